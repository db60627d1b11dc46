import { createLineWriter } from "./log-file.ts";
import { redactJson, type Redact } from "./redact.ts";

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
