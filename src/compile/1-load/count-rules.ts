import type { Dict } from "../tree.ts";

const NO_RULES = new Set(["version", "about", "extends", "tests"]);

/** Items of lists and entries of maps, section by section. */
export function countRules(tree: Dict): number {
  return [...tree.entries]
    .filter(([section]) => !NO_RULES.has(section) && !section.startsWith("x-"))
    .map(([, { value }]) =>
      value.kind === "list" ? value.items.length : value.kind === "dict" ? value.entries.size : 0,
    )
    .reduce((sum, rules) => sum + rules, 0);
}
