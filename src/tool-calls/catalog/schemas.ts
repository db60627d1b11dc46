import { isRecord } from "../../shared/utilities.ts";
import type { JsonSchema, OfferedTool } from "./offered-tool.ts";

/** Schemas refer to themselves: what is deeper than this is a map, or a list, of anything. */
const DEEPEST = 4;

export interface Simplifying {
  /** What `$ref` finds: `$defs`, `definitions`. */
  readonly shared: JsonSchema | undefined;
  /** Of maps within, only what they require. */
  readonly onlyRequired: boolean;
}

/** The type of a value in as few words as a model needs: types and enum values; no description, default, limit or union. */
export function simplifySchema(schema: unknown, how: Simplifying, depth = 0): JsonSchema {
  const { type, enum: values, const: only, items, properties, required } = resolved(schema, how.shared);
  const kind = oneType(type) ?? (isRecord(properties) ? "object" : undefined);
  const given = only === undefined ? values : [only];
  const simple = { ...(kind !== undefined && { type: kind }), ...(Array.isArray(given) && { enum: given }) };
  if (depth === DEEPEST) return simple;
  if (kind === "array" && isRecord(items)) return { ...simple, items: simplifySchema(items, how, depth + 1) };
  if (kind !== "object" || !isRecord(properties)) return simple;
  return { ...simple, ...simplifyMap(properties, listOf(required), { ...how, depth }) };
}

function simplifyMap(
  properties: JsonSchema,
  required: readonly unknown[],
  { depth, ...how }: Simplifying & { readonly depth: number },
): JsonSchema {
  const keptFields = Object.entries(properties).filter(([name]) => !how.onlyRequired || required.includes(name));
  if (keptFields.length === 0) return {};
  return {
    properties: Object.fromEntries(keptFields.map(([name, one]) => [name, simplifySchema(one, how, depth + 1)])),
    required: keptFields.map(([name]) => name).filter((name) => required.includes(name)),
  };
}

/** The schema that a reference or a choice leads to: of several the first that is not `null`. What is referred to in circles is anything. */
export function resolved(schema: unknown, shared: JsonSchema | undefined, steps = 8): JsonSchema {
  if (!isRecord(schema) || steps === 0) return {};
  const { $ref, anyOf, oneOf, allOf, ...rest } = schema;
  if (typeof $ref === "string") return resolved({ ...referred($ref, shared), ...rest }, shared, steps - 1);
  const choices = listOf(anyOf ?? oneOf);
  const choice = choices.find((one) => isRecord(one) && one["type"] !== "null");
  if (choice !== undefined) return resolved({ ...rest, ...resolved(choice, shared, steps - 1) }, shared, steps - 1);
  const all = listOf(allOf).map((one) => resolved(one, shared, steps - 1));
  return all.length === 0 ? rest : joined([rest, ...all]);
}

/** Of one map that is described in several parts. */
function joined(parts: readonly JsonSchema[]): JsonSchema {
  const maps = parts.flatMap(({ properties }) => (isRecord(properties) ? properties : []));
  const required = parts.flatMap((part) => listOf(part["required"]));
  return {
    ...Object.assign({}, ...parts),
    ...(maps.length === 0 ? {} : { properties: Object.assign({}, ...maps) as JsonSchema, required }),
  };
}

/** `#/$defs/name`; references to other documents are unknown. */
function referred(ref: string, shared: JsonSchema = {}): JsonSchema {
  const [, group = "", name = ""] = /^#\/(\$defs|definitions)\/(.+)$/.exec(ref) ?? [];
  const all = shared[group];
  const found = isRecord(all) ? all[name.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined;
  return isRecord(found) ? found : {};
}

/** The first of several that is not `null`. */
function oneType(type: unknown): unknown {
  return Array.isArray(type) ? type.find((one) => one !== "null") : type;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const FORMS = ["$ref", "anyOf", "oneOf", "allOf"];

/**
 * A tool's schema, where a call may have arguments that its `properties` do not name. By the standard, unnamed properties are
 * allowed unless the schema forbids them, but clients reject or remove them.
 */
export function openSchema(schema: JsonSchema = {}): Pick<OfferedTool, "rootSchema"> {
  const { properties, patternProperties, additionalProperties: others } = schema;
  const allowsOthers = others === true || isRecord(others) || patternProperties !== undefined;
  const isEmpty = !isRecord(properties) || Object.keys(properties).length === 0;
  const hasForms = FORMS.some((key) => schema[key] !== undefined);
  const isUnsaid = !isRecord(properties) && others !== false;
  return allowsOthers || isUnsaid || (isEmpty && hasForms) ? { rootSchema: schema } : {};
}
