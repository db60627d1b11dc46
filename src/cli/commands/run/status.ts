import type {
  BackendProfile,
  BackendStatus,
  DraftStatus,
  MemoryStatus,
  QueueStatus,
  ReloadStatus,
  RunStatus,
  ServerStatus,
  TurnInProgress,
} from "../../../../generated/types/status.d.ts";
import { redactDeep } from "../../../diagnostics/log/redact.ts";
import type { Problem } from "../../../diagnostics/problem.ts";
import { spentToday } from "../../../diagnostics/records/spend-book.ts";
import { WORTH_SHARE } from "../../../backends/draft-tally.ts";
import { describeCircuit } from "../../../inspect/text/describe.ts";
import { printTree } from "../../../inspect/text/print-tree.ts";
import { dollars, shorten } from "../../../inspect/text/terminal-text.ts";
import { listServers } from "../../../process/supervise/server-record.ts";
import { namesIn } from "../../../shared/files/private-files.ts";
import { optional } from "../../../shared/utilities.ts";
import { count, formatBytes, visible } from "../../../shared/format-quantities.ts";
import { describeOverride } from "../../compile/run-settings.ts";
import { stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { restoreSavedModels } from "../../launch/saved-model.ts";
import { findRuns, lingeringServers, type LingeringServer } from "../../state/find-runs.ts";
import { doesNotAnswer, requestStatus, type StatusAnswer } from "../../state/request-run.ts";
import { findStarting, type RunState, type StartingRun } from "../../state/run-files.ts";

interface QueriedRun {
  readonly run: RunState;
  readonly answer: StatusAnswer;
}

/** Prints what is running and its state, and removes the files of runs that have ended. @param signal waits no longer for runs that don't answer */
export async function statusCommand(context: CliContext, signal?: AbortSignal): Promise<Outcome> {
  const { paths } = context;
  await restoreSavedModels(context);
  const { live, orphaned } = await findRuns(paths);
  const starting = await findStarting(paths.runs);
  const runs = await Promise.all(
    live.map(async (run): Promise<QueriedRun> => ({
      run,
      answer: await requestStatus(run, paths, optional("signal", signal)),
    })),
  );
  const kept = lingeringServers(await listServers(paths.servers), runs.map(withStatus));
  const spent = await spentToday(paths);
  // Where no turns are recorded, nothing waits for the compiler.
  const review = namesIn(paths.turns).length === 0 ? undefined : await import("../../state/review-turns.ts");
  const rules = (await review?.neverFiringRules(context, live)) ?? [];
  const [now, style] = [new Date(), stdoutStyle(context)];
  const tree = Object.assign(
    {},
    ...sanitized(runs.map(withStatus)).map(({ run, status }) => describeRun(run, status, now)),
    ...sanitized(starting).map((run) => describeStarting(run, now)),
    ...orphaned.map(({ id }) => ({ [id]: `mallex is gone, a model server is not: \`mallex stop ${id}\`` })),
    ...sanitized(kept).map((server) => describeLingering(server, now)),
  ) as object;
  const lines = [
    ...(Object.keys(tree).length === 0 ? ["nothing runs"] : printTree(tree, style)),
    ...sanitized(rules).flatMap((rule) => review?.printNeverFiring(rule, style) ?? []),
    ...formatCost(spent, live),
  ];
  return {
    problems: sanitized(runs.flatMap(unresponsiveRun)),
    data: { runs: runs.map(toData), starting, orphaned, kept, spent, rules },
    text: lines.join("\n"),
  };
}

/** Escapes messages of model servers and file names, which must not control the terminal. */
function sanitized<T>(value: T): T {
  return redactDeep(value, visible);
}

function withStatus({ run, answer }: QueriedRun): { run: RunState; status?: RunStatus } {
  return { run, ...(answer.kind === "answered" && { status: answer.status }) };
}

/** A run that is ending doesn't answer, which is not a problem. */
function unresponsiveRun({ run, answer }: QueriedRun): Problem[] {
  return answer.kind === "answered" || run.leaving !== undefined ? [] : [doesNotAnswer(run, answer.why)];
}

function toData({ run, answer }: QueriedRun): object {
  if (answer.kind === "failed") return { ...run, answers: false, why: answer.why };
  return { ...run, answers: true, status: answer.status };
}

function formatCost(spent: number, live: readonly RunState[]): string[] {
  const budgets = [...new Set(live.flatMap(({ perDay }) => perDay ?? []))].toSorted((one, other) => one - other);
  if (spent === 0 && budgets.length === 0) return [];
  return [[`${dollars(spent)} spent today`, ...budgets.map((perDay) => budget(spent, perDay))].join(", ")];
}

/** Runs with different files may have different budgets for the same total. */
function budget(spent: number, perDay: number): string {
  return `of ${dollars(perDay)}${spent < perDay ? "" : ": what has a price is closed until midnight"}`;
}

/** A run as a tree for `printTree`. @param status undefined: it does not answer */
export function describeRun(run: RunState, status: RunStatus | undefined, now: Date): object {
  const { id, command: name, url, pid, since, config: file, backends = {}, settings = [] } = run;
  const head = { name, url, for: formatAge(since, now), pid: String(pid), file };
  if (status === undefined) return { [id]: { ...head, state: [describeSilence(run)] } };
  const { plan, reload, servers, memory, drafts = [], pools = [], queues, turns, counts } = status;
  const remote = status.backends ?? [];
  const checked = new Set(remote.map(({ backend }) => backend));
  const others = Object.entries(backends).filter(([backend]) => !checked.has(backend));
  const total = Object.entries(counts).filter(([, amount]) => amount > 0);
  return {
    [id]: {
      ...head,
      plan,
      "set for it": settings.map((one) => ({ "set for this run": describeOverride(one) })),
      "so far": Object.fromEntries(total),
      changed: reload && describeReload(reload),
      models: servers.map((server) => describeServer(server, now)),
      memory: memory && describeMemory(memory),
      faults: servers.flatMap(describeFault),
      backends: [...remote.map(describeBackend), ...others.map(([backend, to]) => ({ backend, url: to }))],
      profiles: remote.flatMap((backend) => backend.profiles.map((profile) => describeProfile(profile, backend))),
      pools: pools.map(({ profile, balance, backends: of }) => ({
        pool: profile,
        balance,
        backends: of
          .map(({ backend, circuit }) => `${backend}${circuit ? ` (${describeCircuit(circuit)})` : ""}`)
          .join(", "),
      })),
      drafts: drafts.map(describeDraft),
      queues: queues.filter(isUsed).map(describeQueue),
      turns: describeTurns(turns),
    },
  };
}

function describeSilence({ id, leaving }: RunState): string {
  if (leaving === "asks") return "ends, and asks in its terminal whether the model stays loaded";
  if (leaving === "ends") return "ends, after the turns in progress";
  return `does not answer; \`mallex stop ${id}\` ends it`;
}

function describeStarting({ id, command: name, pid, phase, step, percent, since }: StartingRun, now: Date): object {
  const progress = percent === undefined ? phase : `${phase} ${percent} %`;
  return { [id]: { name, why: progress, step, for: formatAge(since, now), pid: String(pid) } };
}

function describeLingering({ id, model, pid, since }: LingeringServer, now: Date): object {
  const why = `the next start uses it, \`mallex stop ${id}\` ends it`;
  return { [id]: { name: `${model} is kept loaded`, for: formatAge(since, now), pid: String(pid), why } };
}

function describeServer(
  { model, profiles = [], phase, since, pid, memory, turns, restarts, shared }: ServerStatus,
  now: Date,
): object {
  const { used, peak, cache, resident } = memory ?? {};
  return {
    model,
    phase,
    for: formatAge(since, now),
    pid: pid && String(pid),
    memory: bytes(used),
    peak: bytes(peak),
    kept: bytes(cache === 0 ? undefined : cache),
    process: bytes(resident),
    turns,
    restarts,
    ...(profiles.length > 0 ? { profiles: profiles.join(", ") } : {}),
    ...(shared === true ? { shared } : {}),
  };
}

function describeMemory({ limit, used, estimated, unknown = [], waiting }: MemoryStatus): object[] {
  const text = `${formatBytes(used)} of ${formatBytes(limit)}${estimated === true ? ", as much as this machine can give" : ""}`;
  return [
    { "all models": text },
    ...unknown.map((model) => ({ "size unknown": model, why: "counts as all the memory that pinned models leave" })),
    ...waiting.map(({ model, turns, blockedBy }) => ({
      waiting: count(turns, "turn"),
      why: `${model} needs the memory of ${blockedBy.join(", ")}, which ends its turns first`,
    })),
  ];
}

function bytes(size: number | undefined): string | undefined {
  return size === undefined ? undefined : formatBytes(size);
}

/** Of a server that has recovered, the first line is enough; the log has all of it. */
function describeFault({ model, phase, fault }: ServerStatus): object[] {
  if (fault === undefined) return [];
  const message = phase === "ready" ? shorten(fault.message.split("\n")[0] ?? "", 100) : fault.message;
  return [{ "last fault": clock(fault.at), code: fault.code, model, message }];
}

function describeDraft({ profile, draft, tokens, accepted, costs }: DraftStatus): object {
  const share = tokens === 0 ? "none guessed" : `${Math.round((100 * accepted) / tokens)} % of ${tokens} accepted`;
  const why =
    tokens === 0
      ? "its server doesn't use it: a draft needs the vocabulary of the model (the server's log says more)"
      : `it costs more than it brings below ${Math.round(100 * WORTH_SHARE)} %: remove \`draft\`, or name one of the model's own family`;
  return { draft, profile, tokens: share, why: costs === true ? why : undefined };
}

/** A profile without turns has nothing to print. */
function isUsed({ running, waiting, refused, meanMs }: QueueStatus): boolean {
  return running + waiting + refused > 0 || meanMs !== undefined;
}

function describeQueue({ backend: queue, concurrent, running, waiting, refused, meanMs }: QueueStatus): object {
  const slots = concurrent === undefined ? running : `${running} of ${concurrent}`;
  return { queue, running: slots, waiting, refused, "a turn": meanMs && `${(meanMs / 1000).toFixed(1)} s` };
}

/** Turns of a session are listed together, in the order in which the sessions started. */
function describeTurns(turns: readonly TurnInProgress[]): object[] {
  const sessions = [...new Set(turns.map(({ session }) => session))];
  const sorted = sessions.flatMap((session) => turns.filter((turn) => turn.session === session));
  return sorted.map(({ session = "-", class: kind = "-", profile = "-", state, ms }) => ({
    session,
    class: kind,
    profile,
    state,
    for: formatDuration(ms),
  }));
}

function describeReload({ at, ok, problems = [], later = [] }: ReloadStatus): object[] {
  const why = problems.some((text) => text.includes("[MX7555]")) ? "it waits for `mallex trust`" : "it has errors";
  const message = ok ? "new turns follow it" : `${why}, and the plan before it goes on`;
  return [
    { changed: clock(at), message },
    ...problems.flatMap((text) => text.split("\n")).map((line) => ({ message: line })),
    ...later.map((what) => ({ message: `at the next start: ${what}` })),
  ];
}

function describeBackend({ backend, url, state, why = "", ms = 0, modelCount = 0, circuit }: BackendStatus): object {
  const text = {
    listed: `answers in ${ms} ms, lists ${count(modelCount, "model")}`,
    unlisted: `answers, but not with its models: ${why}`,
    refused: `refuses the key, or wants one: ${why}`,
    unreachable: `does not answer: ${why}`,
    noKey: `not checked: ${why}`,
  }[state];
  const isClosed = circuit === undefined || circuit.state === "closed";
  return { backend, url, why: isClosed ? text : `${text}; circuit ${describeCircuit(circuit)}` };
}

function describeProfile(profile: BackendProfile, { models = [], modelCount = 0 }: BackendStatus): object {
  const { profile: name, model, listed, answers, firstTokenMs, tokensPerSecond } = profile;
  const more = modelCount > MAX_NAMES ? ` and ${modelCount - MAX_NAMES} more` : "";
  const known = models.length === 0 ? "" : `: there are ${models.slice(0, MAX_NAMES).join(", ")}${more}`;
  return {
    profile: name,
    model,
    "first token": firstTokenMs && `${(firstTokenMs / 1000).toFixed(1)} s`,
    "tokens/s": tokensPerSecond,
    answers,
    ...(listed === false ? { why: `not listed${known}` } : {}),
  };
}

const MAX_NAMES = 5;

function formatAge(since: string, now: Date): string {
  return formatDuration(now.getTime() - Date.parse(since));
}

/** Local time. */
function clock(iso: string): string {
  return new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}

/** `12 s`, `5 min`, `3 h 12 min`, `2 days`. @param ms milliseconds; negative values, after a clock change, count as 0 */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [minutes, hours] = [Math.floor(seconds / 60), Math.floor(seconds / 3600)];
  if (seconds < 60) return `${seconds} s`;
  if (minutes < 60) return `${minutes} min`;
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return `${Math.floor(hours / 24)} days`;
}
