import type { Plan } from "../../../generated/types/plan.d.ts";
import { firstUsable, type Usable } from "./ladder.ts";

export interface Escalation {
  /** Index of the tier to climb from. */
  readonly from: number;
  /** How many times. */
  readonly by: number;
  /** The profile whose answer was not good enough; absent: the first usable one of `from`. */
  readonly answered: string | undefined;
  readonly usable: Usable;
}

/** Up the ladder, each step to the next tier whose first usable profile is another: the index, and the steps that there were. */
export function escalateTier(
  { tiers }: Plan,
  { from, by, answered, usable }: Escalation,
): { readonly at: number; readonly steps: number } {
  let at = from;
  let model = answered ?? firstUsable(tiers[from], usable);
  for (let steps = 0; steps < by; steps++) {
    const next = tiers.findIndex((tier, index) => index > at && isOther(firstUsable(tier, usable), model));
    if (next < 0) return { at, steps };
    at = next;
    model = firstUsable(tiers[at], usable);
  }
  return { at, steps: by };
}

function isOther(profile: string | undefined, model: string | undefined): boolean {
  return profile !== undefined && profile !== model;
}
