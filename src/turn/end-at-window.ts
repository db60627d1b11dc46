import type { TurnEvent } from "../terms/turn-event.ts";

/** Of an answer that had only what was left of the window: what ends at its length has filled the window, and asking for more tokens helps nobody. */
export async function* endAtWindow(events: AsyncIterable<TurnEvent>): AsyncGenerator<TurnEvent> {
  for await (const event of events) {
    const isFull = event.type === "turn-end" && event.stopReason === "max_tokens";
    yield isFull ? { ...event, stopReason: "model_context_window_exceeded" } : event;
  }
}
