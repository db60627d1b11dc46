import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linearRegex } from "../../../../src/plan/regex/linear-regex.ts";
import { passesTextTest } from "../../../../src/shared/text/match.ts";
import { runs } from "../../../support/depth.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** Patterns that people write for prompts, and those on which engines differ; each compiles. */
const ACCEPTED = cases("accepted") as (readonly [pattern: string, flags: string])[];

function linear(pattern: string, flags: string): string {
  const regex = linearRegex(pattern, flags);
  return "pattern" in regex ? regex.pattern : `refused: ${regex.message}`;
}

const PIECES = [
  ...Array.from("abcxyzABKSZ019_-:./@<>()[]\\^!? \t"),
  "\u00a0", // no-break space
  "\ufeff",
  "\u2003",
  "\v",
  "\f",
  "\b",
  "\u0000",
  "é",
  "ß",
  "ẞ",
  "Σ",
  "ς",
  "ı",
  "İ",
  "ſ", // folds to s
  "\u212a", // Kelvin, folds to k
  "😀",
  "中",
  "<note>",
  "</note>",
  "https://",
  "one",
  "two",
];
/** Only \n ends a line for the linear engine; with the flag m, JavaScript knows three more. */
const NEWLINES = ["\n", "\r", "\u2028", "\u2029", "\r\n"];

function texts(flags: string): fc.Arbitrary<string> {
  const pieces = [...PIECES, ...(flags.includes("m") ? ["\n"] : NEWLINES)];
  return fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join("")),
    fc
      .string({ unit: "binary", maxLength: 8 })
      .filter((text) => !flags.includes("m") || !/[\r\u2028\u2029]/.test(text)),
  );
}

describe("the linear engine answers as JavaScript does", () => {
  test.each(ACCEPTED)("/%s/%s", (pattern, flags) => {
    const value = linear(pattern, flags);
    const javascript = new RegExp(pattern, `u${flags}`);
    fc.assert(
      fc.property(texts(flags), (text) => {
        expect(passesTextTest({ op: "matches", value, flags }, text)).toBe(javascript.test(text));
      }),
      { numRuns: runs(300) },
    );
  });

  test("for random expressions, too", () => {
    const atom = fc.constantFrom(
      "a",
      "b",
      ".",
      "\\s",
      "\\S",
      "\\d",
      "\\w",
      "\\W",
      "[^\\S\\n]",
      "[a-c\\d]",
      "[^ab]",
      "x?",
      "\\p{Lu}",
      "é",
      "ſ",
      "\\u212a",
      "^",
      "$",
    );
    const pattern = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        atom,
        fc.tuple(tie("node"), tie("node")).map(([a, b]) => `${a}${b}`),
        fc.tuple(tie("node"), tie("node")).map(([a, b]) => `(?:${a}|${b})`),
        fc.tuple(tie("node"), fc.constantFrom("*", "+", "?", "{2}", "{1,3}?")).map(([a, count]) => `(?:${a})${count}`),
      ),
    })).node;
    fc.assert(
      fc.property(pattern, fc.constantFrom("", "i", "s", "is"), texts(""), (source, flags, text) => {
        const value = linear(source, flags);
        expect(passesTextTest({ op: "matches", value, flags }, text)).toBe(new RegExp(source, `u${flags}`).test(text));
      }),
      { numRuns: runs(2000) },
    );
  });
});

/** What needs back-tracking, what the engine reads otherwise or not at all, and what is too large. */
describe("an expression is refused at the character that is wrong", () => {
  test.each<[pattern: string, flags: string, code: string, offset: number]>([
    ["(a)\\1", "", "MX4002", 3],
    ["(?<n>a)\\k<n>", "", "MX4002", 7],
    ["a(?=b)", "", "MX4002", 1],
    ["a(?!b)", "", "MX4002", 1],
    ["(?<=a)b", "", "MX4002", 0],
    ["(?<!a)b", "", "MX4002", 0],
    ["x(?:y(?=z))", "", "MX4002", 5],
    ["\\p{Script=Greek}", "", "MX4002", 0],
    ["\\p{Alphabetic}", "", "MX4002", 0],
    ["\\p{Letter}", "", "MX4002", 0],
    ["\\P{Lu}", "i", "MX4002", 0],
    ["[^\\P{Lu}]", "i", "MX4002", 2],
    ["ab{1001}", "", "MX4003", 1],
    ["a{2,1001}", "", "MX4003", 0],
    ["(?:a{100}){100}", "", "MX4003", 0],
    ["(?:abcde|[f-k]){900}", "", "MX4003", 0],
    ["(".repeat(5000), "", "MX4003", 0],
    ["[".repeat(3000), "", "MX4001", 3000],
    ["a".repeat(4001), "", "MX4003", 0],
    ["a(", "", "MX4001", 2],
    ["a]", "", "MX4001", 1],
    ["a{", "", "MX4001", 2],
    ["\\_", "", "MX4001", 1],
    ["(?i:a)", "", "MX4001", 0],
  ])("/%s/%s", (pattern, flags, code, offset) => {
    expect(linearRegex(pattern, flags)).toMatchObject({ code, offset });
  });
});

describe("an evil text costs no more than its length", () => {
  // A megabyte: in an engine that tries one way after the other the quickest of them takes an hour.
  test.each<[pattern: string, text: (n: number) => string]>([
    ["(?:a+)+$", (n) => `${"a".repeat(n)}!`],
    ["(?:a|b|ab)*c", (n) => "ab".repeat(n / 2)],
    ["<note>[\\s\\S]*?</note>", (n) => "<note>".repeat(n / 6)],
    ["\\s+$", (n) => `${" ".repeat(n)}x`],
    ["[\\w.+-]+@[\\w-]+\\.[\\w.]+", (n) => "a".repeat(n)],
  ])("/%s/", (pattern, text) => {
    const value = linear(pattern, "");
    expect(passesTextTest({ op: "matches", value }, text(1_000_000))).toBe(false);
  });
});

describe("what another language would write is told in this one", () => {
  test.each(cases("refused") as [string, number, string][])("%s", (pattern, offset, hint) =>
    expect(linearRegex(pattern, "")).toMatchObject({ code: "MX4001", offset, hint }),
  );
});

describe("a refused expression for plain words says what to write in its place, and that finds the same", () => {
  test.each<[pattern: string, instead: string | undefined]>([
    ["plain(?= words)", 'contains: "plain words"'],
    ["(?<=plain )words", 'contains: "plain words"'],
    ["(?=plain)", 'contains: "plain"'],
    [".{0,900}plain(?=.*)", 'contains: "plain"'],
    ["^\\s*You are(?= a)", 'startsWith: "You are a"'],
    // A leading space, something in between, nothing to be found, or more than words.
    ["^You are(?= a)", undefined],
    ["^\\s?You are(?= a)", undefined],
    ["plain\\s*words(?=x)", undefined],
    ["(?=plain)words", undefined],
    ["words(?<=plain)", undefined],
    ["codename(?=.*falcon)", undefined],
    ["(?<=codename[^:]*)falcon", undefined],
    ["plain(?=\\s*words)", undefined],
    ["(plain(?=er))words", undefined],
    ["word(?!s)", undefined],
    ["a(?=b)|b", undefined],
    ["(?<=x)review\b", undefined],
    ["<note>((?!</note>)[\\s\\S])*</note>", undefined],
  ])("/%s/", (pattern, instead) => {
    const regex = linearRegex(pattern, "");
    expect("instead" in regex ? regex.instead : undefined).toBe(instead);
    if (instead === undefined) return;
    const [, op, value = ""] = /^(\w+): (.*)$/.exec(instead) ?? [];
    const asText = { op: op as "contains", value: JSON.parse(value) as string };
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
      expect([text, passesTextTest(asText, text)]).toEqual([text, new RegExp(pattern, "u").test(text)]);
  });

  test("a key beside the expression is not proposed a second time", () => {
    const found = linearRegex("plain(?= words)", "", { context: "condition", beside: ["matches", "contains"] });
    expect(found).toMatchObject({
      hint: "match the surrounding text, too, or use `startsWith` or `contains`",
    });
  });
});
