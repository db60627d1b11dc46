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

/** A server as long as this mallex holds it. */
export function holdServer(held: Held): LeasedServer {
  const { record, port, lease, spawned } = held;
  const url = `http://127.0.0.1:${port}`;
  const state = { asked: false, letGo: false };
  let releasing: Promise<{ readonly last: boolean }> | undefined;
  const signal = (name: NodeJS.Signals): void => {
    state.asked = true;
    void signalProcess(record, name);
  };

  const watch = async (): Promise<ExitNotice> => {
    await Promise.race([lease.closed, ...(spawned === undefined ? [] : [spawned.exited])]);
    await releasing;
    // Others hold it now, or nobody: no business of ours.
    if (state.letGo) return new Promise(() => undefined);
    if (!(await isGoneWithin(record, state.asked ? SELF_MS : LOST_MS)))
      await endProcess(record, { graceMs: state.asked ? GRACE_MS : 0 });
    await reapGroup(record.pid);
    const exit: Exit = spawned === undefined ? { exitCode: lease.exitCode() } : await spawned.exited;
    await held.onGone();
    return { ...exit, asked: state.asked, lastLines: await lastLines(record.log, held.logBegin) };
  };

  const letGo = async (how: "stop" | "keep"): Promise<{ readonly last: boolean }> => {
    // One that hangs does not say it; what it said before counts.
    const last = (await lease.end(how)) ?? lease.count() <= 1;
    spawned?.letGo();
    if (last && how === "stop") state.asked = true;
    else state.letGo = true;
    return { last };
  };

  const gone = watch();
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
      releasing ??= letGo(how);
      const released = await releasing;
      if (!state.letGo) await gone;
      return released;
    },
    terminate: () => signal("SIGTERM"),
    kill: () => signal("SIGKILL"),
  };
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
