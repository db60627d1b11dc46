import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isPlain } from "../../terms/spec-path.ts";
import { sha256 } from "../7-emit/sha256.ts";
import type { PackTree } from "./pack-tree.ts";
import { readUtf8, type TextReadResult } from "./read-utf8.ts";

/** Whether a path stays in the folder that it starts from, whatever lies there. */
export function staysInFolder(path: string): boolean {
  return path.split("/").every(isPlain);
}

/**
 * The text of a file in a tree. `UNLOCKED`: the lock does not name it. `DIFFERS`: it is not what the lock names. `LINK`: it is a link or
 * lies behind one. What else a tree lacks is told in words, after a `:`.
 */
export async function readInTree(tree: PackTree, path: string, most?: number): Promise<TextReadResult> {
  if (!staysInFolder(path)) return { failed: "OUTSIDE" };
  const { root, locked, left, texts } = tree;
  const hash = locked === undefined ? undefined : ownValue(locked, path);
  if (locked !== undefined && hash === undefined) {
    tree.unlocked.add(path);
    return { failed: "UNLOCKED" };
  }
  const why = left?.get(path);
  if (why !== undefined) return { failed: `:${why}` };
  const read = await readPlainly(root, path, most);
  if ("failed" in read) return read;
  if (hash !== undefined && sha256(read.text) !== hash) return { failed: "DIFFERS" };
  texts.set(path, read.text);
  return read;
}

/** Reads a file below a folder, letter by letter of its name, and through no link. */
export async function readPlainly(root: string, path: string, most?: number): Promise<TextReadResult> {
  let folder = root;
  for (const part of path.split("/")) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const entry = entries.find(({ name }) => name === part);
    if (entry === undefined) return { failed: "ENOENT" };
    if (entry.isSymbolicLink()) return { failed: "LINK" };
    folder = join(folder, part);
  }
  return readUtf8(folder, most === undefined ? {} : { most });
}

function ownValue(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
