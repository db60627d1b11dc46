import type { ChatRequest } from "../../../generated/types/openai.d.ts";
import type { Prompt, Sampling } from "../../terms/prompt.ts";

/** mlx_lm.server dies for good when `top_k` exceeds the vocabulary; the smallest in use has 1,024 tokens. */
const MAX_TOP_K = 1000;

/**
 * The body of POST /v1/chat/completions. Always streamed: mlx_lm.server never notices that the client of an unstreamed answer has gone.
 * A field without a value is left out, never null; `stop` is not sent, since that server cuts stop strings by tokens, and wrongly.
 * @see mlx_lm/server.py, APIHandler.validate_model_parameters
 */
export function encodeRequest(prompt: Prompt, model: string): ChatRequest {
  return {
    model,
    messages: prompt.messages.map(({ role, content }) => ({ role, content })),
    max_tokens: Math.max(1, Math.floor(prompt.maxTokens)),
    stream: true,
    stream_options: { include_usage: true },
    ...encodeSampling(prompt.sampling),
  };
}

function encodeSampling({ temperature, topP, topK, minP, repetitionPenalty }: Sampling): Partial<ChatRequest> {
  return {
    ...(isWithin(temperature, 0, Number.MAX_VALUE) && { temperature }),
    ...(isWithin(topP, 0, 1) && { top_p: topP }),
    ...(isWithin(topK, 0, Number.MAX_SAFE_INTEGER) && { top_k: Math.min(Math.floor(topK), MAX_TOP_K) }),
    ...(isWithin(minP, 0, 1) && { min_p: minP }),
    ...(isWithin(repetitionPenalty, 0, Number.MAX_VALUE) && { repetition_penalty: repetitionPenalty }),
  };
}

function isWithin(value: number | undefined, low: number, high: number): value is number {
  return value !== undefined && value >= low && value <= high;
}
