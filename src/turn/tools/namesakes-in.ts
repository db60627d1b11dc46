/**
 * Tells of a tool of an MCP server's whether the client has another one with its last name, offered or not: by that name alone nobody could tell
 * which is meant. Each name is taken apart once: there may be hundreds, in every request.
 */
export function namesakesIn(all: readonly string[]): (name: string) => boolean {
  const alike = new Map<string, Set<string>>();
  for (const name of all) {
    const last = lastName(name);
    alike.set(last, (alike.get(last) ?? new Set()).add(name));
  }
  return (name) => {
    const others = name.startsWith("mcp__") ? alike.get(lastName(name)) : undefined;
    return others !== undefined && others.size > (others.has(name) ? 1 : 0);
  };
}

function lastName(name: string): string {
  return (name.split("__").at(-1) ?? name).toLowerCase().replaceAll("-", "_");
}
