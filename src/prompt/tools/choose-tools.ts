import type { MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";
import type { Toolset } from "../../../generated/types/plan.d.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import { memoizeObject } from "../../shared/memoize-object.ts";
import { matchesGlob } from "../../shared/text/match.ts";
import { asCallable, isSearchTool, supportsStrictMode } from "../../tool-calls/catalog/client-tools.ts";
import { firstSentence, stubTool } from "../../tool-calls/catalog/declare-tools.ts";
import type { JsonSchema, OfferedArgument, OfferedTool } from "../../tool-calls/catalog/offered-tool.ts";
import { openSchema } from "../../tool-calls/catalog/schemas.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { pieceTexts } from "../conversation/parse-messages.ts";

/** Arguments of the adapters' tools. */
const ADAPTER_ARGUMENTS: readonly OfferedArgument[] = [
  { name: "pattern", to: "pattern", required: true, schema: { type: "string" } },
  { name: "path", to: "path", required: false, schema: { type: "string" } },
];

/**
 * The toolset's tools that the client offers, in order, then the others sorted by name, since servers connect in any order and
 * the prompt must not change. A required tool is always included.
 */
export function chooseTools(toolset: Toolset, request: MessagesRequest): OfferedTool[] {
  const usable = usableTools(request);
  const listed = toolset.tools.flatMap((entry) => offered(entry, usable, toolset.shell) ?? []);
  const taken = new Set(toolset.tools.flatMap(({ name, as }) => [name, ...as]));
  const rest = byName([...usable.values()].filter(({ name = "" }) => !taken.has(name)));
  const others = rest.flatMap((tool) => unlistedTool(tool, otherwise(toolset, tool.name ?? "").do));
  const chosen = [...listed, ...others];
  const forced = forcedTool(chosen, request, usable);
  const tools = forced === undefined ? chosen : [...chosen.filter(({ name }) => name !== forced.name), forced];
  const hasNamesake = namesakesIn((request.tools ?? []).flatMap(({ name }) => name ?? []));
  return tools.map((tool) => (hasNamesake(tool.client) ? { ...tool, hasNamesake: true } : tool));
}

/** By code points, the same on every machine. */
function byName(tools: readonly Tool[]): Tool[] {
  return tools.toSorted(({ name: one = "" }, { name: other = "" }) => (one < other ? -1 : 1));
}

/** What the toolset makes of a tool that it does not list. */
function unlistedTool(tool: Tool, what: Toolset["others"][number]["do"]): OfferedTool[] {
  const complete = passthroughTool(tool);
  if (what === "keep" || complete.opens === "web") return [complete];
  if (what === "drop") return [];
  return [what === "stub" ? stubTool(complete) : { ...complete, hidden: true }];
}

/** The client's tools that can be called here, by name. */
function usableTools(request: MessagesRequest): Map<string, Tool> {
  const why = whyUnusable(request);
  const usable = (request.tools ?? []).filter((tool) => why(tool) === undefined);
  return new Map(usable.map(asCallable).flatMap((tool) => (tool === undefined ? [] : [[tool.name ?? "", tool]])));
}

/** Why no model can call a tool of this request; undefined if it can. */
function whyUnusable(request: MessagesRequest): (tool: Tool) => string | undefined {
  const isLoaded = loadedTools(request);
  return (tool) => {
    const callable = asCallable(tool);
    if (callable === undefined) return "run by the Claude API, which is not there";
    if (!isLoaded(callable)) return "held back by the client until they are searched for";
    const isComplete = callable.name !== undefined && callable.input_schema !== undefined;
    return isComplete ? undefined : "no tool that a model of one's own can call";
  };
}

/** What of a toolset a turn offers. */
interface Offered {
  /** All that the toolset has for this client. */
  readonly tools: readonly OfferedTool[];
  /** Those that the client's `tool_choice` leaves. */
  readonly chosen: readonly OfferedTool[];
}

/** Reports each of the client's tools that the model does not get, and why. */
export function reportUnoffered(request: MessagesRequest, { chosen, tools }: Offered, dropped: DroppedCollector): void {
  const [chosenNames, names] = [namesOf(chosen), namesOf(tools)];
  const allowsNoCall = request.tool_choice?.type === "none" ? "the request allows no call" : undefined;
  const unusable = whyUnusable(request);
  for (const tool of request.tools ?? []) {
    const name = nameOf(tool);
    if (chosenNames.has(name)) continue;
    const byRequest = names.has(name) ? "the request asks for another one" : allowsNoCall;
    dropped.add({ what: "tools", why: byRequest ?? unusable(tool) ?? "not in this size's toolset" });
  }
}

/** The client's names of the tools that a model can call as they are: the shell that `grep` runs in is not offered itself. */
export function namesOf(tools: readonly OfferedTool[]): ReadonlySet<string> {
  return new Set(tools.flatMap(({ client, via }) => (via === undefined ? client : [])));
}

export function nameOf({ name, type }: Tool): string {
  return name ?? type ?? "";
}

/** The tool required by the request, if the toolset omits it. */
function forcedTool(
  chosen: readonly OfferedTool[],
  { tool_choice: choice }: MessagesRequest,
  usable: ReadonlyMap<string, Tool>,
): OfferedTool | undefined {
  const tool = choice?.type === "tool" ? usable.get(choice.name ?? "") : undefined;
  const isThere = chosen.some(({ client, via, hidden }) => client === tool?.name && (via ?? hidden) === undefined);
  return tool === undefined || isThere ? undefined : passthroughTool(tool);
}

type ToolsetEntry = Toolset["tools"][number];

function offered(entry: ToolsetEntry, usable: ReadonlyMap<string, Tool>, shell: string): OfferedTool | undefined {
  const name = entry.as.find((candidate) => usable.has(candidate));
  const tool = name === undefined ? undefined : usable.get(name);
  if (name !== undefined && tool !== undefined) {
    return listedTool(entry)(tool);
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

const listedTool = memoizeObject((entry: ToolsetEntry) =>
  memoizeObject((tool: Tool): OfferedTool => {
    const about = entry.about ?? aboutOf(tool);
    const args = offeredArguments(entry, tool);
    // A toolset that lists arguments means no others.
    const open = entry.args === undefined || args.length === 0 ? openSchema(tool.input_schema) : {};
    return { name: entry.name, client: nameOf(tool), about, args, ...open, ...sharedOf(tool), ...opensSearch(tool) };
  }),
);

function offeredArguments({ args }: ToolsetEntry, tool: Tool): OfferedArgument[] {
  const all = argumentsOf(tool);
  if (args === undefined) return all;
  // Arguments that the release lacks are omitted; required ones are always shown.
  const listed = args.flatMap(({ name, to }) =>
    all.filter((arg) => arg.to === to).map((arg) => ({ ...arg, name, schema: typeOnly(arg.schema) })),
  );
  return [...listed, ...all.filter(({ required, to }) => required && !args.some((arg) => arg.to === to))];
}

/** A tool that no toolset lists, under its own name. */
const passthroughTool = memoizeObject((tool: Tool): OfferedTool => {
  const { name = "", description = "", defer_loading } = tool;
  const isStrict = tool.strict === true && supportsStrictMode(tool.input_schema);
  return {
    name,
    client: name,
    about: description,
    args: argumentsOf(tool),
    ...openSchema(tool.input_schema),
    ...sharedOf(tool),
    ...opensSearch(tool),
    ...(isStrict ? { strict: true } : {}),
    ...(defer_loading === true ? { isDeferred: true } : {}),
  };
});

function opensSearch(tool: Tool): Pick<OfferedTool, "opens"> {
  return isSearchTool(tool) ? { opens: "web" } : {};
}

function typeOnly({ type, enum: values }: JsonSchema): JsonSchema {
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
    schema: typeof schema === "object" && schema !== null ? (schema as JsonSchema) : {},
  }));
}

const NAME = /^[A-Za-z0-9_-]{2,128}$/;

/** What the toolset does with a tool that it does not list. */
export function otherwise({ others }: Toolset, name: string): Toolset["others"][number] {
  return others.find(({ match }) => matchesGlob(match, name)) ?? { match: "*", do: "drop" };
}

/** Names of tools that the client lists without offering, if the toolset allows searching them. Each name is alone on a line. */
export function withheldTools({ system, messages }: Conversation, toolset: Toolset): string[] {
  const texts = [
    ...system,
    ...messages.flatMap(({ role, pieces }) => (role === "assistant" ? [] : pieceTexts(pieces))),
  ];
  const names = texts.flatMap((text) => text.split("\n")).map((line) => line.trim());
  return [...new Set(names)].filter((name) => {
    const { match, do: what } = otherwise(toolset, name);
    return what === "find" && match.replaceAll("*", "") !== "" && NAME.test(name);
  });
}

/** Deferred tools (`defer_loading`) that are usable: found by a search in this conversation, or all if only the Claude API could search. */
export function loadedTools({ tools = [], messages }: MessagesRequest): (tool: Tool) => boolean {
  if (!tools.some((tool) => tool.defer_loading === true)) return () => true;
  const isOpen = tools.some(({ type = "" }) => type.startsWith("tool_search_"));
  const found = isOpen ? new Set<string>() : referencesIn(messages);
  return ({ name = "", defer_loading }) => defer_loading !== true || isOpen || found.has(name);
}

/** Names in blocks of type `tool_reference`, wherever in a message's content. */
function referencesIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const one of value) referencesIn(one, found);
  else if (typeof value === "object" && value !== null) {
    if ("tool_name" in value && typeof value.tool_name === "string") found.add(value.tool_name);
    if ("content" in value) referencesIn(value.content, found);
    if ("tool_references" in value) referencesIn(value.tool_references, found);
  }
  return found;
}

/** Whether the last part of an MCP tool's name is ambiguous among the client's tools. Each name is parsed once. */
export function namesakesIn(all: readonly string[]): (name: string) => boolean {
  const alike = new Map<string, Set<string>>();
  for (const name of all) {
    const last = lastName(name);
    alike.set(last, (alike.get(last) ?? new Set()).add(name));
  }
  return (name) => {
    const others = name.startsWith("mcp__") ? alike.get(lastName(name)) : undefined;
    return others !== undefined && others.size > (others.has(name) ? 1 : 0);
  };
}

function lastName(name: string): string {
  return (name.split("__").at(-1) ?? name).toLowerCase().replaceAll("-", "_");
}
