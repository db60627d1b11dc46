import type { Tool } from "../../../generated/types/anthropic.d.ts";

type ToolSchema = Readonly<Record<string, unknown>>;

/** A tool whose schema the Messages API knows by its type, and which the client carries out. */
interface ApiTool {
  /** How its types begin; what follows is a date. */
  readonly type: string;
  readonly name: string;
  readonly description: string;
  readonly properties: ToolSchema;
  readonly required: readonly string[];
}

const text = (description: string): ToolSchema => ({ type: "string", description });
const line = (description: string): ToolSchema => ({ type: "integer", description });
const command = (...values: readonly string[]): ToolSchema => ({ type: "string", enum: values });

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

/** The newest type of a kind comes first that begins like others. */
const CLIENT_RUN: readonly ApiTool[] = [
  {
    type: "bash_",
    name: "bash",
    description: "Runs a command in a shell that stays open.",
    properties: { command: text("the command"), restart: { type: "boolean", description: "true: a new shell" } },
    required: [],
  },
  {
    type: "text_editor_20250728",
    name: "str_replace_based_edit_tool",
    description: "Shows, creates and changes files.",
    properties: {
      command: command("view", "create", "str_replace", "insert"),
      ...OF_FILES,
      new_str: NEW_STR,
      insert_text: text("insert: the text"),
    },
    required: ["command", "path"],
  },
  {
    type: "text_editor_20250429",
    name: "str_replace_based_edit_tool",
    description: "Shows, creates and changes files.",
    properties: {
      command: command("view", "create", "str_replace", "insert"),
      ...OF_FILES,
      new_str: text("str_replace: the new text; insert: the text"),
    },
    required: ["command", "path"],
  },
  {
    type: "text_editor_",
    name: "str_replace_editor",
    description: "Shows, creates and changes files.",
    properties: {
      command: command("view", "create", "str_replace", "insert", "undo_edit"),
      ...OF_FILES,
      new_str: text("str_replace: the new text; insert: the text"),
    },
    required: ["command", "path"],
  },
  {
    type: "memory_",
    name: "memory",
    description: "Keeps notes in files below /memories, to be found again in later talks.",
    properties: {
      command: command("view", "create", "str_replace", "insert", "delete", "rename"),
      ...OF_FILES,
      new_str: NEW_STR,
      insert_text: text("insert: the text"),
      old_path: text("rename: the path as it is"),
      new_path: text("rename: the path to be"),
    },
    required: ["command"],
  },
];

/** Whether the Messages API, and no client, says what this tool is. */
export function isApiTool({ type = "custom" }: Tool): boolean {
  return type !== "custom";
}

/** A tool as a model can be shown it; those that only the Claude API runs are not there. */
export function asCallable(tool: Tool): Tool | undefined {
  const { type = "custom" } = tool;
  if (type === "custom") return tool;
  const known = CLIENT_RUN.find((one) => type.startsWith(one.type));
  if (known === undefined) return undefined;
  const { name, description, properties, required } = known;
  return { ...tool, name: tool.name ?? name, description, input_schema: { type: "object", properties, required } };
}
