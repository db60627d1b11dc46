import type { FileHandle } from "node:fs/promises";
import type { Redact } from "./redact.ts";
import { rename, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { makePrivateFolder, openPrivate } from "../files/open-private.ts";
import { redactJson } from "./redact.ts";

type LogLevel = "info" | "warn" | "error";

/** A log longer than this is set aside (`.1`) at the next start. */
const MAX_BYTES = 10 * 1024 * 1024;

/** Lines waiting for a slow disk; what comes on top is counted, not kept. */
const MAX_WAITING = 10_000;

type Fields = Readonly<Record<string, unknown>>;

/** One JSON object a line. Writing never blocks and never throws. */
export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
  /** Lines that could not be written. */
  readonly lost: number;
  close(): Promise<void>;
}

export interface LogOptions {
  readonly file: string;
  readonly redact: Redact;
}

/** @throws when the file can't be opened: missing rights, or a link in its place */
export async function createLog({ file, redact }: LogOptions): Promise<Log> {
  await makePrivateFolder(dirname(file));
  await rotate(file);
  const handle = await openPrivate(file, "append");
  const lines = createLineWriter(handle);
  function write(at: LogLevel, event: string, fields: Fields = {}): void {
    lines.write(redactJson({ time: new Date().toISOString(), level: at, event, ...fields }, redact));
  }
  return {
    info: (event, fields) => write("info", event, fields),
    warn: (event, fields) => write("warn", event, fields),
    error: (event, fields) => write("error", event, fields),
    get lost() {
      return lines.lost();
    },
    close: () => lines.close(),
  };
}

async function rotate(file: string): Promise<void> {
  const size = await stat(file).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size > MAX_BYTES) await rename(file, `${file}.1`);
}

interface LineWriter {
  write(line: string): void;
  lost(): number;
  close(): Promise<void>;
}

/** Lines that come while the disk is busy go out together in the next write. */
function createLineWriter(handle: FileHandle): LineWriter {
  let waiting: string[] = [];
  let lost = 0;
  let work: Promise<void> | undefined;
  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const lines = waiting;
      waiting = [];
      await handle.appendFile(`${lines.join("\n")}\n`).catch(() => void (lost += lines.length));
    }
    work = undefined;
  }
  return {
    write(line) {
      if (waiting.length >= MAX_WAITING) lost++;
      else waiting.push(line);
      work ??= Promise.resolve().then(flush);
    },
    lost: () => lost,
    async close() {
      await work;
      await handle.close();
    },
  };
}
