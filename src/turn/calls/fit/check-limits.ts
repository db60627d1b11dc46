import { RE2JS } from "re2js";
import { createTextMemo, type TextMemo } from "../../text-memo.ts";
import { isMap, type CoercionResult, type JsonSchema } from "./fit-notes.ts";

type SchemaLimit = readonly [key: string, isBroken: (size: number, limit: number) => boolean, problem: string];

const NUMBERS: readonly SchemaLimit[] = [
  ["minimum", (size, limit) => size < limit, "must be at least"],
  ["maximum", (size, limit) => size > limit, "must be at most"],
  ["exclusiveMinimum", (size, limit) => size <= limit, "must be more than"],
  ["exclusiveMaximum", (size, limit) => size >= limit, "must be less than"],
];
const TEXTS: readonly SchemaLimit[] = [
  ["minLength", (size, limit) => size < limit, "must have at least this many characters:"],
  ["maxLength", (size, limit) => size > limit, "must have at most this many characters:"],
];
const LISTS: readonly SchemaLimit[] = [
  ["minItems", (size, limit) => size < limit, "must have at least this many entries:"],
  ["maxItems", (size, limit) => size > limit, "must have at most this many entries:"],
];

/** Whether a value keeps to what its schema says of sizes and patterns. A pattern that takes more than linear time is the client's to check. */
export function checkLimits(value: unknown, schema: JsonSchema): CoercionResult {
  const problem = broken(value, schema);
  return problem === undefined ? { value } : { problem };
}

function broken(value: unknown, schema: JsonSchema): string | undefined {
  if (typeof value === "number") return firstBroken(value, NUMBERS, schema);
  if (Array.isArray(value)) return firstBroken(value.length, LISTS, schema);
  if (typeof value !== "string" || isMap(value)) return undefined;
  const { pattern } = schema;
  const isLimited = TEXTS.some(([key]) => schema[key] !== undefined);
  const tooMany = isLimited ? firstBroken(Array.from(value).length, TEXTS, schema) : undefined;
  return tooMany ?? (typeof pattern === "string" && !follows(value, pattern) ? `must match ${pattern}` : undefined);
}

function firstBroken(size: number, limits: readonly SchemaLimit[], schema: JsonSchema): string | undefined {
  for (const [key, isBroken, problem] of limits) {
    const limit = schema[key];
    if (typeof limit === "number" && isBroken(size, limit)) return `${problem} ${limit}`;
  }
  return undefined;
}

function follows(text: string, pattern: string): boolean {
  let finder = finders.get(pattern);
  if (finder === undefined) {
    finder = finderOf(pattern);
    finders.set(pattern, finder);
  }
  return finder(text);
}

type PatternTest = (text: string) => boolean;

/** Compiled patterns: those of a list would be compiled anew for each of its entries. The bound is on the patterns' own length, in UTF-16 units. */
const finders: TextMemo<PatternTest> = createTextMemo(10_000);

function finderOf(pattern: string): PatternTest {
  try {
    const compiled = RE2JS.compile(pattern);
    return (text) => compiled.matcher(text).find();
  } catch {
    return () => true;
  }
}
