// What both ends of the bench agree on.

/** Events that the upstream writes at once, where the time to the first one is measured. */
export const BURST_EVENTS = 20;
/** Events and milliseconds between them, where the time of each one is measured. */
export const PACED_EVENTS = 60;
export const PACE_MS = 10;

export const BODY_BYTES = 88 * 1024;
