import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { compile, type CompileResult, type CompileInput } from "../../../src/compile.ts";

export const packageRoot: string = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");

/** A folder that is gone when the test ends. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mallex-compile-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Compiles `mallex.yaml` among these files, in a folder of its own; `home/mallex.yaml` is the user's layer. */
export async function compileFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  more: Partial<CompileInput> = {},
): Promise<CompileResult> {
  const folder = scratchFolder();
  writeFiles(folder, files);
  const home = join(folder, "home");
  return compile({
    file: join(folder, "mallex.yaml"),
    home,
    packageRoot,
    ...("home/mallex.yaml" in files ? { userFile: join(home, "mallex.yaml") } : {}),
    ...more,
  });
}
