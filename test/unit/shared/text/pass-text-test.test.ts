import { expect, test } from "vitest";
import type { TextTest } from "../../../../generated/types/plan.d.ts";
import { passesTextTest } from "../../../../src/shared/text/match.ts";

test.each<{ given: TextTest; text: string; want: boolean }>([
  { given: { op: "is", value: "a" }, text: " a\n", want: true },
  { given: { op: "is", value: "a" }, text: "ab", want: false },
  { given: { op: "startsWith", value: "a" }, text: "\n ab", want: true },
  { given: { op: "startsWith", value: "b" }, text: "ab", want: false },
  { given: { op: "contains", value: "b" }, text: "abc", want: true },
  { given: { op: "contains", value: "B" }, text: "abc", want: false },
  { given: { op: "matches", value: "b+" }, text: "abbc", want: true },
  { given: { op: "matches", value: "^b" }, text: "a\nb", want: false },
  { given: { op: "matches", value: "^b", flags: "m" }, text: "a\nb", want: true },
  { given: { op: "matches", value: "B", flags: "i" }, text: "abc", want: true },
  { given: { op: "matches", value: "a.b" }, text: "a\nb", want: false },
  { given: { op: "matches", value: "a.b", flags: "s" }, text: "a\nb", want: true },
])("$given.op $given.value $given.flags in $text: $want", ({ given, text, want }) => {
  expect(passesTextTest(given, text)).toBe(want);
});

test("a pattern that makes other engines go back and forth for hours ends at once", () => {
  expect(passesTextTest({ op: "matches", value: "^(a+)+$" }, `${"a".repeat(5000)}b`)).toBe(false);
});
