import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { prepareTurn } from "../../../../src/routing/turn/prepare-turn.ts";
import type { TurnStep } from "../../../../src/shared/turn-report.ts";
import { ACTING, CLIENT_TOOLS, request, smallProgram } from "./small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const RULES: Partial<Plan> = {
  ...ACTING,
  classes: [
    { id: "warmup", when: [{ kind: "user", text: { op: "is", value: "Warmup" } }], background: true },
    { id: "busy", when: [{ kind: "tools", some: true }], background: false },
    { id: "never-asked", when: [], background: false },
  ],
  routes: [
    { id: "idle", when: [{ kind: "class", any: ["warmup"] }], to: { kind: "tier", tier: "low" } },
    { id: "named", when: [], take: { at: { tag: "name" } }, to: { kind: "tier", tier: "low" } },
    { id: "echoes", when: [{ kind: "model", any: ["claude-echo"] }], to: { kind: "reply", template: "own:reply" } },
    { id: "closed", when: [{ kind: "model", any: ["claude-closed"] }], to: { kind: "refuse", message: "closed" } },
  ],
};

const TALK: Partial<MessagesRequest> = {
  model: "tagged",
  tools: CLIENT_TOOLS,
  system: "# Place\nYou are in\n- home\n",
  messages: [
    { role: "user", content: "<note>Advert: buy</note>\nHello <note>Rules\nuse tabs</note><note>It rains.</note>" },
    { role: "system", content: "stamp: 1\nGo on." },
  ],
};

function watched(fields: Partial<MessagesRequest>): TurnStep[] {
  const steps: TurnStep[] = [];
  prepareTurn(smallProgram(RULES), { request: request(fields), watch: (step) => steps.push(step) });
  return steps;
}

test.each([
  ...(cases("a turn that is comes out the same whether it is watched or not") as [string, Partial<MessagesRequest>][]),
  ["asked", TALK],
  ["asked with the client's own words", { ...TALK, model: "whole" }],
])("a turn that is %s comes out the same whether it is watched or not", (_, fields) => {
  const input = { request: request(fields), client: "2.1.329", id: "t" };
  const [alone, seen] = [input, { ...input, watch: () => undefined }].map((one) => {
    const { answer, ...turn } = { answer: undefined, ...prepareTurn(smallProgram(RULES), one) };
    return { ...turn, reads: answer !== undefined };
  });
  expect(seen).toEqual(alone);
});

test("every decision is told in the order in which it is made", () => {
  expect(watched(TALK)).toEqual(cases("everyDecisionToldOrder"));
});

test("a part that is not there is told, and a rule that keeps changes nothing", () => {
  const plan: Partial<Plan> = { ...RULES, filters: [{ id: "mine", at: { tag: "note" }, do: "keep" }] };
  const steps: TurnStep[] = [];
  const watch = (step: TurnStep): void => void steps.push(step);
  prepareTurn(smallProgram(plan), {
    request: request({ messages: [{ role: "user", content: "<note>a</note>" }] }),
    watch,
  });
  expect(steps.slice(4)).toEqual(cases("partThereToldRule"));
});
