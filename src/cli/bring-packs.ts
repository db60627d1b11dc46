import { compile, type CompileResult, type CompileInput } from "../compile/compile.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { remoteSpec, displayPackFile, type RemoteSpec } from "../terms/pack-spec.ts";
import { finish } from "../compile/finish.ts";
import type { FetchedTree } from "../terms/fetched-tree.ts";

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

/** What is said of a tree at the line that names it. */
const MISSING_TREE_CODES: ReadonlySet<string> = new Set(["MX6101", "MX6102", "MX6103", "MX6104"]);

/** Of a tree, and none of the person's own. */
function isRemote(file: string | undefined): boolean {
  return file !== undefined && remoteSpec(file) !== undefined;
}
