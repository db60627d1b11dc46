import type { Plan, Tier } from "../../../generated/types/plan.d.ts";

/** Where a turn would have gone. */
export interface DesiredTier {
  /** By id. Absent: a profile was named. */
  readonly tier?: string | undefined;
  /** Profiles of the tier, or the one that was named. */
  readonly chain: readonly string[];
}

/**
 * The tier of a bound session: its own where one of its profiles stays, else the nearest lower one, else the nearest higher one. A named
 * profile's own is the highest that holds it.
 */
export function localTier({ tiers, profiles }: Plan, { tier, chain }: DesiredTier): Tier | undefined {
  const at = tiers.findLastIndex((one) => (tier === undefined ? holdsOne(one, chain) : one.id === tier));
  const nearest = [...tiers.slice(0, at + 1).toReversed(), ...tiers.slice(at + 1)];
  return nearest.find((one) => one.profiles.some((name) => profiles[name]?.leaves !== true));
}

function holdsOne(tier: Tier, chain: readonly string[]): boolean {
  return chain.some((name) => tier.profiles.includes(name));
}
