import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { decideIntent } from "../../../src/routing/intents/decide-intent.ts";
import { personText } from "../../../src/prompt/rules/user-text.ts";
import type { Program } from "../../../src/prompt/templates/program.ts";
import { ROOT, shippedProgram } from "../../support/shipped-program.ts";
import { atRandom, byLength } from "./baselines.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { readExamples, readTurns, type LabelledTurn } from "./read-turns.ts";
import { confusion, type Decided, type Score, scoreDecisions } from "./score-decisions.ts";

const page = readFileSync(`${ROOT}/docs/guide/intents.md`, "utf8");
const SEED = 20_261_121;
/** Compiling the examples to a classifier takes seconds. */
const COMPILE_MS = 60_000;

describe("the intents of the shipped file, without any model", () => {
  let program: Program;
  let ours: Decided[];
  let score: Score;

  beforeAll(async () => {
    program = await shippedProgram();
    ours = readTurns().map(decideTurn);
    score = scoreDecisions(ours);
  }, COMPILE_MS);

  function decideTurn(turn: LabelledTurn): Decided {
    const decided = decideIntent(program, personText(program.plan, turn.text));
    return { turn, intent: decided?.choice.id ?? "none", sure: decided?.sure ?? false };
  }

  it("are the labels of at least 93 turns in 100", () => {
    expect(score.exact).toBeGreaterThanOrEqual(0.93);
  });

  it("send at most 3 turns in 100 to a lower tier than the label, and at most 10 to a higher one", () => {
    expect(score.underServed).toBeLessThanOrEqual(0.03);
    expect(score.overServed).toBeLessThanOrEqual(0.1);
  });

  it("are sure of at least 80 turns in 100, and right with 99 of a hundred of them", () => {
    expect(score.sure).toBeGreaterThanOrEqual(0.8);
    expect(score.exactWhereSure).toBeGreaterThanOrEqual(0.99);
  });

  it("do not depend on reminders", () => {
    const noisy = ours.filter(({ turn }) => turn.text.includes("<system-reminder>"));
    for (const { turn, intent } of noisy) {
      const bare = turn.text.replaceAll(/<system-reminder>[^]*?<\/system-reminder>/gu, "").trim();
      expect(decideIntent(program, bare)?.choice.id === intent).toBe(true);
    }
  });

  it("have the figures that docs/guide/intents.md gives", () => {
    const second = readTurns("second.tsv").map(decideTurn);
    const near = nearDuplicates(
      second.map(({ turn }) => turn.text),
      readExamples().map(({ text }) => text),
    );
    const new38 = second.filter(({ turn }) => !near.includes(turn.text));
    const rows = [score, ...[second, new38].map(scoreDecisions)].map((one) => Object.values(one).map(percent));
    expect(new38).toHaveLength(38);
    for (const row of rows) expect(page).toContain(`| ${row.join(" | ")} |`);
  });

  it("are clearly better than chance and than what the length alone tells", () => {
    const random = atRandom(SEED);
    const length = byLength(readExamples());
    const decided = (decide: (text: string) => string): Score =>
      scoreDecisions(
        ours.map(({ turn }) => ({ turn, intent: decide(personText(program.plan, turn.text)), sure: false })),
      );
    const table = { random: decided(random), length: decided(length), ours: score };
    // oxlint-disable no-console -- the figures are wanted whether or not they pass
    console.table(inPercent(table));
    console.table(confusion(ours));
    // oxlint-enable no-console
    expect(score.exact - table.random.exact).toBeGreaterThan(0.4);
    expect(score.exact - table.length.exact).toBeGreaterThan(0.4);
    expect(table.random.underServed).toBeGreaterThan(2 * score.underServed);
    expect(table.length.underServed).toBeGreaterThan(2 * score.underServed);
  });
});

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1)) === 100 ? "100" : (share * 100).toFixed(1)} %`;
}

function inPercent(table: Readonly<Record<string, Score>>): Record<string, Record<string, string>> {
  const row = (score: Score): Record<string, string> =>
    Object.fromEntries(Object.entries(score).map(([name, share]) => [name, percent(share)]));
  return Object.fromEntries(Object.entries(table).map(([name, score]) => [name, row(score)]));
}
