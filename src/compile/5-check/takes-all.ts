import type { Place, Problem } from "../../problem/problem.ts";
import { entryOf, valueAt, type Dict } from "../tree.ts";
import { takesAnyTalk } from "./logic/breadth-of.ts";
import { lookOf } from "./logic/look.ts";
import { rulesOf, type Layers } from "./logic/rule-items.ts";

/** What each list is applied to. */
const TEXTS = {
  filters: "whatever a person writes, and each result of a tool: the model would not see the question",
  trim: "each text of the client's system prompt",
} as const;

/** Does a rule take whole texts, whatever they say? */
export function checkTakesAll(config: Dict, layers: Layers): Problem[] {
  return (["trim", "filters"] as const).flatMap((list) =>
    rulesOf(config, list, layers).flatMap(({ id, tree }) => {
      const matches = valueAt(tree, ["matches"]);
      if (matches === undefined || entryOf(tree, "from") !== undefined || entryOf(tree, "do") === undefined) return [];
      const { steps, tests, does } = lookOf(tree);
      const takes = does === "drop" || does === "replace";
      return takes && steps.length === 0 && tests.every(takesAnyTalk)
        ? [said(`rule ${JSON.stringify(id)} of \`${list}\` ${does}s ${TEXTS[list]}`, matches.at)]
        : [];
    }),
  );
}

function said(message: string, at: Place): Problem {
  return {
    code: "MX3092",
    severity: "warning",
    message,
    hint: "an expression tests a whole text, and this one asks for nothing; name what to look for: `tag`, `section`, `between`, `paragraph`, `line`, or words",
    at,
  };
}
