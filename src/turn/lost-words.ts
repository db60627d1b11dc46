import type { Dropped } from "../terms/report.ts";

/** Of a message in which a person said something, the rules have left nothing of that. */
export const LOST_TEXT: Omit<Dropped, "count"> = { what: "user", why: "nothing is left of the person's words" };
