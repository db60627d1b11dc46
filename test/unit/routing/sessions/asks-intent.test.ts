import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { needsIntent, type RoutingRequest } from "../../../../src/routing/sessions/choose-tier.ts";
import type { SessionState } from "../../../../src/routing/sessions/session-state.ts";
import { ladderPlan, question } from "./tiers-plan.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(
  cases("intent asked") as {
    title: string;
    asked?: Partial<RoutingRequest>;
    state?: SessionState;
    plan?: Partial<Plan>;
    want: boolean;
  }[],
)("$title: intent asked for: $want", ({ asked, state, plan, want }) => {
  expect(needsIntent(ladderPlan(plan), question("", asked), state)).toBe(want);
});
