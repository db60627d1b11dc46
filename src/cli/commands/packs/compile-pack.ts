import { lstatSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { compile, type CompileInput, type CompileResult } from "../../../compile.ts";
import { MallexError, type Problem } from "../../../diagnostics/problem.ts";
import type { FetchOptions } from "../../../process/fetch/fetch-options.ts";
import { fetchTree, resolveTree } from "../../../process/fetch/fetch-tree.ts";
import type { FetchedTree } from "../../../shared/pack-spec.ts";
import { keepClassifiers } from "../../compile/compile-file.ts";
import { openLock } from "../../compile/write-files.ts";
import type { CliContext } from "../../context/context.ts";
import { watchSignals } from "../../context/interruption.ts";
import { createProgress } from "../../ui/progress.ts";
import { fetchPacks } from "./compile-with-fetch.ts";

/** A pack on disk; paths are absolute. */
export interface PackFiles {
  readonly file: string;
  /** What it names may lie anywhere in here, and nowhere else. */
  readonly root: string;
}

const NAME = "pack.yaml";
const TESTS = ".test.yaml";

/**
 * The pack in a folder, or a file that is one: then all of the working folder belongs to it, as all of a repository does.
 * @param packageRoot where mallex lies
 * @throws {MallexError} MX6160 when there is none
 */
export function findPack(cwd: string, packageRoot: string, what = "."): PackFiles {
  const path = resolve(cwd, what);
  if (what.startsWith("mallex:") || path.startsWith(join(packageRoot, "packs", "/"))) throw builtIn(what);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw noPackAt(what);
  return stat.isDirectory() ? packIn(path, what) : packOf(path, { cwd, what });
}

function packOf(file: string, { cwd, what }: { readonly cwd: string; readonly what: string }): PackFiles {
  if (file.endsWith(TESTS))
    throw noPack(`${what} holds tests`, "name the pack beside it: its tests are run along with it");
  return { file, root: relative(cwd, file).startsWith("..") ? dirname(file) : resolve(cwd) };
}

function packIn(path: string, what: string): PackFiles {
  const file = join(path, NAME);
  if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) return { file, root: path };
  const others = readdirSync(path).filter((name) => /\.ya?ml$/.test(name) && !name.endsWith(TESTS));
  const hint =
    others.length === 0
      ? `make one: mallex pack new ${basename(path)}`
      : `name the file: mallex pack check ${join(what, others[0] ?? "")}`;
  throw noPack(`there is no ${NAME} in ${path}`, hint);
}

function noPackAt(what: string): MallexError {
  const hint = /\.ya?ml$/.test(what) ? "check the path" : "make one: mallex pack new <folder>";
  return noPack(`there is no ${what}`, hint);
}

/** Read as a stranger's, its names would all be wrong. */
function builtIn(what: string): MallexError {
  return noPack(
    `${what} comes with mallex, and is checked with it`,
    "`mallex test --with-packs` runs its tests in a project that extends it",
  );
}

function noPack(message: string, hint: string): MallexError {
  return new MallexError({ code: "MX6160", severity: "error", message, hint });
}

/** As a person reads it where a problem is about it; no such file is written. */
const EXAMPLE = "an example project";

export interface CompiledPack {
  readonly compiled: CompileResult;
  /** Shown names of the pack's own files: rules, templates, tests. */
  readonly files: ReadonlySet<string>;
  /** The pack itself. */
  readonly name: string;
}

/** Compiles a pack as a stranger would who extends it: by the schema of packs, behind the built-in ones, with tests. */
export async function compilePack(
  { homeDir: home, packageRoot, paths }: CliContext,
  { file, root }: PackFiles,
  compileIt: (input: CompileInput) => Promise<CompileResult> = compile,
): Promise<CompiledPack> {
  const name = relative(root, file).replaceAll(sep, "/");
  const example = join(root, EXAMPLE);
  const compiled = await compileIt({
    file: example,
    home,
    packageRoot,
    packs: paths.packs,
    shared: true,
    tests: "all",
    edited: new Map([[example, exampleProject(`./${name}`)]]),
    classifiers: keepClassifiers(paths.classifiers),
  });
  const EXTERNAL_SPEC = /^(?:mallex:|npm:|git\+|~\/|\.\.\/|\$MALLEX_HOME)/;
  const names = [...compiled.texts.keys()].filter(
    (one) => !EXTERNAL_SPEC.test(one) && one !== EXAMPLE && one !== "mallex.lock",
  );
  const problems = compiled.problems.map(withoutExample).map(withFetch);
  return { compiled: { ...compiled, problems }, files: new Set(names), name };
}

/** An author has no project that could lock what the pack extends. */
function withFetch(problem: Problem): Problem {
  return MISSING_TREE_CODES.has(problem.code)
    ? { ...problem, hint: "`mallex pack check --fetch` brings it for the check" }
    : problem;
}

/** Not in a lock, or nowhere on this machine. */
const MISSING_TREE_CODES: ReadonlySet<string> = new Set(["MX6101", "MX6102"]);

/** That the example extends the pack says nothing to its author. */
function withoutExample({ via, ...problem }: Problem): Problem {
  const chain = via?.filter(({ file }) => file !== EXAMPLE) ?? [];
  return chain.length === 0 ? problem : { ...problem, via: chain };
}

function exampleProject(pack: string): string {
  return `version: 1
extends: [mallex:claude-code, mallex:models, ${JSON.stringify(pack)}]
profiles: { example: { backend: local, model: some/model, window: 65536 } }
`;
}

/** Compiles a pack with what it extends from git and npm and this machine lacks: as a lock beside it says, else the newest that it allows. Nothing is kept. */
export async function fetchForPack(context: CliContext, pack: PackFiles): Promise<CompiledPack> {
  const { packs = {} } = await openLock(join(pack.root, "pack.yaml"));
  const interruption = watchSignals();
  const { signal } = interruption;
  const progress = createProgress(context, process.stderr);
  const how: FetchOptions = {
    cache: context.paths.cache,
    project: pack.root,
    env: context.env,
    signal,
    report: (line) => context.report(line),
    onStep: (step, detail) => progress.show(step, detail),
  };
  const fetched: FetchedTree[] = [];
  try {
    return await compilePack(context, pack, async (input) => {
      const packTemplates = await fetchPacks(input, {
        fetch: async (spec) => {
          const locked = packs[spec.key];
          const tree = await (locked === undefined ? resolveTree(spec, how) : fetchTree(spec, locked.resolved, how));
          fetched.push(tree);
          return tree;
        },
      });
      return packTemplates.compiled;
    });
  } finally {
    progress.clear();
    for (const tree of fetched) await tree.remove?.();
    interruption.dispose();
  }
}
