import type { Form } from "./compile-forms.ts";
import { brokenEnd, type Missed } from "./broken-end.ts";
import { isDeclaration } from "../is-declaration.ts";
import { matchForm, type FormPlace, type KnownTools, type Matched } from "./match-form.ts";
import { BEGINNING, nameInJson } from "./name-in-json.ts";
import type { Wait } from "./source.ts";
import { strictly } from "./strictly.ts";
import type { ReadCall } from "./to-calls.ts";
import { withWords, wordsBehind, type WordsBehind } from "./words-behind.ts";

/** Calls that stand here, or were meant to. */
export interface FoundCalls {
  readonly start: number;
  readonly end: number;
  readonly calls: readonly ReadCall[];
  /** Stand before its closing mark, and belong behind it. */
  readonly words?: WordsBehind;
  /** What is whole here is meant to be carried out: its form means nothing else, and its tool is there. */
  readonly isMeant?: true;
}

interface CallPlace extends FormPlace {
  /** Nothing but blanks and calls before it on its line. */
  readonly isOwnLine: boolean;
}

/** The first form that holds a whole call here; else what was meant to be one, to its closing mark; else the offset where that was clear. */
export function* findCall(forms: readonly Form[], place: CallPlace): Wait<FoundCalls | number> {
  const { start, tools } = place;
  let missed: Missed | undefined;
  for (const form of forms) {
    const matched = yield* matchForm(form, place);
    if ("problem" in matched) missed = further(missed, { ...matched, form });
    else if (form.isFirm || matched.calls.every((call) => isMeant(call, form, tools)))
      return yield* wholeCall(matched, form, place);
  }
  return missed === undefined ? start + 1 : yield* brokenCall(missed, place);
}

type Whole = Extract<Matched, { readonly calls: readonly ReadCall[] }>;

function* wholeCall(
  { calls, end }: Whole,
  form: Form,
  { source, start, tools, isOwnLine }: CallPlace,
): Wait<FoundCalls> {
  const isWhole = form.isFirm && calls.every((call) => !("problem" in call) && tools.isTool(call.name));
  const words = isWhole && isOwnLine ? yield* wordsBehind(source, end, form) : undefined;
  const read = words === undefined ? calls : calls.map(withWords);
  return {
    start,
    end: words?.end ?? end,
    calls: tools.isStrict === true ? read.map(strictly) : read,
    ...(words === undefined ? {} : { words }),
    ...(isWhole ? { isMeant: true as const } : {}),
  };
}

function* brokenCall(missed: Missed, { source, start, tools, isOwnLine }: CallPlace): Wait<FoundCalls | number> {
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
function isMeant(call: ReadCall, { tokens }: Form, { isTool, isExactly = isTool, argumentsOf }: KnownTools): boolean {
  if (!isExactly(call.name ?? "")) return false;
  if (!tokens.some((token) => "hole" in token && token.hole === "json")) return true;
  if ("problem" in call || call.isBare === true) return false;
  return !isDeclaration(call.input, (name) => argumentsOf?.(call.name)?.has(name) === true);
}
