import type { FinishReason, StopReason } from "../../terms/turn-event.ts";

const STOP_REASON = {
  stop: "end_turn",
  length: "max_tokens",
  // Also said by servers whose parser dropped the calls: `tool_use` is only true where a tool block was sent.
  tool_calls: "end_turn",
  content_filter: "refusal",
} as const satisfies Record<FinishReason, StopReason>;

/** The list of finish reasons is open; an unknown one still ended the turn. */
export function toStopReason(finishReason: string): StopReason {
  return Object.hasOwn(STOP_REASON, finishReason) ? STOP_REASON[finishReason as FinishReason] : "end_turn";
}
