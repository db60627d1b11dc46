import { readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Profile } from "../../../generated/types/plan.d.ts";
import type { BackendKind } from "../../backends/kind.ts";
import { artifacts, EMBEDDED_GGUF, shippedResources } from "../../process/artifacts/artifacts.ts";
import { findGguf, type GgufFiles } from "../../process/gguf/find-files.ts";
import { findHubGguf, hubCacheOf, hubFolder } from "../../process/install/detect-machine.ts";
import { EMBEDDED_MODEL } from "../../shared/reserved-names.ts";
import { optional, tryJson } from "../../shared/utilities.ts";
import type { CliContext } from "../context/context.ts";

/** True for a path (`./my-model`, `/models/x`, `~/models/x`); everything else is an id on the hub, or the model that mallex brings. */
export function isModelFolder(model: string): boolean {
  return /^[.~/]/.test(model);
}

/** What the model server loads: an absolute folder, or the id of a model on the hub. */
export function modelToLoad(model: string, file: string, context: Pick<CliContext, "homeDir" | "paths">): string {
  if (model === EMBEDDED_MODEL) return artifacts(context.paths, shippedResources)["embedded-model"].folder;
  return isModelFolder(model) ? localFolder(model, file, context) : model;
}

/** The files of a GGUF model: of a path, of the hub's cache, or of the model that mallex brings. */
export function findModelGguf(
  model: string,
  file: string,
  context: Pick<CliContext, "homeDir" | "paths" | "env">,
): GgufFiles {
  if (model === EMBEDDED_MODEL)
    return findGguf(`${artifacts(context.paths, shippedResources)["embedded-gguf"].folder}/${EMBEDDED_GGUF}`);
  return isModelFolder(model)
    ? findGguf(localFolder(model, file, context))
    : findHubGguf(hubCacheOf(context.env), model);
}

/** What a server is given to load; of files that are not there, the name, which it will report. */
export function modelForServer(
  model: string,
  { weights }: Pick<BackendKind, "weights">,
  { file, context }: { readonly file: string; readonly context: Pick<CliContext, "homeDir" | "paths" | "env"> },
): string {
  if (weights !== "gguf") return modelToLoad(model, file, context);
  const found = findModelGguf(model, file, context);
  return found.kind === "found" ? found.files[0] : modelToLoad(model, file, context);
}

/** A folder named in a file: relative to that file, `~` for the user's home. */
export function localFolder(path: string, file: string, { homeDir }: Pick<CliContext, "homeDir">): string {
  return path.startsWith("~/") ? join(homeDir, path.slice(2)) : resolve(dirname(file), path);
}

/** The folder with a model's own files. For a model of the hub: the snapshot that lies in the user's cache, if there is one. */
export function modelFolder(
  model: string,
  file: string,
  context: Pick<CliContext, "homeDir" | "paths" | "env">,
): string | undefined {
  const load = modelToLoad(model, file, context);
  if (load.startsWith("/")) return load;
  const folder = hubFolder(hubCacheOf(context.env), load);
  try {
    return join(folder, "snapshots", readFileSync(join(folder, "refs/main"), "utf8").trim());
  } catch {
    return undefined;
  }
}

/** The files of a model's folder; each is absent if it is missing or not JSON. */
export interface ModelFiles {
  readonly folder: string;
  readonly tokenizer?: unknown;
  readonly config?: unknown;
  /** Text of chat_template.jinja. */
  readonly chatTemplate?: string;
  /** generation_config.json */
  readonly generation?: unknown;
}

/** The files of a profile's model; undefined if they are not on this machine. @param file the one that names the model */
export async function readModelFiles(
  profile: Profile,
  file: string,
  context: CliContext & { readonly without?: "tokenizer" },
): Promise<ModelFiles | undefined> {
  const folder =
    profile.tokenizer === undefined
      ? modelFolder(profile.model, file, context)
      : localFolder(profile.tokenizer, file, context);
  if (folder === undefined) return undefined;
  const read = async (name: string): Promise<string | undefined> => readBounded(join(folder, name));
  const readJson = async (name: string): Promise<unknown> => tryJson((await read(name)) ?? "");
  const files = {
    // Megabytes of JSON, which only token counting needs.
    ...optional("tokenizer", context.without === "tokenizer" ? undefined : await readJson("tokenizer.json")),
    ...optional("config", await readJson("tokenizer_config.json")),
    ...optional("generation", await readJson("generation_config.json")),
    ...optional("chatTemplate", await read("chat_template.jinja")),
  };
  const isFound = "tokenizer" in files || "config" in files || "chatTemplate" in files;
  return isFound ? { folder, ...files } : undefined;
}

/** Bytes of a model's file other than its weights: four times the largest tokenizer in use. */
const MAX_FILE = 128 * 1024 * 1024;

/** A file that is too large, or that is none (a pipe, a device), counts as missing. */
async function readBounded(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true || found.size > MAX_FILE) return undefined;
  return readFile(path, "utf8").catch(() => undefined);
}

/** The text of the model's chat template: what the lock's hash is of. */
export function templateText({ chatTemplate, config }: ModelFiles): string | undefined {
  if (chatTemplate !== undefined) return chatTemplate;
  const named = (config as { readonly chat_template?: unknown } | null | undefined)?.chat_template;
  return typeof named === "string" || named === undefined || named === null
    ? (named ?? undefined)
    : JSON.stringify(named);
}
