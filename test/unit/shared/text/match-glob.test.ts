import { expect, test } from "vitest";
import { matchesGlob } from "../../../../src/shared/text/match.ts";
import { readCases } from "../../../support/read-cases.ts";

test.each(readCases(import.meta.url)("cases") as { pattern: string; name: string; want: boolean }[])(
  "$pattern fits $name: $want",
  ({ pattern, name, want }) => expect(matchesGlob(pattern, name)).toBe(want),
);

test("many stars against a long name take one pass", () => {
  expect(matchesGlob("*a".repeat(1000) + "b", "a".repeat(100_000))).toBe(false);
});
