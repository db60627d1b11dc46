import { expect, test } from "vitest";
import { createPause } from "../../../src/shared/pause.ts";

test("the first piece of work waits for nothing, the next for the pause, none after its end", async () => {
  const pause = createPause(2 ** 30);
  const done: string[] = [];
  await pause.over();
  const second = pause.over().then(() => done.push("second"));
  await new Promise(setImmediate);
  expect(done).toEqual([]);
  pause.end();
  await second;
  await pause.over();
  expect(done).toEqual(["second"]);
});

test("a pause passes by itself", async () => {
  const pause = createPause(1);
  let times = 0;
  for (; times < 3; times++) await pause.over();
  expect(times).toBe(3);
});
