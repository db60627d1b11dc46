import { withoutPrefix } from "../../shared/text/line-prefix.ts";

/** Shorter runs of letters in a line are words and numbers, or the end of a text. */
const SHORTEST_IN_LINE = 16;

/** A part of the text, in UTF-16 units. */
export interface Base64Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of base64 in one line. */
export interface Run extends Base64Span {
  /** Without the escapes of JSON and of URLs. */
  readonly letters: string;
}

/** What a line has of base64. */
export interface Line extends Base64Span {
  /** The runs that are long enough. */
  readonly runs: readonly Run[];
  /** The last run with a letter or a digit, short or not; absent: the line has none. */
  readonly last?: Run;
}

const isOfBase64 = new Uint8Array(128);
for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_")
  isOfBase64[character.charCodeAt(0)] = 1;

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const BACKSLASH = 0x5c;
const PERCENT = 0x25;

/** A character that is written as several. */
interface EscapedCharacter {
  readonly code: number;
  readonly end: number;
}

/**
 * The lines of a text, one after the other; those within a string of JSON, too, which end with `\n` in letters. Linear in the text, without an expression:
 * a run of megabytes would overflow its stack.
 */
export function* base64Lines(text: string, from = 0, to: number = text.length): Generator<Line> {
  let line = new OpenLine(from);
  for (let at = from; at < to;) {
    const endOfRun = endOfLetters(text, at, to);
    if (endOfRun > at) {
      line.add(at, endOfRun, text.slice(at, endOfRun));
      at = endOfRun;
      continue;
    }
    const escape = escapeAt(text, at);
    const code = escape?.code ?? text.charCodeAt(at);
    const end = escape?.end ?? at + 1;
    if (code === LINE_FEED || code === RETURN) {
      yield line.close(at);
      line = new OpenLine(end);
    } else if (isOfBase64[code] === 1) line.add(at, end, String.fromCharCode(code));
    at = end;
  }
  yield line.close(to);
}

function endOfLetters(text: string, start: number, to: number): number {
  let at = start;
  while (at < to && isOfBase64[text.charCodeAt(at)] === 1) at++;
  return at;
}

function escapeAt(text: string, at: number): EscapedCharacter | undefined {
  const code = text.charCodeAt(at);
  if (code === BACKSLASH) return readEscape(text, at);
  return code === PERCENT ? readHex(text, at, 2) : undefined;
}

class OpenLine {
  readonly #start: number;
  readonly #runs: Run[] = [];
  #last: Run | undefined;
  #run: Run | undefined;

  constructor(start: number) {
    this.#start = start;
  }

  /** What follows the run before without a gap is part of it. */
  add(start: number, end: number, letters: string): void {
    const run = this.#run;
    if (run?.end === start) this.#run = { start: run.start, end, letters: run.letters + letters };
    else {
      this.#keepRun();
      this.#run = { start, end, letters };
    }
  }

  close(end: number): Line {
    this.#keepRun();
    const [start, runs, last] = [this.#start, this.#runs, this.#last];
    return { start, end, runs, ...(last === undefined ? {} : { last }) };
  }

  #keepRun(): void {
    const run = this.#run;
    if (run === undefined || !/[A-Za-z0-9]/.test(run.letters)) return;
    this.#last = run;
    if (run.letters.length >= SHORTEST_IN_LINE) this.#runs.push(run);
  }
}

/** `\n`, `\t`, `\/` or `\u002b`, behind any number of backslashes: JSON may be quoted in JSON. */
function readEscape(text: string, start: number): EscapedCharacter {
  let at = start + 1;
  while (text.charCodeAt(at) === BACKSLASH) at++;
  const letter = text.charAt(at);
  if (letter === "n" || letter === "r") return { code: LINE_FEED, end: at + 1 };
  if (letter === "t") return { code: 0, end: at + 1 };
  if (letter === "/") return { code: "/".charCodeAt(0), end: at + 1 };
  return (letter === "u" ? readHex(text, at, 4) : undefined) ?? { code: 0, end: at };
}

/** As many hexadecimal digits after the character there. */
function readHex(text: string, at: number, digits: number): EscapedCharacter | undefined {
  const end = at + 1 + digits;
  const hex = text.slice(at + 1, end);
  return hex.length === digits && /^[\da-f]+$/i.test(hex) ? { code: Number.parseInt(hex, 16), end } : undefined;
}

/** Longer prefixes are none. */
const LONGEST_PREFIX = 700;

/** How a line is read. The signs of a diff are letters of base64, too: `+` before each line may be one or the other. */
export const READINGS = ["as it is", "its end", "without a sign", "without its prefix"] as const;

/** The last run of a line is all that it has behind its prefix. */
function isAlone(text: string, line: Line): boolean {
  const start = line.start + prefixLength(text, line, "without its prefix");
  for (let at = start; at < (line.last?.start ?? 0); at++) if (isOfBase64[text.charCodeAt(at)] === 1) return false;
  return true;
}

/** The end of a text that stands where its lines before begin, or is all that the last line has behind its prefix. */
export function lastRun(text: string, line: Line, column: number): Run | undefined {
  const start = line.start + column;
  const end = endOfLetters(text, start, line.end);
  if (end > start) return { start, end, letters: text.slice(start, end) };
  return isAlone(text, line) ? line.last : undefined;
}

/** A line has nothing behind its prefix. */
export function isBlank(text: string, line: Line): boolean {
  return (line.last?.end ?? 0) <= line.start + prefixLength(text, line, "without its prefix");
}

/** The longest run of a line, as it is read; what is before is no part of it. Absent: it has no long one. Read otherwise than as it is, a short one counts, too. */
export function longestRun(text: string, line: Line, reading: (typeof READINGS)[number]): Run | undefined {
  if (reading === "as it is") return longest(line.runs);
  if (reading === "its end") return line.last;
  const from = line.start + prefixLength(text, line, reading);
  const behind = [...line.runs, ...(line.last === undefined ? [] : [line.last])].filter(({ end }) => end > from);
  return longest(
    behind.map((run) =>
      run.start >= from ? run : { start: from, end: run.end, letters: run.letters.slice(from - run.start) },
    ),
  );
}

function longest(runs: readonly Run[]): Run | undefined {
  let found: Run | undefined;
  for (const run of runs) if (run.letters.length > (found?.letters.length ?? 0)) found = run;
  return found;
}

function prefixLength(text: string, line: Line, reading: (typeof READINGS)[number]): number {
  const start = text.slice(line.start, Math.min(line.end, line.start + LONGEST_PREFIX));
  const bare = reading === "without a sign" ? start.replace(/^[ \t]*[-+]/, "") : withoutPrefix(start);
  return start.length - bare.length;
}
