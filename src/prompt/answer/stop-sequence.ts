import { PASS, type Emit, type TurnStage } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";

/**
 * Ends text at a stop sequence; a possible start is held back until decided. Calls, thoughts and mallex's own text pass. Ending
 * early aborts the backend, whose own stop strings match tokens, wrongly.
 */
export function cutAtStopSequence(stopSequences: readonly string[]): TurnStage {
  const stops = stopSequences.filter((stop) => stop !== "");
  if (stops.length === 0) return PASS;
  let buffered = "";
  let hasCalls = false;
  return {
    push(event, emit) {
      if (event.type === "text-delta" && event.own !== true) {
        const text = buffered + event.text;
        const match = firstMatch(text, stops);
        buffered = match === undefined ? possibleStart(text, stops) : "";
        emitText(text.slice(0, match?.start ?? text.length - buffered.length), emit);
        if (match === undefined) return;
        if (hasCalls) emit({ type: "turn-end", stopReason: "tool_use" });
        else emit({ type: "turn-end", stopReason: "stop_sequence", stopSequence: match.stop });
        return;
      }
      if (!PASSES_BY.has(event.type)) {
        emitText(buffered, emit);
        buffered = "";
      }
      hasCalls ||= event.type === "tool-use";
      emit(event);
    },
  };
}

/** Events without content: a stop sequence may span them. */
const PASSES_BY: ReadonlySet<TurnEvent["type"]> = new Set(["progress", "usage"]);

/** The one that is complete first; of two that end together the longer. So the answer does not depend on how the text was cut. */
function firstMatch(text: string, stops: readonly string[]): { stop: string; start: number } | undefined {
  const matches = stops
    .map((stop) => ({ stop, start: text.indexOf(stop) }))
    .filter(({ start }) => start >= 0)
    .toSorted((a, b) => a.start + a.stop.length - (b.start + b.stop.length) || a.start - b.start);
  return matches[0];
}

/** The longest end of the text that a stop sequence could begin with. */
function possibleStart(text: string, stops: readonly string[]): string {
  const longest = Math.max(...stops.map(({ length }) => length)) - 1;
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    const end = text.slice(-length);
    if (stops.some((stop) => stop.startsWith(end))) return end;
  }
  return "";
}

function emitText(text: string, emit: Emit<TurnEvent>): void {
  if (text !== "") emit({ type: "text-delta", text });
}

/** For an answer limited by the rest of the window: asking for more tokens wouldn't help, so `max_tokens` becomes `model_context_window_exceeded`. */
export function endAtWindow(fillsWindow = false): TurnStage {
  if (!fillsWindow) return PASS;
  return {
    push(event, emit) {
      const isFull = event.type === "turn-end" && event.stopReason === "max_tokens";
      emit(isFull ? { ...event, stopReason: "model_context_window_exceeded" } : event);
    },
  };
}
