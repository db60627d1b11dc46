import type { AddressInfo } from "node:net";
import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";

export interface LocalServer {
  /** `http://127.0.0.1:<port>`; the kernel chooses the port. */
  readonly origin: string;
  /** Cuts what is still open. */
  readonly close: () => Promise<void>;
}

export async function serveLocally(answer: RequestListener): Promise<LocalServer> {
  const server = createServer(answer);
  // A test's process that is busy for seconds would close a kept connection while the next request is on its way there.
  server.keepAliveTimeout = 0;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
