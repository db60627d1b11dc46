import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import type { ChatMessage, ToolChoice } from "../../shared/prompt-types.ts";
import type { OfferedTool } from "../../tool-calls/catalog/offered-tool.ts";

/** The tools of a turn, and what the model must do with them. */
export interface ChosenTools {
  readonly tools: readonly OfferedTool[];
  /** In the model's own names; absent: as it likes. */
  readonly choice?: ToolChoice;
}

interface ToolChoiceInput {
  /** The server makes the model call what it must. */
  readonly isHeld: boolean;
  readonly dropped: DroppedCollector;
}

/** Applies the client's `tool_choice`: if the server can't enforce a call, only that tool is shown. */
export function applyChoice(
  tools: readonly OfferedTool[],
  choice: MessagesRequest["tool_choice"],
  { isHeld: isEnforced, dropped }: ToolChoiceInput,
): ChosenTools {
  const report = (why: string): void => dropped.add({ what: "tool_choice", why });
  switch (choice?.type) {
    case undefined:
    case "auto":
    case "none":
      return { tools };
    case "any":
      if (tools.length > 0) return { tools, choice: { kind: "any" } };
      report("there is no tool that the model could call");
      return { tools };
    case "tool": {
      const tool = tools.find(({ client, via }) => client === choice.name && via === undefined);
      if (tool === undefined) return { tools };
      return { tools: isEnforced ? tools : [tool], choice: { kind: "tool", name: tool.name } };
    }
    default:
      report("a choice that mallex does not know: whether it calls a tool is left to the model");
      return { tools };
  }
}

/** Requests the call in words after the user's text; a prefilled answer stays last. */
export function requestToolCall(messages: readonly ChatMessage[], choice: ToolChoice): ChatMessage[] {
  const text = `Answer with a call of ${choice.kind === "any" ? "a tool" : choice.name}.`;
  const begun = messages.at(-1)?.role === "assistant" ? messages.slice(-1) : [];
  const sent = begun.length > 0 ? messages.slice(0, -1) : messages;
  const last = sent.at(-1);
  if (last?.role !== "user") return [...sent, { role: "user", content: text }, ...begun];
  const content = last.content === "" ? text : `${last.content}\n\n${text}`;
  return [...sent.slice(0, -1), { ...last, content }, ...begun];
}
