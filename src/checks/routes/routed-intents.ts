import { entriesOf, type Dict } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import { coverOf, indexRules, ruleConditions } from "../conditions/rule-conditions.ts";
import { describeEarlier, type Layers } from "../conditions/rule-items.ts";

/** Intents are never asked for if routes of their file take every request of the user: the class `main`, and what no class names. */
export function checkRoutedIntents(config: Dict, layers: Layers): Problem[] {
  const cover = coverOf(
    { conditions: [{ kind: "class", any: [MAIN_CLASS] }] },
    indexRules(ruleConditions(config, "routes", layers)),
  );
  if (cover === undefined) return [];
  const files = new Set(cover.map(({ at }) => at.file));
  const first = entriesOf(config, "intents").find(([, { keyAt }]) => files.has(keyAt.file));
  if (first === undefined) return [];
  const { earlier, match, related } = describeEarlier(cover);
  return [createProblem("MX3105.routes", { earlier, match }, first[1].keyAt, { related })];
}
