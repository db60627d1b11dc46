import type { ToolCall } from "../../terms/prompt.ts";
import { RESPELLED } from "../calls/json/loose-word.ts";
import { readCompleteJson } from "../calls/json/read-loose-json.ts";
import { findCalled } from "../calls/fit/find-called.ts";
import type { OfferedTool } from "./offered-tool.ts";
import { flattenInput } from "./flat-arguments.ts";
import { nestInput } from "./nest-input.ts";
import { FEW } from "./search-tools.ts";
import { isMap } from "./simplify-schema.ts";

type OpenableCall = Pick<ToolCall, "name" | "input">;

/** What the two tools of mallex's own take. */
export const USE_ARGUMENTS = { name: "name", arguments: "arguments" } as const;

/** The call that the model means: one that it makes through `use_tool` is the call inside, and dotted names become maps again. */
export function openCall(
  call: OpenableCall,
  tools: readonly OfferedTool[],
): OpenableCall | { readonly problem: string } {
  const tool = findCalled(call.name, tools)?.tool;
  if (tool?.opens === "find") return { ...call, input: withUsual(call.input, tool) };
  if (tool?.opens !== "use") return tool?.declaredArgs === undefined ? call : nestCall(call, tool);
  const inner = innerCall(call.input);
  if (inner === undefined) return call;
  // A call of the caller itself is none: without arguments, it is refused.
  return findCalled(inner.name, tools)?.tool === tool ? { ...call, input: {} } : openCall(inner, tools);
}

function nestCall(call: OpenableCall, tool: OfferedTool): OpenableCall | { readonly problem: string } {
  const nested = nestInput(call.input, tool);
  return "problem" in nested ? nested : { ...call, ...nested };
}

/** A model that forgets `arguments` writes them beside the name. */
function innerCall(input: OpenableCall["input"]): OpenableCall | undefined {
  const { [USE_ARGUMENTS.name]: name, [USE_ARGUMENTS.arguments]: given, ...rest } = input;
  if (typeof name !== "string" || name === "") return undefined;
  const inner = (given ?? undefined) === undefined ? rest : typeof given === "string" ? parsed(given) : given;
  return isMap(inner) ? { name, input: inner } : undefined;
}

/** All of a text, as strictly as a call's own arguments: no digit is lost, no name is there twice. */
function parsed(text: string): unknown {
  if (text.trim() === "") return {};
  const read = readCompleteJson(text);
  return read?.repairs.includes(RESPELLED) === false ? read.value : undefined;
}

/**
 * The other way, for the history: a call of a tool that must be found first goes through `use_tool`, as the model is told to make it, and also where
 * the client does not show the tool yet: what is found later changes nothing.
 */
export function closeCall(call: ToolCall, tools: readonly OfferedTool[]): ToolCall {
  const tool = tools.find(({ name }) => name === call.name);
  if (tool?.opens === "find") return { ...call, input: withoutUsual(call.input) };
  const input = tool?.declaredArgs === undefined ? call.input : flattenInput(call.input, tool);
  const use = tools.find(({ opens }) => opens === "use");
  const isHidden = tool === undefined ? use?.reaches?.(call.name) === true : tool.hidden === true;
  if (use === undefined || !isHidden) return { ...call, input };
  return { ...call, name: use.name, input: { [USE_ARGUMENTS.name]: call.name, [USE_ARGUMENTS.arguments]: input } };
}

/** Clients want to be told how many. */
function withUsual(input: OpenableCall["input"], { args }: OfferedTool): OpenableCall["input"] {
  const takesLimit = args.some(({ name }) => name === "limit");
  return takesLimit ? { ...input, limit: input["limit"] ?? FEW } : input;
}

function withoutUsual({ limit, ...input }: ToolCall["input"]): ToolCall["input"] {
  return limit === undefined || limit === FEW ? input : { ...input, limit };
}
