import { marksAmong, type Form, type Token } from "./compile-forms.ts";
import { matchJson } from "./match-json.ts";
import { firstMarks, marksEnd, matchOpening } from "./match-opening.ts";
import { matchValue } from "./match-value.ts";
import { indentOf } from "./opens-line.ts";
import type { Source, Wait } from "./source.ts";

interface ArgumentPlace {
  readonly form: Form;
  /** What the tool takes; undefined: anything. */
  readonly keys: ReadonlySet<string> | undefined;
}

/** Arguments as they stand, and the offset behind them; or why there are none. */
export type MatchedArguments =
  | {
      readonly input: unknown;
      readonly end: number;
      readonly mended: readonly string[];
      /** No further argument can follow. */
      readonly isWhole: boolean;
      /** There are none. */
      readonly isBare: boolean;
    }
  | { readonly problem: string; readonly at: number };

/** Reads all arguments of a call: a map of JSON, or one after the other in the dialect's form. There may be none. */
export function* matchArguments(source: Source, start: number, place: ArgumentPlace): Wait<MatchedArguments> {
  const first = yield* source.skip(start);
  if (source.at(first) !== "" && '{"`'.includes(source.at(first))) {
    const read = yield* matchJson(source, first, {
      closer: place.form.closers[0],
      isEnvelope: false,
      isMeant: () => true,
    });
    return "problem" in read ? read : { ...read, input: read.value, isWhole: true, isBare: false };
  }
  const input = new Map<string, unknown>();
  const mended: string[] = [];
  for (let end = start; ;) {
    const from = yield* source.skip(end);
    const next = yield* matchArgument(source, from, place);
    for (const mark of next === undefined ? firstMarks(place.form.argument) : [])
      if (yield* source.hasWord(mark, from)) return { problem: "an argument in it has no value", at: from };
    if (next === undefined)
      return {
        input: Object.fromEntries(input),
        end,
        mended,
        isWhole: false,
        isBare: input.size === 0,
      };
    if ("problem" in next) return next;
    if (input.has(next.key))
      return {
        problem: `it has ${JSON.stringify(next.key)} twice`,
        at: next.end,
      };
    input.set(next.key, next.value);
    mended.push(...next.mended);
    end = next.end;
  }
}

type MatchedArgument =
  | {
      readonly key: string;
      readonly value: unknown;
      readonly end: number;
      readonly mended: readonly string[];
    }
  | { readonly problem: string; readonly at: number };

/** The first form in which an argument stands here. */
function* matchArgument(source: Source, start: number, place: ArgumentPlace): Wait<MatchedArgument | undefined> {
  let keyEnd: number | undefined;
  for (const tokens of place.form.argument) {
    const opening = yield* matchOpening(source, start, tokens);
    if (opening === undefined) continue;
    keyEnd = opening.end;
    const at = tokens.findIndex((token) => "hole" in token && token.hole !== "key");
    const behindKey = tokens.findIndex((token) => "hole" in token) + 2;
    const from = yield* marksEnd(source, opening.end, marksAmong(tokens.slice(behindKey, at)));
    const hole = tokens[at];
    if (from === undefined || hole === undefined || "mark" in hole) continue;
    const read = yield* matchHole(source, from, {
      ...place,
      hole,
      marks: marksAmong(tokens.slice(at + 1)),
      start,
    });
    return "problem" in read ? read : { ...read, key: opening.text };
  }
  return keyEnd === undefined ? undefined : { problem: "an argument in it has no value", at: keyEnd };
}

interface HolePlace extends ArgumentPlace {
  readonly hole: Extract<Token, { hole: string }>;
  /** Of the argument. */
  readonly start: number;
  /** Behind it. */
  readonly marks: readonly string[];
}

function* matchHole(
  source: Source,
  start: number,
  { form, keys, hole, marks, ...place }: HolePlace,
): Wait<{ value: unknown; end: number; mended: readonly string[] } | { problem: string; at: number }> {
  if (hole.hole === "json") {
    const from = yield* source.skip(start);
    const read = yield* matchJson(source, from, {
      closer: marks[0],
      isEnvelope: false,
      isMeant: () => true,
    });
    if ("problem" in read) return read;
    const end = yield* marksEnd(source, read.end, marks);
    return end === undefined ? { problem: "a value in it has no end", at: read.end } : { ...read, end };
  }
  const read = yield* matchValue(source, start, {
    marks,
    next: form.argument,
    heads: form.heads,
    opening: form.opening,
    closers: form.closers,
    keys,
  });
  if ("problem" in read) return read;
  return { value: withoutBreaks(read.text, hole, indentOf(source, place.start) ?? ""), end: read.end, mended: [] };
}

/** One line break of the form's own goes at each end, and where the argument is indented, the same blanks before its closing mark. */
function withoutBreaks(text: string, { breaks }: Extract<Token, { hole: string }>, indent: string): string {
  const opened = breaks.before ? text.replace(/^\r?\n/, "") : text;
  if (!breaks.behind) return opened;
  const shut = indent !== "" && opened.endsWith(`\n${indent}`) ? opened.slice(0, -indent.length) : opened;
  return shut.replace(/\r?\n$/, "");
}
