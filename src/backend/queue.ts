import type { MallexError } from "../problem/mallex-error.ts";
import { meanTime } from "./estimate-wait.ts";
import { noRoom, waitedTooLong, type Crowd } from "./queue-problems.ts";
import { startWait, type Wait } from "./start-wait.ts";
import {
  emptyQueue,
  stepQueue,
  type Limits,
  type QueueEvent,
  type QueueState,
  type QueueStep,
  type Rank,
} from "./step-queue.ts";

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

interface QueueFigures {
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
  readonly leave: () => void;
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

  function refuse(why: (crowd: Crowd) => MallexError): MallexError {
    refused++;
    return why({ backend, state, now: clock() });
  }

  function enter({ session, rank, signal, maxWaitMs }: Wish, isAlone: boolean): Held {
    signal.throwIfAborted();
    const id = ids++;
    function leave(): void {
      waits.get(id)?.stop();
      waits.delete(id);
      step({ type: "leave", id });
    }
    const onLate = (): MallexError => refuse((crowd) => waitedTooLong(crowd, maxWaitMs ?? 0));
    const wait = startWait({ signal, maxWaitMs, onLate, onGone: leave });
    waits.set(id, wait);
    const { isFull } = step({ type: "join", ticket: { id, session, rank, isAlone } });
    if (isFull !== true) return { isQueued: waits.has(id), granted: wait.granted, leave };
    leave();
    throw refuse(noRoom);
  }

  return {
    join: (wish) => placeOf((isAlone) => enter(wish, isAlone)),
    limit: (other) => void step({ type: "limit", limits: other }),
    busy: () => state.running.length + state.waiting.length,
    figures: () => ({ ...figuresOf(state, clock()), refused }),
  };
}

function placeOf(enter: (isAlone: boolean) => Held): Place {
  let held = enter(false);
  return {
    isQueued: held.isQueued,
    granted: held.granted,
    async alone() {
      const before = held;
      held = enter(true); // first, so that nobody slips in between
      before.leave();
      await held.granted;
    },
    leave: () => held.leave(),
  };
}

function figuresOf(state: QueueState, now: number): Omit<QueueFigures, "refused"> {
  const { concurrent } = state.limits;
  const meanMs = Math.round(meanTime(state, now));
  return {
    ...(concurrent === undefined ? {} : { concurrent }),
    running: state.running.length,
    waiting: state.waiting.length,
    ...(meanMs > 0 && { meanMs }),
  };
}
