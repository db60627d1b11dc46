import { parentPort, workerData } from "node:worker_threads";
import { appendLine } from "../../diagnostics/log/append-line.ts";
import type { WatchdogMessage, WatchdogSettings, WatchedRequest } from "./watchdog.ts";

// A thread of its own: it goes on while the thread that answers is busy, and ends the process when that is never done.
const { beats, file, run, host } = workerData as WatchdogSettings;

const TICK_MS = 1000;
/** Its own ticks without a beat: a computer that slept makes none. */
const MAX_SILENT_TICKS = 10;

const requests = new Map<string, WatchedRequest & { readonly since: string }>();
let [last, silent] = [0, 0];

parentPort?.on("message", (message: WatchdogMessage) => {
  if (message.type === "end") requests.delete(message.id);
  else requests.set(message.request.id, { ...message.request, since: new Date().toISOString() });
});

setInterval(() => {
  const now = Atomics.load(beats, 0);
  silent = now === last ? silent + 1 : 0;
  last = now;
  // Its end would have ended this process, too.
  const isOrphaned = silent > 1 && process.ppid !== host;
  if (silent < MAX_SILENT_TICKS && !isOrphaned) return;
  report();
  process.kill(process.pid, "SIGKILL");
}, TICK_MS);

/** Not by a stream: those of a thread lead through the one that is busy. */
function report(): void {
  const line = {
    time: new Date().toISOString(),
    level: "error",
    event: "stalled",
    run,
    seconds: (silent * TICK_MS) / 1000,
    requests: [...requests.values()],
  };
  appendLine(file, JSON.stringify(line));
}
