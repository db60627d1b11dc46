import { Worker } from "node:worker_threads";
import { builtProgram } from "../../shared/package-root.ts";

/** A request that is being answered, without any content. */
export interface WatchedRequest {
  readonly id: string;
  /** Method and path. */
  readonly endpoint: string;
  /** Of its body, as announced; absent: unknown. */
  readonly bytes?: number;
}

export interface WatchdogSettings {
  /** Its first number grows while the event loop runs. */
  readonly beats: Int32Array;
  /** The log. */
  readonly file: string;
  /** The id of the run. */
  readonly run: string;
  /** The process that starts this one again. */
  readonly host: number;
}

export type WatchdogMessage =
  | { readonly type: "begin"; readonly request: WatchedRequest }
  | { readonly type: "end"; readonly id: string };

/** Ends this process when its event loop has done nothing for ten seconds, and writes to the log what was being answered. */
export interface Watchdog {
  begin(request: WatchedRequest): void;
  end(id: string): void;
  close(): void;
}

const BEAT_MS = 500;

/** Starts the thread. A process that can't have one goes without. */
export function startWatchdog(settings: Omit<WatchdogSettings, "beats">): Watchdog {
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const timer = setInterval(() => Atomics.add(beats, 0, 1), BEAT_MS).unref();
  const workerData: WatchdogSettings = { ...settings, beats };
  const worker = new Worker(builtProgram("watchdog-thread"), { workerData, env: {}, execArgv: [] });
  worker.on("error", () => undefined);
  worker.unref();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const post = (message: WatchdogMessage): void => worker.postMessage(message);
  return {
    begin: (request) => post({ type: "begin", request }),
    end: (id) => post({ type: "end", id }),
    close() {
      clearInterval(timer);
      void worker.terminate();
    },
  };
}
