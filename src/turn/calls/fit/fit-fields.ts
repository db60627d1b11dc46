import type { CoercionNotes, CoercionResult, JsonSchema } from "./fit-notes.ts";
import { isMap } from "./fit-notes.ts";
import { pairSpellings } from "./pair-spellings.ts";

interface FieldCoercion {
  readonly notes: CoercionNotes;
  readonly coerce: (value: unknown, schema: unknown, notes: CoercionNotes) => CoercionResult;
}

/** The fields of a map, under the names that the schema has for them. What is required must be there; what the schema lets not in is left out. */
export function coerceFields(
  value: JsonSchema,
  schema: JsonSchema,
  { notes, coerce: fit }: FieldCoercion,
): CoercionResult {
  const known = isMap(schema["properties"]) ? schema["properties"] : {};
  const needed = neededOf(schema);
  const names = namesOf(value, known, notes);
  const fields = new Map<string, unknown>();
  for (const [given, field] of Object.entries(value)) {
    const name = names.get(given) ?? given;
    const own = Object.hasOwn(known, name) ? known[name] : additionalSchemaOf(schema);
    const fitted = own === OUT ? OUT : fit(field, own, notes);
    if (fitted === OUT) notes.leftOut.push(given);
    else if ("value" in fitted) fields.set(name, fitted.value);
    else if (field !== null || needed.includes(name)) return { ...fitted, path: `.${name}${fitted.path ?? ""}` };
    else notes.repairs.add("nothing for what may be left out");
  }
  const missing = needed.find((name) => !fields.has(name));
  if (missing !== undefined) return { problem: "is missing", path: `.${missing}` };
  return { value: Object.fromEntries(fields) };
}

function neededOf({ required }: JsonSchema): string[] {
  return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
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
