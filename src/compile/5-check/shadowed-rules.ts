import type { Problem } from "../../problem/problem.ts";
import { entryOf, type Dict } from "../tree.ts";
import { findShadows, type Searcher } from "./logic/find-shadows.ts";
import { partFinders } from "./logic/finders-of.ts";
import { lookOf } from "./logic/look.ts";
import { type Layers, isMeant, rulesOf } from "./logic/rule-items.ts";
import { shadowed } from "./logic/shadowed.ts";

/** What narrows a rule; one without any of them is said elsewhere. */
const NARROWING = ["tag", "section", "between", "paragraph", "line", "startsWith", "contains", "matches"];

/** A trim, filter or finder finds nothing when an earlier one has taken all that it looks for. */
export function checkShadowedRules(config: Dict, layers: Layers): Problem[] {
  return [
    ...(["trim", "filters"] as const).flatMap((list) => {
      const rules = rulesOf(config, list, layers)
        .filter(isNarrowed)
        .filter(({ tree }) => entryOf(tree, "do") !== undefined);
      const shadows = findShadows(rules.map((rule) => ({ ...rule, look: lookOf(rule.tree) })));
      return shadows.flatMap(({ rule, first }) => said(`rule "${rule.id}" of \`${list}\``, rule, first));
    }),
    ...findShadows(partSearchers(config, layers), comesFirst).flatMap(({ rule, first }) =>
      said(`the finder \`${rule.id}\``, rule, first),
    ),
  ];
}

function said(what: string, rule: Searcher, first: Searcher): Problem[] {
  return isMeant(rule, [first])
    ? []
    : [shadowed({ code: "MX3071", what: `${what} finds nothing`, ...butNested(first), rule, first: [first] })];
}

/** An element in another of its name comes to light when the outer one is unwrapped. */
function butNested({ look: { does } }: Searcher): { readonly but?: string } {
  return does === "unwrap" ? { but: "what was nested" } : {};
}

interface PartSearcher extends Searcher {
  readonly part: string;
  readonly isFirst: boolean;
}

function partSearchers(config: Dict, layers: Layers): PartSearcher[] {
  return partFinders(config, layers).flatMap(({ name, finders }) =>
    finders.filter(isNarrowed).map((item, index) => ({
      ...item,
      id: `parts.${name}[${index}]`,
      part: name,
      isFirst: index === 0,
      look: lookOf(item.tree),
    })),
  );
}

/** Of another part only the first finder is sure to be asked; and only those with a tag look into a user's message. */
function comesFirst(first: PartSearcher, rule: PartSearcher): boolean {
  return (first.isFirst || first.part === rule.part) && tagOf(first) === tagOf(rule);
}

function tagOf({ look: { steps } }: PartSearcher): string | undefined {
  return steps[0]?.kind === "tag" ? steps[0].words : undefined;
}

function isNarrowed({ tree }: { readonly tree: Searcher["tree"] }): boolean {
  if (entryOf(tree, "from") !== undefined) return false; // it looks in other places
  return NARROWING.some((key) => entryOf(tree, key) !== undefined);
}
