import type { UpstreamAnswer } from "./upstream-answer.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { estimateWait } from "./estimate-wait.ts";
import type { QueueState } from "./step-queue.ts";

/** A queue that can't take or keep a turn, and when. */
export interface Crowd {
  /** Its name in the plan. */
  readonly backend: string;
  readonly state: QueueState;
  /** Milliseconds, by the queue's clock. */
  readonly now: number;
}

/** MX8106: as many wait as may. */
export function queueFull(crowd: Crowd): MallexError {
  const { backend } = crowd;
  const message = `the backend "${backend}" has no room for another turn`;
  const remedy = `backends.${backend}.waiting in mallex.yaml lets more wait, .concurrent answers more at once`;
  return refusal("MX8106", crowd, { message, remedy });
}

/** MX8108: this long, and no place yet. */
export function waitedTooLong(crowd: Crowd, ms: number): MallexError {
  const message = `the request has waited ${Math.round(ms / 1000)} s for a place of the backend "${crowd.backend}"`;
  return refusal("MX8108", crowd, { message, remedy: "one that is streamed may wait as long as it takes" });
}

function refusal(
  code: "MX8106" | "MX8108",
  { state, now }: Crowd,
  { message, remedy }: { readonly message: string; readonly remedy: string },
): MallexError {
  const seconds = estimateWait(state, now);
  const cause: UpstreamAnswer = { status: 429, retryAfter: String(seconds) };
  const crowd = `(${state.running.length} running, ${state.waiting.length} waiting)`;
  const hint = `ask again in ${seconds} s; ${remedy}`;
  return new MallexError({ code, severity: "error", message: `${message} ${crowd}`, hint }, { cause });
}
