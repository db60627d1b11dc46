import { describe, expect, test } from "vitest";
import { shareMemory, type SharedMemory } from "../../../../src/process/supervise/share-memory.ts";

const LIMIT = { bytes: 100, isEstimate: false };
const sized = (key: string, bytes: number, pinned = false) => ({ key, bytes, pinned, model: `model-${key}` });
const SIGNAL = new AbortController().signal;

/** Servers that start when a model is acquired, and end when the test says so. */
function open(): { readonly memory: SharedMemory; readonly stopped: string[] } {
  const stopped: string[] = [];
  return { memory: shareMemory(LIMIT, (key) => stopped.push(key)), stopped };
}

describe("memory that several models share", () => {
  test("a model makes room when its turn has ended, and the next is loaded when its process is gone", async () => {
    const { memory, stopped } = open();
    const leave = await memory.acquire(sized("a", 60), SIGNAL);
    memory.processRuns("a", true);
    const waiting = memory.acquire(sized("b", 60), SIGNAL);
    expect(memory.usage().waits).toEqual([{ model: "model-b", turns: 1, blockedBy: ["model-a"] }]);
    expect(stopped).toEqual([]);
    leave();
    expect(stopped).toEqual(["a"]);
    memory.processRuns("a", false);
    const leaveNext = await waiting;
    expect(memory.usage()).toEqual({ limit: LIMIT, used: 60, waits: [], unknown: [] });
    leaveNext();
    leaveNext();
  });

  test("what can never fit is refused, with what takes the memory", async () => {
    const { memory } = open();
    memory.use(LIMIT, [sized("kept", 50, true)]);
    await expect(memory.acquire(sized("a", 60), SIGNAL)).rejects.toThrow(/model-a .* pinned models take .* \[MX7207\]/);
    await expect(memory.acquire(sized("b", 101), SIGNAL)).rejects.toThrow("MX7207");
    expect(memory.usage().waits).toEqual([]);
  });

  test("a model of unknown size is named, and takes all that pinned models leave", async () => {
    const { memory, stopped } = open();
    const unknown = { ...sized("u", 0), bytes: undefined };
    memory.use(LIMIT, [sized("kept", 30, true), unknown]);
    (await memory.acquire(unknown, SIGNAL))();
    memory.processRuns("u", true);
    expect(memory.usage()).toMatchObject({ used: 70, unknown: ["model-u"] });
    const waiting = memory.acquire(sized("a", 10), SIGNAL);
    expect(stopped).toEqual(["u"]);
    memory.processRuns("u", false);
    (await waiting)();
  });

  test("what newer settings no longer pin makes room", async () => {
    const { memory, stopped } = open();
    memory.use(LIMIT, [sized("old", 60, true)]);
    (await memory.acquire(sized("old", 60, true), SIGNAL))();
    memory.processRuns("old", true);
    memory.use(LIMIT, [sized("new", 60, true), sized("old", 60)]);
    const waiting = memory.acquire(sized("new", 60, true), SIGNAL);
    expect(stopped).toEqual(["old"]);
    memory.processRuns("old", false);
    (await waiting)();
  });

  test("a turn that is given up leaves the queue, and the next one gets the model", async () => {
    const { memory } = open();
    const leave = await memory.acquire(sized("a", 60), SIGNAL);
    memory.processRuns("a", true);
    const given = new AbortController();
    const first = memory.acquire(sized("b", 60), given.signal);
    const second = memory.acquire(sized("a", 60), SIGNAL);
    given.abort(new Error("the client has gone"));
    await expect(first).rejects.toThrow("the client has gone");
    (await second)();
    leave();
    expect(memory.usage().waits).toEqual([]);
    await expect(memory.acquire(sized("a", 60), given.signal)).rejects.toThrow("the client has gone");
  });

  test("an error of a stop reaches the one whose turn ended, and later turns are served", async () => {
    const memory = shareMemory(LIMIT, () => {
      throw new Error("no such server");
    });
    const leave = await memory.acquire(sized("a", 60), SIGNAL);
    memory.processRuns("a", true);
    const waiting = memory.acquire(sized("b", 60), SIGNAL);
    expect(leave).toThrow("no such server");
    memory.processRuns("a", false);
    (await waiting)();
  });
});
