// From schema/explanation.schema.json by `npm run generate`. Never edited.

/**
 * What the rules make of one request, in the order in which it is decided: the `data` of `mallex explain --json`. A place is `file:line`.
 */
export interface Explanation {
version: 1
/**
 * The whole in three sentences.
 */
summary: {
/**
 * Who answered, or would: the profile and its model, the tier; of a recorded turn how much it wrote and how long it took.
 */
answered: string
/**
 * What has decided that, and where it is written.
 */
why: string
/**
 * What of the request no model has read.
 */
cut: string
}
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
/**
 * `relay`: the client's own request goes on as it is. `search`: mallex searches the web, without a model.
 */
outcome: ("ask" | "relay" | "reply" | "refuse" | "search")
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
intent?: ExplainedIntent
/**
 * The profiles that are tried, in order, each as it is now on this machine; absent: no tier has been asked for.
 */
chain?: ChainProfile[]
/**
 * Why what is sent stays with local profiles.
 */
bound?: {
/**
 * Id of a rule of `neverLeaves`, or `localOnly`.
 */
by: string
about?: string
/**
 * Where in the request it stands: `system[2].text`, `messages[4].content[0].content (the result of Read)`.
 */
found?: string
at?: string
}
profile?: ExplainedProfile
answered?: Recorded
tools?: {
toolset: string
at?: string
/**
 * Names as the model sees them.
 */
offered: string[]
/**
 * Those of `offered` that the model is told of in short.
 */
stubs?: string[]
/**
 * The model is told of them when it looks for tools.
 */
findable?: string[]
/**
 * The client's names of those that the model can't call.
 */
dropped?: string[]
/**
 * Tokens of the system text and the tools, which each turn of the conversation begins with; about, as they are counted by themselves.
 */
head?: number
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
 * Cut out of the conversation for it.
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
/**
 * What it would have taken out and has left in, because it holds words that must survive; absent: nothing.
 */
leftIn?: {
times: number
words: string[]
}
at?: string
/**
 * A pack that is not built in has made or changed this rule.
 */
byPack?: true
}[]
/**
 * Rules of the person's own files that did nothing in this turn; absent: none.
 */
unfired?: UnfiredRule[]
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
/**
 * What has named the tier or profile.
 */
by?: ("tag" | "name" | "alias")
tier?: string
profile?: string
intent?: IntentChoice
passed?: Passed[]
switched?: Switched
/**
 * Id of a rule of `neverLeaves`, or `localOnly`.
 */
bound?: string
saved?: number
why: string
}
/**
 * This interface was referenced by `Explanation`'s JSON-Schema
 * via the `definition` "intentChoice".
 */
export interface IntentChoice {
id: string
step: ("patterns" | "examples" | "model" | "default" | "pinned")
/**
 * From 0 to 1 by intent, where the examples were asked.
 */
scores?: {
[k: string]: number
}
/**
 * The lead of the likeliest over the second.
 */
margin?: number
}
/**
 * This interface was referenced by `Explanation`'s JSON-Schema
 * via the `definition` "passed".
 */
export interface Passed {
profile: string
reason: ("noKey" | "refused" | "overloaded" | "tooLong" | "timedOut" | "busy" | "long" | "budget" | "private" | "resting")
why: string
}
/**
 * This interface was referenced by `Explanation`'s JSON-Schema
 * via the `definition` "switched".
 */
export interface Switched {
/**
 * The profile that answered before.
 */
from: string
/**
 * Tokens, by estimate, that the new one has to read.
 */
reread: number
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
 * What the person's words ask for, found without a model and without knowing the session.
 * 
 * This interface was referenced by `Explanation`'s JSON-Schema
 * via the `definition` "explainedIntent".
 */
export interface ExplainedIntent {
id: string
step: ("patterns" | "examples" | "model" | "default" | "pinned")
scores?: {
[k: string]: number
}
margin?: number
/**
 * False: with the step `model`, a model is asked.
 */
sure?: boolean
/**
 * `tier low`, `escalate 1`.
 */
to: string
/**
 * What was read, shortened.
 */
words: string
at?: string
}
/**
 * This interface was referenced by `Explanation`'s JSON-Schema
 * via the `definition` "chainProfile".
 */
export interface ChainProfile {
name: string
model: string
backend: string
/**
 * Nothing that is known before asking speaks against it.
 */
usable: boolean
reason?: ("noKey" | "refused" | "overloaded" | "tooLong" | "timedOut" | "busy" | "long" | "budget" | "private" | "resting")
/**
 * Why it is not usable, in words.
 */
why?: string
/**
 * Of the circuit breaker of its backend, if a server of this file runs and watches it.
 */
circuit?: string
/**
 * What it is sent leaves the person's own machines.
 */
leaves?: true
/**
 * By its price: what it costs to read what the client sends, and what an answer of a thousand tokens does.
 */
price?: {
/**
 * US dollars.
 */
read: number
/**
 * US dollars.
 */
perThousand: number
}
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
/**
 * Tokens that each of its prompts begins with, as `mallex compile` prints them: `65` measured, `~65` estimated or stated. Absent: nothing says it.
 */
head?: string
dialect: string
/**
 * Dialects in which calls are read beside its own. Absent: in none.
 */
alsoReads?: string[]
/**
 * How it is told to use tools. Absent: as any model is.
 */
style?: string
/**
 * Absent: what is asked goes on as it is, and so do the calls.
 */
repair?: ("off" | "mend" | "ask")
/**
 * Rounds without anything new after which the model is told so, and after which the turn ends. Absent: nothing happens.
 */
repeats?: {
tell: number
stop: number
/**
 * So many calls in a row have brought nothing new. Absent: none.
 */
streak?: number
/**
 * The newest of them: its name and its arguments, as the client has sent them. Absent: none.
 */
last?: string
}
/**
 * Tokens that it reads within `firstToken`, and what that follows from. Absent: no limit.
 */
firstToken?: string
window: number
output: number
why: string
at?: string
}
/**
 * What happened when the recorded turn was answered.
 * 
 * This interface was referenced by `Explanation`'s JSON-Schema
 * via the `definition` "recorded".
 */
export interface Recorded {
decision: Decision
/**
 * That answered; the file may name another one since.
 */
model?: string
/**
 * That model's, at that time.
 */
backend?: string
/**
 * Tokens, as its server has counted them.
 */
usage?: {
[k: string]: number
}
cost?: {
usd: number
/**
 * What the same tokens would have cost on the dearest profile that a tier holds.
 */
dearest: number
/**
 * The answer was stopped before its backend had counted all of it.
 */
estimated?: true
}
/**
 * What came of asking once more for a call that could not be carried out.
 */
repair?: ("called" | "said" | "failed" | "noRoom")
/**
 * Searches of the web that mallex has made for it: how many results, or why none.
 */
searches?: {
results?: number
error?: string
}[]
ms?: number
/**
 * The client has closed the request before the answer had ended: Esc, or its end.
 */
stopped?: true
}
/**
 * A rule of the person's own files that did nothing.
 * 
 * This interface was referenced by `Explanation`'s JSON-Schema
 * via the `definition` "unfiredRule".
 */
export interface UnfiredRule {
list: ("routes" | "trim" | "filters")
id: string
at?: string
words?: RuleWords
/**
 * It has not fired in any of the newest kept turns, though its words went by. Absent: it has, they did not, or no turn is kept.
 */
lately?: {
/**
 * Kept turns in which a model of the person's own was asked, 20 at most.
 */
turns: number
/**
 * In so many of them its words stand.
 */
withWords: number
words: RuleWords1
}
}
/**
 * In this request; absent: they don't stand in it.
 */
export interface RuleWords {
/**
 * What `hook` says, in system text; `results of tools`.
 */
in: string[]
/**
 * The rule looks there, and still did nothing. Absent: it does not look there.
 */
why?: string
/**
 * What to write instead, tried on this request. Absent: nothing finds them.
 */
write?: string
}
/**
 * In the newest of these.
 */
export interface RuleWords1 {
/**
 * What `hook` says, in system text; `results of tools`.
 */
in: string[]
/**
 * The rule looks there, and still did nothing. Absent: it does not look there.
 */
why?: string
/**
 * What to write instead, tried on this request. Absent: nothing finds them.
 */
write?: string
}
/**
 * Where the words stand that a trim rule or filter looks for.
 * 
 * This interface was referenced by `Explanation`'s JSON-Schema
 * via the `definition` "ruleWords".
 */
export interface RuleWords2 {
/**
 * What `hook` says, in system text; `results of tools`.
 */
in: string[]
/**
 * The rule looks there, and still did nothing. Absent: it does not look there.
 */
why?: string
/**
 * What to write instead, tried on this request. Absent: nothing finds them.
 */
write?: string
}
