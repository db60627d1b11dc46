import type { TurnEvent } from "../terms/turn-event.ts";
import type { Exchange } from "./exchange.ts";
import type { HeaderFields } from "./respond.ts";
import { problemToHttp } from "./problem-to-http.ts";
import { baseHeaders } from "./respond.ts";
import type { AnswerHead, StreamProgress } from "./surfaces/surface.ts";
import { startWithin } from "./start-early.ts";
import { webStream } from "./web-stream.ts";
import { withPings } from "./with-pings.ts";

export interface StreamOptions {
  readonly head: AnswerHead;
  readonly exchange: Exchange;
  /** Asked when the head is sent. */
  readonly headers: () => HeaderFields;
  /** Milliseconds to wait for the backend before the head is sent; a failure within them still gets its HTTP status. */
  readonly earlyHeadMs: number;
  readonly pingMs: number;
  /** Each event is held against the grammar before it is sent. */
  readonly isStrict: boolean;
  /** The one client of which it is known what it does after a failure. */
  readonly isClaudeCode: boolean;
  /** Told of a failure after the head; the client gets it as an `error` event, or its connection is cut. */
  readonly onProblem: (error: unknown) => void;
}

export async function streamResponse(events: AsyncIterable<TurnEvent>, options: StreamOptions): Promise<Response> {
  const started = await startWithin(events, options.earlyHeadMs);
  const progress: StreamProgress = { stage: "nothing" };
  return sseResponse(eventBytes(started, options, progress), options, progress);
}

/** A stream of events in the client's language, with pings. */
export async function* eventBytes(
  events: AsyncIterable<TurnEvent>,
  { exchange: { protocol }, head, pingMs, isStrict }: Pick<StreamOptions, "exchange" | "head" | "pingMs" | "isStrict">,
  progress: StreamProgress,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of protocol.stream(withPings(events, pingMs), { head, isStrict }, progress))
    yield encoder.encode(text);
}

/** @param bytes whole events; a failure becomes the last one */
export function sseResponse(
  bytes: AsyncGenerator<Uint8Array>,
  options: StreamOptions,
  progress: StreamProgress,
): Response {
  const { exchange } = options;
  const onProblem = (error: unknown): Uint8Array | undefined => {
    options.onProblem(error);
    return lastBytes(error, options, progress);
  };
  const headers = {
    ...baseHeaders(exchange.requestId),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
    ...exchange.protocol.headers(exchange.requestId),
    ...options.headers(),
  };
  return new Response(webStream(bytes, { exchange, onProblem }), { headers });
}

/** The status is out: what is left is a last event, or none. */
function lastBytes(
  error: unknown,
  { exchange, isClaudeCode }: StreamOptions,
  progress: StreamProgress,
): Uint8Array | undefined {
  const { protocol, requestId } = exchange;
  const last = protocol.errorEvent(problemToHttp(error), requestId, { progress, isClaudeCode });
  return last === undefined ? undefined : new TextEncoder().encode(last);
}
