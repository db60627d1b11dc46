import type { MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";
import { wrongField, type Problem } from "../../diagnostics/problem.ts";
import { isRecord } from "../../shared/utilities.ts";
import type { JsonSchema } from "./offered-tool.ts";

/** A tool whose schema the Messages API defines by its type, and which the client runs. */
interface ApiTool {
  /** How its types begin; what follows is a date. */
  readonly type: string;
  readonly name: string;
  readonly description: string;
  readonly properties: JsonSchema;
  readonly required: readonly string[];
}

const text = (description: string): JsonSchema => ({ type: "string", description });
const line = (description: string): JsonSchema => ({ type: "integer", description });
const command = (...values: readonly string[]): JsonSchema => ({ type: "string", enum: values });

const PATH = text("a file or folder");
const OF_FILES = {
  path: PATH,
  view_range: {
    type: "array",
    items: { type: "integer" },
    description: "view: the first line and the last; -1: to the end",
  },
  file_text: text("create: all of the file"),
  old_str: text("str_replace: the old text, exact, and there once"),
  insert_line: line("insert: the line to insert after; 0: before all"),
};
const NEW_STR = text("str_replace: the new text");
const INSERTED = text("insert: the text");
const NEW_OR_INSERTED = text("str_replace: the new text; insert: the text");
const EDITS = ["view", "create", "str_replace", "insert"];

function editor(type: string, name: string, commands: readonly string[], more: JsonSchema): ApiTool {
  const properties = { command: command(...commands), ...OF_FILES, ...more };
  return { type, name, description: "Shows, creates and changes files.", properties, required: ["command", "path"] };
}

/** The newest type of a kind comes first that begins like others. */
const CLIENT_RUN: readonly ApiTool[] = [
  {
    type: "bash_",
    name: "bash",
    description: "Runs a command in a shell that stays open.",
    properties: { command: text("the command"), restart: { type: "boolean", description: "true: a new shell" } },
    required: [],
  },
  editor("text_editor_20250728", "str_replace_based_edit_tool", EDITS, { new_str: NEW_STR, insert_text: INSERTED }),
  editor("text_editor_20250429", "str_replace_based_edit_tool", EDITS, { new_str: NEW_OR_INSERTED }),
  editor("text_editor_", "str_replace_editor", [...EDITS, "undo_edit"], { new_str: NEW_OR_INSERTED }),
  {
    type: "memory_",
    name: "memory",
    description: "Keeps notes in files below /memories, to be found again in later conversations.",
    properties: {
      command: command(...EDITS, "delete", "rename"),
      ...OF_FILES,
      new_str: NEW_STR,
      insert_text: INSERTED,
      old_path: text("rename: the path as it is"),
      new_path: text("rename: the path to be"),
    },
    required: ["command"],
  },
];

/** Whether a tool is the web search of the Claude API. */
export function isWebSearch({ type = "custom" }: Tool): boolean {
  return type.startsWith("web_search_");
}

/** Tools that stand for a web search of mallex. */
const searchTools = new WeakSet<Tool>();

/** The web search of the Claude API as a tool that any model can call; mallex executes it. */
export function asSearchTool({ name = "web_search" }: Tool): Tool {
  const properties = { query: text("what to search for") };
  const description = "search the web; the results come at once";
  const tool: Tool = { name, description, input_schema: { type: "object", properties, required: ["query"] } };
  searchTools.add(tool);
  return tool;
}

export function isSearchTool(tool: Tool): boolean {
  return searchTools.has(tool);
}

/** Whether the Messages API, not the client, defines this tool. */
export function isApiTool({ type = "custom" }: Tool): boolean {
  return type !== "custom";
}

/** A tool as a model can receive it; undefined for tools that only the Claude API runs. */
export function asCallable(tool: Tool): Tool | undefined {
  const { type = "custom" } = tool;
  if (type === "custom") return tool;
  const known = CLIENT_RUN.find((one) => type.startsWith(one.type));
  if (known === undefined) return undefined;
  const { name, description, properties, required } = known;
  return { ...tool, name: tool.name ?? name, description, input_schema: { type: "object", properties, required } };
}

const NAME = /^[A-Za-z0-9_-]{1,128}$/;

/** What is wrong with a request's tools beyond their schema (MX8002): each name must be valid, unique and match the tool choice. */
export function checkTools({ tools = [], tool_choice: choice }: MessagesRequest): Problem | undefined {
  const seen = new Set<string>();
  for (const [at, tool] of tools.entries()) {
    const problem = toolProblem(tool, `tools[${at}]`, seen);
    if (problem !== undefined) return problem;
    if (tool.name !== undefined) seen.add(tool.name);
  }
  return choiceProblem(choice, seen);
}

/** Sets of tools have no name, and tools of the API's own are known by their type. */
function toolProblem(tool: Tool, path: string, seen: ReadonlySet<string>): Problem | undefined {
  const { name } = tool;
  if (name === undefined) return isApiTool(tool) ? undefined : wrongField(`${path}.name`, "is missing");
  if (!NAME.test(name)) return wrongField(`${path}.name`, "must be from 1 to 128 of A-Z, a-z, 0-9, _ and -");
  if (seen.has(name)) return wrongField(`${path}.name`, `${JSON.stringify(name)} is the name of a tool before it`);
  const isComplete = isApiTool(tool) || tool.input_schema !== undefined || tool.defer_loading === true;
  return isComplete ? undefined : wrongField(`${path}.input_schema`, "is missing");
}

function choiceProblem(choice: MessagesRequest["tool_choice"], names: ReadonlySet<string>): Problem | undefined {
  if (choice?.type === "any" && names.size === 0)
    return wrongField("tool_choice", "asks for a call, and `tools` names no tool");
  if (choice?.type !== "tool") return undefined;
  const { name } = choice;
  if (name === undefined) return wrongField("tool_choice.name", "is missing");
  return names.has(name) ? undefined : wrongField("tool_choice.name", "is not the name of a tool in `tools`");
}

/** Whether servers can hold a call to this schema: each object names all that it may have, and requires it. They refuse any other with `strict`. */
export function supportsStrictMode(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(supportsStrictMode);
  if (!isRecord(schema)) return true;
  return (
    isClosed(schema) && Object.entries(schema).every(([key, value]) => NO_SCHEMAS.has(key) || supportsStrictMode(value))
  );
}

/** A user's value, not a schema. */
const NO_SCHEMAS: ReadonlySet<string> = new Set(["enum", "const", "default", "examples"]);

function isClosed({ type, properties, required, additionalProperties }: JsonSchema): boolean {
  if (type !== "object") return true;
  const names = isRecord(properties) ? Object.keys(properties) : [];
  return additionalProperties === false && Array.isArray(required) && names.every((name) => required.includes(name));
}
