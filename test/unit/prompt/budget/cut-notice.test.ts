import { expect, test } from "vitest";
import { CUT_NOTICE, reportCut } from "../../../../src/prompt/budget/cut-notice.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { through } from "../../../support/stages.ts";

const LINE: TurnEvent = { type: "text-delta", text: `${CUT_NOTICE}\n\n` };
const TEXT: TurnEvent = { type: "text-delta", text: "Well." };
const MORE: TurnEvent = { type: "text-delta", text: " Yes." };
const THOUGHT: TurnEvent = { type: "thinking-delta", text: "hm" };
const CALL: TurnEvent = { type: "tool-use", id: "a", name: "See", input: {} };
const AGAIN: TurnEvent = { type: "begin-again" };
const END: TurnEvent = { type: "turn-end", stopReason: "end_turn" };

function told(events: readonly TurnEvent[], isFirst: () => boolean): TurnEvent[] {
  return through(reportCut(isFirst), events);
}

test.each<[string, TurnEvent[], TurnEvent[]]>([
  ["in front of the first words", [TEXT, MORE, END], [LINE, TEXT, MORE, END]],
  ["behind what it thinks", [THOUGHT, TEXT, END], [THOUGHT, LINE, TEXT, END]],
  ["in front of a call", [CALL, END], [LINE, CALL, END]],
  ["again where the question is asked anew", [TEXT, AGAIN, TEXT, END], [LINE, TEXT, AGAIN, LINE, TEXT, END]],
  ["not where nothing is said", [THOUGHT, END], [THOUGHT, END]],
])("the person is told %s", (_, events, want) => {
  expect(told(events, () => true)).toEqual(want);
});

test("the person is told once, and it is asked once", () => {
  let asked = 0;
  expect(told([TEXT, AGAIN, TEXT, END], () => ++asked > 1)).toEqual([TEXT, AGAIN, TEXT, END]);
  expect(asked).toBe(1);
});
