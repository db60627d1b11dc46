import type { TurnEvent } from "../terms/turn-event.ts";
import type { MessageHead } from "../wire/anthropic/encode-stream.ts";
import type { Exchange } from "./exchange.ts";
import type { HeaderFields } from "./respond.ts";
import { encodeError } from "../wire/anthropic/encode-error.ts";
import { encodeStream } from "../wire/anthropic/encode-stream.ts";
import { writeSse } from "../wire/sse/write-sse.ts";
import { problemToHttp } from "./problem-to-http.ts";
import { baseHeaders } from "./respond.ts";
import { startEarly } from "./start-early.ts";
import { webStream } from "./web-stream.ts";
import { withPings } from "./with-pings.ts";

export interface StreamOptions {
  readonly head: MessageHead;
  readonly exchange: Exchange;
  /** Asked when the head is sent. */
  readonly headers: () => HeaderFields;
  /** Milliseconds to wait for the backend before the head is sent; a failure within them still gets its HTTP status. */
  readonly earlyHeadMs: number;
  readonly pingMs: number;
  /** Told of a failure after the head; the client gets it as an `error` event. */
  readonly onProblem: (error: unknown) => void;
}

export async function streamResponse(events: AsyncIterable<TurnEvent>, options: StreamOptions): Promise<Response> {
  const started = await startEarly(events, options.earlyHeadMs);
  return sseResponse(eventBytes(started, options), options);
}

/** A stream of events in the client's language, with pings. */
export async function* eventBytes(
  events: AsyncIterable<TurnEvent>,
  { head, pingMs }: Pick<StreamOptions, "head" | "pingMs">,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const event of encodeStream(withPings(events, pingMs), head)) yield encoder.encode(writeSse(event));
}

/** @param bytes whole events; a failure becomes the last one */
export function sseResponse(bytes: AsyncGenerator<Uint8Array>, options: StreamOptions): Response {
  const { exchange } = options;
  const onProblem = (error: unknown): Uint8Array => {
    options.onProblem(error);
    return errorEvent(error, exchange.requestId);
  };
  const headers = {
    ...baseHeaders(exchange.requestId),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
    ...options.headers(),
  };
  return new Response(webStream(bytes, { exchange, onProblem }), { headers });
}

function errorEvent(error: unknown, requestId: string): Uint8Array {
  const { type, message } = problemToHttp(error);
  return new TextEncoder().encode(writeSse({ event: "error", data: encodeError(type, message, requestId) }));
}
