import type { Class, Route } from "../../../generated/types/mallex.d.ts";
import type { Condition } from "../../../generated/types/plan.d.ts";
import { entryOf, toData, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { lowerClass, lowerRoute } from "../../plan/lower/routes.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import { findCover } from "./find-cover.ts";
import { clashOf, isAlways } from "./implies.ts";
import { rulesOf, type Layers, type RuleItem } from "./rule-items.ts";
import { ruleSearchOf, searchCovers, type RuleSearch } from "./search-covers.ts";
import { asContainsTest } from "./text-covers.ts";

/** A class or a route, with all that must hold for it. */
export interface RuleConditions extends RuleItem {
  /** Without what always holds. */
  readonly when: readonly Condition[];
  /** What must be there to be taken. */
  readonly take?: RuleSearch;
}

/** Classes or routes that can match. Other checks report missing and contradictory conditions. */
export function ruleConditions(config: Dict, list: "classes" | "routes", layers: Layers): RuleConditions[] {
  return rulesOf(config, list, layers).flatMap((item) => {
    if (entryOf(item.tree, "when") === undefined) return [];
    const when = conditionsOf(item.tree, list);
    if (clashOf(when) !== undefined) return [];
    const conditions = when.map(withNormalizedTexts).filter((condition) => !isAlways(condition));
    const take = valueAt(item.tree, ["take"]);
    return [{ ...item, when: conditions, ...(take === undefined ? {} : { take: ruleSearchOf(take) }) }];
  });
}

/** The conditions of a class or a route, as the plan has them. */
export function conditionsOf(rule: Tree, list: "classes" | "routes"): readonly Condition[] {
  const data = toData(rule);
  return (list === "classes" ? lowerClass(data as Class) : lowerRoute(data as Route)).when;
}

function withNormalizedTexts(condition: Condition): Condition {
  return condition.kind === "user" || condition.kind === "system"
    ? { ...condition, text: asContainsTest(condition.text) }
    : condition;
}

/** What a request is known to be. */
export interface RequestFacts {
  readonly conditions: readonly Condition[];
  /** What is there to be taken. */
  readonly take?: RuleSearch;
}

/** Earlier rules that a rule is compared with, so that a file of thousands stays linear: its other shadows are not reported. */
export const MAX_COMPARED = 1000;

/** Rules of which one always matches such a request; undefined if that is not certain. */
export function coverOf(
  known: RequestFacts,
  candidates: readonly RuleConditions[],
): readonly RuleConditions[] | undefined {
  const taking = candidates
    .slice(0, MAX_COMPARED)
    .filter(({ take }) => take === undefined || (known.take !== undefined && searchCovers(take, known.take) !== "no"));
  return findCover(known.conditions, taking);
}

/**
 * The known facts of a route's requests: one case per class, with the conditions of the class.
 * @param names the route's classes by default; without any there is a single case
 */
export function* casesOf(
  { when, take }: RuleConditions,
  classes: ReadonlyMap<string, RuleConditions>,
  names: readonly string[] = classesIn(when),
): Generator<RequestFacts> {
  const common = take === undefined ? {} : { take };
  if (names.length === 0) yield { conditions: when, ...common };
  const others = when.filter(({ kind }) => kind !== "class");
  for (const name of new Set(names)) {
    // Requests that match no class are `main` too, so nothing is known about them.
    const own = name === MAIN_CLASS ? [] : (classes.get(name)?.when ?? []);
    yield { conditions: [{ kind: "class", any: [name] }, ...own, ...others], ...common };
  }
}

export function classesIn(when: readonly Condition[]): string[] {
  return when.flatMap((condition) => (condition.kind === "class" ? condition.any : []));
}
