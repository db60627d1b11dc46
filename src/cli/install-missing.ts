import { existsSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import type { Mallex, Model } from "../../generated/types/mallex.d.ts";
import type { Plan } from "../../generated/types/plan.d.ts";
import { toData } from "../compile/tree.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import { artifacts, type Artifact } from "../supervise/artifacts.ts";
import { faultOf } from "../supervise/folder-manifest.ts";
import { install, type InstallProgress } from "../supervise/install.ts";
import { leaveOut } from "../supervise/left-out.ts";
import { hubCacheOf, detectMachine } from "../supervise/look-around.ts";
import type { InstallPlan } from "../supervise/install-plan.ts";
import { planInstall } from "../supervise/plan-install.ts";
import { repairScripts } from "../supervise/relocate-scripts.ts";
import { shippedResources } from "../supervise/resources.ts";
import type { CliContext } from "./context.ts";
import type { CompiledFile } from "./compile-file.ts";
import { promptLine } from "./ask.ts";
import { installRequest } from "./install-wish.ts";
import { linuxNotice } from "./linux-notice.ts";
import { formatBytes } from "../terms/format-bytes.ts";
import { checkDisk, stepSize } from "./step-size.ts";
import { suggestedModel } from "./suggested-model.ts";
import type { Progress } from "./progress.ts";
import { recordStarting } from "./starting-files.ts";

export interface InstallNeeds {
  readonly plan: Plan;
  /** What is known of models, as the packs and the person's own files say it. */
  readonly models: readonly Model[];
  /** No client was found. */
  readonly client: boolean;
  /** Don't ask. */
  readonly yes: boolean;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Bytes of this machine's memory. */
  readonly memory?: number;
}

export function modelsOf({ config }: Pick<CompiledFile, "config">): readonly Model[] {
  return (toData(config) as Mallex).models ?? [];
}

/**
 * Installs what the plan needs and this machine lacks; asks first where a person can answer. Nothing missing: does nothing.
 * @returns warnings of what could be left out
 * @throws {MallexError} MX71xx when it can't be installed, MX7513 when the person said no
 */
export async function installMissing(context: CliContext, needs: InstallNeeds): Promise<readonly Problem[]> {
  const { env, paths } = context;
  await repairEnvironment(context);
  const plan = planInstall(
    await detectMachine({ env, paths, resources: shippedResources, request: installRequest(needs.plan, needs.client) }),
  );
  if (plan.steps.length === 0 && plan.problems.length === 0) return [];
  const agreed = plan.problems.length > 0 || (await announce(plan, context, needs));
  if (!agreed) return refuse(plan);
  const titles = new Map(plan.steps.map(({ id, title }) => [id, title]));
  const note = await recordStarting(paths.runs, context.command);
  const onProgress = (progress: InstallProgress): void => {
    const step = titles.get(progress.step) ?? progress.step;
    needs.progress.show(`${step}: ${PHASES[progress.phase]}`, percent(progress));
    note.update({ phase: progress.phase === "download" ? "downloading" : "installing", step, ...toPercent(progress) });
  };
  try {
    return await install({ plan, paths, env, signal: needs.signal, onProgress });
  } finally {
    needs.progress.clear();
    await note.end();
  }
}

/** mallex starts no server by these scripts, so it can go on without. */
async function repairEnvironment(context: CliContext): Promise<void> {
  const { venv } = artifacts(context.paths, shippedResources);
  await repairScripts(venv).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    context.report(
      `warning: the scripts in ${join(venv.folder, "bin")} name a folder that is gone, and can't be repaired: ${why}`,
    );
  });
}

function toPercent({ done, total }: InstallProgress): { readonly percent?: number } {
  if (done === undefined || total === undefined || total === 0) return {};
  return { percent: Math.min(100, Math.floor((100 * done) / total)) };
}

const PHASES = {
  waiting: "waiting for another mallex that installs it",
  create: "preparing",
  download: "downloading",
  convert: "converting",
  unpack: "unpacking",
  done: "done",
  skipped: "left out",
} as const satisfies Record<InstallProgress["phase"], string>;

/** @throws {MallexError} MX7107 where the disk has no room for it, MX7513 where the memory has none and nobody can be asked */
async function announce({ steps }: InstallPlan, context: CliContext, needs: InstallNeeds): Promise<boolean> {
  context.report("mallex needs to install, once:");
  const sizes = await Promise.all(steps.map(async (step) => stepSize(step, context, needs)));
  for (const [index, { title, artifact }] of steps.entries()) {
    context.report(`  ${title} (${sizes[index]?.text ?? ""})`);
    context.report(`    into ${artifact?.folder ?? hubCacheOf(context.env)}${rebuildReason(artifact)}`);
  }
  if (steps.some(({ id }) => id.startsWith("hub:"))) for (const line of linuxNotice()) context.report(line);
  await checkDisk(sizes, hubCacheOf(context.env));
  context.report(`downloads go through ${context.paths.downloads}; nothing else on this computer is changed`);
  const tooLarge = sizes.flatMap(({ tooLarge: why }) => why ?? []);
  for (const why of tooLarge) context.report(`warning: ${why}`);
  return needs.yes || agrees(tooLarge, context, needs);
}

async function agrees(
  tooLarge: readonly string[],
  { terminal }: CliContext,
  { memory, signal }: InstallNeeds,
): Promise<boolean> {
  const fits = tooLarge.length === 0;
  if (!terminal && !fits) throw doesNotFit(tooLarge, memory);
  if (!terminal) return true;
  const answer = await promptLine(fits ? "Go on? [Y/n] " : "Go on? [y/N] ", signal);
  return /^y(es)?$/i.test(answer.trim() || (fits ? "yes" : "no"));
}

/** Why something that is there is made anew. */
function rebuildReason(artifact: Artifact | undefined): string {
  return artifact !== undefined && existsSync(artifact.folder) ? `, anew: ${faultOf(artifact) ?? "it is damaged"}` : "";
}

/** Without what is optional mallex works, and asks again in a week. */
async function refuse({ steps }: InstallPlan): Promise<readonly Problem[]> {
  if (steps.every(({ optional }) => optional)) {
    for (const step of steps) await leaveOut(step);
    return [];
  }
  throw declined(
    "nothing was installed",
    "answer yes, or start with --yes; or name a backend of kind openai in mallex.yaml",
  );
}

function doesNotFit(why: readonly string[], memory = totalmem()): MallexError {
  const { model } = suggestedModel(memory);
  return declined(
    `nothing was fetched: ${why.join("; ")}`,
    `name a model that fits in mallex.yaml, such as ${model}; or start with --yes to fetch it all the same`,
  );
}

function declined(message: string, hint: string): MallexError {
  return new MallexError({ code: "MX7513", severity: "error", message, hint });
}

function percent({ done, total }: InstallProgress): string | undefined {
  if (done === undefined) return undefined;
  return total === undefined ? formatBytes(done) : `${formatBytes(done)} of ${formatBytes(total)}`;
}
