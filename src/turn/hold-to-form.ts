import type { TurnEvent } from "../terms/turn-event.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { CoercionNotes, type JsonSchema } from "./calls/fit/fit-notes.ts";
import { coerceValue } from "./calls/fit/fit-value.ts";

interface FormatCheck {
  /** The field that asks for it. */
  readonly path: string;
  readonly schema: JsonSchema;
  readonly dropped: DroppedCollector;
}

/** Reports an answer that is not of the form that the client asked for: its server should have seen to it. A call has a form of its own, and of a cut answer its end tells. */
export async function* checkFormat(
  events: AsyncIterable<TurnEvent>,
  { path, schema, dropped }: FormatCheck,
): AsyncGenerator<TurnEvent> {
  const texts: string[] = [];
  let calls = 0;
  for await (const event of events) {
    if (event.type === "text-delta") texts.push(event.text);
    if (event.type === "tool-use") calls += 1;
    if (
      event.type === "turn-end" &&
      event.stopReason === "end_turn" &&
      calls === 0 &&
      !hasValidFormat(texts.join(""), schema)
    )
      dropped.add({ what: path, why: "the answer is not of the form that was asked for" });
    yield event;
  }
}

/** As it is, with nothing mended and nothing left out. */
function hasValidFormat(text: string, schema: JsonSchema): boolean {
  const notes = new CoercionNotes(schema);
  try {
    return "value" in coerceValue(JSON.parse(text), schema, notes) && notes.isEmpty;
  } catch {
    return false;
  }
}
