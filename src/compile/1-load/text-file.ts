import { readdir } from "node:fs/promises";
import { dirname, posix, resolve } from "node:path";
import { displayPackFile } from "../../terms/pack-spec.ts";
import type { PackTree } from "./pack-tree.ts";
import type { ReadInput } from "./read-input.ts";
import { readInTree } from "./read-in-tree.ts";
import { readUtf8, type TextReadResult } from "./read-utf8.ts";
import { displayName } from "./shown-name.ts";

/** A file that is compiled, wherever it lies, and the way to the files that it names. */
export interface TextFile {
  /** As a person reads it, in messages, origins and hashes. */
  readonly name: string;
  /** Absolute, where it lies in the project or beside the person's own file. */
  readonly path?: string;
  /** The tree from elsewhere that it lies in. */
  readonly tree?: PackTree;
  /** Its folder; the same for files that lie beside each other. */
  readonly folder: string;
  /** @param most bytes; default four megabytes */
  readonly read: (most?: number) => Promise<TextReadResult>;
  /** The file that this one names so. One outside of what may be read has no text: `OUTSIDE`. `folderOnly`: nothing above this one's folder. */
  readonly relative: (path: string, how?: { readonly folderOnly?: boolean }) => TextFile;
  /** Names of the files in its folder. */
  readonly siblings: () => Promise<readonly string[]>;
}

/** A file on disk. `within`: the folder that it and what it names may not lie out of. */
export function diskFile(path: string, input: ReadInput, within?: string): TextFile {
  const folder = dirname(path);
  return {
    name: displayName(path, input),
    path,
    folder,
    read: async (most) => {
      input.onPathRead?.(path);
      const text = input.edited?.get(path);
      const limits = { ...(within === undefined ? {} : { within }), ...(most === undefined ? {} : { most }) };
      return text === undefined ? readUtf8(path, limits) : { text };
    },
    relative: (name, { folderOnly = false } = {}) =>
      diskFile(resolve(folder, name), input, folderOnly ? folder : (within ?? folder)),
    siblings: async () => readdir(folder).catch(() => []),
  };
}

/** A file in a tree from elsewhere. Nothing that it names may lie out of that tree. */
export function treeFile(tree: PackTree, file: string): TextFile {
  const folder = posix.dirname(file);
  return {
    name: displayPackFile(tree.key, file),
    tree,
    folder: `${tree.key}\n${folder}`,
    read: async (most) => readInTree(tree, file, most),
    relative: (name) => treeFile(tree, name.startsWith("/") ? `../${name}` : posix.normalize(posix.join(folder, name))),
    siblings: async () => siblingsIn(tree, folder),
  };
}

/** What the lock names, or, of a tree that was just fetched, what is there. */
async function siblingsIn(tree: PackTree, folder: string): Promise<readonly string[]> {
  const paths = tree.locked === undefined ? undefined : Object.keys(tree.locked);
  if (paths !== undefined)
    return paths.filter((path) => posix.dirname(path) === folder).map((path) => posix.basename(path));
  return readdir(resolve(tree.root, folder)).catch(() => []);
}
