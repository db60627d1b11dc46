import { describe, expect, test } from "vitest";
import { RegExpParser } from "@eslint-community/regexpp";
import { linearRegex } from "../../../../src/plan/regex/linear-regex.ts";
import { structuralMatcher } from "../../../../src/plan/regex/structural-matcher.ts";
import { passesTextTest } from "../../../../src/shared/text/match.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

function instead(pattern: string, flags: string): string | undefined {
  const ast = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern, 0, pattern.length, { unicode: true });
  return structuralMatcher(ast, flags)?.text;
}

describe("what is found by its structure needs no expression", () => {
  test.each(cases("matchers") as [pattern: string, flags: string, want: string | undefined][])(
    "/%s/%s",
    (pattern, flags, want) => expect(instead(pattern, flags)).toBe(want),
  );
});

describe("a matcher says the same", () => {
  test.each(cases("prefixes") as [pattern: string, flags: string, want: boolean][])(
    "as /%s/%s: %s",
    (pattern, flags, want) => {
      const ast = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern, 0, pattern.length, { unicode: true });
      const matcher = structuralMatcher(ast, flags);
      expect(matcher?.same ?? false).toBe(want);
      if (matcher === undefined || !want) return;
      // What it says is what JavaScript says.
      const says = {
        op: matcher.key as "contains",
        value: JSON.parse(matcher.text.slice(matcher.key.length + 2)) as string,
      };
      for (const text of [
        "plain words",
        "plain wordsonly",
        "plain",
        "x plain word",
        " \n You are a b",
        "You are",
        "x You are a",
        "",
      ])
        expect(passesTextTest(says, text), `of ${JSON.stringify(text)}`).toBe(
          new RegExp(pattern, `u${flags}`).test(text),
        );
    },
  );
});

describe("a refused expression says what to write in its place", () => {
  test.each(cases("matchers2") as [pattern: string, flags: string, place: "rule" | "condition", hint: string][])(
    "/%s/%s in a %3$s",
    (pattern, flags, place, hint) => expect(linearRegex(pattern, flags, { context: place })).toMatchObject({ hint }),
  );
});

test("a key that stands beside the expression is not proposed a second time", () => {
  const found = linearRegex("plain(?= words)", "", { context: "condition", beside: ["matches", "contains"] });
  expect(found).toMatchObject({ hint: "match the surroundings too, or use `startsWith` or `contains`" });
});
