import type { DroppedCollector } from "./collect-dropped.ts";
import type { Medium, Conversation, MessagePiece } from "./talk.ts";

/** The talk as a model is shown it: from one that sees, only what has no bytes is hidden. */
export function hideFrom(isSeeing: boolean, conversation: Conversation, dropped: DroppedCollector): Conversation {
  const messages = conversation.messages.map(({ role, pieces }) => ({
    role,
    pieces: pieces.map((piece) => (isSeeing && hasBytes(piece) ? piece : hide(piece, dropped))),
  }));
  return { ...conversation, messages };
}

/** The pieces without anything to look at: `[image]` stands in a picture's place, and a report says so. */
export function hideMedia(pieces: readonly MessagePiece[], dropped: DroppedCollector): MessagePiece[] {
  return pieces.map((piece) => hide(piece, dropped));
}

function hasBytes(piece: MessagePiece): boolean {
  return piece.kind !== "medium" || piece.image !== undefined;
}

function hide(piece: MessagePiece, dropped: DroppedCollector): MessagePiece {
  if (piece.kind === "medium") {
    reportHidden(piece, dropped);
    return { kind: "words", text: placeholder(piece) };
  }
  if (piece.kind !== "result" || piece.images === undefined) return piece;
  const { images, ...result } = piece;
  for (const _ of images) reportHidden({ name: "image" }, dropped);
  return result;
}

/** Words for something to look at where it is not shown. */
export function placeholder({ name, text: pdfText }: Pick<Medium, "name" | "text">): string {
  return pdfText?.text ?? `[${name}]`;
}

export function reportHidden(medium: Pick<Medium, "name" | "text">, dropped: DroppedCollector): void {
  const { name, text: pdfText } = medium;
  if (pdfText === undefined)
    dropped.add({ what: name, why: `this model can't be shown it: \`${placeholder(medium)}\` stands in its place` });
  else for (const { count, ...entry } of pdfText.missing) dropped.add(entry, count);
}
