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
import type { PdfContents } from "./pdf.ts";

/**
 * Reads the words out of a request; what is no text is written as text, reported as dropped, or stands in the way. The history may be another
 * model's: what that one has seen or done must not end the conversation with this one.
 */
export function parseMessages(
  request: MessagesRequest,
  dropped: DroppedCollector,
  pdfs: PdfContents = new Map(),
): Conversation {
  const reader = new BlockReader(dropped, findPendingQuestion(request.messages), pdfs);
  const system = pieceTexts(hideMedia(reader.content(request.system ?? "", "system"), dropped));
  const messages = request.messages.map(({ role: sentRole, content }, index): ConversationMessage => {
    const role = readRole(sentRole, dropped);
    const pieces = reader.content(content, `messages[${index}].content`);
    // Only what a user says may hold pictures, here and in the Claude API.
    return { role, pieces: role === "user" ? pieces : hideMedia(pieces, dropped) };
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

/** Whose words a message holds; `ctx` and `msg`, which some clients send, are the user's, with a report. */
function readRole(role: Message["role"], dropped: DroppedCollector): ConversationMessage["role"] {
  if (role !== "ctx" && role !== "msg") return role;
  dropped.add({ what: `role ${role}`, why: "no role of the Messages API: taken as the user's" });
  return "user";
}

/**
 * The blocks of the question that waits for an answer. One that was refused is in the conversation for good: with the next question in a message of its
 * own, or, as Claude Code 2.x sends it, in the same one. So what has words behind it, and behind those a person's, is of an older question.
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

/**
 * The first call or result of the wrong role, or result that belongs to no call, wherever one may stand, or is one more than there are calls of its id. The API
 * refuses such a conversation too; a result that only stands too far down does belong to a call, and is shown as text.
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
  return { problem: createProblem("MX8021.unsupportedContent", { path, why }, { path }) };
}
