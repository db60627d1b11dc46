import type { Lock } from "../../generated/types/lock.d.ts";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { Problem } from "../problem/problem.ts";
import type { Program } from "../turn/program.ts";
import type { TemplateSource } from "./1-load/load-templates.ts";
import { budgetsOf, checkBudgets, type Budget } from "./5-check/budgets.ts";
import { checkConversationBudgets } from "./5-check/talk-budgets.ts";
import type { Dict } from "./tree.ts";

export interface Windows {
  readonly plan: Plan;
  readonly templates: readonly TemplateSource[];
  readonly config: Dict;
  readonly lock: Lock;
}

/** Shares out the window of every profile; for that its prompts are rendered as a server would. */
export async function shareWindows({
  plan,
  templates,
  config,
  lock,
}: Windows): Promise<{ budgets: Budget[]; problems: Problem[] }> {
  const given = { config, program: await programOf(plan, templates), lock };
  const budgets = budgetsOf(given);
  return { budgets, problems: [...checkBudgets(budgets, given), ...checkConversationBudgets(budgets, given)] };
}

/** The program as a server would load it. A file without templates does not wait for their compiler. */
async function programOf(plan: Plan, templates: readonly TemplateSource[]): Promise<Program> {
  if (templates.length === 0) return { plan, render: () => "" };
  const { instantProgram } = await import("./6-lower/instant-program.ts");
  return instantProgram(plan, new Map(templates.map(({ name, text }) => [name, text])));
}
