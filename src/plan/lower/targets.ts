import type { Mallex, Route } from "../../../generated/types/mallex.d.ts";
import type { Aim, Alias, Plan, Tier } from "../../../generated/types/plan.d.ts";
import { HIGHEST_TIER, LOWEST_TIER } from "../../shared/reserved-names.ts";

/** The models that a route may lead to, and what their sizes are worth. */
export interface TargetContext extends Pick<Plan, "tiers" | "profiles"> {
  /** Names, small to large. */
  readonly sizes: readonly string[];
}

/** Resolves a route's tier. Of a tier with smaller models than `atLeast`, the first large enough answers; without one, the route becomes a refusal. */
export function settleTarget({ tier, atLeast, ...route }: Route, { tiers, profiles, sizes }: TargetContext): Route {
  const step = findTier(tier, tiers);
  const settled: Route = step === undefined ? route : { ...route, tier: step.id };
  if (atLeast === undefined) return settled;

  const sizeOf = (name: string): string => profiles[name]?.size ?? "";
  const isSmaller = (name: string): boolean => sizes.indexOf(sizeOf(name)) < sizes.indexOf(atLeast);
  const chain = step?.profiles ?? [route.profile ?? ""];
  const small = chain.find(isSmaller);
  if (small === undefined) return settled;
  const { profile: _, ...rest } = route;
  const large = chain.find((name) => !isSmaller(name));
  if (large !== undefined) return { ...rest, profile: large };
  const refuse = `this needs a model of size ${atLeast} or larger, and the profile "${small}" is ${sizeOf(small)}`;
  return { ...rest, refuse };
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
