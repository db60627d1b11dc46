import { plainName } from "./pair-spellings.ts";

export interface Misspelling {
  readonly given: string;
  readonly wanted: string;
}

/** The first given name that is one slip of the pen from a wanted one: a letter more, a letter less, another one, or two swapped. */
export function findMisspelling(given: readonly string[], wanted: readonly string[]): Misspelling | undefined {
  const plainly = wanted.map((name) => ({ name, plain: plainName(name) })).filter(({ plain }) => plain.length > 1);
  for (const one of given) {
    const plain = plainName(one);
    const like = plainly.find((other) => isTypoOf(plain, other.plain));
    if (like !== undefined) return { given: one, wanted: like.name };
  }
  return undefined;
}

function isTypoOf(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest = (text: string, skipped: number): string => text.slice(at + skipped);
  if (a.length !== b.length) return rest(a, a.length > b.length ? 1 : 0) === rest(b, b.length > a.length ? 1 : 0);
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2);
  return isSwapped || rest(a, 1) === rest(b, 1);
}
