import type { Form } from "./compile-forms.ts";
import { matchClosers } from "./match-closers.ts";
import type { Matched } from "./match-form.ts";
import type { Source, Wait } from "./source.ts";

/** A form that begins here, and holds no call. */
export type Missed = Extract<Matched, { problem: string }> & { readonly form: Form };

/**
 * Where a call ends that can't be read: at a closing mark with nothing behind it on its line, for one in the middle of a line may belong to one of its values.
 * One that was never closed is all the rest. What has not even begun as a call is none without a closing mark.
 */
export function* brokenEnd(source: Source, missed: Missed): Wait<number | undefined> {
  const [closer, ...others] = missed.form.closers;
  const end = closer === undefined ? undefined : yield* closedEnd(source, missed, [closer, ...others]);
  if (end !== undefined || !missed.hasBegun) return end;
  while (!source.isOver) yield;
  return source.length;
}

function* closedEnd(
  source: Source,
  { form, at, hasBegun }: Missed,
  [closer, ...others]: readonly [string, ...string[]],
): Wait<number | undefined> {
  const [first] = form.tokens;
  const opening = first !== undefined && "mark" in first ? first.mark : "";
  let end: number | undefined;
  for (let from = at; ;) {
    const mark = yield* source.find(closer, from);
    if (mark === undefined || opensCall(source.slice(from, mark), opening, hasBegun)) return end;
    const closed = yield* matchClosers(source, mark + closer.length, { closers: others, outer: form.outer });
    const behind = yield* source.skip(closed.end, /[^\S\n]/);
    if ("\n".startsWith(source.at(behind)) || (yield* source.hasWord(opening, behind))) return closed.end;
    end ??= closed.end;
    from = closed.end;
  }
}

/** A further call begins: on a line of its own, or anywhere behind what was none. */
function opensCall(text: string, opening: string, hasBegun: boolean): boolean {
  if (!hasBegun) return text.includes(opening);
  return text.split("\n").some((line, index) => index > 0 && line.trimStart().startsWith(opening));
}
