import { valueAt, type Dict, type Tree } from "../../tree.ts";
import { ruleItems, rulesOf, type Layers, type RuleItem } from "./rule-items.ts";

/** Everything that looks for a stretch of text: trims, filters, the finders of parts, and what routes take. */
export function findersOf(config: Dict, layers: Layers): { readonly tree: Tree }[] {
  return [
    ...rulesOf(config, "trim", layers),
    ...rulesOf(config, "filters", layers),
    ...partFinders(config, layers).flatMap(({ finders }) => finders),
    ...rulesOf(config, "routes", layers).flatMap(({ tree }) => {
      const take = valueAt(tree, ["take"]);
      return take === undefined ? [] : [{ tree: take }];
    }),
  ];
}

/** Where each part may stand, in the order in which the parts are taken. */
export function partFinders(
  config: Dict,
  layers: Layers,
): { readonly name: string; readonly finders: readonly RuleItem[] }[] {
  const parts = valueAt(config, ["parts"]);
  if (parts?.kind !== "dict") return [];
  return [...parts.entries].map(([name, { value }]) => ({ name, finders: ruleItems(value, layers) }));
}
