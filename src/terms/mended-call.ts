import type { Dropped } from "./report.ts";

const WHAT = "call";
const REPAIRED_PREFIX = "mended: ";

/** The report of a call that was mended: nothing of it is gone. @param what in a few words: `a missing comma` */
export function repairedCall(what: string): Omit<Dropped, "count"> {
  return { what: WHAT, why: REPAIRED_PREFIX + what };
}

/** What was mended, where this is such a report. */
export function repairIn({ what, why }: Pick<Dropped, "what" | "why">): string | undefined {
  return what === WHAT && why.startsWith(REPAIRED_PREFIX) ? why.slice(REPAIRED_PREFIX.length) : undefined;
}
