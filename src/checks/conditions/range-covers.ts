import type { VersionRange } from "../../../generated/types/plan.d.ts";
import { matchesGlob } from "../../shared/text/match.ts";

/** Releases from `from` (inclusive) to `below` (exclusive, or open); missing numbers count as 0. */
interface Interval {
  readonly from: readonly number[];
  readonly below?: readonly number[];
}

/** Whether every release that fits `narrow` fits `wide`; an unknown release fits neither. */
export function rangeCovers(wide: VersionRange, narrow: VersionRange): boolean {
  const [outer, inner] = [intervalOf(wide), intervalOf(narrow)];
  const endsInside = outer.below === undefined || (inner.below !== undefined && order(inner.below, outer.below) <= 0);
  return endsInside && order(inner.from, outer.from) >= 0;
}

/** Whether no release fits all of these comparisons. */
export function isEmptyRange(range: VersionRange): boolean {
  const { from, below } = intervalOf(range);
  return below !== undefined && order(from, below) >= 0;
}

function intervalOf(range: VersionRange): Interval {
  let from: readonly number[] = [];
  let below: readonly number[] | undefined;
  for (const comparison of range) {
    const { start, end } = boundsOf(comparison);
    if (start !== undefined && order(start, from) > 0) from = start;
    if (end !== undefined && (below === undefined || order(end, below) < 0)) below = end;
  }
  return { from, ...(below === undefined ? {} : { below }) };
}

function boundsOf({ op, version }: VersionRange[number]): {
  readonly start?: readonly number[];
  readonly end?: readonly number[];
} {
  switch (op) {
    case "<":
      return { end: version };
    case "<=":
      return { end: next(version) };
    case ">":
      return { start: next(version) };
    case ">=":
      return { start: version };
    case "=":
      return { start: version, end: next(version) };
  }
}

/** The first release after all that begin with these numbers: only numbers in the range are compared. */
function next(version: readonly number[]): number[] {
  return [...version.slice(0, -1), (version.at(-1) ?? 0) + 1];
}

function order(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Represents the text matched by `*`; no name contains it, so only another `*` matches it. */
const ANYTHING = "\u0000";

/** Whether every name that fits `narrow` fits `wide`, too. */
export function globCovers(wide: string, narrow: string): boolean {
  return matchesGlob(wide, narrow.replaceAll("*", ANYTHING));
}

/** Whether no name matches both patterns; false if their ends can't tell. */
export function globsExclude(a: string, b: string): boolean {
  if (!a.includes("*")) return !matchesGlob(b, a);
  if (!b.includes("*")) return !matchesGlob(a, b);
  const [startA = "", startB = ""] = [a.split("*")[0], b.split("*")[0]];
  const [endA = "", endB = ""] = [a.split("*").at(-1), b.split("*").at(-1)];
  const startsMeet = startA.startsWith(startB) || startB.startsWith(startA);
  return !startsMeet || !(endA.endsWith(endB) || endB.endsWith(endA));
}
