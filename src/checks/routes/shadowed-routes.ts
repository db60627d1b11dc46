import type { Dict } from "../../config/parse/tree.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import { createCoverIndex, type CoverIndex } from "../conditions/cover-index.ts";
import { clashOf } from "../conditions/implies.ts";
import {
  casesOf,
  classesIn,
  coverOf,
  ruleConditions,
  ruleProbes,
  ruleRequirements,
  type RequestFacts,
  type RuleConditions,
} from "../conditions/rule-conditions.ts";
import { isIntendedOrder, shadowed, type Layers } from "../conditions/rule-items.ts";

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

/** A class whose requests all have the name of an earlier class names nothing. */
export function checkShadowedClasses(config: Dict, layers: Layers): Problem[] {
  const classes = ruleConditions(config, "classes", layers);
  const index = createCoverIndex<RuleConditions>(classes.map(ruleRequirements));
  return classes.flatMap((one) => {
    const known = { conditions: one.when };
    const first = coverOf(known, index.find(ruleProbes(known)));
    if (first === undefined) index.add(one, ruleRequirements(one));
    if (first === undefined || isIntendedOrder(one, first)) return [];
    return [shadowed({ code: "MX3070", what: `class "${one.id}" names no request`, rule: one, first })];
  });
}
