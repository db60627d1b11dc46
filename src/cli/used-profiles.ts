import type { Plan, Profile } from "../../generated/types/plan.d.ts";

/** The profiles that some tier, route, alias or step of the plan leads to, by name; a file may declare more. */
export function usedProfiles(plan: Plan): ReadonlyMap<string, Profile> {
  const names = [
    ...plan.tiers.flatMap(({ profiles }) => profiles),
    ...[...plan.routes, ...(plan.aliases ?? [])].flatMap(({ to }) => (to.kind === "profile" ? [to.profile] : [])),
    ...(plan.decide?.model === undefined ? [] : [plan.decide.model.profile]),
  ];
  return new Map(
    names.flatMap((name) => {
      const profile = plan.profiles[name];
      return profile === undefined ? [] : [[name, profile] as const];
    }),
  );
}
