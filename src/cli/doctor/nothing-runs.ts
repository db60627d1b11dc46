import { listServers } from "../../process/supervise/server-record.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { findRuns, serverId } from "../state/find-runs.ts";
import { findStarting } from "../state/run-files.ts";

/** What runs of mallex, and how to stop it. */
export interface RunningUse {
  readonly message: string;
  readonly hint: string;
}

/** Nothing is removed under a mallex, or a model server of one, that may be using it. @returns undefined: nothing runs */
export async function findUse(paths: Pick<MallexPaths, "runs" | "servers">): Promise<RunningUse | undefined> {
  const { live, orphaned } = await findRuns(paths);
  const runs = [...live, ...orphaned, ...(await findStarting(paths.runs))].map(({ id }) => id);
  const servers = (await listServers(paths.servers)).map((server) => serverId(server));
  const [first, ...others] = [...new Set([...runs, ...servers])];
  if (first === undefined) return undefined;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return { message: `${first}${more} may be using it`, hint: "stop everything first, with `mallex stop --all`" };
}

/** @throws {Error} which says what runs, and how to stop it */
export async function assertNothingRuns(paths: Pick<MallexPaths, "runs" | "servers">): Promise<void> {
  const use = await findUse(paths);
  if (use !== undefined) throw new Error(`${use.message}; ${use.hint}`);
}
