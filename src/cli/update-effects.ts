import type { Plan } from "../../generated/types/plan.d.ts";
import type { Compiled } from "../compile/compile.ts";
import { compareTests, type TestEffect } from "../prove/compare-tests.ts";
import { runTests, type TestResult } from "../prove/run-tests.ts";
import type { Context } from "./context.ts";
import { loadBench } from "./load-bench.ts";

/** What other packs do to the project's own tests. */
export async function updateEffects(
  before: Compiled,
  after: Compiled,
  { file, context }: { readonly file: string; readonly context: Context },
): Promise<readonly TestEffect[]> {
  const [was, is] = [await run(before, file, context), await run(after, file, context)];
  return compareTests(was, is ?? []);
}

async function run(compiled: Compiled, file: string, context: Context): Promise<TestResult[] | undefined> {
  const { plan } = compiled;
  if (plan === undefined) return undefined;
  return runOwn({ ...compiled, plan }, file, context);
}

async function runOwn(
  compiled: Compiled & { readonly plan: Plan },
  file: string,
  context: Context,
): Promise<TestResult[]> {
  const tests = compiled.tests.filter(({ own }) => own);
  return tests.length === 0 ? [] : runTests({ ...(await loadBench(compiled, file, context)), tests });
}
