import { dirname, join } from "node:path";
import type { LockedPack } from "../../generated/types/lock.d.ts";
import { LOCK, readLock } from "../compile/1-load/read-lock.ts";
import { displayName } from "../compile/1-load/shown-name.ts";
import { entryOf } from "../compile/tree.ts";
import type { Location, Problem } from "../problem/problem.ts";
import { remoteSpec, type RemoteSpec } from "../terms/pack-spec.ts";
import type { CliContext } from "./context.ts";
import { findConfig } from "./find-config.ts";

export interface LockedPackTree {
  readonly spec: RemoteSpec;
  readonly locked: LockedPack;
  /** Of the lock. */
  readonly folder: string;
  /** Where the lock names it. */
  readonly at?: Location;
}

interface LockedTrees {
  readonly wanted: LockedPackTree[];
  readonly problems: Problem[];
}

/** What the locks name, that of the project and that of the person's own layer. One that can't be used hinders not the other. */
export async function lockedTrees(context: CliContext): Promise<LockedTrees> {
  const { homeDir, packageRoot, paths } = context;
  const file = findConfig(context);
  const folders = { file, userFile: paths.userFile, home: homeDir, packageRoot };
  const trees: LockedTrees = { wanted: [], problems: [] };
  for (const owner of new Set([file, paths.userFile])) {
    const name = displayName(join(dirname(owner), LOCK), folders);
    const { lock, tree, problems } = await readLock(owner, name);
    const entries = entryOf(tree, "packs")?.value;
    trees.problems.push(...problems);
    for (const [key, locked] of Object.entries(lock.packs ?? {})) {
      const [spec, at] = [remoteSpec(key), entryOf(entries, key)?.keyAt];
      if (spec !== undefined)
        trees.wanted.push({ spec, locked, folder: dirname(owner), ...(at === undefined ? {} : { at }) });
    }
  }
  return trees;
}
