import { entriesOf, itemsOf, textAt, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import type { Location, Problem } from "../../diagnostics/problem.ts";

/** The selectors that step into a text, from the outside in. */
export const STEP_KINDS = ["tag", "section", "between", "paragraph", "line"] as const;
/** All that narrows a rule to a span of text. */
export const NARROWING: readonly string[] = [...STEP_KINDS, "startsWith", "contains", "matches"];

/** The files, low to high. */
export type Layers = readonly { readonly name: string }[];

/** A rule as the checks see it. */
export interface RuleItem {
  readonly id: string;
  readonly tree: Tree;
  /** Location of the id in the last file that defines it. */
  readonly at: Location;
  /** Rank of the last file that defines it; rules of nearer files come first. */
  readonly nearness: number;
}

function ruleItems(list: Tree | undefined, layers: Layers): RuleItem[] {
  const ranks = new Map(layers.map(({ name }, index) => [name, index]));
  return itemsOf(list).map((tree) => {
    const id = valueAt(tree, ["id"]);
    const at = id !== undefined && id.at.file === tree.at.file ? id.at : tree.at;
    return { id: textAt(tree, ["id"]) ?? "", tree, at, nearness: ranks.get(tree.at.file ?? "") ?? 0 };
  });
}

export function rulesOf(config: Dict, list: string, layers: Layers): RuleItem[] {
  return ruleItems(valueAt(config, [list]), layers);
}

/** Whether those that come first were written to come first: a nearer file may settle what an inherited rule settled. */
export function isIntendedOrder(rule: RuleItem, first: readonly RuleItem[]): boolean {
  return first.some(({ nearness }) => nearness > rule.nearness);
}

/** Everything with a text selector: trims, filters, finders of parts and sources, and `take` of routes. */
export function findersOf(config: Dict, layers: Layers): { readonly tree: Tree }[] {
  return [
    ...rulesOf(config, "trim", layers),
    ...rulesOf(config, "filters", layers),
    ...(["parts", "sources"] as const).flatMap((map) =>
      findersIn(config, map, layers).flatMap(({ finders }) => finders),
    ),
    ...rulesOf(config, "routes", layers).flatMap(({ tree }) => {
      const take = valueAt(tree, ["take"]);
      return take === undefined ? [] : [{ tree: take }];
    }),
  ];
}

/** The finders of each part or source, in the order of these. */
export function findersIn(
  config: Dict,
  map: "parts" | "sources",
  layers: Layers,
): { readonly name: string; readonly finders: readonly RuleItem[] }[] {
  return entriesOf(config, map).map(([name, { value }]) => ({ name, finders: ruleItems(value, layers) }));
}

export function sourceFinders(config: Dict, source: string): readonly Tree[] {
  return itemsOf(config, ["sources", source]);
}

/** Most covering rules that a message lists. */
const MAX_LISTED = 4;

/** Earlier rules that cover a later one, as a message lists them. */
export function describeEarlier(earlier: readonly RuleItem[]): {
  readonly earlier: string;
  readonly first: string;
  /** The verb for them. */
  readonly match: string;
  readonly related: NonNullable<Problem["related"]>;
} {
  const listed = earlier.slice(0, MAX_LISTED);
  const names = listed.map(({ id }) => JSON.stringify(id));
  const more = earlier.length > MAX_LISTED ? ` and ${earlier.length - MAX_LISTED} more` : "";
  return {
    earlier: `${names.join(", ")}${more}${earlier.length === 1 ? "" : " together"}`,
    first: names[0] ?? "",
    match: earlier.length === 1 ? "matches" : "match",
    related: listed.map(({ at, id }) => ({ message: `${JSON.stringify(id)} comes first`, at })),
  };
}
