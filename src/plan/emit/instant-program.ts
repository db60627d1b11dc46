import { runInThisContext } from "node:vm";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { createProgram } from "../../routing/turn/create-program.ts";

/**
 * A program that has not been written and loaded, for checks of prompts: it decides no intents.
 * @param code what `precompile` made of its templates
 */
export function instantProgram(plan: Plan, code: ReadonlyMap<string, string>): Program {
  const templates = [...code].map(([name, text]) => [name, runInThisContext(`(${text})`) as unknown] as const);
  const { decide: _, ...rest } = plan;
  return createProgram(rest, Object.fromEntries(templates));
}
