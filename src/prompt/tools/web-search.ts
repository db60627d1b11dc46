import type { MessagesRequest, Tool } from "../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { memoizeObject } from "../../shared/memoize-object.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import { isRecord } from "../../shared/utilities.ts";
import { asSearchTool, isWebSearch } from "../../tool-calls/catalog/client-tools.ts";

/** Reports what a search of mallex's leaves out. */
export function reportWebSearch(
  { search }: Pick<Plan, "search">,
  { tools = [] }: MessagesRequest,
  dropped: DroppedCollector,
): void {
  const tool: Readonly<Record<string, unknown>> = tools.find(isWebSearch) ?? {};
  if (search === undefined) return;
  if (isRecord(tool["user_location"]))
    dropped.add({ what: "tools.user_location", why: "the search engine is sent the query alone" });
  if (Number(tool["max_uses"]) > MOST) dropped.add({ what: "tools.max_uses", why: `lowered to ${MOST}` });
}

/** The request with its `web_search` as a tool that any model can call, where mallex searches. */
export function offerWebSearch({ search }: Pick<Plan, "search">, request: MessagesRequest): MessagesRequest {
  if (search === undefined || request.tools?.some(isWebSearch) !== true) return request;
  return { ...request, tools: callableTools(request.tools) };
}

const callableTools = memoizeObject((tools: readonly Tool[]) =>
  tools.map((tool) => (isWebSearch(tool) ? asSearchTool(tool) : tool)),
);

/** What the client limits its searches to. */
export interface SearchLimits {
  readonly most: number;
  readonly allowed: readonly string[];
  readonly blocked: readonly string[];
}

/** Searches within one answer, whatever the client allows; where it says nothing, fewer. */
const MOST = 10;
const USUAL = 5;
const MOST_DOMAINS = 50;

/** Undefined: the client has no search of the Claude API. */
export function searchLimits({ tools = [] }: MessagesRequest): SearchLimits | undefined {
  const tool = tools.find(isWebSearch);
  if (tool === undefined) return undefined;
  const {
    max_uses: uses,
    allowed_domains: allowed,
    blocked_domains: blocked,
  } = tool as Readonly<Record<string, unknown>>;
  const most = typeof uses === "number" && uses >= 0 ? Math.min(MOST, Math.floor(uses)) : USUAL;
  return { most, allowed: domains(allowed), blocked: domains(blocked) };
}

function domains(list: unknown): readonly string[] {
  const texts: readonly unknown[] = Array.isArray(list) ? list.slice(0, MOST_DOMAINS) : [];
  return texts.filter((text) => typeof text === "string" && text !== "") as string[];
}

/**
 * The query of a request that asks for nothing but a search, as a client makes it for a tool of its own: no model has to write the query, and
 * none has to repeat what was found.
 */
export function directQuery({ search }: Pick<Plan, "search">, request: MessagesRequest): string | undefined {
  const { messages } = request;
  if (search === undefined || !canOnlySearch(request) || messages.length !== 1) return undefined;
  const [{ role, content }] = messages;
  const texts =
    typeof content === "string" ? [content] : content.map((block) => ("text" in block ? block.text : undefined));
  const [text] = texts;
  if (role !== "user" || texts.length !== 1 || typeof text !== "string") return undefined;
  const asks = search.asks.find((phrase) => text.startsWith(phrase));
  return asks === undefined ? undefined : text.slice(asks.length).trim();
}

function canOnlySearch({ tools = [], tool_choice: choice }: MessagesRequest): boolean {
  return tools.length === 1 && tools.every(isWebSearch) && choice?.type !== "none";
}
