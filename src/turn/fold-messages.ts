import type { Policy } from "../../generated/types/plan.d.ts";
import type { ChatMessage, PlacedImage, PromptImage, ToolCall } from "../terms/prompt.ts";
import type { ShownMessage, ShownPiece } from "./write-talk.ts";

interface Turn {
  readonly role: ShownMessage["role"];
  /** Its words, and the pictures among them. */
  readonly said: (string | PromptImage)[];
  readonly calls: ToolCall[];
  readonly results: { readonly callId: string; readonly text: string }[];
  /** Where the words of its newest message begin: behind its results. */
  newest: number;
}

/**
 * Joins neighbours of one role, and folds system messages inside the talk into the user's turn, in front of the words they
 * follow: chat templates differ in what they accept, most accept this. A policy may say it otherwise. A
 * longer talk folds to a longer prompt that begins with the same messages; so a message of which nothing is left still is one.
 */
export function foldMessages(head: string, messages: readonly ShownMessage[], policy: Policy = {}): ChatMessage[] {
  const turns: Turn[] = [];
  for (const { role, pieces } of messages) {
    if (role === "system") addSystem(turns, pieces, policy.midSystem);
    else add(turnOf(turns, role), pieces);
  }
  if (head === "") return turns.flatMap(toMessages);
  if (policy.system === undefined) return [{ role: "system", content: head }, ...turns.flatMap(toMessages)];
  const [first] = turns;
  if (first?.role === "user") first.said.unshift(head);
  else turns.unshift({ ...emptyTurn("user"), said: [head] });
  return turns.flatMap(toMessages);
}

function add(turn: Turn, pieces: readonly ShownPiece[]): void {
  const words = pieces.findIndex(isOwn);
  turn.newest = turn.said.length;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "call") turn.calls.push(piece.call);
    else if (piece.kind === "result") turn.results.push(piece);
    else turn.said.push(piece.kind === "text" ? piece.text : piece.image);
    if (words < 0 || index < words) turn.newest = turn.said.length;
  }
}

/** Not from a tool. */
function isOwn(piece: ShownPiece): boolean {
  return (piece.kind === "text" || piece.kind === "image") && piece.isResult !== true;
}

function addSystem(turns: Turn[], pieces: readonly ShownPiece[], midSystem: "inPlace" | undefined): void {
  const texts = pieces.flatMap((piece) => (piece.kind === "text" ? piece.text : []));
  if (texts.length === 0) return;
  const turn = turnOf(turns, midSystem === undefined ? "user" : "system");
  turn.said.splice(turn.newest, 0, ...texts);
  turn.newest += texts.length;
}

/** The turn at the end if it has this role, else a new one. */
function turnOf(turns: Turn[], role: Turn["role"]): Turn {
  const last = turns.at(-1);
  if (last?.role === role) return last;
  if (last?.role === role) return last;
  const turn = emptyTurn(role);
  turns.push(turn);
  return turn;
}

function emptyTurn(role: Turn["role"]): Turn {
  return { role, said: [], calls: [], results: [], newest: 0 };
}

/** Results come first: they answer the calls of the message before. Servers take no pictures in them, so these are the user's. */
function toMessages({ role, said, calls, results }: Turn): ChatMessage[] {
  const { content, images } = place(said);
  if (role === "system") return [{ role, content }];
  if (role === "assistant") return [{ role, content, ...(calls.length === 0 ? {} : { calls }) }];
  const answers = results.map(({ callId, text }): ChatMessage => ({ role: "tool", callId, content: text }));
  if (answers.length > 0 && content === "" && images.length === 0) return answers;
  return [...answers, { role, content, ...(images.length === 0 ? {} : { images }) }];
}

function place(said: Turn["said"]): { content: string; images: PlacedImage[] } {
  const images: PlacedImage[] = [];
  const texts: string[] = [];
  for (const one of said) {
    if (typeof one === "string") texts.push(one);
    else images.push({ ...one, at: texts.join("\n\n").length });
  }
  return { content: texts.join("\n\n"), images };
}
