import type {
  BackendProfile,
  BackendStatus,
  QueueStatus,
  ReloadStatus,
  RunStatus,
  ServerStatus,
  TurnInProgress,
} from "../../../../generated/types/status.d.ts";
import { redactDeep } from "../../../diagnostics/log/redact.ts";
import type { TextStyle } from "../../../diagnostics/print-problems.ts";
import type { Problem } from "../../../diagnostics/problem.ts";
import { spentToday } from "../../../diagnostics/records/spend-book.ts";
import { alignRows, dollars } from "../../../inspect/text/terminal-text.ts";
import { listServers } from "../../../process/supervise/server-record.ts";
import { count, formatBytes, visible } from "../../../shared/format-quantities.ts";
import { stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { restoreSavedModels } from "../../launch/saved-model.ts";
import { findRuns, lingeringServers, type LingeringServer } from "../../state/find-runs.ts";
import { doesNotAnswer, requestStatus, type StatusAnswer } from "../../state/request-run.ts";
import { neverFiringRules, printNeverFiring } from "../../state/review-turns.ts";
import { findStarting, type RunState, type StartingRun } from "../../state/run-files.ts";

interface QueriedRun {
  readonly run: RunState;
  readonly answer: StatusAnswer;
}

/** Prints what is running and its state, and removes the files of runs that have ended. */
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

/** A run that is about to end no longer answers: that is not a failure. */
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

export interface StatusStyle {
  readonly style: TextStyle;
  readonly now: Date;
}

/** A run as a person reads it. @param status undefined: it does not answer */
export function printRun(run: RunState, status: RunStatus | undefined, search: StatusStyle): string {
  const { id, command, url, pid, since } = run;
  const head = [search.style("bold", id), command, url, `for ${formatAge(since, search)}`, `pid ${pid}`].join("  ");
  if (status === undefined)
    return [head, ...alignRows([["file", run.config]], { indent: "  " }), `  ${describeSilence(run, search)}`].join(
      "\n",
    );
  const rows = [
    ["file", `${run.config}, plan ${status.plan}`],
    ...reloadRows(status.reload, search),
    ...status.servers.flatMap((server) => serverRows(server, search)),
    ...backendRows(run, status, search.style),
    ...status.queues.filter(isUsed).map((queue) => ["queue", formatQueue(queue)]),
    ...turnRows(status.turns),
    ...countRows(status.counts),
  ];
  return [
    head,
    ...alignRows(rows, { indent: "  ", paint: (text, column) => (column === 0 ? search.style("dim", text) : text) }),
  ].join("\n");
}

function describeSilence({ id, leaving }: RunState, { style }: StatusStyle): string {
  if (leaving === "asks") return `${style("yellow", "ends")}: it asks in its terminal whether the model stays loaded`;
  if (leaving === "ends") return `${style("yellow", "ends")}: what is being answered may end first`;
  return `${style("red", "does not answer")}; \`mallex stop ${id}\` ends it`;
}

export function printStarting(
  { id, command, pid, phase, step, percent, since }: StartingRun,
  search: StatusStyle,
): string {
  const much = percent === undefined ? "" : ` ${percent} %`;
  return [
    search.style("bold", id),
    command,
    search.style("yellow", `${phase}${much}`),
    step,
    `for ${formatAge(since, search)}`,
    `pid ${pid}`,
  ].join("  ");
}

function serverRows(server: ServerStatus, search: StatusStyle): string[][] {
  const { model, phase, since, pid, shared, restarts, turns, memory, fault } = server;
  const text = [
    model,
    `${search.style(colourOf(phase), phase)} ${formatAge(since, search)}`,
    pid === undefined ? undefined : `pid ${pid}`,
    memory === undefined ? undefined : formatMemory(memory),
    turns === 0 ? undefined : count(turns, "turn"),
    restarts === 0 ? undefined : `restarted ${restarts === 1 ? "once" : `${restarts} times`}`,
    shared === true ? "started by another mallex" : undefined,
  ];
  const rows = [["model", text.filter((piece) => piece !== undefined).join("  ")]];
  if (fault !== undefined)
    rows.push(["", `last fault ${clock(fault.at)}: ${describeFault(fault.message, phase)} [${fault.code}]`]);
  return rows;
}

/** Of one that is well again, no more than fits beside the rest; the log has all of it. */
const SHORT_CHARS = 100;

function describeFault(message: string, phase: ServerStatus["phase"]): string {
  const [first = ""] = message.split("\n");
  if (phase !== "ready") return message;
  return first.length > SHORT_CHARS ? `${first.slice(0, SHORT_CHARS)}…` : first;
}

function colourOf(phase: ServerStatus["phase"]): Parameters<TextStyle>[0] {
  if (phase === "failed") return "red";
  return phase === "ready" ? "cyan" : "yellow";
}

function formatMemory({ used, peak, cache, resident }: NonNullable<ServerStatus["memory"]>): string {
  const more = [
    peak === undefined ? undefined : `peak ${formatBytes(peak)}`,
    cache === undefined || cache === 0 ? undefined : `kept ${formatBytes(cache)}`,
    resident === undefined ? undefined : `process ${formatBytes(resident)}`,
  ].filter((piece) => piece !== undefined);
  return `${formatBytes(used)}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
}

/** A profile without turns has nothing to print. */
function isUsed({ running, waiting, refused, meanMs }: QueueStatus): boolean {
  return running + waiting + refused > 0 || meanMs !== undefined;
}

function formatQueue({ backend, concurrent, running, waiting, refused, meanMs }: QueueStatus): string {
  const slots = concurrent === undefined ? `${running} running` : `${running} of ${concurrent} running`;
  const lines = refused === 0 ? [] : [`${refused} told to come later`];
  const mean = meanMs === undefined ? [] : [`${(meanMs / 1000).toFixed(1)} s a turn`];
  return `${backend}  ${[slots, `${waiting} waiting`, ...lines, ...mean].join(", ")}`;
}

/** Turns of a session are listed together, in the order in which the sessions started. */
function turnRows(turns: readonly TurnInProgress[]): string[][] {
  const sessions = [...new Set(turns.map(({ session }) => session))];
  const sorted = sessions.flatMap((session) => turns.filter((turn) => turn.session === session));
  const cells = sorted.map(({ class: kind = "-", profile = "-", state, ms, session = "-" }) => [
    `session ${session}`,
    kind,
    profile,
    state,
    formatDuration(ms),
  ]);
  return alignRows(cells).map((line) => ["turn", line]);
}

function reloadRows(reload: ReloadStatus | undefined, search: StatusStyle): string[][] {
  if (reload === undefined) return [];
  const { at, ok, problems = [], later = [] } = reload;
  const why = problems.some((text) => text.includes("[MX7555]"))
    ? search.style("yellow", "it waits for `mallex trust`")
    : search.style("red", "it has errors");
  const head = `at ${clock(at)}: ${ok ? "new turns follow it" : `${why}, and the plan before it goes on`}`;
  const details = [
    ...problems.flatMap((text) => text.split("\n")),
    ...later.map((what) => `at the next start: ${what}`),
  ];
  return [["changed", head], ...details.map((line) => ["", line])];
}

function countRows(counts: RunStatus["counts"]): string[][] {
  const nonZero = Object.entries(counts).filter(([, number]) => number > 0);
  return nonZero.length === 0 ? [] : [["so far", nonZero.map(([name, number]) => `${name}: ${number}`).join(", ")]];
}

function formatAge(since: string, { now }: StatusStyle): string {
  return formatDuration(now.getTime() - Date.parse(since));
}

/** The time of day, as on the person's wall. */
function clock(iso: string): string {
  return new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}

/** The servers that mallex didn't start: of those that speak chat completions their state, of the others their address. */
export function backendRows(
  { backends: urls = {} }: Pick<RunState, "backends">,
  { backends = [] }: Pick<RunStatus, "backends">,
  style: TextStyle,
): string[][] {
  const checked = new Set(backends.map(({ backend }) => backend));
  const others = Object.entries(urls).filter(([name]) => !checked.has(name));
  return [
    ...backends.flatMap((one) => [
      ["backend", `${one.backend}  ${one.url}  ${describeHealth(one, style)}`],
      ...alignRows(one.profiles.map((profile) => profileCells(profile, one, style))).map((line) => ["", line]),
    ]),
    ...others.map(([name, url]) => ["backend", `${name}  ${url}`]),
  ];
}

function describeHealth({ state, why = "", ms = 0, modelCount = 0 }: BackendStatus, style: TextStyle): string {
  switch (state) {
    case "listed":
      return `${style("cyan", "answers")} in ${ms} ms, lists ${count(modelCount, "model")}`;
    case "unlisted":
      return `${style("cyan", "answers")}, but not with its models: ${why}`;
    case "refused":
      return `${style("red", "refuses the key")}, or wants one: ${why}`;
    case "unreachable":
      return `${style("red", "does not answer")}: ${why}`;
    case "noKey":
      return `${style("yellow", "not checked")}: ${why}`;
  }
}

function profileCells(profile: BackendProfile, backend: BackendStatus, style: TextStyle): string[] {
  const { profile: name, model, listed, answers, firstTokenMs, tokensPerSecond } = profile;
  const speed = [
    ...(firstTokenMs === undefined ? [] : [`first token ${(firstTokenMs / 1000).toFixed(1)} s`]),
    ...(tokensPerSecond === undefined ? [] : [`${tokensPerSecond} tokens/s`]),
    ...(answers === 0 ? [] : [`of ${count(answers, "answer")}`]),
  ].join(", ");
  return [name, model, ...(listed === false ? [notListed(backend, style)] : []), ...(speed === "" ? [] : [speed])];
}

const MAX_NAMES = 5;

function notListed({ models = [], modelCount = 0 }: BackendStatus, style: TextStyle): string {
  const names = models.slice(0, MAX_NAMES).join(", ");
  const more = modelCount > MAX_NAMES ? ` and ${modelCount - MAX_NAMES} more` : "";
  return `${style("yellow", "not listed")}${names === "" ? "" : `: there are ${names}${more}`}`;
}

/** `12 s`, `5 min`, `3 h 12 min`, `2 days`. @param ms milliseconds; less than none counts as none: clocks are set */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [minutes, hours] = [Math.floor(seconds / 60), Math.floor(seconds / 3600)];
  if (seconds < 60) return `${seconds} s`;
  if (minutes < 60) return `${minutes} min`;
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return `${Math.floor(hours / 24)} days`;
}
