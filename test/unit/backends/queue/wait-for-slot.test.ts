import { describe, expect, test, vi } from "vitest";
import {
  createQueue,
  type QueueSlot,
  type TurnQueue,
  type SlotRequest,
} from "../../../../src/backends/queue/wait-for-slot.ts";
import { MallexError } from "../../../../src/diagnostics/problem.ts";

const wish = (changes: Partial<SlotRequest> = {}): SlotRequest => ({
  session: "a",
  rank: "main",
  signal: new AbortController().signal,
  ...changes,
});

function refused(queue: TurnQueue): MallexError {
  try {
    queue.join(wish());
  } catch (error) {
    if (error instanceof MallexError) return error;
  }
  throw new Error("it was let in");
}

/** Who has a place by now. */
async function running(places: readonly QueueSlot[]): Promise<number[]> {
  const states = await Promise.all(
    places.map(async ({ granted }) => Promise.race([granted.then(() => true).catch(() => false), nextTick()])),
  );
  return states.flatMap((isGranted, at) => (isGranted ? [at] : []));
}

const nextTick = async (): Promise<false> => new Promise((resolve) => setImmediate(resolve, false));

describe("a queue", () => {
  test("lets in at once while there are places, and the next one when one is left", async () => {
    const queue = createQueue("local", { concurrent: 1 });
    const places = [queue.join(wish()), queue.join(wish())];
    expect(places.map(({ isQueued }) => isQueued)).toEqual([false, true]);
    expect(await running(places)).toEqual([0]);
    places[0]?.leave();
    expect(await running(places)).toEqual([0, 1]);
    expect(queue.busy()).toBe(1);
  });

  test("refuses with a status and a time to come back", () => {
    let now = 0;
    const queue = createQueue("local", { concurrent: 1, waiting: 1 }, () => now);
    const first = queue.join(wish());
    now = 6000;
    first.leave();
    for (const _ of [1, 2]) queue.join(wish());
    const error = refused(queue);
    expect(error.problem).toMatchObject({
      code: "MX8106",
      message: expect.stringContaining("(1 running, 1 waiting)"),
      hint: expect.stringContaining("retry in 12 s"),
    });
    expect(error.cause).toEqual({ status: 429, retryAfter: "12" });
    expect(queue.figures()).toEqual({ concurrent: 1, running: 1, waiting: 1, refused: 1, meanMs: 6000 });
  });

  test("has room again as soon as somebody who waits has gone", async () => {
    const queue = createQueue("local", { concurrent: 1, waiting: 1 });
    queue.join(wish());
    const leaver = new AbortController();
    const gone = queue.join(wish({ signal: leaver.signal }));
    refused(queue);
    leaver.abort(new Error("gone"));
    const next = queue.join(wish()); // at once, before anybody is told
    await expect(gone.granted).rejects.toThrow("gone");
    expect(await running([next])).toEqual([]);
    expect(queue.busy()).toBe(2);
  });

  test("does not let in who has gone before", () => {
    const queue = createQueue("local", { concurrent: 1 });
    expect(() => queue.join(wish({ signal: AbortSignal.abort(new Error("gone")) }))).toThrow("gone");
    expect(queue.busy()).toBe(0);
  });

  test("lets nobody wait longer than they can", async () => {
    vi.useFakeTimers();
    try {
      const queue = createQueue("local", { concurrent: 1 }, () => Date.now());
      const first = queue.join(wish());
      const late = queue.join(wish({ maxWaitMs: 60_000 }));
      const patient = queue.join(wish());
      vi.advanceTimersByTime(60_001);
      await expect(late.granted).rejects.toMatchObject({
        problem: { code: "MX8108", message: expect.stringContaining("has waited 60 s") },
        cause: { status: 429, retryAfter: expect.stringMatching(/^12[01]$/) },
      });
      first.leave();
      await patient.granted;
      vi.advanceTimersByTime(600_000);
      expect(queue.busy()).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  test("asks again alone", async () => {
    const queue = createQueue("local", { concurrent: 2, waiting: 1 });
    const [killer, other, third] = [queue.join(wish()), queue.join(wish()), queue.join(wish())];
    const again = killer.makeExclusive();
    const isAlone = vi.fn<() => void>();
    void again.then(isAlone);
    expect(await running([other, third])).toEqual([0]); // nobody slips in between
    expect(isAlone).not.toHaveBeenCalled();
    other.leave();
    await again;
    expect(queue.figures()).toMatchObject({ running: 1, waiting: 1 });
    killer.leave();
    await third.granted;
    expect(queue.busy()).toBe(1);
  });

  test("takes other limits without losing who waits", async () => {
    const queue = createQueue("local", { concurrent: 1, waiting: 3 });
    const places = [0, 1, 2, 3].map(() => queue.join(wish()));
    queue.limit({ concurrent: 1, waiting: 0 });
    expect(queue.busy()).toBe(4);
    refused(queue);
    queue.limit({ concurrent: 3, waiting: 3 });
    expect(await running(places)).toEqual([0, 1, 2]);
    queue.limit({});
    expect(await running(places)).toEqual([0, 1, 2, 3]);
  });

  test("listens to nobody any more who has a place", async () => {
    const queue = createQueue("local", { concurrent: 1 });
    const leaver = new AbortController();
    const place = queue.join(wish({ signal: leaver.signal }));
    leaver.abort(new Error("gone"));
    await place.granted; // who has it gives it back when the work has been stopped
    expect(queue.busy()).toBe(1);
    place.leave();
    place.leave();
    expect(queue.busy()).toBe(0);
  });
});
