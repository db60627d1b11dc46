import * as fc from "fast-check";
import { RE2JS } from "re2js";
import { expect, test, vi } from "vitest";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { literalScan } from "../../../../src/routing/local-only/rule-tests.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { requiredLiterals } from "../../../../src/routing/local-only/required-literals.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each([
  ...(cases("of a match has one") as [string, string[] | undefined][]),
  ["(?:word)*", undefined],
  ["word|[0-9]+", undefined],
  ["[a-z]+x", undefined],
  [String.raw`\Qsecret\E`, undefined],
  ["(?<=a)secret", undefined],
])("of %s a match has one of %j", (source, literals) => {
  expect(requiredLiterals(source)).toStrictEqual(literals);
});

test("no literal has a letter that it may not have", () => {
  expect(requiredLiterals("secret~[/]key/x", "~/\\")).toStrictEqual(["SECRET"]);
});

/** Expressions over few letters, so that many texts match them. */
const source: fc.Arbitrary<string> = fc.letrec<{ all: string }>((tie) => ({
  all: fc.oneof(
    { maxDepth: 5, depthSize: "medium" },
    fc.constantFrom(
      "a",
      "b",
      "s",
      "k",
      "ab",
      "[ab]",
      "[^a]",
      ".",
      String.raw`\w`,
      String.raw`\b`,
      "^",
      "$",
      "_",
      "[k-s]",
      "é",
      String.raw`\x61`,
    ),
    fc.tuple(tie("all"), tie("all")).map(([one, other]) => one + other),
    fc.tuple(tie("all"), tie("all")).map(([one, other]) => `(?:${one}|${other})`),
    fc
      .tuple(tie("all"), fc.constantFrom("?", "*", "+", "{2}", "{0,2}", "{1,}", "+?", "??"))
      .map(([one, often]) => `(${one})${often}`),
    tie("all").map((one) => `(?i:${one})`),
  ),
})).all;
const letters = fc.string({
  unit: fc.constantFrom("a", "A", "b", "s", "k", "_", " ", "\n", "é", "ſ", "\u212A"),
  maxLength: 12,
});

test("whatever an expression matches has one of its literals", () => {
  let matched = 0;
  fc.assert(
    fc.property(source, fc.array(letters, { minLength: 20, maxLength: 20 }), (expression, texts) => {
      const literals = requiredLiterals(expression);
      if (literals === undefined) return;
      const scan = literalScan([literals]);
      const regex = RE2JS.compile(expression, RE2JS.CASE_INSENSITIVE);
      for (const one of texts) {
        if (!regex.test(one)) continue;
        matched += 1;
        expect([...scan(one)], `${expression} in ${JSON.stringify(one)}`).toStrictEqual([1]);
      }
    }),
    { numRuns: 4000 },
  );
  expect(matched).toBeGreaterThan(0);
});

test("the scan tells lists apart, also where literals lie in one another", () => {
  const scan = literalScan([["SECRETS"], ["CRET"], ["RETURN"], ["TS/", "S."], ["KEY"]]);
  expect([...scan("secretsecret.")]).toStrictEqual([1, 1, 0, 0, 0]);
  expect([...scan("a cReturn in secrets.")]).toStrictEqual([1, 1, 1, 1, 0]);
  expect([...scan("\u212Aey")]).toStrictEqual([0, 0, 0, 0, 1]);
});

const KINDS = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta"];
const rules = lowerPrivateRules({
  version: 1,
  neverLeaves: KINDS.flatMap((name) => [
    { id: `${name}/id`, matches: String.raw`\b${name.toUpperCase()}-[0-9]{6}\b` },
    { id: `${name}/folder`, path: `${name}-secrets/**` },
    { id: `${name}/home`, path: `~/${name}/*.pdf` },
    { id: `${name}/file`, path: `*.{${name}key,${name}pem}` },
  ]),
});
const ORDINARY = [
  'import { a } from "./b.ts";\nexport function f(x: string): string {\n  return `${x}\\n${a[0] ?? "no"}`;\n}\n'.repeat(
    50,
  ),
  "A rule says what stays here; nobody's text, it doesn't matter how long, needs (most of) them.\n\n- one\n- two\n".repeat(
    50,
  ),
  JSON.stringify({ files: [{ path: "/home/me/app/src/a.ts", text: 'say "no"\n' }] }).repeat(50),
];

test("an ordinary text is given to no engine, whatever its forms", () => {
  const runs = vi.spyOn(RE2JS.prototype, "test");
  try {
    const privacy = createPrivacy(rules, "/home/me");
    for (const one of ORDINARY) expect(privacy.find(one)).toBeUndefined();
    expect(runs).not.toHaveBeenCalled();
    expect(privacy.find("of ALPHA-123456")).toMatchObject({ id: "alpha/id" });
    expect(runs).toHaveBeenCalledTimes(1);
  } finally {
    runs.mockRestore();
  }
});

test.each([
  ["base64 in lines", `${"QUJD".repeat(16)}\n`],
  ["lines of code", 'const a = await b("c", { d: `${e}` }); // and f\n'],
  ["escaped lines", String.raw`\"a\": \"b c\",\n`],
])("there are pauses within one piece of %s", (_, filling) => {
  const text = filling.repeat(50_000 / filling.length);
  let [pauses, engines] = [0, 0];
  const runs = vi.spyOn(RE2JS.prototype, "test").mockImplementation(() => {
    engines += 1;
    return false;
  });
  try {
    const search = createPrivacy(rules).search(text);
    let last = 0;
    for (let step = search.next(); step.done !== true; step = search.next()) {
      pauses += 1;
      expect(engines - last).toBeLessThanOrEqual(1);
      last = engines;
    }
  } finally {
    runs.mockRestore();
  }
  expect(pauses).toBeGreaterThan(rules?.length ?? 0);
});
