import type { ServerReport } from "./leased-server.ts";
import { pause } from "./pause.ts";

export interface HangWatch {
  /** Undefined: no answer within ten seconds. */
  readonly report: (signal: AbortSignal) => Promise<ServerReport | undefined>;
  readonly onReport: (report: ServerReport) => void;
  /** Turns are in flight; one that has nothing to do may be as silent as it likes. */
  readonly isBusy: () => boolean;
  /** Asked anew each time: a plan may change it. */
  readonly hangAfterMs: () => number;
  readonly signal: AbortSignal;
}

const EVERY_MS = 5000;
/** Less is no silence: the connection was refused or broke, and the end of the process will tell itself. */
const SILENCE_MS = 9000;
/** More than its own limit of ten seconds allows: it was mallex that stood still (a lid was closed). */
const PROCESS_PAUSE_MS = 15_000;

/** Looks every five seconds whether a server still works on the turns that it was given.
 * @returns true once it hangs; false after an abort */
export async function watchHang({ report, onReport, isBusy, hangAfterMs, signal }: HangWatch): Promise<boolean> {
  while (!signal.aborted) {
    if (isBusy()) {
      const begin = performance.now();
      const serverReport = await report(signal);
      const took = performance.now() - begin;
      if (signal.aborted) return false;
      if (serverReport !== undefined) onReport(serverReport);
      const silent = serverReport === undefined && took >= SILENCE_MS && took < PROCESS_PAUSE_MS;
      if (isBusy() && (silent || isStalled(serverReport, hangAfterMs()))) return true;
    }
    await pause(EVERY_MS, signal);
  }
  return false;
}

/** It answers, but its generation thread makes no step. */
function isStalled(report: ServerReport | undefined, hangAfterMs: number): boolean {
  return report !== undefined && report.requests > 0 && report.beatMs > hangAfterMs;
}
