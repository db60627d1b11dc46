import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { isSameProcess, isSurelyProcess, type ProcessIdentity } from "./process-identity.ts";

/** Everything must be gone within ten seconds, and a model server has nothing to save. */
export const GRACE_MS = 4000;
const POLL_MS = 50;
/** A zombie that its parent never reaps would stay, and does no harm. */
const REAP_MS = 2000;

/** Ends a process and its group: SIGTERM, four seconds later SIGKILL. Resolves when both are gone; a reused pid is not touched. */
export async function endProcess(
  identity: ProcessIdentity,
  { graceMs = GRACE_MS }: { readonly graceMs?: number } = {},
): Promise<void> {
  if (graceMs > 0) await signalProcess(identity, "SIGTERM");
  if (await hasExitedWithin(identity, graceMs)) return reapGroup(identity.pid);
  await signalProcess(identity, "SIGKILL");
  await hasExitedWithin(identity, GRACE_MS);
  await reapGroup(identity.pid);
}

/** Signals the group, if it is still the same process. */
export async function signalProcess(identity: ProcessIdentity, signal: NodeJS.Signals): Promise<void> {
  if (await isSurelyProcess(identity)) signalGroup(identity.pid, signal);
}

export async function hasExitedWithin(identity: ProcessIdentity, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (await isSameProcess(identity)) {
    if (performance.now() >= end) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/** Kills the remaining processes of a group. They stay in the process table until they are reaped. */
export async function reapGroup(pid: number): Promise<void> {
  const end = performance.now() + REAP_MS;
  while (signalGroup(pid, "SIGKILL") && performance.now() < end) await sleep(POLL_MS);
}

/**
 * Signals a process group; false if nothing is left of it.
 * @param pid the leader of a group that this process started; 0 would be our own group
 */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  if (pid <= 1) return false;
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

const GROUP_GRACE_MS = 2000;

/** SIGTERM to a group, and SIGKILL two seconds later. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined || !signalGroup(pid, "SIGTERM")) return;
  setTimeout(() => signalGroup(pid, "SIGKILL"), GROUP_GRACE_MS).unref();
}

/**
 * Works with a tool that leads its own process group. The group is ended by each of `signals`, with this process, and if mallex is killed.
 * @param pid undefined: the tool could not be started
 * @param options.isBrief it ends by itself at once, even if mallex is killed
 * @param work may call `stop` to end the group
 */
export async function withGroup<T>(
  pid: number | undefined,
  { signals, isBrief = false }: { readonly signals: readonly AbortSignal[]; readonly isBrief?: boolean | undefined },
  work: (stop: () => void) => Promise<T>,
): Promise<T> {
  const guard = pid === undefined || isBrief ? undefined : guardProcess({ pid, group: true, timeoutSeconds: 2 });
  const stop = (): void => endGroup(pid);
  for (const signal of signals) signal.addEventListener("abort", stop);
  if (signals.some(({ aborted }) => aborted)) stop();
  process.once("exit", stop);
  try {
    return await work(stop);
  } finally {
    for (const signal of signals) signal.removeEventListener("abort", stop);
    process.removeListener("exit", stop);
    guard?.release();
  }
}

interface Guarded {
  /** A process that this one started; with `group`, the leader of a group. */
  readonly pid: number;
  readonly group?: boolean;
  /** Between SIGTERM and SIGKILL. */
  readonly timeoutSeconds: number;
}

const SCRIPT = 'read -r _ || { kill -s TERM -- "$1"; sleep "$2"; kill -s KILL -- "$1"; }';

/**
 * Ends a process if mallex is killed: a client would retry for minutes without its server, and a download would continue into an
 * abandoned folder. A shell reads a pipe from mallex: a line means a normal end, a close without one means that mallex was
 * killed.
 */
export function guardProcess({ pid, group = false, timeoutSeconds }: Guarded): { release(): void } {
  const target = group ? `-${pid}` : String(pid);
  const guard = spawn("/bin/sh", ["-c", SCRIPT, "mallex-guard", target, String(timeoutSeconds)], {
    stdio: ["pipe", "ignore", "ignore"],
    env: { PATH: "/usr/bin:/bin" },
    // Out of the terminal's process group, or Ctrl-C would end the guard and not the one it guards.
    detached: true,
  });
  guard.on("error", () => undefined);
  guard.stdin.on("error", () => undefined);
  guard.unref();
  return { release: () => void guard.stdin.end("done\n") };
}
