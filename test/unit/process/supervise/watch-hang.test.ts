import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ServerReport } from "../../../../src/process/supervise/leased-server.ts";
import { pause } from "../../../../src/shared/async.ts";
import { watchHang } from "../../../../src/process/supervise/run-state-machine.ts";

const REPORT: ServerReport = {
  pid: 1000,
  loaded: true,
  beatMs: 10,
  requests: 1,
  leases: 1,
  idleMs: 0,
  memory: { used: 1, peak: 1, cache: 1 },
};

/** What it says, and after how many milliseconds. */
interface Answer {
  readonly afterMs?: number;
  readonly says?: Partial<ServerReport>;
}

const ROWS: {
  readonly title: string;
  readonly answer: Answer;
  readonly busy?: boolean;
  readonly hungAfterMs?: number;
}[] = [
  { title: "one that makes steps is well", answer: { says: {} } },
  { title: "one that stands still hangs", answer: { says: { beatMs: 20_001 } }, hungAfterMs: 0 },
  { title: "one that stands still as long as it may is well", answer: { says: { beatMs: 20_000 } } },
  { title: "one that works on nothing may stand still", answer: { says: { beatMs: 90_000, requests: 0 } } },
  { title: "one that says nothing for ten seconds hangs", answer: { afterMs: 10_000 }, hungAfterMs: 10_000 },
  { title: "one that nobody asks may be silent", answer: { afterMs: 10_000 }, busy: false },
  { title: "a refused connection is an end, not a hang", answer: { afterMs: 1 } },
  { title: "a lid that was closed is no silence of the server's", answer: { afterMs: 60_000 } },
];

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
