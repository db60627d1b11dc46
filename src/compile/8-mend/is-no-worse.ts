import { isError, type Problem } from "../../problem/problem.ts";

/**
 * Whether a change has mended what it was for and broken nothing. What could not be checked before may come to light now: as long as
 * a key is wrong nobody knows its value, and as long as a pack or a key is wrong nobody knows the names.
 */
export function isNoWorse(
  before: readonly Problem[],
  after: readonly Problem[],
  fixedProblems: readonly Problem[],
): boolean {
  if (fixedProblems.some((one) => after.some((other) => isSame(one, other)))) return false;
  const known = before.map(problemKey);
  const fresh = after.filter((problem) => {
    const index = known.indexOf(problemKey(problem));
    if (index !== -1) known.splice(index, 1);
    return index === -1;
  });
  const errors = before.filter(isError);
  return fresh.every((problem) =>
    isError(problem)
      ? errors.some((one) => hides(one, problem)) && !fixedProblems.some((one) => isMisread(one, problem))
      : errors.length > 0,
  );
}

/** The value of a mended key is of another kind than the key takes: then it was meant to be another key, or a name. */
function isMisread({ code, at }: Problem, fresh: Problem): boolean {
  const isSameLine = at?.file === fresh.at?.file && at?.line === fresh.at?.line;
  return code === "MX2001" && fresh.code === "MX2003" && fresh.fix === undefined && isSameLine;
}

const RANKS = { text: 0, form: 1, meaning: 2, plan: 3 } as const;

/** What is wrong with the text hides its form (keys, packs), that hides its meaning, and that the sums over the whole plan. */
export function rankOf({ code }: Problem): number {
  if (code >= "MX1002" && code <= "MX1008") return RANKS.text;
  if (code.startsWith("MX308")) return RANKS.plan;
  return code < "MX3" ? RANKS.form : RANKS.meaning;
}

/** A wrong key hides what is wrong with its value, and that is of the same rank. */
function hides(one: Problem, other: Problem): boolean {
  return rankOf(one) < rankOf(other) || (rankOf(one) === RANKS.form && rankOf(other) === RANKS.form);
}

/** Columns move when words change their length; lines do not. */
function problemKey({ code, at }: Problem): string {
  return JSON.stringify([code, at?.file, at?.line]);
}

function isSame(one: Problem, other: Problem): boolean {
  return problemKey(one) === problemKey(other) && one.message === other.message;
}
