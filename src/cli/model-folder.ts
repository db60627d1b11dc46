import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { EMBEDDED_MODEL } from "../terms/names.ts";
import { artifacts } from "../supervise/artifacts.ts";
import { hubCacheOf, hubFolder } from "../supervise/look-around.ts";
import { shippedResources } from "../supervise/resources.ts";
import type { CliContext } from "./context.ts";

/** True for a path (`./my-model`, `/models/x`, `~/models/x`); everything else is an id on the hub, or the model that mallex brings. */
export function isModelFolder(model: string): boolean {
  return /^[.~/]/.test(model);
}

/** What the model server is told to load: a folder, absolute, or the id of a model on the hub. */
export function modelToLoad(model: string, file: string, context: Pick<CliContext, "homeDir" | "paths">): string {
  if (model === EMBEDDED_MODEL) return artifacts(context.paths, shippedResources)["embedded-model"].folder;
  return isModelFolder(model) ? localFolder(model, file, context) : model;
}

/** A folder named in a file: relative to that file, `~` for the person's home. */
export function localFolder(path: string, file: string, { homeDir }: Pick<CliContext, "homeDir">): string {
  return path.startsWith("~/") ? join(homeDir, path.slice(2)) : resolve(dirname(file), path);
}

/** The folder with a model's own files, for its tokenizer. For a model of the hub: the snapshot that lies in the person's cache, if there is one. */
export async function modelFolder(
  model: string,
  file: string,
  context: Pick<CliContext, "homeDir" | "paths" | "env">,
): Promise<string | undefined> {
  const load = modelToLoad(model, file, context);
  if (load.startsWith("/")) return load;
  const folder = hubFolder(hubCacheOf(context.env), load);
  const revision = await readFile(join(folder, "refs/main"), "utf8").catch(() => undefined);
  return revision === undefined ? undefined : join(folder, "snapshots", revision.trim());
}
