import type { Problem } from "../../problem/problem.ts";
import { MAIN_CLASS } from "../../terms/names.ts";
import type { Dict } from "../tree.ts";
import { coverOf, ruleProbes, ruleRequirements, type RequestFacts } from "./logic/cover-of.ts";
import { casesOf, classesIn } from "./logic/class-cases.ts";
import { clashOf } from "./logic/clash-of.ts";
import { createCoverIndex, type CoverIndex } from "./logic/cover-index.ts";
import { ruleConditions, type RuleConditions } from "./logic/rule-conditions.ts";
import { type Layers, isIntendedOrder } from "./logic/rule-items.ts";
import { shadowed } from "./logic/shadowed.ts";

interface EarlierRoutes {
  readonly index: CoverIndex<RuleConditions>;
  readonly classes: ReadonlyMap<string, RuleConditions>;
}

/** A route is never reached when an earlier one, or several together, take every request that it is for. */
export function checkShadowedRoutes(config: Dict, layers: Layers): Problem[] {
  const routes = ruleConditions(config, "routes", layers);
  const before: EarlierRoutes = {
    index: createCoverIndex<RuleConditions>(routes.map(ruleRequirements)),
    classes: new Map(ruleConditions(config, "classes", layers).map((one) => [one.id, one])),
  };
  return routes.flatMap((route) => {
    const taken = coveredBefore(route, before);
    if (taken === undefined) before.index.add(route, ruleRequirements(route));
    const first = taken === undefined ? [] : routes.filter((one) => taken.has(one));
    if (first.length === 0 || isIntendedOrder(route, first)) return [];
    return [shadowed({ code: "MX3070", what: `route "${route.id}" is never reached`, rule: route, first })];
  });
}

/** Of a route for several classes, each class must be taken; of one for any class, all requests, or those of every class there is. */
function coveredBefore(route: RuleConditions, before: EarlierRoutes): ReadonlySet<RuleConditions> | undefined {
  const { classes } = before;
  const first = coveringRoutesInAll(casesOf(route, classes), before);
  if (first !== undefined || classesIn(route.when).length > 0) return first;
  return coveringRoutesInAll(casesOf(route, classes, [MAIN_CLASS, ...classes.keys()]), before);
}

function coveringRoutesInAll(
  cases: Iterable<RequestFacts>,
  { index }: EarlierRoutes,
): ReadonlySet<RuleConditions> | undefined {
  const first = new Set<RuleConditions>();
  for (const known of cases) {
    if (clashOf(known.conditions) !== undefined) continue;
    const found = coverOf(known, index.find(ruleProbes(known)));
    if (found === undefined) return undefined;
    for (const one of found) first.add(one);
  }
  return first.size === 0 ? undefined : first;
}
