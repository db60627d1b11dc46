import * as fc from "fast-check";
import { stringify } from "yaml";
import type { Layer } from "../../../../src/config/layers/layer.ts";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { mergeLayers, RULE_LISTS } from "../../../../src/config/merge/merge.ts";
import { toData, type Dict, type DictEntry, type Tree } from "../../../../src/config/parse/tree.ts";

export type Data = Record<string, unknown>;
export type Said = readonly [kind: Layer["kind"], data: Data];

/** A layer of a text; its file is named after it. */
export function layer(kind: Layer["kind"], text: string, name: string = kind): Layer {
  const { tree, problems } = parseYaml(name, text === "" ? "{}" : text);
  if (tree === undefined) throw new Error(problems[0]?.message);
  return { name, kind, tree };
}

/** Layers of data, each in a file of its own. */
export function toLayers(stack: readonly Said[]): Layer[] {
  return stack.map(([kind, data], index) => layer(kind, stringify(data), `${index + 1}.yaml`));
}

export function dataOf(tree: Dict): Data {
  return JSON.parse(JSON.stringify(toData(tree))) as Data;
}

export function itemsOf(list: unknown): Data[] {
  return Array.isArray(list) ? list.filter(isMap) : [];
}

export function isMap(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 5 });
const ids = fc.constantFrom("a", "b", "c", "acme/a");
const rule = fc
  .record(
    {
      verb: fc.constantFrom("id", "override", "disable"),
      id: ids,
      line: orNull(fc.constantFrom("x", "y")),
      when: orNull(fc.dictionary(fc.constantFrom("m", "n"), orNull(fc.integer({ max: 9 })), { maxKeys: 2 })),
      locked: fc.boolean(),
      unlock: fc.boolean(),
    },
    { requiredKeys: ["verb", "id"] },
  )
  .map(({ verb, id, ...keys }): Data => ({
    [verb]: id,
    ...(verb === "disable" ? {} : keys),
    ...(keys.unlock ? { unlock: true } : {}),
  }));
const rules = orNull(fc.array(rule, { maxLength: 4 }));
const entry = fc.record(
  {
    kind: fc.constantFrom("mlx", "openai"),
    port: orNull(fc.integer({ max: 9 })),
    args: orNull(fc.array(fc.constantFrom("x", "y"), { maxLength: 2 })),
    inner: orNull(fc.dictionary(fc.constantFrom("m", "toString"), orNull(fc.integer({ max: 9 })), { maxKeys: 2 })),
  },
  { requiredKeys: [] },
);
const entries = orNull(fc.dictionary(fc.constantFrom("p", "q"), orNull(entry), { maxKeys: 2 }));

/** What a file may say, right or wrong. */
export const file: fc.Arbitrary<Data> = fc.record(
  { trim: rules, neverLeaves: rules, backends: entries, server: orNull(entry) },
  { requiredKeys: [] },
);

/** Layers low to high, in which nothing is wrong: packs first, then up to three files of the person's own. */
export const soundStack: fc.Arbitrary<Said[]> = fc
  .tuple(fc.array(file, { minLength: 1, maxLength: 3 }), fc.array(file, { minLength: 1, maxLength: 3 }))
  .map(([packs, own]) =>
    [
      ...packs.map((data): Said => ["pack", data]),
      ...own.map((data, index): Said => [(["user", "project", "local"] as const)[index] ?? "local", data]),
    ].reduce<Said[]>((low, said) => [...low, mended(low, said)], []),
  );

/** Without what is wrong over these layers: names that are there are changed, those that are not are new, and what is locked is unlocked. */
function mended(low: readonly Said[], [kind, data]: Said): Said {
  const layers = low.map(([lower, said]): Layer => ({ name: "", kind: lower, tree: treeOf(said) as Dict }));
  const inherited = dataOf(mergeLayers(layers).tree);
  const sections = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    if (!RULE_LISTS.has(key)) return [[key, value]];
    const there = itemsOf(inherited[key]);
    if (Array.isArray(value))
      return [[key, withoutTwins(itemsOf(value)).flatMap((item) => mendRule(item, there, kind))]];
    return there.some(({ locked }) => locked === true) ? [] : [[key, value]];
  });
  return [kind, Object.fromEntries(sections)];
}

/** Without places, and quicker than by a text. */
function treeOf(value: unknown): Tree {
  const at = {};
  if (Array.isArray(value)) return { kind: "list", items: value.map(treeOf), at };
  if (!isMap(value)) return { kind: "scalar", value: value as string | number | boolean | null, at };
  const pairs = Object.entries(value).map(([key, inner]): [string, DictEntry] => [
    key,
    { keyAt: at, value: treeOf(inner) },
  ]);
  return { kind: "dict", entries: new Map(pairs), at };
}

function mendRule(item: Data, there: readonly Data[], kind: Layer["kind"]): Data[] {
  const { id, override, disable, unlock: _, ...keys } = item;
  const name = id ?? override ?? disable;
  const named = there.find((one) => one["id"] === name);
  if (named === undefined) return disable === undefined ? [{ id: name, ...keys }] : [];
  const isLocked = named["locked"] === true;
  if (isLocked && kind === "pack") return [];
  return [{ [disable === undefined ? "override" : "disable"]: name, ...keys, ...(isLocked ? { unlock: true } : {}) }];
}

function withoutTwins(items: readonly Data[]): Data[] {
  return [...new Map(items.map((item) => [item["id"] ?? item["override"] ?? item["disable"], item])).values()];
}
