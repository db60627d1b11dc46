import type { Sampling } from "../../generated/types/plan.d.ts";

/** A call of a tool, as the model sees it: its own name of the tool and its own arguments. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A picture as bytes; never an address: nothing is fetched for a prompt. */
export interface PromptImage {
  /** `image/png`, `image/jpeg`, `image/gif` or `image/webp`. */
  readonly mediaType: string;
  /** Base64. */
  readonly data: string;
  /** That it is to the model; an estimate. */
  readonly tokens: number;
}

/** A picture among the words of a message: so a longer message begins with the shorter one. */
export interface PositionedImage extends PromptImage {
  /** Behind so many UTF-16 units of the content. */
  readonly at: number;
}

/** Whether and which tool the model must call; absent: as it likes. */
export type ToolChoice = { readonly kind: "any" } | { readonly kind: "tool"; readonly name: string };

/** One message of a rendered prompt. Calls and results are messages only in the native dialect; in text dialects they are text. */
export type ChatMessage =
  | { readonly role: "system"; readonly content: string }
  /** `images`: in their order in the text; only for models that read images. */
  | { readonly role: "user"; readonly content: string; readonly images?: readonly PositionedImage[] }
  | { readonly role: "assistant"; readonly content: string; readonly calls?: readonly ToolCall[] }
  | { readonly role: "tool"; readonly content: string; readonly callId: string };

/** A tool as the server declares it to the model; the schema is that of its arguments (JSON Schema). */
export interface ToolDeclaration {
  readonly name: string;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** The server enforces the schema; only for servers that can. */
  readonly strict?: true;
}

/** mlx_lm.server dies for good when `top_k` reaches the vocabulary; the smallest in use has 1,024 tokens, and beyond this many nothing changes. */
export const MAX_TOP_K = 1000;

export interface AnswerForm {
  readonly schema: Readonly<Record<string, unknown>>;
  /** As the client calls it. */
  readonly name?: string;
  readonly description?: string;
  /** The client requires strict adherence to the schema. */
  readonly strict?: boolean;
  /** The client has no schema: any map will do (`json_object`). */
  readonly isAnyMap?: true;
}

/** A rendered prompt, independent of any wire format. */
export interface Prompt {
  readonly messages: readonly ChatMessage[];
  /** Declared through the server; empty in text dialects, which declare in the prompt. */
  readonly tools: readonly ToolDeclaration[];
  /** The chat template gets the arguments of earlier calls as JSON text and not as an object. */
  readonly textArguments?: boolean;
  /** Whether the model is to think before it answers; absent: as its server does. */
  readonly thinking?: boolean;
  /** Output cap in tokens, already clamped to the profile's. */
  readonly maxTokens: number;
  readonly stopSequences: readonly string[];
  /** In the model's own names; only for servers that know it. */
  readonly toolChoice?: ToolChoice;
  /** Only for servers that hold an answer to one. */
  readonly format?: AnswerForm;
  /** How hard to think: `low`, `medium` or `high`; only for servers that know it. */
  readonly effort?: "low" | "medium" | "high";
  /** What is absent is left to the backend. */
  readonly sampling: Sampling;
  /** All that the answer may be, in the grammar language of llama.cpp; only for servers that know it. */
  readonly grammar?: string;
}
