import { expect, test } from "vitest";
import type { TextTest } from "../../../../generated/types/plan.d.ts";
import { passesTextTest } from "../../../../src/shared/text/match.ts";
import { readCases } from "../../../support/read-cases.ts";

test.each(readCases(import.meta.url)("cases") as { given: TextTest; text: string; want: boolean }[])(
  "$given.op $given.value $given.flags in $text: $want",
  ({ given, text, want }) => {
    expect(passesTextTest(given, text)).toBe(want);
  },
);

test("a pattern that makes other engines go back and forth for hours ends at once", () => {
  expect(passesTextTest({ op: "matches", value: "^(a+)+$" }, `${"a".repeat(5000)}b`)).toBe(false);
});
