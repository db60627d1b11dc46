import type { ToolCall } from "../terms/prompt.ts";
import type { OfferedTool } from "./choose-tools.ts";
import { coerceValue } from "./coerce-value.ts";
import { shellCommand } from "./shell-command.ts";

/** A call as the client can carry it out, or why there is none. */
export type MappedCall =
  | { readonly name: string; readonly input: Readonly<Record<string, unknown>> }
  | { readonly problem: string };

/** The model's call in the client's names, checked against the client's own schema. */
export function mapCall({ name, input }: Pick<ToolCall, "name" | "input">, tools: readonly OfferedTool[]): MappedCall {
  const tool = findTool(name, tools);
  if (tool === undefined)
    return { problem: `there is no tool "${name}"; there are ${tools.map((one) => one.name).join(", ")}` };
  const mapped: Record<string, unknown> = {};
  for (const arg of tool.args) {
    const given = Object.hasOwn(input, arg.name) ? input[arg.name] : input[arg.to];
    if (given === undefined || (given === null && !arg.required)) {
      if (arg.required) return { problem: `${tool.name} needs "${arg.name}"` };
      continue;
    }
    const coerced = coerceValue(given, arg.schema);
    if ("problem" in coerced) return { problem: `"${arg.name}" of ${tool.name} ${coerced.problem}` };
    mapped[arg.to] = coerced.value;
  }
  if (tool.via === undefined) return { name: tool.client, input: mapped };
  const { pattern, path } = mapped;
  return {
    name: tool.client,
    input: {
      command: shellCommand(tool.via, {
        pattern: textOf(pattern),
        ...(path === undefined ? {} : { path: textOf(path) }),
      }),
    },
  };
}

/** The adapters' arguments have been made texts by their schema. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** By the model's name, then by the client's, then by either in other letter case. */
function findTool(name: string, tools: readonly OfferedTool[]): OfferedTool | undefined {
  const low = name.toLowerCase();
  const direct = tools.filter(({ via }) => via === undefined);
  return (
    tools.find((tool) => tool.name === name) ??
    direct.find(({ client }) => client === name) ??
    tools.find((tool) => tool.name.toLowerCase() === low) ??
    direct.find(({ client }) => client.toLowerCase() === low)
  );
}

/** The other way, for the history: a call of the client's as the model would have written it. */
export function toModelCall({ id, name, input }: ToolCall, tools: readonly OfferedTool[]): ToolCall {
  const tool = tools.find(({ client, via }) => client === name && via === undefined);
  if (tool === undefined) return { id, name, input };
  const names = new Map(tool.args.map((arg) => [arg.to, arg.name]));
  return {
    id,
    name: tool.name,
    input: Object.fromEntries(Object.entries(input).map(([key, value]) => [names.get(key) ?? key, value])),
  };
}
