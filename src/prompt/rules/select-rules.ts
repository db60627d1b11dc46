import type { MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";
import type { Locator, Plan, Rule, SourceFinder } from "../../../generated/types/plan.d.ts";
import { memoizeObject } from "../../shared/memoize-object.ts";
import { matchesGlob, satisfiesVersion } from "../../shared/text/match.ts";
import { declared } from "../../tool-calls/catalog/declare-tools.ts";
import type { OfferedTool } from "../../tool-calls/catalog/offered-tool.ts";
import type { Conversation, MessagePiece } from "../conversation/conversation.ts";
import { estimateText } from "../../shared/text/estimate-text.ts";
import { innerText, locate } from "./locate-text.ts";

/** Whose text it is: the system's, a user's, or a tool's result. */
export type TextRole = SourceFinder["role"];

type RulePlan = Pick<Plan, "trim" | "filters" | "sources">;

const rulesByRole = new WeakMap<RulePlan, Map<TextRole, readonly Rule[]>>();

/** Rules for texts of a role, in order. Filters with a source apply where the source is; in system text before trim rules. */
export function rulesFor(plan: RulePlan, role: TextRole): readonly Rule[] {
  const roles = rulesByRole.get(plan) ?? new Map<TextRole, readonly Rule[]>();
  rulesByRole.set(plan, roles);
  const known = roles.get(role);
  if (known !== undefined) return known;
  const filters = plan.filters.flatMap((rule) => atSource(rule, sourceOf(plan, rule), role));
  const rules = role === "system" ? [...filters, ...plan.trim] : filters;
  roles.set(role, rules);
  return rules;
}

function sourceOf({ sources = {} }: Pick<Plan, "sources">, { from }: Rule): readonly SourceFinder[] | undefined {
  return from === undefined ? undefined : (sources[from] ?? []);
}

/** One rule per place of the source; without source the rule itself, which does not apply to system text. */
function atSource(rule: Rule, source: readonly SourceFinder[] | undefined, role: TextRole): readonly Rule[] {
  if (source === undefined) return role === "system" ? [] : [rule];
  return source
    .filter((finder) => finder.role === role)
    .map(({ at, client = [] }) => {
      const range = [...(rule.client ?? []), ...client];
      const tests = [...(rule.at.tests ?? []), ...(at.tests ?? [])];
      return {
        ...rule,
        ...(range.length > 0 && { client: range }),
        at: { ...at, ...(tests.length > 0 && { tests }) },
      };
    });
}

interface Prompted {
  readonly request: MessagesRequest;
  readonly conversation: Conversation;
  readonly tools: readonly OfferedTool[];
}

/** The client's tools that the model sees. */
const clientTools = memoizeObject(
  (tools: readonly OfferedTool[]): ReadonlySet<string> =>
    new Set(
      declared(tools).flatMap(({ opens, via, client }) => (opens === undefined && via === undefined ? client : [])),
    ),
);

/** Rules whose conditions hold. Conversations only grow, so a length condition changes the prompt once. */
export function rulesThatApply(rules: readonly Rule[], { request, conversation, tools }: Prompted): Rule[] {
  const offered = clientTools(tools);
  let tokens: number | undefined;
  const promptTokens = (): number => (tokens ??= estimateConversation(conversation, request.tools ?? []));
  return rules.filter(({ unless = [], when }) => {
    if (unless.some((tool) => offered.has(tool))) return false;
    return when === undefined || promptTokens() > when.promptTokens.over;
  });
}

/** Estimated tokens of the request, independent of how equal text is sent, and without thoughts, so that they never shrink during a conversation. */
export function estimateConversation({ system, messages }: Conversation, tools: readonly Tool[]): number {
  const pieces = messages.flatMap((message) => message.pieces);
  const texts = [
    ...system,
    ...pieces.map(textOf),
    ...tools.map((tool) => JSON.stringify({ ...tool, cache_control: undefined })),
  ];
  return estimateText(texts.join("")) + pieces.reduce((sum, piece) => sum + imageTokens(piece), 0);
}

function textOf(piece: MessagePiece): string {
  if (piece.kind === "medium") return "";
  return piece.kind === "call" ? piece.call.name + JSON.stringify(piece.call.input) : piece.text;
}

function imageTokens(piece: MessagePiece): number {
  if (piece.kind === "medium") return piece.image?.tokens ?? 0;
  return piece.kind === "result" ? (piece.images ?? []).reduce((sum, { tokens }) => sum + tokens, 0) : 0;
}

/** Whether a model is offered a tool, or, of a pattern, any tool that it fits. */
export type IsOffered = (tool: string) => boolean;

/** Texts that offered tools need. */
export function neededBy(
  { needs = {} }: Pick<Plan, "needs">,
  isOffered: IsOffered,
  client: string | undefined,
): Locator[] {
  return Object.entries(needs).flatMap(([tool, finders]) =>
    isOffered(tool) ? finders.flatMap(({ at, client: range }) => (satisfiesVersion(range, client) ? [at] : [])) : [],
  );
}

/** The located texts; of elements the content. */
export function neededIn(text: string, locators: readonly Locator[]): string[] {
  return locators.flatMap((at) => locate(text, at).map((span) => innerText(text, span).trim()));
}

/** Searchable tools count: servers' instructions say when to search. */
export function createIsOffered(tools: readonly OfferedTool[]): IsOffered {
  const offered = clientTools(tools);
  const isFindable = tools.some(({ opens }) => opens === "find");
  const names = tools.flatMap(({ opens, via, client }) => (opens === undefined && via === undefined ? client : []));
  return (tool) =>
    tool.endsWith("*") ? isFindable || names.some((name) => matchesGlob(tool, name)) : offered.has(tool);
}
