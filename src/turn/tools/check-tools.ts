import type { MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { wrongField } from "../../problem/wrong-field.ts";
import { isApiTool } from "./api-tools.ts";

const NAME = /^[A-Za-z0-9_-]{1,128}$/;

/** What is wrong with a request's tools that no schema says (MX8002): names that a call can carry, each once, and a choice among them. */
export function checkTools({ tools = [], tool_choice: choice }: MessagesRequest): Problem | undefined {
  const seen = new Set<string>();
  for (const [at, tool] of tools.entries()) {
    const problem = toolProblem(tool, `tools[${at}]`, seen);
    if (problem !== undefined) return problem;
    if (tool.name !== undefined) seen.add(tool.name);
  }
  return choiceProblem(choice, seen);
}

/** Sets of tools have no name, and tools of the API's own are known by their type. */
function toolProblem(tool: Tool, path: string, seen: ReadonlySet<string>): Problem | undefined {
  const { name } = tool;
  if (name === undefined) return isApiTool(tool) ? undefined : wrongField(`${path}.name`, "is missing");
  if (!NAME.test(name)) return wrongField(`${path}.name`, "must be from 1 to 128 of A-Z, a-z, 0-9, _ and -");
  if (seen.has(name)) return wrongField(`${path}.name`, `${JSON.stringify(name)} is the name of a tool before it`);
  const isComplete = isApiTool(tool) || tool.input_schema !== undefined || tool.defer_loading === true;
  return isComplete ? undefined : wrongField(`${path}.input_schema`, "is missing");
}

function choiceProblem(choice: MessagesRequest["tool_choice"], names: ReadonlySet<string>): Problem | undefined {
  if (choice?.type === "any" && names.size === 0)
    return wrongField("tool_choice", "asks for a call, and `tools` names no tool");
  if (choice?.type !== "tool") return undefined;
  const { name } = choice;
  if (name === undefined) return wrongField("tool_choice.name", "is missing");
  return names.has(name) ? undefined : wrongField("tool_choice.name", "is not the name of a tool in `tools`");
}
