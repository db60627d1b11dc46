import type { Plan } from "../../generated/types/plan.d.ts";
import type { CompileResult } from "../compile/compile.ts";
import type { TestBench } from "../prove/run-test.ts";
import type { TokenCounter } from "../turn/count-tokens.ts";
import type { CliContext } from "./context.ts";
import { loadCounter } from "./load-counter.ts";
import { loadProgram } from "./load-program.ts";

/** What the tests of a compiled file are run on. @param file the one that was compiled, absolute */
export async function loadBench(
  compiled: CompileResult & { readonly plan: Plan },
  file: string,
  context: CliContext,
): Promise<TestBench> {
  const program = await loadProgram(compiled, context.paths.plans);
  const counters = new Map<string, TokenCounter | undefined>();
  for (const [name, profile] of Object.entries(compiled.plan.profiles))
    counters.set(name, await loadCounter(profile, file, context));
  return { program, config: compiled.config, counter: (profile) => counters.get(profile) };
}
