// What both ends of the bench agree on.

/** Events that the upstream writes at once, where the time to the first one is measured. */
export const BURST_EVENTS = 20;
/** Events and milliseconds between them, where the time of each one is measured. */
export const PACED_EVENTS = 60;
export const PACE_MS = 10;
/** Events that the upstream writes one by one, as fast as it can, where events a second are measured. */
export const CHUNK_EVENTS = 2000;

export const BODY_BYTES = 88 * 1024;

/** What the scripted upstream calls itself: how it answers. */
export const MODELS = ["burst", "paced", "chunks"];
