import { hasNoBlanks } from "./normalize-text.ts";

/** The maximum length of a prefix that a tool adds to a line, in UTF-16 units. */
const LONGEST_PREFIX = 300;
const SEPARATOR = /[\s|│┃║"'“”‘’«»+<>#\\/()[\]{}\u2010-\u2015-]/;
const WORD_LETTER = /[\p{L}\p{M}\p{N}]/u;
/** A hyphen at the end of a line, after a part of a word. */
const HYPHEN = /^[-\u2010]\s*$/;
/** Such a line, in a text of several. */
const HYPHEN_AT_END = new RegExp(String.raw`[^${SEPARATOR.source.slice(1)}[-\u2010][^\S\n]*\n`);

/** Whether a line may end within a word, in scripts with blanks. */
export function hasBrokenLine(text: string): boolean {
  return HYPHEN_AT_END.test(text);
}

/** A phrase whose first words are the end of the lines so far. */
interface PhraseStart {
  readonly missing: readonly string[];
  /** The last line with some of them. */
  readonly line: string;
}

/**
 * Finds a phrase that is wrapped over lines with any prefix: numbers, names of files and containers, times, diff signs. A prefix
 * is recognized not by the tool that writes it but by having the same shape on both lines.
 * @param phrase normalized like the lines, with one blank between two words
 * @returns whether it is in these lines: without emphasis and tags, in one case
 */
export function wrappedPhrase(phrase: string): (lines: readonly string[]) => boolean {
  const words = phrase.split(" ");
  return (lines) => {
    let starts: readonly PhraseStart[] = [];
    for (const line of lines) {
      let next = beginningsIn(line, words);
      for (const one of starts) {
        const more = continuePhrase(one, line);
        if (more === "found") return true;
        next.push(...more);
      }
      next = withoutDuplicateStarts(next);
      if (next.length > 0 || !starts.some(({ line: last }) => isBlank(line, last))) starts = next;
    }
    return false;
  };
}

/** One start per missing rest: if a phrase repeats a word, a line can match several of its parts. */
function withoutDuplicateStarts(starts: readonly PhraseStart[]): PhraseStart[] {
  return [...new Map(starts.map((one) => [one.missing.join(" "), one])).values()];
}

function beginningsIn(line: string, words: readonly string[]): PhraseStart[] {
  const end = endOf(line);
  const last = line.charAt(end - 1);
  const isInWord = isBroken(line, end);
  const found: PhraseStart[] = [];
  for (const [at, word] of words.entries()) {
    for (let letters = isInWord ? 1 : word.length; letters <= word.length; letters++) {
      // Most lines end with another letter.
      if (word[letters - 1] !== last) continue;
      const missing = [...(letters < word.length ? [word.slice(letters)] : []), ...words.slice(at + 1)];
      if (missing.length > 0 && endsWithTexts(line, [...words.slice(0, at), word.slice(0, letters)], end))
        found.push({ missing, line });
    }
  }
  return found;
}

function endsWithTexts(line: string, words: readonly string[], end: number): boolean {
  let start = end;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] ?? "";
    if (!line.endsWith(word, start)) return false;
    start -= word.length;
    const before = endOf(line, start);
    if (at > 0 && before === start) return false;
    start = before;
  }
  return true;
}

function continuePhrase({ missing, line: last }: PhraseStart, line: string): "found" | readonly PhraseStart[] {
  const more: PhraseStart[] = [];
  for (const start of startsIn(line, missing[0]?.charAt(0))) {
    const left = missingWords(line, missing, start);
    if (left === undefined || !isPrefix(line.slice(0, start), last)) continue;
    if (left.length === 0) return "found";
    more.push({ missing: left, line });
  }
  return more;
}

/** Positions where the text of a line may begin with this letter. */
function* startsIn(line: string, letter: string | undefined): Generator<number> {
  const longest = Math.min(line.length, LONGEST_PREFIX);
  for (let at = 0; at < longest; at++)
    if (line[at] === letter && (at === 0 || !WORD_LETTER.test(line.charAt(at - 1)))) yield at;
}

/**
 * The words that are still missing where the others end a line; empty where the line has all of them. Undefined where the line
 * contains anything else.
 */
function missingWords(line: string, words: readonly string[], start: number): readonly string[] | undefined {
  const end = endOf(line);
  let at = start;
  for (const [index, word] of words.entries()) {
    if (at >= end) return words.slice(index);
    if (!line.startsWith(word, at)) {
      const part = line.slice(at, end);
      return word.startsWith(part) && isBroken(line, end)
        ? [word.slice(part.length), ...words.slice(index + 1)]
        : undefined;
    }
    const next = startOf(line, at + word.length);
    // The last word of a phrase may be the beginning of another.
    if (index < words.length - 1 && next === at + word.length && next < end) return undefined;
    at = next;
  }
  return [];
}

/** Where the next word begins. */
function startOf(line: string, from: number): number {
  let start = from;
  while (start < line.length && SEPARATOR.test(line.charAt(start))) start++;
  return start;
}

/** Where the words of a line end. */
function endOf(line: string, from: number = line.length): number {
  let end = from;
  while (end > 0 && SEPARATOR.test(line.charAt(end - 1))) end--;
  return end;
}

function isBroken(line: string, end: number): boolean {
  return HYPHEN.test(line.slice(end)) || hasNoBlanks(line.charAt(end - 1));
}

/** A line without words, or with only a prefix: for example between two paragraphs of a comment. */
function isBlank(line: string, otherLine: string): boolean {
  if (!/\p{L}/u.test(line)) return true;
  return line.length <= LONGEST_PREFIX && /[^\p{L}\p{M}\p{N}\s]\s*$/u.test(line) && isPrefix(line, otherLine);
}

/** Bullets and comment signs, which only one of two lines may have. */
const BULLETS = /[\s/•◦‣▪·%;!#>+*-]+$/;

/** Whether this may be a line's prefix: only signs, or the same shape as the beginning of the other line. */
function isPrefix(prefix: string, otherLine: string): boolean {
  const known = prefix.replace(BULLETS, "");
  if (endOf(known) === 0) return true;
  // Words alone are no prefix ("we saw a"), nor is an open bracket ("store(").
  if (/[([{][^)\]}]*$/.test(known) || !/^\s*[^\p{L}\s]|[^\p{L}\p{M}\p{N}\s,'"“”‘’]/u.test(prefix)) return false;
  return shapeOf(otherLine.slice(0, 2 * LONGEST_PREFIX)).startsWith(shapeOf(known));
}

/** The shape of a text: words and numbers are equal, and so are the signs of tools for matching, adjacent and changed lines. */
function shapeOf(text: string): string {
  return text
    .trimStart()
    .replaceAll(/[+>^#]/g, " ")
    .replaceAll(/[\p{L}\p{M}\p{N}\s_]+/gu, "a")
    .replaceAll("-", ":");
}
