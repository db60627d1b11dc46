import type { Class, Route } from "../../../../generated/types/mallex.d.ts";
import type { Condition } from "../../../../generated/types/plan.d.ts";
import { lowerClass, lowerRoute } from "../../6-lower/routes.ts";
import { entryOf, toData, valueAt, type Dict } from "../../tree.ts";
import { clashOf } from "./clash-of.ts";
import { isAlways } from "./implies.ts";
import { ruleSearchOf, type RuleSearch } from "./look.ts";
import { rulesOf, type Layers, type RuleItem } from "./rule-items.ts";
import { asContainsTest } from "./text-covers.ts";

/** A class or a route, with all that must hold for it. */
export interface RuleConditions extends RuleItem {
  /** Without what always holds. */
  readonly when: readonly Condition[];
  /** What must be there to be taken. */
  readonly take?: RuleSearch;
}

/** Classes or routes that may hold: what lacks conditions, or contradicts itself, is said elsewhere. */
export function ruleConditions(config: Dict, list: "classes" | "routes", layers: Layers): RuleConditions[] {
  return rulesOf(config, list, layers).flatMap((item) => {
    if (entryOf(item.tree, "when") === undefined) return [];
    const data = toData(item.tree);
    const { when } = list === "classes" ? lowerClass(data as Class) : lowerRoute(data as Route);
    if (clashOf(when) !== undefined) return [];
    const conditions = when.map(withNormalizedTexts).filter((condition) => !isAlways(condition));
    const take = valueAt(item.tree, ["take"]);
    return [{ ...item, when: conditions, ...(take === undefined ? {} : { take: ruleSearchOf(take) }) }];
  });
}

function withNormalizedTexts(condition: Condition): Condition {
  return condition.kind === "user" || condition.kind === "system"
    ? { ...condition, text: asContainsTest(condition.text) }
    : condition;
}
