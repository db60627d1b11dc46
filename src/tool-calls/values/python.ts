import type { ToolCall } from "../../shared/prompt-types.ts";
import type { AwaitInput, ParseFault, TextSource } from "./incremental-text.ts";
import { LITERALS, PYTHON_LITERALS, readNumber } from "./repair-json-literals.ts";
import { ESCAPES } from "./repair-json-strings.ts";

/** A value as Python writes it, and the offset behind it; or why it is none, and where that was clear. */
type PythonValue = { readonly value: unknown; readonly end: number; readonly isRespelled?: boolean } | ParseFault;

const DEEPEST = 100;
const WORDS = new Map([...LITERALS, ...PYTHON_LITERALS]);
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Reads a literal: texts, numbers, True, False, None, lists, tuples and maps of those. Nothing is worked out. */
export function* readPython(source: TextSource, start: number, depth = 0): AwaitInput<PythonValue> {
  const at = yield* source.skip(start);
  if (depth > DEEPEST) return { problem: "it is nested too deep", at };
  const char = source.at(at);
  if (char === "[" || char === "(") return yield* readItems(source, at, depth);
  if (char === "{") return yield* readDict(source, at, depth);
  return (yield* readPythonText(source, at)) ?? (yield* readPythonWord(source, at));
}

function* readItems(source: TextSource, start: number, depth: number): AwaitInput<PythonValue> {
  const close = source.at(start) === "[" ? "]" : ")";
  const items: unknown[] = [];
  let hasComma = false;
  let isRespelled = false;
  for (let at = yield* source.skip(start + 1); ;) {
    if (source.at(at) === close) {
      const isInner = close === ")" && items.length === 1 && !hasComma;
      return { value: isInner ? items[0] : items, end: at + 1, isRespelled };
    }
    const item = yield* readPython(source, at, depth + 1);
    if ("problem" in item) return item;
    items.push(item.value);
    isRespelled ||= item.isRespelled === true;
    at = yield* source.skip(item.end);
    if (source.at(at) === ",") {
      hasComma = true;
      at = yield* source.skip(at + 1);
    } else if (source.at(at) !== close) return { problem: `${close} is missing`, at };
  }
}

function* readDict(source: TextSource, start: number, depth: number): AwaitInput<PythonValue> {
  const entries = new Map<string, unknown>();
  let isRespelled = false;
  for (let at = yield* source.skip(start + 1); ;) {
    if (source.at(at) === "}") return { value: Object.fromEntries(entries), end: at + 1, isRespelled };
    const key = yield* readPython(source, at, depth + 1);
    if ("problem" in key) return key;
    const colon = yield* source.skip(key.end);
    if (typeof key.value !== "string" || source.at(colon) !== ":") return { problem: "a key of a map is no text", at };
    const value = yield* readPython(source, colon + 1, depth + 1);
    if ("problem" in value) return value;
    if (entries.has(key.value)) return { problem: `${JSON.stringify(key.value)} is there twice`, at };
    entries.set(key.value, value.value);
    isRespelled ||= value.isRespelled === true;
    at = yield* source.skip(value.end);
    if (source.at(at) === ",") at = yield* source.skip(at + 1);
    else if (source.at(at) !== "}") return { problem: "} is missing", at };
  }
}

function* readPythonWord(source: TextSource, start: number): AwaitInput<PythonValue> {
  let at = start;
  while (/[\w.]/.test(yield* source.charAt(at)) || isSign(source, at, start)) at += 1;
  const word = source.slice(start, at);
  if (WORDS.has(word)) return { value: WORDS.get(word), end: at };
  // a zero before it would be a mistake in Python
  const number = NUMBER.test(word) && !/^[+-]?0\d/.test(word) ? readNumber(word) : { problem: "" };
  if ("value" in number) return { value: number.value, end: at, isRespelled: number.repair !== undefined };
  return {
    problem: word === "" ? "a value is missing" : `${word.slice(0, 20)} is no value that can be read`,
    at: start,
  };
}

function isSign(source: TextSource, at: number, start: number): boolean {
  if (source.at(at) !== "+" && source.at(at) !== "-") return false;
  return at === start || (/[eE]/.test(source.at(at - 1)) && /[\d.+-]/.test(source.at(start)));
}

const SIMPLE: ReadonlyMap<string, string> = new Map([
  ...ESCAPES,
  ...([
    ["\n", ""],
    ["'", "'"],
    ["a", "\u0007"],
    ["v", "\v"],
  ] as const),
]);
/** How many digits follow. */
const HEXADECIMAL: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** A Python string, or several adjacent ones, which are one. Undefined: there is none. */
function* readPythonText(source: TextSource, start: number): AwaitInput<PythonValue | undefined> {
  let text: string | undefined;
  for (let end = start; ;) {
    const at = yield* source.skip(end);
    const opening = yield* openingAt(source, at);
    if (opening === undefined) return text === undefined ? undefined : { value: text, end };
    const read = yield* readOne(source, at, opening);
    if ("problem" in read) return read;
    text = (text ?? "") + read.text;
    end = read.end;
  }
}

interface StringOpening {
  readonly prefix: string;
  readonly quote: string;
}

/** The letters and the one quote or three that a text begins with. */
function* openingAt(source: TextSource, start: number): AwaitInput<StringOpening | undefined> {
  let at = start;
  while (at < start + 2 && /[rRbBuUfF]/.test(yield* source.charAt(at))) at += 1;
  const quote = yield* source.charAt(at);
  if (quote !== '"' && quote !== "'") return undefined;
  const prefix = source.slice(start, at).toLowerCase();
  const isLong = yield* source.hasWord(quote.repeat(3), at);
  return { prefix, quote: isLong ? quote.repeat(3) : quote };
}

function* readOne(
  source: TextSource,
  start: number,
  { prefix, quote }: StringOpening,
): AwaitInput<{ readonly text: string; readonly end: number } | ParseFault> {
  if (prefix.includes("b")) return { problem: "bytes are no text", at: start };
  const pieces: string[] = [];
  let from = start + prefix.length + quote.length;
  for (let at = from; ;) {
    const char = yield* source.charAt(at);
    if (char === "") return { problem: "a text has no end", at };
    if (char === quote.charAt(0) && (yield* source.hasWord(quote, at)))
      return { text: pieces.join("") + source.slice(from, at), end: at + quote.length };
    if (prefix.includes("f") && /[{}]/.test(char)) return { problem: "a text that has to be worked out", at };
    if (char !== "\\") at += 1;
    else if (prefix.includes("r")) at += 2;
    else {
      const escape = yield* readEscape(source, at + 1);
      if (escape === undefined) return { problem: "an escape in a text stands for nothing", at };
      pieces.push(source.slice(from, at), escape.text);
      at = escape.end;
      from = at;
    }
  }
}

type Escape = { readonly text: string; readonly end: number } | undefined;

/** The character that a backslash escape stands for. An unknown escape is kept, as in Python. */
function* readEscape(source: TextSource, at: number): AwaitInput<Escape> {
  const kind = yield* source.charAt(at);
  const simple = SIMPLE.get(kind);
  if (simple !== undefined) return { text: simple, end: at + 1 };
  const digits = HEXADECIMAL[kind];
  if (digits !== undefined) return yield* readCode(source, at + 1, /[\da-fA-F]/, [digits, digits]);
  if (/[0-7]/.test(kind)) return yield* readCode(source, at, /[0-7]/, [1, 3]);
  return kind === "N" || kind === "" ? undefined : { text: `\\${kind}`, end: at + 1 };
}

function* readCode(
  source: TextSource,
  start: number,
  digit: RegExp,
  [least, most]: readonly [number, number],
): AwaitInput<Escape> {
  let end = start;
  while (end < start + most && digit.test(yield* source.charAt(end))) end += 1;
  const code = Number.parseInt(source.slice(start, end), digit.test("8") ? 16 : 8);
  return end < start + least || code > 0x10_ff_ff ? undefined : { text: String.fromCodePoint(code), end };
}

export function writePython({ name, input }: Pick<ToolCall, "name" | "input">): string {
  return `${name}(${Object.entries(input)
    .map(([key, value]) => `${key}=${toPython(value)}`)
    .join(", ")})`;
}

function toPython(value: unknown): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  if (value === null || value === undefined) return "None";
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(toPython).join(", ")}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${toPython(inner)}`);
  return `{${entries.join(", ")}}`;
}
