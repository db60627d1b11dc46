import { lstat, readdir, realpath } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { LockedPack } from "../../../generated/types/lock.d.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { sha256 } from "../../shared/files/digest.ts";
import type { NpmSpec, RemoteSpec } from "../../shared/pack-spec.ts";
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

/** Why a locked tree can't be used. */
export type TreeFault = Required<Pick<Problem, "code" | "message" | "hint">>;

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
): Promise<{ readonly root: string } | TreeFault> {
  const { packs, onPathRead } = paths;
  if (packs !== undefined) {
    const root = join(packs, locked.integrity.replace(/^sha256-/, ""));
    onPathRead?.(root);
    const closed = await folderErrorText(root);
    if (closed !== ABSENT) {
      const differing = closed ?? (await findDiffering(root, locked));
      return differing === undefined ? { root } : changed(spec, differing, displayPath(root, paths));
    }
  }
  return (spec.kind === "npm" ? await installed(spec, locked, paths) : undefined) ?? absent(spec, locked);
}

/** Nothing exists, not even a broken link. */
const ABSENT = "is absent";

/** Why a folder can't be looked into. */
async function folderErrorText(path: string): Promise<string | undefined> {
  try {
    await lstat(path);
    await readdir(path);
    return undefined;
  } catch (error) {
    const { code = "EIO", syscall } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return syscall === "lstat" ? ABSENT : "it is a link to nothing";
    return `it ${code === "ENOTDIR" ? "is no folder" : readFailureText(code)}`;
  }
}

/** The first file that differs from the lock, and how. */
async function findDiffering(root: string, { files }: LockedPack): Promise<string | undefined> {
  for (const [path, hash] of Object.entries(files)) {
    const read = await readPlainly(root, path, TREE_FILE_BYTES);
    if ("failed" in read) return `${path} ${readFailureText(read.failed)}`;
    if (sha256(read.text) !== hash) return `${path} is not the one that is locked`;
  }
  return undefined;
}

/** Of npm's own packages the nearest counts, as it does for Node. */
async function installed(
  spec: NpmSpec,
  locked: LockedPack,
  paths: TreeSearchPaths,
): Promise<{ readonly root: string } | TreeFault | undefined> {
  for (const folder of upward(paths.folder)) {
    const path = join(folder, "node_modules", spec.name);
    paths.onPathRead?.(join(path, "package.json"));
    // pnpm's packages are links to where it keeps them.
    const root = await realpath(path).catch(() => undefined);
    if (root === undefined) continue;
    const version = await versionOf(root);
    const where = displayPath(path, paths);
    if (version !== locked.resolved)
      return another(`${where} has ${version ?? "no version"}, and mallex.lock ${locked.resolved}`, spec, locked);
    const differing = await findDiffering(root, locked);
    return differing === undefined ? { root } : another(`in ${where}, ${differing}`, spec, locked);
  }
  return undefined;
}

function upward(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upward(above)];
}

async function versionOf(root: string): Promise<string | undefined> {
  const read = await readPlainly(root, "package.json");
  try {
    const data: unknown = "text" in read ? JSON.parse(read.text) : undefined;
    return typeof data === "object" && data !== null && "version" in data && typeof data.version === "string"
      ? data.version
      : undefined;
  } catch {
    return undefined;
  }
}

/** As a person finds it: from the compiled file's folder, or from home. */
function displayPath(path: string, { folder, home }: TreeSearchPaths): string {
  const near = relative(folder, path);
  if (near.split(sep)[0] !== "..") return near;
  return path.startsWith(home + sep) ? `~/${relative(home, path)}` : path;
}

function absent({ key }: RemoteSpec, { resolved }: LockedPack): TreeFault {
  return {
    code: "MX6102",
    message: `${key} is locked at ${resolved}, and is not on this machine`,
    hint: "run `mallex fetch`, which brings exactly what is locked",
  };
}

function changed({ key }: RemoteSpec, differing: string, path: string): TreeFault {
  return {
    code: "MX6103",
    message: `${key} is not what mallex.lock says: in ${path}, ${differing}`,
    hint: `if you did not change it, find out who did; \`mallex fetch\` downloads it again`,
  };
}

function another(message: string, { name }: NpmSpec, { resolved }: LockedPack): TreeFault {
  return {
    code: "MX6104",
    message,
    hint: `run \`npm install ${name}@${resolved}\` or \`mallex fetch\`; to take another version, \`mallex update\``,
  };
}
