import type { MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";
import type { Profile, Toolset } from "../../../generated/types/plan.d.ts";
import { capabilitiesOf } from "../../backends/registry.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import { isApiTool, supportsStrictMode } from "../../tool-calls/catalog/client-tools.ts";
import { memoizeObject } from "../../shared/memoize-object.ts";
import { recall } from "../../shared/text/memo.ts";
import { stubTool, toolDeclarations, toolLine, withNeeded } from "../../tool-calls/catalog/declare-tools.ts";
import { flattenTool } from "../../tool-calls/catalog/nested-arguments.ts";
import type { OfferedTool } from "../../tool-calls/catalog/offered-tool.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { historyForm, promptOf } from "../conversation/format-messages.ts";
import { pieceTexts } from "../conversation/parse-messages.ts";
import { openingOf } from "../rules/find-parts.ts";
import { neededBy, neededIn } from "../rules/select-rules.ts";
import type { Program } from "../templates/program.ts";
import { estimateText } from "../../shared/text/estimate-text.ts";
import { chooseTools, nameOf, namesOf, otherwise, reportUnoffered } from "./choose-tools.ts";
import { NEUTRAL } from "./tool-call-instructions.ts";
import { applyChoice, type ChosenTools } from "./tool-choice.ts";
import { addFinders } from "./tool-search.ts";

interface Offering {
  readonly profile: Profile;
  readonly request: MessagesRequest;
  readonly conversation: Conversation;
  readonly client?: string | undefined;
  readonly dropped: DroppedCollector;
}

/** The tools of a profile for a request, and the required call. */
export function offerTools(program: Program, offering: Offering): ChosenTools {
  const { profile, request, dropped } = offering;
  const { plan } = program;
  const toolset = plan.toolsets[plan.sizes[profile.size]?.toolset ?? ""];
  if (toolset === undefined) return { tools: [] };
  if (request.tool_choice?.type === "none") {
    reportUnoffered(request, { chosen: [], tools: [] }, dropped);
    return { tools: [] };
  }
  const all = availableTools(toolset, program, offering);
  const isNative = historyForm({ program, profile, tools: all }) === "native";
  const tools = withinHead(all, { ...offering, program, toolset, isNative });
  const isEnforced = isNative && capabilitiesOf(plan, profile).enforcesCallSchema;
  const chosen = applyChoice(tools, request.tool_choice, { isHeld: isEnforced, dropped });
  reportUnoffered(request, { chosen: chosen.tools, tools }, dropped);
  const offered = new Set(chosen.tools.filter(({ hidden }) => hidden !== true).map(({ client }) => client));
  const isOffered = ({ name = "" }: Tool): boolean => offered.has(name);
  reportTools(request, { isOffered, enforcesCallSchema: isEnforced, dropped });
  return chosen;
}

/** What a toolset makes of the request's tools. All turns of a conversation bring the same, unless tools have to be found first, or one must be called. */
function availableTools(toolset: Toolset, program: Program, offering: Offering): readonly OfferedTool[] {
  const { request, client = "" } = offering;
  const { tools = [], tool_choice: choice } = request;
  const choose = (): readonly OfferedTool[] => withNeeds(chooseTools(toolset, request), program, offering);
  if (choice?.type === "tool" || tools.some((tool) => tool.defer_loading === true)) return choose();
  return recall(availableOf(toolset)(tools), client, MOST_CLIENTS, choose);
}

const availableOf = memoizeObject<Toolset, (tools: readonly Tool[]) => Map<string, readonly OfferedTool[]>>(() =>
  memoizeObject(() => new Map()),
);
const MOST_CLIENTS = 5;

/** Text that even the shortest description of a tool needs. */
function withNeeds(
  tools: readonly OfferedTool[],
  { plan }: Program,
  { request, client }: Offering,
): readonly OfferedTool[] {
  const descriptions = new Map((request.tools ?? []).map(({ name = "", description = "" }) => [name, description]));
  return tools.map((tool) => {
    if (tool.via !== undefined) return tool;
    const locators = neededBy(plan, (name) => name === tool.client, client);
    const needed = neededIn(descriptions.get(tool.client) ?? "", locators).join("\n");
    return needed === "" ? tool : { ...tool, about: withNeeded(tool.about, needed), needed };
  });
}

interface ToolOffering extends Offering {
  readonly program: Program;
  readonly toolset: Toolset;
  readonly isNative: boolean;
}

/** In the form in which this model reads them, as many as the head holds, and what finds the others. */
function withinHead(all: readonly OfferedTool[], given: ToolOffering): readonly OfferedTool[] {
  const { program, profile, request, toolset, isNative, dropped } = given;
  const mustCall = request.tool_choice?.type === "tool" ? request.tool_choice.name : undefined;
  const cost = isNative ? nativeCost : textCost;
  const hidden = all.filter((tool) => tool.hidden === true).length;
  if (hidden > 0) dropped.add({ what: "tools.findable", why: "shown when the model looks for them" }, hidden);
  const fitted = limitToolsToHead(all, { toolset, tokens: toolTokensFor(given), cost, mustCall, dropped });
  const stubs = fitted.filter((tool, at) => tool.stub === true && tool === all[at]).length;
  if (stubs > 0) dropped.add({ what: "tools.stub", why: "shown as a short text: the toolset says so" }, stubs);
  const isFlat = program.plan.styles[profile.style ?? NEUTRAL]?.flat === true;
  return addFinders(isFlat ? fitted.map(flattenTool) : fitted, given);
}

const nativeCost = memoizeObject((tool: OfferedTool) => PER_TOOL + tokensOf(JSON.stringify(toolDeclarations([tool]))));
const textCost = memoizeObject((tool: OfferedTool) => tokensOf(toolLine(tool)));

/** Tokens left for tools by the head's text: constant during a conversation. */
function toolTokensFor({ program, profile, conversation }: ToolOffering): number | undefined {
  const most = Math.min(
    program.plan.sizes[profile.size]?.budget?.head ?? Infinity,
    Math.floor((profile.readable ?? Infinity) / 2),
  );
  if (most === Infinity) return undefined;
  if (promptOf(profile, program) !== "client") return most - TEMPLATE_TOKENS;
  const system = openingOf(conversation).flatMap(({ role, pieces }) => (role === "system" ? pieceTexts(pieces) : []));
  return [...conversation.system, ...system].reduce((left, text) => left - tokensOf(text), most);
}

/** Tokens of mallex's prompt without project parts. */
const TEMPLATE_TOKENS = 300;

/** Tokens that a chat template puts round a tool. */
const PER_TOOL = 15;

/** English and JSON have four characters a token and more; an estimate that errs towards too many would leave out tools that fit. */
function tokensOf(text: string): number {
  return estimateText(text) * 0.85;
}

export interface ToolBudget {
  readonly toolset: Toolset;
  /** Tokens that the tools may take; absent: as many as they like. */
  readonly tokens: number | undefined;
  /** Tokens of a tool's declaration. */
  readonly cost: (tool: OfferedTool) => number;
  /** The client's tool that must be called. */
  readonly mustCall: string | undefined;
  readonly dropped: DroppedCollector;
}

/** Tokens of the tools that find others. */
const FINDERS = 160;

/** If unlisted tools need more than there is room for, they become stubs, then searchable, widest pattern first. */
export function limitToolsToHead(
  tools: readonly OfferedTool[],
  { toolset, tokens: remaining, ...how }: ToolBudget,
): readonly OfferedTool[] {
  if (remaining === undefined) return tools;
  const fitting = new HeadFitter(tools, how.cost, remaining);
  const others = [...tools.entries()].filter(([, tool]) => isOther(tool, toolset) && tool.client !== how.mustCall);
  for (const group of groupsFrom(toolset)) {
    const last = others.filter(([, { client }]) => otherwise(toolset, client) === group).map(([at]) => at);
    fitting.shorten(last.toReversed());
    fitting.hide(last.toReversed());
  }
  const { stubs, hidden } = fitting.counts;
  const why = "the head is as long as it may be";
  if (stubs > 0) how.dropped.add({ what: "tools.stub", why: `shown as a short text: ${why}` }, stubs);
  if (hidden > 0)
    how.dropped.add({ what: "tools.findable", why: `shown when the model looks for them: ${why}` }, hidden);
  return fitting.tools;
}

function isOther({ name, hidden, via }: OfferedTool, { tools }: Toolset): boolean {
  return hidden !== true && via === undefined && !tools.some((entry) => entry.name === name);
}

/** The plan has the most particular first. */
function groupsFrom({ others }: Toolset): Toolset["others"] {
  const isAll = ({ match }: Toolset["others"][number]): boolean => match === "*";
  return [...others.filter((one) => !isAll(one)).toReversed(), ...others.filter(isAll)];
}

class HeadFitter {
  readonly tools: OfferedTool[];
  readonly #whole: readonly OfferedTool[];
  readonly #cost: (tool: OfferedTool) => number;
  #left: number;

  constructor(tools: readonly OfferedTool[], cost: (tool: OfferedTool) => number, remaining: number) {
    this.tools = [...tools];
    this.#whole = tools;
    this.#cost = cost;
    this.#left = tools.reduce((left, tool) => left - this.#costOf(tool), remaining);
  }

  shorten(positions: readonly number[]): void {
    this.#change(positions, (tool) => (tool.declaredArgs === undefined ? stubTool(tool) : tool));
  }

  hide(positions: readonly number[]): void {
    if (this.#left < 0 && positions.length > 0 && !this.tools.some(({ hidden }) => hidden)) this.#left -= FINDERS;
    // Found tools are shown completely.
    this.#change(positions, (tool, at) => ({ ...(this.#whole[at] ?? tool), hidden: true }));
  }

  get counts(): { readonly stubs: number; readonly hidden: number } {
    const changed = this.tools.filter((tool, at) => tool !== this.#whole[at]);
    const hidden = changed.filter((tool) => tool.hidden === true).length;
    return { stubs: changed.length - hidden, hidden };
  }

  #change(positions: readonly number[], change: (tool: OfferedTool, at: number) => OfferedTool): void {
    for (const at of positions) {
      const tool = this.tools[at];
      if (this.#left >= 0 || tool === undefined) continue;
      const changed = change(tool, at);
      const saved = this.#costOf(tool) - this.#costOf(changed);
      if (saved <= 0) continue;
      this.tools[at] = changed;
      this.#left += saved;
    }
  }

  #costOf(tool: OfferedTool): number {
    return tool.hidden === true ? 0 : this.#cost(tool);
  }
}

/** Fields of a tool that are used. */
const CARRIED: ReadonlySet<string> = new Set(["type", "name", "description", "input_schema", "cache_control"]);

const WHYS: ReadonlyMap<string, string> = new Map([
  ["strict", "nobody holds the model's arguments to this schema; mallex checks each call"],
  ["defer_loading", "it has been found, or nobody here could search for it: the model sees it as any other"],
  ["eager_input_streaming", "arguments are checked before they are sent on"],
  ["allowed_callers", "only the model itself calls tools here"],
  ["input_examples", "the model is shown names and types"],
]);

interface ToolVisibility {
  /** Whether the model sees this tool; others are reported together. */
  readonly isOffered: (tool: Tool) => boolean;
  /** The server holds calls to a schema that it accepts. */
  readonly enforcesCallSchema: boolean;
  readonly dropped: DroppedCollector;
}

/** Reports unsupported fields of tools: `tools.strict`. */
function reportTools(
  { tools = [] }: MessagesRequest,
  { isOffered, enforcesCallSchema: holdsCalls, dropped }: ToolVisibility,
): void {
  for (const tool of tools) {
    if (isApiTool(tool) || !isOffered(tool)) continue;
    for (const [field, value] of Object.entries(tool)) {
      if (CARRIED.has(field) || isEmptyOption(value)) continue;
      if (field === "strict" && holdsCalls && supportsStrictMode(tool.input_schema)) continue;
      const why = WHYS.get(field) ?? "a field that mallex does not know";
      dropped.add({ what: `tools.${field}`, why });
    }
  }
}

function isEmptyOption(value: unknown): boolean {
  return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);
}

/** What becomes of each of the client's tools, by name. */
export interface SortedTools {
  /** As the model sees them, stubs among them. */
  readonly offered: readonly string[];
  /** Offered tools with short descriptions. */
  readonly stubs: readonly string[];
  /** Found by search only. */
  readonly findable: readonly string[];
  /** The client's names of those that can't be called. */
  readonly dropped: readonly string[];
}

/** How each of the client's tools is shown. */
export function sortTools(tools: readonly OfferedTool[], all: readonly Tool[] = []): SortedTools {
  const visible = tools.filter(({ hidden }) => hidden !== true);
  const known = namesOf(tools);
  return {
    offered: visible.map(({ name }) => name),
    stubs: visible.flatMap(({ name, stub }) => (stub === true ? name : [])),
    findable: tools.flatMap(({ name, hidden }) => (hidden === true ? name : [])),
    dropped: all.map(nameOf).filter((name) => !known.has(name)),
  };
}
