import type { Dict, DictEntry, Tree } from "../parse/tree.ts";
import { isShipped } from "./layer.ts";

/** Without the rules and entries of which nothing was written in files of the person's own: the project's tests check those of the built-in packs. */
export function ownEntries(config: Dict): Dict {
  const entries = [...config.entries].flatMap(([section, { keyAt, value }]): [string, DictEntry][] =>
    isBuiltIn(value) ? [] : [[section, { keyAt, value: ownItems(value) }]],
  );
  return { ...config, entries: new Map(entries) };
}

function ownItems(section: Tree): Tree {
  switch (section.kind) {
    case "scalar":
      return section;
    case "list":
      return { ...section, items: section.items.filter((item) => !isBuiltIn(item)) };
    case "dict":
      return { ...section, entries: new Map([...section.entries].filter(([, { value }]) => !isBuiltIn(value))) };
  }
}

function isBuiltIn(tree: Tree): boolean {
  switch (tree.kind) {
    case "scalar":
      return isShipped(tree.at);
    case "list":
      return isShipped(tree.at) && tree.items.every(isBuiltIn);
    case "dict":
      if (!isShipped(tree.at)) return false;
      for (const { value } of tree.entries.values()) if (!isBuiltIn(value)) return false;
      return true;
  }
}
