import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import {
  emptyQueue,
  stepQueue,
  type QueueLimits,
  type QueueEvent,
  type QueueState,
  type Rank,
} from "../../../../src/backends/queue/queue-state.ts";
import { runs } from "../../../support/depth.ts";

const RANKS: readonly Rank[] = ["main", "subagent", "background"];

interface Waiter {
  readonly id: number;
  readonly session: string;
  readonly rank: Rank;
  readonly isAlone: boolean;
  readonly since: number;
}

/** The same queue as one would tell it: a list of who waits, and for each session when it last had its turn. */
class Reference {
  now = 0;
  ids = 0;
  turns = 0;
  limits: QueueLimits = {};
  waiting: Waiter[] = [];
  running: Waiter[] = [];
  readonly lastTurn = new Map<string, number>();

  join(session: string, rank: Rank, isAlone: boolean): void {
    const one = { id: this.ids++, session, rank, isAlone, since: this.now };
    if (!this.waiting.some((other) => other.session === session)) this.lastTurn.set(session, this.turns++);
    this.waiting.push(one);
    this.serve();
    const others = this.waiting.filter((other) => other !== one).length;
    if (!isAlone && this.waiting.includes(one) && others >= (this.limits.waiting ?? Infinity)) this.waiting.pop();
  }

  leave(id: number): void {
    this.waiting = this.waiting.filter((one) => one.id !== id);
    this.running = this.running.filter((one) => one.id !== id);
    this.serve();
  }

  serve(): void {
    for (;;) {
      const [first] = this.waiting.toSorted((a, b) => this.compare(a, b));
      if (first === undefined || !this.mayRun(first)) return;
      this.waiting = this.waiting.filter((one) => one !== first);
      this.running.push(first);
      this.lastTurn.set(first.session, this.turns++);
    }
  }

  mayRun({ isAlone }: Waiter): boolean {
    if (this.running.length === 0) return true;
    return !isAlone && !this.running[0]?.isAlone && this.running.length < (this.limits.concurrent ?? Infinity);
  }

  compare(a: Waiter, b: Waiter): number {
    return (
      Number(b.isAlone) - Number(a.isAlone) ||
      this.rankOf(a) - this.rankOf(b) ||
      (this.lastTurn.get(a.session) ?? 0) - (this.lastTurn.get(b.session) ?? 0) ||
      a.id - b.id
    );
  }

  rankOf({ rank, since }: Waiter): number {
    return Math.max(0, RANKS.indexOf(rank) - Math.floor((this.now - since) / 60_000));
  }
}

interface Real {
  state: QueueState;
}

type Command = fc.Command<Reference, Real>;

const idsOf = (list: readonly { readonly id: number }[]): number[] =>
  list.map(({ id }) => id).toSorted((a, b) => a - b);

/** Does it to both, and looks whether they agree, and at what must always be so. */
function both(model: Reference, real: Real, event: QueueEvent): void {
  const before = real.state;
  const { state, granted, isFull } = stepQueue(before, event, model.now);
  real.state = state;
  expect(idsOf(state.running)).toEqual(idsOf(model.running));
  expect(state.waiting.map(({ id }) => id)).toEqual(model.waiting.map(({ id }) => id));
  expect(state.ring.toSorted()).toEqual([...new Set(state.waiting.map(({ session }) => session))].toSorted());
  const places = state.limits.concurrent ?? Infinity;
  // Never more than there are places, but for those who ran when the limit was lowered.
  if (granted.length > 0) expect(state.running.length).toBeLessThanOrEqual(places);
  if (state.running.some(({ isExclusive: isAlone }) => isAlone)) expect(state.running).toHaveLength(1);
  // No place is left empty while somebody waits, unless for one who runs alone.
  const isReserved = [...state.running, ...state.waiting].some(({ isExclusive: isAlone }) => isAlone);
  if (state.waiting.length > 0 && !isReserved) expect(state.running.length).toBeGreaterThanOrEqual(places);
  // Nobody is lost: who was there is there, but for the one who left.
  const gone = event.type === "leave" ? [event.id] : [];
  const came = event.type === "join" && isFull !== true ? [event.ticket.id] : [];
  const were = [...idsOf([...before.running, ...before.waiting]).filter((id) => !gone.includes(id)), ...came];
  expect(idsOf([...state.running, ...state.waiting])).toEqual(were.toSorted((a, b) => a - b));
}

const join = (session: string, rank: Rank, isAlone: boolean): Command => ({
  check: () => true,
  run(model, real) {
    const ticket = { id: model.ids, session, rank, isExclusive: isAlone };
    model.join(session, rank, isAlone);
    both(model, real, { type: "join", ticket });
  },
  toString: () => `join(${session}, ${rank}${isAlone ? ", alone" : ""})`,
});

const leave = (which: number): Command => ({
  check: ({ ids }) => ids > 0,
  run(model, real) {
    const id = which % model.ids;
    model.leave(id);
    both(model, real, { type: "leave", id });
  },
  toString: () => `leave(${which})`,
});

const limit = (limits: QueueLimits): Command => ({
  check: () => true,
  run(model, real) {
    model.limits = limits;
    model.serve();
    both(model, real, { type: "limit", limits });
  },
  toString: () => `limit(${JSON.stringify(limits)})`,
});

const wait = (ms: number): Command => ({
  check: () => true,
  run: (model) => void (model.now += ms),
  toString: () => `wait(${ms})`,
});

const session = fc.constantFrom("a", "b", "c", "d");
const limits = fc.record(
  { concurrent: fc.integer({ min: 1, max: 3 }), waiting: fc.integer({ min: 0, max: 6 }) },
  { requiredKeys: [] },
);

const commands = fc.commands(
  [
    fc
      .tuple(session, fc.constantFrom(...RANKS), fc.boolean())
      .map(([who, rank, odd]) => join(who, rank, odd && rank === "main")),
    fc.tuple(session, fc.constantFrom(...RANKS)).map(([who, rank]) => join(who, rank, false)),
    fc.nat(60).map(leave),
    fc.nat(60).map(leave),
    limits.map(limit),
    fc.integer({ min: 1, max: 90_000 }).map(wait),
  ],
  { maxCommands: 60 },
);

describe("a queue", () => {
  test("does what a plain list does, and never runs too many, leaves a place empty, or loses somebody", () => {
    fc.assert(
      fc.property(commands, (list) => {
        const real: Real = { state: emptyQueue({}) };
        const model = new Reference();
        fc.modelRun(() => ({ model, real }), list);
        expect(real.state.waiting).toHaveLength(model.waiting.length);
      }),
      { numRuns: runs(400) },
    );
  });

  test("lets no other session have two turns before the first waiter of a session has one", () => {
    const arrivals = fc.array(fc.tuple(session, fc.boolean()), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 3 }), (steps, concurrent) => {
        let state = emptyQueue({ concurrent });
        // What each session that waits has seen of the others since it began to wait, or had its last turn.
        const seen = new Map<string, Map<string, number>>();
        const note = (next: ReturnType<typeof stepQueue>): void => {
          ({ state } = next);
          for (const id of next.granted) {
            const name = state.running.find((one) => one.id === id)?.session ?? "";
            seen.delete(name);
            for (const others of seen.values()) {
              others.set(name, (others.get(name) ?? 0) + 1);
              expect(others.get(name)).toBe(1);
            }
          }
          for (const name of state.ring) if (!seen.has(name)) seen.set(name, new Map());
        };
        for (const [id, [name, ends]] of steps.entries()) {
          note(stepQueue(state, { type: "join", ticket: { id, session: name, rank: "main", isExclusive: false } }, 0));
          const [oldest] = state.running;
          if (ends && oldest !== undefined) note(stepQueue(state, { type: "leave", id: oldest.id }, 0));
        }
      }),
    );
  });

  test("starves nobody: what waits in the background has its turn, however many others come", () => {
    const crowd = fc.array(session, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(crowd, fc.integer({ min: 2000, max: 20_000 }), (names, turnMs) => {
        let state = emptyQueue({ concurrent: 1 });
        let ids = 1;
        let now = 0;
        const go = (event: QueueEvent): void => void ({ state } = stepQueue(state, event, now));
        const come = (name: string): void =>
          go({ type: "join", ticket: { id: ids++, session: name, rank: "main", isExclusive: false } });
        names.forEach(come);
        go({ type: "join", ticket: { id: 0, session: "z", rank: "background", isExclusive: false } });
        while (!state.running.some(({ id }) => id === 0)) {
          now += turnMs;
          // As many come as there are sessions, for each that ends.
          names.forEach(come);
          go({ type: "leave", id: state.running[0]?.id ?? -1 });
          // Two minutes until it counts as the main talk, then once around.
          expect(now).toBeLessThanOrEqual(120_000 + 6 * turnMs);
        }
      }),
      { numRuns: runs(50) },
    );
  });
});
