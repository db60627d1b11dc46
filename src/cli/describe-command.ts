import type { Command } from "commander";
import type { CliContext, GlobalOptions, Outcome } from "./context.ts";

/** Runs a command with its context and ends the process with what comes out. */
export type Perform = (
  name: string,
  options: GlobalOptions,
  command: (context: CliContext) => Promise<Outcome>,
) => Promise<void>;

/** What every command has: what it is for, examples, and no arguments that nobody reads. */
export function describe(command: Command, about: string, lines: readonly string[]): Command {
  return command
    .description(about)
    .allowExcessArguments(false)
    .exitOverride()
    .addHelpText("after", examples(...lines));
}

export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}\n`;
}
