import { isExactNumber } from "../../terms/keeps-number.ts";

/** Texts, and numbers. */
export const NUMBERS: RegExp = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/**
 * The first number that JavaScript can't keep. Undefined: all are kept.
 * @param text valid JSON: `JSON.parse` has taken it
 */
export function findLostNumber(text: string): string | undefined {
  for (const [token] of text.matchAll(NUMBERS))
    if (!token.startsWith('"') && !isExactNumber(token)) return token.slice(0, 40);
  return undefined;
}
