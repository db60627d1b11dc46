import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { release } from "node:os";
import { delimiter, join } from "node:path";
import type { MallexPaths } from "../terms/places.ts";
import { artifacts } from "./artifacts.ts";
import type { MachineInfo } from "./check-machine.ts";
import { findPythons } from "./find-python.ts";
import { isIntact } from "./folder-manifest.ts";
import { hasSystemOpenBlas } from "./find-open-blas.ts";
import type { InstallInput, InstallRequest } from "./install-plan.ts";
import { isLeftOut } from "./left-out.ts";
import type { PackageResources } from "./resources.ts";

type Env = Readonly<Record<string, string | undefined>>;

export interface DetectMachineOptions {
  readonly env: Env;
  readonly paths: MallexPaths;
  readonly resources: PackageResources;
  readonly request: InstallRequest;
}

/** Gathers what an install plan depends on. Cheap when all is there: Pythons are only asked when one is needed. */
export async function detectMachine({ env, paths, resources, request }: DetectMachineOptions): Promise<InstallInput> {
  const hubCache = hubCacheOf(env);
  const unwanted = [...(request.client ? [] : ["client"]), ...(request.embeddedModel ? [] : ["embedded-model"])];
  const all = Object.entries(artifacts(paths, resources));
  const folders = all.filter(([id, artifact]) => !unwanted.includes(id) && isIntact(artifact));
  const hubs = await Promise.all(
    request.hubModels.map(async (id) => ((await isInHubCache(hubCache, id)) ? [`hub:${id}`] : [])),
  );
  const present = [...folders.map(([id]) => id), ...hubs.flat()];
  const leftOut = all.filter(([, artifact]) => isLeftOut(artifact)).map(([id]) => id);
  const machine = await detectMachineInfo(env, { python: !present.includes("venv") });
  return { machine, request, present, leftOut, paths, resources, hubCache, node: process.execPath };
}

/** Where the person's other tools keep Hugging Face models. */
export function hubCacheOf(env: Env): string {
  return env["HF_HUB_CACHE"] || join(env["HF_HOME"] || join(env["HOME"] ?? "", ".cache", "huggingface"), "hub");
}

/** Where the hub's own tools keep one model. */
export function hubFolder(hubCache: string, model: string): string {
  return join(hubCache, `models--${model.replaceAll("/", "--")}`);
}

/** The first file of that name on the PATH. */
export function onPath(env: Env, name: string): string | undefined {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** The snapshot that `main` names, with every file of its weights: links that lead nowhere are not fetched yet. */
async function isInHubCache(hubCache: string, model: string): Promise<boolean> {
  const folder = hubFolder(hubCache, model);
  try {
    const commit = (await readFile(join(folder, "refs/main"), "utf8")).trim();
    const snapshot = join(folder, "snapshots", commit);
    return [...(await weightsOf(snapshot)), "config.json"].every((name) => existsSync(join(snapshot, name)));
  } catch {
    return false;
  }
}

async function weightsOf(snapshot: string): Promise<readonly string[]> {
  const index = join(snapshot, "model.safetensors.index.json");
  const names = await readdir(snapshot);
  if (names.includes("model.safetensors.index.json")) {
    const { weight_map: shards } = JSON.parse(await readFile(index, "utf8")) as { weight_map: Record<string, string> };
    return Object.values(shards);
  }
  const weights = names.filter((name) => name.endsWith(".safetensors"));
  return weights.length > 0 ? weights : ["model.safetensors"];
}

async function detectMachineInfo(env: Env, request: { readonly python: boolean }): Promise<MachineInfo> {
  const { platform, arch } = process;
  const pythons = request.python ? await findPythons(env) : [];
  const libc = pythons.find((python) => python.libc)?.libc ?? (isMusl() ? { kind: "musl" as const } : undefined);
  return {
    platform,
    arch,
    ...(platform === "darwin" ? { darwinMajor: Number.parseInt(release(), 10) } : {}),
    ...(libc ? { libc } : {}),
    root: process.getuid?.() === 0,
    apt: onPath(env, "apt-get") !== undefined && onPath(env, "dpkg-deb") !== undefined,
    systemOpenBlas: hasSystemOpenBlas(),
    ...(env["MALLEX_PYTHON"] ? { requestedPython: env["MALLEX_PYTHON"] } : {}),
    pythons: pythons.map(({ path, version, arch: builtFor, makesVenv }) => ({
      path,
      version,
      arch: builtFor,
      makesVenv,
    })),
  };
}

function isMusl(): boolean {
  return (
    process.platform === "linux" && existsSync(`/lib/ld-musl-${process.arch === "arm64" ? "aarch64" : "x86_64"}.so.1`)
  );
}
