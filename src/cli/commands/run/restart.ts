import type { ServerStatus } from "../../../../generated/types/status.d.ts";
import { MallexError } from "../../../diagnostics/problem.ts";
import { unknownServer } from "../../../server/endpoints/status.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { findRuns } from "../../state/find-runs.ts";
import { doesNotAnswer, requestRun, requestStatus } from "../../state/request-run.ts";
import type { RunState } from "../../state/run-files.ts";

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
