import { expect, test } from "vitest";
import { createRestartLimit, MAX_RESTARTS, RESTART_WINDOW_MS } from "../../../../src/cli/host/restart-limit.ts";

test("the first restart follows at once, later ones wait longer, and one too many is refused", () => {
  const limit = createRestartLimit();
  const pauses = Array.from({ length: MAX_RESTARTS + 1 }, (_, at) => limit.next(at));
  expect(pauses).toEqual([0, 0, 500, 1000, 2000, ...Array.from({ length: MAX_RESTARTS - 5 }, () => 4000), undefined]);
  expect(limit.count).toBe(MAX_RESTARTS);
});

test("a server that ends now and then is always started again, at once", () => {
  const limit = createRestartLimit();
  const pauses = Array.from({ length: 100 }, (_, at) => limit.next(at * RESTART_WINDOW_MS));
  expect(pauses).toEqual(Array.from({ length: 100 }, () => 0));
});
