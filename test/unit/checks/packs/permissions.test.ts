import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Layer } from "../../../../src/config/layers/layer.ts";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { permissionsOf, type Permission } from "../../../../src/checks/packs/permissions.ts";
import { packageRoot } from "../scratch.ts";
import { POWERS, RULES, SOMETIMES } from "../rules/machine-keys.ts";

interface Shape {
  readonly $ref?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly definitions?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
}

/** One place where a key may stand. */
interface Key {
  /** `filter.tag`: the definition that has it, and its name there. */
  readonly name: string;
  readonly examples: readonly unknown[];
  /** A file that holds this value at the key, and nothing else. */
  readonly holds: (value: unknown) => unknown;
}

interface Where {
  readonly file: string;
  readonly owner: string;
  readonly inner: string;
  readonly seen: readonly string[];
  readonly holds: Key["holds"];
}

const schemas: Readonly<Record<string, Shape>> = Object.fromEntries(
  ["mallex", "pack"].map((name) => {
    const file = `${name}.schema.json`;
    return [file, JSON.parse(readFileSync(join(packageRoot, "schema", file), "utf8")) as Shape];
  }),
);

function walk(shape: Shape | boolean | undefined, where: Where): Key[] {
  if (shape === undefined || typeof shape === "boolean") return [];
  const { owner, inner, seen, holds } = where;
  if (shape.$ref !== undefined) {
    const { target, file, name } = follow(shape.$ref, where.file);
    if (seen.includes(name)) return [];
    // What a pack may extend is said where a project's `extends` is.
    const known = isDefinition(shape.$ref) ? { owner: name, inner: "" } : { owner: "Mallex", inner: name };
    return walk(target, { ...where, ...known, file, seen: [...seen, name] });
  }
  const below = (one: Shape | boolean | undefined, wrap: Key["holds"]): Key[] =>
    walk(one, { ...where, holds: (value) => holds(wrap(value)) });
  return [
    ...Object.entries(shape.properties ?? {}).flatMap(([key, one]) => {
      const path = inner === "" ? key : `${inner}.${key}`;
      const wrap = (value: unknown): unknown => holds({ [key]: value });
      const { target } = one.$ref === undefined ? { target: one } : follow(one.$ref, where.file);
      const examples = one.examples ?? target.examples ?? [];
      return [
        { name: `${owner}.${path}`, examples, holds: wrap },
        ...walk(one, { ...where, inner: path, holds: wrap }),
      ];
    }),
    ...below(shape.additionalProperties, (value) => ({ main: value })),
    ...below(shape.items, (value) => [value]),
    ...[...(shape.oneOf ?? []), ...(shape.anyOf ?? [])].flatMap((one) => walk(one, where)),
  ];
}

function follow(ref: string, from: string): { target: Shape; file: string; name: string } {
  const [other = "", pointer = ""] = ref.split("#");
  const file = other === "" ? from : other;
  const steps = pointer.split("/").slice(1);
  const target = steps.reduce<unknown>(
    (shape, step) => (shape as Record<string, unknown>)[step],
    schemas[file],
  ) as Shape;
  return { target, file, name: steps[1] ?? "" };
}

function isDefinition(ref: string): boolean {
  return ref.includes("#/definitions/");
}

function keysOf(file: string): Key[] {
  return walk(schemas[file], { file, owner: "Mallex", inner: "", seen: [], holds: (value) => value });
}

function named(table: Readonly<Record<string, string>>): string[] {
  return Object.entries(table).flatMap(([owner, keys]) => keys.split(" ").map((key) => `${owner}.${key}`));
}

function layer(kind: Layer["kind"], data: unknown): Layer {
  const { tree } = parseYaml("mallex.yaml", JSON.stringify(data));
  if (tree === undefined) throw new Error("no YAML");
  return { kind, name: kind, tree };
}

const DEFAULTS = layer("built-in", { backends: { local: { kind: "mlx" } } });

function powersIn(data: unknown, user?: unknown): Permission[] {
  return permissionsOf([DEFAULTS, ...(user === undefined ? [] : [layer("user", user)]), layer("project", data)]);
}

const keys = keysOf("mallex.schema.json");
const rules = new Set(named(RULES));
const powers = new Set(named(POWERS));

test("every key of the schema is told to be a power or a rule, once", () => {
  const classified = [...rules, ...powers, ...Object.keys(SOMETIMES)];
  expect(classified.filter((name, index) => classified.indexOf(name) !== index)).toEqual([]);
  expect([...new Set(keys.map(({ name }) => name))].toSorted()).toEqual(classified.toSorted());
  expect(keys.length).toBeGreaterThan(300);
});

test.each(keys.filter(({ name }) => rules.has(name)))("$name is a rule, wherever it stands", ({ examples, holds }) => {
  for (const example of examples) expect(powersIn(holds(example))).toEqual([]);
});

test.each(keys.filter(({ name }) => powers.has(name)))("$name is a power", ({ examples, holds }) => {
  expect(examples).not.toEqual([]);
  for (const example of examples) expect(powersIn(holds(example))).not.toEqual([]);
});

describe.each(keys.filter(({ name }) => name in SOMETIMES))("$name", ({ name, holds }) => {
  const { rule, power, user } = SOMETIMES[name] ?? { rule: [], power: [] };
  test.each(rule.map((value) => [value]))("is a rule as %j", (value) => {
    expect(powersIn(holds(value), user)).toEqual([]);
  });
  test.each(power.map((value) => [value]))("is a power as %j", (value) => {
    expect(powersIn(holds(value), user)).not.toEqual([]);
  });
  test.each(user === undefined ? [] : power.map((value) => [value]))(
    "is a rule as %j where no user says more",
    (value) => {
      expect(powersIn(holds(value))).toEqual([]);
    },
  );
});

test("a pack has no key that is always a power, but those that take back what must not leave: they are refused by name", () => {
  const inPacks = new Set(keysOf("pack.schema.json").map(({ name }) => name));
  expect([...powers].filter((name) => inPacks.has(name))).toEqual(["privateRule.override", "privateRule.disable"]);
});

test("nobody is asked for what the user's own layer, packs and flags say", () => {
  const data = { server: { port: 4111 }, backends: { far: { kind: "openrouter" } } };
  const kinds = ["built-in", "pack", "user", "override"] as const;
  expect(permissionsOf(kinds.map((kind) => layer(kind, data)))).toEqual([]);
  expect(permissionsOf([layer("local", data)])).toHaveLength(2);
});

test("notes are no powers, and a backend that is named like one is", () => {
  const data = { launch: { "x-why": "none" }, backends: { "x-far": { kind: "openrouter", "x-why": "none" } } };
  expect(powersIn(data)).toMatchObject([{ path: "backends.x-far.kind" }]);
});

test("a backend of the project's own is named once; a profile that borrows the user's is named with its model", () => {
  const user = { backends: { far: { kind: "openrouter" } }, profiles: { mine: { backend: "far", model: "a/b" } } };
  const other = { profiles: { theirs: { backend: "far", model: "c/d" }, mine: { model: "e/f" } } };
  expect(powersIn(other, user).map(({ path }) => path)).toEqual([
    "profiles.theirs.backend",
    "profiles.theirs.model",
    "profiles.mine.model",
  ]);
  const own = { ...other, backends: { far: { kind: "openrouter" } } };
  expect(powersIn(own, user).map(({ path }) => path)).toEqual(["backends.far.kind"]);
});
