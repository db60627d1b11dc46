import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Plan } from "../../generated/types/plan.d.ts";
import { emit } from "../../src/compile/7-emit/emit.ts";
import { compile } from "../../src/compile/compile.ts";
import { createProgram } from "../../src/turn/create-program.ts";
import type { Program } from "../../src/turn/program.ts";

/** The repository's root, without a slash at the end. */
export const ROOT: string = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** The shipped `mallex.yaml` as a server would execute it: compiled, written, loaded. */
export async function shippedProgram(): Promise<Program> {
  const { files, problems } = await compile({ file: `${ROOT}/mallex.yaml`, home: "/nowhere", packageRoot: ROOT });
  if (files.size === 0) throw new Error(JSON.stringify(problems));
  const folder = mkdtempSync(join(tmpdir(), "mallex-plan-"));
  try {
    await emit(files, join(folder, "plan"));
    const module = (await import(pathToFileURL(join(folder, "plan", "plan.mjs")).href)) as {
      readonly plan: Plan;
      readonly templates: Readonly<Record<string, unknown>>;
    };
    return createProgram(module.plan, module.templates);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
