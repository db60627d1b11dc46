import { describe, expect, test } from "vitest";
import { RegExpParser } from "@eslint-community/regexpp";
import { linearRegex } from "../../../../src/plan/regex/linear-regex.ts";
import { structuralMatcher } from "../../../../src/plan/regex/structural-matcher.ts";
import { passesTextTest } from "../../../../src/shared/text/match.ts";

function instead(pattern: string, flags: string): string | undefined {
  const ast = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern, 0, pattern.length, { unicode: true });
  return structuralMatcher(ast, flags)?.text;
}

describe("what is found by its structure needs no expression", () => {
  test.each<[pattern: string, flags: string, want: string | undefined]>([
    ["<note>[\\s\\S]*?</note>", "", "tag: note"],
    ["<note>[\\s\\S]*?<\\/note>\\n?", "", "tag: note"],
    ["<note>\\s*(.*?)\\s*</note>", "s", "tag: note"],
    ["<note[^>]*>([\\s\\S]+?)</note>", "", "tag: note"],
    ["<note>((?!</note>)[\\s\\S])*</note>", "", "tag: note"],
    ["<note>(?:(?!</?note>).)*</note>", "s", "tag: note"],
    ["<note>Some words[^<]*</note>\\s*", "", "tag: note"],
    ["(?<=<note>)[\\s\\S]*?(?=</note>)", "", "tag: note"],
    ["<note>[\\s\\S]*?</notes>", "", 'between: { start: "<note>", end: "</notes>" }'],
    ["gitStatus:[\\s\\S]*?Recent commits", "", 'between: { start: "gitStatus:", end: "Recent commits" }'],
    ["(?<=Status: )[\\s\\S]*?(?=\\n\\n)", "", 'between: { start: "Status: ", end: "\\n\\n" }'],
    ["Status:[\\s\\S]{0,5000}End", "", 'between: { start: "Status:", end: "End" }'],
    ["^Status:[\\s\\S]*$", "", 'between: { start: "Status:" }'],
    ["Status:.*", "s", 'between: { start: "Status:" }'],
    ["^# Tone[\\s\\S]*?(?=^#)", "m", 'section: "# Tone"'],
    ["^## Tone and style\\n[\\s\\S]*?(?=^#{1,2} )", "m", 'section: "## Tone and style"'],
    ["\\n# Tone\\n(?:(?!\\n# )[\\s\\S])*", "", 'section: "# Tone"'],
    ["# Tone[\\s\\S]*?(?=\\n# |$)", "", 'section: "# Tone"'],
    ["^x-header:.*$", "m", 'line: "x-header:"'],
    ["^You are", "", 'startsWith: "You are"'],
    ["^You are", "m", 'line: "You are"'],
    ["plain words", "", 'contains: "plain words"'],
    [".*plain words.*", "s", 'contains: "plain words"'],
    ["plain(?= words)", "", 'contains: "plain words"'],
    // what says more than a structure does
    ["plain words", "i", undefined],
    ["a|b", "", undefined],
    ["\\bword\\b", "", undefined],
    ["<note>\\d+</note>", "", undefined],
    ["word(?!s)", "", undefined],
    ["<(\\w+)>[\\s\\S]*?</\\1>", "", undefined],
    ["", "", undefined],
  ])("/%s/%s", (pattern, flags, want) => expect(instead(pattern, flags)).toBe(want));
});

describe("a matcher says the same", () => {
  test.each<[pattern: string, flags: string, want: boolean]>([
    ["plain(?= words)", "", true],
    ["(?<=plain )words", "", true],
    ["(?=plain)", "", true],
    [".{0,5000}plain.*", "", true],
    ["(?<=.*plain )words(?= only)", "", true],
    ["^\\s*You are(?= a)", "", true],
    // a space in front of it
    ["^You are(?= a)", "", false],
    ["^\\s?You are", "", false],
    ["(?=^ )\\s*You are", "", false],
    ["^\\s*\\n", "", false],
    // something must be there, or in between
    ["plain.+", "s", false],
    ["plain\\s*words", "", false],
    // never found
    ["(?=plain)words", "", false],
    ["words(?<=plain)", "", false],
    ["(plain(?=er))words", "", false],
    // a stretch, and not the whole text
    ["<note>((?!</note>)[\\s\\S])*</note>", "", false],
    ["^# Tone[\\s\\S]*?(?=^#)", "m", false],
    ["(?<=a)[\\s\\S]*?(?=b)", "", false],
    ["^x-header:(?= )", "m", false],
  ])("as /%s/%s: %s", (pattern, flags, want) => {
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
  });
});

describe("a refused expression says what to write in its place", () => {
  test.each<[pattern: string, flags: string, place: "rule" | "condition", hint: string]>([
    [
      "<note>((?!</note>)[\\s\\S])*</note>",
      "",
      "rule",
      "perhaps `tag: note` in its place: see that it finds what you mean",
    ],
    [
      "^# Tone[\\s\\S]*?(?=^#)",
      "m",
      "rule",
      'perhaps `section: "# Tone"` in its place: see that it finds what you mean',
    ],
    [
      "Status:[\\s\\S]{0,5000}End",
      "",
      "rule",
      'perhaps `between: { start: "Status:", end: "End" }` in its place: see that it finds what you mean',
    ],
    ["^# Tone[\\s\\S]*?(?=^#)", "m", "condition", "match the surroundings too, or use `startsWith` or `contains`"],
    ["plain(?= words)", "", "condition", 'write `contains: "plain words"` in its place'],
    ["(?<=x)review\b", "", "rule", "match the surroundings too, or use `between`, `section` or `tag`"],
    ["a(?!b)", "", "rule", "match the surroundings too, or use `between`, `section` or `tag`"],
  ])("/%s/%s in a %3$s", (pattern, flags, place, hint) =>
    expect(linearRegex(pattern, flags, { context: place })).toMatchObject({ hint }),
  );
});

test("a key that stands beside the expression is not proposed a second time", () => {
  const found = linearRegex("plain(?= words)", "", { context: "condition", beside: ["matches", "contains"] });
  expect(found).toMatchObject({ hint: "match the surroundings too, or use `startsWith` or `contains`" });
});
