import { rmSync } from "node:fs";
import { isSameProcess, startTimeOf, type ProcessIdentity } from "../supervise/process-identity.ts";
import { listServers } from "../supervise/server-record.ts";
import type { MallexPaths } from "../terms/places.ts";
import { listDrafts, readRuns, removeOldSettings, removeRun, type RunState } from "./run-files.ts";

export interface Runs {
  /** mallex itself is alive. */
  readonly live: readonly RunState[];
  /** mallex is gone, a model server of it is not: its wrapper is just ending it, or can't. */
  readonly orphaned: readonly RunState[];
}

/** The runs on this machine, oldest first. Files of runs that left nothing alive are removed. */
export async function findRuns({ runs: folder, servers }: Pick<MallexPaths, "runs" | "servers">): Promise<Runs> {
  const live: RunState[] = [];
  const orphaned: RunState[] = [];
  for (const run of readRuns(folder)) {
    if (await isSameProcess(run)) live.push(run);
    else if ((await orphanedProcesses(run, servers)).length > 0) orphaned.push(run);
    else removeRun(folder, run.id);
  }
  for (const { file, pid } of listDrafts(folder))
    if ((await startTimeOf(pid)) === undefined) rmSync(file, { force: true });
  removeOldSettings(folder, new Set([...live, ...orphaned].map(({ id }) => id)));
  return { live, orphaned };
}

/** What still runs of a mallex that is gone. Not what another one started, nor what is recorded now: that is kept, or another run holds it. */
export async function orphanedProcesses({ children }: RunState, servers: string): Promise<readonly ProcessIdentity[]> {
  const recorded = new Set((await listServers(servers)).map(({ pid }) => pid));
  return runningProcesses(children.filter(({ pid, shared }) => shared !== true && !recorded.has(pid)));
}

export async function runningProcesses(processes: readonly ProcessIdentity[]): Promise<readonly ProcessIdentity[]> {
  const alive = await Promise.all(processes.map((identity) => isSameProcess(identity)));
  return processes.filter((_, index) => alive[index]);
}
