import { setTimeout as delay } from "node:timers/promises";
import { MallexError, createError } from "../../../diagnostics/problem.ts";
import { type ProcessIdentity, isSameProcess } from "../../../process/spawn/process-identity.ts";
import { endServer, listServers } from "../../../process/supervise/server-record.ts";
import type { MallexPaths } from "../../../shared/mallex-paths.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { restoreSavedModels } from "../../launch/saved-model.ts";
import { findRuns, lingeringServers, orphanedProcesses, runningProcesses, serverId } from "../../state/find-runs.ts";
import { type RunState, type StartingRun, findStarting, removeRun } from "../../state/run-files.ts";
import type { ServerStatus } from "../../../../generated/types/status.d.ts";
import { unknownServer } from "../../../server/endpoints/status.ts";
import { doesNotAnswer, requestRun, requestStatus } from "../../state/request-run.ts";

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

interface Target {
  readonly run: RunState;
  readonly server: ServerStatus;
}

/**
 * Restarts all model servers or those of one model, including failed ones. A server that several runs share is restarted once.
 * @throws {MallexError} MX7554 when no run has one of this name, MX7556 when a run that may have it does not answer
 */
export async function restartCommand(context: CliContext, model?: string): Promise<Outcome> {
  const { paths } = context;
  const { live } = await findRuns(paths);
  const request = await Promise.all(live.map(async (run) => ({ run, answer: await requestStatus(run, paths) })));
  const known = request.flatMap(({ run, answer }) =>
    answer.kind === "answered" ? answer.status.servers.map((server): Target => ({ run, server })) : [],
  );
  const silent = request.flatMap(({ run, answer }) =>
    answer.kind === "failed" ? [doesNotAnswer(run, answer.why)] : [],
  );
  const chosen = oncePerProcess(known.filter(({ server }) => model === undefined || isCalled(server, model)));
  const [first, ...others] = silent;
  if (chosen.length === 0) throw first === undefined ? noServer(model, known) : new MallexError([first, ...others]);
  for (const { run, server } of chosen) await restart(context, run, server);
  const names = [...new Set(chosen.map(({ server }) => server.model))];
  // A named model has been found; without a name, runs that don't answer may have more models.
  const problems = model === undefined ? silent : [];
  return { problems, data: { restarted: names }, text: `restarting: ${names.join(", ")}` };
}

/** By its full name or the last part of it. */
function isCalled({ model }: ServerStatus, name: string): boolean {
  return model === name || model.endsWith(`/${name}`);
}

/** Of the runs that share a process, the one that started it: the others notice its end and follow. */
function oncePerProcess(targets: readonly Target[]): readonly Target[] {
  const owned = targets.toSorted((a, b) => Number(a.server.shared === true) - Number(b.server.shared === true));
  return owned.filter(
    ({ server }, at) => server.pid === undefined || owned.findIndex((one) => one.server.pid === server.pid) === at,
  );
}

async function restart({ paths }: CliContext, run: RunState, { model }: ServerStatus): Promise<void> {
  const answer = await requestRun(run, paths, { path: "/mallex/restart", body: { model } });
  if (answer.kind === "failed") throw new MallexError(doesNotAnswer(run, answer.why));
}

function noServer(model: string | undefined, known: readonly Target[]): MallexError {
  const names = [...new Set(known.map(({ server }) => server.model))];
  return new MallexError(unknownServer(model, names));
}
