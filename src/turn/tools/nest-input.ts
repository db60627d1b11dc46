import { readCompleteJson } from "../calls/json/read-loose-json.ts";
import { DOT, dottedNames } from "./dotted-names.ts";
import type { OfferedTool, ArgumentSchema } from "./offered-tool.ts";
import { isMap } from "./simplify-schema.ts";

type NestedInput = Readonly<Record<string, unknown>>;

/** A call's arguments in the client's shape: what stands under dotted names goes into its maps. What is given twice, and differs, is a problem. */
export function nestInput(
  input: NestedInput,
  tool: OfferedTool,
): { readonly input: NestedInput } | { readonly problem: string } {
  const dotted = dottedNames(tool);
  const given = Object.entries(input);
  if (!given.some(([name]) => dotted.has(name))) return { input };
  const needed = new Set((tool.declaredArgs ?? []).filter(({ required }) => required).map(({ name }) => name));
  const isFiller = ([name, value]: [string, unknown]): boolean =>
    value === null && dotted.has(name) && !needed.has(name);
  let nested: NestedInput = {};
  for (const [name, value] of given.filter((one) => !isFiller(one))) {
    const joined = join(nested, atPath(dotted.has(name) ? name.split(DOT) : [name], value));
    if (!isMap(joined)) return { problem: `${tool.name} is given ${JSON.stringify(name)} in two ways` };
    nested = joined;
  }
  // Small models fill in what they don't need: a map that is not wanted must not come to be.
  for (const [name] of given.filter(isFiller)) nested = withNull(nested, name.split(DOT));
  return { input: nested };
}

function atPath(path: readonly string[], value: unknown): ArgumentSchema {
  const [name = "", ...rest] = path;
  return Object.fromEntries([[name, rest.length === 0 ? value : atPath(rest, value)]]);
}

const TWICE = Symbol("two values for one name");

/** Two values that were given for one name, where they can be one. */
function join(held: unknown, value: unknown): unknown {
  const [one, other] = [inMap(held, value), inMap(value, held)];
  if (!isMap(one) || !isMap(other)) return JSON.stringify(one) === JSON.stringify(other) ? one : TWICE;
  const joined = new Map(Object.entries(one));
  for (const [name, inner] of Object.entries(other))
    joined.set(name, joined.has(name) ? join(joined.get(name), inner) : inner);
  return [...joined.values()].includes(TWICE) ? TWICE : Object.fromEntries(joined);
}

/** A map beside a map may be written as a text, or be nothing. */
function inMap(value: unknown, other: unknown): unknown {
  if (!isMap(other)) return value;
  if (value === null || value === "") return {};
  if (typeof value !== "string") return value;
  const read = readCompleteJson(value);
  return read?.repairs.length === 0 ? read.value : value;
}

/** With the `null` at its end, if all that leads there is there, and nothing else is. */
function withNull(map: NestedInput, path: readonly string[]): NestedInput {
  const [name = "", ...rest] = path;
  const held = Object.hasOwn(map, name) ? map[name] : undefined;
  if (rest.length > 0) return isMap(held) ? { ...map, ...atPath([name], withNull(held, rest)) } : map;
  return held === undefined ? { ...map, ...atPath([name], null) } : map;
}
