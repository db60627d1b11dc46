import type { Conversation, MessagePiece } from "./talk.ts";

/** `<mallex:high>`, with the spaces behind it. */
const TAG = /<mallex:([A-Za-z0-9_.-]{1,100})>[ \t]*/g;

/** Names in the tags that a person has written into a text, each once. */
export function findTags(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(TAG), ([, name = ""]) => name))];
}

/** A text without its tags. */
export function withoutTags(text: string): string {
  return text.includes("<mallex:") ? text.replaceAll(TAG, "").trimEnd() : text;
}

/** A talk in which no user message has a tag, however old it is: a model of ours sees none of them, and what it has read stays as it was. */
export function withoutUserTags(conversation: Conversation): Conversation {
  return {
    ...conversation,
    messages: conversation.messages.map((message) =>
      message.role === "user" ? { ...message, pieces: message.pieces.flatMap(pieceWithoutTags) } : message,
    ),
  };
}

/** A tool's result stays as it is: there it is no tag, but text about one. */
function pieceWithoutTags(piece: MessagePiece): MessagePiece[] {
  if (piece.kind !== "words") return [piece];
  const text = withoutTags(piece.text);
  return text === "" ? [] : [{ ...piece, text }];
}
