// From schema/plan.schema.json by `npm run generate`. Never edited.

/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "launchValue".
 */
export type LaunchValue = (string | {
from: ("url" | "token" | "tokenHeader" | "model" | "window" | "output" | "noProxy" | "smallWindow" | "promptSuggestions")
})
/**
 * All must hold.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "versionRange".
 */
export type VersionRange = {
op: ("<" | "<=" | ">" | ">=" | "=")
version: number[]
}[]
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "backend".
 */
export type Backend = (MlxBackend | LlamaBackend | OpenaiBackend | OpenrouterBackend | AnthropicBackend)
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "key".
 */
export type Key = ({
/**
 * Name of the environment variable; never the key.
 */
env: string
} | {
/**
 * Absolute, or relative to the compiled file; `~/` is the home.
 */
file: string
})
/**
 * A backend.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "backendName".
 */
export type BackendName = string
/**
 * A size.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "sizeName".
 */
export type SizeName = string
/**
 * A dialect.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "dialectName".
 */
export type DialectName = string
/**
 * A style.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "styleName".
 */
export type StyleName = string
/**
 * A tier.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "tierId".
 */
export type TierId = string
/**
 * A profile.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "profileName".
 */
export type ProfileName = string
/**
 * A template.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "templateName".
 */
export type TemplateName = string
/**
 * A toolset.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "toolsetName".
 */
export type ToolsetName = string
/**
 * A class; `main` is what no class takes.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "classId".
 */
export type ClassId = string
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "condition".
 */
export type Condition = ({
kind: "class"
any: ClassId[]
} | {
kind: "model"
/**
 * Names; `*` stands for any text.
 */
any: string[]
} | {
kind: "tools"
some: boolean
} | {
kind: "client"
range: VersionRange
} | {
kind: "user"
text: TextTest
} | {
kind: "system"
text: TextTest
} | {
kind: "outputField"
name: string
} | {
kind: "maxTokens"
under?: number
over?: number
is?: number
} | {
kind: "stream"
is: boolean
} | {
kind: "prefilled"
is: boolean
} | {
kind: "toolNames"
/**
 * Names; `*` stands for any text.
 */
any: string[]
} | {
kind: "agent"
/**
 * Ids; `*` stands for any text; none at all: no helper asks.
 */
any: string[]
} | {
kind: "has"
any: string[]
} | {
kind: "effort"
any: string[]
} | {
kind: "thinking"
is: boolean
} | {
kind: "promptTokens"
under?: number
over?: number
} | {
kind: "session"
/**
 * Names; `*` stands for any text.
 */
any: string[]
} | {
kind: "project"
/**
 * Names; `*` stands for any text.
 */
any: string[]
} | {
kind: "tag"
any: string[]
})
/**
 * A route.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "routeId".
 */
export type RouteId = string
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "target".
 */
export type Target = ({
kind: "tier"
tier: TierId
/**
 * Profiles smaller than the route's `atLeast`: they never answer.
 */
tooSmall?: ProfileName[]
} | {
kind: "profile"
profile: ProfileName
/**
 * Profiles smaller than the route's `atLeast`: they never answer.
 */
tooSmall?: ProfileName[]
} | {
kind: "reply"
template: TemplateName
} | {
kind: "refuse"
message: string
})
/**
 * A piece of a form: text that stands there, or a hole.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "step".
 */
export type Step = ({
text: string
} | {
hole: ("name" | "id" | "arguments" | "json" | "python" | "key" | "value" | "text")
})
/**
 * A source.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "sourceName".
 */
export type SourceName = string
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "aim".
 */
export type Aim = ({
kind: "tier"
tier: TierId
/**
 * Profiles smaller than the route's `atLeast`: they never answer.
 */
tooSmall?: ProfileName[]
} | {
kind: "profile"
profile: ProfileName
/**
 * Profiles smaller than the route's `atLeast`: they never answer.
 */
tooSmall?: ProfileName[]
})
/**
 * An intent.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "intentId".
 */
export type IntentId = string
/**
 * A part.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "partName".
 */
export type PartName = string

/**
 * The compiled artefact: what the server executes. Immutable; carries its own hash.
 */
export interface Plan {
version: 1
/**
 * SHA-256 (hex, first 16 digits) over the plan without this field and without its port, and over its templates.
 */
hash: string
server: Server
launch: Launch
backends: {
[k: string]: Backend
}
profiles: {
[k: string]: Profile
}
/**
 * Low to high.
 */
tiers: Tier[]
/**
 * Profiles whose turns several backends share, by the name that the file has for them.
 */
pools?: {
[k: string]: {
/**
 * One for each backend; the first has the name of the pool.
 */
profiles: ProfileName[]
balance: ("cache" | "leastBusy" | "roundRobin" | "latency")
}
}
/**
 * What stands before the release in the client's User-Agent; absent: the release is unknown.
 */
userAgent?: string
sizes: {
[k: string]: Size
}
classes: RequestClass[]
routes: Route[]
parts: {
[k: string]: PartFinder[]
}
/**
 * Where whose words stand, by name. Absent: none.
 */
sources?: {
[k: string]: SourceFinder[]
}
/**
 * By names of the client's tools: its words that stay where a model is offered the tool. Absent: none.
 */
needs?: {
[k: string]: PartFinder[]
}
/**
 * Marks between which models write what they think.
 */
thoughts: Marks[]
/**
 * Tokens that end a turn. Absent: none.
 */
turnEnds?: TurnEnd[]
dialects: {
[k: string]: Dialect
}
styles: {
[k: string]: {
template: TemplateName
/**
 * Arguments are declared without what small models trip over.
 */
flat?: true
}
}
trim: Rule[]
filters: Rule[]
toolsets: {
[k: string]: Toolset
}
/**
 * Absent: nothing happens, however often a call is made.
 */
repeats?: {
tell: number
stop: number
/**
 * Characters of an answer that may only repeat the same words. Absent: no limit.
 */
text?: number
}
/**
 * The most exact first. Absent: none.
 */
aliases?: Alias[]
/**
 * Absent: none.
 */
intents?: Intent[]
decide?: Decide
/**
 * Absent: none.
 */
neverLeaves?: PrivateRule[]
/**
 * What the models that mallex loads may take together. Absent: what the machine can give.
 */
memoryBytes?: number
search?: Search
budget?: {
/**
 * US dollars.
 */
perDay: number
}
/**
 * Names of the templates that the plan renders; their precompiled code lies beside the plan.
 */
templates: TemplateName[]
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "server".
 */
export interface Server {
/**
 * The port to try first; 0 lets the system choose.
 */
port: number
/**
 * The address to listen on; absent: 127.0.0.1.
 */
host?: string
/**
 * Keep the last 50 turns in the state folder.
 */
record: boolean
/**
 * Milliseconds to wait for the backend before the head of a stream is sent.
 */
earlyHeadMs: number
/**
 * Milliseconds between pings while nothing else is sent.
 */
pingMs: number
/**
 * Bytes of a request body; more is a 413.
 */
maxBodyBytes: number
/**
 * Changes of the file take effect while mallex runs.
 */
reload: boolean
/**
 * Answers are held against the grammar; what is unknown in a request is refused.
 */
strict: boolean
/**
 * For answers under way when mallex ends.
 */
graceMs: number
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "launch".
 */
export interface Launch {
/**
 * Path of the client; absent: `claude` on the PATH, else the one mallex installs.
 */
client?: string
args: string[]
env: {
[k: string]: LaunchValue
}
/**
 * Tokens; overrides what is derived from the profiles.
 */
window?: number
/**
 * In the order of the file; those whose range holds the client's release count, low to high.
 */
releases?: LaunchRelease[]
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "launchRelease".
 */
export interface LaunchRelease {
client?: VersionRange
env?: {
[k: string]: LaunchValue
}
/**
 * `{ from: … }` in it is filled in when the client starts.
 */
settings?: {
[k: string]: unknown
}
}
export interface MlxBackend {
kind: "mlx"
/**
 * mlx_vlm.server; absent: mlx_lm.server.
 */
engine?: "vlm"
/**
 * Tokens of the prompt read at a time.
 */
prefillStep?: number
/**
 * Conversations the server keeps.
 */
promptCacheEntries: number
/**
 * Bytes; absent: no limit.
 */
promptCacheBytes?: number
/**
 * Bytes that MLX keeps for reuse; absent: as MLX decides.
 */
metalCacheBytes?: number
cluster?: Cluster
/**
 * Absent: never.
 */
idleStopMs?: number
onExit: ("askOnce" | "ask" | "stop" | "keep")
/**
 * From the start to the first token.
 */
startWithinMs: number
/**
 * Without a step while there is work.
 */
hangAfterMs: number
/**
 * Turns at once; absent: no limit.
 */
concurrent: number
/**
 * Turns that may wait; absent: no limit, because nothing waits.
 */
waiting: number
/**
 * Absent: the usual of its kind.
 */
firstTokenMs?: number
/**
 * Absent: the usual of its kind.
 */
betweenTokensMs?: number
}
/**
 * As in a hostfile of `mlx.launch`.
 */
export interface Cluster {
backend: ("ring" | "jaccl")
/**
 * Absent: free ones.
 */
port?: number
hosts: ClusterHost[]
}
export interface ClusterHost {
ssh: string
ips: string[]
rdma?: (string | null)[]
}
export interface LlamaBackend {
kind: "llama"
/**
 * Absent: as many as fit.
 */
gpuLayers?: number
/**
 * Absent: 16.
 */
kvBits?: (4 | 8)
/**
 * Tokens of the prompt read at a time.
 */
prefillStep: number
/**
 * Bytes; absent: as llama.cpp decides.
 */
promptCacheBytes?: number
/**
 * Of llama-server, after those of mallex.
 */
args?: string[]
/**
 * Other machines that compute parts of the model.
 */
rpc?: string[]
/**
 * Absent: never.
 */
idleStopMs?: number
onExit: ("askOnce" | "ask" | "stop" | "keep")
/**
 * From the start to the first token.
 */
startWithinMs: number
/**
 * Without a step while there is work.
 */
hangAfterMs: number
/**
 * Turns at once; absent: no limit.
 */
concurrent: number
/**
 * Turns that may wait; absent: no limit, because nothing waits.
 */
waiting: number
/**
 * Absent: the usual of its kind.
 */
firstTokenMs?: number
/**
 * Absent: the usual of its kind.
 */
betweenTokensMs?: number
}
export interface OpenaiBackend {
kind: "openai"
/**
 * Base URL up to and including /v1, without a slash at the end.
 */
url: string
key?: Key
/**
 * A server of the person's own on another machine.
 */
private?: boolean
/**
 * Turns at once; absent: no limit.
 */
concurrent?: number
/**
 * Turns that may wait; absent: no limit, because nothing waits.
 */
waiting?: number
/**
 * Absent: the usual of its kind.
 */
firstTokenMs?: number
/**
 * Absent: the usual of its kind.
 */
betweenTokensMs?: number
}
export interface OpenrouterBackend {
kind: "openrouter"
/**
 * Base URL up to and including /v1, without a slash at the end.
 */
url: string
key: Key
/**
 * Turns at once; absent: no limit.
 */
concurrent?: number
/**
 * Turns that may wait; absent: no limit, because nothing waits.
 */
waiting?: number
/**
 * Absent: the usual of its kind.
 */
firstTokenMs?: number
/**
 * Absent: the usual of its kind.
 */
betweenTokensMs?: number
}
/**
 * Exactly one of key and login.
 */
export interface AnthropicBackend {
kind: "anthropic"
/**
 * Base URL without /v1 and without a slash at the end.
 */
url: string
key?: Key
login?: "client"
/**
 * Turns at once; absent: no limit.
 */
concurrent?: number
/**
 * Turns that may wait; absent: no limit, because nothing waits.
 */
waiting?: number
/**
 * Absent: the usual of its kind.
 */
firstTokenMs?: number
/**
 * Absent: the usual of its kind.
 */
betweenTokensMs?: number
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "profile".
 */
export interface Profile {
backend: BackendName
model: string
/**
 * Tokens of prompt and answer together.
 */
window: number
/**
 * Tokens of an answer at most.
 */
output: number
size: SizeName
/**
 * Folder with tokenizer.json and the chat template, where it is not the model's own.
 */
tokenizer?: string
sampling: Sampling
/**
 * `native`, or a name in `dialects`: how calls are shown to the model.
 */
dialect: ("native" | DialectName)
/**
 * Tokens with which this model ends a turn, beside those of the plan.
 */
turnEnds?: TurnEnd[]
/**
 * Names in `dialects`: in which calls are read in its text, its own first. Absent: in none.
 */
reads?: DialectName[]
style?: StyleName
/**
 * What becomes of a call that is not as it should be. Absent: what can be read in one way only is mended.
 */
repair?: ("off" | "ask")
policy?: Policy
/**
 * What the chat template is told as `enable_thinking`; absent: nothing is said.
 */
thinking?: boolean
/**
 * The model thinks before each answer, and nobody can change it.
 */
alwaysThinks?: true
/**
 * The client gets to see what the model thinks.
 */
thoughts?: "show"
/**
 * The model sees pictures.
 */
images?: true
price?: Price
/**
 * What it is sent leaves the person's own machines.
 */
leaves?: true
/**
 * What it is asked binds the session to profiles that do not leave.
 */
localOnly?: true
/**
 * Over that of the backend.
 */
promptCacheEntries?: number
/**
 * Over that of the backend.
 */
promptCacheBytes?: number
/**
 * The model that guesses tokens for this one.
 */
draft?: string
/**
 * Its model makes room for no other one.
 */
pinned?: true
/**
 * Tokens of a prompt that its model reads in the time that the size allows for the first token.
 */
readable?: number
/**
 * Its model reads the newest prompt when it has been loaded.
 */
warm?: true
/**
 * Its model is loaded before a turn asks for it.
 */
preload?: true
/**
 * Over that of the backend; 0 means never.
 */
idleStopMs?: number
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "sampling".
 */
export interface Sampling {
temperature?: number
topP?: number
topK?: number
minP?: number
repetitionPenalty?: number
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "turnEnd".
 */
export interface TurnEnd {
token: string
/**
 * What the next turn begins with.
 */
next?: string
}
/**
 * Where a conversation is laid out in another way than usual; what is absent is `message`, `fold`, `object`, `live`.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "policy".
 */
export interface Policy {
system?: "user"
midSystem?: "inPlace"
arguments?: "string"
date?: "fixed"
}
/**
 * US dollars for a million tokens.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "price".
 */
export interface Price {
input: number
output: number
cacheRead: number
cacheWrite: number
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "tier".
 */
export interface Tier {
id: TierId
about?: string
/**
 * @minItems 1
 */
profiles: [ProfileName, ...(ProfileName)[]]
/**
 * Absent: all of them.
 */
moveOn?: ("noKey" | "refused" | "overloaded" | "tooLong" | "timedOut")[]
overflow?: {
busy?: number
promptTokens?: number
}
/**
 * Milliseconds until the first word, while another profile is left.
 */
patienceMs?: number
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "size".
 */
export interface Size {
/**
 * A template's name, or `client`: the client's own words.
 */
prompt: ("client" | TemplateName)
toolset: (("client" | "none") | ToolsetName)
/**
 * Tokens, as the person has turned them on.
 */
budget?: {
/**
 * Of the prompt's own words and the tools at most: tools that the toolset does not list give way.
 */
head?: number
/**
 * Of the conversation behind the head at most.
 */
talk?: number
/**
 * Of one tool result at most.
 */
result?: number
}
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "requestClass".
 */
export interface RequestClass {
id: ClassId
when: Condition[]
/**
 * Not asked by the person.
 */
background: boolean
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "textTest".
 */
export interface TextTest {
op: ("is" | "startsWith" | "contains" | "matches")
/**
 * The text, or for `matches` the pattern in the linear engine's own form.
 */
value: string
/**
 * Of a pattern: any of i, m, s.
 */
flags?: string
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "route".
 */
export interface Route {
id: RouteId
when: Condition[]
to: Target
take?: PartFinder
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "partFinder".
 */
export interface PartFinder {
client?: VersionRange
at: Locator
}
/**
 * Finds spans of text. Narrowed in this order: tag, section, between, paragraph, line; then the tests must hold; then `without` leaves lines out of what is taken.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "locator".
 */
export interface Locator {
tag?: string
section?: string
between?: {
start: string
end?: string
until?: string[]
}
paragraph?: string
line?: string
tests?: TextTest[]
without?: string[]
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "sourceFinder".
 */
export interface SourceFinder {
/**
 * Tool: a tool's result.
 */
role: ("system" | "user" | "tool")
client?: VersionRange
at: Locator
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "marks".
 */
export interface Marks {
start: string
/**
 * Absent: the mark stands alone, and what follows is the answer.
 */
end?: string
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "dialect".
 */
export interface Dialect {
/**
 * Of one call; the first that holds a call is written.
 */
forms: Step[][]
/**
 * Of one argument; absent: arguments are JSON.
 */
argument?: Step[][]
keys: {
name: string[]
arguments: string[]
}
around?: {
start: string
end?: string
}
between: string
/**
 * With the holes `text` and `name`.
 */
result: Step[]
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "rule".
 */
export interface Rule {
id: string
client?: VersionRange
from?: SourceName
at: Locator
do: ("drop" | "keep" | "unwrap" | "replace")
/**
 * Not where the model is shown one of these tools of the client's.
 */
unless?: string[]
when?: {
promptTokens: {
over: number
}
}
/**
 * Words that must survive.
 */
require?: string[]
/**
 * What `replace` puts in the place.
 */
with?: string
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "toolset".
 */
export interface Toolset {
shell: string
tools: Tool[]
/**
 * The most particular pattern first; `*` is the last.
 */
others: {
match: string
do: ("keep" | "stub" | "find" | "drop")
}[]
/**
 * Present where a pattern says `find`.
 */
find?: {
find: string
use: string
client?: string
}
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "tool".
 */
export interface Tool {
name: string
as: string[]
about?: string
/**
 * Absent: all of the client's.
 */
args?: {
name: string
to: string
}[]
fallback?: ("shell.grep" | "shell.glob")
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "alias".
 */
export interface Alias {
/**
 * `*` stands for any text.
 */
match: string
to: Aim
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "intent".
 */
export interface Intent {
id: IntentId
about: string
to: ({
kind: "tier"
tier: TierId
} | {
kind: "escalate"
by: number
})
patterns: TextTest[]
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "decide".
 */
export interface Decide {
by: ("patterns" | "examples" | "model")[]
default: IntentId
/**
 * Tokens.
 */
stickiness?: number
forgetMs: number
classifier?: Classifier
model?: {
profile: ProfileName
grammar: boolean
/**
 * The fixed prompt.
 */
system: string
/**
 * What it is shown of the intents, as questions that it has answered.
 */
shown: {
words: string
label: string
}[]
}
}
/**
 * Compiled from the examples of the intents.
 * 
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "classifier".
 */
export interface Classifier {
/**
 * Names of intents, in the order of the weights.
 */
labels: string[]
/**
 * How many features there are; a power of two.
 */
buckets: number
/**
 * Base64 of signed bytes: for every feature one byte a label.
 */
weights: string
/**
 * What a byte is worth.
 */
scale: number
/**
 * One a label.
 */
bias: number[]
/**
 * Base64 of one byte a feature. Its two lowest bits say how common it is among the examples (0: they don't have it; else from 1 to 3), the others are the highest of its hash.
 */
known: string
/**
 * From 0 to 1: the lead of the likeliest over the second from which on the answer is sure.
 */
margin: number
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "privateRule".
 */
export interface PrivateRule {
id: string
about?: string
/**
 * All must hold in one text.
 */
tests: ({
op: "contains"
/**
 * In small letters.
 */
value: string
} | {
op: "matches"
source: string
flags: string
} | {
op: "path"
/**
 * An expression of the linear kind that finds such a path in a text.
 */
source: string
/**
 * A path in somebody's home: it is looked for in a text in which `~` stands for the client's home, where that is known.
 */
home?: true
/**
 * A path with folders in it: a command may name the rest of it only, relative to the folder to which it went.
 */
folders?: true
/**
 * The path as it is written by a client that works in a folder above it.
 */
within?: {
/**
 * An expression that matches the folder, with `~` for a home.
 */
folder: string
/**
 * An expression that finds the path, relative to that folder, in a text.
 */
source: string
}[]
})[]
}
/**
 * This interface was referenced by `Plan`'s JSON-Schema
 * via the `definition` "search".
 */
export interface Search {
kind: ("searxng" | "brave" | "command")
/**
 * Without a slash at the end.
 */
url?: string
key?: {
env: string
}
command?: string[]
results: number
timeoutMs: number
/**
 * Texts before the query in a client's own request for a search.
 */
asks: string[]
}
