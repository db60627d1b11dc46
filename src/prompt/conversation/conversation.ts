import type { Problem } from "../../diagnostics/problem.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import type { PromptImage, ToolCall } from "../../shared/prompt-types.ts";
import type { PdfText } from "./pdf.ts";

/** A piece of a message: text, media, a call, or a result. */
export type MessagePiece =
  | { readonly kind: "words"; readonly text: string }
  | Medium
  | { readonly kind: "call"; readonly call: ToolCall }
  | ResultPiece;

/** An image or document; without bytes no model here can see it. */
export interface Medium {
  readonly kind: "medium";
  readonly name: "image" | "document";
  readonly image?: PromptImage;
  /** Replacement text; absent: the name in brackets. */
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

/** Why a conversation is not supported. `blind`: by text-only models; `strict`: if unknown content is refused. */
export interface UnsupportedContent {
  readonly problem: Problem;
  readonly only?: "blind" | "strict";
}

/** The request in canonical form: the client sends equal text as a string or as blocks. */
export interface Conversation {
  readonly system: readonly string[];
  readonly messages: readonly ConversationMessage[];
  readonly unsupported: readonly UnsupportedContent[];
}

/**
 * Sorts parallel results by their calls, since templates without ids match them by position. Other pieces keep their position.
 * @param orderOf grows from call to call; undefined sorts last
 */
export function orderResults(
  pieces: readonly MessagePiece[],
  orderOf: (callId: string) => number | undefined,
): readonly MessagePiece[] {
  const order = ({ callId }: ResultPiece): number => orderOf(callId) ?? Number.MAX_SAFE_INTEGER;
  const found = pieces.filter((piece) => piece.kind === "result");
  if (found.length < 2) return pieces;
  const results = found.toSorted((a, b) => order(a) - order(b));
  let next = 0;
  return pieces.map((piece) => (piece.kind === "result" ? (results[next++] ?? piece) : piece));
}

/** Replaces media by text for text-only models; for others only media without bytes. */
export function hideFrom(isSeeing: boolean, conversation: Conversation, dropped: DroppedCollector): Conversation {
  const messages = conversation.messages.map(({ role, pieces }) => ({
    role,
    pieces: pieces.map((piece) => (isSeeing && hasBytes(piece) ? piece : hide(piece, dropped))),
  }));
  return { ...conversation, messages };
}

/** Replaces images by `[image]`, with a report. */
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

/** Replacement text for media. */
export function placeholder({ name, text: pdfText }: Pick<Medium, "name" | "text">): string {
  return pdfText?.text ?? `[${name}]`;
}

export function reportHidden(medium: Pick<Medium, "name" | "text">, dropped: DroppedCollector): void {
  const { name, text: pdfText } = medium;
  if (pdfText === undefined)
    dropped.add({ what: name, why: `this model can't be shown it: \`${placeholder(medium)}\` stands in its place` });
  else for (const { count, ...entry } of pdfText.missing) dropped.add(entry, count);
}
