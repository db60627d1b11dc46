import { describe, expect, test } from "vitest";
import {
  emptyQueue,
  stepQueue,
  type QueueLimits,
  type QueueEvent,
  type QueueState,
  type Rank,
} from "../../../../src/backends/queue/queue-state.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** A day at a queue: who came, who left; `a2` is a ticket of session `a`, `a2!` one that runs alone, `a2-` its end. */
function play(
  limits: QueueLimits,
  steps: readonly (string | number)[],
  ranks: Readonly<Record<string, Rank>> = {},
): string {
  let state: QueueState = emptyQueue(limits);
  let now = 0;
  const names: string[] = [];
  const told: string[] = [];
  for (const step of steps) {
    if (typeof step === "number") {
      now += step;
      continue;
    }
    const event = eventOf(step, names, ranks);
    const next = stepQueue(state, event, now);
    ({ state } = next);
    told.push(...(next.isFull ? [`${step} full`] : next.granted.map((id) => names[id] ?? "")));
  }
  return told.join(" ");
}

function eventOf(step: string, names: string[], ranks: Readonly<Record<string, Rank>>): QueueEvent {
  if (step.startsWith("limit")) return { type: "limit", limits: { concurrent: Number(step.slice(5)) } };
  const name = step.replace(/[!-]$/, "");
  if (step.endsWith("-")) return { type: "leave", id: names.indexOf(name) };
  const id = names.push(name) - 1;
  const session = name.slice(0, 1);
  return { type: "join", ticket: { id, session, rank: ranks[name] ?? "main", isExclusive: step.endsWith("!") } };
}

const ONE: QueueLimits = { concurrent: 1, waiting: 9 };

describe("who gets a place", () => {
  test.each(cases("who gets a place") as [string, QueueLimits, readonly (string | number)[], string][])(
    "%s",
    (_, limits, steps, want) => {
      expect(play(limits, steps)).toBe(want);
    },
  );

  test.each(
    cases("who gets a place, again") as [
      string,
      readonly (string | number)[],
      Readonly<Record<string, Rank>>,
      string,
    ][],
  )("by rank: %s", (_, steps, ranks, want) => {
    expect(play(ONE, steps, ranks)).toBe(want);
  });

  test.each(cases("what is asked alone") as [string, readonly string[], string][])(
    "what is asked alone %s",
    (_, steps, want) => {
      expect(play({ concurrent: 2, waiting: 2 }, steps)).toBe(want);
    },
  );
});
