import type { Place, Problem } from "../../problem/problem.ts";
import type { FetchedTree } from "../../terms/fetched-tree.ts";
import type { Finding } from "../3-validate/finding.ts";
import type { MissingTree, PackTree } from "./pack-tree.ts";
import type { Folders } from "./shown-name.ts";
import type { TextFile } from "./text-file.ts";

export interface ReadInput extends Folders {
  /** Texts to take instead of those on disk, by absolute path: what a file would be after a change. */
  readonly edited?: ReadonlyMap<string, string>;
  /** The cache of trees from git and npm, absolute. */
  readonly packs?: string;
  /** Trees that were just fetched, by key: they are taken before those that are locked, and every file of them may be read. */
  readonly trees?: ReadonlyMap<string, FetchedTree>;
}

/** What comes to light while the files are read, one after the other. */
export interface Gathering {
  readonly input: ReadInput;
  readonly problems: Problem[];
  readonly findings: Finding[];
  readonly texts: Map<string, string>;
  readonly vias: Map<string, Place>;
  readonly own: Map<string, string>;
  /** Templates that packs bring, by the name that the configuration then has for them. */
  readonly templates: Map<string, TextFile>;
  /** Trees by key; those that could not be opened have no value. */
  readonly opened: Map<string, PackTree | undefined>;
  readonly missing: MissingTree[];
  /** False when an `extends` could not be followed. */
  whole: boolean;
}
