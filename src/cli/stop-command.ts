import { setTimeout as delay } from "node:timers/promises";
import { isSameProcess, type ProcessIdentity } from "../supervise/process-identity.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Context, Outcome } from "./context.ts";
import { aliveAmong, findRuns, type Runs } from "./find-runs.ts";
import { removeRun, type RunState } from "./run-files.ts";

/** mallex ends its client, its server and its model servers within ten seconds; a little more is left for a slow machine. */
const WAIT_MS = 15_000;
const POLL_MS = 50;

export interface StopOptions {
  readonly id?: string;
  readonly all?: boolean;
}

/** Ends runs and waits until they are gone. Only a process whose start time is the one in the run's file gets a signal. */
export async function stopCommand(context: Context, options: StopOptions): Promise<Outcome> {
  const chosen = choose(await findRuns(context.places.runs), options);
  const left = (await Promise.all(chosen.map(async (run) => stopRun(run)))).flat();
  for (const run of chosen) if (left.length === 0) removeRun(context.places.runs, run.id);
  if (left.length > 0) throw stillThere(left);
  const ids = chosen.map(({ id }) => id);
  return {
    problems: [],
    data: { stopped: ids },
    text: ids.length === 0 ? "nothing runs" : `stopped ${ids.join(", ")}`,
  };
}

function choose({ live, orphaned }: Runs, { id, all }: StopOptions): readonly RunState[] {
  const runs = [...live, ...orphaned];
  if (all === true) return runs;
  if (id !== undefined) {
    const run = runs.find((candidate) => candidate.id === id);
    if (run !== undefined) return [run];
    throw new MallexError({
      code: "MX7506",
      severity: "error",
      message: `no run is called ${id}`,
      hint: "see `mallex status`",
    });
  }
  if (runs.length <= 1) return runs;
  throw new MallexError({
    code: "MX7507",
    severity: "error",
    message: `${runs.length} runs: ${runs.map((run) => run.id).join(", ")}`,
    hint: "name one, or stop them all: `mallex stop --all`",
  });
}

/** What is still there after the wait. */
async function stopRun(run: RunState): Promise<readonly ProcessIdentity[]> {
  const targets: readonly ProcessIdentity[] = [run, ...run.children];
  // The model servers belong to mallex and end with it; a signal of ours is for those it left behind.
  const signalled = (await isSameProcess(run)) ? [run] : await aliveAmong(run.children);
  for (const { pid } of signalled) terminate(pid);
  const deadline = Date.now() + WAIT_MS;
  let alive = await aliveAmong(targets);
  while (alive.length > 0 && Date.now() < deadline) {
    await delay(POLL_MS);
    alive = await aliveAmong(targets);
  }
  return alive;
}

function terminate(pid: number): void {
  try {
    process.kill(pid, "SIGTERM");
  } catch {
    // It ended by itself between the look and the signal.
  }
}

function stillThere(left: readonly ProcessIdentity[]): MallexError {
  const pids = left.map(({ pid }) => pid).join(" ");
  return new MallexError({
    code: "MX7511",
    severity: "error",
    message: `still there after ${WAIT_MS / 1000} s: ${pids}`,
    hint: `end them by hand: kill -KILL ${pids}`,
  });
}
