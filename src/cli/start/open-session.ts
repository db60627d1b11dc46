import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { ServerStatus } from "../../../generated/types/status.d.ts";
import { createLog, type Log } from "../../diagnostics/log/log.ts";
import { createRedactor, type Redact } from "../../diagnostics/log/redact.ts";
import { createRequestStore, type RequestStore } from "../../diagnostics/records/request-store.ts";
import { createSpendBook, type SpendBook } from "../../diagnostics/records/spend-book.ts";
import { createTurnStore, type TurnStore } from "../../diagnostics/records/turn-store.ts";
import { withLock } from "../../process/lock/file-lock.ts";
import { createCounters } from "../../server/context/server-context.ts";
import { createSessionStore, type SessionStore } from "../../server/sessions/session-store.ts";
import { startServer } from "../../server/start-server.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { optional } from "../../shared/utilities.ts";
import type { CompiledFile } from "../compile/compile-file.ts";
import type { CliContext } from "../context/context.ts";
import { restoreSavedModels } from "../launch/saved-model.ts";
import { faultOf, readToken, type Keys } from "../models/credentials.ts";
import { mainProfiles, type IsUsable } from "../models/profiles.ts";
import { createTokenCounters } from "../models/token-counters.ts";
import type { Reloader, ReloadReport } from "../reload/reload.ts";
import { explainPortInUse, reportLingeringServers } from "../state/find-runs.ts";
import type { Progress } from "../ui/progress.ts";
import { announceRun, describeRun, executePlan, type Announcement, type Execution } from "./execute-plan.ts";
import { keepCurrent, type RunSource } from "./live-reload.ts";
import { createModelServers, launchModel, type ModelServers } from "./model-servers.ts";
import { confirmKeepServers, createChooseKept } from "./on-exit.ts";
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
  readonly compiled: CompiledFile & { readonly plan: Plan };
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
  announcement?: Announcement;
  reloader?: Reloader;
  isOpen?: true;
  /** A turn of a person has come. */
  hasUserTurn?: true;
}

/** Starts the server and the model that a person's turn goes to first, and waits until both are ready. Whatever goes wrong, nothing is left behind. */
export async function openSession(context: CliContext, options: SessionOptions): Promise<Session> {
  const { keys, progress } = options;
  await restoreSavedModels(context);
  const token = readToken(context.paths.token);
  const secrets = new Set([token, ...keys.values.values()]);
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
    await close(() => false);
    throw error;
  }
}

async function startAll(context: CliContext, options: SessionOptions, ground: Ground): Promise<Omit<Session, "close">> {
  const { compiled, keys, portIsFixed } = options;
  const { token, redact, log, closers } = ground;
  const { plan, file } = compiled;
  const { port } = plan.server;
  const others: SessionParts = {};
  const models = startModels(context, options, { ...ground, others });
  const now = { plan };
  const stores = openStores(context.paths, { plan: () => now.plan, log, redact, recordTo: options.recordTo });
  closers.push(async () => stores.sessions.settled());
  const parts = { context, models, counters: createTokenCounters(file, context) };
  const started = await executePlan(compiled, { keys }, parts);
  const id = `run-${randomBytes(4).toString("hex")}`;
  const counters = createCounters();
  const server = await startServer({
    ...stores,
    executed: started.executed,
    port,
    portIsFixed,
    run: id,
    project: { folder: context.cwd, config: file },
    token,
    log,
    models,
    counters,
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
  }).catch(async (error: unknown) => {
    throw portIsFixed ? await explainPortInUse(error, port, context.paths) : error;
  });
  closers.push(async () => server.close(now.plan.server.graceMs));
  if (port !== 0 && server.port !== port) context.report(`port ${port} is taken, using ${server.port}`);
  const run = await describeRun(context, { id, file, execution: started, server });
  const announcement = announceRun(context.paths.runs, run);
  others.announcement = announcement;
  // Before the first turn of a person, nobody knows whether the session was pinned before.
  const keepsSettings = (): boolean => others.hasUserTurn === true && !stores.sessions.hasPinned;
  closers.unshift(async () => announcement.end({ keepsSettings: keepsSettings() }));
  await Promise.all([firstModelIsReady(started, options.signal), parts.counters.load(plan)]);
  others.isOpen = true;
  options.progress.clear();
  log.info("started", { run: id, url: server.url, plan: plan.hash });
  const { source, onReload } = options;
  const onPlan = (execution: Execution): void => void (now.plan = execution.plan);
  const current = { ...parts, ...ground, source, started, server, announcement, onPlan };
  const reloader = keepCurrent({ ...current, ...optional("onReport", onReload) });
  others.reloader = reloader;
  closers.push(async () => reloader.close());
  closers.push(async () => models.noMore());
  closers.push(async () => announcement.update((same) => ({ ...same, leaving: "ends" })));
  return { id, url: server.url, token, plan, isUsable: started.isUsable };
}

function startModels(
  context: CliContext,
  options: SessionOptions,
  { token, log, secrets, closers, others }: Ground & { readonly others: SessionParts },
): ModelServers {
  const { file } = options.compiled;
  const models = createModelServers({
    token,
    log,
    folder: context.paths.servers,
    onSecret: (nonce) => secrets.add(nonce),
    launch: (profile, plan) => launchModel(profile, { plan, file, context }),
    onChange(status) {
      others.announcement?.update((run) => ({ ...run, children: models.running() }));
      if (others.isOpen !== true) reportLoading(status, options);
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
      return confirmKeepServers(large, how).finally(() => leaving("ends"));
    },
  );
  closers.push(async (mayPrompt) => {
    const had = models.running();
    await models.stop(mayPrompt() && context.terminal ? choose : undefined);
    await reportLingeringServers(had, context).catch(() => undefined);
  });
  return models;
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
}

/** What a server keeps while it runs, and what outlives it. */
export interface Stores {
  readonly turns: TurnStore;
  readonly requests?: RequestStore;
  readonly sessions: SessionStore;
  readonly spend: SpendBook;
}

export interface StoreParts {
  /** What serves now. */
  readonly plan: () => Plan;
  readonly log: Log;
  readonly redact: Redact;
  /** Folder in which whole requests are kept. */
  readonly recordTo: string | undefined;
}

/** A session is forgotten after half a day without requests if its file has no `decide`. */
const FORGET_MS = 12 * 60 * 60 * 1000;

/** @throws {MallexError} MX7545 when something is to stay local, and it can't be read what does; later each use of the sessions throws it */
export function openStores({ turns, spend, pinnedSessions: boundSessions }: MallexPaths, parts: StoreParts): Stores {
  const { plan, log, redact, recordTo } = parts;
  const warnOf =
    (event: string) =>
    (error: unknown): void =>
      log.warn(event, { error: String(error) });
  return {
    turns: createTurnStore({ folder: turns, redact, warn: warnOf("turn-not-kept") }),
    ...(recordTo === undefined ? {} : { requests: createRequestStore({ folder: recordTo, redact }) }),
    sessions: createSessionStore({
      forgetMs: plan().decide?.forgetMs ?? FORGET_MS,
      pinnedFile: boundSessions,
      mustRead: () => isLocalOnlyPlan(plan()),
      warn: warnOf("session-not-kept"),
    }),
    spend: createSpendBook({
      file: spend,
      locked: async (work) => withLock({ path: `${spend}.lock` }, work),
      warn: warnOf("cost-not-kept"),
    }),
  };
}

function isLocalOnlyPlan({ neverLeaves = [], profiles }: Plan): boolean {
  return neverLeaves.length > 0 || Object.values(profiles).some(({ localOnly }) => localOnly === true);
}

/** Whoever sets the log aside is done in a moment; one that is suspended is not waited for. Milliseconds. */
const LOCK_MS = 2000;

/** mallex.log, which all runs of a person write. @throws when something else than a plain file lies there */
async function openLog(context: CliContext, redact: Redact): Promise<Log> {
  const { paths, command } = context;
  const file = join(paths.logs, "mallex.log");
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
