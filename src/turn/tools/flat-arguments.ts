import type { OfferedArgument, OfferedTool, ArgumentSchema } from "./offered-tool.ts";
import { DOT, dottedNames, argumentNames, pathsTo } from "./dotted-names.ts";
import { nestInput } from "./nest-input.ts";
import { isMap, listOf, resolved, simplifySchema } from "./simplify-schema.ts";

type FlatInput = Readonly<Record<string, unknown>>;

/** Maps within maps. */
const DEEPEST = 4;

/** The tool without what small models trip over: a map's values are arguments of their own, `options.depth`. */
export function flattenTool(tool: OfferedTool): OfferedTool {
  const { args, declaredArgs: declared = args, shared, strict: _, ...rest } = tool;
  const own = argumentNames(tool);
  const flat = declared.flatMap((arg) => {
    const parts = flatten(arg, shared);
    // Of two arguments with one name nobody could tell which is meant.
    const isClear = parts.every(({ name }) => name === arg.name || pathsTo(name).every((one) => !own.has(one)));
    return isClear ? parts : [completeArgument(arg, shared)];
  });
  return { ...rest, args, declaredArgs: flat, ...(shared === undefined ? {} : { shared }) };
}

function flatten(arg: OfferedArgument, shared: ArgumentSchema | undefined, depth = 0): OfferedArgument[] {
  const { properties, required } = resolved(arg.schema, shared);
  const inner = isMap(properties) ? Object.entries(properties) : [];
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
        schema: isMap(one) ? one : {},
      },
      shared,
      depth + 1,
    ),
  );
}

function completeArgument(arg: OfferedArgument, shared: ArgumentSchema | undefined): OfferedArgument {
  const schema = resolved(arg.schema, shared);
  const simple = simplifySchema(schema, { shared, onlyRequired: false });
  const { description } = schema;
  return { ...arg, schema: typeof description === "string" ? { ...simple, description } : simple };
}

/** The other way, for the history: maps that the model was shown by dotted names. What would not come back as it is stays whole. */
export function flattenInput(input: FlatInput, tool: OfferedTool): FlatInput {
  const dotted = dottedNames(tool);
  const spread = (path: string, value: unknown): [string, unknown][] => {
    const inner = isMap(value) ? Object.entries(value) : [];
    if (!inner.some(([name]) => dotted.has(`${path}${DOT}${name}`))) return [[path, value]];
    return inner.flatMap(([name, one]) => spread(`${path}${DOT}${name}`, one));
  };
  const flat = Object.entries(input).flatMap(([name, value]): [string, unknown][] => {
    if (!isMap(value)) return [[name, value]];
    const parts = spread(name, value);
    const back = nestInput(Object.fromEntries(parts), tool);
    const isSame = "input" in back && JSON.stringify(back.input) === JSON.stringify({ [name]: value });
    return isSame ? parts : [[name, value]];
  });
  return Object.fromEntries(flat);
}
