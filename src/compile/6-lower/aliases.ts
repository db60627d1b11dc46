import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Aim, Alias, Plan } from "../../../generated/types/plan.d.ts";
import { findTier } from "./find-tier.ts";

/** The most exact first, so that the first that fits decides. Undefined where there are none. */
export function lowerAliases({ aliases = {} }: Mallex, tiers: Plan["tiers"]): Alias[] | undefined {
  const found = Object.entries(aliases).map(([match, name]) => ({ match, to: targetOf(name, tiers) }));
  return found.length === 0 ? undefined : found.toSorted((a, b) => byExactness(a.match, b.match));
}

/** A tier goes before a profile of its name. */
function targetOf(name: string, tiers: Plan["tiers"]): Aim {
  const tier = findTier(name, tiers);
  return tier === undefined ? { kind: "profile", profile: name } : { kind: "tier", tier: tier.id };
}

/** A name before a pattern, more letters before fewer; what is equal by that in the order of the alphabet. */
function byExactness(a: string, b: string): number {
  const lettersOf = (pattern: string): number => pattern.replaceAll("*", "").length;
  return Number(a.includes("*")) - Number(b.includes("*")) || lettersOf(b) - lettersOf(a) || (a < b ? -1 : 1);
}
