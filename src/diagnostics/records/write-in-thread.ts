import { Worker } from "node:worker_threads";
import { builtProgram } from "../../shared/package-root.ts";
import type { WriteTurn } from "./turn-files.ts";
import type { TurnMessage, TurnWritten } from "./turn-writer-thread.ts";

interface ThreadOptions {
  readonly folder: string;
  /** Values that must be in no turn; grows. */
  readonly secrets: ReadonlySet<string>;
  readonly program?: string | URL;
}

/** Beyond, only the thread ends, and a new one writes the next turn. */
const MEMORY_MB = 512;

/** Redacts and writes turns in a thread, so that no answer waits for it. One turn at a time. The thread keeps the process alive only while it writes. */
export function writeInThread({
  folder,
  secrets,
  program = builtProgram("turn-writer-thread"),
}: ThreadOptions): WriteTurn {
  let thread: Worker | undefined;
  let sent = 0;
  function start(): Worker {
    const limits = { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 16 };
    const fresh = new Worker(program, { workerData: { folder }, env: {}, execArgv: [], resourceLimits: limits });
    fresh.unref();
    sent = 0;
    return fresh;
  }
  return (turn, how) =>
    new Promise((resolve, reject) => {
      const writer = (thread ??= start());
      const own = how.secrets.filter((secret) => !secrets.has(secret));
      const message: TurnMessage = { ...how, turn, secrets: own, added: [...secrets].slice(sent) };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      writer.postMessage(message);
      sent = secrets.size;
      function settle(end: () => void): void {
        writer.off("message", onWritten).off("error", onEnd).off("exit", onEnd);
        writer.unref();
        end();
      }
      function onWritten({ failure }: TurnWritten): void {
        settle(failure === undefined ? resolve : () => reject(new Error(failure)));
      }
      function onEnd(why: unknown): void {
        thread = undefined;
        settle(() => reject(why instanceof Error ? why : new Error("the thread that writes turns has ended")));
      }
      writer.on("message", onWritten).on("error", onEnd).on("exit", onEnd);
      writer.ref();
    });
}
