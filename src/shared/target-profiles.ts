import type { Aim, Plan, Target } from "../../generated/types/plan.d.ts";

/** The profiles that may answer what is sent to a target, in the order of its tier; none for a reply and for a refusal. */
export function profilesOf(target: Aim | Target, tiers: Plan["tiers"]): readonly string[] {
  switch (target.kind) {
    case "tier": {
      const profiles = tiers.find(({ id }) => id === target.tier)?.profiles ?? [];
      return withoutSmall(profiles, target.tooSmall);
    }
    case "profile":
      return [target.profile];
    default:
      return [];
  }
}

/** Profiles without those that are smaller than a route allows. */
export function withoutSmall(profiles: readonly string[], tooSmall: readonly string[] = []): readonly string[] {
  return tooSmall.length === 0 ? profiles : profiles.filter((name) => !tooSmall.includes(name));
}
