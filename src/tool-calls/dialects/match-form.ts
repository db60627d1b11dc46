import type { Dialect } from "../../../generated/types/plan.d.ts";
import type { AwaitInput, ParseFault, TextSource } from "../values/incremental-text.ts";
import { UNFINISHED_ARGUMENTS } from "../values/repair-json.ts";
import type { CallForm, Token } from "./compile-forms.ts";
import { firstOf, matchClosers } from "./delimiters.ts";
import { CUT_WITHIN, matchArguments, matchJson, strayArgument } from "./match-arguments.ts";
import { type ReadCall, readCall, toCalls, withNote } from "./parsed-call.ts";
import { RESPELLED } from "../values/repair-json-literals.ts";
import { readPython } from "../values/python.ts";

/** What is known of the tools that are offered. */
export interface OfferedToolIndex {
  readonly isTool: (name: string) => boolean;
  /** As it is called, and in no other spelling; absent: as above. */
  readonly isExactly?: (name: string) => boolean;
  /** Names of what a tool takes; undefined: not known. */
  readonly argumentsOf?: ((name: string) => ReadonlySet<string> | undefined) | undefined;
  /** The name of a tool's argument, where it has only one. */
  readonly onlyArgumentOf?: ((name: string) => string | undefined) | undefined;
  /** Nothing is repaired but line breaks within a text. */
  readonly isStrict?: boolean;
}

/** A form matches calls here, or it does not. `hasBegun`: the text there was meant to be one. */
export type Matched = MatchedRun | (ParseFault & { readonly hasBegun: boolean; readonly name?: string | undefined });

interface MatchedRun {
  readonly calls: readonly ReadCall[];
  readonly end: number;
}

/** What has been read of a call. */
interface PartialCall {
  readonly name?: string;
  readonly calls?: readonly ReadCall[];
  /** Nothing may come between this and the closing delimiter. */
  readonly isComplete?: boolean;
  /** Its arguments are not there. */
  readonly isBare?: boolean;
}

type MatchStep =
  | (PartialCall & { readonly end: number })
  | (ParseFault & { readonly hasBegun?: boolean; readonly name?: string });

export interface FormContext {
  readonly source: TextSource;
  readonly start: number;
  readonly tools: OfferedToolIndex;
}

/** Tries one form at an offset. */
export function* matchForm(form: CallForm, { source, start, tools }: FormContext): AwaitInput<Matched> {
  let found: PartialCall = {};
  let at = start;
  for (const [index, token] of form.tokens.entries()) {
    const mark = form.tokens[index + 1]?.mark ?? "";
    const step = yield* matchToken(token, yield* source.skip(at), { form, source, tools, partial: found, mark });
    if ("problem" in step) return { hasBegun: false, name: found.name, ...step };
    found = { ...found, ...step };
    at = step.end;
  }
  return yield* conclude(found, at, { form, source, tools });
}

/** All placeholders are read: the closing delimiter follows, or there is none. */
function* conclude(
  found: PartialCall,
  at: number,
  { form, source, tools }: Omit<Matching, "partial" | "mark">,
): AwaitInput<Matched> {
  const { name } = found;
  const { end, has } = yield* matchClosers(source, at, form);
  const isOpen = form.closers.length === 0 || has === "none";
  const bare = found.isBare === true ? nameOnlyProblem(name ?? "", isOpen, tools) : undefined;
  if (bare !== undefined) return { problem: bare, at, hasBegun: false, name };
  const calls = found.calls ?? [readCall(name, undefined)];
  const stray = yield* strayArgument(source, end, form);
  if (stray !== undefined) return { problem: "an argument stands behind its end", at: stray, hasBegun: true, name };
  if (has === "some" || found.isComplete === true) return { calls, end };
  const problem = yield* openProblem(end, form, source);
  if (problem !== undefined) return { ...problem, hasBegun: true, name };
  const isLast = form.argument.length > 0 && (yield* source.skip(end)) === source.length;
  return { calls: isLast ? calls.map((call) => withNote(call, UNFINISHED_ARGUMENTS)) : calls, end };
}

/** Why a call without its closing delimiter is none: it was cut, or something that may be one follows its arguments. */
function* openProblem(
  end: number,
  { argument, heads }: CallForm,
  source: TextSource,
): AwaitInput<ParseFault | undefined> {
  const next = yield* source.skip(end);
  if (next === source.length) return source.isCut ? { problem: CUT_WITHIN, at: end } : undefined;
  if (argument.length === 0) return undefined;
  if ((yield* firstOf(source, next, heads)) !== undefined) return undefined;
  return { problem: "behind its arguments stands what is none", at: next };
}

/** A name alone is a call only between delimiters, and only for an offered tool. */
function nameOnlyProblem(name: string, isOpen: boolean, { isTool }: OfferedToolIndex): string | undefined {
  if (isOpen) return "its arguments are missing";
  return isTool(name) ? undefined : `there is no tool ${JSON.stringify(name)}`;
}

interface Matching {
  readonly form: CallForm;
  readonly source: TextSource;
  readonly tools: OfferedToolIndex;
  readonly partial: PartialCall;
  /** The delimiters after a placeholder; empty: none is known. */
  readonly mark: string;
}

function* matchToken(
  token: Token,
  at: number,
  { form, source, tools, partial: found, mark }: Matching,
): AwaitInput<MatchStep> {
  if (token.mark !== undefined) {
    const isThere = yield* source.hasWord(token.mark, at);
    return isThere ? { end: at + token.mark.length } : { problem: `${token.mark} is missing`, at };
  }
  switch (token.hole) {
    case "name":
      return yield* matchName(source, at, mark);
    case "id":
      return { end: yield* nameEnd(source, at, { part: /[^\s<>[\]{}]/, mark }) };
    case "arguments": {
      const read = yield* matchArguments(source, at, { form, keys: tools.argumentsOf?.(found.name ?? "") });
      if ("problem" in read) return { ...read, hasBegun: true };
      const given = readCall(found.name, read.input, read.repairs);
      const { end, isComplete, isBare } = read;
      const isTyped = isComplete || "problem" in given || form.argument.some(({ value }) => value.hole === "json");
      return { calls: [isTyped ? given : { ...given, hasTexts: true }], end, isComplete, isBare };
    }
    case "json": {
      if (!/[{[]/.test(source.at(at)) && !(yield* source.hasWord("```", at))) return { problem: "it is not JSON", at };
      return yield* matchEnvelopes(source, at, { form, tools });
    }
    case "python":
      return yield* matchPython(source, at, tools.onlyArgumentOf);
    default:
      return { problem: "nothing can be read there", at };
  }
}

/** A map with a call, or a list of them; between delimiters there may be several. */
function* matchEnvelopes(
  source: TextSource,
  start: number,
  { form, tools }: Pick<Matching, "form" | "tools">,
): AwaitInput<MatchStep> {
  const { closers, dialect } = form;
  const isMeant = (raw: string): boolean => form.isFirm || tools.isTool(nameInJson(raw, dialect) ?? "");
  const calls: ReadCall[] = [];
  for (let at = start; ;) {
    const read = yield* matchJson(source, at, { closer: closers[0], isEnvelope: true, isMeant });
    if ("problem" in read) return { ...read, hasBegun: true };
    for (const call of toCalls(read.value, dialect, read.repairs)) calls.push(call);
    at = closers.length > 0 ? yield* source.skip(read.end) : read.end;
    if (closers.length === 0 || source.at(at) !== "{") return { calls, end: read.end, isComplete: true };
  }
}

function* matchName(source: TextSource, start: number, mark: string): AwaitInput<MatchStep> {
  const end = yield* nameEnd(source, start, { part: /[\p{L}\p{N}_.-]/u, mark });
  return end === start ? { problem: "it names no tool", at: start } : { name: source.slice(start, end), end };
}

/** A name or an id ends where the form continues. */
function* nameEnd(
  source: TextSource,
  start: number,
  { part, mark }: { readonly part: RegExp; readonly mark: string },
): AwaitInput<number> {
  for (let at = start; ; at += 1) {
    if (!part.test(yield* source.charAt(at))) return at;
    if (mark !== "" && (yield* source.hasWord(mark, at))) return at;
  }
}

/** The start of a call, in characters, which contains its name. */
export const BEGINNING = 1000;

/** The tool that broken JSON seems to mean. */
export function nameInJson(raw: string, { keys }: Dialect): string | undefined {
  const names = keys.name.map((key) => key.replaceAll(/[^\w]/g, "")).join("|");
  return new RegExp(`"(?:${names})"\\s*:\\s*"([^\\s"]+)"`).exec(raw.slice(0, BEGINNING))?.[1];
}

/** Reads calls as Python writes them, `name(key=value, …)`: one, or several with commas, semicolons or line breaks between. */
function* matchPython(
  source: TextSource,
  start: number,
  onlyArgumentOf: OfferedToolIndex["onlyArgumentOf"],
): AwaitInput<MatchedRun | (ParseFault & { readonly hasBegun?: true; readonly name?: string })> {
  const calls: ReadCall[] = [];
  for (let end = start, at = start; ;) {
    const opening = yield* openingAt(source, at);
    if (opening === undefined) return calls.length > 0 ? { calls, end } : { problem: "no call stands there", at };
    const { name } = opening;
    const read = yield* readInput(source, opening.end, onlyArgumentOf?.(name));
    if ("problem" in read) return { ...read, name, hasBegun: true };
    const { input, refusal, isRespelled } = read;
    if (refusal === undefined) calls.push({ name, input, ...(isRespelled && { repairs: [RESPELLED] }) });
    else calls.push({ problem: refusal, name });
    end = read.end;
    at = yield* source.skip(end);
    if (source.at(at) === "," || source.at(at) === ";") at = yield* source.skip(at + 1);
    if (source.at(at) === "]") end = at;
  }
}

type NameBefore = { readonly name: string; readonly end: number } | undefined;

/** `name(`. */
function* openingAt(source: TextSource, start: number): AwaitInput<NameBefore> {
  let at = start;
  while (/[\p{L}\p{N}_.-]/u.test(yield* source.charAt(at))) at += 1;
  const name = source.slice(start, at);
  return /^[\p{L}_]/u.test(name) && source.at(at) === "(" ? { name, end: at + 1 } : undefined;
}

interface PythonInput {
  readonly input: Readonly<Record<string, unknown>>;
  readonly end: number;
  readonly isRespelled: boolean;
  /** Why it can be read, but not carried out. */
  readonly refusal: string | undefined;
}

/** @param only the name of the tool's only argument, which need not be written */
function* readInput(source: TextSource, start: number, only = ""): AwaitInput<PythonInput | ParseFault> {
  const input = new Map<string, unknown>();
  let refusal: string | undefined;
  let isRespelled = false;
  let at = yield* source.skip(start);
  while (source.at(at) !== ")") {
    const key = yield* keyAt(source, at);
    const read = yield* readPython(source, key?.end ?? at);
    if ("problem" in read) return read;
    const name = key?.name ?? only;
    refusal ??= refusalOf(name, input);
    input.set(name, read.value);
    isRespelled ||= read.isRespelled === true;
    at = yield* source.skip(read.end);
    if (source.at(at) === ",") at = yield* source.skip(at + 1);
    else if (source.at(at) !== ")") return { problem: ") is missing", at };
  }
  return { input: Object.fromEntries(input), end: at + 1, isRespelled, refusal };
}

function refusalOf(name: string, input: ReadonlyMap<string, unknown>): string | undefined {
  if (name === "") return "an argument has no name, and the tool has several";
  return input.has(name) ? `it has ${JSON.stringify(name)} twice` : undefined;
}

/** `name=`. */
function* keyAt(source: TextSource, start: number): AwaitInput<NameBefore> {
  let at = start;
  while (/[\p{L}\p{N}_]/u.test(yield* source.charAt(at))) at += 1;
  const name = source.slice(start, at);
  at = yield* source.skip(at);
  if (name === "" || source.at(at) !== "=") return undefined;
  return (yield* source.charAt(at + 1)) === "=" ? undefined : { name, end: at + 1 };
}
