import type { Place, Problem } from "../../problem/problem.ts";
import { entryOf, textAt, valueAt, type Dict } from "../tree.ts";
import { takesAnyTalk } from "./logic/breadth-of.ts";
import { sourceFinders } from "./logic/finders-of.ts";
import { lookAtSource, lookOf, type Look } from "./logic/look.ts";
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
      const from = textAt(tree, ["from"]);
      const at = (valueAt(tree, ["matches"]) ?? valueAt(tree, ["from"]))?.at;
      if (at === undefined || entryOf(tree, "do") === undefined) return [];
      const name = `rule ${JSON.stringify(id)} of \`${list}\``;
      if (from === undefined) {
        const look = lookOf(tree);
        return takesWholeTexts(look) ? [said(`${name} ${look.does}s ${TEXTS[list]}`, at)] : [];
      }
      const finder = sourceFinders(config, from).find((one) => takesWholeTexts(lookAtSource(tree, one)));
      if (finder === undefined) return [];
      const role = textAt(finder, ["role"]) ?? "user";
      const what = `${name} ${lookOf(tree).does}s each text with role ${role}, for the source "${from}" takes them all`;
      return [
        { ...said(what, at), related: [{ message: "that place of the source asks for nothing", at: finder.at }] },
      ];
    }),
  );
}

function takesWholeTexts({ steps, tests, does }: Look): boolean {
  return (does === "drop" || does === "replace") && steps.length === 0 && tests.every(takesAnyTalk);
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
