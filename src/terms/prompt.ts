/** One message of a rendered prompt: plain text in a role that every chat template knows. */
export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/** How to draw the next token; what is absent is left to the backend. */
export interface Sampling {
  readonly temperature?: number;
  readonly topP?: number;
  readonly topK?: number;
  readonly minP?: number;
  readonly repetitionPenalty?: number;
}

/** What the model is asked: rendered, canonical, independent of any wire format. */
export interface Prompt {
  readonly messages: readonly ChatMessage[];
  /** Output cap in tokens, already clamped to the profile's. */
  readonly maxTokens: number;
  readonly stopSequences: readonly string[];
  readonly sampling: Sampling;
}
