import type { Scalar } from "yaml";
import { createProblem, type Location, type Problem } from "../../diagnostics/problem.ts";

/** A value in a file: the file's text, and where the value is. */
interface FoldedText {
  readonly text: string;
  readonly at: Location;
  /** An item behind a dash. */
  readonly isItem: boolean;
  /** In braces or brackets, where indentation means nothing. */
  readonly isInFlow: boolean;
}

/**
 * What a text of several lines has swallowed: an item without its dash, a list without its key, a key behind a quote that is
 * missing. YAML joins the lines in silence.
 */
export function swallowedLine({ range, type }: Scalar, written: FoldedText): Problem | undefined {
  const [start = 0, end = start] = range ?? [];
  const raw = written.text.slice(start, end);
  const quote = raw.charAt(0);
  const whole = type === "QUOTE_DOUBLE" ? DOUBLE : type === "QUOTE_SINGLE" ? SINGLE : undefined;
  // The library takes the second of two quotes, or one behind a backslash, for the closing one.
  if (whole?.test(raw) === false) return createProblem("MX1004.openQuote", { quote }, { ...written.at, length: 1 });
  if (!raw.includes("\n") || written.isInFlow) return undefined;
  const lines = raw.split("\n").map((line) => line.trimEnd());
  if (whole !== undefined) return swallowedKey(lines, start, written);
  return type === "PLAIN" ? swallowedItem(lines, written) : undefined;
}

const SINGLE = /^'(?:[^']|'')*'\s*$/;
const DOUBLE = /^"(?:[^"\\]|\\[\s\S])*"\s*$/;

/** `'one''` and a line below it `key: two'`: no text in quotes goes on so far left. */
function swallowedKey(
  [first = "", ...rest]: readonly string[],
  start: number,
  { text, at }: FoldedText,
): Problem | undefined {
  const lineStart = text.lastIndexOf("\n", start) + 1;
  const column = text.slice(lineStart, start).search(/[^\s-]/);
  if (column === -1) return undefined;
  const found = rest
    .map((line) => /^( *)(?:- )?([\w-]+):(?: |$)/.exec(line))
    .find((one) => one !== null && (one[1] ?? "").length <= column);
  const [, , key] = found ?? [];
  return key === undefined
    ? undefined
    : createProblem("MX1004.swallowedKey", { quote: first.charAt(0), key }, { ...at, length: 1 });
}

/** As narrow as nobody wraps a text. */
const NARROW = 68;

function swallowedItem([first = "", ...rest]: readonly string[], { at, isItem }: FoldedText): Problem | undefined {
  const { line = 1, column = 1 } = at;
  const ends = [column - 1 + first.length, ...rest.map(({ length }) => length)];
  for (const [index, next] of rest.entries()) {
    const indent = next.search(/\S/);
    const where = { ...at, line: line + index + 1, column: indent + 1, length: next.length - indent };
    if (/^ *-(?: |$)/.test(next)) return dashProblem(first, { at, where });
    const [word = ""] = /\S+/.exec(next) ?? [];
    const isNarrow = isNarrower(ends[index] ?? 0, word);
    if (isItem && indent === column - 1 && isNarrow)
      return createProblem("MX1004.swallowedItem", { word, line: line + index }, where);
  }
  return undefined;
}

/** Whether a line had room for the word of the next one; an empty line is between paragraphs. */
function isNarrower(end: number, word: string): boolean {
  return end > 0 && end + 1 + word.length <= NARROW;
}

function dashProblem(first: string, { at, where }: Record<"at" | "where", Location>): Problem {
  const [, word] = /^-(\S+)/.exec(first) ?? [];
  return word === undefined
    ? createProblem("MX1004.swallowedDash", { line: at.line ?? 1 }, where)
    : createProblem("MX1004.blankAfterDash", { word }, { ...at, length: 1 });
}
