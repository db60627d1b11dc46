import { expect, test } from "vitest";
import { fitPrompt } from "../../../../src/prompt/tokens/token-counter.ts";

const TOO_LONG = "prompt is too long: 100 tokens > 99 maximum";

test.each([
  { tokens: 50, exact: true, want: { kind: "fits" } },
  { tokens: 90, exact: true, want: { kind: "fits" } },
  {
    tokens: 91,
    exact: true,
    want: {
      kind: "shorten",
      maxTokens: 9,
      dropped: { what: "max_tokens", why: "only 9 tokens are left of the window", count: 1 },
    },
  },
  { tokens: 99, exact: true, want: { kind: "shorten", maxTokens: 1 } },
  { tokens: 100, exact: true, want: { kind: "refuse", problem: { code: "MX8004", message: TOO_LONG } } },
  { tokens: 500, exact: false, want: { kind: "fits" } },
])("$tokens tokens (exact: $exact) in a window of 100, with 10 for the answer: $want.kind", ({ want, ...count }) => {
  expect(fitPrompt({ maxTokens: 10 }, count, 100)).toMatchObject(want);
});
