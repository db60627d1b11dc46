import type { OfferedArgument, OfferedTool } from "./offered-tool.ts";
import { inShort } from "./first-sentence.ts";
import { simplifySchema } from "./simplify-schema.ts";

/** Arguments of a stub: all that are required, and as many others as make it so many. */
const ARGUMENTS = 4;
/** Letters of all values of an argument that need not be given. */
const VALUES = 40;
const PLAIN: ReadonlySet<unknown> = new Set(["string", "number", "integer", "boolean"]);

/**
 * A tool as a short line: the first sentence of what it does, what it requires, and of what may be left out the plain values.
 * Its calls are checked against all of the client's schema.
 */
export function stubTool(tool: OfferedTool): OfferedTool {
  const { args, shared, strict: _, ...rest } = tool;
  const short = args.map((arg) => ({
    ...arg,
    schema: simplifySchema(arg.schema, { shared, onlyRequired: true }),
  }));
  const needed = short.filter(({ required }) => required);
  const cheap = short.filter((arg) => !arg.required && isCheap(arg)).slice(0, Math.max(0, ARGUMENTS - needed.length));
  const stubArgs = short.filter((arg) => needed.includes(arg) || cheap.includes(arg));
  return {
    ...rest,
    args,
    about: inShort(tool.about, tool.needed),
    declaredArgs: stubArgs,
    stub: true,
    ...(shared === undefined ? {} : { shared }),
  };
}

function isCheap({ schema: { type, enum: values } }: OfferedArgument): boolean {
  return values === undefined ? PLAIN.has(type) : JSON.stringify(values).length <= VALUES;
}
