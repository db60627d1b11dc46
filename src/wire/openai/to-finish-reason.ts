import type { FinishReason, StopReason } from "../../terms/turn-event.ts";
import { unreachable } from "../../terms/unreachable.ts";

/** A stop string ends an answer as its own end does; a window that is full as a limit. */
export function toFinishReason(reason: StopReason): FinishReason {
  switch (reason) {
    case "end_turn":
    case "stop_sequence":
      return "stop";
    case "max_tokens":
    case "model_context_window_exceeded":
      return "length";
    case "tool_use":
      return "tool_calls";
    case "refusal":
      return "content_filter";
    default:
      return unreachable(reason);
  }
}
