import type { LockedPack } from "../../generated/types/lock.d.ts";
import { findTree } from "../compile/1-load/find-tree.ts";
import type { FetchOptions } from "../fetch/fetch-how.ts";
import { fetchTree } from "../fetch/fetch-tree.ts";
import { keepTree } from "../fetch/keep-tree.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { FetchedTree } from "../terms/fetched-tree.ts";
import type { RemoteSpec } from "../terms/pack-spec.ts";

export interface TreeRestoreOptions {
  /** The cache of trees, absolute. */
  readonly packs: string;
  readonly home: string;
  readonly how: FetchOptions;
  /** Gets each tree that is brought, to remove it in the end. */
  readonly onFetched: (tree: FetchedTree) => void;
}

/**
 * A tree as it is locked: as it is kept on this machine, else from where it came. What is gone can't be compared with: what comes instead
 * is shown in full. `altered`: what its source has under that version is something else.
 */
export async function restoreTree(
  spec: RemoteSpec,
  locked: LockedPack,
  { packs, home, how, onFetched }: TreeRestoreOptions,
): Promise<FetchedTree | "gone" | "altered"> {
  const { resolved } = locked;
  const found = await findTree(spec, locked, { folder: how.project, packs, home });
  if ("root" in found) return { root: found.root, resolved };
  try {
    const tree = await fetchTree(spec, resolved, how);
    onFetched(tree);
    return { root: await keepTree({ ...locked, root: tree.root }, how.cache), resolved };
  } catch (error) {
    how.signal?.throwIfAborted();
    if (error instanceof MallexError) return error.problem.code === "MX6140" ? "altered" : "gone";
    throw error;
  }
}
