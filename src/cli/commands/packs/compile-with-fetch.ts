import { copyFile, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Lock, LockedPack } from "../../../../generated/types/lock.d.ts";
import { finish } from "../../../checks/finish-problems.ts";
import { compile, type CompileInput, type CompileResult } from "../../../compile.ts";
import type { WhichTests } from "../../../config/load/load-tests.ts";
import { isError, MallexError, type Problem } from "../../../diagnostics/problem.ts";
import {
  displayPackFile,
  isSameSource,
  remoteSpec,
  type FetchedTree,
  type RemoteSpec,
} from "../../../shared/pack-spec.ts";

/** What a tree extends is known when it is there; packs within packs go no deeper than this. */
const ROUNDS = 9;

export interface FetchedPacks {
  readonly compiled: CompileResult;
  /** Those that were brought, by key. */
  readonly trees: ReadonlyMap<string, FetchedTree>;
}

export interface FetchPacksOptions {
  /** The tree with these files; nothing where it can't be had: then what compiling says of it stands. */
  readonly fetch: (spec: RemoteSpec, files: readonly string[]) => Promise<FetchedTree | undefined>;
  /** Also trees that the lock has, and this machine, too. */
  readonly shouldRefetch?: (key: string) => boolean;
}

/** Compiles a file, with all tests if not said otherwise, bringing the trees that are missing, until none is or none more can be had. */
export async function fetchPacks(
  input: CompileInput,
  { fetch: fetchTree, shouldRefetch = () => false }: FetchPacksOptions,
): Promise<FetchedPacks> {
  const trees = new Map<string, FetchedTree>();
  const tried = new Set<string>();
  for (let round = 1; ; round += 1) {
    const compiled = await compile({ tests: "all", ...input, trees });
    const wanted = requiredSpecs(compiled, shouldRefetch).filter(({ key }) => !tried.has(key));
    if (wanted.length === 0 || round === ROUNDS) return { compiled, trees };
    for (const [key, spec] of new Map(wanted.map((one) => [one.key, one]))) {
      tried.add(key);
      const files = wanted.flatMap((one) => (one.key === key ? [one.file] : []));
      const tree = await fetchTree(spec, files).catch((error: unknown) => {
        throw withReferrer(error, key, compiled);
      });
      if (tree !== undefined) trees.set(key, tree);
    }
  }
}

/** Who names the source that can't be had. */
function withReferrer(error: unknown, key: string, { missing, trees, vias }: CompileResult): unknown {
  if (!(error instanceof MallexError) || !error.problem.code.startsWith("MX61")) return error;
  const files = trees.flatMap((tree) => (tree.key === key ? Object.keys(tree.files) : []));
  const names = files.flatMap((file) => vias.get(displayPackFile(key, file)) ?? []);
  const at = missing.find((one) => one.key === key)?.at ?? names.find(({ file = "" }) => remoteSpec(file)?.key !== key);
  if (at === undefined) return error;
  const [first, ...more] = finish([{ at, ...error.problem }], { texts: new Map(), vias });
  return first === undefined ? error : new MallexError([first, ...more], { cause: error });
}

/** What the person's own layer extends is in a lock of its own, beside it. */
function requiredSpecs(
  { missing, trees, problems }: CompileResult,
  shouldRefetch: (key: string) => boolean,
): RemoteSpec[] {
  const isOurs = ({ of }: { readonly of: "project" | "user" }): boolean => of === "project";
  const old = trees
    .filter((tree) => isOurs(tree) && shouldRefetch(tree.key))
    .flatMap(({ key }) => remoteSpec(key) ?? []);
  const refused = new Set(problems.flatMap((one) => (isRefusal(one) ? (one.at?.file ?? []) : [])));
  const missingTrees = missing.filter(
    (one) => isOurs(one) && !(refused.has(one.at.file ?? "") && isRemote(one.at.file)),
  );
  return [...missingTrees.map(({ spec }) => spec), ...old];
}

/** Something is wrong with the file itself: no pack that it names is brought for it. */
function isRefusal(problem: Problem): boolean {
  return isError(problem) && !MISSING_TREE_CODES.has(problem.code);
}

/** Problems of a tree at the line that names it. */
const MISSING_TREE_CODES: ReadonlySet<string> = new Set(["MX6101", "MX6102", "MX6103", "MX6104"]);

/** Of a tree, and none of the person's own. */
function isRemote(file: string | undefined): boolean {
  return file !== undefined && remoteSpec(file) !== undefined;
}

/**
 * The same file with the layers of this machine, which may use nothing else of the trees than the project does: their lock is going to be
 * the same on every machine.
 */
export async function compileWithLocalLayers(
  input: CompileInput,
  { compiled, trees }: FetchedPacks,
  tests: WhichTests = "all",
): Promise<CompileResult> {
  const local = join(dirname(input.file), "mallex.local.yaml");
  const others = [local, ...(input.userFile === undefined ? [] : [input.userFile])];
  if (!others.some((path) => existsSync(path))) return compiled;
  const used = new Map(compiled.trees.map(({ key, files }) => [key, files]));
  const locked = [...trees].map(([key, tree]) => [key, { ...tree, locked: used.get(key) ?? {} }] as const);
  return compile({ ...input, tests, trees: new Map(locked) });
}

/** The lock's entry for one tree. */
interface LockedEntry {
  readonly key: string;
  readonly locked: LockedPack;
}

export interface PreviousCompile {
  /** Packs that are new say nothing in it; its trees are those that were there. */
  readonly compiled: CompileResult;
  /** Those that were brought, by key, the ones that say nothing among them. */
  readonly trees: FetchedPacks["trees"];
  /** The keys under which trees were locked that have another now: `?ref=v1.1.0` where `?ref=v1.0.0` was. */
  readonly moved: ReadonlyMap<string, string>;
  /** Of all trees that the file extends, also of those that are new. */
  readonly keys: readonly string[];
  /** The locked commits and versions under which something else is published now, by the key in the lock. */
  readonly altered: ReadonlyMap<string, string>;
}

export interface RestoreOptions {
  readonly lock: Lock;
  /** For packs that say nothing. */
  readonly folder: string;
  /** A tree as it is locked, if it can be had. */
  readonly restore: (spec: RemoteSpec, locked: LockedPack) => Promise<FetchedTree | "gone" | "altered">;
}

/** The file as it was with the packs of the lock, to compare with. Its tests are those of the state after: they may be about what is new. */
export async function compileBefore(
  input: CompileInput,
  { lock, folder, restore }: RestoreOptions,
): Promise<PreviousCompile> {
  const moved = new Map<string, string>();
  const blank = new Set<string>();
  const altered = new Map<string, string>();
  const { compiled, trees: fetched } = await fetchPacks(
    { ...input, tests: "none" },
    {
      fetch: async (spec, files) => {
        const found = findLocked(spec, lock);
        const tree = found === undefined ? "gone" : await restore(remoteSpec(found.key) ?? spec, found.locked);
        if (found !== undefined && tree === "altered") altered.set(found.key, found.locked.resolved);
        if (found === undefined || tree === "altered" || tree === "gone") {
          blank.add(spec.key);
          return blankTree(files, folder);
        }
        if (found.key !== spec.key) moved.set(spec.key, found.key);
        return lockedTree(tree, { locked: found.locked, files, folder });
      },
    },
  );
  const trees = compiled.trees
    .filter(({ key }) => !blank.has(key))
    .map((tree) => ({ ...tree, files: lock.packs?.[moved.get(tree.key) ?? tree.key]?.files ?? tree.files }));
  const keys = compiled.trees.map(({ key }) => key);
  return { compiled: { ...compiled, trees }, trees: fetched, moved, keys, altered };
}

/** Under its own key, or under the one that it had before somebody wrote another ref or range. */
function findLocked(spec: RemoteSpec, { packs = {} }: Lock): LockedEntry | undefined {
  const keys = Object.keys(packs);
  const key = keys.find((one) => one === spec.key) ?? keys.find((one) => isOf(spec, remoteSpec(one)));
  const locked = packs[key ?? ""];
  return key === undefined || locked === undefined ? undefined : { key, locked };
}

function isOf(spec: RemoteSpec, locked: RemoteSpec | undefined): boolean {
  return locked !== undefined && isSameSource(locked, spec);
}

/** Only what was locked: a file that is asked for now and was not is as new as a whole pack. */
async function lockedTree(
  { root, resolved }: FetchedTree,
  {
    locked,
    files,
    folder,
  }: { readonly locked: LockedPack; readonly files: readonly string[]; readonly folder: string },
): Promise<FetchedTree> {
  const paths = Object.keys(locked.files);
  const fresh = await blankTree(
    files.filter((file) => !paths.includes(file)),
    folder,
  );
  for (const path of paths) {
    await mkdir(dirname(join(fresh.root, path)), { recursive: true });
    await copyFile(join(root, path), join(fresh.root, path));
  }
  return { root: fresh.root, resolved };
}

/** So that the rest of the file compiles as it would without the pack. */
async function blankTree(files: readonly string[], folder: string): Promise<FetchedTree> {
  const root = await mkdtemp(join(folder, "blank-"));
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), "version: 1\n");
  }
  return { root, resolved: "" };
}
