import { expect, test } from "vitest";
import { conversationLimits } from "../../../../src/prompt/budget/budget.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each([
  ...(cases("a talk gets") as [string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>][]),
  ["nothing, behind a head as long as the window", { head: 8192 }, undefined],
])("a talk gets %s", (_, given, want) => {
  const { output = 1024, readable, ...room } = given as { output?: number; readable?: number };
  const profile = { window: 8192, output, ...(readable === undefined ? {} : { readable }) };
  expect(conversationLimits({ profile, budget: undefined, head: 1000, exact: true, ...room })).toEqual(want);
});
