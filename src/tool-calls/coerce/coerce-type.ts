import { isRecord } from "../../shared/utilities.ts";
import type { JsonSchema } from "../catalog/offered-tool.ts";
import { parseBareWord } from "../values/repair-json-literals.ts";
import { readLooseJson } from "../values/repair-json.ts";
import type { CoercionNotes } from "./coercion-notes.ts";

/** The note for a number, list, … that was written as a text. */
export const WRITTEN_AS_TEXT = "given as a text";

/** The types that a schema allows; empty: any. */
export function typesOf({ type }: JsonSchema): string[] {
  if (typeof type === "string") return [type];
  return Array.isArray(type) ? type.filter((one) => typeof one === "string") : [];
}

/** The value as one of these types, in their order; undefined where it can't be made one without guessing. A text is never changed into another text. */
export function coerceType(
  value: unknown,
  schema: JsonSchema,
  notes: CoercionNotes,
): { readonly value: unknown } | undefined {
  const types = typesOf(schema);
  if (types.length === 0 || types.some((type) => isOf(value, type))) return { value };
  for (const type of types) {
    const made = make(value, type, schema);
    if (made === undefined || (notes.hasRespelled && typeof value === "number" && type === "string")) continue;
    for (const one of made.repairs) notes.repairs.add(one);
    return { value: made.value };
  }
  return undefined;
}

function isOf(value: unknown, type: string): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "null":
      return value === null;
    case "object":
      return isRecord(value);
    default:
      return typeof value === type;
  }
}

interface ConvertedValue {
  readonly value: unknown;
  readonly repairs: readonly string[];
}

function make(value: unknown, type: string, schema: JsonSchema): ConvertedValue | undefined {
  if (type === "string") return textOf(value);
  if (typeof value !== "string") return type === "array" && !isOddText(value, schema) ? listOf(value) : undefined;
  const read = type === "array" || type === "object" ? readNest(value) : readPlain(value);
  if (read !== undefined && isOf(read.value, type))
    return { value: read.value, repairs: [...read.repairs, `${SPOKEN[type] ?? "a value"} ${WRITTEN_AS_TEXT}`] };
  return type === "array" && isOneOfTexts(value, schema) ? listOf(value) : undefined;
}

const SPOKEN: Readonly<Record<string, string>> = {
  array: "a list",
  object: "a map",
  number: "a number",
  integer: "a number",
  boolean: "a truth value",
};

/** A number that has no other spelling; 1.0 and 1.10 would lose theirs. */
function textOf(value: unknown): ConvertedValue | undefined {
  if (typeof value === "boolean") return { value: String(value), repairs: ["a truth value for a text"] };
  return Number.isSafeInteger(value) ? { value: String(value), repairs: ["a number for a text"] } : undefined;
}

function listOf(value: unknown): ConvertedValue | undefined {
  return value === null || value === undefined ? undefined : { value: [value], repairs: ["a single value for a list"] };
}

/** One word for a list of texts; what holds blanks or commas might be several. */
function isOneOfTexts(value: string, { items }: JsonSchema): boolean {
  return (
    isRecord(items) &&
    items["type"] === "string" &&
    /^[^\s,;[\]{}"'`]+$/.test(value) &&
    !/^(?:null|none|true|false)$/i.test(value)
  );
}

/** A truth value where texts belong was meant for something else. */
function isOddText(value: unknown, { items }: JsonSchema): boolean {
  return typeof value === "boolean" && isRecord(items) && items["type"] === "string";
}

function readNest(text: string): ConvertedValue | undefined {
  const read = readLooseJson(text.trim(), { behind: "mark" });
  return "value" in read ? read : undefined;
}

/** Python's True, False and None are what many models have read most. */
function readPlain(text: string): ConvertedValue | undefined {
  const word = text.trim();
  const read = parseBareWord(/^(?:true|false)$/i.test(word) ? word.toLowerCase() : word);
  return "value" in read ? { value: read.value, repairs: [] } : undefined;
}

/** The JSON value in a text, if it is not a text itself. */
export function parseTextAsJson(text: string): { readonly value: unknown } | undefined {
  const read = readNest(text);
  return typeof read?.value === "string" ? undefined : read;
}

/** The problem with a value that is valid both as a text and as the JSON in it. */
export const TWO_READINGS = "can be read as a text, and as what it says";
