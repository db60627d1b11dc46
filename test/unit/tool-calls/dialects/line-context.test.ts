import { expect, test } from "vitest";
import { LineContext } from "../../../../src/tool-calls/dialects/line-context.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("behind") as { given: string; want: Readonly<Record<string, unknown>> }[])(
  "behind $given",
  ({ given, want }) => {
    const place = new LineContext();
    for (const char of given) place.pass(char);
    expect({ isInCode: place.isInCode("<"), isLineStart: place.isLineStart, isFresh: place.isFresh }).toEqual(want);
  },
);

test("behind a call it is as if the answer began", () => {
  const place = new LineContext();
  for (const char of "a\n`") place.pass(char);
  place.passCall();
  expect([place.isInCode("<"), place.isFresh]).toEqual([false, true]);
});
