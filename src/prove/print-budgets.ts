import { formatHead, type Budget } from "../compile/5-check/budgets.ts";
import { alignRows } from "./align-rows.ts";

/** The table of windows: who takes how many tokens, and what is left for the talk. */
export function printBudgets(budgets: readonly Budget[]): string {
  if (budgets.length === 0) return "";
  const isSet = budgets.some(({ talk, result }) => talk !== undefined || result !== undefined);
  const limits = isSet ? ["talk at most", "result at most"] : [];
  const head = ["profile", "tiers", "window", "head", "answer", "left for the talk", ...limits];
  const rows = budgets.map((budget) => [
    budget.profile,
    budget.tiers.join(", "),
    String(budget.window),
    formatHead(budget),
    String(budget.output),
    `${budget.left} (${Math.round((100 * budget.left) / budget.window)} %)`,
    ...(isSet ? [String(budget.talk ?? "-"), String(budget.result ?? "-")] : []),
  ]);
  const note = budgets.some(({ from }) => from !== "measured")
    ? ["  ~ is an estimate; `mallex probe --write` measures"]
    : [];
  return [...alignRows([head, ...rows], { indent: "  " }), ...note].join("\n");
}
