import { describe, expect, it } from "vitest";
import { personText } from "../../../src/prompt/rules/user-text.ts";
import { shippedProgram } from "../../support/shipped-program.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { readExamples, readTurns } from "./read-turns.ts";
import { LABELS } from "./score-decisions.ts";

/** Compiling the examples to a classifier takes seconds. */
const COMPILE_MS = 60_000;

const turns = readTurns();

describe("the labelled set", () => {
  it("has at least 420 turns, a quarter of them with reminders", () => {
    expect(turns.length).toBeGreaterThanOrEqual(420);
    const noisy = turns.filter(({ text }) => text.includes("<system-reminder>")).length;
    expect(noisy / turns.length).toBeGreaterThan(0.22);
    expect(noisy / turns.length).toBeLessThan(0.28);
  });

  it("has as many turns of every intent, but for five in a hundred", () => {
    expect(new Set(turns.map(({ label }) => label))).toEqual(new Set(LABELS));
    const even = turns.length / LABELS.length;
    const off = LABELS.map((label) => Math.abs(turns.filter((turn) => turn.label === label).length / even - 1));
    expect(Math.max(...off)).toBeLessThanOrEqual(0.05);
  });

  it(
    "has no turn nearly twice, and none that is nearly an example of the pack",
    async () => {
      const { plan } = await shippedProgram();
      const words = turns.map(({ text }) => personText(plan, text));
      const near = nearDuplicates(
        words,
        readExamples().map(({ text }) => text),
      );
      // How many and no texts: whoever writes examples must not learn them from a failing test.
      expect(near.length).toBe(0);
    },
    COMPILE_MS,
  );

  it("has a second one beside it, with twelve turns of every intent", () => {
    const second = readTurns("second.tsv");
    const counts = LABELS.map((label) => second.filter((turn) => turn.label === label).length);
    expect([counts, second.length]).toEqual([[12, 12, 12, 12], 48]);
  });

  it.each([
    ["Try again, please!", "please try again", true],
    ["Try again, please!", "try it once more", false],
    ["rename getUser to fetchUser", "rename getUser to fetchUsers", true],
    ["rename getUser to fetchUser", "who is the user", false],
    ["你好呀，今天过得怎么样？", "你好，今天过得怎么样", true],
  ])("%j and %j: near %j", (one, other, near) => {
    expect(nearDuplicates([one], [other])).toEqual(near ? [one] : []);
  });
});
