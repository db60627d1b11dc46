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

/** The whole answer at once, for a client that does not stream. Fails as the events fail. */
export async function encodeMessage(events: AsyncIterable<TurnEvent>, head: MessageHead): Promise<AnthropicMessage> {
  const { content, hasCalls, deltas, usage, end } = await collectMessage(events);
  return {
    id: head.id,
    type: "message",
    role: "assistant",
    model: head.model,
    content,
    stop_reason: settleStopReason(end.stopReason, hasCalls),
    stop_sequence: end.stopSequence ?? null,
    usage: encodeUsage(usage ?? { inputTokens: head.inputTokens, cachedTokens: 0, outputTokens: deltas }),
    ...declineSafeguards(head.safeguards),
  };
}

interface CollectedMessage {
  readonly content: readonly AnswerBlock[];
  readonly hasCalls: boolean;
  /** Pieces of what the model has said: about as many as tokens. */
  readonly deltas: number;
  readonly usage: Usage | undefined;
  readonly end: Extract<TurnEvent, { type: "turn-end" }>;
}

async function collectMessage(events: AsyncIterable<TurnEvent>): Promise<CollectedMessage> {
  const content: AnswerBlock[] = [];
  let blocks = new BlockWriter();
  let deltas = 0;
  let usage: Usage | undefined;
  let end: CollectedMessage["end"] | undefined;
  for await (const event of events) {
    switch (event.type) {
      case "text-delta":
        collectBlocks(content, blocks.text(event.text));
        deltas++;
        break;
      case "tool-use":
        collectBlocks(content, blocks.call(event));
        deltas++;
        break;
      case "tool-call":
      case "broken-call":
        throw unread(event);
      case "looked-for-tools":
        throw unread({});
      case "thinking-delta":
        if (event.hidden !== true) collectBlocks(content, blocks.thinking(event.text));
        deltas++;
        break;
      case "progress":
      case "repeated-call":
        break;
      case "begin-again":
        content.length = 0;
        blocks = new BlockWriter();
        deltas = 0;
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
  collectBlocks(content, blocks.end());
  return { content, hasCalls: blocks.hasCalls, deltas, usage, end };
}

/** Adds to the content of an unstreamed answer what the events of a streamed one say: so the two can't differ. */
function collectBlocks(content: AnswerBlock[], events: Iterable<BlockEvent>): void {
  for (const { data } of events) {
    if (data.type === "content_block_start") content.push(data.content_block);
    const block = content.pop();
    if (block === undefined) continue;
    content.push(data.type === "content_block_delta" ? withDelta(block, data.delta) : block);
  }
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
