import type { Server } from "node:http";
import { createTurnId } from "../observe/turn-store.ts";
import { rawProblem, type RawProblem } from "./respond.ts";

/** Node's own limits are those of a public server of short answers; an answer here may take many minutes. */
export function limitServer(server: Server, connections: number): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 0;
  server.keepAliveTimeout = 75_000;
  server.maxConnections = connections;
  // By default Node shows the first thousand headers alone: a second Host or an Origin behind them would pass the guard unseen.
  server.maxHeadersCount = 0;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return void socket.destroy();
    socket.end(rawProblem(UNREAD[error.code ?? ""] ?? NOT_HTTP, `req_${createTurnId()}`));
  });
  // Without a listener Node would cut the connection, or answer without a word.
  server.on("connect", (_, socket) => {
    socket.on("error", () => {}); // it is nobody's any more, and an error without a listener ends the process
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

/** What Node's parser gave up for a reason of its own, by its code. */
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
