import { join, relative, sep } from "node:path";
import { compile, type CompileResult, type CompileInput } from "../compile/compile.ts";
import type { Problem } from "../problem/problem.ts";
import type { CliContext } from "./context.ts";
import type { PackFiles } from "./find-pack.ts";
import { keepClassifiers } from "./keep-classifiers.ts";

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
