import type { Form, Token } from "./compile-forms.ts";
import { matchArguments } from "./match-arguments.ts";
import { matchClosers } from "./match-closers.ts";
import { matchJson } from "./match-json.ts";
import { matchPython } from "./match-python.ts";
import type { Source, Wait } from "./source.ts";
import { readCall, toCalls, type ReadCall } from "./to-calls.ts";

/** What is known of the tools that are offered. */
export interface KnownTools {
  readonly isTool: (name: string) => boolean;
  /** Names of what a tool takes; undefined: not known. */
  readonly argumentsOf?:
    ((name: string) => ReadonlySet<string> | undefined) | undefined;
  /** Nothing is mended but line breaks within a text. */
  readonly isStrict?: boolean;
}

/** A form holds calls here, or it does not. `hasBegun`: what stands there is meant to be one. */
export type Matched =
  | { readonly calls: readonly ReadCall[]; readonly end: number }
  | {
      readonly problem: string;
      readonly at: number;
      readonly hasBegun: boolean;
    };

/** What has been read of a call. */
interface Found {
  readonly name?: string;
  readonly calls?: readonly ReadCall[];
  /** Nothing may come between this and the closing mark. */
  readonly isWhole?: boolean;
  /** Its arguments are not there. */
  readonly isBare?: boolean;
}

type Step =
  | (Found & { readonly end: number })
  | {
      readonly problem: string;
      readonly at: number;
      readonly hasBegun?: boolean;
    };

/** Tries one form at an offset. */
export function* matchForm(
  form: Form,
  source: Source,
  start: number,
  tools: KnownTools,
): Wait<Matched> {
  let found: Found = {};
  let at = start;
  for (const token of form.tokens) {
    const step = yield* matchToken(token, yield* source.skip(at), {
      form,
      source,
      tools,
      found,
    });
    if ("problem" in step) return { hasBegun: false, ...step };
    found = { ...found, ...step };
    at = step.end;
  }
  const { end, has } = yield* matchClosers(source, at, form);
  if (found.isBare === true && (form.closers.length === 0 || has === "none"))
    return { problem: "its arguments are missing", at, hasBegun: false };
  if (
    source.isCut &&
    has === "none" &&
    end === source.length &&
    found.isWhole !== true
  )
    return { problem: "the answer was cut within it", at: end, hasBegun: true };
  return { calls: found.calls ?? [readCall(found.name, undefined)], end };
}

interface Matching {
  readonly form: Form;
  readonly source: Source;
  readonly tools: KnownTools;
  readonly found: Found;
}

function* matchToken(
  token: Token,
  at: number,
  { form, source, tools, found }: Matching,
): Wait<Step> {
  if ("mark" in token) {
    const isThere = yield* source.hasWord(token.mark, at);
    return isThere
      ? { end: at + token.mark.length }
      : { problem: `${token.mark} is missing`, at };
  }
  switch (token.hole) {
    case "name": {
      const end = yield* source.skip(at, /[\p{L}\p{N}_.-]/u);
      return end === at
        ? { problem: "it names no tool", at }
        : { name: source.slice(at, end), end };
    }
    case "id": {
      const end = yield* source.skip(at, /[^\s<>[\]{}]/);
      return { end };
    }
    case "arguments": {
      const read = yield* matchArguments(source, at, {
        form,
        keys: tools.argumentsOf?.(found.name ?? ""),
      });
      if ("problem" in read) return { ...read, hasBegun: true };
      const call = readCall(found.name, read.input, read.mended);
      return {
        calls: [call],
        end: read.end,
        isWhole: read.isWhole,
        isBare: read.isBare,
      };
    }
    case "json": {
      if (!'{["`'.includes(source.at(at) || " "))
        return { problem: "it is not JSON", at };
      const read = yield* matchJson(source, at, {
        closer: form.closers[0],
        isEnvelope: true,
      });
      if ("problem" in read) return { ...read, hasBegun: true };
      return {
        calls: toCalls(read.value, form.dialect, read.mended),
        end: read.end,
        isWhole: true,
      };
    }
    case "python":
      return yield* matchPython(source, at, tools.argumentsOf);
    default:
      return { problem: "nothing can be read there", at };
  }
}
