import type { Tool as ToolConfig, Toolset as ToolsetConfig } from "../../../generated/types/mallex.d.ts";
import type { Tool, Toolset } from "../../../generated/types/plan.d.ts";
import { optional } from "./optional.ts";

type OtherTools = Toolset["others"];

/** What the tools that find others are called where nobody says anything. */
export const FIND_TOOLS = { find: "find_tool", use: "use_tool" } as const;

export function lowerToolset({ shell = "Bash", tools = {}, others, find = {} }: ToolsetConfig): Toolset {
  const lowered = Object.entries(tools).map(([name, tool]) =>
    lowerTool(name, typeof tool === "string" ? { as: tool } : tool),
  );
  const patterns = lowerOtherTools(others);
  const finds = patterns.some((pattern) => pattern.do === "find");
  const { find: search, use, client } = { ...FIND_TOOLS, client: undefined, ...find };
  return {
    shell,
    tools: lowered,
    others: patterns,
    ...(finds ? { find: { find: search, use, ...optional("client", client) } } : {}),
  };
}

/** The most particular pattern first: the one with the most letters. What none fits is left out. */
function lowerOtherTools(others: ToolsetConfig["others"]): OtherTools {
  if (typeof others === "string") return [{ match: "*", do: others }];
  const letters = ({ match }: OtherTools[number]): number => match.replaceAll("*", "").length;
  const patterns = Object.entries(others).map(([match, what]): OtherTools[number] => ({ match, do: what }));
  const inOrder = patterns.toSorted((a, b) => letters(b) - letters(a) || (a.match < b.match ? -1 : 1));
  return patterns.some(({ match }) => match === "*") ? inOrder : [...inOrder, { match: "*", do: "drop" }];
}

function lowerTool(name: string, { as, about, args, fallback }: Exclude<ToolConfig, string>): Tool {
  const renamed = args === undefined ? undefined : Object.entries(args).map(([own, to]) => ({ name: own, to }));
  return {
    name,
    as: typeof as === "string" ? [as] : [...as],
    ...optional("about", about),
    ...optional("args", renamed),
    ...optional("fallback", fallback),
  };
}
