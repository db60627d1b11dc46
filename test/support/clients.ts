import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { artifacts, CLIENT_VERSION, shippedResources } from "../../src/process/artifacts/artifacts.ts";
import { testPlaces } from "../prepare.ts";

/** The releases of Claude Code that the pack is proved against, old to new. The newest is the one mallex fetches itself. */
export const CLIENTS: readonly string[] = ["1.0.128", "2.0.77", CLIENT_VERSION];

const PACKAGE = "@anthropic-ai/claude-code";
const run = promisify(execFile);

/** Path of the real client at a release, fetched once into the tests' cache. */
export async function clientAt(release: string): Promise<string> {
  const { client } = artifacts(testPlaces, shippedResources);
  if (release === CLIENT_VERSION) return join(client.folder, client.mustLead ?? "");
  const all = join(testPlaces.cache, "clients-test");
  const folder = join(all, release);
  if (!existsSync(folder)) await fetchClient(release, { all, folder });
  return join(folder, "node_modules/.bin/claude");
}

/** Beside its place first: whoever fetches the same at the same time finds all of it, or nothing. */
async function fetchClient(release: string, { all, folder }: { all: string; folder: string }): Promise<void> {
  mkdirSync(all, { recursive: true, mode: 0o700 });
  const fresh = mkdtempSync(join(all, "fetching-"));
  try {
    writeFileSync(join(fresh, "package.json"), JSON.stringify({ private: true, dependencies: { [PACKAGE]: release } }));
    await run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], { cwd: fresh });
    const finish = join(fresh, "node_modules", PACKAGE, "install.cjs");
    if (existsSync(finish)) await run(process.execPath, [finish], { cwd: fresh });
    if (!existsSync(folder)) renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
