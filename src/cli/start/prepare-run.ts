import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LockedModel } from "../../../generated/types/lock.d.ts";
import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import { kindOf } from "../../backends/registry.ts";
import { hasTools } from "../../checks/dialects/call-instructions.ts";
import { isClients } from "../../checks/profiles/context-budgets.ts";
import { describeHidden, NATIVE } from "../../config/lock/policies.ts";
import { valueAt, type Dict } from "../../config/parse/tree.ts";
import { printProblems } from "../../diagnostics/print-problems.ts";
import { type Location, MallexError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { GgufFiles } from "../../process/gguf/find-files.ts";
import { hubCacheOf } from "../../process/install/detect-machine.ts";
import { sha256 } from "../../shared/files/digest.ts";
import { makeFolder } from "../../shared/files/private-files.ts";
import { optional } from "../../shared/utilities.ts";
import { checkTrust } from "../compile/check-trust.ts";
import type { CompiledFile } from "../compile/compile-file.ts";
import { runOverrides, type RunSettings } from "../compile/run-settings.ts";
import { compileForRun } from "../models/compile-for-run.ts";
import { withShippedFile, type CliContext } from "../context/context.ts";
import type { GgufFacts } from "../models/gguf-facts.ts";
import { isModelFolder, modelToLoad, readModelFiles, templateText } from "../models/model-files.ts";
import { misspeltVariables } from "./misspelt-variables.ts";
import { modelSource } from "../models/model-source.ts";
import { mainProfiles, usedProfiles } from "../models/profiles.ts";
import { recordFingerprints } from "../reload/watch-files.ts";
import { checkGgufFiles, checkGgufsTwice, checkLockedGgufs, findGgufs, printFacts } from "./check-ggufs.ts";
import { checkDraft } from "./check-drafts.ts";
import type { RunSource } from "./live-reload.ts";

export type Prepared =
  | { readonly compiled: CompiledFile & { readonly plan: Plan }; readonly source: RunSource }
  | { readonly compiled?: never; readonly problems: readonly Problem[] };

/** What the command line sets for one run. */
interface RunCommandRequest extends RunSettings {
  readonly shipped?: boolean | undefined;
}

/**
 * Compiles what `run` and `serve` execute. Warnings are said at once: the client will fill the screen.
 * @throws {MallexError} MX6201 when the file is not trusted, MX7530 when the folder of its first model is not there
 */
export async function prepareRun(
  context: CliContext,
  { shipped, ...settings }: RunCommandRequest,
  signal: AbortSignal,
): Promise<Prepared> {
  const chosen = shipped === true && context.config === undefined ? withShippedFile(context) : context;
  const overrides = runOverrides(context, settings);
  const prints = new Map<string, string>();
  const compiled = await compileForRun(chosen, { overrides, onPathRead: recordFingerprints(prints) });
  signal.throwIfAborted();
  const { plan, problems } = compiled;
  if (plan === undefined) return { problems };
  const all = [...misspeltVariables(context.env), ...problems];
  if (all.length > 0) context.report(printProblems(all, context.style));
  checkTrust(compiled, chosen);
  reportGgufFacts(compiled.ggufs, context);
  const folders = checkModelFolders(plan, compiled, context);
  const exchanged = checkLockedGgufs({ ...compiled, plan }, { file: compiled.file, context });
  const others = [...folders, ...exchanged, ...(await checkTemplates({ ...compiled, plan }, chosen))];
  if (others.length > 0) context.report(printProblems(others, context.style));
  // Said now, and not after the question whether to install into it.
  makeFolder(context.paths.home);
  const { cwd, paths, homeDir, packageRoot, config: named, shared } = chosen;
  const env = { HF_HUB_CACHE: hubCacheOf(chosen.env) };
  const request = { cwd, paths, homeDir, packageRoot, env, overrides, config: compiled.file };
  return {
    compiled: { ...compiled, plan },
    source: { prints, request: { ...request, ...optional("named", named), ...optional("shared", shared) } },
  };
}

/** Prints what mallex takes from GGUF files because nothing else says it. */
function reportGgufFacts(ggufs: GgufFacts, context: CliContext): void {
  for (const [model, facts] of Object.entries(ggufs)) {
    context.report(
      `${model}: ${printFacts(facts)} by its own head; \`mallex probe --write\` keeps what it says in mallex.lock`,
    );
  }
}

/** The file that names models, and where. */
export interface NamingFile {
  readonly file: string;
  /** Absent: problems have no location. */
  readonly config?: Dict;
}

/**
 * Looks whether models can be loaded by their names, and whether their folders are there, before anything is started for them.
 * @returns warnings of those that nobody waits for
 * @throws {MallexError} MX7530, MX7536 when that of the first profile is not there, or can't be loaded
 */
export function checkModelFolders(plan: Plan, { file, config }: NamingFile, context: CliContext): readonly Problem[] {
  const [first] = mainProfiles(plan);
  const ggufs = findGgufs(plan, { file, context });
  const locate = (name: string): Location | undefined => valueAt(config, ["profiles", name, "model"])?.at;
  const found = [...usedProfiles(plan)].flatMap(([name, { backend, model }]) =>
    findModelProblems(plan, name, { backend, model, file, ...optional("found", ggufs.get(name)), context }).map(
      (plain) => {
        const problem = { ...plain, ...optional("at", plain.at ?? locate(name)) };
        if (problem.severity === "error" && name === first) throw new MallexError(problem);
        return { ...problem, severity: "warning" as const };
      },
    ),
  );
  const drafts = [...usedProfiles(plan)].flatMap((named) => checkDraft(plan, named, { file, context }));
  return [...found, ...drafts, ...checkGgufsTwice(plan, ggufs)];
}

export interface NamedModel extends Pick<Profile, "backend" | "model"> {
  readonly file: string;
  /** The files of a GGUF model, if they have been looked up. */
  readonly found?: GgufFiles;
  readonly context: CliContext;
}

/** Why the server of a profile can't load its model, as far as that is known without a network. */
export function findModelProblems(plan: Plan, name: string, { backend, ...named }: NamedModel): readonly Problem[] {
  const kind = kindOf(plan.backends[backend]);
  if (kind?.supervised !== true) return [];
  if (kind.weights === "gguf") return checkGgufFiles(plan, name, named);
  const problem = ofAnother(name, named.model) ?? lacksFolder(name, named);
  return problem === undefined ? [] : [problem];
}

/** A name that the downloader would stumble over, or weights that mlx_lm can't read. */
function ofAnother(profile: string, model: string): Problem | undefined {
  const source = modelSource(model);
  if (source.kind === "local") return undefined;
  const hint =
    source.kind === "unusable"
      ? source.hint
      : `${source.about}; write \`backends: { ${source.name}: ${source.settings} }\` and \`backend: ${source.name}\` in the profile`;
  return createProblem("MX7530.unsupportedModel", { profile, model }, undefined, { hint });
}

function lacksFolder(
  profile: string,
  { model, file, context }: { readonly model: string; readonly file: string; readonly context: CliContext },
): Problem | undefined {
  if (!isModelFolder(model)) return undefined;
  const folder = modelToLoad(model, file, context);
  return existsSync(join(folder, "config.json")) ? undefined : folderMissing(profile, folder);
}

function folderMissing(profile: string, folder: string): Problem {
  const what = existsSync(folder) ? "contains no model: it has no config.json" : "does not exist";
  return createProblem("MX7530.noFolder", { profile, folder, what });
}

/** Are the models' chat templates those that were probed, and do they show tools where nobody has probed them? */
export async function checkTemplates(
  { plan, lock, file }: CompiledFile & { readonly plan: Plan },
  context: CliContext,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [name, profile] of usedProfiles(plan)) {
    const locked = lock.models?.[profile.model];
    if (locked === undefined && !isDeclared(plan, profile)) continue;
    const files = await readModelFiles(profile, file, { ...context, without: "tokenizer" });
    const text = files === undefined ? undefined : templateText(files);
    if (text === undefined) continue;
    problems.push(...(locked === undefined ? unshown(name, profile, text) : changed(name, profile, { locked, text })));
  }
  return problems;
}

/** Whether tools are declared through the server, which renders them with this template: other servers may have one of their own. */
function isDeclared(plan: Plan, profile: Profile): boolean {
  const isNative = profile.dialect === NATIVE || isClients(plan, profile);
  return isNative && kindOf(plan.backends[profile.backend])?.usesModelTemplate === true && hasTools(plan, profile);
}

/** Templates get tools under this name, and earlier calls under the other: one that never says it can't show them. What else it leaves out a probe finds. */
function unshown(name: string, { model }: Profile, text: string): Problem[] {
  const hides = [
    ...(/(?<!\w)tools(?!\w)/.test(text) ? [] : (["tools"] as const)),
    ...(text.includes("tool_calls") ? [] : (["calls"] as const)),
  ];
  if (hides.length === 0) return [];
  return [createProblem("MX7535", { name, model, hidden: describeHidden(hides) })];
}

/** The lock's figures are those of a template; a model that has another now may read a conversation differently. */
function changed(
  name: string,
  { model }: Profile,
  { locked, text }: { readonly locked: LockedModel; readonly text: string },
): Problem[] {
  if (sha256(text).slice(0, 16) === locked.template) return [];
  return [createProblem("MX7533", { name, model })];
}
