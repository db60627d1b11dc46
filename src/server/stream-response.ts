import type { TurnEvent } from "../terms/turn-event.ts";
import type { MessageHead } from "../wire/anthropic/encode-stream.ts";
import type { SseEvent } from "../wire/sse/write-sse.ts";
import type { Exchange } from "./exchange.ts";
import type { HeaderFields } from "./respond.ts";
import { encodeError } from "../wire/anthropic/encode-error.ts";
import { encodeStream } from "../wire/anthropic/encode-stream.ts";
import { writeSse } from "../wire/sse/write-sse.ts";
import { CLIENT_GONE } from "./exchange.ts";
import { problemToHttp } from "./problem-to-http.ts";
import { baseHeaders } from "./respond.ts";
import { startEarly } from "./start-early.ts";
import { withPings } from "./with-pings.ts";

export interface StreamOptions {
  readonly head: MessageHead;
  readonly exchange: Exchange;
  readonly headers: HeaderFields;
  /** Milliseconds to wait for the backend before the head is sent; a failure within them still gets its HTTP status. */
  readonly earlyHeadMs: number;
  readonly pingMs: number;
  /** Told of a failure after the head; the client gets it as an `error` event. */
  readonly onProblem: (error: unknown) => void;
}

export async function streamResponse(events: AsyncIterable<TurnEvent>, options: StreamOptions): Promise<Response> {
  const { exchange, head, earlyHeadMs, pingMs } = options;
  const started = await startEarly(events, earlyHeadMs);
  const body = toWebStream(encodeStream(withPings(started, pingMs), head), options);
  const headers = {
    ...baseHeaders(exchange.requestId),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
    ...options.headers,
  };
  return new Response(body, { headers });
}

/** One event a pull, nothing ahead: a reader that stops reading stops the backend, not mallex's memory. */
function toWebStream(events: AsyncGenerator<SseEvent>, { exchange, onProblem }: StreamOptions): ReadableStream {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await events.next();
          if (exchange.signal.reason === CLIENT_GONE) return;
          if (done) controller.close();
          else controller.enqueue(encoder.encode(writeSse(value)));
        } catch (error) {
          onProblem(error);
          if (exchange.signal.reason === CLIENT_GONE) return;
          controller.enqueue(encoder.encode(errorEvent(error, exchange.requestId)));
          controller.close();
        }
      },
      async cancel() {
        exchange.abort(CLIENT_GONE);
        // A rejection here, where nobody waits, would end the process.
        await events.return(undefined).catch(() => {});
      },
    },
    { highWaterMark: 0 },
  );
}

function errorEvent(error: unknown, requestId: string): string {
  const { type, message } = problemToHttp(error);
  return writeSse({ event: "error", data: encodeError(type, message, requestId) });
}
