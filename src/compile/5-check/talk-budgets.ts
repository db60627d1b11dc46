import type { Problem } from "../../problem/problem.ts";
import { budgetLocation, type Budget, type Budgeted } from "./budgets.ts";

/** Does a budget that a person has turned on change anything? */
export function checkConversationBudgets(
  budgets: readonly Budget[],
  { config, program: { plan } }: Budgeted,
): Problem[] {
  return Object.entries(plan.sizes).flatMap(([size, { budget = {} }]) => {
    const { talk, result } = budget;
    const of = budgets.filter(({ profile }) => plan.profiles[profile]?.size === size);
    const most = Math.max(...of.map(({ left }) => left));
    const problems: Problem[] = [];
    if (talk !== undefined && of.length > 0 && talk >= most)
      problems.push({
        code: "MX3300",
        severity: "warning",
        message: `size "${size}": a talk is never cut at ${talk} tokens: the windows of its profiles leave it ${Math.max(0, most)}`,
        hint: "make `budget.talk` smaller, or leave it out: near the window a talk is cut in any case",
        ...budgetLocation(config, ["sizes", size, "budget", "talk"]),
      });
    const remaining = Math.min(talk ?? Infinity, of.length > 0 ? most : Infinity);
    if (result !== undefined && result > remaining)
      problems.push({
        code: "MX3301",
        severity: "warning",
        message: `size "${size}": one result may take ${result} tokens, and the whole talk ${Math.max(0, remaining)}`,
        hint: "make `budget.result` smaller than that: what a tool says stands beside the question",
        ...budgetLocation(config, ["sizes", size, "budget", "result"]),
      });
    return problems;
  });
}
