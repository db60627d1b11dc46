import type { FormattedMessage, FormattedPiece } from "../write-talk.ts";
import { writtenCall } from "./measure-frames.ts";
import type { TextCounts } from "./text-counts.ts";

/** What stands between two texts of a message. */
const BETWEEN = 2;
const NOT_ASCII = /[^\0-\x7f]/;

/** Tokens that a piece takes in its message. */
export function costOf(piece: FormattedPiece, counts: TextCounts): number {
  const { frames } = counts;
  switch (piece.kind) {
    case "text":
      return BETWEEN + counts.of(piece.text);
    case "call":
      return frames.call + counts.of(writtenCall(piece.call));
    case "result":
      return frames.message + counts.of(piece.text);
    case "image":
      return BETWEEN + piece.image.tokens;
  }
}

/** More than that no tokenizer makes of a message: a token a byte. Looks at no more than it must. */
export function mostOf({ pieces }: FormattedMessage, counts: TextCounts): number {
  const most = atMost(counts);
  return pieces.reduce((sum, piece) => sum + costOf(piece, most), counts.frames.message);
}

export function atMost(counts: TextCounts): TextCounts {
  return { ...counts, of: (text) => (NOT_ASCII.test(text) ? text.length * 3 : text.length) };
}
