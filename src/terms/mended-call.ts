import type { Dropped } from "./report.ts";

const WHAT = "call";
const MENDED = "mended: ";

/** The report of a call that was mended: nothing of it is gone. @param what in a few words: `a missing comma` */
export function mendedCall(what: string): Omit<Dropped, "count"> {
  return { what: WHAT, why: MENDED + what };
}

/** What was mended, where this is such a report. */
export function whatWasMended({ what, why }: Pick<Dropped, "what" | "why">): string | undefined {
  return what === WHAT && why.startsWith(MENDED) ? why.slice(MENDED.length) : undefined;
}
