import type { ContentBlock, MessagesRequest } from "../../generated/types/anthropic.d.ts";
import { isKnownBlock } from "../terms/known-block.ts";

/**
 * The blocks of the question that waits for an answer. One that was refused is in the talk for good: with the next question in a message of its
 * own, or, as Claude Code 2.x sends it, in the same one. So what has words behind it, and behind those a person's, is of an older question.
 */
export function findPendingQuestion(messages: MessagesRequest["messages"]): ReadonlySet<ContentBlock> {
  const pending = new Set<ContentBlock>();
  let hasText = false;
  let isOlder = false;
  for (const blocks of sinceAnswer(messages)) {
    if (isOlder) break;
    isOlder = hasText && blocks.some((block) => kindOf(block) === "words");
    for (const block of blocks.toReversed()) {
      const kind = kindOf(block);
      isOlder ||= hasText && kind !== undefined;
      hasText ||= kind === "words";
      if (!isOlder) pending.add(block);
    }
  }
  return pending;
}

/** The blocks of each message in which a person may ask something, the newest first. */
function sinceAnswer(messages: MessagesRequest["messages"]): (readonly ContentBlock[])[] {
  const start = messages.findLastIndex(({ role }) => role === "assistant") + 1;
  return messages
    .slice(start)
    .filter(({ role }) => role === "user")
    .map(({ content }) => (typeof content === "string" ? [{ type: "text", text: content }] : content))
    .filter((blocks) => !isOfTools(blocks))
    .toReversed();
}

/** Results of tools, without a person's words: Claude Code 1.0 and 2.0 put a document that a tool has read beside its result. */
function isOfTools(blocks: readonly ContentBlock[]): boolean {
  const hasResult = blocks.some((block) => isKnownBlock(block) && block.type === "tool_result");
  return hasResult && !blocks.some((block) => kindOf(block) === "words");
}

/** A person's words, or the client's: in brackets where a picture comes from, which stands behind a whole question. Elements stand anywhere. */
function kindOf(block: ContentBlock): "words" | "note" | undefined {
  if (!isKnownBlock(block) || block.type !== "text") return undefined;
  const text = block.text.trim();
  if (text === "" || (text.startsWith("<") && text.endsWith(">"))) return undefined;
  return text.startsWith("[") && text.endsWith("]") ? "note" : "words";
}
