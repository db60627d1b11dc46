import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { isSupervised } from "../../backends/registry.ts";
import { hubCacheOf } from "../../process/install/detect-machine.ts";
import { machineMemory } from "../../shared/units.ts";
import type { CliContext } from "../context/context.ts";
import { memoryBesideWeights } from "../../plan/lower/model-size.ts";

/** A model in the cache of the hub, which other programs share. */
export interface LocalModel {
  /** `owner/name` */
  readonly id: string;
  readonly format: "gguf" | "safetensors" | "other";
  readonly bytes: number;
  /** Files whose download was interrupted; `mallex models pull` goes on with them. */
  readonly incomplete: number;
  /** ISO 8601: when its files were last read, as far as the file system says so. */
  readonly lastUsed?: string;
  /** Whether a conversation has room beside its weights in this machine's memory. */
  readonly fits: boolean;
  /** That the file of this folder names. */
  readonly profiles: readonly string[];
  readonly folder: string;
}

const PREFIX = "models--";
const INCOMPLETE = ".incomplete";

/** @param plan of this folder's file, if it has one */
export function listLocalModels({ env }: Pick<CliContext, "env">, plan?: Plan): readonly LocalModel[] {
  const cache = hubCacheOf(env);
  return foldersIn(cache)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => describeFolder(name.slice(PREFIX.length).replaceAll("--", "/"), join(cache, name), plan))
    .toSorted((one, other) => other.bytes - one.bytes);
}

function describeFolder(id: string, folder: string, plan: Plan | undefined): LocalModel {
  const blobs = namesOf(join(folder, "blobs")).flatMap((name) => {
    const found = statSync(join(folder, "blobs", name), { throwIfNoEntry: false });
    return found === undefined ? [] : [{ name, size: found.size, at: Math.max(found.atimeMs, found.mtimeMs) }];
  });
  const bytes = blobs.reduce((sum, { size }) => sum + size, 0);
  const last = Math.max(0, ...blobs.map(({ at }) => at));
  return {
    id,
    format: formatOf(folder),
    bytes,
    incomplete: blobs.filter(({ name }) => name.endsWith(INCOMPLETE)).length,
    ...(last > 0 ? { lastUsed: new Date(last).toISOString() } : {}),
    fits: memoryBesideWeights(bytes, machineMemory()) > 0,
    profiles: plan === undefined ? [] : profilesWith(plan, id),
    folder,
  };
}

function profilesWith({ profiles, backends }: Plan, id: string): readonly string[] {
  return Object.entries(profiles)
    .filter(([, { model, backend }]) => isModelOf(model, id) && isSupervised(backends[backend]))
    .map(([name]) => name);
}

/** Whether a profile's or a server's model is this one: `owner/repo:Q4_K_M` is of `owner/repo`. */
export function isModelOf(model: string, id: string): boolean {
  return model.split(":")[0] === id;
}

function formatOf(folder: string): LocalModel["format"] {
  const names = foldersIn(join(folder, "snapshots")).flatMap((commit) => readAll(join(folder, "snapshots", commit)));
  if (names.some((name) => name.endsWith(".gguf"))) return "gguf";
  return names.some((name) => name.endsWith(".safetensors")) ? "safetensors" : "other";
}

function namesOf(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Names of the folders in a folder: a file manager leaves files of its own, such as `.DS_Store`. */
export function foldersIn(folder: string): readonly string[] {
  return namesOf(folder).filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory());
}

function readAll(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" });
}

/** The commit of a model that is here. */
export function revisionOf({ folder }: LocalModel): string | undefined {
  const file = join(folder, "refs/main");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

/** The names of its files. */
export function filesOf(model: LocalModel): readonly string[] {
  const snapshot = join(model.folder, "snapshots", revisionOf(model) ?? "none");
  return existsSync(snapshot)
    ? readAll(snapshot).filter((name) => statSync(join(snapshot, name), { throwIfNoEntry: false })?.isFile() === true)
    : [];
}
