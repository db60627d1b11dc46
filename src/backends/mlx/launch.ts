import { isAbsolute } from "node:path";
import type { MlxBackend, Profile } from "../../../generated/types/plan.d.ts";
import { artifacts } from "../../process/artifacts/artifacts.ts";
import { hubFolder } from "../../process/install/detect-machine.ts";
import type { LaunchPlan, RemoteHosts } from "../../process/supervise/launch-plan.ts";
import { LOOPBACK, optional } from "../../shared/utilities.ts";
import type { LaunchMachine } from "../launch-machine.ts";

/** What profiles ask of their model server; the settings are those of the backend, where their defaults are explained, too. */
export interface ServerRequest extends Partial<MlxBackend> {
  /** A folder (absolute), or a Hugging Face id that is in the cache. */
  readonly model: string;
  /** As `model`. */
  readonly draft?: string | undefined;
  /** Chat templates that print today's date print that of the server's first day: midnight would cost the whole prompt cache. */
  readonly fixedDate?: boolean;
  /** Jinja text that replaces the model's own template. */
  readonly chatTemplate?: string;
}

export interface LaunchInput extends LaunchMachine {
  readonly request: ServerRequest;
}

/** The settings of a server that several profiles share: where they differ, the larger. */
export function launchSettings(backend: MlxBackend, profiles: readonly Profile[]): Omit<ServerRequest, "model"> {
  return {
    ...backend,
    ...optional("promptCacheEntries", largest(profiles, "promptCacheEntries")),
    ...optional("promptCacheBytes", largest(profiles, "promptCacheBytes")),
    fixedDate: profiles.some(({ policy }) => policy?.date === "fixed"),
  };
}

function largest(profiles: readonly Profile[], key: "promptCacheEntries" | "promptCacheBytes"): number | undefined {
  const values = profiles.flatMap((profile) => profile[key] ?? []);
  return values.length === 0 ? undefined : Math.max(...values);
}

/** What the program consists of, beside itself. */
const PARTS = ["supervised_server", "mlx_rank", "mlx_cluster"] as const;
const VISION_PARTS = ["supervised_server", "engine_socket", "llama_slots"] as const;

/** How to start the model server. Pure. */
export function planLaunch(input: LaunchInput): LaunchPlan {
  const { request, platform, paths, resources, hubCache } = input;
  const own = artifacts(paths, resources);
  const sees = request.engine === "vlm";
  const environment = own[sees ? "venv-vlm" : "venv"];
  const program = `${resources.python}/${sees ? "serve_vlm" : "serve_mlx"}.py`;
  const { cluster } = request;
  const remote = remoteHosts(input);
  const options: Record<string, string> = {
    "--model": request.model,
    // a CPU reads some 60 tokens a second: a long step would keep it busy for a client that has left
    "--prefill-step-size": String(request.prefillStep ?? (platform === "linux" ? 128 : 512)),
    ...(sees ? { "--max-num-seqs": String(request.concurrent ?? 1) } : languageOptions(request)),
  };
  return {
    model: request.model,
    argv: [
      `${environment.folder}/bin/python`,
      "-I",
      program,
      ...(cluster === undefined ? [] : [`--cluster=${JSON.stringify(cluster)}`]),
      ...Object.entries(options).map(([name, value]) => `${name}=${value}`),
    ],
    sources: [program, ...(sees ? VISION_PARTS : PARTS).map((name) => `${resources.python}/${name}.py`)],
    env: serverEnv(input, remote),
    cwd: paths.home,
    ...(request.idleStopMs === undefined ? {} : { idleStopMs: request.idleStopMs }),
    // freed memory of the graphics processor: other systems have none to keep
    ...(request.metalCacheBytes === undefined || platform !== "darwin"
      ? {}
      : { metalCacheBytes: request.metalCacheBytes }),
    folders: [paths.home, hubCache],
    ...optional("remote", remote),
    dependsOn: [environment, own["embedded-model"]].filter(
      ({ folder }) => folder === environment.folder || folder === request.model || folder === request.draft,
    ),
  };
}

/** Of mlx_lm.server alone. */
function languageOptions(request: ServerRequest): Record<string, string> {
  return {
    "--host": "127.0.0.1",
    "--port": "0",
    // an origin no browser has; the default lets every web page in
    "--allowed-origins": "",
    "--prompt-cache-size": String(request.promptCacheEntries ?? 10),
    ...(request.promptCacheBytes === undefined ? {} : { "--prompt-cache-bytes": String(request.promptCacheBytes) }),
    ...(request.draft === undefined ? {} : { "--draft-model": request.draft }),
    ...(request.chatTemplate === undefined ? {} : { "--chat-template": request.chatTemplate }),
  };
}

function serverEnv(input: LaunchInput, remote: RemoteHosts | undefined): Record<string, string> {
  const { request, platform, sshAgent } = input;
  return {
    PATH: input.path,
    HOME: input.homeDir,
    HF_HUB_OFFLINE: "1",
    HF_HUB_CACHE: input.hubCache,
    ...optional("SSH_AUTH_SOCK", remote && sshAgent),
    // all ranks must read the same prompt, also at midnight
    ...(request.fixedDate === true || request.cluster !== undefined ? { MALLEX_FIXED_DATE: "1" } : {}),
    ...(platform === "linux" ? openBlasEnv(input) : {}),
  };
}

/** What must be reached before a cluster is started: nothing where all of it is on this machine. */
function remoteHosts({ request: { cluster, model }, hubCache, paths }: LaunchInput): RemoteHosts | undefined {
  const all = cluster?.hosts ?? [];
  const hosts = all.map(({ ssh }) => ssh).filter((ssh) => ssh !== LOOPBACK);
  const own = all[0]?.ips[0];
  if (own === undefined || hosts.length === 0) return undefined;
  return { own, hosts, paths: [`${paths.venv}/bin/python`, isAbsolute(model) ? model : hubFolder(hubCache, model)] };
}

/** The wheel's own BLAS is the slow reference one. By bare name and library path, because LD_PRELOAD splits paths at spaces. */
function openBlasEnv({ openBlas, cores, paths }: LaunchInput): Record<string, string> {
  if (openBlas === "none") return {};
  return {
    LD_PRELOAD: "libopenblas.so.0",
    ...(openBlas === "own" ? { LD_LIBRARY_PATH: `${paths.cache}/openblas` } : {}),
    // half the cores: the server has other threads, and so has the client
    OPENBLAS_NUM_THREADS: String(Math.max(1, Math.min(4, Math.floor(cores / 2)))),
  };
}
