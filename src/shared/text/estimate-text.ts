import { memoizeText } from "./memo.ts";

/** English and code run at 3.4 to 4.5 characters a token in today's vocabularies; the low end errs towards "too many". */
export const ASCII_PER_TOKEN = 3.4;

/** Usually false, and ten times faster than counting. */
const NOT_ASCII = /[^\0-\x7f]/;

/** Tokens of a text alone, by its characters. */
export const estimateText: (text: string) => number = memoizeText((text) =>
  estimateCharacters(text.length, countNonAscii(text)),
);

/** The same for a text that comes in pieces: Latin text and code come out rather too high, other scripts count one token per UTF-16 unit. */
export function estimateCharacters(all: number, nonAscii: number): number {
  return Math.ceil((all - nonAscii) / ASCII_PER_TOKEN) + nonAscii;
}

export function countNonAscii(text: string): number {
  if (!NOT_ASCII.test(text)) return 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) count++;
  return count;
}
