import { randomBytes } from "node:crypto";
import { makeFolder } from "../files/make-folder.ts";
import { endProcess } from "./end-process.ts";
import { holdServer } from "./hold-server.ts";
import { takeLease, type Lease } from "./lease.ts";
import type { LeaseOptions } from "./lease-server.ts";
import { LeaseFailure, type LeasedServer } from "./leased-server.ts";
import type { LaunchPlan } from "./plan-launch.ts";
import { startTimeOf } from "./process-identity.ts";
import { ROTATE_BYTES, lastLines, openServerLog } from "./server-log.ts";
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
    startTime: (await startTimeOf(spawned.pid)) ?? "ended",
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
    const onGone = async (): Promise<void> => forgetServer(folder, record);
    return holdServer({ record, port, lease, spawned, logBegin: begin, onGone });
  } catch (error) {
    spawned.letGo();
    await endProcess(record);
    await removeServerRecord(folder, key);
    throw error instanceof EndedFirst
      ? new LeaseFailure({ kind: "exited", exit: await spawned.exited }, await lastLines(record.log, begin))
      : error;
  }
}

class EndedFirst extends Error {}

async function spawnLogged(
  nonce: string,
  { launch, logFile }: LeaseOptions,
): Promise<{ spawned: Spawned; begin: number }> {
  const log = await openServerLog(logFile);
  const { idleStopMs, metalCacheBytes } = launch;
  const order = { nonce, log: logFile, logBytes: ROTATE_BYTES, idleStopMs, metalCacheBytes };
  try {
    return { spawned: await spawnServer(launch, { logFd: log.fd, order }), begin: log.begin };
  } catch (error) {
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
  const ended = spawned.exited.then(() => Promise.reject(new EndedFirst()));
  const port = await orAbort(Promise.race([spawned.listens, ended]), signal);
  const lease = await takeLease({ port, nonce, keep, withinMs: ANSWER_MS, signal });
  signal.throwIfAborted();
  if (lease === undefined) throw new EndedFirst();
  return { port, lease };
}

/** What its command line can be known by. */
function programOf({ argv }: LaunchPlan): string {
  return argv.find((argument) => argument.endsWith("/serve_mlx.py")) ?? argv[0];
}

async function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason);
    signal.addEventListener("abort", leave, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}
