import type { ChatCompletionRequest, ChatNamedChoice, ChatTool } from "../../../generated/types/chat.d.ts";
import type { MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";
import type { Dropped } from "../../terms/report.ts";
import { MallexError } from "../../problem/mallex-error.ts";
import { wrongField } from "../../problem/wrong-field.ts";
import { cantDo } from "./refuse-chat-fields.ts";

type AnthropicToolChoice = NonNullable<MessagesRequest["tool_choice"]>;

interface ReadTools {
  readonly fields: Pick<MessagesRequest, "tools" | "tool_choice">;
  readonly left: readonly Dropped[];
}

/** The tools that are offered, and what the model must do with them. @throws {MallexError} MX8002, and MX8026 for a choice that is none here */
export function readChatTools(request: ChatCompletionRequest): ReadTools {
  const { tools } = request;
  const choice = readChoice(request);
  return {
    fields: { ...(tools !== undefined && { tools: tools.flatMap(readTool) }), ...(choice && { tool_choice: choice }) },
    left: (tools ?? []).flatMap(({ type }) => (type === "function" ? [] : unknownTool(type))),
  };
}

function readTool({ type, function: declaration }: ChatTool, at: number): Tool[] {
  if (type !== "function") return [];
  if (declaration === undefined) throw new MallexError(wrongField(`tools[${at}].function`, "is missing"));
  const { name, description, parameters = NO_ARGUMENTS, strict } = declaration;
  return [
    {
      name,
      ...(description !== undefined && { description }),
      input_schema: parameters,
      ...(strict !== undefined && { strict }),
    },
  ];
}

const NO_ARGUMENTS = { type: "object", properties: {} };

function unknownTool(type: string): Dropped {
  return { what: `tools.${type}`, why: "only functions are called here", count: 1 };
}

/** Without tools there is nothing to choose, and the Claude API refuses a choice. */
function readChoice({
  tools = [],
  tool_choice: declaration,
  parallel_tool_calls: parallel,
}: ChatCompletionRequest): AnthropicToolChoice | undefined {
  const choice = declaration ?? (parallel === false ? "auto" : undefined);
  if (choice === undefined || (tools.length === 0 && (choice === "auto" || choice === "none"))) return undefined;
  if (choice === "none") return { type: "none" };
  return { ...toolChoiceOf(choice), ...(parallel === false && { disable_parallel_tool_use: true }) };
}

function toolChoiceOf(choice: "auto" | "required" | ChatNamedChoice): AnthropicToolChoice {
  if (typeof choice === "string") return { type: TYPES[choice] };
  if (choice.type !== "function")
    throw new MallexError(
      cantDo("tool_choice", `${JSON.stringify(choice.type.slice(0, 80))} is no choice here`, CHOICES),
    );
  if (choice.function === undefined) throw new MallexError(wrongField("tool_choice.function", "is missing"));
  return { type: "tool", name: choice.function.name };
}

const TYPES = { auto: "auto", required: "any" } as const;
const CHOICES = "say none, auto, required, or the name of one function";
