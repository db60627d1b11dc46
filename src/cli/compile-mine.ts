import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { WhichTests } from "../compile/1-load/load-tests.ts";
import { compile, type CompileResult, type CompileInput } from "../compile/compile.ts";
import type { FetchedPacks } from "./bring-packs.ts";

/**
 * The same file with the layers of this machine, which may use nothing else of the trees than the project does: their lock is going to be
 * the same on every machine.
 */
export async function compileWithLocalLayers(
  input: CompileInput,
  { compiled, trees }: FetchedPacks,
  tests: WhichTests = "all",
): Promise<CompileResult> {
  const local = join(dirname(input.file), "mallex.local.yaml");
  const others = [local, ...(input.userFile === undefined ? [] : [input.userFile])];
  if (!others.some((path) => existsSync(path))) return compiled;
  const used = new Map(compiled.trees.map(({ key, files }) => [key, files]));
  const locked = [...trees].map(([key, tree]) => [key, { ...tree, locked: used.get(key) ?? {} }] as const);
  return compile({ ...input, tests, trees: new Map(locked) });
}
