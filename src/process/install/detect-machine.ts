import { readdir, readFile } from "node:fs/promises";
import { existsSync, readFileSync } from "node:fs";
import { release } from "node:os";
import { delimiter, join } from "node:path";
import { execa } from "execa";
import { writePrivate } from "../../shared/files/private-files.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { artifacts, ENVIRONMENTS, type Artifact, type PackageResources } from "../artifacts/artifacts.ts";
import { isIntact } from "../artifacts/manifest.ts";
import type { MachineInfo, Python } from "./check-machine.ts";
import { findQuantisation, parseHubGguf, type GgufFiles } from "../gguf/find-files.ts";
import { environmentsFor, type InstallInput, type InstallRequest, type InstallStep } from "./plan-install.ts";

type Env = Readonly<Record<string, string | undefined>>;

export interface DetectMachineOptions {
  readonly env: Env;
  readonly paths: MallexPaths;
  readonly resources: PackageResources;
  readonly request: InstallRequest;
}

/** Gathers the input of an install plan. Cheap if everything is installed: Pythons are probed only when one is needed. */
export async function detectMachine({ env, paths, resources, request }: DetectMachineOptions): Promise<InstallInput> {
  const hubCache = hubCacheOf(env);
  const environments = environmentsFor(request);
  const unwanted: readonly string[] = [
    ...(request.client ? [] : ["client"]),
    ...(request.embeddedModel ? [] : ["embedded-model"]),
    ...ENVIRONMENTS.filter((id) => id !== "venv" && !environments.includes(id)),
    ...(request.llama?.embeddedModel === true ? [] : ["embedded-gguf"]),
  ];
  const all = Object.entries(artifacts(paths, resources));
  const folders = all.filter(([id, artifact]) => !unwanted.includes(id) && isIntact(artifact));
  const hubModels = [...request.hubModels, ...(request.vlm?.hubModels ?? [])];
  const hubs = await Promise.all(
    hubModels.map(async (id) => ((await isInHubCache(hubCache, id)) ? [`hub:${id}`] : [])),
  );
  const ggufs = (request.llama?.hubModels ?? []).filter((id) => findHubGguf(hubCache, id).kind === "found");
  const present = [...folders.map(([id]) => id), ...hubs.flat(), ...ggufs.map((id) => `hub:${id}`)];
  const leftOut = all.filter(([, artifact]) => isLeftOut(artifact)).map(([id]) => id);
  const machine = await detectMachineInfo(env, {
    python: environments.some((id) => !present.includes(id)),
  });
  return { machine, request, present, leftOut, paths, resources, hubCache, node: process.execPath };
}

/** The Hugging Face cache of the user's other tools. */
export function hubCacheOf(env: Env): string {
  return env["HF_HUB_CACHE"] || join(env["HF_HOME"] || join(env["HOME"] ?? "", ".cache", "huggingface"), "hub");
}

export function hubFolder(hubCache: string, model: string): string {
  return join(hubCache, `models--${model.replaceAll("/", "--")}`);
}

/** The first file of that name on the PATH. */
export function onPath(env: Env, name: string): string | undefined {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Whether the snapshot of `main` is complete: dangling links are files that were not downloaded yet. */
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

/** The files of a model such as `owner/repo:Q4_K_M` in the hub's cache. */
export function findHubGguf(hubCache: string, model: string): GgufFiles {
  const { repo, quantisation } = parseHubGguf(model);
  const folder = hubFolder(hubCache, repo);
  const revision = tryRead(join(folder, "refs/main"))?.trim();
  if (revision === undefined) return { kind: "missing", what: "is not on this machine" };
  return findQuantisation(join(folder, "snapshots", revision), quantisation);
}

function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
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
  const libc =
    pythons.find((python) => python.libc)?.libc ??
    (process.platform === "linux" && existsSync(`/lib/ld-musl-${process.arch === "arm64" ? "aarch64" : "x86_64"}.so.1`)
      ? { kind: "musl" as const }
      : undefined);
  return {
    platform,
    arch,
    ...(platform === "darwin" ? { darwinMajor: Number.parseInt(release(), 10) } : {}),
    ...(libc ? { libc } : {}),
    root: process.getuid?.() === 0,
    apt: onPath(env, "apt-get") !== undefined && onPath(env, "dpkg-deb") !== undefined,
    systemOpenBlas: hasSystemOpenBlas(),
    ...(env["MALLEX_PYTHON"] ? { requestedPython: env["MALLEX_PYTHON"] } : {}),
    pythons,
  };
}

const NAMES = ["python3.14", "python3.13", "python3.12", "python3.11", "python3.10", "python3", "python"];
const PROBE_TIMEOUT_MS = 10_000;

/** Compatible with Python 2, which `python` may be. */
const PROBE = `
import json, platform, sys
def has(name):
    try:
        __import__(name)
        return True
    except ImportError:
        return False
print(json.dumps({"path": sys.executable, "version": list(sys.version_info[:2]),
    "machine": platform.machine(), "makesVenv": has("venv") and has("ensurepip"), "libc": platform.libc_ver()}))
`;

/** As Node names them. */
const ARCHS: Readonly<Record<string, string>> = { x86_64: "x64", aarch64: "arm64" };

export interface FoundPython extends Python {
  readonly libc?: MachineInfo["libc"];
}

/** Every Python that runs, in order of preference; with `$MALLEX_PYTHON` only that one. */
export async function findPythons(env: Env): Promise<FoundPython[]> {
  const chosen = env["MALLEX_PYTHON"];
  const found = await Promise.all((chosen ? [chosen] : NAMES).map((name) => probe(name, env)));
  return found.filter((python) => python !== undefined);
}

async function probe(name: string, env: Env): Promise<FoundPython | undefined> {
  const { stdout, failed } = await execa(name, ["-c", PROBE], {
    env: { PATH: env["PATH"] ?? "", HOME: env["HOME"] ?? "" },
    extendEnv: false,
    stdin: "ignore",
    reject: false,
    timeout: PROBE_TIMEOUT_MS,
  });
  if (failed) return undefined;
  try {
    return toPython(JSON.parse(stdout), name);
  } catch {
    return undefined;
  }
}

function toPython(reply: unknown, name: string): FoundPython {
  const { path, version, machine, makesVenv, libc } = reply as {
    path: string;
    machine: string;
    version: [number, number];
    makesVenv: boolean;
    libc: [string, string];
  };
  const [kind, libcVersion] = libc;
  return {
    path: path || name,
    version,
    arch: ARCHS[machine] ?? machine,
    makesVenv,
    ...(kind === "glibc" ? { libc: { kind, version: libcVersion } } : {}),
  };
}

/** Where OpenBLAS is: in mallex's folder, in the system's, or nowhere. */
export type OpenBlas = "own" | "system" | "none";

/** The OpenBLAS for model servers of this home. */
export function findOpenBlas(paths: MallexPaths, resources: PackageResources): OpenBlas {
  if (isIntact(artifacts(paths, resources).openblas)) return "own";
  return hasSystemOpenBlas() ? "system" : "none";
}

/** The name in the folders that every dynamic linker searches; Debian links it there by update-alternatives. Linux only. */
export function hasSystemOpenBlas(): boolean {
  if (process.platform !== "linux") return false;
  const triple = process.arch === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
  return [`/usr/lib/${triple}`, "/usr/lib64", "/usr/lib", "/usr/local/lib"].some((folder) =>
    existsSync(join(folder, "libopenblas.so.0")),
  );
}

/** The client to launch: the user's own `claude`, else the installed one; undefined if it must be installed first. */
export function findClient(env: Env, paths: MallexPaths, resources: PackageResources): string | undefined {
  const own = onPath(env, "claude");
  if (own !== undefined) return own;
  const { client } = artifacts(paths, resources);
  return isIntact(client) ? `${client.folder}/${client.mustLead}` : undefined;
}

const RETRY_MS = 7 * 24 * 3_600_000;

/** True for a week after an optional step was declined or failed; a date in the future is ignored. */
export function isLeftOut(artifact: Artifact): boolean {
  try {
    const age = Date.now() - Date.parse(readFileSync(markOf(artifact), "utf8"));
    return age >= 0 && age < RETRY_MS;
  } catch {
    return false;
  }
}

/** Records that an optional step was declined or failed, so that later starts skip it. @returns the file to remove for another try */
export async function leaveOut({ artifact }: InstallStep): Promise<string | undefined> {
  if (!artifact) return undefined;
  // without the note the step is offered again
  await writePrivate(markOf(artifact), new Date().toISOString()).catch(() => undefined);
  return markOf(artifact);
}

function markOf({ folder }: Artifact): string {
  return `${folder}.left-out`;
}
