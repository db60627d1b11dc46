import { withoutDots } from "./paths.ts";

/** What a shell takes for one word, as far as no blank is in it. */
const WORD = /[^\s;|&<>]+/g;
const IN_A_PATH = /[/\\.]/;
/** A quote within a word, or an escape that a letter does not need. Those around a word, and the end of code in prose, are others. */
const QUOTED = /[\w/.~$}-]\$?["'`^]+\.?[\w/~$-]|\\\w/;
const QUOTES = /\$(?=["'])|["'`^]/g;
const JOINED_LINES = /\\\r?\n/g;
/** As a shell could have it instead. */
const NOTHING = "''";

/** A text whose paths are as a shell reads them: `sec"ret"s/key`, `s\ecrets/key` and `'sec'rets/key` are `secrets/key`. The very same where none is written so. */
export function withoutQuotes(text: string): string {
  return text.replaceAll(JOINED_LINES, NOTHING).replaceAll(WORD, (word) => (isQuoted(word) ? bare(word) : word));
}

/** Only those paths, also as Windows has them: with a backslash between two names. */
export function quotedPaths(text: string): string {
  const words = text.replaceAll(JOINED_LINES, NOTHING).match(WORD) ?? [];
  const paths = words.filter(isQuoted).map((word) => `${word.replaceAll(QUOTES, "")}\n${bare(word)}`);
  const all = paths.join("\n");
  return `${all}\n${withoutDots(all)}`.trim();
}

function isQuoted(word: string): boolean {
  return IN_A_PATH.test(word) && QUOTED.test(word);
}

function bare(word: string): string {
  return word.replaceAll(QUOTES, "").replaceAll("\\", "");
}
