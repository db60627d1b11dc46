import type { Dict, Tree } from "../tree.ts";
import type { LoadContext } from "./gathering.ts";
import type { TextFile } from "./text-file.ts";

/**
 * The pack with the templates that it brings named as everybody names their files: `./prompts/house.hbs` of one pack is not that of
 * another, and not the project's.
 */
export function namePackTemplates(tree: Dict, file: TextFile, context: LoadContext): Dict {
  const entries = new Map(tree.entries);
  const rename = (value: Tree): Tree => named(value, file, context);
  for (const [section, key] of [
    ["sizes", "prompt"],
    ["routes", "reply"],
    ["styles", "template"],
  ] as const) {
    const entry = entries.get(section);
    if (entry !== undefined) entries.set(section, { ...entry, value: inEach(entry.value, key, rename) });
  }
  return { ...tree, entries };
}

/** Changes the value of a key in each entry of a map, or each item of a list. */
function inEach(tree: Tree, key: string, change: (value: Tree) => Tree): Tree {
  const inner = (one: Tree): Tree => {
    const entry = one.kind === "dict" ? one.entries.get(key) : undefined;
    if (one.kind !== "dict" || entry === undefined) return one;
    return { ...one, entries: new Map([...one.entries, [key, { ...entry, value: change(entry.value) }]]) };
  };
  if (tree.kind === "list") return { ...tree, items: tree.items.map(inner) };
  if (tree.kind !== "dict") return tree;
  const entries = [...tree.entries].map(([name, entry]) => [name, { ...entry, value: inner(entry.value) }] as const);
  return { ...tree, entries: new Map(entries) };
}

function named(value: Tree, file: TextFile, { templates }: LoadContext): Tree {
  if (value.kind !== "scalar" || typeof value.value !== "string" || !/^\.\.?\//.test(value.value)) return value;
  const template = file.relative(value.value, { folderOnly: true });
  const isRelative = template.tree === undefined && !/^(?:\.\.|~|\$MALLEX_HOME)\//.test(template.name);
  const name = isRelative ? `./${template.name}` : template.name;
  templates.set(name, template);
  return { ...value, value: name, written: value.value };
}
