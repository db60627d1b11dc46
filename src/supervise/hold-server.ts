import { ofetch } from "ofetch";
import type { Exit } from "./machine.ts";
import { GRACE_MS, endProcess, isGoneWithin, reapGroup, signalProcess } from "./end-process.ts";
import { authorization, type Lease } from "./lease.ts";
import type { ExitNotice, LeasedServer, ServerReport } from "./leased-server.ts";
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

const REPORT_WITHIN_MS = 10_000;
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
    report: async (signal) => report(url, record.nonce, signal),
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

async function letGo({ lease, spawned }: Held, hold: Hold, how: "stop" | "keep"): Promise<{ readonly last: boolean }> {
  // One that hangs does not say it; what it said before counts.
  const last = (await lease.end(how)) ?? lease.count() <= 1;
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

async function report(url: string, nonce: string, signal: AbortSignal): Promise<ServerReport | undefined> {
  const headers = { authorization: authorization(nonce) };
  const late = AbortSignal.timeout(REPORT_WITHIN_MS);
  try {
    return await ofetch<ServerReport>(`${url}/mallex/state`, {
      headers,
      retry: 0,
      signal: AbortSignal.any([signal, late]),
    });
  } catch {
    return undefined;
  }
}
