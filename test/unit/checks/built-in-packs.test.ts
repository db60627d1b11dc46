import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../../src/checks/run-checks.ts";
import { loadLayers } from "../../../src/config/load/load-layers.ts";
import { mergeLayers } from "../../../src/config/merge/merge.ts";
import type { Dict, DictEntry, Tree } from "../../../src/config/parse/tree.ts";
import { keepValid } from "../../../src/config/validate/keep-valid.ts";
import { isError, type Location } from "../../../src/diagnostics/problem.ts";
import { packageRoot } from "./scratch.ts";

const { layers, lock } = await loadLayers({
  file: join(packageRoot, "mallex.yaml"),
  packageRoot,
  home: "/none",
});
const packs = layers.filter(({ name }) => name.startsWith("mallex:"));

// The compiler skips what was written in built-in packs alone.
test("the built-in packs have no error, as if a person had written them", () => {
  const written = layers.map((layer) =>
    packs.includes(layer)
      ? { ...layer, kind: "project" as const, name: fileOf(layer.name), tree: asWritten(layer.tree) as Dict }
      : layer,
  );
  const { tree } = mergeLayers(written);
  const problems = check(keepValid(tree, written, []), lock);
  expect(problems.filter(isError).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});

test("the built-in packs have no key without a value", () => {
  expect(packs.length).toBeGreaterThan(3);
  for (const { name, tree } of packs) expect({ name, empty: emptyIn(tree) }).toEqual({ name, empty: [] });
});

function fileOf(name: string): string {
  return `${name.replace("mallex:", "")}.yaml`;
}

function asWritten(tree: Tree): Tree {
  const at = located(tree.at);
  switch (tree.kind) {
    case "scalar":
      return { ...tree, at };
    case "list":
      return { ...tree, at, items: tree.items.map(asWritten) };
    case "dict":
      return { ...tree, at, entries: new Map([...tree.entries].map(([key, entry]) => [key, entryAsWritten(entry)])) };
  }
}

function entryAsWritten({ keyAt, value }: DictEntry): DictEntry {
  return { keyAt: located(keyAt), value: asWritten(value) };
}

function located(at: Location): Location {
  return at.file === undefined ? at : { ...at, file: fileOf(at.file) };
}

function emptyIn(tree: Tree, path = ""): string[] {
  switch (tree.kind) {
    case "scalar":
      return tree.value === null ? [path] : [];
    case "list":
      return tree.items.flatMap((item, index) => emptyIn(item, `${path}/${index}`));
    case "dict":
      return [...tree.entries].flatMap(([key, { value }]) =>
        path === "" && key === "tests" ? [] : emptyIn(value, `${path}/${key}`),
      );
  }
}
