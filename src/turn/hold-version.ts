import type { VersionRange } from "../../generated/types/plan.d.ts";

/** Whether a release fits a range. Missing numbers count as 0, what follows the numbers doesn't count; an unknown release fits no range. */
export function satisfiesVersion(range: VersionRange | undefined, release: string | undefined): boolean {
  if (range === undefined) return true;
  const numbers = /^\d+(?:\.\d+)*/
    .exec(release ?? "")?.[0]
    .split(".")
    .map(Number);
  if (numbers === undefined) return false;
  return range.every(({ op, version }) => satisfies(op, compare(numbers, version)));
}

function satisfies(op: VersionRange[number]["op"], order: number): boolean {
  switch (op) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "=":
      return order === 0;
  }
}

/** `=2.1` means every 2.1.x: only the numbers that the range names are compared. */
function compare(release: readonly number[], named: readonly number[]): number {
  for (const [index, number] of named.entries()) {
    const difference = (release[index] ?? 0) - number;
    if (difference !== 0) return difference;
  }
  return 0;
}
