import { expect, test } from "vitest";
import { isBelowClientMinimum, isSmallWindow } from "../../../src/shared/context-window.ts";
import { readCases } from "../../support/read-cases.ts";

/** What release 2.1.329 did in an empty folder while it enforced its window. */
test.each(readCases(import.meta.url)("cases") as { window: number; output: number; sends: boolean }[])(
  "a window of $window with answers of $output: the client sends its request: $sends",
  ({ sends, ...limits }) => {
    expect(isBelowClientMinimum(limits)).toBe(!sends);
  },
);

test("wherever the client would send nothing, mallex has it leave the window alone", () => {
  const windows = Array.from({ length: 800 }, (_, index) => 500 + 50 * index);
  const all = [100, 1024, 8192, 64_000].flatMap((output) => windows.map((window) => ({ window, output })));
  const silent = all.filter(isBelowClientMinimum);
  expect(silent.length).toBeGreaterThan(100);
  expect(silent.filter((limits) => !isSmallWindow(limits))).toEqual([]);
});
