import type { RequestListener, Server, ServerResponse } from "node:http";
import { createServer, type AddressInfo, type Server as NetServer } from "node:net";
import { listen as listhen } from "listhen";
import { LOOPBACK } from "../../shared/utilities.ts";
import { MallexError, createError, createProblem } from "../../diagnostics/problem.ts";
import { createTurnId } from "../../diagnostics/records/turn-store.ts";
import { rawProblem, type RawProblem } from "./respond.ts";

/** A few terminals, each with a server of its own. */
const MAX_TRIES = 20;

/** How often Node looks which connections are late with their head. Its own half minute would give each of them three times its deadline. */
const POLL_MS = 1000;

export interface Listening {
  readonly server: Server;
  readonly port: number;
  /** Listens on an address beside loopback, and hands its connections to the server. */
  readonly beside?: NetServer;
}

interface ListenOptions {
  /** No other port is tried. */
  readonly isFixed: boolean;
  /** @default loopback */
  readonly host?: string | undefined;
}

/**
 * Listens on loopback and the given address, on the given port or, unless it is fixed, on the next free one.
 * @throws {MallexError} MX7301 when the port, or all of them, are in use, or there is no such address
 */
export async function listen(
  handler: RequestListener,
  port: number,
  { isFixed, host = LOOPBACK }: ListenOptions,
): Promise<Listening> {
  const server = await serverOf(handler);
  const beside = hasLoopback(host) ? undefined : besideOf(server);
  const last = isFixed || port === 0 ? port : Math.min(65_535, port + MAX_TRIES);
  for (let candidate = port; candidate <= last; candidate++) {
    const boundPort = await bindPort(beside ?? server, { host, port: candidate });
    if (boundPort === undefined) continue;
    if (beside === undefined) return { server, port: boundPort };
    if ((await bindPort(server, { host: LOOPBACK, port: boundPort })) !== undefined)
      return { server, port: boundPort, beside };
    await new Promise((resolve) => beside.close(resolve));
  }
  throw new MallexError(
    last === port ? createProblem("MX7301.portInUse", { port }) : createProblem("MX7301.portsInUse", { port, last }),
  );
}

/** Whether 127.0.0.1 is among the addresses: all of them are written with zeros only. */
function hasLoopback(host: string): boolean {
  return host === LOOPBACK || host === "localhost" || /^[0:.]+$/.test(host);
}

/** So this machine's own programs need not send the token over the network. */
function besideOf(server: Server): NetServer {
  return createServer({ allowHalfOpen: true, noDelay: true }, (socket) => void server.emit("connection", socket));
}

/** Only the attempt shows whether a port is free: a check beforehand may be outdated a moment later. */
async function bindPort(
  server: NetServer,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const taken = ({ code }: NodeJS.ErrnoException): void =>
      code === "EADDRNOTAVAIL" ? reject(createError("MX7301.noAddress", { host })) : resolve(undefined);
    server.once("error", taken);
    server.listen({ host, port, exclusive: true }, () => {
      server.off("error", taken);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * A server that does not listen yet. listhen can't be told to fail when a port is taken at the last moment, so it listens on any
 * free one and is closed again. Every option matters: the defaults bind `::` in production, read HOST and PORT, and end the
 * process on SIGTERM.
 */
async function serverOf(handler: RequestListener): Promise<Server> {
  const { server } = await listhen(handler, {
    hostname: LOOPBACK,
    port: { random: true },
    isProd: true,
    isTest: true,
    public: false,
    showURL: false,
    open: false,
    clipboard: false,
    autoClose: false,
  });
  await new Promise((resolve) => server.close(resolve));
  // listhen doesn't pass this option of Node's servers on; it is read when the server starts to listen.
  Reflect.set(server, "connectionsCheckingInterval", POLL_MS);
  return server;
}

/** Node's defaults are for public servers with short answers; an answer here may take many minutes. */
export function limitServer(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 0;
  server.keepAliveTimeout = 75_000;
  // By default Node parses only the first thousand headers: a second Host or an Origin after them would pass the guard.
  server.maxHeadersCount = 0;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return void socket.destroy();
    socket.end(rawProblem(UNREAD[error.code ?? ""] ?? NOT_HTTP, `req_${createTurnId()}`));
  });
  // Without a listener Node would cut the connection, or respond without an error.
  server.on("connect", (_, socket) => {
    socket.on("error", () => {}); // an error without a listener ends the process
    socket.end(rawProblem(NO_TUNNEL, `req_${createTurnId()}`));
  });
  server.on("checkExpectation", (_, res) => void res.socket?.end(rawProblem(NO_PROMISE, `req_${createTurnId()}`)));
}

const NOT_HTTP: RawProblem = { status: "400 Bad Request", message: "this is not an HTTP request [MX8014]" };
const NO_TUNNEL: RawProblem = { status: "405 Method Not Allowed", message: "nothing is tunnelled here [MX8406]" };
const NO_PROMISE: RawProblem = {
  status: "417 Expectation Failed",
  message: "of what may stand in Expect only 100-continue is known here [MX8014]",
};

/** Errors of Node's parser, by code. */
const UNREAD: Readonly<Record<string, RawProblem>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: "408 Request Timeout",
    message: "the request's head came too slowly [MX8007]",
    mayRetry: true,
  },
  HPE_HEADER_OVERFLOW: {
    status: "431 Request Header Fields Too Large",
    message: "the request's head is longer than 16 KB [MX8014]",
  },
};

/**
 * Closes a connection whose client has read nothing for `ms` milliseconds although data is waiting. A silent connection stays:
 * its answer may take long.
 */
export function dropStuckReader(res: ServerResponse, ms: number): void {
  res.setTimeout(ms, () => {
    if (res.writableNeedDrain || res.writableLength > 0) res.destroy();
    else res.setTimeout(ms); // it rings only once
  });
}
