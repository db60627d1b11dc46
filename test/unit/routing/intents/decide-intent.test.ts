import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { lowerIntents } from "../../../../src/plan/lower/intents.ts";
import { decideIntent } from "../../../../src/routing/intents/decide-intent.ts";
import { decodeClassifier } from "../../../../src/routing/intents/classifier.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const INTENTS = cases("intents") as {
  talk: { tier: string; patterns: { matches?: string; is?: string }[]; examples: string[] };
  again: { escalate: number; patterns: string[]; examples: string[] };
};

type Decide = NonNullable<Parameters<typeof lowerIntents>[0]["decide"]>;

function decide(words: string, config: Decide = {}): ReturnType<typeof decideIntent> {
  const plan = lowerIntents({ intents: INTENTS, decide: config }, [{ id: "low", profiles: ["main"] }]) as Plan;
  const encoded = plan.decide?.classifier;
  return decideIntent({ plan, ...(encoded && { classifier: decodeClassifier(encoded) }) }, words);
}

describe("the intent of a person's words", () => {
  test.each([
    ...(cases("the intent of a persons words") as [what: string, words: string, config: Decide, want: unknown][]),
    ["is not asked for where no step is named", "hello", { by: [] }, undefined],
  ])("%s", (_what, words, config, want) => expect(decide(words, config)).toEqual(want));

  test("is the likeliest by the examples, with its lead", () => {
    const { choice } = decide("how are you doing", { by: ["examples"] }) ?? {};
    const { talk = 0, again = 0 } = choice?.scores ?? {};
    expect(choice).toMatchObject({ id: "talk", step: "examples" });
    expect(talk).toBeGreaterThan(again);
    expect(choice?.margin).toBeCloseTo(talk - again, 3);
  });

  test("is sure of an example with a large lead, and not of what sounds like either", () => {
    expect(decide("thank you so much", { by: ["examples"] })?.sure).toBe(true);
    expect(decide("how wrong are you again", { by: ["examples"] })?.sure).toBe(false);
  });

  test("is not asked for in a plan without intents", () => {
    expect(decideIntent({ plan: {} as Plan }, "hello")).toBeUndefined();
  });

  test.each(["a".repeat(1_000_000), "\u{FDFA}".repeat(5000), "\ud800", "x y ".repeat(100_000)])(
    "is found for a text of any length and kind",
    (words) => expect(Object.keys(INTENTS)).toContain(decide(words)?.choice.id),
  );
});
