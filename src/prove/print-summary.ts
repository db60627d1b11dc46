import type { Explanation } from "../../generated/types/explanation.d.ts";
import { plainStyle, type TextStyle } from "../problem/print-text.ts";
import { head } from "./print-lines.ts";
import { printUnfired } from "./print-unfired.ts";
import { escapeUntrusted } from "./seen.ts";

/** The first lines of an explanation: who answered, why, what was cut; below them what the person should look at. */
export function printSummary(explanation: Explanation, style: TextStyle = plainStyle): string {
  const { summary, unfired = [], request, plan } = explanation;
  const lines = [
    head("answered", [summary.answered], style),
    head("why", [summary.why], style),
    head("cut", [summary.cut], style),
    ...printUnfired(unfired, style),
    ...(plan.answeredBy === undefined
      ? []
      : [head("plan", [style("yellow", "the rules have changed since: what was cut is by today's")], style)]),
  ];
  return [
    ...lines,
    head("details", [style("dim", `mallex explain ${escapeUntrusted(request.from)} --all`)], style),
  ].join("\n");
}
