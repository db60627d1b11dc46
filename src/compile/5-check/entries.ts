import { entryOf, type DictEntry, type Tree } from "../tree.ts";

/** The entries of the map under a key, by name; none where there is no map. */
export function entriesOf(tree: Tree | undefined, key: string): readonly (readonly [name: string, entry: DictEntry])[] {
  const value = entryOf(tree, key)?.value;
  return value?.kind === "dict" ? [...value.entries] : [];
}

/** The names in a map; none where there is no map. */
export function keysOf(tree: Tree | undefined): readonly string[] {
  return tree?.kind === "dict" ? [...tree.entries.keys()] : [];
}

/** What stands in a list; nothing where there is no list. */
export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === "list" ? tree.items : [];
}

/** A text, or the texts of a list. */
export function textsOf(tree: Tree | undefined): readonly PositionedText[] {
  if (tree?.kind === "list") return tree.items.flatMap(textsOf);
  return tree?.kind === "scalar" && typeof tree.value === "string" ? [{ text: tree.value, at: tree.at }] : [];
}

export interface PositionedText {
  readonly text: string;
  readonly at: Tree["at"];
}
