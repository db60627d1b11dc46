import type { Aim, Plan } from "../../../generated/types/plan.d.ts";
import type { IntentStep } from "../../terms/report.ts";
import { unreachable } from "../../terms/unreachable.ts";
import type { RoutingRequest, RouteTarget } from "./asked.ts";
import { escalateTier } from "./climb.ts";
import { firstUsable, indexOfTier, lowest, rankOf, labelOfTarget } from "./ladder.ts";
import type { SessionState } from "./session-state.ts";
import { switchedTo } from "./switched-to.ts";

const FOUND_BY: Readonly<Record<IntentStep, string>> = {
  patterns: "by a pattern",
  examples: "by its examples",
  model: "by a model",
  default: "the default, as nothing is surer",
  pinned: "as before",
};

/** A new question goes to the tier of its intent, or climbs from where the talk is. */
export function targetByIntent(plan: Plan, request: RoutingRequest, state: SessionState): RouteTarget {
  const choice = request.intent;
  const intent = plan.intents?.find(({ id }) => id === choice?.id);
  if (choice === undefined || intent === undefined)
    return { at: lowest(plan), isOpen: true, why: "no route matches: the lowest tier answers" };
  const text = `the intent is "${choice.id}" (${FOUND_BY[choice.step]})`;
  const { to } = intent;
  switch (to.kind) {
    case "tier":
      return { intent: choice, ...downOrUp(plan, { request, state, tier: to.tier, reasonPrefix: text }) };
    case "escalate":
      return { intent: choice, ...higher(plan, { request, state, by: to.by, reasonPrefix: text }) };
    default:
      return unreachable(to);
  }
}

interface EscalationInput {
  readonly request: RoutingRequest;
  readonly state: SessionState;
  /** How the sentence begins. */
  readonly reasonPrefix: string;
}

/** To the tier, but down only where that does not make a model read too much. */
function downOrUp(
  plan: Plan,
  { request, state, reasonPrefix: text, tier }: EscalationInput & { readonly tier: string },
): RouteTarget {
  const at: Aim = { kind: "tier", tier };
  const to = indexOfTier(plan, tier);
  const limit = plan.decide?.stickiness;
  const here = state.turn?.at;
  if (limit !== undefined && here !== undefined && to < rankOf(plan, here, request.usable)) {
    const profile = firstUsable(plan.tiers[to], request.usable) ?? "";
    const { reread = 0 } = switchedTo(state, profile, request.promptTokens) ?? {};
    if (reread > limit)
      return {
        at: here,
        start: state.last,
        why: `${text}, but on tier "${tier}" the profile "${profile}" would have to read ${reread} tokens anew, more than the ${limit} of decide.stickiness: the talk stays on ${labelOfTarget(here)}`,
      };
  }
  return { at, why: `${text}: tier "${tier}"` };
}

/** The answer was not good enough: another model, higher up; never a lower one. */
function higher(
  plan: Plan,
  { request, state, reasonPrefix: text, by }: EscalationInput & { readonly by: number },
): RouteTarget {
  const here = state.turn?.at ?? beginning(plan);
  const from = rankOf(plan, here, request.usable);
  if (from < 0) return { at: here, why: `${text}, but ${labelOfTarget(here)} is in no tier: the talk stays there` };
  const { at, steps } = escalateTier(plan, { from, by, answered: state.last, usable: request.usable });
  if (steps === 0)
    return { at: here, why: `${text}, but no higher tier has another model, so it stays on ${labelOfTarget(here)}` };
  const reached: Aim = { kind: "tier", tier: plan.tiers[at]?.id ?? "" };
  const shy = steps < by ? ", the last with another model" : "";
  return { at: reached, why: `${text}: up from ${labelOfTarget(here)} to ${labelOfTarget(reached)}${shy}` };
}

/** Where to climb from when nothing is known: the default intent's tier. */
function beginning(plan: Plan): Aim {
  const byDefault = plan.intents?.find(({ id }) => id === plan.decide?.default);
  return byDefault?.to.kind === "tier" ? { kind: "tier", tier: byDefault.to.tier } : lowest(plan);
}
