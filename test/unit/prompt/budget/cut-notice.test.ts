import { expect, test } from "vitest";
import { reportCut } from "../../../../src/prompt/budget/cut-notice.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { through } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);
const TEXT: TurnEvent = { type: "text-delta", text: "Well." };
const AGAIN: TurnEvent = { type: "begin-again" };
const END: TurnEvent = { type: "turn-end", stopReason: "end_turn" };

function told(events: readonly TurnEvent[], isFirst: () => boolean): TurnEvent[] {
  return through(reportCut(isFirst), events);
}

test.each(cases("the person is told") as [string, TurnEvent[], TurnEvent[]][])(
  "the person is told %s",
  (_, events, want) => {
    expect(told(events, () => true)).toEqual(want);
  },
);

test("the person is told once, and it is asked once", () => {
  let asked = 0;
  expect(told([TEXT, AGAIN, TEXT, END], () => ++asked > 1)).toEqual([TEXT, AGAIN, TEXT, END]);
  expect(asked).toBe(1);
});
