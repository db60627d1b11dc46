import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { Compiled } from "../compile/compile.ts";
import { createProgram } from "../turn/create-program.ts";
import type { Program } from "../turn/program.ts";
import { writePrivate } from "../supervise/private-files.ts";

const MODULE = "plan.mjs";

/**
 * The program of a plan that was compiled a moment ago. What lies in a project's generated/ is never run: it may have come with a clone.
 * @param plans folder of the plans, by hash
 */
export async function loadProgram(
  { plan, files }: Compiled & { readonly plan: Plan },
  plans: string,
): Promise<Program> {
  const text = files.get(MODULE) ?? "";
  const file = join(plans, plan.hash, MODULE);
  const there = await readFile(file, "utf8").catch(() => undefined);
  if (there !== text) await writePrivate(file, text);
  const module = (await import(pathToFileURL(file).href)) as {
    readonly plan: Plan;
    readonly templates: Parameters<typeof createProgram>[1];
  };
  return createProgram(module.plan, module.templates);
}
