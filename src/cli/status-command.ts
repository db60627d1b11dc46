import type { RunStatus } from "../../generated/types/status.d.ts";
import { redactDeep } from "../observe/redact.ts";
import type { Problem } from "../problem/problem.ts";
import { visible } from "../problem/visible.ts";
import { dollars } from "../prove/print-lines.ts";
import { listServers } from "../supervise/server-record.ts";
import { requestStatus, doesNotAnswer, type StatusAnswer } from "./ask-run.ts";
import { stdoutStyle, type CliContext, type Outcome } from "./context.ts";
import { findRuns } from "./find-runs.ts";
import { restoreSavedModels } from "./launch/saved-model.ts";
import { lingeringServers, type LingeringServer } from "./kept-servers.ts";
import { printRun, printStarting, type StatusStyle } from "./print-status.ts";
import type { RunState } from "./run-files.ts";
import { formatDuration } from "./say-amounts.ts";
import { printNeverFiring, neverFiringRules } from "./silent-rules.ts";
import { spentToday } from "./spent-today.ts";
import { findStarting } from "./starting-files.ts";

interface QueriedRun {
  readonly run: RunState;
  readonly answer: StatusAnswer;
}

/** Says what runs and what it does now, and tidies up after what does not. */
export async function statusCommand(context: CliContext): Promise<Outcome> {
  const { paths } = context;
  await restoreSavedModels(context);
  const { live, orphaned } = await findRuns(paths);
  const starting = await findStarting(paths.runs);
  const runs = await Promise.all(
    live.map(async (run): Promise<QueriedRun> => ({ run, answer: await requestStatus(run, paths) })),
  );
  const kept = lingeringServers(await listServers(paths.servers), runs.map(withStatus));
  const spent = await spentToday(paths);
  const rules = await neverFiringRules(context, live);
  const search: StatusStyle = { style: stdoutStyle(context), now: new Date() };
  const blocks = [
    ...sanitized(runs.map(withStatus)).map(({ run, status }) => printRun(run, status, search)),
    ...sanitized(starting).map((run) => printStarting(run, search)),
    ...orphaned.map((run) => `${run.id}  mallex is gone, a model server is not: \`mallex stop ${run.id}\``),
    ...sanitized(kept).map((server) => printLingeringServer(server, search)),
    ...(runs.length + starting.length + orphaned.length + kept.length === 0 ? ["nothing runs"] : []),
    ...sanitized(rules).map((rule) => printNeverFiring(rule, search.style)),
    ...formatCost(spent, live),
  ];
  return {
    problems: sanitized(runs.flatMap(unresponsiveRun)),
    data: { runs: runs.map(toData), starting, orphaned, kept, spent, rules },
    text: blocks.join("\n"),
  };
}

/** Words of a model server, names of files: nothing of it may steer the terminal. */
function sanitized<T>(value: T): T {
  return redactDeep(value, visible);
}

function withStatus({ run, answer }: QueriedRun): { run: RunState; status?: RunStatus } {
  return { run, ...(answer.kind === "answered" && { status: answer.status }) };
}

/** One that is about to end answers nobody any more: that is no failure. */
function unresponsiveRun({ run, answer }: QueriedRun): Problem[] {
  return answer.kind === "answered" || run.leaving !== undefined ? [] : [doesNotAnswer(run, answer.why)];
}

function toData({ run, answer }: QueriedRun): object {
  if (answer.kind === "failed") return { ...run, answers: false, why: answer.why };
  return { ...run, answers: true, status: answer.status };
}

function printLingeringServer({ id, model, pid, since }: LingeringServer, { style, now }: StatusStyle): string {
  const age = formatDuration(now.getTime() - Date.parse(since));
  return `${style("bold", id)}  ${model} is kept loaded, up for ${age}, pid ${pid}; the next start takes it, \`mallex stop ${id}\` ends it`;
}

function formatCost(spent: number, live: readonly RunState[]): string[] {
  const budgets = [...new Set(live.flatMap(({ perDay }) => perDay ?? []))].toSorted((one, other) => one - other);
  if (spent === 0 && budgets.length === 0) return [];
  return [[`${dollars(spent)} spent today`, ...budgets.map((perDay) => budget(spent, perDay))].join(", ")];
}

/** Runs with other files may have other budgets; all spend from the same day. */
function budget(spent: number, perDay: number): string {
  return `of ${dollars(perDay)}${spent < perDay ? "" : ": what has a price is closed until midnight"}`;
}
