import { endProcess, GRACE_MS, hasExitedWithin, reapGroup, signalProcess } from "../spawn/end-process.ts";
import { requestReport, type Lease } from "./lease-connection.ts";
import type { ExitNotice, LeasedServer } from "./leased-server.ts";
import type { ServerRecord } from "./server-record.ts";
import type { Exit } from "./server-state.ts";
import { lastServerLogLines, type Spawned } from "./spawn-server.ts";

export interface LeaseContext {
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
/** From the end of the lease to that of the process. */
const SELF_MS = 1000;
/** From a broken connection to the end of the process. A process that goes on could no longer be asked to end. */
const LOST_MS = 3000;

/** What this mallex has done with the lease. */
interface LeaseState {
  /** This mallex has ended the server. */
  isRequested: boolean;
  /** The server goes on without this mallex. */
  isLeasedElsewhere: boolean;
  releasing?: Promise<{ readonly last: boolean }>;
}

/** A server during a lease of this mallex. */
export function createLeasedServer(slot: LeaseContext): LeasedServer {
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
  const isFrozen = wasLast === undefined && how === "stop" && (await isUnresponsive(slot));
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

async function isUnresponsive({ record, port }: LeaseContext): Promise<boolean> {
  return (await requestReport({ port, nonce: record.nonce }, AbortSignal.timeout(SILENT_MS))) === undefined;
}
