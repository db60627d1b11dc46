import type { Lock, LockedPack } from "../../../../generated/types/lock.d.ts";
import { chainOf } from "../../../checks/finish-problems.ts";
import type { CompileInput, CompileResult } from "../../../compile.ts";
import { listLibrary } from "../../../config/files/library.ts";
import { findTree } from "../../../config/files/verify-locked-tree.ts";
import type { RuleTest } from "../../../config/load/load-tests.ts";
import { LOCK } from "../../../config/lock/read-lock.ts";
import { MallexError, type Location, type Problem, createProblem, createError } from "../../../diagnostics/problem.ts";
import { comparablePlan, comparePlans, type PlanChange } from "../../../inspect/diff/compare-plans.ts";
import type { BrokenTest, PackMove } from "../../../inspect/diff/print-update.ts";
import { runTests, type TestResult } from "../../../inspect/test/run-tests.ts";
import type { FetchOptions } from "../../../process/fetch/fetch-options.ts";
import { fetchTree, resolveTree } from "../../../process/fetch/fetch-tree.ts";
import { keepTree } from "../../../process/fetch/store-tree.ts";
import { didYouMean } from "../../../shared/closest-word.ts";
import { canonicalJson, treeIntegrity } from "../../../shared/files/digest.ts";
import { pathInTree, remoteSpec, type FetchedTree, type RemoteSpec } from "../../../shared/pack-spec.ts";
import { optional } from "../../../shared/utilities.ts";
import { projectOrPackInput } from "../../compile/pack-input.ts";
import { openLock } from "../../compile/lock-file.ts";
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
  /** The trees that the project uses, on any machine. */
  readonly trees: CompileResult["trees"];
  /** The lock's packs now, and after the update. */
  readonly was: LockedPacks;
  readonly will: LockedPacks;
  readonly isSame: boolean;
  readonly packs: readonly PackMove[];
  /** How the compiled plan changes. */
  readonly changes: readonly PlanChange[];
  /** Tests of the project that fail with the update. */
  readonly tests: readonly BrokenTest[];
  /** Keys of the lock that nothing extends, and nothing did. */
  readonly unused: readonly string[];
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
 * Compiles the file with the packs of the lock and with the newest that it allows, and compares the two plans. The lock is a whole team's: the
 * layers of this machine have a part in what the tests say, and in nothing else. Nothing is written.
 */
export async function prepareUpdate(
  context: CliContext,
  { names, how, scratch, onFetched }: PrepareOptions,
): Promise<Update> {
  const { input } = projectOrPackInput(context);
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
  const fetched = await fetchPacks(shared, {
    shouldRefetch,
    fetch: async (spec) => {
      const locked = was[spec.key];
      const isNew = locked === undefined || shouldRefetch(spec.key);
      const tree = await (isNew ? resolveTree(spec, how) : fetchTree(spec, locked.resolved, how));
      onFetched(tree);
      return tree;
    },
  });
  const { trees } = fetched.compiled;
  const after = await compileWithLocalLayers(input, fetched);
  const will = toLocked(trees);
  const unused = Object.keys(was).filter((key) => !(key in will) && !isListedAddition(key, before));
  const isSame = canonicalJson(was) === canonicalJson(will);
  const packs = isSame ? [] : movesOf(before, fetched.compiled);
  const changes = isSame ? [] : changesOf(before.compiled, fetched.compiled);
  const tests = isSame ? [] : await brokenTests({ input, before, after, context });
  const problems = isSame ? [] : [...before.altered].map(republishedVersion);
  return { file: input.file, after, trees, was, will, isSame, packs, changes, tests, unused, problems };
}

function toLocked(trees: CompileResult["trees"]): LockedPacks {
  return Object.fromEntries(
    trees.map(({ key, resolved, files, rules }) => [key, { resolved, integrity: treeIntegrity(files), files, rules }]),
  );
}

function isListedAddition(key: string, { compiled, moved }: PreviousCompile): boolean {
  return compiled.trees.some((tree) => tree.key === key) || [...moved.values()].includes(key);
}

/** The sources whose commit, version or content differs. */
function movesOf({ compiled, moved, altered }: PreviousCompile, after: CompileResult): PackMove[] {
  const old = new Map(compiled.trees.map((tree) => [tree.key, tree]));
  const now = new Map(after.trees.map((tree) => [tree.key, tree]));
  const keys = [...new Set([...now.keys(), ...old.keys()])].toSorted();
  return keys.flatMap((key): PackMove[] => {
    const [before, tree] = [old.get(key), now.get(key)];
    if (stateOf(before) === stateOf(tree)) return [];
    const was = moved.get(key);
    const versions = {
      ...optional("was", was),
      ...optional("from", before?.resolved),
      ...optional("to", tree?.resolved),
      ...optional("altered", altered.get(was ?? key)),
    };
    const chain = before === undefined ? packChain(key, after) : [];
    return [{ key, ...versions, rules: (tree ?? before)?.rules ?? 0, chain }];
  });
}

/** The version and the files that are used. */
function stateOf(tree: CompileResult["trees"][number] | undefined): string {
  return tree === undefined ? "" : canonicalJson([tree.resolved, tree.files]);
}

/** Who extends the packs of a source, the nearest first. */
function packChain(key: string, { sources, vias }: CompileResult): Location[] {
  const pack = sources.find(({ name, kind }) => kind === "pack" && pathInTree(key, name) !== undefined);
  return chainOf(pack?.name ?? "", vias);
}

/** Without a plan before, such as where the file needs a pack that is new, all of the plan is new. */
function changesOf(before: CompileResult, after: CompileResult): PlanChange[] {
  if (after.plan === undefined) return [];
  const old = before.plan === undefined ? {} : comparablePlan(before.plan, before);
  return comparePlans(old, comparablePlan(after.plan, after));
}

/** A version that is published twice is how a pack is taken over. */
function republishedVersion([key, resolved]: readonly [string, string]): Problem {
  return createProblem("MX6153", { key, version: resolved }, { file: LOCK });
}

/**
 * The trees that the arguments name: by the name of a package, the last part of a repository's address, its address, or the
 * complete key. No names: all.
 * @param keys of the trees that are locked or extended
 * @throws {MallexError} MX6150 when a name matches none
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
  return createError("MX6150.builtIn", { name });
}

function noSuchPack(name: string, keys: readonly string[]): MallexError {
  const known = [...new Set(keys.map(nameOf))];
  const quoted = { name: JSON.stringify(name) };
  return new MallexError(
    known.length === 0
      ? createProblem("MX6150.noPacks", quoted)
      : createProblem("MX6150.unknown", quoted, undefined, { hint: didYouMean(name, known) }),
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

interface TestComparison {
  readonly input: CompileInput;
  readonly before: PreviousCompile;
  readonly after: CompileResult;
  readonly context: CliContext;
}

/** The project's own tests that fail with the new packs, and whether they failed before. */
async function brokenTests({ input, before, after, context }: TestComparison): Promise<BrokenTest[]> {
  const run = async (compiled: CompileResult, tests: readonly RuleTest[]): Promise<TestResult[]> => {
    const { plan } = compiled;
    if (plan === undefined || tests.length === 0) return [];
    return runTests({ ...(await loadBench({ ...compiled, plan }, input.file, context)), tests });
  };
  const results = await run(
    after,
    after.tests.filter(({ own }) => own),
  );
  const failed = results.filter((result) => result.status === "failed");
  if (failed.length === 0) return [];
  const old = await run(
    await compileWithLocalLayers(input, before, "none"),
    failed.map(({ test }) => test),
  );
  const failedBefore = new Set(old.flatMap(({ status, test }) => (status === "failed" ? [test.name] : [])));
  return failed.map(({ test, misses }) => ({
    name: test.name,
    at: test.at,
    misses: misses.map(({ message, want }) => (want.length === 1 ? `${message}: ${JSON.stringify(want[0])}` : message)),
    failedBefore: failedBefore.has(test.name),
  }));
}
