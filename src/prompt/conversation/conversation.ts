import type { Problem } from "../../diagnostics/problem.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import type { PromptImage, ToolCall } from "../../shared/prompt-types.ts";
import type { PdfText } from "./pdf.ts";

/** A piece of a message: a person's or the client's words, something to look at, a call of a tool, or its result. */
export type MessagePiece =
  | { readonly kind: "words"; readonly text: string }
  | Medium
  | { readonly kind: "call"; readonly call: ToolCall }
  | ResultPiece;

/** A picture, or what only looks like one to a model; without bytes it can't be shown to any model here. */
export interface Medium {
  readonly kind: "medium";
  readonly name: "image" | "document";
  readonly image?: PromptImage;
  /** What a model reads in its place; absent: its name in brackets. */
  readonly text?: PdfText;
}

export interface ResultPiece {
  readonly kind: "result";
  readonly callId: string;
  /** With `[image]` where a picture was, and the words of PDFs. */
  readonly text: string;
  readonly images?: readonly PromptImage[];
}

export interface ConversationMessage {
  readonly role: "user" | "assistant" | "system";
  readonly pieces: readonly MessagePiece[];
}

/** Why a conversation can't be shown. `blind`: not to a model that reads text only; `strict`: not where nothing unknown may pass. */
export interface UnsupportedContent {
  readonly problem: Problem;
  readonly only?: "blind" | "strict";
}

/** The request's words in one canonical form: the client sends the same text now as a string, now as blocks. */
export interface Conversation {
  readonly system: readonly string[];
  readonly messages: readonly ConversationMessage[];
  readonly unsupported: readonly UnsupportedContent[];
}

/**
 * Results in the order of their calls: a client sends those of calls side by side as they came in, and a chat template without ids tells by the
 * place alone which is whose. What stands between results stays where it is.
 * @param orderOf a number that grows from call to call; undefined: the id is of no call that the results answer, and its result is the last
 */
export function orderResults(
  pieces: readonly MessagePiece[],
  orderOf: (callId: string) => number | undefined,
): readonly MessagePiece[] {
  const order = ({ callId }: ResultPiece): number => orderOf(callId) ?? Number.MAX_SAFE_INTEGER;
  const results = pieces.filter((piece) => piece.kind === "result").toSorted((a, b) => order(a) - order(b));
  let next = 0;
  return pieces.map((piece) => (piece.kind === "result" ? (results[next++] ?? piece) : piece));
}

/** The conversation as a model is shown it: from one that sees, only what has no bytes is hidden. */
export function hideFrom(isSeeing: boolean, conversation: Conversation, dropped: DroppedCollector): Conversation {
  const messages = conversation.messages.map(({ role, pieces }) => ({
    role,
    pieces: pieces.map((piece) => (isSeeing && hasBytes(piece) ? piece : hide(piece, dropped))),
  }));
  return { ...conversation, messages };
}

/** The pieces without anything to look at: `[image]` stands in a picture's place, and a report says so. */
export function hideMedia(pieces: readonly MessagePiece[], dropped: DroppedCollector): MessagePiece[] {
  return pieces.map((piece) => hide(piece, dropped));
}

function hasBytes(piece: MessagePiece): boolean {
  return piece.kind !== "medium" || piece.image !== undefined;
}

function hide(piece: MessagePiece, dropped: DroppedCollector): MessagePiece {
  if (piece.kind === "medium") {
    reportHidden(piece, dropped);
    return { kind: "words", text: placeholder(piece) };
  }
  if (piece.kind !== "result" || piece.images === undefined) return piece;
  const { images, ...result } = piece;
  for (const _ of images) reportHidden({ name: "image" }, dropped);
  return result;
}

/** Words for something to look at where it is not shown. */
export function placeholder({ name, text: pdfText }: Pick<Medium, "name" | "text">): string {
  return pdfText?.text ?? `[${name}]`;
}

export function reportHidden(medium: Pick<Medium, "name" | "text">, dropped: DroppedCollector): void {
  const { name, text: pdfText } = medium;
  if (pdfText === undefined)
    dropped.add({ what: name, why: `this model can't be shown it: \`${placeholder(medium)}\` stands in its place` });
  else for (const { count, ...entry } of pdfText.missing) dropped.add(entry, count);
}
