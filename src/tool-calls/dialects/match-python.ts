import type { AwaitInput, TextSource } from "../values/incremental-text.ts";
import { RESPELLED } from "../values/lenient-json-literals.ts";
import { readPython } from "../values/python.ts";
import type { ReadCall } from "./parsed-call.ts";

type OnlyArgumentOf = ((name: string) => string | undefined) | undefined;

export type MatchedPython =
  | { readonly calls: readonly ReadCall[]; readonly end: number }
  | {
      readonly problem: string;
      readonly at: number;
      readonly hasBegun?: true;
      readonly name?: string;
    };

/** Reads calls as Python writes them, `name(key=value, …)`: one, or several with commas, semicolons or line breaks between. */
export function* matchPython(
  source: TextSource,
  start: number,
  onlyArgumentOf: OnlyArgumentOf,
): AwaitInput<MatchedPython> {
  const calls: ReadCall[] = [];
  for (let end = start, at = start; ;) {
    const opening = yield* openingAt(source, at);
    if (opening === undefined) return calls.length > 0 ? { calls, end } : { problem: "no call stands there", at };
    const { name } = opening;
    const read = yield* readInput(source, opening.end, onlyArgumentOf?.(name));
    if ("problem" in read) return { ...read, name, hasBegun: true };
    calls.push(
      "refusal" in read
        ? { problem: read.refusal, name }
        : { name, input: read.input, ...(read.isRespelled && { repairs: [RESPELLED] }) },
    );
    end = read.end;
    at = yield* source.skip(end);
    if (source.at(at) === "," || source.at(at) === ";") at = yield* source.skip(at + 1);
    if (source.at(at) === "]") end = at;
  }
}

/** `name(`. */
function* openingAt(
  source: TextSource,
  start: number,
): AwaitInput<{ readonly name: string; readonly end: number } | undefined> {
  let at = start;
  while (/[\p{L}\p{N}_.-]/u.test(yield* source.charAt(at))) at += 1;
  const name = source.slice(start, at);
  return /^[\p{L}_]/u.test(name) && source.at(at) === "(" ? { name, end: at + 1 } : undefined;
}

type PythonInput =
  | { readonly input: Readonly<Record<string, unknown>>; readonly end: number; readonly isRespelled: boolean }
  /** It can be read, but not carried out. */
  | { readonly refusal: string; readonly end: number }
  | { readonly problem: string; readonly at: number };

/** @param only the name of the tool's only argument, which need not be written */
function* readInput(source: TextSource, start: number, only: string | undefined): AwaitInput<PythonInput> {
  const input = new Map<string, unknown>();
  let refusal: string | undefined;
  let isRespelled = false;
  let at = yield* source.skip(start);
  while (source.at(at) !== ")") {
    const key = yield* keyAt(source, at);
    const read = yield* readPython(source, key?.end ?? at);
    if ("problem" in read) return read;
    const name = key?.name ?? only ?? "";
    refusal ??= refusalOf(name, input);
    input.set(name, read.value);
    isRespelled ||= read.isRespelled === true;
    at = yield* source.skip(read.end);
    if (source.at(at) === ",") at = yield* source.skip(at + 1);
    else if (source.at(at) !== ")") return { problem: ") is missing", at };
  }
  return readAs(input, refusal, { end: at + 1, isRespelled });
}

function readAs(
  input: ReadonlyMap<string, unknown>,
  refusal: string | undefined,
  { end, isRespelled }: { readonly end: number; readonly isRespelled: boolean },
): PythonInput {
  return refusal === undefined ? { input: Object.fromEntries(input), end, isRespelled } : { refusal, end };
}

function refusalOf(name: string, input: ReadonlyMap<string, unknown>): string | undefined {
  if (name === "") return "an argument has no name, and the tool has several";
  return input.has(name) ? `it has ${JSON.stringify(name)} twice` : undefined;
}

/** `name=`. */
function* keyAt(
  source: TextSource,
  start: number,
): AwaitInput<{ readonly name: string; readonly end: number } | undefined> {
  let at = start;
  while (/[\p{L}\p{N}_]/u.test(yield* source.charAt(at))) at += 1;
  const name = source.slice(start, at);
  at = yield* source.skip(at);
  if (name === "" || source.at(at) !== "=") return undefined;
  return (yield* source.charAt(at + 1)) === "=" ? undefined : { name, end: at + 1 };
}
