import { withoutLinePrefixes } from "./line-prefixes.ts";
import { visibleText } from "./visible-text.ts";

/** A text as words are compared: in one case, composed, in plain forms of letters, with one blank wherever there are some or a line ends. */
export function foldText(text: string): string {
  return visibleText(text.normalize("NFKC")).replaceAll(/\s+/g, " ").toLowerCase().toUpperCase();
}

/** Marks that may stand within a word: emphasis and code in Markdown. */
const EMPHASIS = /[*_~`]+/g;
/** Tags within a line; others end one. */
const INLINE_TAG = /<\/?(?:a|b|code|del|em|font|i|ins|kbd|mark|s|small|span|strong|sub|sup|tt|u)(?:\s[^<>]{0,500})?>/gi;
const TAG = /<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,500})?\/?>/gi;
/** Marks between words: cells of a table, quotes, brackets, signs that join strings or words. */
const BETWEEN = /[\s|│┃║"'“”‘’«»+<>#\\/()[\]{}\u2010-\u2015-]+/g;
/** Writing without blanks: where a line ends, nothing stands between two letters. */
const NO_BLANKS =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/gu;
/** A hyphen at the end of a line, between two letters. What a search may look through is bounded: it begins anew at each hyphen. */
const BROKEN_WORD = /(?<=\p{L})[-\u2010][^\S\n]{0,100}\n\s{0,100}(?=\p{L})/gu;

/**
 * A text as phrases are compared that are wrapped and marked: without what begins lines (numbers, signs of diffs, quotes, bullets), without
 * emphasis and tags, marks between words as blanks. A word that is broken at the end of a line is read both ways.
 */
export function foldMarkup(text: string): readonly string[] {
  const lines = withoutLinePrefixes(text.normalize("NFKC"), "markup");
  const joined = lines.replaceAll(BROKEN_WORD, "");
  return (joined === lines ? [lines] : [lines, joined]).map(foldMarks);
}

function foldMarks(text: string): string {
  const plain = text.includes("<") ? text.replaceAll(INLINE_TAG, "").replaceAll(TAG, " ") : text;
  return foldText(plain.replaceAll(EMPHASIS, "").replaceAll(BETWEEN, " ")).replaceAll(NO_BLANKS, "");
}

/** Fewer letters than this could be found in anything once the marks between them are gone. */
const LEAST_LETTERS = 4;
const LEAST_WORD_SIGNS = 2;

/** A phrase for texts that `foldMarkup` has made; undefined where too little would be left of it. */
export function foldPhrase(phrase: string): string | undefined {
  const folded = foldMarks(phrase.normalize("NFKC")).trim();
  const letters = folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const signs = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  return letters >= LEAST_LETTERS || signs >= LEAST_WORD_SIGNS ? folded : undefined;
}
