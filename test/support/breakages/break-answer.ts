import type { Dialect } from "../../../generated/types/plan.d.ts";
import type { StopReason } from "../../../src/shared/turn-event.ts";
import { writeCalls } from "../../../src/tool-calls/dialects/format-calls.ts";
import type { Random } from "../random.ts";
import { JSON_BREAKAGES } from "./break-json.ts";
import type { MeantCall } from "./calls-to-break.ts";
import { jsonTokens, type JsonStyle } from "./json-tokens.ts";

/** An answer with one call, broken in one way. */
export interface Broken {
  readonly breakage: string;
  readonly text: string;
  readonly stop: StopReason;
}

/** How a call with this JSON looks; `[before, behind]`. `isEnvelope`: the JSON has the name, too. */
interface JsonForm {
  readonly isEnvelope: boolean;
  readonly key?: string;
  readonly around: (name: string) => readonly [string, string];
}

export const JSON_FORMS: Readonly<Record<string, readonly JsonForm[]>> = {
  tagged: [{ isEnvelope: true, around: () => ["<tool_call>\n", "\n</tool_call>"] }],
  mistral: [
    { isEnvelope: false, around: (name) => [`[TOOL_CALLS]${name}[ARGS]`, ""] },
    { isEnvelope: true, around: () => ["[TOOL_CALLS][", "]"] },
  ],
  llama: [
    { isEnvelope: true, key: "parameters", around: () => ["<|python_tag|>", ""] },
    { isEnvelope: true, key: "parameters", around: () => ["", ""] },
  ],
  fenced: [{ isEnvelope: true, around: () => ["```json\n", "\n```"] }],
  kimi: [
    {
      isEnvelope: false,
      around: (name) => [
        `<|tool_calls_section_begin|><|tool_call_begin|>functions.${name}:0<|tool_call_argument_begin|>`,
        "<|tool_call_end|><|tool_calls_section_end|>",
      ],
    },
  ],
};

/** Dialects whose calls are no JSON; they are broken where their marks and brackets stand. */
export const OTHER_FORMS: readonly string[] = ["qwenCoder", "glm", "pythonic"];

/** Breaks a call's JSON. Undefined: this can't be broken so, or is a valid call still, of another meaning: nobody could know. */
export function breakJson(call: MeantCall, dialect: string, chance: Random): Broken | undefined {
  const form = chance.pick(JSON_FORMS[dialect] ?? []);
  const breakage = chance.pick(Object.keys(JSON_BREAKAGES));
  const style = chance.pick<JsonStyle>(["tight", "spaced", "indented"]);
  const value = form.isEnvelope ? { name: call.name, [form.key ?? "arguments"]: call.input } : call.input;
  const json = JSON_BREAKAGES[breakage]?.(jsonTokens(value, style), chance);
  if (json === undefined || meansAnother(json, value)) return undefined;
  const [before, behind] = form.around(call.name);
  return { breakage, text: before + json + behind, stop: "end_turn" };
}

function meansAnother(json: string, value: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(json)) !== JSON.stringify(value);
  } catch {
    return false;
  }
}

/** A call whole, in any dialect. */
export function writeWhole(
  call: MeantCall,
  name: string,
  { dialect, chance }: { dialect: Dialect; chance: Random },
): string {
  const form = chance.pick(JSON_FORMS[name] ?? [undefined]);
  if (form === undefined) return writeCalls(dialect, [call]);
  const value = form.isEnvelope ? { name: call.name, [form.key ?? "arguments"]: call.input } : call.input;
  const [before, behind] = form.around(call.name);
  return before + JSON.stringify(value) + behind;
}

type AnswerBreakage = (text: string, chance: Random) => Pick<Broken, "text" | "stop"> | undefined;

const ended = (text: string): Pick<Broken, "text" | "stop"> => ({ text, stop: "end_turn" });

/** Breakages of a call as it stands in the answer, whatever its dialect. */
export const ANSWER_BREAKAGES: Readonly<Record<string, AnswerBreakage>> = {
  "cut by the limit": (text, chance) => ({
    text: text.slice(0, 1 + chance.below(text.length - 1)),
    stop: "max_tokens",
  }),
  "cut by nobody": (text, chance) => ended(text.slice(0, 1 + chance.below(text.length - 1))),
  "the last mark lost": (text) => without(text, text.search(/(?:<\/?[^<>]*>|```)\s*$/)),
  "a mark lost": (text, chance) => {
    const marks = [...text.matchAll(/<\/?(?:tool_call|function|parameter|arg_key|arg_value)\b[^<>]*>/g)];
    return marks.length === 0 ? undefined : without(text, chance.pick(marks).index);
  },
  "half of the last mark lost": (text) => (/>\s*$/.test(text) ? ended(text.trimEnd().slice(0, -4)) : undefined),
  "words behind the call": (text) => ended(`${text}\nDone.`),
  "words before the call": (text) => ended(`I'll do it now.\n${text}`),
  "half a mark behind the call": (text) => ended(`${text}\n</tool`),
  "a bracket behind the call": (text) => ended(`${text}}`),
};

/** Takes out the mark, bracket or fence that stands here. */
function without(text: string, at: number): Pick<Broken, "text" | "stop"> | undefined {
  if (at < 0) return undefined;
  const [mark = ""] = /^(?:<\/?[^<>]*>|```|[)\]])/.exec(text.slice(at)) ?? [];
  return mark === "" ? undefined : ended(text.slice(0, at) + text.slice(at + mark.length));
}

/** Changes of the call itself that leave its meaning: what is written differs, what is meant does not. */
export const RESPELLINGS: Readonly<Record<string, (call: MeantCall) => MeantCall>> = {
  "the tool's name in capitals": ({ name, input }) => ({ name: name.toUpperCase(), input }),
  "the tool's name with a prefix": ({ name, input }) => ({ name: `functions.${name}`, input }),
  "the tool's name with a dash": ({ name, input }) => ({ name: name.replaceAll("_", "-"), input }),
  "the arguments' names in camel case": ({ name, input }) => ({
    name,
    input: rename(input, (key) => key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())),
  }),
  "the arguments' names in capitals": ({ name, input }) => ({ name, input: rename(input, (key) => key.toUpperCase()) }),
  "numbers and truth values as texts": ({ name, input }) => ({ name, input: asTexts(input, isPlain) }),
  "lists and maps as texts": ({ name, input }) => ({ name, input: asTexts(input, isNest) }),
};

function rename(input: MeantCall["input"], change: (key: string) => string): MeantCall["input"] {
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [change(key), value]));
}

function asTexts(input: MeantCall["input"], holds: (value: unknown) => boolean): MeantCall["input"] {
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, holds(value) ? JSON.stringify(value) : value]),
  );
}

const isPlain = (value: unknown): boolean => typeof value === "number" || typeof value === "boolean";
const isNest = (value: unknown): boolean => typeof value === "object" && value !== null;
