import type { Problem } from "../problem/problem.ts";
import type { PromptImage, ToolCall } from "../terms/prompt.ts";
import type { PdfText } from "./pdf-words.ts";

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

/** Why a talk can't be shown. `blind`: not to a model that reads text only; `strict`: not where nothing unknown may pass. */
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
