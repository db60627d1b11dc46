import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import type { DeadlineTimer, Deadlines } from "./deadlines.ts";
import type { AnthropicEndpoint } from "./endpoint.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { sendOnce } from "./agent.ts";
import { checkEgress, type EgressCheck } from "./check-egress.ts";
import { createDeadlineTimer } from "./deadlines.ts";
import { refuseDoubleKeys } from "./relay-body.ts";
import { answerHeaders, relayHeaders } from "./relay-headers.ts";
import { cutOff, refused, unreached } from "./upstream-problems.ts";
import { bytesWithoutKey } from "./without-key.ts";

export interface RelayQuestion {
  readonly endpoint: AnthropicEndpoint;
  readonly request: RelayedRequest;
  /** The caller has gone: the connection is closed at once. */
  readonly signal: AbortSignal;
  readonly deadlines?: Deadlines;
  /** Looks at all that is sent; needed where the endpoint leaves the person's machines. */
  readonly check?: EgressCheck | undefined;
}

/** A request as the client wrote it. */
export interface RelayedRequest {
  /** With its query: `/v1/messages?beta=true`. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** An answer as it came, errors included. */
export interface Relayed {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The bytes as they come, but for the backend's own key in a refusal, none ahead of their reader. Leaving early closes the connection.
   * @throws {MallexError} MX8103 cut off, MX8104 silent for too long; the signal's reason after an abort
   */
  readonly body: AsyncIterable<Uint8Array>;
  /** Closes the connection of an answer that nobody reads. */
  discard(): void;
}

/**
 * Passes one request on, byte for byte, and gives back what comes, byte for byte. Asks once, follows no redirect.
 * @throws {MallexError} MX8101 or MX8105 unreachable, MX8102 a redirect, MX8104 deadline, MX8110 no login to pass on, MX8111 a key stands
 * twice in the body, whatever `check` throws; the signal's reason after an abort
 */
export async function relay({ endpoint, request, signal, deadlines = {}, check }: RelayQuestion): Promise<Relayed> {
  refuseDoubleKeys(request.body);
  const headers = relayHeaders(request.headers, endpoint);
  const url = new URL(endpoint.url + request.path);
  const path = url.pathname + url.search;
  await checkEgress(endpoint, { path, headers, body: request.body }, check);
  const timer = createDeadlineTimer(deadlines);
  const either = AbortSignal.any([signal, timer.signal]);
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
    response.body.on("error", () => {}); // whoever reads it gets the same error; without a listener it would end the process
    if (isRedirect(response)) throw await refused(response, requestTarget(url, endpoint));
    const bytes = readBody(response.body, timer, either);
    const mayRepeatKey = response.statusCode >= 400 && endpoint.key !== undefined;
    return {
      status: response.statusCode,
      headers: answerHeaders(response.headers),
      body: mayRepeatKey ? bytesWithoutKey(bytes, endpoint) : bytes,
      discard: () => void response.body.destroy(),
    };
  } finally {
    timer.stop();
  }
}

function isRedirect({ statusCode }: Dispatcher.ResponseData): boolean {
  return statusCode >= 300 && statusCode < 400;
}

function requestTarget(url: URL, { setting }: AnthropicEndpoint): { readonly url: string; readonly setting?: string } {
  return { url: url.origin + url.pathname, ...(setting === undefined ? {} : { setting }) };
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
    timer.stop();
  }
}
