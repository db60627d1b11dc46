import { listServers } from "../../process/supervise/server-record.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { findRuns, serverId } from "../state/find-runs.ts";
import { findStarting } from "../state/run-files.ts";

/**
 * Nothing is removed under a mallex, or a model server of one, that may be using it.
 * @throws {Error} which says what runs, and how to stop it
 */
export async function assertNothingRuns(paths: Pick<MallexPaths, "runs" | "servers">): Promise<void> {
  const { live, orphaned } = await findRuns(paths);
  const runs = [...live, ...orphaned, ...(await findStarting(paths.runs))].map(({ id }) => id);
  const servers = (await listServers(paths.servers)).map((server) => serverId(server));
  const [first, ...others] = [...new Set([...runs, ...servers])];
  if (first === undefined) return;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  throw new Error(`${first}${more} may be using it; stop everything first, with \`mallex stop --all\``);
}
