import { createError } from "../../diagnostics/problem.ts";
import { formatBytes } from "../../shared/format-quantities.ts";
import {
  emptyMemory,
  stepMemory,
  usedBytes,
  type MemoryEvent,
  type MemoryLimit,
  type MemoryModel,
  type MemoryState,
} from "./memory-state.ts";

/** A model with its name, for messages. */
interface SizedModel extends MemoryModel {
  readonly model: string;
}

/** What waits for memory now. */
interface MemoryWait {
  readonly model: string;
  readonly turns: number;
  /** Models in memory that have to make room first, or have not left it yet. */
  readonly blockedBy: readonly string[];
}

/** Memory that several model servers share. */
export interface SharedMemory {
  /** From now on these settings count. */
  use(limit: MemoryLimit, models: readonly SizedModel[]): void;
  /**
   * Resolves when the model may be loaded, or is; it stays until the result has been called.
   * @throws {MallexError} MX7207 there can never be room for it; the signal's reason after an abort
   */
  acquire(model: SizedModel, signal: AbortSignal): Promise<() => void>;
  /** The server of a model has got a process, or has none any more. */
  processRuns(key: string, runs: boolean): void;
  usage(): {
    readonly limit: MemoryLimit;
    readonly used: number;
    readonly waits: readonly MemoryWait[];
    /** Models whose size is unknown. */
    readonly unknown: readonly string[];
  };
}

interface Waiter {
  readonly grant: () => void;
  readonly refuse: (reason: unknown) => void;
}

/** @param stop ends the server of a model, which has no turn in flight */
export function shareMemory(first: MemoryLimit, stop: (key: string) => void): SharedMemory {
  let state = emptyMemory(first);
  let ids = 0;
  const names = new Map<string, SizedModel>();
  const waiters = new Map<number, Waiter>();
  const events: MemoryEvent[] = [];
  let isStepping = false;

  /** A server that is told to stop reports that at once, which is the next event. */
  function send(event: MemoryEvent): void {
    events.push(event);
    if (isStepping) return;
    isStepping = true;
    try {
      for (let next = events.shift(); next !== undefined; next = events.shift()) step(next);
    } finally {
      isStepping = false;
    }
  }

  function step(event: MemoryEvent): void {
    const keys = new Map(state.waiting.map(({ id, key }) => [id, key]));
    if (event.type === "want") keys.set(event.id, event.model.key);
    const { state: after, granted, refused, stop: leaving } = stepMemory(state, event);
    state = after;
    for (const id of granted) waiters.get(id)?.grant();
    for (const id of refused) waiters.get(id)?.refuse(tooLarge(state, names.get(keys.get(id) ?? "")));
    for (const key of leaving) stop(key);
  }

  const nameOf = (key: string): string => names.get(key)?.model ?? key;
  const blocking = (key: string): string[] =>
    [...state.models.values()]
      .filter((one) => one.key !== key && one.place !== "out" && !one.pinned)
      .map((one) => nameOf(one.key));

  return {
    use(limit, models) {
      for (const model of models) names.set(model.key, model);
      send({ type: "settings", limit, models });
    },
    async acquire(model, signal) {
      signal.throwIfAborted();
      names.set(model.key, model);
      const id = ids++;
      let isHeld = true;
      const leave = (): void => {
        if (isHeld) send({ type: "end", id });
        isHeld = false;
      };
      const onAbort = (): void => waiters.get(id)?.refuse(signal.reason);
      signal.addEventListener("abort", onAbort, { once: true });
      try {
        await new Promise<void>((grant, refuse) => {
          waiters.set(id, { grant, refuse });
          send({ type: "want", id, model });
        });
        return leave;
      } catch (error) {
        leave();
        throw error;
      } finally {
        waiters.delete(id);
        signal.removeEventListener("abort", onAbort);
      }
    },
    processRuns: (key, runs) => send({ type: "process", key, runs }),
    usage() {
      const keys = [...new Set(state.waiting.map(({ key }) => key))];
      const waits = keys.map((key) => ({
        model: nameOf(key),
        turns: state.waiting.filter((one) => one.key === key).length,
        blockedBy: blocking(key),
      }));
      const unknown = [...state.models.values()].flatMap(({ key, bytes }) => (bytes === undefined ? nameOf(key) : []));
      return { limit: state.limit, used: usedBytes(state), waits, unknown };
    },
  };
}

function tooLarge({ limit, models }: MemoryState, model: SizedModel | undefined): Error {
  const pinned = [...models.values()].filter((one) => one.pinned && one.key !== model?.key);
  const taken = pinned.reduce((total, { bytes = 0 }) => total + bytes, 0);
  return createError("MX7207", {
    model: model?.model ?? "",
    size: model?.bytes === undefined ? "an unknown part of the memory" : formatBytes(model.bytes),
    limit: formatBytes(limit.bytes),
    pinned: taken === 0 ? "" : `, of which pinned models take ${formatBytes(taken)}`,
  });
}
