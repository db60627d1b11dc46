import { createHash, randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, readdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { createError } from "../../diagnostics/problem.ts";
import { treeLines } from "../../shared/files/digest.ts";
import { isRunning } from "../../shared/files/is-running.ts";
import { makePrivateFolder } from "../../shared/files/private-files.ts";
import { count } from "../../shared/format-quantities.ts";
import type { FetchedTree } from "../../shared/pack-spec.ts";
import { withLock } from "../lock/file-lock.ts";
import { watchBytes } from "../spawn/download-progress.ts";

/** What a fetch needs from its caller. */
export interface FetchOptions {
  /** mallex's cache, absolute: trees are exported below it, and kept there. */
  readonly cache: string;
  /** The folder of the file that is compiled: its `node_modules`, and the registry of a scope in its .npmrc. */
  readonly project: string;
  /** The user's environment: git and npm find credentials, proxies and settings in it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** Prints a line for the user. */
  readonly report?: ((line: string) => void) | undefined;
  /** Shows the progress of a slow step; the detail changes. */
  readonly onStep?: ((step: string, detail?: string) => void) | undefined;
  /** Limit for git or npm to fetch one tree. */
  readonly timeoutSeconds?: number | undefined;
}

const MEGABYTE = 1_000_000;
/** Download size of a repository at one commit, or of a package. */
const MOST_BYTES = 512 * MEGABYTE;

/**
 * Fetches into a fresh folder, which is removed if that fails. Reports progress from the first half second on, and aborts a download that is too large.
 * @param what its name for the user
 * @throws {MallexError} MX6134, and what `work` throws
 */
export async function fetchInto(
  options: FetchOptions,
  what: string,
  work: (folder: string, options: FetchOptions) => Promise<FetchedTree>,
): Promise<FetchedTree> {
  const { folder, remove } = await makeStaging(options.cache);
  const tooLarge = new AbortController();
  const stop = watchBytes([folder], (bytes) => {
    options.onStep?.(`fetching ${what}`, `${(bytes / MEGABYTE).toFixed(1)} MB`);
    const limit = count(MOST_BYTES / MEGABYTE, "megabyte");
    if (bytes > MOST_BYTES) tooLarge.abort(createError("MX6134.download", { name: what, limit }));
  });
  const signals = options.signal === undefined ? [tooLarge.signal] : [options.signal, tooLarge.signal];
  try {
    return { ...(await work(folder, { ...options, signal: AbortSignal.any(signals) })), remove };
  } catch (error) {
    await remove();
    throw error;
  } finally {
    stop();
  }
}

/** A fresh folder for a download. Removes those of processes that have ended. */
async function makeStaging(cache: string): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const path = join(cache, "packs", "staging");
  await makePrivateFolder(path);
  const abandoned = (await readdir(path)).filter((name) => !isOwned(name));
  await Promise.all(abandoned.map((name) => rm(join(path, name), { recursive: true, force: true })));
  const folder = join(path, `${process.pid}-${randomBytes(6).toString("hex")}`);
  await makePrivateFolder(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) };
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
  const isKept = async (): Promise<boolean> => typeof (await readFiles(kept, files)) !== "string";
  if (await isKept()) return kept;
  const texts = await readFiles(root, files);
  if (typeof texts === "string") throw createError("MX6140", { name: key ?? root, path: texts });
  // Another mallex may keep the same tree at this moment.
  await withLock({ path: `${kept}.lock`, signal }, async () => {
    if (!(await isKept())) await swapIn(kept, texts, cache);
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

/** Reads each file once, so that the checked content is kept. @returns the texts, or the path of the first file that differs */
async function readFiles(root: string, files: TreeToKeep["files"]): Promise<ReadonlyMap<string, Buffer> | string> {
  const texts = new Map<string, Buffer>();
  const home = await realpath(root).catch(() => root);
  for (const [path, hash] of Object.entries(files)) {
    const file = join(home, path);
    // No link below the root is followed: neither the file nor a folder above it may be one.
    const folder = await realpath(dirname(file)).catch(() => undefined);
    const isInside = file.startsWith(`${home}${sep}`) && folder === dirname(file);
    const bytes = isInside ? await readPlainFile(file, Number.POSITIVE_INFINITY) : undefined;
    if (bytes === undefined || sha256(bytes) !== hash) return path;
    texts.set(path, bytes);
  }
  return texts;
}

function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The content of a plain file; undefined for anything else, such as a link, a pipe or a larger file. */
export async function readPlainFile(path: string, most: number = MEGABYTE): Promise<Buffer | undefined> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = await handle.stat();
      return stat.isFile() && stat.size <= most ? await handle.readFile() : undefined;
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}
