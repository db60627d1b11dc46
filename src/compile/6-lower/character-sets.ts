/** Characters as ranges of code points, both ends included, in order. */
export type Ranges = readonly (readonly [number, number])[];
/** JavaScript's \s; the engine's own is ASCII only. */
export const SPACES: Ranges = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x16_80, 0x16_80],
  [0x20_00, 0x20_0a],
  [0x20_28, 0x20_29],
  [0x20_2f, 0x20_2f],
  [0x20_5f, 0x20_5f],
  [0x30_00, 0x30_00],
  [0xfe_ff, 0xfe_ff],
];
const LAST = 0x10_ff_ff;
export const EVERYTHING: Ranges = [[0, LAST]];
export const DIGITS: Ranges = [[0x30, 0x39]];
export const WORD: Ranges = [...DIGITS, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
/** With i, JavaScript counts two more as letters of words: they fold to s and k. */
export const FOLDED_WORD: Ranges = [...WORD, [0x01_7f, 0x01_7f], [0x21_2a, 0x21_2a]];
export const NEWLINES: Ranges = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x20_28, 0x20_29],
];

/** A character as the engine's classes write it. */
export function code(value: number): string {
  const text = String.fromCodePoint(value);
  if (/[A-Za-z0-9_ ]/.test(text)) return text;
  return value > 0x20 && value < 0x7f ? `\\${text}` : `\\x{${value.toString(16)}}`;
}

export function spell(ranges: Ranges): string {
  return ranges.map(([from, to]) => (from === to ? code(from) : `${code(from)}-${code(to)}`)).join("");
}

export function complement(ranges: Ranges): Ranges {
  const starts = [0, ...ranges.map(([, to]) => to + 1)];
  const ends = [...ranges.map(([from]) => from - 1), LAST];
  return starts.map((start, index) => [start, ends[index] ?? LAST] as const);
}
