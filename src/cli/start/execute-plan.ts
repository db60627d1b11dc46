import { dirname } from "node:path";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { createSearch } from "../../backends/search/search-web.ts";
import { PRECOMPILED } from "../../plan/emit/file-names.ts";
import { MallexError, type Problem } from "../../diagnostics/problem.ts";
import { startTimeOf } from "../../process/spawn/process-identity.ts";
import type { Executed } from "../../server/context/server-context.ts";
import { createLargeTurns } from "../../server/large/large-turns.ts";
import type { Override } from "../../checks/settings/overrides.ts";
import type { RunningServer } from "../../server/start-server.ts";
import { optional } from "../../shared/utilities.ts";
import { loadProgram, type PlanModules } from "../compile/load-compiled-plan.ts";
import type { CliContext } from "../context/context.ts";
import { faultOf, type Keys } from "../models/credentials.ts";
import type { IsUsable } from "../models/profiles.ts";
import type { TokenCounters } from "../models/token-counters.ts";
import { endRun, writeRun, type RunState } from "../state/run-files.ts";
import type { ModelEndpoints, ModelServers } from "./model-servers.ts";

/** A plan at work. */
export interface Execution {
  readonly plan: Plan;
  readonly keys: Keys;
  readonly executed: Executed;
  readonly endpoints: ModelEndpoints;
  readonly isUsable: IsUsable;
}

export interface ExecutionParts {
  readonly context: CliContext;
  /** The compiled file, absolute. */
  readonly file: string;
  readonly models: ModelServers;
  readonly counters: TokenCounters;
  /** Of the client that this run has launched. */
  readonly home?: string | undefined;
}

/** @param lacking why profiles can't be used on this machine, by profile; a missing key is known without it */
export async function executePlan(
  compiled: PlanModules,
  { keys, lacking = new Map() }: { readonly keys: Keys; readonly lacking?: ReadonlyMap<string, Problem> },
  parts: ExecutionParts,
): Promise<Execution> {
  const { context, models, counters } = parts;
  const program = await loadProgram(compiled, context.paths.plans);
  const { plan } = program;
  const { home } = parts;
  const largeTurns = createLargeTurns({
    plan,
    templates: compiled.modules.get(PRECOMPILED) ?? "",
    ...optional("home", home),
    tokenizer: (profile) => counters.folderOf(plan.profiles[profile]),
  });
  const machine = { key: keys.search, folder: dirname(parts.file), env: context.env };
  const searchWeb = plan.search && createSearch(plan.search, machine);
  const endpoints = models.use(plan, keys);
  const unusable = (profile: string): Problem | undefined =>
    faultOf(plan, keys, profile)?.problem ?? lacking.get(profile);
  return {
    plan,
    keys,
    endpoints,
    isUsable: (profile) => unusable(profile) === undefined,
    executed: {
      program,
      async endpoint(profile, signal) {
        const problem = lacking.get(profile);
        // A server that is told to load it would fetch it, or fail without end.
        if (problem !== undefined) throw new MallexError(problem);
        return endpoints.endpoint(profile, signal);
      },
      unusable,
      counter: (profile) => counters.of(plan.profiles[profile]),
      ...optional("searchWeb", searchWeb),
      largeTurns,
      release() {
        endpoints.release();
        largeTurns.close();
      },
    },
  };
}

interface Described {
  readonly id: string;
  /** The process that receives the signals. */
  readonly pid: number;
  /** The compiled file, absolute. */
  readonly file: string;
  readonly execution: Execution;
  readonly server: RunningServer;
  readonly overrides: readonly Override[];
}

/** What a run that has just started reports to the other commands. */
export async function describeRun(
  { command }: Pick<CliContext, "command">,
  { id, pid, file, execution, server, overrides }: Described,
): Promise<RunState> {
  return {
    id,
    pid,
    startTime: (await startTimeOf(pid)) ?? "",
    command,
    url: server.url,
    port: server.port,
    askedPort: execution.plan.server.port,
    config: file,
    since: new Date().toISOString(),
    ...(overrides.length === 0 ? {} : { settings: overrides }),
    ...describePlan(execution),
    children: [],
  };
}

/** What it reports about its plan, which a reload may replace. */
export function describePlan({
  plan,
  isUsable,
}: Pick<Execution, "plan" | "isUsable">): Pick<RunState, "plan" | "backends" | "leftOut" | "perDay"> {
  const used = new Set(Object.values(plan.profiles).map(({ backend }) => backend));
  return {
    plan: plan.hash,
    backends: Object.fromEntries(
      Object.entries(plan.backends).flatMap(([name, backend]) =>
        "url" in backend && used.has(name) ? [[name, backend.url] as const] : [],
      ),
    ),
    leftOut: Object.keys(plan.profiles).filter((name) => !isUsable(name)),
    ...optional("perDay", plan.budget?.perDay),
  };
}

export interface Announcement {
  /** Reports what has changed to the other commands. */
  update(change: (run: RunState) => RunState): void;
  /**
   * The run is over: its file is removed when this resolves, and no pending write restores it.
   * @param options.keepsSettings the settings file of its client stays, empty
   */
  end(options: { readonly keepsSettings: boolean }): Promise<void>;
}

/** Reports a run to the other commands. If the disk can't be written, `status` doesn't list the run, but it works. */
export function announceRun(folder: string, run: RunState): Announcement {
  let now = run;
  let hasEnded = false;
  let writing: Promise<void> = Promise.resolve();
  const update: Announcement["update"] = (change) => {
    now = change(now);
    const state = now;
    writing = writing.then(async () => (hasEnded ? undefined : writeRun(folder, state))).catch(() => undefined);
  };
  update((same) => same);
  return {
    update,
    async end({ keepsSettings }) {
      hasEnded = true;
      await writing;
      endRun(folder, run.id, { keepsSettings });
    },
  };
}
