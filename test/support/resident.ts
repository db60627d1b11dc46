import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const MIB = 1024 * 1024;

/** Bytes of memory that a process has in RAM. */
export function residentBytes(pid: number): number {
  if (process.platform !== "linux") return 1024 * Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)]));
  const [, kib = ""] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return 1024 * Number(kib);
}

/** Looks every 20 ms; how much more the process had at most than when the looking began, in MiB. */
export function watchGrowth(pid: number): () => number {
  const start = residentBytes(pid);
  let most = start;
  const timer = setInterval(() => (most = Math.max(most, residentBytes(pid))), 20);
  return () => {
    clearInterval(timer);
    return (Math.max(most, residentBytes(pid)) - start) / MIB;
  };
}
