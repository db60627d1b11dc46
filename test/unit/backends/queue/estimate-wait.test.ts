import { describe, expect, test } from "vitest";
import { emptyQueue, estimateWait, type QueueState } from "../../../../src/backends/queue/queue-state.ts";

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
  test.each<[string, QueueState, number]>([
    ["one turn's time for one place", stateOf(1, [0], 0, [4]), 4],
    ["the time of all before it", stateOf(1, [0], 4, [4]), 20],
    ["divided by the places", stateOf(4, [0, 0, 0, 0], 7, [10]), 20],
    ["the mean of the last turns", stateOf(1, [0], 0, [1, 2, 6]), 3],
    ["rounded up to whole seconds", stateOf(2, [0, 0], 0, [2.5]), 2],
    ["a second at least", stateOf(2, [0, 0], 0, []), 1],
    ["as long as the running ones have taken, when that is longer", stateOf(1, [30], 1, [4]), 60],
    ["ten minutes at most", stateOf(1, [0], 100, [60]), 600],
  ])("%s", (_, state, want) => {
    expect(estimateWait(state, 100_000)).toBe(want);
  });
});
