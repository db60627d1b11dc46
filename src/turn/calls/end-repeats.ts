import type { Dropped } from "../../terms/report.ts";
import type { ToolCall } from "../../terms/prompt.ts";
import type { TurnEvent } from "../../terms/turn-event.ts";
import type { DroppedCollector } from "../collect-dropped.ts";
import type { Repeats } from "./read-repeats.ts";

/** A call that was made again and again, and is not carried out once more. */
export const REPEATED: Omit<Dropped, "count"> = { what: "calls", why: "made again and again: they bring nothing new" };

interface Ending {
  readonly repeats: Repeats;
  /** Calls in a row that may bring nothing new. */
  readonly stop: number;
  readonly dropped: DroppedCollector;
}

/**
 * Ends a turn in which the model goes round in circles: an answer that would do nothing but go on with that becomes words for the person. One that
 * holds a new call, too, goes as it is. What comes from the first call on waits for the end of the answer.
 */
export async function* endRepeats(
  events: AsyncIterable<TurnEvent>,
  { repeats, stop, dropped }: Ending,
): AsyncGenerator<TurnEvent> {
  if (repeats.streak < stop) return yield* events;
  const held: TurnEvent[] = [];
  let isNew = false;
  let hasSpoken = false;
  for await (const event of events) {
    hasSpoken ||= event.type === "text-delta";
    isNew ||= event.type === "tool-use" && !repeats.hasMade(event);
    if (isNew) yield* held.splice(0);
    else if (waits(event, held)) {
      held.push(event);
      continue;
    }
    if (event.type !== "turn-end" || held.length === 0) {
      yield event;
      continue;
    }
    const calls = held.filter((one) => one.type === "tool-use");
    dropped.add(REPEATED, calls.length);
    yield* held.filter((one) => one.type !== "tool-use");
    yield { type: "text-delta", text: `${hasSpoken ? "\n\n" : ""}${wordsFor(calls, repeats.streak)}`, own: true };
    yield event.stopReason === "tool_use" ? { type: "turn-end", stopReason: "end_turn" } : event;
  }
}

function waits({ type }: TurnEvent, held: readonly TurnEvent[]): boolean {
  return type === "tool-use" || (type === "text-delta" && held.length > 0);
}

/** In UTF-16 units. */
const SHOWN_INPUT = 200;

function wordsFor([first]: readonly Pick<ToolCall, "name" | "input">[], streak: number): string {
  const { name = "", input = {} } = first ?? {};
  const all = JSON.stringify(input);
  const shown = all.length > SHOWN_INPUT ? `${all.slice(0, SHOWN_INPUT)}…` : all;
  return (
    `[mallex: the last ${streak} calls brought nothing new, and the model wanted to go on with ${name} ${shown}. ` +
    "It was stopped here. Say what it should do instead; `calls.repeats` in mallex.yaml sets how far it may go.]"
  );
}
