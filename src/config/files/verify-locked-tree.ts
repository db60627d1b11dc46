import { lstat, realpath } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { LockedPack } from "../../../generated/types/lock.d.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { sha256 } from "../../shared/files/digest.ts";
import type { NpmSpec, RemoteSpec } from "../../shared/pack-spec.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";
import { readPlainly } from "./pack-tree.ts";
import { readFailureText } from "./read-text.ts";

/** Where trees may lie. */
export interface TreeSearchPaths {
  /** Absolute; of the file that is compiled and of its lock. */
  readonly folder: string;
  /** The cache of trees, absolute. */
  readonly packs?: string | undefined;
  /** Paths below it are displayed as `~/…`. */
  readonly home: string;
  readonly onPathRead?: ((path: string) => void) | undefined;
}

/** Bytes of one file in a tree: a recorded request may be as large. */
const TREE_FILE_BYTES: number = 64 * 1024 * 1024;

/**
 * The root of a locked tree, in the cache or in node_modules, with every file as locked. A cached copy that differs is an error:
 * somebody changed it.
 */
export async function findTree(
  spec: RemoteSpec,
  locked: LockedPack,
  paths: TreeSearchPaths,
): Promise<{ readonly root: string } | Problem> {
  const { packs, onPathRead } = paths;
  if (packs !== undefined) {
    const root = join(packs, locked.integrity.replace(/^sha256-/, ""));
    onPathRead?.(root);
    if (await isPresent(root)) {
      const difference = await findDiffering(root, locked);
      return difference === undefined
        ? { root }
        : createProblem("MX6103.pack", { key: spec.key, folder: displayPath(root, paths), difference });
    }
  }
  return (
    (spec.kind === "npm" ? await installed(spec, locked, paths) : undefined) ??
    createProblem("MX6102", { key: spec.key, version: locked.resolved })
  );
}

/** Also a broken link, and what can't be read. */
async function isPresent(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => (error as NodeJS.ErrnoException).code !== "ENOENT",
  );
}

/** The first file that differs from the lock, and how. */
async function findDiffering(root: string, { files }: LockedPack): Promise<string | undefined> {
  for (const [path, hash] of Object.entries(files)) {
    const read = await readPlainly(root, path, TREE_FILE_BYTES);
    if ("failed" in read) return `${path} ${readFailureText(read.failed)}`;
    if (sha256(read.text) !== hash) return `${path} has another hash than in the lock`;
  }
  return undefined;
}

/** Of npm's own packages the nearest counts, as it does for Node. */
async function installed(
  spec: NpmSpec,
  locked: LockedPack,
  paths: TreeSearchPaths,
): Promise<{ readonly root: string } | Problem | undefined> {
  for (const folder of upward(paths.folder)) {
    const path = join(folder, "node_modules", spec.name);
    paths.onPathRead?.(join(path, "package.json"));
    // pnpm's packages are links to where it keeps them.
    const root = await realpath(path).catch(() => undefined);
    if (root === undefined) continue;
    const version = await versionOf(root);
    const found = { path: displayPath(path, paths), name: spec.name, version: locked.resolved };
    if (version !== locked.resolved)
      return createProblem("MX6104.version", { ...found, installed: version ?? "no version" });
    const difference = await findDiffering(root, locked);
    return difference === undefined ? { root } : createProblem("MX6104.content", { ...found, difference });
  }
  return undefined;
}

function upward(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upward(above)];
}

async function versionOf(root: string): Promise<string | undefined> {
  const read = await readPlainly(root, "package.json");
  const data = "text" in read ? tryJson(read.text) : undefined;
  const version = isRecord(data) ? data["version"] : undefined;
  return typeof version === "string" ? version : undefined;
}

/** As the user finds it: from the compiled file's folder, or from home. */
function displayPath(path: string, { folder, home }: TreeSearchPaths): string {
  const near = relative(folder, path);
  if (near.split(sep)[0] !== "..") return near;
  return path.startsWith(home + sep) ? `~/${relative(home, path)}` : path;
}
