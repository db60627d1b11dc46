import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import type { Phase, ServerStatus } from "../../../generated/types/status.d.ts";
import { isSupervised, type SupervisedBackend } from "../../backends/registry.ts";
import type { Log } from "../../diagnostics/log/log.ts";
import { launchKey, type LaunchPlan } from "../../process/supervise/launch-plan.ts";
import type { MemoryLimit } from "../../process/supervise/memory-state.ts";
import { shareMemory, type SharedMemory } from "../../process/supervise/share-memory.ts";
import { superviseServer, type SupervisedServer } from "../../process/supervise/supervised-server.ts";
import { abortable } from "../../shared/async.ts";

export interface Launch {
  readonly launch: LaunchPlan;
  readonly logFile: string;
  /** Bytes of the model's weights; absent: unknown. */
  readonly bytes?: number | undefined;
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
  readonly bytes: number | undefined;
  /** Its model makes room for no other. */
  readonly pinned: boolean;
  /** Its model is loaded before the first turn asks for it. */
  readonly preload: boolean;
}

/** By profile; those that other servers answer are not in it. */
export type RequiredServers = ReadonlyMap<string, RequiredServer>;

export function requiredServers(plan: Plan, launch: (profile: Profile) => Launch): RequiredServers {
  return new Map(
    Object.entries(plan.profiles).flatMap(([name, profile]) => {
      const backend = plan.backends[profile.backend];
      if (!isSupervised(backend)) return [];
      const { model, backend: on } = profile;
      const start = launch(profile);
      const one = { ...start, key: launchKey(start.launch), model, backend, on, bytes: start.bytes };
      const profiles = sharing(profile, plan);
      const pinned = profiles.some((other) => other.pinned === true);
      return [[name, { ...one, pinned, preload: profiles.some((other) => other.preload === true) }] as const];
    }),
  );
}

/** The profiles of one model on one backend share one server. */
export function sharing({ model, backend }: Profile, plan: Plan): readonly Profile[] {
  return Object.values(plan.profiles).filter((other) => other.model === model && other.backend === backend);
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
  /** What the models may take together where a plan has no `memory`. Bytes. */
  readonly memoryBytes: number;
}

/** A server whose model stays in memory until `leave` has been called. */
export interface HeldServer {
  readonly server: SupervisedServer;
  readonly leave: () => void;
}

/** One server per launch, as long as a plan needs it. */
export interface ServerPool {
  /** By key. */
  readonly servers: ReadonlyMap<string, SupervisedServer>;
  /** From now on this plan is the newest: what has a new server in its place goes. */
  add(plan: RequiredServers, limit: MemoryLimit): void;
  /** Stops servers that no other plan needs. */
  remove(plan: RequiredServers): void;
  /** Of all plans, the newest first. */
  readonly wanted: () => RequiredServer[];
  /** Waits until there is memory for it. @throws {MallexError} MX7207 there never is; the signal's reason after an abort */
  hold(own: RequiredServer, signal: AbortSignal): Promise<HeldServer>;
  /** Loads a model that no turn waits for. @param isRestart forgets its failures before */
  wake(own: RequiredServer, isRestart?: boolean): void;
  readonly memory: Pick<SharedMemory, "usage">;
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
  let latestLimit: MemoryLimit = { bytes: options.memoryBytes, isEstimate: true };
  const memory = shareMemory(latestLimit, (key) => servers.get(key)?.sleep());
  const newestOf = (own: RequiredServer): RequiredServer => replacing(own, plans) ?? own;
  const hold = async (own: RequiredServer, signal: AbortSignal): Promise<HeldServer> => {
    await retired.without(own.model, signal);
    const required = newestOf(own);
    const leave = await memory.acquire(required, signal);
    // Meanwhile a reload may have put another server in its place.
    if (retired.has(own.model) || newestOf(own).key !== required.key) {
      leave();
      return hold(own, signal);
    }
    const known = servers.get(required.key);
    const server =
      known ??
      superviseRequired(required, plans, { ...options, onPhase: (runs) => memory.processRuns(required.key, runs) });
    servers.set(required.key, server);
    return { server, leave };
  };
  const wake: ServerPool["wake"] = (own, isRestart = false) => {
    const load = async (): Promise<void> => {
      const { server, leave } = await hold(own, over.signal);
      if (isRestart) server.restart();
      await server.ready(over.signal).finally(leave);
    };
    load().catch(() => undefined);
  };
  /** Only what the newest plan pins is pinned. */
  const share = (): void => {
    const latest = [...plans].at(-1);
    const current = new Set(latest === undefined ? [] : newestFirst(new Set([latest])).map(({ key }) => key));
    const models = newestFirst(plans).toReversed();
    memory.use(
      latestLimit,
      models.map((one) => (current.has(one.key) ? one : { ...one, pinned: false })),
    );
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
    memory,
    add(plan, limit) {
      plans.add(plan);
      latestLimit = limit;
      share();
      for (const one of newestFirst(plans).filter((old) => replacing(old, plans) !== undefined)) {
        if (!hasMemory(retire(one.key))) continue;
        // What was in memory is loaded again at once: the next question need not wait for that.
        wake(one);
      }
    },
    remove(plan) {
      plans.delete(plan);
      share();
      const keys = new Set(newestFirst(plans).map(({ key }) => key));
      for (const key of servers.keys()) if (!keys.has(key)) retire(key);
    },
    wanted: () => newestFirst(plans),
    hold,
    wake,
    all: () => [...retired.all(), ...servers.values()],
    close: () => over.abort(),
  };
}

function hasMemory(phase: Phase | undefined): boolean {
  return phase === "ready" || phase === "loading" || phase === "warming";
}

/** Phases in which a server has no memory, and gets none by itself. */
const WITHOUT_PROCESS: ReadonlySet<Phase> = new Set(["absent", "asleep", "failed", "stopped"]);

interface SuperviseRequiredOptions extends Pick<
  ModelServersOptions,
  "folder" | "log" | "onChange" | "onFault" | "supervise"
> {
  readonly onPhase: (runs: boolean) => void;
}

/** A server whose times and whose fate follow the newest plan that wants it. @param plans the newest last */
function superviseRequired(
  required: RequiredServer,
  plans: ReadonlySet<RequiredServers>,
  { folder, log, onChange, onFault, onPhase, supervise: make = superviseServer }: SuperviseRequiredOptions,
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
      onPhase(!WITHOUT_PROCESS.has(phase));
      onChange(status);
    },
  });
}

/** Servers that no new turn is asked at, until nothing is left of them. */
interface RetiredServers {
  add(server: SupervisedServer): void;
  all(): SupervisedServer[];
  has(model: string): boolean;
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
    has: (model) => all().some((one) => one.model === model),
    async without(model, signal) {
      signal.throwIfAborted();
      const ofModel = (): SupervisedServer[] => all().filter((one) => one.model === model);
      for (let left = ofModel(); left.length > 0; left = ofModel())
        await abortable(Promise.all(left.map(async (one) => leaving.get(one))), signal);
    },
  };
}
