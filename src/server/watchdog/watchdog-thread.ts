import { workerData } from "node:worker_threads";
import { appendLine } from "../../diagnostics/log/append-line.ts";
import { tryJson } from "../../shared/utilities.ts";
import { SLOT_BYTES, type WatchdogSettings, type WatchedSlots } from "./watchdog.ts";

// A thread of its own: it goes on while the thread that answers is busy, and ends the process when that is never done.
const { beats, requests, file, run, host } = workerData as WatchdogSettings;

const TICK_MS = 1000;
/** Its own ticks without a beat: a computer that slept makes none. */
const MAX_SILENT_TICKS = 10;

let [last, silent] = [0, 0];

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
    requests: readSlots(requests),
  };
  appendLine(file, JSON.stringify(line));
}

function readSlots({ lengths, texts }: WatchedSlots): unknown[] {
  const bytes = Buffer.from(texts.buffer);
  return [...lengths].flatMap((length, slot): unknown[] => {
    const start = slot * SLOT_BYTES;
    return length === 0 ? [] : [tryJson(bytes.toString("utf8", start, start + length))];
  });
}
