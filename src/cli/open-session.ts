import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Plan } from "../../generated/types/plan.d.ts";
import { createLog, type Log } from "../observe/log.ts";
import { createRedactor, type Redact } from "../observe/redact.ts";
import { createTurnStore } from "../observe/turn-store.ts";
import { startServer } from "../server/start-server.ts";
import { startTimeOf } from "../supervise/process-identity.ts";
import type { TokenCounter } from "../turn/count-tokens.ts";
import type { CompiledFile } from "./compile-file.ts";
import type { Context } from "./context.ts";
import { mainProfiles } from "./launch/main-profile.ts";
import { launchModel } from "./launch-model.ts";
import { loadCounter } from "./load-counter.ts";
import { loadProgram } from "./load-program.ts";
import { createModelServers, type ModelServers } from "./model-servers.ts";
import type { Progress } from "./progress.ts";
import { readToken } from "./read-token.ts";
import { removeRun, writeRun, type RunState } from "./run-files.ts";

/** A running server with its model servers. */
export interface Session {
  readonly id: string;
  readonly url: string;
  readonly token: string;
  readonly plan: Plan;
  /** Ends everything that was started; nothing is left afterwards. */
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly compiled: CompiledFile & { readonly plan: Plan };
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** Milliseconds that answers under way may still take when mallex ends. */
const GRACE_MS = 1000;

/** Starts the server and the model a person's turn goes to first, and waits until both are ready. Whatever goes wrong, nothing is left behind. */
export async function openSession(context: Context, options: SessionOptions): Promise<Session> {
  const { plan } = options.compiled;
  const token = readToken(context.places.token);
  const redact = createRedactor([token, ...keysOf(plan, context)]);
  const log = await createLog({ file: join(context.places.logs, "mallex.log"), level: "info", redact });
  const closers: (() => unknown)[] = [async () => log.close()];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    const servers = createServers(context, options, log);
    closers.push(async () => servers.models.stop());
    const server = await startFront(context, options, { token, log, redact, servers });
    closers.push(async () => server.close(GRACE_MS));
    const run = await announce(context, options, { server, servers });
    closers.push(() => removeRun(context.places.runs, run.id));
    await ready(options, servers);
    log.info("started", { run: run.id, url: server.url, plan: plan.hash });
    return { id: run.id, url: server.url, token, plan, close };
  } catch (error) {
    options.progress.clear();
    await close();
    throw error;
  }
}

interface Servers {
  readonly models: ModelServers;
  readonly counters: Map<string, TokenCounter>;
  onChange: () => void;
}

function createServers(context: Context, { compiled, progress }: SessionOptions, log: Log): Servers {
  const { plan, file } = compiled;
  const servers: Servers = {
    counters: new Map(),
    onChange: () => undefined,
    models: createModelServers({
      plan,
      env: context.env,
      log,
      launch: (profile) => launchModel(profile, { plan, file, context }),
      onPhase: (model, phase) => {
        if (phase === "starting" || phase === "loading") progress.show(`loading ${model}`);
      },
      onChange: () => servers.onChange(),
    }),
  };
  for (const [name, profile] of Object.entries(plan.profiles)) {
    void loadCounter(profile, file, context).then((counter) => counter && servers.counters.set(name, counter));
  }
  return servers;
}

async function startFront(
  context: Context,
  { compiled }: SessionOptions,
  parts: { token: string; log: Log; redact: Redact; servers: Servers },
): ReturnType<typeof startServer> {
  const { plan } = compiled;
  const { token, log, redact, servers } = parts;
  const { models, counters } = servers;
  const turns = plan.server.record
    ? {
        turns: createTurnStore({
          folder: context.places.turns,
          redact,
          warn: (error) => log.warn("turn-not-kept", { error: String(error) }),
        }),
      }
    : {};
  return startServer({
    program: await loadProgram(compiled, context.places.plans),
    token,
    port: plan.server.port,
    portIsFixed: false,
    log,
    ...turns,
    endpoint: async (profile, signal) => models.endpoint(profile, signal),
    counter: (profile) => counters.get(profile),
    health: () => ({ plan: plan.hash, models: models.health() }),
  });
}

/** Tells the other commands about this run, and again whenever its model servers change. */
async function announce(
  context: Context,
  { compiled }: SessionOptions,
  { server, servers }: { server: { url: string; port: number }; servers: Servers },
): Promise<RunState> {
  const first: RunState = {
    id: `run-${randomBytes(4).toString("hex")}`,
    pid: process.pid,
    startTime: (await startTimeOf(process.pid)) ?? "",
    command: context.command,
    url: server.url,
    port: server.port,
    config: compiled.file,
    plan: compiled.plan.hash,
    since: new Date().toISOString(),
    children: [],
  };
  const write = async (): Promise<void> => {
    const children = servers.models.running().map(({ pid, startTime, model }) => ({ pid, startTime, model }));
    await writeRun(context.places.runs, { ...first, children });
  };
  servers.onChange = () => void write().catch(() => undefined);
  await write();
  return first;
}

/** The profile that is asked first is ready, so that the first question doesn't wait and a model that can't be loaded is said before the client fills the screen. */
async function ready({ compiled, signal, progress }: SessionOptions, { models }: Servers): Promise<void> {
  const [first] = mainProfiles(compiled.plan);
  if (first !== undefined) await models.endpoint(first, signal);
  progress.clear();
}

function keysOf({ backends }: Plan, { env }: Context): string[] {
  return Object.values(backends).flatMap((backend) =>
    backend.kind === "openai" && backend.keyEnv !== undefined ? (env[backend.keyEnv] ?? []) : [],
  );
}
