import type { Stage } from "../../shared/stages.ts";
import type { StopReason, TurnEvent, Usage } from "../../shared/turn-event.ts";
import { unreachable } from "../../shared/utilities.ts";
import { BlockWriter, type AnswerBlock, type BlockEvent } from "./encode-blocks.ts";
import {
  declineSafeguards,
  encodeUsage,
  settleStopReason,
  unread,
  withoutEnd,
  type AnthropicUsage,
  type MessageHead,
  type SafeguardResult,
} from "./encode-stream.ts";

export interface AnthropicMessage {
  readonly id: string;
  readonly type: "message";
  readonly role: "assistant";
  readonly model: string;
  /** Never empty. */
  readonly content: readonly AnswerBlock[];
  readonly stop_reason: StopReason;
  readonly stop_sequence: string | null;
  readonly usage: AnthropicUsage;
  readonly safeguard_results?: readonly SafeguardResult[];
}

/** The whole answer at once, for a client that does not stream. `flush` gives it, and throws MX8103 when no turn-end has come. */
export function encodeMessage(head: MessageHead): Stage<TurnEvent, AnthropicMessage> {
  const content: AnswerBlock[] = [];
  const collect = (event: BlockEvent): void => collectBlock(content, event);
  let blocks = new BlockWriter();
  /** Pieces of what the model has said: about as many as tokens. */
  let deltas = 0;
  let usage: Usage | undefined;
  let end: Extract<TurnEvent, { type: "turn-end" }> | undefined;
  return {
    push(event) {
      switch (event.type) {
        case "text-delta":
          deltas++;
          return blocks.text(event.text, collect);
        case "tool-use":
          deltas++;
          return blocks.call(event, collect);
        case "tool-call":
        case "broken-call":
          throw unread(event);
        case "looked-for-tools":
          throw unread({});
        case "thinking-delta":
          deltas++;
          if (event.hidden !== true) blocks.thinking(event.text, collect);
          return;
        case "progress":
        case "repeated-call":
          return;
        case "begin-again":
          content.length = 0;
          blocks = new BlockWriter();
          deltas = 0;
          return;
        case "usage":
          ({ usage } = event);
          return;
        case "turn-end":
          end = event;
          return;
        default:
          unreachable(event);
      }
    },
    flush(emit) {
      if (end === undefined) throw withoutEnd();
      blocks.end(collect);
      emit({
        id: head.id,
        type: "message",
        role: "assistant",
        model: head.model,
        content,
        stop_reason: settleStopReason(end.stopReason, blocks.hasCalls),
        stop_sequence: end.stopSequence ?? null,
        usage: encodeUsage(usage ?? { inputTokens: head.inputTokens, cachedTokens: 0, outputTokens: deltas }),
        ...declineSafeguards(head.safeguards),
      });
    },
  };
}

/** Adds to the content of an unstreamed answer what the events of a streamed one say: so the two can't differ. */
function collectBlock(content: AnswerBlock[], { data }: BlockEvent): void {
  if (data.type === "content_block_start") content.push(data.content_block);
  const block = content.pop();
  if (block !== undefined) content.push(data.type === "content_block_delta" ? withDelta(block, data.delta) : block);
}

type ContentDelta = Extract<BlockEvent["data"], { type: "content_block_delta" }>["delta"];

/** The deltas of a block are of its kind. */
function withDelta(block: AnswerBlock, delta: ContentDelta): AnswerBlock {
  switch (block.type) {
    case "text":
      return delta.type === "text_delta" ? { ...block, text: block.text + delta.text } : block;
    case "thinking":
      if (delta.type === "signature_delta") return { ...block, signature: delta.signature };
      return delta.type === "thinking_delta" ? { ...block, thinking: block.thinking + delta.thinking } : block;
    case "tool_use":
      if (delta.type !== "input_json_delta") return block;
      return { ...block, input: JSON.parse(delta.partial_json) as Readonly<Record<string, unknown>> };
    default:
      return unreachable(block);
  }
}
