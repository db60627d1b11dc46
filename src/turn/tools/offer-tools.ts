import type { MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";
import type { Profile, Toolset } from "../../../generated/types/plan.d.ts";
import { backendCapabilities } from "../backend-powers.ts";
import { chooseTools } from "./choose-tools.ts";
import type { OfferedTool } from "./offered-tool.ts";
import type { DroppedCollector } from "../collect-dropped.ts";
import { estimateText } from "../estimate-tokens.ts";
import { historyForm, promptOf } from "../history-form.ts";
import { NEUTRAL } from "../how-to-call.ts";
import { neededBy, neededIn } from "../needed-words.ts";
import { openingOf } from "../part-sources.ts";
import type { Program } from "../program.ts";
import { pieceTexts } from "../read-talk.ts";
import type { Conversation } from "../talk.ts";
import { addFinders } from "./add-finders.ts";
import { toolDeclarations, toolLine } from "./declare-tools.ts";
import { withNeeded } from "./first-sentence.ts";
import { limitToolsToHead } from "./fit-head.ts";
import { flattenTool } from "./flat-arguments.ts";
import { reportTools } from "./report-tools.ts";
import { applyChoice, type ChosenTools } from "./tool-choice.ts";

interface Offering {
  readonly profile: Profile;
  readonly request: MessagesRequest;
  readonly conversation: Conversation;
  readonly client?: string | undefined;
  readonly dropped: DroppedCollector;
}

/** The tools that one profile's model is shown for a request, and what it must do with them. */
export function offerTools(program: Program, offering: Offering): ChosenTools {
  const { profile, request, dropped } = offering;
  const { plan } = program;
  const toolset = plan.toolsets[plan.sizes[profile.size]?.toolset ?? ""];
  if (toolset === undefined || request.tool_choice?.type === "none") return { tools: [] };
  const all = withNeeds(chooseTools(toolset, request, dropped), program, offering);
  const isNative = historyForm({ program, profile, tools: all }) === "native";
  const tools = withinHead(all, { ...offering, program, toolset, isNative });
  const isEnforced = isNative && backendCapabilities(plan, profile).enforcesCallSchema;
  const chosen = applyChoice(tools, request.tool_choice, { isHeld: isEnforced, dropped });
  const offered = new Set(chosen.tools.filter(({ hidden }) => hidden !== true).map(({ client }) => client));
  const isOffered = ({ name = "" }: Tool): boolean => offered.has(name);
  reportTools(request, { isOffered, enforcesCallSchema: isEnforced, dropped });
  return chosen;
}

/** However short a tool is told, with what of the client's description it is of no use without. */
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
  const cost = (tool: OfferedTool): number =>
    isNative ? PER_TOOL + tokensOf(JSON.stringify(toolDeclarations([tool]))) : tokensOf(toolLine(tool));
  const hidden = all.filter((tool) => tool.hidden === true).length;
  if (hidden > 0) dropped.add({ what: "tools.findable", why: "shown when the model looks for them" }, hidden);
  const fitted = limitToolsToHead(all, { toolset, tokens: toolTokensFor(given), cost, mustCall, dropped });
  const stubs = fitted.filter((tool, at) => tool.stub === true && tool === all[at]).length;
  if (stubs > 0) dropped.add({ what: "tools.stub", why: "shown as a short text: the toolset says so" }, stubs);
  const isFlat = program.plan.styles[profile.style ?? NEUTRAL]?.flat === true;
  return addFinders(isFlat ? fitted.map(flattenTool) : fitted, given);
}

/** Tokens that a head leaves to tools, by its words alone: the same in every turn of a talk. */
function toolTokensFor({ program, profile, conversation }: ToolOffering): number | undefined {
  const most = program.plan.sizes[profile.size]?.budget?.head;
  if (most === undefined) return undefined;
  if (promptOf(profile, program) !== "client") return most - TEMPLATE_TOKENS;
  const system = openingOf(conversation).flatMap(({ role, pieces }) => (role === "system" ? pieceTexts(pieces) : []));
  return [...conversation.system, ...system].reduce((left, text) => left - tokensOf(text), most);
}

/** Tokens of a prompt of mallex's own, without what it tells of the project. */
const TEMPLATE_TOKENS = 300;

/** Tokens that a chat template puts round a tool. */
const PER_TOOL = 15;

/** English and JSON have four characters a token and more; an estimate that errs towards too many would leave out tools that fit. */
function tokensOf(text: string): number {
  return estimateText(text) * 0.85;
}
