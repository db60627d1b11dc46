import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import type { Endpoint } from "../backend/endpoint.ts";
import type { Log } from "../observe/log.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { ExitNotice } from "../supervise/leased-server.ts";
import type { ServerPhase } from "../supervise/server-life.ts";
import { startModelServer, type ModelServer } from "../supervise/start-model-server.ts";
import type { Keys } from "./read-keys.ts";
import { remoteEndpoint } from "./remote-endpoint.ts";
import type { RunState } from "./run-files.ts";
import type { LaunchPlan } from "../supervise/plan-launch.ts";

/** The model servers of one run: one child a model, started when first asked for. */
export interface ModelServers {
  /**
   * Where a profile's backend listens, once it is ready.
   * @throws {MallexError} MX72xx it could not be started, MX7514 it has ended, MX7515, MX7540 to MX7543 its key can't be had
   */
  endpoint(profile: string, signal: AbortSignal): Promise<Endpoint>;
  /** Those that are ready. */
  running(): RunState["children"];
  /** State of each by model. */
  health(): Readonly<Record<string, string>>;
  /** Ends all and waits until nothing is left. */
  stop(): Promise<void>;
}

export interface ModelServersOptions {
  readonly plan: Plan;
  readonly keys: Keys;
  /** Of mallex itself. */
  readonly token: string;
  readonly log: Log;
  launch(profile: Profile): { readonly launch: LaunchPlan; readonly logFile: string };
  readonly onPhase: (model: string, phase: ServerPhase) => void;
  /** One became ready, or ended. */
  readonly onChange: () => void;
}

interface Child {
  /** Where its own words go. */
  logFile?: string;
  readonly ready: Promise<ModelServer>;
  phase: ServerPhase;
  server?: ModelServer;
  ended?: ExitNotice;
}

export function createModelServers(options: ModelServersOptions): ModelServers {
  const children = new Map<string, Child>();
  const stopping = new AbortController();
  const childOf = (profile: Profile): Child => {
    const there = children.get(profile.model);
    if (there !== undefined) return there;
    const child = startChild(profile, options, stopping.signal);
    children.set(profile.model, child);
    return child;
  };
  return {
    async endpoint(name, signal) {
      const { profile, backend } = lookUp(options.plan, name);
      if (backend.kind !== "mlx") return remoteEndpoint(backend, profile, options);
      const child = childOf(profile);
      const server = await orAbort(child.ready, signal);
      if (child.ended !== undefined) throw hasEnded(profile.model, child.ended, child.logFile);
      // Any other name would make the server load, or even fetch, that model.
      return { kind: "openai", url: `${server.url}/v1`, model: "default_model", leaves: false };
    },
    running: () =>
      [...children].flatMap(([model, { server, ended }]) =>
        server === undefined || ended !== undefined
          ? []
          : [{ model, pid: server.pid, startTime: server.startTime, url: server.url }],
      ),
    health: () =>
      Object.fromEntries(
        [...children].map(([model, { phase, ended }]) => [model, ended === undefined ? phase : "failed"]),
      ),
    async stop() {
      stopping.abort(new Error("mallex ends"));
      await Promise.allSettled([...children.values()].map(async ({ ready }) => (await ready).stop()));
    },
  };
}

function startChild(profile: Profile, options: ModelServersOptions, signal: AbortSignal): Child {
  const { log, onPhase } = options;
  const { model } = profile;
  const onPhaseOf = (phase: ServerPhase): void => {
    child.phase = phase;
    log.info("model-server", { model, phase });
    onPhase(model, phase);
  };
  const child: Child = {
    phase: "absent",
    ready: Promise.resolve().then(async () => {
      const start = options.launch(profile);
      child.logFile = start.logFile;
      return startModelServer({ ...start, signal, onPhase: onPhaseOf });
    }),
  };
  // Whoever asks for the endpoint is told when it could not be started; nobody may have asked yet.
  void watch(child, model, options).catch(() => undefined);
  return child;
}

async function watch(child: Child, model: string, { log, onChange }: ModelServersOptions): Promise<void> {
  child.server = await child.ready;
  onChange();
  const notice = await child.server.exited;
  child.ended = notice;
  const { exitCode, signal, lastLines } = notice;
  if (!notice.asked) log.error("model-server-ended", { model, exitCode, signal, lastLines });
  onChange();
}

function lookUp(plan: Plan, name: string): { profile: Profile; backend: Plan["backends"][string] } {
  const profile = plan.profiles[name];
  const backend = profile === undefined ? undefined : plan.backends[profile.backend];
  if (profile === undefined || backend === undefined)
    throw new Error(`the plan has no profile ${name}, or no backend for it`);
  return { profile, backend };
}

function hasEnded(model: string, { exitCode, signal, lastLines }: ExitNotice, logFile?: string): MallexError {
  const how = signal === undefined ? `exit code ${exitCode ?? "unknown"}` : `signal ${signal}`;
  const last = lastLines.at(-1);
  return new MallexError({
    code: "MX7514",
    severity: "error",
    message: `the model server of ${model} has ended (${how})${last === undefined ? "" : `; its last words: ${last}`}`,
    hint: `start mallex again; if it ends again, its log ${logFile ?? ""} says more (a model that is too large for the memory ends like this)`,
  });
}

/** A wait that ends when the one who waits has left; the work goes on for others. */
async function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason);
    signal.addEventListener("abort", leave, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}
