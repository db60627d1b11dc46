import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { createQueues, type Queues, type QueueSlot } from "../../../../src/backends/queue/wait-for-slot.ts";
import { queueRank } from "../../../../src/server/turn/decide-turn.ts";
import { testPlan } from "../../../support/test-server.ts";

const plan = (backends: Readonly<Record<string, { concurrent?: number; waiting?: number }>>): Plan =>
  testPlan({
    backends: Object.fromEntries(
      Object.entries(backends).map(([name, limits]) => [
        name,
        { kind: "openai", url: "http://127.0.0.1:9/v1", ...limits },
      ]),
    ),
  });

const { signal } = new AbortController();
const join = (queues: Queues, backend: string): QueueSlot =>
  queues.join(backend, { session: "a", rank: "main", signal });

describe("the queues of a server", () => {
  test("are one a backend", () => {
    const queues = createQueues(plan({ one: { concurrent: 1, waiting: 0 }, two: {} }));
    join(queues, "one");
    expect(() => join(queues, "one")).toThrow('the queue of the backend "one" is full');
    join(queues, "two");
    join(queues, "two");
    expect([queues.busy("one"), queues.busy("two"), queues.busy("three")]).toEqual([1, 2, 0]);
    expect(queues.status()).toMatchObject([
      { backend: "one", concurrent: 1, running: 1, waiting: 0, refused: 1 },
      { backend: "two", running: 2, waiting: 0, refused: 0 },
    ]);
  });

  test("take the limits of another plan, and keep who runs and waits", () => {
    const queues = createQueues(plan({ one: { concurrent: 1 } }));
    join(queues, "one");
    join(queues, "one");
    queues.use(plan({ one: { concurrent: 2 } }));
    expect(queues.status()).toMatchObject([{ backend: "one", concurrent: 2, running: 2, waiting: 0 }]);
  });

  test("keep a backend that the plan no longer has until its last turn has ended", () => {
    const queues = createQueues(plan({ one: { concurrent: 1, waiting: 1 } }));
    const places = [join(queues, "one"), join(queues, "one")];
    queues.use(plan({ two: {} }));
    expect(() => join(queues, "one")).toThrow("is full");
    expect(queues.status().map(({ backend }) => backend)).toEqual(["one", "two"]);
    for (const place of places) place.leave();
    expect(queues.status().map(({ backend }) => backend)).toEqual(["two"]);
  });
});

describe("the rank of a request", () => {
  test.each([
    ["main", { class: "main", background: false }],
    ["main", { class: "compact", background: false }],
    ["subagent", { class: "subagent", background: false }],
    ["subagent", { class: "main", background: false, agent: "a1" }],
    ["background", { class: "title", background: true }],
    ["background", { class: "title", background: true, agent: "a1" }],
  ])("is %s for %o", (rank, asker) => {
    expect(queueRank(asker)).toBe(rank);
  });
});
