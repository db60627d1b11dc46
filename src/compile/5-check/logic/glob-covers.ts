import { matchesGlob } from "../../../turn/match-glob.ts";

/** Stands for what a `*` has matched; no name holds it, so that only another `*` can match it. */
const ANYTHING = "\u0000";

/** Whether every name that fits `narrow` fits `wide`, too. */
export function globCovers(wide: string, narrow: string): boolean {
  return matchesGlob(wide, narrow.replaceAll("*", ANYTHING));
}

/** Whether no name fits both patterns; false where that can't be told from their ends. */
export function globsExclude(a: string, b: string): boolean {
  if (!a.includes("*")) return !matchesGlob(b, a);
  if (!b.includes("*")) return !matchesGlob(a, b);
  const [startA = "", startB = ""] = [a.split("*")[0], b.split("*")[0]];
  const [endA = "", endB = ""] = [a.split("*").at(-1), b.split("*").at(-1)];
  const startsMeet = startA.startsWith(startB) || startB.startsWith(startA);
  return !startsMeet || !(endA.endsWith(endB) || endB.endsWith(endA));
}
