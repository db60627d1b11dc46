import { join, dirname } from "node:path";
import { readPrivateFileSafely, writePrivate } from "../../shared/files/private-files.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { completeHubGguf } from "../../process/gguf/find-files.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";

type RunsFolder = Pick<MallexPaths, "runs">;

/** Models of the hub that mallex has downloaded, and that were not there before: only those are its own to remove. */
export function downloadedModels(paths: RunsFolder): readonly string[] {
  const found = readPrivateFileSafely(fileIn(paths));
  const record = found.kind === "text" ? tryJson(found.text) : undefined;
  const models = isRecord(record) ? record["models"] : undefined;
  return Array.isArray(models) ? models.filter((model) => typeof model === "string") : [];
}

export async function recordDownloads(paths: RunsFolder, models: readonly string[]): Promise<void> {
  if (models.length > 0) await write(paths, [...downloadedModels(paths), ...models]);
}

/** A model that was removed, and may come again by another program; without a quantisation, all of its repository. */
export async function forgetDownloads(paths: RunsFolder, removed: string): Promise<void> {
  const before = downloadedModels(paths);
  const isIt = (model: string): boolean =>
    removed.includes(":")
      ? completeHubGguf(model).toLowerCase() === removed.toLowerCase()
      : model.split(":")[0] === removed;
  const left = before.filter((model) => !isIt(model));
  if (left.length < before.length) await write(paths, left);
}

async function write(paths: RunsFolder, models: readonly string[]): Promise<void> {
  await writePrivate(fileIn(paths), `${JSON.stringify({ version: 1, models: [...new Set(models)] })}\n`);
}

function fileIn({ runs }: RunsFolder): string {
  return join(dirname(runs), "weights.json");
}
