// From schema/explanation.schema.json by `npm run generate`. Never edited.

/**
 * What the rules make of one request, in the order in which it is decided: the `data` of `mallex explain --json`. A place is `file:line`.
 */
export interface Explanation {
version: 1
request: {
/**
 * The file, the turn's id, or `-`.
 */
from: string
/**
 * The client's release; absent: unknown, and no condition on it holds.
 */
client?: string
model: string
messages: number
tools: number
stream: boolean
/**
 * What went wrong when the recorded turn was answered.
 */
failed?: string
}
plan: {
/**
 * Of the rules that explain the request: today's.
 */
hash: string
/**
 * Of the rules by which the recorded turn was answered, where they were others.
 */
answeredBy?: string
}
outcome: ("ask" | "reply" | "refuse")
decision: Decision
class: {
id: string
background: boolean
at?: string
tried: TriedRule[]
}
route: {
/**
 * Absent: none holds.
 */
id?: string
/**
 * `tier low`, `reply mallex:replies/title`, …
 */
to?: string
at?: string
tried: TriedRule[]
}
profile?: ExplainedProfile
tools?: {
toolset: string
at?: string
/**
 * Names as the model sees them.
 */
offered: string[]
}
parts: {
name: string
found: boolean
/**
 * The finder that finds it; where none does, the first.
 */
at?: string
/**
 * Whose texts it stood in.
 */
roles: ("system" | "user" | "assistant")[]
/**
 * Cut out of the talk for it.
 */
tokens: number
}[]
/**
 * Trims and filters that fired, in the order in which the file asks them.
 */
rules: {
list: ("trim" | "filters")
id: string
do: ("drop" | "keep" | "unwrap" | "replace")
times: number
/**
 * What came minus what went; negative: it saves.
 */
tokens: number
at?: string
}[]
dropped: {
what: string
why: string
rule?: string
count: number
}[]
/**
 * What is answered without a model.
 */
reply?: string
problem?: {
code: string
message: string
hint?: string
}
tokens: {
/**
 * What the client sends: system text, messages, and tools as JSON.
 */
sent: number
/**
 * What the model reads; 0 where none is asked.
 */
read: number
/**
 * `read` is counted with the model's own tokenizer and chat template; else estimated.
 */
exact: boolean
/**
 * Why not.
 */
inexact?: string
}
/**
 * What the model is asked.
 */
prompt?: {
messages: {

}[]
tools: {

}[]
maxTokens: number
[k: string]: unknown
}
}
/**
 * This interface was referenced by `Explanation`'s JSON-Schema
 * via the `definition` "decision".
 */
export interface Decision {
class: string
route?: string
tier?: string
profile?: string
saved?: number
why: string
}
/**
 * This interface was referenced by `Explanation`'s JSON-Schema
 * via the `definition` "triedRule".
 */
export interface TriedRule {
id: string
holds: boolean
/**
 * The first condition that failed, in short: `tools: none`.
 */
failed?: string
/**
 * What the request has instead.
 */
has?: string
/**
 * Of that condition; of the rule where it holds.
 */
at?: string
}
/**
 * This interface was referenced by `Explanation`'s JSON-Schema
 * via the `definition` "explainedProfile".
 */
export interface ExplainedProfile {
name: string
model: string
backend: string
size: string
/**
 * Of the size: a template, or `client`.
 */
prompt: string
dialect: string
window: number
output: number
why: string
at?: string
}
