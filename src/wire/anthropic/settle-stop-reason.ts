import type { StopReason } from "../../terms/turn-event.ts";

/** `tool_use` is said exactly where a tool block was sent, unless something else ended the turn. */
export function settleStopReason(stopReason: StopReason, hasCalls: boolean): StopReason {
  if (stopReason === "tool_use" || stopReason === "end_turn") return hasCalls ? "tool_use" : "end_turn";
  return stopReason;
}
