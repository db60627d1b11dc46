import { didYouMean, suggest } from "../shared/closest-word.ts";
import type { Fix, Location } from "./problem.ts";

/** What a problem says of a wrong word, and the change that makes it the right one. */
export interface Correction {
  readonly hint: string;
  readonly fix?: Fix;
}

/**
 * For a name, key or word that is none of those allowed. The one that is meant, where only one can be, is a fix, too; not where the two
 * differ in a digit: such names are a series, and the other one is another thing.
 */
export function suggestCorrection(word: string, allowed: readonly string[], at: Location): Correction {
  const meant = suggest(word, allowed);
  const isSure = meant !== undefined && digitsOf(word) === digitsOf(meant);
  return { hint: didYouMean(word, allowed), ...(isSure ? replaceWordFix(at, word, meant) : {}) };
}

function digitsOf(word: string): string {
  return word.replaceAll(/\D/g, "");
}

/** Changes a word where it stands; quotes around it stay. No fix where the text is not simply the word: it may hold escapes, or span lines. */
export function replaceWordFix(at: Location, word: string, replace: string): { fix?: Fix } {
  const { line, column, length } = at;
  const quotes = (length ?? -1) - word.length;
  if (line === undefined || column === undefined || /\s/.test(word) || (quotes !== 0 && quotes !== 2)) return {};
  return { fix: { at: { ...at, column: column + quotes / 2, length: word.length }, replace } };
}

/** Changes a value with the quotes around it. */
export function fixValue(at: Location, word: string, replace: string): { fix?: Fix } {
  const { fix } = replaceWordFix(at, word, replace);
  return fix === undefined ? {} : { fix: { at, replace } };
}
