import type { Aim, Plan, Target } from "../../generated/types/plan.d.ts";

/** The profiles that may answer what is sent to a target, in the order of its tier or pool; none for a reply and for a refusal. */
export function profilesOf(target: Aim | Target, { tiers, pools }: Pick<Plan, "tiers" | "pools">): readonly string[] {
  switch (target.kind) {
    case "tier": {
      const profiles = tiers.find(({ id }) => id === target.tier)?.profiles ?? [];
      return withoutSmall(profiles, target.tooSmall);
    }
    case "profile":
      return withoutSmall(pools?.[target.profile]?.profiles ?? [target.profile], target.tooSmall);
    default:
      return [];
  }
}

/** Profiles by the names that the file has for them: one for all backends of a pool. */
export function namedProfiles({ profiles, pools = {} }: Pick<Plan, "profiles" | "pools">): readonly string[] {
  const others = new Set(Object.values(pools).flatMap((pool) => pool.profiles.slice(1)));
  return Object.keys(profiles).filter((name) => !others.has(name));
}

/** The profiles of the other backends of a profile's pool. */
export function poolPeers({ pools = {} }: Pick<Plan, "pools">, profile: string): readonly string[] {
  const pool = Object.values(pools).find(({ profiles }) => profiles.includes(profile));
  return pool?.profiles.filter((one) => one !== profile) ?? [];
}

/** Profiles without those that are smaller than a route allows. */
export function withoutSmall(profiles: readonly string[], tooSmall: readonly string[] = []): readonly string[] {
  return tooSmall.length === 0 ? profiles : profiles.filter((name) => !tooSmall.includes(name));
}
