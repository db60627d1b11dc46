import { expect, test } from "vitest";
import { chargedUsage } from "../../../../src/server/turn/record-turn.ts";
import { createTally, tallyEvent } from "../../../../src/server/context/turn-trace.ts";

const MIB = 1024 * 1024;

test("of an answer without end a million characters are kept, and the rest is counted", () => {
  const tally = createTally();
  for (let at = 0; at < 3; at++) tallyEvent({ type: "text-delta", text: "word".repeat(MIB / 8) }, tally, () => 1);
  expect(tally.text).toHaveLength(MIB);
  expect(tally.unkeptChars).toBe(MIB / 2);
  const whole = chargedUsage({ inputTokens: 1, tally }, { isStopped: true, status: 200 })?.usage.outputTokens ?? 0;
  const { unkeptChars: _, ...kept } = tally;
  const part = chargedUsage({ inputTokens: 1, tally: kept }, { isStopped: true, status: 200 })?.usage.outputTokens ?? 0;
  expect(whole / part).toBeCloseTo(1.5, 1);
});

test("an answer that begins again is told from there", () => {
  const tally = createTally();
  tallyEvent({ type: "text-delta", text: "Hal" }, tally, () => 1);
  tallyEvent({ type: "tool-use", id: "toolu_1", name: "Bash", input: {} }, tally, () => 2);
  tallyEvent({ type: "begin-again" }, tally, () => 3);
  tallyEvent({ type: "text-delta", text: "Hello" }, tally, () => 4);
  expect(tally).toMatchObject({ text: "Hello", calls: [], thinkingChars: 0 });
});
