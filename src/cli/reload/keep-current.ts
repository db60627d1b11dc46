import type { Log } from "../../observe/log.ts";
import type { RunningServer } from "../../server/start-server.ts";
import type { Announcement } from "../announce-run.ts";
import { describePlan } from "../describe-run.ts";
import { executePlan, type Execution, type ExecutionParts } from "../execute-plan.ts";
import type { PlanFiles } from "../load-program.ts";
import { readKeys } from "../read-keys.ts";
import { compileInChild, type Compiler } from "./compile-apart.ts";
import type { Prints } from "./file-print.ts";
import { lackingModels } from "./lacking-models.ts";
import type { RecompileRequest } from "./recompile.ts";
import { startReloading, type Reloader, type ReloadReport } from "./reload.ts";
import { settingsNeedingRestart } from "./takes-effect-later.ts";

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
  /** What must stand in no log; grows. */
  readonly secrets: Set<string>;
  /** Told when another plan has taken the place of the one before. */
  readonly onPlan: (execution: Execution) => void;
  /** Told of what became of a change. */
  readonly onReport?: (report: ReloadReport) => void;
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
async function switchPlan(good: PlanFiles, options: KeepCurrentOptions): Promise<Execution> {
  const { source, context, counters, server, announcement, secrets, onPlan } = options;
  const file = source.request.config;
  const keys = readKeys(good.plan, file, context);
  const lacking = await lackingModels(good.plan, file, context);
  for (const key of keys.values.values()) secrets.add(key);
  const execution = await executePlan(good, { keys, lacking }, options);
  server.swap(execution.executed);
  onPlan(execution);
  announcement.update(({ perDay: _perDay, ...run }) => ({ ...run, ...describePlan(execution) }));
  // Until they are there, tokens of a new model are estimated.
  void counters.load(execution.plan).catch(() => undefined);
  return execution;
}
