import type { Lock, LockedPack } from "../../../../generated/types/lock.d.ts";
import type { CompileResult } from "../../../compile.ts";
import { listLibrary } from "../../../config/files/library.ts";
import { findTree } from "../../../config/files/verify-locked-tree.ts";
import type { RuleTest } from "../../../config/load/load-tests.ts";
import { LOCK } from "../../../config/lock/read-lock.ts";
import { MallexError, type Problem, createProblem } from "../../../diagnostics/problem.ts";
import { comparePacks, type PackChange } from "../../../inspect/diff/compare-packs.ts";
import { compareTests, type TestEffect } from "../../../inspect/diff/test-effects.ts";
import { runTests, type TestResult } from "../../../inspect/test/run-tests.ts";
import type { FetchOptions } from "../../../process/fetch/fetch-options.ts";
import { fetchTree, findNewer, resolveTree, type NewerRelease } from "../../../process/fetch/fetch-tree.ts";
import { keepTree } from "../../../process/fetch/store-tree.ts";
import { didYouMean } from "../../../shared/closest-word.ts";
import { canonicalJson, treeIntegrity } from "../../../shared/files/digest.ts";
import { remoteSpec, type FetchedTree, type RemoteSpec } from "../../../shared/pack-spec.ts";
import { compileInput } from "../../compile/compile-file.ts";
import { openLock } from "../../compile/write-files.ts";
import type { CliContext } from "../../context/context.ts";
import { loadBench } from "../../models/token-counters.ts";
import { compileBefore, compileWithLocalLayers, fetchPacks, type PreviousCompile } from "./compile-with-fetch.ts";

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
  /** Whose packs to bring again; none: all. */
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
  return createProblem("MX6153", { key, resolved }, { file: LOCK });
}

/**
 * The trees that a person means: by the name of a package, the last part of a repository's address, its address, or the whole key. No
 * names: all.
 * @param keys of the trees that are locked or extended
 * @throws {MallexError} MX6150 when a name fits none
 */
async function chooseTrees(
  names: readonly string[],
  keys: readonly string[],
  packageRoot: string,
): Promise<(key: string) => boolean> {
  if (names.length === 0) return () => true;
  const unknown = names.find((name) => !keys.some((key) => fits(name, key)));
  if (unknown !== undefined) {
    const { packs } = await listLibrary(packageRoot);
    throw packs.includes(unknown) ? builtIn(unknown) : noSuchPack(unknown, keys);
  }
  return (key) => names.some((name) => fits(name, key));
}

function fits(name: string, key: string): boolean {
  const plain = withoutSuffix(name);
  return name === key || plain === nameOf(key) || plain === withoutSuffix(key.replace(/\?ref=.*$/, ""));
}

function nameOf(key: string): string {
  const spec = remoteSpec(key);
  if (spec === undefined) return key;
  return spec.kind === "npm" ? spec.name : withoutSuffix(spec.url.split("/").at(-1) ?? "");
}

function withoutSuffix(name: string): string {
  return name.replace(/\.git$/, "");
}

function builtIn(name: string): MallexError {
  return new MallexError(createProblem("MX6150.builtIn", { name }));
}

function noSuchPack(name: string, keys: readonly string[]): MallexError {
  const known = [...new Set(keys.map(nameOf))];
  const quoted = { name: JSON.stringify(name) };
  return new MallexError(
    known.length === 0
      ? createProblem("MX6150.nothingExtended", quoted)
      : createProblem("MX6150.noSuchPack", quoted, undefined, { hint: didYouMean(name, known) }),
  );
}

interface TreeRestoreOptions {
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
async function restoreTree(
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

/** What other packs do to the project's own tests. */
async function updateEffects(
  before: CompileResult,
  after: CompileResult,
  { file, context }: { readonly file: string; readonly context: CliContext },
): Promise<readonly TestEffect[]> {
  const tests = after.tests.filter(({ own }) => own);
  if (tests.length === 0) return [];
  const run = async (compiled: CompileResult): Promise<TestResult[] | undefined> =>
    runOn(compiled, tests, { file, context });
  return compareTests(await run(before), (await run(after)) ?? []);
}

async function runOn(
  compiled: CompileResult,
  tests: readonly RuleTest[],
  { file, context }: { readonly file: string; readonly context: CliContext },
): Promise<TestResult[] | undefined> {
  const { plan } = compiled;
  return plan === undefined
    ? undefined
    : runTests({ ...(await loadBench({ ...compiled, plan }, file, context)), tests });
}
