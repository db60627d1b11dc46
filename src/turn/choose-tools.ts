import type { MessagesRequest, Tool } from "../../generated/types/anthropic.d.ts";
import type { Toolset } from "../../generated/types/plan.d.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { firstSentence } from "./first-sentence.ts";

type Schema = Readonly<Record<string, unknown>>;

/** An argument as the model sees it, and the client's name of it. */
export interface OfferedArgument {
  readonly name: string;
  readonly to: string;
  readonly required: boolean;
  /** The client's schema of it. */
  readonly schema: Schema;
}

/** A tool that the model is offered, with all that is needed to map its calls back to the client's. */
export interface OfferedTool {
  /** The model's name of it. */
  readonly name: string;
  /** The client's tool that a call becomes. */
  readonly client: string;
  readonly about: string;
  readonly args: readonly OfferedArgument[];
  /** The built-in command that the call becomes, through the client's shell. */
  readonly via?: "shell.grep" | "shell.glob";
}

/** What the adapters ask for; the shell knows neither tool. */
const ADAPTER_ARGUMENTS: readonly OfferedArgument[] = [
  { name: "pattern", to: "pattern", required: true, schema: { type: "string" } },
  { name: "path", to: "path", required: false, schema: { type: "string" } },
];

/** The toolset's tools that this client offers, in the toolset's order, then the others as it says. */
export function chooseTools(toolset: Toolset, request: MessagesRequest, dropped: DroppedCollector): OfferedTool[] {
  const all = request.tools ?? [];
  const usable = new Map(all.filter(isUsable).map((tool) => [tool.name ?? "", tool]));
  const listed = toolset.tools.flatMap((entry) => offered(entry, usable, toolset.shell) ?? []);
  const taken = new Set(toolset.tools.flatMap(({ as }) => as));
  const rest = [...usable.values()].filter(({ name = "" }) => !taken.has(name));
  const others = toolset.others === "drop" ? [] : rest.map((tool) => other(tool, toolset.others === "stub"));
  const shown = new Set([...listed, ...others].map(({ client }) => client));
  const lost = all.filter(({ name = "" }) => !shown.has(name)).length;
  if (lost > 0) dropped.add({ what: "tools", why: "not in this size's toolset" }, lost);
  return [...listed, ...others];
}

/** Tools that the API would run, and those whose schema the client holds back, can't be called. */
function isUsable(tool: Tool & { readonly defer_loading?: unknown }): boolean {
  return tool.name !== undefined && tool.input_schema !== undefined && tool.defer_loading !== true;
}

type Entry = Toolset["tools"][number];

function offered(entry: Entry, usable: ReadonlyMap<string, Tool>, shell: string): OfferedTool | undefined {
  const name = entry.as.find((candidate) => usable.has(candidate));
  const tool = name === undefined ? undefined : usable.get(name);
  if (name !== undefined && tool !== undefined)
    return { name: entry.name, client: name, about: entry.about ?? aboutOf(tool), args: shownArguments(entry, tool) };
  if (entry.fallback === undefined || !usable.has(shell)) return undefined;
  return {
    name: entry.name,
    client: shell,
    about: entry.about ?? entry.name,
    args: ADAPTER_ARGUMENTS,
    via: entry.fallback,
  };
}

function shownArguments({ args }: Entry, tool: Tool): OfferedArgument[] {
  const all = argumentsOf(tool);
  // What a release does not have is not shown; a call could not carry it.
  return args === undefined
    ? all
    : args.flatMap(({ name, to }) => all.filter((arg) => arg.to === to).map((arg) => ({ ...arg, name })));
}

/** A tool that no toolset lists, under its own name; a stub shows its first sentence and what it requires. */
function other(tool: Tool, isStub: boolean): OfferedTool {
  const { name = "", description = "" } = tool;
  const args = argumentsOf(tool);
  if (!isStub) return { name, client: name, about: description, args };
  const short = args.filter(({ required }) => required).map((arg) => ({ ...arg, schema: typeOnly(arg.schema) }));
  return { name, client: name, about: aboutOf(tool), args: short };
}

function typeOnly({ type, enum: values }: Schema): Schema {
  return { ...(type === undefined ? {} : { type }), ...(values === undefined ? {} : { enum: values }) };
}

function aboutOf({ description = "" }: Tool): string {
  return firstSentence(description);
}

function argumentsOf({ input_schema }: Tool): OfferedArgument[] {
  const properties = input_schema?.["properties"];
  const required = input_schema?.["required"];
  if (typeof properties !== "object" || properties === null) return [];
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    to: name,
    required: Array.isArray(required) && required.includes(name),
    schema: typeof schema === "object" && schema !== null ? (schema as Schema) : {},
  }));
}
