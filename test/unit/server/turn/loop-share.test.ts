import { setImmediate as nextRound } from "node:timers/promises";
import { expect, test } from "vitest";
import { LoopShare } from "../../../../src/server/turn/loop-share.ts";

test("the first turn of a round begins at once, the others in a round each and in order", async () => {
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
  expect(new Set(seen)).toEqual(new Set([0, 1, 2]));
});

test("after a round without waiting turns the next one begins at once", async () => {
  const share = new LoopShare();
  for (let i = 0; i < 3; i++) {
    expect(share.next()).toBeUndefined();
    await nextRound();
  }
});
