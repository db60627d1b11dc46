import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trainIntents, type Examples } from "../../../../src/plan/lower/train-intents.ts";
import { sha256 } from "../../../../src/shared/files/digest.ts";
import { decodeClassifier } from "../../../../src/routing/intents/classifier.ts";
import { findByExamples } from "../../../../src/routing/intents/decide-intent.ts";
import { runs } from "../../../support/depth.ts";

const THINGS = ["button", "table", "form", "menu", "page", "list", "test", "query", "header", "footer", "icon", "link"];

/** Two intents that are easily told: so many examples of each. */
function examplesOf(count: number): Examples[] {
  return [
    { label: "add", texts: THINGS.slice(0, count).map((thing) => `please add a ${thing} here`) },
    { label: "ask", texts: THINGS.slice(0, count).map((thing) => `why is the ${thing} so slow?`) },
  ];
}

describe("a classifier", () => {
  test("has the same bytes each time it is made, and on every machine", () => {
    const made = sha256(JSON.stringify(trainIntents(examplesOf(12))));
    trainIntents(examplesOf(3)); // so that it is made again, and not remembered
    expect(sha256(JSON.stringify(trainIntents(examplesOf(12))))).toBe(made);
    expect(made.slice(0, 16)).toBe("c7a9aaf6146c2f13");
  });

  test("does not depend on the order of intents and examples", () => {
    const want = trainIntents(examplesOf(12));
    const shuffled = fc.shuffledSubarray(THINGS, { minLength: THINGS.length });
    fc.assert(
      fc.property(shuffled, (things) => {
        const [add, ask] = examplesOf(12);
        const sorted = (texts: readonly string[] = []): string[] =>
          texts.toSorted((a, b) => placeOf(a, things) - placeOf(b, things));
        const again = [
          { label: "ask", texts: sorted(ask?.texts) },
          { label: "add", texts: sorted(add?.texts) },
        ];
        expect(trainIntents(again)).toEqual(want);
      }),
      { numRuns: runs(20), seed: 1 },
    );
  });

  test("is sure of texts like its examples, right of ones unlike them", () => {
    const classifier = decodeClassifier(trainIntents(examplesOf(12)));
    expect(findByExamples(classifier, "please add a slider here")).toMatchObject({ choice: { id: "add" }, sure: true });
    expect(findByExamples(classifier, "why is this so odd?")).toMatchObject({ choice: { id: "ask" }, sure: true });
    expect(findByExamples(classifier, "add why")?.sure).toBe(false);
  });

  test("wants a larger lead where it has learned from few", () => {
    expect(trainIntents(examplesOf(3)).margin).toBeGreaterThan(trainIntents(examplesOf(12)).margin);
  });

  test("wants a larger lead where its examples contradict each other", () => {
    const [add, ask] = examplesOf(12);
    const mixed = [
      { label: "add", texts: [...(add?.texts.slice(0, 6) ?? []), ...(ask?.texts.slice(0, 6) ?? [])] },
      { label: "ask", texts: [...(add?.texts.slice(6) ?? []), ...(ask?.texts.slice(6) ?? [])] },
    ];
    const classifier = trainIntents(mixed);
    expect(findByExamples(decodeClassifier(classifier), "please add a why")?.sure).toBe(false);
  });

  test.each<[what: string, texts: string[][]]>([
    ["one text each", [["a"], ["b"]]],
    ["the same text twice", [["a"], ["a"]]],
    ["nothing but signs", [["?!"], ["…"]]],
    ["an empty list", [[], ["b", "c"]]],
  ])("can be made of %s", (_what, texts) => {
    const classifier = trainIntents(texts.map((one, i) => ({ label: `l${i}`, texts: one })));
    expect(JSON.stringify(classifier)).not.toMatch(/NaN|null|Infinity/);
    expect(classifier.margin).toBeLessThanOrEqual(1);
  });
});

function placeOf(text: string, things: readonly string[]): number {
  return things.findIndex((thing) => text.includes(thing));
}
