/** A repository at one commit, or a package at one version, as files on this machine. */
export interface FetchedTree {
  /** Absolute. */
  readonly root: string;
  /** The full commit, or the exact version. */
  readonly resolved: string;
  /** Files of the tree that are not below `root`, by path, and why: links, submodules, what is too large. Each reason ends a sentence: "it …". */
  readonly left?: ReadonlyMap<string, string>;
  /** SHA-256 by path, as a project's lock is going to say: these files may be read and no others. Absent: all of them. */
  readonly locked?: Readonly<Record<string, string>>;
  /** Takes the files off the disk again; absent where the tree is not ours to remove. */
  readonly remove?: () => Promise<void>;
}
