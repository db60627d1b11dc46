import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { needsIntent, type RoutingRequest } from "../../../../src/routing/sessions/choose-tier.ts";
import type { SessionState } from "../../../../src/routing/sessions/session-state.ts";
import { ladderPlan, question } from "./tiers-plan.ts";

const known: SessionState = { turn: { key: "q1", at: { kind: "tier", tier: "mid" } }, read: {} };
const tool: RoutingRequest["turn"] = { kind: "tool", turnKey: "q1", text: "" };

test.each<{
  title: string;
  asked?: Partial<RoutingRequest>;
  state?: SessionState;
  plan?: Partial<Plan>;
  want: boolean;
}>([
  { title: "a new question", want: true },
  { title: "the next question", asked: { turn: { kind: "user", turnKey: "q2", text: "" } }, state: known, want: true },
  { title: "the same question again", state: known, want: false },
  { title: "tool results", asked: { turn: tool }, state: known, want: false },
  { title: "tool results after a restart", asked: { turn: tool }, want: true },
  {
    title: "tool results of a session that is only known to be bound",
    asked: { turn: tool },
    state: { read: {}, pinnedReason: "x" },
    want: true,
  },
  { title: "a request of the background", asked: { class: "title", background: true }, want: false },
  { title: "a summary of the talk", asked: { class: "compact" }, want: false },
  { title: "a helper", asked: { agent: "x" }, want: false },
  {
    title: "a question for which a route has decided",
    asked: { chosen: { kind: "tier", tier: "low", decision: { class: "main", why: "" } } },
    want: false,
  },
  { title: "a plan without intents", plan: { intents: [] }, want: false },
])("$title: intent asked for: $want", ({ asked, state, plan, want }) => {
  expect(needsIntent(ladderPlan(plan), question("", asked), state)).toBe(want);
});
