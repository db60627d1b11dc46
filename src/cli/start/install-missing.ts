import { readdir, statfs } from "node:fs/promises";
import { existsSync, lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Mallex, Model } from "../../../generated/types/mallex.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { toData } from "../../config/parse/tree.ts";
import { type MallexError, type Problem, createError } from "../../diagnostics/problem.ts";
import { factsOf } from "../../plan/lower/profiles.ts";
import { artifacts, ENVIRONMENTS, shippedResources, type Artifact } from "../../process/artifacts/artifacts.ts";
import { repairScripts } from "../../process/artifacts/build-folder.ts";
import { faultOf } from "../../process/artifacts/manifest.ts";
import { detectMachine, hubCacheOf, hubFolder, leaveOut } from "../../process/install/detect-machine.ts";
import {
  planInstall,
  type InstallPlan,
  type InstallRequest,
  type InstallStep,
} from "../../process/install/plan-install.ts";
import { hubHost, install, type InstallProgress } from "../../process/install/execute-steps.ts";
import { machineMemory } from "../../shared/units.ts";
import { formatBytes } from "../../shared/format-quantities.ts";
import type { CompiledFile } from "../compile/compile-file.ts";
import type { CliContext } from "../context/context.ts";
import { shellQuote } from "../context/run-command.ts";
import { recordDownloads } from "../models/downloaded-models.ts";
import { fetchHubSize } from "../models/hub.ts";
import { linuxNotice, suggestedModel, tooLargeFor } from "../models/initial-config.ts";
import { describeWeights, modelWeights, type WeightsSize } from "../../plan/lower/model-size.ts";
import { largestShare } from "../models/weights-on-disk.ts";
import { isModelOf, listLocalModels } from "../models/local-models.ts";
import { recordStarting } from "../state/run-files.ts";
import type { Progress } from "../ui/progress.ts";
import { promptLine } from "../ui/questions.ts";
import { createInstallRows, HUB } from "./install-rows.ts";
import { installRequest } from "./missing-models.ts";

export interface InstallNeeds {
  readonly plan: Plan;
  /** What packs and the user's own files say about models. */
  readonly models: readonly Model[];
  /** No client was found. */
  readonly client: boolean;
  /** Don't ask. */
  readonly yes: boolean;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Bytes of this machine's memory. */
  readonly memory?: number;
  /** What part of a model this machine holds; absent: all of it. */
  readonly shareOf?: (model: string) => number;
}

export function modelsOf({ config }: Pick<CompiledFile, "config">): readonly Model[] {
  return (toData(config) as Mallex).models ?? [];
}

/**
 * Installs what the plan needs and this machine lacks; asks first if the user can answer. Does nothing if nothing is missing.
 * @returns warnings about what was left out
 * @throws {MallexError} MX71xx when it can't be installed, MX7513 when the user said no
 */
export async function installMissing(context: CliContext, needs: InstallNeeds): Promise<readonly Problem[]> {
  return installRequested(context, installRequest(needs.plan, needs.client, context.env), {
    ...needs,
    shareOf: (model) => largestShare(needs.plan, model),
  });
}

/** As `installMissing`, for what is requested. */
export async function installRequested(
  context: CliContext,
  request: InstallRequest,
  needs: Omit<InstallNeeds, "plan" | "client">,
): Promise<readonly Problem[]> {
  const { env, paths } = context;
  await repairEnvironment(context);
  const plan = planInstall(await detectMachine({ env, paths, resources: shippedResources, request }));
  if (plan.steps.length === 0 && plan.problems.length === 0) return [];
  const agreed = plan.problems.length > 0 || (await announce(plan, context, needs));
  if (!agreed) return refuse(plan);
  const before = listLocalModels(context);
  const rowsOf = createInstallRows(plan.steps, env);
  const note = await recordStarting(paths.runs, context.command);
  const onProgress = (progress: InstallProgress): void => {
    const { rows, ...now } = rowsOf(progress, performance.now());
    needs.progress.showAll(rows);
    note.update({ phase: progress.phase === "download" ? "downloading" : "installing", ...now });
  };
  try {
    const problems = await install({ plan, paths, env, signal: needs.signal, onProgress });
    const hub = plan.steps.flatMap(({ id }) => (id.startsWith(HUB) ? id.slice(HUB.length) : []));
    const added = hub.filter((model) => !before.some(({ id }) => isModelOf(model, id)));
    await recordDownloads(paths, added).catch(() => undefined); // they then stay at `mallex uninstall --weights`
    return problems;
  } finally {
    needs.progress.clear();
    await note.end();
  }
}

/** mallex starts no server by these scripts, so it can go on without. */
async function repairEnvironment(context: CliContext): Promise<void> {
  const all = artifacts(context.paths, shippedResources);
  for (const environment of ENVIRONMENTS.map((id) => all[id]))
    await repairScripts(environment).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      const folder = join(environment.folder, "bin");
      context.report(`warning: the scripts in ${folder} name a folder that is gone, and can't be repaired: ${why}`);
    });
}

/** @throws {MallexError} MX7107 when the disk is too full for it, MX7513 when the memory is too small and nobody can be asked */
async function announce(
  { steps }: InstallPlan,
  context: CliContext,
  needs: Omit<InstallNeeds, "plan" | "client">,
): Promise<boolean> {
  context.report("mallex needs to install, once:");
  const sizes = await Promise.all(steps.map(async (step) => stepSize(step, context, needs)));
  needs.progress.clear();
  for (const [index, { title, artifact }] of steps.entries()) {
    context.report(`  ${title} (${sizes[index]?.text ?? ""})`);
    context.report(`    into ${artifact?.folder ?? hubCacheOf(context.env)}${rebuildReason(artifact)}`);
  }
  if (steps.some(({ id }) => isForMlx(id)))
    for (const line of linuxNotice("", process.platform, setupCommand(context))) context.report(line);
  await checkDisk(sizes, hubCacheOf(context.env));
  context.report(`downloads go through ${context.paths.downloads}; nothing else on this computer is changed`);
  const tooLarge = sizes.flatMap(({ tooLarge: why }) => why ?? []);
  for (const why of tooLarge) context.report(`warning: ${why}`);
  return needs.yes || agrees(tooLarge, context, needs);
}

/** `init` writes a new file; this changes the one that is there, and the built-in one stays. */
function setupCommand({ config, packageRoot }: CliContext): string {
  const isOther = config !== undefined && config !== join(packageRoot, "mallex.yaml");
  return isOther ? `mallex setup --config ${shellQuote(config)}` : "mallex setup";
}

async function agrees(
  tooLarge: readonly string[],
  { terminal }: CliContext,
  { memory, signal }: Pick<InstallNeeds, "memory" | "signal">,
): Promise<boolean> {
  const fits = tooLarge.length === 0;
  if (!terminal && !fits) throw doesNotFit(tooLarge, memory);
  if (!terminal) return true;
  const answer = await promptLine(fits ? "Continue? [Y/n] " : "Continue? [y/N] ", signal);
  return /^y(es)?$/i.test(answer.trim() || (fits ? "yes" : "no"));
}

/** A GGUF model is named with its quantisation. */
function isForMlx(id: InstallStep["id"]): boolean {
  return id.startsWith(HUB) && !id.slice(HUB.length).includes(":");
}

/** Why something that is there is made again. */
function rebuildReason(artifact: Artifact | undefined): string {
  return artifact !== undefined && existsSync(artifact.folder)
    ? `, again: ${faultOf(artifact) ?? "it is damaged"}`
    : "";
}

/** mallex works without optional parts, and asks again in a week. */
async function refuse({ steps }: InstallPlan): Promise<readonly Problem[]> {
  if (steps.every(({ optional }) => optional)) {
    for (const step of steps) await leaveOut(step);
    return [];
  }
  throw createError("MX7513.refused", {});
}

function doesNotFit(why: readonly string[], memory = machineMemory()): MallexError {
  const { model } = suggestedModel(memory);
  return createError("MX7513.tooLarge", { why: why.join("; "), model });
}

export interface StepSize {
  readonly text: string;
  /** What is left to fetch of a model that the hub has. */
  readonly bytes?: number;
  /** Why the model can't work on this machine. */
  readonly tooLarge?: string;
}

/** How much a step fetches, for the person who decides about it. */
export async function stepSize(
  { id, title, downloadBytes, diskBytes }: InstallStep,
  { env }: CliContext,
  {
    models,
    memory = machineMemory(),
    shareOf = () => 1,
    signal,
    progress,
  }: Pick<InstallNeeds, "models" | "memory" | "shareOf" | "signal"> & Partial<Pick<InstallNeeds, "progress">>,
): Promise<StepSize> {
  if (!id.startsWith(HUB))
    return { text: `${formatBytes(downloadBytes)} to download, ${formatBytes(diskBytes)} on disk` };
  const model = id.slice(HUB.length);
  const facts = factsOf(model, models);
  const weights = await weightsToFetch(modelWeights(model, facts), async () => {
    progress?.show(`asking ${hubHost(env)} for the size of ${model}`);
    return fetchHubSize(model, env, signal);
  });
  const [repository = ""] = model.split(":");
  if (weights === undefined) return { text: "its size is known when the download starts" };
  const why = tooLargeFor(weights, facts, memory / shareOf(model));
  return {
    text: describeWeights(weights),
    bytes: Math.max(0, weights.bytes - (await fetchedOf(join(hubFolder(hubCacheOf(env), repository), "blobs")))),
    ...(why === undefined ? {} : { tooLarge: `${title}: ${why}` }),
  };
}

/** The hub is not asked where the model's id names the bits a weight, and it or what is known of the model says how many weights there are. */
async function weightsToFetch(
  known: WeightsSize | undefined,
  askHub: () => Promise<number | undefined>,
): Promise<WeightsSize | undefined> {
  if (known !== undefined && !known.isLeast && known.isGuess !== true) return known;
  const bytes = await askHub();
  return bytes === undefined ? known : { bytes, isLeast: false };
}

/** What an earlier download has left: the next one continues there. */
async function fetchedOf(blobs: string): Promise<number> {
  const names = await readdir(blobs).catch(() => []);
  const sizes = names.map((name) => lstatSync(join(blobs, name), { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** @throws {MallexError} MX7107 before anything is fetched */
async function checkDisk(sizes: readonly StepSize[], hubCache: string): Promise<void> {
  const wanted = sizes.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
  if (wanted === 0) return;
  const { bavail, bsize } = await statfs(closestExistingFolder(hubCache));
  if (bavail * bsize >= wanted) return;
  throw createError("MX7107.modelTooLarge", {
    missing: formatBytes(wanted),
    hubCache,
    free: formatBytes(bavail * bsize),
  });
}

function closestExistingFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : closestExistingFolder(dirname(path));
}
