import type { Locator } from "../../generated/types/plan.d.ts";
import { passesTextTest } from "./pass-text-test.ts";

/** A stretch of text; the inner one leaves out the marks of a tag. Offsets in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

type Narrow = (text: string, within: Span) => Span[];

const LINE_START = /^[ \t]*(?:[-*•]|\d+[.)])?[ \t]*/;
const HEADING = /^(#{1,6}) /;
const LIST_ITEM = /^[ \t]*(?:[-*•]|\d+[.)]) /;

/** Finds what a rule is about, in one pass per step: nothing here goes back over the text. */
export function locate(text: string, locator: Locator): Span[] {
  const { tag, section, between, paragraph, line, tests = [] } = locator;
  const steps: (Narrow | undefined)[] = [
    tag === undefined ? undefined : elements(tag),
    section === undefined ? undefined : sections(section),
    between === undefined ? undefined : stretches(between),
    paragraph === undefined ? undefined : paragraphs(paragraph),
    line === undefined ? undefined : lines(line),
  ];
  let spans: Span[] = [{ start: 0, end: text.length, innerStart: 0, innerEnd: text.length }];
  for (const step of steps) if (step !== undefined) spans = spans.flatMap((span) => step(text, span));
  return spans.filter((span) => tests.every((test) => passesTextTest(test, innerText(text, span))));
}

/** What a span says: its inner text without the lines that the locator leaves out. */
export function takeText(text: string, span: Span, { without = [] }: Locator): string {
  const inner = innerText(text, span);
  const left = without.length === 0 ? [inner] : inner.split("\n").filter((line) => !startsWithAny(line, without));
  return left
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .replace(/^\n+/, "")
    .trimEnd();
}

export function innerText(text: string, { innerStart, innerEnd }: Span): string {
  return text.slice(innerStart, innerEnd);
}

function startsWithAny(line: string, starts: readonly string[]): boolean {
  const words = line.replace(LINE_START, "");
  return starts.some((start) => words.startsWith(start) || line.startsWith(start));
}

function whole(start: number, end: number): Span {
  return { start, end, innerStart: start, innerEnd: end };
}

/** `<tag>…</tag>`, with or without attributes; an element that is never closed is none. */
function elements(tag: string): Narrow {
  const [open, close] = [`<${tag}`, `</${tag}>`];
  return (text, { innerStart, innerEnd }) => {
    const found: Span[] = [];
    let from = innerStart;
    for (;;) {
      const start = text.indexOf(open, from);
      if (start < 0 || start >= innerEnd) return found;
      from = start + open.length;
      if (!/^[\s>]/.test(text.slice(from, from + 1))) continue;
      const inner = text.indexOf(">", from) + 1;
      const stop = inner === 0 ? -1 : text.indexOf(close, inner);
      if (stop < 0 || stop + close.length > innerEnd) return found;
      from = stop + close.length;
      if (text[from] === "\n" && from < innerEnd) from += 1;
      found.push({ start, end: from, innerStart: inner, innerEnd: stop });
    }
  };
}

/** A heading and what belongs to it; headings inside fenced code are text. */
function sections(heading: string): Narrow {
  const level = HEADING.exec(heading)?.[1]?.length ?? 1;
  return (text, within) => {
    const found: Span[] = [];
    let open: number | undefined;
    for (const { start, line, depth } of linesOf(text, within)) {
      if (depth === 0 || depth > level) continue;
      if (open !== undefined) found.push(whole(open, start));
      open = line.trim() === heading ? start : undefined;
    }
    if (open !== undefined) found.push(whole(open, within.innerEnd));
    return found;
  };
}

function stretches({ start: first, end: last }: { readonly start: string; readonly end?: string }): Narrow {
  return (text, { innerStart, innerEnd }) => {
    const found: Span[] = [];
    let from = innerStart;
    for (;;) {
      const start = text.indexOf(first, from);
      if (start < 0 || start >= innerEnd) return found;
      const stop = last === undefined ? innerEnd : text.indexOf(last, start + first.length) + last.length;
      if (stop < start + first.length || stop > innerEnd) return found;
      found.push(whole(start, stop));
      from = stop;
    }
  };
}

/** Paragraphs end at blank lines and headings; a list after the paragraph belongs to it, blank line or not. */
function paragraphs(words: string): Narrow {
  return (text, within) => {
    const found: Span[] = [];
    let open: number | undefined;
    let before: LineKind = "blank";
    for (const { start, line, depth } of linesOf(text, within)) {
      const kind = kindOf(line, depth);
      const begins = kind === "heading" || (before !== "text" && before !== "list");
      if (open !== undefined && (kind === "heading" || (begins && kind === "text"))) {
        found.push(whole(open, start));
        open = undefined;
      }
      if (open === undefined && begins && startsWithAny(line, [words])) open = start;
      before = kind;
    }
    return open === undefined ? found : [...found, whole(open, within.innerEnd)];
  };
}

type LineKind = "blank" | "heading" | "list" | "text";

function kindOf(line: string, depth: number): LineKind {
  if (depth > 0) return "heading";
  if (line.trim() === "") return "blank";
  return LIST_ITEM.test(line) ? "list" : "text";
}

function lines(words: string): Narrow {
  return (text, within) =>
    [...linesOf(text, within)]
      .filter(({ line }) => startsWithAny(line, [words]))
      .map(({ start, line }) => whole(start, Math.min(start + line.length + 1, within.innerEnd)));
}

interface Line {
  readonly start: number;
  readonly line: string;
  /** Level of a heading; 0 for other lines. */
  readonly depth: number;
}

function* linesOf(text: string, { innerStart, innerEnd }: Span): Generator<Line> {
  let fenced = false;
  for (let start = innerStart; start < innerEnd;) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 || stop > innerEnd ? innerEnd : stop;
    const line = text.slice(start, end);
    const fence = /^[ \t]*(?:```|~~~)/.test(line);
    yield { start, line, depth: fenced ? 0 : (HEADING.exec(line)?.[1]?.length ?? 0) };
    if (fence) fenced = !fenced;
    start = end + 1;
  }
}
