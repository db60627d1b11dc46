import type { Plan } from "../../generated/types/plan.d.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { printProblems } from "../problem/print-text.ts";
import type { CompiledFile } from "./compile-file.ts";
import type { CliContext, Outcome } from "./context.ts";
import { installMissing, modelsOf } from "./install-missing.ts";
import { watchSignals, type Interruption } from "./interruption.ts";
import { chooseClient } from "./launch/choose-client.ts";
import { isOneShot } from "./launch/asks-once.ts";
import { clientArguments } from "./launch/client-arguments.ts";
import { clientHome, warnHome } from "./launch/client-home.ts";
import { clientRelease } from "./launch/client-release.ts";
import { exitCode } from "./launch/exit-code.ts";
import { hasTerminal } from "./launch/has-terminal.ts";
import { keepSavedModel } from "./launch/saved-model.ts";
import { resumeArguments, resumeCommand, withoutRunSettings, type ResumeOptions } from "./launch/resume.ts";
import { startClient } from "./launch/start-client.ts";
import { leftOut } from "./left-out.ts";
import { openSession } from "./open-session.ts";
import { prepareRun } from "./prepare-run.ts";
import { probeBackends } from "./probe-backends.ts";
import { createProgress } from "./progress.ts";
import { readKeys } from "./read-keys.ts";
import type { RunSource } from "./reload/keep-current.ts";
import { isRunSettingsFile } from "./run-files.ts";
import { serveCommand } from "./serve-command.ts";
import { startedBy } from "./started-by.ts";

export interface RunOptions extends ResumeOptions {
  /** `--client`, relative to the working folder. */
  readonly client?: string;
  readonly shipped?: boolean;
  readonly yes?: boolean;
  /** Folder in which whole requests are kept. */
  readonly recordTo?: string;
  /** `--port`, as given. */
  readonly port?: string;
  readonly strict?: boolean;
  /** What stands behind `--`. */
  readonly clientArgs: readonly string[];
}

/** Starts the model, the server and the client, and ends with the client. */
export async function runCommand(context: CliContext, options: RunOptions): Promise<Outcome> {
  if (options.shipped === true && !process.stdin.isTTY && !isOneShot(options.clientArgs))
    return serveCommand(context, options);
  const interruption = watchSignals();
  try {
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
    throw noTerminal();
  const keys = readKeys(plan, compiled.file, context);
  const without = leftOut(plan, keys);
  const models = modelsOf(compiled);
  const needs = { plan, models, client: found === undefined, yes: options.yes === true, signal, progress };
  const installed = await installMissing(context, needs);
  const theirs = withoutRunSettings(options.clientArgs, (path) => isRunSettingsFile(context.paths.runs, path));
  const { faults, ...home } = clientHome(context, plan.launch, theirs);
  const warnings = [...installed, ...without, ...warnHome(plan, faults), ...(await probeBackends(plan, keys, signal))];
  if (warnings.length > 0) context.report(printProblems(warnings, context.style));
  const program = found ?? chooseClient(request, context);
  if (program === undefined) throw new Error("the client was installed and is not there");
  let clientSession: string | undefined;
  const session = await openSession(context, {
    compiled,
    source,
    keys,
    signal,
    progress,
    portIsFixed: options.port !== undefined,
    ...(options.recordTo === undefined ? {} : { recordTo: options.recordTo }),
    ...home,
    onClientSession: (id) => (clientSession = id),
  });
  let hasEnded = false;
  try {
    const given = { clientArgs: [...resumeArguments(options), ...theirs], release: clientRelease(program) };
    const start = await clientArguments(session, context, given);
    interruption.leaveInterruptToClient();
    const ownCode = await keepSavedModel(session, context, async () =>
      startClient({ program, ...start, signal, terminal: hasTerminal() }),
    );
    hasEnded = true;
    return endedBy(interruption, options) ?? ownCode;
  } finally {
    // Who asks one question may ask the next by a script, and who waits for the reason of a failure wants that first: nothing waits for a person then.
    await session.close(() => hasEnded && interruption.mayPrompt() && !isOneShot(options.clientArgs));
    if (hasEnded) reportResumeCommand(clientSession, context, options);
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
  if (command !== undefined) context.report(`resume this session with:\n${command}`);
}

/** Said before a model is loaded for a client that can't be used. */
function noTerminal(): MallexError {
  return new MallexError({
    code: "MX7507",
    severity: "error",
    message: "Claude Code needs a terminal, and there is none here",
    hint: 'ask one question with `mallex -- -p "…"`, or start `mallex serve`',
  });
}
