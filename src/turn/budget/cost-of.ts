import { estimateImage } from "../estimate-image.ts";
import type { ShownMessage, ShownPiece } from "../write-talk.ts";
import type { TextCounts } from "./text-counts.ts";

/** What chat templates put round a message, a call or a result. */
const FRAME = 8;
const NOT_ASCII = /[^\0-\x7f]/;

/** Tokens that a piece takes, with its frame. */
export function costOf(piece: ShownPiece, counts: TextCounts): number {
  return FRAME + (piece.kind === "image" ? estimateImage(piece.image.data) : counts.of(textOf(piece)));
}

/** More than that no tokenizer makes of it. Looks at no more than it must. */
export function mostOf({ pieces }: ShownMessage): number {
  return pieces.reduce((sum, piece) => sum + costOf(piece, MOST), FRAME);
}

/** A token a byte. */
export const MOST: TextCounts = {
  exact: true,
  of: (text) => (NOT_ASCII.test(text) ? text.length * 3 : text.length),
};

function textOf(piece: Exclude<ShownPiece, { kind: "image" }>): string {
  return piece.kind === "call" ? JSON.stringify([piece.call.name, piece.call.input]) : piece.text;
}
