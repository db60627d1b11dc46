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
export type Backend = (MlxBackend | OpenaiBackend | AnthropicBackend | OpenrouterBackend)
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
 * True: who changes this rule or takes it out has to say `unlock: true` there. Default false.
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
 * Its first words.
 */
startsWith?: string
/**
 * Words somewhere in it.
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
 * A tool of the client by its name, or how it is shown.
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
 * What it does, in a few words. Default: the first sentence of the client's.
 */
about?: string
/**
 * The model's name of each argument it is shown, and the client's. Default: all of the client's, under their names.
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
 * What the client says of it.
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
 * Its first words.
 */
startsWith?: string
/**
 * Words somewhere in it.
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
 * Its first words.
 */
startsWith?: string
/**
 * Words somewhere in it.
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
 * A name: letters, digits and dashes, a small letter first.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "name".
 */
export type Name = string
/**
 * A name: letters, digits, dashes and underscores, a small letter first.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "intentName".
 */
export type IntentName = string

/**
 * mallex.yaml: how Claude Code runs on the models that a person owns.
 */
export interface Mallex {
/**
 * Version of this language.
 */
version: 1
/**
 * Packs, low to high. Those from npm and git are locked in `mallex.lock`.
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
 * True: it may take text out and say what stays here, and may not add a word. Default false.
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
 * Models as mallex sees them.
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
 * What is known of models, by their id. Keyed by id: see the page on merging.
 */
models?: Model[]
/**
 * What stands before the release in the client's User-Agent: `claude-cli/`. Default: none, the release is unknown and fits no range.
 */
userAgent?: string
/**
 * What models of a size are shown.
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
 * Whose words stand where: by a name that filters take as `from`. They are never the person's own.
 */
sources?: {
[k: string]: SourceFinder[]
}
/**
 * Marks between which models write what they think, where their server leaves them in the text. By a name of their own.
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
 * How families of models are told to use tools. By a name of their own.
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
 * `off`: a call is taken as it is written, or shown as text. `mend`: what can be read in one way only is mended. `ask`: for what can't, the model is asked once more, with what was wrong. Default `mend`.
 */
repair?: ("off" | "mend" | "ask")
/**
 * What happens when a model makes calls again and again that bring nothing new, or repeats the same words in its answer; `off`: nothing. Default: `tell: 3`, `stop: 8`, `text: 4000`.
 */
repeats?: ("off" | {
/**
 * So many calls in a row that brought nothing new, and the model is told so. Default 3.
 */
tell?: number
/**
 * After so many the turn ends, and the person is told. Default 8.
 */
stop?: number
/**
 * So many characters of an answer that only repeat the same words, and the answer ends; rows without letters may be eight times as long. `off`: no limit. Default 4000.
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
 * The client's own tools, as its releases offer them: names and types. Mappings are checked with it; no model is shown it.
 */
clientTools?: {
[k: string]: ClientTool
}
/**
 * Where requests go, in order. Keyed by id: see the page on merging.
 */
routes?: Route[]
/**
 * Names of models that the client may ask for, each a tier or a profile; `*` stands for any text. The most exact name decides.
 */
aliases?: {
/**
 * A tier or a profile.
 */
[k: string]: string
}
/**
 * What people ask for, and which tier answers it; where no route decides.
 */
intents?: {
[k: string]: Intent
}
decide?: Decide
/**
 * What must not leave this machine: a match anywhere in what would be sent keeps the whole session with local profiles. Keyed by id: see the page on merging.
 */
neverLeaves?: PrivateRule[]
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
 * Port to try first; when it is taken mallex says so and uses the next free one (`--port` insists). 0 lets the system choose. Default 3456.
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
 * Check every answer against the grammar of the protocol while it is sent, and refuse requests with fields or blocks that mallex does not know. Default false.
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
 * Arguments put in front of the person's own.
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
 * Settings for the client, as in its settings files. The person's own `--settings` win.
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
 * mlx_lm.server, started and watched by mallex.
 */
export interface MlxBackend {
/**
 * mlx_lm.server.
 */
kind: "mlx"
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
 * A model that nobody has asked for so long is taken out of the memory; the next question loads it again. Default 15m.
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
 * A server that has work and makes no step for so long is ended and started anew. Default 2m.
 */
hangAfter?: string
/**
 * Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, no limit for others.
 */
concurrent?: number
/**
 * Turns that may wait for a place; one more is told to come back later (429). Default 100.
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
 * Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, no limit for others.
 */
concurrent?: number
/**
 * Turns that may wait for a place; one more is told to come back later (429). Default 100.
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
 * Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, no limit for others.
 */
concurrent?: number
/**
 * Turns that may wait for a place; one more is told to come back later (429). Default 100.
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
 * OpenRouter: many models behind one key.
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
 * Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, no limit for others.
 */
concurrent?: number
/**
 * Turns that may wait for a place; one more is told to come back later (429). Default 100.
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
 * A model as mallex sees it.
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
 * Model id or folder: `mlx-community/…`, `./my-model`; `mallex/smollm2-135m` is the small one that mallex brings.
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
 * What the model is shown; default: by its parameters.
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
 * How the model is told to use tools: a name in `styles`. Default `neutral`.
 */
style?: string
/**
 * For this profile, over `calls.repair`.
 */
repair?: ("off" | "mend" | "ask")
policy?: Policy
price?: Price
/**
 * True: what this profile is asked stays with local profiles, for the rest of the session: no chain, no overflow and no later turn takes it to a cloud. Default false.
 */
localOnly?: boolean
/**
 * Whether a model that can do both thinks before it answers, by its chat template's `enable_thinking`. Default: as its server does.
 */
thinking?: ("on" | "off")
/**
 * Whether the client gets to see what the model thinks before it answers. Default `hide`.
 */
thoughts?: ("hide" | "show")
/**
 * Whether the model sees pictures. Without it a request that shows one goes to a profile that does, or is refused. Default: as is known of the model, else false.
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
 * How talks are laid out for the model's chat template, where its server takes it. `mallex probe` finds what keeps the longest prefix.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "policy".
 */
export interface Policy {
/**
 * Where the system prompt stands: a message of its own (default), or in front of the person's first words, for templates that refuse it or move it through the talk.
 */
system?: ("message" | "user")
/**
 * Where a system message inside the talk stands: folded into the user's words (default), or in its place as a message of its own, which some templates refuse.
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
 * The chain: profiles, tried in order. The next one is asked when one can't answer, for the reasons in `moveOn`.
 * 
 * @minItems 1
 * @maxItems 16
 */
profiles?: [string]|[string, string]|[string, string, string]|[string, string, string, string]|[string, string, string, string, string]|[string, string, string, string, string, string]|[string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string, string, string, string, string, string]
/**
 * Reasons to go on to the next profile of the chain: no key for it; nobody listens, or the server refuses (401, 402, 403, 404); it has no room (429, 5xx); the prompt is too long for it; it has not begun to answer in time. Never once words have reached the client. Default: all.
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
 * The profile's model would read more tokens than this: after trimming, with its tools, before the talk is cut.
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
 * Model ids, of which one must fit, whatever the capitals; `*` stands for any text.
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
 * How the model is told to use tools: a name in `styles`. Default `neutral`.
 */
style?: string
policy?: Policy
price?: Price
/**
 * What such a model is good for, in a few words.
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
 * Bytes of memory that the state of each token of a talk takes. With `weights` it says which window fits on a machine.
 */
perToken?: number
/**
 * Whether such a model thinks before it answers: `on` and `off` where it can do both, by its chat template's `enable_thinking`; `always` and `never` where nobody can change it. Default: not known; it does as its server says.
 */
thinking?: ("on" | "off" | "always" | "never")
/**
 * Whether such a model sees pictures.
 */
images?: boolean
/**
 * The size that such a model is treated as, whatever its `parameters`. A profile's own `size` goes before it; where there is no such size, `parameters` decide.
 */
size?: string
/**
 * Kinds of backends that can't serve such a model.
 * 
 * @minItems 1
 */
notOn?: [("mlx" | "openai" | "openrouter" | "anthropic"), ...(("mlx" | "openai" | "openrouter" | "anthropic"))[]]
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
 * What a model of this size is shown.
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
 * Template of the system prompt, or `client`: the client's own words.
 */
prompt?: string
/**
 * Which tools the model sees.
 */
toolset?: string
/**
 * How many tokens this size may take of a window.
 */
budget?: {
/**
 * Tokens of the prompt before a talk, at most: instructions and tools, without the facts of a project. `compile` warns above it, and reckons with it where the prompt is the client's own.
 */
head?: number
/**
 * Tokens of the talk behind the head at most. Beyond it old tool results are shortened, then old turns left out, far enough that what is left stays the same for many turns. Default: what the window leaves.
 */
talk?: number
/**
 * Tokens of one tool result at most: its beginning and its end are shown. Default: half of what the window leaves.
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
 * One place where a part may stand.
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
 * From a mark to another, both included.
 */
between?: {
/**
 * First words.
 */
start: string
/**
 * Last words; default: the end of the text.
 */
end?: string
/**
 * In place of `end`: it stops in front of the first of these words, or at the end of the text.
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
 * A paragraph that starts with these words, with the list that belongs to it.
 */
paragraph?: string
/**
 * A line that starts with these words, whatever bullet stands before them.
 */
line?: string
/**
 * What is found must start so.
 */
startsWith?: string
/**
 * What is found must have these words in it.
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
 * Lines that start with these words are left out of what is taken.
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
 * One place where a source's words stand. With no `tag` or the like, the whole text is meant.
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
 * From a mark to another, both included.
 */
between?: {
/**
 * First words.
 */
start: string
/**
 * Last words; default: the end of the text.
 */
end?: string
/**
 * In place of `end`: it stops in front of the first of these words, or at the end of the text.
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
 * A paragraph that starts with these words, with the list that belongs to it.
 */
paragraph?: string
/**
 * A line that starts with these words, whatever bullet stands before them.
 */
line?: string
/**
 * What is found must start so.
 */
startsWith?: string
/**
 * What is found must have these words in it.
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
 * Which models write so, in a few words.
 */
about?: string
/**
 * One call, as a text with holes: `{name}`, `{arguments}` (JSON, or by `argument`), `{json}` (name and arguments as one map, by `keys`), `{python}` (`name(key=value)`), `{id}`. Of several forms all are read, and the first that holds a call is written. A run of blanks stands for any blanks, also none.
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
 * What stands round all calls of an answer.
 */
around?: {
/**
 * Before the first call.
 */
start: string
/**
 * Behind the last call.
 */
end?: string
}
/**
 * What stands between two calls. Default: a line break.
 */
between?: string
/**
 * How a result is written: `{text}`, and `{name}` of the tool where it should be said. Default: the text between `<tool_result>` and `</tool_result>`.
 */
result?: string
/**
 * This interface was referenced by `Dialect`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How a family of models is told to use tools.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "style".
 */
export interface Style {
/**
 * Template of what a prompt says of calling tools: its `{{howToCall}}`.
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
 * True: not asked by the person. Default false.
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
 * The model that the client names; `*` stands for any text.
 * 
 * @minItems 1
 */
model?: (string | [string, ...(string)[]])
/**
 * `none` or `some`: whether the request brings tools. Else names of tools, of which it brings one; `*` stands for any text.
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
 * Whether the request brings the first words of the answer.
 */
prefilled?: boolean
/**
 * The id of the client's helper that asks, `*` for any text; `none`: no helper does.
 * 
 * @minItems 1
 */
agent?: (string | [string, ...(string)[]])
/**
 * Something in the talk: an image or a document, in a message or in a tool's result.
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
 * The client's session id; `*` stands for any text.
 * 
 * @minItems 1
 */
session?: (string | [string, ...(string)[]])
/**
 * The working folder, as the client names it; `*` stands for any text, `~/` for the home of the client that mallex launches; with `mallex serve`, for a folder in `/home`, `/var/home`, `/Users` or `C:\Users`, for `/root`, or else for any folder above it. It is read from the part `environment`.
 * 
 * @minItems 1
 */
project?: (string | [string, ...(string)[]])
/**
 * A tag that the person writes into the question: its NAME in `<mallex:NAME>`, of letters, digits, `.`, `_` and `-`. The model never sees it.
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
 * From a mark to another, both included.
 */
between?: {
/**
 * First words.
 */
start: string
/**
 * Last words; default: the end of the text.
 */
end?: string
/**
 * In place of `end`: it stops in front of the first of these words, or at the end of the text.
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
 * A paragraph that starts with these words, with the list that belongs to it.
 */
paragraph?: string
/**
 * A line that starts with these words, whatever bullet stands before them.
 */
line?: string
/**
 * What is found must start so.
 */
startsWith?: string
/**
 * What is found must have these words in it.
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
 * Not where the model is shown this tool of the client's, or one of these.
 * 
 * @minItems 1
 */
unless?: (string | [string, ...(string)[]])
when?: RuleCondition
/**
 * Words that must survive: what has one of them in it is left in, and reported. For `drop` and `replace`.
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
 * A source: its words, wherever the client's release puts them, text with role system too. In place of `tag`, `section`, `between`, `paragraph` and `line`.
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
 * From a mark to another, both included.
 */
between?: {
/**
 * First words.
 */
start: string
/**
 * Last words; default: the end of the text.
 */
end?: string
/**
 * In place of `end`: it stops in front of the first of these words, or at the end of the text.
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
 * A paragraph that starts with these words, with the list that belongs to it.
 */
paragraph?: string
/**
 * A line that starts with these words, whatever bullet stands before them.
 */
line?: string
/**
 * What is found must start so.
 */
startsWith?: string
/**
 * What is found must have these words in it.
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
 * Not where the model is shown this tool of the client's, or one of these.
 * 
 * @minItems 1
 */
unless?: (string | [string, ...(string)[]])
when?: RuleCondition
/**
 * Words that must survive: what has one of them in it is left in, and reported. For `drop` and `replace`.
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
 * Which tools the model sees, under which names, and how its calls map back.
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
 * The model's name of a tool and what it stands for, in the order in which the model sees them.
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
 * The client's words without which the tool is of no use, such as the list of what it can be given. Where a model is offered the tool they stay: no rule takes them out, no template and no short text leaves them out.
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
 * The tier that answers; `lowest` is the first of the ladder and `highest` the last, whatever their names.
 */
tier?: string
/**
 * With `tier` or `profile`: a size. Where the model is smaller, the request is refused.
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
 * One place where a part may stand.
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
 * From a mark to another, both included.
 */
between?: {
/**
 * First words.
 */
start: string
/**
 * Last words; default: the end of the text.
 */
end?: string
/**
 * In place of `end`: it stops in front of the first of these words, or at the end of the text.
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
 * A paragraph that starts with these words, with the list that belongs to it.
 */
paragraph?: string
/**
 * A line that starts with these words, whatever bullet stands before them.
 */
line?: string
/**
 * What is found must start so.
 */
startsWith?: string
/**
 * What is found must have these words in it.
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
 * Lines that start with these words are left out of what is taken.
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
 * What a person's turn may ask for.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "intent".
 */
export interface Intent {
/**
 * What it is, in a few words: for people, and for the model that may decide.
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
 * Who says this means this; the first intent whose pattern fits decides. Only for what is certain.
 */
patterns?: TextTest[]
/**
 * Things people say: a list, or a text file beside this file with one a line (`#` begins a comment). The more, and the more different, the better: at least ten.
 */
examples?: (string[] | string)
/**
 * This interface was referenced by `Intent`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * How the intent of a person's turn is found, where no route has decided.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "decide".
 */
export interface Decide {
/**
 * The steps, in this order, each only where those before it are not sure: the intents' patterns; a classifier that is compiled from their examples; a model. None: intents are not asked for. Default: patterns, examples.
 */
by?: ("patterns" | "examples" | "model")[]
/**
 * The intent where no step finds one. Default: the first.
 */
default?: string
/**
 * With the step `model`: the profile that is asked, with a short prompt that is always the same. It must be local.
 */
model?: string
/**
 * With the step `model`: its server takes a grammar (llama-server), so that it can only say an intent. Default false.
 */
grammar?: boolean
/**
 * A lower tier does not take over a talk of which its model would have to read more than this many tokens anew; the talk stays where it is. Default: it always takes over.
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
 * Why, for the one who is told.
 */
about?: string
/**
 * Files: a path in the arguments of a tool, or anywhere in the text. `**` stands for folders, `*` for any part of a name.
 */
path?: string
/**
 * These words, in whatever case.
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
 * Says what holds: `a question stays local`. Unique over all files.
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
 * What the person says; several texts are blocks of one message.
 * 
 * @minItems 1
 */
user?: (string | [string, ...(string)[]])
/**
 * A longer talk, in order.
 * 
 * @minItems 1
 */
messages?: [GivenMessage, ...(GivenMessage)[]]
/**
 * A request that `mallex record` kept, or a bare request body: JSON, beside this file. What else stands here goes before it.
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
 * The person's words bring a picture.
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
 * Id of the client's helper that asks. Default: the person does.
 */
agent?: string
/**
 * Id of the session, as the client says it. Default: none.
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
 * One step of the talk: one of these keys.
 * 
 * This interface was referenced by `Mallex`'s JSON-Schema
 * via the `definition` "givenMessage".
 */
export interface GivenMessage {
/**
 * What the person says; several texts are blocks of one message.
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
 * A system message inside the talk.
 */
system?: string
/**
 * This interface was referenced by `GivenMessage`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * All that is said must hold.
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
 * The intent of the person's words, found without a model; `none`: something else has decided.
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
 * Names of the tools that the model sees, in order.
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
 * The tier that answers; `lowest` is the first of the ladder and `highest` the last, whatever their names.
 */
tier?: string
/**
 * With `tier` or `profile`: a size. Where the model is smaller, the request is refused.
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
 * One place where a part may stand.
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
 * From a mark to another, both included.
 */
between?: {
/**
 * First words.
 */
start: string
/**
 * Last words; default: the end of the text.
 */
end?: string
/**
 * In place of `end`: it stops in front of the first of these words, or at the end of the text.
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
 * A paragraph that starts with these words, with the list that belongs to it.
 */
paragraph?: string
/**
 * A line that starts with these words, whatever bullet stands before them.
 */
line?: string
/**
 * What is found must start so.
 */
startsWith?: string
/**
 * What is found must have these words in it.
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
 * Lines that start with these words are left out of what is taken.
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
 * How the intent of a person's turn is found, where no route has decided.
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
 * A lower tier does not take over a talk of which its model would have to read more than this many tokens anew; the talk stays where it is. Default: it always takes over.
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
