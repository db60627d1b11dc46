import type { AwaitInput, TextSource } from "../values/incremental-text.ts";
import { LooseReader, readLooseJson, type LooseJson } from "../values/repair-json.ts";
import { delimitersIn, type CallForm, type Token } from "./compile-forms.ts";
import { delimitersEnd, firstDelimiters, firstOf, indentOf, matchOpening } from "./delimiters.ts";
import { matchValue } from "./match-value.ts";

interface ArgumentContext {
  readonly form: CallForm;
  /** What the tool takes; undefined: anything. */
  readonly keys: ReadonlySet<string> | undefined;
}

/** The arguments as written, and the offset after them; or why there are none. */
export type MatchedArguments =
  | {
      readonly input: unknown;
      readonly end: number;
      readonly repairs: readonly string[];
      /** No further argument can follow. */
      readonly isComplete: boolean;
      /** There are none. */
      readonly isBare: boolean;
    }
  | { readonly problem: string; readonly at: number };

/** Reads all arguments of a call: a map of JSON, or one after the other in the dialect's form. There may be none. */
export function* matchArguments(
  source: TextSource,
  start: number,
  context: ArgumentContext,
): AwaitInput<MatchedArguments> {
  const first = yield* source.skip(start);
  if (source.at(first) !== "" && '{"`'.includes(source.at(first))) {
    const read = yield* matchJson(source, first, {
      closer: context.form.closers[0],
      isEnvelope: false,
      isMeant: () => true,
    });
    return "problem" in read ? read : { ...read, input: read.value, isComplete: true, isBare: false };
  }
  const input = new Map<string, unknown>();
  const repairs: string[] = [];
  for (let end = start; ;) {
    const from = yield* source.skip(end);
    const next = yield* matchArgument(source, from, context);
    for (const mark of next === undefined ? firstDelimiters(context.form.argument) : [])
      if (yield* source.hasWord(mark, from)) return { problem: "an argument in it has no value", at: from };
    if (next === undefined)
      return {
        input: Object.fromEntries(input),
        end,
        repairs,
        isComplete: false,
        isBare: input.size === 0,
      };
    if ("problem" in next) return next;
    if (input.has(next.key))
      return {
        problem: `it has ${JSON.stringify(next.key)} twice`,
        at: next.end,
      };
    input.set(next.key, next.value);
    repairs.push(...next.repairs);
    end = next.end;
  }
}

type MatchedArgument =
  | {
      readonly key: string;
      readonly value: unknown;
      readonly end: number;
      readonly repairs: readonly string[];
    }
  | { readonly problem: string; readonly at: number };

/** The first form that matches an argument here. */
function* matchArgument(
  source: TextSource,
  start: number,
  context: ArgumentContext,
): AwaitInput<MatchedArgument | undefined> {
  let keyEnd: number | undefined;
  for (const tokens of context.form.argument) {
    const opening = yield* matchOpening(source, start, tokens);
    if (opening === undefined) continue;
    keyEnd = opening.end;
    const at = tokens.findIndex((token) => "hole" in token && token.hole !== "key");
    const behindKey = tokens.findIndex((token) => "hole" in token) + 2;
    const from = yield* delimitersEnd(source, opening.end, delimitersIn(tokens.slice(behindKey, at)));
    const placeholder = tokens[at];
    if (from === undefined || placeholder === undefined || "mark" in placeholder) continue;
    const read = yield* matchPlaceholder(source, from, {
      ...context,
      hole: placeholder,
      delimiters: delimitersIn(tokens.slice(at + 1)),
      start,
    });
    return "problem" in read ? read : { ...read, key: opening.text };
  }
  return keyEnd === undefined ? undefined : { problem: "an argument in it has no value", at: keyEnd };
}

interface PlaceholderContext extends ArgumentContext {
  readonly hole: Extract<Token, { hole: string }>;
  /** Of the argument. */
  readonly start: number;
  /** Behind it. */
  readonly delimiters: readonly string[];
}

function* matchPlaceholder(
  source: TextSource,
  start: number,
  { form, keys, hole: placeholder, delimiters: marks, ...position }: PlaceholderContext,
): AwaitInput<{ value: unknown; end: number; repairs: readonly string[] } | { problem: string; at: number }> {
  if (placeholder.hole === "json") {
    const from = yield* source.skip(start);
    const read = yield* matchJson(source, from, {
      closer: marks[0],
      isEnvelope: false,
      isMeant: () => true,
    });
    if ("problem" in read) return read;
    const end = yield* delimitersEnd(source, read.end, marks);
    return end === undefined ? { problem: "a value in it has no end", at: read.end } : { ...read, end };
  }
  const read = yield* matchValue(source, start, {
    delimiters: marks,
    next: form.argument,
    heads: form.heads,
    opening: form.opening,
    closers: form.closers,
    keys,
  });
  if ("problem" in read) return read;
  return {
    value: withoutBreaks(read.text, placeholder, indentOf(source, position.start) ?? ""),
    end: read.end,
    repairs: [],
  };
}

/** One line break of the form is removed at each end and, if the argument is indented, the same blanks before its closing delimiter. */
function withoutBreaks(text: string, { breaks }: Extract<Token, { hole: string }>, indent: string): string {
  const opened = breaks.before ? text.replace(/^\r?\n/, "") : text;
  if (!breaks.behind) return opened;
  const shut = indent !== "" && opened.endsWith(`\n${indent}`) ? opened.slice(0, -indent.length) : opened;
  return shut.replace(/\r?\n$/, "");
}

interface JsonContext {
  /** What closes the call behind it: there a value that is not as it should be may be repaired. */
  readonly closer: string | undefined;
  /** The value holds the name, too. */
  readonly isEnvelope: boolean;
  /** Whether what has been read is worth to be read once more. */
  readonly isMeant: (raw: string) => boolean;
}

/** A JSON value, and the offset behind it; or why there is none, and the offset where that was clear. */
export type MatchedJson =
  | {
      readonly value: unknown;
      readonly end: number;
      readonly repairs: readonly string[];
    }
  | { readonly problem: string; readonly at: number };

/** Reads the JSON value that begins at an offset. Nothing is read twice but what is broken, and that once. */
export function* matchJson(source: TextSource, start: number, context: JsonContext): AwaitInput<MatchedJson> {
  const read = yield* readWhile(source, start, context.isEnvelope);
  if ("open" in read) return yield* readBroken(source, { start, from: source.length }, context);
  if ("problem" in read) {
    const from = start + read.at;
    if (!context.isMeant(source.slice(start, from))) return { problem: "it is not JSON", at: from };
    return yield* readBroken(source, { start, from }, context);
  }
  const end = start + read.end;
  const next = source.at(yield* source.skip(end));
  const mayContinue = next === "," && context.closer !== undefined;
  if (next !== "}" && next !== "]" && !mayContinue) return { ...read, end };
  return yield* readBroken(source, { start, from: end }, context);
}

/** Arguments that are not valid JSON are read again as one text, up to the closing delimiter. */
function* readBroken(
  source: TextSource,
  { start, from }: { readonly start: number; readonly from: number },
  { closer, isEnvelope }: JsonContext,
): AwaitInput<MatchedJson> {
  const mark = closer === undefined ? undefined : yield* source.find(closer, from);
  if (mark === undefined) while (!source.isOver) yield;
  const end = mark ?? source.length;
  if (mark === undefined && source.isCut) return { problem: "the answer was cut within it", at: end };
  const behind = mark === undefined ? "nothing" : "mark";
  const read = readLooseJson(source.slice(start, end), { behind, isEnvelope });
  if ("value" in read) return { ...read, end };
  return { problem: `it is not JSON: ${"problem" in read ? read.problem : "it has no end"}`, at: end };
}

/** Characters that are read at a time: few at first, for most calls are short. */
const FIRST = 256;
const LARGEST = 65_536;

function* readWhile(source: TextSource, start: number, isEnvelope: boolean): AwaitInput<LooseJson> {
  const reader = new LooseReader({ behind: "more", isEnvelope });
  let at = start;
  for (let size = FIRST; ; size = Math.min(size * 2, LARGEST)) {
    while (at >= source.length && !source.isOver) yield;
    const read = reader.push(source.slice(at, at + size));
    at = Math.min(at + size, source.length);
    if (!("open" in read) || (source.isOver && at >= source.length)) return read;
  }
}

/** Where another argument follows the call directly: its closing delimiter is misplaced, or another delimiter is between its arguments. */
export function* strayArgument(
  source: TextSource,
  end: number,
  { argument, heads, closers, outer }: CallForm,
): AwaitInput<number | undefined> {
  const firsts = firstDelimiters(argument);
  if (firsts.length === 0) return undefined;
  for (let at = end; ;) {
    at = yield* source.skip(at);
    if ((yield* firstOf(source, at, firsts)) !== undefined) return at;
    const mark = yield* firstOf(source, at, [...heads, ...closers, ...outer]);
    if (mark === undefined) return undefined;
    at += mark.length;
  }
}
