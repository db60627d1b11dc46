import { randomBytes } from "node:crypto";
import { dirname } from "node:path";
import { makeFolder } from "../../shared/files/private-files.ts";
import { withLock } from "../lock/with-file-lock.ts";
import { GRACE_MS, endProcess, hasExitedWithin, reapGroup, signalProcess } from "../spawn/end-process.ts";
import { startTimeOf } from "../spawn/process-identity.ts";
import { type LaunchPlan, type RemoteHosts, launchKey, programOf } from "./launch-plan.ts";
import { type Lease, requestReport, takeLease } from "./lease-connection.ts";
import { type ExitNotice, LeaseFailure, type LeaseOptions, type LeasedServer } from "./lease-types.ts";
import {
  type ServerRecord,
  endServer,
  forgetServer,
  isRecorded,
  listServers,
  lockFile,
  readServerRecord,
  removeServerRecord,
  writeServerRecord,
} from "./server-record.ts";
import type { Exit } from "./restart-state-machine.ts";
import {
  ROTATE_BYTES,
  type Spawned,
  lastServerLogLines,
  openServerLog,
  sizeOfFile,
  spawnServer,
} from "./spawn-server.ts";
import { networkInterfaces } from "node:os";
import { execa } from "execa";
import { type MallexError, createError } from "../../diagnostics/problem.ts";
import { visible } from "../../shared/format-quantities.ts";

/**
 * Finds the running server of this launch, or starts one; resolves when it listens (its weights may still be loading).
 * @throws {LeaseFailure} if it could not be started, or ended first
 * @throws {MallexError} MX7203 if its log path is not a plain file
 * @throws the signal's reason after an abort, once everything is cleaned up
 */
export async function leaseServer(options: LeaseOptions): Promise<LeasedServer> {
  const { launch, folder, signal } = options;
  const key = launchKey(launch);
  signal.throwIfAborted();
  return withLock({ path: lockFile(folder, key), signal }, async () => {
    const record = readServerRecord(folder, key);
    const adopted = record && (await adoptServer(record, options));
    if (adopted === undefined) {
      await endUnheld(launch.model, { key, folder, signal });
      return startLeased(key, options);
    }
    const { port, log } = adopted.record;
    const logOffset = await sizeOfFile(log);
    const onExited = async (): Promise<void> => forgetServer(folder, adopted.record);
    return createLeasedServer({ ...adopted, port, logOffset, onExited });
  });
}

/** It may be busy, or have been suspended: the second attempt waits longer. */
const TIMEOUTS_MS = [5000, 10_000] as const;

/**
 * Leases the recorded server if it is still the same process and identifies itself. An unresponsive server of ours is ended;
 * other processes and other servers on its port are never touched.
 */
async function adoptServer(
  record: ServerRecord,
  options: LeaseOptions,
): Promise<{ readonly record: ServerRecord & { readonly port: number }; readonly lease: Lease } | undefined> {
  if (dirname(record.log) !== dirname(options.logFile) || !(await isRecorded(record))) return undefined;
  const { port } = record;
  // Its starter was killed before it listened; without a holder it ends by itself, unless it hangs.
  if (port === undefined) {
    await endProcess(record, { graceMs: 0 });
    return undefined;
  }
  for (const withinMs of TIMEOUTS_MS) {
    const { signal, keep = false } = options;
    const begin = performance.now();
    const lease = await takeLease({ port, nonce: record.nonce, keep, withinMs, signal });
    if (lease?.pid === record.pid) return { record: { ...record, port }, lease };
    signal.throwIfAborted();
    // A refused connection: it is about to end.
    if (await hasExitedWithin(record, withinMs - (performance.now() - begin))) return undefined;
  }
  await endProcess(record, { graceMs: 0 });
  return undefined;
}

/** Ends servers of this model with other settings that have no leases: the model would be in memory twice. */
async function endUnheld(
  model: string,
  { key, folder, signal }: { readonly key: string; readonly folder: string; readonly signal: AbortSignal },
): Promise<void> {
  const others = (await listServers(folder)).filter((record) => record.model === model && record.key !== key);
  const ends = others.map(async (record) => {
    // Without a port it is just being started.
    const { port, nonce } = record;
    const report = port === undefined ? undefined : await requestReport({ port, nonce }, signal);
    if (report?.leases === 0 && report.requests === 0) await endServer(folder, record);
  });
  await Promise.all(ends);
}

/** While it loads a model, it may be slow to respond. */
const ANSWER_MS = 30_000;

/** Starts a server and takes the first lease. Only under the lock of its key.
 * @throws as `leaseServer` */
async function startLeased(key: string, options: LeaseOptions): Promise<LeasedServer> {
  const { launch, folder } = options;
  if (launch.remote !== undefined) await checkHosts(launch.remote, launch, options.signal);
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

interface LeaseContext {
  readonly record: ServerRecord;
  readonly port: number;
  readonly lease: Lease;
  /** Absent if another mallex started it. */
  readonly spawned?: Spawned | undefined;
  /** Size of the log when the lease began. */
  readonly logOffset: number;
  /** Called when its process group is gone. */
  readonly onExited: () => Promise<void>;
}

/** A server that did not confirm the end of the lease must answer anything within this time. */
const SILENT_MS = 4000;
/** Between the end of the lease and of the process. */
const SELF_MS = 1000;
/** From a broken connection to the end of the process. A process that goes on could no longer be asked to end. */
const LOST_MS = 3000;

/** What this mallex has done with the lease. */
interface LeaseState {
  isRequested: boolean;
  /** The server goes on without this mallex. */
  isLeasedElsewhere: boolean;
  releasing?: Promise<{ readonly last: boolean }>;
}

function createLeasedServer(slot: LeaseContext): LeasedServer {
  const { record, port, lease, spawned } = slot;
  const url = `http://127.0.0.1:${port}`;
  const state: LeaseState = { isRequested: false, isLeasedElsewhere: false };
  const exited = watchEnd(slot, state);
  const send = (signal: NodeJS.Signals): void => {
    state.isRequested = true;
    void signalProcess(record, signal);
  };
  return {
    pid: record.pid,
    startTime: record.startTime,
    key: record.key,
    port,
    url,
    nonce: record.nonce,
    logFile: record.log,
    shared: spawned === undefined,
    loaded: lease.loaded,
    exited,
    report: async (signal) => requestReport({ port, nonce: record.nonce }, signal),
    leases: async () => lease.count(),
    async release(how) {
      state.releasing ??= releaseLease(slot, state, how);
      const released = await state.releasing;
      if (!state.isLeasedElsewhere) await exited;
      return released;
    },
    terminate: () => send("SIGTERM"),
    kill: () => send("SIGKILL"),
  };
}

async function releaseLease(
  slot: LeaseContext,
  state: LeaseState,
  how: "stop" | "keep",
): Promise<{ readonly last: boolean }> {
  const { lease, spawned } = slot;
  const wasLast = await lease.end(how);
  // A server that hangs can't say whether this was the last lease. With several leases, each mallex would leave it to the others.
  const server = { port: slot.port, nonce: slot.record.nonce };
  const report = async (): Promise<unknown> => requestReport(server, AbortSignal.timeout(SILENT_MS));
  const isFrozen = wasLast === undefined && how === "stop" && (await report()) === undefined;
  const last = wasLast ?? (isFrozen || lease.count() <= 1);
  if (isFrozen) await signalProcess(slot.record, "SIGKILL");
  spawned?.release();
  if (last && how === "stop") state.isRequested = true;
  else state.isLeasedElsewhere = true;
  return { last };
}

async function watchEnd({ record, lease, spawned, ...held }: LeaseContext, state: LeaseState): Promise<ExitNotice> {
  await Promise.race([lease.closed, ...(spawned === undefined ? [] : [spawned.exited])]);
  await state.releasing;
  if (state.isLeasedElsewhere) return new Promise(() => undefined);
  const { patience: timeoutSeconds, graceMs } = state.isRequested
    ? { patience: SELF_MS, graceMs: GRACE_MS }
    : { patience: LOST_MS, graceMs: 0 };
  if (!(await hasExitedWithin(record, timeoutSeconds))) await endProcess(record, { graceMs });
  await reapGroup(record.pid);
  const exit: Exit = spawned === undefined ? { exitCode: lease.exitCode() } : await spawned.exited;
  await held.onExited();
  return { ...exit, isRequested: state.isRequested, lastLines: await lastServerLogLines(record.log, held.logOffset) };
}

/** ssh asks nothing, since nobody could answer. */
const SSH = ["ssh", "-o", "BatchMode=yes"] as const;
/** Seconds until a connection counts as impossible. */
const CONNECT_S = 10;
const WITHIN_MS = 30_000;
/** Of ssh itself; others are of the command. */
const SSH_FAILED = 255;

/**
 * Whether a cluster can be started: this machine has its address, ssh reaches all others, and they have the environment and the model.
 * @throws {MallexError} MX7600, MX7601; the signal's reason after an abort
 */
export async function checkHosts(
  { own, hosts, paths }: RemoteHosts,
  { env }: Pick<LaunchPlan, "env">,
  signal: AbortSignal,
): Promise<void> {
  const here = Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address));
  if (!here.includes(own)) {
    const known = here.filter((address) => !address.includes(":")).join(", ");
    throw createError("MX7601", { own, known });
  }
  const found = await Promise.all(hosts.map(async (host) => checkHost(host, { paths, env, signal })));
  signal.throwIfAborted();
  const problem = found.find((one) => one !== undefined);
  if (problem !== undefined) throw problem;
}

async function checkHost(
  host: string,
  { paths, env, signal }: Pick<RemoteHosts, "paths"> & Pick<LaunchPlan, "env"> & { readonly signal: AbortSignal },
): Promise<MallexError | undefined> {
  const test = paths.map((path) => `test -e '${path.replaceAll("'", `'\\''`)}'`).join(" && ");
  const [file, ...args] = [...SSH, "-o", `ConnectTimeout=${CONNECT_S}`, "--", host, test] as const;
  const { exitCode, code, timedOut, stderr } = await execa(file, args, {
    env,
    extendEnv: false,
    stdin: "ignore",
    reject: false,
    timeout: WITHIN_MS,
    cancelSignal: signal,
  });
  if (exitCode === 0) return undefined;
  const command = [...SSH, host, "true"].join(" ");
  if (exitCode !== undefined && exitCode !== SSH_FAILED)
    return createError("MX7600.incomplete", { host, paths: paths.join(" or ") });
  const last = stderr.trim().split("\n").at(-1) ?? "";
  const silent = timedOut
    ? "it does not answer"
    : code === "ENOENT"
      ? "there is no ssh on the PATH"
      : "ssh says nothing more";
  return createError("MX7600.ssh", { host, why: last === "" ? silent : visible(last), command });
}
