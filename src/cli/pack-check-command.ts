import { dirname, posix } from "node:path";
import { finish } from "../compile/finish.ts";
import { listLibrary } from "../compile/1-load/list-library.ts";
import type { RuleTest } from "../compile/rule-test.ts";
import { textAt } from "../compile/tree.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { checkPack } from "../prove/check-pack.ts";
import { coverage, type Coverage } from "../prove/coverage.ts";
import { packTexts, type PackText } from "../prove/pack-texts.ts";
import { printPackCheck } from "../prove/print-pack-check.ts";
import { failureProblems } from "../prove/print-test.ts";
import { countTests, reportTest } from "../prove/report-tests.ts";
import { runTests, type TestResult } from "../prove/run-tests.ts";
import { checkFolder } from "./check-folder.ts";
import { checkPackage } from "./check-package.ts";
import { compilePack, type CompiledPack } from "./compile-pack.ts";
import { stdoutStyle, type Context, type Outcome } from "./context.ts";
import { EXIT } from "./exit-codes.ts";
import { findPack, type FoundPack } from "./find-pack.ts";
import { loadProgram } from "./load-program.ts";

/** Reads a pack as a stranger would: by the schema of packs, behind the built-in ones, with its tests, and as it comes along from git or npm. */
export async function packCheckCommand(context: Context, what?: string): Promise<Outcome> {
  const found = findPack(context.cwd, what);
  const pack = await compilePack(context, found);
  const outside = await checkOutside(pack, found, context);
  const { compiled } = pack;
  if (compiled.problems.some(isError)) return { problems: [...compiled.problems, ...outside], exitCode: EXIT.config };
  const proved = await prove(pack, context);
  const findings = finish([...proved.problems, ...outside], { texts: compiled.texts, vias: new Map() });
  const problems = [...compiled.problems, ...findings];
  const { covered, results, texts } = proved;
  const tests = countTests(results);
  const summary = { pack: pack.name, rules: covered.rules, tests, missed: covered.missed.length, texts };
  return {
    problems,
    exitCode: problems.length === 0 ? EXIT.ok : EXIT.findings,
    text: printPackCheck(summary, stdoutStyle(context)),
    data: { ...summary, tests: { ...tests, results: results.map(reportTest) }, missed: covered.missed },
  };
}

/** How it lies in its folder and in its package. */
async function checkOutside(
  { compiled, files }: CompiledPack,
  { root }: FoundPack,
  { env }: Context,
): Promise<Problem[]> {
  const recorded = compiled.tests.flatMap((test) => requestOf(test) ?? []);
  const used = [...files, ...recorded.filter((path) => files.has(path) || !path.startsWith("../"))];
  return [...(await checkFolder(root)), ...(await checkPackage(root, [...new Set(used)], env))];
}

/** The recorded request of a test, by its path from the root. */
function requestOf({ tree, at }: RuleTest): string | undefined {
  const file = textAt(tree, ["given", "file"]);
  const from = at.file ?? "";
  return file === undefined || /^(?:mallex:|npm:|git\+)/.test(from) ? undefined : posix.join(dirname(from), file);
}

interface Proved {
  readonly problems: readonly Problem[];
  readonly results: readonly TestResult[];
  readonly covered: Coverage;
  readonly texts: readonly PackText[];
}

/** Its tests, what they leave untried, and what can be said of its rules. */
async function prove({ compiled, files }: CompiledPack, context: Context): Promise<Proved> {
  const { plan } = compiled;
  if (plan === undefined) throw new Error("a pack without errors has no plan");
  const program = await loadProgram({ ...compiled, plan }, context.places.plans);
  const tests = compiled.tests.filter(({ at }) => files.has(at.file ?? ""));
  const results = runTests({ program, config: compiled.config, tests });
  const failures = results.flatMap((result) => (result.status === "failed" ? failureProblems(result, compiled) : []));
  const turns = results.flatMap((result) => (result.status === "left out" ? [] : [result.turn]));
  const covered = coverage(compiled.config, turns, files);
  const layers = compiled.sources.filter(({ kind, name }) => kind === "pack" && files.has(name));
  const { packs } = await listLibrary(context.packageRoot);
  const taken = ["mallex", ...packs.map((name) => name.replace(/^mallex:/, ""))];
  return {
    problems: [...failures, ...checkPack({ layers, coverage: covered, taken })],
    results,
    covered,
    texts: packTexts(compiled),
  };
}
