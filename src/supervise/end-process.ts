import { setTimeout as sleep } from "node:timers/promises";
import { isSameProcess, isSurelyProcess, type ProcessIdentity } from "./process-identity.ts";
import { signalGroup } from "./signal-group.ts";

/** A model server's work is worth nothing without mallex, and everything must be gone within ten seconds. */
export const GRACE_MS = 4000;
const POLL_MS = 50;
/** A zombie whose parent never asks for it stays for ever, and does nothing: no reason to wait for it. */
const REAP_MS = 2000;

/** Ends a process and its group: SIGTERM, four seconds later SIGKILL. Resolves when nothing is left of it; another one of that number is not touched. */
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

/** To its whole group, as long as it is the very process. */
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

/** Ends the helpers that a process left behind. Killed ones stay in the table until they are reaped. */
export async function reapGroup(pid: number): Promise<void> {
  const end = performance.now() + REAP_MS;
  while (signalGroup(pid, "SIGKILL") && performance.now() < end) await sleep(POLL_MS);
}
