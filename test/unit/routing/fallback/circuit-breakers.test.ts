import { expect, test } from "vitest";
import type { Backend } from "../../../../generated/types/plan.d.ts";
import { createCircuitBreakers, type CircuitBreakers } from "../../../../src/routing/fallback/circuit-breaker.ts";
import { testPlan } from "../../../support/test-server.ts";

const planOf = (one: Backend): ReturnType<typeof testPlan> => testPlan({ backends: { one } });
const far = planOf({ kind: "openai", url: "http://127.0.0.1:9/v1" });

let now = 0;
const lines: unknown[] = [];
const note = (event: string, fields: unknown): void => void lines.push([event, fields]);

function started(): CircuitBreakers {
  now = 0;
  lines.length = 0;
  return createCircuitBreakers({ log: { info: note, warn: note }, now: () => now });
}

function fail(rests: CircuitBreakers, plan = far, count = 5): void {
  for (let at = 0; at < count; at++) {
    const trial = rests.enter(plan, "one");
    trial.failed("overloaded");
    trial.leave();
  }
}

test("a backend that keeps failing rests, under its name and URL, whatever the plan around it", () => {
  const rests = started();
  fail(rests);
  expect(rests.openCircuit(far, "one")).toEqual({ because: "overloaded", leftMs: 30_000 });
  now = 12_000;
  const reloaded = testPlan({ ...far, backends: { ...far.backends, two: { kind: "openai", url: "http://two/v1" } } });
  expect(rests.openCircuit(reloaded, "one")).toEqual({ because: "overloaded", leftMs: 18_000 });
  expect(rests.openCircuit(reloaded, "two")).toBeUndefined();
  expect(rests.openCircuit(planOf({ kind: "openai", url: "http://127.0.0.1:10/v1" }), "one")).toBeUndefined();
});

test("one turn is let through when its rest is over, another when that one has left", () => {
  const rests = started();
  fail(rests);
  now = 30_000;
  expect(rests.openCircuit(far, "one")).toBeUndefined();
  const trial = rests.enter(far, "one");
  expect(rests.openCircuit(far, "one")).toEqual({ because: "overloaded", leftMs: 0 });
  trial.leave();
  expect(rests.openCircuit(far, "one")).toBeUndefined();
  fail(rests, far, 1);
  expect(rests.openCircuit(far, "one")).toMatchObject({ leftMs: 60_000 });
});

test("the log says when it rests, and when it is well", () => {
  const rests = started();
  fail(rests, far, 8);
  rests.enter(far, "one").succeeded();
  rests.enter(far, "one").succeeded();
  expect(lines).toEqual([
    ["backend-rests", { backend: "one", why: "overloaded", seconds: 30 }],
    ["backend-well", { backend: "one" }],
  ]);
});

test("a model server of mallex never rests here: whoever watches it does that", () => {
  const rests = started();
  const ours = planOf({ kind: "mlx" } as Backend);
  fail(rests, ours);
  expect(rests.openCircuit(ours, "one")).toBeUndefined();
});
