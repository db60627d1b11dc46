/** Why the model stopped, in the words of OpenAI-compatible servers. */
export type FinishReason = "stop" | "length" | "tool_calls" | "content_filter";

/** Why the model stopped, in the words of the Anthropic Messages API: those that mallex says. */
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
  /** Of all, how many it has put there to be found again; absent where it doesn't say. */
  readonly cacheWriteTokens?: number;
  readonly outputTokens: number;
}

/** What happens while a turn is answered: the neutral union between the two wire formats. */
export type TurnEvent =
  /** Prefill goes on; tokens of the prompt, those in the cache left out. */
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  /** `own`: words of mallex, or a call shown as text: no stop sequence of the client is looked for in it. */
  | { readonly type: "text-delta"; readonly text: string; readonly own?: true }
  /** `hidden`: the client is not shown it. */
  | { readonly type: "thinking-delta"; readonly text: string; readonly hidden?: true }
  /**
   * A call as the backend parsed it: the model's own name, arguments as JSON text. Whole, never in pieces. `ended`: they are no JSON as they stand, and no
   * limit has cut them.
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
   * A call that can't be read or carried out, and why; `raw` as the model wrote it, empty where its server has lost it. The model is asked for it once
   * more, or it becomes text: no client ever sees one.
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
  /** The model has looked for tools, and waits for what was found: it is asked again behind what it has said. Ends an answer; no client ever sees one. */
  | { readonly type: "looked-for-tools" }
  /** The question is asked anew: what came before is void. Only where nobody has read any of it. */
  | { readonly type: "begin-again" }
  /** `stopSequence`: the one of the request's that ended the text. */
  | { readonly type: "turn-end"; readonly stopReason: StopReason; readonly stopSequence?: string };
