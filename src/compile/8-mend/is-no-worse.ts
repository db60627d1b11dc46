import { isError, type Problem } from "../../problem/problem.ts";

/**
 * Whether a change has mended what it was for and broken nothing. What could not be checked before may come to light now: as long as
 * a key is wrong nobody knows its value, and as long as a pack or a key is wrong nobody knows the names.
 */
export function isNoWorse(before: readonly Problem[], after: readonly Problem[], mended: readonly Problem[]): boolean {
  if (mended.some((one) => after.some((other) => isSame(one, other)))) return false;
  const known = before.map(keyOf);
  const fresh = after.filter((problem) => {
    const index = known.indexOf(keyOf(problem));
    if (index !== -1) known.splice(index, 1);
    return index === -1;
  });
  const errors = before.filter(isError);
  const isHiding = errors.some((problem) => rankOf(problem) < RANKS.meaning);
  return fresh.every((problem) => (isError(problem) ? isHiding && rankOf(problem) > RANKS.text : errors.length > 0));
}

const RANKS = { text: 0, form: 1, meaning: 2 } as const;

/** What is wrong with the text hides its form (keys, packs), and that hides its meaning. */
export function rankOf({ code }: Problem): number {
  if (code >= "MX1002" && code <= "MX1008") return RANKS.text;
  return code < "MX3" ? RANKS.form : RANKS.meaning;
}

/** Columns move when words change their length; lines do not. */
function keyOf({ code, at }: Problem): string {
  return JSON.stringify([code, at?.file, at?.line]);
}

function isSame(one: Problem, other: Problem): boolean {
  return keyOf(one) === keyOf(other) && one.message === other.message;
}
