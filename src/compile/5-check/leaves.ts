import type { Location } from "../../problem/problem.ts";
import { toData, type Path, type Tree } from "../tree.ts";

/** A value that holds no keys, and where it stands. */
export interface ConfigLeaf {
  /** Dotted: `backends.cloud.url`. Of the items of a list, the list's name alone: `extends`, `neverLeaves`. */
  readonly path: string;
  readonly value: unknown;
  readonly at: Location;
}

/** Each value below a path; notes (`x-…`) mean nothing, but a backend may have such a name. */
export function leaves(tree: Tree | undefined, path: Path): ConfigLeaf[] {
  if (tree === undefined) return [];
  if (tree.kind !== "dict") return [{ path: path.join("."), value: toData(tree), at: tree.at }];
  const isMapOfNames = path.length === 1 && path[0] === "backends";
  return [...tree.entries].flatMap(([key, { value }]) =>
    key.startsWith("x-") && !isMapOfNames ? [] : leaves(value, [...path, key]),
  );
}
