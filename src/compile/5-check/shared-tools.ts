import type { Problem } from "../../problem/problem.ts";
import type { Dict } from "../tree.ts";
import { mappedTools, type MappedTool } from "./mapped-tools.ts";

/**
 * Do two tools of a toolset stand for the same tool of the client? Its earlier calls can only be shown under one of the names: what the
 * model then reads is not what it wrote, and its cache is lost from there on.
 */
export function checkSharedTools(config: Dict): Problem[] {
  const firsts = new Map<string, MappedTool>();
  return mappedTools(config).flatMap((tool) => {
    const names = tool.as.map(({ text }) => text);
    const taken = names.find((name) => firsts.has(keyOf(tool, name)));
    const first = taken === undefined ? undefined : firsts.get(keyOf(tool, taken));
    for (const name of names) if (!firsts.has(keyOf(tool, name))) firsts.set(keyOf(tool, name), tool);
    return taken === undefined || first === undefined ? [] : [sharedTool(tool, first, taken)];
  });
}

function keyOf({ toolset }: MappedTool, client: string): string {
  return JSON.stringify([toolset, client]);
}

function sharedTool(tool: MappedTool, first: MappedTool, client: string): Problem {
  return {
    code: "MX3052",
    severity: "warning",
    message: `\`${first.name}\` and \`${tool.name}\` both stand for the client's ${client}; earlier calls are shown as \`${first.name}\`, whichever the model wrote`,
    hint: "keep one of them",
    at: tool.keyAt,
    related: [{ message: "the other one", at: first.keyAt }],
  };
}
