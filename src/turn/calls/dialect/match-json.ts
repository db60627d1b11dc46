import { LooseReader, type LooseJson } from "../json/loose-reader.ts";
import { readLooseJson } from "../json/read-loose-json.ts";
import type { TextSource, AwaitInput } from "./source.ts";

interface JsonContext {
  /** What closes the call behind it: there a value that is not as it should be may be mended. */
  readonly closer: string | undefined;
  /** The value holds the name, too. */
  readonly isEnvelope: boolean;
  /** Whether what has been read is worth to be read once more. */
  readonly isMeant: (raw: string) => boolean;
}

/** A JSON value, and the offset behind it; or why there is none, and the offset where that was clear. */
export type MatchedJson =
  | {
      readonly value: unknown;
      readonly end: number;
      readonly repairs: readonly string[];
    }
  | { readonly problem: string; readonly at: number };

/** Reads the JSON value that begins at an offset. Nothing is read twice but what is broken, and that once. */
export function* matchJson(source: TextSource, start: number, context: JsonContext): AwaitInput<MatchedJson> {
  const read = yield* readWhile(source, start, context.isEnvelope);
  if ("open" in read) return yield* readBroken(source, { start, from: source.length }, context);
  if ("problem" in read) {
    const from = start + read.at;
    if (!context.isMeant(source.slice(start, from))) return { problem: "it is not JSON", at: from };
    return yield* readBroken(source, { start, from }, context);
  }
  const end = start + read.end;
  const next = source.at(yield* source.skip(end));
  const mayGoOn = next === "," && context.closer !== undefined;
  if (next !== "}" && next !== "]" && !mayGoOn) return { ...read, end };
  return yield* readBroken(source, { start, from: end }, context);
}

/** What is no JSON as it stands is read once more as a whole, up to the mark that closes it. */
function* readBroken(
  source: TextSource,
  { start, from }: { readonly start: number; readonly from: number },
  { closer, isEnvelope }: JsonContext,
): AwaitInput<MatchedJson> {
  const mark = closer === undefined ? undefined : yield* source.find(closer, from);
  if (mark === undefined) while (!source.isOver) yield;
  const end = mark ?? source.length;
  if (mark === undefined && source.isCut) return { problem: "the answer was cut within it", at: end };
  const behind = mark === undefined ? "nothing" : "mark";
  const read = readLooseJson(source.slice(start, end), { behind, isEnvelope });
  if ("value" in read) return { ...read, end };
  return { problem: `it is not JSON: ${"problem" in read ? read.problem : "it has no end"}`, at: end };
}

/** Characters that are read at a time: few at first, for most calls are short. */
const FIRST = 256;
const LARGEST = 65_536;

function* readWhile(source: TextSource, start: number, isEnvelope: boolean): AwaitInput<LooseJson> {
  const reader = new LooseReader({ behind: "more", isEnvelope });
  let at = start;
  for (let size = FIRST; ; size = Math.min(size * 2, LARGEST)) {
    while (at >= source.length && !source.isOver) yield;
    const read = reader.push(source.slice(at, at + size));
    at = Math.min(at + size, source.length);
    if (!("open" in read) || (source.isOver && at >= source.length)) return read;
  }
}
