import { stat } from "node:fs/promises";
import { statSync, watch, type BigIntStats, type FSWatcher } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Fingerprints of files by absolute path: equal fingerprints mean equal bytes. */
export type Prints = ReadonlyMap<string, string>;

/** Records the fingerprint of each path before a compile reads it for the first time. */
export function recordFingerprints(prints: Map<string, string>): (path: string) => void {
  return (path) => {
    if (!prints.has(path)) prints.set(path, printNow(path));
  };
}

/** The current fingerprints of these paths, taken in parallel. */
export async function printsOf(paths: Iterable<string>): Promise<Prints> {
  return new Map(await Promise.all([...paths].map(async (path) => [path, await print(path)] as const)));
}

export function areSamePrints(one: Prints, other: Prints): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

async function print(path: string): Promise<string> {
  return stat(path, { bigint: true }).then(fingerprintOf, codeOf);
}

function printNow(path: string): string {
  try {
    return fingerprintOf(statSync(path, { bigint: true }));
  } catch (error) {
    return codeOf(error);
  }
}

/** Notices replaced files and changed contents; `ctime` also those with the same size and time. */
function fingerprintOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(":");
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown";
}

/** Reports when files may have changed. Only a hint: the system reports nothing for network disks and moved folders. */
interface Hints {
  /** Resolves at the next hint, after `ms` at the latest, or on abort. */
  next(ms: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** @param paths files, there or not; their folders are watched, so that one that comes, or is put in another's place, is seen */
function watchFolders(paths: Iterable<string>): Hints {
  let wake = (): void => undefined;
  let isDue = false;
  const onEvent = (): void => {
    isDue = true;
    wake();
  };
  const watchers = [...new Set([...paths].map((path) => dirname(path)))].flatMap((folder) => open(folder, onEvent));
  return {
    async next(ms, signal) {
      if (!isDue && !signal.aborted)
        await new Promise<void>((resolve) => {
          const done = (): void => {
            clearTimeout(timer);
            signal.removeEventListener("abort", done);
            resolve();
          };
          const timer = setTimeout(done, ms).unref();
          signal.addEventListener("abort", done);
          wake = done;
        });
      isDue = false;
    },
    close() {
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** A folder that is missing is awaited in the one above; one that exceeds the system's limit is only polled. */
function open(folder: string, onEvent: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, onEvent);
    watcher.on("error", () => watcher.close());
    return [watcher];
  } catch (error) {
    return codeOf(error) === "ENOENT" && folder !== dirname(folder) ? open(dirname(folder), onEvent) : [];
  }
}

/** Milliseconds between polls without a hint of the system. */
const POLL_MS = 2000;

/** A file that doesn't change for this long is complete: editors write in several steps. */
const QUIET_MS = 80;

/** A file that keeps changing is read as it is after this time. */
const RESTLESS_MS = 1000;

/** A second hint within this time is part of the first. */
const GAP_MS = 20;

/**
 * Resolves when a file differs from these fingerprints and no longer changes.
 * @param onFirst at the first sign of it
 * @throws the signal's reason
 */
export async function nextChange(prints: Prints, signal: AbortSignal, onFirst: () => void): Promise<void> {
  const hints = watchFolders(prints.keys());
  try {
    while (areSamePrints(await printsOf(prints.keys()), prints)) {
      signal.throwIfAborted();
      await hints.next(POLL_MS, signal);
      await sleep(GAP_MS, undefined, { ref: false });
    }
    signal.throwIfAborted();
    onFirst();
    await waitForQuiet(prints.keys(), signal);
  } finally {
    hints.close();
  }
}

async function waitForQuiet(paths: Iterable<string>, signal: AbortSignal): Promise<void> {
  const all = [...paths];
  const end = performance.now() + RESTLESS_MS;
  let before: Prints;
  let now = await printsOf(all);
  do {
    before = now;
    await sleep(QUIET_MS, undefined, { ref: false, signal });
    now = await printsOf(all);
  } while (!areSamePrints(before, now) && performance.now() < end);
}
