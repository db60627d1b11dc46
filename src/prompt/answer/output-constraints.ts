import type { ToolChoice } from "../../../generated/types/anthropic.d.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import { PASS, type TurnStage } from "../../shared/stages.ts";
import { coerceValue } from "../../tool-calls/coerce/coerce-value.ts";
import type { JsonSchema } from "../../tool-calls/catalog/offered-tool.ts";
import { CoercionNotes } from "../../tool-calls/coerce/coercion-notes.ts";

interface FormatCheck {
  /** The field that requests the format, if any. */
  readonly path: string | undefined;
  readonly schema: JsonSchema | undefined;
  readonly dropped: DroppedCollector;
}

/** Reports an answer that doesn't match the requested format, which its server should have enforced. Calls and truncated answers are not checked. */
export function checkFormat({ path, schema, dropped }: FormatCheck): TurnStage {
  if (path === undefined || schema === undefined) return PASS;
  const texts: string[] = [];
  let calls = 0;
  return {
    push(event, emit) {
      if (event.type === "text-delta") texts.push(event.text);
      if (event.type === "tool-use") calls += 1;
      const isComplete = event.type === "turn-end" && event.stopReason === "end_turn" && calls === 0;
      if (isComplete && !hasValidFormat(texts.join(""), schema))
        dropped.add({ what: path, why: "the answer is not of the form that was asked for" });
      emit(event);
    },
  };
}

/** As it is, with nothing repaired and nothing left out. */
function hasValidFormat(text: string, schema: JsonSchema): boolean {
  const notes = new CoercionNotes(schema);
  try {
    return "value" in coerceValue(JSON.parse(text), schema, notes) && notes.isEmpty;
  } catch {
    return false;
  }
}

interface ChoiceEnforcement {
  readonly toolChoice: ToolChoice | undefined;
  /** The model was instructed to call a tool. */
  readonly mustCall: boolean | undefined;
  readonly dropped: DroppedCollector;
}

/** Enforces `tool_choice`: drops parallel calls if the client disables them, and reports a missing call. */
export function enforceToolChoice({ toolChoice: choice, mustCall, dropped }: ChoiceEnforcement): TurnStage {
  if (mustCall !== true && choice?.disable_parallel_tool_use !== true) return PASS;
  const called: string[] = [];
  return {
    push(event, emit) {
      if (event.type === "tool-use" && choice?.disable_parallel_tool_use === true && called.length > 0) {
        dropped.add({
          what: "disable_parallel_tool_use",
          why: "a call after the first one: the client takes one at a time",
        });
        return;
      }
      if (event.type === "tool-use") called.push(event.name);
      if (event.type === "turn-end" && mustCall === true) reportUnfollowed(choice, called, dropped);
      emit(event);
    },
  };
}

function reportUnfollowed(choice: ToolChoice | undefined, called: readonly string[], dropped: DroppedCollector): void {
  const isFollowed = choice?.type === "tool" ? called.includes(choice.name ?? "") : called.length > 0;
  if (!isFollowed) dropped.add({ what: "tool_choice", why: "the model has not called what it was told to call" });
}
