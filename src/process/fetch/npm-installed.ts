import { lstat, readdir, realpath } from "node:fs/promises";
import type { Dirent } from "node:fs";
import { dirname, join } from "node:path";
import satisfies from "semver/functions/satisfies.js";
import { createError } from "../../diagnostics/problem.ts";
import type { FetchedTree, NpmSpec } from "../../shared/pack-spec.ts";
import { readPlain } from "./npm-registry.ts";
import { siftEntries, type TreeEntry } from "./tree-entries.ts";

/**
 * The package that is installed in the project, found as Node does, if its version is in the range.
 * @throws {MallexError} MX6137 for a link to a working folder, whose content others can't get by its version
 */
export async function installedPackage(spec: NpmSpec, project: string): Promise<FetchedTree | undefined> {
  for (let folder = project; ; folder = dirname(folder)) {
    const path = join(folder, "node_modules", spec.name);
    const root = await realpath(path).catch(() => undefined);
    if (root !== undefined) return validateInstalled(spec, { path, root });
    if (folder === dirname(folder)) return undefined;
  }
}

interface InstalledPackage {
  readonly path: string;
  /** Without links. */
  readonly root: string;
}

async function validateInstalled(spec: NpmSpec, { path, root }: InstalledPackage): Promise<FetchedTree | undefined> {
  const manifest = manifestOf((await readPlain(join(root, "package.json"))) ?? "");
  if (manifest?.name !== spec.name || !satisfies(manifest.version, spec.range)) return undefined;
  if (await isWorkingFolder(spec.name, { path, root })) throw createError("MX6137", { path, root });
  // The same limits as for a package from a registry.
  const { left } = siftEntries(await listInstalled(root), path);
  return { root, resolved: manifest.version, left };
}

/** Some package managers store packages elsewhere and link them, but still in a `node_modules`. */
async function isWorkingFolder(name: string, { path, root }: InstalledPackage): Promise<boolean> {
  return (await lstat(path)).isSymbolicLink() && !root.endsWith(join("/node_modules", name));
}

/** Name and version in a package.json; undefined without a name and an exact version. */
export function manifestOf(text: string): { readonly name: string; readonly version: string } | undefined {
  try {
    const { name, version } = JSON.parse(text) as { readonly name?: unknown; readonly version?: unknown };
    const isComplete = typeof name === "string" && typeof version === "string" && EXACT.test(version);
    return isComplete ? { name, version } : undefined;
  } catch {
    return undefined;
  }
}

/** As the lock holds it. */
const EXACT = /^\d+\.\d+\.\d+([+-][0-9A-Za-z.+-]+)?$/;

/** Folders of npm and git. */
const NOT_ITS_OWN = new Set(["node_modules", ".git"]);

/** The files of an installed package, as in its tarball. */
async function listInstalled(root: string): Promise<TreeEntry[]> {
  const folders = [""];
  const entries: TreeEntry[] = [];
  for (const folder of folders) {
    // An unreadable file is reported where it is used.
    for (const entry of await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])) {
      if (NOT_ITS_OWN.has(entry.name)) continue;
      const path = folder + entry.name;
      if (entry.isDirectory()) folders.push(`${path}/`);
      else entries.push({ path, kind: kindOf(entry), size: (await lstat(join(root, path))).size });
    }
  }
  return entries;
}

function kindOf(entry: Dirent): TreeEntry["kind"] {
  if (entry.isSymbolicLink()) return "link";
  return entry.isFile() ? "file" : "other";
}
