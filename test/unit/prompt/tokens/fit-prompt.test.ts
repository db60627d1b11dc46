import { expect, test } from "vitest";
import { fitPrompt } from "../../../../src/prompt/tokens/token-counter.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(
  cases("tokens exact in a window of 100 with 10 for the answer") as {
    tokens: number;
    exact: boolean;
    want: Readonly<Record<string, unknown>>;
  }[],
)("$tokens tokens (exact: $exact) in a window of 100, with 10 for the answer: $want.kind", ({ want, ...count }) => {
  expect(fitPrompt({ maxTokens: 10 }, count, 100)).toMatchObject(want);
});
