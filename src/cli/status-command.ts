import type { RunStatus } from "../../generated/types/status.d.ts";
import { redactDeep } from "../observe/redact.ts";
import { visible } from "../problem/visible.ts";
import { dollars } from "../prove/print-lines.ts";
import { listServers } from "../supervise/server-record.ts";
import { askStatus } from "./ask-run.ts";
import { stdoutStyle, type Context, type Outcome } from "./context.ts";
import { findRuns } from "./find-runs.ts";
import { keptServers, type KeptServer } from "./kept-servers.ts";
import { printRun, printStarting, type Look } from "./print-status.ts";
import type { RunState } from "./run-files.ts";
import { sayDuration } from "./say-amounts.ts";
import { spentToday } from "./spent-today.ts";
import { findStarting } from "./starting-files.ts";

interface AskedRun {
  readonly run: RunState;
  /** Absent: it does not answer. */
  readonly status: RunStatus | undefined;
}

/** Says what runs and what it does now, and tidies up after what does not. */
export async function statusCommand(context: Context): Promise<Outcome> {
  const { places } = context;
  const { live, orphaned } = await findRuns(places);
  const starting = await findStarting(places.runs);
  const runs = await Promise.all(live.map(async (run) => ({ run, status: await askStatus(run, places) })));
  const kept = keptServers(await listServers(places.servers), runs);
  const spent = await spentToday(places);
  const look: Look = { style: stdoutStyle(context), now: new Date() };
  const blocks = [
    ...shown(runs).map(({ run, status }) => printRun(run, status, look)),
    ...shown(starting).map((run) => printStarting(run, look)),
    ...orphaned.map((run) => `${run.id}  mallex is gone, a model server is not: \`mallex stop ${run.id}\``),
    ...shown(kept).map((server) => printKept(server, look)),
    ...(runs.length + starting.length + orphaned.length + kept.length === 0 ? ["nothing runs"] : []),
    ...sayCost(spent, live),
  ];
  return {
    problems: [],
    data: { runs: runs.map(toData), starting, orphaned, kept, spent },
    text: blocks.join("\n"),
  };
}

/** Words of a model server, names of files: nothing of it may steer the terminal. */
function shown<T>(told: T): T {
  return redactDeep(told, visible);
}

function toData({ run, status }: AskedRun): object {
  return { ...run, answers: status !== undefined, ...(status === undefined ? {} : { status }) };
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
