import type { WebAnswer } from "./web-search.ts";

/** Why the model stopped, in the words of OpenAI-compatible servers. */
export type FinishReason = "stop" | "length" | "tool_calls" | "content_filter";

/** Stop reasons of the Anthropic Messages API that mallex sends. */
export const STOP_REASONS = [
  "end_turn",
  "max_tokens",
  "stop_sequence",
  "tool_use",
  "refusal",
  "model_context_window_exceeded",
] as const;

export type StopReason = (typeof STOP_REASONS)[number];

/** Tokens of one turn, as the model read and wrote them. */
export interface Usage {
  /** All prompt tokens, those found in the cache included. */
  readonly inputTokens: number;
  /** Of these, how many the backend found in its prompt cache. */
  readonly cachedTokens: number;
  /** Of these, how many it wrote to the cache; absent if unknown. */
  readonly cacheWriteTokens?: number;
  readonly outputTokens: number;
  /** Tokens that a draft model has guessed; absent: the server counts none. */
  readonly draftTokens?: number;
  /** Of these, how many the model has accepted. */
  readonly acceptedTokens?: number;
}

/** What happens while a turn is answered: the neutral union between the two wire formats. */
export type TurnEvent =
  /** Prefill progress, in tokens of the prompt that are not cached. */
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  /** `own`: text of mallex, or a call printed as text; not searched for stop sequences. */
  | { readonly type: "text-delta"; readonly text: string; readonly own?: true }
  /** `hidden`: not sent to the client. */
  | { readonly type: "thinking-delta"; readonly text: string; readonly hidden?: true }
  /**
   * A complete call as the backend parsed it: the model's own name, arguments as JSON text. `ended`: the arguments are invalid
   * JSON, though no limit has cut them.
   */
  | {
      readonly type: "tool-call";
      readonly id: string;
      readonly name: string;
      readonly input: string;
      readonly ended?: true;
    }
  /** The backend has sent a call once more, under the same id: it was given already. */
  | { readonly type: "repeated-call"; readonly name: string }
  /**
   * A call that can't be parsed or carried out, and why. `raw` as the model wrote it, empty if its server has lost it. It is
   * requested again or becomes text; no client sees it.
   */
  | { readonly type: "broken-call"; readonly raw: string; readonly problem: string; readonly name?: string }
  /** A call in the client's own names and arguments, checked against its schema. */
  | {
      readonly type: "tool-use";
      readonly id: string;
      readonly name: string;
      readonly input: Readonly<Record<string, unknown>>;
    }
  | { readonly type: "usage"; readonly usage: Usage }
  /** The model has called a search that mallex makes, for tools or of the web: it is called again with the result. Ends an answer; no client sees it. */
  | { readonly type: "own-search"; readonly web?: { readonly query: string } }
  /** mallex searches the web, within the answer. */
  | { readonly type: "web-search"; readonly id: string; readonly query: string }
  | { readonly type: "web-results"; readonly id: string; readonly answer: WebAnswer }
  /** The answer starts over, and earlier events are void. Only if none was sent. */
  | { readonly type: "begin-again" }
  /** `stopSequence`: the one of the request's that ended the text. */
  | { readonly type: "turn-end"; readonly stopReason: StopReason; readonly stopSequence?: string };
