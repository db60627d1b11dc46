import type { CallForm } from "./compile-forms.ts";
import { matchClosers } from "./match-closers.ts";
import type { Matched } from "./match-form.ts";
import { opensLine } from "./opens-line.ts";
import type { TextSource, AwaitInput } from "./source.ts";

/** A form that begins here, and holds no call. */
export type Missed = Extract<Matched, { problem: string }> & { readonly form: CallForm };

/**
 * Where a call ends that can't be read: at a closing mark with nothing behind it on its line, for one in the middle of a line may belong to one of its values.
 * One that was never closed is all the rest. What has not even begun as a call is none without a closing mark.
 */
export function* brokenEnd(source: TextSource, missed: Missed): AwaitInput<number | undefined> {
  const [closer, ...others] = missed.form.closers;
  const end = closer === undefined ? undefined : yield* closedEnd(source, missed, [closer, ...others]);
  if (end !== undefined || !missed.hasBegun) return end;
  while (!source.isOver) yield;
  return source.length;
}

/** A call that can't be read may hold so many closing marks in its texts. */
const MOST_CLOSERS = 8;
/** Where nothing stands that begins a call, its closing mark is so near, in characters, or belongs to something else. */
const NEAR = 200;

function* closedEnd(
  source: TextSource,
  { form, at, hasBegun }: Missed,
  [closer, ...others]: readonly [string, ...string[]],
): AwaitInput<number | undefined> {
  const opening = openingOf(form);
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
    } else if (!hasBegun || opensLine(source, found.at)) return end;
  }
  return end;
}

function openingOf({ tokens: [first] }: CallForm): string {
  return first !== undefined && "mark" in first ? first.mark : "";
}
