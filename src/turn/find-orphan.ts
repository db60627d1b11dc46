import type { ContentBlock, MessagesRequest } from "../../generated/types/anthropic.d.ts";
import { isKnownBlock } from "../terms/known-block.ts";
import type { Hindrance } from "./talk.ts";

/**
 * The first result that belongs to no call, wherever one may stand, or is one more than there are calls of its id. The API refuses such a
 * talk too; a result that stands in a wrong place does belong to a call, and is shown as text.
 */
export function findOrphan(messages: MessagesRequest["messages"]): Hindrance[] {
  const results = messages.flatMap(({ content }, at) => blocksOf(content, `messages[${at}].content`));
  const left = new Map<string, number>();
  for (const { block } of results)
    if (isKnownBlock(block) && block.type === "tool_use") left.set(block.id, (left.get(block.id) ?? 0) + 1);
  for (const { block, path } of results) {
    if (!isKnownBlock(block) || block.type !== "tool_result") continue;
    const calls = left.get(block.tool_use_id);
    if (calls === undefined || calls === 0) return [orphan(`${path}.tool_use_id`, calls === 0)];
    left.set(block.tool_use_id, calls - 1);
  }
  return [];
}

function blocksOf(content: string | readonly ContentBlock[], path: string): { block: ContentBlock; path: string }[] {
  return typeof content === "string" ? [] : content.map((block, index) => ({ block, path: `${path}[${index}]` }));
}

function orphan(path: string, isSecond: boolean): Hindrance {
  const why = isSecond
    ? "is a second result of one call: each `tool_use` has one"
    : "is the id of no `tool_use` in this talk";
  return { problem: { code: "MX8021", severity: "error", message: `${path}: ${why}`, at: { path } } };
}
