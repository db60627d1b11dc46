import { tagsOf, textAround } from "./template-tags.ts";

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
