import { unreachable } from "../../terms/unreachable.ts";
import type { AnswerBlock, BlockEvent } from "./write-blocks.ts";

/** Adds to the content of an unstreamed answer what the events of a streamed one say: so the two can't differ. */
export function collectBlocks(content: AnswerBlock[], events: Iterable<BlockEvent>): void {
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
