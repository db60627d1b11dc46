import type { Problem } from "../../problem/problem.ts";
import type { Dict } from "../tree.ts";
import { mappedTools, type MappedTool } from "./mapped-tools.ts";

/**
 * Do two tools of a toolset stand for the same tool of the client? Its earlier calls can only be shown under one of the names: what the
 * model then reads is not what it wrote, and its cache is lost from there on.
 */
export function checkSharedTools(config: Dict): Problem[] {
  const tools = mappedTools(config);
  return tools.flatMap((tool, index) => {
    const first = tools
      .slice(0, index)
      .find((other) => other.toolset === tool.toolset && shared(other, tool) !== undefined);
    return first === undefined ? [] : [twice(tool, first)];
  });
}

function shared(one: MappedTool, other: MappedTool): string | undefined {
  return one.as.map(({ text }) => text).find((name) => other.as.some(({ text }) => text === name));
}

function twice(tool: MappedTool, first: MappedTool): Problem {
  const client = shared(first, tool);
  return {
    code: "MX3052",
    severity: "warning",
    message: `\`${first.name}\` and \`${tool.name}\` both stand for the client's ${client}; earlier calls are shown as \`${first.name}\`, whichever the model wrote`,
    hint: "keep one of them",
    at: tool.keyAt,
    related: [{ message: "the other one", at: first.keyAt }],
  };
}
