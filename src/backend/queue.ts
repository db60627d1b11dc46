import type { UpstreamAnswer } from "./upstream-answer.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { estimateWait, meanTime } from "./estimate-wait.ts";
import { startWait, type Wait } from "./start-wait.ts";
import { emptyQueue, stepQueue, type Limits, type QueueEvent, type QueueStep, type Rank } from "./step-queue.ts";

/** A turn that wants a place. */
export interface Wish {
  readonly session: string;
  readonly rank: Rank;
  /** Aborted: it waits no longer. */
  readonly signal: AbortSignal;
  /** Milliseconds; absent: as long as it takes. */
  readonly maxWaitMs?: number | undefined;
}

/** From a turn's coming to its end. */
export interface Place {
  /** It has to wait. */
  readonly isQueued: boolean;
  /** Resolves when its turn has come. @throws {MallexError} MX8108 after `maxWaitMs`; the signal's reason after an abort */
  readonly granted: Promise<void>;
  /** Gives the place back, and resolves when it has one again, beside which nothing else runs. @throws as `granted` does */
  alone(): Promise<void>;
  /** Gives the place back, or waits no longer: the next one runs at once. May be called again. */
  leave(): void;
}

export interface QueueFigures {
  readonly concurrent?: number;
  readonly running: number;
  readonly waiting: number;
  /** Since the start. */
  readonly refused: number;
  readonly meanMs?: number;
}

/** The places of one backend, and who waits for them. */
export interface Queue {
  /** @throws {MallexError} MX8106 when no more may wait; the signal's reason when it is aborted already */
  join(wish: Wish): Place;
  /** Other limits hold from now on. Nobody who waits is sent away. */
  limit(limits: Limits): void;
  /** Turns that run and turns that wait. */
  busy(): number;
  figures(): QueueFigures;
}

interface Held {
  readonly isQueued: boolean;
  readonly granted: Promise<void>;
  leave(): void;
}

/** @param backend its name in the plan @param clock milliseconds, never set back */
export function createQueue(backend: string, limits: Limits, clock: () => number = () => performance.now()): Queue {
  let state = emptyQueue(limits);
  let ids = 0;
  let refused = 0;
  const waits = new Map<number, Wait>();

  function step(event: QueueEvent): QueueStep {
    const next = stepQueue(state, event, clock());
    ({ state } = next);
    for (const id of next.granted) {
      waits.get(id)?.grant();
      waits.delete(id);
    }
    return next;
  }

  function refusal(code: "MX8106" | "MX8108", why: string, room: string): MallexError {
    refused++;
    const seconds = estimateWait(state, clock());
    const cause: UpstreamAnswer = { status: 429, retryAfter: String(seconds) };
    const message = `the backend "${backend}" answers ${state.running.length} turns, and ${why}`;
    const hint = `ask again in ${seconds} s; ${room}`;
    return new MallexError({ code, severity: "error", message, hint }, { cause });
  }

  const full = (): MallexError =>
    refusal(
      "MX8106",
      `${state.waiting.length} wait: no more may`,
      `backends.${backend}.waiting in mallex.yaml lets more wait, .concurrent answers more at once`,
    );
  const late = (ms: number): MallexError =>
    refusal(
      "MX8108",
      `this one has waited ${Math.round(ms / 1000)} s for its place`,
      "what is streamed may wait as long as it takes",
    );

  function enter({ session, rank, signal, maxWaitMs }: Wish, isAlone: boolean): Held {
    signal.throwIfAborted();
    const id = ids++;
    function leave(): void {
      waits.get(id)?.stop();
      waits.delete(id);
      step({ type: "leave", id });
    }
    const wait = startWait({ signal, maxWaitMs, onLate: () => late(maxWaitMs ?? 0), onGone: leave });
    waits.set(id, wait);
    const { isFull } = step({ type: "join", ticket: { id, session, rank, isAlone } });
    if (isFull === true) {
      leave();
      throw full();
    }
    return { isQueued: waits.has(id), granted: wait.granted, leave };
  }

  function join(wish: Wish): Place {
    let held = enter(wish, false);
    return {
      isQueued: held.isQueued,
      granted: held.granted,
      async alone() {
        held.leave();
        held = enter(wish, true);
        await held.granted;
      },
      leave: () => held.leave(),
    };
  }

  return {
    join,
    limit: (other) => void step({ type: "limit", limits: other }),
    busy: () => state.running.length + state.waiting.length,
    figures() {
      const { concurrent } = state.limits;
      const meanMs = Math.round(meanTime(state, clock()));
      return {
        ...(concurrent === undefined ? {} : { concurrent }),
        running: state.running.length,
        waiting: state.waiting.length,
        refused,
        ...(meanMs > 0 && { meanMs }),
      };
    },
  };
}
