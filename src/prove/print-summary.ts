import type { Explanation } from "../../generated/types/explanation.d.ts";
import { plainStyle, type Style } from "../problem/print-text.ts";
import { head } from "./print-lines.ts";
import { seen } from "./seen.ts";
import type { UnfiredRule } from "./unfired-rules.ts";

/** Rules that are named before the rest is counted. */
const MAX_NAMED = 6;

/** The first lines of an explanation: who answered, why, what was cut; below them what the person should look at. */
export function printSummary(explanation: Explanation, style: Style = plainStyle): string {
  const { summary, unfired = [], request, plan } = explanation;
  const lines = [
    head("answered", [summary.answered], style),
    head("why", [summary.why], style),
    head("cut", [summary.cut], style),
    ...(unfired.length === 0 ? [] : [head("unfired", [ownRules(unfired)], style)]),
    ...(plan.answeredBy === undefined
      ? []
      : [head("plan", [style("yellow", "the rules have changed since: what was cut is by today's")], style)]),
  ];
  return [...lines, head("details", [style("dim", `mallex explain ${seen(request.from)} --all`)], style)].join("\n");
}

function ownRules(rules: readonly UnfiredRule[]): string {
  const named = rules
    .slice(0, MAX_NAMED)
    .map(({ list, id, at }) => `${list} ${seen(id)}${at === undefined ? "" : ` (${at})`}`);
  const more = rules.length - named.length;
  return `your rules that did nothing here: ${named.join(", ")}${more > 0 ? `, and ${more} more` : ""}`;
}
