import { setTimeout as delay } from "node:timers/promises";
import { type MallexError, createError } from "../../../diagnostics/problem.ts";
import { isSameProcess, type ProcessIdentity } from "../../../process/spawn/process-identity.ts";
import { endServer, listServers } from "../../../process/supervise/server-record.ts";
import type { MallexPaths } from "../../../shared/mallex-paths.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { restoreSavedModels } from "../../launch/saved-model.ts";
import { findRuns, lingeringServers, orphanedProcesses, runningProcesses, serverId } from "../../state/find-runs.ts";
import { findStarting, removeRun, type RunState, type StartingRun } from "../../state/run-files.ts";

/** mallex ends its client, its server and its model servers within ten seconds; a little more is left for a slow machine. */
const WAIT_MS = 15_000;
const POLL_MS = 50;

export interface StopOptions {
  readonly id?: string;
  readonly all?: boolean;
}

type RunFolders = Pick<MallexPaths, "runs" | "servers">;

/** One thing that can be stopped. `stop` resolves with what is still there after the wait. */
interface Stoppable {
  readonly id: string;
  stop(): Promise<readonly ProcessIdentity[]>;
}

/** Stops runs and kept models, and waits until they have ended. A process gets a signal only if it is the one in its file. */
export async function stopCommand(context: CliContext, options: StopOptions): Promise<Outcome> {
  const { paths } = context;
  const { servers } = paths;
  await restoreSavedModels(context);
  const { live, orphaned } = await findRuns(paths);
  const runs = [...live, ...orphaned].map((run) => stoppableRun(run, paths));
  const starting = (await findStarting(paths.runs)).map((run) => stoppableStart(run));
  const kept = await stoppableModels(servers, live);
  const chosen = choose([...runs, ...starting, ...kept], options);
  const left = (await Promise.all(chosen.map(async (one) => one.stop()))).flat();
  if (left.length > 0) throw stillRunning(left);
  // A run may be configured to keep its model loaded.
  const behind = options.all === true ? await stoppableModels(servers) : [];
  await Promise.all(behind.map(async (one) => one.stop()));
  const ids = [...chosen, ...behind].map(({ id }) => id);
  return {
    problems: [],
    data: { stopped: ids },
    text: ids.length === 0 ? "nothing runs" : `stopped ${ids.join(", ")}`,
  };
}

function choose(all: readonly Stoppable[], options: StopOptions): readonly Stoppable[] {
  const { id } = options;
  if (options.all === true) return all;
  if (id !== undefined) {
    const one = all.find((candidate) => candidate.id === id);
    if (one !== undefined) return [one];
    throw createError("MX7506.unknownId", { id });
  }
  if (all.length <= 1) return all;
  throw createError("MX7507.severalRuns", { ids: all.map((one) => one.id).join(", ") });
}

function stoppableRun(run: RunState, { runs, servers }: RunFolders): Stoppable {
  return {
    id: run.id,
    async stop() {
      // Model servers end with their mallex; only those that it left running get a signal.
      terminate((await isSameProcess(run)) ? [run] : await orphanedProcesses(run, servers));
      const left = await waitUntilExited([run]);
      left.push(...(await waitUntilExited(await orphanedProcesses(run, servers))));
      if (left.length === 0) removeRun(runs, run.id);
      return left;
    },
  };
}

function stoppableStart(run: StartingRun): Stoppable {
  const stop = async (): Promise<readonly ProcessIdentity[]> => {
    terminate([run]);
    return waitUntilExited([run]);
  };
  return { id: run.id, stop };
}

/** The model servers that none of these runs uses. @param live absent: all that there are, also those that are just being started */
async function stoppableModels(folder: string, live?: readonly RunState[]): Promise<readonly Stoppable[]> {
  const records = await listServers(folder);
  const holders = live?.map((run) => ({ run }));
  const kept = holders && new Set(lingeringServers(records, holders).map(({ pid }) => pid));
  return records
    .filter(({ pid }) => kept?.has(pid) ?? true)
    .map((record) => ({
      id: serverId(record),
      async stop() {
        await endServer(folder, record);
        return runningProcesses([record]);
      },
    }));
}

/** What still runs after the wait. */
async function waitUntilExited(targets: readonly ProcessIdentity[]): Promise<ProcessIdentity[]> {
  const end = performance.now() + WAIT_MS;
  let alive = await runningProcesses(targets);
  while (alive.length > 0 && performance.now() < end) {
    await delay(POLL_MS);
    alive = await runningProcesses(targets);
  }
  return [...alive];
}

/** Signal right after the identity check, so that the pid can't have been reused. */
function terminate(processes: readonly ProcessIdentity[]): void {
  for (const { pid } of processes)
    try {
      process.kill(pid, "SIGTERM");
    } catch {
      // It ended between the check and the signal.
    }
}

function stillRunning(left: readonly ProcessIdentity[]): MallexError {
  const pids = left.map(({ pid }) => pid).join(" ");
  return createError("MX7511", { seconds: WAIT_MS / 1000, pids });
}
