import { join, resolve } from "node:path";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { printProblems } from "../../../diagnostics/print-problems.ts";
import { createError } from "../../../diagnostics/problem.ts";
import { modelNames } from "../../../routing/routes/model-names.ts";
import { writePrivate } from "../../../shared/files/private-files.ts";
import { optional } from "../../../shared/utilities.ts";
import type { CompiledFile } from "../../compile/compile-file.ts";
import type { RunSettings } from "../../compile/run-settings.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { exitCode, watchSignals, type Interruption } from "../../context/interruption.ts";
import { EXIT } from "../../context/run-command.ts";
import { clientEnvironment, launchFacts, personEnvironment } from "../../launch/client-environment.ts";
import type { Host } from "../../context/connect-host.ts";
import {
  clientHome,
  clientSettings,
  hasStatusLine,
  missingLogin,
  settingsHere,
  statusLineSetting,
  userSettingsEnvironment,
  warnHome,
} from "../../launch/client-settings.ts";
import { answersUnchecked, autoModeNotice, releaseSettings } from "../../launch/release-settings.ts";
import {
  resumeArguments,
  resumeCommand,
  startedBy,
  withoutRunSettings,
  type ResumeOptions,
} from "../../launch/resume.ts";
import { chooseClient, clientRelease, hasTerminal } from "../../launch/start-client.ts";
import { leftOut, readKeys } from "../../models/credentials.ts";
import { installMissing, modelsOf } from "../../start/install-missing.ts";
import type { RunSource } from "../../start/live-reload.ts";
import { probeBackends } from "../../start/model-servers.ts";
import { hostOf, keepClientSession, restartOf, type Restart } from "../../start/kept-session.ts";
import { openSession, reopenSession, type Session } from "../../start/open-session.ts";
import { prepareRun } from "../../start/prepare-run.ts";
import { isRunSettingsFile, runSettingsFile, statusLineFile } from "../../state/run-files.ts";
import { createProgress } from "../../ui/progress.ts";
import { serveCommand } from "./serve.ts";

export interface RunOptions extends ResumeOptions, RunSettings {
  /** `--client`, relative to the working folder. */
  readonly client?: string;
  readonly shipped?: boolean;
  readonly yes?: boolean;
  /** Folder in which complete requests are recorded. */
  readonly recordTo?: string;
  /** The arguments after `--`. */
  readonly clientArgs: readonly string[];
}

/** Starts the model, the server and the client, and ends with the client. */
export async function runCommand(context: CliContext, options: RunOptions): Promise<Outcome> {
  if (options.shipped === true && !process.stdin.isTTY && !isOneShot(options.clientArgs))
    return serveCommand(context, options);
  const host = hostOf(context);
  const interruption = watchSignals(host.signals);
  try {
    const restart = await restartOf(host);
    if (restart !== undefined)
      return {
        problems: [],
        exitCode: await continueClient(context, options, { restart, interruption }),
        isReported: true,
      };
    const prepared = await prepareRun(context, options, interruption.signal);
    if (prepared.compiled === undefined) return prepared;
    return {
      problems: [],
      exitCode: await runClient(context, options, { ...prepared, interruption }),
      isReported: true,
    };
  } finally {
    interruption.dispose();
  }
}

interface RunningSession {
  readonly compiled: CompiledFile & { readonly plan: Plan };
  readonly source: RunSource;
  readonly interruption: Interruption;
}

async function runClient(
  context: CliContext,
  options: RunOptions,
  { compiled, source, interruption }: RunningSession,
): Promise<number> {
  const { plan } = compiled;
  const { signal } = interruption;
  const progress = createProgress(context, process.stderr);
  const request = { flag: options.client, plan: plan.launch.client, file: compiled.file };
  const found = chooseClient(request, context);
  if ([...plan.launch.args, ...options.clientArgs].length === 0 && !process.stdin.isTTY && !hasTerminal())
    throw createError("MX7507.terminalRequired", {});
  const keys = readKeys(plan, compiled.file, context);
  const without = leftOut(plan, keys);
  const models = modelsOf(compiled);
  const needs = { plan, models, client: found === undefined, yes: options.yes === true, signal, progress };
  const installed = await installMissing(context, needs);
  const theirs = withoutRunSettings(options.clientArgs, (path) => isRunSettingsFile(context.paths.runs, path));
  const { faults, ...home } = clientHome(context, plan.launch, theirs);
  const servers = await probeBackends(plan, keys, signal);
  const warnings = [...installed, ...without, ...warnHome(plan, faults), ...missingLogin(plan, context), ...servers];
  if (warnings.length > 0) context.report(printProblems(warnings, context.style));
  const program = found ?? chooseClient(request, context);
  if (program === undefined) throw new Error("the client was installed and is not there");
  const host = hostOf(context);
  const state: ClientState = {};
  const session = await openSession(context, {
    compiled,
    source,
    keys,
    signal,
    progress,
    portIsFixed: options.port !== undefined,
    ...(options.recordTo === undefined ? {} : { recordTo: options.recordTo }),
    ...home,
    onClientSession: (id) => noteClientSession(host, state, id),
  });
  const client = async (): Promise<number> => {
    const given = { clientArgs: [...resumeArguments(options), ...theirs], release: clientRelease(program) };
    const start = await clientArguments(session, context, given);
    interruption.leaveInterruptToClient();
    return host.runClient({ program, ...start, run: session.id, models: [...modelNames(plan).keys()] });
  };
  return untilClientEnds(client, session, { context, options, interruption, state });
}

/** The server process before this one has ended unexpectedly, and the client is still there. */
async function continueClient(
  context: CliContext,
  options: RunOptions,
  { restart, interruption }: { readonly restart: Restart; readonly interruption: Interruption },
): Promise<number> {
  const host = hostOf(context);
  const state: ClientState = { ...optional("session", restart.clientSession) };
  interruption.leaveInterruptToClient();
  // The screen is the client's until its end.
  const report = (line: string): void => {
    if (state.hasEnded === true) context.report(line);
  };
  const session = await reopenSession({ ...context, report }, restart, {
    signal: interruption.signal,
    onClientSession: (id) => noteClientSession(host, state, id),
  }).catch(() => undefined);
  // The log has the reason, and the host tries again.
  if (session === undefined) return EXIT.unavailable;
  return untilClientEnds(async () => host.clientEnded(), session, { context, options, interruption, state });
}

interface ClientState {
  /** The client's own id of its session. */
  session?: string;
  hasEnded?: true;
}

function noteClientSession(host: Host, state: ClientState, id: string): void {
  if (state.session !== id) keepClientSession(host, id);
  state.session = id;
}

interface ClientRun {
  readonly context: CliContext;
  readonly options: RunOptions;
  readonly interruption: Interruption;
  readonly state: ClientState;
}

/** @returns the exit code */
async function untilClientEnds(
  client: () => Promise<number>,
  session: Session,
  { context, options, interruption, state }: ClientRun,
): Promise<number> {
  try {
    const ownCode = await client();
    state.hasEnded = true;
    return endedBy(interruption, options) ?? ownCode;
  } finally {
    const hasEnded = state.hasEnded === true;
    // Who asks one question may ask the next by a script, and who waits for the reason of a failure wants that first: nothing waits for a person then.
    await session.close(() => hasEnded && interruption.mayPrompt() && !isOneShot(options.clientArgs));
    if (hasEnded) reportResumeCommand(state.session, context, options);
  }
}

/** A client may end with 0 where a signal has ended its work. In its own terminal it decides what Ctrl-C means. */
function endedBy(interruption: Interruption, { clientArgs }: RunOptions): number | undefined {
  const name = interruption.received();
  if (name === undefined || (name === "SIGINT" && !isOneShot(clientArgs))) return undefined;
  return exitCode(null, name);
}

/** The last line: what Claude Code itself prints knows nothing of mallex, or stands above what was said since. */
function reportResumeCommand(session: string | undefined, context: CliContext, options: RunOptions): void {
  if (!context.terminal || isOneShot(options.clientArgs)) return;
  const command = resumeCommand(session, options, { ...startedBy(context), ...options, config: context.config });
  if (command !== undefined) context.report(`to resume this session with mallex, run:\n${command}`);
}

/** True for a client that answers one question and ends: it needs no terminal. */
export function isOneShot(args: readonly string[]): boolean {
  return args.some((arg) => arg === "-p" || arg === "--print");
}

interface ClientArgumentsInput {
  readonly clientArgs: readonly string[];
  /** The client's; absent: not known. */
  readonly release: string | undefined;
}

/** The client's arguments and environment. The token goes into a file that only the person can read, never into the arguments: those everybody sees. */
export async function clientArguments(
  session: Session,
  context: CliContext,
  { clientArgs, release }: ClientArgumentsInput,
): Promise<{ args: string[]; env: Record<string, string | undefined> }> {
  const { plan, isUsable } = session;
  const { launch } = plan;
  const facts = launchFacts(session);
  const given = [...launch.args, ...clientArgs];
  const theirs = { ...context.env, ...userSettingsEnvironment(context) };
  const line = hasStatusLine(settingsHere(context))
    ? {}
    : statusLineSetting(statusLineFile(context.paths.runs, session.id));
  const settingsFor = (isAuto: boolean): ReturnType<typeof clientSettings> => {
    const more = releaseSettings(plan, { release, isUsable, isUnchecked: isAuto });
    return clientSettings(given, {
      envFor: (own) => clientEnvironment({ ...more.env, ...launch.env }, facts, { ...theirs, ...own }),
      base: { ...line, ...more.settings },
      cwd: context.cwd,
    });
  };
  const usual = settingsFor(false);
  const isAuto =
    answersUnchecked(plan, isUsable) && wantsAutoMode(usual.args, [usual.settings, ...settingsHere(context)]);
  const { settings, args, env, overridden } = isAuto ? settingsFor(true) : usual;
  if (overridden.length > 0)
    context.report(`mallex sets these variables itself, over those in --settings: ${overridden.join(", ")}`);
  if (isAuto) context.report(autoModeNotice(isOneShot(given)));
  const file = runSettingsFile(context.paths.runs, session.id);
  await writePrivate(file, `${JSON.stringify(settings)}\n`);
  return {
    args: ["--settings", file, ...args],
    env: { ...personEnvironment(context.env, plan, session.token), ...env },
  };
}

/** An argument decides alone; otherwise any of the settings does. */
function wantsAutoMode(args: readonly string[], settings: readonly unknown[]): boolean {
  const flag = "--permission-mode";
  const mode = args.flatMap((arg, index) => {
    if (arg === flag) return [args[index + 1] ?? ""];
    return arg.startsWith(`${flag}=`) ? [arg.slice(flag.length + 1)] : [];
  });
  if (mode.length > 0) return mode.at(-1) === "auto";
  return settings.some((one) => modeIn(one) === "auto");
}

function modeIn(settings: unknown): unknown {
  const permissions = (settings as { readonly permissions?: { readonly defaultMode?: unknown } } | null)?.permissions;
  return permissions?.defaultMode;
}

export interface RecordOptions extends Omit<RunOptions, "recordTo"> {
  /** `--out`, relative to the working folder. */
  readonly out?: string;
}

/** Runs the client as `run` does and records every complete request: for tests of rules, and to see what a new release sends. */
export async function recordCommand(context: CliContext, { out, ...options }: RecordOptions): Promise<Outcome> {
  const recordTo = out === undefined ? join(context.paths.requests, stamp(new Date())) : resolve(context.cwd, out);
  const outcome = await runCommand(context, { ...options, recordTo });
  context.report(`kept the requests in ${recordTo}\n  mallex unknown   lists what no rule recognises in them`);
  return outcome;
}

/** Sorts by time: `20261121-101500`. */
function stamp(now: Date): string {
  return now
    .toISOString()
    .replaceAll(/[-:]|\..*/g, "")
    .replace("T", "-");
}
