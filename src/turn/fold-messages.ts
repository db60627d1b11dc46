import type { Policy } from "../../generated/types/plan.d.ts";
import type { ChatMessage, PositionedImage, PromptImage, ToolCall } from "../terms/prompt.ts";
import type { FormattedMessage, FormattedPiece } from "./write-talk.ts";

/** Stands between two texts of a message. */
const BETWEEN = "\n\n";

interface FoldedTurn {
  readonly role: FormattedMessage["role"];
  /** Its words and the pictures among them, up to the words of its newest message; what tools show stands there, too. */
  readonly content: (string | PromptImage)[];
  /** The words of its newest message: system messages that follow come before them. */
  newest: (string | PromptImage)[];
  readonly calls: ToolCall[];
  readonly results: { readonly callId: string; readonly text: string }[];
}

/**
 * Joins neighbours of one role, and folds system messages inside the talk into the user's turn, in front of the words they
 * follow: chat templates differ in what they accept, most accept this. A policy may say it otherwise. A
 * longer talk folds to a longer prompt that begins with the same messages; so a message of which nothing is left still is one.
 */
export function foldMessages(head: string, messages: readonly FormattedMessage[], policy: Policy = {}): ChatMessage[] {
  const turns: FoldedTurn[] = [];
  for (const { role, pieces } of messages) {
    if (role === "system") addSystem(turns, pieces, policy.midSystem);
    else add(turnOf(turns, role), pieces);
  }
  if (head === "") return turns.flatMap(toMessages);
  if (policy.system === undefined) return [{ role: "system", content: head }, ...turns.flatMap(toMessages)];
  const [first] = turns;
  if (first?.role === "user") first.content.unshift(head);
  else turns.unshift({ ...emptyTurn("user"), content: [head] });
  return turns.flatMap(toMessages);
}

function add(turn: FoldedTurn, pieces: readonly FormattedPiece[]): void {
  for (const one of turn.newest) turn.content.push(one);
  turn.newest = [];
  let isNewest = false;
  for (const piece of pieces) {
    isNewest ||= isOwnText(piece);
    if (piece.kind === "call") turn.calls.push(piece.call);
    else if (piece.kind === "result") turn.results.push(piece);
    else (isNewest ? turn.newest : turn.content).push(piece.kind === "text" ? piece.text : piece.image);
  }
}

/** Not from a tool. */
function isOwnText(piece: FormattedPiece): boolean {
  return (piece.kind === "text" || piece.kind === "image") && piece.isResult !== true;
}

function addSystem(turns: FoldedTurn[], pieces: readonly FormattedPiece[], midSystem: "inPlace" | undefined): void {
  const texts = pieces.flatMap((piece) => (piece.kind === "text" ? piece.text : []));
  if (texts.length === 0) return;
  turnOf(turns, midSystem === undefined ? "user" : "system").content.push(texts.join(BETWEEN));
}

/** The turn at the end if it has this role, else a new one. */
function turnOf(turns: FoldedTurn[], role: FoldedTurn["role"]): FoldedTurn {
  const last = turns.at(-1);
  if (last?.role === role) return last;
  const turn = emptyTurn(role);
  turns.push(turn);
  return turn;
}

function emptyTurn(role: FoldedTurn["role"]): FoldedTurn {
  return { role, content: [], newest: [], calls: [], results: [] };
}

/** Results come first: they answer the calls of the message before. Servers take no pictures in them, so these are the user's. */
function toMessages({ role, content: contents, newest, calls, results }: FoldedTurn): ChatMessage[] {
  const { content, images } = withImagePositions([...contents, ...newest]);
  if (role === "system") return [{ role, content }];
  if (role === "assistant") return [{ role, content, ...(calls.length === 0 ? {} : { calls }) }];
  const answers = results.map(({ callId, text }): ChatMessage => ({ role: "tool", callId, content: text }));
  if (answers.length > 0 && content === "" && images.length === 0) return answers;
  return [...answers, { role, content, ...(images.length === 0 ? {} : { images }) }];
}

function withImagePositions(contents: FoldedTurn["content"]): { content: string; images: PositionedImage[] } {
  const images: PositionedImage[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const one of contents) {
    if (typeof one === "string") length += texts.push(one) === 1 ? one.length : BETWEEN.length + one.length;
    else images.push({ ...one, at: length });
  }
  return { content: texts.join(BETWEEN), images };
}
