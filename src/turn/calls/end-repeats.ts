import type { Dropped } from "../../terms/report.ts";
import type { ToolCall } from "../../terms/prompt.ts";
import type { TurnEvent } from "../../terms/turn-event.ts";
import type { DroppedCollector } from "../collect-dropped.ts";
import type { Repeats } from "./read-repeats.ts";

/** A call that was made again and again, and is not carried out once more. */
export const REPEATED: Omit<Dropped, "count"> = { what: "calls", why: "made again and again: they bring nothing new" };

interface RepeatLimit {
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
  { repeats, stop, dropped }: RepeatLimit,
): AsyncGenerator<TurnEvent> {
  if (repeats.streak < stop) return yield* events;
  const buffered: TurnEvent[] = [];
  let isNew = false;
  let hasSpoken = false;
  for await (const event of events) {
    hasSpoken ||= event.type === "text-delta";
    isNew ||= event.type === "tool-use" && !repeats.hasMade(event);
    if (isNew) yield* buffered.splice(0);
    else if (waits(event, buffered)) {
      buffered.push(event);
      continue;
    }
    if (event.type !== "turn-end" || buffered.length === 0) {
      yield event;
      continue;
    }
    const calls = buffered.filter((one) => one.type === "tool-use");
    dropped.add(REPEATED, calls.length);
    yield* buffered.filter((one) => one.type !== "tool-use");
    yield { type: "text-delta", text: `${hasSpoken ? "\n\n" : ""}${repeatNotice(calls, repeats.streak)}`, own: true };
    yield event.stopReason === "tool_use" ? { type: "turn-end", stopReason: "end_turn" } : event;
  }
}

function waits({ type }: TurnEvent, buffered: readonly TurnEvent[]): boolean {
  return type === "tool-use" || (type === "text-delta" && buffered.length > 0);
}

/** In UTF-16 units. */
const MAX_INPUT_CHARS = 200;

function repeatNotice([first]: readonly Pick<ToolCall, "name" | "input">[], streak: number): string {
  const { name = "", input = {} } = first ?? {};
  const all = JSON.stringify(input);
  const text = all.length > MAX_INPUT_CHARS ? `${all.slice(0, MAX_INPUT_CHARS)}…` : all;
  return (
    `[mallex: the last ${streak} calls brought nothing new, and the model wanted to go on with ${name} ${text}. ` +
    "It was stopped here. Say what it should do instead; `calls.repeats` in mallex.yaml sets how far it may go.]"
  );
}
