import { expect, test } from "vitest";
import { inSteps } from "../../../src/shared/async.ts";

function* work(ms: number): Generator<undefined, string> {
  for (const end = performance.now() + ms; performance.now() < end;) yield;
  return "done";
}

test("long work lets others work in between", async () => {
  let others = 0;
  let isDone = false;
  const other = (): void => {
    others += 1;
    if (!isDone) setImmediate(other);
  };
  setImmediate(other);
  expect(await inSteps(work(60))).toBe("done");
  isDone = true;
  expect(others).toBeGreaterThan(1);
});

test("short work is done at once", async () => {
  let isOther = false;
  setImmediate(() => (isOther = true));
  await inSteps(work(0));
  expect(isOther).toBe(false);
});
