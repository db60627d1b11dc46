import type { FinishReason, StopReason } from "../../terms/turn-event.ts";

const STOP_REASON = {
  stop: "end_turn",
  length: "max_tokens",
  tool_calls: "end_turn",
  content_filter: "refusal",
} as const satisfies Record<FinishReason, StopReason>;

/**
 * The list of finish reasons is open; an unknown one still ended the turn. That a tool is to be used is told by the calls themselves:
 * mlx_lm.server says `tool_calls` even where its parser dropped them all, and others say `stop` beside calls.
 */
export function toStopReason(finishReason: string, hasCalls: boolean): StopReason {
  const known = Object.hasOwn(STOP_REASON, finishReason) ? STOP_REASON[finishReason as FinishReason] : "end_turn";
  return known === "end_turn" && hasCalls ? "tool_use" : known;
}
