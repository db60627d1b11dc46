import type { Location } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { entryOf, textAt, valueAt, type Dict, type Tree } from "../tree.ts";
import { itemOf, LISTS, MAPS, sectionsOf } from "./sections-of.ts";
import type { SchemaFinding } from "./finding.ts";

/** Adds the names that mistakes hide, without what they stand for: where a section is misspelt, what it defines is not unknown. */
export function withHiddenNames(config: Dict, layers: readonly Layer[], findings: readonly SchemaFinding[]): Dict {
  return findings.flatMap((finding) => namesInOrBelow(finding, layers)).reduce(withName, config);
}

interface Name {
  readonly section: string;
  readonly name: string;
  readonly at: Location;
}

/** The names in sections that are misspelt or of another shape, and those of rules whose `id` is missing. */
function namesInOrBelow(finding: SchemaFinding, layers: readonly Layer[]): Name[] {
  const { tree, path, problem } = finding;
  const [section = ""] = path.map(String);
  const item = itemOf(tree, path);
  if (path.length !== 1 && (item === undefined || hasId(item))) return [];
  // What is inherited is no longer there when a list, or something of another shape, has replaced it; a rule without a name may have been meant for it.
  const inherited = layers.flatMap((layer) => entryOf(layer.tree, section)?.value ?? []).flatMap(namesIn);
  const names = new Set(item === undefined ? inherited : [...inherited, ...possibleNamesIn(item)]);
  return sectionsOf(finding).flatMap((meant) =>
    [...names].map((name) => ({ section: meant, name, at: problem.at ?? tree.at })),
  );
}

function hasId(item: Tree): boolean {
  return ["id", "override", "disable"].some((key) => textAt(item, [key]) !== undefined);
}

function namesIn(value: Tree): readonly string[] {
  if (value.kind === "dict") return [...value.entries.keys()];
  return value.kind === "list" ? value.items.flatMap((item) => textAt(item, ["id"]) ?? possibleNamesIn(item)) : [];
}

/** The text, or all texts of a map: one of them is the name. */
function possibleNamesIn(item: Tree): readonly string[] {
  if (item.kind === "dict") return [...item.entries.keys()].flatMap((key) => textAt(item, [key]) ?? []);
  const text = textAt(item, []);
  return text === undefined ? [] : [text];
}

function withName(tree: Dict, { section, name, at }: Name): Dict {
  const there = valueAt(tree, [section]);
  const empty: Dict = { kind: "dict", at, entries: new Map() };
  if (MAPS.has(section)) {
    const named = there?.kind === "dict" ? there.entries : empty.entries;
    return named.has(name) ? tree : withEntry(tree, section, withEntry({ ...empty, entries: named }, name, empty));
  }
  if (!LISTS.has(section)) return tree;
  const items = there?.kind === "list" ? there.items : [];
  const item = withEntry(empty, "id", { kind: "scalar", value: name, at });
  return withEntry(tree, section, { kind: "list", at, items: [...items, item] });
}

function withEntry(dict: Dict, key: string, value: Tree): Dict {
  return { ...dict, entries: new Map(dict.entries).set(key, { keyAt: value.at, value }) };
}
