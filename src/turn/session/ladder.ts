import type { Aim, Plan, Tier } from "../../../generated/types/plan.d.ts";

export type Usable = (profile: string) => boolean;

/** The profile that a tier would ask first. */
export function firstUsable(tier: Tier | undefined, usable: Usable): string | undefined {
  return tier?.profiles.find(usable);
}

export function indexOfTier({ tiers }: Plan, tier: string): number {
  return tiers.findIndex(({ id }) => id === tier);
}

/** Index of the tier that a place stands for; of a profile: the lowest that would ask it, else the lowest that holds it; -1: none. */
export function rankOf(plan: Plan, at: Aim, usable: Usable): number {
  if (at.kind === "tier") return indexOfTier(plan, at.tier);
  const { tiers } = plan;
  const firstIndex = tiers.findIndex((tier) => firstUsable(tier, usable) === at.profile);
  return firstIndex >= 0 ? firstIndex : tiers.findIndex(({ profiles }) => profiles.includes(at.profile));
}

/** Where a request goes that nothing is said about. */
export function lowest({ tiers, profiles }: Plan): Aim {
  const [first] = tiers;
  return first === undefined
    ? { kind: "profile", profile: Object.keys(profiles)[0] ?? "" }
    : { kind: "tier", tier: first.id };
}

/** For messages. */
export function labelOfTarget(at: Aim): string {
  return at.kind === "tier" ? `tier "${at.tier}"` : `profile "${at.profile}"`;
}
