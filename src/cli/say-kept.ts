import { listServers } from "../supervise/server-record.ts";
import type { Context } from "./context.ts";
import { findRuns } from "./find-runs.ts";
import { keptServers } from "./kept-servers.ts";
import type { RunState } from "./run-files.ts";

/** Tells a person at the end of a run which of its models are still in memory with nobody to hold them. @param had the run's model servers before its end */
export async function sayKept(
  had: RunState["children"],
  { places, say }: Pick<Context, "places" | "say">,
): Promise<void> {
  const { live } = await findRuns(places);
  const others = live.filter(({ pid }) => pid !== process.pid).map((run) => ({ run }));
  const own = new Set(had.map(({ pid }) => pid));
  for (const { id, model, pid } of keptServers(await listServers(places.servers), others))
    if (own.has(pid)) say(`${model} stays loaded for the next start; \`mallex stop ${id}\` ends it`);
}
