import { randomUUID } from "node:crypto";
import { CommanderError, type Command } from "commander";
import { printGithub, printInert, printJson, printProblems } from "../diagnostics/print-problems.ts";
import { optional } from "../shared/utilities.ts";
import { usageProblem, wantsJson, withoutHelp } from "./arguments.ts";
import { commandLine } from "./command-line.ts";
import { repositoryPath } from "./context/config-file.ts";
import { createContext, fitTerminal, type CliContext, type Outcome } from "./context/context.ts";
import { interruptedExitCode, reportEarlySignals } from "./context/interruption.ts";
import { EXIT, toExitCode, toProblems } from "./context/run-command.ts";
import type { Host } from "./context/connect-host.ts";
import { commandOf, splitArguments } from "./split-arguments.ts";
import { readVersion } from "./version.ts";

/** After an interruption of one of these, the user needs to know whether anything continues. */
const STARTING: ReadonlySet<string> = new Set(["run", "resume", "record", "serve"]);

/** Runs one command of the command line and prints what it ends with. @param host present in the server process */
export async function main(argv: readonly string[], host?: Host): Promise<void> {
  // A closed pipe or terminal (`mallex status | head -1`) must not keep mallex from cleaning up.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  // With a file size limit (`ulimit -f`) the write fails, which is handled; the signal would end mallex.
  process.on("SIGXFSZ", () => undefined);
  const version = readVersion();
  const { own, client } = splitArguments(argv);
  const program = commandLine(version, client, (name, command, options = {}) =>
    perform({ ...createContext(name, version, options), ...optional("host", host) }, command),
  );
  const json = wantsJson(own);
  const commands = program.commands.map((command) => command.name());
  silence(program);
  try {
    await program.parseAsync(withoutHelp(own, commands), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error.exitCode !== 0)
      report(createContext(commandOf(own) ?? "", version, { json }), {
        problems: [usageProblem(error, { argv, commands })],
      });
  }
  // In `eval "$(mallex env)" && claude`, empty output would count as success, and the client would use its cloud.
  if (commandOf(own) === "env" && !json && process.exitCode !== EXIT.ok) process.stdout.write("false\n");
}

async function perform(context: CliContext, command: (context: CliContext) => Promise<Outcome>): Promise<void> {
  // A command that waits for something that never happens would exit silently and count as a success.
  const neverEnds = (): void => {
    const problems = toProblems(new Error(`\`mallex ${context.command}\` waits for something that never comes`));
    report(context, { problems });
    process.exitCode = EXIT.internal;
  };
  process.once("beforeExit", neverEnds);
  const stopReporting = STARTING.has(context.command)
    ? reportEarlySignals(({ problems }) => report(context, { problems }), context.host?.signals)
    : undefined;
  const outcome = await command(context).catch(toOutcome);
  stopReporting?.();
  process.off("beforeExit", neverEnds);
  report(context, outcome);
  process.exitCode = outcome.exitCode ?? toExitCode(outcome.problems);
}

function toOutcome(error: unknown): Outcome {
  return { problems: toProblems(error), ...optional("exitCode", interruptedExitCode(error)) };
}

function report(
  context: CliContext,
  { problems, folder, text, verbatim, data, isReported: spoken, exitCode }: Outcome,
): void {
  if (context.json && spoken !== true) {
    const ok = (exitCode ?? toExitCode(problems)) === EXIT.ok;
    context.write(printJson({ ok, command: context.command, version: context.version, problems, data }));
    return;
  }
  if (problems.length > 0)
    context.report(
      context.github
        ? printGithub(problems, (file) => repositoryPath(file, context, folder))
        : printProblems(problems, context.style),
    );
  if (text === undefined || text === "") return;
  // A shell reads the output of `env`, and doesn't understand such markers.
  if (context.github && context.command !== "env") context.write(printInert(text, randomUUID()));
  else context.write(withEnd(verbatim === true ? text : fitTerminal(text, process.stdout)));
}

function withEnd(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}

/** Errors of the command line are printed once, like other problems. */
function silence(program: Command): void {
  program.configureOutput({ outputError: () => undefined, writeErr: () => undefined });
  for (const command of program.commands) silence(command);
}
