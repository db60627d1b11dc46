import type { TurnEvent } from "../terms/turn-event.ts";
import { CUT_NOTICE } from "../turn/budget/told-line.ts";

const SPOKEN: ReadonlySet<TurnEvent["type"]> = new Set(["text-delta", "tool-use"]);

/**
 * Tells the person, in front of what the model says, that it no longer sees all of the talk. An answer of nothing stays one.
 * @param isFirst asked when there is something to stand in front of: whether they have not been told yet
 */
export async function* reportCut(events: AsyncIterable<TurnEvent>, isFirst: () => boolean): AsyncGenerator<TurnEvent> {
  let reportsCut: boolean | undefined;
  let hasBegun = false;
  for await (const event of events) {
    if (event.type === "begin-again") hasBegun = false;
    if (!hasBegun && SPOKEN.has(event.type)) {
      hasBegun = true;
      reportsCut ??= isFirst();
      if (reportsCut) yield { type: "text-delta", text: `${CUT_NOTICE}\n\n` };
    }
    yield event;
  }
}
