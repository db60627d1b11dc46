import type { DroppedCollector } from "./collect-dropped.ts";
import type { Medium, Talk, TalkPiece } from "./talk.ts";

/** The talk as a model is shown it: from one that sees, only what has no bytes is hidden. */
export function hideFrom(isSeeing: boolean, talk: Talk, dropped: DroppedCollector): Talk {
  const messages = talk.messages.map(({ role, pieces }) => ({
    role,
    pieces: pieces.map((piece) => (isSeeing && hasBytes(piece) ? piece : hide(piece, dropped))),
  }));
  return { ...talk, messages };
}

/** The pieces without anything to look at: `[image]` stands in a picture's place, and a report says so. */
export function hideMedia(pieces: readonly TalkPiece[], dropped: DroppedCollector): TalkPiece[] {
  return pieces.map((piece) => hide(piece, dropped));
}

function hasBytes(piece: TalkPiece): boolean {
  return piece.kind !== "medium" || piece.image !== undefined;
}

function hide(piece: TalkPiece, dropped: DroppedCollector): TalkPiece {
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
export function placeholder({ name, words }: Pick<Medium, "name" | "words">): string {
  return words?.text ?? `[${name}]`;
}

export function reportHidden(medium: Pick<Medium, "name" | "words">, dropped: DroppedCollector): void {
  const { name, words } = medium;
  if (words === undefined)
    dropped.add({ what: name, why: `this model can't be shown it: \`${placeholder(medium)}\` stands in its place` });
  else for (const { count, ...entry } of words.missing) dropped.add(entry, count);
}
