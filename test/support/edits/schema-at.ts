import { readFileSync } from "node:fs";
import type { Path } from "../../../src/config/parse/tree.ts";

/** A piece of a JSON schema, as far as edits need it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const folder = new URL("../../../schema/", import.meta.url);
const schemas = new Map(["mallex", "pack"].map((name) => [`${name}.schema.json`, read(name)]));

function read(name: string): Schema {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), "utf8")) as Schema;
}

/**
 * What the schema says of the value at a path; undefined where everything may stand.
 * @param kindOf the `kind` that is written at a path, where the schema has one shape for each
 */
export function schemaAt(path: Path, kindOf: (path: Path) => string | undefined): Schema | undefined {
  let found = schemas.get("mallex.schema.json");
  for (const [depth, step] of path.entries()) {
    const key = String(step);
    if (found === undefined || key.startsWith("x-")) return undefined;
    found = resolved(inner(found, step), kindOf(path.slice(0, depth + 1)));
  }
  return found;
}

function inner(schema: Schema, step: string | number): Schema | undefined {
  if (typeof step === "number") return schema.items;
  const more = schema.additionalProperties;
  return schema.properties?.[step] ?? (typeof more === "object" ? more : undefined);
}

function resolved(schema: Schema | undefined, kind: string | undefined): Schema | undefined {
  if (schema === undefined) return undefined;
  if (schema.$ref !== undefined) {
    const [file = "", name = ""] = schema.$ref.split("#/definitions/");
    return resolved(schemas.get(file === "" ? "mallex.schema.json" : file)?.definitions?.[name], kind);
  }
  const shape = schema.oneOf?.find(({ properties }) => properties?.["kind"]?.const === kind);
  return shape ?? schema;
}

/** JSON types that may stand there. */
export function typesOf({ type, enum: words, const: only }: Schema): readonly string[] {
  if (type !== undefined) return typeof type === "string" ? [type] : type;
  const values = words ?? (only === undefined ? [] : [only]);
  return [...new Set(values.map((value) => typeof value as string))];
}
