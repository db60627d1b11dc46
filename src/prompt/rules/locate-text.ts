import type { Locator } from "../../../generated/types/plan.d.ts";
import { passesTextTest } from "../../shared/text/match.ts";

/** A range of text in UTF-16 units; the inner one excludes the tag's delimiters. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** Finds ranges in a text in linear time, for any input. */
type SpanFinder = (text: string) => TextSpan[];

const LIST_ITEM = /^[ \t]*(?:[-*•]|\d+[.)]) /;

/** Finds what a rule is about: each step looks inside what the one before has found. */
export function locate(text: string, locator: Locator): TextSpan[] {
  const { tests = [] } = locator;
  const [first, ...others] = findersOf(locator);
  let spans = first === undefined ? [textSpan(0, text.length)] : first(text);
  for (const step of others) {
    if (spans.length === 0) break;
    spans = spans.flatMap((span) => step(innerText(text, span)).map((found) => shift(found, span.innerStart)));
  }
  return tests.length === 0
    ? spans
    : spans.filter((span) => tests.every((test) => passesTextTest(test, innerText(text, span))));
}

const findersByLocator = new WeakMap<Locator, readonly SpanFinder[]>();

function findersOf(locator: Locator): readonly SpanFinder[] {
  const known = findersByLocator.get(locator);
  if (known !== undefined) return known;
  const { tag, section, between, paragraph, line } = locator;
  const finders = [
    tag === undefined ? undefined : elements(tag),
    section === undefined ? undefined : sections(section),
    between === undefined ? undefined : stretches(between),
    paragraph === undefined ? undefined : paragraphs(paragraph),
    line === undefined ? undefined : lines(line),
  ].filter((finder) => finder !== undefined);
  findersByLocator.set(locator, finders);
  return finders;
}

export function innerText(text: string, { innerStart, innerEnd }: TextSpan): string {
  return text.slice(innerStart, innerEnd);
}

function textSpan(start: number, end: number): TextSpan {
  return { start, end, innerStart: start, innerEnd: end };
}

function shift({ start, end, innerStart, innerEnd }: TextSpan, by: number): TextSpan {
  return { start: start + by, end: end + by, innerStart: innerStart + by, innerEnd: innerEnd + by };
}

/** `<tag>…</tag>` with the line end after it, with or without attributes; what is never closed is no element. */
function elements(tag: string): SpanFinder {
  const [open, close] = [`<${tag}`, `</${tag}>`];
  return (text) => {
    const found: TextSpan[] = [];
    let from = 0;
    for (;;) {
      const start = text.indexOf(open, from);
      if (start < 0) return found;
      from = start + open.length;
      if (!/^[\s>]/.test(text.slice(from, from + 1))) continue;
      const innerStart = text.indexOf(">", from) + 1;
      const innerEnd = innerStart === 0 ? -1 : text.indexOf(close, innerStart);
      if (innerEnd < 0) return found;
      const stop = innerEnd + close.length;
      from = text[stop] === "\n" ? stop + 1 : stop;
      found.push({ start, end: from, innerStart, innerEnd });
    }
  };
}

/** A heading and what belongs to it: all up to the next heading of its level or above. */
function sections(heading: string): SpanFinder {
  const level = headingLevel(heading) || 1;
  return (text) => {
    const found: TextSpan[] = [];
    let open: number | undefined;
    for (const { start, line, depth } of linesOf(text)) {
      if (depth === 0 || depth > level) continue;
      if (open !== undefined) found.push(textSpan(open, start));
      open = line.trim() === heading ? start : undefined;
    }
    if (open !== undefined) found.push(textSpan(open, text.length));
    return found;
  };
}

/** From start to end, both included, or up to one of `until`; else to the end of the text. */
function stretches({ start: first, end: last, until = [] }: NonNullable<Locator["between"]>): SpanFinder {
  return (text) => {
    const found: TextSpan[] = [];
    const nextStop = last === undefined ? nextOfAny(text, until) : undefined;
    let from = 0;
    for (;;) {
      const start = text.indexOf(first, from);
      if (start < 0) return found;
      const after = start + first.length;
      if (nextStop !== undefined) {
        from = Math.max(after, nextStop(after));
      } else {
        const stop = text.indexOf(last ?? "", after);
        if (stop < 0) return found;
        from = stop + (last ?? "").length;
      }
      found.push(textSpan(start, from));
    }
  };
}

/** Finds the first of the words at or after a position that only grows; each word's position is kept, so that all calls read the text once. */
function nextOfAny(text: string, words: readonly string[]): (from: number) => number {
  const positions = words.map(() => -1);
  return (from) => {
    words.forEach((word, at) => {
      if ((positions[at] ?? -1) < from) positions[at] = indexOrEnd(text, word, from);
    });
    return Math.min(text.length, ...positions);
  };
}

const indexOrEnd = (text: string, word: string, from: number): number => {
  const at = text.indexOf(word, from);
  return at < 0 ? text.length : at;
};

/** Paragraphs end at blank lines and headings; a list after the paragraph belongs to it, blank line or not. */
function paragraphs(message: string): SpanFinder {
  return (text) => {
    const found: TextSpan[] = [];
    let open: number | undefined;
    let before: LineKind = "blank";
    for (const { start, line, depth } of linesOf(text)) {
      const kind = kindOf(line, depth);
      const begins = kind === "heading" || (before !== "text" && before !== "list");
      if (open !== undefined && (kind === "heading" || (begins && kind === "text"))) {
        found.push(textSpan(open, start));
        open = undefined;
      }
      if (open === undefined && begins && startsWithAny(line, [message])) open = start;
      before = kind;
    }
    return open === undefined ? found : [...found, textSpan(open, text.length)];
  };
}

type LineKind = "blank" | "heading" | "list" | "text";

function kindOf(line: string, depth: number): LineKind {
  if (depth > 0) return "heading";
  if (line.trim() === "") return "blank";
  return LIST_ITEM.test(line) ? "list" : "text";
}

function lines(message: string): SpanFinder {
  return (text) =>
    [...linesOf(text)]
      .filter(({ line }) => startsWithAny(line, [message]))
      .map(({ start, line }) => textSpan(start, Math.min(start + line.length + 1, text.length)));
}

/** A line of a text, without its end. */
interface TextLine {
  /** Offset in the text, in UTF-16 units. */
  readonly start: number;
  readonly line: string;
  /** Level of a heading; 0 for other lines. */
  readonly depth: number;
}

const HEADING = /^(#{1,6}) /;
const FENCE = /^[ \t]*(`{3,}|~{3,})(.*)$/;
const BULLET = /^[ \t]*(?:[-*•]|\d+[.)])?[ \t]*/;

/** The lines of a text, from the first to the last. What looks like a heading inside fenced code is code. */
function* linesOf(text: string): Generator<TextLine> {
  let fence: string | undefined;
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, end);
    yield { start, line, depth: fence === undefined ? headingLevel(line) : 0 };
    fence = fenceAfter(line, fence);
    start = end + 1;
  }
}

/** Level of a heading line, 1 to 6; 0 for any other line. */
export function headingLevel(line: string): number {
  return HEADING.exec(line)?.[1]?.length ?? 0;
}

/** Whether a line begins with one of these texts, after an optional bullet. */
export function startsWithAny(line: string, starts: readonly string[]): boolean {
  const text = line.replace(BULLET, "");
  return starts.some((start) => text.startsWith(start) || line.startsWith(start));
}

/** A fence closes with the same marker, at least as long, alone on its line. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const [, mark = "", rest = ""] = FENCE.exec(line) ?? [];
  if (mark === "") return open;
  if (open === undefined) return mark;
  return mark.startsWith(open) && rest.trim() === "" ? undefined : open;
}

/** Removes ranges, given in order. */
export function cutOut(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of spans) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}
