import type { CallForm } from "./compile-forms.ts";
import { brokenEnd, type Missed } from "./broken-end.ts";
import { isDeclaration } from "../is-declaration.ts";
import { matchForm, type FormContext, type OfferedToolIndex, type Matched } from "./match-form.ts";
import { BEGINNING, nameInJson } from "./name-in-json.ts";
import type { AwaitInput } from "./source.ts";
import { strictly } from "./strictly.ts";
import type { ReadCall } from "./to-calls.ts";
import { withTrailingText, trailingTextBehind, type TrailingText } from "./words-behind.ts";

/** Calls that stand here, or were meant to. */
export interface MatchedCalls {
  readonly start: number;
  readonly end: number;
  readonly calls: readonly ReadCall[];
  /** Stand before its closing mark, and belong behind it. */
  readonly trailingText?: TrailingText;
  /** What is whole here is meant to be carried out: its form means nothing else, and its tool is there. */
  readonly isMeant?: true;
}

interface CallContext extends FormContext {
  /** Nothing but blanks and calls before it on its line. */
  readonly isOwnLine: boolean;
}

/** The first form that holds a whole call here; else what was meant to be one, to its closing mark; else the offset where that was clear. */
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

type CompleteMatch = Extract<Matched, { readonly calls: readonly ReadCall[] }>;

function* completeCall(
  { calls, end }: CompleteMatch,
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
    ...(words === undefined ? {} : { trailingText: words }),
    ...(isComplete ? { isMeant: true as const } : {}),
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
  return { start, end, calls: [{ problem, ...(name === undefined ? {} : { name }) }] };
}

/** What has begun as a call tells more than what has not. */
function further(one: Missed | undefined, other: Missed): Missed {
  if (one === undefined || one.hasBegun !== other.hasBegun) return one?.hasBegun === true ? one : other;
  return other.at > one.at ? other : one;
}

/** Without a mark that says so, only what names a tool as it is called, and its arguments, is a call. */
function isIntendedCall(
  call: ReadCall,
  { tokens }: CallForm,
  { isTool, isExactly = isTool, argumentsOf }: OfferedToolIndex,
): boolean {
  if (!isExactly(call.name ?? "")) return false;
  if (!tokens.some((token) => "hole" in token && token.hole === "json")) return true;
  if ("problem" in call || call.isBare === true) return false;
  return !isDeclaration(call.input, (name) => argumentsOf?.(call.name)?.has(name) === true);
}
