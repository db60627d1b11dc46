import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { awakeTimeout } from "../../../src/backends/timeouts.ts";

beforeEach(
  () =>
    void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setImmediate", "clearImmediate", "performance"] }),
);
afterEach(() => void vi.useRealTimers());

/** The process is suspended: time goes on, and nothing runs. */
function sleep(ms: number): void {
  const real = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => real() + ms);
}

test("rings once its time is over, and not before", () => {
  const ring = vi.fn<() => void>();
  awakeTimeout(ring, 1000);
  vi.advanceTimersByTime(999);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(ring).toHaveBeenCalledTimes(1);
});

test("gives the whole time again after a sleep", () => {
  const ring = vi.fn<() => void>();
  awakeTimeout(ring, 1000);
  sleep(60_000);
  vi.advanceTimersByTime(1500);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(ring).toHaveBeenCalledTimes(1);
});

test.each([500, 999])("never rings when it was ended after %i ms", (ms) => {
  const ring = vi.fn<() => void>();
  const end = awakeTimeout(ring, 1000);
  vi.advanceTimersByTime(ms);
  end();
  vi.advanceTimersByTime(100_000);
  expect(ring).not.toHaveBeenCalled();
});
