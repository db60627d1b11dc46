import type { Plan } from "../../../generated/types/plan.d.ts";
import type { QueueStatus } from "../../../generated/types/status.d.ts";
import { MallexError, createProblem, type Problem } from "../../diagnostics/problem.ts";
import { optional } from "../../shared/utilities.ts";
import { awakeTimeout } from "../timeouts.ts";
import type { UpstreamAnswer } from "../upstream-errors.ts";
import {
  emptyQueue,
  estimateWait,
  meanTime,
  stepQueue,
  type QueueEvent,
  type QueueLimits,
  type QueueStep,
  type Rank,
} from "./queue-state.ts";

/** A turn that needs a slot. */
export interface SlotRequest {
  readonly session: string;
  readonly rank: Rank;
  /** Ends the wait. */
  readonly signal: AbortSignal;
  /** Milliseconds; absent: no limit. */
  readonly maxWaitMs?: number | undefined;
}

/** A turn in the queue, until it ends. */
export interface QueueSlot {
  /** It had to wait. */
  readonly isQueued: boolean;
  /** Resolves when it may run. @throws {MallexError} MX8108 after `maxWaitMs`; the signal's reason after an abort */
  readonly granted: Promise<void>;
  /** Returns the slot, and resolves when it has another one with no other turn beside it. @throws as `granted` does */
  makeExclusive(): Promise<void>;
  /** Returns the slot or ends the wait; the next turn runs at once. May be called again. */
  leave(): void;
}

/** The slots of one backend, and the turns that wait for them. */
export interface TurnQueue {
  /** @throws {MallexError} MX8106 when the queue is full; the signal's reason when it is aborted already */
  join(slotRequest: SlotRequest): QueueSlot;
  /** Changes the limits. Waiting turns stay. */
  limit(limits: QueueLimits): void;
  /** Turns that run and turns that wait. */
  busy(): number;
  figures(): Omit<QueueStatus, "backend">;
}

type WaitingSlot = Omit<QueueSlot, "makeExclusive">;

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

  function refuse(problemOf: (crowd: Crowd) => Problem): MallexError {
    refused++;
    const seconds = estimateWait(state, clock());
    const cause: UpstreamAnswer = { status: 429, retryAfter: String(seconds) };
    const crowd = { backend, running: state.running.length, waiting: state.waiting.length, seconds };
    return new MallexError(problemOf(crowd), { cause });
  }

  function enter({ session, rank, signal, maxWaitMs }: SlotRequest, isOnlyCandidate: boolean): WaitingSlot {
    signal.throwIfAborted();
    const id = ids++;
    function leave(): void {
      waits.get(id)?.stop();
      waits.delete(id);
      step({ type: "leave", id });
    }
    const waited = Math.round((maxWaitMs ?? 0) / 1000);
    const onLate = (): MallexError => refuse((crowd) => createProblem("MX8108", { ...crowd, waited }));
    const wait = startWait({ signal, maxWaitMs, onLate, onCancel: leave });
    waits.set(id, wait);
    const { isFull } = step({ type: "join", ticket: { id, session, rank, isExclusive: isOnlyCandidate } });
    if (isFull !== true) return { isQueued: waits.has(id), granted: wait.granted, leave };
    leave();
    throw refuse((crowd) => createProblem("MX8106", crowd));
  }

  return {
    join: (slotRequest) => toSlot((isOnlyCandidate) => enter(slotRequest, isOnlyCandidate)),
    limit: (other) => void step({ type: "limit", limits: other }),
    busy: () => state.running.length + state.waiting.length,
    figures() {
      const meanMs = Math.round(meanTime(state, clock()));
      return {
        ...optional("concurrent", state.limits.concurrent),
        running: state.running.length,
        waiting: state.waiting.length,
        ...(meanMs > 0 && { meanMs }),
        refused,
      };
    },
  };
}

function toSlot(enter: (isOnlyCandidate: boolean) => WaitingSlot): QueueSlot {
  let lease = enter(false);
  return {
    isQueued: lease.isQueued,
    granted: lease.granted,
    async makeExclusive() {
      const before = lease;
      lease = enter(true); // first, so that no other turn slips in between
      before.leave();
      await lease.granted;
    },
    leave: () => lease.leave(),
  };
}

/** A wait that ends with a grant, an abort or a timeout. */
interface PendingGrant {
  /** Resolves with the grant; rejects with the signal's reason or with what `onLate` makes. */
  readonly granted: Promise<void>;
  grant(): void;
  /** Ends the wait without settling `granted`. */
  stop(): void;
}

interface WaitOptions extends Pick<SlotRequest, "signal" | "maxWaitMs"> {
  readonly onLate: () => Error;
  /** Called after an abort or a timeout, before `onLate` and before `granted` rejects. */
  readonly onCancel: () => void;
}

function startWait({ signal, maxWaitMs, onLate, onCancel }: WaitOptions): PendingGrant {
  let resolve = (): void => {};
  let reject = (_reason: unknown): void => {};
  const granted = new Promise<void>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  granted.catch(() => {}); // handled by whoever awaits it; the turn may have ended before anyone does
  const endTime = maxWaitMs === undefined ? (): void => {} : awakeTimeout(() => giveUp(onLate), maxWaitMs);
  const onAbort = (): void => giveUp(() => signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });

  function stop(): void {
    endTime();
    signal.removeEventListener("abort", onAbort);
  }
  function giveUp(reason: () => unknown): void {
    stop();
    onCancel();
    reject(reason());
  }
  function grant(): void {
    stop();
    resolve();
  }
  return { granted, grant, stop };
}

/** A queue that refuses a turn. */
interface Crowd {
  /** Its name in the plan. */
  readonly backend: string;
  readonly running: number;
  readonly waiting: number;
  /** Until a turn that joins now would run, by estimate. */
  readonly seconds: number;
}

/** The queues of all backends, by their names in the plan. They outlive plans. */
export interface Queues {
  /** @throws {MallexError} MX8106 when the queue of this backend is full */
  join(backend: string, slotRequest: SlotRequest): QueueSlot;
  /** Turns that a backend is answering, and turns that wait for it. */
  busy(backend: string): number;
  /** Applies the limits of this plan. The queue of a backend that it no longer has stays until its last turn has ended. */
  use(plan: Plan): void;
  status(): QueueStatus[];
}

export function createQueues(plan: Plan): Queues {
  const queues = new Map<string, TurnQueue>();
  let names = new Set<string>();

  function use({ backends }: Plan): void {
    names = new Set(Object.keys(backends));
    for (const [name, backend] of Object.entries(backends)) {
      const known = queues.get(name);
      if (known === undefined) queues.set(name, createQueue(name, backend));
      else known.limit(backend);
    }
    for (const [name, queue] of queues) if (!names.has(name) && queue.busy() === 0) queues.delete(name);
  }

  use(plan);
  return {
    use,
    join(name, slotRequest) {
      const queue = queues.get(name) ?? createQueue(name, {});
      queues.set(name, queue);
      return queue.join(slotRequest);
    },
    busy: (name) => queues.get(name)?.busy() ?? 0,
    status: () =>
      [...queues]
        .filter(([name, queue]) => names.has(name) || queue.busy() > 0)
        .map(([backend, queue]) => ({ backend, ...queue.figures() })),
  };
}
