import { optional } from "../compile/6-lower/optional.ts";
import type { RunningServer } from "../server/start-server.ts";
import { startTimeOf } from "../supervise/process-identity.ts";
import type { CliContext } from "./context.ts";
import type { Execution } from "./execute-plan.ts";
import type { RunState } from "./run-files.ts";

interface Described {
  readonly id: string;
  /** The compiled file, absolute. */
  readonly file: string;
  readonly execution: Execution;
  readonly server: RunningServer;
}

/** What the other commands are told of a run that has just begun. */
export async function describeRun(
  { command }: Pick<CliContext, "command">,
  { id, file, execution, server }: Described,
): Promise<RunState> {
  return {
    id,
    pid: process.pid,
    startTime: (await startTimeOf(process.pid)) ?? "",
    command,
    url: server.url,
    port: server.port,
    askedPort: execution.plan.server.port,
    config: file,
    since: new Date().toISOString(),
    ...describePlan(execution),
    children: [],
  };
}

/** What they are told of its plan, which a reload may exchange. */
export function describePlan({
  plan,
  isUsable,
}: Pick<Execution, "plan" | "isUsable">): Pick<RunState, "plan" | "backends" | "leftOut" | "perDay"> {
  return {
    plan: plan.hash,
    backends: Object.fromEntries(
      Object.entries(plan.backends).flatMap(([name, backend]) =>
        backend.kind === "mlx" ? [] : [[name, backend.url] as const],
      ),
    ),
    leftOut: Object.keys(plan.profiles).filter((name) => !isUsable(name)),
    ...optional("perDay", plan.budget?.perDay),
  };
}
