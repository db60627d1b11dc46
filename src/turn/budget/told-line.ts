import type { Conversation, MessagePiece } from "../talk.ts";

/** What the person is told once, in front of an answer. These very words are looked for when the talk comes back. */
export const CUT_NOTICE =
  "[mallex: this talk is longer than its model may read; from here on the oldest of it is left out]";

/** A talk in which no answer begins with the line: the model has not said it. */
export function withoutCutNotices(conversation: Conversation): Conversation {
  return {
    ...conversation,
    messages: conversation.messages.map((message) =>
      message.role === "assistant" ? { ...message, pieces: message.pieces.flatMap(withoutCutNotice) } : message,
    ),
  };
}

function withoutCutNotice(piece: MessagePiece): MessagePiece[] {
  if (piece.kind !== "words" || !piece.text.startsWith(CUT_NOTICE)) return [piece];
  const text = piece.text.slice(CUT_NOTICE.length).replace(/^\s+/, "");
  return text === "" ? [] : [{ ...piece, text }];
}
