import type { ToolChoice } from "../../../generated/types/anthropic.d.ts";
import type { TurnEvent } from "../../terms/turn-event.ts";
import type { DroppedCollector } from "../collect-dropped.ts";

interface ChoiceEnforcement {
  readonly toolChoice: ToolChoice | undefined;
  /** The model was told that it must call a tool. */
  readonly mustCall: boolean;
  readonly dropped: DroppedCollector;
}

/** Holds an answer to `tool_choice`: of several calls the first one where the client wants no others, and a report where the model has not called what it must. */
export async function* enforceToolChoice(
  events: AsyncIterable<TurnEvent>,
  { toolChoice: choice, mustCall, dropped }: ChoiceEnforcement,
): AsyncGenerator<TurnEvent> {
  const called: string[] = [];
  for await (const event of events) {
    if (event.type === "tool-use") {
      if (choice?.disable_parallel_tool_use === true && called.length > 0) {
        dropped.add({
          what: "disable_parallel_tool_use",
          why: "a call after the first one: the client takes one at a time",
        });
        continue;
      }
      called.push(event.name);
    }
    if (event.type === "turn-end" && mustCall) reportUnfollowed(choice, called, dropped);
    yield event;
  }
}

function reportUnfollowed(choice: ToolChoice | undefined, called: readonly string[], dropped: DroppedCollector): void {
  const isFollowed = choice?.type === "tool" ? called.includes(choice.name ?? "") : called.length > 0;
  if (!isFollowed) dropped.add({ what: "tool_choice", why: "the model has not called what it was told to call" });
}
