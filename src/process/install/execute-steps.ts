import { rm } from "node:fs/promises";
import { createError, MallexError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { makeFolder } from "../../shared/files/private-files.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { buildFolder } from "../artifacts/build-folder.ts";
import { isForeign, isIntact } from "../artifacts/manifest.ts";
import { withLock } from "../lock/with-file-lock.ts";
import { toToolProblem } from "../spawn/run-tool.ts";
import { leaveOut } from "./detect-machine.ts";
import { runInstallCommand, type CommandContext, type InstallPhase } from "./run-command.ts";
import type { InstallPlan, InstallStep } from "./plan-install.ts";

export interface InstallProgress {
  readonly step: InstallStep["id"];
  readonly phase: InstallPhase | "waiting" | "done" | "skipped";
  /** Bytes so far, and the planned total; only in phase `download`. */
  readonly done?: number;
  readonly total?: number;
  /** The process that is waited for; only in phase `waiting`. */
  readonly pid?: number;
}

export interface InstallOptions {
  readonly plan: InstallPlan;
  readonly paths: MallexPaths;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: InstallProgress) => void) | undefined;
}

/**
 * Carries out a plan, step by step; models are fetched side by side. Safe to interrupt and to run concurrently.
 * @returns warnings about optional steps that failed
 * @throws {MallexError} MX71xx, a problem of the plan or a tool's failure; the signal's reason after an abort
 */
export async function install(options: InstallOptions): Promise<readonly Problem[]> {
  const [first, ...others] = options.plan.problems;
  if (first) throw new MallexError([first, ...others]);
  for (const { artifact } of options.plan.steps)
    if (artifact !== undefined && isForeign(artifact)) throw createError("MX7109.foreign", { folder: artifact.folder });
  const warnings: Problem[] = [];
  // What builds no folder of mallex is a model, and fetched by what comes before.
  for (const step of options.plan.steps.filter(({ artifact }) => artifact !== undefined))
    warnings.push(...(await runStep(step, options)));
  await fetchSideBySide(
    options.plan.steps.filter(({ artifact }) => artifact === undefined),
    options,
  );
  return warnings;
}

const AT_A_TIME = 3;

/** The first download that fails ends the others; they continue at the next start where they were. */
async function fetchSideBySide(steps: readonly InstallStep[], options: InstallOptions): Promise<void> {
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(options.signal ? [options.signal] : [])]);
  const left = [...steps];
  const next = async (): Promise<void> => {
    // One for each: Node warns of many listeners of one signal.
    const own = { ...options, signal: AbortSignal.any([signal]) };
    for (let step = left.shift(); step !== undefined && !signal.aborted; step = left.shift()) await runStep(step, own);
  };
  const running = Array.from({ length: AT_A_TIME }, async () => next().catch((error: unknown) => failed.abort(error)));
  await Promise.all(running);
  signal.throwIfAborted();
}

/** @returns a warning about an optional step that failed */
async function runStep(step: InstallStep, options: InstallOptions): Promise<readonly Problem[]> {
  try {
    await runWithRetry(step, options);
    options.onProgress?.({ step: step.id, phase: "done" });
    return [];
  } catch (error) {
    options.signal?.throwIfAborted();
    const problem = toProblem(error, step, options.env);
    if (!step.optional) throw new MallexError(problem, { cause: error });
    const note = await leaveOut(step);
    const hint = `mallex goes on without it for a week; to try again now, remove ${note}`;
    options.onProgress?.({ step: step.id, phase: "skipped" });
    return [{ ...problem, severity: "warning", hint }];
  }
}

/** Retries once without the tools' caches, where an interrupted download may be damaged. */
async function runWithRetry(step: InstallStep, options: InstallOptions): Promise<void> {
  try {
    await carryOut(step, options);
  } catch (error) {
    if (!(error instanceof MallexError) || error.problem.code !== "MX7108") throw error;
    // Other models come through this folder at the same time, and a model is not kept there.
    if (step.artifact) await rm(options.paths.downloads, { recursive: true, force: true });
    await carryOut(step, options);
  }
}

async function carryOut(step: InstallStep, options: InstallOptions): Promise<void> {
  const { artifact } = step;
  makeFolder(options.paths.home);
  makeFolder(options.paths.downloads);
  if (!artifact) return runAll(step, options, options.paths.downloads);
  const onWait = ({ pid }: { pid: number }): void => options.onProgress?.({ step: step.id, phase: "waiting", pid });
  await withLock({ path: `${artifact.folder}.lock`, signal: options.signal, onWait }, async () => {
    // the previous holder of the lock may have built it
    if (!isIntact(artifact)) await buildFolder(artifact, (fresh) => runAll(step, options, fresh));
  });
}

async function runAll(step: InstallStep, options: InstallOptions, fresh: string): Promise<void> {
  const { paths, env, signal, onProgress } = options;
  const onPhase: CommandContext["onPhase"] = (phase, bytes) => {
    const planned = step.downloadBytes > 0 ? { total: step.downloadBytes } : {};
    const all = bytes && { ...planned, ...bytes };
    const capped = all && { ...all, done: Math.min(all.done, all.total ?? all.done) };
    onProgress?.({ step: step.id, phase, ...capped });
  };
  for (const command of step.commands) await runInstallCommand(command, { fresh, paths, env, signal, onPhase });
}

function toProblem(error: unknown, step: InstallStep, env: InstallOptions["env"]): Problem {
  const problem =
    error instanceof MallexError
      ? error.problem
      : toToolProblem({ tool: ["mallex"], tail: [error instanceof Error ? error.message : String(error)] });
  const reported = step.id.startsWith("hub:") ? toHubProblem(problem, env) : problem;
  return { ...reported, message: `${step.title}: ${reported.message}` };
}

export function hubUrl({ HF_ENDPOINT: endpoint }: Readonly<Record<string, string | undefined>>): string {
  return endpoint || "https://huggingface.co";
}

/** The host of the hub: its URL may hold a password. */
export function hubHost(env: Readonly<Record<string, string | undefined>>): string {
  const url = hubUrl(env);
  return URL.canParse(url) ? new URL(url).host : url;
}

/** Explains why a model could not be downloaded, naming the host. Pure. */
function toHubProblem(problem: Problem, env: Readonly<Record<string, string | undefined>>): Problem {
  const host = hubHost(env);
  if (problem.code === "MX7106") return createProblem("MX7106.hub", { host });
  return problem.code === "MX7112" ? createProblem("MX7112", { host }) : problem;
}
