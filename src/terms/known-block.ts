import type { ContentBlock, KnownBlock } from "../../generated/types/anthropic.d.ts";

const BLOCK_TYPES = {
  text: true,
  tool_use: true,
  tool_result: true,
  thinking: true,
  redacted_thinking: true,
  image: true,
  document: true,
  search_result: true,
} as const satisfies Record<KnownBlock["type"], true>;

/** The list of block kinds is open; what passes here can be switched over to the last one. */
export function isKnownBlock(block: ContentBlock): block is KnownBlock {
  return Object.hasOwn(BLOCK_TYPES, block.type);
}
