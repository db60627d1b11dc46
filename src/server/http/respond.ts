import type { ServerResponse } from "node:http";
import { encodeError } from "../../protocols/anthropic/errors.ts";
import type { Exchange } from "./exchange.ts";
import { problemToHttp } from "./problem-to-http.ts";

type ErrorRecipient = Pick<Exchange, "requestId" | "protocol">;

export type HeaderFields = Readonly<Record<string, string>>;

/** On every response, errors included. Never an `access-control-*`: web pages have no access. */
export function baseHeaders(requestId: string): HeaderFields {
  return {
    "request-id": requestId,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
  };
}

export function jsonResponse(body: unknown, requestId: string, fields: HeaderFields = {}): Response {
  const text = JSON.stringify(body);
  const headers = { "content-type": "application/json", ...lengthOf(text), ...baseHeaders(requestId), ...fields };
  return new Response(text, { headers });
}

export function problemResponse(error: unknown, to: ErrorRecipient, fields: HeaderFields = {}): Response {
  const { status, headers, body } = problemAnswer(error, to);
  return new Response(body, { status, headers: { ...headers, ...fields } });
}

/** The same without a router: the guard refuses requests before anything of them is used. */
export function sendProblem(error: unknown, to: ErrorRecipient & Pick<Exchange, "res">): void {
  const { res } = to;
  const { status, headers, body } = problemAnswer(error, to);
  res.writeHead(status, headers);
  res.end(res.req.method === "HEAD" ? undefined : body);
}

let sent: Response | undefined;

/** Returned by a handler that has written its response itself. */
export function alreadySent(): Response {
  return (sent ??= new Response(null));
}

/** Resolves when a reader has caught up, or has disconnected. */
export async function drained(res: ServerResponse): Promise<void> {
  if (res.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      res.off("drain", done);
      res.off("close", done);
      resolve();
    };
    res.on("drain", done);
    res.on("close", done);
  });
}

/** Sends bytes at the reader's pace, so that a reader that stops also stops the backend. Throws what `body` throws. */
export async function sendBody(res: ServerResponse, body: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const bytes of body) if (!res.write(bytes)) await drained(res);
  res.end();
}

function lengthOf(text: string): HeaderFields {
  return { "content-length": String(Buffer.byteLength(text)) };
}

export interface RawProblem {
  /** The status line: `400 Bad Request`. */
  readonly status: string;
  readonly message: string;
  /** It came too slowly: a retry may work. */
  readonly mayRetry?: boolean;
}

/** The response to what Node's parser refused: there is no request, only a socket. */
export function rawProblem({ status, message, mayRetry = false }: RawProblem, requestId: string): string {
  const body = JSON.stringify(encodeError(mayRetry ? "timeout_error" : "invalid_request_error", message, requestId));
  const fields = { ...baseHeaders(requestId), "content-type": "application/json", "x-should-retry": String(mayRetry) };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: ${body.length}\r\n${lines.join("")}\r\n${body}`;
}

function problemAnswer(
  error: unknown,
  { requestId, protocol }: ErrorRecipient,
): { status: number; headers: HeaderFields; body: string } {
  const problem = problemToHttp(error);
  const { status, shouldRetry, retryAfter } = problem;
  const body = JSON.stringify(protocol.errorBody(problem, requestId));
  const headers = {
    "content-type": "application/json",
    ...lengthOf(body),
    "x-should-retry": String(shouldRetry),
    ...(retryAfter === undefined ? {} : { "retry-after": retryAfter }),
    ...baseHeaders(requestId),
    ...protocol.headers(requestId),
  };
  return { status, headers, body };
}
