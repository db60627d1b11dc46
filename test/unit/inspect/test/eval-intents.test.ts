import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { evalIntents, printEvaluation } from "../../../../src/inspect/test/evaluate-intents.ts";
import { lowerIntents } from "../../../../src/plan/lower/intents.ts";
import type { Program } from "../../../../src/prompt/templates/program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const TIERS = ["low", "middle", "high"].map((id) => ({ id, profiles: ["main"] })) as unknown as Plan["tiers"];
const INTENTS = cases("intents") as {
  talk: { tier: string; patterns: string[] };
  hard: { tier: string; patterns: string[] };
  again: { escalate: number; patterns: string[] };
};

function programOf(by: "patterns"[]): Program {
  const lowered = lowerIntents({ intents: INTENTS, decide: { by } }, TIERS);
  const plan = { ...lowered, tiers: TIERS, filters: [], trim: [], parts: {}, classes: [], routes: [] } as never;
  return { plan, render: () => "" };
}

const TEXTS = cases("texts") as { label: string; text: string }[];

describe("an evaluation", () => {
  const found = evalIntents(programOf(["patterns"]), TEXTS);

  test("tells how many are exact, and how far the others are off", () => {
    expect(found).toMatchObject({ texts: 4, accuracy: 0.25, underServed: 0.5, overServed: 0.25 });
  });

  test("tells what was taken for what", () => {
    expect(found?.confusion).toEqual(cases("tellsTaken"));
    expect(found?.wrong.map(({ text, decided }) => [text, decided])).toEqual(cases("tellsTaken2"));
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
    expect(text.replaceAll(/ +/g, " ")).toBe(cases("printedTableSharesOne"));
  });

  test("is none where no intents are asked for", () => expect(evalIntents(programOf([]), TEXTS)).toBeUndefined());
});
