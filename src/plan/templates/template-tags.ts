import type { Location } from "../../diagnostics/problem.ts";

/** A `{{…}}` of a template, as written. Escaped ones are text. */
export interface TemplateTag {
  readonly start: number;
  readonly end: number;
  /** Without braces, tildes and blanks around it: `#if git`, `/if`, `else`. Empty for comments. */
  readonly inner: string;
  /** Braces that it begins and ends with; no end, or one brace too few, makes the text behind it a part of the tag. */
  readonly opening: number;
  readonly closing: number;
}

/** A comment, which may contain braces, or a tag. */
const TAG = /(\\?)(\{\{\{?)(?:~?!--[\s\S]*?(?:--~?\}\}|$)|~?![\s\S]*?(?:\}\}|$)|([^{}]*)(\}*))/g;

/** All tags of a text, also those that Handlebars can't read. */
export function tagsOf(text: string): TemplateTag[] {
  return [...text.matchAll(TAG)].flatMap(
    ({ 0: match, 1: escape, 2: braces = "", 3: inner, 4: closing = "", index }) => {
      if (escape === "\\") return [];
      return [
        {
          start: index,
          end: index + match.length,
          inner: (inner ?? "").replace(/^~/, "").replace(/~$/, "").trim(),
          opening: braces.length,
          closing: inner === undefined ? braces.length : closing.length,
        },
      ];
    },
  );
}

/** What is no tag, in its place: tags and what is escaped are blanks. */
export function textAround(text: string, tags: readonly TemplateTag[]): string {
  const blank = (found: string): string => found.replaceAll(/[^\n]/g, " ");
  let around = "";
  let last = 0;
  for (const { start, end } of tags) {
    around += text.slice(last, start) + blank(text.slice(start, end));
    last = end;
  }
  return `${around}${text.slice(last)}`.replaceAll(/\\\{\{[^{}\n]*\}\}?/g, blank);
}

/** Reported of one template at a time: nobody fixes more at once. */
export const MOST_PROBLEMS = 5;

/** Where a stretch of a text is, which takes a pass over what is before it: its length ends with its first line. */
export function locate(file: string, text: string, { start, end }: Pick<TemplateTag, "start" | "end">): Location {
  const lines = text.slice(0, start).split("\n");
  const [first = ""] = text.slice(start, end).split("\n");
  return {
    file,
    line: lines.length,
    column: (lines.at(-1) ?? "").length + 1,
    length: Math.max(1, first.trimEnd().length),
  };
}
