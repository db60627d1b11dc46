import type { Form } from "./compile-forms.ts";
import { brokenEnd, type Missed } from "./broken-end.ts";
import { matchForm, type FormPlace, type KnownTools } from "./match-form.ts";
import { RESPELLED } from "../json/loose-word.ts";
import { nameInJson } from "./name-in-json.ts";
import type { Wait } from "./source.ts";
import type { ReadCall } from "./to-calls.ts";

/** Calls that stand here, or were meant to. */
export interface FoundCalls {
  readonly start: number;
  readonly end: number;
  readonly calls: readonly ReadCall[];
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
    else if (form.isFirm || matched.calls.every((call) => isMeant(call, form, tools))) {
      const calls = tools.isStrict === true ? matched.calls.map(strictly) : matched.calls;
      return { start, end: matched.end, calls };
    }
  }
  return missed === undefined ? start + 1 : yield* brokenCall(missed, place);
}

function* brokenCall(missed: Missed, { source, start, tools, isOwnLine }: CallPlace): Wait<FoundCalls | number> {
  const { problem, form, hasBegun, at } = missed;
  const name = missed.name ?? nameInJson(source.slice(start, Math.min(at, start + 1000)), form.dialect);
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
function isMeant(call: ReadCall, { tokens }: Form, { isTool, isExactly = isTool }: KnownTools): boolean {
  const isData = tokens.some((token) => "hole" in token && token.hole === "json");
  return isExactly(call.name ?? "") && !(isData && ("problem" in call || call.isBare === true));
}

const LINE_BREAK = "a line break or other control character within a text";

function strictly(call: ReadCall): ReadCall {
  if ("problem" in call) return call;
  const mended = (call.mended ?? []).filter((one) => one !== LINE_BREAK && one !== RESPELLED);
  return mended.length === 0 ? call : { problem: `it is not JSON: ${mended.join(", ")}`, name: call.name };
}
