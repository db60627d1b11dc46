import type { Condition } from "../../../generated/types/plan.d.ts";
import { isShipped } from "../../config/layers/layer.ts";
import { valueAt, type Dict } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import { describeCondition } from "../conditions/describe-condition.ts";
import { clashOf } from "../conditions/implies.ts";
import {
  casesOf,
  classesIn,
  coverOf,
  indexRules,
  ruleConditions,
  type RequestFacts,
  type RuleConditions,
  type RuleIndex,
} from "../conditions/rule-conditions.ts";
import { describeEarlier, isIntendedOrder, type Layers } from "../conditions/rule-items.ts";

type ClassesById = ReadonlyMap<string, RuleConditions>;

/** A route is never reached when earlier ones take every request that it is for. */
export function checkShadowedRoutes(config: Dict, layers: Layers): Problem[] {
  const routes = ruleConditions(config, "routes", layers);
  const classes = new Map(ruleConditions(config, "classes", layers).map((one) => [one.id, one]));
  const reached = indexRules();
  const hidden = new Map<string, HiddenRoute[]>();
  for (const route of routes) {
    // Nobody can change a built-in route.
    const taken = isShipped(route.at) ? undefined : coveredBefore(route, classes, reached);
    if (taken === undefined) reached.add(route);
    const first = taken === undefined ? [] : reached.all.filter((one) => taken.has(one));
    if (first.length === 0 || isIntendedOrder(route, first)) continue;
    const key = first.map(({ id }) => id).join(" ");
    const together = hidden.get(key) ?? [];
    hidden.set(key, together);
    together.push({ route, first });
  }
  return [...hidden.values()].flatMap((all) => (all.length > MOST_HIDDEN ? hiddenTogether(all) : all.map(hiddenRoute)));
}

/** More of them have one cause: an earlier route takes too much. */
const MOST_HIDDEN = 4;

interface HiddenRoute {
  readonly route: RuleConditions;
  readonly first: readonly RuleConditions[];
}

function hiddenRoute({ route, first }: HiddenRoute): Problem {
  const { related, ...covered } = describeEarlier(first);
  return createProblem("MX3070.route", { id: route.id, ...covered }, route.at, { related });
}

function hiddenTogether(all: readonly HiddenRoute[]): Problem[] {
  const { earlier, first, match } = describeEarlier(all[0]?.first ?? []);
  const at = all[0]?.first.at(-1)?.at;
  const related = all.map(({ route }) => ({ message: `${JSON.stringify(route.id)} is never reached`, at: route.at }));
  return [createProblem("MX3070.routes", { earlier, first, match, count: all.length }, at, { related })];
}

/** A route for several classes is covered if each is; one for any class, if all requests are, or those of every class. */
export function coveredBefore(
  route: RuleConditions,
  classes: ClassesById,
  earlier: RuleIndex,
): ReadonlySet<RuleConditions> | undefined {
  const named = classesIn(route.when);
  // A request of no class that no earlier rule takes answers both questions below.
  const inMain: Condition[] = [{ kind: "class", any: [MAIN_CLASS] }, ...route.when];
  if (named.length === 0 && !earlier.mayTake(inMain, classesBefore(MAIN_CLASS, classes))) return undefined;
  const first = coverAll(route, { classes, names: named, earlier });
  if (first !== undefined || named.length > 0) return first;
  return coverAll(route, { classes, names: [MAIN_CLASS, ...classes.keys()], earlier });
}

interface Before {
  readonly classes: ClassesById;
  /** Of the classes that the route is for. */
  readonly names: readonly string[];
  readonly earlier: RuleIndex;
}

function coverAll(route: RuleConditions, { classes, names, earlier }: Before): ReadonlySet<RuleConditions> | undefined {
  const first = new Set<RuleConditions>();
  const all = [...new Set(names)];
  for (const [index, known] of [...casesOf(route, classes, all)].entries()) {
    if (clashOf(known.conditions) !== undefined) continue;
    // A request that an earlier class names is not of this one.
    const found = coverOf(known, earlier, classesBefore(all[index], classes));
    if (found === undefined) return undefined;
    for (const one of found) first.add(one);
  }
  return first.size === 0 ? undefined : first;
}

/** What names a request is of no class, or of `main`, is in none of them. */
function classesBefore(name: string | undefined, classes: ClassesById): RuleConditions[] {
  const all = [...classes.values()];
  const own = all.findIndex(({ id }) => id === name);
  if (own >= 0) return all.slice(0, own);
  return name === MAIN_CLASS ? all : [];
}

/** Each class with the earlier ones that name all of its requests; undefined where some are left for it. */
function classCovers(
  classes: readonly RuleConditions[],
): (readonly [RuleConditions, readonly RuleConditions[] | undefined])[] {
  const live = indexRules();
  let isBuiltIn = true;
  return classes.map((one) => {
    // Built-in classes leave something for each other.
    isBuiltIn &&= isShipped(one.at);
    const first = isBuiltIn ? undefined : coverOf({ conditions: one.when }, live);
    if (first === undefined) live.add(one);
    return [one, first];
  });
}

/** A class is never used if earlier ones match all of its requests. */
export function checkShadowedClasses(config: Dict, layers: Layers): Problem[] {
  return classCovers(ruleConditions(config, "classes", layers)).flatMap(([rule, first]) => {
    if (first === undefined || isIntendedOrder(rule, first)) return [];
    const { related, ...covered } = describeEarlier(first);
    return [createProblem("MX3070.class", { id: rule.id, ...covered }, rule.at, { related })];
  });
}

interface Classes {
  readonly byId: ClassesById;
  readonly order: ReadonlyMap<string, number>;
  /** Those that name any request at all, in order. */
  readonly live: readonly RuleConditions[];
}

/** Why no request of a class meets the route's conditions. */
interface Unmet {
  readonly why: string;
  readonly class: RuleConditions;
}

/** A route never matches if its class excludes its conditions, or an earlier class matches all such requests. */
export function checkUnmetClasses(config: Dict, layers: Layers): Problem[] {
  const classes = classesOf(ruleConditions(config, "classes", layers));
  const live = new Set([MAIN_CLASS, ...classes.live.map(({ id }) => id)]);
  return ruleConditions(config, "routes", layers).flatMap((route) => {
    const named = [...new Set(classesIn(route.when))];
    // checkShadowedClasses reports classes that match nothing.
    if (named.length === 0 || route.when.length === 1 || !named.every((name) => live.has(name))) return [];
    const unmet = [...casesOf(route, classes.byId)].map((known, index) => unmetIn(known, named[index] ?? "", classes));
    const [first] = unmet;
    return first === undefined || unmet.includes(undefined) ? [] : [neverMet(route, first)];
  });
}

function classesOf(rules: readonly RuleConditions[]): Classes {
  return {
    byId: new Map(rules.map((one) => [one.id, one])),
    order: new Map(rules.map(({ id }, number) => [id, number])),
    live: classCovers(rules).flatMap(([one, first]) => (first === undefined ? [one] : [])),
  };
}

function unmetIn(known: RequestFacts, name: string, { byId, order, live }: Classes): Unmet | undefined {
  const own = byId.get(name);
  const clash = clashOf(known.conditions);
  if (clash !== undefined && own !== undefined) return { why: describeUnmet(own, clash), class: own };
  // A class of this name is not the only source of `main`.
  if (name === MAIN_CLASS && own !== undefined) return undefined;
  const last = order.get(name) ?? order.size;
  const earlier = live.filter(({ id }) => (order.get(id) ?? 0) < last);
  const [first] = coverOf(known, indexRules(earlier)) ?? [];
  return first === undefined ? undefined : { why: `its requests already have the class "${first.id}"`, class: first };
}

function describeUnmet({ id, when }: RuleConditions, clash: readonly [Condition, Condition]): string {
  const unmet = clash.find((condition) => when.includes(condition)) ?? clash[0];
  return `its class "${id}" requires \`${describeCondition(unmet)}\``;
}

function neverMet(route: RuleConditions, { why, class: { at, id } }: Unmet): Problem {
  const location: Location = valueAt(route.tree, ["when"])?.at ?? route.at;
  return createProblem("MX3073", { id: route.id, why }, location.file === route.at.file ? location : route.at, {
    related: [{ message: `the class ${JSON.stringify(id)}`, at }],
  });
}
