import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ServerReport } from "../../../../src/process/supervise/lease-types.ts";
import { pause } from "../../../../src/shared/async.ts";
import { watchHang } from "../../../../src/process/supervise/run-state-machine.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const REPORT = cases("report") as ServerReport;

/** What it says, and after how many milliseconds. */
interface Answer {
  readonly afterMs?: number;
  readonly says?: Partial<ServerReport>;
}

const ROWS = cases("rows") as {
  readonly title: string;
  readonly answer: Answer;
  readonly busy?: boolean;
  readonly hungAfterMs?: number;
}[];

describe("looking for hangs", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test.each(ROWS)("$title", async ({ answer: { afterMs = 0, says }, busy = true, hungAfterMs }) => {
    const over = new AbortController();
    let told = "";
    const watching = watchHang({
      async report(signal) {
        await pause(afterMs, signal);
        return says === undefined ? undefined : { ...REPORT, ...says };
      },
      onReport: () => undefined,
      isBusy: () => busy,
      hangAfterMs: () => 20_000,
      signal: over.signal,
    }).then((hangs) => (told = `${hangs} after ${performance.now() - begin} ms`));
    const begin = performance.now();
    await vi.advanceTimersByTimeAsync(200_000);
    over.abort();
    await watching;
    expect(told).toBe(hungAfterMs === undefined ? "false after 200000 ms" : `true after ${hungAfterMs} ms`);
  });

  test("asks every five seconds, and tells what was said", async () => {
    const over = new AbortController();
    const heard: number[] = [];
    const begin = performance.now();
    void watchHang({
      report: async () => REPORT,
      onReport: () => heard.push(performance.now() - begin),
      isBusy: () => true,
      hangAfterMs: () => 20_000,
      signal: over.signal,
    });
    await vi.advanceTimersByTimeAsync(12_000);
    over.abort();
    expect(heard).toEqual([0, 5000, 10_000]);
  });
});
