import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { listen as listhen } from "listhen";
import { MallexError } from "../problem/mallex-error.ts";

const HOST = "127.0.0.1";

/** A few terminals, each with a server of its own. */
const MAX_TRIES = 20;

/** How often Node looks which connections are late with their head. Its own half minute would give each of them three times its deadline. */
const POLL_MS = 1000;

export interface Listening {
  readonly server: Server;
  readonly port: number;
}

/**
 * Listens on loopback, on the port asked for or, unless it is fixed, on the next free one.
 * @throws {MallexError} MX7301 when the port, or all of them, are taken
 */
export async function listen(handler: RequestListener, port: number, isFixed: boolean): Promise<Listening> {
  const server = await serverOf(handler);
  const last = isFixed || port === 0 ? port : Math.min(65_535, port + MAX_TRIES);
  for (let candidate = port; candidate <= last; candidate++) {
    const boundPort = await bindPort(server, candidate);
    if (boundPort !== undefined) return { server, port: boundPort };
  }
  const message = last === port ? `port ${port} is taken` : `the ports ${port} to ${last} are taken`;
  const hint = "end what listens there, or choose another with --port or server.port";
  throw new MallexError({ code: "MX7301", severity: "error", message, hint });
}

/** Only the attempt itself says whether a port is free: asked before, the answer may be wrong a moment later. */
async function bindPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const taken = (): void => resolve(undefined);
    server.once("error", taken);
    server.listen({ host: HOST, port, exclusive: true }, () => {
      server.off("error", taken);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * A server that does not listen. listhen can't be told to fail when a port is taken in the last moment, so it gets any free one, which is given up again.
 * Every option counts: the defaults bind `::` in production, read HOST and PORT, and end the process on SIGTERM.
 */
async function serverOf(handler: RequestListener): Promise<Server> {
  const { server } = await listhen(handler, {
    hostname: HOST,
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
  // An option of Node's servers, which listhen does not pass on; it is read when the server begins to listen.
  Reflect.set(server, "connectionsCheckingInterval", POLL_MS);
  return server;
}
