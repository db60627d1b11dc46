import type { TurnEvent } from "../terms/turn-event.ts";

/** Searches behind which one answer goes on: a model that finds nothing in so many will find nothing in more. */
const MOST = 3;

const NO_MORE = "[mallex: the answer ends here; what was found last, the model reads once you write again]";

export interface Searching {
  /** The first question. */
  readonly first: AsyncIterable<TurnEvent>;
  /** The same question behind what the answer has said so far. Nothing: there is no room for more. */
  readonly next: (text: string) => Promise<AsyncIterable<TurnEvent> | undefined>;
}

/**
 * Asks a model again each time it has looked for tools, so that it reads what was found within the same answer. To the client it is one answer; it
 * counts as what was read last and written in all.
 */
export async function* answerSearches({ first, next }: Searching): AsyncGenerator<TurnEvent> {
  let text = "";
  let written = 0;
  let events: AsyncIterable<TurnEvent> | undefined = first;
  for (let searches = 0; events !== undefined; searches++) {
    const before = { said: text, written };
    let isSearch = false;
    for await (const event of events) {
      isSearch = event.type === "looked-for-tools";
      if (isSearch) break;
      if (event.type === "text-delta") text += event.text;
      // The last of several says it all.
      if (event.type === "usage") written = before.written + event.usage.outputTokens;
      yield event.type === "usage" ? { ...event, usage: { ...event.usage, outputTokens: written } } : event;
      if (event.type !== "begin-again") continue;
      // What was said before this question, the model has read: it is said once more.
      text = before.said;
      if (text !== "") yield { type: "text-delta", text: text };
    }
    if (!isSearch) return;
    events = searches < MOST ? await next(text) : undefined;
  }
  yield { type: "text-delta", text: NO_MORE };
  yield { type: "turn-end", stopReason: "end_turn" };
}
