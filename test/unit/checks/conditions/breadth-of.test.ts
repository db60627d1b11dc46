import * as fc from "fast-check";
import { expect, test } from "vitest";
import { breadthOf, matchesAnyText, textCovers } from "../../../../src/checks/conditions/text-covers.ts";
import { linearRegex } from "../../../../src/plan/regex/linear-regex.ts";
import { passesTextTest } from "../../../../src/shared/text/match.ts";
import { runs } from "../../../support/depth.ts";

interface Given {
  readonly value: string;
  readonly flags?: string;
  readonly want: ReturnType<typeof breadthOf>;
  /** Whether all that a person may write passes, as examples tell. */
  readonly talk?: boolean;
}

const TESTS: readonly Given[] = [
  ...[".*", "[\\s\\S]*", "x*", "(?:)", "a|", "^", "$", "^.*", ".*$", "^[^]*$", "(foo)?", "\\\\?"].map(
    (value) => ({ value, want: "all" }) as const,
  ),
  ...[".+", ".", "\\S", "[\\s\\S]+", "^[\\s\\S]+$", "[^]", "(.|\\n)+", "[^$]"].map(
    (value) => ({ value, want: "words" }) as const,
  ),
  ...["^.*$", "^.+$", "^."].map((value) => ({ value, want: undefined, talk: true })),
  ...["a", "\\w+", "\\d*\\?", "^a|.*", "\\b", "..", "[a", "^$", "\\B.*", "^^x*$", "[$^]"].map((value) => ({
    value,
    want: undefined,
    talk: ["^a|.*"].includes(value),
  })),
  { value: "^.*$", flags: "s", want: undefined, talk: true },
  { value: "\\P{Lu}", flags: "i", want: undefined, talk: false },
  { value: "[A-Z7?<é中🙂-]", flags: "i", want: "words" },
];

test.each(TESTS)("/$value/ takes $want", ({ value, flags, want, talk = want !== undefined }) => {
  const given = { op: "matches", value, ...(flags === undefined ? {} : { flags }) } as const;
  expect(breadthOf(given)).toBe(want);
  expect(matchesAnyText(given)).toBe(talk);
});

const PIECES = [".", ".*", ".+", "x?", "[\\s\\S]", "[^]*", "\\S*", "^", "$", "(a|b)*", "|", "\\b", "\\$", "[^x]"];

test("what takes all texts passes any, and what takes words passes any text with the words of another test", () => {
  const patterns = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));
  const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 });
  const around = fc.tuple(fc.constantFrom("", "\n", " \n", "q"), fc.constantFrom("", "\n", "x\ny"));
  const isTrue = fc.property(patterns, words, around, fc.constantFrom("", "s", "m"), (pattern, value, ends, flags) => {
    const linear = linearRegex(pattern, flags);
    fc.pre("pattern" in linear);
    const run = { op: "matches", value: "pattern" in linear ? linear.pattern : "", flags } as const;
    const wanted = { op: "matches", value: pattern, flags } as const;
    const isSound = breadthOf(wanted) !== "all" || passesTextTest(run, ends.join(""));
    return isSound && (!textCovers(wanted, { op: "contains", value }) || passesTextTest(run, ends.join(value)));
  });
  expect(fc.check(isTrue, { seed: 20_261_121, numRuns: runs(2000) }).counterexample).toBeNull();
});
