import type { Plan, Profile } from "../../generated/types/plan.d.ts";

/** The profiles that some tier or route of the plan leads to; a file may declare more. */
export function usedProfiles(plan: Plan): readonly Profile[] {
  const names = [
    ...plan.tiers.flatMap(({ profiles }) => profiles),
    ...plan.routes.flatMap(({ to }) => (to.kind === "profile" ? [to.profile] : [])),
  ];
  return [...new Set(names)].flatMap((name) => plan.profiles[name] ?? []);
}
