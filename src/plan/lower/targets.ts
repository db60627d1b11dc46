import type { Mallex, Route } from "../../../generated/types/mallex.d.ts";
import type { Aim, Alias, Plan, Target, Tier } from "../../../generated/types/plan.d.ts";
import { optional } from "../../shared/utilities.ts";
import { profilesOf } from "../../shared/target-profiles.ts";
import { HIGHEST_TIER, LOWEST_TIER } from "../../shared/reserved-names.ts";

/** The models that a route may lead to, and what their sizes are worth. */
export interface TargetContext extends Pick<Plan, "tiers" | "profiles" | "pools"> {
  /** Names, small to large. */
  readonly sizes: readonly string[];
}

/** What answers a route: its tier or profile, its reply, or a refusal, also where none of the models is as large as `atLeast`. */
export function lowerTarget(route: Route, { tiers, profiles, pools, sizes }: TargetContext): Target {
  const { profile, reply, refuse = "", atLeast } = route;
  const tier = findTier(route.tier, tiers);
  if (tier === undefined && profile === undefined)
    return reply === undefined ? { kind: "refuse", message: refuse } : { kind: "reply", template: reply };
  const target: Aim =
    tier === undefined ? { kind: "profile", profile: profile ?? "" } : { kind: "tier", tier: tier.id };
  if (atLeast === undefined) return target;

  const sizeOf = (name: string): string => profiles[name]?.size ?? "";
  const isSmaller = (name: string): boolean => sizes.indexOf(sizeOf(name)) < sizes.indexOf(atLeast);
  const chain = profilesOf(target, { tiers, ...optional("pools", pools) });
  const small = chain.find(isSmaller) ?? "";
  if (chain.every(isSmaller))
    return {
      kind: "refuse",
      message: `this needs a model of size ${atLeast} or larger, and the profile "${small}" is ${sizeOf(small)}`,
    };
  // A session that must stay local leaves its tier for another, so profiles of every tier are listed.
  const inTiers = new Set([...chain, ...tiers.flatMap((one) => one.profiles)]);
  const tooSmall = [...inTiers].filter(isSmaller);
  return { ...target, ...(tooSmall.length > 0 && { tooSmall }) };
}

/** Resolves a tier name, also `lowest` and `highest`; undefined if there are no tiers. */
export function findTier(name: string | undefined, tiers: Plan["tiers"]): Tier | undefined {
  return tiers[findTierIndex(name, tiers)];
}

/** The position of a named tier in a ladder, also of `lowest` and `highest`; -1 where there is none. */
export function findTierIndex(name: string | undefined, tiers: readonly { readonly id: string }[]): number {
  if (name === LOWEST_TIER) return 0;
  if (name === HIGHEST_TIER) return tiers.length - 1;
  return tiers.findIndex(({ id }) => id === name);
}

/** Most specific first; undefined without aliases. */
export function lowerAliases({ aliases = {} }: Mallex, tiers: Plan["tiers"]): Alias[] | undefined {
  const found = Object.entries(aliases).map(([match, name]) => ({ match, to: targetOf(name, tiers) }));
  return found.length === 0 ? undefined : found.toSorted((a, b) => byExactness(a.match, b.match));
}

/** A tier goes before a profile of its name. */
function targetOf(name: string, tiers: Plan["tiers"]): Aim {
  const tier = findTier(name, tiers);
  return tier === undefined ? { kind: "profile", profile: name } : { kind: "tier", tier: tier.id };
}

/** A name before a pattern, more letters before fewer; what is equal by that in the order of the alphabet. */
function byExactness(a: string, b: string): number {
  const lettersOf = (pattern: string): number => pattern.replaceAll("*", "").length;
  return Number(a.includes("*")) - Number(b.includes("*")) || lettersOf(b) - lettersOf(a) || (a < b ? -1 : 1);
}
