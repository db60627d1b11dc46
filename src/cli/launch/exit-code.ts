import { constants } from "node:os";

/** A process's end as a shell tells it: its code, or 128 + n when signal n ended it. */
export function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
