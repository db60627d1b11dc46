import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { artifacts, type Artifact, type PackageResources } from "../artifacts/artifacts.ts";

/** What a person's profile asks of its model server. */
export interface ServerRequest {
  /** A folder (absolute), or a Hugging Face id that is in the cache. */
  readonly model: string;
  /** Tokens read between two signs of life; an abandoned request ends at the next. Default: 512, on Linux 128. */
  readonly prefillStep?: number;
  /** Conversations kept in memory. Default 10: fewer, and the client's side requests push the conversation out. */
  readonly promptCacheSize?: number;
  /** How much they may take together, in bytes; none: as much as they need. */
  readonly promptCacheBytes?: number;
  /** See `LaunchPlan`. */
  readonly metalCacheBytes?: number;
  readonly idleStopMs?: number;
  /** Chat templates that print today's date print that of the server's first day: midnight would cost the whole prompt cache. */
  readonly fixedDate?: boolean;
  /** Jinja text that replaces the model's own template. */
  readonly chatTemplate?: string;
}

export interface LaunchInput {
  readonly request: ServerRequest;
  readonly platform: string;
  /** Cores of the machine. */
  readonly cores: number;
  /** OpenBLAS: in a folder of mallex's, in the system's, or not there. */
  readonly openBlas: "own" | "system" | "none";
  readonly path: string;
  readonly homeDir: string;
  /** Must exist when the server starts, or its `/v1/models` answers nothing. */
  readonly hubCache: string;
  readonly paths: MallexPaths;
  readonly resources: PackageResources;
}

export interface LaunchPlan {
  /** The model's folder or id, for messages. */
  readonly model: string;
  readonly argv: readonly [string, ...string[]];
  /** All that the child sees: no key of any provider, nothing that it does not need. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** It ends by itself when nobody has asked for so many milliseconds; none: never. */
  readonly idleStopMs?: number | undefined;
  /** How much freed memory of the graphics processor it keeps for reuse, in bytes; none: as the system sets it. */
  readonly metalCacheBytes?: number | undefined;
  /** Folders that must exist. */
  readonly folders: readonly string[];
  /** What mallex made itself and the server stands on: looked at closely when it does not start. */
  readonly dependsOn: readonly Artifact[];
}

/** How to start the model server. Pure. */
export function planLaunch(input: LaunchInput): LaunchPlan {
  const { request, platform, paths, resources, hubCache } = input;
  const own = artifacts(paths, resources);
  const options: Record<string, string> = {
    "--model": request.model,
    "--host": "127.0.0.1",
    "--port": "0",
    // an origin no browser has; the default lets every web page in
    "--allowed-origins": "",
    // a CPU reads some 60 tokens a second: a long step would keep it busy for a client that has left
    "--prefill-step-size": String(request.prefillStep ?? (platform === "linux" ? 128 : 512)),
    "--prompt-cache-size": String(request.promptCacheSize ?? 10),
    ...(request.promptCacheBytes === undefined ? {} : { "--prompt-cache-bytes": String(request.promptCacheBytes) }),
    ...(request.chatTemplate === undefined ? {} : { "--chat-template": request.chatTemplate }),
  };
  return {
    model: request.model,
    argv: [
      `${paths.venv}/bin/python`,
      "-I",
      `${resources.python}/serve_mlx.py`,
      ...Object.entries(options).map(([name, value]) => `${name}=${value}`),
    ],
    env: {
      PATH: input.path,
      HOME: input.homeDir,
      HF_HUB_OFFLINE: "1",
      HF_HUB_CACHE: hubCache,
      ...(request.fixedDate === true ? { MALLEX_FIXED_DATE: "1" } : {}),
      ...(platform === "linux" ? openBlasEnv(input) : {}),
    },
    cwd: paths.home,
    ...(request.idleStopMs === undefined ? {} : { idleStopMs: request.idleStopMs }),
    // freed memory of the graphics processor: other systems have none to keep
    ...(request.metalCacheBytes === undefined || platform !== "darwin"
      ? {}
      : { metalCacheBytes: request.metalCacheBytes }),
    folders: [paths.home, hubCache],
    dependsOn: [own.venv, own["embedded-model"]].filter(
      ({ folder }) => folder === paths.venv || folder === request.model,
    ),
  };
}

/** The wheel's own BLAS is the slow reference one. By bare name and library path, because LD_PRELOAD splits paths at spaces. */
function openBlasEnv({ openBlas, cores, paths }: LaunchInput): Record<string, string> {
  if (openBlas === "none") return {};
  return {
    LD_PRELOAD: "libopenblas.so.0",
    ...(openBlas === "own" ? { LD_LIBRARY_PATH: `${paths.cache}/openblas` } : {}),
    // half the cores: the server has threads of its own, and the client wants to run too
    OPENBLAS_NUM_THREADS: String(Math.max(1, Math.min(4, Math.floor(cores / 2)))),
  };
}

/** The file that a model server runs; its command line can be known by it. */
export function programOf({ argv }: Pick<LaunchPlan, "argv">): string {
  return argv.find((argument) => argument.endsWith("/serve_mlx.py")) ?? argv[0];
}

/** By path. Read once: what an upgrade puts there while this mallex runs is not what its servers were started with. */
const hashes = new Map<string, string>();

/** Two launches with one key are one server, which may be shared. Part of it: what the program and its venv are made of, so that an upgraded
 * mallex takes no server of the one before. Not part of it: where programs are looked for, which differs between terminals. */
export function launchKey(launch: LaunchPlan): string {
  const { argv, env, cwd, idleStopMs, metalCacheBytes, dependsOn: standsOn } = launch;
  const { PATH: _, ...rest } = env;
  const sorted = Object.entries(rest).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const content = [programOf(launch), ...standsOn.flatMap(({ madeOf }) => madeOf)].map(hashOnce);
  const parts = [argv, sorted, cwd, idleStopMs ?? null, metalCacheBytes ?? null, content];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

/** Empty for what can't be read: the start will tell of it. */
function hashOnce(path: string): string {
  const known = hashes.get(path) ?? hashFile(path);
  hashes.set(path, known);
  return known;
}

function hashFile(path: string): string {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return "";
  }
}
