import type { ToolDeclaration } from "../../terms/prompt.ts";
import type { OfferedArgument, OfferedTool } from "./choose-tools.ts";

/** A line a tool, for prompts: `read_file(path, limit?: number) - read a file`. */
export function toolLines(tools: readonly OfferedTool[]): string {
  return tools
    .map(({ name, args, about }) => `${name}(${args.map(describe).join(", ")}) - ${oneLine(about)}`)
    .join("\n");
}

function describe({ name, required, schema }: OfferedArgument): string {
  return `${name}${required ? "" : "?"}${kindOf(schema)}`;
}

/** Texts are what arguments mostly are, so only the other kinds are named. */
function kindOf({ type, enum: values }: OfferedArgument["schema"]): string {
  if (Array.isArray(values)) return `: ${values.map((value) => JSON.stringify(value)).join("|")}`;
  return typeof type === "string" && type !== "string" ? `: ${type}` : "";
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The tools as a server declares them to its model, under the model's names. `holdsCalls`: the server holds calls to their schema. */
export function toolDeclarations(tools: readonly OfferedTool[], holdsCalls = false): ToolDeclaration[] {
  return tools.map(({ name, about, args, shared, strict }) => {
    const isStrict = strict === true && holdsCalls;
    const schema = {
      type: "object",
      properties: Object.fromEntries(args.map((arg) => [arg.name, arg.schema])),
      required: args.filter(({ required }) => required).map((arg) => arg.name),
      ...shared,
      ...(isStrict ? { additionalProperties: false } : {}),
    };
    return { name, description: about, schema, ...(isStrict ? { strict: true } : {}) };
  });
}
