import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { constants } from "node:fs";
import { dirname, join, sep } from "node:path";
import { createError } from "../../diagnostics/problem.ts";
import { treeLines } from "../../shared/files/digest.ts";
import { isRunning } from "../../shared/files/is-running.ts";
import { makePrivateFolder } from "../../shared/files/private-files.ts";
import { withLock } from "../lock/file-lock.ts";

export interface Staging {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** A fresh folder for a download. Removes those of processes that have ended. */
export async function makeStaging(cache: string): Promise<Staging> {
  const path = join(cache, "packs", "staging");
  await makePrivateFolder(path);
  await clearAbandoned(path);
  const folder = join(path, `${process.pid}-${randomBytes(6).toString("hex")}`);
  await makePrivateFolder(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

async function clearAbandoned(path: string): Promise<void> {
  const names = await readdir(path);
  const dead = names.filter((name) => !isOwned(name));
  await Promise.all(dead.map((name) => rm(join(path, name), { recursive: true, force: true })));
}

/** Another process may have this pid now; then the folder stays until the next time. */
function isOwned(name: string): boolean {
  const pid = Number(/^\d+/.exec(name)?.[0] ?? 0);
  return pid === process.pid || (pid > 1 && isRunning(pid));
}

/** Writes files, which only their owner reads, below a fresh folder. The paths have been sifted. */
export async function writeTree(
  root: string,
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
): Promise<void> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const made = new Set([root]);
  for (const [path, bytes] of files) {
    const file = join(root, path);
    const folder = dirname(file);
    if (!made.has(folder)) await mkdir(folder, { recursive: true, mode: 0o700 });
    made.add(folder);
    // Fails if the name exists: nothing is written twice, or through a link.
    await writeFile(file, bytes, { mode: 0o600, flag: "wx" });
  }
}

export interface TreeToKeep {
  /** As problems name it. */
  readonly key?: string;
  readonly root: string;
  /** The files to keep: hex SHA-256 by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Over `files`. */
  readonly integrity: string;
}

/**
 * Copies the files of a tree into the cache, atomically, under the hash of all of them. A modified copy is replaced.
 * @returns the folder
 * @throws {MallexError} MX6140 when a file of the tree is missing or has another hash
 */
export async function keepTree(
  { key, root, files, integrity }: TreeToKeep,
  cache: string,
  signal?: AbortSignal,
): Promise<string> {
  const hex = sha256(treeLines(files));
  if (integrity !== `sha256-${hex}`) throw new Error("the hash of a tree is not that of its files");
  const kept = join(cache, "packs", hex);
  const isKept = async (): Promise<boolean> => (await readFiles(kept, files)).kind === "whole";
  if (await isKept()) return kept;
  const read = await readFiles(root, files);
  if (read.kind === "differs") throw createError("MX6140", { name: key ?? root, path: read.path });
  // Another mallex may keep the same tree at this moment.
  await withLock({ path: `${kept}.lock`, signal }, async () => {
    if (!(await isKept())) await swapIn(kept, read.texts, cache);
  });
  return kept;
}

async function swapIn(kept: string, texts: ReadonlyMap<string, Buffer>, cache: string): Promise<void> {
  const staging = await makeStaging(cache);
  try {
    const fresh = join(staging.folder, "tree");
    await writeTree(fresh, texts);
    await rename(kept, join(staging.folder, "old")).catch(() => undefined);
    await rename(fresh, kept);
  } finally {
    await staging.remove();
  }
}

type CachedTree =
  | { readonly kind: "whole"; readonly texts: ReadonlyMap<string, Buffer> }
  | { readonly kind: "differs"; readonly path: string };

/** Reads each file once, so that the checked content is kept. */
async function readFiles(root: string, files: TreeToKeep["files"]): Promise<CachedTree> {
  const texts = new Map<string, Buffer>();
  for (const [path, hash] of Object.entries(files)) {
    const bytes = await readInside(root, path).catch(() => undefined);
    if (bytes === undefined || sha256(bytes) !== hash) return { kind: "differs", path };
    texts.set(path, bytes);
  }
  return { kind: "whole", texts };
}

function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Follows no link below the root: neither the file nor a folder above it may be one. */
async function readInside(root: string, path: string): Promise<Buffer | undefined> {
  const home = await realpath(root);
  const file = join(home, path);
  if (!file.startsWith(`${home}${sep}`) || (await realpath(dirname(file))) !== dirname(file)) return undefined;
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    return (await handle.stat()).isFile() ? await handle.readFile() : undefined;
  } finally {
    await handle.close();
  }
}
