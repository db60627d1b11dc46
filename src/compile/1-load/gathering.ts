import type { Place, Problem } from "../../problem/problem.ts";
import type { Finding } from "../3-validate/finding.ts";
import type { Folders } from "./shown-name.ts";

export interface ReadInput extends Folders {
  /** Texts to take instead of those on disk, by absolute path: what a file would be after a change. */
  readonly edited?: ReadonlyMap<string, string>;
}

/** What comes to light while the files are read, one after the other. */
export interface Gathering {
  readonly input: ReadInput;
  readonly problems: Problem[];
  readonly findings: Finding[];
  readonly texts: Map<string, string>;
  readonly vias: Map<string, Place>;
  readonly own: Map<string, string>;
  /** False when an `extends` could not be followed. */
  whole: boolean;
}
