import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import {
  isDue,
  isCircuitOpen,
  stepCircuit,
  type CircuitState,
  type CircuitEvent,
} from "../../../../src/routing/fallback/circuit-breaker.ts";

const failed: CircuitEvent = { type: "failed", because: "overloaded", isTrial: false };
const trialFailed: CircuitEvent = { ...failed, isTrial: true };
const asked: CircuitEvent = { type: "asked" };
const begun: CircuitEvent = { type: "begun" };
const well: CircuitEvent = { type: "well" };
const trialLeft: CircuitEvent = { type: "left", isTrial: true };
const times = (count: number, event: CircuitEvent): CircuitEvent[] => Array.from({ length: count }, () => event);

/** Seconds pass where a number stands. */
type Step = CircuitEvent | number;

function run(steps: readonly Step[]): { rest: CircuitState | undefined; now: number } {
  let now = 1000;
  let rest: CircuitState | undefined;
  for (const step of steps) {
    if (typeof step === "number") now += step * 1000;
    else rest = stepCircuit(rest, step, now);
  }
  return { rest, now };
}

const down = times(5, failed);
const tried = [asked, trialFailed];

const rows: readonly [given: string, steps: readonly Step[], want: "asked" | "resting" | "due" | number][] = [
  ["four failures", times(4, failed), "asked"],
  ["five in a row", down, 30],
  ["four, a whole answer, and four", [...times(4, failed), well, ...times(4, failed)], "asked"],
  ["half a minute later", [...down, 30], "due"],
  ["a moment before that", [...down, 29.9], "resting"],
  ["while one tries it", [...down, 30, asked], "resting"],
  ["when that one has left", [...down, 30, asked, trialLeft], "due"],
  ["when somebody else has left", [...down, 30, asked, { type: "left", isTrial: false }], "resting"],
  ["when that one is being answered", [...down, 30, asked, begun], "asked"],
  ["when that one was answered", [...down, 30, asked, begun, well], "asked"],
  ["when that one has failed", [...down, 30, ...tried], 60],
  ["when the answer has broken off", [...down, 30, asked, begun, trialFailed], 60],
  ["after the second trial", [...down, 30, ...tried, 60, ...tried], 120],
  ["after the third", [...down, 30, ...tried, 60, ...tried, 120, ...tried], 240],
  ["after the fourth", [...down, 30, ...tried, 60, ...tried, 120, ...tried, 240, ...tried], 300],
  ["after five more, when it was well in between", [...down, 30, ...tried, 60, asked, well, ...down], 30],
  ["by failures of others that were under way", [...down, 10, ...down], 20],
  ["by failures of others while one tries it", [...down, 30, asked, ...down], "resting"],
  ["answered as the last one, in the midst of its rest", [...down, 10, well], "asked"],
  ["after answers that all break off", times(5, begun).flatMap((one) => [one, failed]), 30],
];

test.each(rows)("a backend, %s", (_, steps, want) => {
  const { rest, now } = run(steps);
  const is = isCircuitOpen(rest, now) ? "resting" : isDue(rest, now) ? "due" : "asked";
  expect(typeof want === "number" ? [is, ((rest?.until ?? 0) - now) / 1000] : is).toEqual(
    typeof want === "number" ? ["resting", want] : want,
  );
});

describe("whatever happens", () => {
  const happens = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant<Step>(failed) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 200 }) },
      fc.constantFrom<Step>(asked, begun, well, trialFailed, trialLeft),
    ),
    { maxLength: 60 },
  );

  test("no rest is longer than five minutes, and then one is let through, and only one", () => {
    fc.assert(
      fc.property(happens, (steps) => {
        const { rest, now } = run(steps);
        if (!isCircuitOpen(rest, now)) return;
        expect(rest.until - now).toBeLessThanOrEqual(300_000);
        const free = stepCircuit(rest, trialLeft, now);
        const later = now + 300_000;
        expect(isDue(free, later)).toBe(true);
        const taken = stepCircuit(free, asked, later);
        expect([isDue(taken, later), isCircuitOpen(taken, later)]).toEqual([false, true]);
      }),
    );
  });

  test("a whole answer ends all, and five failures in a row always begin a rest", () => {
    fc.assert(
      fc.property(happens, (steps) => {
        const { rest, now } = run(steps);
        expect(stepCircuit(rest, well, now)).toBeUndefined();
        expect(isCircuitOpen(run([...steps, trialLeft, ...down]).rest, now)).toBe(true);
      }),
    );
  });
});
