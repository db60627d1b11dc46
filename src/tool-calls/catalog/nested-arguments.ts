import type { ToolCall } from "../../shared/prompt-types.ts";
import { isRecord } from "../../shared/utilities.ts";
import { readCompleteJson } from "../values/repair-json.ts";
import type { JsonSchema, OfferedArgument, OfferedTool } from "./offered-tool.ts";
import { listOf, resolved, simplifySchema } from "./schemas.ts";

/** Between the name of a map and a name within it. */
const DOT = ".";

/** The tool's own names, some of which may hold a dot: they are never taken apart. */
function argumentNames({ args }: OfferedTool): ReadonlySet<string> {
  return new Set(args.flatMap(({ name, to }) => [name, to]));
}

/** `a.b` and `a.b.c`, of `a.b.c`. */
function pathsTo(name: string): string[] {
  const path = name.split(DOT);
  return path.slice(1).map((_, at) => path.slice(0, at + 2).join(DOT));
}

/** The names of a flat tool's arguments, with those of the maps that contain them. */
function dottedNames(tool: OfferedTool): ReadonlySet<string> {
  const own = argumentNames(tool);
  const declared = (tool.declaredArgs ?? []).filter(({ name }) => !own.has(name));
  return new Set(declared.flatMap(({ name }) => pathsTo(name)));
}

/** Maps within maps. */
const DEEPEST = 4;

/** The tool without what small models trip over: a map's values are arguments of their own, `options.depth`. */
export function flattenTool(tool: OfferedTool): OfferedTool {
  const { args, declaredArgs: declared = args, shared, strict: _, ...rest } = tool;
  const own = argumentNames(tool);
  const flat = declared.flatMap((arg) => {
    const parts = flatten(arg, shared);
    // With two arguments of the same name, a call would be ambiguous.
    const isClear = parts.every(({ name }) => name === arg.name || pathsTo(name).every((one) => !own.has(one)));
    return isClear ? parts : [completeArgument(arg, shared)];
  });
  return { ...rest, args, declaredArgs: flat, ...(shared === undefined ? {} : { shared }) };
}

function flatten(arg: OfferedArgument, shared: JsonSchema | undefined, depth = 0): OfferedArgument[] {
  const { properties, required } = resolved(arg.schema, shared);
  const inner = isRecord(properties) ? Object.entries(properties) : [];
  // A name with a dot would be read as two.
  const isNamed = depth > 0 || !arg.name.includes(DOT);
  if (!isNamed || depth === DEEPEST || inner.length === 0 || inner.some(([name]) => name.includes(DOT)))
    return [completeArgument(arg, shared)];
  return inner.flatMap(([name, one]) =>
    flatten(
      {
        name: `${arg.name}${DOT}${name}`,
        to: arg.to,
        required: arg.required && listOf(required).includes(name),
        schema: isRecord(one) ? one : {},
      },
      shared,
      depth + 1,
    ),
  );
}

function completeArgument(arg: OfferedArgument, shared: JsonSchema | undefined): OfferedArgument {
  const schema = resolved(arg.schema, shared);
  const simple = simplifySchema(schema, { shared, onlyRequired: false });
  const { description } = schema;
  return { ...arg, schema: typeof description === "string" ? { ...simple, description } : simple };
}

/** The other direction, for the history: maps become dotted names. A map that could not be restored stays as it is. */
export function flattenInput(input: ToolCall["input"], tool: OfferedTool): ToolCall["input"] {
  const dotted = dottedNames(tool);
  const spread = (path: string, value: unknown): [string, unknown][] => {
    const inner = isRecord(value) ? Object.entries(value) : [];
    if (!inner.some(([name]) => dotted.has(`${path}${DOT}${name}`))) return [[path, value]];
    return inner.flatMap(([name, one]) => spread(`${path}${DOT}${name}`, one));
  };
  const flat = Object.entries(input).flatMap(([name, value]): [string, unknown][] => {
    if (!isRecord(value)) return [[name, value]];
    const parts = spread(name, value);
    const back = nestInput(Object.fromEntries(parts), tool);
    const isSame = "input" in back && JSON.stringify(back.input) === JSON.stringify({ [name]: value });
    return isSame ? parts : [[name, value]];
  });
  return Object.fromEntries(flat);
}

/** A call's arguments in the client's shape: values under dotted names go into their maps. Two different values for one name are a problem. */
export function nestInput(
  input: ToolCall["input"],
  tool: OfferedTool,
): { readonly input: ToolCall["input"] } | { readonly problem: string } {
  const dotted = dottedNames(tool);
  const given = Object.entries(input);
  if (!given.some(([name]) => dotted.has(name))) return { input };
  const needed = new Set((tool.declaredArgs ?? []).filter(({ required }) => required).map(({ name }) => name));
  const isFiller = ([name, value]: [string, unknown]): boolean =>
    value === null && dotted.has(name) && !needed.has(name);
  let nested: ToolCall["input"] = {};
  for (const [name, value] of given.filter((one) => !isFiller(one))) {
    const joined = join(nested, atPath(dotted.has(name) ? name.split(DOT) : [name], value));
    if (!isRecord(joined)) return { problem: `${tool.name} is given ${JSON.stringify(name)} in two ways` };
    nested = joined;
  }
  // Small models fill in what they don't need: a map that is not wanted must not come to be.
  for (const [name] of given.filter(isFiller)) nested = withNull(nested, name.split(DOT));
  return { input: nested };
}

function atPath(path: readonly string[], value: unknown): JsonSchema {
  const [name = "", ...rest] = path;
  return Object.fromEntries([[name, rest.length === 0 ? value : atPath(rest, value)]]);
}

const TWICE = Symbol("two values for one name");

/** Two values that were given for one name, where they can be one. */
function join(held: unknown, value: unknown): unknown {
  const [one, other] = [inMap(held, value), inMap(value, held)];
  if (!isRecord(one) || !isRecord(other)) return JSON.stringify(one) === JSON.stringify(other) ? one : TWICE;
  const joined = new Map(Object.entries(one));
  for (const [name, inner] of Object.entries(other))
    joined.set(name, joined.has(name) ? join(joined.get(name), inner) : inner);
  return [...joined.values()].includes(TWICE) ? TWICE : Object.fromEntries(joined);
}

/** A map beside a map may be written as a text, or be nothing. */
function inMap(value: unknown, other: unknown): unknown {
  if (!isRecord(other)) return value;
  if (value === null || value === "") return {};
  if (typeof value !== "string") return value;
  const read = readCompleteJson(value);
  return read?.repairs.length === 0 ? read.value : value;
}

/** With the `null` at its end, if all that leads there is there, and nothing else is. */
function withNull(map: ToolCall["input"], path: readonly string[]): ToolCall["input"] {
  const [name = "", ...rest] = path;
  const held = Object.hasOwn(map, name) ? map[name] : undefined;
  if (rest.length > 0) return isRecord(held) ? { ...map, ...atPath([name], withNull(held, rest)) } : map;
  return held === undefined ? { ...map, ...atPath([name], null) } : map;
}
