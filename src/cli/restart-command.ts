import type { ServerStatus } from "../../generated/types/status.d.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { askRun, askStatus } from "./ask-run.ts";
import type { Context, Outcome } from "./context.ts";
import { findRuns } from "./find-runs.ts";
import type { RunState } from "./run-files.ts";

interface Target {
  readonly run: RunState;
  readonly server: ServerStatus;
}

/**
 * Starts model servers anew, all or those of one model, also those that were given up. Each once, however many runs share it.
 * @throws {MallexError} MX7554 when no run has one of this name, MX7511 when a run that may have it does not answer
 */
export async function restartCommand(context: Context, model?: string): Promise<Outcome> {
  const { places } = context;
  const { live } = await findRuns(places);
  const told = await Promise.all(live.map(async (run) => ({ run, status: await askStatus(run, places) })));
  const known = told.flatMap(({ run, status }) => (status?.servers ?? []).map((server): Target => ({ run, server })));
  const chosen = once(known.filter(({ server }) => model === undefined || isCalled(server, model)));
  const silent = told.find(({ status }) => status === undefined);
  if (chosen.length === 0) throw silent === undefined ? noServer(model, known) : doesNotAnswer(silent.run);
  for (const { run, server } of chosen) await restart(context, run, server);
  const names = [...new Set(chosen.map(({ server }) => server.model))];
  return { problems: [], data: { restarted: names }, text: `starting anew: ${names.join(", ")}` };
}

/** By its whole name or the last part of it. */
function isCalled({ model }: ServerStatus, name: string): boolean {
  return model === name || model.endsWith(`/${name}`);
}

/** Of those that share a process, the one that started it: the others see that it ends, and come along. */
function once(targets: readonly Target[]): readonly Target[] {
  const owned = targets.toSorted((a, b) => Number(a.server.shared === true) - Number(b.server.shared === true));
  return owned.filter(
    ({ server }, at) => server.pid === undefined || owned.findIndex((one) => one.server.pid === server.pid) === at,
  );
}

async function restart({ places }: Context, run: RunState, { model }: ServerStatus): Promise<void> {
  const answer = await askRun(run, places, { path: "/mallex/restart", body: { model } });
  if (answer.kind === "answered" && answer.status === 200) return;
  throw doesNotAnswer(run);
}

function doesNotAnswer({ id }: RunState): MallexError {
  return new MallexError({
    code: "MX7511",
    severity: "error",
    message: `${id} does not answer`,
    hint: `\`mallex status\` says more, and \`mallex stop ${id}\` ends it`,
  });
}

function noServer(model: string | undefined, known: readonly Target[]): MallexError {
  const names = [...new Set(known.map(({ server }) => server.model))];
  return new MallexError({
    code: "MX7554",
    severity: "error",
    message:
      model === undefined ? "no model server runs" : `no model server is called ${JSON.stringify(model.slice(0, 200))}`,
    hint:
      names.length === 0
        ? "a model is started with the next question that needs it; see `mallex status`"
        : `there is ${names.join(", ")}`,
  });
}
