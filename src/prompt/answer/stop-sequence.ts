import { PASS, type Emit, type TurnStage } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";

/**
 * Ends the model's words where a stop sequence begins. The possible start of one is held back until it is decided. Calls, thoughts and mallex's own
 * words pass: none reaches across them, and an answer with a call ends with that. Ending early aborts the backend: its own stop strings are matched by
 * tokens, and wrongly.
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

/** What stands nowhere in the answer: a stop sequence may begin before it and end behind it. */
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

/** Of an answer that had only what was left of the window: what ends at its length has filled the window, and asking for more tokens helps nobody. */
export function endAtWindow(fillsWindow = false): TurnStage {
  if (!fillsWindow) return PASS;
  return {
    push(event, emit) {
      const isFull = event.type === "turn-end" && event.stopReason === "max_tokens";
      emit(isFull ? { ...event, stopReason: "model_context_window_exceeded" } : event);
    },
  };
}
