import type { Problem } from "../../problem/problem.ts";
import type { Dict } from "../tree.ts";
import { coverOf, ruleProbes, ruleRequirements } from "./logic/cover-of.ts";
import { createCoverIndex } from "./logic/cover-index.ts";
import { ruleConditions, type RuleConditions } from "./logic/rule-conditions.ts";
import { type Layers, isIntendedOrder } from "./logic/rule-items.ts";
import { shadowed } from "./logic/shadowed.ts";

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
