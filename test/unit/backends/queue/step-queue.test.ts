import { describe, expect, test } from "vitest";
import {
  emptyQueue,
  stepQueue,
  type QueueLimits,
  type QueueEvent,
  type QueueState,
  type Rank,
} from "../../../../src/backends/queue/queue-state.ts";

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
  test.each<[string, QueueLimits, readonly (string | number)[], string]>([
    ["everybody, where there is no limit", {}, ["a1", "a2", "b1"], "a1 a2 b1"],
    ["as many as there are places", { concurrent: 2 }, ["a1", "b1", "c1"], "a1 b1"],
    ["the next one, when one ends", { concurrent: 2 }, ["a1", "b1", "c1", "b1-"], "a1 b1 c1"],
    ["one session's in the order in which they came", ONE, ["a1", "a2", "a3", "a1-", "a2-"], "a1 a2 a3"],
    [
      "the sessions in turn",
      ONE,
      ["a1", "a2", "a3", "a4", "b1", "c1", "b2", "a1-", "a2-", "b1-", "c1-", "a3-", "b2-"],
      "a1 a2 b1 c1 a3 b2 a4",
    ],
    ["nobody who has left", ONE, ["a1", "b1", "c1", "b1-", "a1-"], "a1 c1"],
    ["nobody twice", ONE, ["a1", "b1", "c1", "a1-", "a1-"], "a1 b1"],
    ["nobody, when all wait who may", { concurrent: 1, waiting: 1 }, ["a1", "b1", "c1", "a1-"], "a1 c1 full b1"],
    [
      "at once or not at all, where none may wait",
      { concurrent: 1, waiting: 0 },
      ["a1", "b1", "a1-", "c1"],
      "a1 b1 full c1",
    ],
    ["more of them, when the limit is raised", ONE, ["a1", "b1", "c1", "limit2"], "a1 b1"],
    [
      "fewer of them, when it is lowered, but nobody is sent away",
      { concurrent: 3 },
      ["a1", "b1", "c1", "d1", "limit1", "a1-", "b1-", "c1-"],
      "a1 b1 c1 d1",
    ],
  ])("%s", (_, limits, steps, want) => {
    expect(play(limits, steps)).toBe(want);
  });

  test.each<[string, readonly (string | number)[], Readonly<Record<string, Rank>>, string]>([
    [
      "the main talk first, then helpers",
      ["x1", "a1", "b1", "c1", "x1-", "c1-", "b1-"],
      { a1: "background", b1: "subagent" },
      "x1 c1 b1 a1",
    ],
    [
      "one that waits for a minute before its like",
      ["x1", "a1", 60_000, "b1", "x1-", "a1-"],
      { a1: "background", b1: "background" },
      "x1 a1 b1",
    ],
    [
      "one in the background after a minute as a helper",
      ["x1", "a1", 60_000, "b1", "x1-"],
      { a1: "background", b1: "subagent" },
      "x1 a1",
    ],
    ["but not before the main talk", ["x1", "a1", 60_000, "b1", "x1-"], { a1: "background" }, "x1 b1"],
    ["after two minutes as the main talk", ["x1", "a1", 120_000, "b1", "x1-"], { a1: "background" }, "x1 a1"],
    ["and not longer before", ["x1", "a1", 59_999, "b1", "x1-"], { a1: "background", b1: "subagent" }, "x1 b1"],
  ])("by rank: %s", (_, steps, ranks, want) => {
    expect(play(ONE, steps, ranks)).toBe(want);
  });

  test.each<[string, readonly string[], string]>([
    ["waits until nothing runs", ["a1", "b1", "c1!", "a1-", "b1-"], "a1 b1 c1"],
    ["runs beside nothing", ["c1!", "a1", "b1", "c1-"], "c1 a1 b1"],
    ["goes before those who wait", ["a1", "b1", "d1", "c1!", "a1-", "b1-", "c1-"], "a1 b1 c1 d1"],
    ["is never refused", ["a1", "b1", "d1", "e1", "c1!", "e2", "a1-", "b1-"], "a1 b1 e2 full c1"],
    ["lets the others go on when it leaves", ["a1", "c1!", "b1", "c1-"], "a1 b1"],
  ])("what is asked alone %s", (_, steps, want) => {
    expect(play({ concurrent: 2, waiting: 2 }, steps)).toBe(want);
  });
});
