import { endRun, writeRun, type RunState } from "./run-files.ts";

export interface Announcement {
  /** Tells the others what is different now. */
  update(change: (run: RunState) => RunState): void;
  /**
   * The run is over: its file is gone when this resolves, and no write that was under way brings it back.
   * @param options.keepsSettings the settings file of its client stays, empty
   */
  end(options: { readonly keepsSettings: boolean }): Promise<void>;
}

/** Tells the other commands about a run. A disk that can't be written costs `status`, not the run. */
export function announceRun(folder: string, run: RunState): Announcement {
  let now = run;
  let hasEnded = false;
  let writing: Promise<void> = Promise.resolve();
  const update: Announcement["update"] = (change) => {
    now = change(now);
    const state = now;
    writing = writing.then(async () => (hasEnded ? undefined : writeRun(folder, state))).catch(() => undefined);
  };
  update((same) => same);
  return {
    update,
    async end({ keepsSettings }) {
      hasEnded = true;
      await writing;
      endRun(folder, run.id, { keepsSettings });
    },
  };
}
