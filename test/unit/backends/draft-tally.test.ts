import { expect, test } from "vitest";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { DraftStatus } from "../../../generated/types/status.d.ts";
import { createDraftTally } from "../../../src/backends/draft-tally.ts";
import type { TurnEvent } from "../../../src/shared/turn-event.ts";
import { LLAMA } from "../../support/supervised-backends.ts";

const plan = (draft: string): Plan =>
  ({
    backends: { gguf: LLAMA },
    profiles: { main: { backend: "gguf", draft }, other: { backend: "gguf" } },
  }) as unknown as Plan;

const usage = (draftTokens?: number, acceptedTokens = 0): TurnEvent => ({
  type: "usage",
  usage: {
    inputTokens: 1,
    cachedTokens: 0,
    outputTokens: 1,
    ...(draftTokens === undefined ? {} : { draftTokens, acceptedTokens }),
  },
});

test.each([
  { title: "many accepted tokens", answers: [usage(300, 200)], share: [300, 200] },
  { title: "few tokens are no measure", answers: [usage(100, 0)], share: [100, 0] },
  { title: "few accepted tokens", answers: [usage(100, 20), usage(200, 60), usage(9)], share: [309, 80], costs: true },
  {
    title: "a server that guesses nothing",
    answers: Array.from({ length: 5 }, () => usage()),
    share: [0, 0],
    costs: true,
  },
])("$title: $share", ({ answers, share: [tokens, accepted], costs }) => {
  const tally = createDraftTally();
  const reported: DraftStatus[] = [];
  const passed: TurnEvent[] = [];
  for (const answer of answers)
    tally.measure("main", "small", (status) => reported.push(status)).push(answer, (event) => passed.push(event));
  expect(passed).toEqual(answers);
  const status = { profile: "main", draft: "small", answers: answers.length, tokens, accepted };
  expect(tally.list(plan("small"))).toEqual([costs === true ? { ...status, costs } : status]);
  expect(reported.length).toBe(costs === true ? 1 : 0);
  // A reload that names another draft begins anew.
  expect(tally.list(plan("another"))).toEqual([]);
});
