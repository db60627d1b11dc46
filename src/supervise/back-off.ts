const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** Milliseconds of rest before the next start, after so many failures in a row: half a second, twice as long each time, at most half a minute. */
export function restartDelay(strikes: number): number {
  return Math.min(FIRST_MS * 2 ** (strikes - 1), LONGEST_MS);
}
