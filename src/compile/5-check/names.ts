import type { Problem } from "../../problem/problem.ts";
import { HIGHEST_TIER, MAIN_CLASS } from "../../terms/names.ts";
import { mend } from "../3-validate/mend.ts";
import { entryOf, textAt, valueAt, type Dict, type Path, type Tree } from "../tree.ts";

/** Classes that exist without a rule. */
const BUILT_IN_CLASSES = [MAIN_CLASS];

/** `user` holds the person's words; the rest belongs to the language of templates. */
const TEMPLATE_WORDS = new Set(
  "user taken title tools canAct json if unless else each with lookup log this true false null undefined as".split(" "),
);

/** Every name that is used must be defined; a typo must never turn a rule off in silence. */
export function checkNames(config: Dict): Problem[] {
  const names = namesOf(config);
  return [
    ...dictItems(config, "parts").flatMap(({ path }) => taken(config, String(path.at(-1)))),
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
      ...known(value, ["tier"], { path, what: "tier", names: [...names.tiers, HIGHEST_TIER] }),
      ...known(value, ["atLeast"], { path, what: "size", names: names.sizes }),
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

/** A template could not read a part of this name: it means something else there. */
function taken(config: Dict, name: string): Problem[] {
  const at = entryOf(valueAt(config, ["parts"]), name)?.keyAt;
  if (!TEMPLATE_WORDS.has(name) || at === undefined) return [];
  const message = `a part can't be called "${name}": the word means something else in templates`;
  return [{ code: "MX3014", severity: "error", message, hint: "choose another name", at }];
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
      ...mend(name, use.names, at),
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
