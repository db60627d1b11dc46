import { describe, expect, test } from "vitest";
import { emptyQueue, estimateWait, type QueueState } from "../../../../src/backends/queue/queue-state.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const ticket = (since: number): QueueState["running"][number] => ({
  id: 0,
  session: "a",
  rank: "main",
  isExclusive: false,
  since,
});

/** At second 100: `running` for so many seconds, `waiting` so many. */
function stateOf(
  concurrent: number,
  running: readonly number[],
  waiting: number,
  lately: readonly number[],
): QueueState {
  return {
    ...emptyQueue({ concurrent }),
    running: running.map((seconds) => ticket(100_000 - seconds * 1000)),
    waiting: Array.from({ length: waiting }, () => ticket(100_000)),
    lately: lately.map((seconds) => seconds * 1000),
  };
}

describe("how long a newcomer would wait", () => {
  test.each([
    ...(cases("how long a newcomer would wait") as [string, QueueState, number][]),
    ["divided by the places", stateOf(4, [0, 0, 0, 0], 7, [10]), 20],
    ["ten minutes at most", stateOf(1, [0], 100, [60]), 600],
  ])("%s", (_, state, want) => {
    expect(estimateWait(state, 100_000)).toBe(want);
  });
});
