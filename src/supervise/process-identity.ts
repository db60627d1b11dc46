import { readFile } from "node:fs/promises";
import { askPs, startTimeByPs } from "./start-time-by-ps.ts";

/** A process, told apart from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** As the system writes it: clock ticks since a named boot on Linux, a date on macOS. Only good for comparing. */
  readonly startTime: string;
}

/** The start time of a running process; undefined when there is none (a zombie counts as none). */
export async function startTimeOf(pid: number): Promise<string | undefined> {
  return process.platform === "linux" ? fromProc(pid) : startTimeByPs(pid);
}

/** True while the very process that was identified still runs; a reused number is not it. */
export async function isSameProcess({ pid, startTime }: ProcessIdentity): Promise<boolean> {
  const now = await startTimeOf(pid);
  return now !== undefined && now === startTime;
}

/** The command line of a running process, its arguments apart by spaces; undefined when there is none. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform !== "linux") return askPs(pid, "command=");
  const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  return line?.replaceAll("\0", " ");
}

async function fromProc(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // the name in brackets may hold spaces and brackets itself, so count from the last one
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state] = fields ?? [];
  const ticks = fields?.[19];
  return ticks === undefined || state === "Z" || state === "X" ? undefined : `${await bootId()}+${ticks}`;
}

/** After a reboot the same number may start at the same tick. */
async function bootId(): Promise<string> {
  const id = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return id.trim();
}
