import type { Location } from "../../diagnostics/problem.ts";

/** Something that reads as a tag of a template, and is none. */
export interface ForeignTag {
  readonly start: number;
  readonly end: number;
  /** As it stands there. */
  readonly written: string;
  /** The tag that says it: `{{git}}`. */
  readonly meant: string;
}

/** An expression in the signs of other programs, or in too few braces. */
const FORMS: readonly RegExp[] = [
  /[$#%@]?\{ ?([#/^]?[\w ]{1,50}) ?\}{1,2}/g,
  /([#/^]?(?:\b(?:if|unless) )?\b\w{1,50}) ?\}\}/g,
  /\{%-? ?([\w ]{1,50}?) ?-?%\}/g,
  /<%[=-]? ?([\w ]{1,50}?) ?-?%>/g,
  /\[\[ ?(\w{1,50}) ?\]\]/g,
  /%\((\w{1,50})\)s/g,
  /%(\w{1,50})%/g,
  /\$\((\w{1,50})\)/g,
  /(?<![\w$])\$(\w{1,50})\b(?!\()/g,
  /(?<![\w@])@(\w{1,50})@/g,
];

/**
 * What reads as a tag for one of the names, in the order of the text: `{git}`, `git}}`, `%git%`, `${git}`, `<%= git %>`, `{#if git}`.
 * Between the marks of code only what stands alone on its line is one.
 */
export function foreignTags(text: string, names: readonly string[]): ForeignTag[] {
  const around = withoutCode(textAround(text, tagsOf(text)));
  const found = FORMS.flatMap((form) =>
    [...around.matchAll(form)].flatMap(({ 0: written, 1: words = "", index: start }): ForeignTag[] => {
      const meant = meantBy(words.trim(), names);
      return meant === undefined ? [] : [{ start, end: start + written.length, written, meant }];
    }),
  ).toSorted((one, other) => one.start - other.start || other.end - one.end);
  let last = 0;
  return found.filter(({ start, end }) => {
    const isBehind = last <= start;
    last = Math.max(last, end);
    return isBehind;
  });
}

/** The tag of some words, if they are those of one. */
function meantBy(words: string, names: readonly string[]): string | undefined {
  const [, sign = "", word = "", name = ""] = /^([#/^]?) ?(\w+)(?: (\w+))?$/.exec(words) ?? [];
  if (word === "if" || word === "unless") {
    const condition = closestName(name, names);
    return sign === "/" ? `{{/${word}}}` : condition === undefined ? undefined : `{{#${word} ${condition}}}`;
  }
  if (name !== "" || sign !== "") return undefined;
  return WORDS.get(word) ?? valueTag(closestName(word, names));
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ["else", "{{else}}"],
  ["endif", "{{/if}}"],
  ["endunless", "{{/unless}}"],
]);

function valueTag(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `{{${name}}}`;
}

function closestName(word: string, names: readonly string[]): string | undefined {
  return names.find((name) => name === word) ?? names.find((name) => name.toLowerCase() === word.toLowerCase());
}

/** Code in a text may use the same signs. */
function withoutCode(text: string): string {
  let isFenced = false;
  return text
    .split("\n")
    .map((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) isFenced = !isFenced;
      const isAlone = /^\s*\S+\s*$/.test(line);
      if (isFenced) return isAlone ? line : " ".repeat(line.length);
      return line.replaceAll(/`[^`]*`/g, (code) => " ".repeat(code.length));
    })
    .join("\n");
}

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
function textAround(text: string, tags: readonly TemplateTag[]): string {
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
