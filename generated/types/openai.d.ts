// From schema/openai.schema.json by `npm run generate`. Never edited.

/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chatRequestMessage".
 */
export type ChatRequestMessage = ({
role: ("system" | "user")
content: string
} | {
role: "user"
content: ChatRequestPart[]
} | {
role: "assistant"
content: string
tool_calls?: ChatRequestCall[]
} | {
role: "tool"
tool_call_id: string
content: string
})
/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chatRequestPart".
 */
export type ChatRequestPart = ({
type: "text"
text: string
} | {
type: "image_url"
image_url: {
/**
 * A data URL: the picture itself, never an address.
 */
url: string
}
})
/**
 * Text, or a list of parts; Mistral's own server writes thoughts as parts of the content.
 * 
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chunkText".
 */
export type ChunkText = ((string | null) | (string | {
type?: string
text?: (string | null)
thinking?: ChunkText
})[])

/**
 * Chat completions as OpenAI-compatible servers speak them: what mallex sends, and what it reads of the answer.
 */
export interface Openai {
[k: string]: unknown
}
/**
 * What GET /models answers.
 * 
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "modelList".
 */
export interface ModelList {
data: ModelEntry[]
}
/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "modelEntry".
 */
export interface ModelEntry {
id: string
}
/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chatRequest".
 */
export interface ChatRequest {
model: string
messages: ChatRequestMessage[]
tools?: ChatRequestTool[]
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
/**
 * Of mlx_lm.server and llama-server: what the chat template is told beside the messages.
 */
chat_template_kwargs?: {
enable_thinking: boolean
}
/**
 * Of llama-server: GBNF that the answer keeps to.
 */
grammar?: string
/**
 * mlx_lm.server ignores it.
 */
tool_choice?: ("required" | {
type: "function"
function: {
name: string
}
})
response_format?: ({
type: "json_object"
} | {
type: "json_schema"
json_schema: {
name: string
description?: string
strict?: boolean
schema: {

}
}
})
reasoning_effort?: ("low" | "medium" | "high")
}
/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chatRequestCall".
 */
export interface ChatRequestCall {
id: string
type: "function"
function: {
name: string
/**
 * JSON
 */
arguments: string
}
}
/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chatRequestTool".
 */
export interface ChatRequestTool {
type: "function"
function: {
name: string
description: string
/**
 * JSON Schema of the arguments
 */
parameters: {

}
/**
 * The server holds the arguments to the schema.
 */
strict?: true
}
}
/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chatChunk".
 */
export interface ChatChunk {
choices?: (ChunkChoice[] | null)
usage?: (ChatUsage | null)
/**
 * Of llama-server, in the last chunk; its numbers only inform, so whatever stands here is no reason to refuse an answer.
 */
timings?: {
[k: string]: unknown
}
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
content?: ChunkText
reasoning?: ChunkText
reasoning_content?: ChunkText
tool_calls?: (CallDelta[] | null)
/**
 * The form before `tool_calls`: one call, without an id.
 */
function_call?: (FunctionDelta | null)
}
/**
 * A call or a piece of one: the id and the name come first, the arguments whole or in pieces.
 * 
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "callDelta".
 */
export interface CallDelta {
index?: (number | null)
id?: (string | number | null)
function?: (FunctionDelta | null)
}
/**
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "functionDelta".
 */
export interface FunctionDelta {
name?: (string | null)
/**
 * JSON text, whole or in pieces; some servers send the map itself.
 */
arguments?: {
[k: string]: unknown
}
}
/**
 * A count that is null, or absent, is not known.
 * 
 * This interface was referenced by `Openai`'s JSON-Schema
 * via the `definition` "chatUsage".
 */
export interface ChatUsage {
prompt_tokens?: (number | null)
completion_tokens?: (number | null)
prompt_tokens_details?: ({
cached_tokens?: (number | null)
} | null)
}
