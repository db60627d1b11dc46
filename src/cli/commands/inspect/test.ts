import type { Plan } from "../../../../generated/types/plan.d.ts";
import { dirname } from "node:path";
import { compile, type CompileInput, type CompileResult } from "../../../compile.ts";
import { thirdPartyPacks } from "../../../config/layers/layer.ts";
import { isError, MallexError, createProblem, createError } from "../../../diagnostics/problem.ts";
import {
  countTests,
  failureProblems,
  printCounts,
  printCoverage,
  printFailure,
  printInspection,
  printShortInspection,
  printUpdates,
  reportTest,
} from "../../../inspect/test/report-tests.ts";
import type { TestBench } from "../../../inspect/test/run-test.ts";
import { coverage, runTests, type Coverage, type NameTest, type TestResult } from "../../../inspect/test/run-tests.ts";
import { updateTests, type UpdatedTests } from "../../../inspect/test/update-tests.ts";
import { passesTextTest } from "../../../shared/text/match.ts";
import { optional } from "../../../shared/utilities.ts";
import { forPackAuthor, projectOrPackInput } from "../../compile/pack-input.ts";
import { replaceFile } from "../../compile/write-lock.ts";
import { stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { EXIT } from "../../context/run-command.ts";
import { loadBench } from "../../models/token-counters.ts";

export interface TestFlags {
  readonly run?: string;
  readonly coverage?: boolean;
  readonly update?: boolean;
  readonly withPacks?: boolean;
}

type Runnable = CompileResult & { readonly plan: Plan };

/** Runs the tests in the files with the compiled rules, without a model. */
export async function testCommand(context: CliContext, flags: TestFlags): Promise<Outcome> {
  const { input: base, isPack } = projectOrPackInput(context);
  const input: CompileInput = { ...base, tests: isPack || flags.withPacks === true ? "all" : "own" };
  const only = flags.run === undefined ? undefined : await toExpression(flags.run);
  const found = await compile(input);
  const compiled = isPack ? await forPackAuthor(found, dirname(input.file)) : found;
  if (!isRunnable(compiled)) return { problems: compiled.problems };
  const bench = await loadBench(compiled, input.file, context);
  const first = runTests({ ...bench, tests: compiled.tests, only });
  if (only !== undefined && first.length === 0) throw noneNamed(flags.run ?? "", compiled);
  if (flags.update !== true) return conclude(context, flags, { compiled, bench, results: first });
  const updated = updateTests(first, compiled);
  const { compiled: now, results } = await rerunTests(input, { compiled, bench, only }, updated);
  await write(compiled, updated);
  return conclude(context, flags, { compiled: now, bench, results, updated });
}

/** A file with warnings can be tested, one with errors has no plan. */
function isRunnable(compiled: CompileResult): compiled is Runnable {
  return compiled.plan !== undefined;
}

/** With the linear engine, like the expressions of rules: others may take hours for a long name. */
async function toExpression(text: string): Promise<NameTest> {
  const { linearRegex } = await import("../../../plan/regex/linear-regex.ts");
  const regex = linearRegex(text, "");
  if ("pattern" in regex) return { test: (name) => passesTextTest({ op: "matches", value: regex.pattern }, name) };
  throw createError("MX7507.testPattern", { message: regex.message });
}

function noneNamed(expression: string, { tests }: CompileResult): MallexError {
  const some = tests.slice(0, 5).map(({ name }) => JSON.stringify(name));
  return new MallexError(
    some.length === 0
      ? createProblem("MX7507.noTests", { pattern: JSON.stringify(expression) })
      : createProblem("MX7507.noTestMatches", {
          pattern: JSON.stringify(expression),
          names: some.join(", "),
          more: tests.length > 5 ? ", …" : "",
        }),
  );
}

interface TestRun {
  readonly compiled: CompileResult;
  readonly results: readonly TestResult[];
}

/** The tests after the update, before anything is written. The rules, and so the program, stay the same. */
async function rerunTests(
  input: CompileInput,
  {
    compiled,
    bench,
    only,
  }: { readonly compiled: CompileResult; readonly bench: TestBench; readonly only: NameTest | undefined },
  { texts }: UpdatedTests,
): Promise<TestRun> {
  const rewritten = [...texts].map(([name, text]) => [compiled.own.get(name) ?? "", text] as const);
  const now = await compile({ ...input, edited: new Map([...(input.edited ?? []), ...rewritten]) });
  return { compiled: now, results: runTests({ ...bench, tests: now.tests, only }) };
}

async function write({ texts: before, own }: CompileResult, { texts }: UpdatedTests): Promise<void> {
  for (const [name, after] of texts)
    await replaceFile({ name, path: own.get(name) ?? "", before: before.get(name) ?? "", after });
}

interface FinishedTestRun extends TestRun {
  readonly bench: TestBench;
  readonly updated?: UpdatedTests;
}

async function conclude(context: CliContext, flags: TestFlags, ended: FinishedTestRun): Promise<Outcome> {
  const { compiled, results, bench, updated } = ended;
  const failures = results.flatMap((result) => (result.status === "failed" ? failureProblems(result, compiled) : []));
  const refused = updated?.problems ?? [];
  const covered = flags.coverage === true ? coverageOf(ended, flags.withPacks === true) : undefined;
  const counts = countTests(results);
  // Tests that were not named are printed without details.
  const isComplete = flags.run !== undefined || results.length === 1;
  const pieces = [
    ...(await Promise.all(
      results.map(async (result) => printResult(result, { context, compiled, bench, whole: isComplete })),
    )),
    printUpdates(updated?.values ?? []),
    covered === undefined ? "" : printCoverage(covered),
    printCounts(counts),
  ];
  const updates = updated === undefined ? {} : { updated: updated.values };
  return {
    // In text mode, failures are described on standard output.
    problems: [...compiled.problems, ...refused, ...(context.json || context.github ? failures : [])],
    exitCode: exitCodeOf(compiled, failures.length + refused.length),
    text: pieces.filter((piece) => piece !== "").join("\n\n"),
    data: { ...counts, tests: results.map(reportTest), ...optional("coverage", covered), ...updates },
  };
}

function exitCodeOf({ problems }: CompileResult, failures: number): number {
  if (problems.some(isError)) return EXIT.config;
  return failures > 0 ? EXIT.findings : EXIT.ok;
}

/** Coverage of the rules in the project's files, and on request in built-in packs. */
function coverageOf({ compiled, results }: TestRun, withPacks: boolean): Coverage {
  const turns = results.flatMap((result) => (result.status === "left out" ? [] : [result.turn]));
  return coverage(compiled.config, turns, withPacks ? undefined : filesOf(compiled));
}

/** A pack that is named by its file belongs to the project, like mallex.yaml. */
function filesOf({ own, sources }: CompileResult): ReadonlySet<string> {
  return new Set([...own.keys(), ...thirdPartyPacks(sources)]);
}

async function printResult(
  result: TestResult,
  {
    context,
    compiled,
    bench,
    whole: isComplete,
  }: {
    readonly context: CliContext;
    readonly compiled: CompileResult;
    readonly bench: TestBench;
    readonly whole: boolean;
  },
): Promise<string> {
  const style = stdoutStyle(context);
  switch (result.status) {
    case "failed":
      return printFailure(result, compiled, style);
    case "inspected":
      if (!isComplete) return printShortInspection(result, compiled, style);
      return printInspection(
        result.turn,
        { ...bench, config: compiled.config, packs: thirdPartyPacks(compiled.sources) },
        style,
      );
    case "left out":
      return `left out: ${JSON.stringify(result.test.name)}: ${result.why}`;
    case "passed":
      return "";
  }
}
