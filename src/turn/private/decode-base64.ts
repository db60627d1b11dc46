import { isText, readableStretches } from "./readable-stretches.ts";
import { textOfBytes } from "./text-of-bytes.ts";

/** Fewer letters in a row are a word. */
const LEAST = 16;
/** So many are not text by chance. */
const LEAST_SURE = 64;
const RUN = /[A-Za-z0-9+/_-]{16,}/g;
/** So many signs may stand behind the letters of a line: the end of a string, of a cell, of a comment. */
const BEHIND = 8;
const NONE = 255;
/** Letters and digits stand for less; a sign at a line's end may join strings. */
const PLAIN = 62;
/** What the letters stand for, by their codes, in the usual alphabet and in that of URLs. */
const VALUES = valuesOf("+/", "-_");

interface LineEnd {
  readonly letters: string;
  readonly start: number;
  readonly isPadded: boolean;
}

/**
 * What stands in a text as base64, as far as that is text; empty where there is none. Letters of a path or a diff may be glued to it, and a text may be
 * cut anywhere: it is read from each of four letters on. Where it is broken into lines, it is read across them, whatever stands in front of them.
 */
export function decodeBase64(text: string): string {
  const found = new Set<string>();
  for (const letters of new Set(lettersIn(text))) {
    for (const stretch of textsOf(letters)) found.add(stretch);
  }
  return [...found].join("\n\n");
}

/** From each of four letters on. Where all of it is text from one of them, it is none from the others, and none of two bytes a letter. */
function textsOf(letters: string): Iterable<string> {
  const all = [0, 1, 2, 3].map((first) => bytesOf(letters, first));
  const whole = letters.length < LEAST_SURE ? undefined : all.find((bytes) => isText(bytes));
  return whole === undefined ? all.flatMap((bytes) => [...readableStretches(bytes)]) : [textOfBytes(whole)];
}

/** Runs of letters in a line, and what neighbouring lines end with, together. */
function* lettersIn(text: string): Generator<string> {
  let parts: string[] = [];
  for (const line of text.split("\n")) {
    const end = lineEnd(line);
    if (end === undefined) continue;
    for (const { 0: run, index } of line.length < LEAST ? [] : line.matchAll(RUN)) if (index < end.start) yield run;
    if (parts.length > 0 || end.letters.length >= LEAST) parts.push(end.letters);
    if (end.letters.length >= LEAST && !end.isPadded) continue;
    yield* together(parts);
    parts = [];
  }
  yield* together(parts);
}

/** The letters that a line ends with. Undefined for one that holds nothing: a blank line, the end of a string. */
function lineEnd(line: string): LineEnd | undefined {
  let end = line.length;
  while (end > 0 && end > line.length - BEHIND && valueAt(line, end - 1) >= PLAIN) end--;
  if (end === 0) return undefined;
  let start = end;
  while (start > 0 && valueAt(line, start - 1) !== NONE) start--;
  while (end < line.length && valueAt(line, end) !== NONE) end++;
  return { letters: line.slice(start, end), start, isPadded: line.charAt(end) === "=" };
}

function* together(parts: readonly string[]): Generator<string> {
  for (const one of waysToJoin(parts)) if (one.length >= LEAST) yield one;
}

/** Behind a number or in a diff, a sign in front of each line is a letter, too. */
function* waysToJoin(parts: readonly string[]): Generator<string> {
  const letters = parts.join("");
  yield letters;
  if (parts.length < 2) return;
  if (/[_-]/.test(letters))
    yield parts.map((part) => part.slice(Math.max(part.lastIndexOf("-"), part.lastIndexOf("_")) + 1)).join("");
  if (parts.every((part) => part.startsWith("+"))) yield parts.map((part) => part.slice(1)).join("");
}

function valueAt(text: string, at: number): number {
  return VALUES[text.charCodeAt(at)] ?? NONE;
}

/** The bytes of a run of letters from one of its first four on. */
export function bytesOf(letters: string, first: number): Uint8Array {
  const bytes = new Uint8Array(Math.floor(((letters.length - first) * 3) / 4));
  let [bits, count, at] = [0, 0, 0];
  for (let letter = first; letter < letters.length; letter++) {
    bits = ((bits << 6) | (VALUES[letters.charCodeAt(letter)] ?? 0)) & 0xfff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at++] = bits >> count;
  }
  return bytes;
}

function valuesOf(...lastTwo: readonly string[]): Uint8Array {
  const values = new Uint8Array(128).fill(NONE);
  for (const last of lastTwo) {
    const letters = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${last}`;
    for (let value = 0; value < letters.length; value++) values[letters.charCodeAt(value)] = value;
  }
  return values;
}
