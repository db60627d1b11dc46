import { readFile } from "node:fs/promises";
import { startTimeByPs } from "./start-time-by-ps.ts";

/** A process, told apart from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** As the system writes it: clock ticks since boot on Linux, a date on macOS. Only good for comparing. */
  readonly startTime: string;
}

/** The start time of a running process; undefined when there is none (a zombie counts as none). */
export async function startTimeOf(pid: number): Promise<string | undefined> {
  return process.platform === "linux" ? fromProc(pid) : startTimeByPs(pid);
}

/** True while the very process that was identified still runs; a reused number is not it. */
export async function isSameProcess({ pid, startTime }: ProcessIdentity): Promise<boolean> {
  return (await startTimeOf(pid)) === startTime;
}

async function fromProc(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // the name in brackets may hold spaces and brackets itself, so count from the last one
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state] = fields ?? [];
  return state === "Z" || state === "X" ? undefined : fields?.[19];
}
