import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan, Toolset } from "../../../../generated/types/plan.d.ts";
import { ACTING, CORE, smallProgram, tool } from "../../prompt/conversation/small-program.ts";
import type { Program } from "../../../../src/prompt/templates/program.ts";

type Tool = NonNullable<MessagesRequest["tools"]>[number];

/** Tools of two servers, in words of our own. */
export const OF_SERVERS: readonly Tool[] = [
  tool("mcp__hub__ask", "Asks the hub. It knows.", { question: "string", depth: "number" }, ["question"]),
  tool("mcp__hub__tell", "Tells the hub.", { fact: "string" }, ["fact"]),
  tool("mcp__shop__order", "Orders one thing of the shop.", { item: "string", count: "integer" }, ["item"]),
];

/** A client's own search, for tools that it holds back. */
export const SEARCH: Tool = tool("Seek", "Finds tools that are held back.", { query: "string", most: "number" }, [
  "query",
  "most",
]);

export const FINDING: Toolset = {
  ...CORE,
  others: [
    { match: "mcp__*", do: "find" },
    { match: "*", do: "drop" },
  ],
  find: { find: "find_tool", use: "use_tool", client: "Seek" },
};

/** The acting program, in which tools of servers have to be found. */
export function findingProgram(changes: Partial<Plan> = {}): Program {
  return smallProgram({ ...ACTING, toolsets: { ...ACTING.toolsets, core: FINDING }, ...changes });
}
