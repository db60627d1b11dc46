// From schema/openai.schema.json by `npm run generate`. Never edited.

/**
 * Chat completions as OpenAI-compatible servers speak them: what mallex sends, and what it reads of the answer.
 */
export interface Openai {
[k: string]: unknown
}
/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chatRequest".
 */
export interface ChatRequest {
model: string
messages: ChatRequestMessage[]
max_tokens: number
stream: true
stream_options: {
include_usage: true
}
temperature?: number
top_p?: number
top_k?: number
min_p?: number
repetition_penalty?: number
}
/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chatRequestMessage".
 */
export interface ChatRequestMessage {
role: ("system" | "user" | "assistant")
content: string
}
/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chatChunk".
 */
export interface ChatChunk {
choices: ChunkChoice[]
usage?: (ChatUsage | null)
}
/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chunkChoice".
 */
export interface ChunkChoice {
delta?: (ChunkDelta | null)
finish_reason?: (string | null)
}
/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chunkDelta".
 */
export interface ChunkDelta {
content?: (string | null)
reasoning?: (string | null)
reasoning_content?: (string | null)
}
/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chatUsage".
 */
export interface ChatUsage {
prompt_tokens: number
completion_tokens: number
prompt_tokens_details?: ({
cached_tokens?: (number | null)
} | null)
}
