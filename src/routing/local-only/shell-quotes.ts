import { withoutDots } from "./path-forms.ts";

/** What a shell takes for one word, as far as no blank is in it, ends at one of these. */
const WORD_END = /[\s;|&<>]/;
const IN_A_PATH = /[/\\.]/;
/** A quote within a word, or an escape that a letter does not need. Those around a word, and the end of code in prose, are others. */
const QUOTED = /[\w/.~$}-]\$?["'`^]+\.?[\w/~$-]|\\\w/g;
const QUOTES = /\$(?=["'])|["'`^]/g;
const JOINED_LINES = /\\\r?\n/g;
/** As a shell could have it instead. */
const NOTHING = "''";

/** A text whose paths are as a shell reads them: `sec"ret"s/key`, `s\ecrets/key` and `'sec'rets/key` are `secrets/key`. The very same where none is written so. */
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

/** Only those paths, also as Windows has them: with a backslash between two names. */
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

/** Most texts have few: the words are found around the quotes, not the quotes in all words. */
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
