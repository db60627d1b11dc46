import type { Aim, Plan } from "../../../generated/types/plan.d.ts";
import type { IntentStep } from "../../terms/report.ts";
import { unreachable } from "../../terms/unreachable.ts";
import type { Asked, Place } from "./asked.ts";
import { climb } from "./climb.ts";
import { firstUsable, indexOfTier, lowest, rankOf, shown } from "./ladder.ts";
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
export function aimByIntent(plan: Plan, asked: Asked, state: SessionState): Place {
  const choice = asked.intent;
  const intent = plan.intents?.find(({ id }) => id === choice?.id);
  if (choice === undefined || intent === undefined)
    return { at: lowest(plan), isOpen: true, why: "no route matches: the lowest tier answers" };
  const said = `the intent is "${choice.id}" (${FOUND_BY[choice.step]})`;
  const { to } = intent;
  switch (to.kind) {
    case "tier":
      return { intent: choice, ...downOrUp(plan, { asked, state, tier: to.tier, said }) };
    case "escalate":
      return { intent: choice, ...higher(plan, { asked, state, by: to.by, said }) };
    default:
      return unreachable(to);
  }
}

interface Step {
  readonly asked: Asked;
  readonly state: SessionState;
  /** How the sentence begins. */
  readonly said: string;
}

/** To the tier, but down only where that does not make a model read too much. */
function downOrUp(plan: Plan, { asked, state, said, tier }: Step & { readonly tier: string }): Place {
  const at: Aim = { kind: "tier", tier };
  const to = indexOfTier(plan, tier);
  const limit = plan.decide?.stickiness;
  const here = state.turn?.at;
  if (limit !== undefined && here !== undefined && to < rankOf(plan, here, asked.usable)) {
    const profile = firstUsable(plan.tiers[to], asked.usable) ?? "";
    const { reread = 0 } = switchedTo(state, profile, asked.promptTokens) ?? {};
    if (reread > limit)
      return {
        at: here,
        start: state.last,
        why: `${said}, but on tier "${tier}" the profile "${profile}" would have to read ${reread} tokens anew, more than the ${limit} of decide.stickiness: the talk stays on ${shown(here)}`,
      };
  }
  return { at, why: `${said}: tier "${tier}"` };
}

/** The answer was not good enough: another model, higher up; never a lower one. */
function higher(plan: Plan, { asked, state, said, by }: Step & { readonly by: number }): Place {
  const here = state.turn?.at ?? beginning(plan);
  const from = rankOf(plan, here, asked.usable);
  if (from < 0) return { at: here, why: `${said}, but ${shown(here)} is in no tier: the talk stays there` };
  const { at, steps } = climb(plan, { from, by, answered: state.last, usable: asked.usable });
  if (steps === 0)
    return { at: here, why: `${said}, but no higher tier has another model, so it stays on ${shown(here)}` };
  const reached: Aim = { kind: "tier", tier: plan.tiers[at]?.id ?? "" };
  const shy = steps < by ? ", the last with another model" : "";
  return { at: reached, why: `${said}: up from ${shown(here)} to ${shown(reached)}${shy}` };
}

/** Where to climb from when nothing is known: the default intent's tier. */
function beginning(plan: Plan): Aim {
  const byDefault = plan.intents?.find(({ id }) => id === plan.decide?.default);
  return byDefault?.to.kind === "tier" ? { kind: "tier", tier: byDefault.to.tier } : lowest(plan);
}
