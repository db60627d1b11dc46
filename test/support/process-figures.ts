import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Bytes of memory that a process has in RAM. */
export function residentBytes(pid: number): number {
  if (process.platform !== "linux") return 1024 * Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)]));
  const [, kib = ""] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return 1024 * Number(kib);
}

/** Milliseconds that processors have worked for a process, in steps of ten. */
export function processorMs(pid: number): number {
  if (process.platform !== "linux") return psMs(pid);
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** `[hours:]minutes:seconds` */
function psMs(pid: number): number {
  const said = execFileSync("ps", ["-o", "time=", "-p", String(pid)]).toString();
  return 1000 * said.split(":").reduce((sum, part) => 60 * sum + Number(part), 0);
}
