import { describe, expect, test } from "vitest";
import {
  nextStep,
  type Failure,
  type ServerEvent,
  type ServerState,
} from "../../../../src/process/supervise/restart-state-machine.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const EXITED: Failure = { kind: "exited", exit: { exitCode: 1 } };
const NOW = 500_000;

/** So many failures, one a second until now. */
function strikes(count: number): number[] {
  return Array.from({ length: count }, (_, i) => NOW - 1000 * (count - i));
}

/** Each phase, in every form that decides differently. */
const STATES = cases("states") as Record<string, ServerState>;

const ENDED: ServerEvent = { type: "gone", failure: EXITED, idle: false };

const EVENTS = cases("events") as Record<string, ServerEvent>;

/** Every pair that changes something; all others must change nothing. The number is that of the strikes. */
const WANT = cases("want") as Record<string, string>;

const PAIRS = Object.entries(STATES).flatMap(([phase, state]) =>
  Object.entries(EVENTS).map(([name, event]) => ({ pair: `${phase} × ${name}`, state, event })),
);

function spell({ state, effects }: ReturnType<typeof nextStep>): string {
  const next = state.at === "stopping" ? state.next : "failure" in state ? state.failure : undefined;
  const detail = next === undefined ? "" : `(${typeof next === "string" ? next : next.kind})`;
  const done = effects.map((effect) => {
    if (effect.do === "arm") return ` arm(${effect.ms})`;
    return effect.do === "release" ? ` release(${effect.how})` : ` ${effect.do}`;
  });
  return `${state.at}${detail} ${state.strikes.length}:${done.join("")}`;
}

describe("the life of a model server", () => {
  test.each(PAIRS)("$pair", ({ pair, state, event }) => {
    expect(spell(nextStep(state, event, { now: NOW, startWithinMs: 900 }))).toBe(
      WANT[pair] ?? spell({ state, effects: [] }),
    );
  });

  test("the table names no pair that does not exist", () => {
    expect(Object.keys(WANT).filter((name) => !PAIRS.some(({ pair }) => pair === name))).toEqual([]);
  });

  test("one that ends at once rests longer after each failure, and has failed with the fifth", () => {
    expect(restsOf(() => 1000)).toEqual([500, 1000, 2000, 4000]);
  });

  test("one that dies again and again, but slowly, rests half a minute at most, and has failed with the tenth", () => {
    expect(restsOf(() => 20_000)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  test("one that dies slowly at first has failed with the fifth within a minute, too", () => {
    expect(restsOf((nth) => (nth <= 3 ? 50_000 : 1000))).toEqual([500, 1000, 2000, 4000, 8000, 16_000]);
  });

  test.each([
    { title: "five in exactly a minute are too many", firstMs: 60_000, want: "failed(exited) 5: disarm" },
    { title: "five in a little more are not", firstMs: 60_001, want: "waiting(exited) 5: arm(8000)" },
  ])("$title", ({ firstMs, want }) => {
    const state: ServerState = { at: "ready", strikes: [NOW - firstMs, ...strikes(3)] };
    expect(spell(nextStep(state, ENDED, { now: NOW, startWithinMs: 900 }))).toBe(want);
  });
});

/** Milliseconds of rest before each start until it has failed for good. @param livesMs of the nth server, from its start to its end */
function restsOf(livesMs: (nth: number) => number): number[] {
  const rests: number[] = [];
  let now = NOW;
  let state: ServerState = { at: "starting", strikes: [] };
  for (let nth = 1; state.at === "starting"; nth += 1) {
    now += livesMs(nth);
    const { state: next, effects } = nextStep(state, ENDED, { now, startWithinMs: 900 });
    const rest = effects.reduce((ms, effect) => (effect.do === "arm" ? effect.ms : ms), 0);
    if (next.at === "waiting") rests.push(rest);
    now += rest;
    state = nextStep(next, { type: "time-over" }, { now, startWithinMs: 900 }).state;
  }
  return rests;
}

test.each([
  { given: "a file that allows less than a minute", startWithinMs: 900, want: "arm(60000)" },
  { given: "a file that allows longer, as for a cold disk", startWithinMs: 600_000, want: "arm(600000)" },
])("$given: a server has $want until it listens", ({ startWithinMs, want }) => {
  expect(spell(nextStep({ at: "absent", strikes: [] }, { type: "wanted" }, { now: NOW, startWithinMs }))).toContain(
    want,
  );
});
