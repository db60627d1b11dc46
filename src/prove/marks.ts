/** No letters: they stand in no text that means something. `OPEN 7 END words CLOSE` */
const [OPEN, END, CLOSE] = ["\u{fdd0}", "\u{fdd1}", "\u{fdd2}"];
const SIGNS = new RegExp(`[${OPEN}${END}${CLOSE}]`, "gu");
const MARKER = new RegExp(`${OPEN}([0-9]+)${END}|${CLOSE}`, "gu");

/** A piece of a text that bears a mark. */
export interface MarkedStretch {
  /** The number of the mark. */
  readonly mark: number;
  /** Characters of the text without marks. */
  readonly start: number;
  readonly end: number;
}

/** Whoever writes such signs into a text must not be able to hide it: other signs stand in their place. */
export function withoutSigns(text: string): string {
  return text.replaceAll(SIGNS, "\u{fffd}");
}

/** The text with marks around its words. What stands around these is trimmed in many places, so it stays outside. */
export function withMarkers(text: string, mark: number): string {
  return wrapText(text, `${OPEN}${mark}${END}`, CLOSE);
}

/** Words of others inside of marked ones: the mark ends before them, and begins anew behind them. */
export function unmarked(text: string, mark: number): string {
  return wrapText(text, CLOSE, `${OPEN}${mark}${END}`);
}

function wrapText(text: string, before: string, after: string): string {
  const core = text.trim();
  if (core === "") return text;
  const from = text.length - text.trimStart().length;
  return `${text.slice(0, from)}${before}${core}${after}${text.slice(from + core.length)}`;
}

/** A text without its marks, and what they are around: only what is more than space, in order. */
export function readMarkers(text: string): { readonly text: string; readonly stretches: readonly MarkedStretch[] } {
  const stretches: MarkedStretch[] = [];
  let [clean, from, open] = ["", 0, -1];
  const take = (to: number): void => {
    const piece = text.slice(from, to);
    const start = clean.length + (piece.length - piece.trimStart().length);
    clean += piece;
    if (open >= 0 && piece.trim() !== "") stretches.push({ mark: open, start, end: start + piece.trim().length });
  };
  for (const found of text.matchAll(MARKER)) {
    take(found.index);
    from = found.index + found[0].length;
    open = found[1] === undefined ? -1 : Number(found[1]);
  }
  take(text.length);
  return { text: clean, stretches };
}
