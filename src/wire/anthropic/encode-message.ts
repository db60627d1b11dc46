import type { StopReason, TurnEvent, Usage } from "../../terms/turn-event.ts";
import type { AnthropicUsage } from "./encode-usage.ts";
import type { MessageHead } from "./encode-stream.ts";
import { unreachable } from "../../terms/unreachable.ts";
import { withoutEnd } from "./encode-stream.ts";
import { encodeUsage } from "./encode-usage.ts";

export interface AnthropicMessage {
  readonly id: string;
  readonly type: "message";
  readonly role: "assistant";
  readonly model: string;
  readonly content: readonly [{ readonly type: "text"; readonly text: string }];
  readonly stop_reason: StopReason;
  readonly stop_sequence: string | null;
  readonly usage: AnthropicUsage;
}

/** The whole answer at once, for a client that does not stream. Fails as the events fail. */
export async function encodeMessage(events: AsyncIterable<TurnEvent>, head: MessageHead): Promise<AnthropicMessage> {
  let text = "";
  let deltas = 0;
  let usage: Usage | undefined;
  let end: Extract<TurnEvent, { type: "turn-end" }> | undefined;
  for await (const event of events) {
    switch (event.type) {
      case "text-delta":
        text += event.text;
        deltas++;
        break;
      case "thinking-delta":
        deltas++;
        break;
      case "progress":
        break;
      case "usage":
        usage = event.usage;
        break;
      case "turn-end":
        end = event;
        break;
      default:
        unreachable(event);
    }
  }
  if (end === undefined) throw withoutEnd();
  return {
    id: head.id,
    type: "message",
    role: "assistant",
    model: head.model,
    content: [{ type: "text", text }],
    stop_reason: end.stopReason,
    stop_sequence: end.stopSequence ?? null,
    usage: encodeUsage(usage ?? { inputTokens: head.inputTokens, cachedTokens: 0, outputTokens: deltas }),
  };
}
