import { request } from "node:http";
import type { Socket } from "node:net";
import { createInterface } from "node:readline";
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { ofetch } from "ofetch";
import { pending, tryJson } from "../../shared/utilities.ts";
import type { ServerReport } from "./lease-types.ts";

export interface LeaseCall {
  readonly port: number;
  readonly nonce: string;
  /** Sent immediately, so that it applies even if mallex is killed. */
  readonly keep: boolean;
  /** Milliseconds until it must have answered. */
  readonly withinMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** An open connection to a model server, which lives at least as long. */
export interface Lease {
  readonly pid: number;
  /** Resolves when the weights are in memory; stays pending if the server ends first. */
  readonly loaded: Promise<void>;
  /** Broken or ended. */
  readonly closed: Promise<void>;
  /** How many hold the server, this one counted. */
  count(): number;
  exitCode(): number | undefined;
  /** Ends it. @returns whether it was the last one; undefined without a reply within two seconds */
  end(how: "stop" | "keep"): Promise<boolean | undefined>;
}

/** One line of the server; `supervised_server.py` writes them. */
interface LeaseMessage {
  readonly pid?: number;
  readonly loaded?: boolean;
  readonly leases?: number;
  readonly last?: boolean;
  readonly exit?: number;
}

const END_WITHIN_MS = 2000;

export function authorization(nonce: string): string {
  return `Bearer ${nonce}`;
}

/** Takes a lease; undefined if no model server of this mallex answers in time. */
export async function takeLease(call: LeaseCall): Promise<Lease | undefined> {
  const begin = performance.now();
  const socket = await connect(call);
  if (socket === undefined) return undefined;
  const lease = openLeaseConnection(socket);
  const pid = await firstOf(lease.pid, lease.closed, call.withinMs - (performance.now() - begin));
  if (pid === undefined) {
    socket.destroy();
    return undefined;
  }
  if (call.keep) socket.write('{"keep":true}\n');
  return { ...lease, pid };
}

async function connect({ port, nonce, signal, withinMs }: LeaseCall): Promise<Socket | undefined> {
  const headers = { authorization: authorization(nonce), connection: "Upgrade", upgrade: "mallex-lease" };
  const connection = request({ host: "127.0.0.1", port, path: "/mallex/lease", headers, agent: false });
  const giveUp = (): void => void connection.destroy();
  const late = setTimeout(giveUp, withinMs);
  signal?.addEventListener("abort", giveUp);
  try {
    return await new Promise((resolve) => {
      connection.on("upgrade", (_, socket, head) => {
        socket.unshift(head);
        resolve(socket);
      });
      connection.on("response", (answer) => resolve(void answer.destroy()));
      connection.on("error", () => resolve(undefined));
      connection.on("close", () => resolve(undefined));
      connection.end();
      if (signal?.aborted === true) giveUp();
    });
  } finally {
    clearTimeout(late);
    signal?.removeEventListener("abort", giveUp);
  }
}

type LeaseConnection = Omit<Lease, "pid"> & { readonly pid: Promise<number> };

function openLeaseConnection(socket: Socket): LeaseConnection {
  const [pid, loaded, last] = [pending<number>(), pending<void>(), pending<boolean>()];
  let count = 1;
  let exitCode: number | undefined;
  socket.on("error", () => undefined);
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  createInterface({ input: socket }).on("line", (line) => {
    const message = (tryJson(line) ?? {}) as LeaseMessage;
    if (message.pid !== undefined) pid.resolve(message.pid);
    if (message.loaded === true) loaded.resolve();
    if (message.last !== undefined) last.resolve(message.last);
    count = message.leases ?? count;
    exitCode = message.exit ?? exitCode;
  });
  return {
    pid: pid.promise,
    loaded: loaded.promise,
    closed,
    count: () => count,
    exitCode: () => exitCode,
    async end(how) {
      socket.write(`${JSON.stringify({ keep: how === "keep", end: true })}\n`);
      const answer = await firstOf(last.promise, closed, END_WITHIN_MS);
      socket.destroy();
      return answer;
    },
  };
}

/** The value of `wanted`; undefined if the connection ends or the time is over first. */
async function firstOf<T>(wanted: Promise<T>, closed: Promise<void>, withinMs: number): Promise<T | undefined> {
  const over = new AbortController();
  const tooLate = sleep(Math.max(0, withinMs), undefined, { signal: over.signal }).catch(() => undefined);
  // A line and the end of the connection may arrive together: the line counts.
  const ended = closed.then(async () => setImmediate(undefined));
  try {
    return await Promise.race([wanted, ended, tooLate]);
  } finally {
    over.abort();
  }
}

const WITHIN_MS = 10_000;

/** A model server's status; undefined without a reply within ten seconds. */
export async function requestReport(
  { port, nonce }: { readonly port: number; readonly nonce: string },
  signal: AbortSignal,
): Promise<ServerReport | undefined> {
  const headers = { authorization: authorization(nonce) };
  const within = AbortSignal.any([signal, AbortSignal.timeout(WITHIN_MS)]);
  try {
    return await ofetch<ServerReport>(`http://127.0.0.1:${port}/mallex/state`, { headers, retry: 0, signal: within });
  } catch {
    return undefined;
  }
}
