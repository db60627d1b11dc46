import { constants } from "node:fs";
import { open, realpath } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { sha256 } from "./digest.ts";

/** A repository at one commit, or a package at one version. */
export interface FetchedTree {
  /** The full commit, or the exact version. */
  readonly resolved: string;
  /** The text files, by path: no pack needs others. */
  readonly files: TreeFiles;
  /** These are all files that may be read, as they are locked. */
  readonly isLocked?: boolean;
}

export type TreeFiles = ReadonlyMap<string, Buffer>;

/** Hex SHA-256 by path. */
export type FileHashes = Readonly<Record<string, string>>;

/** As much as is read of one file of a tree. */
export const FILE_BYTES: number = 4 * 1024 * 1024;

/** Reads the files of a tree that a lock names. @returns their content by path, or the first one that differs, and how */
export async function readLockedFiles(root: string, hashes: FileHashes): Promise<TreeFiles | string> {
  const files = new Map<string, Buffer>();
  const home = await realpath(root).catch(() => root);
  for (const [path, hash] of Object.entries(hashes)) {
    const bytes = await readInside(home, path);
    if (bytes === undefined) return `${path} is missing, or a link`;
    if (sha256(bytes) !== hash) return `${path} has another hash than in the lock`;
    files.set(path, bytes);
  }
  return files;
}

/** No link below the folder is followed: neither the file nor a folder above it may be one. */
async function readInside(home: string, path: string): Promise<Buffer | undefined> {
  const file = join(home, path);
  const folder = await realpath(dirname(file)).catch(() => undefined);
  return file.startsWith(home + sep) && folder === dirname(file) ? readPlainFile(file) : undefined;
}

/** The content of a regular file; undefined for anything else, such as a link, a pipe or a larger file. */
export async function readPlainFile(path: string): Promise<Buffer | undefined> {
  try {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write.
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = await handle.stat();
      return stat.isFile() && stat.size <= FILE_BYTES ? await handle.readFile() : undefined;
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}
