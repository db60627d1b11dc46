import type { Exit } from "./server-state.ts";
import { GRACE_MS, endProcess, isGoneWithin, reapGroup, signalProcess } from "./end-process.ts";
import { askReport } from "./ask-report.ts";
import type { Lease } from "./lease.ts";
import type { ExitNotice, LeasedServer } from "./leased-server.ts";
import { lastLines } from "./server-log.ts";
import type { ServerRecord } from "./server-record.ts";
import type { Spawned } from "./spawn-server.ts";

export interface Held {
  readonly record: ServerRecord;
  readonly port: number;
  readonly lease: Lease;
  /** Nothing for one that another mallex started. */
  readonly spawned?: Spawned | undefined;
  /** Where in its log this lease begins. */
  readonly logBegin: number;
  /** When nothing is left of it. */
  readonly onGone: () => Promise<void>;
}

/** It did not say that it lets go: so long it has to say anything at all. */
const SILENT_MS = 4000;
/** From its own end to that of the process. */
const SELF_MS = 1000;
/** From a broken connection to the end of the process. One that lives on has lost its mind: nobody could ask it to end any more. */
const LOST_MS = 3000;

/** What this mallex has made of it. */
interface Hold {
  /** It was told to end. */
  asked: boolean;
  /** Others hold it now, or nobody: no business of ours any more. */
  isOthers: boolean;
  releasing?: Promise<{ readonly last: boolean }>;
}

/** A server as long as this mallex holds it. */
export function holdServer(held: Held): LeasedServer {
  const { record, port, lease, spawned } = held;
  const url = `http://127.0.0.1:${port}`;
  const hold: Hold = { asked: false, isOthers: false };
  const gone = watchEnd(held, hold);
  const send = (signal: NodeJS.Signals): void => {
    hold.asked = true;
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
    gone,
    report: async (signal) => askReport({ port, nonce: record.nonce }, signal),
    leases: async () => lease.count(),
    async release(how) {
      hold.releasing ??= letGo(held, hold, how);
      const released = await hold.releasing;
      if (!hold.isOthers) await gone;
      return released;
    },
    terminate: () => send("SIGTERM"),
    kill: () => send("SIGKILL"),
  };
}

async function letGo(held: Held, hold: Hold, how: "stop" | "keep"): Promise<{ readonly last: boolean }> {
  const { lease, spawned } = held;
  const said = await lease.end(how);
  // Of one that hangs and does not say it, what it said before counts. But of several that hold it, each would leave it to the others.
  const isFrozen = said === undefined && how === "stop" && (await isSilent(held));
  const last = said ?? (isFrozen || lease.count() <= 1);
  if (isFrozen) await signalProcess(held.record, "SIGKILL");
  spawned?.letGo();
  if (last && how === "stop") hold.asked = true;
  else hold.isOthers = true;
  return { last };
}

async function watchEnd({ record, lease, spawned, ...held }: Held, hold: Hold): Promise<ExitNotice> {
  await Promise.race([lease.closed, ...(spawned === undefined ? [] : [spawned.exited])]);
  await hold.releasing;
  if (hold.isOthers) return new Promise(() => undefined);
  const { patience, graceMs } = hold.asked
    ? { patience: SELF_MS, graceMs: GRACE_MS }
    : { patience: LOST_MS, graceMs: 0 };
  if (!(await isGoneWithin(record, patience))) await endProcess(record, { graceMs });
  await reapGroup(record.pid);
  const exit: Exit = spawned === undefined ? { exitCode: lease.exitCode() } : await spawned.exited;
  await held.onGone();
  return { ...exit, asked: hold.asked, lastLines: await lastLines(record.log, held.logBegin) };
}

async function isSilent({ record, port }: Held): Promise<boolean> {
  return (await askReport({ port, nonce: record.nonce }, AbortSignal.timeout(SILENT_MS))) === undefined;
}
