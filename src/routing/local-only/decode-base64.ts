import { isText, readableStretches, textOfBytes } from "./byte-text.ts";

/** This many letters are not text by chance. */
const LEAST_SURE = 64;
/** Characters that are decoded without a pause, unless they are in one run. */
const AT_ONCE = 10_000;

/**
 * The text that base64 in a text decodes to; empty where there is none. Letters of a path or a diff may be adjacent to it, and a
 * text may be cut anywhere, so it is decoded from each of four offsets. Pauses before each run of letters.
 */
export function decodeBase64(text: string): Generator<undefined, string> {
  return decodeAll(base64Letters(text));
}

/** Only contiguous base64 on one line. */
export function decodeLongRuns(text: string): Generator<undefined, string> {
  return decodeAll(longRuns(text));
}

function* decodeAll(all: Iterable<string>): Generator<undefined, string> {
  const known = new Set<string>();
  const found = new Set<string>();
  let decoded = 0;
  for (const letters of all) {
    decoded += letters.length;
    if (decoded >= AT_ONCE) {
      yield;
      decoded = letters.length;
    }
    if (known.has(letters)) continue;
    known.add(letters);
    for (const stretch of textsOf(letters)) found.add(stretch);
  }
  return [...found].join("\n\n");
}

/** Decoded from each of four offsets. If one of them is all text, the others aren't, and it isn't UTF-16. */
function textsOf(letters: string): Iterable<string> {
  const all = [0, 1, 2, 3].map((first) => bytesOf(letters, first));
  const complete = letters.length < LEAST_SURE ? undefined : all.find((bytes) => isText(bytes));
  return complete === undefined ? all.flatMap((bytes) => [...readableStretches(bytes)]) : [textOfBytes(complete)];
}

/** The bytes of a run of letters, decoded from an offset. */
export function bytesOf(letters: string, first: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.floor(((letters.length - first) * 3) / 4)));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (let letter = first; letter < letters.length; letter++) {
    bits = ((bits << 6) | (VALUES[letters.charCodeAt(letter)] ?? 0)) & 0xfff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at++] = bits >> count;
  }
  return bytes;
}

/** Fewer letters in a line are a word. */
const LEAST = 16;
/** Up to this many characters may follow the base64 on a line: the end of a string, a table cell or a comment. */
const BEHIND = 8;
const NONE = 255;
/** Values from here on are signs, which may be string operators at the end of a line. */
const PLAIN = 62;
/** The 6-bit values of characters, by their codes, in the standard and the URL-safe alphabet. */
const VALUES = valuesOf("+/", "-_");

/**
 * The characters of a text that may be base64, however it was split up. Adjacent words do no harm: decoding starts at each of
 * four offsets.
 * - all base64 characters, without any others: groups separated by blanks, quotes or commas
 * - what neighbouring lines end with, whatever precedes it
 * - of each line the part that looks most like base64, with something before and after it
 */
function* base64Letters(text: string): Generator<string> {
  yield allLetters(text);
  const lines = text.split("\n");
  yield* ends(lines);
  yield* middles(lines);
}

const LONG_RUN = /[A-Za-z0-9+/_-]{16,}/g;

function longRuns(text: string): Iterable<string> {
  return text.match(LONG_RUN) ?? [];
}

const SEPARATORS = /[^A-Za-z0-9+/_-]+(?:[+/_-]+[^A-Za-z0-9+/_-]+)*/g;

function allLetters(text: string): string {
  return text.replaceAll(SEPARATORS, "");
}

interface LineEnd {
  readonly letters: string;
  readonly isPadded: boolean;
}

function* ends(lines: readonly string[]): Generator<string> {
  let parts: string[] = [];
  for (const line of lines) {
    const end = lineEnd(line);
    if (end === undefined) continue;
    if (parts.length > 0 || end.letters.length >= LEAST) parts.push(end.letters);
    if (end.letters.length >= LEAST && !end.isPadded) continue;
    yield* waysToJoin(parts);
    parts = [];
  }
  yield* waysToJoin(parts);
}

/** The letters at the end of a line; undefined for a line without any, such as the end of a string. */
function lineEnd(line: string): LineEnd | undefined {
  let end = line.length;
  while (end > 0 && end > line.length - BEHIND && valueAt(line, end - 1) >= PLAIN) end--;
  if (end === 0) return undefined;
  let start = end;
  while (start > 0 && valueAt(line, start - 1) !== NONE) start--;
  while (end < line.length && valueAt(line, end) !== NONE) end++;
  return { letters: line.slice(start, end), isPadded: line.charAt(end) === "=" };
}

/** After a line number or in a diff, the sign before each line is also a base64 character. */
function* waysToJoin(parts: readonly string[]): Generator<string> {
  if (parts.length < 2) return;
  const letters = parts.join("");
  yield letters;
  if (/[_-]/.test(letters))
    yield parts.map((part) => part.slice(Math.max(part.lastIndexOf("-"), part.lastIndexOf("_")) + 1)).join("");
  if (parts.every((part) => part.startsWith("+"))) yield parts.map((part) => part.slice(1)).join("");
}

/** Contiguous letters, or groups of equal length separated by blanks, of which the last may be shorter. */
interface Series {
  readonly start: number;
  readonly letters: string;
}

function* middles(lines: readonly string[]): Generator<string> {
  const all = lines.map(seriesIn);
  const lengths = all.map((series) => new Set(series.map(({ letters }) => letters.length).filter(isLong)));
  const parts: string[] = [];
  let last: Series | undefined;
  if (lengths.every((known) => known.size === 0)) return;
  for (const [at, series] of all.entries()) {
    const near = [lengths[at - 1], lengths[at + 1]];
    const alike = series.filter(({ letters }) => near.some((known) => known?.has(letters.length)));
    const beside = series.find(({ start }) => start === last?.start);
    const next = longest(alike) ?? beside ?? longest(series.filter(({ letters }) => isLong(letters.length)));
    // A line without any may be the end of a string or a prompt.
    if (next === undefined) continue;
    parts.push(next.letters);
    last = isLong(next.letters.length) ? next : undefined;
  }
  if (parts.length > 1) yield parts.join("");
}

function isLong(length: number): boolean {
  return length >= LEAST;
}

function longest(series: readonly Series[]): Series | undefined {
  let best: Series | undefined;
  for (const one of series) if (one.letters.length > (best?.letters.length ?? 0)) best = one;
  return best;
}

const RUN = /[A-Za-z0-9+/_-]+/g;
const BLANKS = /^[ \t]{1,3}$/;

function seriesIn(line: string): Series[] {
  const runs = [...line.matchAll(RUN)];
  const found: Series[] = [];
  for (let at = 0; at < runs.length;) {
    const count = countTogether(line, runs, at);
    const group = runs.slice(at, at + count);
    found.push({ start: group[0]?.index ?? 0, letters: group.map(([run]) => run).join("") });
    at += count;
  }
  return found;
}

/** The number of runs that belong together. */
function countTogether(line: string, runs: readonly RegExpExecArray[], from: number): number {
  const length = runs[from]?.[0].length ?? 0;
  for (let at = from + 1; at < runs.length; at++) {
    const next = runs[at]?.[0].length ?? 0;
    const isNear = BLANKS.test(line.slice(endOf(runs[at - 1]), runs[at]?.index));
    if (isNear && next === length) continue;
    // A shorter run after a single one is a word.
    return at - from + (isNear && next < length && at > from + 1 ? 1 : 0);
  }
  return runs.length - from;
}

function endOf(run: RegExpExecArray | undefined): number {
  return run === undefined ? 0 : run.index + run[0].length;
}

function valueAt(text: string, at: number): number {
  return VALUES[text.charCodeAt(at)] ?? NONE;
}

function valuesOf(...lastTwo: readonly string[]): Uint8Array {
  const values = new Uint8Array(128).fill(NONE);
  for (const last of lastTwo) {
    const letters = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${last}`;
    for (let value = 0; value < letters.length; value++) values[letters.charCodeAt(value)] = value;
  }
  return values;
}
