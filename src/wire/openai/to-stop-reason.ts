import type { FinishReason, StopReason } from "../../terms/turn-event.ts";

const STOP_REASON = {
  stop: "end_turn",
  length: "max_tokens",
  tool_calls: "tool_use",
  content_filter: "refusal",
} as const satisfies Record<FinishReason, StopReason>;

/**
 * The list of finish reasons is open; an unknown one still ended the turn. Some servers say `stop` beside calls; mlx_lm.server says
 * `tool_calls` even where its parser dropped them all, so `tool_use` is only what the server believes.
 */
export function toStopReason(finishReason: string, hasCalls: boolean): StopReason {
  const known = Object.hasOwn(STOP_REASON, finishReason) ? STOP_REASON[finishReason as FinishReason] : "end_turn";
  return known === "end_turn" && hasCalls ? "tool_use" : known;
}
