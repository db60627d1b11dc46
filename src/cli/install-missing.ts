import { existsSync } from "node:fs";
import type { Plan } from "../../generated/types/plan.d.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import { artifacts, type Artifact } from "../supervise/artifacts.ts";
import { faultOf } from "../supervise/folder-manifest.ts";
import { install, type InstallProgress } from "../supervise/install.ts";
import { leaveOut } from "../supervise/left-out.ts";
import { hubCacheOf, lookAround } from "../supervise/look-around.ts";
import type { InstallPlan, InstallStep } from "../supervise/install-plan.ts";
import { planInstall } from "../supervise/plan-install.ts";
import { repairScripts } from "../supervise/relocate-scripts.ts";
import { shippedResources } from "../supervise/resources.ts";
import type { Context } from "./context.ts";
import { ask } from "./ask.ts";
import { askHubSize } from "./ask-hub-size.ts";
import { installWish } from "./install-wish.ts";
import type { Progress } from "./progress.ts";
import { noteStarting } from "./starting-files.ts";

export interface InstallNeeds {
  readonly plan: Plan;
  /** No client was found. */
  readonly client: boolean;
  /** Don't ask. */
  readonly yes: boolean;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/**
 * Installs what the plan needs and this machine lacks; asks first where a person can answer. Nothing missing: does nothing.
 * @returns warnings of what could be left out
 * @throws {MallexError} MX71xx when it can't be installed, MX7513 when the person said no
 */
export async function installMissing(context: Context, needs: InstallNeeds): Promise<readonly Problem[]> {
  const { env, places } = context;
  await repairScripts(artifacts(places, shippedResources).venv);
  const plan = planInstall(
    await lookAround({ env, places, resources: shippedResources, wish: installWish(needs.plan, needs.client) }),
  );
  if (plan.steps.length === 0 && plan.problems.length === 0) return [];
  const agreed = plan.problems.length > 0 || (await announce(plan, context, needs));
  if (!agreed) return refuse(plan);
  const titles = new Map(plan.steps.map(({ id, title }) => [id, title]));
  const note = await noteStarting(places.runs, context.command);
  const onProgress = (progress: InstallProgress): void => {
    const step = titles.get(progress.step) ?? progress.step;
    needs.progress.show(`${step}: ${PHASES[progress.phase]}`, percent(progress));
    note.tell({ phase: progress.phase === "download" ? "downloading" : "installing", step, ...toPercent(progress) });
  };
  try {
    return await install({ plan, places, env, signal: needs.signal, onProgress });
  } finally {
    needs.progress.clear();
    await note.end();
  }
}

function toPercent({ done, total }: InstallProgress): { readonly percent?: number } {
  if (done === undefined || total === undefined || total === 0) return {};
  return { percent: Math.min(100, Math.floor((100 * done) / total)) };
}

/** Before the id of a model that the hub has, in the id of its step. */
const HUB = "hub:";

const PHASES = {
  waiting: "waiting for another mallex that installs it",
  create: "preparing",
  download: "downloading",
  convert: "converting",
  unpack: "unpacking",
  done: "done",
  skipped: "left out",
} as const satisfies Record<InstallProgress["phase"], string>;

async function announce({ steps }: InstallPlan, context: Context, { yes, signal }: InstallNeeds): Promise<boolean> {
  context.say("mallex needs to install, once:");
  const lines = await Promise.all(steps.map(async (step) => `  ${step.title} (${await sizes(step, context, signal)})`));
  for (const [index, { artifact }] of steps.entries())
    context.say(`${lines[index] ?? ""}\n    into ${artifact?.folder ?? hubCacheOf(context.env)}${mended(artifact)}`);
  context.say(`downloads go through ${context.places.downloads}; nothing else on this computer is changed`);
  if (yes || !context.terminal) return true;
  const answer = await ask("Go on? [Y/n] ", signal);
  return /^(y|yes|)$/i.test(answer.trim());
}

/** Why something that is there is made anew. */
function mended(artifact: Artifact | undefined): string {
  return artifact !== undefined && existsSync(artifact.folder) ? `, anew: ${faultOf(artifact) ?? "it is damaged"}` : "";
}

/** Without what is optional mallex works, and asks again in a week. */
async function refuse({ steps }: InstallPlan): Promise<readonly Problem[]> {
  if (steps.every(({ optional }) => optional)) {
    for (const step of steps) await leaveOut(step);
    return [];
  }
  throw new MallexError({
    code: "MX7513",
    severity: "error",
    message: "nothing was installed",
    hint: "answer yes, or start with --yes; or name a backend of kind openai in mallex.yaml",
  });
}

async function sizes(
  { id, downloadBytes, diskBytes }: InstallStep,
  { env }: Context,
  signal: AbortSignal,
): Promise<string> {
  if (id.startsWith(HUB)) {
    const bytes = await askHubSize(id.slice(HUB.length), env, signal);
    return bytes === undefined ? "its size is said when the download starts" : `about ${megabytes(bytes)}`;
  }
  return `${megabytes(downloadBytes)} to download, ${megabytes(diskBytes)} on disk`;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

function percent({ done, total }: InstallProgress): string | undefined {
  if (done === undefined) return undefined;
  return total === undefined ? megabytes(done) : `${megabytes(done)} of ${megabytes(total)}`;
}
