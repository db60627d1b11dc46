import { itemsOf, textAt, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import type { Location, Problem } from "../../diagnostics/problem.ts";

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

/** The rules of a list, in order. */
function ruleItems(list: Tree | undefined, layers: Layers): RuleItem[] {
  const ranks = new Map(layers.map(({ name }, index) => [name, index]));
  return itemsOf(list).map((tree) => {
    const id = valueAt(tree, ["id"]);
    const at = id !== undefined && id.at.file === tree.at.file ? id.at : tree.at;
    return { id: textAt(tree, ["id"]) ?? "", tree, at, nearness: ranks.get(tree.at.file ?? "") ?? 0 };
  });
}

/** A rule list of the configuration. */
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
    ...["parts", "sources"].flatMap((map) => findersIn(config, map, layers).flatMap(({ finders }) => finders)),
    ...rulesOf(config, "routes", layers).flatMap(({ tree }) => {
      const take = valueAt(tree, ["take"]);
      return take === undefined ? [] : [{ tree: take }];
    }),
  ];
}

/** The finders of each part, in the order of the parts. */
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

/** Most covering rules that a message lists. */
const MAX_LISTED = 4;

export interface ShadowedRule {
  readonly code: Problem["code"];
  /** What never happens. */
  readonly what: string;
  readonly rule: RuleItem;
  /** What it may find all the same. */
  readonly but?: string;
  /** Those that come first. */
  readonly first: readonly RuleItem[];
}

/** The warning for a rule that earlier rules cover, with their locations. */
export function shadowed({ code, what, but, rule, first }: ShadowedRule): Problem {
  const names = first.slice(0, MAX_LISTED).map(({ id }) => JSON.stringify(id));
  const more = first.length > MAX_LISTED ? ` and ${first.length - MAX_LISTED} more` : "";
  const taken = first.length === 1 ? `${names[0]} has` : `${names.join(", ")}${more} together have`;
  const left = but === undefined ? "" : ` but ${but}`;
  return {
    code,
    severity: "warning",
    message: `${what}${left}: ${taken} taken all ${but === undefined ? "of it" : "else"} before`,
    hint: `put it in front of ${names[0]}, let that one ask for more, or take this one out`,
    at: rule.at,
    related: first.slice(0, MAX_LISTED).map(({ at, id }) => ({ message: `${JSON.stringify(id)} comes first`, at })),
  };
}
