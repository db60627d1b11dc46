import type { Ping } from "../../protocols/anthropic/encode-stream.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { AnswerHead, StreamProgress } from "./client-api.ts";
import { CLIENT_DISCONNECTED, type Exchange } from "./exchange.ts";
import { problemToHttp } from "./problem-to-http.ts";
import { baseHeaders, jsonResponse, type HeaderFields } from "./respond.ts";

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

/** The whole answer at once. Fails as the events fail, and then has its HTTP status. */
export async function messageResponse(
  events: AsyncIterable<TurnEvent>,
  { head, exchange, headers, isStrict }: Pick<StreamOptions, "head" | "exchange" | "headers" | "isStrict">,
): Promise<Response> {
  const { protocol, requestId } = exchange;
  const answer = await protocol.completeBody(events, { head, isStrict });
  return jsonResponse(answer, requestId, { ...protocol.headers(requestId), ...headers() });
}

const VISIBLE_EVENTS: readonly TurnEvent["type"][] = ["text-delta", "tool-use", "turn-end"];

function isVisible(event: TurnEvent): boolean {
  return event.type === "thinking-delta" ? event.hidden !== true : VISIBLE_EVENTS.includes(event.type);
}

/** Progress and hidden thinking are not shown, but they are signs of life; more often than this they are noise. */
const MIN_PING_GAP_MS = 1000;

export const SILENCE: unique symbol = Symbol("silence");
const PING: Ping = { type: "ping" };

/** Adds pings: while nothing comes for `pingMs`, and when something comes that the client will not see. */
async function* withPings(events: AsyncIterable<TurnEvent>, pingMs: number): AsyncGenerator<TurnEvent | Ping> {
  const source = events[Symbol.asyncIterator]();
  let lastPing = performance.now();
  let isDone = false;
  try {
    for (;;) {
      const next = source.next();
      let result = await withTimeout(next, pingMs);
      while (result === SILENCE) {
        lastPing = performance.now();
        yield PING;
        result = await withTimeout(next, pingMs);
      }
      isDone = result.done === true;
      if (result.done) return;
      yield result.value;
      if (isVisible(result.value) || performance.now() - lastPing < MIN_PING_GAP_MS) continue;
      lastPing = performance.now();
      yield PING;
    }
  } finally {
    // Not awaited: a source that waits for its backend returns only once the caller has aborted it.
    if (!isDone) void source.return?.().catch(() => {});
  }
}

export async function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T | typeof SILENCE> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<typeof SILENCE>((resolve) => {
    timer = setTimeout(resolve, ms, SILENCE);
  });
  try {
    return await Promise.race([promise, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks for the first item and waits for it, but not longer than `ms`. Fails when the source fails within that time.
 * What comes back yields everything, the first item included.
 */
async function startWithin<T>(source: AsyncIterable<T>, ms: number): Promise<AsyncIterable<T>> {
  const items = source[Symbol.asyncIterator]();
  const first = items.next();
  await settledWithin(first, ms);
  let isFirst = true;
  const rest: AsyncIterator<T> = {
    next() {
      if (!isFirst) return items.next();
      isFirst = false;
      return first;
    },
    return: async () => (await items.return?.()) ?? { done: true, value: undefined },
  };
  return { [Symbol.asyncIterator]: () => rest };
}

/** Resolves when the promise does or the time is over, rejects when the promise does before that. */
async function settledWithin(promise: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export interface WebStreamOptions {
  readonly exchange: Exchange;
  /** Told of a failure. @returns the last bytes for the client; nothing: its connection is cut, so that it sees that something is missing */
  readonly onProblem: (error: unknown) => Uint8Array | undefined;
}

/** One piece a pull, nothing ahead: a reader that stops reading stops the backend, not mallex's memory. */
export function webStream(
  pieces: AsyncGenerator<Uint8Array>,
  { exchange, onProblem }: WebStreamOptions,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await pieces.next();
          if (exchange.signal.reason === CLIENT_DISCONNECTED) return;
          if (done === true) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          const last = onProblem(error);
          if (exchange.signal.reason === CLIENT_DISCONNECTED) return;
          if (last === undefined) return controller.error(error);
          controller.enqueue(last);
          controller.close();
        }
      },
      async cancel() {
        exchange.abort(CLIENT_DISCONNECTED);
        // A rejection here, where nobody waits, would end the process.
        await pieces.return(undefined).catch(() => {});
      },
    },
    { highWaterMark: 0 },
  );
}
