import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  narrow,
  removingOf,
  shareOf,
  toLimit,
  UNLIMITED,
  usedOf,
  widen,
  type PackLimit,
} from "../../../../src/config/layers/layer.ts";

const SECTIONS = ["trim", "filters", "sizes", "routes"];
const section = fc.constantFrom(...SECTIONS);
/** What items of `extends` say, and what comes of them behind each other. */
const limit: fc.Arbitrary<PackLimit> = fc
  .array(
    fc.tuple(
      fc.boolean(),
      fc.option(fc.uniqueArray(section, { minLength: 1 }), { nil: undefined }),
      fc.constantFrom(narrow, widen),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((said) =>
    said.reduce<PackLimit>(
      (so, [removeOnly, use, both], index) =>
        index === 0 ? toLimit(removeOnly, use) : both(so, toLimit(removeOnly, use)),
      UNLIMITED,
    ),
  );

/** A pack that says this, puts words in or takes some out, is taken so. */
const passes = (what: "puts" | "takes", where: string, held: PackLimit): boolean =>
  shareOf(held, where) === "all" || (what === "takes" && shareOf(held, where) === "removing");
const said = fc.tuple(fc.constantFrom("puts", "takes"), fc.constantFrom(...SECTIONS, "classes"));

describe("for all limits and all that a pack may say", () => {
  test("two namings take what one of them takes, and no more", () =>
    fc.assert(
      fc.property(limit, limit, said, (one, other, [what, where]) => {
        expect(passes(what, where, widen(one, other))).toBe(passes(what, where, one) || passes(what, where, other));
      }),
    ));

  test("a limit behind another takes what both take", () =>
    fc.assert(
      fc.property(limit, limit, said, (one, other, [what, where]) => {
        expect(passes(what, where, narrow(one, other))).toBe(passes(what, where, one) && passes(what, where, other));
      }),
    ));

  test("they are told as they are", () =>
    fc.assert(
      fc.property(limit, section, (one, where) => {
        const isUsed = usedOf(one)?.includes(where) ?? true;
        const removing = removingOf(one);
        const isHeld = removing !== undefined && !removing.but.includes(where);
        expect(shareOf(one, where)).toBe(isUsed ? (isHeld ? "removing" : "all") : "nothing");
      }),
    ));
});
