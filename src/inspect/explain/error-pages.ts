import { TITLES } from "../../../generated/types/messages.ts";
import type { TextStyle } from "../../diagnostics/print-problems.ts";
import { wrapLine } from "../text/terminal-text.ts";

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

/** The codes whose numbers are nearest to one that doesn't exist: an unfinished number stands for those that begin with it. */
export function closestCodes(what: string): string[] {
  const number = Number(numberOf(what).padEnd(DIGITS, "0"));
  const distance = (code: string): number => Math.abs(Number(numberOf(code)) - number);
  return Object.keys(TITLES)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, 3)
    .toSorted();
}

function numberOf(what: string): string {
  return what.replaceAll(/\D/g, "");
}

/** The page of a code; undefined for one that there is not. @param index the text of docs/reference/errors.md */
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

/** Renders a page of the docs for a terminal: wraps paragraphs, indents code, aligns tables and removes the Markdown syntax. */
export function renderMarkdown(page: string, options: RenderOptions): string {
  return blocksOf(page)
    .map((block) => renderBlock(block, options))
    .join("\n\n");
}

type MarkdownBlock =
  | { readonly kind: "code" | "table" | "text"; readonly lines: readonly string[] }
  | { readonly kind: "heading"; readonly text: string };

/** Blocks are parted by blank lines; only code may hold some. */
function blocksOf(page: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let lines: string[] = [];
  let fence = "";
  const end = (kind: "code" | "text"): void => {
    if (lines.length > 0) blocks.push({ kind: kind === "text" && isTable(lines) ? "table" : kind, lines });
    lines = [];
  };
  for (const line of page.split("\n")) {
    const [, mark = ""] = /^\s*(```+)/.exec(line) ?? [];
    const heading = /^#+\s+(.*)$/.exec(line)?.[1];
    if (fence !== "") {
      if (mark === fence) {
        end("code");
        fence = "";
      } else lines.push(line);
    } else if (mark !== "") {
      end("text");
      fence = mark;
    } else if (heading !== undefined) {
      end("text");
      blocks.push({ kind: "heading", text: heading });
    } else if (line.trim() === "") end("text");
    else lines.push(line);
  }
  end(fence === "" ? "text" : "code");
  return blocks;
}

function isTable(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.every((line) => line.trimStart().startsWith("|"));
}

function renderBlock(block: MarkdownBlock, { style, width }: RenderOptions): string {
  switch (block.kind) {
    case "heading":
      return style("bold", plain(block.text));
    case "code":
      return block.lines.map((line) => (line === "" ? "" : `    ${style("cyan", line)}`)).join("\n");
    case "table":
      return renderTable(block.lines, width);
    case "text":
      return itemsOf(block.lines)
        .flatMap(({ mark, text }) => wrapLine(`${mark}${plain(text)}`, { width, hang: mark.length }))
        .join("\n");
  }
}

interface ListItem {
  /** `- `, `1. `, or nothing. */
  readonly mark: string;
  readonly text: string;
}

/** The lines of a paragraph belong together, and so do those of an item of a list. */
function itemsOf(lines: readonly string[]): ListItem[] {
  const items: ListItem[] = [];
  for (const line of lines) {
    const [, mark, text = ""] = /^(\s*(?:[-*]|\d+\.)\s+)(.*)$/.exec(line) ?? [];
    const last = items.at(-1);
    if (mark !== undefined) items.push({ mark, text });
    else if (last === undefined) items.push({ mark: "", text: line.trim() });
    else items[items.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
  }
  return items;
}

function renderTable(lines: readonly string[], width: number): string {
  const rows = lines
    .filter((line) => !/^\s*\|[\s:|-]+\|?\s*$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, "")
        .split(/(?<!\\)\|/)
        .map((cell) => plain(cell.trim().replaceAll("\\|", "|"))),
    );
  const first = Math.max(...rows.map(([cell = ""]) => cell.length));
  return rows
    .flatMap(([cell = "", ...others]) => {
      const line = `${cell.padEnd(first)}  ${others.filter((one) => one !== "").join(" · ")}`.trimEnd();
      return wrapLine(line, { width, hang: first + 2 });
    })
    .join("\n");
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
