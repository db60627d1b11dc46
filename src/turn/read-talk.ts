import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import type { Conversation, ConversationMessage, MessagePiece } from "./talk.ts";
import { findPendingQuestion } from "./find-asked.ts";
import { findOrphan } from "./find-orphan.ts";
import { hideMedia } from "./hide-media.ts";
import type { PdfContents } from "./pdf-content.ts";
import { BlockReader, FAILURE } from "./read-block.ts";
import { readRole } from "./read-role.ts";

/**
 * Reads the words out of a request; what is no text is written as text, reported as dropped, or stands in the way. The history may be another
 * model's: what that one has seen or done must not end the talk with this one.
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
