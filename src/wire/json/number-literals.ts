import { endOfString } from "./scan-keys.ts";

const QUOTE = 0x22;
const MINUS = 0x2d;

/**
 * The numbers in a text of JSON that are written otherwise than they are read: 4111111111111111117 is read as 4111111111111111000.
 * @param bytes valid JSON: `JSON.parse` has taken it
 */
export function* numberLiterals(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
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
