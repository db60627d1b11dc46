import type { Dict, Tree } from "../../config/parse/tree.ts";

/** Too many to list. */
const EXAMPLES = /^\/intents\/[^/]+\/examples$/;

/** Where every value comes from: `/profiles/local/model` → `mallex.yaml:6`. */
export function originsOf(config: Dict): Record<string, string> {
  const origins: Record<string, string> = {};
  const note = (tree: Tree, pointer: string): void => {
    origins[pointer] = `${tree.at.file ?? "mallex"}:${tree.at.line ?? 0}`;
  };
  const walk = (tree: Tree, pointer: string): void => {
    if (EXAMPLES.test(pointer)) note(tree, pointer);
    else if (tree.kind === "dict")
      for (const [key, { value }] of tree.entries)
        walk(value, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    else if (tree.kind === "list") for (const [index, item] of tree.items.entries()) walk(item, `${pointer}/${index}`);
    else note(tree, pointer);
  };
  walk(config, "");
  return origins;
}
