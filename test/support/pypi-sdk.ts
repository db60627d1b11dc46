import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Sdk, SdkSaid, SdkWish } from "./sdk.ts";
import { testPlaces } from "../prepare.ts";

const FOLDER = fileURLToPath(new URL("../fixtures/python-sdk/", import.meta.url));
const REQUIREMENTS = `${FOLDER}requirements.txt`;
const run = promisify(execFile);

/** The official SDK for Python, in a process of its own, fetched once into the tests' cache. */
export async function pypiSdk(): Promise<Sdk> {
  const python = await findPython();
  // Nothing of the person's: no key, no proxy, no profile in a home.
  const child = spawn(python, ["-I", `${FOLDER}ask.py`], { env: {}, stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    async ask(wish: SdkWish) {
      child.stdin.write(`${JSON.stringify(wish)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`the Python SDK has ended while it was to ${wish.do}`);
      return JSON.parse(value) as SdkSaid;
    },
    async close() {
      child.stdin.end();
      await exited;
    },
  };
}

/** A folder for every list of packages: another list is another environment. */
async function findPython(): Promise<string> {
  const all = join(testPlaces.cache, "python-sdk");
  const folder = join(all, createHash("sha256").update(readFileSync(REQUIREMENTS)).digest("hex").slice(0, 16));
  if (!existsSync(folder)) await makeEnvironment({ all, folder });
  return join(folder, "bin/python");
}

/** Beside its place first: whoever makes the same at the same time finds all of it, or nothing. */
async function makeEnvironment({ all, folder }: { readonly all: string; readonly folder: string }): Promise<void> {
  mkdirSync(all, { recursive: true, mode: 0o700 });
  const fresh = mkdtempSync(join(all, "making-"));
  const python = `${testPlaces.venv}/bin/python`;
  const pip = ["-m", "pip", "--python", `${fresh}/bin/python`, "install", "--quiet", "--disable-pip-version-check"];
  try {
    await run(python, ["-m", "venv", "--without-pip", fresh]);
    await run(python, [...pip, "--require-hashes", "--only-binary=:all:", "-r", REQUIREMENTS]);
    if (!existsSync(folder)) renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
