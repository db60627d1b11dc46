import { randomBytes } from "node:crypto";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createError } from "../../diagnostics/problem.ts";
import { sha256, treeDigest } from "../../shared/files/digest.ts";
import { isRunning } from "../../shared/files/is-running.ts";
import { makePrivateFolder } from "../../shared/files/private-files.ts";
import { readLockedFiles, type FetchedTree, type FileHashes } from "../../shared/files/read-tree.ts";
import { count, visible } from "../../shared/format-quantities.ts";
import { hasInvisibleCharacters, staysInFolder } from "../../shared/pack-spec.ts";
import { watchBytes } from "../spawn/download-progress.ts";

/** What a fetch needs from its caller. */
export interface FetchOptions {
  /** mallex's cache, absolute. */
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

export interface FetchInto extends FetchOptions {
  /** Empty, and removed in the end. */
  readonly folder: string;
}

const MEGABYTE = 1_000_000;
/** Download size of a repository at one commit, or of a package. */
const MOST_MEGABYTES = 512;

/** Works in a fresh folder. Reports progress from the first half second on, and aborts a download that is too large. */
export async function inStaging<T>(
  name: string,
  options: FetchOptions,
  work: (folder: string, options: FetchOptions) => Promise<T>,
): Promise<T> {
  const folder = await makeStaging(options.cache);
  const tooLarge = new AbortController();
  const stop = watchBytes([folder], (bytes) => {
    const megabytes = bytes / MEGABYTE;
    options.onStep?.(`fetching ${name}`, `${megabytes.toFixed(1)} MB`);
    if (megabytes > MOST_MEGABYTES) tooLarge.abort(tooLargeError(name, `${MOST_MEGABYTES} MB to download`));
  });
  const signals = options.signal === undefined ? [tooLarge.signal] : [options.signal, tooLarge.signal];
  try {
    return await work(folder, { ...options, signal: AbortSignal.any(signals) });
  } finally {
    stop();
    await removeFolder(folder);
  }
}

/** A fresh folder for a download. Removes those of processes that have ended. */
async function makeStaging(cache: string): Promise<string> {
  const path = join(cache, "packs", "staging");
  await makePrivateFolder(path);
  const isOwned = (name: string): boolean => isRunning(Number(/^\d+(?=-)/.exec(name)?.[0] ?? process.pid));
  const abandoned = (await readdir(path)).filter((name) => !isOwned(name));
  await Promise.all(abandoned.map((name) => removeFolder(join(path, name))));
  const folder = join(path, `${process.pid}-${randomBytes(6).toString("hex")}`);
  await makePrivateFolder(folder);
  return folder;
}

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Files of a tree, and their size. */
const TREE_FILES = 5000;
export const TREE_BYTES: number = 64 * 1024 * 1024;
const PATH_LENGTH = 1000;
const PART_BYTES = 255;
const PATH_PARTS = 64;
/** The file types of packs. */
const TEXTS = /\.(ya?ml|hbs|txt|json|md)$/;

/**
 * The files of a tree that a pack may name: its texts. A name that leads out of the tree is malicious.
 * @param name of the tree, for messages
 * @throws {MallexError} MX6135 for such a name, MX6134 for a tree that is too large
 */
export function packFiles<Entry extends { readonly path: string }>(entries: readonly Entry[], name: string): Entry[] {
  const hostile = entries.find(({ path }) => path.split("/").some((part) => /^(?:\.{0,2}|\.git)$/i.test(part)));
  if (hostile !== undefined) throw createError("MX6135", { name, path: JSON.stringify(visible(hostile.path)) });
  const texts = entries.filter(({ path }) => TEXTS.test(path) && isPortable(path));
  if (texts.length > TREE_FILES) throw tooLargeError(name, count(TREE_FILES, "text file"));
  return texts;
}

/** Whether every system can have a file of this name. */
function isPortable(path: string): boolean {
  if (path.length > PATH_LENGTH || path.includes("\\") || hasInvisibleCharacters(path)) return false;
  const parts = path.split("/");
  return parts.length <= PATH_PARTS && parts.every((part) => Buffer.byteLength(part) <= PART_BYTES);
}

export function tooLargeError(name: string, limit: string): Error {
  return createError("MX6134", { name, limit });
}

const ATTEMPTS = 20;

/**
 * Copies the locked files of a tree into the cache, atomically, under the hash of all of them. A modified copy is replaced.
 * @param key as problems name the tree
 * @returns the folder
 * @throws {MallexError} MX6140 when a file of the tree is missing or has another hash
 */
export async function keepTree(
  { key, files }: Pick<FetchedTree, "files"> & { readonly key: string },
  hashes: FileHashes,
  cache: string,
): Promise<string> {
  const folder = join(cache, "packs", treeDigest(hashes));
  if (await isKept(folder, hashes)) return folder;
  const paths = Object.keys(hashes);
  const differing = paths.find((path) => !staysInFolder(path) || sha256(files.get(path) ?? "") !== hashes[path]);
  if (differing !== undefined) throw createError("MX6140", { name: key, path: differing });
  const staging = await makeStaging(cache);
  try {
    const fresh = join(staging, "tree");
    for (const path of paths) {
      await mkdir(dirname(join(fresh, path)), { recursive: true, mode: 0o700 });
      await writeFile(join(fresh, path), files.get(path) ?? "", { mode: 0o600, flag: "wx" });
    }
    // Another mallex may keep the same tree at this moment, or move one aside that has just come.
    let isRenamed = false;
    for (let attempt = 1; !isRenamed && !(await isKept(folder, hashes)); attempt++) {
      await rename(folder, join(staging, `old-${attempt}`)).catch(() => undefined);
      try {
        await rename(fresh, folder);
        isRenamed = true;
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
      }
    }
  } finally {
    await removeFolder(staging);
  }
  return folder;
}

async function isKept(folder: string, hashes: FileHashes): Promise<boolean> {
  return typeof (await readLockedFiles(folder, hashes)) !== "string";
}
