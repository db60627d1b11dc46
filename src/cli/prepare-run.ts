import type { Plan } from "../../generated/types/plan.d.ts";
import type { Override } from "../compile/compile.ts";
import { makeFolder } from "../files/make-folder.ts";
import { printProblems } from "../problem/print-text.ts";
import type { Problem } from "../problem/problem.ts";
import { checkModelFolders } from "./check-model-folders.ts";
import { checkTemplates } from "./check-templates.ts";
import { checkTrust } from "./check-trust.ts";
import { compileFile, runOverrides, type CompiledFile } from "./compile-file.ts";
import { withShippedFile, type CliContext } from "./context.ts";
import { recordFingerprints } from "./reload/file-print.ts";
import type { RunSource } from "./reload/keep-current.ts";

export type Prepared =
  | { readonly compiled: CompiledFile & { readonly plan: Plan }; readonly source: RunSource }
  | { readonly compiled?: never; readonly problems: readonly Problem[] };

/** What the command line sets for one run. */
interface RunCommandRequest {
  readonly shipped?: boolean | undefined;
  /** `--port`, as given. */
  readonly port?: string | undefined;
  readonly strict?: boolean | undefined;
}

/** What `--strict` sets. */
export const STRICT: Override = { path: ["server", "strict"], value: true, from: "--strict" };

/**
 * Compiles what `run` and `serve` execute. Warnings are said at once: the client will fill the screen.
 * @throws {MallexError} MX6201 when the file is not trusted, MX7530 when the folder of its first model is not there
 */
export async function prepareRun(
  context: CliContext,
  { shipped, port, strict }: RunCommandRequest,
  signal: AbortSignal,
): Promise<Prepared> {
  const chosen = shipped === true && context.config === undefined ? withShippedFile(context) : context;
  const overrides = [...runOverrides(context, port), ...(strict === true ? [STRICT] : [])];
  const prints = new Map<string, string>();
  const compiled = await compileFile(chosen, { overrides, onPathRead: recordFingerprints(prints) });
  signal.throwIfAborted();
  const { plan, problems } = compiled;
  if (plan === undefined) return { problems };
  if (problems.length > 0) context.report(printProblems(problems, context.style));
  checkTrust(compiled, chosen);
  const folders = checkModelFolders(plan, compiled.file, context);
  const others = [...folders, ...(await checkTemplates({ ...compiled, plan }, chosen))];
  if (others.length > 0) context.report(printProblems(others, context.style));
  // Said now, and not after the question whether to install into it.
  makeFolder(context.paths.home);
  const { cwd, paths, homeDir, packageRoot, config: named } = chosen;
  const request = { cwd, paths, homeDir, packageRoot, overrides, config: compiled.file };
  return {
    compiled: { ...compiled, plan },
    source: { prints, request: { ...request, ...(named === undefined ? {} : { named }) } },
  };
}
