import { watch, type FSWatcher } from "node:fs";
import { dirname } from "node:path";

/** Says when it is worth to look again. Only a hint: who relies on the system's word alone misses network disks, and folders that are moved. */
export interface Hints {
  /** Resolves at the next hint, after `ms` at the latest, or when the signal says so. */
  next(ms: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** @param paths files, there or not; their folders are watched, so that one that comes, or is put in another's place, is seen */
export function watchFolders(paths: Iterable<string>): Hints {
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

/** A folder that is not there, or one too many for the system, is looked at now and then like all others. */
function open(folder: string, onEvent: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, onEvent);
    watcher.on("error", () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}
