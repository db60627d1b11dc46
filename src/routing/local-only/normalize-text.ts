/** Normalizes a text for comparing words: case, composition, base forms of letters, one blank for any whitespace. */
export function foldText(text: string): string {
  return foldCase(visibleForm(text)).replaceAll(/\s+/g, " ");
}

/** Marks over, under and through letters that are no letter of their own together: text that is struck through, for example. */
const MARKS = /\p{Script=Inherited}/gu;

/** In base forms of letters, without invisible characters. */
export function visibleForm(text: string): string {
  return PLAIN.test(text) ? text : visibleText(text.normalize("NFKC")).replaceAll(MARKS, "");
}

export function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase();
}

/** Characters that may be inside a word: emphasis and code in Markdown. */
const EMPHASIS = /[*_~`]+/g;
/** Tags within a line; others end one. */
const INLINE_TAG =
  /<\/?(?:a|b|code|del|em|font|i|ins|kbd|mark|s|small|span|strong|sub|sup|tt|u|wbr)(?:\s[^<>]{0,500})?>/gi;
const TAG = /<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,500})?\/?>/gi;
/** Characters between words: table cells, quotes, brackets, operators that join strings or words. */
const BETWEEN = /[\s|│┃║"'“”‘’«»+<>#\\/()[\]{}\u2010-\u2015-]+/g;
/** Scripts without blanks, where a line break separates no words. */
const NO_BLANKS =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/gu;
const ANY_NO_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a text has letters of a script without blanks. */
export function hasNoBlanks(text: string): boolean {
  return !PLAIN.test(text) && ANY_NO_BLANKS.test(text);
}

/** What a link in Markdown leads to. */
const LINK_TARGET = /(?<=\])\([^()\s]{1,500}\)/g;

/** A text without emphasis, tags and targets of links, line by line. Returns the same string if there are none. */
export function unmarked(visible: string): string {
  const plain = visible.includes("<") ? visible.replaceAll(INLINE_TAG, "").replaceAll(TAG, " ") : visible;
  return plain.replaceAll(LINK_TARGET, "").replaceAll(EMPHASIS, "");
}

/** Boundaries of words within a name in a program, or in a table row. */
const JOINED = /(?<=[\p{L}\p{N}])["']?[_.,;:]["']?(?=[\p{L}\p{N}])|(?<=\p{Ll})(?=\p{Lu})/gu;

/** A text with blanks between the words of names: `project_nightingale`, `projectNightingale`, `Project;Nightingale`. */
export function splitNames(text: string): string {
  return text.replaceAll(JOINED, " ");
}

/** The result of `unmarked`, with one blank for all separators between two words, and where a line ends. */
export function joinText(markup: string): string {
  const joined = markup.replaceAll(BETWEEN, " ");
  return hasNoBlanks(joined) ? joined.replaceAll(NO_BLANKS, "") : joined;
}

/** Fewer letters than this would match almost anything once the separators are gone. */
const LEAST_LETTERS = 4;
const LEAST_WORD_SIGNS = 2;

/** A phrase for texts of `joinText`; undefined if it would be too short. */
export function foldPhrase(phrase: string): string | undefined {
  const folded = joinText(foldCase(unmarked(visibleForm(phrase)))).trim();
  const letters = folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const signs = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  return letters >= LEAST_LETTERS || signs >= LEAST_WORD_SIGNS ? folded : undefined;
}

/** Invisible terminal sequences: colours, titles, overprinted letters. */
const TERMINAL = new RegExp(
  [
    String.raw`\u001B\[[0-?]*[ -/]*[@-~]`,
    String.raw`\u001B\][^\u0007\u001B]{0,1000}(?:\u0007|\u001B\\)`,
    String.raw`\u001B[@-Z\\-_]`,
    String.raw`[^\n]\u0008`,
  ].join("|"),
  "g",
);
/** Characters without width, by Unicode properties, so that new ones are included. */
const NO_WIDTH = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Variation_Selector}]/gu;
/** Control characters except tabs and line ends. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
const PLAIN = /^[\t\n\v\f\r -~]*$/;

/** A text without invisible characters. Returns the same string where all of it is visible. */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll(TERMINAL, "").replaceAll(NO_WIDTH, "").replaceAll(CONTROLS, "").replaceAll("\u0085", "\n");
}
