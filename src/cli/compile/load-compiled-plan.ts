import { readFile, utimes } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { CompileResult } from "../../compile.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { prune } from "./compile-file.ts";
import { PRECOMPILED, ROUTING } from "../../plan/emit/file-names.ts";
import { restorePlan, type UnreadParts, type WrittenPlan } from "../../plan/emit/written-plan.ts";
import { createProgram } from "../../routing/turn/create-program.ts";
import { writePrivate } from "../../shared/files/private-files.ts";

/** Number of plans to keep: the user may return to one, and a start may be using another. */
const MAX_PLANS = 10;

/** A plan that was compiled, and its modules by name. */
export interface PlanModules extends Pick<CompileResult, "modules"> {
  readonly plan: Plan;
}

/**
 * The program of a plan that was just compiled. A project's generated/ is never executed, because it may have come with a clone.
 * @param plans folder of the plans, by hash
 */
export async function loadProgram({ plan, modules }: PlanModules, plans: string): Promise<Program> {
  const folder = join(plans, plan.hash);
  for (const [name, text] of modules) {
    const file = join(folder, name);
    const there = await readFile(file, "utf8").catch(() => undefined);
    if (there !== text) await writePrivate(file, text);
  }
  const now = new Date();
  await utimes(folder, now, now).catch(() => undefined);
  const program = await importProgram(folder);
  await prune(plans, MAX_PLANS);
  return program;
}

/** The program whose modules are in a folder. They are executed: only what was just compiled may be there. */
export async function importProgram(folder: string): Promise<Program> {
  const load = async (name: string): Promise<unknown> => import(pathToFileURL(join(folder, name)).href);
  const { plan: table } = (await load(ROUTING)) as { readonly plan: WrittenPlan["table"] };
  const { unread, templates } = (await load(PRECOMPILED)) as {
    readonly unread: UnreadParts;
    readonly templates: Parameters<typeof createProgram>[1];
  };
  return createProgram(restorePlan({ table, unread }), templates);
}
