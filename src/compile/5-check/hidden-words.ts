import type { Class, Route } from "../../../generated/types/mallex.d.ts";
import type { Condition } from "../../../generated/types/plan.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { lowerClass, lowerRoute } from "../6-lower/routes.ts";
import { textAt, toData, valueAt, type Dict } from "../tree.ts";
import { type Layers, type RuleItem, rulesOf } from "./logic/rule-items.ts";
import { asContainsTest } from "./logic/text-covers.ts";

const OPENING = /<([A-Za-z][A-Za-z0-9_-]*)[\s>]/g;

/** Elements that filters look at are the client's words: `user` does not have them, so a condition on `user` can't find their tags. */
export function checkFilteredConditions(config: Dict, layers: Layers): Problem[] {
  const filters = new Map(
    rulesOf(config, "filters", layers).flatMap((rule) => {
      const tag = textAt(rule.tree, ["tag"]);
      return tag === undefined ? [] : [[tag, rule] as const];
    }),
  );
  const hidden = ({ id, tree, at }: RuleItem, what: string, when: readonly Condition[]): Problem[] =>
    tagsIn(when).flatMap((tag) => {
      const filter = filters.get(tag);
      if (filter === undefined) return [];
      return [
        {
          code: "MX3074",
          severity: "warning",
          message: `${what} "${id}" never finds <${tag}> in \`user\`: filters take it for the client's words`,
          hint: `look for words outside of the element; a route can \`take\` the tag "${tag}" instead`,
          at: valueAt(tree, ["when", "user"])?.at ?? at,
          related: [{ message: `the filter "${filter.id}" looks at <${tag}>`, at: filter.at }],
        },
      ];
    });
  return [
    ...rulesOf(config, "classes", layers).flatMap((rule) =>
      hidden(rule, "class", lowerClass(toData(rule.tree) as Class).when),
    ),
    ...rulesOf(config, "routes", layers).flatMap((rule) =>
      hidden(rule, "route", lowerRoute(toData(rule.tree) as Route).when),
    ),
  ];
}

function tagsIn(when: readonly Condition[]): string[] {
  const tags = when.flatMap((condition) => {
    if (condition.kind !== "user") return [];
    const { op, value } = asContainsTest(condition.text);
    return op === "matches" ? [] : [...value.matchAll(OPENING)].flatMap(([, tag]) => tag ?? []);
  });
  return [...new Set(tags)];
}
