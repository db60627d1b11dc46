/** UTF-16 units without blanks that are kept of either end. */
const END = 20_000;
/** UTF-16 units that are looked at in one go. */
const PIECE = 50_000;

/**
 * A text without its blanks, to tell it from others: blocks that become one string may lose or gain the line ends between them. Of a very long
 * one only the ends, for whoever builds all of 30 MB anew has millions of pieces in hand, and everybody waits.
 */
export function textWithoutSpaces(text: string): string {
  const head = startOfText(text);
  return head.length < END ? head : head + end(text);
}

function startOfText(text: string): string {
  let solid = "";
  for (let at = 0; at < text.length && solid.length < END; at += PIECE) solid += withoutBlanks(text, at, at + PIECE);
  return solid.slice(0, END);
}

function end(text: string): string {
  let solid = "";
  for (let at = text.length; at > 0 && solid.length < END; at -= PIECE)
    solid = withoutBlanks(text, Math.max(0, at - PIECE), at) + solid;
  return solid.slice(-END);
}

function withoutBlanks(text: string, start: number, stop: number): string {
  return text.slice(start, stop).replace(/\s+/g, "");
}
