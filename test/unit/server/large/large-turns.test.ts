import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { createLargeTurns, type LargeTurn, type LargeTurns } from "../../../../src/server/large/large-turns.ts";

/** A thread that beats and answers, except for the requests that are to disturb it. */
const THREAD = fileURLToPath(new URL("disturbed-thread.mjs", import.meta.url));
const UNDISTURBED = new AbortController().signal;

/** Such a thread reads no plan. */
const NOTHING = { plan: {} as Plan, templates: "" };

const MEMORY_MB = 48;

let quick: LargeTurns;
/** Sees no thread as stuck. */
let patient: LargeTurns;
beforeAll(() => {
  quick = createLargeTurns({ ...NOTHING, program: THREAD, tickMs: 50 });
  patient = createLargeTurns({ ...NOTHING, program: THREAD, memoryMb: MEMORY_MB, tickMs: 60_000 });
});
afterAll(() => {
  quick.close();
  patient.close();
});

function begin(id: string, signal: AbortSignal = UNDISTURBED, turns: LargeTurns = quick): LargeTurn {
  return turns.begin({ id, bytes: new Uint8Array(), url: "", headers: {}, isCount: false }, signal);
}

describe("what disturbs the thread fails alone, and the others are done in another thread", () => {
  test.each([
    { id: "loops", what: "more than 20 seconds", by: () => quick },
    { id: "fills the memory", what: `more than ${MEMORY_MB} MB of memory`, by: () => patient },
    { id: "ends", what: "the thread that prepares it with it", by: () => patient },
  ])("a request that $id", async ({ id, what, by }) => {
    const disturbing = begin(id, UNDISTURBED, by()).of("read", {});
    const others = ["a", "b"].map(async (name) => begin(name, UNDISTURBED, by()).of("read", {}));
    const message = `the request can't be prepared: it takes ${what}`;
    await expect(disturbing).rejects.toMatchObject({ problem: { code: "MX8030", message } });
    expect(await Promise.all(others)).toEqual(["a", "b"]);
  });

  test("a request whose client has gone", async () => {
    const client = new AbortController();
    const disturbing = begin("loops", client.signal).of("read", {});
    const other = begin("a").of("read", {});
    client.abort(new Error("gone"));
    await expect(disturbing).rejects.toThrow("gone");
    expect(await other).toBe("a");
  });
});

test("the thread ends when there is no work, and another one starts with the next request", async () => {
  const first = await begin("which thread").of("read", {});
  await expect.poll(async () => begin("which thread").of("read", {}), { interval: 2500 }).not.toBe(first);
});
