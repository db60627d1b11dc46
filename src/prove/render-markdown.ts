import type { TextStyle } from "../problem/print-text.ts";
import { wrapLine } from "./wrap-line.ts";

export interface RenderOptions {
  readonly style: TextStyle;
  /** Characters of a line. */
  readonly width: number;
}

/** A page of the docs as a terminal shows it: paragraphs wrapped, code indented, tables aligned, without the marks of Markdown. */
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

/** Words without marks: of a link its text, and its address where it leads out of the docs. */
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
