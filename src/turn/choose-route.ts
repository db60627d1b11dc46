import type { Condition, Plan, Route, Target } from "../../generated/types/plan.d.ts";
import type { Decision } from "../terms/report.ts";
import type { Problem } from "../problem/problem.ts";
import type { Tried, Watch } from "../terms/turn-step.ts";
import { firstThatHolds } from "./first-that-holds.ts";
import { meetsCondition, type Facts } from "./meet-condition.ts";
import { readModelName } from "./read-model-name.ts";
import { takeStretch } from "./take-stretch.ts";

/** Where a request goes, and why. */
export type Chosen =
  | { readonly kind: "profile"; readonly profile: string; readonly decision: Decision }
  | { readonly kind: "reply"; readonly template: string; readonly taken: string; readonly decision: Decision }
  | { readonly kind: "refuse"; readonly problem: Problem; readonly decision: Decision };

/** Routes first, in order; then the tier or profile that the client names; then the lowest tier. */
export function chooseRoute(plan: Plan, facts: Facts, watch?: Watch): Chosen {
  const tried: Tried[] | undefined = watch && [];
  const route = firstThatHolds(plan.routes, (one) => failing(one, facts), tried);
  watch?.({ kind: "route", ...(route === undefined ? {} : { id: route.id }), tried: tried ?? [] });
  if (route !== undefined) return follow(plan, route, facts);
  const named = readModelName(plan, facts.model);
  switch (named.kind) {
    case "tier":
      return toTier(plan, named.tier, { class: facts.class, why: `the client asks for the tier "${named.tier}"` });
    case "profile":
      return {
        kind: "profile",
        profile: named.profile,
        decision: {
          class: facts.class,
          profile: named.profile,
          why: `the client asks for the profile "${named.profile}"`,
        },
      };
    case "unknown":
      return { kind: "refuse", problem: named.problem, decision: { class: facts.class, why: "no such model" } };
    case "any":
      return toTier(plan, plan.tiers[0]?.id ?? "", {
        class: facts.class,
        why: "no route matches: the lowest tier answers",
      });
  }
}

function failing({ when, take }: Route, facts: Facts): Condition | "take" | undefined {
  const failed = when.find((condition) => !meetsCondition(condition, facts));
  return failed ?? (takeStretch(take, facts) === undefined ? "take" : undefined);
}

function follow(plan: Plan, route: Route, facts: Facts): Chosen {
  const decision: Decision = { class: facts.class, route: route.id, why: `route "${route.id}" matches` };
  const target: Target = route.to;
  switch (target.kind) {
    case "tier":
      return toTier(plan, target.tier, decision);
    case "profile":
      return { kind: "profile", profile: target.profile, decision: { ...decision, profile: target.profile } };
    case "reply":
      return { kind: "reply", template: target.template, taken: takeStretch(route.take, facts) ?? "", decision };
    case "refuse":
      return {
        kind: "refuse",
        problem: {
          code: "MX8005",
          severity: "error",
          message: target.message,
          hint: `the route "${route.id}" of mallex.yaml refuses such requests`,
        },
        decision,
      };
  }
}

function toTier(plan: Plan, tier: string, decision: Decision): Chosen {
  const profile = plan.tiers.find(({ id }) => id === tier)?.profiles[0] ?? Object.keys(plan.profiles)[0] ?? "";
  return { kind: "profile", profile, decision: { ...decision, tier, profile } };
}
