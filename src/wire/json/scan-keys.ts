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

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * The keys in a text of JSON, without building its values. In UTF-8 no byte of another character equals those that mean something.
 * @param bytes valid JSON: `JSON.parse` has taken it
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
