import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TextTest, VersionRange } from "../../../../generated/types/plan.d.ts";
import { globCovers, globsExclude, isEmptyRange, rangeCovers } from "../../../../src/checks/conditions/range-covers.ts";
import { matchesNothing, textCovers, textsExclude } from "../../../../src/checks/conditions/text-covers.ts";
import { matchesGlob, passesTextTest, satisfiesVersion } from "../../../../src/shared/text/match.ts";
import { runs } from "../../../support/depth.ts";

const RUN = { seed: 20_261_121, numRuns: runs(1500) };

const number = fc.nat({ max: 3 });
const version = fc.array(number, { minLength: 1, maxLength: 3 });
const range: fc.Arbitrary<VersionRange> = fc.array(
  fc.record({ op: fc.constantFrom("<", "<=", ">", ">=", "=" as const), version }),
  { minLength: 1, maxLength: 2 },
);
/** All that differ in some range: one more than any number that a range names. */
const releases = [0, 1, 2, 3, 4].flatMap((a) =>
  [0, 1, 2, 3, 4].flatMap((b) => [0, 1, 2, 3, 4].map((c) => `${a}.${b}.${c}`)),
);

test("ranges of releases are compared exactly", () => {
  fc.assert(
    fc.property(range, range, (wide, narrow) => {
      const fits = releases.filter((release) => satisfiesVersion(narrow, release));
      const isCovered = fits.every((release) => satisfiesVersion(wide, release));
      expect({ isEmpty: isEmptyRange(narrow) }).toEqual({ isEmpty: fits.length === 0 });
      expect({ fits, isCovered: fits.length === 0 || rangeCovers(wide, narrow) }).toEqual({ fits, isCovered });
    }),
    RUN,
  );
});

const letters = fc.array(fc.constantFrom("a", "b", "-"), { maxLength: 4 }).map((all) => all.join(""));
const glob = fc.array(fc.constantFrom("a", "b", "-", "*"), { minLength: 1, maxLength: 5 }).map((all) => all.join(""));

test("a pattern that covers another matches all of its names, and of two that exclude each other no name fits both", () => {
  fc.assert(
    fc.property(glob, glob, fc.array(letters, { minLength: 30, maxLength: 30 }), (wide, narrow, names) => {
      const fits = names.filter((name) => matchesGlob(narrow, name));
      const both = fits.filter((name) => matchesGlob(wide, name));
      expect(globCovers(wide, narrow) ? fits : both).toEqual(both);
      expect(globsExclude(wide, narrow) ? both : []).toEqual([]);
    }),
    RUN,
  );
});

const words = fc.array(fc.constantFrom("a", "b", " ", "\n"), { minLength: 1, maxLength: 4 }).map((all) => all.join(""));
const textTest: fc.Arbitrary<TextTest> = fc.record({
  op: fc.constantFrom("is", "startsWith", "contains", "matches" as const),
  value: words,
});
const texts = fc.array(
  fc.array(fc.constantFrom("a", "b", " ", "\n", "ab"), { maxLength: 6 }).map((all) => all.join("")),
  {
    minLength: 40,
    maxLength: 40,
  },
);

test("a test that covers another passes all that the other passes, and of two that exclude each other no text passes both", () => {
  fc.assert(
    fc.property(textTest, textTest, texts, (wanted, given, some) => {
      const around = some.flatMap((text) => [text, ` ${given.value}${text}`, `${given.value} `, wanted.value]);
      const fits = around.filter((text) => passesTextTest(given, text));
      const both = fits.filter((text) => passesTextTest(wanted, text));
      expect(textCovers(wanted, given) ? fits : both).toEqual(both);
      expect(textsExclude(wanted, given) ? both : []).toEqual([]);
      expect(matchesNothing(given) ? fits : []).toEqual([]);
    }),
    RUN,
  );
});
