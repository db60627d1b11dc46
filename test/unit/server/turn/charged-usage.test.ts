import { expect, test } from "vitest";
import { createTally, type TurnTally } from "../../../../src/server/context/turn-trace.ts";
import { chargedUsage, type Charged } from "../../../../src/server/turn/record-turn.ts";

const usage = { inputTokens: 500, cachedTokens: 400, cacheWriteTokens: 10, outputTokens: 9 };
const byEstimate = (outputTokens: number): Charged["usage"] => ({ inputTokens: 100, cachedTokens: 0, outputTokens });
const LONG = "word ".repeat(68); // 340 characters

test.each<{
  title: string;
  tally: Partial<TurnTally>;
  isStopped?: boolean;
  status?: number;
  isAsked?: boolean;
  want: Charged | undefined;
}>([
  {
    title: "a whole answer counts as its backend has counted",
    tally: { text: LONG, usage, stopReason: "end_turn" },
    want: { usage, isEstimate: false },
  },
  {
    title: "one that was stopped after a count: the prompt as counted, the words by estimate",
    tally: { text: LONG, usage },
    isStopped: true,
    want: { usage: { ...usage, outputTokens: 100 }, isEstimate: true },
  },
  {
    title: "one that was stopped before any count: all by estimate",
    tally: { text: LONG },
    isStopped: true,
    want: { usage: byEstimate(100), isEstimate: true },
  },
  {
    title: "calls and thoughts count as words do",
    tally: { thinkingChars: 340, calls: [{ name: "Run", input: { command: "x".repeat(303) } }] },
    isStopped: true,
    want: { usage: byEstimate(200), isEstimate: true },
  },
  {
    title: "one that was stopped before its first word: the prompt",
    tally: {},
    isStopped: true,
    want: { usage: byEstimate(0), isEstimate: true },
  },
  {
    title: "one that broke off by itself",
    tally: { text: LONG, problem: "cut" },
    want: { usage: byEstimate(100), isEstimate: true },
  },
  {
    title: "a whole one whose backend counts nothing",
    tally: { text: LONG, stopReason: "stop_sequence" },
    want: { usage: byEstimate(100), isEstimate: true },
  },
  { title: "one that failed before its first word costs nothing", tally: { problem: "refused" }, want: undefined },
  {
    title: "an error that nobody waited for costs nothing",
    tally: {},
    isStopped: true,
    status: 529,
    want: undefined,
  },
  { title: "where nobody was asked, nothing", tally: { text: LONG }, isStopped: true, isAsked: false, want: undefined },
])("$title", ({ tally, isStopped = false, status = 200, isAsked = true, want }) => {
  const asked = isAsked ? { inputTokens: 100 } : {};
  expect(chargedUsage({ ...asked, tally: { ...createTally(), ...tally } }, { isStopped, status })).toEqual(want);
});
