// From schema/anthropic.schema.json by `npm run generate`. Never edited.

/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "contentBlock".
 */
export type ContentBlock = (KnownBlock | OtherBlock)
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "knownBlock".
 */
export type KnownBlock = (TextBlock | ToolUseBlock | ToolResultBlock | ThinkingBlock | RedactedThinkingBlock | ImageBlock | DocumentBlock | SearchResultBlock)

/**
 * The body of POST /v1/messages, open where the protocol is: unknown fields and unknown kinds of blocks are kept.
 */
export interface MessagesRequest {
model: string
/**
 * Tokens of the answer at most.
 */
max_tokens: number
/**
 * @minItems 1
 */
messages: [Message, ...(Message)[]]
/**
 * Text, or blocks of it.
 */
system?: (string | ContentBlock[])
stream?: boolean
/**
 * @maxItems 8191
 */
stop_sequences?: string[]
temperature?: number
top_p?: number
top_k?: number
tools?: Tool[]
tool_choice?: ToolChoice
thinking?: ThinkingSetting
output_config?: OutputConfig
output_format?: OutputFormat
metadata?: {
user_id?: (string | null)
}
[k: string]: unknown
}
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "message".
 */
export interface Message {
role: ("user" | "assistant" | "system" | "ctx" | "msg")
content: (string | ContentBlock[])
}
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "textBlock".
 */
export interface TextBlock {
type: "text"
text: string
}
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "toolUseBlock".
 */
export interface ToolUseBlock {
type: "tool_use"
id: string
name: string
input: {
[k: string]: unknown
}
}
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "toolResultBlock".
 */
export interface ToolResultBlock {
type: "tool_result"
tool_use_id: string
content?: (string | ContentBlock[])
is_error?: boolean
}
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "thinkingBlock".
 */
export interface ThinkingBlock {
type: "thinking"
thinking: string
signature?: string
}
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "redactedThinkingBlock".
 */
export interface RedactedThinkingBlock {
type: "redacted_thinking"
data?: string
}
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "imageBlock".
 */
export interface ImageBlock {
type: "image"
source: Source
}
/**
 * Where an image or a document is: base64, url, text, content, file, or what comes next.
 * 
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "source".
 */
export interface Source {
type: string
media_type?: string
data?: string
url?: string
content?: (string | ContentBlock[])
}
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "documentBlock".
 */
export interface DocumentBlock {
type: "document"
source: Source
title?: (string | null)
context?: (string | null)
}
/**
 * What a search of the client's own has found.
 * 
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "searchResultBlock".
 */
export interface SearchResultBlock {
type: "search_result"
source?: string
title?: (string | null)
content?: (string | ContentBlock[])
}
/**
 * A kind of block that this release of mallex has no word for.
 * 
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "otherBlock".
 */
export interface OtherBlock {
type: string
}
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "tool".
 */
export interface Tool {
type?: string
name?: string
description?: string
input_schema?: {
[k: string]: unknown
}
strict?: boolean
defer_loading?: boolean
[k: string]: unknown
}
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "toolChoice".
 */
export interface ToolChoice {
type: string
name?: string
disable_parallel_tool_use?: boolean
}
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "thinkingSetting".
 */
export interface ThinkingSetting {
type: string
budget_tokens?: number
display?: (string | null)
}
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "outputConfig".
 */
export interface OutputConfig {
effort?: (string | null)
format?: (OutputFormat | null)
[k: string]: unknown
}
/**
 * This interface was referenced by `MessagesRequest`'s JSON-Schema
 * via the `definition` "outputFormat".
 */
export interface OutputFormat {
type: string
schema?: {
[k: string]: unknown
}
}
