import type { AwaitInput, ParseFault, TextSource } from "../values/incremental-text.ts";
import type { ArgumentForm, CallForm } from "./compile-forms.ts";
import { delimitersEnd, firstOf, indentOf, matchOpening } from "./delimiters.ts";

/** What decides whether a value ends at a delimiter. */
export interface ValueEnds extends CallForm {
  /** Behind the value. */
  readonly delimiters: readonly string[];
  /** Arguments that may follow; undefined: any. */
  readonly keys: ReadonlySet<string> | undefined;
}

type MatchedValue = { readonly text: string; readonly end: number } | ParseFault;

const LACKS_END = "a value in it has no end";
const UNCLEAR = "what ends a value in it is followed by an argument that the tool does not have";

/**
 * Reads an unquoted value up to a closing delimiter after which the call continues or ends: any other delimiter is part of the
 * value, and so is a complete call within it.
 */
export function* matchValue(source: TextSource, start: number, ends: ValueEnds): AwaitInput<MatchedValue> {
  const [head] = ends.heads;
  const [closer] = ends.closers;
  const words = delimitersOf(ends);
  let depth = 0;
  for (let at = start; ;) {
    const found = yield* source.findAny(words, at);
    if (found === undefined) return { problem: LACKS_END, at: source.length };
    at = found.at + found.word.length;
    if (found.word === head) depth += (yield* isCall(source, found.at, ends)) ? 1 : 0;
    else if (found.word === closer) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (found.word === ends.delimiters[0]) {
      const read = yield* closedAt(source, { start, stop: found.at }, ends);
      if (read !== undefined) return read;
    } else if (yield* isNextArgument(source, found.at, ends)) return { problem: LACKS_END, at: found.at };
  }
}

/** What may end a value, or begin something within it. */
function delimitersOf({ delimiters, heads, closers, argumentStarts }: ValueEnds): string[] {
  return [...delimiters.slice(0, 1), ...heads.slice(0, 1), ...closers.slice(0, 1), ...argumentStarts];
}

/** The value up to a closing delimiter; undefined: the delimiter is part of it. */
function* closedAt(
  source: TextSource,
  { start, stop }: { readonly start: number; readonly stop: number },
  ends: ValueEnds,
): AwaitInput<MatchedValue | undefined> {
  const end = yield* delimitersEnd(source, stop, ends.delimiters);
  const follows = end === undefined ? "more" : yield* whatFollows(source, end, ends);
  if (end === undefined || follows === "more") return undefined;
  if (follows === "unclear") return { problem: UNCLEAR, at: end };
  const text = source.slice(start, stop);
  // If the call is not closed, a value that mentions delimiters may have meant this one as well.
  const isUnsure = follows === "open" && delimitersOf(ends).some((word) => text.includes(word));
  return isUnsure || isWrongEnd(text, ends) ? { problem: LACKS_END, at: end } : { text, end };
}

/** A complete call starts here, not only its delimiter. */
function* isCall(
  source: TextSource,
  start: number,
  { opening, argumentStarts, closers }: ValueEnds,
): AwaitInput<boolean> {
  let at = start;
  for (const token of opening) {
    at = yield* source.skip(at);
    if (token.mark !== undefined) {
      if (!(yield* source.hasWord(token.mark, at))) return false;
      at += token.mark.length;
    } else at = yield* source.skip(at, /[\p{L}\p{N}_.:-]/u);
  }
  at = yield* source.skip(at);
  return (yield* firstOf(source, at, [...argumentStarts, ...closers])) !== undefined;
}

/** An argument of the tool's begins here, on a line of its own: the value before it was never closed. */
function* isNextArgument(source: TextSource, at: number, { argument, keys }: ValueEnds): AwaitInput<boolean> {
  if (keys === undefined || indentOf(source, at) === undefined) return false;
  for (const form of argument) {
    const key = yield* matchOpening(source, at, form);
    if (key !== undefined && keys.has(key.text)) return true;
  }
  return false;
}

/** `open`: the call ends without its first closing delimiter. */
function* whatFollows(
  source: TextSource,
  end: number,
  ends: ValueEnds,
): AwaitInput<"end" | "open" | "more" | "unclear"> {
  const at = yield* source.skip(end);
  const isNewLine = source.slice(end, at).includes("\n");
  if (source.at(at) === "") return "open";
  if (yield* endsCall(source, at, ends))
    return (yield* delimitersEnd(source, at, ends.closers.slice(0, 1))) ? "end" : "open";
  if (isNewLine && (yield* firstOf(source, at, ends.heads)) !== undefined) return "open";
  for (const form of ends.argument) {
    const key = yield* matchOpening(source, at, form);
    if (key === undefined) continue;
    if (ends.keys === undefined || ends.keys.has(key.text)) return "end";
    if (isNewLine) return (yield* isArgument(source, key.end, ends)) ? "end" : "unclear";
  }
  return "more";
}

/** The value that begins here ends as one does, with the end of the call or a further argument behind it. */
function* isArgument(source: TextSource, start: number, ends: ValueEnds): AwaitInput<boolean> {
  const found = yield* source.findAny(delimitersOf(ends), start);
  if (found === undefined || found.word !== ends.delimiters[0]) return false;
  const end = yield* delimitersEnd(source, found.at, ends.delimiters);
  if (end === undefined) return false;
  const at = yield* source.skip(end);
  if (yield* endsCall(source, at, ends)) return true;
  for (const form of ends.argument) if ((yield* matchOpening(source, at, form)) !== undefined) return true;
  return false;
}

/** The last delimiter of a call is here, or an earlier one followed only by the end or another call. */
function* endsCall(source: TextSource, start: number, { closers, heads }: ValueEnds): AwaitInput<boolean> {
  let end = start;
  let isLast = false;
  for (const closer of closers) {
    const at = yield* source.skip(end);
    isLast = yield* source.hasWord(closer, at);
    if (isLast) end = at + closer.length;
  }
  if (isLast || end === start) return isLast;
  const at = yield* source.skip(end);
  if ((yield* firstOf(source, at, heads)) !== undefined) return true;
  return closers.some((closer) => source.isOver && closer.startsWith(source.slice(at, at + closer.length)));
}

/** The contents of a value show that its own end, or the start of the next one, was lost. */
function isWrongEnd(text: string, { delimiters: [mark = ""], argument, argumentStarts }: ValueEnds): boolean {
  const openers = openersOf(argument);
  const isDoubled = text.endsWith(mark) || openers.some((one) => text.startsWith(one));
  return isDoubled || swallows(text, mark, openers) || endsAnother(text, mark, argumentStarts);
}

/** The value holds what ends one, and a line or a value begins behind that: the beginning of an argument was lost. */
function swallows(text: string, mark: string, openers: readonly string[]): boolean {
  const closed = text.indexOf(mark);
  if (closed < 0 || openers.some((one) => text.slice(0, closed).includes(one))) return false;
  const behind = text.slice(closed + mark.length);
  return /^[^\S\n]*\n/.test(behind) || openers.some((one) => behind.includes(one));
}

/** A line of the value starts an argument, which only the closing delimiter after the value ends. */
function endsAnother(text: string, mark: string, starts: readonly string[]): boolean {
  return starts.some((one) => {
    const at = text.lastIndexOf(one);
    return at > text.lastIndexOf(mark) && /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, at - 100), at));
  });
}

/** What an argument starts with, and what directly precedes its value. One or two characters are too common. */
function openersOf(forms: readonly ArgumentForm[]): string[] {
  return forms
    .flatMap(({ beforeKey, afterKey, beforeValue, value }) => [
      ...beforeKey.slice(0, 1),
      ...(value.hole === "value" ? [beforeValue.at(-1) ?? afterKey] : []),
    ])
    .filter((mark) => mark.length > 2);
}
