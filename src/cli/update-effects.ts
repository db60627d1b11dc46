import type { CompileResult } from "../compile/compile.ts";
import type { RuleTest } from "../compile/rule-test.ts";
import { compareTests, type TestEffect } from "../prove/compare-tests.ts";
import { runTests, type TestResult } from "../prove/run-tests.ts";
import type { CliContext } from "./context.ts";
import { loadBench } from "./load-bench.ts";

/** What other packs do to the project's own tests. */
export async function updateEffects(
  before: CompileResult,
  after: CompileResult,
  { file, context }: { readonly file: string; readonly context: CliContext },
): Promise<readonly TestEffect[]> {
  const tests = after.tests.filter(({ own }) => own);
  if (tests.length === 0) return [];
  const run = async (compiled: CompileResult): Promise<TestResult[] | undefined> =>
    runOn(compiled, tests, { file, context });
  return compareTests(await run(before), (await run(after)) ?? []);
}

async function runOn(
  compiled: CompileResult,
  tests: readonly RuleTest[],
  { file, context }: { readonly file: string; readonly context: CliContext },
): Promise<TestResult[] | undefined> {
  const { plan } = compiled;
  return plan === undefined
    ? undefined
    : runTests({ ...(await loadBench({ ...compiled, plan }, file, context)), tests });
}
