import type { TurnEvent } from "../terms/turn-event.ts";
import type { Ping } from "../wire/anthropic/encode-stream.ts";

const VISIBLE_EVENTS: readonly TurnEvent["type"][] = ["text-delta", "tool-use", "turn-end"];

function isVisible(event: TurnEvent): boolean {
  return event.type === "thinking-delta" ? event.hidden !== true : VISIBLE_EVENTS.includes(event.type);
}

/** Progress and hidden thinking are not shown, but they are signs of life; more often than this they are noise. */
const MIN_PING_GAP_MS = 1000;

export const SILENCE: unique symbol = Symbol("silence");
const PING: Ping = { type: "ping" };

/** Adds pings: while nothing comes for `pingMs`, and when something comes that the client will not see. */
export async function* withPings(events: AsyncIterable<TurnEvent>, pingMs: number): AsyncGenerator<TurnEvent | Ping> {
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
