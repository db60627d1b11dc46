import { randomBytes } from "node:crypto";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { ServerStatus } from "../../generated/types/status.d.ts";
import { optional } from "../compile/6-lower/optional.ts";
import type { Log } from "../observe/log.ts";
import { createRedactor, type Redact } from "../observe/redact.ts";
import { announceRun, type Announcement } from "./announce-run.ts";
import { confirmKeepServers } from "./ask-to-keep.ts";
import { createChooseKept } from "./choose-kept.ts";
import type { CompiledFile } from "./compile-file.ts";
import type { CliContext } from "./context.ts";
import { describeRun } from "./describe-run.ts";
import { executePlan, type Execution } from "./execute-plan.ts";
import { mainProfiles, type IsUsable } from "./launch/main-profile.ts";
import { restoreSavedModels } from "./launch/saved-model.ts";
import { launchModel } from "./launch-model.ts";
import type { ModelServersOptions } from "./model-servers-options.ts";
import { createModelServers, type ModelServers } from "./model-servers.ts";
import { openLog } from "./open-log.ts";
import { openStores, type Stores } from "./open-stores.ts";
import type { Progress } from "./progress.ts";
import { reportLingeringServers } from "./say-kept.ts";
import { faultOf, type Keys } from "./read-keys.ts";
import { startFront } from "./start-front.ts";
import { readToken } from "./read-token.ts";
import { keepCurrent, type RunSource } from "./reload/keep-current.ts";
import type { Reloader, ReloadReport } from "./reload/reload.ts";
import { createTokenCounters } from "./token-counters.ts";
import { explainPortInUse } from "./whose-port.ts";

/** A running server with its model servers. */
export interface Session {
  readonly id: string;
  readonly url: string;
  readonly token: string;
  readonly plan: Plan;
  readonly isUsable: IsUsable;
  /**
   * Ends everything that was started; nothing is left afterwards but models that are kept (`onExit`).
   * @param mayAsk the screen is mallex's again, and the person who has ended it is there
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
  /** The port was asked for by name: another one won't do. */
  readonly portIsFixed: boolean;
  /** The home of the client that is launched; absent: none is. */
  readonly home?: string;
  /** Told of what became of a changed file. */
  readonly onReload?: (report: ReloadReport) => void;
  /** Called with the client's own id of its session at each turn of a person. */
  readonly onClientSession?: (id: string) => void;
  /** Told of each failure of a model server, once the session is open. */
  readonly onFault?: ModelServersOptions["onFault"];
}

/** What comes first and goes last. */
interface Ground {
  readonly token: string;
  /** What must stand in no log; grows. */
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
  const { compiled, keys } = options;
  const { token, redact, log, closers } = ground;
  const { plan, file } = compiled;
  const counters = createTokenCounters(file, context);
  const others: SessionParts = {};
  const models = startModels(context, options, { ...ground, others });
  const now = { plan };
  const stores = openStores(context.paths, { plan: () => now.plan, log, redact, recordTo: options.recordTo });
  closers.push(async () => stores.sessions.settled());
  const parts = { context, models, counters };
  const started = await executePlan(compiled, { keys }, parts);
  const id = `run-${randomBytes(4).toString("hex")}`;
  const server = await startFront(started, {
    portIsFixed: options.portIsFixed,
    run: id,
    project: { folder: context.cwd, config: file },
    token,
    log,
    stores,
    models,
    ...optional("home", options.home),
    hash: () => now.plan.hash,
    reload: () => others.reloader?.status(),
    onClientSession: onSessionStarted(others, options),
  }).catch(async (error: unknown) => {
    throw options.portIsFixed ? await explainPortInUse(error, started.plan.server.port, context.paths) : error;
  });
  closers.push(async () => server.close(now.plan.server.graceMs));
  const { port } = plan.server;
  if (port !== 0 && server.port !== port) context.report(`port ${port} is taken, using ${server.port}`);
  const run = await describeRun(context, { id, file, execution: started, server });
  const announcement = announceRun(context.paths.runs, run);
  others.announcement = announcement;
  closers.unshift(async () => announcement.end({ keepsSettings: keepsSettings(others, stores) }));
  await Promise.all([firstModelIsReady(started, options.signal), counters.load(plan)]);
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

function onSessionStarted(others: SessionParts, { onClientSession }: SessionOptions): (session: string) => void {
  return (session) => {
    others.hasUserTurn = true;
    onClientSession?.(session);
  };
}

/** Of a session that was not asked anything, nobody knows whether it was bound before. */
function keepsSettings({ hasUserTurn }: SessionParts, { sessions }: Stores): boolean {
  return hasUserTurn === true && !sessions.hasPinned;
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
  const [first = ""] = mainProfiles(plan, usableTest(plan, keys));
  const isLoading = phase === "starting" || phase === "loading" || phase === "warming";
  if (model === plan.profiles[first]?.model && isLoading) progress.show(`loading ${model}`);
}

/** So the first question doesn't wait, and a model that can't be loaded is said before the client fills the screen. */
async function firstModelIsReady({ plan, isUsable, endpoints }: Execution, signal: AbortSignal): Promise<void> {
  const [first] = mainProfiles(plan, isUsable);
  if (first !== undefined) await endpoints.firstStart(first, signal);
}

function usableTest(plan: Plan, keys: Keys): IsUsable {
  return (profile) => faultOf(plan, keys, profile) === undefined;
}
