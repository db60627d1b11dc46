import { dirname, posix, relative, sep } from "node:path";
import type { Plan } from "../../generated/types/plan.d.ts";
import { finish } from "../compile/finish.ts";
import { listLibrary } from "../compile/1-load/list-library.ts";
import type { RuleTest } from "../compile/rule-test.ts";
import { textAt } from "../compile/tree.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { checkPack } from "../prove/check-pack.ts";
import { coverage, type Coverage } from "../prove/coverage.ts";
import { packTexts, type PackText } from "../prove/pack-texts.ts";
import { printPackCheck } from "../prove/print-pack-check.ts";
import { failureProblems, printFailure } from "../prove/print-test.ts";
import { countTests, reportTest } from "../prove/report-tests.ts";
import { runTests, type TestResult } from "../prove/run-tests.ts";
import { checkFolder } from "./check-folder.ts";
import { checkPackage } from "./check-package.ts";
import { compilePack, type CompiledPack } from "./compile-pack.ts";
import { stdoutStyle, type CliContext, type Outcome } from "./context.ts";
import { EXIT } from "./exit-codes.ts";
import { fetchForPack } from "./fetch-for-pack.ts";
import { findPack, type PackFiles } from "./find-pack.ts";
import { inFolder } from "./in-folder.ts";
import { loadProgram } from "./load-program.ts";

export interface PackCheckFlags {
  /** Bring what it extends from elsewhere. */
  readonly fetch?: boolean;
}

/** Reads a pack as a stranger would: by the schema of packs, behind the built-in ones, with its tests, and as it comes along from git or npm. */
export async function packCheckCommand(
  context: CliContext,
  what?: string,
  flags: PackCheckFlags = {},
): Promise<Outcome> {
  const found = findPack(context.cwd, context.packageRoot, what);
  const pack = flags.fetch === true ? await fetchForPack(context, found) : await compilePack(context, found);
  const { texts, problems, plan } = pack.compiled;
  const outside = await checkOutside(pack, found, context);
  const checked = plan === undefined ? undefined : await checkCompiledPack(pack, plan, context);
  const reported = [...problems, ...finish([...(checked?.findings ?? []), ...outside], { texts, vias: new Map() })];
  const failures = checked?.failures ?? [];
  // In text, failures are told at length on standard output.
  const printed = context.json || context.github ? [...reported, ...failures] : reported;
  const folder = relative(context.cwd, found.root).replaceAll(sep, "/");
  return {
    problems: printed.map((problem) => inFolder(problem, folder)),
    folder: context.cwd,
    exitCode: exitCodeOf(pack, reported.length + failures.length),
    ...(checked === undefined ? {} : packCheckOutput(pack, checked, context)),
  };
}

function exitCodeOf({ compiled }: CompiledPack, found: number): number {
  if (compiled.problems.some(isError)) return EXIT.config;
  return found === 0 ? EXIT.ok : EXIT.findings;
}

function packCheckOutput(
  { name, compiled }: CompiledPack,
  { covered, results, texts }: PackCheckResult,
  context: CliContext,
): Pick<Outcome, "text" | "data"> {
  const style = stdoutStyle(context);
  const tests = countTests(results);
  const summary = { pack: name, rules: covered.rules, tests, missed: covered.missed.length, texts };
  const failed = results.flatMap((result) => (result.status === "failed" ? printFailure(result, compiled, style) : []));
  return {
    text: [...failed, printPackCheck(summary, style)].join("\n\n"),
    data: { ...summary, tests: { ...tests, results: results.map(reportTest) }, missed: covered.missed },
  };
}

/** How it lies in its folder and in its package. */
async function checkOutside(
  { compiled, files }: CompiledPack,
  { root }: PackFiles,
  { env }: CliContext,
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

interface PackCheckResult {
  /** Conditions of its tests that do not hold. */
  readonly failures: readonly Problem[];
  readonly findings: readonly Problem[];
  readonly results: readonly TestResult[];
  readonly covered: Coverage;
  readonly texts: readonly PackText[];
}

/** Its tests, what they leave untried, and what can be said of its rules. */
async function checkCompiledPack(
  { compiled, files }: CompiledPack,
  plan: Plan,
  context: CliContext,
): Promise<PackCheckResult> {
  const program = await loadProgram({ ...compiled, plan }, context.paths.plans);
  const tests = compiled.tests.filter(({ at }) => files.has(at.file ?? ""));
  const results = runTests({ program, config: compiled.config, tests });
  const failures = results.flatMap((result) => (result.status === "failed" ? failureProblems(result, compiled) : []));
  const turns = results.flatMap((result) => (result.status === "left out" ? [] : [result.turn]));
  const covered = coverage(compiled.config, turns, files);
  const layers = compiled.sources.filter(({ kind, name }) => kind === "pack" && files.has(name));
  const { packs } = await listLibrary(context.packageRoot);
  const taken = ["mallex", ...packs.map((name) => name.replace(/^mallex:/, ""))];
  return {
    failures,
    findings: checkPack({ layers, coverage: covered, taken }),
    results,
    covered,
    texts: packTexts(compiled),
  };
}
