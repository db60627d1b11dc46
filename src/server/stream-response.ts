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
import { strictly } from "./strictly.ts";
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
  /** Each event is held against the grammar before it is sent. */
  readonly isStrict: boolean;
  /** The one client of which it is known what it does after a failure. */
  readonly isClaudeCode: boolean;
  /** Told of a failure after the head; the client gets it as an `error` event, or its connection is cut. */
  readonly onProblem: (error: unknown) => void;
}

export async function streamResponse(events: AsyncIterable<TurnEvent>, options: StreamOptions): Promise<Response> {
  const started = await startEarly(events, options.earlyHeadMs);
  const shown: Shown = { stage: "nothing" };
  return sseResponse(eventBytes(started, options, shown), options, shown);
}

/** How far the client has read: what it does after a failure depends on it. */
export interface Shown {
  stage: "nothing" | "first block" | "finished block";
}

/** A stream of events in the client's language, with pings. */
export async function* eventBytes(
  events: AsyncIterable<TurnEvent>,
  { head, pingMs, isStrict }: Pick<StreamOptions, "head" | "pingMs" | "isStrict">,
  shown: Shown,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const encoded = encodeStream(withPings(events, pingMs), head);
  for await (const event of isStrict ? strictly(encoded) : encoded) {
    if (event.event === "content_block_stop") shown.stage = "finished block";
    if (event.event === "content_block_start" && shown.stage === "nothing") shown.stage = "first block";
    yield encoder.encode(writeSse(event));
  }
}

/** @param bytes whole events; a failure becomes the last one */
export function sseResponse(bytes: AsyncGenerator<Uint8Array>, options: StreamOptions, shown: Shown): Response {
  const { exchange } = options;
  const onProblem = (error: unknown): Uint8Array | undefined => {
    options.onProblem(error);
    return lastBytes(error, options, shown);
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

/**
 * The status is out, so Claude Code goes by the type of the event, and by how far it has read. Of nothing it asks anew after `overloaded_error`
 * and gives up after any other; in the first block it gives up after every event, and asks anew when its connection is cut.
 */
function lastBytes(
  error: unknown,
  { exchange, isClaudeCode }: StreamOptions,
  { stage }: Shown,
): Uint8Array | undefined {
  const { type, message, shouldRetry } = problemToHttp(error);
  if (shouldRetry && stage === "first block" && isClaudeCode) return undefined;
  const said = shouldRetry && stage === "nothing" ? "overloaded_error" : type;
  return new TextEncoder().encode(writeSse({ event: "error", data: encodeError(said, message, exchange.requestId) }));
}
