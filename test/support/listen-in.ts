import { once } from "node:events";
import {
  createServer,
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A request, byte for byte as the client sent it, and what mallex said about it. */
export interface Overheard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Headers of the answer. */
  readonly answer: IncomingHttpHeaders;
}

export interface Listener {
  readonly url: string;
  /** POSTs whose answer has begun, in the order of their answers. */
  readonly overheard: readonly Overheard[];
  close(): void;
}

/** Stands between a client and mallex, keeps what goes by, and changes nothing. */
export async function listenIn(target: string): Promise<Listener> {
  const overheard: Overheard[] = [];
  const pass = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { method = "GET", url: path = "/", headers } = req;
    const body = await buffer(req);
    const onward = ask(new URL(path, target), { method, headers: { ...headers, host: new URL(target).host } });
    onward.on("error", () => res.destroy());
    onward.on("response", (answer) => {
      if (method === "POST") overheard.push({ path, headers, body, answer: answer.headers });
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    onward.end(body);
  };
  const server = createServer((req, res) => void pass(req, res));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    overheard,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
