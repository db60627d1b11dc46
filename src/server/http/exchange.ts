import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { createValueRedactor, type Redact } from "../../diagnostics/log/redact.ts";
import { createTurnId } from "../../diagnostics/records/turn-store.ts";
import { recall } from "../../shared/text/memo.ts";
import { protocolOf, type ClientProtocol } from "./client-protocols.ts";

/** The abort reason after the client has disconnected. */
export const CLIENT_DISCONNECTED: Error = new Error("the client has gone");

/** One request and its response. */
export interface Exchange {
  /** Also the turn's id; the client sees it as `req_<id>`. */
  readonly id: string;
  readonly requestId: string;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /** In whose language it is answered. */
  readonly protocol: ClientProtocol;
  /** Aborted with CLIENT_GONE, or with the MallexError of a server that stops. */
  readonly signal: AbortSignal;
  /** Response headers about the decision, on errors too. */
  fields: Readonly<Record<string, string>>;
  /** Milliseconds since the request's head. */
  readonly age: () => number;
  abort(reason: Error): void;
}

export function createExchange(req: IncomingMessage, res: ServerResponse): Exchange {
  const id = createTurnId();
  const controller = new AbortController();
  const start = performance.now();
  // The request's own signal gives various reasons at various moments; the response's `close` is one event for all of them.
  res.once("close", () => {
    if (!res.writableFinished) controller.abort(CLIENT_DISCONNECTED);
  });
  // Writers learn of a failure by `close`; an error without a listener would end the process.
  res.on("error", () => {});
  return {
    id,
    requestId: `req_${id}`,
    req,
    res,
    protocol: protocolOf(req),
    signal: controller.signal,
    fields: {},
    age: () => Math.round(performance.now() - start),
    abort: (reason) => controller.abort(reason),
  };
}

/** Redacts the credentials of a request. Most requests come with the same. */
export function requestRedactor(headers: IncomingHttpHeaders): Redact {
  const credentials = credentialsIn(headers);
  return recall(redactors, JSON.stringify(credentials), MOST_LOGINS, () => createValueRedactor(credentials));
}

const redactors = new Map<string, Redact>();
const MOST_LOGINS = 5;

/** The credentials of a request, whole and without their scheme. */
export function credentialsIn(headers: IncomingHttpHeaders): string[] {
  const { authorization = "", cookie = "" } = headers;
  const others = [headers["proxy-authorization"], headers["x-api-key"], headers["x-mallex-token"]].flat();
  return [
    ...[authorization, ...others].flatMap((value) =>
      value === undefined ? [] : [value, value.replace(/^\S+\s+/, "")],
    ),
    cookie,
    ...cookie.split(/;\s*/).map((pair) => pair.slice(pair.indexOf("=") + 1)),
  ].filter((value) => value !== "");
}
