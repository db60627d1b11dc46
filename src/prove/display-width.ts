/** What colours a terminal: it takes no room. */
// oxlint-disable-next-line no-control-regex
const COLOUR = /\u001b\[[\d;]*m/g;
/** Characters that stand on the one before, or are not shown at all. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** East Asian wide and full-width characters, and pictures. */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}])$/u;

// oxlint-disable-next-line no-control-regex
const COLOUR_OR_CHARACTER = /\u001b\[[\d;]*m|[\s\S]/gu;

/** Columns of a terminal that a text takes. */
export function displayWidth(text: string): number {
  // Nearly all texts have nothing that needs a look.
  if (/^[\u0020-\u02ff\u2010-\u2027\u2190-\u22ff]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text.replaceAll(COLOUR, "")) width += widthOf(character);
  return width;
}

/** As many characters of a text as fit into so many columns, at least one, and the rest. */
export function splitAtWidth(text: string, columns: number): [head: string, rest: string] {
  let width = 0;
  let at = 0;
  for (const piece of text.match(COLOUR_OR_CHARACTER) ?? []) {
    const next = piece.length > 1 && piece.startsWith("\u001b") ? 0 : widthOf(piece);
    if (width + next > columns && at > 0) break;
    width += next;
    at += piece.length;
  }
  return [text.slice(0, at), text.slice(at)];
}

function widthOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
