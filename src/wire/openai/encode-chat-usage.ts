import type { AnthropicUsage } from "../anthropic/encode-usage.ts";

export interface ReportedChatUsage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
  readonly prompt_tokens_details: { readonly cached_tokens: number };
}

/** Here the prompt's tokens hold those that came from the cache. */
export function encodeChatUsage(usage: AnthropicUsage): ReportedChatUsage {
  const cached = usage.cache_read_input_tokens;
  const prompt = usage.input_tokens + usage.cache_creation_input_tokens + cached;
  return {
    prompt_tokens: prompt,
    completion_tokens: usage.output_tokens,
    total_tokens: prompt + usage.output_tokens,
    prompt_tokens_details: { cached_tokens: cached },
  };
}
