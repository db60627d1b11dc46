import type { CallForm } from "./compile-forms.ts";
import { delimitersEnd } from "./match-opening.ts";
import type { TextSource, AwaitInput } from "./source.ts";

/** Reads over what closes a call. A closing mark may be forgotten, written wrong, or cut off: the call itself is whole. */
export function* matchClosers(
  source: TextSource,
  start: number,
  { closers, outer }: Pick<CallForm, "closers" | "outer">,
): AwaitInput<{ readonly end: number; readonly has: "some" | "none" }> {
  let end = start;
  let has: "some" | "none" = closers.length === 0 ? "some" : "none";
  for (const closer of closers) {
    const at = yield* source.skip(end);
    if (yield* source.hasWord(closer, at)) {
      end = at + closer.length;
      has = "some";
    } else end = (yield* wrongCloser(source, at, closer)) ?? end;
  }
  if (outer.length > 0) end = (yield* delimitersEnd(source, end, outer)) ?? end;
  return { end, has };
}

/** A tag that closes something else, or the beginning of the right one, with nothing behind it on its line. */
function* wrongCloser(source: TextSource, start: number, closer: string): AwaitInput<number | undefined> {
  if (source.at(start) !== closer.charAt(0) || !/[<[]/.test(closer.charAt(0))) return undefined;
  let at = start + 1;
  while (at < start + 2 * closer.length && /[\p{L}\p{N}_:./|｜▁-]/u.test(yield* source.charAt(at))) at += 1;
  if (/[>\]]/.test(source.at(at))) at += 1;
  const tag = source.slice(start, at);
  const alike = tag.split("").findIndex((char, index) => char !== closer.charAt(index));
  const isClose = tag.startsWith("</") || alike < 0 || alike > closer.length / 2;
  const behind = source.at(yield* source.skip(at, /[^\S\n]/));
  return isClose && (behind === "" || (tag.length > 1 && behind === "\n")) ? at : undefined;
}
