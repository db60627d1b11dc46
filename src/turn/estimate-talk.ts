import type { Tool } from "../../generated/types/anthropic.d.ts";
import { estimateText } from "./estimate-tokens.ts";
import type { Conversation, MessagePiece } from "./talk.ts";

/**
 * Tokens of a request as it came, by estimate. The client sends the same words now as a string, now as blocks, and thoughts only for a while: none
 * of that counts, so as long as the client goes on with a talk this grows.
 */
export function estimateConversation({ system, messages }: Conversation, tools: readonly Tool[]): number {
  const pieces = messages.flatMap((message) => message.pieces);
  const texts = [
    ...system,
    ...pieces.map(textOf),
    ...tools.map((tool) => JSON.stringify({ ...tool, cache_control: undefined })),
  ];
  return estimateText(texts.join("")) + pieces.reduce((sum, piece) => sum + imageTokens(piece), 0);
}

function textOf(piece: MessagePiece): string {
  if (piece.kind === "medium") return "";
  return piece.kind === "call" ? piece.call.name + JSON.stringify(piece.call.input) : piece.text;
}

function imageTokens(piece: MessagePiece): number {
  if (piece.kind === "medium") return piece.image?.tokens ?? 0;
  return piece.kind === "result" ? (piece.images ?? []).reduce((sum, { tokens }) => sum + tokens, 0) : 0;
}
