import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Toolset } from "../../../generated/types/plan.d.ts";
import type { Conversation } from "../talk.ts";
import type { OfferedArgument, OfferedTool } from "./offered-tool.ts";
import { withheldTools, otherwise } from "./held-back.ts";
import { USE_ARGUMENTS } from "./open-call.ts";
import { isMap, listOf } from "./simplify-schema.ts";

interface FinderInput {
  readonly toolset: Toolset;
  readonly request: MessagesRequest;
  readonly conversation: Conversation;
}

/** As they are called where the toolset hides nothing by itself, and a full head does. */
const NAMES = { find: "find_tool", use: "use_tool" } as const;
/** Servers, or tools of none, that the model is told of before it looks. */
const MOST_GROUPS = 12;

/**
 * The tools, and the two by which hidden ones are found and called, where there are any. They look at what the client offers and names, not
 * at what has been found of it: the head stays the same when something is.
 */
export function addFinders(
  tools: readonly OfferedTool[],
  { toolset, request, conversation }: FinderInput,
): readonly OfferedTool[] {
  const hidden = tools.filter((tool) => tool.hidden === true);
  const search = searchOf(toolset, request);
  const withheld = search === undefined ? [] : withheldTools(conversation, toolset);
  const isOpen = search !== undefined && toolset.others.some(({ match, do: what }) => match === "*" && what === "find");
  if (hidden.length + withheld.length === 0 && !isOpen) return tools;
  const { find, use } = toolset.find ?? NAMES;
  const names = new Set([...hidden.filter((tool) => tool.isDeferred !== true).map(({ name }) => name), ...withheld]);
  const groups = groupsOf([...names]);
  const finder: OfferedTool = {
    name: find,
    opens: "find",
    about: `look for more tools by words or a name${groups === "" ? "" : `; there are some of ${groups}`}`,
    ...(search ?? { client: "", args: [QUERY, LIMIT] }),
  };
  const caller: OfferedTool = {
    name: use,
    opens: "use",
    client: "",
    reaches: (name) => otherwise(toolset, name).do === "find",
    about: `call a tool that ${find} has shown`,
    args: [
      { ...QUERY, name: USE_ARGUMENTS.name, to: USE_ARGUMENTS.name },
      { name: USE_ARGUMENTS.arguments, to: USE_ARGUMENTS.arguments, required: true, schema: { type: "object" } },
    ],
  };
  return [...tools, finder, caller];
}

const QUERY: OfferedArgument = { name: "query", to: "query", required: true, schema: { type: "string" } };
const LIMIT: OfferedArgument = { name: "limit", to: "limit", required: false, schema: { type: "integer" } };

/** The client's own search, where it takes words and a number and needs nothing else. */
function searchOf(
  { find }: Toolset,
  { tools = [] }: MessagesRequest,
): Pick<OfferedTool, "client" | "args"> | undefined {
  const tool = tools.find(({ name, defer_loading }) => name === find?.client && name !== undefined && !defer_loading);
  const { properties, required } = tool?.input_schema ?? {};
  if (tool?.name === undefined || !isMap(properties)) return undefined;
  const typed = (...types: readonly unknown[]): string | undefined =>
    Object.entries(properties).find(([, schema]) => isMap(schema) && types.includes(schema["type"]))?.[0];
  const [query, limit] = [typed("string"), typed("number", "integer")];
  const isEnough = listOf(required).every((name) => name === query || name === limit);
  if (query === undefined || !isEnough) return undefined;
  const args = [{ ...QUERY, to: query }, ...(limit === undefined ? [] : [{ ...LIMIT, to: limit }])];
  return { client: tool.name, args };
}

/** `github, jira`: the servers that tools are named after, and tools of none. */
export function groupsOf(names: readonly string[]): string {
  const groups = [...new Set(names.map(groupOf))].toSorted();
  const more = groups.length - MOST_GROUPS;
  return [...groups.slice(0, MOST_GROUPS), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

/** Of `mcp__github__create_issue`, `github`. */
function groupOf(name: string): string {
  const parts = name.split("__");
  return (parts.length > 2 ? parts[1] : parts[0]) ?? name;
}
