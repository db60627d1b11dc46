import type { Dropped } from "../terms/report.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { RepetitionDetector } from "./repetition-detector.ts";

/** The rest of an answer that had come to repeat itself. */
export const REPETITION: Omit<Dropped, "count"> = {
  what: "answer",
  why: "the rest of it: the model repeated the same words again and again",
};

interface Limits {
  /** Characters that may do nothing but repeat the same block. */
  readonly limit: number;
  /** The answer is read by a person: a note says why it ends. */
  readonly hasNote: boolean;
  readonly dropped: DroppedCollector;
}

/**
 * Ends an answer that has come to repeat the same words, in its text or in its thoughts. It counts as ended by the model: a client asks for the
 * continuation of one that has reached its length. Ending early returns the source, which aborts the backend.
 */
export async function* endAtRepetition(
  events: AsyncIterable<TurnEvent>,
  { limit, hasNote, dropped }: Limits,
): AsyncGenerator<TurnEvent> {
  let detector = new RepetitionDetector(limit);
  let type: TurnEvent["type"] | undefined;
  let hasCalls = false;
  for await (const event of events) {
    yield event;
    if (PASSES_BY.has(event.type)) continue;
    hasCalls ||= event.type === "tool-use";
    if (event.type !== type) detector = new RepetitionDetector(limit);
    ({ type } = event);
    if ((event.type !== "text-delta" && event.type !== "thinking-delta") || !detector.push(event.text)) continue;
    dropped.add(REPETITION);
    if (hasNote) yield { type: "text-delta", text: `${type === "text-delta" ? "\n\n" : ""}${NOTE}`, own: true };
    yield { type: "turn-end", stopReason: hasCalls ? "tool_use" : "end_turn" };
    return;
  }
}

/** What stands nowhere in the answer. */
const PASSES_BY: ReadonlySet<TurnEvent["type"]> = new Set(["progress", "usage"]);

const NOTE =
  "[mallex: the model repeated the same words again and again, and was stopped here. " +
  "`calls.repeats.text` in mallex.yaml sets how far it may go.]";
