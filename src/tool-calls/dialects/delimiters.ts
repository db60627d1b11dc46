import type { Dialect } from "../../../generated/types/plan.d.ts";
import type { AwaitInput, TextSource } from "../values/incremental-text.ts";
import { compileForms, type ArgumentForm, type CallForm } from "./compile-forms.ts";
import type { LineContext } from "./line-context.ts";

/** The offset after consecutive delimiters, or undefined. */
export function* delimitersEnd(
  source: TextSource,
  start: number,
  marks: readonly string[],
): AwaitInput<number | undefined> {
  let at = start;
  for (const mark of marks) {
    at = yield* source.skip(at);
    if (!(yield* source.hasWord(mark, at))) return undefined;
    at += mark.length;
  }
  return at;
}

/** The first of several delimiters that is at this offset. */
export function* firstOf(source: TextSource, at: number, marks: readonly string[]): AwaitInput<string | undefined> {
  for (const mark of marks) if (yield* source.hasWord(mark, at)) return mark;
  return undefined;
}

/** The key of an argument, and the offset after the delimiter that follows it. */
export function* matchOpening(
  source: TextSource,
  start: number,
  { beforeKey, afterKey }: ArgumentForm,
): AwaitInput<{ readonly text: string; readonly end: number } | undefined> {
  const from = yield* delimitersEnd(source, start, beforeKey);
  return from === undefined ? undefined : yield* matchKey(source, from, afterKey);
}

/** A key contains no line break, no quotes, and none of the characters that delimiters start with. */
function* matchKey(
  source: TextSource,
  start: number,
  mark: string,
): AwaitInput<{ readonly text: string; readonly end: number } | undefined> {
  for (let at = start; ; at += 1) {
    const char = yield* source.charAt(at);
    if (char === mark.charAt(0) && (yield* source.hasWord(mark, at))) {
      const text = source.slice(start, at).trim();
      return text === "" ? undefined : { text, end: at + mark.length };
    }
    if (char === "" || /[\n<>[\]{}"]/.test(char)) return undefined;
  }
}

/** Skips the closing delimiters of a call. One may be missing, misspelt or cut off: the call itself is complete. */
export function* matchClosers(
  source: TextSource,
  start: number,
  { closers, outer }: Pick<CallForm, "closers" | "outer">,
): AwaitInput<{ readonly end: number; readonly has: "some" | "none" }> {
  let end = start;
  let has: "some" | "none" = closers.length === 0 ? "some" : "none";
  for (const closer of closers) {
    const at = yield* source.skip(end);
    if (yield* source.hasWord(closer, at)) {
      end = at + closer.length;
      has = "some";
    } else end = (yield* wrongCloser(source, at, closer)) ?? end;
  }
  if (outer.length > 0) end = (yield* delimitersEnd(source, end, outer)) ?? end;
  return { end, has };
}

/** A tag that closes something else, or the beginning of the right one, with nothing behind it on its line. */
function* wrongCloser(source: TextSource, start: number, closer: string): AwaitInput<number | undefined> {
  if (source.at(start) !== closer.charAt(0) || !/[<[]/.test(closer.charAt(0))) return undefined;
  let at = start + 1;
  while (at < start + 2 * closer.length && /[\p{L}\p{N}_:./|｜▁-]/u.test(yield* source.charAt(at))) at += 1;
  if (/[>\]]/.test(source.at(at))) at += 1;
  const tag = source.slice(start, at);
  const alike = tag.split("").findIndex((char, index) => char !== closer.charAt(index));
  const isClose = tag.startsWith("</") || alike < 0 || alike > closer.length / 2;
  const behind = source.at(yield* source.skip(at, /[^\S\n]/));
  return isClose && (behind === "" || (tag.length > 1 && behind === "\n")) ? at : undefined;
}

/** The blanks before it on its line; undefined: something else precedes it, or the answer starts there. */
export function indentOf(source: TextSource, at: number): string | undefined {
  let from = at;
  while (/[^\S\n]/.test(source.at(from - 1))) from -= 1;
  return source.at(from - 1) === "\n" ? source.slice(from, at) : undefined;
}

type LineState = Pick<LineContext, "isFresh" | "isLineStart">;

/** What calls begin with, in several dialects at once. */
export class Openings {
  readonly #forms: readonly CallForm[];
  /** First characters of delimiters; empty: a form without one. */
  readonly #first: ReadonlySet<string>;

  constructor(dialects: readonly Dialect[]) {
    this.#forms = dialects.flatMap(compileForms);
    this.#first = new Set(this.#forms.map(({ tokens: [first] }) => first?.mark?.charAt(0) ?? ""));
  }

  /** Whether it is worth to look closer. */
  mayBegin(char: string, { isFresh }: LineState): boolean {
    return this.#first.has(char) || (isFresh && char.trim() !== "" && this.#first.has(""));
  }

  /** The forms that begin at an offset; undefined while none is sure, and one may still. */
  at(source: TextSource, offset: number, lineState: LineState): readonly CallForm[] | undefined {
    const states = this.#forms.map((form) => beginsCall(form, source, offset, lineState));
    if (states.includes(true)) return this.#forms.filter((_, index) => states[index] !== false);
    return states.includes(undefined) ? undefined : [];
  }
}

/** Undefined: not known yet. Without a delimiter, a call starts only where the answer starts, or right after another call. */
function beginsCall(
  { tokens: [first], isBare }: CallForm,
  source: TextSource,
  offset: number,
  { isFresh, isLineStart }: LineState,
): boolean | undefined {
  if (first === undefined || (isBare && !isFresh)) return false;
  if (first.mark === undefined) return (first.hole === "json" ? /[{[]/ : /\S/).test(source.at(offset));
  return first.mark.startsWith("```") && !isLineStart ? false : source.has(first.mark, offset);
}
