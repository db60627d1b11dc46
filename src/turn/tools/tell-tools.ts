import type { Tool } from "../../../generated/types/anthropic.d.ts";
import type { OfferedTool } from "./offered-tool.ts";

/** What becomes of each of the client's tools, by name. */
export interface SortedTools {
  /** As the model sees them, stubs among them. */
  readonly offered: readonly string[];
  /** Of the offered ones those that it is told of in short. */
  readonly stubs: readonly string[];
  /** It is told of them when it looks for tools. */
  readonly findable: readonly string[];
  /** The client's names of those that can't be called. */
  readonly dropped: readonly string[];
}

/** Tells apart what a model is shown of the client's tools. */
export function sortTools(tools: readonly OfferedTool[], all: readonly Tool[] = []): SortedTools {
  const visible = tools.filter(({ hidden }) => hidden !== true);
  const known = new Set(tools.flatMap(({ client, via }) => (via === undefined ? client : [])));
  return {
    offered: visible.map(({ name }) => name),
    stubs: visible.flatMap(({ name, stub }) => (stub === true ? name : [])),
    findable: tools.flatMap(({ name, hidden }) => (hidden === true ? name : [])),
    dropped: all.map(({ name, type }) => name ?? type ?? "").filter((name) => !known.has(name)),
  };
}
