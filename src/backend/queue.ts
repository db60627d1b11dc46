import type { MallexError } from "../problem/mallex-error.ts";
import { meanTime } from "./estimate-wait.ts";
import { queueFull, waitedTooLong, type Crowd } from "./queue-problems.ts";
import { startWait, type PendingGrant } from "./start-wait.ts";
import {
  emptyQueue,
  stepQueue,
  type QueueLimits,
  type QueueEvent,
  type QueueState,
  type QueueStep,
  type Rank,
} from "./step-queue.ts";

/** A turn that wants a place. */
export interface SlotRequest {
  readonly session: string;
  readonly rank: Rank;
  /** Aborted: it waits no longer. */
  readonly signal: AbortSignal;
  /** Milliseconds; absent: as long as it takes. */
  readonly maxWaitMs?: number | undefined;
}

/** From a turn's coming to its end. */
export interface QueueSlot {
  /** It has to wait. */
  readonly isQueued: boolean;
  /** Resolves when its turn has come. @throws {MallexError} MX8108 after `maxWaitMs`; the signal's reason after an abort */
  readonly granted: Promise<void>;
  /** Gives the place back, and resolves when it has one again, beside which nothing else runs. @throws as `granted` does */
  makeExclusive(): Promise<void>;
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
export interface TurnQueue {
  /** @throws {MallexError} MX8106 when no more may wait; the signal's reason when it is aborted already */
  join(slotRequest: SlotRequest): QueueSlot;
  /** Other limits hold from now on. Nobody who waits is sent away. */
  limit(limits: QueueLimits): void;
  /** Turns that run and turns that wait. */
  busy(): number;
  figures(): QueueFigures;
}

interface WaitingSlot {
  readonly isQueued: boolean;
  readonly granted: Promise<void>;
  readonly leave: () => void;
}

/** @param backend its name in the plan @param clock milliseconds, never set back */
export function createQueue(
  backend: string,
  limits: QueueLimits,
  clock: () => number = () => performance.now(),
): TurnQueue {
  let state = emptyQueue(limits);
  let ids = 0;
  let refused = 0;
  const waits = new Map<number, PendingGrant>();

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

  function enter({ session, rank, signal, maxWaitMs }: SlotRequest, isOnlyCandidate: boolean): WaitingSlot {
    signal.throwIfAborted();
    const id = ids++;
    function leave(): void {
      waits.get(id)?.stop();
      waits.delete(id);
      step({ type: "leave", id });
    }
    const onLate = (): MallexError => refuse((crowd) => waitedTooLong(crowd, maxWaitMs ?? 0));
    const wait = startWait({ signal, maxWaitMs, onLate, onCancel: leave });
    waits.set(id, wait);
    const { isFull } = step({ type: "join", ticket: { id, session, rank, isExclusive: isOnlyCandidate } });
    if (isFull !== true) return { isQueued: waits.has(id), granted: wait.granted, leave };
    leave();
    throw refuse(queueFull);
  }

  return {
    join: (slotRequest) => toSlot((isOnlyCandidate) => enter(slotRequest, isOnlyCandidate)),
    limit: (other) => void step({ type: "limit", limits: other }),
    busy: () => state.running.length + state.waiting.length,
    figures: () => ({ ...figuresOf(state, clock()), refused }),
  };
}

function toSlot(enter: (isOnlyCandidate: boolean) => WaitingSlot): QueueSlot {
  let lease = enter(false);
  return {
    isQueued: lease.isQueued,
    granted: lease.granted,
    async makeExclusive() {
      const before = lease;
      lease = enter(true); // first, so that nobody slips in between
      before.leave();
      await lease.granted;
    },
    leave: () => lease.leave(),
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
