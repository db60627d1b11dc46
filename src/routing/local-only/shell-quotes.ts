import { withoutDots } from "./path-forms.ts";

/** The end of a word for a shell, unless it contains blanks. */
const WORD_END = /[\s;|&<>]/;
const IN_A_PATH = /[/\\.]/;
/** A quote within a word, or a needless escape; not quotes around a word or the end of code in prose. */
const QUOTED = /[\w/.~$}-]\$?["'`^]+\.?[\w/~$-]|\\\w/g;
const QUOTES = /\$(?=["'])|["'`^]/g;
const JOINED_LINES = /\\\r?\n/g;
/** An equivalent for a shell. */
const NOTHING = "''";

/**
 * A text with paths as a shell reads them: `sec"ret"s/key`, `s\ecrets/key` and `'sec'rets/key` become `secrets/key`. Returns the
 * same string if there are none.
 */
export function withoutQuotes(text: string): string {
  const joined = joinLines(text);
  let plain = "";
  let from = 0;
  for (const { start, word } of quotedWords(joined)) {
    plain += joined.slice(from, start) + bare(word);
    from = start + word.length;
  }
  return from === 0 ? joined : plain + joined.slice(from);
}

/** Only those paths, also in Windows form, with backslashes between names. */
export function quotedPaths(text: string): string {
  const paths = Array.from(quotedWords(joinLines(text)), ({ word }) => `${word.replaceAll(QUOTES, "")}\n${bare(word)}`);
  const all = paths.join("\n");
  return `${all}\n${withoutDots(all)}`.trim();
}

function joinLines(text: string): string {
  return text.includes("\\") ? text.replaceAll(JOINED_LINES, NOTHING) : text;
}

interface QuotedWord {
  readonly start: number;
  readonly word: string;
}

/** Searches for quotes first, since most texts have few. */
function* quotedWords(text: string): Generator<QuotedWord> {
  const quoted = new RegExp(QUOTED);
  for (let found = quoted.exec(text); found !== null; found = quoted.exec(text)) {
    let start = found.index;
    while (start > 0 && !WORD_END.test(text.charAt(start - 1))) start--;
    let end = quoted.lastIndex;
    while (end < text.length && !WORD_END.test(text.charAt(end))) end++;
    const word = text.slice(start, end);
    if (IN_A_PATH.test(word)) yield { start, word };
    quoted.lastIndex = end;
  }
}

function bare(word: string): string {
  return word.replaceAll(QUOTES, "").replaceAll("\\", "");
}
