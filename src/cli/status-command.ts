import type { RunStatus } from "../../generated/types/status.d.ts";
import { redactDeep } from "../observe/redact.ts";
import type { Problem } from "../problem/problem.ts";
import { visible } from "../problem/visible.ts";
import { dollars } from "../prove/print-lines.ts";
import { listServers } from "../supervise/server-record.ts";
import { askStatus, doesNotAnswer, type StatusAnswer } from "./ask-run.ts";
import { stdoutStyle, type Context, type Outcome } from "./context.ts";
import { findRuns } from "./find-runs.ts";
import { restoreSavedModels } from "./launch/saved-model.ts";
import { keptServers, type KeptServer } from "./kept-servers.ts";
import { printRun, printStarting, type Look } from "./print-status.ts";
import type { RunState } from "./run-files.ts";
import { sayDuration } from "./say-amounts.ts";
import { printSilent, silentRules } from "./silent-rules.ts";
import { spentToday } from "./spent-today.ts";
import { findStarting } from "./starting-files.ts";

interface AskedRun {
  readonly run: RunState;
  readonly answer: StatusAnswer;
}

/** Says what runs and what it does now, and tidies up after what does not. */
export async function statusCommand(context: Context): Promise<Outcome> {
  const { places } = context;
  await restoreSavedModels(context);
  const { live, orphaned } = await findRuns(places);
  const starting = await findStarting(places.runs);
  const runs = await Promise.all(
    live.map(async (run): Promise<AskedRun> => ({ run, answer: await askStatus(run, places) })),
  );
  const kept = keptServers(await listServers(places.servers), runs.map(withStatus));
  const spent = await spentToday(places);
  const rules = await silentRules(context, live);
  const look: Look = { style: stdoutStyle(context), now: new Date() };
  const blocks = [
    ...shown(runs.map(withStatus)).map(({ run, status }) => printRun(run, status, look)),
    ...shown(starting).map((run) => printStarting(run, look)),
    ...orphaned.map((run) => `${run.id}  mallex is gone, a model server is not: \`mallex stop ${run.id}\``),
    ...shown(kept).map((server) => printKept(server, look)),
    ...(runs.length + starting.length + orphaned.length + kept.length === 0 ? ["nothing runs"] : []),
    ...shown(rules).map((rule) => printSilent(rule, look.style)),
    ...sayCost(spent, live),
  ];
  return {
    problems: shown(runs.flatMap(silentOne)),
    data: { runs: runs.map(toData), starting, orphaned, kept, spent, rules },
    text: blocks.join("\n"),
  };
}

/** Words of a model server, names of files: nothing of it may steer the terminal. */
function shown<T>(told: T): T {
  return redactDeep(told, visible);
}

function withStatus({ run, answer }: AskedRun): { run: RunState; status?: RunStatus } {
  return { run, ...(answer.kind === "answered" && { status: answer.status }) };
}

/** One that is about to end answers nobody any more: that is no failure. */
function silentOne({ run, answer }: AskedRun): Problem[] {
  return answer.kind === "answered" || run.leaving !== undefined ? [] : [doesNotAnswer(run, answer.why)];
}

function toData({ run, answer }: AskedRun): object {
  if (answer.kind === "failed") return { ...run, answers: false, why: answer.why };
  return { ...run, answers: true, status: answer.status };
}

function printKept({ id, model, pid, since }: KeptServer, { style, now }: Look): string {
  const age = sayDuration(now.getTime() - Date.parse(since));
  return `${style("bold", id)}  ${model} is kept loaded, up for ${age}, pid ${pid}; the next start takes it, \`mallex stop ${id}\` ends it`;
}

function sayCost(spent: number, live: readonly RunState[]): string[] {
  const budgets = [...new Set(live.flatMap(({ perDay }) => perDay ?? []))].toSorted((one, other) => one - other);
  if (spent === 0 && budgets.length === 0) return [];
  return [[`${dollars(spent)} spent today`, ...budgets.map((perDay) => budget(spent, perDay))].join(", ")];
}

/** Runs with other files may have other budgets; all spend from the same day. */
function budget(spent: number, perDay: number): string {
  return `of ${dollars(perDay)}${spent < perDay ? "" : ": what has a price is closed until midnight"}`;
}
