import { isAmbiguousRepair } from "../json/read-loose-json.ts";
import type { CallForm } from "./compile-forms.ts";
import { matchClosers } from "./match-closers.ts";
import type { TextSource, AwaitInput } from "./source.ts";
import type { ReadCall } from "./to-calls.ts";

/** What stands between a call and its closing mark, and the offset behind that. */
export interface TrailingText {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** So many characters of words wait for the closing mark. */
const MOST = 300;
/** What may begin words, and what they are made of: nothing that could belong to the arguments. */
const FIRST = /[\p{L}.!]/u;
const INNER = /[^{}[\]"`<>|:=]/;
/** On a line of their own they may be anything but a mark. */
const OWN_LINE = /[^{[`<]/;

/** Words behind the JSON of a call, before the mark that closes it. */
export function* trailingTextBehind(
  source: TextSource,
  jsonEnd: number,
  { closers, outer }: CallForm,
): AwaitInput<TrailingText | undefined> {
  const [closer] = closers;
  if (closer === undefined || !/[}\]]/.test(source.at(jsonEnd - 1))) return undefined;
  if ([...closers, ...outer].some((mark) => endsWith(source, jsonEnd, mark))) return undefined;
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

function endsWith(source: TextSource, end: number, mark: string): boolean {
  return source.slice(Math.max(0, end - mark.length), end) === mark;
}

/** The call as what stands behind it leaves it: where something was mended that it may belong to, it is none. */
export function withTrailingText(call: ReadCall): ReadCall {
  if ("problem" in call) return call;
  if (isAmbiguousRepair(call.repairs ?? []))
    return { problem: "it is not JSON: something follows it", name: call.name };
  return { ...call, repairs: [...(call.repairs ?? []), "words behind it"] };
}

/** How a call was written, as if its words stood behind its closing mark. */
export function withoutTrailingText(source: TextSource, { start, end, trailingText: words }: CallStretch): string {
  if (words === undefined) return source.slice(start, end);
  return source.slice(start, words.from).trimEnd() + source.slice(words.to, end);
}

interface CallStretch {
  readonly start: number;
  readonly end: number;
  readonly trailingText: TrailingText | undefined;
}
