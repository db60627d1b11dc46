import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readPrivateFileSafely, writePrivate, namesIn } from "../../shared/files/private-files.ts";
import { withLock } from "../lock/with-file-lock.ts";
import { endProcess } from "../spawn/end-process.ts";
import { commandOf, isSameProcess, type ProcessIdentity } from "../spawn/process-identity.ts";
import { isRecord } from "../../shared/utilities.ts";

/** The shared record of one model server: `state/servers/<key>.json`. */
export interface ServerRecord extends ProcessIdentity {
  readonly key: string;
  readonly model: string;
  /** Part of its command line: without it, a process with this pid is another one. */
  readonly program: string;
  /** Known once it listens. */
  readonly port?: number | undefined;
  /** The secret for leases and requests. */
  readonly nonce: string;
  readonly log: string;
  /** ISO 8601. */
  readonly since: string;
}

const TEXTS = ["startTime", "key", "model", "program", "nonce", "log", "since"] as const;

/** Undefined without a valid record, for example for a link or another user's file. */
export function readServerRecord(folder: string, key: string): ServerRecord | undefined {
  try {
    const file = readPrivateFileSafely(recordFile(folder, key));
    return file.kind === "text" ? decode(JSON.parse(file.text), key) : undefined;
  } catch {
    return undefined;
  }
}

export async function writeServerRecord(folder: string, record: ServerRecord): Promise<void> {
  await writePrivate(recordFile(folder, record.key), `${JSON.stringify(record)}\n`, { flush: false });
}

export async function removeServerRecord(folder: string, key: string): Promise<void> {
  await rm(recordFile(folder, key), { force: true });
}

/** Removes the record of a server that has ended, unless a new one has replaced it or is about to. */
export async function forgetServer(folder: string, { key, nonce }: ServerRecord): Promise<void> {
  // One attempt: a holder of the lock starts a server of this key, and writes its own record.
  await withLock({ path: lockFile(folder, key), signal: AbortSignal.abort() }, async () => {
    if (readServerRecord(folder, key)?.nonce === nonce) await removeServerRecord(folder, key);
  }).catch(() => undefined);
}

/** Ends a running server, even if it has leases. */
export async function endServer(folder: string, record: ServerRecord): Promise<void> {
  if (await isRecorded(record)) await endProcess(record);
  await forgetServer(folder, record);
}

/** The model servers that run on this machine. Removes records of those that are certainly gone. */
export async function listServers(folder: string): Promise<readonly ServerRecord[]> {
  const running = await Promise.all(
    keysIn(folder).map(async (key) => {
      const record = readServerRecord(folder, key);
      if (record === undefined) return [];
      if (await isRecorded(record)) return [record];
      if (!(await isSameProcess(record))) await forgetServer(folder, record);
      return [];
    }),
  );
  return running.flat();
}

/** Whether the very process that was recorded runs: number, start time and command line agree, as far as they can be looked at. */
export async function isRecorded(record: ServerRecord): Promise<boolean> {
  if (!(await isSameProcess(record))) return false;
  const command = await commandOf(record.pid).catch(() => record.program);
  return command?.includes(record.program) === true;
}

/** Held while a server of this key is looked up or started. */
export function lockFile(folder: string, key: string): string {
  return join(folder, `${key}.lock`);
}

function recordFile(folder: string, key: string): string {
  return join(folder, `${key}.json`);
}

function keysIn(folder: string): readonly string[] {
  const names = namesIn(folder).filter((name) => /^[0-9a-f]+\.json$/.test(name));
  return names.map((name) => name.slice(0, -".json".length));
}

function decode(value: unknown, key: string): ServerRecord | undefined {
  if (!isRecord(value)) return undefined;
  const { pid, port } = value;
  const makesSense =
    TEXTS.every((name) => typeof value[name] === "string" && value[name] !== "") &&
    value["key"] === key &&
    isNumber(pid, 2 ** 31) &&
    (port === undefined || isNumber(port, 2 ** 16));
  return makesSense ? (value as unknown as ServerRecord) : undefined;
}

function isNumber(value: unknown, below: number): boolean {
  return Number.isInteger(value) && (value as number) > 1 && (value as number) < below;
}
