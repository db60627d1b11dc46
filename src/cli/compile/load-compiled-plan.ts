import { readFile, utimes } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { CompileResult } from "../../compile.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { prune } from "./compile-file.ts";
import { createProgram } from "../../routing/turn/create-program.ts";
import { writePrivate } from "../../shared/files/private-files.ts";

const MODULE = "plan.mjs";

/** Number of plans to keep: the user may return to one, and a start may be using another. */
const MAX_PLANS = 10;

/** The text of a plan's module. */
export function moduleText({ files }: Pick<PlanFiles, "files">): string {
  return files.get(MODULE) ?? "";
}

/** A plan that was compiled, and its files by name. */
export interface PlanFiles extends Pick<CompileResult, "files"> {
  readonly plan: Plan;
}

/**
 * The program of a plan that was just compiled. A project's generated/ is never executed, because it may have come with a clone.
 * @param plans folder of the plans, by hash
 */
export async function loadProgram({ plan, files }: PlanFiles, plans: string): Promise<Program> {
  const text = moduleText({ files });
  const file = join(plans, plan.hash, MODULE);
  const there = await readFile(file, "utf8").catch(() => undefined);
  if (there !== text) await writePrivate(file, text);
  const now = new Date();
  await utimes(join(plans, plan.hash), now, now).catch(() => undefined);
  const module = (await import(pathToFileURL(file).href)) as {
    readonly plan: Plan;
    readonly templates: Parameters<typeof createProgram>[1];
  };
  await prune(plans, MAX_PLANS);
  return createProgram(module.plan, module.templates);
}
