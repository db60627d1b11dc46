import type { CallForm } from "./compile-forms.ts";
import { firstDelimiters, firstOf } from "./match-opening.ts";
import type { TextSource, AwaitInput } from "./source.ts";

/** Where a further argument begins right behind the call: its closing mark stands too early, or another mark stands between its arguments. */
export function* strayArgument(
  source: TextSource,
  end: number,
  { argument, heads, closers, outer }: CallForm,
): AwaitInput<number | undefined> {
  const firsts = firstDelimiters(argument);
  if (firsts.length === 0) return undefined;
  for (let at = end; ;) {
    at = yield* source.skip(at);
    if ((yield* firstOf(source, at, firsts)) !== undefined) return at;
    const mark = yield* firstOf(source, at, [...heads, ...closers, ...outer]);
    if (mark === undefined) return undefined;
    at += mark.length;
  }
}
