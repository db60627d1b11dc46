import type { PythonValue } from "./python-value.ts";
import { readNumber } from "../json/loose-word.ts";
import type { TextSource, AwaitInput } from "../dialect/source.ts";
import { readPythonText } from "./read-python-text.ts";

const DEEPEST = 100;
const LITERALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["True", true],
  ["False", false],
  ["None", null],
  ["true", true],
  ["false", false],
  ["null", null],
]);
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
  if (LITERALS.has(word)) return { value: LITERALS.get(word), end: at };
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
