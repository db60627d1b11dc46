import { chmod, copyFile, lstat, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import { unreachable } from "../terms/unreachable.ts";
import type { Places } from "../terms/places.ts";
import type { Artifact } from "./artifacts.ts";
import { isIntact, writeManifest } from "./folder-manifest.ts";
import { NEW, type InstallCommand, type InstallPlan, type InstallStep } from "./plan-install.ts";
import { makePrivateFolder } from "./private-files.ts";
import { runTool } from "./run-tool.ts";
import { toolEnv } from "./tool-env.ts";
import { toToolProblem } from "./to-tool-problem.ts";
import { unpackLibraries } from "./unpack-libraries.ts";
import { watchBytes } from "./watch-bytes.ts";
import { withLock } from "./with-lock.ts";

export interface InstallProgress {
  readonly step: InstallStep["id"];
  readonly phase: "waiting" | "create" | "download" | "convert" | "unpack" | "done" | "skipped";
  /** Bytes of the download so far, and of all of it as the plan says; only in phase `download`. */
  readonly done?: number;
  readonly total?: number;
  /** The process that is waited for; only in phase `waiting`. */
  readonly pid?: number;
}

export interface InstallOptions {
  readonly plan: InstallPlan;
  readonly places: Places;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: InstallProgress) => void) | undefined;
}

/** Carries a plan out, step by step. Safe to cut at any moment and to run twice at once: the next start mends or waits.
 * @returns warnings of optional steps that failed
 * @throws {MallexError} MX71xx, the plan's own problems or what a tool failed with; the hint says what to do
 * @throws the signal's reason after an abort */
export async function install(options: InstallOptions): Promise<readonly Problem[]> {
  const [first, ...others] = options.plan.problems;
  if (first) throw new MallexError([first, ...others]);
  const warnings: Problem[] = [];
  for (const step of options.plan.steps) {
    try {
      await carryOutTwice(step, options);
      options.onProgress?.({ step: step.id, phase: "done" });
    } catch (error) {
      options.signal?.throwIfAborted();
      const problem = toProblem(error, step);
      if (!step.optional) throw new MallexError(problem, { cause: error });
      warnings.push({ ...problem, severity: "warning", hint: "mallex goes on without it; the next start tries again" });
      options.onProgress?.({ step: step.id, phase: "skipped" });
    }
  }
  return warnings;
}

/** A download that was cut may lie damaged in the tools' caches: then once more, without them. */
async function carryOutTwice(step: InstallStep, options: InstallOptions): Promise<void> {
  try {
    await carryOut(step, options);
  } catch (error) {
    if (!(error instanceof MallexError) || error.problem.code !== "MX7108") throw error;
    await rm(options.places.downloads, { recursive: true, force: true });
    await carryOut(step, options);
  }
}

async function carryOut(step: InstallStep, options: InstallOptions): Promise<void> {
  const { artifact } = step;
  await makePrivateFolder(options.places.home);
  await makePrivateFolder(options.places.downloads);
  if (!artifact) return runAll(step, options, options.places.downloads);
  const onWait = ({ pid }: { pid: number }): void => options.onProgress?.({ step: step.id, phase: "waiting", pid });
  await withLock({ path: `${artifact.folder}.lock`, signal: options.signal, onWait }, async () => {
    // the one who held the lock before may have done it
    if (!isIntact(artifact)) await buildFolder(step, artifact, options);
  });
}

/** Fills a folder beside its place, then swaps it in: the place never holds a half-made one. */
async function buildFolder(step: InstallStep, artifact: Artifact, options: InstallOptions): Promise<void> {
  const { folder } = artifact;
  await removeLeftovers(folder);
  const fresh = `${folder}.new-${process.pid}`;
  const old = `${folder}.old-${process.pid}`;
  try {
    await makePrivateFolder(fresh);
    await runAll(step, options, fresh);
    await chmod(fresh, 0o700);
    await writeManifest(artifact, fresh);
    if (await exists(folder)) await rename(folder, old);
    await rename(fresh, folder);
  } finally {
    await removeLeftovers(folder);
  }
}

async function runAll(step: InstallStep, options: InstallOptions, fresh: string): Promise<void> {
  const temp = join(options.places.downloads, "tmp");
  await makePrivateFolder(temp);
  for (const command of step.commands) await runOne(fillIn(command, fresh), { step, options, fresh, temp });
}

interface Doing {
  readonly step: InstallStep;
  readonly options: InstallOptions;
  readonly fresh: string;
  readonly temp: string;
}

async function runOne(command: InstallCommand, doing: Doing): Promise<void> {
  const { signal, env } = doing.options;
  switch (command.do) {
    case "run": {
      const stopWatching = reportProgress(command.phase, doing);
      const cwd = command.cwd ?? doing.fresh;
      const onLine = (line: string): void => {
        if (!line.startsWith("Installing collected packages")) return;
        stopWatching();
        doing.options.onProgress?.({ step: doing.step.id, phase: "unpack" });
      };
      const toolEnvironment = { ...toolEnv(env, doing.temp), ...command.env };
      return runTool({ argv: command.argv, cwd, env: toolEnvironment, signal, onLine }).finally(stopWatching);
    }
    case "mkdir":
      return makePrivateFolder(command.path);
    case "copy":
      return copyFile(command.from, command.to);
    case "remove":
      return rm(command.path, { recursive: true, force: true });
    case "unpackLibraries":
      return unpackLibraries({ ...command, env: toolEnv(env, doing.temp), signal });
    default:
      return unreachable(command);
  }
}

/** Tools that print no progress without a terminal still can't hide how their cache and their new folder grow. */
function reportProgress(phase: InstallProgress["phase"], { step, options, fresh }: Doing): () => void {
  const { onProgress, places } = options;
  onProgress?.({ step: step.id, phase });
  if (phase !== "download" || !onProgress) return () => undefined;
  const total = step.downloadBytes;
  const report = (grown: number): void => {
    onProgress({ step: step.id, phase, done: total > 0 ? Math.min(grown, total) : grown, ...(total > 0 ? { total } : {}) });
  };
  return watchBytes([places.downloads, join(fresh, "apt")], report);
}

function fillIn(command: InstallCommand, fresh: string): InstallCommand {
  const fill = (value: unknown): unknown => {
    if (typeof value === "string") return value.replaceAll(NEW, fresh);
    return Array.isArray(value) ? value.map(fill) : value;
  };
  return Object.fromEntries(Object.entries(command).map(([key, value]) => [key, fill(value)])) as InstallCommand;
}

/** Folders that a run before this one, or this one, built or replaced and could not remove. Only called under the lock. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(dirname(folder)).catch(() => []);
  const left = names.filter((name) => name.startsWith(`${basename(folder)}.new-`) || name.startsWith(`${basename(folder)}.old-`));
  await Promise.all(left.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })));
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(() => true, () => false);
}

function toProblem(error: unknown, step: InstallStep): Problem {
  const problem =
    error instanceof MallexError
      ? error.problem
      : toToolProblem({ tool: ["mallex"], tail: [error instanceof Error ? error.message : String(error)] });
  return { ...problem, message: `${step.title}: ${problem.message}` };
}
