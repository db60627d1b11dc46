import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import { MallexError, createError } from "../../diagnostics/problem.ts";
import { checkEgress, type EgressCheck } from "../egress-check.ts";
import type { RelayEndpoint } from "../endpoint.ts";
import { sendOnce } from "../http-agent.ts";
import { createDeadlineTimer, type Deadlines, type DeadlineTimer } from "../timeouts.ts";
import { bytesWithoutKey, cutOff, firstBytes, refused, unreached } from "../upstream-errors.ts";
import { refuseDoubleKeys } from "./relay-body.ts";

export interface RelayCall {
  readonly endpoint: RelayEndpoint;
  readonly request: RelayedRequest;
  /** Closes the connection at once. */
  readonly signal: AbortSignal;
  readonly deadlines?: Deadlines;
  /** Required for endpoints that leave the person's machines. */
  readonly check?: EgressCheck | undefined;
}

/** A request as the client wrote it. */
export interface RelayedRequest {
  /** Including the query: `/v1/messages?beta=true`. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** An unchanged response, errors included. */
export interface Relayed {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The unchanged bytes, except for the backend's key in an error, and no faster than they are read. Returning early closes the connection.
   * @throws {MallexError} MX8103 cut off, MX8104 silent for too long; the signal's reason after an abort
   */
  readonly body: AsyncIterable<Uint8Array>;
  /** Closes the connection without reading the body. */
  discard(): void;
}

/**
 * Relays one request and its response byte for byte. No retry, no redirect.
 * @throws {MallexError} MX8101 or MX8105 unreachable, MX8102 a redirect, MX8104 deadline, MX8110 no login to pass on, MX8111 a duplicate key
 * in the body, whatever `check` throws; the signal's reason after an abort
 */
export async function relay({ endpoint, request, signal, deadlines = {}, check }: RelayCall): Promise<Relayed> {
  refuseDoubleKeys(request.body);
  const headers = relayHeaders(request.headers, endpoint);
  const url = new URL(endpoint.url + request.path);
  const path = url.pathname + url.search;
  await checkEgress(endpoint, { path, headers, body: request.body }, check);
  const timer = createDeadlineTimer(deadlines, signal);
  const either = timer.signal;
  timer.start("firstByteMs");
  try {
    const response = await sendOnce({
      origin: url.origin,
      path,
      method: "POST",
      headers,
      body: request.body,
      signal: either,
    }).catch((error: unknown) => {
      either.throwIfAborted();
      throw unreached(error, endpoint);
    });
    response.body.on("error", () => {}); // the reader gets the same error; without a listener it would end the process
    const { statusCode } = response;
    if (statusCode >= 300 && statusCode < 400) {
      throw refused({ ...response, body: await firstBytes(response.body) }, url, endpoint);
    }
    const bytes = readBody(response.body, timer, either);
    const mayRepeatKey = statusCode >= 400 && endpoint.key !== undefined;
    return {
      status: statusCode,
      headers: answerHeaders(response.headers),
      body: mayRepeatKey ? bytesWithoutKey(bytes, endpoint) : bytes,
      discard: () => void response.body.destroy(),
    };
  } finally {
    timer.stop();
  }
}

async function* readBody(
  body: Dispatcher.ResponseData["body"],
  timer: DeadlineTimer,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    timer.start("silenceMs");
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      timer.stop();
      yield chunk;
      timer.start("silenceMs");
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof MallexError ? error : cutOff(error);
  } finally {
    timer.end();
  }
}

type HeaderMap = Readonly<Record<string, string>>;
type IncomingHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Headers of one connection, not of the message (RFC 9110, 7.6.1). undici writes its own. */
const HOP_BY_HOP: readonly string[] =
  "connection keep-alive proxy-authenticate proxy-authorization proxy-connection te trailer transfer-encoding upgrade expect".split(
    " ",
  );

/** Replaced or dropped: an uncompressed response can be inspected, and cookies of 127.0.0.1 belong to other servers on this machine. */
const OWN_REQUEST: readonly string[] = ["host", "content-length", "accept-encoding", "cookie"];

/** Headers about an origin, which differs here. */
const OF_ORIGIN = /^(?:set-cookie2?|alt-svc|strict-transport-security|access-control-.*)$/;

const OURS = /^x-mallex-/;

/** With a key, only what the API reads is sent: the client's own account stays private. */
const WITH_KEY = /^(?:accept|content-type|user-agent|anthropic-.*)$/;

export const API_VERSION = "2023-06-01";

/**
 * The headers of a relayed request.
 * @param given as Node parsed them: names in lower case
 * @throws {MallexError} MX8110 when the client's login is to be passed on and it has sent none
 */
export function relayHeaders(given: IncomingHttpHeaders, endpoint: RelayEndpoint): HeaderMap {
  const passing = forwardableHeaders(given);
  return {
    ...(endpoint.key === undefined ? withLogin(passing, endpoint) : withKey(passing, endpoint.key)),
    ...IDENTITY,
  };
}

/** The headers of a client's request that a relay may pass on. */
export function forwardableHeaders(given: IncomingHttpHeaders): HeaderMap {
  return forwardedHeaders(given, OWN_REQUEST);
}

const IDENTITY = { "accept-encoding": "identity" } as const;

/** The headers of a relayed response: all but those about the connection or the origin. */
export function answerHeaders(given: IncomingHeaders): HeaderMap {
  return Object.fromEntries(Object.entries(forwardedHeaders(given, [])).filter(([name]) => !OF_ORIGIN.test(name)));
}

/** Without those that a proxy must not forward, and without those that `Connection` names. */
function forwardedHeaders(given: IncomingHeaders, own: readonly string[]): HeaderMap {
  const named = String(given["connection"] ?? "")
    .toLowerCase()
    .split(",");
  const kept = new Set([...HOP_BY_HOP, ...own, ...named.map((name) => name.trim())]);
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      if (value === undefined || kept.has(name) || OURS.test(name)) return [];
      return [[name, typeof value === "string" ? value : value.join(", ")]];
    }),
  );
}

function withLogin(passing: HeaderMap, { withhold, setting }: RelayEndpoint): HeaderMap {
  const clean = Object.entries(passing).filter(([, value]) => withhold === undefined || !value.includes(withhold));
  if (clean.some(([name]) => name === "authorization" || name === "x-api-key")) return Object.fromEntries(clean);
  throw createError("MX8110", { backend: (setting ?? "the backend").replace(/\.url$/, "") });
}

function withKey(passing: HeaderMap, key: string): HeaderMap {
  const kept = Object.fromEntries(Object.entries(passing).filter(([name]) => WITH_KEY.test(name)));
  const { "anthropic-beta": betas = "", ...others } = kept;
  const beta = betas
    .split(",")
    .map((name) => name.trim())
    // Marks a login of claude.ai, which the key is not.
    .filter((name) => name !== "" && !name.startsWith("oauth-"));
  return {
    "anthropic-version": API_VERSION,
    ...others,
    ...(beta.length === 0 ? {} : { "anthropic-beta": beta.join(",") }),
    "x-api-key": key,
  };
}
