import type { Location } from "../problem/problem.ts";

/** YAML values with their places; merged trees keep the place of every value, and of those it replaced. */
export type Tree = Scalar | List | Dict;

interface Positioned {
  readonly at: Location;
  /** Places of the values that this one replaced, nearest first. */
  readonly replaced?: readonly Location[];
}

interface Scalar extends Positioned {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** As it stands in the file, where that is not how the value is spelled: `0x1F`, `1.10`, `True`. */
  readonly written?: string;
  /** No value stands there, not even `null`. */
  readonly empty?: true;
  /** Nothing stands there but a comment on the line of its key. */
  readonly comment?: true;
}

export interface List extends Positioned {
  readonly kind: "list";
  readonly items: readonly Tree[];
}

export interface DictEntry {
  /** Where the key stands. */
  readonly keyAt: Location;
  readonly value: Tree;
}

export interface Dict extends Positioned {
  readonly kind: "dict";
  readonly entries: ReadonlyMap<string, DictEntry>;
  /** The keys that are left out because a comment stands where their value should. */
  readonly commented?: readonly string[];
}

export type Path = readonly (string | number)[];

/** The value at a path, if there is one. */
export function valueAt(tree: Tree | undefined, path: Path): Tree | undefined {
  let here = tree;
  for (const step of path) {
    if (here?.kind === "dict") here = here.entries.get(String(step))?.value;
    else if (here?.kind === "list") here = here.items[Number(step)];
    else return undefined;
  }
  return here;
}

/** The entry of a key, with the key's own place. */
export function entryOf(tree: Tree | undefined, key: string): DictEntry | undefined {
  return tree?.kind === "dict" ? tree.entries.get(key) : undefined;
}

/** The text at a path, if there is one. */
export function textAt(tree: Tree | undefined, path: Path): string | undefined {
  const value = valueAt(tree, path);
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : undefined;
}

/** The plain data of a tree. Objects have no prototype, so that no key means more than itself. */
export function toData(tree: Tree): unknown {
  switch (tree.kind) {
    case "scalar":
      return tree.value;
    case "list":
      return tree.items.map(toData);
    case "dict": {
      const data: Record<string, unknown> = Object.create(null);
      for (const [key, { value }] of tree.entries) data[key] = toData(value);
      return data;
    }
  }
}
