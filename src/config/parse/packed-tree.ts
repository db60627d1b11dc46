import type { Location } from "../../diagnostics/problem.ts";
import type { Dict, DictEntry, Tree } from "./tree.ts";

/** Line, column and length in the file that the tree was read from. */
type PackedLocation = readonly (number | undefined)[];
type PackedEntry = readonly [key: string, at: PackedLocation, value: PackedTree];
type PackedDict = readonly ["dict", PackedLocation, readonly PackedEntry[]];

/** What a file holds, as JSON, without the file's name. */
type PackedTree =
  | readonly ["scalar", PackedLocation, Omit<Extract<Tree, { kind: "scalar" }>, "kind" | "at">]
  | readonly ["list", PackedLocation, readonly PackedTree[]]
  | PackedDict;

function packTree(tree: Tree): PackedTree {
  switch (tree.kind) {
    case "scalar": {
      const { kind, at, ...rest } = tree;
      return [kind, packLocation(at), rest];
    }
    case "list":
      return ["list", packLocation(tree.at), tree.items.map(packTree)];
    case "dict":
      return packDict(tree);
  }
}

export function packDict({ entries, at }: Dict): PackedDict {
  return [
    "dict",
    packLocation(at),
    [...entries].map(([key, { keyAt, value }]) => [key, packLocation(keyAt), packTree(value)]),
  ];
}

/** The tree of a file with this name. */
function unpackTree(packed: PackedTree, file: string): Tree {
  const at = unpackLocation(packed[1], file);
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
  const entries = new Map<string, DictEntry>();
  for (const [key, keyAt, value] of packed)
    entries.set(key, { keyAt: unpackLocation(keyAt, file), value: unpackTree(value, file) });
  return { kind: "dict", entries, at: unpackLocation(at, file) };
}

function packLocation({ line, column, length }: Location): PackedLocation {
  return [line, column, length];
}

function unpackLocation([line = 1, column = 1, length = 1]: PackedLocation, file: string): Location {
  return { file, line, column, length };
}
