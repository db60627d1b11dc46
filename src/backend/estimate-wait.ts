import type { QueueState } from "./step-queue.ts";

/** Nobody is sent away for longer: who waits, and for what, is another matter by then. */
const LONGEST_S = 600;

/** Whole seconds, 1 to 600, until one that came now would have its place: what those before it will need, at the pace of the last turns. */
export function estimateWait(state: QueueState, now: number): number {
  const capacity = state.limits.concurrent ?? Infinity;
  const ms = ((state.waiting.length + 1) / capacity) * meanTime(state, now);
  return Math.min(LONGEST_S, Math.max(1, Math.ceil(ms / 1000)));
}

/** Milliseconds that a turn holds its place. Those that run count when they take longer than the last ones did: a slow time shows before its turns have ended. */
export function meanTime({ lately, running }: QueueState, now: number): number {
  const ages = running.map(({ since }) => now - since);
  return Math.max(mean(lately), mean(ages));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
