import { expect, test } from "vitest";
import { conversationLimits } from "../../../../src/prompt/budget/budget.ts";

test.each([
  ["what the window leaves", {}, { conversationTokens: 6168, low: 3700, result: 3084, results: 4626, stub: 200 }],
  [
    "what the person says",
    { budget: { talk: 4000, result: 500 } },
    { conversationTokens: 4000, low: 2400, result: 500, results: 3000, stub: 200 },
  ],
  [
    "no more than the window leaves",
    { budget: { talk: 20_000 } },
    { conversationTokens: 6168, low: 3700, result: 3084, results: 4626, stub: 200 },
  ],
  [
    "a result as long as the talk at most",
    { budget: { talk: 1000, result: 5000 } },
    { conversationTokens: 1000, low: 600, result: 1000, results: 1000, stub: 50 },
  ],
  [
    "half of the window in any case",
    { output: 8000 },
    { conversationTokens: 3096, low: 1857, result: 1548, results: 2322, stub: 154 },
  ],
  [
    "what the answer would take, too, by estimate",
    { exact: false },
    { conversationTokens: 7192, low: 4315, result: 3596, results: 5394, stub: 200 },
  ],
  ["nothing, behind a head as long as the window", { head: 8192 }, undefined],
])("a talk gets %s", (_, given, want) => {
  const { output = 1024, ...room } = given as { output?: number };
  const profile = { window: 8192, output };
  expect(conversationLimits({ profile, budget: undefined, head: 1000, exact: true, ...room })).toEqual(want);
});
