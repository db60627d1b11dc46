import { expect, test } from "vitest";
import type { Explanation } from "../../../../generated/types/explanation.d.ts";
import { printExplanation } from "../../../../src/inspect/explain/print-explanation.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const EXPLANATION = cases("explanation") as Explanation;
const { reply: _, ...REFUSED } = EXPLANATION;

test("prints each decision, without control characters", () => {
  expect(printExplanation(EXPLANATION)).toBe(cases("printsEachDecisionWithout"));
});

test("prints a refusal with its code and hint", () => {
  const problem = { code: "MX8005", message: "closed", hint: "try later" };
  const text = printExplanation({ ...REFUSED, outcome: "refuse", problem, plan: { hash: "a", answeredBy: "b" } });
  expect(text).toContain("refused  code MX8005 · message closed · hint try later");
  expect(text).toContain("plan     hash a · answeredBy b");
});

test("prints the intent, why the session stays local and how to change that, and each profile of the chain", () => {
  const text = printExplanation({
    ...REFUSED,
    intent: {
      id: "hard_question",
      step: "examples",
      scores: { chit_chat: 0.0712, hard_question: 0.81 },
      margin: 0.69,
      sure: true,
      to: "tier high",
      words: "why does it deadlock?\u001b[2J",
      at: "pack.yaml:9",
    },
    bound: { by: "secrets", about: "what is ours", found: "tools[3].description (Bash)", at: "mallex.yaml:20" },
    chain: [
      {
        name: "opus",
        model: "opus-x",
        backend: "claude",
        usable: false,
        reason: "noKey",
        why: "no key in KEY",
        leaves: true,
        at: "mallex.yaml:7",
      },
      { name: "coder", model: "tiny", backend: "local", usable: true, at: "mallex.yaml:8" },
    ],
  });
  expect(text)
    .toContain(`intent   hard_question · step examples · margin 0.69 · sure · to tier high · words why does it deadlock?\uFFFD[2J · pack.yaml:9
  scores  chit_chat 0.071, hard_question 0.81
bound    by secrets · about what is ours · found tools[3].description (Bash) · mallex.yaml:20 · remedy a narrower rule, since the client itself sends this, and then a new session
chain    2
  name   model   backend  usable  reason  why            leaves  at
  opus   opus-x  claude   ✗       noKey   no key in KEY  ✓       mallex.yaml:7
  coder  tiny    local    ✓                                      mallex.yaml:8`);
});

test("prints what happened to a recorded turn, and that it differs", () => {
  const text = printExplanation({
    ...REFUSED,
    answered: {
      decision: {
        class: "main",
        tier: "low",
        profile: "quick",
        bound: "secrets",
        intent: { id: "chit_chat", step: "pinned" },
        passed: [{ profile: "tiny", reason: "overloaded", why: "it says 529" }],
        why: "pinned",
      },
      cost: { usd: 0, dearest: 0.4, estimated: true },
      repair: "failed",
      ms: 2345,
    },
  });
  expect(text).toContain("answered pinned\n  class");
  expect(text).toMatch(/bound +secrets, by an earlier request\n/);
  expect(text).toMatch(/repair +the model was asked again for a call, without success: mallex logs says why\n/);
  expect(text).toMatch(/different +from the decision above: the session was known\n/);
  expect(text).toMatch(/ {2}tiny +overloaded +it says 529/);
});

test("of a long list the first ten items are printed, and how many more there are", () => {
  const offered = Array.from({ length: 12 }, (_item, index) => `o${index}`);
  const text = printExplanation({ ...REFUSED, tools: { toolset: "full", offered, head: 3910 } });
  expect(text).toContain(
    "tools    toolset full · head 3,910\n  offered  o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, and 2 more",
  );
});

test("colours leave the columns alone", () => {
  const painted = printExplanation(EXPLANATION, (format, text) => `<${format}>${text}</>`);
  expect(painted).toContain("<bold>class</>    warmup");
  expect(painted.replaceAll(/<\w+>|<\/>/g, "")).toBe(printExplanation(EXPLANATION));
});
