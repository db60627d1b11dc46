import { isDeepStrictEqual } from "node:util";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Log } from "../../diagnostics/log/log.ts";
import type { RunningServer } from "../../server/start-server.ts";
import type { PlanModules } from "../compile/load-compiled-plan.ts";
import { launchFacts, type LaunchFacts } from "../launch/client-environment.ts";
import { modelRows, type ModelRow } from "../launch/release-settings.ts";
import { readKeys, secretsOf } from "../models/credentials.ts";
import type { IsUsable } from "../models/profiles.ts";
import { compileInChild, type Compiler, type RecompileRequest } from "../reload/recompile.ts";
import { startReloading, type Reloader, type ReloadReport } from "../reload/reload.ts";
import type { Prints } from "../reload/watch-files.ts";
import { describePlan, executePlan, type Announcement, type Execution, type ExecutionParts } from "./execute-plan.ts";
import { lackingModels } from "./missing-models.ts";

/** What a run was compiled from, and how to do it again. */
export interface RunSource {
  readonly prints: Prints;
  readonly request: RecompileRequest;
}

export interface KeepCurrentOptions extends ExecutionParts {
  readonly source: RunSource;
  readonly started: Execution;
  readonly server: Pick<RunningServer, "swap">;
  readonly announcement: Announcement;
  readonly log: Log;
  /** Values that must not be in any log; grows. */
  readonly secrets: Set<string>;
  /** Called when another plan has replaced the one before. */
  readonly onPlan: (execution: Execution, served: PlanModules) => void;
  /** Called with the result of a change. */
  readonly onReport?: ((report: ReloadReport) => void) | undefined;
  /** @default in a process of its own */
  readonly compiler?: Compiler;
}

/** Lets a running server follow its files. */
export function keepCurrent(options: KeepCurrentOptions): Reloader {
  const { source, started, log, onReport, compiler = compileInChild() } = options;
  const state = { now: started };
  return startReloading({
    first: { plan: started.plan, prints: source.prints },
    request: source.request,
    compiler,
    async apply(good) {
      state.now = await switchPlan(good, options);
    },
    later: (plan) => settingsNeedingRestart(started, { ...state.now, plan }),
    onReport(report) {
      const { ok, plan, problems, later } = report;
      const logged = problems.map(({ code, message, at }) => ({ code, message, ...at }));
      log[ok ? "info" : "warn"]("reload", { ok, plan, problems: logged, later });
      onReport?.(report);
    },
  });
}

/** Everything that can fail comes before the one step that changes something. */
async function switchPlan(good: PlanModules, options: KeepCurrentOptions): Promise<Execution> {
  const { source, context, counters, server, announcement, secrets, onPlan } = options;
  const file = source.request.config;
  const keys = readKeys(good.plan, file, context);
  const lacking = await lackingModels(good.plan, file, context);
  for (const key of secretsOf(keys)) secrets.add(key);
  const execution = await executePlan(good, { keys, lacking }, options);
  server.swap(execution.executed);
  execution.endpoints.preload(execution.isUsable);
  onPlan(execution, good);
  announcement.update(({ perDay: _perDay, ...run }) => ({ ...run, ...describePlan(execution) }));
  // Until they are there, tokens of a new model are estimated.
  void counters.load(execution.plan).catch(() => undefined);
  return execution;
}

/** What a start was made of: the server listens by it, and a client was started with it. */
export interface Started {
  readonly plan: Plan;
  readonly isUsable: IsUsable;
}

const LAUNCH = ["client", "args", "env", "releases", "window"] as const;

/** Settings of the new plan that the running server and client don't have, by their names. */
export function settingsNeedingRestart(started: Started, now: Started): string[] {
  const [before, after] = [started.plan, now.plan];
  const launch = LAUNCH.filter((name) => !isDeepStrictEqual(before.launch[name], after.launch[name]));
  return [
    ...(before.server.port === after.server.port ? [] : ["server.port"]),
    ...(before.decide?.forgetMs === after.decide?.forgetMs ? [] : ["decide.forget"]),
    ...launch.map((name) => `launch.${name}`),
    ...changedClientSettings(started, now),
  ];
}

/** The client plans its conversation by what it was given at its start. */
function changedClientSettings(started: Started, now: Started): string[] {
  const [was, is] = [factsOf(started), factsOf(now)];
  return [
    ...(was.window === is.window
      ? []
      : [`the window that the client is told (${was.window}, now ${is.window} tokens)`]),
    ...(was.output === is.output
      ? []
      : [`the answer that the client is told (${was.output}, now ${is.output} tokens)`]),
    ...(was.ownLogin === is.ownLogin ? [] : ["how the client logs in"]),
    ...(isDeepStrictEqual(was.rows, is.rows) ? [] : ["the models that the client offers"]),
  ];
}

function factsOf({ plan, isUsable }: Started): LaunchFacts & { readonly rows: readonly ModelRow[] } {
  return { ...launchFacts({ url: "", token: "", plan, isUsable }), rows: modelRows(plan, isUsable) };
}
