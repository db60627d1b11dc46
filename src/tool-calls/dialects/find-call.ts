import { isDeclaration } from "../coerce/coercion-notes.ts";
import type { AwaitInput, ParseFault, TextSource } from "../values/incremental-text.ts";
import { isAmbiguousRepair } from "../values/repair-json.ts";
import type { CallForm } from "./compile-forms.ts";
import { indentOf, matchClosers } from "./delimiters.ts";
import {
  BEGINNING,
  matchForm,
  nameInJson,
  type FormContext,
  type Matched,
  type OfferedToolIndex,
} from "./match-form.ts";
import { strictly, withNote, type ReadCall } from "./parsed-call.ts";

/** Calls at this offset, or failed attempts at one. */
export interface MatchedCalls {
  readonly start: number;
  readonly end: number;
  readonly calls: readonly ReadCall[];
  /** Text before the closing delimiter that belongs after it. */
  readonly trailingText?: TrailingText | undefined;
  /** A complete call here is meant to be run: its form is unambiguous, and its tool is offered. */
  readonly isMeant?: boolean;
}

/** `isOwnLine`: only blanks and calls precede it on its line. */
type CallContext = FormContext & { readonly isOwnLine: boolean };

/** The first form that matches a complete call here; else a failed call up to its closing delimiter; else the offset where the match failed. */
export function* findCall(forms: readonly CallForm[], context: CallContext): AwaitInput<MatchedCalls | number> {
  const { start, tools } = context;
  let missed: Missed | undefined;
  for (const form of forms) {
    const matched = yield* matchForm(form, context);
    if ("problem" in matched) missed = further(missed, { ...matched, form });
    else if (form.isFirm || matched.calls.every((call) => isIntendedCall(call, form, tools)))
      return yield* completeCall(matched, form, context);
  }
  return missed === undefined ? start + 1 : yield* brokenCall(missed, context);
}

function* completeCall(
  { calls, end }: Exclude<Matched, ParseFault>,
  form: CallForm,
  { source, start, tools, isOwnLine }: CallContext,
): AwaitInput<MatchedCalls> {
  const isComplete = form.isFirm && calls.every((call) => !("problem" in call) && tools.isTool(call.name));
  const words = isComplete && isOwnLine ? yield* trailingTextBehind(source, end, form) : undefined;
  const read = words === undefined ? calls : calls.map(withTrailingText);
  return {
    start,
    end: words?.end ?? end,
    calls: tools.isStrict === true ? read.map(strictly) : read,
    trailingText: words,
    isMeant: isComplete,
  };
}

function* brokenCall(
  missed: Missed,
  { source, start, tools, isOwnLine }: CallContext,
): AwaitInput<MatchedCalls | number> {
  const { problem, form, hasBegun, at } = missed;
  const name = missed.name ?? nameInJson(source.slice(start, Math.min(at, start + BEGINNING)), form.dialect);
  const isWanted = form.isFirm ? hasBegun || isOwnLine : hasBegun && !form.isBare && tools.isTool(name ?? "");
  const end = isWanted ? yield* brokenEnd(source, missed) : undefined;
  if (end === undefined) return Math.max(hasBegun ? at : 0, start + 1);
  return { start, end, calls: [{ problem, name }] };
}

/** A failed attempt that started as a call is more informative than one that did not. */
function further(one: Missed | undefined, other: Missed): Missed {
  if (one === undefined || one.hasBegun !== other.hasBegun) return one?.hasBegun === true ? one : other;
  return other.at > one.at ? other : one;
}

/** Without a delimiter of its own, only an exact tool name with its arguments is a call. */
function isIntendedCall(
  call: ReadCall,
  { tokens }: CallForm,
  { isTool, isExactly = isTool, argumentsOf }: OfferedToolIndex,
): boolean {
  if (!isExactly(call.name ?? "")) return false;
  if (!tokens.some(({ hole }) => hole === "json")) return true;
  if ("problem" in call || call.isBare === true) return false;
  return !isDeclaration(call.input, (name) => argumentsOf?.(call.name)?.has(name) === true);
}

/** A form that begins here, and holds no call. */
type Missed = Extract<Matched, ParseFault> & { readonly form: CallForm };

/**
 * Where an unreadable call ends: at a closing delimiter with nothing after it on its line, because one in the middle of a line
 * may be part of a value. A call that is never closed extends to the end. What did not start as a call needs a closing delimiter
 * to be one.
 */
function* brokenEnd(source: TextSource, missed: Missed): AwaitInput<number | undefined> {
  const [closer, ...others] = missed.form.closers;
  const end = closer === undefined ? undefined : yield* closedEnd(source, missed, [closer, ...others]);
  if (end !== undefined || !missed.hasBegun) return end;
  while (!source.isOver) yield;
  return source.length;
}

/** The number of closing delimiters that may be inside the texts of an unreadable call. */
const MOST_CLOSERS = 8;
/** Where no call has started, a closing delimiter within this many characters counts; a later one belongs to something else. */
const NEAR = 200;

function* closedEnd(
  source: TextSource,
  { form, at, hasBegun }: Missed,
  [closer, ...others]: readonly [string, ...string[]],
): AwaitInput<number | undefined> {
  const opening = form.tokens[0]?.mark ?? "";
  let end: number | undefined;
  let from = at;
  for (let tries = 0; tries < MOST_CLOSERS;) {
    const found = yield* source.findAny([closer, opening].filter(Boolean), from, hasBegun ? Infinity : at + NEAR);
    if (found === undefined) return end;
    from = found.at + found.word.length;
    if (found.word === closer) {
      tries += 1;
      const closed = yield* matchClosers(source, from, { closers: others, outer: form.outer });
      const behind = yield* source.skip(closed.end, /[^\S\n]/);
      if ("\n".startsWith(source.at(behind)) || (yield* source.hasWord(opening, behind))) return closed.end;
      end ??= closed.end;
      from = closed.end;
    } else if (!hasBegun || indentOf(source, found.at) !== undefined) return end;
  }
  return end;
}

/** The text between a call and its closing delimiter, and the offset after that. */
interface TrailingText {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** The closing delimiter is searched this many characters ahead. */
const MOST = 300;
/** What may begin words, and what they are made of: nothing that could belong to the arguments. */
const FIRST = /[\p{L}.!]/u;
const INNER = /[^{}[\]"`<>|:=]/;
/** On a line of their own they may be anything but a delimiter. */
const OWN_LINE = /[^{[`<]/;

/** Text after the JSON of a call, before its closing delimiter. */
function* trailingTextBehind(
  source: TextSource,
  jsonEnd: number,
  { closers, outer }: CallForm,
): AwaitInput<TrailingText | undefined> {
  const [closer] = closers;
  if (closer === undefined || !/[}\]]/.test(source.at(jsonEnd - 1))) return undefined;
  const endsWith = (mark: string): boolean => source.slice(Math.max(0, jsonEnd - mark.length), jsonEnd) === mark;
  if ([...closers, ...outer].some(endsWith)) return undefined;
  const from = yield* source.skip(jsonEnd);
  const isOwnLine = source.slice(jsonEnd, from).includes("\n");
  if (!isOwnLine && !FIRST.test(source.at(from))) return undefined;
  for (let at = from; at < from + MOST; at += 1) {
    const char = yield* source.charAt(at);
    if (char === "") return undefined;
    if (char === closer.charAt(0) && (yield* source.hasWord(closer, at)))
      return { from, to: at, end: (yield* matchClosers(source, at, { closers, outer })).end };
    if (!(isOwnLine ? OWN_LINE : INNER).test(char)) return undefined;
  }
  return undefined;
}

/** The call, given what follows it: if the following text may belong to something that was repaired, it is not a call. */
function withTrailingText(call: ReadCall): ReadCall {
  if (!("problem" in call) && isAmbiguousRepair(call.repairs ?? []))
    return { problem: "it is not JSON: something follows it", name: call.name };
  return withNote(call, "words behind it");
}

/** The call as written, with the trailing text moved after its closing delimiter. */
export function withoutTrailingText(
  source: TextSource,
  { start, end, trailingText: words }: Omit<MatchedCalls, "calls">,
): string {
  if (words === undefined) return source.slice(start, end);
  return source.slice(start, words.from).trimEnd() + source.slice(words.to, end);
}

/** Calls with nothing between them. */
export interface CallRun {
  readonly matches: MatchedCalls[];
  /** Only blanks and calls precede them on their line. */
  readonly isOwn: boolean;
  /** How many of them are on the first line, where there are more lines. */
  inLine?: number;
  /** How many of them are calls regardless of what follows. */
  sure?: number;
}

/** Only punctuation that ends a sentence is on the rest of the line. */
export function* endsSentence(source: TextSource, start: number): AwaitInput<boolean> {
  const marks = yield* source.skip(start, /[.!]/);
  return marks > start && "\n".includes(source.at(yield* source.skip(marks, /[^\S\n]/)));
}

/** Complete calls are at the start of a line, and something that is no call follows on the rest of it. */
export function hasTrailingText({ isOwn, matches: found }: CallRun, source: TextSource, here: number): boolean {
  const end = found.at(-1)?.end;
  return isOwn && end !== undefined && found.every(({ isMeant }) => isMeant) && !source.slice(end, here).includes("\n");
}

/** Text after a call on its line may mean that the call is only quoted: it is reported, not run. */
export function asNotExecuted({ start, end, calls }: MatchedCalls): MatchedCalls {
  const problem = "words stand behind it on its line";
  return { start, end, calls: calls.map(({ name }) => ({ problem, name })) };
}
