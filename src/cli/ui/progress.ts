import type { CliContext } from "../context/context.ts";
import { formatBytes } from "../../shared/format-quantities.ts";

/** Reports progress: one line that changes on a terminal, one line per step otherwise. */
export interface Progress {
  /** What is happening now; `detail` (a percentage) is printed only on a terminal. */
  show(step: string, detail?: string): void;
  /** Wipes the line, so that what comes next starts clean. */
  clear(): void;
}

const WIPE = "\r\u001b[K";

export function createProgress(
  context: Pick<CliContext, "report">,
  stream: Pick<NodeJS.WriteStream, "isTTY" | "write" | "columns">,
): Progress {
  let current = "";
  return {
    show(step, detail) {
      if (stream.isTTY)
        stream.write(
          `${WIPE}${`${step}${detail === undefined ? "" : ` ${detail}`}`.slice(0, (stream.columns || 80) - 1)}`,
        );
      else if (step !== current) context.report(step);
      current = step;
    },
    clear() {
      if (stream.isTTY && current !== "") stream.write(WIPE);
      current = "";
    },
  };
}

interface Transferred {
  readonly done?: number;
  readonly total?: number;
}

/** How far a download is, how fast, and how long it will take. */
interface TransferRate {
  /** @param now milliseconds of a clock @returns undefined before the first byte is counted */
  describe(step: string, transferred: Transferred, now: number): string | undefined;
}

/** A rate needs some time. */
const LEAST_MS = 2000;
const CELLS = 20;

/** The rate is that since the step's first report: what an earlier download has left doesn't count. */
export function createTransferRate(): TransferRate {
  let first: { readonly step: string; readonly done: number; readonly at: number } | undefined;
  return {
    describe(step, { done, total }, now) {
      if (done === undefined) return undefined;
      if (first?.step !== step || done < first.done) first = { step, done, at: now };
      const elapsed = now - first.at;
      const perSecond = elapsed < LEAST_MS ? 0 : ((done - first.done) / elapsed) * 1000;
      const speed = perSecond < 1 ? [] : [`${formatBytes(perSecond)}/s`];
      if (total === undefined || total === 0) return [formatBytes(done), ...speed].join(", ");
      const left = speed.length === 0 ? [] : [`${formatDuration((total - done) / perSecond)} left`];
      return [`${bar(done / total)} ${formatBytes(done)} of ${formatBytes(total)}`, ...speed, ...left].join(", ");
    },
  };
}

/** `[#####               ]` */
function bar(share: number): string {
  const full = Math.min(CELLS, Math.max(0, Math.floor(share * CELLS)));
  return `[${"#".repeat(full)}${" ".repeat(CELLS - full)}]`;
}

/** `40 s`, `3 min`, `2 h 5 min`. */
function formatDuration(seconds: number): string {
  if (seconds < 90) return `${Math.max(0, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
