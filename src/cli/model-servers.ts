import type { Plan } from "../../generated/types/plan.d.ts";
import type { Phase, ServerStatus } from "../../generated/types/status.d.ts";
import type { Endpoint } from "../backend/endpoint.ts";
import type { SupervisedServer } from "../supervise/supervised-server.ts";
import { chooseServersAtExit, type ChooseServersToKeep } from "./kept-at-exit.ts";
import type { ModelServersOptions } from "./model-servers-options.ts";
import type { Keys } from "./read-keys.ts";
import { remoteEndpoint } from "./remote-endpoint.ts";
import type { RunState } from "./run-files.ts";
import { createServerPool } from "./server-pool.ts";
import { requiredServers } from "./wanted-servers.ts";

/** The model servers of one run: one a launch, whichever plans and profiles ask for it; started when first asked for. */
export interface ModelServers {
  /** From now on this plan is served too; what it shares with the one before stays as it is. */
  use(plan: Plan, keys: Keys): ModelEndpoints;
  /** Those that have a process. */
  running(): RunState["children"];
  status(): ServerStatus[];
  /** Phase of each by model. */
  health(): Readonly<Record<string, Phase>>;
  /** By hand. @param model all, where none is named @returns how many */
  restart(model?: string): number;
  /** mallex ends: what ends now, by a signal to all its processes for one, is not started anew. */
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
   * @throws {MallexError} MX7204 its model server keeps ending; MX7515, MX7540 to MX7543 its key can't be had
   */
  endpoint(profile: string, signal: AbortSignal): Promise<Endpoint>;
  /**
   * As `endpoint`, for a person who waits: the first failure is the last.
   * @throws {MallexError} MX7201, MX7202, MX7203, MX7206
   */
  firstStart(profile: string, signal: AbortSignal): Promise<void>;
  /** No turn of this plan is left: what no other plan needs is ended. */
  release(): void;
}

export function createModelServers(options: ModelServersOptions): ModelServers {
  const pool = createServerPool(options);
  const status = (): ServerStatus[] => pool.all().map((server) => server.status());
  return {
    use(plan, keys) {
      const required = requiredServers(plan, (profile) => options.launch(profile, plan));
      pool.add(required);
      return {
        async endpoint(name, signal) {
          const own = required.get(name);
          if (own === undefined) return otherProcessServer(name, { plan, keys, ...options });
          return inThisProcess(await pool.serverFor(own, signal), signal, options);
        },
        async firstStart(name, signal) {
          const own = required.get(name);
          if (own !== undefined) await (await pool.serverFor(own, signal)).firstStart(signal);
        },
        release() {
          pool.remove(required);
        },
      };
    },
    running: () => status().flatMap(toChild),
    status,
    // Of two of one model the one that stays is told.
    health: () => Object.fromEntries(status().map(({ model, phase }) => [model, phase])),
    restart: (model) =>
      restartAll([...pool.servers.values()].filter((one) => model === undefined || one.model === model)),
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

function restartAll(servers: readonly SupervisedServer[]): number {
  for (const server of servers) server.restart();
  return servers.length;
}

async function inThisProcess(
  server: SupervisedServer,
  signal: AbortSignal,
  { onSecret }: Pick<ModelServersOptions, "onSecret">,
): Promise<Endpoint> {
  const { url, nonce, fell } = await server.ready(signal);
  onSecret?.(nonce);
  // Any other name would make the server load, or even fetch, that model.
  const request = {
    kind: "openai",
    url: `${url}/v1`,
    model: "default_model",
    leaves: false,
    key: nonce,
  } as const;
  return { ...request, supervised: true, fell, enter: () => server.enter() };
}

function otherProcessServer(
  name: string,
  { plan, keys, token }: { readonly plan: Plan; readonly keys: Keys; readonly token: string },
): Endpoint {
  const profile = plan.profiles[name];
  const backend = profile === undefined ? undefined : plan.backends[profile.backend];
  if (profile === undefined || backend === undefined || backend.kind === "mlx")
    throw new Error(`the plan has no profile ${name}, or no backend for it`);
  return remoteEndpoint(backend, profile, { keys, token });
}

function toChild({ model, pid, startTime, url, shared }: ServerStatus): RunState["children"] {
  if (pid === undefined || startTime === undefined || url === undefined) return [];
  return [{ model, pid, startTime, url, ...(shared === true ? { shared } : {}) }];
}
