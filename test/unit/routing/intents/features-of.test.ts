import { describe, expect, test } from "vitest";
import { featuresOf, type Features } from "../../../../src/routing/intents/classifier.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

function of(text: string): { [K in keyof Features]: Set<number> } {
  const { pieces, words } = featuresOf(text);
  return { pieces: new Set(pieces), words: new Set(words) };
}

describe("the features of a text", () => {
  test.each(cases("are the same") as [one: string, other: string][])("are the same for %j and %j", (one, other) =>
    expect(of(one)).toEqual(of(other)),
  );

  test.each(cases("same") as [one: string, other: string][])("are not the same for %j and %j", (one, other) =>
    expect(of(one)).not.toEqual(of(other)),
  );

  test("are pieces of up to five characters with the ends of words, pairs of words, and words", () => {
    const { pieces, words } = featuresOf("abc de");
    // of " abc ": 5 + 4 + 3 + 2 + 1, without the two spaces alone; of " de ": 4 + 3 + 2 + 1, likewise; and one pair
    expect([pieces.length, words.length]).toEqual([13 + 8 + 1, 2]);
  });

  test("are bounded: of a long text its beginning and its end are read", () => {
    const middle = "x ".repeat(50_000);
    expect(of(`begin ${middle} end`)).toEqual(of(`begin ${middle.repeat(2)} end`));
    expect(featuresOf("\u{FDFA}".repeat(5000)).pieces.length).toBeLessThan(1200 * 6);
  });
});
