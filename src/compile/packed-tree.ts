import type { Place } from "../problem/problem.ts";
import type { Dict, Entry, Tree } from "./tree.ts";

/** Line, column and length in the file that the tree was read from. */
type PackedPlace = readonly (number | undefined)[];
type PackedEntry = readonly [key: string, at: PackedPlace, value: PackedTree];
type PackedDict = readonly ["dict", PackedPlace, readonly PackedEntry[]];

/** What a file holds, as JSON, without the file's name. */
type PackedTree =
  | readonly ["scalar", PackedPlace, Omit<Extract<Tree, { kind: "scalar" }>, "kind" | "at">]
  | readonly ["list", PackedPlace, readonly PackedTree[]]
  | PackedDict;

function packTree(tree: Tree): PackedTree {
  switch (tree.kind) {
    case "scalar": {
      const { kind, at, ...rest } = tree;
      return [kind, packPlace(at), rest];
    }
    case "list":
      return ["list", packPlace(tree.at), tree.items.map(packTree)];
    case "dict":
      return packDict(tree);
  }
}

export function packDict({ entries, at }: Dict): PackedDict {
  return [
    "dict",
    packPlace(at),
    [...entries].map(([key, { keyAt, value }]) => [key, packPlace(keyAt), packTree(value)]),
  ];
}

/** The tree of a file with this name. */
function unpackTree(packed: PackedTree, file: string): Tree {
  const at = unpackPlace(packed[1], file);
  switch (packed[0]) {
    case "scalar":
      return { kind: "scalar", ...packed[2], at };
    case "list":
      return { kind: "list", items: packed[2].map((item) => unpackTree(item, file)), at };
    case "dict":
      return unpackDict(packed, file);
  }
}

export function unpackDict([, at, packed]: PackedDict, file: string): Dict {
  const entries = new Map<string, Entry>();
  for (const [key, keyAt, value] of packed)
    entries.set(key, { keyAt: unpackPlace(keyAt, file), value: unpackTree(value, file) });
  return { kind: "dict", entries, at: unpackPlace(at, file) };
}

function packPlace({ line, column, length }: Place): PackedPlace {
  return [line, column, length];
}

function unpackPlace([line = 1, column = 1, length = 1]: PackedPlace, file: string): Place {
  return { file, line, column, length };
}
