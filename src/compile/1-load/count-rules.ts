import { entriesOf, itemsOf } from "../5-check/entries.ts";
import { valueAt, type Dict } from "../tree.ts";

const LISTS = ["classes", "routes", "trim", "filters", "neverLeaves"] as const;

/**
 * Rules are what a turn can make fire: items of rule lists, finders of parts, intents, and tools of toolsets. Tiers, sizes and models are
 * none.
 */
export function countRules(tree: Dict): number {
  const listed = LISTS.map((list) => itemsOf(valueAt(tree, [list])).length);
  const finders = entriesOf(tree, "parts").map(([, { value }]) => itemsOf(value).length);
  const tools = entriesOf(tree, "toolsets").map(([, { value }]) => entriesOf(value, "tools").length);
  return [...listed, ...finders, ...tools, entriesOf(tree, "intents").length].reduce((sum, rules) => sum + rules, 0);
}
