import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import { MAIN_CLASS } from "../../terms/names.ts";

/**
 * The profile with the smallest window among those that a person's turn can reach: the client plans its compaction by one window, and a
 * larger one would let it send a prompt that another tier can't hold.
 */
export function mainProfile(plan: Plan): Profile & { readonly name: string } {
  const reachable = [...mainProfiles(plan)].flatMap((name) => {
    const profile = plan.profiles[name];
    return profile === undefined ? [] : [{ name, ...profile }];
  });
  const [first, ...rest] = reachable;
  if (first === undefined) throw new Error("a plan without a tier that answers");
  return rest.reduce((smallest, profile) => (profile.window < smallest.window ? profile : smallest), first);
}

/** Names of the profiles that a person's turn can reach: the lowest tier, which answers when no route matches, and every route that may match. */
export function mainProfiles(plan: Plan): ReadonlySet<string> {
  const targets = plan.routes
    .filter(({ when }) => when.every((condition) => condition.kind !== "class" || condition.any.includes(MAIN_CLASS)))
    .flatMap(({ to }) => {
      if (to.kind === "profile") return [to.profile];
      return to.kind === "tier" ? tierProfiles(plan, to.tier) : [];
    });
  return new Set([...(plan.tiers[0]?.profiles ?? []), ...targets]);
}

function tierProfiles(plan: Plan, id: string): readonly string[] {
  return plan.tiers.find((tier) => tier.id === id)?.profiles ?? [];
}
