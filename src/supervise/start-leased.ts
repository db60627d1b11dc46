import { randomBytes } from "node:crypto";
import { makeFolder } from "../files/make-folder.ts";
import { endProcess } from "./end-process.ts";
import { createLeasedServer } from "./hold-server.ts";
import { takeLease, type Lease } from "./lease.ts";
import { LeaseFailure, type LeaseOptions, type LeasedServer } from "./leased-server.ts";
import { startTimeOf } from "./process-identity.ts";
import { programOf } from "./program-of.ts";
import { ROTATE_BYTES, lastServerLogLines, openServerLog } from "./server-log.ts";
import { forgetServer, removeServerRecord, writeServerRecord, type ServerRecord } from "./server-record.ts";
import { spawnServer, type Spawned } from "./spawn-server.ts";

/** It listens already; but while it loads a model, it may be slow to answer. */
const ANSWER_MS = 30_000;

/** Starts a server and takes the first lease. Only under the lock of its key.
 * @throws as `leaseServer` */
export async function startLeased(key: string, options: LeaseOptions): Promise<LeasedServer> {
  const { launch, folder } = options;
  for (const made of launch.folders) makeFolder(made);
  const nonce = randomBytes(16).toString("hex");
  const { spawned, begin } = await spawnLogged(nonce, options);
  const record: ServerRecord = {
    pid: spawned.pid,
    startTime: (await startTimeOf(spawned.pid).catch(() => undefined)) ?? "ended",
    key,
    model: launch.model,
    program: programOf(launch),
    nonce,
    log: options.logFile,
    since: new Date().toISOString(),
  };
  try {
    // Before it listens, so that one that hangs on its way is found.
    await writeServerRecord(folder, record);
    const { port, lease } = await firstLease(spawned, { nonce, options });
    await writeServerRecord(folder, { ...record, port });
    const onExited = async (): Promise<void> => forgetServer(folder, record);
    return createLeasedServer({ record, port, lease, spawned, logOffset: begin, onExited });
  } catch (error) {
    spawned.release();
    await endProcess(record);
    await removeServerRecord(folder, key);
    throw error instanceof EndedFirst
      ? new LeaseFailure({ kind: "exited", exit: await spawned.exited }, await lastServerLogLines(record.log, begin))
      : error;
  }
}

class EndedFirst extends Error {}

async function spawnLogged(
  nonce: string,
  { launch, logFile, signal }: LeaseOptions,
): Promise<{ spawned: Spawned; begin: number }> {
  const log = await openServerLog(logFile);
  const { idleStopMs, metalCacheBytes } = launch;
  const order = { nonce, log: logFile, logBytes: ROTATE_BYTES, idleStopMs, metalCacheBytes };
  try {
    signal.throwIfAborted();
    return { spawned: await spawnServer(launch, { logFd: log.fd, order }), begin: log.begin };
  } catch (error) {
    signal.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    throw new LeaseFailure({ kind: "not-started", reason }, []);
  } finally {
    await log.close();
  }
}

async function firstLease(
  spawned: Spawned,
  { nonce, options }: { nonce: string; options: LeaseOptions },
): Promise<{ port: number; lease: Lease }> {
  const { signal, keep = false } = options;
  const port = await Promise.race([spawned.listens, spawned.exited.then(() => undefined), aborted(signal)]);
  signal.throwIfAborted();
  const lease = port === undefined ? undefined : await takeLease({ port, nonce, keep, withinMs: ANSWER_MS, signal });
  signal.throwIfAborted();
  if (port === undefined || lease === undefined) throw new EndedFirst();
  return { port, lease };
}

async function aborted(signal: AbortSignal): Promise<undefined> {
  if (signal.aborted) return undefined;
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(undefined), { once: true }));
}
