import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { ServerStatus } from "../../../generated/types/status.d.ts";
import { createLog, type Log } from "../../diagnostics/log/log.ts";
import { createRedactor, type Redact } from "../../diagnostics/log/redact.ts";
import { withLock } from "../../process/lock/with-file-lock.ts";
import { createCounters, type ServerContext } from "../../server/context/server-context.ts";
import { startServer, type RunningServer } from "../../server/start-server.ts";
import { optional } from "../../shared/utilities.ts";
import { startWatchdog } from "../../server/watchdog/watchdog.ts";
import type { PlanModules } from "../compile/load-compiled-plan.ts";
import { withoutQuery } from "../compile/run-settings.ts";
import type { CliContext } from "../context/context.ts";
import { restoreSavedModels } from "../launch/saved-model.ts";
import { faultOf, readKeys, readToken, secretsOf, type Keys } from "../models/credentials.ts";
import { mainProfiles, type IsUsable } from "../models/profiles.ts";
import { createTokenCounters } from "../models/token-counters.ts";
import type { Reloader, ReloadReport } from "../reload/reload.ts";
import { explainPortInUse, removeDrafts, reportLingeringServers } from "../state/find-runs.ts";
import type { Progress } from "../ui/progress.ts";
import { announceRun, describeRun, executePlan, type Announcement, type Execution } from "./execute-plan.ts";
import { keepStatusLine } from "../state/run-files.ts";
import {
  type KeptSession,
  type PlanToServe,
  type Restart,
  endAtCrash,
  hostOf,
  keepRunFile,
  keepSession,
  sessionBackup,
  toServe,
} from "./kept-session.ts";
import { keepCurrent, type RunSource } from "./live-reload.ts";
import { createModelServers, launchModel, memoryForModels, type ModelServers } from "./model-servers.ts";
import { confirmKeepServers, createChooseKept } from "./on-exit.ts";
import { openStores, type StoreParts, type Stores } from "./open-stores.ts";
import type { ModelServersOptions } from "./server-pool.ts";

/** A running server with its model servers. */
export interface Session {
  readonly id: string;
  readonly url: string;
  readonly token: string;
  readonly plan: Plan;
  readonly isUsable: IsUsable;
  /**
   * Ends everything that was started; nothing is left afterwards but models that are kept (`onExit`).
   * @param mayPrompt the screen is mallex's again, and the person who has ended it is there
   */
  close(mayPrompt: () => boolean): Promise<void>;
}

export interface SessionOptions {
  readonly compiled: PlanToServe;
  /** What an earlier server process of this run was; absent: this is the first. */
  readonly restart?: Restart;
  /** What to look at while it runs. */
  readonly source: RunSource;
  readonly keys: Keys;
  readonly signal: AbortSignal;
  /** Only drawn on until the session is ready: afterwards the screen is the client's. */
  readonly progress: Progress;
  /** Folder in which whole requests are kept. */
  readonly recordTo?: string;
  /** The user has named the port: no other one is used. */
  readonly portIsFixed: boolean;
  /** The home of the client that is launched; absent: none is. */
  readonly home?: string;
  /** Called with the result of a changed file. */
  readonly onReload?: (report: ReloadReport) => void;
  /** Called with the client's own id of its session at each turn of a person. */
  readonly onClientSession?: (id: string) => void;
  /** Called for each failure of a model server once the session is open. */
  readonly onFault?: ModelServersOptions["onFault"];
}

const LOG_FILE = "mallex.log";

/** What comes first and goes last. */
interface Ground {
  readonly token: string;
  /** Values that must not be in any log; grows. */
  readonly secrets: Set<string>;
  readonly redact: Redact;
  readonly log: Log;
  /** Called in the opposite order. */
  readonly closers: ((mayPrompt: () => boolean) => Promise<void>)[];
}

/** What is known only once something else is there that needs it. */
interface SessionParts {
  server?: Pick<RunningServer, "warm">;
  announcement?: Announcement;
  reloader?: Reloader;
  isOpen?: true;
  /** A turn of a person has come. */
  hasUserTurn?: true;
}

/** Starts the server and the model that a person's turn goes to first, and waits until both are ready. Whatever goes wrong, nothing is left behind. */
export async function openSession(context: CliContext, options: SessionOptions): Promise<Session> {
  const { keys, progress, restart } = options;
  await restoreSavedModels(context);
  if (restart !== undefined) await removeDrafts(context.paths.runs);
  const token = restart?.session.token ?? readToken(context.paths.token);
  const secrets = new Set([token, ...secretsOf(keys)]);
  const redact = createRedactor(secrets);
  const log = await openLog(context, redact);
  const closers: Ground["closers"] = [async () => log.close()];
  const close = async (mayPrompt: () => boolean): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) await closer(mayPrompt);
  };
  try {
    return { ...(await startAll(context, options, { token, secrets, redact, log, closers })), close };
  } catch (error) {
    progress.clear();
    if (restart !== undefined) log.error("not-restarted", { error: String(error) });
    await close(() => false);
    throw error;
  }
}

/** Opens the session of an earlier server process again: the same plan, port, token and sessions. */
export async function reopenSession(
  context: CliContext,
  restart: Restart,
  options: Pick<SessionOptions, "signal" | "onReload" | "onFault" | "onClientSession">,
): Promise<Session> {
  const { compiled, source, recordTo, home } = restart.session;
  return openSession(context, {
    ...options,
    compiled,
    source,
    restart,
    keys: readKeys(compiled.plan, compiled.file, context),
    // Nobody waits for it.
    progress: { show: () => undefined, showAll: () => undefined, clear: () => undefined },
    portIsFixed: true,
    ...optional("recordTo", recordTo),
    ...optional("home", home),
  });
}

async function startAll(context: CliContext, options: SessionOptions, ground: Ground): Promise<Omit<Session, "close">> {
  const { compiled, keys, restart, source, onReload: onReport } = options;
  const { token, log, closers } = ground;
  const { plan, file } = compiled;
  const host = hostOf(context);
  const portIsFixed = options.portIsFixed || restart !== undefined;
  const port = restart?.session.port ?? plan.server.port;
  const id = restart?.session.id ?? `run-${randomBytes(4).toString("hex")}`;
  const others: SessionParts = {};
  const models = startModels(context, options, { ...ground, others, id });
  const now = { plan };
  const backup = sessionBackup(host, (await host.begin).remembered);
  const stores = openOwnStores(context, options, { ...ground, backup, plan: () => now.plan });
  const parts = { context, file, models, counters: createTokenCounters(file, context), home: options.home };
  const started = await executePlan(compiled, { keys }, parts);
  const counters = createCounters();
  const statusLine = options.onClientSession && keepStatusLine(context.paths, id);
  const logFile = join(context.paths.logs, LOG_FILE);
  const watchdog = startWatchdog({ file: logFile, run: id, host: host.pid });
  closers.push(async () => watchdog.close());
  const server = await startServer({
    ...stores,
    executed: started.executed,
    port,
    portIsFixed,
    run: id,
    project: projectOf(context, options),
    token,
    log,
    models,
    counters,
    watchdog,
    ...optional("home", options.home),
    health: () => ({
      plan: now.plan.hash,
      models: models.health(),
      spentToday: stores.spend.known,
      counts: { ...counters.read(), "turns not kept": stores.turns.failures, "log lines lost": log.lost },
    }),
    reload: () => others.reloader?.status(),
    onClientSession(session) {
      others.hasUserTurn = true;
      options.onClientSession?.(session);
    },
    ...optional("onStatusLine", statusLine?.show),
  }).catch(async (error: unknown) => {
    throw portIsFixed ? await explainPortInUse(error, port, context.paths) : error;
  });
  others.server = server;
  closers.push(async () => server.close(now.plan.server.graceMs));
  if (port !== 0 && server.port !== port) context.report(`port ${port} is taken, using ${server.port}`);
  const run = await describeRun(context, { ...source.request, id, pid: host.pid, file, execution: started, server });
  const announcement = announceRun(context.paths.runs, run);
  others.announcement = announcement;
  closers.unshift(async () => {
    await statusLine?.end();
    await announcement.end({ keepsSettings: keepsSettings(others, stores, restart) });
  });
  keepRunFile(host, context.paths.runs, id);
  const ready = Promise.all([firstModelIsReady(started, options.signal), parts.counters.load(plan)]);
  // After a crash the client goes on at once, and its turns wait for the model.
  if (restart === undefined) await ready;
  else void ready.catch(() => undefined);
  others.isOpen = true;
  options.progress.clear();
  const keep = async (served: PlanModules): Promise<void> =>
    keepSession(host, sessionToKeep(served, options, { id, port: server.port, token }));
  await keep(compiled);
  const stopWatching = endAtCrash(context, { file: logFile, run: id, redact: ground.redact });
  closers.push(async () => stopWatching());
  log.info("started", { run: id, url: server.url, plan: plan.hash, ...restartFields(restart) });
  const onPlan = (execution: Execution, served: PlanModules): void => {
    now.plan = execution.plan;
    void keep(served);
  };
  others.reloader = keepCurrent({ ...parts, ...ground, source, started, server, announcement, onPlan, onReport });
  closers.push(async () => others.reloader?.close());
  closers.push(async () => models.noMore());
  closers.push(async () => announcement.update((same) => ({ ...same, leaving: "ends" })));
  return { id, url: server.url, token, plan, isUsable: started.isUsable };
}

function projectOf({ cwd }: CliContext, { compiled: { file }, source }: SessionOptions): ServerContext["project"] {
  const { overrides } = source.request;
  return { folder: cwd, config: file, ...(overrides.length > 0 && { settings: overrides.map(withoutQuery) }) };
}

function openOwnStores(
  { paths }: CliContext,
  { recordTo, compiled: { file: config } }: SessionOptions,
  parts: Ground & Pick<StoreParts, "plan" | "backup">,
): Stores {
  const stores = openStores(paths, { ...parts, config, recordTo });
  const { sessions, turns, warmStore } = stores;
  parts.closers.push(
    async () => void (await Promise.all([sessions, turns, warmStore].map(async (one) => one.settled()))),
  );
  return stores;
}

/** Before the first turn of a person, nobody knows whether the session was pinned before; nor after a restart, which sessions were looked up. */
function keepsSettings({ hasUserTurn }: SessionParts, { sessions }: Stores, restart: Restart | undefined): boolean {
  return hasUserTurn === true && !sessions.hasPinned && restart === undefined;
}

function sessionToKeep(
  served: PlanModules,
  { compiled: { file }, source, recordTo, home }: SessionOptions,
  own: Pick<KeptSession, "id" | "port" | "token">,
): KeptSession {
  const compiled = toServe({ ...served, file });
  return { ...own, compiled, source, ...optional("recordTo", recordTo), ...optional("home", home) };
}

function restartFields(restart: Restart | undefined): { readonly restarts?: number; readonly after?: string } {
  return restart === undefined ? {} : { restarts: restart.restarts, after: restart.after };
}

function startModels(
  context: CliContext,
  options: SessionOptions,
  { token, log, secrets, closers, others, id }: Ground & { readonly others: SessionParts; readonly id: string },
): ModelServers {
  const { file } = options.compiled;
  const isLoaded = createLoadWatch();
  const models = createModelServers({
    token,
    log,
    folder: context.paths.servers,
    onSecret: (nonce) => secrets.add(nonce),
    launch: (profile, plan) => launchModel(profile, { plan, file, context }),
    memoryBytes: memoryForModels(),
    onChange(status) {
      others.announcement?.update((run) => ({ ...run, children: models.running() }));
      if (others.isOpen !== true) reportLoading(status, options);
      if (isLoaded(status)) void others.server?.warm(status.model);
    },
    onFault: (status) => {
      if (others.isOpen === true) options.onFault?.(status);
    },
  });
  const leaving = (how: "ends" | "asks"): void => others.announcement?.update((run) => ({ ...run, leaving: how }));
  const choose = createChooseKept(
    { ...context, answersFile: context.paths.keepAnswers, config: file },
    async (large, how) => {
      leaving("asks");
      context.host?.prompts(true);
      return confirmKeepServers(large, { ...how, ...optional("host", context.host) }).finally(() => {
        context.host?.prompts(false);
        leaving("ends");
      });
    },
  );
  closers.push(async (mayPrompt) => {
    const had = models.running();
    await models.stop(mayPrompt() && context.terminal ? choose : undefined);
    await reportLingeringServers({ id, had }, context).catch(() => undefined);
  });
  return models;
}

/** Whether a model has just been loaded for this run; one that another run uses has its prompts in memory already. */
function createLoadWatch(): (status: ServerStatus) => boolean {
  const loading = new Set<string>();
  return ({ model, phase, shared }) => {
    if (phase === "starting" || phase === "loading") loading.add(model);
    return phase === "ready" && loading.delete(model) && shared !== true;
  };
}

/** Of the model that a person waits for. */
function reportLoading({ model, phase }: ServerStatus, { compiled: { plan }, keys, progress }: SessionOptions): void {
  const [first = ""] = mainProfiles(plan, (profile) => faultOf(plan, keys, profile) === undefined);
  const isLoading = phase === "starting" || phase === "loading" || phase === "warming";
  if (model === plan.profiles[first]?.model && isLoading) progress.show(`loading ${model}`);
}

/** So the first question doesn't wait, and a model that can't be loaded is said before the client fills the screen. */
async function firstModelIsReady({ plan, isUsable, endpoints }: Execution, signal: AbortSignal): Promise<void> {
  const [first] = mainProfiles(plan, isUsable);
  if (first !== undefined) await endpoints.firstStart(first, signal);
  endpoints.preload(isUsable);
}

/** Whoever sets the log aside is done in a moment; one that is suspended is not waited for. Milliseconds. */
const LOCK_MS = 2000;

/** mallex.log, which all runs of a person write. @throws when something else than a plain file lies there */
async function openLog(context: CliContext, redact: Redact): Promise<Log> {
  const { paths, command } = context;
  const file = join(paths.logs, LOG_FILE);
  let isScreenOurs = true;
  const log = await createLog({
    file,
    redact,
    locked: async (work) => withLock({ path: `${file}.lock`, signal: AbortSignal.timeout(LOCK_MS) }, work),
    onTrouble: (error) => {
      if (isScreenOurs) context.report(`the log can't be written now, and mallex goes on: ${String(error)}`);
    },
  });
  // Later the screen is the client's.
  isScreenOurs = command === "serve";
  return log;
}
