import type { Lock, LockedPack } from "../../generated/types/lock.d.ts";
import { findTree } from "../compile/1-load/find-tree.ts";
import { treeIntegrity } from "../compile/1-load/tree-integrity.ts";
import { canonicalJson } from "../compile/7-emit/canonical-json.ts";
import type { Compiled } from "../compile/compile.ts";
import type { FetchHow } from "../fetch/fetch-how.ts";
import { fetchTree } from "../fetch/fetch-tree.ts";
import { keepTree } from "../fetch/keep-tree.ts";
import { resolveTree } from "../fetch/resolve-tree.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { comparePacks, type PackChange } from "../prove/compare-packs.ts";
import type { TestEffect } from "../prove/compare-tests.ts";
import type { FetchedTree } from "../terms/fetched-tree.ts";
import type { RemoteSpec } from "../terms/pack-spec.ts";
import { bringPacks } from "./bring-packs.ts";
import { chooseTrees } from "./choose-trees.ts";
import { compileBefore, type Before } from "./compile-before.ts";
import { compileInput } from "./compile-file.ts";
import type { Context } from "./context.ts";
import { openLock } from "./lock-file.ts";
import { updateEffects } from "./update-effects.ts";

export type LockedPacks = NonNullable<Lock["packs"]>;

/** What an update would do. */
export interface Update {
  /** The file that is compiled, absolute. */
  readonly file: string;
  readonly after: Compiled;
  /** What the lock says of packs, and what it would. */
  readonly was: LockedPacks;
  readonly will: LockedPacks;
  readonly isSame: boolean;
  readonly packs: readonly PackChange[];
  readonly tests: readonly TestEffect[];
  /** Keys of the lock that nothing extends, and nothing did. */
  readonly unused: readonly string[];
}

export interface HowToPrepare {
  /** Whose packs to bring anew; none: all. */
  readonly names: readonly string[];
  readonly how: FetchHow;
  /** For a moment. */
  readonly scratch: string;
  /** Gets each tree that is brought, to remove it in the end. */
  readonly hold: (tree: FetchedTree) => void;
}

/** Compiles the file with the packs of the lock and with the newest that it allows, and compares the two. Nothing is written. */
export async function prepareUpdate(context: Context, { names, how, scratch, hold }: HowToPrepare): Promise<Update> {
  const input = compileInput(context);
  const lock = await openLock(input.file);
  const { packs: was = {} } = lock;
  const before = await compileBefore(input, {
    lock,
    folder: scratch,
    restore: async (spec, locked) => restore(spec, locked, { context, how, hold }),
  });
  const anew = chooseTrees(names, [...Object.keys(was), ...before.keys]);
  const { compiled: after } = await bringPacks(input, {
    anew,
    bring: async (spec) => {
      const locked = was[spec.key];
      const isNew = locked === undefined || anew(spec.key);
      const tree = await (isNew ? resolveTree(spec, how) : fetchTree(spec, locked.resolved, how));
      hold(tree);
      return tree;
    },
  });
  const will = toLocked(after);
  const unused = Object.keys(was).filter((key) => !(key in will) && !isShown(key, before));
  const isSame = canonicalJson(was) === canonicalJson(will);
  const packs = isSame ? [] : comparePacks(before.compiled, after).map((pack) => withMove(pack, before));
  const tests = packs.length === 0 ? [] : await updateEffects(before.compiled, after, { file: input.file, context });
  return { file: input.file, after, was, will, isSame, packs, tests, unused };
}

/** As it is kept on this machine, else from where it came. What is gone can't be compared with: what comes instead is shown in full. */
async function restore(
  spec: RemoteSpec,
  locked: LockedPack,
  { context, how, hold }: Pick<HowToPrepare, "how" | "hold"> & { readonly context: Context },
): Promise<FetchedTree | undefined> {
  const places = { folder: how.project, packs: context.places.packs, home: context.homeDir };
  const found = await findTree(spec, locked, places);
  if ("root" in found) return { root: found.root, resolved: locked.resolved };
  try {
    const { resolved } = locked;
    const tree = await fetchTree(spec, resolved, how);
    hold(tree);
    // What was published again under the same version is not what was let in.
    return { root: await keepTree({ ...locked, root: tree.root }, how.cache), resolved };
  } catch (error) {
    how.signal?.throwIfAborted();
    if (error instanceof MallexError) return undefined;
    throw error;
  }
}

function toLocked({ trees }: Compiled): LockedPacks {
  return Object.fromEntries(
    trees
      .filter(({ of }) => of === "project")
      .map(({ key, resolved, files, rules }) => [key, { resolved, integrity: treeIntegrity(files), files, rules }]),
  );
}

function isShown(key: string, { compiled, moved }: Before): boolean {
  return compiled.trees.some((tree) => tree.key === key) || [...moved.values()].includes(key);
}

function withMove(pack: PackChange, { moved }: Before): PackChange {
  const was = moved.get(pack.key);
  return was === undefined ? pack : { ...pack, was };
}
