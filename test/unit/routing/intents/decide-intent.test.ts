import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { lowerIntents } from "../../../../src/plan/lower/intents.ts";
import { decideIntent } from "../../../../src/routing/intents/decide-intent.ts";
import { decodeClassifier } from "../../../../src/routing/intents/classifier.ts";

const INTENTS = {
  talk: {
    tier: "low",
    patterns: [{ matches: "(?i)^hello[.!]?$" }, { is: "wrong" }],
    examples: ["how are you", "how is the weather", "who are you", "how old are you", "thank you", "thank you so much"],
  },
  again: {
    escalate: 1,
    patterns: ["wrong"],
    examples: ["that is wrong", "it is still wrong", "wrong again", "this is wrong too", "try again", "once again"],
  },
};

type Decide = NonNullable<Parameters<typeof lowerIntents>[0]["decide"]>;

function decide(words: string, config: Decide = {}): ReturnType<typeof decideIntent> {
  const plan = lowerIntents({ intents: INTENTS, decide: config }, [{ id: "low", profiles: ["main"] }]) as Plan;
  const encoded = plan.decide?.classifier;
  return decideIntent({ plan, ...(encoded && { classifier: decodeClassifier(encoded) }) }, words);
}

describe("the intent of a person's words", () => {
  test.each<[what: string, words: string, config: Decide, want: unknown]>([
    ["is that of the first pattern that fits", "wrong", {}, { choice: { id: "talk", step: "patterns" }, sure: true }],
    ["is what a pattern finds anywhere", "all wrong", {}, { choice: { id: "again", step: "patterns" }, sure: true }],
    ["does not depend on spaces around", "  Hello! \n", {}, { choice: { id: "talk", step: "patterns" }, sure: true }],
    ["is the first one by default", "", {}, { choice: { id: "talk", step: "default" }, sure: true }],
    [
      "is the default without words",
      "  \n",
      { default: "again" },
      { choice: { id: "again", step: "default" }, sure: true },
    ],
    [
      "is the default, and not sure, where nothing is known",
      "☂",
      {},
      { choice: { id: "talk", step: "default" }, sure: false },
    ],
    [
      "is left to a model where only that decides",
      "hello",
      { by: ["model"] },
      { choice: { id: "talk", step: "default" }, sure: false },
    ],
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
