import type { OfferedTool } from "./offered-tool.ts";

/** Between the name of a map and a name within it. */
export const DOT = ".";

/** The tool's own names, some of which may hold a dot: they are never taken apart. */
export function argumentNames({ args }: OfferedTool): ReadonlySet<string> {
  return new Set(args.flatMap(({ name, to }) => [name, to]));
}

/** `a.b` and `a.b.c`, of `a.b.c`. */
export function pathsTo(name: string): string[] {
  const path = name.split(DOT);
  return path.slice(1).map((_, at) => path.slice(0, at + 2).join(DOT));
}

/** The names that lead into the maps of a flat tool: those that the model is shown, and of the maps on the way. */
export function dottedNames(tool: OfferedTool): ReadonlySet<string> {
  const own = argumentNames(tool);
  const declared = (tool.declaredArgs ?? []).filter(({ name }) => !own.has(name));
  return new Set(declared.flatMap(({ name }) => pathsTo(name)));
}
