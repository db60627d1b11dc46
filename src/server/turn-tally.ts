import type { ToolCall } from "../terms/prompt.ts";
import type { StopReason, TurnEvent, Usage } from "../terms/turn-event.ts";
import { unreachable } from "../terms/unreachable.ts";

/** What a turn came to, filled while it streams past. */
export interface TurnTally {
  /** No more of it than is kept. */
  text: string;
  /** Characters of text beyond that. */
  unkeptChars?: number;
  /** In the client's own names. */
  readonly calls: Pick<ToolCall, "name" | "input">[];
  /** Shown or not: how much there was is reported. */
  thinkingChars: number;
  usage?: Usage;
  stopReason?: StopReason;
  /** Milliseconds from the request's head to the first text or call. */
  firstTextMs?: number;
  problem?: string;
}

export function createTally(): TurnTally {
  return { text: "", calls: [], thinkingChars: 0 };
}

/** @param age milliseconds since the request's head */
export async function* tallied(
  events: AsyncIterable<TurnEvent>,
  tally: TurnTally,
  age: () => number,
): AsyncGenerator<TurnEvent> {
  for await (const event of events) {
    tallyEvent(event, tally, age);
    yield event;
  }
}

export function tallyEvent(event: TurnEvent, tally: TurnTally, age: () => number): void {
  switch (event.type) {
    case "text-delta":
      tally.firstTextMs ??= age();
      keep(tally, event.text);
      break;
    case "tool-use":
      tally.firstTextMs ??= age();
      tally.calls.push({ name: event.name, input: event.input });
      break;
    case "thinking-delta":
      tally.thinkingChars += event.text.length;
      break;
    case "usage":
      tally.usage = event.usage;
      break;
    case "turn-end":
      tally.stopReason = event.stopReason;
      break;
    case "begin-again":
      tally.text = "";
      delete tally.unkeptChars;
      tally.thinkingChars = 0;
      tally.calls.length = 0;
      break;
    case "progress":
    case "tool-call":
    case "broken-call":
    case "repeated-call":
    case "looked-for-tools":
      break;
    default:
      unreachable(event);
  }
}

/** More than any model says in one answer; a server that goes on and on must not fill the memory. */
const MAX_KEPT_CHARS = 1024 * 1024;

function keep(tally: TurnTally, text: string): void {
  const remaining = MAX_KEPT_CHARS - tally.text.length;
  tally.text += text.length <= remaining ? text : text.slice(0, remaining);
  if (text.length > remaining) tally.unkeptChars = (tally.unkeptChars ?? 0) + text.length - remaining;
}
