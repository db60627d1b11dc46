import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TextTest } from "../../../../generated/types/plan.d.ts";
import { excludeEachOther, findPassing, isPassed } from "../../../../src/checks/texts/text-tests.ts";
import { linearRegex } from "../../../../src/plan/regex/linear-regex.ts";
import { passesTextTest } from "../../../../src/shared/text/match.ts";
import { runs } from "../../../support/depth.ts";

const RUN = { seed: 20_261_123, numRuns: runs(600) };

/** As the plan has it: expressions in the linear engine's form. */
function passes(one: TextTest, text: string): boolean {
  if (one.op !== "matches") return passesTextTest(one, text);
  const linear = linearRegex(one.value, one.flags ?? "");
  return "pattern" in linear && passesTextTest({ ...one, value: linear.pattern }, text);
}

const PIECES = [
  "a",
  "b",
  "A",
  " ",
  String.raw`\n`,
  ".",
  "[ab]",
  "[^a]",
  String.raw`\w`,
  String.raw`\s`,
  String.raw`\b`,
  "^",
  "$",
];
const piece = fc.constantFrom(...PIECES);
const quantified = fc
  .tuple(
    fc.constantFrom("a", "b", ".", "[ab]", "(?:ab|b)", "(a|^b|b$)"),
    fc.constantFrom("", "*", "+", "?", "{2}", "{1,2}"),
  )
  .map((parts) => parts.join(""));
const sequence = fc.array(fc.oneof(piece, quantified), { minLength: 1, maxLength: 5 }).map((all) => all.join(""));
const expression = fc.array(sequence, { minLength: 1, maxLength: 2 }).map((all) => all.join("|"));
const words = fc.array(fc.constantFrom("a", "b", " "), { minLength: 1, maxLength: 3 }).map((all) => all.join(""));
const textTest: fc.Arbitrary<TextTest> = fc.oneof(
  fc.record({ op: fc.constant("matches" as const), value: expression, flags: fc.constantFrom("", "i", "m", "s") }),
  fc.record({ op: fc.constantFrom("is", "startsWith", "contains" as const), value: words }),
);

/** All texts of up to four of these characters. */
const texts = [""];
for (let from = 0, length = 0; length < 4; length++) {
  const to = texts.length;
  for (const text of texts.slice(from, to)) for (const next of ["a", "b", "A", " ", "\n"]) texts.push(text + next);
  from = to;
}

test("a text that is found passes and fails as required, and where none is found there is none", () => {
  fc.assert(
    fc.property(
      fc.array(textTest, { minLength: 1, maxLength: 2 }),
      fc.array(textTest, { maxLength: 2 }),
      (passing, failing) => {
        const meets = (text: string): boolean =>
          passing.every((one) => passes(one, text)) && !failing.some((one) => passes(one, text));
        const found = findPassing(passing, failing);
        const counterexamples = found === "none" ? texts.filter(meets) : [];
        expect({ found, counterexamples, meets: typeof found === "string" || meets(found.text) }).toEqual({
          found,
          counterexamples: [],
          meets: true,
        });
      },
    ),
    RUN,
  );
});

test("a test that the checks try on a text has the result that it has in a turn", () => {
  fc.assert(
    fc.property(textTest, fc.constantFrom(...texts), (one, text) => {
      expect({ one, text, passes: isPassed(one, text) ?? passes(one, text) }).toEqual({
        one,
        text,
        passes: passes(one, text),
      });
    }),
    RUN,
  );
});

test("two tests exclude each other if each can pass, but never both", () => {
  fc.assert(
    fc.property(textTest, textTest, (one, other) => {
      const both = texts.filter((text) => passes(one, text) && passes(other, text));
      const exclude = excludeEachOther(one, other);
      const isAlone = [findPassing([one]), findPassing([other])].includes("none");
      expect({ one, other, both: exclude ? both : [] }).toEqual({ one, other, both: [] });
      // Where they don't, a text passes both, or one of them is never true.
      expect({ one, other, exclude: !exclude && !isAlone && findPassing([one, other]) === "none" }).toEqual({
        one,
        other,
        exclude: false,
      });
    }),
    RUN,
  );
});

test.each([
  [String.raw`\p{Lu}\p{Ll}+`, "", "[A-Z]", ""],
  ["[а-я]+", "i", "[А-Я]", ""],
  [String.raw`[\u{1F642}-\u{1F644}]`, "", String.raw`\u{1F642}`, ""],
  ["k", "i", "[A-Za-z]", ""],
])("a text that /%s/%s matches and /%s/%s does not", (value, flags, other, otherFlags) => {
  const wide: TextTest = { op: "matches", value, flags };
  const narrow: TextTest = { op: "matches", value: other, flags: otherFlags };
  const found = findPassing([wide], [narrow]);
  const text = typeof found === "string" ? found : found.text;
  expect([passes(wide, text), passes(narrow, text)]).toEqual([true, false]);
});

test("what would take long is unknown", () => {
  expect(
    findPassing([{ op: "matches", value: ".{0,300}(?:$|x).{20}y.{20}z" }], [{ op: "matches", value: "x.{15}y" }]),
  ).toBe("unknown");
});
