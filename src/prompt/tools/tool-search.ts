import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Toolset } from "../../../generated/types/plan.d.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import { PASS, type Emit, type TurnStage } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import { isRecord } from "../../shared/utilities.ts";
import { toolLine } from "../../tool-calls/catalog/declare-tools.ts";
import type { OfferedArgument, OfferedTool } from "../../tool-calls/catalog/offered-tool.ts";
import { listOf } from "../../tool-calls/catalog/schemas.ts";
import { FEW, searchTools } from "../../tool-calls/catalog/search-tools.ts";
import { USE_ARGUMENTS } from "../../tool-calls/mapping/map-call.ts";
import type { Conversation, ConversationMessage, MessagePiece } from "../conversation/conversation.ts";
import { isFailure } from "../conversation/parse-messages.ts";
import { otherwise, withheldTools } from "./choose-tools.ts";

interface FinderInput {
  readonly toolset: Toolset;
  readonly request: MessagesRequest;
  readonly conversation: Conversation;
}

/** Default names, used if only a full head hides tools. */
const NAMES = { find: "find_tool", use: "use_tool" } as const;
/** Servers or single tools that the model is told about before searching. */
const MOST_GROUPS = 12;

/**
 * The tools, plus search and call tools if some are hidden. Depends on the client's tools, not on what was found, so that the
 * head stays the same.
 */
export function addFinders(
  tools: readonly OfferedTool[],
  { toolset, request, conversation }: FinderInput,
): readonly OfferedTool[] {
  const hidden = tools.filter((tool) => tool.hidden === true);
  const search = searchOf(toolset, request);
  const withheld = search === undefined ? [] : withheldTools(conversation, toolset);
  const isOpen = search !== undefined && toolset.others.some(({ match, do: what }) => match === "*" && what === "find");
  if (hidden.length + withheld.length === 0 && !isOpen) return tools;
  const { find, use } = toolset.find ?? NAMES;
  const names = new Set([...hidden.filter((tool) => tool.isDeferred !== true).map(({ name }) => name), ...withheld]);
  const groups = groupsOf([...names]);
  const finder: OfferedTool = {
    name: find,
    opens: "find",
    about: `look for more tools by words or a name${groups === "" ? "" : `; there are some of ${groups}`}`,
    ...(search ?? { client: "", args: [QUERY, LIMIT] }),
  };
  const caller: OfferedTool = {
    name: use,
    opens: "use",
    client: "",
    reaches: reachedBy(toolset),
    about: `call a tool that ${find} has shown`,
    args: [
      { ...QUERY, name: USE_ARGUMENTS.name, to: USE_ARGUMENTS.name },
      { name: USE_ARGUMENTS.arguments, to: USE_ARGUMENTS.arguments, required: true, schema: { type: "object" } },
    ],
  };
  return [...tools, finder, caller];
}

/** Which tools the caller of a toolset calls, besides those that the model is shown. */
export function reachedBy(toolset: Toolset): (name: string) => boolean {
  return (name) => otherwise(toolset, name).do === "find";
}

const QUERY: OfferedArgument = { name: "query", to: "query", required: true, schema: { type: "string" } };
const LIMIT: OfferedArgument = { name: "limit", to: "limit", required: false, schema: { type: "integer" } };

/** The client's own search tool, if it takes a query and a limit only. */
function searchOf(
  { find }: Toolset,
  { tools = [] }: MessagesRequest,
): Pick<OfferedTool, "client" | "args"> | undefined {
  const tool = tools.find(({ name, defer_loading }) => name === find?.client && name !== undefined && !defer_loading);
  const { properties, required } = tool?.input_schema ?? {};
  if (tool?.name === undefined || !isRecord(properties)) return undefined;
  const typed = (...types: readonly unknown[]): string | undefined =>
    Object.entries(properties).find(([, schema]) => isRecord(schema) && types.includes(schema["type"]))?.[0];
  const [query, limit] = [typed("string"), typed("number", "integer")];
  const isEnough = listOf(required).every((name) => name === query || name === limit);
  if (query === undefined || !isEnough) return undefined;
  const args = [{ ...QUERY, to: query }, ...(limit === undefined ? [] : [{ ...LIMIT, to: limit }])];
  return { client: tool.name, args };
}

/** `github, jira`: the servers that tools are named after, and tools of none. */
function groupsOf(names: readonly string[]): string {
  const groups = [...new Set(names.map(groupOf))].toSorted();
  const more = groups.length - MOST_GROUPS;
  return [...groups.slice(0, MOST_GROUPS), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

/** Of `mcp__github__create_issue`, `github`. */
function groupOf(name: string): string {
  const parts = name.split("__");
  return (parts.length > 2 ? parts[1] : parts[0]) ?? name;
}

/** The query and the number of results. */
export interface ToolSearch {
  readonly query: string;
  readonly limit: number;
}

/** UTF-16 units of what is looked for. */
const LONGEST_QUERY = 200;
/** UTF-16 units of a found tool's description. */
const LONGEST_ABOUT = 240;

/** Note to the person about mallex's own search. Searched for in the history, so it must not change. */
const NOTE = /^\[mallex: looked for tools: ("(?:[^"\\]|\\.)*")(?:, at most (\d+))?\]$/m;
const NOTE_START = "[mallex: looked for tools: ";
/** Marks a found tool, like the client's blocks. */
const FOUND = /^\[tool_reference: ([A-Za-z0-9_-]+)\]$/gm;

export function toolSearchNote({ query, limit }: ToolSearch): string {
  const text = JSON.stringify(query.slice(0, LONGEST_QUERY));
  return `${NOTE_START}${text}${limit === FEW ? "" : `, at most ${limit}`}]`;
}

/** The conversation with tool searches as calls and results, derived from conversation and tools only, so it stays the same in later turns. */
export function formatSearches(conversation: Conversation, tools: readonly OfferedTool[]): Conversation {
  const find = tools.find(({ opens }) => opens === "find");
  const ids = new Map<string, ToolSearch>();
  const messages = conversation.messages.flatMap((message, index): readonly ConversationMessage[] => {
    if (message.role !== "assistant") return [withSearchResults(message, ids, tools)];
    if (find !== undefined && find.client !== "") collectSearches(message, find, ids);
    return splitAtNotes(message, { index, find, tools });
  });
  return { ...conversation, messages };
}

/** Calls of the client's own search. */
function collectSearches({ pieces }: ConversationMessage, find: OfferedTool, ids: Map<string, ToolSearch>): void {
  for (const piece of pieces) {
    if (piece.kind !== "call" || piece.call.name !== find.client) continue;
    const [query, limit] = ["query", "limit"].map((name) => find.args.find((arg) => arg.name === name)?.to ?? "");
    const request = { query: piece.call.input[query ?? ""], limit: piece.call.input[limit ?? ""] };
    ids.set(piece.call.id, {
      query: typeof request.query === "string" ? request.query : "",
      limit: typeof request.limit === "number" ? request.limit : FEW,
    });
  }
}

function withSearchResults(
  message: ConversationMessage,
  ids: ReadonlyMap<string, ToolSearch>,
  tools: readonly OfferedTool[],
): ConversationMessage {
  if (ids.size === 0) return message;
  const pieces = message.pieces.map((piece): MessagePiece => {
    const search = piece.kind === "result" ? ids.get(piece.callId) : undefined;
    if (piece.kind !== "result" || search === undefined || isFailure(piece)) return piece;
    const names = [...piece.text.matchAll(FOUND)].map(([, name]) => name);
    const referred = names.flatMap((name) => tools.find((tool) => tool.hidden === true && tool.client === name) ?? []);
    return { ...piece, text: searchResultText([...new Set([...referred, ...toolsForSearch(search, tools)])], tools) };
  });
  return { ...message, pieces };
}

interface SearchSplit {
  readonly index: number;
  /** Undefined: this model doesn't search. */
  readonly find: OfferedTool | undefined;
  readonly tools: readonly OfferedTool[];
}

function splitAtNotes(
  { role, pieces }: ConversationMessage,
  { index, find, tools }: SearchSplit,
): ConversationMessage[] {
  const parted: ConversationMessage[] = [];
  let content: MessagePiece[] = [];
  for (const piece of pieces) {
    let text = piece.kind === "words" && piece.text.includes(NOTE_START) ? piece.text : undefined;
    if (text === undefined) {
      content.push(piece);
      continue;
    }
    for (let note = NOTE.exec(text); note !== null; note = NOTE.exec(text)) {
      appendText(content, text.slice(0, note.index));
      text = text.slice(note.index + note[0].length);
      const search = { query: queryOf(note[1]), limit: Number(note[2] ?? FEW) };
      if (find === undefined) continue;
      const id = `find_${index}_${parted.length}`;
      const input = { query: search.query, ...(search.limit === FEW ? {} : { limit: search.limit }) };
      const call: MessagePiece = { kind: "call", call: { id, name: find.name, input } };
      const result = searchResultText(toolsForSearch(search, tools), tools);
      parted.push({ role, pieces: [...content, call] });
      parted.push({ role: "user", pieces: [{ kind: "result", callId: id, text: result }] });
      content = [];
    }
    appendText(content, text);
  }
  return content.length === 0 && parted.length > 0 ? parted : [...parted, { role, pieces: content }];
}

function appendText(pieces: MessagePiece[], message: string): void {
  const text = message.trim();
  if (text !== "") pieces.push({ kind: "words", text });
}

function queryOf(written = '""'): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
}

/** Deferred tools are left to the client: including those found would change earlier results. */
function toolsForSearch({ query, limit }: ToolSearch, tools: readonly OfferedTool[]): OfferedTool[] {
  const own = tools.filter((tool) => tool.hidden === true && tool.isDeferred !== true);
  return searchTools(own, query, limit);
}

function searchResultText(found: readonly OfferedTool[], tools: readonly OfferedTool[]): string {
  const lines = found.map((tool) => toolLine({ ...tool, about: shortened(tool.about) }));
  if (lines.length > 0) return [...lines, describeToolCalls(tools)].join("\n");
  const own = tools.filter((tool) => tool.hidden === true && tool.isDeferred !== true).map(({ name }) => name);
  return `No tool fits.${own.length === 0 ? "" : ` There are tools of ${groupsOf(own)}.`}`;
}

function describeToolCalls(tools: readonly OfferedTool[]): string {
  return `Call one with ${tools.find(({ opens }) => opens === "use")?.name ?? ""}.`;
}

function shortened(about: string): string {
  const line = about.replaceAll(/\s+/g, " ").trim();
  return line.length <= LONGEST_ABOUT ? line : `${line.slice(0, LONGEST_ABOUT - 1).trimEnd()}…`;
}

/**
 * Ends an answer at a search that mallex performs, and the caller asks the model again; emits a note for a search of tools. The rest is read for its
 * count of tokens only. Beside the client's calls, a search for tools waits, and one of the web is left out; both wait for no second search.
 */
export function endAtSearch(tools: readonly OfferedTool[], dropped: DroppedCollector): TurnStage {
  const own = tools.filter(({ opens, client }) => opens === "web" || (opens === "find" && client === ""));
  if (own.length === 0) return PASS;
  let hasCalled = false;
  let isBegun = false;
  let end: TurnEvent | undefined;
  const leaveOut = (what: string, why: string): void => dropped.add({ what: what === "" ? "tool search" : what, why });
  const search = ({ name, input }: OwnSearchCall, emit: Emit<TurnEvent>): void => {
    if (name !== "" && hasCalled) return leaveOut(name, BEHIND);
    if (name !== "") end = { type: "own-search", web: { query: String(input["query"]) } };
    else {
      emit({ type: "text-delta", text: `${isBegun ? "\n\n" : ""}${toolSearchNote(searchIn(input))}\n\n`, own: true });
      end = hasCalled ? { type: "turn-end", stopReason: "tool_use" } : { type: "own-search" };
    }
  };
  return {
    push(event, emit) {
      const isRefused = event.type === "turn-end" && event.stopReason === "refusal";
      if (end !== undefined) {
        if (event.type === "usage" || isRefused) emit(event);
        else if (event.type === "turn-end") emit(end);
        else if (event.type === "tool-use") leaveOut(event.name, BESIDE);
        return;
      }
      if (event.type === "tool-use" && own.some(({ client }) => client === event.name)) return search(event, emit);
      hasCalled ||= event.type === "tool-use";
      isBegun ||= event.type === "text-delta" && event.text.trim() !== "";
      emit(event);
    },
  };
}

type OwnSearchCall = Extract<TurnEvent, { type: "tool-use" }>;

const BEHIND = "called behind other calls: those of the client come first";
const BESIDE = "called together with a search: the model is to read what that finds first";

/** The call has been checked against what the tool takes. */
function searchIn({ query, limit }: Readonly<Record<string, unknown>>): { query: string; limit: number } {
  return { query: String(query), limit: typeof limit === "number" ? limit : FEW };
}
