import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Plan } from "../../generated/types/plan.d.ts";
import { emit } from "../../src/plan/emit/write-plan-files.ts";
import { compile, type CompileResult } from "../../src/compile.ts";
import { createProgram } from "../../src/routing/turn/create-program.ts";
import type { Program } from "../../src/prompt/templates/program.ts";

/** The repository's root, without a slash at the end. */
export const ROOT: string = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** The shipped `mallex.yaml` as a server would execute it: compiled, written, loaded. */
export function shippedProgram(): Promise<Program> {
  return programOf(`${ROOT}/mallex.yaml`);
}

/** A `mallex.yaml` with some packs beside it, given as texts by name, as a server would execute it. */
export async function writtenProgram(texts: Readonly<Record<string, string>>): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), "mallex-file-"));
  try {
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    return await programOf(join(folder, "mallex.yaml"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function programOf(file: string): Promise<Program> {
  return programFrom(await compile({ file, home: "/nowhere", packageRoot: ROOT }));
}

/** The text of each program's module. */
export const moduleTexts: WeakMap<Program, string> = new WeakMap();

/** What was compiled, as a server would execute it. */
export async function programFrom({ files, problems }: Pick<CompileResult, "files" | "problems">): Promise<Program> {
  if (files.size === 0) throw new Error(JSON.stringify(problems));
  const folder = mkdtempSync(join(tmpdir(), "mallex-plan-"));
  try {
    await emit(files, join(folder, "plan"));
    const module = (await import(pathToFileURL(join(folder, "plan", "plan.mjs")).href)) as {
      readonly plan: Plan;
      readonly templates: Readonly<Record<string, unknown>>;
    };
    const program = createProgram(module.plan, module.templates);
    moduleTexts.set(program, files.get("plan.mjs") ?? "");
    return program;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
