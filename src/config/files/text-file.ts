import { readdir } from "node:fs/promises";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import type { FetchedTree } from "../../shared/files/read-tree.ts";
import { displayPackFile } from "../../shared/pack-spec.ts";
import { readInTree, type PackTree } from "./pack-tree.ts";
import { readUtf8, type TextReadResult } from "./read-text.ts";

/** A file that is compiled, wherever it lies, and the way to the files that it names. */
export interface TextFile {
  /** As a person reads it, in messages, origins and hashes. */
  readonly name: string;
  /** Absolute, if it is on disk outside of fetched trees. */
  readonly path?: string;
  /** The fetched tree that contains it. */
  readonly tree?: PackTree;
  /** Its folder; the same for files that lie beside each other. */
  readonly folder: string;
  /** @param most bytes; default four megabytes */
  readonly read: (most?: number) => Promise<TextReadResult>;
  /** Resolves a relative path. A file outside the allowed folder can't be read: `OUTSIDE`. `folderOnly`: only this file's folder. */
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

/** A file in a fetched tree; its references stay in that tree. */
export function treeFile(tree: PackTree, file: string): TextFile {
  const folder = posix.dirname(file);
  return {
    name: displayPackFile(tree.spec, file),
    tree,
    folder: `${tree.spec.key}\n${folder}`,
    read: async () => readInTree(tree, file),
    relative: (name) => treeFile(tree, name.startsWith("/") ? `../${name}` : posix.normalize(posix.join(folder, name))),
    siblings: async () =>
      [...tree.files.keys()].filter((path) => posix.dirname(path) === folder).map((path) => posix.basename(path)),
  };
}

/** Where to read, and what else than from disk. */
export interface ReadInput extends NamedFolders {
  /** Texts to take instead of those on disk, by absolute path: what a file would be after a change. */
  readonly edited?: ReadonlyMap<string, string>;
  /** Called with every path that is read, existing or not: compilation depends on it. */
  readonly onPathRead?: (path: string) => void;
  /** The cache of trees from git and npm, absolute. */
  readonly packs?: string;
  /** Trees that were just fetched, by key: they are taken before those that are locked. */
  readonly trees?: ReadonlyMap<string, FetchedTree>;
}

export interface NamedFolders {
  /** The file that is compiled, absolute. */
  readonly file: string;
  /** The person's own layer, absolute; left out where `file` is that file. */
  readonly userFile?: string;
  /** Paths below it are displayed as `~/…`. */
  readonly home: string;
  /** Where `packs/` and `templates/` lie. */
  readonly packageRoot: string;
}

/**
 * Display name of a file: `mallex:<pack>`, or relative to the compiled file, the same on every machine. The user's own layer is
 * displayed as `~/…`: it is on this machine only.
 */
export function displayName(path: string, { file, userFile, home, packageRoot }: NamedFolders): string {
  const pack = below(path, join(packageRoot, "packs"));
  if (pack !== undefined) return `mallex:${pack.replace(/(?:\/pack)?\.yaml$/, "")}`;
  const near = relative(dirname(file), path).replaceAll(sep, "/");
  const isUsers = userFile !== undefined && userFile !== file && below(path, dirname(userFile)) !== undefined;
  if (!isUsers || !near.startsWith("../")) return near;
  const inHome = below(path, home);
  return inHome === undefined ? `$MALLEX_HOME/${below(path, dirname(userFile))}` : `~/${inHome}`;
}

function below(path: string, folder: string): string | undefined {
  return path.startsWith(folder + sep) ? path.slice(folder.length + 1).replaceAll(sep, "/") : undefined;
}
