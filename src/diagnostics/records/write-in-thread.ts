import { Worker } from "node:worker_threads";
import { builtProgram } from "../../shared/package-root.ts";
import { PartSender } from "./shared-parts.ts";
import type { WriteTurn, TurnWriting } from "./turn-files.ts";
import type { TurnRecord } from "./turn-record.ts";
import type { TurnsMessage, TurnsWritten } from "./turn-writer-thread.ts";

interface ThreadOptions {
  readonly folder: string;
  /** Values that must be in no turn; grows. */
  readonly secrets: ReadonlySet<string>;
  readonly program?: string | URL;
}

/** Beyond, only the thread ends, and a new one writes the next turns. */
const MEMORY_MB = 512;

interface Sending {
  readonly turn: TurnRecord;
  readonly how: TurnWriting;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * Redacts and writes turns in a thread, so that no answer waits for it. Turns that are given together are sent in one message, without the
 * parts that the thread has from earlier turns. The thread keeps the process alive only while it writes.
 */
export function writeInThread(options: ThreadOptions): WriteTurn {
  const { folder, secrets, program = builtProgram("turn-writer-thread") } = options;
  let thread: Worker | undefined;
  let known = 0;
  let parts = new PartSender();
  let batch: Sending[] = [];
  /** Sent, and not written yet. */
  const writing = new Set<readonly Sending[]>();

  function start(): Worker {
    const limits = { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 4 };
    const fresh = new Worker(program, { workerData: { folder }, env: {}, execArgv: [], resourceLimits: limits });
    let failure: unknown;
    fresh.on("message", written).on("error", (error) => (failure = error));
    fresh.on("exit", () => {
      thread = undefined;
      for (const turns of writing) end(turns, failure ?? new Error("the thread that writes turns has ended"));
    });
    known = 0;
    parts = new PartSender();
    return fresh;
  }

  function send(): void {
    const turns = batch;
    batch = [];
    writing.add(turns);
    try {
      const writer = (thread ??= start());
      writer.ref();
      const added = [...secrets].slice(known);
      const packed = turns.map(({ turn, how }) => ({ ...how, turn: parts.pack(turn) }));
      const message: TurnsMessage = { turns: packed, added, parts: parts.take() };
      const moved = turns.flatMap(({ how: { texts } }) => (texts?.buffer instanceof ArrayBuffer ? texts.buffer : []));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      writer.postMessage(message, moved);
      known = secrets.size;
    } catch (error) {
      // The thread has not got them.
      parts.forget();
      end(turns, error);
    }
  }

  /** In the order in which they were sent. */
  function written({ failures }: TurnsWritten): void {
    const [turns = []] = writing;
    writing.delete(turns);
    for (const [at, { resolve, reject }] of turns.entries()) {
      const failure = failures[at];
      if (failure === undefined) resolve();
      else reject(new Error(failure));
    }
    if (writing.size === 0) thread?.unref();
  }

  function end(turns: readonly Sending[], error: unknown): void {
    writing.delete(turns);
    for (const { reject } of turns) reject(error instanceof Error ? error : new Error(String(error)));
    if (writing.size === 0) thread?.unref();
  }

  return (turn, { isLast, ...how }) =>
    new Promise((resolve, reject) => {
      if (batch.length === 0) queueMicrotask(send);
      const own = how.secrets.filter((secret) => !secrets.has(secret));
      batch.push({ turn, how: { ...how, isLast, secrets: own }, resolve, reject });
    });
}
