import { TITLES } from "../../../generated/types/messages.ts";
import type { TextStyle } from "../../diagnostics/print-problems.ts";
import { isOneEdit } from "../../shared/closest-word.ts";
import { alignRows, fitWidth, wrapLine } from "../text/terminal-text.ts";

export interface CodePage {
  readonly code: string;
  readonly title: string;
  /** Markdown, its heading first. */
  readonly page: string;
}

/** The number of a code is written with four digits. */
const DIGITS = 4;

/** A word that is meant as a code, in any case, with or without its letters: `mx3004`, `MX 3004`, `3004`. */
export function isCode(what: string): boolean {
  return /^(?:mx[\s_-]?)?\d{1,6}$/i.test(what.trim());
}

/** As the index spells it: `MX3004`. */
export function formatCode(what: string): string {
  return `MX${numberOf(what)}`;
}

/** The codes whose numbers differ by one digit from one that doesn't exist, or else are nearest to it: an unfinished number stands for those that begin with it. */
export function closestCodes(what: string): string[] {
  const number = Number(numberOf(what).padEnd(DIGITS, "0"));
  const isTypo = (code: string): boolean => isOneEdit(numberOf(code), numberOf(what));
  const distance = (code: string): number => (isTypo(code) ? 0 : Math.abs(Number(numberOf(code)) - number));
  return Object.keys(TITLES)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, 3)
    .toSorted();
}

function numberOf(what: string): string {
  return what.replaceAll(/\D/g, "");
}

/** The page of a code; undefined for an unknown code. @param index the text of docs/reference/errors.md */
export function explainCode(what: string, index: string): CodePage | undefined {
  const code = formatCode(what);
  const title = Object.entries(TITLES).find(([known]) => known === code)?.[1];
  if (title === undefined) return undefined;
  const from = index.indexOf(`## ${code}:`);
  if (from < 0) return { code, title, page: `## ${code}: ${title}` };
  const to = index.indexOf("\n## MX", from + 1);
  return { code, title, page: index.slice(from, to < 0 ? undefined : to).trim() };
}

export interface RenderOptions {
  readonly style: TextStyle;
  /** Characters of a line. */
  readonly width: number;
}

const CODE_BLOCK = /^(```+).*\n([^]*?)\n\1$/m;
const LIST_MARK = /^\s*(?:[-*]|\d+\.)\s+/;

/** Renders a page of the docs for a terminal: wraps paragraphs, indents code, aligns tables and removes the Markdown syntax. */
export function renderMarkdown(page: string, options: RenderOptions): string {
  const blocks: string[] = [];
  // The groups of the expression are parts, too: text, fence, code, text, …
  for (const [index, part] of page.split(CODE_BLOCK).entries()) {
    if (index % 3 === 0) blocks.push(...part.split(/\n{2,}/).map((text) => renderText(text, options)));
    if (index % 3 === 2) blocks.push(part.replaceAll(/^.+/gm, (line) => `    ${options.style("cyan", line)}`));
  }
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** A heading, a table, or a paragraph with the items of a list. */
function renderText(block: string, { style, width }: RenderOptions): string {
  const text = block.replaceAll(/^\n+|\n+$/g, "");
  const [, heading] = /^#+\s+(.*)$/.exec(text) ?? [];
  if (heading !== undefined) return style("bold", plain(heading));
  if (text.startsWith("|")) return fitWidth(alignRows(text.split("\n").flatMap(cellsOf)).join("\n"), width);
  return text
    .split(/\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((item) => item.replaceAll(/\n\s*/g, " "))
    .flatMap((item) => wrapLine(plain(item), { width, hang: LIST_MARK.exec(item)?.[0].length ?? 0 }))
    .join("\n");
}

/** The separator line below the headings has no cells. */
function cellsOf(row: string): string[][] {
  if (/^[\s|:-]+$/.test(row)) return [];
  const cells = row.replaceAll(/^\||\|$/g, "").split(/(?<!\\)\|/);
  return [cells.map((cell) => plain(cell.trim().replaceAll("\\|", "|")))];
}

/** Whichever begins first: code, a link, whose text may hold code, words that are stressed, a break. */
const INLINE_SYNTAX =
  /(`+)(.+?)\1(?!`)|!?\[((?:[^\]`]|`[^`]*`)*)\]\(([^)\s]*)[^)]*\)|\*\*([^*]+)\*\*|(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])|<br\s*\/?>/g;

/** Text without Markdown syntax; of a link its text, and its address if it is outside the docs. */
function plain(text: string): string {
  return text.replaceAll(
    INLINE_SYNTAX,
    (...[, fence, code, linked, to, strong, soft]: readonly (string | undefined)[]) => {
      if (fence !== undefined) return (code ?? "").trim();
      if (linked !== undefined) return to?.startsWith("http") === true ? `${plain(linked)} (${to})` : plain(linked);
      return plain(strong ?? soft ?? " ");
    },
  );
}
