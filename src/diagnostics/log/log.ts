import { type Redact, redactJson } from "./redact.ts";
import { type FileHandle, rename, stat } from "node:fs/promises";
import type { Stats } from "node:fs";
import { dirname } from "node:path";
import { createPause } from "../../shared/pause.ts";
import { codeOf, hasCode, makePrivateFolder, openPrivate } from "../../shared/files/private-files.ts";

export const LOG_LEVELS = ["info", "warn", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A log longer than this is set aside (`.1`), over the one before. */
const MAX_BYTES = 10 * 1024 * 1024;

type LogFields = Readonly<Record<string, unknown>>;

/** One JSON object a line. Writing never blocks and never throws. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** Lines that could not be written. */
  readonly lost: number;
  close(): Promise<void>;
}

export interface LogOptions {
  readonly file: string;
  readonly redact: Redact;
  /** Runs the work while no other process sets the log aside. Absent: no other one writes it. */
  readonly locked?: (work: () => Promise<void>) => Promise<void>;
  /** Told once when the log can't be written; nothing ends for that, and writing goes on when it can. */
  readonly onTrouble?: (error: unknown) => void;
  /** @default 10 MiB */
  readonly maxBytes?: number;
}

/** @throws when something else than a plain file lies in its place */
export async function createLog(options: LogOptions): Promise<Log> {
  const { redact, locked = async (work) => work(), maxBytes = MAX_BYTES } = options;
  const lines = await createLineWriter({ ...options, locked, maxBytes });
  function write(at: LogLevel, event: string, fields: LogFields = {}): void {
    lines.write(redactJson({ time: new Date().toISOString(), level: at, event, ...fields }, redact));
  }
  return {
    info: (event, fields) => write("info", event, fields),
    warn: (event, fields) => write("warn", event, fields),
    error: (event, fields) => write("error", event, fields),
    get lost() {
      return lines.lost;
    },
    close: () => lines.close(),
  };
}

interface AppendedFileOptions {
  readonly file: string;
  /** A file longer than this is set aside as `<file>.1`, over the one that was set aside before. */
  readonly maxBytes: number;
  /** Runs the work while no other process sets the file aside. */
  readonly locked: (work: () => Promise<void>) => Promise<void>;
}

/** How far an appending has come. */
interface Appended {
  /** Lines that are whole in the file. */
  readonly written: number;
  readonly error?: unknown;
}

const NEWLINE = 10;

/** A file of lines that several processes append to, and that any of them sets aside when it is long: the others follow. */
class AppendedFile {
  readonly #options: AppendedFileOptions;
  #handle: FileHandle | undefined;
  #opened: Stats | undefined;
  /** The last line has no end, because the disk had no room for it. */
  #isTorn = false;

  constructor(options: AppendedFileOptions) {
    this.#options = options;
  }

  /** @throws when it can't be opened: a disk that is full or read-only, or a link in its place */
  async open(): Promise<void> {
    await makePrivateFolder(dirname(this.#options.file));
    this.#handle = await openPrivate(this.#options.file, "append");
    this.#opened = await this.#handle.stat();
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
    this.#opened = undefined;
  }

  /** Never throws. */
  async append(lines: readonly string[]): Promise<Appended> {
    const bytes = Buffer.from(`${lines.join("\n")}\n`);
    try {
      for (;;) {
        await this.#follow();
        const result = await this.#write(bytes);
        if (result.error !== undefined || (await this.#handle?.stat())?.nlink !== 0) return result;
        // Set aside twice between the look and the write: what was written has gone with its file.
      }
    } catch (error) {
      return { written: 0, error };
    }
  }

  /** Whatever has become of the file since: set aside by another process, removed, or too long. */
  async #follow(): Promise<void> {
    const { file, maxBytes, locked } = this.#options;
    let there = await statOf(file);
    if (there !== undefined && there.size > maxBytes) {
      const setAside = async (): Promise<void> => {
        if (((await statOf(file))?.size ?? 0) > maxBytes) await rename(file, `${file}.1`);
      };
      // What can't be set aside grows: better than nothing written.
      await locked(setAside).catch(() => undefined);
      there = await statOf(file);
    }
    const own = this.#opened;
    if (own === undefined || own.ino !== there?.ino || own.dev !== there.dev) await this.#reopen();
  }

  async #reopen(): Promise<void> {
    await this.close();
    this.#isTorn = false;
    await this.open();
  }

  /** Counts what the disk took before it was full. */
  async #write(lines: Buffer): Promise<Appended> {
    if (this.#isTorn) await this.#handle?.write("\n");
    this.#isTorn = false;
    let done = 0;
    try {
      while (done < lines.length) done += (await this.#handle?.write(lines, done))?.bytesWritten ?? 0;
    } catch (error) {
      this.#isTorn = done > 0 && lines[done - 1] !== NEWLINE;
      return { written: countLines(lines.subarray(0, done)), error };
    }
    return { written: countLines(lines) };
  }
}

async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

interface LineWriterOptions extends AppendedFileOptions {
  /** Told once when lines can't be written, and again only after they could be. */
  readonly onTrouble?: (error: unknown) => void;
}

/** Writing never blocks and never throws. */
interface LineWriter {
  write(line: string): void;
  /** Lines that nobody will read: too many waited for a disk that could not be written. */
  readonly lost: number;
  close(): Promise<void>;
}

/** Lines waiting for a slow or a full disk; what comes on top is counted, not kept. */
const MAX_WAITING = 10_000;

/** Between two looks at how long the file is. */
const MAX_AT_ONCE = 1000;

/** Milliseconds between two writes: the lines of a busy second go out together. */
const PAUSE_MS = 200;

/** Between two tries on a disk that can't be written. */
const AGAIN_MS = 1000;

/** What may end by itself: a disk that is full or can't be written, a system without descriptors. A link in the file's place does not. */
const PASSES: ReadonlySet<string> = new Set(
  "ENOSPC EDQUOT EFBIG EROFS EACCES EPERM EIO EMFILE ENFILE ENOENT".split(" "),
);

/** @throws when something else than a plain file lies there */
async function createLineWriter(options: LineWriterOptions): Promise<LineWriter> {
  const lines = new WaitingLines(options);
  await lines.open();
  return lines;
}

class WaitingLines implements LineWriter {
  lost = 0;
  readonly #options: LineWriterOptions;
  readonly #target: AppendedFile;
  #waiting: string[] = [];
  #work: Promise<void> | undefined;
  #isFailing = false;
  #again: NodeJS.Timeout | undefined;
  readonly #pause = createPause(PAUSE_MS);

  constructor(options: LineWriterOptions) {
    this.#options = options;
    this.#target = new AppendedFile(options);
  }

  async open(): Promise<void> {
    try {
      await this.#target.open();
    } catch (error) {
      if (!PASSES.has(codeOf(error) ?? "")) throw error;
      this.#failed(error);
    }
  }

  write(line: string): void {
    if (this.#waiting.length >= MAX_WAITING) this.lost += 1;
    else this.#waiting.push(line);
    if (this.#isFailing) this.#again ??= setTimeout(() => this.#start(), AGAIN_MS).unref();
    else this.#start();
  }

  async close(): Promise<void> {
    this.#pause.end();
    await this.#work;
    clearTimeout(this.#again);
    await this.#flush();
    this.lost += this.#waiting.length;
    await this.#target.close();
  }

  #start(): void {
    this.#again = undefined;
    this.#work ??= this.#pause
      .over()
      .then(() => this.#flush())
      .finally(() => void (this.#work = undefined));
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Lines that come while the disk is busy go out together in the next write.
      const lines = this.#waiting.splice(0, MAX_AT_ONCE);
      const { written, error } = await this.#target.append(lines);
      if (error !== undefined) return this.#keep(lines.slice(written), error);
      this.#isFailing = false;
    }
  }

  #keep(lines: readonly string[], error: unknown): void {
    this.#failed(error);
    const kept = [...lines, ...this.#waiting];
    this.#waiting = kept.slice(0, MAX_WAITING);
    this.lost += kept.length - this.#waiting.length;
  }

  #failed(error: unknown): void {
    if (!this.#isFailing) this.#options.onTrouble?.(error);
    this.#isFailing = true;
  }
}
