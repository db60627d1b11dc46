import type { ToolDeclaration } from "../terms/prompt.ts";
import type { OfferedArgument, OfferedTool } from "./choose-tools.ts";

/** A line a tool, for prompts: `read_file(path, limit?: number) - read a file`. */
export function toolLines(tools: readonly OfferedTool[]): string {
  return tools
    .map(({ name, args, about }) => `${name}(${args.map(describe).join(", ")}) - ${oneLine(about)}`)
    .join("\n");
}

function describe({ name, required, schema }: OfferedArgument): string {
  const { type } = schema;
  const kind = typeof type === "string" && type !== "string" ? `: ${type}` : "";
  return `${name}${required ? "" : "?"}${kind}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The tools as a server declares them to its model, under the model's names. */
export function toolDeclarations(tools: readonly OfferedTool[]): ToolDeclaration[] {
  return tools.map(({ name, about, args }) => ({
    name,
    description: about,
    schema: {
      type: "object",
      properties: Object.fromEntries(args.map((arg) => [arg.name, arg.schema])),
      required: args.filter(({ required }) => required).map((arg) => arg.name),
    },
  }));
}
