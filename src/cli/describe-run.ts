import type { Plan } from "../../generated/types/plan.d.ts";
import { optional } from "../compile/6-lower/optional.ts";
import type { RunningServer } from "../server/start-server.ts";
import { startTimeOf } from "../supervise/process-identity.ts";
import type { CompiledFile } from "./compile-file.ts";
import type { Context } from "./context.ts";
import { faultOf, type Keys } from "./read-keys.ts";
import type { RunState } from "./run-files.ts";

interface Described {
  readonly id: string;
  readonly compiled: CompiledFile & { readonly plan: Plan };
  readonly keys: Keys;
  readonly server: RunningServer;
}

/** What the other commands are told of a run that has just begun. */
export async function describeRun(
  { command }: Pick<Context, "command">,
  { id, compiled: { file, plan }, keys, server }: Described,
): Promise<RunState> {
  return {
    id,
    pid: process.pid,
    startTime: (await startTimeOf(process.pid)) ?? "",
    command,
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
  };
}
