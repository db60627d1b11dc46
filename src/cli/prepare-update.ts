import type { Lock } from "../../generated/types/lock.d.ts";
import { LOCK } from "../compile/1-load/read-lock.ts";
import { treeIntegrity } from "../compile/1-load/tree-integrity.ts";
import { canonicalJson } from "../compile/7-emit/canonical-json.ts";
import type { CompileResult } from "../compile/compile.ts";
import type { FetchOptions } from "../fetch/fetch-how.ts";
import { fetchTree } from "../fetch/fetch-tree.ts";
import { findNewer, type NewerRelease } from "../fetch/find-newer.ts";
import { resolveTree } from "../fetch/resolve-tree.ts";
import type { Problem } from "../problem/problem.ts";
import { comparePacks, type PackChange } from "../prove/compare-packs.ts";
import type { TestEffect } from "../prove/compare-tests.ts";
import type { FetchedTree } from "../terms/fetched-tree.ts";
import { fetchPacks } from "./bring-packs.ts";
import { chooseTrees } from "./choose-trees.ts";
import { compileBefore, type PreviousCompile } from "./compile-before.ts";
import { compileInput } from "./compile-file.ts";
import { compileWithLocalLayers } from "./compile-mine.ts";
import type { CliContext } from "./context.ts";
import { openLock } from "./lock-file.ts";
import { restoreTree } from "./restore-tree.ts";
import { updateEffects } from "./update-effects.ts";

export type LockedPacks = NonNullable<Lock["packs"]>;

/** What an update would do. */
export interface Update {
  /** The file that is compiled, absolute. */
  readonly file: string;
  /** With the layers of this machine. */
  readonly after: CompileResult;
  /** What the project uses of trees, whoever compiles it. */
  readonly trees: CompileResult["trees"];
  /** What the lock says of packs, and what it would. */
  readonly was: LockedPacks;
  readonly will: LockedPacks;
  readonly isSame: boolean;
  readonly packs: readonly PackChange[];
  readonly tests: readonly TestEffect[];
  /** Keys of the lock that nothing extends, and nothing did. */
  readonly unused: readonly string[];
  /** Releases that the file does not allow, of the sources that were looked at. */
  readonly newer: readonly NewerRelease[];
  /** Sources that have something else now under the version that is locked. */
  readonly problems: readonly Problem[];
}

export interface PrepareOptions {
  /** Whose packs to bring anew; none: all. */
  readonly names: readonly string[];
  readonly how: FetchOptions;
  /** For a moment. */
  readonly scratch: string;
  /** Gets each tree that is brought, to remove it in the end. */
  readonly onFetched: (tree: FetchedTree) => void;
}

/**
 * Compiles the file with the packs of the lock and with the newest that it allows, and compares the two. The lock is a whole team's: the
 * layers of this machine have a part in what the tests say, and in nothing else. Nothing is written.
 */
export async function prepareUpdate(
  context: CliContext,
  { names, how, scratch, onFetched }: PrepareOptions,
): Promise<Update> {
  const input = compileInput(context);
  const shared = { ...input, shared: true };
  const lock = await openLock(input.file);
  const { packs: was = {} } = lock;
  const before = await compileBefore(shared, {
    lock,
    folder: scratch,
    restore: async (spec, locked) =>
      restoreTree(spec, locked, { packs: context.paths.packs, home: context.homeDir, how, onFetched }),
  });
  const shouldRefetch = await chooseTrees(names, [...Object.keys(was), ...before.keys], input.packageRoot);
  const newer: NewerRelease[] = [];
  const fetched = await fetchPacks(shared, {
    shouldRefetch,
    fetch: async (spec) => {
      const locked = was[spec.key];
      const isNew = locked === undefined || shouldRefetch(spec.key);
      const tree = await (isNew ? resolveTree(spec, how) : fetchTree(spec, locked.resolved, how));
      onFetched(tree);
      const release = isNew ? await findNewer(spec, how) : undefined;
      if (release !== undefined) newer.push(release);
      return tree;
    },
  });
  const { trees } = fetched.compiled;
  const after = await compileWithLocalLayers(input, fetched);
  const will = toLocked(trees);
  const unused = Object.keys(was).filter((key) => !(key in will) && !isListedAddition(key, before));
  const isSame = canonicalJson(was) === canonicalJson(will);
  const packs = isSame ? [] : comparePacks(before.compiled, fetched.compiled).map((pack) => withMove(pack, before));
  const tests =
    packs.length === 0
      ? []
      : await updateEffects(await compileWithLocalLayers(input, before, "none"), after, { file: input.file, context });
  const problems = isSame ? [] : [...before.altered].map(republishedVersion);
  return { file: input.file, after, trees, was, will, isSame, packs, tests, unused, newer, problems };
}

function toLocked(trees: CompileResult["trees"]): LockedPacks {
  return Object.fromEntries(
    trees.map(({ key, resolved, files, rules }) => [key, { resolved, integrity: treeIntegrity(files), files, rules }]),
  );
}

function isListedAddition(key: string, { compiled, moved }: PreviousCompile): boolean {
  return compiled.trees.some((tree) => tree.key === key) || [...moved.values()].includes(key);
}

function withMove(pack: PackChange, { moved, altered }: PreviousCompile): PackChange {
  const was = moved.get(pack.key);
  const not = altered.get(was ?? pack.key);
  return { ...pack, ...(was === undefined ? {} : { was }), ...(not === undefined ? {} : { not }) };
}

/** A version that is published twice is how a pack is taken over. */
function republishedVersion([key, resolved]: readonly [string, string]): Problem {
  return {
    code: "MX6153",
    severity: "warning",
    message: `${key}: what its source has now as ${resolved} is not what was locked`,
    hint: "ask who publishes it why, before you let it in; all of it is shown, as if it were new",
    at: { file: LOCK },
  };
}
