import type { Aim, Plan, Tier } from "../../../generated/types/plan.d.ts";
import { withoutSmall } from "../../shared/target-profiles.ts";

export type Usable = (profile: string) => boolean;

/** The profile that a tier would ask first. */
export function firstUsable(tier: Tier | undefined, usable: Usable): string | undefined {
  return tier?.profiles.find(usable);
}

export function indexOfTier({ tiers }: Plan, tier: string): number {
  return tiers.findIndex(({ id }) => id === tier);
}

/** Index of the tier of a target; for a profile: the lowest tier that would call it, else the lowest that contains it; -1: none. */
export function rankOf(plan: Plan, at: Aim, usable: Usable): number {
  if (at.kind === "tier") return indexOfTier(plan, at.tier);
  const { tiers } = plan;
  const firstIndex = tiers.findIndex((tier) => firstUsable(tier, usable) === at.profile);
  return firstIndex >= 0 ? firstIndex : tiers.findIndex(({ profiles }) => profiles.includes(at.profile));
}

/** The target of a request that nothing else decides. */
export function lowest({ tiers, profiles }: Plan): Aim {
  const [first] = tiers;
  return first === undefined
    ? { kind: "profile", profile: Object.keys(profiles)[0] ?? "" }
    : { kind: "tier", tier: first.id };
}

export interface Escalation {
  /** Index of the tier to escalate from. */
  readonly from: number;
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
    const next = tiers.findIndex(
      (tier, index) => index > at && ![undefined, model].includes(firstUsable(tier, usable)),
    );
    if (next < 0) return { at, steps };
    at = next;
    model = firstUsable(tiers[at], usable);
  }
  return { at, steps: by };
}

/** The tier a turn would have used. */
export interface DesiredTier extends Pick<Aim, "tooSmall"> {
  /** By id. Absent: a profile was named. */
  readonly tier?: string | undefined;
  /** Profiles of the tier, or the one that was named. */
  readonly chain: readonly string[];
}

/**
 * The tier of a session that must stay local: its own where one of its profiles is local, else the nearest lower one, else the
 * nearest higher one. For a named profile, the highest tier that contains it.
 */
export function localTier({ tiers, profiles }: Plan, { tier, chain, tooSmall }: DesiredTier): Tier | undefined {
  const at = tiers.findLastIndex((one) =>
    tier === undefined ? chain.some((name) => one.profiles.includes(name)) : one.id === tier,
  );
  const nearest = [...tiers.slice(0, at + 1).toReversed(), ...tiers.slice(at + 1)];
  const isLocal = (name: string): boolean => profiles[name]?.leaves !== true;
  return nearest.find((one) => withoutSmall(one.profiles, tooSmall).some(isLocal));
}
