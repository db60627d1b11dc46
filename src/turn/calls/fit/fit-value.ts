import { checkLimits } from "./check-limits.ts";
import { coerceFields } from "./fit-fields.ts";
import { isMap, type CoercionNotes, type CoercionResult, type JsonSchema } from "./fit-notes.ts";
import { coerceType, typesOf } from "./fit-type.ts";
import { pickAllowed } from "./pick-allowed.ts";

/** References that lead to references; a schema with more leads in a circle. */
const MOST_STEPS = 20;

/**
 * Makes what a small model wrote fit the client's schema, all of it, without guessing: texts that stand for numbers, truth values, lists and maps are read as such,
 * and of several forms the one that it fits is taken. What is not fit, or could be made to fit in two ways, is a problem.
 */
export function coerceValue(value: unknown, given: unknown, notes: CoercionNotes): CoercionResult {
  const schema = resolve(given, notes.shared);
  if (schema === false) return { problem: "must not be there" };
  if (!isMap(schema)) return { value };
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

/** What `$ref` names within the tool's own schema; what it names elsewhere is not known, and lets all in. */
function resolve(given: unknown, shared: JsonSchema): unknown {
  let schema = given;
  for (let step = 0; isMap(schema) && typeof schema["$ref"] === "string"; step += 1) {
    const [, room = "", name = ""] = /^#\/(\$defs|definitions)\/([^/]+)$/.exec(schema["$ref"]) ?? [];
    const named = shared[room];
    if (step > MOST_STEPS || !isMap(named) || !Object.hasOwn(named, name)) return {};
    schema = named[name];
  }
  return schema;
}

function coerceWithSchema(value: unknown, schema: JsonSchema, notes: CoercionNotes): CoercionResult {
  if (isMap(value)) return coerceFields(value, schema, { notes, coerce: coerceValue });
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

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
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
  const failures = tries.filter((_, at) => !isNull(forms[at]));
  const [only] = failures;
  return failures.length === 1 && only !== undefined ? only : { problem: "has none of the forms that it may have" };
}

function isNull(form: unknown): boolean {
  return isMap(form) && form["type"] === "null";
}
