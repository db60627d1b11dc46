import type { Conversation, ConversationMessage, MessagePiece } from "../talk.ts";
import { isFailure } from "../read-talk.ts";
import { groupsOf } from "./add-finders.ts";
import type { OfferedTool } from "./offered-tool.ts";
import { toolLine } from "./declare-tools.ts";
import { FEW, searchTools } from "./search-tools.ts";

/** What is looked for, and how many tools may be shown. */
export interface ToolSearch {
  readonly query: string;
  readonly limit: number;
}

/** UTF-16 units of what is looked for. */
const LONGEST_QUERY = 200;
/** UTF-16 units of what a found tool is said to do. */
const LONGEST_ABOUT = 240;

/** What the person sees where mallex has searched itself. These very words are looked for when the talk comes back. */
const NOTE = /^\[mallex: looked for tools: ("(?:[^"\\]|\\.)*")(?:, at most (\d+))?\]$/m;
const NOTE_START = "[mallex: looked for tools: ";
/** As a block of the client's says which tool it has found. */
const FOUND = /^\[tool_reference: ([A-Za-z0-9_-]+)\]$/gm;

export function toolSearchNote({ query, limit }: ToolSearch): string {
  const text = JSON.stringify(query.slice(0, LONGEST_QUERY));
  return `${NOTE_START}${text}${limit === FEW ? "" : `, at most ${limit}`}]`;
}

/**
 * The talk with its searches for tools as the model made them: each a call, and as its result the tools that it finds. It is made of the talk and
 * the client's tools alone, so it reads the same in every turn, and after a restart.
 */
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
  /** Nothing: this model looks for no tools, and is not told that another one did. */
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

/** What the client holds back is the client's to find: which of it has been asked for would change what earlier searches find. */
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
