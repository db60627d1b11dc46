import { Worker } from "node:worker_threads";
import { builtProgram } from "../../shared/package-root.ts";

/** A request that is being answered, without any content. */
interface WatchedRequest {
  readonly id: string;
  /** Method and path. */
  readonly endpoint: string;
  /** Of its body, as announced; absent: unknown. */
  readonly bytes?: number;
}

export interface WatchdogSettings {
  /** Its first number grows while the event loop runs. */
  readonly beats: Int32Array;
  readonly requests: WatchedSlots;
  /** The log. */
  readonly file: string;
  /** The id of the run. */
  readonly run: string;
  /** The process that starts this one again. */
  readonly host: number;
}

/** Memory that both threads see, a slot for each request that is being answered: a message for each would wake the other thread. */
export interface WatchedSlots {
  /** Bytes of JSON in each slot; 0: it is free. */
  readonly lengths: Int32Array;
  readonly texts: Uint8Array;
}

/** Bytes of a slot; a request takes less. */
export const SLOT_BYTES = 512;
/** Requests beyond are not listed. */
const SLOTS = 256;

/** Ends this process when its event loop has done nothing for ten seconds, and writes to the log what was being answered. */
export interface Watchdog {
  /** @returns call it when the request is over */
  begin(request: WatchedRequest): () => void;
  close(): void;
}

const BEAT_MS = 500;

/** Starts the thread. A process that can't have one goes without. */
export function startWatchdog(settings: Omit<WatchdogSettings, "beats" | "requests">): Watchdog {
  const lengths = new Int32Array(new SharedArrayBuffer(SLOTS * Int32Array.BYTES_PER_ELEMENT));
  const texts = Buffer.from(new SharedArrayBuffer(SLOTS * SLOT_BYTES));
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const timer = setInterval(() => Atomics.add(beats, 0, 1), BEAT_MS).unref();
  const workerData: WatchdogSettings = { ...settings, beats, requests: { lengths, texts } };
  const worker = new Worker(builtProgram("watchdog-thread"), { workerData, env: {}, execArgv: [] });
  worker.on("error", () => undefined);
  worker.unref();
  return {
    begin(request) {
      const slot = lengths.indexOf(0);
      const text = JSON.stringify({ ...request, since: new Date().toISOString() });
      if (slot === -1 || Buffer.byteLength(text) > SLOT_BYTES) return () => undefined;
      lengths[slot] = texts.write(text, slot * SLOT_BYTES);
      return () => void (lengths[slot] = 0);
    },
    close() {
      clearInterval(timer);
      void worker.terminate();
    },
  };
}
