/** A server that ends more often than this, each time unexpectedly, ends for good. A client tries a request that ends it about ten times. */
export const MAX_RESTARTS = 15;
/** In this time. Milliseconds. */
export const RESTART_WINDOW_MS: number = 10 * 60_000;

/** The first restart follows at once; later ones wait, so that what is missing may come back. */
const PAUSES_MS = [0, 0, 500, 1000, 2000, 4000];

/** Counts unexpected ends. */
export interface RestartLimit {
  /** All restarts. */
  readonly count: number;
  /** @param now milliseconds @returns how long to wait before the next start; undefined: it has ended too often */
  next(now: number): number | undefined;
}

export function createRestartLimit(): RestartLimit {
  let count = 0;
  let recent: readonly number[] = [];
  return {
    get count() {
      return count;
    },
    next(now) {
      recent = [...recent.filter((at) => now - at < RESTART_WINDOW_MS), now];
      if (recent.length > MAX_RESTARTS) return undefined;
      count += 1;
      return PAUSES_MS[Math.min(recent.length, PAUSES_MS.length) - 1];
    },
  };
}
