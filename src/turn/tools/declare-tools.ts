import type { ToolDeclaration } from "../../terms/prompt.ts";
import type { OfferedArgument, OfferedTool, ArgumentSchema } from "./offered-tool.ts";
import { isMap, listOf, simplifySchema } from "./simplify-schema.ts";

/** The tools that stand in the head. */
export function declared(tools: readonly OfferedTool[]): OfferedTool[] {
  return tools.filter(({ hidden }) => hidden !== true);
}

/** A line a tool, for prompts: `read_file(path, limit?: number) - read a file`. */
export function toolLines(tools: readonly OfferedTool[]): string {
  return tools.map(toolLine).join("\n");
}

export function toolLine({ name, args, declaredArgs = args, about, shared }: OfferedTool): string {
  const lines = declaredArgs.map((arg) => describe(arg, simplifySchema(arg.schema, { shared, onlyRequired: false })));
  return `${name}(${lines.join(", ")}) - ${oneLine(about)}`;
}

/** Texts are what arguments mostly are, so only the other kinds are named. */
function describe({ name, required }: Pick<OfferedArgument, "name" | "required">, schema: ArgumentSchema): string {
  const kind = kindOf(schema);
  return `${name}${required ? "" : "?"}${kind === "" || kind === "string" ? "" : `: ${kind}`}`;
}

/** `number`, `"a"|"b"`, `string[]`, `{path, line?: integer}[]`. Empty: anything. */
function kindOf({ type, enum: values, items, properties, required }: ArgumentSchema): string {
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join("|");
  if (type === "array" && isMap(items)) {
    const kind = kindOf(items);
    return kind === "" ? "array" : kind.includes("|") ? `(${kind})[]` : `${kind}[]`;
  }
  if (type !== "object" || !isMap(properties)) return typeof type === "string" ? type : "";
  const inner = Object.entries(properties).map(([name, schema]) =>
    describe({ name, required: listOf(required).includes(name) }, isMap(schema) ? schema : {}),
  );
  return `{${inner.join(", ")}}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The tools as a server declares them to its model, under the model's names. `holdsCalls`: the server holds calls to their schema. */
export function toolDeclarations(tools: readonly OfferedTool[], holdsCalls = false): ToolDeclaration[] {
  return tools.map(({ name, about, args, declaredArgs, shared, strict }) => {
    const isStrict = strict === true && holdsCalls;
    const listed = declaredArgs ?? args;
    const schema = {
      type: "object",
      properties: Object.fromEntries(listed.map((arg) => [arg.name, arg.schema])),
      required: listed.filter(({ required }) => required).map((arg) => arg.name),
      // What is shown shortened refers to nothing.
      ...(declaredArgs === undefined ? shared : {}),
      ...(isStrict ? { additionalProperties: false } : {}),
    };
    return { name, description: about, schema, ...(isStrict ? { strict: true } : {}) };
  });
}
