import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { toLimit, type Layer } from "../../../../src/config/layers/layer.ts";
import { mergePersonalLayers } from "../../../../src/config/merge/merge-own.ts";
import { mergeLayers, RULE_LISTS } from "../../../../src/config/merge/merge.ts";
import { valueAt, type Path, type Tree } from "../../../../src/config/parse/tree.ts";
import { isError } from "../../../../src/diagnostics/problem.ts";
import { runs } from "../../../support/depth.ts";
import { dataOf, file, isMap, itemsOf, layer, soundStack, toLayers, type Data } from "./stacks.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

interface Row {
  readonly that: string;
  readonly layers: readonly Readonly<Record<string, string>>[];
  readonly gives: Data;
  /** `MX3002 pack2:3:5`; default: none. */
  readonly problems?: readonly string[];
}

const TABLE = parse(readFileSync(new URL("merge-table.yaml", import.meta.url), "utf8")) as readonly Row[];

function layersOf({ layers }: Row): Layer[] {
  const kinds = layers.flatMap((one) => Object.keys(one));
  return layers.flatMap((one, index) => {
    const earlier = kinds.slice(0, index).filter((kind) => kind in one).length;
    return Object.entries(one).map(([kind, text]) =>
      layer(kind as Layer["kind"], text, earlier === 0 ? kind : `${kind}${earlier + 1}`),
    );
  });
}

describe("the one merge rule", () => {
  test.each(TABLE)("$that", (row) => {
    const { tree, problems } = mergeLayers(layersOf(row));
    const found = problems.map(({ code, at }) => `${code} ${at?.file}:${at?.line}:${at?.column}`);
    expect({ gives: JSON.stringify(dataOf(tree)), problems: found }).toEqual({
      gives: JSON.stringify(row.gives),
      problems: row.problems ?? [],
    });
  });

  test("is told in a table of a hundred rows and more, no two of them alike", () => {
    expect(TABLE.length).toBeGreaterThan(100);
    expect(new Set(TABLE.map(({ that }) => that)).size).toBe(TABLE.length);
    const codes = TABLE.flatMap(({ problems = [] }) => problems).map((problem) => problem.slice(0, 6));
    expect([...new Set(codes)].toSorted()).toEqual(cases("toldTableHundredRows"));
  });

  const sound = TABLE.filter(({ problems = [] }) => problems.length === 0);

  test.each(sound)("what the person's files say is one file that means the same: $that", (row) => {
    const { merged, asOne } = bothWays(layersOf(row));
    expect(asOne).toEqual(merged);
  });
});

/** What is merged, and what is when the person's own files are one. */
function bothWays(layers: readonly Layer[]): { merged: Data; asOne: Data } {
  const packs = layers.filter(({ kind }) => kind === "built-in" || kind === "pack");
  const own = layer("project", stringify(mergePersonalLayers(layers)), "own.yaml");
  const { tree, problems } = mergeLayers([...packs, own]);
  expect(problems.filter(({ code }) => code !== "MX3090")).toEqual([]);
  return { merged: dataOf(mergeLayers(layers).tree), asOne: dataOf(tree) };
}

describe("every value knows its place, and those it replaced", () => {
  const merge = (...texts: readonly string[]): Tree =>
    mergeLayers(texts.map((text, index) => layer("project", text, `${index + 1}.yaml`))).tree;
  const layers = ["server: { port: 1 }", "server:\n  port: 2", "server:\n\n  port: 3"];
  const files = (tree: Tree | undefined): (string | undefined)[] => [
    tree?.at.file,
    ...(tree?.replaced ?? []).map(({ file: name, line }) => `${name}:${line}`),
  ];

  test("nearest first", () =>
    expect(files(valueAt(merge(...layers), ["server", "port"]))).toEqual(["3.yaml", "2.yaml:2", "1.yaml:1"]));
  test("of lists that were replaced", () =>
    expect(files(valueAt(merge("launch: { args: [a] }", "launch: { args: [b] }"), ["launch", "args"]))).toEqual([
      "2.yaml",
      "1.yaml:1",
    ]));
  test("of rules that were overridden, and of their keys", () => {
    const tree = merge("trim: [{ id: a, do: drop }]", "trim: [{ override: a, do: keep }]");
    const at = (path: Path): (string | undefined)[] => files(valueAt(tree, path));
    expect([at(["trim", 0]), at(["trim", 0, "do"]), at(["trim", 0, "id"])]).toEqual(cases("rulesWereOverriddenTheir"));
  });
  test("what is inherited keeps its own", () =>
    expect(files(valueAt(merge(...layers, "server: { ping: 8s }"), ["server", "port"]))[0]).toBe("3.yaml"));
});

describe("what is said of a name that is wrong", () => {
  const hint = (...layers: readonly Layer[]): unknown => mergeLayers(layers).problems.map((problem) => problem.hint);
  const pack = layer("pack", "{ trim: [{ id: acme/tips }, { id: banner }], filters: [{ id: notes }] }");

  test.each(cases("cases") as [string, string][])("%s", (text, want) =>
    expect(hint(pack, layer("project", text))).toEqual([want]),
  );

  test.each(cases("then") as [string, string, string][])("%s, then %s", (user, project, want) =>
    expect(hint(pack, layer("user", user), layer("project", project))).toEqual([want]),
  );

  test("a pack that comes later has to be named first", () =>
    expect(hint(layer("pack", "trim: [{ override: banner }]", "a.yaml"), pack)).toEqual([
      "the rule is in pack, which is merged later: list it before a.yaml in `extends`, or move this item to a file that is merged after it",
    ]));

  test("a pack of which the list is not taken may have it", () => {
    const limited: Layer = {
      ...layer("pack", "{}", "b.yaml"),
      limit: toLimit(false, ["filters"]),
    };
    expect(hint(limited, layer("project", "trim: [{ disable: banner }]"))).toEqual([
      "`use` leaves `trim` out of b.yaml: add it there, or remove this item",
    ]);
    expect(hint(limited, pack, layer("project", "trim: [{ disable: baner }]"))).toEqual([
      'did you mean "banner"? (one of: acme/tips, banner)',
    ]);
  });

  test("of many locked rules only the first are named", () => {
    const ids = Array.from({ length: 27 }, (_, index) => `{ id: acme/r${index}, locked: true }`).join(", ");
    const stack = [layer("pack", `trim: [${ids}]`, "a.yaml"), layer("project", "trim: null")];
    expect(mergeLayers(stack).problems).toMatchObject(cases("manyLockedRulesOnly") as object);
  });

  test("a slip is mended where it stands", () => {
    const [problem] = mergeLayers([pack, layer("project", 'trim: [{ disable: "tips" }]')]).problems;
    expect(problem?.fix).toEqual({ at: { file: "project", line: 1, column: 20, length: 4 }, replace: "acme/tips" });
  });

  test("who is between two packs can take one of them in part", () => {
    const other = layer("pack", "{ version: 1, about: x, trim: [{ id: banner }], routes: [], sizes: {} }", "b.yaml");
    expect(hint(pack, other)).toEqual([
      "to change it, write `override: banner` in b.yaml; for a separate rule, add the pack's name to the id, as in `acme/banner`; " +
        "if neither pack is yours, extend only one of them, or only the rest of this one: `{ pack: …, use: [routes, sizes] }`",
    ]);
    const [a, b] = ["a", "b"].map((name) => layer("pack", "{ version: 1, trim: [{ id: acme/tips }] }", `${name}.yaml`));
    expect(hint(a as Layer, b as Layer)).toEqual([
      "to change it, write `override: acme/tips` in b.yaml; for a separate rule, choose another id; if neither pack is yours, extend only one of them",
    ]);
  });
});

const errorsIn = (layers: readonly Layer[]): unknown[] => mergeLayers(layers).problems.filter(isError);

describe("for all configurations", () => {
  test("the stacks that shall be sound are", () =>
    fc.assert(
      fc.property(soundStack, (stack) => {
        expect(errorsIn(toLayers(stack))).toEqual([]);
      }),
    ));

  test("what the project says, counts, whatever packs say: or an error tells of it", () =>
    fc.assert(
      fc.property(fc.array(file, { maxLength: 3 }), file, (packs, project) => {
        const layers = toLayers([...packs.map((data) => ["pack", data] as const), ["project", project]]);
        const own = mergeLayers(layers).problems.filter(({ at }) => at?.file === layers.at(-1)?.name);
        fc.pre(!own.some(isError));
        expect(notSo(dataOf(mergeLayers(layers).tree), project)).toEqual([]);
      }),
      { numRuns: runs(200) },
    ));

  test("and so it is for the last of several packs", () =>
    fc.assert(
      fc.property(soundStack, (stack) => {
        const packs = stack.filter(([kind]) => kind === "pack");
        expect(notSo(dataOf(mergeLayers(toLayers(packs)).tree), packs.at(-1)?.[1] ?? {})).toEqual([]);
      }),
    ));

  test("what nobody says, is as it was", () =>
    fc.assert(
      fc.property(soundStack, (stack) => {
        const layers = toLayers([...stack, ["local", {}]]);
        expect(mergeLayers(layers).tree.entries).toEqual(mergeLayers(layers.slice(0, -1)).tree.entries);
      }),
    ));

  test("the lower ones can be merged first: the same values, from the same places", () =>
    fc.assert(
      fc.property(soundStack, fc.nat(), (stack, cut) => {
        const layers = toLayers(stack);
        const [first, ...low] = layers.slice(0, 1 + (cut % layers.length)).toReversed();
        if (first === undefined) return;
        const { tree } = mergeLayers([...low.toReversed(), first]);
        const grouped = mergeLayers([{ ...first, tree }, ...layers.slice(low.length + 1)]);
        expect(grouped.tree).toEqual(mergeLayers(layers).tree);
      }),
    ));

  test("the higher ones can be merged first: the same values", () =>
    fc.assert(
      fc.property(soundStack, (stack) => {
        const { merged, asOne } = bothWays(toLayers(stack));
        const same = (data: Data): Data => withoutEmptyLists(isMoved(stack) ? sorted(data) : data);
        expect(same(asOne)).toEqual(same(merged));
      }),
      { numRuns: runs(200) },
    ));

  test("null takes away whatever is inherited, but rules that are locked", () =>
    fc.assert(
      fc.property(soundStack, fc.constantFrom("trim", "neverLeaves", "backends", "server"), (stack, section) => {
        const low = dataOf(mergeLayers(toLayers(stack)).tree);
        const locked = itemsOf(low[section]).some((rule) => rule["locked"] === true);
        const { tree, problems } = mergeLayers(toLayers([...stack, ["local", { [section]: null }]]));
        const { [section]: before, ...others } = low;
        expect(dataOf(tree)).toEqual(locked ? { [section]: before, ...others } : others);
        expect(problems.filter(isError).map(({ code }) => code)).toEqual(locked ? ["MX6180"] : []);
      }),
    ));

  test("a locked rule is the same under all packs and files that do not unlock it", () =>
    fc.assert(
      fc.property(soundStack, fc.array(file, { maxLength: 3 }), file, (stack, packs, project) => {
        const low = toLayers(stack);
        const before = lockedIn(dataOf(mergeLayers(low).tree));
        fc.pre(before.length > 0);
        const high = [...packs.map((data) => ["pack", data] as const), ["project", withoutUnlock(project)] as const];
        const after = mergeLayers([...low, ...toLayers(high)]);
        expect(lockedIn(dataOf(after.tree))).toEqual(expect.arrayContaining(before));
      }),
    ));

  test("no pack has a rule before one that is locked", () =>
    fc.assert(
      fc.property(soundStack, file, (stack, said) => {
        const low = toLayers(stack.filter(([kind]) => kind === "pack"));
        const own = new Set(itemsOf(said["trim"]).map((rule) => rule["id"] ?? rule["override"]));
        const before = itemsOf(dataOf(mergeLayers(low).tree)["trim"]).filter(({ locked }) => locked === true);
        const after = itemsOf(dataOf(mergeLayers([...low, ...toLayers([["pack", said]])]).tree)["trim"]);
        const firstOwn = after.findIndex(({ id, locked }) => own.has(id) && locked !== true);
        fc.pre(before.length > 0 && firstOwn !== -1);
        expect(after.slice(0, firstOwn)).toEqual(expect.arrayContaining(before));
      }),
    ));

  test("no key reaches the prototype of anything", () =>
    fc.assert(
      fc.property(soundStack, (stack) => {
        const before = Object.getOwnPropertyNames(Object.prototype).join(" ");
        mergePersonalLayers(toLayers(stack));
        expect(Object.getOwnPropertyNames(Object.prototype).join(" ")).toBe(before);
      }),
    ));
});

/** What a file says and what is merged does not; nothing, where the file counts. */
function notSo(merged: unknown, said: Data, path = ""): string[] {
  const data = isMap(merged) ? merged : {};
  return Object.entries(said).flatMap(([key, value]) => {
    const here = `${path}/${key}`;
    if (value === null) return Object.hasOwn(data, key) ? [here] : [];
    if (RULE_LISTS.has(key)) return itemsOf(value).flatMap((item) => ruleNotSo(itemsOf(data[key]), item, here));
    if (isMap(value)) return notSo(data[key], value, here);
    return JSON.stringify(data[key]) === JSON.stringify(value) ? [] : [here];
  });
}

function ruleNotSo(merged: readonly Data[], item: Data, path: string): string[] {
  const { id, override, disable, unlock: _, ...keys } = item;
  const named = merged.filter((rule) => rule["id"] === (id ?? override ?? disable));
  const here = `${path}/${JSON.stringify(item)}`;
  if (named.length !== (disable === undefined ? 1 : 0)) return [here];
  const isMore =
    id !== undefined && Object.keys(named[0] ?? {}).some((key) => key !== "id" && !Object.hasOwn(keys, key));
  return [...(isMore ? [here] : []), ...(disable === undefined ? notSo(named[0], keys, here) : [])];
}

function lockedIn(data: Data): Data[] {
  return ["trim", "neverLeaves"].flatMap((list) => itemsOf(data[list]).filter(({ locked }) => locked === true));
}

function withoutUnlock(data: Data): Data {
  const strip = (value: unknown): unknown =>
    Array.isArray(value) ? itemsOf(value).map((item) => ({ ...item, unlock: false })) : value;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, RULE_LISTS.has(key) ? strip(value) : value]),
  );
}

/** Whether the person's own files take a rule out and write it anew: in one file it keeps its place. */
function isMoved(stack: readonly (readonly [Layer["kind"], Data])[]): boolean {
  const own = stack.filter(([kind]) => kind !== "pack").map(([, data]) => data);
  return ["trim", "neverLeaves"].some((list) =>
    own.some((data, index) => {
      const isGone = data[list] === null || itemsOf(data[list]).some(({ disable }) => disable !== undefined);
      return isGone && own.slice(index + 1).some((later) => itemsOf(later[list]).some(({ id }) => id !== undefined));
    }),
  );
}

/** A list of no rules means the same as none. */
function withoutEmptyLists(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).filter(([key, list]) => !RULE_LISTS.has(key) || itemsOf(list).length > 0),
  );
}

function sorted(data: Data): Data {
  const byId = (a: Data, b: Data): number => (String(a["id"]) < String(b["id"]) ? -1 : 1);
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, RULE_LISTS.has(key) ? itemsOf(value).toSorted(byId) : value]),
  );
}
