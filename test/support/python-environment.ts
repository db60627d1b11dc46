import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { testPlaces } from "../prepare.ts";

const run = promisify(execFile);

/** The interpreter of an environment with what a file of hashed requirements names, fetched once into `name` of the tests' cache.
 * A folder for every list of packages: another list is another environment. */
export async function pythonEnvironment(name: string, requirements: string): Promise<string> {
  const all = join(testPlaces.cache, name);
  const folder = join(all, createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 16));
  if (!existsSync(folder)) await makeEnvironment({ all, folder, requirements });
  return join(folder, "bin/python");
}

interface Wanted {
  readonly all: string;
  readonly folder: string;
  readonly requirements: string;
}

/** Beside its place first: whoever makes the same at the same time finds all of it, or nothing. */
async function makeEnvironment({ all, folder, requirements }: Wanted): Promise<void> {
  mkdirSync(all, { recursive: true, mode: 0o700 });
  const fresh = mkdtempSync(join(all, "making-"));
  const python = `${testPlaces.venv}/bin/python`;
  const pip = ["-m", "pip", "--python", `${fresh}/bin/python`, "install", "--quiet", "--disable-pip-version-check"];
  try {
    await run(python, ["-m", "venv", "--without-pip", fresh]);
    await run(python, [...pip, "--require-hashes", "--only-binary=:all:", "-r", requirements]);
    if (!existsSync(folder)) renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
