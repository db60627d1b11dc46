import { setImmediate as nextRound } from "node:timers/promises";
import { expect, test } from "vitest";
import { LoopShare } from "../../../../src/server/turn/loop-share.ts";

test("the first turn begins at once, the others one by one and in order, when a request of the one before can have been sent", async () => {
  const share = new LoopShare();
  const begun: number[] = [];
  expect(share.next()).toBeUndefined();
  const others = [1, 2, 3].map(async (turn) => {
    await share.next();
    begun.push(turn);
  });
  const seen: number[] = [];
  while (begun.length < 3) {
    seen.push(begun.length);
    await nextRound();
  }
  await Promise.all(others);
  expect(begun).toEqual([1, 2, 3]);
  for (const count of [0, 1, 2]) expect(seen.filter((one) => one === count).length).toBeGreaterThanOrEqual(2);
});

test("where no turn waits the next one begins at once", async () => {
  const share = new LoopShare();
  for (let i = 0; i < 3; i++) {
    expect(share.next()).toBeUndefined();
    for (let round = 0; round < 4; round++) await nextRound();
  }
});
