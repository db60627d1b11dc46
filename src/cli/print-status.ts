import type {
  QueueStatus,
  ReloadStatus,
  RunStatus,
  ServerStatus,
  TurnInProgress,
} from "../../generated/types/status.d.ts";
import { count } from "../problem/count.ts";
import type { TextStyle } from "../problem/print-text.ts";
import { alignRows } from "../prove/align-rows.ts";
import { backendRows } from "./backend-rows.ts";
import type { RunState } from "./run-files.ts";
import { formatDuration } from "./say-amounts.ts";
import { formatBytes } from "../terms/format-bytes.ts";
import type { StartingRun } from "./starting-files.ts";

export interface StatusStyle {
  readonly style: TextStyle;
  readonly now: Date;
}

/** A run as a person reads it. @param status undefined: it does not answer */
export function printRun(run: RunState, status: RunStatus | undefined, search: StatusStyle): string {
  const { id, command, url, pid, since } = run;
  const head = [search.style("bold", id), command, url, `for ${age(since, search)}`, `pid ${pid}`].join("  ");
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
    `for ${age(since, search)}`,
    `pid ${pid}`,
  ].join("  ");
}

function serverRows(server: ServerStatus, search: StatusStyle): string[][] {
  const { model, phase, since, pid, shared, restarts, turns, memory, fault } = server;
  const text = [
    model,
    `${search.style(colourOf(phase), phase)} ${age(since, search)}`,
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

/** One that no turn has gone through has nothing to say. */
function isUsed({ running, waiting, refused, meanMs }: QueueStatus): boolean {
  return running + waiting + refused > 0 || meanMs !== undefined;
}

function formatQueue({ backend, concurrent, running, waiting, refused, meanMs }: QueueStatus): string {
  const slots = concurrent === undefined ? `${running} running` : `${running} of ${concurrent} running`;
  const lines = refused === 0 ? [] : [`${refused} told to come later`];
  const mean = meanMs === undefined ? [] : [`${(meanMs / 1000).toFixed(1)} s a turn`];
  return `${backend}  ${[slots, `${waiting} waiting`, ...lines, ...mean].join(", ")}`;
}

/** Those of a session stand together, in the order in which the sessions came. */
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

function age(since: string, { now }: StatusStyle): string {
  return formatDuration(now.getTime() - Date.parse(since));
}

/** The time of day, as on the person's wall. */
function clock(iso: string): string {
  return new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}
