import type { OfferedTool } from "../../tools/offered-tool.ts";

/** The tool that a model calls by this name, and whether it has spelled it otherwise. */
export interface CalledTool {
  readonly tool: OfferedTool;
  readonly isRespelled: boolean;
}

const PREFIX = /^(?:functions?|tools?|default_api)[.:]/;

/** By the model's name, then the client's, then other spellings: letter case, `-` for `_`, a prefix too many, the last name of an MCP tool. Never a guess between two. */
export function findCalled(name: string, tools: readonly OfferedTool[]): CalledTool | undefined {
  const direct = tools.filter(({ via }) => via === undefined);
  const exact = tools.find((tool) => tool.name === name) ?? direct.find(({ client }) => client === name);
  if (exact !== undefined) return { tool: exact, isRespelled: false };
  for (const fold of [lower, plain]) {
    const folded = fold(name);
    for (const like of [
      tools.filter((tool) => fold(tool.name) === folded),
      direct.filter(({ client }) => fold(client) === folded),
    ])
      if (like.length > 0) return theOnly(like);
  }
  const last = plain(name);
  const named = direct.filter(({ hasNamesake }) => hasNamesake !== true || last.includes("__"));
  return theOnly(
    named.filter(({ name: own, client }) =>
      [own, client].some((one) => isMcp(one) && plain(one).endsWith(`__${last}`)),
    ),
  );
}

function theOnly([tool, ...more]: readonly OfferedTool[]): CalledTool | undefined {
  return tool === undefined || more.length > 0 ? undefined : { tool, isRespelled: true };
}

function lower(name: string): string {
  return name.toLowerCase();
}

function plain(name: string): string {
  return lower(name.trim()).replace(PREFIX, "").replaceAll("-", "_");
}

function isMcp(name: string): boolean {
  return name.startsWith("mcp__");
}
