import type { ContentBlock, MessagesRequest } from "../../generated/types/anthropic.d.ts";
import { isKnownBlock } from "../terms/known-block.ts";

/**
 * The blocks of the question that waits for an answer. One that was refused is in the talk for good: with the next question in a message of its
 * own, or, as Claude Code 2.x sends it, in the same one. So what has words behind it, and behind those a person's, is of an older question.
 */
export function findAsked(messages: MessagesRequest["messages"]): ReadonlySet<ContentBlock> {
  const asked = new Set<ContentBlock>();
  let hasWords = false;
  let isOlder = false;
  for (const { role, content } of messages.toReversed()) {
    if (role === "assistant" || isOlder) break;
    if (role !== "user") continue;
    const blocks = typeof content === "string" ? [{ type: "text", text: content }] : content;
    isOlder = hasWords && blocks.some((block) => kindOf(block) === "words");
    for (const block of blocks.toReversed()) {
      const kind = kindOf(block);
      isOlder ||= hasWords && kind !== undefined;
      hasWords ||= kind === "words";
      if (!isOlder) asked.add(block);
    }
  }
  return asked;
}

/** A person's words, or the client's: in brackets where a picture comes from, which stands behind a whole question. Elements stand anywhere. */
function kindOf(block: ContentBlock): "words" | "note" | undefined {
  if (!isKnownBlock(block) || block.type !== "text") return undefined;
  const text = block.text.trim();
  if (text === "" || (text.startsWith("<") && text.endsWith(">"))) return undefined;
  return text.startsWith("[") && text.endsWith("]") ? "note" : "words";
}
