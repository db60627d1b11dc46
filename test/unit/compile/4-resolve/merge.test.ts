import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { Layer } from "../../../../src/compile/1-load/layer.ts";
import { parseYaml } from "../../../../src/compile/2-parse/parse-yaml.ts";
import { mergeLayers } from "../../../../src/compile/4-resolve/merge.ts";
import { toData, valueAt, type Dict, type Path, type Tree } from "../../../../src/compile/tree.ts";

function layer(text: string, name = "mallex.yaml"): Layer {
  const { tree, problems } = parseYaml(name, text);
  if (tree === undefined) throw new Error(problems[0]?.message);
  return { name, kind: "project", tree };
}

/** Texts of layers, low to high. */
function merge(...texts: readonly string[]): ReturnType<typeof mergeLayers> {
  return mergeLayers(texts.map((text, index) => layer(text, `${index + 1}.yaml`)));
}

describe("the one merge rule", () => {
  test.each<{ name: string; layers: string[]; want: unknown }>([
    { name: "one layer stays as it is", layers: ["server: { port: 1 }"], want: { server: { port: 1 } } },
    {
      name: "maps merge by key",
      layers: ["server: { port: 1 }", "server: { ping: 8s }"],
      want: { server: { port: 1, ping: "8s" } },
    },
    {
      name: "maps in maps, too",
      layers: ["launch: { env: { A: a } }", "launch: { env: { B: b } }"],
      want: { launch: { env: { A: "a", B: "b" } } },
    },
    {
      name: "a text replaces a text",
      layers: ["launch: { client: a }", "launch: { client: b }"],
      want: { launch: { client: "b" } },
    },
    {
      name: "a number replaces a number",
      layers: ["server: { port: 1 }", "server: { port: 0 }"],
      want: { server: { port: 0 } },
    },
    {
      name: "false replaces true",
      layers: ["server: { record: true }", "server: { record: false }"],
      want: { server: { record: false } },
    },
    {
      name: "an empty text replaces a text",
      layers: ["filters: []", "launch: { client: a }", 'launch: { client: "" }'],
      want: { filters: [], launch: { client: "" } },
    },
    {
      name: "a list of texts is replaced",
      layers: ["launch: { args: [a, b] }", "launch: { args: [c] }"],
      want: { launch: { args: ["c"] } },
    },
    {
      name: "by an empty list, too",
      layers: ["launch: { args: [a, b] }", "launch: { args: [] }"],
      want: { launch: { args: [] } },
    },
    {
      name: "tiers are a list like any other",
      layers: ["tiers: [{ id: low }, { id: high }]", "tiers: [{ id: only }]"],
      want: { tiers: [{ id: "only" }] },
    },
    {
      name: "the finders of a part are replaced",
      layers: ["parts: { git: [{ tag: a }] }", "parts: { git: [{ tag: b }] }"],
      want: { parts: { git: [{ tag: "b" }] } },
    },
    {
      name: "other parts stay",
      layers: ["parts: { git: [{ tag: a }] }", "parts: { date: [{ tag: b }] }"],
      want: { parts: { git: [{ tag: "a" }], date: [{ tag: "b" }] } },
    },
    {
      name: "null removes a key",
      layers: ["server: { port: 1, ping: 8s }", "server: { port: null }"],
      want: { server: { ping: "8s" } },
    },
    { name: "null removes a whole map", layers: ["server: { port: 1 }", "server: ~"], want: {} },
    { name: "null removes a rule list", layers: ["trim: [{ id: a, line: x, do: drop }]", "trim: ~"], want: {} },
    {
      name: "what was removed can be said again",
      layers: ["server: { port: 1 }", "server: ~", "server: { ping: 8s }"],
      want: { server: { ping: "8s" } },
    },
    {
      name: "a map replaces a text",
      layers: ["launch: { env: { A: x } }", "launch: { env: { A: { from: url } } }"],
      want: { launch: { env: { A: { from: "url" } } } },
    },
    {
      name: "a text replaces a map",
      layers: ["launch: { env: { A: { from: url } } }", "launch: { env: { A: x } }"],
      want: { launch: { env: { A: "x" } } },
    },
    {
      name: "a map of the same kind merges",
      layers: [
        "backends: { b: { kind: mlx, prefillStep: 512 } }",
        "backends: { b: { kind: mlx, promptCacheEntries: 1 } }",
      ],
      want: { backends: { b: { kind: "mlx", prefillStep: 512, promptCacheEntries: 1 } } },
    },
    {
      name: "a map that does not say its kind merges",
      layers: ["backends: { b: { kind: mlx, prefillStep: 512 } }", "backends: { b: { prefillStep: 64 } }"],
      want: { backends: { b: { kind: "mlx", prefillStep: 64 } } },
    },
    {
      name: "a map of another kind replaces",
      layers: ["backends: { b: { kind: mlx, prefillStep: 512 } }", "backends: { b: { kind: openai, url: u } }"],
      want: { backends: { b: { kind: "openai", url: "u" } } },
    },
    {
      name: "new rules go in front of inherited ones",
      layers: ["trim: [{ id: a }]", "trim: [{ id: b }, { id: c }]"],
      want: { trim: [{ id: "b" }, { id: "c" }, { id: "a" }] },
    },
    {
      name: "an empty rule list changes nothing",
      layers: ["trim: [{ id: a }]", "trim: []"],
      want: { trim: [{ id: "a" }] },
    },
    {
      name: "override changes a rule in its place",
      layers: ["trim: [{ id: a, do: drop, line: x }, { id: b }]", "trim: [{ override: a, do: keep }]"],
      want: { trim: [{ id: "a", do: "keep", line: "x" }, { id: "b" }] },
    },
    {
      name: "override removes keys by null",
      layers: ["routes: [{ id: a, tier: low }]", "routes: [{ override: a, tier: ~, profile: p }]"],
      want: { routes: [{ id: "a", profile: "p" }] },
    },
    {
      name: "override merges maps in a rule",
      layers: ["routes: [{ id: a, when: { tools: none } }]", "routes: [{ override: a, when: { stream: true } }]"],
      want: { routes: [{ id: "a", when: { tools: "none", stream: true } }] },
    },
    {
      name: "disable takes a rule out",
      layers: ["trim: [{ id: a }, { id: b }]", "trim: [{ disable: a }]"],
      want: { trim: [{ id: "b" }] },
    },
    {
      name: "a disabled rule's id is free in the next layer",
      layers: ["trim: [{ id: a }]", "trim: [{ disable: a }]", "trim: [{ id: a, do: keep }]"],
      want: { trim: [{ id: "a", do: "keep" }] },
    },
    {
      name: "all three at once",
      layers: [
        "trim: [{ id: a }, { id: b }, { id: c }]",
        "trim: [{ id: d }, { disable: b }, { override: c, do: keep }]",
      ],
      want: { trim: [{ id: "d" }, { id: "a" }, { id: "c", do: "keep" }] },
    },
    {
      name: "an override can be overridden",
      layers: ["trim: [{ id: a, do: drop }]", "trim: [{ override: a, do: keep }]", "trim: [{ override: a, do: drop }]"],
      want: { trim: [{ id: "a", do: "drop" }] },
    },
    {
      name: "the five rule lists are alike",
      layers: [
        "{ models: [{ id: a }], classes: [{ id: a }], routes: [{ id: a }], trim: [{ id: a }], filters: [{ id: a }] }",
        "{ models: [{ id: b }], classes: [{ id: b }], routes: [{ id: b }], trim: [{ id: b }], filters: [{ id: b }] }",
      ],
      want: Object.fromEntries(
        ["models", "classes", "routes", "trim", "filters"].map((key) => [key, [{ id: "b" }, { id: "a" }]]),
      ),
    },
    {
      name: "version, extends and notes belong to their file",
      layers: ["{ version: 1, extends: [mallex:models], x-note: a, server: { port: 1 } }"],
      want: { server: { port: 1 } },
    },
    {
      name: "notes inside of maps stay",
      layers: ["server: { x-note: a }", "server: { port: 1 }"],
      want: { server: { "x-note": "a", port: 1 } },
    },
    {
      name: "a key keeps the position it was first said in",
      layers: ["sizes: { a: {}, b: {} }", "sizes: { c: {}, a: { prompt: p } }"],
      want: { sizes: { a: { prompt: "p" }, b: {}, c: {} } },
    },
  ])("$name", ({ layers, want }) => {
    const { tree, problems } = merge(...layers);
    expect(problems).toEqual([]);
    expect(JSON.stringify(toData(tree))).toBe(JSON.stringify(want));
  });

  test.each<{ name: string; layers: string[]; want: [code: string, at: string][] }>([
    { name: "an id twice in one file", layers: ["trim: [{ id: a }, { id: a }]"], want: [["MX3002", "1.yaml:1:19"]] },
    {
      name: "an id that is inherited",
      layers: ["trim: [{ id: a }]", "trim: [{ id: a }]"],
      want: [["MX3002", "2.yaml:1:8"]],
    },
    { name: "override of nothing", layers: ["trim: [{ override: a }]"], want: [["MX3003", "1.yaml:1:20"]] },
    {
      name: "disable of what another layer disabled",
      layers: ["trim: [{ id: a }]", "trim: [{ disable: a }]", "trim: [{ disable: a }]"],
      want: [["MX3003", "3.yaml:1:19"]],
    },
    { name: "no id", layers: ["trim: [{ line: x }]"], want: [["MX3004", "1.yaml:1:8"]] },
    {
      name: "two verbs",
      layers: ["trim: [{ id: a }]", "trim: [{ override: a, disable: a }]"],
      want: [["MX3004", "2.yaml:1:8"]],
    },
  ])("$name is a problem", ({ layers, want }) => {
    const found = merge(...layers).problems.map(({ code, at }) => [code, `${at?.file}:${at?.line}:${at?.column}`]);
    expect(found).toEqual(want);
  });
});

describe("every value knows its place, and those it replaced", () => {
  const layers = ["server: { port: 1 }", "server:\n  port: 2", "server:\n\n  port: 3"];
  const files = (tree: Tree | undefined): (string | undefined)[] => [
    tree?.at.file,
    ...(tree?.replaced ?? []).map(({ file, line }) => `${file}:${line}`),
  ];

  test("nearest first", () =>
    expect(files(valueAt(merge(...layers).tree, ["server", "port"]))).toEqual(["3.yaml", "2.yaml:2", "1.yaml:1"]));
  test("of lists that were replaced", () =>
    expect(files(valueAt(merge("launch: { args: [a] }", "launch: { args: [b] }").tree, ["launch", "args"]))).toEqual([
      "2.yaml",
      "1.yaml:1",
    ]));
  test("of rules that were overridden, and of their keys", () => {
    const { tree } = merge("trim: [{ id: a, do: drop }]", "trim: [{ override: a, do: keep }]");
    const at = (path: Path): (string | undefined)[] => files(valueAt(tree, path));
    expect([at(["trim", 0]), at(["trim", 0, "do"]), at(["trim", 0, "id"])]).toEqual([
      ["2.yaml", "1.yaml:1"],
      ["2.yaml", "1.yaml:1"],
      ["1.yaml"],
    ]);
  });
  test("what is inherited keeps its own", () =>
    expect(files(valueAt(merge(...layers, "server: { ping: 8s }").tree, ["server", "port"]))[0]).toBe("3.yaml"));
});

/** Configurations without rule lists: maps, scalars, lists of texts, and nulls when asked. As the schema has it, a key holds one type. */
function configs(nulls: boolean): fc.Arbitrary<Record<string, unknown>> {
  const leaf = fc.oneof(
    fc.integer(),
    fc.boolean(),
    fc.constantFrom("x", "y", ""),
    fc.array(fc.constantFrom("x", "y"), { maxLength: 2 }),
    ...(nulls ? [fc.constant(null)] : []),
  );
  const leaves = fc.dictionary(fc.constantFrom("a", "b", "valueOf", "__defineGetter__"), leaf, { maxKeys: 3 });
  const { node } = fc.letrec<{ node: Record<string, unknown> }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      leaves,
      fc
        .tuple(leaves, fc.dictionary(fc.constantFrom("m", "n", "toString"), tie("node"), { maxKeys: 3 }))
        .map(([values, maps]) => ({ ...values, ...maps })),
    ),
  }));
  return node;
}

const data = (tree: Dict): unknown => JSON.parse(JSON.stringify(toData(tree)));
const asLayer = (config: unknown): Layer => layer(stringify(config));
const all = (...given: readonly unknown[]): Dict => mergeLayers(given.map(asLayer)).tree;

describe("for all configurations", () => {
  test("what the highest layer says, counts", () =>
    fc.assert(
      fc.property(configs(true), configs(true), (low, high) => {
        expect(saidOnly(data(all(low, high)), high)).toEqual(data(all(high)));
      }),
    ));

  test("what it does not say, is inherited", () =>
    fc.assert(
      fc.property(configs(false), (low) => {
        expect(data(all(low, {}))).toEqual(data(all(low)));
      }),
    ));

  test("a layer twice is the layer once", () =>
    fc.assert(
      fc.property(configs(true), configs(true), (low, high) => {
        expect(data(all(low, high, high))).toEqual(data(all(low, high)));
      }),
    ));

  test("without nulls it does not matter which layers are merged first", () =>
    fc.assert(
      fc.property(configs(false), configs(false), configs(false), (a, b, c) => {
        const left = all(data(all(a, b)), c);
        const right = all(a, data(all(b, c)));
        expect(data(left)).toEqual(data(right));
        expect(data(left)).toEqual(data(all(a, b, c)));
      }),
    ));

  test("no key reaches the prototype of anything", () =>
    fc.assert(
      fc.property(configs(true), configs(true), (low, high) => {
        const before = Object.getOwnPropertyNames(Object.prototype).join(" ");
        const tree = all(low, high);
        expect(Object.getPrototypeOf(toData(tree))).toBeNull();
        expect(Object.getOwnPropertyNames(Object.prototype).join(" ")).toBe(before);
      }),
    ));
});

/** A configuration without the keys that another one does not say. */
function saidOnly(value: unknown, said: unknown): unknown {
  if (!isMap(value) || !isMap(said)) return value;
  const pairs = Object.entries(value).filter(([key]) => Object.hasOwn(said, key) && said[key] !== null);
  return Object.fromEntries(pairs.map(([key, inner]) => [key, saidOnly(inner, said[key])]));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
