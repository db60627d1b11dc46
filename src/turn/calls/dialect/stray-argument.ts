import type { Form } from "./compile-forms.ts";
import { firstMarks, firstOf } from "./match-opening.ts";
import type { Source, Wait } from "./source.ts";

/** Where a further argument begins right behind the call: its closing mark stands too early, or another mark stands between its arguments. */
export function* strayArgument(
  source: Source,
  end: number,
  { argument, heads, closers, outer }: Form,
): Wait<number | undefined> {
  const firsts = firstMarks(argument);
  if (firsts.length === 0) return undefined;
  for (let at = end; ;) {
    at = yield* source.skip(at);
    if ((yield* firstOf(source, at, firsts)) !== undefined) return at;
    const mark = yield* firstOf(source, at, [...heads, ...closers, ...outer]);
    if (mark === undefined) return undefined;
    at += mark.length;
  }
}
