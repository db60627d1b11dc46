import type { StopReason, TurnEvent } from "../terms/turn-event.ts";
import { ThoughtSplitter, type Splitting, type Stretch } from "./split-thoughts.ts";

/** What was being said may have gone on. */
const CUT: ReadonlySet<StopReason> = new Set(["max_tokens", "refusal"]);

/** Takes what a model thinks out of its text, where its server has left it there: the same thoughts and the same text, wherever the stream was cut. */
export async function* splitThinking(
  events: AsyncIterable<TurnEvent>,
  splitting: Splitting,
): AsyncGenerator<TurnEvent> {
  const splitter = new ThoughtSplitter(splitting);
  for await (const event of events) {
    switch (event.type) {
      case "text-delta":
        yield* toEvents(splitter.push(event.text));
        break;
      case "thinking-delta":
      case "tool-call":
        yield* toEvents(splitter.flush(event.type === "tool-call" ? "call" : "thought"));
        yield event;
        break;
      case "turn-end":
        yield* toEvents(splitter.end(!CUT.has(event.stopReason)));
        yield event;
        break;
      default:
        yield event;
    }
  }
}

function toEvents(stretches: readonly Stretch[]): TurnEvent[] {
  return stretches.map(({ kind, text }) => ({ type: kind === "thought" ? "thinking-delta" : "text-delta", text }));
}
