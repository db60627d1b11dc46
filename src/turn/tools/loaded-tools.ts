import type { MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";

/**
 * The tools that a client holds back (`defer_loading`) and that are there all the same: those that a search of its own has found
 * in this talk, or all of them where only the Claude API could search.
 */
export function loadedTools({ tools = [], messages }: MessagesRequest): (tool: Tool) => boolean {
  if (!tools.some((tool) => tool.defer_loading === true)) return () => true;
  const isOpen = tools.some(({ type = "" }) => type.startsWith("tool_search_"));
  const found = isOpen ? new Set<string>() : referencesIn(messages);
  return ({ name = "", defer_loading }) => defer_loading !== true || isOpen || found.has(name);
}

/** Names in blocks of type `tool_reference`, wherever in a message's content. */
function referencesIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const one of value) referencesIn(one, found);
  else if (typeof value === "object" && value !== null) {
    if ("tool_name" in value && typeof value.tool_name === "string") found.add(value.tool_name);
    if ("content" in value) referencesIn(value.content, found);
    if ("tool_references" in value) referencesIn(value.tool_references, found);
  }
  return found;
}
