import { expect, test } from "vitest";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { cpuGrowth, MOST_GROWTH } from "../../../support/cpu-growth.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const rules = lowerPrivateRules({
  version: 1,
  neverLeaves: [
    { id: "nightingale", contains: "Project Nightingale" },
    { id: "papers", path: "~/papers/**" },
  ],
});
const HOME = "/home/me";
/** Four times as much is still looked at as one piece. */
const LETTERS = 12_000;

/** What a text is filled with, and what stands at its end. */
const HOSTILE: Readonly<Record<string, readonly [filling: string, end?: string]>> = cases("hostile") as Readonly<
  Record<string, readonly [filling: string, end?: string]>
>;

test.each(Object.entries(HOSTILE))("four times as much of %s takes about four times as long", async (_, given) => {
  const [filling, end = ""] = given;
  const texts = new Map(
    [LETTERS, 4 * LETTERS].map((size) => [size, `a-${filling.repeat(size / filling.length)}${end}`]),
  );
  const growth = await cpuGrowth((size) => createPrivacy(rules, HOME).find(texts.get(size)), LETTERS);
  expect(growth).toBeLessThan(MOST_GROWTH);
});

test("four times as many repeated words in a phrase take about four times as long", async () => {
  const lines = "ha-ha-ha-ha-ha-ha\n".repeat(100);
  const growth = await cpuGrowth((words) => {
    const phrase = { id: "r", contains: `${"ha ".repeat(words)}end` };
    createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [phrase] })).find(lines);
  }, 3);
  expect(growth).toBeLessThan(MOST_GROWTH);
});
