import { existsSync, lstatSync } from "node:fs";
import { readdir, statfs } from "node:fs/promises";
import { totalmem } from "node:os";
import { dirname, join } from "node:path";
import type { Model } from "../../generated/types/mallex.d.ts";
import { factsOf } from "../compile/6-lower/profiles.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { InstallStep } from "../supervise/install-plan.ts";
import { hubCacheOf, hubFolder } from "../supervise/look-around.ts";
import { fetchHubSize } from "./ask-hub-size.ts";
import type { CliContext } from "./context.ts";
import { tooLargeFor } from "./initial-file.ts";
import { describeWeights, modelWeights, type WeightsSize } from "./model-weights.ts";
import { formatBytes } from "../terms/format-bytes.ts";

/** Before the id of a model that the hub has, in the id of its step. */
const HUB = "hub:";

interface MachineFacts {
  /** What is known of models. */
  readonly models: readonly Model[];
  /** Bytes. */
  readonly memory?: number;
  readonly signal: AbortSignal;
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
  { models, memory = totalmem(), signal }: MachineFacts,
): Promise<StepSize> {
  if (!id.startsWith(HUB))
    return { text: `${formatBytes(downloadBytes)} to download, ${formatBytes(diskBytes)} on disk` };
  const model = id.slice(HUB.length);
  const facts = factsOf(model, models);
  const weights = await weightsToFetch(modelWeights(model, facts), async () => fetchHubSize(model, env, signal));
  if (weights === undefined) return { text: "its size is known when the download starts" };
  const why = tooLargeFor(weights, facts, memory);
  return {
    text: describeWeights(weights),
    bytes: Math.max(0, weights.bytes - (await fetchedOf(join(hubFolder(hubCacheOf(env), model), "blobs")))),
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

/** What an earlier download has left: the next one goes on there. */
async function fetchedOf(blobs: string): Promise<number> {
  const names = await readdir(blobs).catch(() => []);
  const sizes = names.map((name) => lstatSync(join(blobs, name), { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** @throws {MallexError} MX7107 before anything is fetched */
export async function checkDisk(sizes: readonly StepSize[], hubCache: string): Promise<void> {
  const wanted = sizes.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
  if (wanted === 0) return;
  const { bavail, bsize } = await statfs(closestExistingFolder(hubCache));
  if (bavail * bsize >= wanted) return;
  throw new MallexError({
    code: "MX7107",
    severity: "error",
    message: `nothing was fetched: ${formatBytes(wanted)} are left to fetch, and ${hubCache} has room for ${formatBytes(bavail * bsize)}`,
    hint: "make room, name a smaller model in mallex.yaml, or set HF_HUB_CACHE to a folder on another disk",
  });
}

function closestExistingFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : closestExistingFolder(dirname(path));
}
