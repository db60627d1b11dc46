import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { release } from "node:os";
import { delimiter, join } from "node:path";
import type { Places } from "../terms/places.ts";
import { artifacts } from "./artifacts.ts";
import type { Machine } from "./check-machine.ts";
import { findPythons } from "./find-python.ts";
import { isIntact } from "./folder-manifest.ts";
import type { InstallInput, InstallWish } from "./install-plan.ts";
import type { Resources } from "./resources.ts";

type Env = Readonly<Record<string, string | undefined>>;

export interface LookOptions {
  readonly env: Env;
  readonly places: Places;
  readonly resources: Resources;
  readonly wish: InstallWish;
}

/** Gathers what an install plan depends on. Cheap when all is there: Pythons are only asked when one is needed. */
export async function lookAround({ env, places, resources, wish }: LookOptions): Promise<InstallInput> {
  const hubCache = hubCacheOf(env);
  const unwanted = [...(wish.client ? [] : ["client"]), ...(wish.embeddedModel ? [] : ["embedded-model"])];
  const folders = Object.entries(artifacts(places, resources)).filter(
    ([id, artifact]) => !unwanted.includes(id) && isIntact(artifact),
  );
  const hubs = await Promise.all(
    wish.hubModels.map(async (id) => ((await isInHubCache(hubCache, id)) ? [`hub:${id}`] : [])),
  );
  const present = [...folders.map(([id]) => id), ...hubs.flat()];
  const machine = await lookAtMachine(env, { python: !present.includes("venv") });
  return { machine, wish, present, places, resources, hubCache, node: process.execPath };
}

/** Where the person's other tools keep Hugging Face models. */
export function hubCacheOf(env: Env): string {
  return env["HF_HUB_CACHE"] || join(env["HF_HOME"] || join(env["HOME"] ?? "", ".cache", "huggingface"), "hub");
}

/** The first file of that name on the PATH. */
export function onPath(env: Env, name: string): string | undefined {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** A snapshot with weights and nothing half-fetched beside it. */
async function isInHubCache(hubCache: string, model: string): Promise<boolean> {
  const folder = join(hubCache, `models--${model.replaceAll("/", "--")}`);
  const files = async (part: string): Promise<string[]> =>
    readdir(join(folder, part), { recursive: true }).catch(() => []);
  const [snapshots, blobs] = await Promise.all([files("snapshots"), files("blobs")]);
  return snapshots.some((name) => name.endsWith(".safetensors")) && !blobs.some((name) => name.endsWith(".incomplete"));
}

async function lookAtMachine(env: Env, asked: { readonly python: boolean }): Promise<Machine> {
  const { platform, arch } = process;
  const pythons = asked.python ? await findPythons(env) : [];
  const libc = pythons.find((python) => python.libc)?.libc ?? (isMusl() ? { kind: "musl" as const } : undefined);
  return {
    platform,
    arch,
    ...(platform === "darwin" ? { darwinMajor: Number.parseInt(release(), 10) } : {}),
    ...(libc ? { libc } : {}),
    root: process.getuid?.() === 0,
    apt: onPath(env, "apt-get") !== undefined && onPath(env, "dpkg-deb") !== undefined,
    systemOpenBlas: platform === "linux" && hasSystemOpenBlas(),
    ...(env["MALLEX_PYTHON"] ? { pythonAsked: env["MALLEX_PYTHON"] } : {}),
    pythons: pythons.map(({ path, version, makesVenv }) => ({ path, version, makesVenv })),
  };
}

function isMusl(): boolean {
  return (
    process.platform === "linux" && existsSync(`/lib/ld-musl-${process.arch === "arm64" ? "aarch64" : "x86_64"}.so.1`)
  );
}

/** The name in the folders that every dynamic linker searches; Debian links it there by update-alternatives. */
function hasSystemOpenBlas(): boolean {
  const triple = process.arch === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
  return [`/usr/lib/${triple}`, "/usr/lib64", "/usr/lib", "/usr/local/lib"].some((folder) =>
    existsSync(join(folder, "libopenblas.so.0")),
  );
}
