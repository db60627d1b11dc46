import type { ToolDeclaration } from "../../shared/prompt-types.ts";
import { memoizeObject } from "../../shared/memoize-object.ts";
import { isRecord } from "../../shared/utilities.ts";
import type { JsonSchema, OfferedArgument, OfferedTool } from "./offered-tool.ts";
import { listOf, simplifySchema } from "./schemas.ts";

/** The tools that are part of the prompt's head. */
export function declared(tools: readonly OfferedTool[]): OfferedTool[] {
  return tools.filter(({ hidden }) => hidden !== true);
}

/** A line a tool, for prompts: `read_file(path, limit?: number) - read a file`. */
export function toolLines(tools: readonly OfferedTool[]): string {
  return tools.map(toolLine).join("\n");
}

export function toolLine({ name, args, declaredArgs = args, about, shared }: OfferedTool): string {
  const lines = declaredArgs.map((arg) => describe(arg, simplifySchema(arg.schema, { shared, onlyRequired: false })));
  return `${name}(${lines.join(", ")}) - ${about.replaceAll(/\s+/g, " ").trim()}`;
}

/** Texts are what arguments mostly are, so only the other kinds are named. */
function describe({ name, required }: Pick<OfferedArgument, "name" | "required">, schema: JsonSchema): string {
  const kind = kindOf(schema);
  return `${name}${required ? "" : "?"}${kind === "" || kind === "string" ? "" : `: ${kind}`}`;
}

/** `number`, `"a"|"b"`, `string[]`, `{path, line?: integer}[]`. Empty: anything. */
function kindOf({ type, enum: values, items, properties, required }: JsonSchema): string {
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join("|");
  if (type === "array" && isRecord(items)) {
    const kind = kindOf(items);
    return kind === "" ? "array" : kind.includes("|") ? `(${kind})[]` : `${kind}[]`;
  }
  if (type !== "object" || !isRecord(properties)) return typeof type === "string" ? type : "";
  const inner = Object.entries(properties).map(([name, schema]) =>
    describe({ name, required: listOf(required).includes(name) }, isRecord(schema) ? schema : {}),
  );
  return `{${inner.join(", ")}}`;
}

/** The tools as a server declares them to its model, under the model's names. `holdsCalls`: the server holds calls to their schema. */
export function toolDeclarations(tools: readonly OfferedTool[], holdsCalls = false): ToolDeclaration[] {
  return tools.map(holdsCalls ? declareHeld : declare);
}

const declare = memoizeObject((tool: OfferedTool) => declarationOf(tool, false));
const declareHeld = memoizeObject((tool: OfferedTool) => declarationOf(tool, true));

function declarationOf(
  { name, about, args, declaredArgs, shared, strict }: OfferedTool,
  holdsCalls: boolean,
): ToolDeclaration {
  const isStrict = strict === true && holdsCalls;
  const listed = declaredArgs ?? args;
  const schema = {
    type: "object",
    properties: Object.fromEntries(listed.map((arg) => [arg.name, arg.schema])),
    required: listed.filter(({ required }) => required).map((arg) => arg.name),
    // A stub has no references to other tools.
    ...(declaredArgs === undefined ? shared : {}),
    ...(isStrict ? { additionalProperties: false } : {}),
  };
  return { name, description: about, schema, ...(isStrict ? { strict: true } : {}) };
}

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
  const short = args.map((arg) => ({ ...arg, schema: simplifySchema(arg.schema, { shared, onlyRequired: true }) }));
  const needed = short.filter(({ required }) => required);
  const cheap = short.filter((arg) => !arg.required && isCheap(arg)).slice(0, Math.max(0, ARGUMENTS - needed.length));
  const stubArgs = short.filter((arg) => needed.includes(arg) || cheap.includes(arg));
  return {
    ...rest,
    args,
    about: withNeeded(firstSentence(tool.about), tool.needed),
    declaredArgs: stubArgs,
    stub: true,
    ...(shared === undefined ? {} : { shared }),
  };
}

function isCheap({ schema: { type, enum: values } }: OfferedArgument): boolean {
  return values === undefined ? PLAIN.has(type) : JSON.stringify(values).length <= VALUES;
}

const LONGEST = 120;

/** The first sentence of a description, short enough for a line. */
export function firstSentence(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  const end = line.search(/[.!?](?:\s|$)/);
  const sentence = end < 0 ? line : line.slice(0, end);
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** A description, and what of the full one the tool is of no use without. */
export function withNeeded(about: string, needed?: string): string {
  return needed === undefined || about.includes(needed) ? about : `${about}\n${needed}`;
}
