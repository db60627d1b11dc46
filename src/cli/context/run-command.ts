import type { Command } from "commander";
import { MallexError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { CliContext, GlobalOptions, Outcome } from "./context.ts";

/** Runs a command with its context and ends the process with what comes out. @param options beside those of the command line */
export type Perform = (
  name: string,
  command: (context: CliContext) => Promise<Outcome>,
  options?: GlobalOptions,
) => Promise<void>;

/** Sets what every command has: a description, examples, and an error for unexpected arguments. */
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

/** Quotes a word for any POSIX shell. */
export function shellQuote(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** What a command ends with; `run` otherwise returns the client's own code (128 + n when a signal ended it). */
export const EXIT = {
  ok: 0,
  /** Success with findings: drift, or a file that stays untrusted. */
  findings: 1,
  usage: 2,
  /** The client, the model server, the network or a running mallex is unavailable. */
  unavailable: 69,
  /** A bug of mallex. */
  internal: 70,
  /** mallex.yaml is wrong, missing or not trusted. */
  config: 78,
  interrupted: 130,
} as const;

/** Codes whose exit code differs from that of their thousand. */
const SPECIAL: Readonly<Record<string, number>> = {
  MX6130: EXIT.unavailable,
  MX6131: EXIT.unavailable,
  MX6150: EXIT.usage,
  MX7501: EXIT.config,
  MX7502: EXIT.config,
  MX7504: EXIT.usage,
  MX7505: EXIT.usage,
  MX7507: EXIT.usage,
  MX7509: EXIT.interrupted,
  MX7523: EXIT.usage,
  MX7524: EXIT.usage,
  MX7526: EXIT.usage,
  MX7527: EXIT.config,
  MX7534: EXIT.usage,
  MX7570: EXIT.unavailable,
};

/** The exit code of a command that ends with these problems: that of the first error. */
export function toExitCode(problems: readonly Problem[]): number {
  const error = problems.find(({ severity }) => severity === "error");
  if (error === undefined) return EXIT.ok;
  // What a flag or a variable of the run sets.
  if (/^(?:--|\$MALLEX_)/.test(error.at?.file ?? "")) return EXIT.usage;
  const special = SPECIAL[error.code];
  if (special !== undefined) return special;
  switch (error.code[2]) {
    case "7":
    case "8":
      return EXIT.unavailable;
    case "9":
      return EXIT.internal;
    default:
      return EXIT.config;
  }
}

/** What was thrown, as problems. An error that is neither ours nor the disk's is a bug of mallex, and its stack goes along for the report. */
export function toProblems(error: unknown): readonly [Problem, ...Problem[]] {
  if (error instanceof MallexError) return error.problems;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [diskProblem(error) ?? createProblem("MX9001.command", { text })];
}

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "not permitted",
  EROFS: "the disk is read-only",
  ENOENT: "it does not exist",
  ENOTDIR: "a part of the path is no folder",
  EEXIST: "something else is in its place",
  EISDIR: "it is a folder",
  ELOOP: "it is a link",
};

const DISK_IS_FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT"]);
const TOO_MANY_FILES: ReadonlySet<string> = new Set(["EMFILE", "ENFILE"]);

/** Errors of the disk in plain words. A program that can't be started also has a path, but is not one of them. */
function diskProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = "", path, syscall = "" } = error as NodeJS.ErrnoException;
  if (DISK_IS_FULL.has(code)) return diskIsFull(path);
  if (TOO_MANY_FILES.has(code)) return createProblem("MX7558", { code });
  const why = REFUSALS[code];
  // Only reading a folder fails without a path; other errors without one are not about files.
  if (why === undefined || (path === undefined && code !== "EISDIR") || syscall.startsWith("spawn")) return undefined;
  return createProblem("MX7109.access", {
    path: path ?? "a file",
    access: syscall === "scandir" ? "read" : "opened or written",
    reason: why,
    code,
  });
}

function diskIsFull(path: string | undefined): Problem {
  return createProblem("MX7107.diskIsFull", { detail: path === undefined ? "" : `: ${path}` });
}
