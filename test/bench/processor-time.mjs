import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Hertz of the kernel's clock in /proc, on every Linux that Node runs on. */
const TICKS = 100;

/** The process and those that it has started. @returns `pid` and kibibytes in RAM of each */
export function familyOf(pid) {
  const lines = execFileSync("ps", ["-A", "-o", "pid=", "-o", "ppid=", "-o", "rss="]).toString().trim().split("\n");
  const rows = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return rows.flatMap(([id, parent, kib]) => (id === pid || parent === pid ? [{ pid: id, kib }] : []));
}

/** Milliseconds of processor time that the process and its children have had so far, in all their threads, in steps of 10. */
export function processorTime(pid) {
  return familyOf(pid).reduce((sum, one) => sum + timeOf(one.pid), 0);
}

function timeOf(pid) {
  if (process.platform === "linux") {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // After the name, which may have blanks and brackets: the 12th and 13th field are user and system time.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  }
  // minutes:seconds.hundredths
  const parts = execFileSync("ps", ["-o", "time=", "-p", String(pid)])
    .toString()
    .trim()
    .split(":");
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}
