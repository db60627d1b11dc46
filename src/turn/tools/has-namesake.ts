/** Whether the client has another tool with the last name of this one of an MCP server's, offered or not: by that name alone nobody could tell which is meant. */
export function hasNamesake(name: string, all: readonly string[]): boolean {
  return name.startsWith("mcp__") && all.some((other) => other !== name && lastName(other) === lastName(name));
}

function lastName(name: string): string {
  return (name.split("__").at(-1) ?? name).toLowerCase().replaceAll("-", "_");
}
