import type { OfferedArgument, OfferedTool, Schema } from "./offered-tool.ts";
import { isMap, listOf, resolved, simplifySchema } from "./simplify-schema.ts";

type Input = Readonly<Record<string, unknown>>;

/** Between the name of a map and a name within it. */
const DOT = ".";
/** Maps within maps. */
const DEEPEST = 4;

/** The tool without what small models trip over: a map's values are arguments of their own, `options.depth`. */
export function flattenTool(tool: OfferedTool): OfferedTool {
  const { args, shown = args, shared, strict: _, ...rest } = tool;
  const flat = shown.flatMap((arg) => flatten(arg, shared));
  return { ...rest, args, shown: flat, ...(shared === undefined ? {} : { shared }) };
}

function flatten(arg: OfferedArgument, shared: Schema | undefined, depth = 0): OfferedArgument[] {
  const schema = resolved(arg.schema, shared);
  const { properties, required, description } = schema;
  const inner = isMap(properties) ? Object.entries(properties) : [];
  // A name with a dot would be read as two.
  if (depth === DEEPEST || inner.length === 0 || inner.some(([name]) => name.includes(DOT))) {
    const simple = simplifySchema(schema, { shared, onlyRequired: false });
    return [{ ...arg, schema: typeof description === "string" ? { ...simple, description } : simple }];
  }
  return inner.flatMap(([name, one]) =>
    flatten(
      {
        name: `${arg.name}${DOT}${name}`,
        to: arg.to,
        required: arg.required && listOf(required).includes(name),
        schema: isMap(one) ? one : {},
      },
      shared,
      depth + 1,
    ),
  );
}

/** A call's arguments in the client's shape: what stands under dotted names goes into its maps. */
export function nestInput(input: Input, { shown = [] }: OfferedTool): Input {
  const dotted = new Set(shown.map(({ name }) => name).filter((name) => name.includes(DOT)));
  if (!Object.keys(input).some((name) => dotted.has(name))) return input;
  const nested: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    const path = dotted.has(name) ? name.split(DOT) : [name];
    // Small models fill in what they don't need: a map that is not wanted must not come to be.
    if (path.length > 1 && value === null) continue;
    put(nested, path, value);
  }
  return nested;
}

function put(map: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = "", ...rest] = path;
  const held = Object.hasOwn(map, name) ? map[name] : undefined;
  if (rest.length === 0) define(map, name, isMap(held) && isMap(value) ? { ...held, ...value } : value);
  else {
    const inner = isMap(held) ? { ...held } : {};
    put(inner, rest, value);
    define(map, name, inner);
  }
}

/** `__proto__` is a name like others. */
function define(map: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(map, name, { value, enumerable: true, configurable: true, writable: true });
}

/** The other way, for the history: maps that the model was shown by dotted names. */
export function flattenInput(input: Input, { shown = [] }: OfferedTool): Input {
  const names = shown.map(({ name }) => name);
  const spread = (path: string, value: unknown): [string, unknown][] => {
    const isSplit = isMap(value) && names.some((name) => name.startsWith(`${path}${DOT}`));
    if (!isSplit) return [[path, value]];
    return Object.entries(value).flatMap(([name, one]) => spread(`${path}${DOT}${name}`, one));
  };
  return Object.fromEntries(Object.entries(input).flatMap(([name, value]) => spread(name, value)));
}
