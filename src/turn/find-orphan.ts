import type { ContentBlock, MessagesRequest } from "../../generated/types/anthropic.d.ts";
import { isKnownBlock } from "../terms/known-block.ts";
import type { UnsupportedContent } from "./talk.ts";

/**
 * The first call or result of the wrong role, or result that belongs to no call, wherever one may stand, or is one more than there are calls of its id. The API
 * refuses such a talk too; a result that only stands too far down does belong to a call, and is shown as text.
 */
export function findOrphan(messages: MessagesRequest["messages"]): UnsupportedContent[] {
  const stray = findStray(messages);
  if (stray !== undefined) return [stray];
  const results = messages.flatMap(({ content }, at) => blocksOf(content, `messages[${at}].content`));
  const left = new Map<string, number>();
  for (const { block } of results)
    if (isKnownBlock(block) && block.type === "tool_use") left.set(block.id, (left.get(block.id) ?? 0) + 1);
  for (const { block, path } of results) {
    if (!isKnownBlock(block) || block.type !== "tool_result") continue;
    const calls = left.get(block.tool_use_id);
    if (calls === undefined || calls === 0) {
      const why =
        calls === 0
          ? "is a second result of one call: each `tool_use` has one"
          : "is the id of no `tool_use` in this talk";
      return [unsupportedContent(`${path}.tool_use_id`, why)];
    }
    left.set(block.tool_use_id, calls - 1);
  }
  return [];
}

/** Only the model calls, and only the client answers; a result holds no call. */
function findStray(messages: MessagesRequest["messages"]): UnsupportedContent | undefined {
  for (const [at, { role, content }] of messages.entries())
    for (const { block, path } of blocksOf(content, `messages[${at}].content`)) {
      if (!isKnownBlock(block)) continue;
      if (block.type === "tool_use" && role !== "assistant")
        return unsupportedContent(path, "is a `tool_use`, and the message is not the assistant's");
      if (block.type !== "tool_result") continue;
      if (role !== "user") return unsupportedContent(path, "is a `tool_result`, and the message is not the user's");
      const call = blocksOf(block.content ?? "", `${path}.content`).find(({ block: { type } }) => type === "tool_use");
      if (call !== undefined) return unsupportedContent(call.path, "is a `tool_use` within a result");
    }
  return undefined;
}

function blocksOf(content: string | readonly ContentBlock[], path: string): { block: ContentBlock; path: string }[] {
  return typeof content === "string" ? [] : content.map((block, index) => ({ block, path: `${path}[${index}]` }));
}

function unsupportedContent(path: string, why: string): UnsupportedContent {
  return { problem: { code: "MX8021", severity: "error", message: `${path}: ${why}`, at: { path } } };
}
