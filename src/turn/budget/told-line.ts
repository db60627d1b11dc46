import type { Talk, TalkPiece } from "../talk.ts";

/** What the person is told once, in front of an answer. These very words are looked for when the talk comes back. */
export const TOLD_LINE =
  "[mallex: this talk is longer than its model may read; from here on the oldest of it is left out]";

/** A talk in which no answer begins with the line: the model has not said it. */
export function talkWithoutTold(talk: Talk): Talk {
  return {
    ...talk,
    messages: talk.messages.map((message) =>
      message.role === "assistant" ? { ...message, pieces: message.pieces.flatMap(pieceWithoutTold) } : message,
    ),
  };
}

function pieceWithoutTold(piece: TalkPiece): TalkPiece[] {
  if (piece.kind !== "words" || !piece.text.startsWith(TOLD_LINE)) return [piece];
  const text = piece.text.slice(TOLD_LINE.length).replace(/^\s+/, "");
  return text === "" ? [] : [{ ...piece, text }];
}
