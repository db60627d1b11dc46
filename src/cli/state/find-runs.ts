import { rmSync } from "node:fs";
import { basename } from "node:path";
import type { RunStatus } from "../../../generated/types/status.d.ts";
import { MallexError, createError } from "../../diagnostics/problem.ts";
import { isSameProcess, startTimeOf, type ProcessIdentity } from "../../process/spawn/process-identity.ts";
import { listServers, type ServerRecord } from "../../process/supervise/server-record.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import type { CliContext } from "../context/context.ts";
import { listDrafts, readRuns, removeRun, type RunState } from "./run-files.ts";

export interface Runs {
  /** mallex itself is alive. */
  readonly live: readonly RunState[];
  /** mallex has ended, but not one of its model servers: its wrapper is still stopping it, or can't. */
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
  await removeDrafts(folder);
  return { live, orphaned };
}

/** Removes what a process was writing when it was killed. */
export async function removeDrafts(folder: string): Promise<void> {
  for (const { file, pid } of listDrafts(folder))
    if ((await startTimeOf(pid)) === undefined) rmSync(file, { force: true });
}

/** Processes that a mallex which has ended left running. Not those that another run started, uses or has recorded. */
export async function orphanedProcesses({ children }: RunState, servers: string): Promise<readonly ProcessIdentity[]> {
  const recorded = new Set((await listServers(servers)).map(({ pid }) => pid));
  return runningProcesses(children.filter(({ pid, shared }) => shared !== true && !recorded.has(pid)));
}

export async function runningProcesses(processes: readonly ProcessIdentity[]): Promise<readonly ProcessIdentity[]> {
  const alive = await Promise.all(processes.map((identity) => isSameProcess(identity)));
  return processes.filter((_, index) => alive[index]);
}

/** A model server that no running mallex uses. The record's nonce is secret and left out. */
export interface LingeringServer extends ProcessIdentity {
  /** For `mallex stop`. */
  readonly id: string;
  readonly model: string;
  /** ISO 8601. */
  readonly since: string;
  readonly log: string;
}

interface LeaseHolder {
  readonly run: RunState;
  readonly status?: RunStatus | undefined;
}

/** Long enough to be unique among the few servers of a machine. */
const ID_LENGTH = 8;

/** As arguments of `mallex stop`. */
export function serverId({ key }: Pick<ServerRecord, "key">): string {
  return `model-${key.slice(0, ID_LENGTH)}`;
}

/** Of a model in a folder, the folder's name. */
function nameOf(model: string): string {
  return model.startsWith("/") ? basename(model) : model;
}

/** The listening servers that none of these runs reports. A server that doesn't listen yet is still being started, and reported later. */
export function lingeringServers(
  servers: readonly ServerRecord[],
  holders: readonly LeaseHolder[],
): readonly LingeringServer[] {
  const held = new Set(
    holders.flatMap(({ run, status }) => [...run.children, ...(status?.servers ?? [])].map(({ pid }) => pid)),
  );
  return servers
    .filter(({ pid, port }) => port !== undefined && !held.has(pid))
    .map(({ key, model, pid, startTime, since, log }) => ({
      id: serverId({ key }),
      model: nameOf(model),
      pid,
      startTime,
      since,
      log,
    }));
}

/** Reports at the end of a run which of its models stay in memory. */
export async function reportLingeringServers(
  {
    id: run,
    had,
  }: { readonly id: string; /** The run's model servers before its end. */ readonly had: RunState["children"] },
  { paths, report }: Pick<CliContext, "paths" | "report">,
): Promise<void> {
  const { live } = await findRuns(paths);
  const others = live.filter((one) => one.id !== run).map((one) => ({ run: one }));
  const own = new Set(had.map(({ pid }) => pid));
  for (const { id, model, pid } of lingeringServers(await listServers(paths.servers), others))
    if (own.has(pid)) report(`${model} stays loaded for the next start; \`mallex stop ${id}\` ends it`);
}

/** The same problem; if the port is taken by another mallex (MX7301), with its run. */
export async function explainPortInUse(
  error: unknown,
  port: number,
  paths: Pick<MallexPaths, "runs" | "servers">,
): Promise<unknown> {
  if (!(error instanceof MallexError) || error.problem.code !== "MX7301") return error;
  const run = (await findRuns(paths)).live.find((one) => one.port === port);
  if (run === undefined) return error;
  return createError("MX7301.usedByRun", { port, run: run.id });
}
