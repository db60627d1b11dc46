import type { Intent, Plan } from "../../../../generated/types/plan.d.ts";
import type { IntentChoice } from "../../../../src/shared/turn-report.ts";
import type { RoutingRequest } from "../../../../src/routing/sessions/choose-tier.ts";
import { smallPlan } from "../../prompt/conversation/small-program.ts";

const intent = (id: string, to: Intent["to"]): Intent => ({ id, about: id, to, patterns: [] });

const INTENTS: readonly Intent[] = [
  intent("chat", { kind: "tier", tier: "low" }),
  intent("code", { kind: "tier", tier: "mid" }),
  intent("hard", { kind: "tier", tier: "high" }),
  intent("again", { kind: "escalate", by: 1 }),
  intent("twice", { kind: "escalate", by: 2 }),
];

const { client: profile } = smallPlan().profiles;

/** low: a · mid: b, c · high: d, a. */
export function ladderPlan(changes: Partial<Plan> = {}): Plan {
  if (profile === undefined) throw new Error("the small plan has lost its profile");
  return smallPlan({
    profiles: { a: profile, b: profile, c: profile, d: profile, apart: profile },
    tiers: [
      { id: "low", profiles: ["a"] },
      { id: "mid", profiles: ["b", "c"] },
      { id: "high", profiles: ["d", "a"] },
    ],
    intents: [...INTENTS],
    decide: { by: ["examples"], default: "code", stickiness: 1000, forgetMs: 1000 },
    ...changes,
  });
}

export function byExamples(id: string): IntentChoice {
  return { id, step: "examples" };
}

/** The first request of the user turn `q1`, about which routes, names and tags say nothing. */
export function question(intentId: string, changes: Partial<RoutingRequest> = {}): RoutingRequest {
  return {
    chosen: { kind: "open", decision: { class: "main", why: "no route matches" } },
    class: "main",
    background: false,
    turn: { kind: "user", turnKey: "q1", text: "" },
    intent: byExamples(intentId),
    usable: () => true,
    promptTokens: 2000,
    ...changes,
  };
}
