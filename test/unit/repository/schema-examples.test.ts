import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../checks/scratch.ts";

interface Shape {
  readonly $ref?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly definitions?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly oneOf?: readonly Shape[];
}

interface Named {
  /** JSON pointer in its schema. */
  readonly pointer: string;
  readonly shape: Shape;
}

/** Every key of a map, wherever the map stands, and what stands in the schema for it. */
function keysOf(shape: Shape | boolean | undefined, pointer: string): Named[] {
  if (shape === undefined || typeof shape === "boolean") return [];
  return [
    ...Object.entries(shape.properties ?? {}).flatMap(([key, inner]) => [
      { pointer: `${pointer}/properties/${key}`, shape: inner },
      ...keysOf(inner, `${pointer}/properties/${key}`),
    ]),
    ...Object.entries(shape.definitions ?? {}).flatMap(([name, inner]) => [
      { pointer: `${pointer}/definitions/${name}`, shape: inner },
      ...keysOf(inner, `${pointer}/definitions/${name}`),
    ]),
    ...keysOf(shape.additionalProperties, `${pointer}/additionalProperties`),
    ...keysOf(shape.items, `${pointer}/items`),
    ...(shape.oneOf ?? []).flatMap((one, index) => keysOf(one, `${pointer}/oneOf/${index}`)),
  ];
}

const FILES = ["mallex.schema.json", "pack.schema.json"];
const schemas = new Map(
  FILES.map((file) => [file, JSON.parse(readFileSync(join(packageRoot, "schema", file), "utf8")) as Shape]),
);
const ajv = new Ajv({
  allowUnionTypes: true,
  discriminator: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
});
for (const [file, schema] of schemas) ajv.addSchema(schema, file);

/** What a key has itself goes before what its definition has. */
function resolve(shape: Shape, file: string): Shape {
  if (shape.$ref === undefined) return shape;
  const [other = "", pointer = ""] = shape.$ref.split("#");
  const steps = pointer.split("/").slice(1);
  const target = steps.reduce<unknown>(
    (inner, step) => (inner as Record<string, unknown>)[step],
    schemas.get(other === "" ? file : other),
  );
  return { ...(target as Shape), ...shape };
}

describe.each(FILES)("every key of %s", (file) => {
  const keys = keysOf(schemas.get(file), "");

  test("is found", () => expect(keys.length).toBeGreaterThan(10));

  test.each(keys)("$pointer: says what it is for, and shows it", ({ pointer, shape }) => {
    const { description = "", examples = [] } = resolve(shape, file);
    expect(description).toMatch(/\S.{6,}[.)]$/);
    expect(examples).not.toEqual([]);
    for (const example of examples) {
      ajv.validate(`${file}#${pointer}`, example);
      expect(ajv.errors ?? [], `example ${JSON.stringify(example)}`).toEqual([]);
    }
  });
});
