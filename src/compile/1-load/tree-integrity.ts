import { treeLines } from "../../terms/tree-lines.ts";
import { sha256 } from "../7-emit/sha256.ts";

/** The one hash of all files of a tree, as it stands in the lock. */
export function treeIntegrity(files: Readonly<Record<string, string>>): string {
  return `sha256-${sha256(treeLines(files))}`;
}
