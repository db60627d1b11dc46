import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { finish } from "../../../checks/finish-problems.ts";
import { type CompileInput, type CompileResult, compile } from "../../../compile.ts";
import type { WhichTests } from "../../../config/load/load-tests.ts";
import { MallexError, type Problem, isError } from "../../../diagnostics/problem.ts";
import { type FetchOptions, keepTree } from "../../../process/fetch/store-tree.ts";
import type { FetchedTree } from "../../../shared/files/read-tree.ts";
import { type RemoteSpec, remoteSpec } from "../../../shared/pack-spec.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { watchSignals } from "../../context/interruption.ts";
import { createProgress } from "../../ui/progress.ts";
import { findTree } from "../../../config/files/pack-tree.ts";
import { displayName } from "../../../config/files/text-file.ts";
import { LOCK, readLock } from "../../../config/lock/read-lock.ts";
import { entryOf } from "../../../config/parse/tree.ts";
import { fetchTree } from "../../../process/fetch/fetch-tree.ts";
import { count } from "../../../shared/format-quantities.ts";
import { checkLocalRepository } from "../../compile/check-trust.ts";
import { findConfig } from "../../context/config-file.ts";

export interface FetchedPacks {
  readonly compiled: CompileResult;
  /** The trees that were fetched, by key. */
  readonly trees: ReadonlyMap<string, FetchedTree>;
}

interface FetchPacksOptions {
  /** The tree with these files. */
  readonly fetch: (spec: RemoteSpec, files: readonly string[]) => Promise<FetchedTree>;
  /** Also trees that are locked and on this machine. */
  readonly shouldRefetch?: (key: string) => boolean;
}

/** Compiles a file, by default with all tests, and fetches missing trees until none is missing: packs extend packs. */
export async function fetchPacks(
  input: CompileInput,
  { fetch: fetchFiles, shouldRefetch = () => false }: FetchPacksOptions,
): Promise<FetchedPacks> {
  const trees = new Map<string, FetchedTree>();
  for (;;) {
    const compiled = await compile({ tests: "all", ...input, trees });
    const wanted = requiredSpecs(compiled, shouldRefetch).filter(({ key }) => !trees.has(key));
    if (wanted.length === 0) return { compiled, trees };
    for (const [key, spec] of new Map(wanted.map((one) => [one.key, one]))) {
      const files = wanted.flatMap((one) => (one.key === key ? [one.file] : []));
      try {
        trees.set(key, await fetchFiles(spec, files));
      } catch (error) {
        throw withReferrer(error, key, compiled);
      }
    }
  }
}

/** Adds the `extends` that names a source that can't be fetched. */
function withReferrer(error: unknown, key: string, { missing, vias }: CompileResult): unknown {
  if (!(error instanceof MallexError) || !error.problem.code.startsWith("MX61")) return error;
  const isOf = (file = ""): boolean => remoteSpec(file)?.key === key;
  const [, via] = [...vias].find(([name, { file }]) => isOf(name) && !isOf(file)) ?? [];
  const at = missing.find(({ spec }) => spec.key === key)?.at ?? via;
  const [first, ...more] = finish([{ ...(at && { at }), ...error.problem }], { texts: new Map(), vias });
  return first === undefined ? error : new MallexError([first, ...more], { cause: error });
}

/** Problems at the line that names a tree. */
const MISSING_TREE_CODES: ReadonlySet<string> = new Set(["MX6101", "MX6102", "MX6103", "MX6104"]);

/** Not what a pack with errors names, nor the trees of the user's own layer, which has its own lock. */
function requiredSpecs(
  { missing, trees, problems }: CompileResult,
  shouldRefetch: (key: string) => boolean,
): RemoteSpec[] {
  const invalid = problems.filter((problem) => isError(problem) && !MISSING_TREE_CODES.has(problem.code));
  const invalidPacks = new Set(invalid.flatMap(({ at }) => (remoteSpec(at?.file ?? "") ? [at?.file] : [])));
  return [
    ...missing.flatMap(({ of, at, spec }) => (of === "project" && !invalidPacks.has(at.file) ? [spec] : [])),
    ...trees.flatMap(({ of, key }) => (of === "project" && shouldRefetch(key) ? (remoteSpec(key) ?? []) : [])),
  ];
}

/**
 * Compiles the file with the layers of this machine, which can use only those files of the trees that the project uses: its lock must not depend
 * on the machine.
 */
export async function compileWithLocalLayers(
  input: CompileInput,
  { compiled, trees }: FetchedPacks,
  tests: WhichTests = "all",
): Promise<CompileResult> {
  const others = [join(dirname(input.file), "mallex.local.yaml"), input.userFile];
  if (!others.some((path) => path !== undefined && existsSync(path))) return compiled;
  const used = new Map(compiled.trees.map(({ key, files }) => [key, files]));
  const locked = [...trees].map(([key, tree]) => {
    const files = new Map([...tree.files].filter(([path]) => Object.hasOwn(used.get(key) ?? {}, path)));
    return [key, { ...tree, files, isLocked: true }] as const;
  });
  return compile({ ...input, tests, trees: new Map(locked) });
}

export type Fetching = FetchOptions & { readonly signal: AbortSignal; readonly clearProgress: () => void };

/** Runs a command that fetches: with progress, ended by signals. */
export async function withFetching<T>(
  context: CliContext,
  project: string,
  work: (how: Fetching) => Promise<T>,
): Promise<T> {
  const interruption = watchSignals();
  const progress = createProgress(context, process.stderr);
  const clearProgress = (): void => progress.clear();
  try {
    return await work({
      cache: context.paths.cache,
      project,
      env: context.env,
      signal: interruption.signal,
      report: (line) => context.report(line),
      onStep: (step, detail) => progress.show(step, detail),
      clearProgress,
    });
  } finally {
    clearProgress();
    interruption.dispose();
  }
}

interface FetchResult {
  readonly fetched: { key: string; resolved: string; place: string }[];
  /** Keys of the trees that were on this machine already. */
  readonly here: string[];
  readonly problems: Problem[];
}

/**
 * Fetches exactly the commits and versions that this machine lacks, of the lock of the project and that of the user's own layer. Locks stay as
 * they are; one that can't be used doesn't affect the other.
 */
export async function fetchCommand(context: CliContext): Promise<Outcome> {
  const result: FetchResult = { fetched: [], here: [], problems: [] };
  const file = findConfig(context);
  await withFetching(context, "", async (how) => {
    for (const owner of new Set([file, context.paths.userFile]))
      await fetchLocked(owner, { context, file, how }, result);
  });
  const { problems, fetched, here } = result;
  const lines = fetched.map(({ key, resolved }) => `fetched ${key} (${resolved})`);
  const nothing =
    here.length === 0
      ? "no lock names a pack from git or npm: nothing to fetch"
      : `nothing to fetch: ${count(here.length, "source")} of packs, and all are here`;
  const text = lines.length > 0 || problems.length > 0 ? lines.join("\n") : nothing;
  return { problems, text, data: { fetched, here } };
}

async function fetchLocked(
  owner: string,
  { context, file, how }: { readonly context: CliContext; readonly file: string; readonly how: Fetching },
  { fetched, here, problems }: FetchResult,
): Promise<void> {
  const { homeDir: home, packageRoot, paths } = context;
  const folder = dirname(owner);
  const name = displayName(join(folder, LOCK), { file, userFile: paths.userFile, home, packageRoot });
  const { lock, tree: document, problems: wrong } = await readLock(owner, name);
  problems.push(...wrong);
  for (const [key, locked] of Object.entries(lock.packs ?? {})) {
    const spec = remoteSpec(key);
    if (spec === undefined) continue;
    try {
      if ("files" in (await findTree(spec, locked, { folder, packs: paths.packs, home }))) {
        here.push(key);
        continue;
      }
      checkLocalRepository(spec, owner, context);
      const { resolved } = locked;
      const { files } = await fetchTree(spec, resolved, { ...how, project: folder });
      fetched.push({ key, resolved, place: await keepTree({ key, files }, locked.files, paths.cache) });
    } catch (error) {
      // One pack that can't be fetched doesn't stop the others.
      if (!(error instanceof MallexError) || error.problem.code === "MX7509") throw error;
      const at = entryOf(entryOf(document, "packs")?.value, key)?.keyAt;
      problems.push(...error.problems.map((problem) => (at === undefined ? problem : { at, ...problem })));
    }
    how.clearProgress();
  }
}
