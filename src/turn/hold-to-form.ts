import type { TurnEvent } from "../terms/turn-event.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { FitNotes, type Schema } from "./calls/fit/fit-notes.ts";
import { fitValue } from "./calls/fit/fit-value.ts";

interface Form {
  /** The field that asks for it. */
  readonly path: string;
  readonly schema: Schema;
  readonly dropped: DroppedCollector;
}

/** Reports an answer that is not of the form that the client asked for: its server should have seen to it. A call has a form of its own, and of a cut answer its end tells. */
export async function* holdToForm(
  events: AsyncIterable<TurnEvent>,
  { path, schema, dropped }: Form,
): AsyncGenerator<TurnEvent> {
  const said: string[] = [];
  let calls = 0;
  for await (const event of events) {
    if (event.type === "text-delta") said.push(event.text);
    if (event.type === "tool-use") calls += 1;
    if (event.type === "turn-end" && event.stopReason === "end_turn" && calls === 0 && !fits(said.join(""), schema))
      dropped.add({ what: path, why: "the answer is not of the form that was asked for" });
    yield event;
  }
}

/** As it is, with nothing mended and nothing left out. */
function fits(text: string, schema: Schema): boolean {
  const notes = new FitNotes(schema);
  try {
    return "value" in fitValue(JSON.parse(text), schema, notes) && notes.isEmpty;
  } catch {
    return false;
  }
}
