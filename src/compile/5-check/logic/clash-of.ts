import type { Condition } from "../../../../generated/types/plan.d.ts";
import { excludes } from "./implies.ts";

/** Two conditions that never hold at once, or one that never holds, twice. */
export function clashOf(conditions: readonly Condition[]): readonly [Condition, Condition] | undefined {
  for (const [index, first] of conditions.entries()) {
    const second = conditions.slice(index).find((other) => excludes(first, other));
    if (second !== undefined) return [first, second];
  }
  return undefined;
}
