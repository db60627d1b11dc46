import { isText, readableStretches } from "./readable-stretches.ts";
import { textOfBytes } from "./text-of-bytes.ts";

/** Pairs of digits, whatever stands between them, also each with `0x` in front. */
const DIGITS = /(?<![0-9A-Za-z])(?:0[xX])?((?:[0-9a-fA-F]{2})+)(?![0-9A-Za-z])/g;
/** Three groups, or five bytes in one: fewer are words and numbers. */
const SOME = /(?:[0-9a-fA-F]{2,8}[^0-9A-Za-z\n]{1,4}(?:0[xX])?){2}[0-9a-fA-F]{2}|[0-9a-fA-F]{10}/;
/** In a row, whatever is glued to them. */
const LONG = /[0-9a-fA-F]{16,}/g;
/** Bytes: fewer are a number, or a word. */
const LEAST = 5;
/** Digits of a byte, or of two. */
const TWO_BYTES = 4;

/**
 * What stands in a text as hexadecimal digits, as far as that is text; empty where there is none: in a row, in groups, and as dumps of bytes have it, with
 * an offset in front of each line and groups of two bytes that may be swapped.
 */
export function decodeHex(text: string): string {
  if (!SOME.test(text)) return "";
  const found = new Set<string>();
  for (const digits of new Set(digitsIn(text))) {
    if (digits.length < 2 * LEAST) continue;
    for (const stretch of textsOf(bytesOfHex(digits))) found.add(stretch);
  }
  return [...found].join("\n\n");
}

function* digitsIn(text: string): Generator<string> {
  const lines = text.split("\n").map(groupsIn);
  yield lines.map((groups) => groups.join("")).join("");
  const bare = lines.map(withoutOffset);
  yield bare.map((groups) => groups.join("")).join("");
  yield bare.map((groups) => groups.map(swapped).join("")).join("");
  for (const { 0: row } of text.matchAll(LONG)) {
    yield row;
    yield row.slice(1);
  }
}

function groupsIn(line: string): string[] {
  return Array.from(line.matchAll(DIGITS), ([, digits = ""]) => digits);
}

/** An offset is longer or shorter than the groups behind it. */
function withoutOffset(groups: string[]): string[] {
  const [first, second] = groups;
  return second !== undefined && first?.length !== second.length ? groups.slice(1) : groups;
}

function swapped(group: string): string {
  return group.length === TWO_BYTES ? group.slice(2) + group.slice(0, 2) : group;
}

function textsOf(bytes: Uint8Array): Iterable<string> {
  return isText(bytes) ? [textOfBytes(bytes)] : readableStretches(bytes);
}

function bytesOfHex(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length >> 1);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}
