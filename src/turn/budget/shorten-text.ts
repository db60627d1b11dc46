import type { TextCounts } from "./text-counts.ts";

/** How many times a text is cut anew because its ends are denser than its middle. */
const TRIES = 4;
/** Tokens of the words between the two ends. */
const CUT_MARK_TOKENS = 14;

/**
 * A text of at most so many tokens: its beginning and its end, whole lines where there are lines, with a mark between. The same text gives
 * the same ends, whenever it is asked.
 * @param most tokens
 */
export function shortenText(text: string, most: number, counts: TextCounts): string {
  let tokens = counts.of(text);
  if (tokens <= most) return text;
  let kept = text.length;
  let short = text;
  for (let tried = 0; tried < TRIES && tokens > most; tried++) {
    kept = Math.floor((kept * Math.max(1, most - CUT_MARK_TOKENS)) / tokens);
    short = endsOf(text, kept);
    tokens = counts.of(short);
  }
  return short;
}

/** @param kept UTF-16 units of both ends together */
function endsOf(text: string, kept: number): string {
  const tailChars = Math.floor(kept / 3);
  const start = headEnd(text, kept - tailChars);
  const end = tailStart(text, text.length - tailChars);
  const middle = text.slice(start, end);
  const isLines = isBreak(text, start) && (end === text.length || isBreak(text, end - 1));
  const lines = middle.split("\n").length - (middle.startsWith("\n") ? 1 : 0) - (middle.endsWith("\n") ? 1 : 0);
  const left = isLines ? amount(lines, "line") : amount(middle.length, "character");
  const mark = `[… ${left} left out …]`;
  const parts = [text.slice(0, start).trimEnd(), mark, text.slice(end).replace(/^\n/, "")];
  return parts.filter((part) => part !== "").join("\n");
}

/** A cut at the end of a line, if that does not cost more than half. */
function headEnd(text: string, at: number): number {
  const line = text.lastIndexOf("\n", at);
  return line > at / 2 ? line : onCharacter(text, at);
}

function tailStart(text: string, at: number): number {
  const line = text.indexOf("\n", at);
  return line >= 0 && line - at < (text.length - at) / 2 ? line + 1 : onCharacter(text, at);
}

function onCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function isBreak(text: string, at: number): boolean {
  return text[at] === "\n";
}

function amount(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
