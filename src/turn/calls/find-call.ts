import type { Form } from "./compile-forms.ts";
import { matchClosers } from "./match-closers.ts";
import { matchForm, type KnownTools, type Matched } from "./match-form.ts";
import type { Source, Wait } from "./source.ts";
import type { ReadCall } from "./to-calls.ts";

/** Calls that stand here, or were meant to. */
export interface FoundCalls {
  readonly start: number;
  readonly end: number;
  readonly calls: readonly ReadCall[];
}

interface CallPlace {
  readonly start: number;
  /** Nothing but blanks and calls before it on its line. */
  readonly isOwnLine: boolean;
  readonly tools: KnownTools;
}

type Missed = Extract<Matched, { problem: string }> & { readonly form: Form };

/** The first form that holds a whole call here; else what was meant to be one, to its closing mark; else the offset where that was clear. */
export function* findCall(
  forms: readonly Form[],
  source: Source,
  { start, isOwnLine, tools }: CallPlace,
): Wait<FoundCalls | number> {
  let missed: Missed | undefined;
  for (const form of forms) {
    const matched = yield* matchForm(form, source, start, tools);
    if ("problem" in matched) {
      if (
        missed === undefined ||
        Number(matched.hasBegun) > Number(missed.hasBegun) ||
        matched.at > missed.at
      )
        missed = { ...matched, form };
    } else if (
      form.isFirm ||
      matched.calls.every(({ name = "" }) => tools.isTool(name))
    )
      return {
        start,
        end: matched.end,
        calls:
          tools.isStrict === true ? matched.calls.map(strictly) : matched.calls,
      };
  }
  if (missed === undefined) return start + 1;
  const end = yield* brokenEnd(source, missed, isOwnLine);
  const name = nameIn(
    source.slice(start, Math.min(end ?? start, start + 1000)),
  );
  if (end === undefined || !(missed.form.isFirm || tools.isTool(name ?? "")))
    return missed.hasBegun ? Math.max(missed.at, start + 1) : start + 1;
  return {
    start,
    end,
    calls: [
      { problem: missed.problem, ...(name === undefined ? {} : { name }) },
    ],
  };
}

/** What has begun as a call goes to its closing mark, or is all the rest. What has not is one only where it is marked as a call, and stands alone. */
function* brokenEnd(
  source: Source,
  { form, at, hasBegun }: Missed,
  isOwnLine: boolean,
): Wait<number | undefined> {
  const [closer, ...others] = form.closers;
  const [first] = form.tokens;
  if (!hasBegun && !(isOwnLine && form.isFirm)) return undefined;
  const mark =
    closer === undefined ? undefined : yield* source.find(closer, at);
  if (mark === undefined || closer === undefined) {
    while (hasBegun && !source.isOver) yield;
    return hasBegun ? source.length : undefined;
  }
  const opening = first !== undefined && "mark" in first ? first.mark : "";
  if (!hasBegun && source.slice(at, mark).includes(opening)) return undefined;
  const rest = { closers: others, outer: form.outer };
  const { end } = yield* matchClosers(source, mark + closer.length, rest);
  const lineEnd = yield* source.skip(end, /[^\n]/);
  const behind = source.slice(end, lineEnd);
  const last = behind.lastIndexOf(closer);
  if (behind.trimStart().startsWith(opening) || last < 0) return end;
  return (yield* matchClosers(source, end + last + closer.length, rest)).end;
}

/** The tool that a broken call seems to mean. */
function nameIn(raw: string): string | undefined {
  return /(?:"(?:name|tool_name)"\s*:\s*"|<function=|name=")([^\s<>"]+)/.exec(
    raw,
  )?.[1];
}

const LINE_BREAK = "a line break or other control character within a text";

function strictly(call: ReadCall): ReadCall {
  if ("problem" in call) return call;
  const mended = (call.mended ?? []).filter((one) => one !== LINE_BREAK);
  return mended.length === 0
    ? call
    : { problem: `it is not JSON: ${mended.join(", ")}`, name: call.name };
}
