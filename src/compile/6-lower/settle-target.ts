import type { Route } from "../../../generated/types/mallex.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { findTier } from "./find-tier.ts";

/** The models that a route may lead to, and what their sizes are worth. */
export interface TargetContext extends Pick<Plan, "tiers" | "profiles"> {
  /** Names, small to large. */
  readonly sizes: readonly string[];
}

/** The route with its tier by name; a refusal where it asks for a larger model than is there, so that the plan says so. */
export function settleTarget({ tier, atLeast, ...route }: Route, { tiers, profiles, sizes }: TargetContext): Route {
  const step = findTier(tier, tiers);
  const settled: Route = step === undefined ? route : { ...route, tier: step.id };
  if (atLeast === undefined) return settled;

  const sizeOf = (name: string): string => profiles[name]?.size ?? "";
  const isSmaller = (name: string): boolean => sizes.indexOf(sizeOf(name)) < sizes.indexOf(atLeast);
  const small = (step?.profiles ?? [route.profile ?? ""]).find(isSmaller);
  if (small === undefined) return settled;
  const { profile: _, ...rest } = route;
  const refuse = `this needs a model of size ${atLeast} or larger, and the profile "${small}" is ${sizeOf(small)}`;
  return { ...rest, refuse };
}
