import { RE2JS } from "re2js";
import { createTextMemo, type TextMemo } from "../../shared/text/memo.ts";
import { isRecord } from "../../shared/utilities.ts";
import type { JsonSchema } from "../catalog/offered-tool.ts";
import { listOf } from "../catalog/schemas.ts";
import { coerceType, typesOf } from "./coerce-type.ts";
import type { CoercionNotes, CoercionResult } from "./coercion-notes.ts";
import { pairSpellings } from "./spellings.ts";

/** References that lead to references; a schema with more leads in a circle. */
const MOST_STEPS = 20;

/**
 * Coerces what a small model wrote to the client's schema, at any depth, without guessing: texts that contain numbers, booleans,
 * lists and maps are parsed, and of several alternatives the one that fits is taken. What doesn't fit, or fits in two ways, is a
 * problem.
 */
export function coerceValue(value: unknown, given: unknown, notes: CoercionNotes): CoercionResult {
  const schema = resolve(given, notes.shared);
  if (schema === false) return { problem: "must not be there" };
  if (!isRecord(schema)) return { value };
  const typed = coerceType(value, schema, notes);
  if (typed === undefined) return { problem: `must be ${typesOf(schema).join(" or ")}` };
  return notes.within(() => coerceContents(typed.value, schema, notes)) ?? { problem: "is too deep to be checked" };
}

function coerceContents(value: unknown, schema: JsonSchema, notes: CoercionNotes): CoercionResult {
  let fitted: CoercionResult = { value };
  for (const step of [coerceWithSchema, coerceAlternatives, pickAllowed, checkLimits])
    if ("value" in fitted) fitted = step(fitted.value, schema, notes);
  return fitted;
}

/** What `$ref` refers to within the tool's own schema; external references are unknown and allow anything. */
function resolve(given: unknown, shared: JsonSchema): unknown {
  let schema = given;
  for (let step = 0; isRecord(schema) && typeof schema["$ref"] === "string"; step += 1) {
    const [, room = "", name = ""] = /^#\/(\$defs|definitions)\/([^/]+)$/.exec(schema["$ref"]) ?? [];
    const named = shared[room];
    if (step > MOST_STEPS || !isRecord(named) || !Object.hasOwn(named, name)) return {};
    schema = named[name];
  }
  return schema;
}

function coerceWithSchema(value: unknown, schema: JsonSchema, notes: CoercionNotes): CoercionResult {
  if (isRecord(value)) return coerceFields(value, schema, notes);
  const { items } = schema;
  if (!Array.isArray(value) || items === undefined) return { value };
  const list: unknown[] = [];
  for (const [at, item] of value.entries()) {
    const fitted = coerceValue(item, items, notes);
    if ("problem" in fitted) return { ...fitted, path: `[${at}]${fitted.path ?? ""}` };
    list.push(fitted.value);
  }
  return { value: list };
}

function coerceAlternatives(value: unknown, { allOf, anyOf, oneOf }: JsonSchema, notes: CoercionNotes): CoercionResult {
  let fitted: CoercionResult = { value };
  for (const schema of listOf(allOf)) if ("value" in fitted) fitted = coerceValue(fitted.value, schema, notes);
  for (const forms of [anyOf, oneOf])
    if (Array.isArray(forms) && "value" in fitted) fitted = coerceOneOf(fitted.value, forms, notes);
  return fitted;
}

/** One of several forms: the first that it fits as it is, else the only one that it can be made to fit. */
function coerceOneOf(value: unknown, forms: readonly unknown[], notes: CoercionNotes): CoercionResult {
  const good: { readonly own: CoercionNotes; readonly value: unknown }[] = [];
  const failed: CoercionResult[] = [];
  for (const form of forms) {
    const own = notes.fork();
    const fitted = coerceValue(value, form, own);
    if ("value" in fitted && own.isEmpty) return fitted;
    if ("value" in fitted) good.push({ own, value: fitted.value });
    failed.push(fitted);
  }
  const [chosen, ...others] = good;
  if (chosen === undefined) return noFormFits(failed, forms);
  if (others.some((other) => !isSame(other.value, chosen.value)))
    return { problem: "can be read in more than one way" };
  notes.add(chosen.own);
  return { value: chosen.value };
}

/** Of two readings of one value: long texts that nothing was done to are one and the same, and take no time. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  const [ours, theirs] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    ours.length === theirs.size &&
    ours.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)))
  );
}

function noFormFits(tries: readonly CoercionResult[], forms: readonly unknown[]): CoercionResult {
  const isNull = (form: unknown): boolean => isRecord(form) && form["type"] === "null";
  const [only, ...others] = tries.filter((_, at) => !isNull(forms[at]));
  return only !== undefined && others.length === 0 ? only : { problem: "has none of the forms that it may have" };
}

/** The fields of a map, under the names that the schema has for them. What is required must be there; what the schema lets not in is left out. */
function coerceFields(value: JsonSchema, schema: JsonSchema, notes: CoercionNotes): CoercionResult {
  const known = isRecord(schema["properties"]) ? schema["properties"] : {};
  const needed = listOf(schema["required"]).filter((name) => typeof name === "string");
  const names = namesOf(value, known, notes);
  const fields = new Map<string, unknown>();
  for (const [given, field] of Object.entries(value)) {
    const name = names.get(given) ?? given;
    const own = Object.hasOwn(known, name) ? known[name] : additionalSchemaOf(schema);
    const fitted = own === OUT ? OUT : coerceValue(field, own, notes);
    if (fitted === OUT) notes.leftOut.push(given);
    else if ("value" in fitted) fields.set(name, fitted.value);
    else if (field !== null || needed.includes(name)) return { ...fitted, path: `.${name}${fitted.path ?? ""}` };
    else notes.repairs.add("nothing for what may be left out");
  }
  const missing = needed.find((name) => !fields.has(name));
  if (missing !== undefined) return { problem: "is missing", path: `.${missing}` };
  return { value: Object.fromEntries(fields) };
}

const OUT = Symbol("no field of it");

/** The schema of a field that is not named. Which one a pattern of names means is the client's to find. */
function additionalSchemaOf({ additionalProperties: others, patternProperties }: JsonSchema): unknown {
  if (patternProperties !== undefined) return {};
  return others === false ? OUT : others;
}

/** The schema's names for those that are spelled otherwise. */
function namesOf(value: JsonSchema, known: JsonSchema, notes: CoercionNotes): ReadonlyMap<string, string> {
  const strange = Object.keys(value).filter((name) => !Object.hasOwn(known, name));
  const open = Object.keys(known).filter((name) => !Object.hasOwn(value, name));
  const pairs = pairSpellings(strange, open);
  if (pairs.size > 0) notes.repairs.add("a name in another spelling");
  return pairs;
}

/** One of the values that a schema allows. Letter case is repaired, and a number or truth value that was given as a text, where exactly one is meant. */
function pickAllowed(value: unknown, schema: JsonSchema, notes: CoercionNotes): CoercionResult {
  const { enum: several, const: one } = schema;
  const allowed: unknown = Array.isArray(several) ? several : one === undefined ? undefined : [one];
  if (!Array.isArray(allowed)) return { value };
  const text = JSON.stringify(value);
  if (allowed.some((option) => JSON.stringify(option) === text)) return { value };
  const near = typeof value === "string" ? allowed.filter((option) => isSimilar(option, value)) : [];
  if (near.length !== 1)
    return { problem: `must be one of ${allowed.map((option) => JSON.stringify(option)).join(", ")}` };
  notes.repairs.add("a value in other letter case, or as a text");
  return { value: near[0] };
}

function isSimilar(option: unknown, value: string): boolean {
  if (typeof option !== "string" && typeof option !== "number" && typeof option !== "boolean") return false;
  return String(option).toLowerCase() === value.toLowerCase();
}

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

/** Whether a value respects the limits and patterns of its schema. A pattern that is not linear is left to the client. */
function checkLimits(value: unknown, schema: JsonSchema): CoercionResult {
  const problem = broken(value, schema);
  return problem === undefined ? { value } : { problem };
}

function broken(value: unknown, schema: JsonSchema): string | undefined {
  if (typeof value === "number") return firstBroken(value, NUMBERS, schema);
  if (Array.isArray(value)) return firstBroken(value.length, LISTS, schema);
  if (typeof value !== "string" || isRecord(value)) return undefined;
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

/**
 * Compiled patterns: without it, those of a list would be compiled for each entry. The limit is on the total length of the
 * patterns, in UTF-16 units.
 */
const finders: TextMemo<PatternTest> = createTextMemo(10_000);

function finderOf(pattern: string): PatternTest {
  try {
    const compiled = RE2JS.compile(pattern);
    return (text) => compiled.matcher(text).find();
  } catch {
    return () => true;
  }
}
