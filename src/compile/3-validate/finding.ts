import type { Problem } from "../../problem/problem.ts";
import type { Dict, Path } from "../tree.ts";

/** What is checked: a person's file, a pack, a file of tests, or all files merged. */
export type Subject = "project" | "pack" | "tests" | "merged";

/** A problem, where it is, and what it knows of the map that it is about. */
export interface SchemaFinding extends FindingDetails {
  readonly tree: Dict;
  /** Of what is wrong, in that tree. */
  readonly path: Path;
}

/** Without its place in the tree. */
export interface FindingDetails {
  readonly problem: Problem;
  /** Dotted path of that map, where a key is unknown or missing. */
  readonly map?: string;
  /** The key that is missing, or that the unknown one was meant to be. */
  readonly key?: string | undefined;
}
