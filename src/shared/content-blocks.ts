import type { ContentBlock, KnownBlock } from "../../generated/types/anthropic.d.ts";
import { OWN_SEARCH } from "./web-search.ts";

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

/** Whether a content block is thinking that mallex has shown, or a search that it has made: nothing that the Claude API would take. */
export function isMallexBlock(block: unknown): boolean {
  if (typeof block !== "object" || block === null) return false;
  const { type, signature, id, tool_use_id } = block as Readonly<Record<string, unknown>>;
  const begins = (value: unknown, start: string): boolean => typeof value === "string" && value.startsWith(start);
  if (type === "thinking") return begins(signature, MALLEX_SIGNATURE);
  if (type === "server_tool_use") return begins(id, OWN_SEARCH);
  return type === "web_search_tool_result" && begins(tool_use_id, OWN_SEARCH);
}
