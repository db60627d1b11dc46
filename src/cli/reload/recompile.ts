import { isError, type Problem } from "../../problem/problem.ts";
import type { Override } from "../../compile/compile.ts";
import { isTrusted, sinceTrusted, untrusted } from "../check-trust.ts";
import { compileFile, type CompileContext } from "../compile-file.ts";
import type { PlanFiles } from "../load-program.ts";
import { toProblems } from "../to-problems.ts";
import { recordFingerprints } from "./file-print.ts";

/** What to compile: data alone, for another process. */
export interface RecompileRequest extends CompileContext {
  /** Absolute: a file that is gone is no reason to take another one. */
  readonly config: string;
  /** What `--config` named. */
  readonly named?: string;
  /** As the run was started with. */
  readonly overrides: readonly Override[];
}

export interface Recompiled {
  /** What each path that was looked at was like before it was read; absent: nobody knows. */
  readonly prints?: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** What will be executed is what was checked. Absent: an error, or machine powers that nobody has trusted. */
  readonly good?: PlanFiles;
}

const MODULE = "plan.mjs";

/** Compiles and asks for trust, exactly as a start does. Never fails. */
export async function recompile({ overrides, named, ...context }: RecompileRequest): Promise<Recompiled> {
  const prints = new Map<string, string>();
  const onPathRead = recordFingerprints(prints);
  try {
    const compiled = await compileFile(context, { overrides, onPathRead });
    const { plan, problems, files } = compiled;
    if (plan === undefined || problems.some(isError)) return { prints, problems };
    // What is refused now may be trusted in a moment.
    onPathRead(context.paths.trust);
    if (!isTrusted(compiled, context)) {
      const { message, ...more } = untrusted(compiled, { config: named, since: sinceTrusted(compiled, context) });
      return { prints, problems: [...problems, { ...more, code: "MX7555", message: `not taken over: ${message}` }] };
    }
    return { prints, problems, good: { plan, files: new Map([[MODULE, files.get(MODULE) ?? ""]]) } };
  } catch (error) {
    return { prints, problems: toProblems(error) };
  }
}
