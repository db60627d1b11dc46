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

/** The prefix of mallex's signatures: they mark thinking of a local model, and prove nothing. */
export const MALLEX_SIGNATURE = "mallex-1.";

/** Whether a content block is thinking that mallex has shown. */
export function isMallexThinking(block: unknown): boolean {
  if (typeof block !== "object" || block === null) return false;
  const { type, signature } = block as Readonly<Record<string, unknown>>;
  return type === "thinking" && typeof signature === "string" && signature.startsWith(MALLEX_SIGNATURE);
}
