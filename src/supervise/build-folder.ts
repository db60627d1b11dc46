import { chmod, lstat, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Artifact } from "./artifacts.ts";
import { writeManifest } from "./folder-manifest.ts";
import { makeFolder } from "../files/make-folder.ts";
import { relocateScripts } from "./relocate-scripts.ts";

/** Fills a folder beside its place, then swaps it in: the place never holds a half-made one. Only under the folder's lock. */
export async function buildFolder(artifact: Artifact, fill: (fresh: string) => Promise<void>): Promise<void> {
  const { folder } = artifact;
  await removeLeftovers(folder);
  const fresh = `${folder}.new-${process.pid}`;
  try {
    makeFolder(fresh);
    await fill(fresh);
    await relocateScripts(fresh, folder);
    await chmod(fresh, 0o700);
    await writeManifest(artifact, fresh);
    if (await exists(folder)) await rename(folder, `${folder}.old-${process.pid}`);
    await rename(fresh, folder);
  } finally {
    await removeLeftovers(folder);
  }
}

/** What this or an earlier, killed process built or replaced and did not remove. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(dirname(folder)).catch(() => []);
  const prefixes = [`${basename(folder)}.new-`, `${basename(folder)}.old-`];
  const left = names.filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
  await Promise.all(left.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })));
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
