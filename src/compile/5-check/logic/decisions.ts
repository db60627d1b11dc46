import type { Class, Route } from "../../../../generated/types/mallex.d.ts";
import type { Condition } from "../../../../generated/types/plan.d.ts";
import { lowerClass, lowerRoute } from "../../6-lower/routes.ts";
import { entryOf, toData, type Dict } from "../../tree.ts";
import { clashOf } from "./clash-of.ts";
import { isAlways } from "./implies.ts";
import { rulesOf, type Layers, type RuleItem } from "./rule-items.ts";
import { asWords } from "./text-covers.ts";

/** A class or a route, with all that must hold for it. */
export interface Decision extends RuleItem {
  /** Without what always holds. */
  readonly when: readonly Condition[];
  /** What must be there to be taken; two that look the same are the same. */
  readonly take?: string;
}

/** Classes or routes that may hold: what lacks conditions, or contradicts itself, is said elsewhere. */
export function decisionsOf(config: Dict, list: "classes" | "routes", layers: Layers): Decision[] {
  return rulesOf(config, list, layers).flatMap((item) => {
    if (entryOf(item.tree, "when") === undefined) return [];
    const data = toData(item.tree);
    const { when, take } =
      list === "classes" ? { ...lowerClass(data as Class), take: undefined } : lowerRoute(data as Route);
    if (clashOf(when) !== undefined) return [];
    const conditions = when.map(withWords).filter((condition) => !isAlways(condition));
    return [{ ...item, when: conditions, ...(take === undefined ? {} : { take: JSON.stringify(take) }) }];
  });
}

function withWords(condition: Condition): Condition {
  return condition.kind === "user" || condition.kind === "system"
    ? { ...condition, text: asWords(condition.text) }
    : condition;
}
