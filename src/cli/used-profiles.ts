import type { Plan, Profile } from "../../generated/types/plan.d.ts";

/** The profiles that some tier or route of the plan leads to, by name; a file may declare more. */
export function usedProfiles(plan: Plan): ReadonlyMap<string, Profile> {
  const names = [
    ...plan.tiers.flatMap(({ profiles }) => profiles),
    ...plan.routes.flatMap(({ to }) => (to.kind === "profile" ? [to.profile] : [])),
  ];
  return new Map(
    names.flatMap((name) => {
      const profile = plan.profiles[name];
      return profile === undefined ? [] : [[name, profile] as const];
    }),
  );
}
