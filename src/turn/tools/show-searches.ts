import type { Talk, TalkMessage, TalkPiece } from "../talk.ts";
import { isFailure } from "../read-talk.ts";
import { groupsOf } from "./add-finders.ts";
import type { OfferedTool } from "./offered-tool.ts";
import { toolLine } from "./declare-tools.ts";
import { FEW, searchTools } from "./search-tools.ts";

/** What is looked for, and how many tools may be shown. */
export interface Search {
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

export function searchNote({ query, limit }: Search): string {
  const words = JSON.stringify(query.slice(0, LONGEST_QUERY));
  return `${NOTE_START}${words}${limit === FEW ? "" : `, at most ${limit}`}]`;
}

/**
 * The talk with its searches for tools as the model made them: each a call, and as its result the tools that it finds. It is made of the talk and
 * the client's tools alone, so it reads the same in every turn, and after a restart.
 */
export function showSearches(talk: Talk, tools: readonly OfferedTool[]): Talk {
  const find = tools.find(({ opens }) => opens === "find");
  const ids = new Map<string, Search>();
  const messages = talk.messages.flatMap((message, index): readonly TalkMessage[] => {
    if (message.role !== "assistant") return [withFound(message, ids, tools)];
    if (find !== undefined && find.client !== "") noteSearches(message, find, ids);
    return partAtNotes(message, { index, find, tools });
  });
  return { ...talk, messages };
}

/** Calls of the client's own search. */
function noteSearches({ pieces }: TalkMessage, find: OfferedTool, ids: Map<string, Search>): void {
  for (const piece of pieces) {
    if (piece.kind !== "call" || piece.call.name !== find.client) continue;
    const [query, limit] = ["query", "limit"].map((name) => find.args.find((arg) => arg.name === name)?.to ?? "");
    const asked = { query: piece.call.input[query ?? ""], limit: piece.call.input[limit ?? ""] };
    ids.set(piece.call.id, {
      query: typeof asked.query === "string" ? asked.query : "",
      limit: typeof asked.limit === "number" ? asked.limit : FEW,
    });
  }
}

function withFound(message: TalkMessage, ids: ReadonlyMap<string, Search>, tools: readonly OfferedTool[]): TalkMessage {
  if (ids.size === 0) return message;
  const pieces = message.pieces.map((piece): TalkPiece => {
    const search = piece.kind === "result" ? ids.get(piece.callId) : undefined;
    if (piece.kind !== "result" || search === undefined || isFailure(piece)) return piece;
    const names = [...piece.text.matchAll(FOUND)].map(([, name]) => name);
    const referred = names.flatMap((name) => tools.find((tool) => tool.hidden === true && tool.client === name) ?? []);
    return { ...piece, text: foundText([...new Set([...referred, ...ownSearch(search, tools)])], tools) };
  });
  return { ...message, pieces };
}

interface Parting {
  readonly index: number;
  /** Nothing: this model looks for no tools, and is not told that another one did. */
  readonly find: OfferedTool | undefined;
  readonly tools: readonly OfferedTool[];
}

function partAtNotes({ role, pieces }: TalkMessage, { index, find, tools }: Parting): TalkMessage[] {
  const parted: TalkMessage[] = [];
  let said: TalkPiece[] = [];
  for (const piece of pieces) {
    let text = piece.kind === "words" && piece.text.includes(NOTE_START) ? piece.text : undefined;
    if (text === undefined) {
      said.push(piece);
      continue;
    }
    for (let note = NOTE.exec(text); note !== null; note = NOTE.exec(text)) {
      say(said, text.slice(0, note.index));
      text = text.slice(note.index + note[0].length);
      const search = { query: queryOf(note[1]), limit: Number(note[2] ?? FEW) };
      if (find === undefined) continue;
      const id = `find_${index}_${parted.length}`;
      const input = { query: search.query, ...(search.limit === FEW ? {} : { limit: search.limit }) };
      const call: TalkPiece = { kind: "call", call: { id, name: find.name, input } };
      const result = foundText(ownSearch(search, tools), tools);
      parted.push({ role, pieces: [...said, call] });
      parted.push({ role: "user", pieces: [{ kind: "result", callId: id, text: result }] });
      said = [];
    }
    say(said, text);
  }
  return said.length === 0 && parted.length > 0 ? parted : [...parted, { role, pieces: said }];
}

function say(said: TalkPiece[], words: string): void {
  const text = words.trim();
  if (text !== "") said.push({ kind: "words", text });
}

function queryOf(written = '""'): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
}

/** What the client holds back is the client's to find: which of it has been asked for would change what earlier searches find. */
function ownSearch({ query, limit }: Search, tools: readonly OfferedTool[]): OfferedTool[] {
  const own = tools.filter((tool) => tool.hidden === true && tool.held !== true);
  return searchTools(own, query, limit);
}

function foundText(found: readonly OfferedTool[], tools: readonly OfferedTool[]): string {
  const lines = found.map((tool) => toolLine({ ...tool, about: shortened(tool.about) }));
  if (lines.length > 0) return [...lines, howToCall(tools)].join("\n");
  const own = tools.filter((tool) => tool.hidden === true && tool.held !== true).map(({ name }) => name);
  return `No tool fits.${own.length === 0 ? "" : ` There are tools of ${groupsOf(own)}.`}`;
}

function howToCall(tools: readonly OfferedTool[]): string {
  return `Call one with ${tools.find(({ opens }) => opens === "use")?.name ?? ""}.`;
}

function shortened(about: string): string {
  const line = about.replaceAll(/\s+/g, " ").trim();
  return line.length <= LONGEST_ABOUT ? line : `${line.slice(0, LONGEST_ABOUT - 1).trimEnd()}…`;
}
