import type { Location, Problem } from "../../diagnostics/problem.ts";
import type { MissingTree, PackTree } from "../files/pack-tree.ts";
import type { ReadInput, TextFile } from "../files/text-file.ts";
import type { SchemaFinding } from "../validate/finding.ts";

/** State collected while files are read. */
export interface LoadContext {
  readonly input: ReadInput;
  readonly problems: Problem[];
  readonly findings: SchemaFinding[];
  readonly texts: Map<string, string>;
  readonly vias: Map<string, Location>;
  readonly own: Map<string, string>;
  /** Templates that packs bring, by the name that the configuration then has for them. */
  readonly templates: Map<string, TextFile>;
  /** Trees by key; those that could not be opened have no value. */
  readonly opened: Map<string, PackTree | undefined>;
  readonly missing: MissingTree[];
  /** Problems with misspelt pack names for which the built-in pack was loaded. */
  readonly corrected: Set<Problem>;
  /** False when an `extends` could not be followed. */
  isComplete: boolean;
}
