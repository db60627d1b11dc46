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
import { fetchTree, resolveTree } from "../../../process/fetch/fetch-tree.ts";
import { keepTree } from "../../../process/fetch/store-tree.ts";
import { didYouMean } from "../../../shared/closest-word.ts";
import { canonicalJson, treeIntegrity } from "../../../shared/files/digest.ts";
import { isSameSource, pathInTree, remoteSpec, type FetchedTree, type RemoteSpec } from "../../../shared/pack-spec.ts";
import { optional } from "../../../shared/utilities.ts";
import { openLock } from "../../compile/lock-file.ts";
import { projectOrPackInput } from "../../compile/pack-input.ts";
import type { CliContext } from "../../context/context.ts";
import { loadBench } from "../../models/token-counters.ts";
import { compileWithLocalLayers, fetchPacks, type FetchedPacks, type Fetching } from "./fetch-packs.ts";

type LockedPacks = NonNullable<Lock["packs"]>;

/** What an update would do. */
export interface Update {
  /** The file that is compiled, absolute. */
  readonly file: string;
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
  /** Of the file with the new packs and the layers of this machine, and sources that have something else now under a locked version. */
  readonly problems: readonly Problem[];
}

/**
 * Compiles the file with the locked packs and with the newest that it allows, and compares the two plans. The lock is shared: the layers of this
 * machine affect what the tests report, and nothing else. Nothing is written.
 * @param names whose packs to fetch again; none: all
 */
export async function prepareUpdate(
  context: CliContext,
  names: readonly string[],
  fetching: Fetching,
): Promise<Update> {
  const { how, fetched } = fetching;
  const { input } = projectOrPackInput(context);
  const shared = { ...input, shared: true };
  const { packs: was = {} } = await openLock(input.file);
  const before = await compileBefore(shared, was, { context, fetching });
  const shouldRefetch = await chooseTrees(names, [...Object.keys(was), ...before.keys], input.packageRoot);
  const newest = await fetchPacks(shared, {
    shouldRefetch,
    fetch: async (spec) => {
      const locked = shouldRefetch(spec.key) ? undefined : was[spec.key];
      const tree = await (locked === undefined ? resolveTree(spec, how) : fetchTree(spec, locked.resolved, how));
      fetched.push(tree);
      return tree;
    },
  });
  const { trees } = newest.compiled;
  const after = await compileWithLocalLayers(input, newest);
  const will = Object.fromEntries(
    trees.map(({ key, resolved, files, rules }) => [key, { resolved, integrity: treeIntegrity(files), files, rules }]),
  );
  const extended = new Set([...before.compiled.trees.map(({ key }) => key), ...before.moved.values()]);
  const unused = Object.keys(was).filter((key) => !(key in will) && !extended.has(key));
  const result = { file: input.file, trees, was, will, unused };
  if (canonicalJson(was) === canonicalJson(will))
    return { ...result, isSame: true, packs: [], changes: [], tests: [], problems: after.problems };
  // A version that is published twice is how a pack is taken over.
  const republished = [...before.altered].map(([key, version]) =>
    createProblem("MX6153", { key, version }, { file: LOCK }),
  );
  return {
    ...result,
    isSame: false,
    packs: movesOf(before, newest.compiled),
    changes: changesOf(before.compiled, newest.compiled),
    tests: await brokenTests({ input, before, after, context }),
    problems: [...after.problems, ...republished],
  };
}

interface PreviousCompile extends FetchedPacks {
  /** The keys under which trees were locked that have another now: `?ref=v1.1.0` where `?ref=v1.0.0` was. */
  readonly moved: ReadonlyMap<string, string>;
  /** Of all trees that the file extends, also of those that are new. */
  readonly keys: readonly string[];
  /** The locked commits and versions under which something else is published now, by the key in the lock. */
  readonly altered: ReadonlyMap<string, string>;
}

/**
 * Compiles the file with the packs of the lock, to compare with. New packs are empty there. Its tests are those of the state after: they may be
 * about what is new.
 */
async function compileBefore(
  input: CompileInput,
  was: LockedPacks,
  from: { readonly context: CliContext; readonly fetching: Fetching },
): Promise<PreviousCompile> {
  const moved = new Map<string, string>();
  const blank = new Set<string>();
  const altered = new Map<string, string>();
  const { compiled, trees } = await fetchPacks(
    { ...input, tests: "none" },
    {
      fetch: async (spec, files) => {
        const key = lockedKey(spec, was);
        const locked = was[key];
        const tree = locked === undefined ? "gone" : await restoreTree(remoteSpec(key) ?? spec, locked, from);
        if (locked !== undefined && tree === "altered") altered.set(key, locked.resolved);
        // What the lock doesn't have is empty, so that the rest of the file compiles as it would without it.
        const isNew = (file: string): boolean => locked?.files[file] === undefined || typeof tree === "string";
        const given = new Map(files.filter(isNew).map((file) => [file, "version: 1\n"]));
        if (locked === undefined || typeof tree === "string") {
          blank.add(spec.key);
          return { root: "", resolved: "", given };
        }
        if (key !== spec.key) moved.set(spec.key, key);
        return { ...tree, locked: locked.files, given };
      },
    },
  );
  const known = compiled.trees
    .filter(({ key }) => !blank.has(key))
    .map((tree) => ({ ...tree, files: was[moved.get(tree.key) ?? tree.key]?.files ?? tree.files }));
  const keys = compiled.trees.map(({ key }) => key);
  return { compiled: { ...compiled, trees: known }, trees, moved, keys, altered };
}

/** The key under which a source is locked: its own, or the one before somebody wrote another ref or range. */
function lockedKey(spec: RemoteSpec, was: LockedPacks): string {
  if (Object.hasOwn(was, spec.key)) return spec.key;
  return Object.keys(was).find((key) => isSameSource(remoteSpec(key), spec)) ?? spec.key;
}

/**
 * A tree as it is locked: from this machine, or from its source. `gone`: there is none to compare with, so what comes instead is printed in full.
 * `altered`: its source has something else under that version.
 */
async function restoreTree(
  spec: RemoteSpec,
  locked: LockedPack,
  { context: { paths, homeDir }, fetching }: { readonly context: CliContext; readonly fetching: Fetching },
): Promise<FetchedTree | "gone" | "altered"> {
  const { how, fetched } = fetching;
  const { resolved } = locked;
  const found = await findTree(spec, locked, { folder: how.project, packs: paths.packs, home: homeDir });
  if ("root" in found) return { root: found.root, resolved };
  try {
    const tree = await fetchTree(spec, resolved, how);
    fetched.push(tree);
    return { root: await keepTree({ ...locked, root: tree.root }, how.cache), resolved };
  } catch (error) {
    how.signal.throwIfAborted();
    if (error instanceof MallexError) return error.problem.code === "MX6140" ? "altered" : "gone";
    throw error;
  }
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
    return [
      {
        key,
        ...optional("was", was),
        ...optional("from", before?.resolved),
        ...optional("to", tree?.resolved),
        ...optional("altered", altered.get(was ?? key)),
        rules: (tree ?? before)?.rules ?? 0,
        chain: before === undefined ? packChain(key, after) : [],
      },
    ];
  });
}

/** The version and the files that are used. */
function stateOf(tree: CompileResult["trees"][number] | undefined): string {
  return canonicalJson([tree?.resolved, tree?.files]);
}

/** Who extends the packs of a source, the nearest first. */
function packChain(key: string, { sources, vias }: CompileResult): Location[] {
  const pack = sources.find(({ name, kind }) => kind === "pack" && pathInTree(key, name) !== undefined);
  return chainOf(pack?.name ?? "", vias);
}

/** Without a plan before, all of the plan is new. */
function changesOf(before: CompileResult, after: CompileResult): PlanChange[] {
  if (after.plan === undefined) return [];
  const old = before.plan === undefined ? {} : comparablePlan(before.plan, before);
  return comparePlans(old, comparablePlan(after.plan, after));
}

/**
 * The trees that the arguments name: by the name of a package, the last part of a repository's address, its address, or the complete key. No
 * names: all.
 * @param keys of the trees that are locked or extended
 * @throws {MallexError} MX6150 when a name matches none
 */
async function chooseTrees(
  names: readonly string[],
  keys: readonly string[],
  packageRoot: string,
): Promise<(key: string) => boolean> {
  const matches = (name: string, key: string): boolean => namesOf(key).includes(withoutSuffix(name));
  const unknown = names.find((name) => !keys.some((key) => matches(name, key)));
  if (unknown === undefined) return (key) => names.length === 0 || names.some((name) => matches(name, key));
  const { packs } = await listLibrary(packageRoot);
  if (packs.includes(unknown)) throw createError("MX6150.builtIn", { name: unknown });
  const known = [...new Set(keys.map((key) => namesOf(key)[0]))];
  const name = JSON.stringify(unknown);
  throw known.length === 0
    ? createError("MX6150.noPacks", { name })
    : createError("MX6150.unknown", { name }, undefined, { hint: didYouMean(unknown, known) });
}

/** What the arguments may call a tree, its short name first. */
function namesOf(key: string): [string, ...string[]] {
  const spec = remoteSpec(key);
  if (spec === undefined) return [key];
  const name = spec.kind === "npm" ? spec.name : withoutSuffix(spec.url.split("/").at(-1) ?? "");
  return [name, withoutSuffix(key.replace(/\?ref=.*$/, "")), key];
}

function withoutSuffix(name: string): string {
  return name.replace(/\.git$/, "");
}

interface TestComparison {
  readonly input: CompileInput;
  readonly before: FetchedPacks;
  readonly after: CompileResult;
  readonly context: CliContext;
}

/** The project's own tests that fail with the new packs, and whether they failed before. */
async function brokenTests({ input, before, after, context }: TestComparison): Promise<BrokenTest[]> {
  const failuresOf = async (compiled: CompileResult, tests: readonly RuleTest[]) => {
    const { plan } = compiled;
    if (plan === undefined || tests.length === 0) return [];
    const results = runTests({ ...(await loadBench({ ...compiled, plan }, input.file, context)), tests });
    return results.filter((result): result is Extract<TestResult, { status: "failed" }> => result.status === "failed");
  };
  const own = after.tests.filter((test) => test.own);
  const failed = await failuresOf(after, own);
  if (failed.length === 0) return [];
  const tests = failed.map(({ test }) => test);
  const old = await failuresOf(await compileWithLocalLayers(input, before, "none"), tests);
  const failedBefore = new Set(old.map(({ test }) => test.name));
  return failed.map(({ test: { name, at }, misses }) => ({
    name,
    at,
    misses: misses.map(({ message, want }) => (want.length === 1 ? `${message}: ${JSON.stringify(want[0])}` : message)),
    failedBefore: failedBefore.has(name),
  }));
}
