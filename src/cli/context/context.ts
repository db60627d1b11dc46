import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { styleText } from "node:util";
import { plainStyle, type TextStyle } from "../../diagnostics/print-problems.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { fitWidth, visibleButColours } from "../../inspect/text/terminal-text.ts";
import { mallexPaths, type MallexPaths } from "../../shared/mallex-paths.ts";
import { PACKAGE_ROOT } from "../../shared/package-root.ts";
import { optional } from "../../shared/utilities.ts";
import type { Host } from "./connect-host.ts";

export type CliEnvironment = Readonly<Record<string, string | undefined>>;

/** A command's view of its process, and its output. */
export interface CliContext {
  readonly command: string;
  /** Of mallex. */
  readonly version: string;
  readonly cwd: string;
  readonly env: CliEnvironment;
  /** The user's home folder, absolute. */
  readonly homeDir: string;
  readonly paths: MallexPaths;
  /** The folder that holds packs/, templates/ and the shipped mallex.yaml. */
  readonly packageRoot: string;
  /** `--config`, as given. */
  readonly config?: string;
  /** Files are compiled without the layers of this machine. */
  readonly shared?: boolean;
  readonly json: boolean;
  /** Problems become notes of a GitHub workflow; data is marked as no commands. */
  readonly github: boolean;
  /** Standard input and standard error are a terminal, so the user can be asked. */
  readonly terminal: boolean;
  readonly style: TextStyle;
  /** Present in the server process of `run` and `serve`. */
  readonly host?: Host;
  /** Prints a line for the user on standard error. */
  report(line: string): void;
  /** Writes data to standard output, unchanged. */
  write(text: string): void;
}

/** The result of a command. `text` is its output for the user, `data` the same for `--json`. */
export interface Outcome {
  readonly problems: readonly Problem[];
  /** The folder from which problems name files, absolute; absent: that of mallex.yaml. */
  readonly folder?: string;
  /** Absent: determined by the problems. */
  readonly exitCode?: number;
  readonly text?: string;
  /** The text is for a program, or already formatted: its lines are not wrapped. */
  readonly verbatim?: boolean;
  readonly data?: unknown;
  /** The command has written its own output, also for `--json`. */
  readonly isReported?: boolean;
}

export interface GlobalOptions {
  readonly config?: string;
  readonly withoutUserFile?: boolean;
  readonly json?: boolean;
  readonly format?: Format;
}

/** Output formats. */
export const FORMATS = ["text", "json", "github"] as const;
type Format = (typeof FORMATS)[number];

/** The context of the real process. `version` comes from package.json at the root of the package. */
export function createContext(command: string, version: string, options: GlobalOptions): CliContext {
  const cwd = process.cwd();
  const env = withAbsolutePaths(process.env, cwd);
  const homeDir = env["HOME"] || homedir();
  return {
    command,
    version,
    cwd,
    env,
    homeDir,
    paths: mallexPaths(env, homeDir),
    packageRoot: PACKAGE_ROOT,
    ...(options.config === undefined ? {} : { config: options.config }),
    ...optional("shared", options.withoutUserFile),
    json: options.json === true || options.format === "json",
    github: options.format === "github",
    terminal: process.stdin.isTTY && process.stderr.isTTY,
    style: styleFor(process.stderr, env),
    report: (line) => print(`${line}\n`, process.stderr),
    write: (text) => print(text, process.stdout),
  };
}

/** To a file or another program goes what it is. A terminal never gets a control character, even if a command forgets to escape what it prints. */
export function print(text: string, stream: Pick<NodeJS.WriteStream, "isTTY" | "write">): void {
  stream.write(stream.isTTY ? visibleButColours(text) : text);
}

/** The client and the tools run in other folders, and must use the same paths. */
export function withAbsolutePaths(env: CliEnvironment, cwd: string): CliEnvironment {
  const given = ["MALLEX_HOME", "MALLEX_CACHE"].flatMap((name) => {
    const path = env[name];
    return path === undefined || path === "" ? [] : [[name, resolve(cwd, path)] as const];
  });
  return { ...env, ...Object.fromEntries(given) };
}

/** A command about the mallex.yaml that comes with mallex. */
export function withShippedFile(context: CliContext): CliContext {
  return { ...context, config: join(context.packageRoot, "mallex.yaml") };
}

/** The style for standard output, which may be a file while standard error is a terminal. */
export function stdoutStyle({ env }: Pick<CliContext, "env">): TextStyle {
  return styleFor(process.stdout, env);
}

/** Columns of a stream's terminal; undefined if it is not a terminal or has no width. */
export function columnsOf({
  isTTY,
  columns = 0,
}: {
  readonly isTTY?: boolean;
  readonly columns?: number;
}): number | undefined {
  return isTTY === true && columns >= MIN_COLUMNS ? columns : undefined;
}

/** Wraps a text to the width of the stream's terminal; unchanged if there is none. */
export function fitTerminal(text: string, stream: Parameters<typeof columnsOf>[0]): string {
  const columns = columnsOf(stream);
  return columns === undefined ? text : fitWidth(text, columns);
}

/** A terminal that reports fewer columns is not believed. */
const MIN_COLUMNS = 20;

function styleFor({ isTTY }: { readonly isTTY?: boolean }, env: CliEnvironment): TextStyle {
  const colour = isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  return colour ? (format, text) => styleText(format, text) : plainStyle;
}
