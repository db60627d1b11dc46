import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import type { Phase, ServerStatus } from "../../../generated/types/status.d.ts";
import { isSupervised, type SupervisedBackend } from "../../backends/registry.ts";
import type { Log } from "../../diagnostics/log/log.ts";
import { launchKey, type LaunchPlan } from "../../process/supervise/launch-plan.ts";
import { superviseServer, type SupervisedServer } from "../../process/supervise/supervised-server.ts";
import { abortable } from "../../shared/async.ts";

export interface Launch {
  readonly launch: LaunchPlan;
  readonly logFile: string;
}

/** A profile's model server as its plan requires it. */
export interface RequiredServer extends Launch {
  /** Of one key there is one server. */
  readonly key: string;
  /** As the plan names it. */
  readonly model: string;
  readonly backend: SupervisedBackend;
  /** Name of the backend. */
  readonly on: string;
}

/** By profile; those that other servers answer are not in it. */
export type RequiredServers = ReadonlyMap<string, RequiredServer>;

export function requiredServers(plan: Plan, launch: (profile: Profile) => Launch): RequiredServers {
  return new Map(
    Object.entries(plan.profiles).flatMap(([name, profile]) => {
      const backend = plan.backends[profile.backend];
      if (!isSupervised(backend)) return [];
      const start = launch(profile);
      return [
        [name, { ...start, key: launchKey(start.launch), model: profile.model, backend, on: profile.backend }] as const,
      ];
    }),
  );
}

/** @param plans the newest last */
function newestFirst(plans: ReadonlySet<RequiredServers>): RequiredServer[] {
  return [...plans].toReversed().flatMap((plan) => [...plan.values()]);
}

/** What the newest plan has in the place of a server that it does not want: the same model on the backend of that name. Turns of a plan before are asked there, too. */
function replacing(
  { key, model, on }: RequiredServer,
  plans: ReadonlySet<RequiredServers>,
): RequiredServer | undefined {
  const newest = [...([...plans].at(-1)?.values() ?? [])];
  return newest.some((one) => one.key === key) ? undefined : newest.find((one) => one.model === model && one.on === on);
}

/** What the model servers of a run are made with. */
export interface ModelServersOptions {
  /** Of mallex itself. */
  readonly token: string;
  readonly log: Log;
  /** Of the records of running servers. */
  readonly folder: string;
  launch(profile: Profile, plan: Plan): Launch;
  /** What a server answers to: it belongs into no file and no log. */
  readonly onSecret?: (nonce: string) => void;
  /** A server has come into another phase, or has failed. */
  readonly onChange: (status: ServerStatus) => void;
  /** A server has failed; its phase shows whether it is started again. */
  readonly onFault?: (status: ServerStatus & Required<Pick<ServerStatus, "fault">>) => void;
  /** @default the real ones */
  readonly supervise?: typeof superviseServer;
}

/** One server per launch, as long as a plan needs it. */
export interface ServerPool {
  /** By key. */
  readonly servers: ReadonlyMap<string, SupervisedServer>;
  /** From now on this plan is the newest: what has a new server in its place goes. */
  add(plan: RequiredServers): void;
  /** Stops servers that no other plan needs. */
  remove(plan: RequiredServers): void;
  /** Of all plans, the newest first. */
  wanted(): RequiredServer[];
  /** @throws the signal's reason after an abort */
  serverFor(own: RequiredServer, signal: AbortSignal): Promise<SupervisedServer>;
  /** Those that go, then those that stay. */
  all(): SupervisedServer[];
  /** Starts nothing more by itself. */
  close(): void;
}

export function createServerPool(options: ModelServersOptions): ServerPool {
  const servers = new Map<string, SupervisedServer>();
  const retired = createRetiredServers();
  // The newest last.
  const plans = new Set<RequiredServers>();
  const over = new AbortController();
  const serverFor = async (own: RequiredServer, signal: AbortSignal): Promise<SupervisedServer> => {
    await retired.without(own.model, signal);
    const required = replacing(own, plans) ?? own;
    const server = servers.get(required.key) ?? superviseRequired(required, plans, options);
    servers.set(required.key, server);
    return server;
  };
  const retire = (key: string): Phase | undefined => {
    const server = servers.get(key);
    if (server === undefined) return undefined;
    servers.delete(key);
    const { phase } = server.status();
    retired.add(server);
    return phase;
  };
  return {
    servers,
    add(plan) {
      plans.add(plan);
      for (const one of newestFirst(plans).filter((old) => replacing(old, plans) !== undefined)) {
        if (!hasMemory(retire(one.key))) continue;
        // What was in memory is loaded again at once: the next question need not wait for that.
        const wake = async (): Promise<unknown> => (await serverFor(one, over.signal)).ready(over.signal);
        wake().catch(() => undefined);
      }
    },
    remove(plan) {
      plans.delete(plan);
      const keys = new Set(newestFirst(plans).map(({ key }) => key));
      for (const key of servers.keys()) if (!keys.has(key)) retire(key);
    },
    wanted: () => newestFirst(plans),
    serverFor,
    all: () => [...retired.all(), ...servers.values()],
    close: () => over.abort(),
  };
}

function hasMemory(phase: Phase | undefined): boolean {
  return phase === "ready" || phase === "loading" || phase === "warming";
}

type SuperviseRequiredOptions = Pick<ModelServersOptions, "folder" | "log" | "onChange" | "onFault" | "supervise">;

/** A server whose times and whose fate follow the newest plan that wants it. @param plans the newest last */
function superviseRequired(
  required: RequiredServer,
  plans: ReadonlySet<RequiredServers>,
  { folder, log, onChange, onFault, supervise: make = superviseServer }: SuperviseRequiredOptions,
): SupervisedServer {
  const { key, model, launch, logFile } = required;
  let latest = required;
  const settings = (): RequiredServer["backend"] => {
    latest = newestFirst(plans).find((one) => one.key === key) ?? latest;
    return latest.backend;
  };
  const text: { phase?: Phase; faultAt?: string } = {};
  return make({
    model,
    launch,
    logFile,
    folder,
    get startWithinMs() {
      return settings().startWithinMs;
    },
    get hangAfterMs() {
      return settings().hangAfterMs;
    },
    get keep() {
      return settings().onExit === "keep";
    },
    onChange(status) {
      const { phase, fault } = status;
      if (phase !== text.phase) log.info("model-server", { model, phase });
      if (fault !== undefined && fault.at !== text.faultAt) {
        log.error("model-server-failed", { model, ...fault });
        onFault?.({ ...status, fault });
      }
      Object.assign(text, { phase, faultAt: fault?.at });
      onChange(status);
    },
  });
}

/** Servers that no new turn is asked at, until nothing is left of them. */
interface RetiredServers {
  add(server: SupervisedServer): void;
  all(): SupervisedServer[];
  /** None of this model is left: where one takes the place of another, there may not be memory for both. @throws the signal's reason after an abort */
  without(model: string, signal: AbortSignal): Promise<void>;
}

function createRetiredServers(): RetiredServers {
  const leaving = new Map<SupervisedServer, Promise<void>>();
  const all = (): SupervisedServer[] => [...leaving.keys()];
  return {
    add: (server) =>
      void leaving.set(
        server,
        server.retire().finally(() => leaving.delete(server)),
      ),
    all,
    async without(model, signal) {
      signal.throwIfAborted();
      const ofModel = (): SupervisedServer[] => all().filter((one) => one.model === model);
      for (let left = ofModel(); left.length > 0; left = ofModel())
        await abortable(Promise.all(left.map(async (one) => leaving.get(one))), signal);
    },
  };
}
