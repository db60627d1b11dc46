import { delimitersIn, type CallForm, type Token } from "./compile-forms.ts";
import { matchJson } from "./match-json.ts";
import { firstDelimiters, delimitersEnd, matchOpening } from "./match-opening.ts";
import { matchValue } from "./match-value.ts";
import { indentOf } from "./opens-line.ts";
import type { TextSource, AwaitInput } from "./source.ts";

interface ArgumentContext {
  readonly form: CallForm;
  /** What the tool takes; undefined: anything. */
  readonly keys: ReadonlySet<string> | undefined;
}

/** Arguments as they stand, and the offset behind them; or why there are none. */
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

/** The first form in which an argument stands here. */
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

/** One line break of the form's own goes at each end, and where the argument is indented, the same blanks before its closing mark. */
function withoutBreaks(text: string, { breaks }: Extract<Token, { hole: string }>, indent: string): string {
  const opened = breaks.before ? text.replace(/^\r?\n/, "") : text;
  if (!breaks.behind) return opened;
  const shut = indent !== "" && opened.endsWith(`\n${indent}`) ? opened.slice(0, -indent.length) : opened;
  return shut.replace(/\r?\n$/, "");
}
