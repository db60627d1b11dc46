// Loaded into a mallex that is measured (`node --import`): at SIGUSR2 it writes down how long its event loop stood still at most since the last
// time, and begins anew. Where the kernel tells it, it is processor time of the main thread: other work on the machine is not in it.
import { openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.MALLEX_PROBE_FILE;
const buffer = Buffer.alloc(64);

function clock() {
  if (process.platform !== "linux") return () => performance.now();
  const stat = openSync(`/proc/self/task/${process.pid}/schedstat`, "r");
  return () => Number(buffer.toString("latin1", 0, readSync(stat, buffer, 0, buffer.length, 0)).split(" ")[0]) / 1e6;
}

function peakBytes() {
  if (process.platform !== "linux") return process.memoryUsage.rss();
  const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
  writeFileSync("/proc/self/clear_refs", "5");
  return 1024 * Number(kib);
}

if (isMainThread) {
  const now = clock();
  let [last, longest] = [now(), 0];
  setInterval(() => {
    const time = now();
    longest = Math.max(longest, time - last);
    last = time;
  }, 1).unref();
  process.on("SIGUSR2", () => {
    const path = `${file}.${process.pid}`;
    writeFileSync(`${path}.new`, JSON.stringify({ longest, peak: peakBytes(), resident: process.memoryUsage.rss() }));
    renameSync(`${path}.new`, path);
    [last, longest] = [now(), 0];
  });
}
