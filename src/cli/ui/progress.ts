import type { CliContext } from "../context/context.ts";
import { formatBytes } from "../../shared/format-quantities.ts";

/** One thing that is happening. */
export interface ProgressRow {
  readonly step: string;
  /** A percentage: only printed on a terminal. */
  readonly detail?: string | undefined;
}

/** Reports progress: lines that change on a terminal, one line per step otherwise. */
export interface Progress {
  /** What is happening now; `detail` (a percentage) is printed only on a terminal. */
  show(step: string, detail?: string): void;
  /** The same for several things that happen at once. */
  showAll(rows: readonly ProgressRow[]): void;
  /** Wipes the lines, so that what comes next starts clean. */
  clear(): void;
}

const WIPE = "\r\u001b[K";

/** Wipes so many lines, the cursor being in the last. */
function wipe(lines: number): string {
  return WIPE + `\u001b[A${WIPE}`.repeat(Math.max(0, lines - 1));
}

export function createProgress(
  context: Pick<CliContext, "report">,
  stream: Pick<NodeJS.WriteStream, "isTTY" | "write" | "columns">,
): Progress {
  let current: readonly string[] = [];
  const showAll = (rows: readonly ProgressRow[]): void => {
    const steps = rows.map(({ step }) => step);
    if (stream.isTTY) {
      const lines = rows.map(({ step, detail = "" }) =>
        `${step} ${detail}`.trimEnd().slice(0, (stream.columns || 80) - 1),
      );
      stream.write(wipe(current.length) + lines.join("\n"));
    } else for (const step of steps.filter((one) => !current.includes(one))) context.report(step);
    current = steps;
  };
  return {
    show: (step, detail) => showAll([{ step, detail }]),
    showAll,
    clear() {
      if (stream.isTTY && current.length > 0) stream.write(wipe(current.length));
      current = [];
    },
  };
}

/** Bytes. */
export interface Transferred {
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
  const began = new Map<string, { readonly done: number; readonly at: number }>();
  return {
    describe(step, { done, total }, now) {
      if (done === undefined) return undefined;
      let first = began.get(step);
      if (first === undefined || done < first.done) began.set(step, (first = { done, at: now }));
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
