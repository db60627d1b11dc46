import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importProgram } from "../../src/cli/compile/load-compiled-plan.ts";
import { compile, type CompileResult } from "../../src/compile.ts";
import { PRECOMPILED } from "../../src/plan/emit/file-names.ts";
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

/** The text of the module with each program's templates. */
export const templateModules: WeakMap<Program, string> = new WeakMap();

/** What was compiled, as a server would execute it. */
export async function programFrom({
  modules,
  problems,
}: Pick<CompileResult, "modules" | "problems">): Promise<Program> {
  if (modules.size === 0) throw new Error(JSON.stringify(problems));
  const folder = mkdtempSync(join(tmpdir(), "mallex-plan-"));
  try {
    for (const [name, text] of modules) writeFileSync(join(folder, name), text);
    const program = await importProgram(folder);
    templateModules.set(program, modules.get(PRECOMPILED) ?? "");
    return program;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
