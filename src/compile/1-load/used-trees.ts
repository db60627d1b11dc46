import { sha256 } from "../7-emit/sha256.ts";
import type { MissingTree, PackTree, UsedTree } from "./pack-tree.ts";

/** What was read of trees until now. */
export function usedTrees(trees: readonly PackTree[]): UsedTree[] {
  return trees.map(({ key, resolved, root, of, texts, rules }) => ({
    key,
    resolved,
    root,
    of,
    files: Object.fromEntries([...texts].map(([path, text]) => [path, sha256(text)] as const).toSorted(byPath)),
    rules: [...rules.values()].reduce((sum, count) => sum + count, 0),
    texts,
  }));
}

/** Files that were asked for, and that the lock does not name. */
export function unlockedFiles(trees: readonly PackTree[]): MissingTree[] {
  return trees.flatMap(({ key, spec, of, at, unlocked }) =>
    [...unlocked].map((file) => ({ key, spec: { ...spec, file }, of, at })),
  );
}

function byPath([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}
