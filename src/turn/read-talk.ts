import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import type { Talk, TalkMessage, TalkPiece } from "./talk.ts";
import { findAsked } from "./find-asked.ts";
import { findOrphan } from "./find-orphan.ts";
import { hideMedia } from "./hide-media.ts";
import type { PdfContents } from "./pdf-content.ts";
import { BlockReader, FAILURE } from "./read-block.ts";
import { readRole } from "./read-role.ts";

/**
 * Reads the words out of a request; what is no text is written as text, reported as dropped, or stands in the way. The history may be another
 * model's: what that one has seen or done must not end the talk with this one.
 */
export function readTalk(request: MessagesRequest, dropped: DroppedCollector, pdfs: PdfContents = new Map()): Talk {
  const reader = new BlockReader(dropped, findAsked(request.messages), pdfs);
  const system = wordsOf(hideMedia(reader.content(request.system ?? "", "system"), dropped));
  const messages = request.messages.map(({ role: said, content }, index): TalkMessage => {
    const role = readRole(said, dropped);
    const pieces = reader.content(content, `messages[${index}].content`);
    // Only what a user says may hold pictures, here and in the Claude API.
    return { role, pieces: role === "user" ? pieces : hideMedia(pieces, dropped) };
  });
  return { system, messages, hindrances: [...reader.hindrances, ...findOrphan(request.messages)] };
}

export function isFailure(piece: TalkPiece): boolean {
  return piece.kind === "result" && piece.text.startsWith(FAILURE);
}

/** The words alone; what is no text has none. */
export function wordsOf(pieces: readonly TalkPiece[]): string[] {
  return pieces.flatMap((piece) => (piece.kind === "words" ? piece.text : []));
}
