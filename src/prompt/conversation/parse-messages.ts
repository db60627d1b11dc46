import { createProblem } from "../../diagnostics/problem.ts";
import type { ContentBlock, Message, MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import { isKnownBlock } from "../../shared/content-blocks.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import {
  hideMedia,
  type Conversation,
  type ConversationMessage,
  type MessagePiece,
  type UnsupportedContent,
} from "./conversation.ts";
import { BlockReader, FAILURE } from "./parse-blocks.ts";
import { splitAtResults } from "./own-searches.ts";
import type { PdfContents } from "./pdf.ts";

/**
 * Parses a request. Anything else than text becomes text, is reported as dropped, or is unsupported. History may come from
 * another model, so its content never makes a conversation unsupported.
 */
export function parseMessages(
  request: MessagesRequest,
  dropped: DroppedCollector,
  pdfs: PdfContents = new Map(),
): Conversation {
  const reader = new BlockReader(dropped, findPendingQuestion(request.messages), pdfs);
  const system = pieceTexts(hideMedia(reader.content(request.system ?? "", "system"), dropped));
  const messages = request.messages.flatMap(({ role: sentRole, content }, index): ConversationMessage[] => {
    const role = readRole(sentRole, dropped);
    const pieces = reader.content(content, `messages[${index}].content`);
    // Only user messages may have images, as in the Claude API.
    if (role === "assistant") return splitAtResults(hideMedia(pieces, dropped));
    return [{ role, pieces: role === "user" ? pieces : hideMedia(pieces, dropped) }];
  });
  return { system, messages, unsupported: [...reader.unsupported, ...findOrphan(request.messages)] };
}

export function isFailure(piece: MessagePiece): boolean {
  return piece.kind === "result" && piece.text.startsWith(FAILURE);
}

/** The words alone; what is no text has none. */
export function pieceTexts(pieces: readonly MessagePiece[]): string[] {
  return pieces.flatMap((piece) => (piece.kind === "words" ? piece.text : []));
}

/** The author of a message; `ctx` and `msg`, which some clients send, count as user, with a report. */
function readRole(role: Message["role"], dropped: DroppedCollector): ConversationMessage["role"] {
  if (role !== "ctx" && role !== "msg") return role;
  dropped.add({ what: `role ${role}`, why: "no role of the Messages API: taken as the user's" });
  return "user";
}

/**
 * Blocks of the current question. A refused question stays in the conversation, before the next question or, in Claude Code 2.x,
 * in the same message.
 */
function findPendingQuestion(messages: MessagesRequest["messages"]): ReadonlySet<ContentBlock> {
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

/** Tool results without a person's text: Claude Code 1.0 and 2.0 put documents read by tools beside the result. */
function isOfTools(blocks: readonly ContentBlock[]): boolean {
  const hasResult = blocks.some((block) => isKnownBlock(block) && block.type === "tool_result");
  return hasResult && !blocks.some((block) => kindOf(block) === "words");
}

/** Text of a person or the client; the source of an image in brackets only after a complete question. */
function kindOf(block: ContentBlock): "words" | "note" | undefined {
  if (!isKnownBlock(block) || block.type !== "text") return undefined;
  const text = block.text.trim();
  if (text === "" || (text.startsWith("<") && text.endsWith(">"))) return undefined;
  return text.startsWith("[") && text.endsWith("]") ? "note" : "words";
}

/** The first call or result with a wrong role or without counterpart. The API refuses such conversations too. */
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
          : "is the id of no `tool_use` in this conversation";
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
  return { problem: createProblem("MX8021.unsupportedContent", { path, why }, { path }) };
}
