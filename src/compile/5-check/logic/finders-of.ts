import { valueAt, type Dict, type Tree } from "../../tree.ts";
import { ruleItems, rulesOf, type Layers, type RuleItem } from "./rule-items.ts";

/** Everything that looks for a stretch of text: trims, filters, the finders of parts and sources, and what routes take. */
export function findersOf(config: Dict, layers: Layers): { readonly tree: Tree }[] {
  return [
    ...rulesOf(config, "trim", layers),
    ...rulesOf(config, "filters", layers),
    ...["parts", "sources"].flatMap((map) => findersIn(config, map, layers).flatMap(({ finders }) => finders)),
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
  return findersIn(config, "parts", layers);
}

function findersIn(config: Dict, map: string, layers: Layers): ReturnType<typeof partFinders> {
  const named = valueAt(config, [map]);
  if (named?.kind !== "dict") return [];
  return [...named.entries].map(([name, { value }]) => ({ name, finders: ruleItems(value, layers) }));
}

/** The finders of a source. */
export function sourceFinders(config: Dict, source: string): readonly Tree[] {
  const finders = valueAt(config, ["sources", source]);
  return finders?.kind === "list" ? finders.items : [];
}
