import { dirname } from "node:path";
import { endProcess, hasExitedWithin } from "./end-process.ts";
import { takeLease, type Lease } from "./lease.ts";
import type { LeaseOptions } from "./leased-server.ts";
import { isRecorded, type ServerRecord } from "./server-record.ts";

export interface Adopted {
  readonly record: ServerRecord & { readonly port: number };
  readonly lease: Lease;
}

/** It may be busy, or have been suspended with the machine: it is asked twice, the second time for longer. */
const TIMEOUTS_MS = [5000, 10_000] as const;

/**
 * Takes the server that a record tells of, when it is the very process and answers as that. A left-over of ours that does not answer is ended;
 * another process is never touched, and another server on its port never asked for anything.
 */
export async function adoptServer(record: ServerRecord, options: LeaseOptions): Promise<Adopted | undefined> {
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
    // Whoever refuses at once is about to end.
    if (await hasExitedWithin(record, withinMs - (performance.now() - begin))) return undefined;
  }
  await endProcess(record, { graceMs: 0 });
  return undefined;
}
