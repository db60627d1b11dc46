import { describe, expect, test } from "vitest";
import { fixtureFiles, OFFERED, read, shippedDialects, wanted } from "../../../support/dialect-fixtures.ts";

const dialects = await shippedDialects();
const files = fixtureFiles();

/** Twenty-five of each dialect that the families write; of their varieties, what is unlike. */
const VARIETIES = new Set(["minimax", "dsml", "seed", "llamaTag", "dsmlCalls", "cohere", "solar"]);

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
});
