/** Shorter words begin too many others. */
const SHORTEST = 4;

/**
 * The allowed words closest to what was written, if they are close enough to be meant: a third of its letters may be wrong, never all;
 * or those that begin with it. More than one where they are equally close.
 */
export function closestNames(word: string, allowed: Iterable<string>): string[] {
  let best: string[] = [];
  let least = Math.min(word.length - 1, Math.max(1, Math.floor(word.length / 3)));
  for (const candidate of new Set(allowed)) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) best = [];
    if (edits <= least) [best, least] = [[...best, candidate], edits];
  }
  return best.length > 0 ? best : prefixMatches(word, allowed);
}

/** A prefix of at least half the word also matches. */
function prefixMatches(word: string, allowed: Iterable<string>): string[] {
  const isBegun = (one: string): boolean => one.length < 2 * word.length && one.startsWith(word);
  return word.length < SHORTEST ? [] : [...new Set(allowed)].filter(isBegun);
}

/** Edits from one word to the other; two swapped neighbours count as one (optimal string alignment). */
export function distance(from: string, to: string): number {
  const at = (cells: readonly number[], column: number): number => cells[column] ?? Infinity;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = at(above, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swapped = isSwap ? at(before, column - 2) + 1 : Infinity;
      current.push(Math.min(at(above, column) + 1, at(current, column - 1) + 1, replaced, swapped));
    }
    [before, above] = [above, current];
  }
  return at(above, to.length);
}

/** Whether two words differ by one letter more, less or other, or by two swapped ones. */
export function isOneEdit(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) <= 1 && distance(one, other) === 1;
}

/** The one word that is meant, if there is one. */
export function suggest(word: string, allowed: Iterable<string>): string | undefined {
  const [best, another] = closestNames(word, allowed);
  return another === undefined ? best : undefined;
}

/** All that is allowed, where a person can take it in at a glance. */
const SHORT = 8;

/** "did you mean …?" when a word is close, and what is allowed. */
export function didYouMean(word: string, allowed: readonly string[]): string {
  if (allowed.length === 0) return "none is defined";
  const close = closestNames(word, allowed).slice(0, 3);
  const all = allowed.slice(0, 12).join(", ") + (allowed.length > 12 ? `, … (${allowed.length} in all)` : "");
  if (close.length === 0) return `one of: ${all}`;
  const meant = `did you mean ${close.map((one) => JSON.stringify(one)).join(" or ")}?`;
  return allowed.length <= close.length || allowed.length > SHORT ? meant : `${meant} (one of: ${all})`;
}

/** Whether two names differ by one letter more, less or other, or by two swapped ones. Names that differ in a digit are a series. */
export function differsByOneTypo(name: string, other: string): boolean {
  if (name === other || Math.min(name.length, other.length) < SHORTEST) return false;
  const start = sameLetters(name, other);
  const [here, there] = [name.slice(start), other.slice(start)].map(backwards) as [string, string];
  const end = sameLetters(here, there);
  const misspelling = [here, there].map((word) => word.slice(end));
  const [one = "", two = ""] = misspelling;
  if (/\d/.test(one + two)) return false;
  return (one.length <= 1 && two.length <= 1) || (one.length === 2 && one === backwards(two));
}

/** How many letters two words begin with alike. */
function sameLetters(one: string, two: string): number {
  let count = 0;
  while (count < one.length && one[count] === two[count]) count += 1;
  return count;
}

function backwards(word: string): string {
  return word.split("").toReversed().join("");
}
