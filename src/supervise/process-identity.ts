import { readFile } from "node:fs/promises";
import { runPs, startTimeByPs } from "./start-time-by-ps.ts";

/** A process, told apart from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** As the system writes it: clock ticks since a named boot on Linux, a date on macOS. Only good for comparing. */
  readonly startTime: string;
}

/** The start time of a running process; undefined when there is none (a zombie counts as none).
 * @throws when the system does not let it look (no descriptors left, no process for `ps`): then nobody knows */
export async function startTimeOf(pid: number): Promise<string | undefined> {
  return process.platform === "linux" ? fromProc(pid) : startTimeByPs(pid);
}

/** False when the very process that was identified is surely gone; a reused number is not it, and one that can't be looked at is not gone. */
export async function isSameProcess({ pid, startTime }: ProcessIdentity): Promise<boolean> {
  const now = await startTimeOf(pid).catch(() => startTime);
  return now !== undefined && now === startTime;
}

/** True when it was seen to be the very process: good enough for a signal. */
export async function isSurelyProcess({ pid, startTime }: ProcessIdentity): Promise<boolean> {
  const now = await startTimeOf(pid).catch(() => undefined);
  return now !== undefined && now === startTime;
}

/** The command line of a running process, its arguments apart by spaces; undefined when there is none.
 * @throws as `startTimeOf` */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform !== "linux") return runPs(pid, "command=");
  const line = await readProc(`${pid}/cmdline`);
  return line?.replaceAll("\0", " ");
}

async function fromProc(pid: number): Promise<string | undefined> {
  const stat = await readProc(`${pid}/stat`);
  // the name in brackets may hold spaces and brackets itself, so count from the last one
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state] = fields ?? [];
  const ticks = fields?.[19];
  return ticks === undefined || state === "Z" || state === "X" ? undefined : `${await bootId()}+${ticks}`;
}

/** After a reboot the same number may start at the same tick. */
async function bootId(): Promise<string> {
  return ((await readProc("sys/kernel/random/boot_id")) ?? "").trim();
}

/** Undefined only where there is nothing: a process that ends under the eyes says ESRCH. */
async function readProc(path: string): Promise<string | undefined> {
  return readFile(`/proc/${path}`, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ESRCH") return undefined;
    throw error;
  });
}
