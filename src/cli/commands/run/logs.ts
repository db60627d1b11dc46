import { lstat, open, type FileHandle } from "node:fs/promises";
import { constants } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SUPERVISED_KINDS } from "../../../backends/registry.ts";
import { LOG_LEVELS, type LogLevel } from "../../../diagnostics/log/log.ts";
import { MallexError, createProblem, createError } from "../../../diagnostics/problem.ts";
import { hasCode, namesIn } from "../../../shared/files/private-files.ts";
import { visible } from "../../../shared/format-quantities.ts";
import { stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { watchReader } from "../../context/interruption.ts";
import { EXIT } from "../../context/run-command.ts";
import { isEntry, levelOf, printLogLine } from "./print-log.ts";

export interface LogsOptions extends LogQuery {
  /** `-n`, as given. */
  readonly lines?: string;
  /** Minimum severity, as given. */
  readonly level?: string;
}

const POLL_MS = 200;
const DEFAULT_LINES = "20";

interface LogSelection {
  readonly context: CliContext;
  readonly count: number;
  readonly level: LogLevel;
}

/** Prints the ends of logs, and with `-f` new lines. Exits with 0 when it is interrupted, or when its reader is gone. */
export async function logsCommand(context: CliContext, options: LogsOptions): Promise<Outcome> {
  const selection = { context, ...checked(options) };
  const sources = findLogs(context.paths.logs, options);
  const reading = watchReader();
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
    reading.dispose();
  }
  return { problems: [], exitCode: EXIT.ok, isReported: true };
}

function checked({ lines = DEFAULT_LINES, level = "info" }: LogsOptions): { count: number; level: LogLevel } {
  const known = LOG_LEVELS.find((one) => one === level);
  if (known === undefined) throw createError("MX7507.logLevel", { level, levels: LOG_LEVELS.join(", ") });
  if (!/^\d{1,7}$/.test(lines)) throw createError("MX7507.lineCount", { lines });
  return { count: Number(lines), level: known };
}

/** Following continues after these lines. Rotated files are read only if the log itself has too few lines. */
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

/** With several logs, each block names its log, as `tail` does. */
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

/** A log, and whose it is. */
export interface LogSource {
  /** `mallex`, or a model as its log names it. */
  readonly name: string;
  readonly file: string;
  /** Lines of JSON; a model server writes what it likes. */
  readonly isOwn: boolean;
}

export interface LogQuery {
  readonly model?: string;
  readonly all?: boolean;
  /** Wait for logs that don't exist yet. */
  readonly follow?: boolean;
}

const MODEL_LOG = new RegExp(`^(?:${SUPERVISED_KINDS.join("|")})-([A-Za-z0-9.-]+)\\.log$`);

/** The logs in a folder that match. @throws {MallexError} MX7553 when none does */
export function findLogs(folder: string, { model, all = false, follow = false }: LogQuery): readonly LogSource[] {
  const names = namesIn(folder).toSorted();
  const models = names.flatMap((name): LogSource[] => {
    const found = MODEL_LOG.exec(name)?.[1];
    return found === undefined ? [] : [{ name: found, file: join(folder, name), isOwn: false }];
  });
  const own: LogSource = { name: "mallex", file: join(folder, "mallex.log"), isOwn: true };
  if (model !== undefined) return modelsCalled(model, { models, folder, follow });
  if (!follow && !names.some((name) => /^mallex\.log(\.1)?$/.test(name)) && !(all && models.length > 0))
    throw createError("MX7553.noLog", {});
  return all ? [...models, own] : [own];
}

interface Modelling {
  readonly models: readonly LogSource[];
  readonly folder: string;
  readonly follow: boolean;
}

/** By its full name, else by a part of it. */
function modelsCalled(model: string, { models, folder, follow }: Modelling): readonly LogSource[] {
  const name = model.replaceAll(/[^A-Za-z0-9.-]+/g, "-");
  const same = models.filter((one) => one.name === name);
  const like = models.filter((one) => one.name.toLowerCase().includes(name.toLowerCase()));
  const [first] = same.length > 0 ? same : like;
  // The kind of its backend is not known yet.
  if (first === undefined && follow)
    return SUPERVISED_KINDS.map((kind) => ({ name, file: join(folder, `${kind}-${name}.log`), isOwn: false }));
  if (first === undefined) throw noModelLog(model, models);
  return same.length > 0 ? same : like;
}

function noModelLog(model: string, models: readonly LogSource[]): MallexError {
  const name = JSON.stringify(model.slice(0, 200));
  const others = models.map((source) => source.name).join(", ");
  return new MallexError(
    models.length === 0
      ? createProblem("MX7553.noModelLogs", { model: name })
      : createProblem("MX7553.noModelLog", { model: name, models: others }),
  );
}

const CHUNK_BYTES = 64 * 1024;

/** Limit for a line without an end. */
const LONGEST_CHARS = 1024 * 1024;

const NEWLINE = 10;

/** Reads the lines of a growing file that may be rotated, truncated or removed meanwhile. */
export class LogReader {
  readonly #file: string;
  #handle: FileHandle | undefined;
  #position = 0;
  /** The beginning of a line whose end is not written yet. */
  #rest: Buffer = Buffer.alloc(0);

  constructor(file: string) {
    this.#file = file;
  }

  /** The lines since the last call, all of them at first; none without a file. @throws {MallexError} MX7203 when something else lies there */
  async read(): Promise<readonly string[]> {
    const lines: string[] = [];
    if (await this.#wasSetAside()) {
      await this.#readOn(lines);
      lines.push(...this.#takeRest());
      await this.close();
    }
    this.#handle ??= await openLog(this.#file);
    if (this.#handle !== undefined) await this.#readOn(lines);
    return lines;
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
    this.#position = 0;
    this.#rest = Buffer.alloc(0);
  }

  async #wasSetAside(): Promise<boolean> {
    if (this.#handle === undefined) return false;
    const [own, there] = [await this.#handle.stat(), await statOf(this.#file)];
    return there?.ino !== own.ino || there.dev !== own.dev;
  }

  async #readOn(lines: string[]): Promise<void> {
    const handle = this.#handle;
    if (handle === undefined) return;
    if ((await handle.stat()).size < this.#position) {
      this.#position = 0;
      this.#rest = Buffer.alloc(0);
    }
    for (;;) {
      const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(CHUNK_BYTES), position: this.#position });
      if (bytesRead === 0) return;
      this.#position += bytesRead;
      this.#cut(buffer.subarray(0, bytesRead), lines);
    }
  }

  #cut(bytes: Buffer, lines: string[]): void {
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, from)) {
      lines.push(Buffer.concat([this.#rest, bytes.subarray(from, end)]).toString());
      this.#rest = Buffer.alloc(0);
      from = end + 1;
    }
    this.#rest = Buffer.concat([this.#rest, bytes.subarray(from)]);
    if (this.#rest.length > LONGEST_CHARS) lines.push(...this.#takeRest());
  }

  #takeRest(): string[] {
    const text = this.#rest.toString();
    this.#rest = Buffer.alloc(0);
    return text === "" ? [] : [text];
  }
}

async function statOf(file: string): Promise<{ readonly ino: number; readonly dev: number } | undefined> {
  try {
    return await lstat(file);
  } catch {
    return undefined;
  }
}

/** Follows no link, and doesn't wait for a pipe. */
async function openLog(file: string): Promise<FileHandle | undefined> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const handle = await open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return undefined;
    if (hasCode(error, "ELOOP")) throw createError("MX7203.read", { file });
    throw error;
  });
  if (handle === undefined || (await handle.stat()).isFile()) return handle;
  await handle.close();
  throw createError("MX7203.read", { file });
}
