import type { Usage } from "../../terms/turn-event.ts";

export interface AnthropicUsage {
  readonly input_tokens: number;
  readonly cache_creation_input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly output_tokens: number;
}

/** `input_tokens` leaves out what came from the cache. An answer is at least one token: its end. */
export function encodeUsage({ inputTokens, cachedTokens, outputTokens }: Usage): AnthropicUsage {
  const cached = Math.min(cachedTokens, inputTokens);
  return {
    input_tokens: inputTokens - cached,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: cached,
    output_tokens: Math.max(1, outputTokens),
  };
}
