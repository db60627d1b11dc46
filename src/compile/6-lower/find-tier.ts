import type { Plan, Tier } from "../../../generated/types/plan.d.ts";
import { HIGHEST_TIER, LOWEST_TIER } from "../../terms/names.ts";

/** The tier that a file means by a name: `lowest` and `highest` are the ends of the ladder. Undefined where there is none. */
export function findTier(name: string | undefined, tiers: Plan["tiers"]): Tier | undefined {
  if (name === LOWEST_TIER) return tiers[0];
  if (name === HIGHEST_TIER) return tiers.at(-1);
  return tiers.find(({ id }) => id === name);
}
