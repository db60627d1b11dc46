import type { Source, Wait } from "./source.ts";
import type { Token } from "./compile-forms.ts";

/** What tells whether a value ends at a mark. */
export interface ValueEnds {
  /** Behind the value. */
  readonly marks: readonly string[];
  /** Forms of the next argument. */
  readonly next: readonly (readonly Token[])[];
  /** What ends the call. */
  readonly closers: readonly string[];
  /** Arguments that may follow; undefined: any. */
  readonly keys: ReadonlySet<string> | undefined;
}

export type MatchedValue =
  | { readonly text: string; readonly end: number }
  | { readonly problem: string; readonly at: number };

const LACKS_END = "a value in it has no end";

/** Reads a value as it stands, to a closing mark behind which the call goes on or ends: any other one belongs to the value. */
export function* matchValue(
  source: Source,
  start: number,
  ends: ValueEnds,
): Wait<MatchedValue> {
  const [mark = "", ...rest] = ends.marks;
  for (let from = start; ; from += 1) {
    const found = yield* source.find(mark, from);
    if (found === undefined) return { problem: LACKS_END, at: source.length };
    const end = yield* marksEnd(source, found + mark.length, rest);
    const follows =
      end === undefined ? "more" : yield* whatFollows(source, end, ends);
    if (end !== undefined && follows === "end")
      return { text: source.slice(start, found), end };
    if (follows === "unclear")
      return {
        problem:
          "what ends a value in it is followed by an argument that the tool does not have",
        at: found,
      };
    from = found;
  }
}

/** Offset behind marks that follow each other, or undefined. */
export function* marksEnd(
  source: Source,
  start: number,
  marks: readonly string[],
): Wait<number | undefined> {
  let at = start;
  for (const mark of marks) {
    at = yield* source.skip(at);
    if (!(yield* source.hasWord(mark, at))) return undefined;
    at += mark.length;
  }
  return at;
}

function* whatFollows(
  source: Source,
  end: number,
  ends: ValueEnds,
): Wait<"end" | "more" | "unclear"> {
  const at = yield* source.skip(end);
  if (source.at(at) === "") return "end";
  for (const closer of ends.closers)
    if (yield* source.hasWord(closer, at)) return "end";
  for (const tokens of ends.next) {
    const key = yield* matchOpening(source, at, tokens);
    if (key === undefined) continue;
    if (ends.keys === undefined || ends.keys.has(key.text)) return "end";
    if (source.slice(end, at).includes("\n")) return "unclear";
  }
  return "more";
}

/** The key that an argument begins with, and the offset behind the mark that follows it. */
export function* matchOpening(
  source: Source,
  start: number,
  tokens: readonly Token[],
): Wait<{ readonly text: string; readonly end: number } | undefined> {
  const at = tokens.findIndex((token) => "hole" in token);
  const before = tokens
    .slice(0, at)
    .flatMap((token) => ("mark" in token ? token.mark : []));
  const after = tokens[at + 1];
  const from = yield* marksEnd(source, start, before);
  if (from === undefined || after === undefined || !("mark" in after))
    return undefined;
  const key = yield* matchKey(source, from, after.mark);
  return key;
}

/** A key has no line break, and none of the characters that marks begin with. */
function* matchKey(
  source: Source,
  start: number,
  mark: string,
): Wait<{ readonly text: string; readonly end: number } | undefined> {
  for (let at = start; ; at += 1) {
    const char = yield* source.charAt(at);
    if (char === mark.charAt(0) && (yield* source.hasWord(mark, at))) {
      const text = source.slice(start, at).trim();
      return text === "" ? undefined : { text, end: at + mark.length };
    }
    if (char === "" || /[\n<>[\]{}]/.test(char)) return undefined;
  }
}
