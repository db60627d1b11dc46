import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { byDepth } from "../../../support/depth.ts";
import {
  fixtureFiles,
  OFFERED,
  read,
  readAnswer,
  shippedDialects,
  wanted,
  type Seen,
} from "../../../support/dialect-fixtures.ts";

const dialects = await shippedDialects();
const files = fixtureFiles();

/** Twenty-five of each dialect that the families write; of their varieties, what is unlike. */
const VARIETIES = new Set(["minimax", "dsml", "seed", "llamaTag", "dsmlCalls", "cohere", "solar"]);

/** Between two places where a text is cut. */
const STEP = byDepth({ small: 5, full: 1 });

describe("the fixtures", () => {
  test.each(files)("of $dialect", ({ dialect, fixtures }) => {
    expect(Object.keys(dialects)).toContain(dialect);
    expect(new Set(fixtures.map(({ title }) => title)).size).toBe(fixtures.length);
    expect(fixtures.length).toBeGreaterThanOrEqual(VARIETIES.has(dialect) ? 1 : 25);
    const calls = fixtures.flatMap(({ want }) => want.flatMap((one) => ("call" in one ? one.call : [])));
    expect(calls.filter((name) => !OFFERED.includes(name))).toEqual([]);
    const shapes = fixtures.flatMap(({ want }) => want.map((one) => Object.keys(one).join(" ")));
    expect(shapes.filter((shape) => !/^(?:text|call input|broken|unread)$/.test(shape))).toEqual([]);
  });

  test("of every dialect", () => {
    const tested = files.map(({ dialect }) => dialect);
    expect(Object.keys(dialects).filter((name) => !tested.includes(name))).toEqual([]);
  });
});

describe.each(files)("in $dialect", ({ dialect, fixtures }) => {
  test.each(fixtures)("$title", (fixture) => {
    expect(read(fixture, dialects[dialect])).toEqual(wanted(fixture));
  });

  /** A call that was not meant may do harm; one that is lost is written again. */
  test.each(fixtures.filter(({ want }) => want.some((one) => "call" in one)))(
    "$title has no other calls where it stops short",
    ({ given }) => {
      const own = dialects[dialect];
      const calls = (text: string, stop?: "length"): Seen[] =>
        readAnswer([text], { dialects: own ? [own] : [], stop }).filter((one) => "call" in one);
      const meant = calls(given);
      for (let at = 0; at < given.length; at += STEP)
        for (const stop of [undefined, "length"] as const) {
          const text = given.slice(0, at);
          const others = calls(text, stop).filter((one) => !meant.some((call) => isDeepStrictEqual(call, one)));
          expect({ text, stop, others }).toEqual({ text, stop, others: [] });
        }
    },
  );
});
