import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import { profilesOf } from "../../shared/target-profiles.ts";

/** The profiles that a tier, route, alias or step of the plan uses, by name; a file may declare more. */
export function usedProfiles(plan: Plan): ReadonlyMap<string, Profile> {
  const names = [
    ...plan.tiers.flatMap(({ profiles }) => profiles),
    ...[...plan.routes, ...(plan.aliases ?? [])].flatMap(({ to }) =>
      to.kind === "profile" ? profilesOf(to, plan) : [],
    ),
    ...(plan.decide?.model === undefined ? [] : [plan.decide.model.profile]),
  ];
  return new Map(
    names.flatMap((name) => {
      const profile = plan.profiles[name];
      return profile === undefined ? [] : [[name, profile] as const];
    }),
  );
}

/** Whether a profile can be used in this run: one without its key can't. */
export type IsUsable = (profile: string) => boolean;

/**
 * The profile with the smallest window among those that the user's turn can reach: the client plans its compaction by one window, and a
 * larger one would let it send a prompt that another tier can't hold.
 */
export function mainProfile(plan: Plan, isUsable?: IsUsable): Profile & { readonly name: string } {
  const reachable = [...mainProfiles(plan, isUsable)].flatMap((name) => {
    const profile = plan.profiles[name];
    return profile === undefined ? [] : [{ name, ...profile }];
  });
  const [first, ...rest] = reachable;
  // If no profile is usable, the client still needs some window.
  if (first === undefined && isUsable !== undefined) return mainProfile(plan);
  if (first === undefined) throw new Error("a plan without a tier that answers");
  return rest.reduce((smallest, profile) => (profile.window < smallest.window ? profile : smallest), first);
}

/**
 * Names of the profiles that the user's turns can reach, those of the lowest tier first, which is the default. Includes
 * every tier that an intent names (one that escalates reaches all), and every route that may match.
 */
export function mainProfiles(plan: Plan, isUsable: IsUsable = () => true): ReadonlySet<string> {
  const targets = plan.routes
    .filter(({ when }) => when.every((condition) => condition.kind !== "class" || condition.any.includes(MAIN_CLASS)))
    .flatMap(({ to }) => profilesOf(to, plan));
  const all = new Set([...(plan.tiers[0]?.profiles ?? []), ...byIntent(plan), ...targets]);
  return new Set([...all].filter((name) => isUsable(name)));
}

function byIntent({ tiers, intents = [], decide }: Plan): readonly string[] {
  if (decide === undefined || decide.by.length === 0) return [];
  const named = new Set(intents.flatMap(({ to }) => (to.kind === "tier" ? [to.tier] : [])));
  const escalates = intents.some(({ to }) => to.kind === "escalate");
  return tiers.filter(({ id }) => escalates || named.has(id)).flatMap(({ profiles }) => profiles);
}
