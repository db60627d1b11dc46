import { expect, test } from "vitest";
import { matchesGlob } from "../../../../src/shared/text/match.ts";

test.each([
  { pattern: "abc", name: "abc", want: true },
  { pattern: "abc", name: "abcd", want: false },
  { pattern: "*", name: "", want: true },
  { pattern: "*", name: "a/b", want: true },
  { pattern: "claude*", name: "claude-x", want: true },
  { pattern: "claude*", name: "my-claude", want: false },
  { pattern: "*haiku", name: "claude-haiku", want: true },
  { pattern: "*haiku", name: "claude-haiku-4", want: false },
  { pattern: "a*a", name: "a", want: false },
  { pattern: "a*a", name: "aa", want: true },
  { pattern: "*-haiku-*", name: "claude-haiku-4", want: true },
  { pattern: "a*b*c", name: "a1b2c", want: true },
  { pattern: "a*b*c", name: "acb", want: false },
  { pattern: "a**b", name: "ab", want: true },
  { pattern: "a.c", name: "abc", want: false },
  { pattern: "", name: "", want: true },
  { pattern: "", name: "a", want: false },
])("$pattern fits $name: $want", ({ pattern, name, want }) => expect(matchesGlob(pattern, name)).toBe(want));

test("many stars against a long name take one pass", () => {
  expect(matchesGlob("*a".repeat(1000) + "b", "a".repeat(100_000))).toBe(false);
});
