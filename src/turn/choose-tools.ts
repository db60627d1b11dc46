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
  /** What the arguments' schemas refer to: `$defs`, `definitions`. */
  readonly shared?: Schema;
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
  const callable = all.filter(isCallable);
  const usable = new Map(callable.map((tool) => [tool.name ?? "", tool]));
  const listed = toolset.tools.flatMap((entry) => offered(entry, usable, toolset.shell) ?? []);
  const taken = new Set(toolset.tools.flatMap(({ name, as }) => [name, ...as]));
  const rest = [...usable.values()].filter(({ name = "" }) => !taken.has(name));
  const others = toolset.others === "drop" ? [] : rest.map((tool) => other(tool, toolset.others === "stub"));
  const shown = new Set([...listed, ...others].flatMap(({ client, via }) => (via === undefined ? client : [])));
  report(dropped, "no tool that a model of one's own can call", all.length - callable.length);
  report(dropped, "not in this size's toolset", callable.filter(({ name = "" }) => !shown.has(name)).length);
  return [...listed, ...others];
}

function report(dropped: DroppedCollector, why: string, count: number): void {
  if (count > 0) dropped.add({ what: "tools", why }, count);
}

/** Tools that the API would run, and those whose schema the client holds back, can't be called. */
function isCallable(tool: Tool & { readonly defer_loading?: unknown }): boolean {
  return tool.name !== undefined && tool.input_schema !== undefined && tool.defer_loading !== true;
}

type Entry = Toolset["tools"][number];

function offered(entry: Entry, usable: ReadonlyMap<string, Tool>, shell: string): OfferedTool | undefined {
  const name = entry.as.find((candidate) => usable.has(candidate));
  const tool = name === undefined ? undefined : usable.get(name);
  if (name !== undefined && tool !== undefined) {
    const about = entry.about ?? aboutOf(tool);
    return { name: entry.name, client: name, about, args: shownArguments(entry, tool), ...sharedOf(tool) };
  }
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
  if (args === undefined) return all;
  // What a release does not have is not shown: a call could not carry it. What it requires always is: no call goes without.
  const listed = args.flatMap(({ name, to }) =>
    all.filter((arg) => arg.to === to).map((arg) => ({ ...arg, name, schema: typeOnly(arg.schema) })),
  );
  return [...listed, ...all.filter(({ required, to }) => required && !args.some((arg) => arg.to === to))];
}

/** A tool that no toolset lists, under its own name; a stub shows its first sentence and what it requires. */
function other(tool: Tool, isStub: boolean): OfferedTool {
  const { name = "", description = "" } = tool;
  const args = argumentsOf(tool);
  if (!isStub) return { name, client: name, about: description, args, ...sharedOf(tool) };
  const short = args.filter(({ required }) => required).map((arg) => ({ ...arg, schema: typeOnly(arg.schema) }));
  return { name, client: name, about: aboutOf(tool), args: short };
}

function typeOnly({ type, enum: values }: Schema): Schema {
  return { ...(type === undefined ? {} : { type }), ...(values === undefined ? {} : { enum: values }) };
}

function sharedOf({ input_schema = {} }: Tool): Pick<OfferedTool, "shared"> {
  const shared = Object.entries(input_schema).filter(([key]) => key === "$defs" || key === "definitions");
  return shared.length === 0 ? {} : { shared: Object.fromEntries(shared) };
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
