import type { Problem } from "../../problem/problem.ts";
import { didYouMean } from "../3-validate/suggest.ts";
import { entryOf, textAt, valueAt, type Dict, type Path, type Tree } from "../tree.ts";

/** Classes that exist without a rule. */
const BUILT_IN_CLASSES = ["main"];

/** Every name that is used must be defined; a typo must never turn a rule off in silence. */
export function checkNames(config: Dict): Problem[] {
  const names = namesOf(config);
  return [
    ...dictItems(config, "profiles").flatMap(({ path, value }) => [
      ...known(value, ["backend"], { path, what: "backend", names: names.backends }),
      ...known(value, ["size"], { path, what: "size", names: names.sizes }),
    ]),
    ...listItems(config, "tiers").flatMap(({ path, value }) =>
      listItems(value, "profiles").flatMap((item) =>
        known(item.value, [], { path: [...path, ...item.path], what: "profile", names: names.profiles }),
      ),
    ),
    ...dictItems(config, "sizes").flatMap(({ path, value }) =>
      known(value, ["toolset"], { path, what: "toolset", names: names.toolsets }),
    ),
    ...listItems(config, "routes").flatMap(({ path, value }) => [
      ...known(value, ["tier"], { path, what: "tier", names: names.tiers }),
      ...known(value, ["profile"], { path, what: "profile", names: names.profiles }),
      ...classesOf(value).flatMap((item) =>
        known(item, [], { path: [...path, "when", "class"], what: "class", names: names.classes }),
      ),
    ]),
  ];
}

function namesOf(config: Dict): Record<"backends" | "profiles" | "sizes" | "toolsets" | "tiers" | "classes", string[]> {
  const keys = (name: string): string[] => dictItems(config, name).map(({ path }) => String(path.at(-1)));
  const ids = (name: string): string[] => listItems(config, name).flatMap(({ value }) => textAt(value, ["id"]) ?? []);
  return {
    backends: keys("backends"),
    profiles: keys("profiles"),
    sizes: keys("sizes"),
    toolsets: keys("toolsets"),
    tiers: ids("tiers"),
    classes: [...BUILT_IN_CLASSES, ...ids("classes")],
  };
}

interface Use {
  readonly path: Path;
  readonly what: string;
  readonly names: readonly string[];
}

function known(tree: Tree, below: Path, use: Use): Problem[] {
  const name = textAt(tree, below);
  const at = valueAt(tree, below)?.at;
  if (name === undefined || at === undefined || use.names.includes(name)) return [];
  return [
    {
      code: "MX3001",
      severity: "error",
      message: `there is no ${use.what} ${JSON.stringify(name)} (\`${[...use.path, ...below].join(".")}\`)`,
      hint: didYouMean(name, use.names),
      at,
    },
  ];
}

function classesOf(route: Tree): readonly Tree[] {
  const value = valueAt(route, ["when", "class"]);
  return value === undefined ? [] : value.kind === "list" ? value.items : [value];
}

interface Item {
  readonly path: Path;
  readonly value: Tree;
}

function dictItems(tree: Dict, key: string): Item[] {
  const value = entryOf(tree, key)?.value;
  return value?.kind === "dict"
    ? [...value.entries].map(([name, entry]) => ({ path: [key, name], value: entry.value }))
    : [];
}

function listItems(tree: Tree, key: string): Item[] {
  const value = entryOf(tree, key)?.value;
  return value?.kind === "list"
    ? value.items.map((item, index) => ({ path: [key, textAt(item, ["id"]) ?? index], value: item }))
    : [];
}
