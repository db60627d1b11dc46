import { endOfString } from "./scan-keys.ts";

/** Where a value stands: its first byte, and the one behind its last. */
export interface ElementSpan {
  readonly start: number;
  readonly stop: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);
const SPACES = new Set([0x20, 0x0a, 0x0d, 0x09]);
/** What follows a number or a word. */
const ENDS = new Set([COMMA, ...CLOSE, ...SPACES]);

/** The elements of an array, in the bytes it stands in. @param start of its bracket, in valid JSON */
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

function endOfNest(bytes: Uint8Array, start: number): number {
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
