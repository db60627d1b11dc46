// From schema/mallex.schema.json by `npm run generate`. Never edited.

/**
 * A literal, or `{ from: url }`: what mallex knows when it starts the client.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "launchValue".
 */
export type LaunchValue = (string | {
/**
 * Which value.
 */
from: ("url" | "token" | "tokenHeader" | "model" | "window" | "output" | "noProxy" | "smallWindow" | "promptSuggestions")
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * A server that answers.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "backend".
 */
export type Backend = (MlxBackend | LlamaBackend | OpenaiBackend | AnthropicBackend | OpenrouterBackend | PoolBackend)
/**
 * A name: letters, digits and dashes, starting with a lower-case letter.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "name".
 */
export type Name = string
/**
 * The tier's own name.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "tierId".
 */
export type TierId = string
/**
 * The rule's own name, unique in its list. A pack that is shared puts its own name before it.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "id".
 */
export type Id = string
/**
 * The id of an inherited rule; the keys beside it replace that rule's.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "override".
 */
export type Override = string
/**
 * The id of an inherited rule that shall not apply.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "disable".
 */
export type Disable = string
/**
 * True: changing or removing this rule requires `unlock: true`. Default false.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "locked".
 */
export type Locked = boolean
/**
 * True: this changes or takes out a rule that is locked, on purpose. Not for packs.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "unlock".
 */
export type Unlock = boolean
/**
 * A test on text; a plain string means `contains`.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "textTest".
 */
export type TextTest = (string | {
/**
 * The whole text, spaces around it left out.
 */
is?: string
/**
 * The text that it begins with.
 */
startsWith?: string
/**
 * Text anywhere in it.
 */
contains?: string
/**
 * A regular expression of the linear kind: no look-around, no back-references.
 */
matches?: string
/**
 * Of the expression: i, m, s.
 */
flags?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * A tool of the client by its name, or how to declare it.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "tool".
 */
export type Tool = (string | {
/**
 * The client's tool; of several, the first that the client offers.
 * 
 * @minItems 1
 */
as: (string | [string, ...(string)[]])
/**
 * What it does, in short. Default: the first sentence of the client's description.
 */
about?: string
/**
 * The model's name of each argument, and the client's. Default: all of the client's arguments, under their names.
 */
args?: {
[k: string]: string
}
/**
 * Built-in command to use where the client does not offer the tool.
 */
fallback?: ("shell.grep" | "shell.glob")
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * Who searches the web for models other than Claude: answers the `web_search` tool of the Messages API. Queries leave this machine, except those of sessions and profiles that must stay local, which are refused. Default: nobody.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "search".
 */
export type Search = (SearxngSearch | BraveSearch | CommandSearch)
/**
 * A tool of `clientTools` by its name, or any other with its arguments.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "givenTool".
 */
export type GivenTool = (string | {
/**
 * Its name, as the client has it.
 */
name: string
/**
 * The client's description of it.
 */
about?: string
/**
 * Its arguments with their types.
 */
args?: {
/**
 * Type of the argument.
 */
[k: string]: "string" | "number" | "boolean" | "array" | "object" | "any"
}
/**
 * Arguments that no call may leave out.
 */
required?: string[]
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * A test on text; a plain string means `contains`.
 */
export type TextTest1 = (string | {
/**
 * The whole text, spaces around it left out.
 */
is?: string
/**
 * The text that it begins with.
 */
startsWith?: string
/**
 * Text anywhere in it.
 */
contains?: string
/**
 * A regular expression of the linear kind: no look-around, no back-references.
 */
matches?: string
/**
 * Of the expression: i, m, s.
 */
flags?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * A test on text; a plain string means `contains`.
 */
export type TextTest2 = (string | {
/**
 * The whole text, spaces around it left out.
 */
is?: string
/**
 * The text that it begins with.
 */
startsWith?: string
/**
 * Text anywhere in it.
 */
contains?: string
/**
 * A regular expression of the linear kind: no look-around, no back-references.
 */
matches?: string
/**
 * Of the expression: i, m, s.
 */
flags?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * A name: letters, digits, dashes and underscores, starting with a lower-case letter.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "intentName".
 */
export type IntentName = string

/**
 * mallex.yaml: how Claude Code runs on models that you own.
 */
export interface Mallex {
/**
 * Version of this language.
 */
version: 1
/**
 * Packs, low to high. Those from npm and git are locked in `mallex.lock`.
 * 
 * @maxItems 200
 * 
 * Items: A pack: `mallex:<name>` is built in, `./path.yaml` lies beside this file, `npm:<package>@<version>` and `git+https://…?ref=<tag>` come from elsewhere and are locked.
 */
extends?: (string | {
/**
 * Which one.
 */
pack: string
/**
 * The sections to take from it, and from what it extends; default: all.
 * 
 * @minItems 1
 */
use?: [("tiers" | "models" | "userAgent" | "sizes" | "parts" | "sources" | "thoughts" | "turnEnds" | "classes" | "trim" | "filters" | "toolsets" | "clientTools" | "routes" | "intents" | "decide" | "neverLeaves" | "tests"), ...(("tiers" | "models" | "userAgent" | "sizes" | "parts" | "sources" | "thoughts" | "turnEnds" | "classes" | "trim" | "filters" | "toolsets" | "clientTools" | "routes" | "intents" | "decide" | "neverLeaves" | "tests"))[]]
/**
 * True: the pack may only remove text and keep data local; it may not add text. Default false.
 */
removeOnly?: boolean
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})[]
server?: Server
launch?: Launch
/**
 * Servers that answer; `local` is built in.
 */
backends?: {
[k: string]: Backend
}
/**
 * The models, and how to use them.
 */
profiles?: {
[k: string]: Profile
}
/**
 * The ladder, low to high. A tier without profiles holds the first profile.
 * 
 * @minItems 1
 */
tiers?: [Tier, ...(Tier)[]]
/**
 * Facts about models, by their id. Keyed by id: see the page on merging.
 */
models?: Model[]
/**
 * The text before the release in the client's User-Agent: `claude-cli/`. Default: none; the release is then unknown and matches no range.
 */
userAgent?: string
/**
 * The prompt and the tools of models of a size.
 */
sizes?: {
[k: string]: Size
}
/**
 * Pieces that templates may read, and where releases of the client keep them; the first place that has it wins.
 */
parts?: {
[k: string]: Finder[]
}
/**
 * Where each release puts the text of a source, by a name that filters use as `from`. It never counts as the user's own text.
 */
sources?: {
[k: string]: SourceFinder[]
}
/**
 * Delimiters of thoughts that a server leaves in the text. By name.
 */
thoughts?: {
[k: string]: Marks
}
/**
 * Special tokens with which chat templates end a turn, where a server leaves them in the answer. By a name of their own.
 */
turnEnds?: {
[k: string]: TurnEnd
}
/**
 * Forms in which models write calls of tools as text. By a name of their own.
 */
dialects?: {
[k: string]: Dialect
}
/**
 * How prompts explain tools to families of models. By name.
 */
styles?: {
[k: string]: Style
}
/**
 * Kinds of requests, in order. Keyed by id: see the page on merging.
 */
classes?: Class[]
/**
 * Rules on system text, in order. Keyed by id: see the page on merging.
 */
trim?: Trim[]
/**
 * Rules on user and tool text, in order. Keyed by id: see the page on merging.
 */
filters?: Filter[]
/**
 * Sets of tools.
 */
toolsets?: {
[k: string]: Toolset
}
/**
 * What becomes of calls that are not as they should be.
 */
calls?: {
/**
 * `off`: a call is used as written, or becomes text. `mend`: mistakes with only one possible reading are repaired. `ask`: if that is not enough, the model is called once more with the error. Default `mend`.
 */
repair?: ("off" | "mend" | "ask")
/**
 * What happens when a model repeats calls that bring no new result, or repeats text in its answer; `off`: nothing. Default: `tell: 3`, `stop: 8`, `text: 4000`.
 */
repeats?: ("off" | {
/**
 * The number of repeated calls in a row after which the model is informed. Default 3.
 */
tell?: number
/**
 * The number after which the turn ends and the user is informed. Default 8.
 */
stop?: number
/**
 * The number of characters of repeated text after which the answer ends; lines without letters may be eight times as long. `off`: no limit. Default 4000.
 */
text?: ("off" | number)
})
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * The client's own tools in its releases: names and types, to check mappings. No model receives it.
 */
clientTools?: {
[k: string]: ClientTool
}
/**
 * Where requests go, in order. Keyed by id: see the page on merging.
 */
routes?: Route[]
/**
 * Model names that the client may request, each for a tier or a profile; `*` matches any text. The most specific name applies; `*` alone is for names that mean nothing else, and leads to a profile on this machine.
 */
aliases?: {
/**
 * A tier or a profile.
 */
[k: string]: string
}
/**
 * What messages ask for, and which tier answers, if no route decides.
 */
intents?: {
[k: string]: Intent
}
decide?: Decide
/**
 * Data that must not leave this machine: a match anywhere in a request pins the whole session to local profiles. Keyed by id: see the page on merging.
 */
neverLeaves?: PrivateRule[]
/**
 * What the models that mallex loads may take together, counted by the size of their weights. As many stay loaded as fit; the one that was used longest ago makes room. Default: two thirds of the machine's memory, three quarters of more than 36 GB.
 */
memory?: string
search?: Search
budget?: Budget
/**
 * Requests and what the rules make of them, for `mallex test`. Also in `*.test.yaml` beside the file.
 */
tests?: Test[]
/**
 * This interface was referenced by `Mallex`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How mallex itself listens.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "server".
 */
export interface Server {
/**
 * Port to try first; if it is in use, mallex reports that and uses the next free one (with `--port` it fails). 0 lets the system choose. Default 3456.
 */
port?: number
/**
 * Keep the last 50 turns, redacted, in the state folder. Default true.
 */
record?: boolean
/**
 * How long a stream waits for the model before its head is sent. Default 800ms.
 */
earlyHead?: string
/**
 * Time between pings while the model is silent. Default 8s.
 */
ping?: string
/**
 * Largest request body. Default 32MB.
 */
maxBody?: string
/**
 * Watch the file and its packs; a good change takes effect for new turns, a bad one changes nothing. Default true.
 */
reload?: boolean
/**
 * Refuse requests with fields or blocks that mallex does not know. Default false.
 */
strict?: boolean
/**
 * How long answers under way may still take when mallex ends. Default 3s.
 */
grace?: string
/**
 * This interface was referenced by `Server`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How the client is started.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "launch".
 */
export interface Launch {
/**
 * Path of the client. Default: `claude` on the PATH, else the one mallex installs.
 */
client?: string
/**
 * Arguments added before your own.
 */
args?: string[]
/**
 * Variables for the client; null removes an inherited one.
 */
env?: {
[k: string]: LaunchValue
}
/**
 * Tokens; overrides the window derived from the profiles.
 */
window?: number
/**
 * What some releases of the client are given besides: all entries that match, in order.
 */
releases?: {
[k: string]: LaunchRelease
}
/**
 * This interface was referenced by `Launch`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What a release of the client is given.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "launchRelease".
 */
export interface LaunchRelease {
/**
 * Releases of the client: `<2.1`, `>=2.0 <2.2`. Default: all, and those whose number is not known.
 */
client?: string
/**
 * Variables for the client; those of `launch.env` win.
 */
env?: {
[k: string]: LaunchValue
}
/**
 * Settings for the client, as in its settings files. Your own `--settings` take precedence.
 */
settings?: {
[k: string]: unknown
}
/**
 * This interface was referenced by `LaunchRelease`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * mlx_lm.server, started and supervised by mallex.
 */
export interface MlxBackend {
/**
 * mlx_lm.server.
 */
kind: "mlx"
/**
 * `vlm` starts mlx_vlm.server, for models that see pictures. Default: `lm`, mlx_lm.server, for text alone.
 */
engine?: ("lm" | "vlm")
/**
 * Tokens of the prompt read at a time; small steps make Ctrl-C quicker. Default: 512; 128 on Linux, where the processor reads.
 */
prefillStep?: number
/**
 * Conversations whose prompt stays in memory. Default 10.
 */
promptCacheEntries?: number
/**
 * Memory for the prompts of conversations; what was used longest ago goes first. Default: no limit but `promptCacheEntries`.
 */
promptCacheBytes?: string
/**
 * Memory that MLX may keep for reuse beside the model, on a Mac. Default: as MLX decides.
 */
metalCache?: string
/**
 * One model over several machines, by `mlx.launch`. The link between them is neither encrypted nor authenticated.
 */
cluster?: {
/**
 * The machines, this one first. Each must have mallex's environment and the model in the same folders as here.
 * 
 * @minItems 2
 * @maxItems 64
 */
hosts: [(string | {
/**
 * The IPv4 address on which it listens.
 */
address: string
/**
 * How ssh calls it. Default: its address.
 */
ssh?: string
/**
 * For `jaccl`: its device for the link to each of the hosts; null for itself.
 * 
 * @maxItems 64
 */
rdma?: (string | null)[]
}), (string | {
/**
 * The IPv4 address on which it listens.
 */
address: string
/**
 * How ssh calls it. Default: its address.
 */
ssh?: string
/**
 * For `jaccl`: its device for the link to each of the hosts; null for itself.
 * 
 * @maxItems 64
 */
rdma?: (string | null)[]
}), ...((string | {
/**
 * The IPv4 address on which it listens.
 */
address: string
/**
 * How ssh calls it. Default: its address.
 */
ssh?: string
/**
 * For `jaccl`: its device for the link to each of the hosts; null for itself.
 * 
 * @maxItems 64
 */
rdma?: (string | null)[]
}))[]]
/**
 * How the machines exchange data: `ring` by TCP, `jaccl` by RDMA over Thunderbolt. Default ring.
 */
backend?: ("ring" | "jaccl")
/**
 * The first port of the link; each host takes the next one. Default 32323; on one machine, free ones.
 */
port?: number
}
/**
 * True: the other machines are yours. What `neverLeaves` names, and what is `localOnly`, may be sent to them. Default: only to this machine.
 */
private?: boolean
/**
 * A model without requests for this long is unloaded; the next request loads it again. Default 15m.
 */
idleStop?: string
/**
 * What becomes of the model server when the last mallex that uses it ends: `keep` leaves it running for the next one, until `idleStop`. `askOnce` asks about models of 2 GB or more and remembers the answer for this file, `ask` asks each time; without a terminal both mean `stop`. Default askOnce.
 */
onExit?: ("askOnce" | "ask" | "stop" | "keep")
/**
 * How long a model may take to load and to generate its first token. Default 10m.
 */
startWithin?: string
/**
 * A server that has work but makes no progress for this long is restarted. Default 2m.
 */
hangAfter?: string
/**
 * Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, 1 for `llama`, no limit for others.
 */
concurrent?: number
/**
 * Turns that may wait for a slot; further ones are refused with 429. Default 100.
 */
waiting?: number
/**
 * How long to wait for the first sign of life of an answer. Default: 10m elsewhere; a server that mallex started is watched instead.
 */
firstToken?: string
/**
 * How long an answer may be silent in its middle. Default: 5m elsewhere; a server that mallex started is watched instead.
 */
betweenTokens?: string
/**
 * This interface was referenced by `MlxBackend`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * llama.cpp's server for a GGUF file: the `llama-server` on the PATH, or else the one that mallex installs. Started and supervised by mallex.
 */
export interface LlamaBackend {
/**
 * llama.cpp.
 */
kind: "llama"
/**
 * Layers of the model that the graphics processor computes; 0 means none. Default: as many as fit into its memory.
 */
gpuLayers?: number
/**
 * Bits per value of the prompts in memory, which need a half or a quarter of the memory then. Default: 16.
 */
kvBits?: (4 | 8)
/**
 * Tokens of the prompt read at a time; small steps make Ctrl-C quicker. Default 512.
 */
prefillStep?: number
/**
 * Memory for the prompts of conversations that are in no slot at the moment; what was used longest ago goes first. Default: 8GB, as llama.cpp decides.
 */
promptCacheBytes?: string
/**
 * Further arguments of llama-server, for what has no key here.
 * 
 * @maxItems 100
 */
args?: string[]
/**
 * Servers of llama.cpp (`rpc-server`) on other machines that compute parts of the model, as host:port. The link is neither encrypted nor authenticated.
 * 
 * @minItems 1
 * @maxItems 64
 * 
 * Items: A host and its port.
 */
rpc?: [string, ...(string)[]]
/**
 * True: the other machines are yours. What `neverLeaves` names, and what is `localOnly`, may be sent to them. Default: only to this machine.
 */
private?: boolean
/**
 * A model without requests for this long is unloaded; the next request loads it again. Default 15m.
 */
idleStop?: string
/**
 * What becomes of the model server when the last mallex that uses it ends: `keep` leaves it running for the next one, until `idleStop`. `askOnce` asks about models of 2 GB or more and remembers the answer for this file, `ask` asks each time; without a terminal both mean `stop`. Default askOnce.
 */
onExit?: ("askOnce" | "ask" | "stop" | "keep")
/**
 * How long a model may take to load and to generate its first token. Default 10m.
 */
startWithin?: string
/**
 * A server that has work but makes no progress for this long is restarted. Default 2m.
 */
hangAfter?: string
/**
 * Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, 1 for `llama`, no limit for others.
 */
concurrent?: number
/**
 * Turns that may wait for a slot; further ones are refused with 429. Default 100.
 */
waiting?: number
/**
 * How long to wait for the first sign of life of an answer. Default: 10m elsewhere; a server that mallex started is watched instead.
 */
firstToken?: string
/**
 * How long an answer may be silent in its middle. Default: 5m elsewhere; a server that mallex started is watched instead.
 */
betweenTokens?: string
/**
 * This interface was referenced by `LlamaBackend`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Any server that speaks the OpenAI chat completions API.
 */
export interface OpenaiBackend {
/**
 * OpenAI-compatible.
 */
kind: "openai"
/**
 * Base URL, up to and including /v1.
 */
url: string
key?: Key
/**
 * True: a server of your own, on another machine. What `neverLeaves` names, and what is `localOnly`, may be sent to it. Default: only servers on this machine are.
 */
private?: boolean
/**
 * Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, 1 for `llama`, no limit for others.
 */
concurrent?: number
/**
 * Turns that may wait for a slot; further ones are refused with 429. Default 100.
 */
waiting?: number
/**
 * How long to wait for the first sign of life of an answer. Default: 10m elsewhere; a server that mallex started is watched instead.
 */
firstToken?: string
/**
 * How long an answer may be silent in its middle. Default: 5m elsewhere; a server that mallex started is watched instead.
 */
betweenTokens?: string
/**
 * This interface was referenced by `OpenaiBackend`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Where the key is; never the key itself. One of the two.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "key".
 */
export interface Key {
/**
 * Name of the environment variable.
 */
env?: string
/**
 * A file that holds the key and nothing else, and that only you can read (mode 0600). Relative to this file; `~/` is your home.
 */
file?: string
/**
 * This interface was referenced by `Key`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * The Claude API: with a key of yours, or with the login of the client itself. Requests go there as the client wrote them.
 */
export interface AnthropicBackend {
/**
 * The Claude API.
 */
kind: "anthropic"
/**
 * Base URL, without /v1. Default: https://api.anthropic.com.
 */
url?: string
key?: Key
/**
 * Pass on the client's own login instead of a key: nothing but `model` changes in its requests. Either this or `key`; neither means the key in ANTHROPIC_API_KEY.
 */
login?: "client"
/**
 * Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, 1 for `llama`, no limit for others.
 */
concurrent?: number
/**
 * Turns that may wait for a slot; further ones are refused with 429. Default 100.
 */
waiting?: number
/**
 * How long to wait for the first sign of life of an answer. Default: 10m elsewhere; a server that mallex started is watched instead.
 */
firstToken?: string
/**
 * How long an answer may be silent in its middle. Default: 5m elsewhere; a server that mallex started is watched instead.
 */
betweenTokens?: string
/**
 * This interface was referenced by `AnthropicBackend`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * OpenRouter: many models with one key.
 */
export interface OpenrouterBackend {
/**
 * OpenRouter.
 */
kind: "openrouter"
/**
 * Base URL, up to and including /v1. Default: https://openrouter.ai/api/v1.
 */
url?: string
key?: Key
/**
 * Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, 1 for `llama`, no limit for others.
 */
concurrent?: number
/**
 * Turns that may wait for a slot; further ones are refused with 429. Default 100.
 */
waiting?: number
/**
 * How long to wait for the first sign of life of an answer. Default: 10m elsewhere; a server that mallex started is watched instead.
 */
firstToken?: string
/**
 * How long an answer may be silent in its middle. Default: 5m elsewhere; a server that mallex started is watched instead.
 */
betweenTokens?: string
/**
 * This interface was referenced by `OpenrouterBackend`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Several servers that share the turns of a profile. Each is a backend of its own, with its own queue and circuit breaker.
 */
export interface PoolBackend {
/**
 * Several backends as one.
 */
kind: "pool"
/**
 * The backends, by name. A turn that one of them can't take goes to the next one before its answer begins.
 * 
 * @minItems 1
 * @maxItems 64
 */
of: [(Name | PoolMember), ...((Name | PoolMember))[]]
/**
 * Which backend a turn goes to first. `cache`: the one that has read the conversation before, and for a new conversation the one with the fewest turns. `leastBusy`: the one with the fewest turns. `roundRobin`: each in turn. `latency`: the one whose answers have begun soonest. Default cache.
 */
balance?: ("cache" | "leastBusy" | "roundRobin" | "latency")
/**
 * This interface was referenced by `PoolBackend`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A backend whose name for the model differs.
 */
export interface PoolMember {
/**
 * A name: letters, digits and dashes, starting with a lower-case letter.
 */
backend: string
/**
 * The profile's model, as this backend names it.
 */
model: string
}
/**
 * A model, and how to use it.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "profile".
 */
export interface Profile {
/**
 * Which backend answers.
 */
backend: string
/**
 * Model id, folder or GGUF file: `mlx-community/…`, `./my-model`, `./qwen.gguf`; `mallex/smollm2-135m` is the small one that mallex brings.
 */
model: string
/**
 * Tokens of prompt and answer together.
 */
window?: number
/**
 * Tokens of an answer at most.
 */
output?: number
/**
 * Size of the model: 135M, 30B.
 */
parameters?: string
sampling?: Sampling
/**
 * The size, which sets the prompt and the tools; default: by its parameters.
 */
size?: string
/**
 * Folder with tokenizer.json, for exact counts, where it is not the model's own.
 */
tokenizer?: string
/**
 * How tool calls look to the model: `native` (the server's own form), or a name in `dialects` (text: `tagged`, `qwenCoder`, …).
 */
dialect?: string
/**
 * Dialects in which calls are read, too: what the model falls back to, or writes where its server does not read it. What the server reads itself is always read: `native` needs no naming. Default for `native`: `tagged`.
 */
alsoReads?: string[]
/**
 * How the prompt explains tools: a name in `styles`. Default `neutral`.
 */
style?: string
/**
 * For this profile, over `calls.repair`.
 */
repair?: ("off" | "mend" | "ask")
policy?: Policy
price?: Price
/**
 * True: after a call of this profile, the session stays with local profiles: no chain, overflow or later turn sends it to a cloud. Default false.
 */
localOnly?: boolean
/**
 * Whether a model that can do both thinks before it answers, by its chat template's `enable_thinking`. Default: as its server does.
 */
thinking?: ("on" | "off")
/**
 * Whether the client receives the model's thoughts. Default `hide`.
 */
thoughts?: ("hide" | "show")
/**
 * Whether the model accepts images. Otherwise a request with an image goes to a profile that does, or is refused. Default: as known for the model, else false.
 */
images?: boolean
/**
 * For this model, over that of its backend.
 */
promptCacheEntries?: number
/**
 * For this model, over that of its backend.
 */
promptCacheBytes?: string
/**
 * A small model with the same vocabulary that guesses the next tokens, which `model` then checks several at a time: the answers stay the same, and may be written faster. Named as `model` is. Default: none.
 */
draft?: string
/**
 * True: its model never makes room for another one, and its memory is kept free until it is loaded. Default false.
 */
pinned?: boolean
/**
 * True: its model is loaded when mallex starts, not with the first turn that asks for it. Default false.
 */
preload?: boolean
/**
 * True: when its model has been loaded without a turn that waits for it, it reads the prompt of the newest turn of this profile, so that the next turn finds it in the server's cache. Default false.
 */
warm?: boolean
/**
 * For this model, over that of its backend.
 */
idleStop?: string
/**
 * This interface was referenced by `Profile`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How the next token is drawn. A request's own temperature, top_p and top_k go before it; a temperature of 1, the protocol's default, asks for nothing.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "sampling".
 */
export interface Sampling {
/**
 * 0 always takes the likeliest token.
 */
temperature?: number
/**
 * Keep the likeliest tokens up to this share.
 */
topP?: number
/**
 * Keep this many tokens; 0 keeps all.
 */
topK?: number
/**
 * Drop tokens less likely than this share of the best.
 */
minP?: number
/**
 * Above 1 makes repeating less likely.
 */
repetitionPenalty?: number
/**
 * This interface was referenced by `Sampling`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How conversations are arranged for the model's chat template, as far as its server supports it. `mallex probe` finds what keeps the longest prefix.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "policy".
 */
export interface Policy {
/**
 * Where the system prompt goes: a separate message (default), or before the first user message's text, for templates that refuse it or move it within the conversation.
 */
system?: ("message" | "user")
/**
 * Where a system message within the conversation goes: into the user message (default), or in its position as a separate message, which some templates refuse.
 */
midSystem?: ("fold" | "inPlace")
/**
 * How the template gets the arguments of earlier calls: as an object (default), or as JSON text. For `mlx` only: other servers decide it themselves.
 */
arguments?: ("object" | "string")
/**
 * Today's date in templates that print one: the day's own (default), or that of the day on which the model server started, so that midnight does not cost the prompt cache. For `mlx` only.
 */
date?: ("live" | "fixed")
/**
 * This interface was referenced by `Policy`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What a million tokens cost, in US dollars.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "price".
 */
export interface Price {
/**
 * Tokens read.
 */
input: number
/**
 * Tokens written.
 */
output: number
/**
 * Tokens found in the cache. Default: as `input`.
 */
cacheRead?: number
/**
 * Tokens put into the cache. Default: as `input`.
 */
cacheWrite?: number
/**
 * This interface was referenced by `Price`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * One step of the ladder.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "tier".
 */
export interface Tier {
id: TierId
/**
 * What it is for.
 */
about?: string
/**
 * The chain: profiles, called in order. The next one is called if one can't answer, for the reasons in `moveOn`.
 * 
 * @minItems 1
 * @maxItems 16
 */
profiles?: [string]|[string, string]|[string, string, string]|[string, string, string, string]|[string, string, string, string, string]|[string, string, string, string, string, string]|[string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string, string, string, string, string, string]
/**
 * Reasons to continue with the next profile of the chain: its key is missing; its server is unreachable or refuses (401, 402, 403, 404); it is overloaded (429, 5xx); the prompt is too long for it; it has not begun to answer in time. Never after the client has received part of an answer. Default: all.
 */
moveOn?: ("noKey" | "refused" | "overloaded" | "tooLong" | "timedOut")[]
/**
 * When to go on to the next profile although this one could answer. Default: never.
 */
overflow?: {
/**
 * So many turns are being answered by its backend already.
 */
busy?: number
/**
 * The profile's model would read more tokens than this: after trimming, with its tools, before the conversation is cut.
 */
promptTokens?: number
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How long a profile may take until its first word, loading and reading included, while another one of the chain is left. Default: as long as it takes; of a server elsewhere a first sign of life within 60s.
 */
patience?: string
/**
 * This interface was referenced by `Tier`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What is known of a family of models.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "model".
 */
export interface Model {
id?: Id
override?: Override
disable?: Disable
locked?: Locked
unlock?: Unlock
/**
 * Model ids, one of which must match, ignoring case; `*` matches any text.
 * 
 * @minItems 1
 */
match?: (string | [string, ...(string)[]])
/**
 * Tokens of prompt and answer together.
 */
window?: number
/**
 * Tokens of an answer at most.
 */
output?: number
/**
 * Size of the model: 135M, 30B.
 */
parameters?: string
sampling?: Sampling
/**
 * Where these figures come from.
 */
source?: string
/**
 * How tool calls look to the model: `native` (the server's own form), or a name in `dialects` (text: `tagged`, `qwenCoder`, …).
 */
dialect?: string
/**
 * Special tokens with which this model ends a turn, beside those of the section `turnEnds` and of its own files: cut at the end of an answer, and the end of a call.
 */
turnEnds?: TurnEnd[]
/**
 * Dialects in which calls are read, too: what the model falls back to, or writes where its server does not read it. What the server reads itself is always read: `native` needs no naming. Default for `native`: `tagged`.
 */
alsoReads?: string[]
/**
 * How the prompt explains tools: a name in `styles`. Default `neutral`.
 */
style?: string
policy?: Policy
price?: Price
/**
 * What such a model is good for, in short.
 */
about?: string
/**
 * The least memory of a machine that runs it with its window.
 */
memory?: string
/**
 * Size of its weights, to download and on disk.
 */
weights?: string
/**
 * Bytes of memory for the state of each token of a conversation. Together with `weights` it decides which window fits on a machine.
 */
perToken?: number
/**
 * Whether such a model thinks before it answers: `on` or `off` if it can do both, through `enable_thinking` of its chat template; `always` or `never` if that can't be changed. Default: unknown; the server decides.
 */
thinking?: ("on" | "off" | "always" | "never")
/**
 * Whether such a model accepts images.
 */
images?: boolean
/**
 * The size of such a model, regardless of its `parameters`. A profile's own `size` takes precedence; if no such size exists, `parameters` decide.
 */
size?: string
/**
 * Kinds of backends that can't serve such a model.
 * 
 * @minItems 1
 */
notOn?: [("mlx" | "llama" | "openai" | "openrouter" | "anthropic"), ...(("mlx" | "llama" | "openai" | "openrouter" | "anthropic"))[]]
/**
 * This interface was referenced by `Model`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A token that ends a turn, and what the next turn begins with.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "turnEnd".
 */
export interface TurnEnd {
/**
 * The token as text.
 */
token: string
/**
 * What the next turn begins with: where it follows the token, the rest of the answer is cut, too.
 */
next?: string
}
/**
 * The prompt and the tools of a model of this size.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "size".
 */
export interface Size {
/**
 * Models up to this many parameters; a size without it takes the rest.
 */
upTo?: string
/**
 * Template of the system prompt, or `client`: the client's own text.
 */
prompt?: string
/**
 * Which tools the model gets.
 */
toolset?: string
/**
 * How many tokens this size may take of a window.
 */
budget?: {
/**
 * How long a prompt that is not in the cache may take to read. `compile` makes tokens of it, by the speed that `mallex bench PROFILE --write` has measured for each model: the head and the conversation have no more together, and the tools of the client half of them. Default: no limit but the window.
 */
firstToken?: string
/**
 * Maximum tokens before the conversation: instructions and tools, without the facts about a project. `compile` warns above it, and uses it as the estimate for the client's own prompt.
 */
head?: number
/**
 * Maximum tokens of the conversation after the head. Above it, old tool results are shortened, then old turns removed, by enough that the rest stays the same for many turns. Default: what the window leaves.
 */
talk?: number
/**
 * Maximum tokens of one tool result: its beginning and its end are kept. Default: half of what the window leaves.
 */
result?: number
}
/**
 * This interface was referenced by `Size`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * One location of a part.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "finder".
 */
export interface Finder {
/**
 * Releases of the client: `<2.1`, `>=2.0 <2.2`.
 */
client?: string
/**
 * An element: `system-reminder` finds <system-reminder>…</system-reminder>.
 */
tag?: string
/**
 * A heading and what follows, up to the next heading of its level or a higher one.
 */
section?: string
/**
 * From one delimiter to another, both included.
 */
between?: {
/**
 * Its beginning.
 */
start: string
/**
 * Its end; default: the end of the text.
 */
end?: string
/**
 * Instead of `end`: it ends before the first of these texts, or at the end of the text.
 * 
 * @minItems 1
 */
until?: [string, ...(string)[]]
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A paragraph that begins with this text, with its list.
 */
paragraph?: string
/**
 * A line that begins with this text, after any bullet.
 */
line?: string
/**
 * What is found must start so.
 */
startsWith?: string
/**
 * What is found must contain this text.
 */
contains?: string
/**
 * What is found must match this regular expression of the linear kind.
 */
matches?: string
/**
 * Of the expression: i, m, s.
 */
flags?: string
/**
 * Lines that begin with this text are left out.
 * 
 * @minItems 1
 */
without?: [string, ...(string)[]]
/**
 * This interface was referenced by `Finder`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Finder1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Finder2`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * One location of a source's text. Without `tag` or similar, the whole text.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "sourceFinder".
 */
export interface SourceFinder {
/**
 * In text with role system, in a user's message, or in a tool's result.
 */
role: ("system" | "user" | "tool")
/**
 * Releases of the client: `<2.1`, `>=2.0 <2.2`.
 */
client?: string
/**
 * An element: `system-reminder` finds <system-reminder>…</system-reminder>.
 */
tag?: string
/**
 * A heading and what follows, up to the next heading of its level or a higher one.
 */
section?: string
/**
 * From one delimiter to another, both included.
 */
between?: {
/**
 * Its beginning.
 */
start: string
/**
 * Its end; default: the end of the text.
 */
end?: string
/**
 * Instead of `end`: it ends before the first of these texts, or at the end of the text.
 * 
 * @minItems 1
 */
until?: [string, ...(string)[]]
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A paragraph that begins with this text, with its list.
 */
paragraph?: string
/**
 * A line that begins with this text, after any bullet.
 */
line?: string
/**
 * What is found must start so.
 */
startsWith?: string
/**
 * What is found must contain this text.
 */
contains?: string
/**
 * What is found must match this regular expression of the linear kind.
 */
matches?: string
/**
 * Of the expression: i, m, s.
 */
flags?: string
/**
 * This interface was referenced by `SourceFinder`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Where a thought begins and where it ends, as the model writes it.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "marks".
 */
export interface Marks {
/**
 * What the thought begins with.
 */
start: string
/**
 * What it ends with. Without it `start` is left out alone, and the answer follows.
 */
end?: string
}
/**
 * A form in which models write calls of tools as text, and how it is read. By its name a profile or a model's facts ask for it.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "dialect".
 */
export interface Dialect {
/**
 * Which models use it, in short.
 */
about?: string
/**
 * One call, as a text with placeholders: `{name}`, `{arguments}` (JSON, or by `argument`), `{json}` (name and arguments as one object, by `keys`), `{python}` (`name(key=value)`), `{id}`. Of several forms, all are read, and the first that can hold a call is written. Whitespace matches any whitespace, or none.
 * 
 * @minItems 1
 */
call: (string | [string, ...(string)[]])
/**
 * One argument, where `{arguments}` are not JSON: `{key}`, and `{value}` (text as it is) or `{json}`.
 * 
 * @minItems 1
 */
argument?: (string | [string, ...(string)[]])
/**
 * What the name and the arguments are called in a `{json}`; of several the first is written. Default `name`, and `arguments` or `parameters`.
 */
keys?: {
/**
 * Of the tool's name.
 * 
 * @minItems 1
 */
name?: (string | [string, ...(string)[]])
/**
 * Of the arguments.
 * 
 * @minItems 1
 */
arguments?: (string | [string, ...(string)[]])
}
/**
 * The text around all calls of an answer.
 */
around?: {
/**
 * Before the first call.
 */
start: string
/**
 * After the last call.
 */
end?: string
}
/**
 * The text between two calls. Default: a line break.
 */
between?: string
/**
 * How a result is written: `{text}`, and `{name}` of the tool if needed. Default: the text between `<tool_result>` and `</tool_result>`.
 */
result?: string
/**
 * This interface was referenced by `Dialect`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How prompts explain tools to a family of models.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "style".
 */
export interface Style {
/**
 * Template of the prompt's explanation of tool calls: its `{{howToCall}}`.
 */
template?: string
/**
 * How arguments are declared: `full` as the client does, `flat` without what small models trip over (maps within maps, choices of types, references). Calls come back in the client's own shape. Default `full`.
 */
schemas?: ("full" | "flat")
/**
 * This interface was referenced by `Style`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A kind of request. The first that matches names it; `main` when none does.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "class".
 */
export interface Class {
id?: Id
override?: Override
disable?: Disable
locked?: Locked
unlock?: Unlock
when?: When
/**
 * True: not part of the user's own conversation. Default false.
 */
background?: boolean
/**
 * This interface was referenced by `Class`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * All that is given must hold.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "when".
 */
export interface When {
/**
 * The request class, or one of several.
 * 
 * @minItems 1
 */
class?: (string | [string, ...(string)[]])
/**
 * The model that the client requests; `*` matches any text.
 * 
 * @minItems 1
 */
model?: (string | [string, ...(string)[]])
/**
 * `none` or `some`: whether the request has tools. Or names of tools, one of which it has; `*` matches any text.
 * 
 * @minItems 1
 */
tools?: (string | [string, ...(string)[]])
/**
 * Releases of the client: `<2.1`, `>=2.0 <2.2`.
 */
client?: string
user?: TextTest
system?: TextTest
/**
 * A JSON schema for the answer that has this field.
 */
outputField?: string
/**
 * The answer's cap that the client asks for, in tokens.
 */
maxTokens?: {
/**
 * Exactly.
 */
is?: number
/**
 * Less than.
 */
under?: number
/**
 * More than.
 */
over?: number
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Whether the client asks for a stream.
 */
stream?: boolean
/**
 * Whether the request has the beginning of the answer.
 */
prefilled?: boolean
/**
 * The id of the client's helper that asks, `*` for any text; `none`: no helper does.
 * 
 * @minItems 1
 */
agent?: (string | [string, ...(string)[]])
/**
 * Content of the conversation: an image or a document, in a message or in a tool's result.
 * 
 * @minItems 1
 */
has?: (string | [("image" | "document"), ...(("image" | "document"))[]])
/**
 * The effort that the client asks for, or one of several: low, medium, high, xhigh, max.
 * 
 * @minItems 1
 */
effort?: (string | [("low" | "medium" | "high" | "xhigh" | "max"), ...(("low" | "medium" | "high" | "xhigh" | "max"))[]])
/**
 * Whether the client asks for thinking.
 */
thinking?: boolean
/**
 * Tokens of the whole request as the client sends it, with its own prompt and all tools, by a quick estimate (some 15 % off either way). No model reads that much where a size trims it; `overflow.promptTokens` of a tier counts what a model reads.
 */
promptTokens?: {
/**
 * Less than.
 */
under?: number
/**
 * More than.
 */
over?: number
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * The client's session id; `*` matches any text.
 * 
 * @minItems 1
 */
session?: (string | [string, ...(string)[]])
/**
 * The working folder, as the client names it, from the part `environment`; `*` matches any text, `~/` the home of the client that mallex launches; with `mallex serve`, a folder in `/home`, `/var/home`, `/Users` or `C:\Users`, `/root`, or else any folder above it.
 * 
 * @minItems 1
 */
project?: (string | [string, ...(string)[]])
/**
 * A tag in the user's question: the NAME in `<mallex:NAME>`, of letters, digits, `.`, `_` and `-`. The model never receives it.
 * 
 * @minItems 1
 */
tag?: (string | [string, ...(string)[]])
/**
 * This interface was referenced by `When`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A rule on text with role system.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "trim".
 */
export interface Trim {
id?: Id
override?: Override
disable?: Disable
locked?: Locked
unlock?: Unlock
/**
 * Releases of the client: `<2.1`, `>=2.0 <2.2`.
 */
client?: string
/**
 * An element: `system-reminder` finds <system-reminder>…</system-reminder>.
 */
tag?: string
/**
 * A heading and what follows, up to the next heading of its level or a higher one.
 */
section?: string
/**
 * From one delimiter to another, both included.
 */
between?: {
/**
 * Its beginning.
 */
start: string
/**
 * Its end; default: the end of the text.
 */
end?: string
/**
 * Instead of `end`: it ends before the first of these texts, or at the end of the text.
 * 
 * @minItems 1
 */
until?: [string, ...(string)[]]
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A paragraph that begins with this text, with its list.
 */
paragraph?: string
/**
 * A line that begins with this text, after any bullet.
 */
line?: string
/**
 * What is found must start so.
 */
startsWith?: string
/**
 * What is found must contain this text.
 */
contains?: string
/**
 * What is found must match this regular expression of the linear kind.
 */
matches?: string
/**
 * Of the expression: i, m, s.
 */
flags?: string
/**
 * The rule doesn't apply if the model gets this tool of the client, or one of these.
 * 
 * @minItems 1
 */
unless?: (string | [string, ...(string)[]])
when?: RuleCondition
/**
 * Text that must not be removed: what contains it is left in, and reported. For `drop` and `replace`.
 * 
 * @minItems 1
 */
require?: [string, ...(string)[]]
/**
 * Drop it, or keep it from all later rules.
 */
do?: ("drop" | "keep")
/**
 * This interface was referenced by `Trim`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * The rule applies only where all of this holds.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "ruleCondition".
 */
export interface RuleCondition {
/**
 * Tokens of the request as it came, by estimate: system texts, conversation and tools. A conversation grows, so the rule applies from some turn on, and then always.
 */
promptTokens: {
/**
 * More than this.
 */
over: number
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * This interface was referenced by `RuleCondition`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A rule on user and tool text.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "filter".
 */
export interface Filter {
id?: Id
override?: Override
disable?: Disable
locked?: Locked
unlock?: Unlock
/**
 * Releases of the client: `<2.1`, `>=2.0 <2.2`.
 */
client?: string
/**
 * A source: its text, wherever the client's release puts it, including system text. Instead of `tag`, `section`, `between`, `paragraph` and `line`.
 */
from?: string
/**
 * An element: `system-reminder` finds <system-reminder>…</system-reminder>.
 */
tag?: string
/**
 * A heading and what follows, up to the next heading of its level or a higher one.
 */
section?: string
/**
 * From one delimiter to another, both included.
 */
between?: {
/**
 * Its beginning.
 */
start: string
/**
 * Its end; default: the end of the text.
 */
end?: string
/**
 * Instead of `end`: it ends before the first of these texts, or at the end of the text.
 * 
 * @minItems 1
 */
until?: [string, ...(string)[]]
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A paragraph that begins with this text, with its list.
 */
paragraph?: string
/**
 * A line that begins with this text, after any bullet.
 */
line?: string
/**
 * What is found must start so.
 */
startsWith?: string
/**
 * What is found must contain this text.
 */
contains?: string
/**
 * What is found must match this regular expression of the linear kind.
 */
matches?: string
/**
 * Of the expression: i, m, s.
 */
flags?: string
/**
 * The rule doesn't apply if the model gets this tool of the client, or one of these.
 * 
 * @minItems 1
 */
unless?: (string | [string, ...(string)[]])
when?: RuleCondition
/**
 * Text that must not be removed: what contains it is left in, and reported. For `drop` and `replace`.
 * 
 * @minItems 1
 */
require?: [string, ...(string)[]]
/**
 * Drop it, keep it from all later rules, keep what is inside its tag, or put `with` in its place.
 */
do?: ("drop" | "keep" | "unwrap" | "replace")
/**
 * What `replace` puts in the place.
 */
with?: string
/**
 * This interface was referenced by `Filter`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Which tools the model gets, under which names, and how its calls map back.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "toolset".
 */
export interface Toolset {
/**
 * The client's tool that runs a command; fallbacks call it. Default Bash.
 */
shell?: string
/**
 * The model's name of a tool and the client's tool, in the order in which the model gets them.
 */
tools?: {
[k: string]: Tool
}
/**
 * What happens to the client's tools that are not listed: `keep` shows them as they are, `stub` with a short text, `find` only to a model that looks for them, `drop` not at all. Or a map from patterns of their names (`*` is any text), of which the one with the most letters counts, and of equally long ones the first by the alphabet; what none fits is dropped.
 */
others: (("keep" | "stub" | "find" | "drop") | {
/**
 * What happens to tools with such a name.
 */
[k: string]: "keep" | "stub" | "find" | "drop"
})
/**
 * The two tools by which a model looks for others and calls them; there only when there is something to find.
 */
find?: {
/**
 * The model's name of the tool that looks for tools. Default `find_tool`.
 */
find?: string
/**
 * The model's name of the tool that calls one that was found. Default `use_tool`.
 */
use?: string
/**
 * The client's own tool that searches, for those that only the client knows.
 */
client?: string
}
/**
 * This interface was referenced by `Toolset`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A tool of the client.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "clientTool".
 */
export interface ClientTool {
/**
 * Releases of the client that have it: `<2.1`, `>=2.0 <2.2`. Default: all.
 */
client?: string
/**
 * Its arguments in all these releases together, with their types. Without it they are not known.
 */
args?: {
/**
 * Type of the argument; whole numbers are numbers.
 */
[k: string]: "string" | "number" | "boolean" | "array" | "object" | "any"
}
/**
 * Of a tool that searches the web: the text before the query in the request by which the client asks for the search.
 */
searches?: string
/**
 * Text of the client without which the tool is useless, such as the list of its possible arguments. If a model gets the tool, no rule, template or short description removes this text.
 */
needs?: Finder[]
/**
 * Arguments that no release leaves out.
 */
required?: string[]
/**
 * This interface was referenced by `ClientTool`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Where a request goes. The first that matches decides.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "route".
 */
export interface Route {
id?: Id
override?: Override
disable?: Disable
locked?: Locked
unlock?: Unlock
when?: When
/**
 * The tier that answers; `lowest` is the first tier and `highest` the last, whatever their names.
 */
tier?: string
/**
 * With `tier` or `profile`: a size. Of a tier, only profiles that are at least as large answer; without one, the request is refused.
 */
atLeast?: string
/**
 * Template of an answer given at once, without a model.
 */
reply?: string
/**
 * Why such a request is refused.
 */
refuse?: string
/**
 * The profile that answers.
 */
profile?: string
take?: Finder1
/**
 * This interface was referenced by `Route`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * One location of a part.
 */
export interface Finder1 {
/**
 * Releases of the client: `<2.1`, `>=2.0 <2.2`.
 */
client?: string
/**
 * An element: `system-reminder` finds <system-reminder>…</system-reminder>.
 */
tag?: string
/**
 * A heading and what follows, up to the next heading of its level or a higher one.
 */
section?: string
/**
 * From one delimiter to another, both included.
 */
between?: {
/**
 * Its beginning.
 */
start: string
/**
 * Its end; default: the end of the text.
 */
end?: string
/**
 * Instead of `end`: it ends before the first of these texts, or at the end of the text.
 * 
 * @minItems 1
 */
until?: [string, ...(string)[]]
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A paragraph that begins with this text, with its list.
 */
paragraph?: string
/**
 * A line that begins with this text, after any bullet.
 */
line?: string
/**
 * What is found must start so.
 */
startsWith?: string
/**
 * What is found must contain this text.
 */
contains?: string
/**
 * What is found must match this regular expression of the linear kind.
 */
matches?: string
/**
 * Of the expression: i, m, s.
 */
flags?: string
/**
 * Lines that begin with this text are left out.
 * 
 * @minItems 1
 */
without?: [string, ...(string)[]]
/**
 * This interface was referenced by `Finder`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Finder1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Finder2`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What a user's message may ask for.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "intent".
 */
export interface Intent {
/**
 * A short description: for readers, and for the model that may decide.
 */
about?: string
/**
 * The tier that answers; `lowest` is the first of the ladder and `highest` the last. Either this or `escalate`.
 */
tier?: string
/**
 * So many steps up from the tier that answered last, to a profile that is another. Either this or `tier`.
 */
escalate?: number
/**
 * A message that matches has this intent; the first intent with a matching pattern decides. Only for what is certain.
 */
patterns?: TextTest[]
/**
 * Examples of messages: a list, or a text file in this file's folder with one per line (`#` begins a comment). At least ten; more, and more varied ones, are better.
 */
examples?: (string[] | string)
/**
 * This interface was referenced by `Intent`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How the intent of a user's message is found, if no route has decided.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "decide".
 */
export interface Decide {
/**
 * The steps, in this order, each only if those before it are not sure: the intents' patterns; a classifier compiled from their examples; a model. None: intents are not used. Default: patterns, examples.
 */
by?: ("patterns" | "examples" | "model")[]
/**
 * The intent where no step finds one. Default: the first.
 */
default?: string
/**
 * With the step `model`: the profile to call, with a short prompt that never changes. It must be local.
 */
model?: string
/**
 * With the step `model`: its server accepts a grammar (llama-server), so that it can only answer with an intent. Default false.
 */
grammar?: boolean
/**
 * A lower tier doesn't take over a conversation of which its model would have to read more than this many tokens again. Default: it always takes over.
 */
stickiness?: number
/**
 * What is known of a session, its tier above all, is forgotten when it was silent for so long. Default 12h.
 */
forget?: string
/**
 * This interface was referenced by `Decide`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Something that must stay here. All that is given must hold.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "privateRule".
 */
export interface PrivateRule {
id?: Id
override?: Override
disable?: Disable
locked?: Locked
unlock?: Unlock
/**
 * The reason, for messages.
 */
about?: string
/**
 * Files: a path in the arguments of a tool, or anywhere in the text. `**` matches folders, `*` any part of a name.
 */
path?: string
/**
 * This text, in any case.
 */
contains?: string
/**
 * A regular expression of the linear kind.
 */
matches?: string
/**
 * Of the expression: i, m, s.
 */
flags?: string
/**
 * This interface was referenced by `PrivateRule`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A SearXNG server, your own as a rule; its settings must allow the format `json`.
 */
export interface SearxngSearch {
/**
 * SearXNG.
 */
kind: "searxng"
/**
 * Where it is, without `/search`.
 */
url: string
/**
 * Results of one search at most. Default 8.
 */
results?: number
/**
 * How long one search may take. Default 10s.
 */
timeout?: string
/**
 * This interface was referenced by `SearxngSearch`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * The Brave Search API.
 */
export interface BraveSearch {
/**
 * The Brave Search API.
 */
kind: "brave"
key: SearchKey
/**
 * Another server with the same API. Default https://api.search.brave.com.
 */
url?: string
/**
 * Results of one search at most. Default 8.
 */
results?: number
/**
 * How long one search may take. Default 10s.
 */
timeout?: string
/**
 * This interface was referenced by `BraveSearch`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * The environment variable that holds the key.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "searchKey".
 */
export interface SearchKey {
/**
 * Name of the environment variable.
 */
env: string
/**
 * This interface was referenced by `SearchKey`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A program of your own.
 */
export interface CommandSearch {
/**
 * A program.
 */
kind: "command"
/**
 * The program and its arguments, without a shell. It runs in the folder of this file, reads the search as one line of JSON (`query`, `results`, `allowedDomains`, `blockedDomains`), and writes JSON: a list of `{ title, url, snippet, age }`.
 * 
 * @minItems 1
 * @maxItems 100
 */
command: [string, ...(string)[]]
key?: SearchKey
/**
 * Results of one search at most. Default 8.
 */
results?: number
/**
 * How long one search may take. Default 10s.
 */
timeout?: string
/**
 * This interface was referenced by `CommandSearch`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What the cloud may cost.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "budget".
 */
export interface Budget {
/**
 * US dollars a day, by the clock of this machine; then every profile with a price is closed until midnight.
 */
perDay: number
/**
 * This interface was referenced by `Budget`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A request and what the rules make of it. Without `expect`, `mallex test` prints what they do.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "test".
 */
export interface Test {
/**
 * What is tested: `a question stays local`. Unique across all files.
 */
name: string
given: Given
expect?: Expect
/**
 * This interface was referenced by `Test`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * The request: one of `user`, `messages` or `file`, and what else it brings.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "given".
 */
export interface Given {
/**
 * The user's message; several texts are blocks of one message.
 * 
 * @minItems 1
 */
user?: (string | [string, ...(string)[]])
/**
 * A conversation, in order.
 * 
 * @minItems 1
 */
messages?: [GivenMessage, ...(GivenMessage)[]]
/**
 * A request that `mallex record` saved, or a request body: JSON, in this file's folder or below. Other keys override it.
 */
file?: string
/**
 * The client's system text; several texts are blocks of it.
 * 
 * @minItems 1
 */
system?: (string | [string, ...(string)[]])
/**
 * Release of the client: 2.1.329. Default: unknown, which fits no range.
 */
client?: string
/**
 * What the client asks for: a tier, a profile, or a name of its own. Default: `mallex/anthropic-auto`.
 */
model?: string
/**
 * The client's tools, in its order. Default: none.
 */
tools?: GivenTool[]
/**
 * Tokens of the answer at most. Default 32000.
 */
maxTokens?: number
/**
 * The answer must be JSON with this field.
 */
outputField?: string
/**
 * Whether the client asks for a stream. Default true.
 */
stream?: boolean
/**
 * The user's message has an image.
 */
image?: true
/**
 * The effort that the client asks for. Default: none.
 */
effort?: ("low" | "medium" | "high" | "xhigh" | "max")
/**
 * Whether the client asks for thinking. Default false.
 */
thinking?: boolean
/**
 * Id of the subagent that sends the request. Default: the main conversation.
 */
agent?: string
/**
 * Id of the session, as the client sends it. Default: none.
 */
session?: string
/**
 * As if the profile were of this size. For packs, which have no profiles.
 */
size?: string
/**
 * As if the profile had this dialect.
 */
dialect?: string
/**
 * This interface was referenced by `Given`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * One step of the conversation: one of these keys.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "givenMessage".
 */
export interface GivenMessage {
/**
 * The user's message; several texts are blocks of one message.
 * 
 * @minItems 1
 */
user?: (string | [string, ...(string)[]])
/**
 * What the model has answered.
 */
assistant?: string
/**
 * A tool that the model has called.
 */
call?: {
/**
 * Its name, as the client has it.
 */
tool: string
/**
 * Its arguments.
 */
input?: {

}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What the first call without a result returned.
 */
result?: string
/**
 * A system message within the conversation.
 */
system?: string
/**
 * This interface was referenced by `GivenMessage`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * All keys must hold.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "expect".
 */
export interface Expect {
/**
 * The request class.
 */
class?: string
/**
 * The route that matches, by id; `none`: no route does.
 */
route?: string
/**
 * The intent of the user's message, found without a model; `none`: something else has decided.
 */
intent?: string
/**
 * The step that finds the intent.
 */
step?: ("patterns" | "examples" | "default")
/**
 * The tier that answers.
 */
tier?: string
/**
 * The profile that answers.
 */
profile?: string
/**
 * The profiles that are tried, in order: those of the tier, without what `bound` keeps out.
 * 
 * @minItems 1
 */
chain?: [string, ...(string)[]]
/**
 * What keeps the session with local profiles: the id of a rule of `neverLeaves`, or `localOnly`; `none`: nothing does.
 */
bound?: string
reply?: TextTest1
refused?: TextTest2
/**
 * Ids of trim rules and filters, and names of parts: all of these fire. An empty list: none does.
 */
fired?: string[]
/**
 * None of these fires.
 */
notFired?: string[]
/**
 * The whole prompt, as the model gets it.
 */
prompt?: {
/**
 * Each of these texts is in it.
 * 
 * @minItems 1
 */
contains?: (string | [string, ...(string)[]])
/**
 * None of these texts is in it.
 * 
 * @minItems 1
 */
without?: (string | [string, ...(string)[]])
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Names of the tools that the model gets, in order.
 */
tools?: string[]
headTokens?: NumberTest
promptTokens?: NumberTest1
/**
 * Another test whose prompt is the beginning of this one's, message for message: the cache holds.
 */
stablePrefixWith?: string
/**
 * This interface was referenced by `Expect`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Tokens of the system text and of the tools.
 */
export interface NumberTest {
/**
 * Exactly.
 */
is?: number
/**
 * Less than.
 */
under?: number
/**
 * More than.
 */
over?: number
/**
 * This interface was referenced by `NumberTest`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `NumberTest1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `NumberTest2`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Tokens of the whole prompt.
 */
export interface NumberTest1 {
/**
 * Exactly.
 */
is?: number
/**
 * Less than.
 */
under?: number
/**
 * More than.
 */
over?: number
/**
 * This interface was referenced by `NumberTest`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `NumberTest1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `NumberTest2`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * One step of the ladder; a pack names it, the project fills it.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "packTier".
 */
export interface PackTier {
id: TierId
/**
 * What it is for.
 */
about?: string
/**
 * This interface was referenced by `PackTier`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Where a request goes. The first that matches decides.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "packRoute".
 */
export interface PackRoute {
id?: Id
override?: Override
disable?: Disable
locked?: Locked
unlock?: Unlock
when?: When
/**
 * The tier that answers; `lowest` is the first tier and `highest` the last, whatever their names.
 */
tier?: string
/**
 * With `tier` or `profile`: a size. Of a tier, only profiles that are at least as large answer; without one, the request is refused.
 */
atLeast?: string
/**
 * Template of an answer given at once, without a model.
 */
reply?: string
/**
 * Why such a request is refused.
 */
refuse?: string
take?: Finder2
/**
 * This interface was referenced by `PackRoute`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * One location of a part.
 */
export interface Finder2 {
/**
 * Releases of the client: `<2.1`, `>=2.0 <2.2`.
 */
client?: string
/**
 * An element: `system-reminder` finds <system-reminder>…</system-reminder>.
 */
tag?: string
/**
 * A heading and what follows, up to the next heading of its level or a higher one.
 */
section?: string
/**
 * From one delimiter to another, both included.
 */
between?: {
/**
 * Its beginning.
 */
start: string
/**
 * Its end; default: the end of the text.
 */
end?: string
/**
 * Instead of `end`: it ends before the first of these texts, or at the end of the text.
 * 
 * @minItems 1
 */
until?: [string, ...(string)[]]
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A paragraph that begins with this text, with its list.
 */
paragraph?: string
/**
 * A line that begins with this text, after any bullet.
 */
line?: string
/**
 * What is found must start so.
 */
startsWith?: string
/**
 * What is found must contain this text.
 */
contains?: string
/**
 * What is found must match this regular expression of the linear kind.
 */
matches?: string
/**
 * Of the expression: i, m, s.
 */
flags?: string
/**
 * Lines that begin with this text are left out.
 * 
 * @minItems 1
 */
without?: [string, ...(string)[]]
/**
 * This interface was referenced by `Finder`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Finder1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `Finder2`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A test on a number.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "numberTest".
 */
export interface NumberTest2 {
/**
 * Exactly.
 */
is?: number
/**
 * Less than.
 */
under?: number
/**
 * More than.
 */
over?: number
/**
 * This interface was referenced by `NumberTest`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `NumberTest1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `NumberTest2`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How the intent of a user's message is found, if no route has decided.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "packDecide".
 */
export interface PackDecide {
/**
 * The steps, in this order: the intents' patterns; a classifier that is compiled from their examples. Default: both.
 */
by?: ("patterns" | "examples")[]
/**
 * The intent where no step finds one. Default: the first.
 */
default?: string
/**
 * A lower tier doesn't take over a conversation of which its model would have to read more than this many tokens again. Default: it always takes over.
 */
stickiness?: number
/**
 * What is known of a session, its tier above all, is forgotten when it was silent for so long. Default 12h.
 */
forget?: string
/**
 * This interface was referenced by `PackDecide`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
