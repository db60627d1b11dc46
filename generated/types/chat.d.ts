// From schema/chat.schema.json by `npm run generate`. Never edited.

/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatTalkMessage".
 */
export type ChatTalkMessage = ({
role: ("system" | "developer" | "user" | "assistant" | "tool")
} & ChatTalkMessage1)
export type ChatTalkMessage1 = (ChatSystemMessage | ChatUserMessage | ChatAssistantMessage | ChatToolMessage)
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatContent".
 */
export type ChatContent = (string | ChatPart[])
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatPart".
 */
export type ChatPart = (ChatKnownPart | ChatOtherPart)
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatKnownPart".
 */
export type ChatKnownPart = (ChatTextPart | ChatRefusalPart | ChatImagePart | ChatFilePart)

/**
 * The body of POST /v1/chat/completions as clients send it, open where they differ: unknown fields and unknown kinds of parts are kept.
 */
export interface ChatCompletionRequest {
model: string
/**
 * @minItems 1
 */
messages: [ChatTalkMessage, ...(ChatTalkMessage)[]]
/**
 * Tokens of the answer at most; the older name.
 */
max_tokens?: number
/**
 * Tokens of the answer at most.
 */
max_completion_tokens?: number
temperature?: number
top_p?: number
/**
 * Not OpenAI's own; many servers take it.
 */
top_k?: number
n?: number
stop?: (string | string[])
stream?: boolean
stream_options?: {
include_usage?: boolean
}
tools?: ChatTool[]
tool_choice?: (("none" | "auto" | "required") | ChatNamedChoice)
parallel_tool_calls?: boolean
response_format?: ChatFormat
reasoning_effort?: string
logprobs?: boolean
modalities?: string[]
[k: string]: unknown
}
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatSystemMessage".
 */
export interface ChatSystemMessage {
role: ("system" | "developer")
content: ChatContent
name?: string
}
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatTextPart".
 */
export interface ChatTextPart {
type: "text"
text: string
}
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatRefusalPart".
 */
export interface ChatRefusalPart {
type: "refusal"
refusal: string
}
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatImagePart".
 */
export interface ChatImagePart {
type: "image_url"
image_url: {
url: string
detail?: string
}
}
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatFilePart".
 */
export interface ChatFilePart {
type: "file"
file: {
file_data?: string
file_id?: string
filename?: string
}
}
/**
 * A kind of part that this release of mallex has no word for.
 * 
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatOtherPart".
 */
export interface ChatOtherPart {
type: string
}
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatUserMessage".
 */
export interface ChatUserMessage {
role: "user"
content: ChatContent
name?: string
}
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatAssistantMessage".
 */
export interface ChatAssistantMessage {
role: "assistant"
content?: ChatContent
refusal?: string
name?: string
tool_calls?: ChatCall[]
}
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatCall".
 */
export interface ChatCall {
id: string
type?: "function"
function: {
name: string
/**
 * JSON
 */
arguments: string
}
}
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatToolMessage".
 */
export interface ChatToolMessage {
role: "tool"
tool_call_id: string
content: ChatContent
name?: string
}
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatTool".
 */
export interface ChatTool {
type: string
function?: {
name: string
description?: string
/**
 * JSON Schema of the arguments; absent: it has none.
 */
parameters?: {
[k: string]: unknown
}
strict?: boolean
[k: string]: unknown
}
}
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatNamedChoice".
 */
export interface ChatNamedChoice {
type: string
function?: {
name: string
}
}
/**
 * This interface was referenced by `ChatCompletionRequest`'s JSON-Schema
 * via the `definition` "chatFormat".
 */
export interface ChatFormat {
type: string
json_schema?: {
name?: string
description?: string
strict?: boolean
schema?: {
[k: string]: unknown
}
}
}
