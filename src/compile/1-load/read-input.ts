import type { FetchedTree } from "../../terms/fetched-tree.ts";
import type { NamedFolders } from "./shown-name.ts";

/** Where to read, and what else than from disk. */
export interface ReadInput extends NamedFolders {
  /** Texts to take instead of those on disk, by absolute path: what a file would be after a change. */
  readonly edited?: ReadonlyMap<string, string>;
  /** Told of every path that is about to be read, whether there is a file or not: what is compiled may change with any of them. */
  readonly onPathRead?: (path: string) => void;
  /** The cache of trees from git and npm, absolute. */
  readonly packs?: string;
  /** Trees that were just fetched, by key: they are taken before those that are locked, and every file of them may be read. */
  readonly trees?: ReadonlyMap<string, FetchedTree>;
}
