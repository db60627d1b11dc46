import { isExactNumber } from "../../shared/utilities.ts";

/** One key of one object, in the order of the text. */
export interface KeyFound {
  readonly key: string;
  /** 1 for the keys of the outermost value. */
  readonly depth: number;
  /** Its object had it before. */
  readonly isTwice: boolean;
  /** Where its value begins. */
  readonly valueAt: number;
}

// The structure of JSON, in bytes: in UTF-8 no byte of another character equals these.
export const QUOTE = 0x22;
export const BACKSLASH = 0x5c;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;

/**
 * The keys in JSON, without building values. Structural bytes never occur inside UTF-8 sequences.
 * @param bytes valid JSON
 */
export function* scanKeys(bytes: Uint8Array): Generator<KeyFound> {
  /** The keys of each open object; nothing for an array. */
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === OPEN_BRACE) open.push(new Set());
    else if (byte === OPEN_BRACKET) open.push(undefined);
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) open.pop();
    else if (byte === QUOTE) {
      const end = endOfString(bytes, at);
      const after = skipSpace(bytes, end);
      const keys = open.at(-1);
      // Only a key is followed by a colon.
      if (keys !== undefined && bytes[after] === COLON) {
        const key = textAt(bytes, at, end);
        yield { key, depth: open.length, isTwice: keys.has(key), valueAt: skipSpace(bytes, after + 1) };
        keys.add(key);
      }
      at = end - 1;
    }
  }
}

/** Behind the closing quote. Long texts make most of a body: it jumps from quote to quote instead of walking. */
export function endOfString(bytes: Uint8Array, start: number): number {
  for (let end = bytes.indexOf(QUOTE, start + 1); end >= 0; end = bytes.indexOf(QUOTE, end + 1)) {
    let slashes = 0;
    while (bytes[end - 1 - slashes] === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return bytes.length;
}

function skipSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isSpace(bytes[at])) at++;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

const decoder = new TextDecoder();

/** `"mod\u0065l"` is `model`. */
function textAt(bytes: Uint8Array, start: number, end: number): string {
  const text = decoder.decode(bytes.subarray(start + 1, end - 1));
  return text.includes("\\") ? (JSON.parse(`"${text}"`) as string) : text;
}

/** Offsets of the first byte and behind the last. */
export interface ElementSpan {
  readonly start: number;
  readonly stop: number;
}

const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);
const SPACES = new Set([0x20, 0x0a, 0x0d, 0x09]);
/** What follows a number or a word. */
const ENDS = new Set([COMMA, ...CLOSE, ...SPACES]);

/**
 * The elements of an array.
 * @param start of its bracket, or of a comma in it, in valid JSON
 */
export function elementSpans(bytes: Uint8Array, start: number): ElementSpan[] {
  const spans: ElementSpan[] = [];
  let at = skip(bytes, start + 1);
  while (at < bytes.length && !CLOSE.has(bytes[at] ?? 0)) {
    const stop = endOfValue(bytes, at);
    spans.push({ start: at, stop });
    at = skip(bytes, stop);
  }
  return spans;
}

/** Behind the last byte of a value. */
function endOfValue(bytes: Uint8Array, start: number): number {
  const first = bytes[start] ?? 0;
  if (first === QUOTE) return endOfString(bytes, start);
  if (OPEN.has(first)) return endOfNest(bytes, start);
  let at = start;
  while (at < bytes.length && !ENDS.has(bytes[at] ?? 0)) at++;
  return at;
}

/** Behind the bracket that closes the one at `start`. */
export function endOfNest(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = endOfString(bytes, at) - 1;
    else if (OPEN.has(byte)) depth++;
    else if (CLOSE.has(byte)) depth--;
    if (depth === 0) return at + 1;
  }
  return bytes.length;
}

function skip(bytes: Uint8Array, start: number): number {
  let at = start;
  while (SPACES.has(bytes[at] ?? 0) || bytes[at] === COMMA) at++;
  return at;
}

const MINUS = 0x2d;

/**
 * Number literals that differ from their parsed value: 4111111111111111117 is read as 4111111111111111000.
 * @param bytes valid JSON
 */
export function* numberLiterals(bytes: Uint8Array): Generator<string> {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(bytes, at) - 1;
    else if (byte === MINUS || isDigit(byte)) {
      let end = at + 1;
      while (isOfNumber(bytes[end])) end++;
      const written = decoder.decode(bytes.subarray(at, end));
      if (String(Number(written)) !== written) yield written;
      at = end;
    }
  }
}

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isOfNumber(byte: number | undefined): boolean {
  return isDigit(byte) || (byte !== undefined && "+-.eE".includes(String.fromCharCode(byte)));
}

/** Texts, and numbers. */
export const NUMBERS: RegExp = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** A number with an exponent or with 16 digits: others keep their value. Also matches in texts, which a second look sorts out. */
const MAY_LOSE_DIGITS = /(?:^|[\s:,[-])\d(?:\d{15}|[\d.]*[eE])/;

/**
 * The first number that loses digits in JavaScript, if any.
 * @param text valid JSON
 */
export function findLostNumber(text: string): string | undefined {
  if (!MAY_LOSE_DIGITS.test(text)) return undefined;
  for (const [token] of text.matchAll(NUMBERS))
    if (!token.startsWith('"') && !isExactNumber(token)) return token.slice(0, 40);
  return undefined;
}
