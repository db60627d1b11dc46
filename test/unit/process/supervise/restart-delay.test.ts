import { expect, test } from "vitest";
import { restartDelay } from "../../../../src/process/supervise/restart-state-machine.ts";

test("the rest doubles from half a second to half a minute", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map(restartDelay)).toEqual([
    500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
});
