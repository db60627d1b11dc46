import { listServers } from "../supervise/server-record.ts";
import type { CliContext } from "./context.ts";
import { findRuns } from "./find-runs.ts";
import { lingeringServers } from "./kept-servers.ts";
import type { RunState } from "./run-files.ts";

/** Tells a person at the end of a run which of its models are still in memory with nobody to hold them. @param had the run's model servers before its end */
export async function reportLingeringServers(
  had: RunState["children"],
  { paths, report }: Pick<CliContext, "paths" | "report">,
): Promise<void> {
  const { live } = await findRuns(paths);
  const others = live.filter(({ pid }) => pid !== process.pid).map((run) => ({ run }));
  const own = new Set(had.map(({ pid }) => pid));
  for (const { id, model, pid } of lingeringServers(await listServers(paths.servers), others))
    if (own.has(pid)) report(`${model} stays loaded for the next start; \`mallex stop ${id}\` ends it`);
}
