import type { Location, Problem } from "../../problem/problem.ts";
import { entryOf, textAt, valueAt, type Dict } from "../tree.ts";
import { matchesAnyText } from "./logic/breadth-of.ts";
import { sourceFinders } from "./logic/finders-of.ts";
import { sourceSearchOf, ruleSearchOf, type RuleSearch } from "./logic/look.ts";
import { rulesOf, type Layers } from "./logic/rule-items.ts";

/** What each list is applied to. */
const TEXTS = {
  filters: "whatever a person writes, and each result of a tool: the model would not see the question",
  trim: "each text of the client's system prompt",
} as const;

/** Does a rule take whole texts, whatever they say? */
export function checkMatchesEverything(config: Dict, layers: Layers): Problem[] {
  return (["trim", "filters"] as const).flatMap((list) =>
    rulesOf(config, list, layers).flatMap(({ id, tree }) => {
      const from = textAt(tree, ["from"]);
      const at = (valueAt(tree, ["matches"]) ?? valueAt(tree, ["from"]))?.at;
      if (at === undefined || entryOf(tree, "do") === undefined) return [];
      const name = `rule ${JSON.stringify(id)} of \`${list}\``;
      if (from === undefined) {
        const search = ruleSearchOf(tree);
        return matchesEntireTexts(search) ? [matchesEverything(`${name} ${search.does}s ${TEXTS[list]}`, at)] : [];
      }
      const finder = sourceFinders(config, from).find((one) => matchesEntireTexts(sourceSearchOf(tree, one)));
      if (finder === undefined) return [];
      const role = textAt(finder, ["role"]) ?? "user";
      const what = `${name} ${ruleSearchOf(tree).does}s each text with role ${role}, for the source "${from}" takes them all`;
      return [
        {
          ...matchesEverything(what, at),
          related: [{ message: "that place of the source asks for nothing", at: finder.at }],
        },
      ];
    }),
  );
}

function matchesEntireTexts({ steps, tests, does }: RuleSearch): boolean {
  return (does === "drop" || does === "replace") && steps.length === 0 && tests.every(matchesAnyText);
}

function matchesEverything(message: string, at: Location): Problem {
  return {
    code: "MX3092",
    severity: "warning",
    message,
    hint: "an expression tests a whole text, and this one asks for nothing; name what to look for: `tag`, `section`, `between`, `paragraph`, `line`, or words",
    at,
  };
}
