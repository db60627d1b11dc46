import type { TextStyle } from "../../diagnostics/print-problems.ts";
import { visible } from "../../shared/format-quantities.ts";

/** Terminal colours, which have no width. */
// oxlint-disable-next-line no-control-regex -- a colour begins with one
const COLOUR = /\u001b\[[\d;]*m/g;
/** Characters that combine with the one before, or are invisible. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** East Asian wide and full-width characters, and pictures. */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}])$/u;

const COLOUR_OR_CHARACTER = new RegExp(String.raw`${COLOUR.source}|[\s\S]`, "gu");

/** Columns of a terminal that a text takes. */
export function displayWidth(text: string): number {
  // Nearly all texts have nothing that needs a look.
  if (/^[\u0020-\u02ff\u2010-\u2027\u2190-\u22ff]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text.replaceAll(COLOUR, "")) width += widthOf(character);
  return width;
}

/** As many characters of a text as fit into so many columns, at least one, and the rest. */
function splitAtWidth(text: string, columns: number): [head: string, rest: string] {
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

export interface WrapOptions {
  /** Columns of a line. */
  readonly width: number;
  /** Columns that lines after the first are indented by. */
  readonly hang: number;
}

/** Wraps a long line at spaces, and within a word only if the word alone is too long. Colours have no width. */
export function wrapLine(line: string, { width, hang }: WrapOptions): string[] {
  if (displayWidth(line) <= width) return [line];
  // Limits the hanging indent to half of the width.
  const indent = " ".repeat(Math.min(hang, Math.floor(width / 2)));
  const lines: string[] = [];
  let current = "";
  for (const piece of line.split(/(?<=\S)(?=\s)/)) {
    if (current !== "" && displayWidth(current) + displayWidth(piece) > width) {
      lines.push(current);
      current = `${indent}${piece.trimStart()}`;
    } else current += piece;
    while (displayWidth(current) > width) {
      const [head, rest] = splitAtWidth(current, width);
      lines.push(head);
      current = `${indent}${rest}`;
    }
  }
  return current.trim() === "" ? lines : [...lines, current];
}

/** Wraps a text to a terminal's width: continuation lines begin below the second column of their row. */
export function fitWidth(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, { width, hang: hangOf(line) }))
    .join("\n");
}

/** Where the second column of a row begins; in prose, two characters after the start of the line. */
function hangOf(line: string): number {
  const [, first] = /^(\s*\S+(?: \S+)*? {2,})\S/.exec(line) ?? [];
  return first === undefined ? line.length - line.trimStart().length + 2 : displayWidth(first);
}

/** Rows of a table: each column as wide as its widest cell, two spaces between; nothing behind the last. @param paint colours a cell, its padding not counted */
export function alignRows(
  rows: readonly (readonly string[])[],
  { indent = "", paint = plain }: { indent?: string; paint?: (text: string, column: number) => string } = {},
): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
  return rows.map((row) => {
    const last = row.findLastIndex((cell) => cell !== "");
    const cells = row.slice(0, last + 1).map((cell, column) => {
      const gap = column === last ? "" : " ".repeat((widths[column] ?? 0) - displayWidth(cell) + 2);
      return cell === "" ? gap : `${paint(cell, column)}${gap}`;
    });
    return `${indent}${cells.join("")}`;
  });
}

function plain(text: string): string {
  return text;
}

/** Columns of the words on the left: `profile  `. */
const LABEL = 9;

/** `profile  coder · why · mallex.yaml:5`. Pieces that are absent or empty are left out. */
export function headLine(label: string, pieces: readonly (string | undefined)[], style: TextStyle): string {
  const text = pieces.filter((piece) => piece !== undefined && piece !== "").join(" · ");
  return `${style("bold", label)}${" ".repeat(Math.max(1, LABEL - label.length))}${text}`;
}

export function number(value: number): string {
  return value.toLocaleString("en-US");
}

/** `$0.0042`: two significant digits, at least cents. */
export function dollars(usd: number): string {
  const digits = usd === 0 || usd >= 0.1 ? 2 : Math.min(8, 1 - Math.floor(Math.log10(usd)));
  return `$${usd.toFixed(digits)}`;
}

/**
 * Escapes text of unknown origin for review: like `visible`, with invisible characters as code points. A model reads
 * text in such characters, so the user must see it. @see unicode.org/reports/tr44,
 * Default_Ignorable_Code_Point
 */
export function escapeUntrusted(text: string): string {
  return visible(text).replaceAll(
    /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu,
    (unseen) => `\\u{${(unseen.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** For a terminal, whatever a command prints: as `visible`, but colours stay. */
export function visibleButColours(text: string): string {
  const pieces = text.split(new RegExp(`(${COLOUR.source})`));
  return pieces.map((piece, at) => (at % 2 === 1 ? piece : visible(piece))).join("");
}

/** The first characters of a text, in one line; control characters become a visible mark. */
export function shorten(text: string, most = 48): string {
  const line = text.replaceAll("\n", "⏎").trim();
  return visible(line.length <= most ? line : `${line.slice(0, most - 1)}…`);
}
