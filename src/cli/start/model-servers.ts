import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import type { MemoryStatus, Phase, ServerStatus } from "../../../generated/types/status.d.ts";
import { probeBackend } from "../../backends/check-health.ts";
import { remoteEndpoint, settingOf, type Endpoint } from "../../backends/endpoint.ts";
import { planServer } from "../../backends/launchers.ts";
import { isSupervised, kindOf, plannedShare, type SupervisedBackend } from "../../backends/registry.ts";
import { MallexError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { shippedResources } from "../../process/artifacts/artifacts.ts";
import { findOpenBlas, hubCacheOf, onPath } from "../../process/install/detect-machine.ts";
import type { CliContext } from "../context/context.ts";
import { faultOf, type Keys } from "../models/credentials.ts";
import { modelForServer } from "../models/model-files.ts";
import { memoryBesideWeights } from "../../plan/lower/model-size.ts";
import { machineMemory } from "../../shared/units.ts";
import { weightsOnDisk } from "../models/weights-on-disk.ts";
import { usedProfiles } from "../models/profiles.ts";
import type { RunState } from "../state/run-files.ts";
import { chooseServersAtExit, type ChooseServersToKeep } from "./on-exit.ts";
import {
  createServerPool,
  requiredServers,
  type HeldServer,
  type Launch,
  type ModelServersOptions,
  type RequiredServer,
  type ServerPool,
  sharing,
} from "./server-pool.ts";

/** The model servers of one run: one a launch, whichever plans and profiles ask for it; started when first asked for. */
export interface ModelServers {
  /** From now on this plan is served too; what it shares with the one before stays as it is. */
  use(plan: Plan, keys: Keys): ModelEndpoints;
  /** Those that have a process. */
  running(): RunState["children"];
  status(): ServerStatus[];
  /** What the models take together, and what waits for memory. Undefined: there is only one, and no limit was set. */
  memory(): MemoryStatus | undefined;
  /** Phase of each by model. */
  health(): Readonly<Record<string, Phase>>;
  /** By hand. @param model all, where none is named @returns how many */
  restart(model?: string): number;
  /** mallex ends: what ends now, by a signal to all its processes for one, is not started again. */
  noMore(): void;
  /**
   * Lets go of all, as `onExit` of their backends says; resolves when nothing is left that was not kept.
   * @param choose asks the person which are kept, of those that `onExit: ask` leaves to them; absent: none
   */
  stop(choose?: ChooseServersToKeep): Promise<void>;
}

/** The backends of one plan. */
export interface ModelEndpoints {
  /**
   * Where a profile's backend listens, once it is ready.
   * @throws {MallexError} MX7204 its model server keeps ending; MX7207 there is no memory for it; MX7515, MX7540 to MX7543 its key can't be had
   */
  endpoint(profile: string, signal: AbortSignal): Promise<Endpoint>;
  /**
   * As `endpoint`, for a person who waits: the first failure is the last.
   * @throws {MallexError} MX7201, MX7202, MX7203, MX7206
   */
  firstStart(profile: string, signal: AbortSignal): Promise<void>;
  /** Loads the models that are to be there before a turn asks for them, as far as they fit beside those that are loaded. @param isUsable of profiles: what is not on this machine would be downloaded */
  preload(isUsable: (profile: string) => boolean): void;
  /** No turn of this plan is left: what no other plan needs is ended. */
  release(): void;
}

export function createModelServers(options: ModelServersOptions): ModelServers {
  const pool = createServerPool(options);
  const status = (): ServerStatus[] => pool.all().map((server) => server.status());
  return {
    use(plan, keys) {
      const required = requiredServers(plan, (profile) => options.launch(profile, plan));
      const { memoryBytes: set } = plan;
      pool.add(required, { bytes: set ?? options.memoryBytes, isEstimate: set === undefined });
      return {
        async endpoint(name, signal) {
          const own = required.get(name);
          if (own === undefined) return otherProcessServer(name, { plan, keys, ...options });
          const { leaves = false } = plan.profiles[name] ?? {};
          return inThisProcess(await pool.hold(own, signal), { ...options, leaves, signal });
        },
        async firstStart(name, signal) {
          const own = required.get(name);
          if (own === undefined) return;
          const { server, leave } = await pool.hold(own, signal);
          await server.firstStart(signal).finally(leave);
        },
        preload(isUsable) {
          const early = [...required].filter(([name, { preload }]) => preload && isUsable(name));
          preloadInto(pool, new Map(early.map(([, one]) => [one.key, one])));
        },
        release() {
          pool.remove(required);
        },
      };
    },
    running: () => status().flatMap(toChild),
    status,
    memory: () => memoryStatus(pool),
    // Of two of one model the one that stays is told.
    health: () => Object.fromEntries(status().map(({ model, phase }) => [model, phase])),
    restart: (model) => restartAll(pool, model),
    noMore() {
      for (const server of pool.all()) server.noMore();
    },
    async stop(choose) {
      pool.close();
      const kept = await chooseServersAtExit(pool.servers, pool.wanted(), choose);
      await Promise.all(pool.all().map(async (server) => server.release(kept.has(server) ? "keep" : "stop")));
    },
  };
}

/** A model that a person waits for, or has just been told is ready, makes room for none that nobody has asked for yet. */
function preloadInto(pool: ServerPool, early: ReadonlyMap<string, RequiredServer>): void {
  const { limit, used } = pool.memory.usage();
  let rest = limit.bytes - used;
  const away = [...early.values()].filter(({ key }) => AWAY.has(pool.servers.get(key)?.status().phase ?? "asleep"));
  // The room of pinned ones is kept free for them.
  for (const one of away.toSorted((a, b) => Number(b.pinned) - Number(a.pinned))) {
    // One of unknown size may take all that is left.
    const fits = one.bytes === undefined ? rest === limit.bytes : one.bytes <= rest;
    if (!fits && !one.pinned) continue;
    rest -= one.bytes ?? rest;
    pool.wake(one);
  }
}

/** Phases of a server that has no memory, or makes room. */
const AWAY: ReadonlySet<Phase> = new Set(["asleep", "failed", "stopping"]);

function restartAll(pool: ServerPool, model: string | undefined): number {
  const chosen = [...pool.servers].filter(([, one]) => model === undefined || one.model === model);
  for (const [key, server] of chosen) {
    const isAway = AWAY.has(server.status().phase);
    const own = isAway ? pool.wanted().find((one) => one.key === key) : undefined;
    // Another model may have to make room for one that is not in memory.
    if (own === undefined) server.restart();
    else pool.wake(own, true);
  }
  return chosen.length;
}

function memoryStatus({ memory, wanted }: ServerPool): MemoryStatus | undefined {
  const { limit, used, waits, unknown } = memory.usage();
  const models = new Set(wanted().map(({ key }) => key));
  if (limit.isEstimate && models.size < 2) return undefined;
  return {
    limit: limit.bytes,
    used,
    ...(limit.isEstimate ? { estimated: true } : {}),
    ...(unknown.length === 0 ? {} : { unknown: [...unknown] }),
    waiting: waits.map(({ blockedBy, ...wait }) => ({ ...wait, blockedBy: [...blockedBy] })),
  };
}

async function inThisProcess(
  { server, leave }: HeldServer,
  {
    leaves,
    signal,
    onSecret,
  }: Pick<ModelServersOptions, "onSecret"> & Pick<Endpoint, "leaves"> & { readonly signal: AbortSignal },
): Promise<Endpoint> {
  const { url, nonce, fell } = await server.ready(signal).catch((error: unknown) => {
    leave();
    throw error;
  });
  // Whoever waits for the endpoint no longer can't release it.
  signal.addEventListener("abort", leave, { once: true });
  const release = (): void => {
    signal.removeEventListener("abort", leave);
    leave();
  };
  if (signal.aborted) release();
  onSecret?.(nonce);
  // Any other name would make the server load, or even fetch, that model.
  const request = {
    relays: false,
    url: `${url}/v1`,
    model: "default_model",
    // A cluster may extend to other machines.
    leaves,
    key: nonce,
  } as const;
  const enter = (): (() => void) => {
    signal.removeEventListener("abort", leave);
    const end = server.enter();
    return () => {
      end();
      leave();
    };
  };
  return { ...request, supervised: true, fell, enter, release };
}

/** @throws {MallexError} MX7515, MX7540 to MX7543 when its key can't be had */
function otherProcessServer(
  name: string,
  { plan, keys, token }: { readonly plan: Plan; readonly keys: Keys; readonly token: string },
): Endpoint {
  const profile = plan.profiles[name];
  const backend = profile === undefined ? undefined : plan.backends[profile.backend];
  if (profile === undefined || backend === undefined || isSupervised(backend))
    throw new Error(`the plan has no profile ${name}, or no backend for it`);
  const fault = keys.faults.get(profile.backend);
  if (fault !== undefined) throw new MallexError(fault.problem);
  return remoteEndpoint(backend, { profile, key: keys.values.get(profile.backend), token });
}

function toChild({ model, pid, startTime, url, shared }: ServerStatus): RunState["children"] {
  if (pid === undefined || startTime === undefined || url === undefined) return [];
  return [{ model, pid, startTime, url, ...(shared === true ? { shared } : {}) }];
}

/** What models may take of this machine together, if the file does not say it. Bytes. */
export function memoryForModels(): number {
  return memoryBesideWeights(0, machineMemory());
}

/** How to start the model server of a profile on this machine, and where its log goes. `file`: the one that names the model. */
export function launchModel(
  profile: Profile,
  { plan, file, context }: { plan: Plan; file: string; context: CliContext },
): Launch {
  const { paths, env, homeDir } = context;
  const backend = plan.backends[profile.backend];
  if (!isSupervised(backend)) throw new Error(`mallex starts no server for the backend ${profile.backend}`);
  const profiles = sharing(profile, plan);
  const named = { file, context };
  const kind = kindOf(backend);
  const draft = profiles.find((one) => one.draft !== undefined)?.draft;
  const models = [profile.model, ...(draft === undefined ? [] : [draft])];
  const sizes = models.map((model) => weightsOnDisk(model, kind, named));
  const launch = planServer(
    {
      backend: { ...backend, ...longestIdle(backend, profiles) },
      load: modelForServer(profile.model, kind, named),
      ...(draft === undefined ? {} : { draft: modelForServer(draft, kind, named) }),
      profiles,
    },
    {
      platform: process.platform,
      cores: availableParallelism(),
      openBlas: findOpenBlas(paths, shippedResources),
      path: env["PATH"] ?? "/usr/bin:/bin",
      homeDir,
      sshAgent: env["SSH_AUTH_SOCK"],
      hubCache: hubCacheOf(env),
      llamaServer: onPath(env, "llama-server"),
      systemPython: env["MALLEX_PYTHON"] || onPath(env, "python3"),
      paths,
      resources: shippedResources,
    },
  );
  return {
    launch,
    bytes: sizes.reduce(
      (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size * plannedShare(backend)),
      0,
    ),
    logFile: join(paths.logs, `${backend.kind}-${profile.model.replaceAll(/[^A-Za-z0-9.-]+/g, "-")}.log`),
  };
}

/** Of profiles that share a server, the one that keeps it longest. */
function longestIdle({ idleStopMs }: SupervisedBackend, profiles: readonly Profile[]): { idleStopMs?: number } {
  const times = profiles.map((profile) => profile.idleStopMs ?? idleStopMs ?? Infinity);
  const longest = Math.max(...times.map((ms) => (ms === 0 ? Infinity : ms)));
  return { idleStopMs: Number.isFinite(longest) ? longest : undefined } as { idleStopMs?: number };
}

/**
 * A warning for each of the person's own servers that does not answer: said now, before the client fills the screen. Clouds are not asked:
 * nothing goes there before a question does.
 */
export async function probeBackends(plan: Plan, keys: Keys, signal: AbortSignal): Promise<readonly Problem[]> {
  const own = [...usedProfiles(plan)].filter(
    ([name, { leaves }]) => leaves !== true && faultOf(plan, keys, name) === undefined,
  );
  const names = new Set(own.map(([, { backend }]) => backend));
  const found = await Promise.all(
    [...names].map(async (name): Promise<readonly Problem[]> => {
      const backend = plan.backends[name];
      if (backend === undefined || isSupervised(backend)) return [];
      const key = keys.values.get(name);
      const why = await probeBackend({ url: backend.url, ...(key === undefined ? {} : { key }) }, signal);
      return why === undefined ? [] : [backendUnreachable(name, backend.url, why)];
    }),
  );
  return found.flat();
}

function backendUnreachable(name: string, url: string, why: string): Problem {
  return createProblem("MX7517.backendUnreachable", { name, url, why, setting: settingOf(name) });
}
