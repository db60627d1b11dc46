import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** A process, distinct from a later one with the same pid. */
export interface ProcessIdentity {
  readonly pid: number;
  /** As the system prints it: clock ticks since a named boot on Linux, a date on macOS. Only for comparison. */
  readonly startTime: string;
}

/**
 * The start time of a running process; undefined if there is none, or only a zombie.
 * @throws when the system doesn't allow to look (no file descriptors left, `ps` can't start): the state is unknown
 */
export async function startTimeOf(pid: number): Promise<string | undefined> {
  return process.platform === "linux" ? fromProc(pid) : startTimeByPs(pid);
}

/** False only if the identified process is certainly gone: its pid is free or reused. A process that can't be inspected counts as running. */
export async function isSameProcess({ pid, startTime }: ProcessIdentity): Promise<boolean> {
  const now = await startTimeOf(pid).catch(() => startTime);
  return now !== undefined && now === startTime;
}

/** True only if it is certainly the same process, so that a signal is safe. */
export async function isSurelyProcess({ pid, startTime }: ProcessIdentity): Promise<boolean> {
  const now = await startTimeOf(pid).catch(() => undefined);
  return now !== undefined && now === startTime;
}

/** The command line of a running process, separated by spaces; undefined if there is none. @throws as `startTimeOf` */
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

/** Distinguishes processes before and after a reboot. */
async function bootId(): Promise<string> {
  return ((await readProc("sys/kernel/random/boot_id")) ?? "").trim();
}

/** Undefined only if it doesn't exist; a process that ends during the read gives ESRCH. */
async function readProc(path: string): Promise<string | undefined> {
  return readFile(`/proc/${path}`, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ESRCH") return undefined;
    throw error;
  });
}

/** Keeps the date independent of locale and time zone. */
const ENV = { LC_ALL: "C", TZ: "UTC" };

/** A `ps` of one process that takes longer hangs. */
const WITHIN_MS = 5000;
/** The exit code of a `ps` that found none. */
const NO_SUCH_PROCESS = 1;

/** The start time as `ps` prints it (macOS has no /proc); undefined if there is no process, or only a zombie. @throws when `ps` could not run */
export async function startTimeByPs(pid: number): Promise<string | undefined> {
  const line = await runPs(pid, "state=", "lstart=");
  const [state, ...started] = (line ?? "").split(/\s+/);
  return state === undefined || started.length === 0 || state.startsWith("Z") ? undefined : started.join(" ");
}

/** One line of `ps` about one process; undefined when there is none. @param columns as `-o` takes them @throws when `ps` could not be run */
async function runPs(pid: number, ...columns: readonly string[]): Promise<string | undefined> {
  const args = ["-ww", ...columns.flatMap((column) => ["-o", column]), "-p", String(pid)];
  const ps = promisify(execFile)("ps", args, { env: ENV, timeout: WITHIN_MS, killSignal: "SIGKILL" });
  return ps.then(
    ({ stdout }) => stdout.trim(),
    (error: { readonly code?: unknown }) => {
      if (error.code === NO_SUCH_PROCESS) return undefined;
      throw error;
    },
  );
}
