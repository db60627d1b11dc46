import { setTimeout as sleep } from "node:timers/promises";
import { LOG_LEVELS, type LogLevel } from "../observe/log.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { visible } from "../problem/visible.ts";
import { stdoutStyle, type CliContext, type Outcome } from "./context.ts";
import { EXIT } from "./exit-codes.ts";
import { watchSignals } from "./interruption.ts";
import { findLogs, type LogSource, type LogQuery } from "./logs/find-logs.ts";
import { LogReader } from "./logs/log-reader.ts";
import { isEntry, levelOf, printLogLine } from "./logs/print-log-line.ts";

export interface LogsOptions extends LogQuery {
  /** `-n`, as given. */
  readonly lines?: string;
  /** The least that matters, as given. */
  readonly level?: string;
}

const POLL_MS = 200;
const DEFAULT_LINES = "20";

interface LogSelection {
  readonly context: CliContext;
  readonly count: number;
  readonly level: LogLevel;
}

/** Prints the ends of logs, and with `-f` what comes. Ends with 0 when it is told to, or when nobody reads it any more. */
export async function logsCommand(context: CliContext, options: LogsOptions): Promise<Outcome> {
  const selection = { context, ...checked(options) };
  const sources = findLogs(context.paths.logs, options);
  const interruption = watchSignals();
  const reading = new AbortController();
  const stop = (): void => reading.abort();
  interruption.signal.addEventListener("abort", stop);
  process.stdout.once("error", stop);
  const readers = sources.map((source) => ({ source, reader: new LogReader(source.file) }));
  const print = printer(selection, sources.length > 1);
  try {
    for (const { source, reader } of readers) print(source, await lastLogLines(source, reader, selection));
    while (options.follow === true && !reading.signal.aborted) {
      await sleep(POLL_MS, undefined, { signal: reading.signal }).catch(() => undefined);
      for (const { source, reader } of readers) print(source, ofInterest(await reader.read(), source, selection));
    }
  } finally {
    for (const { reader } of readers) await reader.close();
    process.stdout.removeListener("error", stop);
    interruption.dispose();
  }
  return { problems: [], exitCode: EXIT.ok, isReported: true };
}

function checked({ lines = DEFAULT_LINES, level = "info" }: LogsOptions): { count: number; level: LogLevel } {
  const known = LOG_LEVELS.find((one) => one === level);
  if (known === undefined) throw usage(`--level ${level} is none`, `there are ${LOG_LEVELS.join(", ")}`);
  if (!/^\d{1,7}$/.test(lines)) throw usage(`-n ${lines} is no number of lines`, "for example: mallex logs -n 100");
  return { count: Number(lines), level: known };
}

/** The reader goes on behind them. What was set aside is read only where the log itself has too few. */
async function lastLogLines(source: LogSource, reader: LogReader, progress: LogSelection): Promise<readonly string[]> {
  const newest = ofInterest(await reader.read(), source, progress);
  if (newest.length >= progress.count) return newest.slice(newest.length - progress.count);
  const aside = new LogReader(`${source.file}.1`);
  try {
    const lines = [...ofInterest(await aside.read(), source, progress), ...newest];
    return lines.slice(Math.max(0, lines.length - progress.count));
  } finally {
    await aside.close();
  }
}

function ofInterest(lines: readonly string[], { isOwn }: LogSource, { level }: LogSelection): readonly string[] {
  const least = LOG_LEVELS.indexOf(level);
  return lines.filter((line) => line !== "" && LOG_LEVELS.indexOf(levelOf(line, isOwn)) >= least);
}

/** Of several logs each stretch says whose it is, as `tail` does. */
function printer({ context }: LogSelection, isMixed: boolean): (source: LogSource, lines: readonly string[]) => void {
  const style = stdoutStyle(context);
  let before: LogSource | undefined;
  return (source, lines) => {
    if (lines.length === 0) return;
    const now = new Date();
    const head = isMixed && source !== before && !context.json ? [style("bold", `==> ${source.name} <==`)] : [];
    const texts = lines.map((line) => {
      if (context.json) return source.isOwn && isEntry(line) ? line : JSON.stringify({ log: source.name, line });
      return source.isOwn ? printLogLine(line, { style, now }) : visible(line);
    });
    context.write(`${[...head, ...texts].join("\n")}\n`);
    before = source;
  };
}

function usage(message: string, hint: string): MallexError {
  return new MallexError({ code: "MX7507", severity: "error", message, hint });
}
