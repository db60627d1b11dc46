import type { Problem } from "../../problem/problem.ts";
import { entryOf } from "../tree.ts";
import type { PackTree } from "./pack-tree.ts";
import { LOCK, type LoadedLock } from "./read-lock.ts";

/** Packs that are locked and that nothing extends. Where nothing may be missing in the lock, nothing may be too much. */
export function unusedLocks({ lock, tree }: LoadedLock, trees: readonly PackTree[], frozen: boolean): Problem[] {
  const used = new Set(trees.filter(({ of }) => of === "project").map(({ key }) => key));
  return Object.keys(lock.packs ?? {})
    .filter((key) => !used.has(key))
    .map((key) => ({
      code: "MX6105",
      severity: frozen ? "error" : "warning",
      message: `${LOCK} holds ${key}, and nothing extends it`,
      hint: "run `mallex update`, which takes it out",
      at: entryOf(entryOf(tree, "packs")?.value, key)?.keyAt ?? { file: LOCK },
    }));
}
