import type { RequestListener, Server } from "node:http";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { listen as listhen } from "listhen";
import { MallexError } from "../problem/mallex-error.ts";

const HOST = "127.0.0.1";

/** A few terminals, each with a server of its own. */
const MAX_TRIES = 20;

export interface Listening {
  readonly server: Server;
  readonly port: number;
}

/**
 * Listens on loopback, on the port asked for or, unless it is fixed, on the next free one.
 * @throws {MallexError} MX7301 when the port, or all of them, are taken
 */
export async function listen(handler: RequestListener, port: number, isFixed: boolean): Promise<Listening> {
  const last = isFixed || port === 0 ? port : Math.min(65_535, port + MAX_TRIES);
  for (let candidate = port; candidate <= last; candidate++) {
    const free = await freePort(candidate);
    if (free !== undefined) return listenOn(handler, free);
  }
  const message = last === port ? `port ${port} is taken` : `the ports ${port} to ${last} are taken`;
  const hint = "end what listens there, or choose another with --port or server.port";
  throw new MallexError({ code: "MX7301", severity: "error", message, hint });
}

/** listhen may choose another port when the wanted one is taken, so this is asked first. */
async function freePort(port: number): Promise<number | undefined> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(undefined));
    probe.listen({ host: HOST, port, exclusive: true }, () => {
      const { port: found } = probe.address() as AddressInfo;
      probe.close(() => resolve(found));
    });
  });
}

/** Every option counts: the defaults bind `::` in production, read HOST and PORT, and end the process on SIGTERM. */
async function listenOn(handler: RequestListener, port: number): Promise<Listening> {
  const { server, address } = await listhen(handler, {
    hostname: HOST,
    port,
    isProd: true,
    isTest: true,
    public: false,
    showURL: false,
    open: false,
    clipboard: false,
    autoClose: false,
  });
  const bound = address as AddressInfo | null;
  if (bound?.address === HOST && bound.port === port) return { server, port };
  server.close();
  throw new MallexError({ code: "MX7301", severity: "error", message: `port ${port} was taken at the last moment` });
}
