import type { ToolCall } from "../../terms/prompt.ts";
import type { OfferedArgument, OfferedTool } from "../tools/choose-tools.ts";
import { coerceValue } from "./coerce-value.ts";
import { readShellCommand, shellCommand } from "./shell-command.ts";

type Input = Readonly<Record<string, unknown>>;

/** A call as the client can carry it out, or why there is none. */
export type MappedCall =
  | {
      readonly name: string;
      readonly input: Input;
      /** Arguments that the tool does not have. The call goes without them: a client would refuse it otherwise. */
      readonly leftOut: readonly string[];
    }
  | { readonly problem: string };

/** The model's call in the client's names, checked against the client's own schema. */
export function mapCall({ name, input }: Pick<ToolCall, "name" | "input">, tools: readonly OfferedTool[]): MappedCall {
  const tool = findTool(name, tools);
  if (tool === undefined) return { problem: unknownTool(name, tools) };
  const mapped = new Map<string, unknown>();
  const used = new Set<string>();
  for (const arg of tool.args) {
    const key = keyOf(input, arg, tool);
    used.add(key);
    const given = Object.hasOwn(input, key) ? input[key] : undefined;
    if (isAbsent(given, arg)) {
      if (arg.required) return { problem: `${tool.name} needs "${arg.name}"` };
      continue;
    }
    const coerced = coerceValue(given, arg.schema);
    if ("problem" in coerced) return { problem: `"${arg.name}" of ${tool.name} ${coerced.problem}` };
    mapped.set(arg.to, coerced.value);
  }
  const leftOut = Object.keys(input).filter((key) => !used.has(key));
  return { name: tool.client, input: clientInput(tool, mapped), leftOut };
}

function unknownTool(name: string, tools: readonly OfferedTool[]): string {
  const known = tools.length === 0 ? "" : `; there are ${tools.map((tool) => tool.name).join(", ")}`;
  return `there is no tool ${JSON.stringify(name)}${known}`;
}

/** The model's name of the argument, else the client's, unless that means another argument here. */
function keyOf(input: Input, { name, to }: OfferedArgument, { args }: OfferedTool): string {
  return Object.hasOwn(input, name) || args.some((arg) => arg.name === to) ? name : to;
}

/** Small models fill in what they don't need: with null, or with no text where a number belongs. */
function isAbsent(given: unknown, { required, schema }: OfferedArgument): boolean {
  if (given === undefined) return true;
  return !required && (given === null || (given === "" && "problem" in coerceValue(given, schema)));
}

function clientInput({ via }: OfferedTool, mapped: ReadonlyMap<string, unknown>): Input {
  if (via === undefined) return Object.fromEntries(mapped);
  const path = mapped.get("path");
  const search = { pattern: textOf(mapped.get("pattern")), ...(path === undefined ? {} : { path: textOf(path) }) };
  return { command: shellCommand(via, search) };
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
  const search = tools.some(({ client, via }) => client === name && via !== undefined)
    ? readShellCommand(input["command"])
    : undefined;
  const adapter = tools.find(({ client, via }) => client === name && via !== undefined && via === search?.via);
  if (search !== undefined && adapter !== undefined) return { id, name: adapter.name, input: search.input };
  const tool = tools.find(({ client, via }) => client === name && via === undefined);
  if (tool === undefined) return { id, name, input };
  const names = new Map(tool.args.map((arg) => [arg.to, arg.name]));
  return {
    id,
    name: tool.name,
    input: Object.fromEntries(Object.entries(input).map(([key, value]) => [names.get(key) ?? key, value])),
  };
}
