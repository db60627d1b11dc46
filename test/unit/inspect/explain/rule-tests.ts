import { join } from "node:path";
import { loadProgram } from "../../../../src/cli/compile/load-compiled-plan.ts";
import type { CompileResult } from "../../../../src/compile.ts";
import type { WhichTests } from "../../../../src/config/load/load-tests.ts";
import { isError } from "../../../../src/diagnostics/problem.ts";
import { printProblems } from "../../../../src/diagnostics/print-problems.ts";
import type { TestBench } from "../../../../src/inspect/test/run-test.ts";
import { runTests, type TestResult } from "../../../../src/inspect/test/run-tests.ts";
import type { TokenCounter } from "../../../../src/prompt/tokens/token-counter.ts";
import { compileFiles, scratchFolder } from "../../checks/scratch.ts";
import { countsByEstimate } from "../../../support/counts-by-estimate.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** A token a character. */
export const COUNTER: TokenCounter = {
  count: ({ messages }) => messages.reduce((sum, { content }) => sum + content.length, 0),
  ...countsByEstimate,
  // oxlint-disable-next-line require-yield -- counts at once
  *countInSteps(asked) {
    return { tokens: COUNTER.count(asked), exact: true };
  },
};

export interface RanTests {
  readonly compiled: CompileResult;
  readonly results: readonly TestResult[];
}

/** Compiles `mallex.yaml` among these files and runs its tests. */
export async function runFiles(
  files: Readonly<Record<string, string>>,
  { tests = "own", counter }: { readonly tests?: WhichTests; readonly counter?: TestBench["counter"] } = {},
): Promise<RanTests> {
  const compiled = await compileFiles(files, { tests });
  const { plan, problems } = compiled;
  if (plan === undefined || problems.some(isError)) throw new Error(printProblems(problems));
  const program = await loadProgram({ ...compiled, plan }, join(scratchFolder(), "plans"));
  const { config } = compiled;
  const bench: TestBench = { program, config, ...(counter === undefined ? {} : { counter }) };
  return { compiled, results: runTests({ ...bench, tests: compiled.tests }) };
}

/** Rules in words of our own: a class, two routes, a part, a trim rule, two filters, and a profile with tools. */
export const RULES = cases("rules") as string;

/** A test called `a` of this `given` and `expect`, in YAML. */
export function testOf(given: string, expectation?: string, name = "a"): string {
  return `  - name: ${name}\n    given: ${given}\n${expectation === undefined ? "" : `    expect: ${expectation}\n`}`;
}

/** The rules with these tests. */
export function withTests(...tests: readonly string[]): Record<string, string> {
  return { "mallex.yaml": `${RULES}tests:\n${tests.join("")}` };
}
