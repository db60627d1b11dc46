import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Plan } from "../../generated/types/plan.d.ts";
import { optional } from "../compile/6-lower/optional.ts";
import { createCounters } from "../observe/counters.ts";
import { createLog, type Log } from "../observe/log.ts";
import { createRedactor } from "../observe/redact.ts";
import { startServer, type RunningServer } from "../server/start-server.ts";
import { startTimeOf } from "../supervise/process-identity.ts";
import type { TokenCounter } from "../turn/count-tokens.ts";
import { announceRun, type Announcement } from "./announce-run.ts";
import type { CompiledFile } from "./compile-file.ts";
import type { Context } from "./context.ts";
import { mainProfiles, type IsUsable } from "./launch/main-profile.ts";
import { launchModel } from "./launch-model.ts";
import { loadCounter } from "./load-counter.ts";
import { loadProgram } from "./load-program.ts";
import { createModelServers, type ModelServers } from "./model-servers.ts";
import { openStores, type Stores } from "./open-stores.ts";
import type { Progress } from "./progress.ts";
import { faultOf, type Keys } from "./read-keys.ts";
import { readToken } from "./read-token.ts";
import { usedProfiles } from "./used-profiles.ts";

/** A running server with its model servers. */
export interface Session {
  readonly id: string;
  readonly url: string;
  readonly token: string;
  readonly plan: Plan;
  readonly isUsable: IsUsable;
  /** Ends everything that was started; nothing is left afterwards. */
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly compiled: CompiledFile & { readonly plan: Plan };
  readonly keys: Keys;
  readonly signal: AbortSignal;
  /** Only drawn on until the session is ready: afterwards the screen is the client's. */
  readonly progress: Progress;
  /** Folder in which whole requests are kept. */
  readonly recordTo?: string;
  /** The port was asked for by name: another one won't do. */
  readonly portIsFixed: boolean;
}

/** Milliseconds that answers under way may still take when mallex ends. */
const GRACE_MS = 1000;

/** Starts the server and the model that a person's turn goes to first, and waits until both are ready. Whatever goes wrong, nothing is left behind. */
export async function openSession(context: Context, options: SessionOptions): Promise<Session> {
  const { compiled, keys, progress } = options;
  const { plan } = compiled;
  const token = readToken(context.places.token);
  const redact = createRedactor([token, ...keys.values.values()]);
  const log = await createLog({ file: join(context.places.logs, "mallex.log"), redact });
  const closers: (() => Promise<void>)[] = [async () => log.close()];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    const counters = new Map<string, TokenCounter>();
    const others: { announcement?: Announcement } = {};
    const models = startModels(context, options, {
      log,
      token,
      onChange: () => others.announcement?.update(models.running()),
    });
    closers.push(async () => models.stop());
    const stores = openStores(context.places, plan, { log, redact, recordTo: options.recordTo });
    closers.push(async () => stores.sessions.settled());
    const server = await startFront(context, options, { token, log, stores, models, counters });
    closers.push(async () => server.close(GRACE_MS));
    const { port } = plan.server;
    if (port !== 0 && server.port !== port) context.say(`port ${port} is taken, using ${server.port}`);
    const id = `run-${randomBytes(4).toString("hex")}`;
    const announcement = await announce(context, options, { id, server });
    others.announcement = announcement;
    closers.unshift(async () => announcement.end());
    await Promise.all([firstModelIsReady(options, models), loadCounters(context, compiled, counters)]);
    progress.clear();
    log.info("started", { run: id, url: server.url, plan: plan.hash });
    return { id, url: server.url, token, plan, isUsable: usableTest(plan, keys), close };
  } catch (error) {
    progress.clear();
    await close();
    throw error;
  }
}

function startModels(
  context: Context,
  { compiled, keys, progress }: SessionOptions,
  { log, token, onChange }: { readonly log: Log; readonly token: string; readonly onChange: () => void },
): ModelServers {
  const { plan, file } = compiled;
  const [first] = mainProfiles(plan, usableTest(plan, keys));
  const firstModel = first === undefined ? undefined : plan.profiles[first]?.model;
  return createModelServers({
    plan,
    keys,
    token,
    log,
    launch: (profile) => launchModel(profile, { plan, file, context }),
    onPhase: (model, phase) => {
      // Others start later, when the client has the screen.
      if (model === firstModel && (phase === "starting" || phase === "loading")) progress.show(`loading ${model}`);
    },
    onChange,
  });
}

interface FrontParts {
  readonly token: string;
  readonly log: Log;
  readonly stores: Stores;
  readonly models: ModelServers;
  readonly counters: ReadonlyMap<string, TokenCounter>;
}

async function startFront(
  context: Context,
  { compiled, keys, portIsFixed }: SessionOptions,
  parts: FrontParts,
): Promise<RunningServer> {
  const { plan } = compiled;
  const { token, log, stores, models, counters } = parts;
  const counts = createCounters();
  return startServer({
    executed: {
      program: await loadProgram(compiled, context.places.plans),
      endpoint: async (profile, signal) => models.endpoint(profile, signal),
      unusable: (profile) => faultOf(plan, keys, profile)?.problem,
      counter: (profile) => counters.get(profile),
    },
    token,
    port: plan.server.port,
    portIsFixed,
    log,
    ...stores,
    counters: counts,
    health: () => ({
      plan: plan.hash,
      models: models.health(),
      spentToday: stores.spend.known,
      counts: { ...counts.read(), "turns not kept": stores.turns.failures, "log lines lost": log.lost },
    }),
  });
}

async function announce(
  context: Context,
  { compiled: { file, plan }, keys }: SessionOptions,
  { id, server }: { readonly id: string; readonly server: RunningServer },
): Promise<Announcement> {
  return announceRun(context.places.runs, {
    id,
    pid: process.pid,
    startTime: (await startTimeOf(process.pid)) ?? "",
    command: context.command,
    url: server.url,
    port: server.port,
    askedPort: plan.server.port,
    config: file,
    plan: plan.hash,
    since: new Date().toISOString(),
    backends: Object.fromEntries(
      Object.entries(plan.backends).flatMap(([name, backend]) =>
        backend.kind === "mlx" ? [] : [[name, backend.url] as const],
      ),
    ),
    leftOut: Object.keys(plan.profiles).filter((name) => faultOf(plan, keys, name) !== undefined),
    ...optional("perDay", plan.budget?.perDay),
    children: [],
  });
}

/** So the first question doesn't wait, and a model that can't be loaded is said before the client fills the screen. */
async function firstModelIsReady({ compiled, keys, signal }: SessionOptions, models: ModelServers): Promise<void> {
  const { plan } = compiled;
  const [first] = mainProfiles(plan, usableTest(plan, keys));
  if (first !== undefined) await models.endpoint(first, signal);
}

async function loadCounters(
  context: Context,
  { plan, file }: SessionOptions["compiled"],
  counters: Map<string, TokenCounter>,
): Promise<void> {
  for (const [name, profile] of usedProfiles(plan)) {
    const counter = await loadCounter(profile, file, context);
    if (counter !== undefined) counters.set(name, counter);
  }
}

function usableTest(plan: Plan, keys: Keys): IsUsable {
  return (profile) => faultOf(plan, keys, profile) === undefined;
}
