import type { AwaitInput, ParseFault, TextSource } from "../values/incremental-text.ts";
import { LooseReader, readLooseJson, type LooseJson } from "../values/repair-json.ts";
import type { ArgumentForm, CallForm, Placeholder } from "./compile-forms.ts";
import { delimitersEnd, firstOf, indentOf, matchOpening } from "./delimiters.ts";
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
  | ParseFault;

/** Reads all arguments of a call: a map of JSON, or one after the other in the dialect's form. There may be none. */
export function* matchArguments(
  source: TextSource,
  start: number,
  context: ArgumentContext,
): AwaitInput<MatchedArguments> {
  const first = yield* source.skip(start);
  if (source.at(first) !== "" && '{"`'.includes(source.at(first))) {
    const read = yield* matchJson(source, first, { closer: context.form.closers[0] });
    return "problem" in read ? read : { ...read, input: read.value, isComplete: true, isBare: false };
  }
  const input = new Map<string, unknown>();
  const repairs: string[] = [];
  for (let end = start; ;) {
    const from = yield* source.skip(end);
    const next = yield* matchArgument(source, from, context);
    if (next === undefined) {
      if ((yield* firstOf(source, from, context.form.argumentStarts)) !== undefined)
        return { problem: NO_VALUE, at: from };
      return { input: Object.fromEntries(input), end, repairs, isComplete: false, isBare: input.size === 0 };
    }
    if ("problem" in next) return next;
    if (input.has(next.key)) return { problem: `it has ${JSON.stringify(next.key)} twice`, at: next.end };
    input.set(next.key, next.value);
    repairs.push(...next.repairs);
    end = next.end;
  }
}

const NO_VALUE = "an argument in it has no value";

/** The first form that matches an argument here. */
function* matchArgument(
  source: TextSource,
  start: number,
  context: ArgumentContext,
): AwaitInput<(ReadJson & { readonly key: string }) | ParseFault | undefined> {
  let keyEnd: number | undefined;
  for (const argument of context.form.argument) {
    const opening = yield* matchOpening(source, start, argument);
    if (opening === undefined) continue;
    keyEnd = opening.end;
    const from = yield* delimitersEnd(source, opening.end, argument.beforeValue);
    if (from === undefined) continue;
    const read = yield* matchArgumentValue(source, from, { ...context, argument, start });
    return "problem" in read ? read : { ...read, key: opening.text };
  }
  return keyEnd === undefined ? undefined : { problem: NO_VALUE, at: keyEnd };
}

interface ArgumentValueContext extends ArgumentContext {
  readonly argument: ArgumentForm;
  /** Of the argument. */
  readonly start: number;
}

function* matchArgumentValue(
  source: TextSource,
  from: number,
  { form, keys, argument: { value, afterValue }, start }: ArgumentValueContext,
): AwaitInput<MatchedJson> {
  if (value.hole === "json") {
    const read = yield* matchJson(source, yield* source.skip(from), { closer: afterValue[0] });
    if ("problem" in read) return read;
    const end = yield* delimitersEnd(source, read.end, afterValue);
    return end === undefined ? { problem: "a value in it has no end", at: read.end } : { ...read, end };
  }
  const read = yield* matchValue(source, from, { ...form, delimiters: afterValue, keys });
  if ("problem" in read) return read;
  const text = withoutBreaks(read.text, value, indentOf(source, start) ?? "");
  return { value: text, end: read.end, repairs: [] };
}

/** One line break of the form is removed at each end and, if the argument is indented, the same blanks before its closing delimiter. */
function withoutBreaks(text: string, { breaks }: Placeholder, indent: string): string {
  const opened = breaks.before ? text.replace(/^\r?\n/, "") : text;
  if (!breaks.behind) return opened;
  const shut = indent !== "" && opened.endsWith(`\n${indent}`) ? opened.slice(0, -indent.length) : opened;
  return shut.replace(/\r?\n$/, "");
}

interface JsonContext {
  /** What closes the call behind it: there a value that is not as it should be may be repaired. */
  readonly closer: string | undefined;
  /** The value holds the name, too. */
  readonly isEnvelope?: boolean;
  /** Whether what has been read is worth to be read once more; default: it is. */
  readonly isMeant?: (raw: string) => boolean;
}

/** A JSON value, and the offset behind it. */
interface ReadJson {
  readonly value: unknown;
  readonly end: number;
  readonly repairs: readonly string[];
}
type MatchedJson = ReadJson | ParseFault;

/** Reads the JSON value that begins at an offset. Nothing is read twice but what is broken, and that once. */
export function* matchJson(source: TextSource, start: number, context: JsonContext): AwaitInput<MatchedJson> {
  const { isEnvelope = false, isMeant = () => true } = context;
  const read = yield* readWhile(source, start, isEnvelope);
  if ("open" in read) return yield* readBroken(source, { start, from: source.length }, context);
  if ("problem" in read) {
    const from = start + read.at;
    if (!isMeant(source.slice(start, from))) return { problem: "it is not JSON", at: from };
    return yield* readBroken(source, { start, from }, context);
  }
  const end = start + read.end;
  const next = source.at(yield* source.skip(end));
  const mayContinue = next === "," && context.closer !== undefined;
  if (next !== "}" && next !== "]" && !mayContinue) return { ...read, end };
  return yield* readBroken(source, { start, from: end }, context);
}

export const CUT_WITHIN = "the answer was cut within it";

/** Arguments that are not valid JSON are read again as one text, up to the closing delimiter. */
function* readBroken(
  source: TextSource,
  { start, from }: { readonly start: number; readonly from: number },
  { closer, isEnvelope = false }: JsonContext,
): AwaitInput<MatchedJson> {
  const mark = closer === undefined ? undefined : yield* source.find(closer, from);
  if (mark === undefined) while (!source.isOver) yield;
  const end = mark ?? source.length;
  if (mark === undefined && source.isCut) return { problem: CUT_WITHIN, at: end };
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
  { argumentStarts, heads, closers, outer }: CallForm,
): AwaitInput<number | undefined> {
  if (argumentStarts.length === 0) return undefined;
  for (let at = end; ;) {
    at = yield* source.skip(at);
    if ((yield* firstOf(source, at, argumentStarts)) !== undefined) return at;
    const mark = yield* firstOf(source, at, [...heads, ...closers, ...outer]);
    if (mark === undefined) return undefined;
    at += mark.length;
  }
}
