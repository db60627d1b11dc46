import type { TurnEvent } from "../../terms/turn-event.ts";
import type { OfferedTool } from "./offered-tool.ts";
import { FEW } from "./search-tools.ts";
import { toolSearchNote } from "./show-searches.ts";

/**
 * Ends an answer at a search for tools that is mallex's to make: a line tells the person of it, and whoever has asked the model asks it again, with
 * that line behind the talk. Where the client has calls to carry out first, the model reads what was found with their results.
 */
export async function* endAtSearch(
  events: AsyncIterable<TurnEvent>,
  tools: readonly OfferedTool[],
): AsyncGenerator<TurnEvent> {
  const isOwn = tools.some(({ opens, client }) => opens === "find" && client === "");
  let hasCalled = false;
  let isBegun = false;
  for await (const event of events) {
    if (event.type !== "tool-use" || event.name !== "" || !isOwn) {
      hasCalled ||= event.type === "tool-use";
      isBegun ||= event.type === "text-delta" && event.text.trim() !== "";
      yield event;
      continue;
    }
    yield {
      type: "text-delta",
      text: `${isBegun ? "\n\n" : ""}${toolSearchNote(searchIn(event.input))}\n\n`,
      own: true,
    };
    yield hasCalled ? { type: "turn-end", stopReason: "tool_use" } : { type: "looked-for-tools" };
    return;
  }
}

/** The call has been checked against what the tool takes. */
function searchIn({ query, limit }: Readonly<Record<string, unknown>>): { query: string; limit: number } {
  return { query: String(query), limit: typeof limit === "number" ? limit : FEW };
}
