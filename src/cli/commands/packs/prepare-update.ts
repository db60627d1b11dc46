import type { Lock } from "../../../../generated/types/lock.d.ts";
import type { CompileInput, CompileResult } from "../../../compile.ts";
import { findTree } from "../../../config/files/pack-tree.ts";
import { MallexError, type Problem, createProblem, createError } from "../../../diagnostics/problem.ts";
import { printLocation } from "../../../diagnostics/print-problems.ts";
import { LOCK } from "../../../config/lock/read-lock.ts";
import { comparablePlan, comparePlans, type PlanChange } from "../../../inspect/diff/compare-plans.ts";
import { runTests } from "../../../inspect/test/run-tests.ts";
import { fetchTree } from "../../../process/fetch/fetch-tree.ts";
import { didYouMean } from "../../../shared/closest-word.ts";
import { canonicalJson, sha256 } from "../../../shared/files/digest.ts";
import type { FetchedTree } from "../../../shared/files/read-tree.ts";
import { isSameSource, remoteSpec, type RemoteSpec } from "../../../shared/pack-spec.ts";
import { checkLocalRepository } from "../../compile/check-trust.ts";
import { openLock } from "../../compile/write-lock.ts";
import { projectOrPackInput } from "../../compile/pack-input.ts";
import type { CliContext } from "../../context/context.ts";
import { loadBench } from "../../models/token-counters.ts";
import { compileWithLocalLayers, fetchPacks, type FetchedPacks, type Fetching } from "./fetch-packs.ts";

type LockedPacks = NonNullable<Lock["packs"]>;

/** What an update does to the packs of one repository or package. */
interface PackMove {
  /** As in the lock. */
  readonly pack: string;
  /** The key that it had, where the file names another ref or range now. */
  readonly was: string | undefined;
  /** Commit or version; undefined: the packs are new. */
  readonly from: string | undefined;
  readonly to: string;
  readonly note: string | undefined;
  /** Who extends it. */
  readonly at: string | undefined;
}

/** A test of the project that fails with the update. */
interface BrokenTest {
  readonly test: string;
  readonly failedBefore: boolean;
  readonly why: string;
  readonly at: string;
}

/** What an update would do. */
export interface Update {
  /** The file that is compiled, absolute. */
  readonly file: string;
  readonly trees: FetchedPacks["trees"];
  /** The lock's packs now, and after the update. */
  readonly was: LockedPacks;
  readonly will: LockedPacks;
  readonly isSame: boolean;
  readonly packs: readonly PackMove[];
  /** How the compiled plan changes. */
  readonly changes: readonly PlanChange[];
  readonly tests: readonly BrokenTest[];
  /** Keys of the lock that nothing extends. */
  readonly unused: readonly string[];
  /** Of the file with the new packs and the layers of this machine, and sources that have something else now under a locked version. */
  readonly problems: readonly Problem[];
}

/**
 * Compiles the file with the locked packs and with the newest that it allows, and compares the two plans. The lock is shared: the layers of this
 * machine affect what the tests report, and nothing else. Nothing is written.
 * @param names whose packs to fetch again; none: all
 */
export async function prepareUpdate(context: CliContext, names: readonly string[], how: Fetching): Promise<Update> {
  const { input } = projectOrPackInput(context);
  const shared = { ...input, shared: true };
  const { packs: was = {} } = await openLock(input.file);
  const before = await compileBefore(shared, was, { context, how });
  const shouldRefetch = chooseTrees(names, [...Object.keys(was), ...before.compiled.trees.map(({ key }) => key)]);
  const newest = await fetchPacks(shared, {
    shouldRefetch,
    async fetch(spec) {
      checkLocalRepository(spec, input.file, context);
      return fetchTree(spec, shouldRefetch(spec.key) ? undefined : was[spec.key]?.resolved, how);
    },
  });
  const after = await compileWithLocalLayers(input, newest);
  const will: LockedPacks = Object.fromEntries(
    newest.compiled.trees.map(({ key, resolved, files }) => [key, { resolved, files: { ...files } }]),
  );
  const isSame = stateOf(was) === stateOf(will);
  const unused = Object.keys(was).filter((key) => !Object.keys(will).some((one) => lockedKey(one, was) === key));
  const result = { file: input.file, trees: newest.trees, was, will, isSame, unused };
  if (isSame) return { ...result, packs: [], changes: [], tests: [], problems: after.problems };
  const changes =
    after.plan === undefined ? [] : comparePlans(comparablePlan(before.compiled), comparablePlan(newest.compiled));
  return {
    ...result,
    packs: Object.keys(will).flatMap((key) => moveOf(key, { was, will }, newest.compiled)),
    changes,
    tests: await brokenTests(input, { before, after }, context),
    problems: [...after.problems, ...republished(was, will)],
  };
}

function stateOf(packs: LockedPacks): string {
  return canonicalJson(Object.entries(packs).map(([key, { resolved, files }]) => [key, resolved, files]));
}

/** The key under which a source is locked: its own, or the one before somebody wrote another ref or range. */
function lockedKey(key: string, was: LockedPacks): string {
  const spec = remoteSpec(key);
  return Object.hasOwn(was, key) ? key : (Object.keys(was).find((one) => isSameSource(remoteSpec(one), spec)) ?? key);
}

/** A text that compiles to nothing. */
const NO_RULES = Buffer.from("version: 1\n");

/**
 * Compiles the file with the packs of the lock, to compare with. What is not locked, or can't be had any more, is empty there. Its tests are those
 * of the state after: they may be about what is new.
 */
async function compileBefore(
  input: CompileInput,
  was: LockedPacks,
  from: { readonly context: CliContext; readonly how: Fetching },
): Promise<FetchedPacks> {
  const fetch = async (spec: RemoteSpec, files: readonly string[]): Promise<FetchedTree> => {
    const key = lockedKey(spec.key, was);
    const tree = await restoreTree(remoteSpec(key) ?? spec, { file: input.file, locked: was[key] }, from);
    const empty = files.filter((file) => !tree?.files.has(file)).map((file) => [file, NO_RULES] as const);
    return { resolved: tree?.resolved ?? "", files: new Map([...(tree?.files ?? []), ...empty]), isLocked: true };
  };
  return fetchPacks({ ...input, tests: "none" }, { fetch });
}

/** A tree as it is locked: from this machine, or from its source; undefined if neither has it. */
async function restoreTree(
  spec: RemoteSpec,
  { file, locked }: { readonly file: string; readonly locked: LockedPacks[string] | undefined },
  { context, how }: { readonly context: CliContext; readonly how: Fetching },
): Promise<FetchedTree | undefined> {
  if (locked === undefined) return undefined;
  const { paths, homeDir } = context;
  const found = await findTree(spec, locked, { folder: how.project, packs: paths.packs, home: homeDir });
  if ("files" in found) return found;
  try {
    checkLocalRepository(spec, file, context);
    const { resolved, files } = await fetchTree(spec, locked.resolved, how);
    const isLocked = ([path, bytes]: readonly [string, Buffer]): boolean => sha256(bytes) === locked.files[path];
    const same = new Map([...files].filter(isLocked));
    return same.size === Object.keys(locked.files).length ? { resolved, files: same } : undefined;
  } catch (error) {
    how.signal.throwIfAborted();
    if (error instanceof MallexError) return undefined;
    throw error;
  }
}

function moveOf(key: string, { was, will }: Pick<Update, "was" | "will">, { vias }: CompileResult): PackMove[] {
  const old = lockedKey(key, was);
  const [before, now] = [was[old], will[key]];
  if (
    now === undefined ||
    canonicalJson([before?.resolved, before?.files]) === canonicalJson([now.resolved, now.files])
  )
    return [];
  const to = now.resolved.slice(0, SHORT);
  const from = before?.resolved.slice(0, SHORT);
  const isMoved = old === key && (from ?? to) !== to && isVersionTag(key);
  const renamed = old === key ? undefined : old;
  return [{ pack: key, was: renamed, from, to, note: isMoved ? MOVED : undefined, at: referrerOf(key, vias) }];
}

/** The `extends` that names a source, outside of it. */
function referrerOf(key: string, vias: CompileResult["vias"]): string | undefined {
  const isIn = (file = ""): boolean => remoteSpec(file)?.key === key;
  const [, via] = [...vias].find(([name, { file }]) => isIn(name) && !isIn(file)) ?? [];
  return via === undefined ? undefined : printLocation(via);
}

const MOVED = "the tag was moved since it was locked: ask who moved it, and why";

/** Characters of a commit, or of a version. */
const SHORT = 12;

/** A branch moves on; a tag that looks like a version should stay where it is. */
function isVersionTag(key: string): boolean {
  const spec = remoteSpec(key);
  return spec?.kind === "git" && /^(?:refs\/tags\/|v?\d+\.\d)/.test(spec.version ?? "");
}

/** A version that is published twice is how a pack is taken over. */
function republished(was: LockedPacks, will: LockedPacks): Problem[] {
  return Object.entries(will).flatMap(([key, { resolved, files }]) => {
    const old = was[key];
    const isChanged = Object.entries(old?.files ?? {}).some(([path, hash]) => (files[path] ?? hash) !== hash);
    if (old?.resolved !== resolved || !isChanged) return [];
    return [createProblem("MX6153", { key, version: resolved }, { file: LOCK })];
  });
}

/**
 * The trees that the arguments name: by the name of a package, the last part of a repository's address, its address, or the complete key. No
 * names: all.
 * @throws {MallexError} MX6150 when a name matches none
 */
function chooseTrees(names: readonly string[], keys: readonly string[]): (key: string) => boolean {
  const matches = (name: string, key: string): boolean => namesOf(key).includes(name.replace(/\.git$/, ""));
  const unknown = names.find((name) => !keys.some((key) => matches(name, key)));
  if (unknown === undefined) return (key) => names.length === 0 || names.some((name) => matches(name, key));
  const known = [...new Set(keys.map((key) => namesOf(key)[0] ?? key))];
  const more = known.length === 0 ? {} : { hint: didYouMean(unknown, known) };
  throw createError("MX6150", { name: JSON.stringify(unknown) }, undefined, more);
}

/** What the arguments may call a tree, its short name first. */
function namesOf(key: string): string[] {
  const { kind = "npm", source = key } = remoteSpec(key) ?? {};
  const plain = source.replace(/\.git$/, "");
  return kind === "npm" ? [source, `npm:${source}`, key] : [plain.split("/").at(-1) ?? plain, `git+${plain}`, key];
}

/** The project's own tests that fail with the new packs, and whether they failed before. */
async function brokenTests(
  input: CompileInput,
  { before, after }: { readonly before: FetchedPacks; readonly after: CompileResult },
  context: CliContext,
): Promise<BrokenTest[]> {
  const failuresOf = async (compiled: CompileResult, tests: CompileResult["tests"]) => {
    const { plan } = compiled;
    if (plan === undefined || tests.length === 0) return [];
    const results = runTests({ ...(await loadBench({ ...compiled, plan }, input.file, context)), tests });
    return results.flatMap((result) => (result.status === "failed" ? [result] : []));
  };
  const failed = await failuresOf(
    after,
    after.tests.filter((test) => test.own),
  );
  if (failed.length === 0) return [];
  const tests = failed.map(({ test }) => test);
  const old = await failuresOf(await compileWithLocalLayers(input, before, "none"), tests);
  const failedBefore = new Set(old.map(({ test }) => test.name));
  return failed.map(({ test: { name, at }, misses }) => ({
    test: name,
    failedBefore: failedBefore.has(name),
    why: misses
      .map(({ message, want }) => (want.length === 1 ? `${message}: ${JSON.stringify(want[0])}` : message))
      .join("; "),
    at: printLocation(at),
  }));
}
