import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { evalIntents, printEvaluation } from "../../../../src/inspect/test/evaluate-intents.ts";
import { lowerIntents } from "../../../../src/plan/lower/intents.ts";
import type { Program } from "../../../../src/prompt/templates/program.ts";

const TIERS = ["low", "middle", "high"].map((id) => ({ id, profiles: ["main"] })) as unknown as Plan["tiers"];
const INTENTS = {
  talk: { tier: "low", patterns: ["hello"] },
  hard: { tier: "highest", patterns: ["prove"] },
  again: { escalate: 1, patterns: ["wrong"] },
};

function programOf(by: "patterns"[]): Program {
  const lowered = lowerIntents({ intents: INTENTS, decide: { by } }, TIERS);
  const plan = { ...lowered, tiers: TIERS, filters: [], trim: [], parts: {}, classes: [], routes: [] } as never;
  return { plan, render: () => "" };
}

const TEXTS = [
  { label: "talk", text: "hello" },
  { label: "talk", text: "prove it" },
  { label: "hard", text: "wrong" },
  { label: "again", text: "nothing is known of this" },
];

describe("an evaluation", () => {
  const found = evalIntents(programOf(["patterns"]), TEXTS);

  test("tells how many are exact, and how far the others are off", () => {
    expect(found).toMatchObject({ texts: 4, accuracy: 0.25, underServed: 0.5, overServed: 0.25 });
  });

  test("tells what was taken for what", () => {
    expect(found?.confusion).toEqual({
      talk: { talk: 1, hard: 1, again: 0 },
      hard: { talk: 0, hard: 0, again: 1 },
      again: { talk: 1, hard: 0, again: 0 },
    });
    expect(found?.wrong.map(({ text, decided }) => [text, decided])).toEqual([
      ["prove it", "hard"],
      ["wrong", "again"],
      ["nothing is known of this", "talk"],
    ]);
  });

  test("tells what each step is worth, and how much of it is sure", () => {
    expect(found?.steps).toEqual({
      default: { texts: 1, share: 0.25, accuracy: 0 },
      patterns: { texts: 3, share: 0.75, accuracy: 1 / 3 },
    });
    expect(found).toMatchObject({ sure: { texts: 3, share: 0.75, accuracy: 1 / 3 }, needsModel: 0.25 });
  });

  test("tells the time of a decision", () => {
    const { p50 = -1, p99 = -1 } = found?.milliseconds ?? {};
    expect(p50).toBeGreaterThanOrEqual(0);
    expect(p99).toBeGreaterThanOrEqual(p50);
  });

  test("is printed as a table of shares, one of labels, and the worst mistakes", () => {
    if (found === undefined) throw new Error("nothing found");
    const text = printEvaluation({ ...found, milliseconds: { p50: 0.02, p99: 0.05 } });
    expect(text.replaceAll(/ +/g, " ")).toBe(
      [
        "exact 25.0 % of 4 texts",
        "under-served 50.0 % decided to a lower tier than the label's",
        "over-served 25.0 % decided to a higher tier",
        "by default 25.0 % 0.0 % of these exact",
        "by patterns 75.0 % 33.3 % of these exact",
        "sure 75.0 % 33.3 % of these exact",
        "unsure 25.0 % a model would be asked, where `decide.by` has that step",
        "time 0.02 ms for one decision; 99 in 100 within 0.05 ms",
        "",
        "label, and what was decided",
        " talk hard again",
        " talk 1 1 0",
        " hard 0 0 1",
        " again 1 0 0",
        "",
        "wrong: label, decision, lead, text",
        " talk hard prove it",
        " hard again wrong",
        " again talk nothing is known of this",
      ].join("\n"),
    );
  });

  test("is none where no intents are asked for", () => expect(evalIntents(programOf([]), TEXTS)).toBeUndefined());
});
