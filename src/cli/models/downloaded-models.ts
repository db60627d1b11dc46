import { join, dirname } from "node:path";
import { readPrivateFileSafely, writePrivate } from "../../shared/files/private-files.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
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
  const all = new Set([...downloadedModels(paths), ...models]);
  if (models.length > 0) await writePrivate(fileIn(paths), `${JSON.stringify({ version: 1, models: [...all] })}\n`);
}

function fileIn({ runs }: RunsFolder): string {
  return join(dirname(runs), "weights.json");
}
