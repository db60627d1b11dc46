// From schema/mallex.schema.json by `npm run generate`. Never edited.
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
"use strict";
export const validateMallex = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"Mallex","description":"mallex.yaml: how Claude Code runs on the models that a person owns.","type":"object","additionalProperties":false,"required":["version"],"properties":{"version":{"const":1,"description":"Version of this language.","examples":[1]},"extends":{"type":"array","items":{"type":["string","object"],"minLength":1,"description":"A pack: `mallex:<name>` is built in, `./path.yaml` lies beside this file, `npm:<package>@<version>` and `git+https://…?ref=<tag>` come from elsewhere and are locked.","examples":["mallex:claude-code","./packs/team.yaml","npm:@acme/rules@^1.2",{"pack":"git+https://git.example.com/acme/rules//pack.yaml?ref=v1.2.0","use":["trim","filters"]}],"additionalProperties":false,"required":["pack"],"properties":{"pack":{"type":"string","minLength":1,"description":"Which one.","examples":["npm:@acme/rules@^1.2"]},"use":{"type":"array","minItems":1,"uniqueItems":true,"description":"The sections to take from it, and from what it extends; default: all.","examples":[["trim","filters"]],"items":{"enum":["tiers","models","userAgent","sizes","parts","sources","thoughts","turnEnds","classes","trim","filters","toolsets","clientTools","routes","intents","decide","neverLeaves","tests"]}},"removeOnly":{"type":"boolean","description":"True: it may take text out and say what stays here, and may not add a word. Default false.","examples":[true]}},"patternProperties":{"^x-":{}}},"description":"Packs, low to high. Those from npm and git are locked in `mallex.lock`.","examples":[["mallex:claude-code","./packs/team.yaml"]]},"server":{"$ref":"#/definitions/server"},"launch":{"$ref":"#/definitions/launch"},"backends":{"type":"object","description":"Servers that answer; `local` is built in.","examples":[{"cloud":{"kind":"openai","url":"https://api.example.com/v1","key":{"env":"CLOUD_KEY"}}}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/backend"}},"profiles":{"type":"object","description":"Models as mallex sees them.","examples":[{"coder":{"backend":"local","model":"mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit","window":65536}}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/profile"}},"tiers":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/tier"},"description":"The ladder, low to high. A tier without profiles holds the first profile.","examples":[[{"id":"low","profiles":["tiny"]},{"id":"high","profiles":["coder"]}]]},"models":{"type":"array","description":"What is known of models, by their id. Keyed by id: see the page on merging.","examples":[[{"id":"our-coders","match":"our-team/coder-*","window":65536,"parameters":"30B"}]],"items":{"$ref":"#/definitions/model"}},"userAgent":{"type":"string","minLength":1,"description":"What stands before the release in the client's User-Agent: `claude-cli/`. Default: none, the release is unknown and fits no range.","examples":["claude-cli/"]},"sizes":{"type":"object","description":"What models of a size are shown.","examples":[{"small":{"upTo":"4B","prompt":"mallex:prompts/small","toolset":"core"}}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/size"}},"parts":{"type":"object","description":"Pieces that templates may read, and where releases of the client keep them; the first place that has it wins.","examples":[{"folder":[{"line":"Working directory:"}]}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"type":"array","items":{"$ref":"#/definitions/finder"}}},"sources":{"type":"object","description":"Whose words stand where: by a name that filters take as `from`. They are never the person's own.","examples":[{"hook":[{"role":"user","tag":"session-start-hook"},{"role":"system","paragraph":"SessionStart:"}]}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"type":"array","items":{"$ref":"#/definitions/sourceFinder"}}},"thoughts":{"type":"object","description":"Marks between which models write what they think, where their server leaves them in the text. By a name of their own.","examples":[{"think":{"start":"<think>","end":"</think>"}}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/marks"}},"turnEnds":{"type":"object","description":"Special tokens with which chat templates end a turn, where a server leaves them in the answer. By a name of their own.","examples":[{"chatml":{"token":"<|im_end|>","next":"<|im_start|>"}}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/turnEnd"}},"dialects":{"type":"object","description":"Forms in which models write calls of tools as text. By a name of their own.","examples":[{"tagged":{"call":"<tool_call>{json}</tool_call>"}}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/dialect"}},"styles":{"type":"object","description":"How families of models are told to use tools. By a name of their own.","examples":[{"qwen":{"template":"mallex:styles/qwen"}}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/style"}},"classes":{"type":"array","description":"Kinds of requests, in order. Keyed by id: see the page on merging.","examples":[[{"id":"title","when":{"outputField":"title"},"background":true}]],"items":{"$ref":"#/definitions/class"}},"trim":{"type":"array","description":"Rules on system text, in order. Keyed by id: see the page on merging.","examples":[[{"id":"no-tips","section":"# Tips","do":"drop"}]],"items":{"$ref":"#/definitions/trim"}},"filters":{"type":"array","description":"Rules on user and tool text, in order. Keyed by id: see the page on merging.","examples":[[{"id":"no-reminders","tag":"system-reminder","do":"drop"}]],"items":{"$ref":"#/definitions/filter"}},"toolsets":{"type":"object","description":"Sets of tools.","examples":[{"core":{"tools":{"read":"Read","run":{"as":"Bash","args":{"command":"command"}}},"others":"drop"}}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/toolset"}},"calls":{"type":"object","description":"What becomes of calls that are not as they should be.","examples":[{"repair":"ask"}],"additionalProperties":false,"properties":{"repair":{"enum":["off","mend","ask"],"description":"`off`: a call is taken as it is written, or shown as text. `mend`: what can be read in one way only is mended. `ask`: for what can't, the model is asked once more, with what was wrong. Default `mend`.","examples":["ask"]},"repeats":{"description":"What happens when a model makes calls again and again that bring nothing new, or repeats the same words in its answer; `off`: nothing. Default: `tell: 3`, `stop: 8`, `text: 4000`.","examples":[{"tell":3,"stop":8},"off"],"anyOf":[{"const":"off"},{"type":"object","additionalProperties":false,"properties":{"tell":{"type":"integer","minimum":2,"maximum":1000,"description":"So many calls in a row that brought nothing new, and the model is told so. Default 3.","examples":[3]},"stop":{"type":"integer","minimum":2,"maximum":1000,"description":"After so many the turn ends, and the person is told. Default 8.","examples":[8]},"text":{"description":"So many characters of an answer that only repeat the same words, and the answer ends; rows without letters may be eight times as long. `off`: no limit. Default 4000.","examples":[4000,"off"],"anyOf":[{"const":"off"},{"type":"integer","minimum":1000,"maximum":1000000}]}}}]}},"patternProperties":{"^x-":{}}},"clientTools":{"type":"object","description":"The client's own tools, as its releases offer them: names and types. Mappings are checked with it; no model is shown it.","examples":[{"Read":{"client":">=2.0","args":{"file_path":"string","offset":"number"},"required":["file_path"]}}],"propertyNames":{"pattern":"^[A-Za-z][A-Za-z0-9_-]{0,127}[*]?$","description":"A name: letters, digits, dashes and underscores, a letter first. With a `*` at its end: what all tools need whose names begin so."},"additionalProperties":{"$ref":"#/definitions/clientTool"}},"routes":{"type":"array","description":"Where requests go, in order. Keyed by id: see the page on merging.","examples":[[{"id":"titles","when":{"class":"title"},"tier":"low"}]],"items":{"$ref":"#/definitions/route"}},"aliases":{"type":"object","description":"Names of models that the client may ask for, each a tier or a profile; `*` stands for any text. The most exact name decides.","examples":[{"claude-opus-*":"high","fast":"low"}],"propertyNames":{"minLength":1},"additionalProperties":{"type":"string","minLength":1,"description":"A tier or a profile."}},"intents":{"type":"object","description":"What people ask for, and which tier answers it; where no route decides.","examples":[{"chit_chat":{"tier":"low","about":"talk, questions","examples":["what is 2+2"]}}],"propertyNames":{"$ref":"#/definitions/intentName"},"additionalProperties":{"$ref":"#/definitions/intent"}},"decide":{"$ref":"#/definitions/decide"},"neverLeaves":{"type":"array","description":"What must not leave this machine: a match anywhere in what would be sent keeps the whole session with local profiles. Keyed by id: see the page on merging.","examples":[[{"id":"secrets","path":"secrets/**"}]],"items":{"$ref":"#/definitions/privateRule"}},"budget":{"$ref":"#/definitions/budget"},"tests":{"type":"array","description":"Requests and what the rules make of them, for `mallex test`. Also in `*.test.yaml` beside the file.","examples":[[{"name":"a question stays cheap","given":{"user":"what is 2+2"},"expect":{"tier":"low"}}]],"items":{"$ref":"#/definitions/test"}}},"patternProperties":{"^x-":{}},"definitions":{"name":{"type":"string","pattern":"^[a-z][A-Za-z0-9-]*$","minLength":1,"description":"A name: letters, digits and dashes, a small letter first.","examples":["coder"]},"id":{"type":"string","pattern":"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The rule's own name, unique in its list. A pack that is shared puts its own name before it.","examples":["no-tips","acme/no-tips"]},"override":{"type":"string","pattern":"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The id of an inherited rule; the keys beside it replace that rule's.","examples":["reminders"]},"disable":{"type":"string","pattern":"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The id of an inherited rule that shall not apply.","examples":["reminders"]},"server":{"type":"object","description":"How mallex itself listens.","examples":[{"port":3456,"record":false}],"additionalProperties":false,"properties":{"port":{"type":"integer","minimum":0,"maximum":65535,"description":"Port to try first; when it is taken mallex says so and uses the next free one (`--port` insists). 0 lets the system choose. Default 3456.","examples":[3456,0]},"record":{"type":"boolean","description":"Keep the last 50 turns, redacted, in the state folder. Default true.","examples":[false]},"earlyHead":{"type":"string","pattern":"^[0-9]+(ms|s)$","description":"How long a stream waits for the model before its head is sent. Default 800ms.","examples":["800ms","2s"]},"ping":{"type":"string","pattern":"^[0-9]+(ms|s)$","description":"Time between pings while the model is silent. Default 8s.","examples":["8s"]},"maxBody":{"type":"string","pattern":"^[0-9]+(KB|MB)$","description":"Largest request body. Default 32MB.","examples":["32MB"]},"reload":{"type":"boolean","description":"Watch the file and its packs; a good change takes effect for new turns, a bad one changes nothing. Default true.","examples":[false]},"strict":{"type":"boolean","description":"Check every answer against the grammar of the protocol while it is sent, and refuse requests with fields or blocks that mallex does not know. Default false.","examples":[true]},"grace":{"type":"string","pattern":"^[0-9]+(ms|s)$","description":"How long answers under way may still take when mallex ends. Default 3s.","examples":["3s"]}},"patternProperties":{"^x-":{}}},"launchValue":{"description":"A literal, or `{ from: url }`: what mallex knows when it starts the client.","examples":["1",{"from":"url"}],"type":["string","object"],"additionalProperties":false,"required":["from"],"properties":{"from":{"enum":["url","token","tokenHeader","model","window","output","noProxy","smallWindow","promptSuggestions"],"description":"Which value.","examples":["url"]}},"patternProperties":{"^x-":{}}},"launchRelease":{"type":"object","description":"What a release of the client is given.","examples":[{"client":">=2.1","settings":{"spinnerTipsEnabled":false}}],"additionalProperties":false,"properties":{"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`. Default: all, and those whose number is not known.","examples":[">=2.1"]},"env":{"type":"object","description":"Variables for the client; those of `launch.env` win.","examples":[{"MY_VARIABLE":"1"}],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","description":"A variable: letters, digits and underscores, no digit first."},"additionalProperties":{"$ref":"#/definitions/launchValue"}},"settings":{"type":"object","description":"Settings for the client, as in its settings files. The person's own `--settings` win.","examples":[{"spinnerTipsEnabled":false}],"propertyNames":{"not":{"const":"env"},"description":"A setting of the client. Variables stand under `env`."},"additionalProperties":true}},"patternProperties":{"^x-":{}}},"launch":{"type":"object","description":"How the client is started.","examples":[{"args":["--verbose"],"env":{"MY_VARIABLE":"1"}}],"additionalProperties":false,"properties":{"client":{"type":"string","minLength":1,"description":"Path of the client. Default: `claude` on the PATH, else the one mallex installs.","examples":["/opt/homebrew/bin/claude","./bin/claude"]},"args":{"type":"array","items":{"type":"string"},"description":"Arguments put in front of the person's own.","examples":[["--verbose"]]},"env":{"type":"object","description":"Variables for the client; null removes an inherited one.","examples":[{"MY_VARIABLE":"1","ANTHROPIC_BASE_URL":{"from":"url"}}],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","description":"A variable: letters, digits and underscores, no digit first."},"additionalProperties":{"$ref":"#/definitions/launchValue"}},"window":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens; overrides the window derived from the profiles.","examples":[65536]},"releases":{"type":"object","description":"What some releases of the client are given besides: all entries that match, in order.","examples":[{"quiet":{"client":">=2.1","settings":{"spinnerTipsEnabled":false}}}],"additionalProperties":{"$ref":"#/definitions/launchRelease"}}},"patternProperties":{"^x-":{}}},"backend":{"description":"A server that answers.","examples":[{"kind":"mlx","prefillStep":512},{"kind":"openai","url":"https://api.example.com/v1","key":{"env":"CLOUD_KEY"}},{"kind":"anthropic","key":{"env":"ANTHROPIC_API_KEY"}},{"kind":"openrouter"}],"type":"object","discriminator":{"propertyName":"kind"},"oneOf":[{"type":"object","description":"mlx_lm.server, started and watched by mallex.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"mlx","description":"mlx_lm.server.","examples":["mlx"]},"prefillStep":{"type":"integer","minimum":16,"maximum":8192,"description":"Tokens of the prompt read at a time; small steps make Ctrl-C quicker. Default: 512; 128 on Linux, where the processor reads.","examples":[512]},"promptCacheEntries":{"type":"integer","minimum":1,"maximum":1000,"description":"Conversations whose prompt stays in memory. Default 10.","examples":[10]},"promptCacheBytes":{"type":"string","pattern":"^[0-9]+(MB|GB)$","description":"Memory for the prompts of conversations; what was used longest ago goes first. Default: no limit but `promptCacheEntries`.","examples":["4GB"]},"metalCache":{"type":"string","pattern":"^[0-9]+(MB|GB)$","description":"Memory that MLX may keep for reuse beside the model, on a Mac. Default: as MLX decides.","examples":["2GB"]},"idleStop":{"type":"string","pattern":"^([1-9][0-9]*(s|m|h)|never)$","description":"A model that nobody has asked for so long is taken out of the memory; the next question loads it again. Default 15m.","examples":["15m","never"]},"onExit":{"enum":["askOnce","ask","stop","keep"],"description":"What becomes of the model server when the last mallex that uses it ends: `keep` leaves it running for the next one, until `idleStop`. `askOnce` asks about models of 2 GB or more and remembers the answer for this file, `ask` asks each time; without a terminal both mean `stop`. Default askOnce.","examples":["stop"]},"startWithin":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long a model may take to load and to generate its first token. Default 10m.","examples":["10m"]},"hangAfter":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"A server that has work and makes no step for so long is ended and started anew. Default 2m.","examples":["2m"]},"concurrent":{"type":"integer","minimum":1,"maximum":1000,"description":"Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, no limit for others.","examples":[2]},"waiting":{"type":"integer","minimum":0,"maximum":10000,"description":"Turns that may wait for a place; one more is told to come back later (429). Default 100.","examples":[100]},"firstToken":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long to wait for the first sign of life of an answer. Default: 10m elsewhere; a server that mallex started is watched instead.","examples":["10m"]},"betweenTokens":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long an answer may be silent in its middle. Default: 5m elsewhere; a server that mallex started is watched instead.","examples":["5m"]}},"patternProperties":{"^x-":{}},"title":"MlxBackend"},{"type":"object","description":"Any server that speaks the OpenAI chat completions API.","additionalProperties":false,"required":["kind","url"],"properties":{"kind":{"const":"openai","description":"OpenAI-compatible.","examples":["openai"]},"url":{"type":"string","pattern":"^https?://[^\\s]+$","description":"Base URL, up to and including /v1.","examples":["https://api.example.com/v1"]},"key":{"$ref":"#/definitions/key"},"private":{"type":"boolean","description":"True: a server of your own, on another machine. What `neverLeaves` names, and what is `localOnly`, may be sent to it. Default: only servers on this machine are.","examples":[true]},"concurrent":{"type":"integer","minimum":1,"maximum":1000,"description":"Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, no limit for others.","examples":[2]},"waiting":{"type":"integer","minimum":0,"maximum":10000,"description":"Turns that may wait for a place; one more is told to come back later (429). Default 100.","examples":[100]},"firstToken":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long to wait for the first sign of life of an answer. Default: 10m elsewhere; a server that mallex started is watched instead.","examples":["10m"]},"betweenTokens":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long an answer may be silent in its middle. Default: 5m elsewhere; a server that mallex started is watched instead.","examples":["5m"]}},"patternProperties":{"^x-":{}},"title":"OpenaiBackend"},{"type":"object","description":"The Claude API: with a key of yours, or with the login of the client itself. Requests go there as the client wrote them.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"anthropic","description":"The Claude API.","examples":["anthropic"]},"url":{"type":"string","pattern":"^https?://[^\\s]+$","description":"Base URL, without /v1. Default: https://api.anthropic.com.","examples":["https://api.anthropic.com"]},"key":{"$ref":"#/definitions/key"},"login":{"const":"client","description":"Pass on the client's own login instead of a key: nothing but `model` changes in its requests. Either this or `key`; neither means the key in ANTHROPIC_API_KEY.","examples":["client"]},"concurrent":{"type":"integer","minimum":1,"maximum":1000,"description":"Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, no limit for others.","examples":[2]},"waiting":{"type":"integer","minimum":0,"maximum":10000,"description":"Turns that may wait for a place; one more is told to come back later (429). Default 100.","examples":[100]},"firstToken":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long to wait for the first sign of life of an answer. Default: 10m elsewhere; a server that mallex started is watched instead.","examples":["10m"]},"betweenTokens":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long an answer may be silent in its middle. Default: 5m elsewhere; a server that mallex started is watched instead.","examples":["5m"]}},"patternProperties":{"^x-":{}},"title":"AnthropicBackend"},{"type":"object","description":"OpenRouter: many models behind one key.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"openrouter","description":"OpenRouter.","examples":["openrouter"]},"url":{"type":"string","pattern":"^https?://[^\\s]+$","description":"Base URL, up to and including /v1. Default: https://openrouter.ai/api/v1.","examples":["https://openrouter.ai/api/v1"]},"key":{"$ref":"#/definitions/key"},"concurrent":{"type":"integer","minimum":1,"maximum":1000,"description":"Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, no limit for others.","examples":[2]},"waiting":{"type":"integer","minimum":0,"maximum":10000,"description":"Turns that may wait for a place; one more is told to come back later (429). Default 100.","examples":[100]},"firstToken":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long to wait for the first sign of life of an answer. Default: 10m elsewhere; a server that mallex started is watched instead.","examples":["10m"]},"betweenTokens":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long an answer may be silent in its middle. Default: 5m elsewhere; a server that mallex started is watched instead.","examples":["5m"]}},"patternProperties":{"^x-":{}},"title":"OpenrouterBackend"}]},"sampling":{"type":"object","description":"How the next token is drawn. A request's own temperature, top_p and top_k go before it; a temperature of 1, the protocol's default, asks for nothing.","examples":[{"temperature":0.7,"topP":0.8}],"additionalProperties":false,"properties":{"temperature":{"type":"number","minimum":0,"maximum":2,"description":"0 always takes the likeliest token.","examples":[0,0.7]},"topP":{"type":"number","minimum":0,"maximum":1,"description":"Keep the likeliest tokens up to this share.","examples":[0.95]},"topK":{"type":"integer","minimum":0,"maximum":1000,"description":"Keep this many tokens; 0 keeps all.","examples":[40]},"minP":{"type":"number","minimum":0,"maximum":1,"description":"Drop tokens less likely than this share of the best.","examples":[0.05]},"repetitionPenalty":{"type":"number","minimum":0.5,"maximum":2,"description":"Above 1 makes repeating less likely.","examples":[1.1]}},"patternProperties":{"^x-":{}}},"profile":{"type":"object","description":"A model as mallex sees it.","examples":[{"backend":"local","model":"mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit","window":65536}],"additionalProperties":false,"required":["backend","model"],"properties":{"backend":{"type":"string","description":"Which backend answers.","examples":["local"]},"model":{"type":"string","minLength":1,"description":"Model id or folder: `mlx-community/…`, `./my-model`; `mallex/smollm2-135m` is the small one that mallex brings.","examples":["mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit","./my-model","mallex/smollm2-135m"]},"window":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of prompt and answer together.","examples":[65536]},"output":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of an answer at most.","examples":[8192]},"parameters":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MB]$","description":"Size of the model: 135M, 30B.","examples":["30B","135M"]},"sampling":{"$ref":"#/definitions/sampling"},"size":{"type":"string","description":"What the model is shown; default: by its parameters.","examples":["small"]},"tokenizer":{"type":"string","minLength":1,"description":"Folder with tokenizer.json, for exact counts, where it is not the model's own.","examples":["./my-tokenizer"]},"dialect":{"type":"string","minLength":1,"description":"How tool calls look to the model: `native` (the server's own form), or a name in `dialects` (text: `tagged`, `qwenCoder`, …).","examples":["tagged"]},"alsoReads":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1},"description":"Dialects in which calls are read, too: what the model falls back to, or writes where its server does not read it. What the server reads itself is always read: `native` needs no naming. Default for `native`: `tagged`.","examples":[["tagged","qwenCoder"]]},"style":{"type":"string","minLength":1,"description":"How the model is told to use tools: a name in `styles`. Default `neutral`.","examples":["qwen"]},"repair":{"enum":["off","mend","ask"],"description":"For this profile, over `calls.repair`.","examples":["ask"]},"policy":{"$ref":"#/definitions/policy"},"price":{"$ref":"#/definitions/price"},"localOnly":{"type":"boolean","description":"True: what this profile is asked stays with local profiles, for the rest of the session: no chain, no overflow and no later turn takes it to a cloud. Default false.","examples":[true]},"thinking":{"enum":["on","off"],"description":"Whether a model that can do both thinks before it answers, by its chat template's `enable_thinking`. Default: as its server does.","examples":["off"]},"thoughts":{"enum":["hide","show"],"description":"Whether the client gets to see what the model thinks before it answers. Default `hide`.","examples":["show"]},"images":{"type":"boolean","description":"Whether the model sees pictures. Without it a request that shows one goes to a profile that does, or is refused. Default: as is known of the model, else false.","examples":[true]},"promptCacheEntries":{"type":"integer","minimum":1,"maximum":1000,"description":"For this model, over that of its backend.","examples":[4]},"promptCacheBytes":{"type":"string","pattern":"^[0-9]+(MB|GB)$","description":"For this model, over that of its backend.","examples":["2GB"]}},"patternProperties":{"^x-":{}}},"model":{"type":"object","description":"What is known of a family of models.","examples":[{"id":"our-coders","match":"our-team/coder-*","window":65536}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"locked":{"$ref":"#/definitions/locked"},"unlock":{"$ref":"#/definitions/unlock"},"match":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"Model ids, of which one must fit, whatever the capitals; `*` stands for any text.","examples":["mlx-community/Qwen3-Coder-*",["*qwen3-coder-30b*","qwen3-coder:30b*"]]},"window":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of prompt and answer together.","examples":[65536]},"output":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of an answer at most.","examples":[8192]},"parameters":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MB]$","description":"Size of the model: 135M, 30B.","examples":["30B","135M"]},"sampling":{"$ref":"#/definitions/sampling"},"source":{"type":"string","minLength":1,"description":"Where these figures come from.","examples":["the model's card and its config.json"]},"dialect":{"type":"string","minLength":1,"description":"How tool calls look to the model: `native` (the server's own form), or a name in `dialects` (text: `tagged`, `qwenCoder`, …).","examples":["tagged"]},"turnEnds":{"type":"array","items":{"$ref":"#/definitions/turnEnd"},"description":"Special tokens with which this model ends a turn, beside those of the section `turnEnds` and of its own files: cut at the end of an answer, and the end of a call.","examples":[[{"token":"<|turn_over|>","next":"<|turn_start|>"}]]},"alsoReads":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1},"description":"Dialects in which calls are read, too: what the model falls back to, or writes where its server does not read it. What the server reads itself is always read: `native` needs no naming. Default for `native`: `tagged`.","examples":[["tagged","qwenCoder"]]},"style":{"type":"string","minLength":1,"description":"How the model is told to use tools: a name in `styles`. Default `neutral`.","examples":["qwen"]},"policy":{"$ref":"#/definitions/policy"},"price":{"$ref":"#/definitions/price"},"about":{"type":"string","minLength":1,"description":"What such a model is good for, in a few words.","examples":["writes code"]},"memory":{"type":"string","pattern":"^[0-9]+GB$","description":"The least memory of a machine that runs it with its window.","examples":["32GB"]},"weights":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MG]B$","description":"Size of its weights, to download and on disk.","examples":["17.2GB"]},"perToken":{"type":"integer","minimum":1,"maximum":100000000,"description":"Bytes of memory that the state of each token of a talk takes. With `weights` it says which window fits on a machine.","examples":[98304]},"thinking":{"enum":["on","off","always","never"],"description":"Whether such a model thinks before it answers: `on` and `off` where it can do both, by its chat template's `enable_thinking`; `always` and `never` where nobody can change it. Default: not known; it does as its server says.","examples":["off","never"]},"images":{"type":"boolean","description":"Whether such a model sees pictures.","examples":[true]},"size":{"type":"string","minLength":1,"description":"The size that such a model is treated as, whatever its `parameters`. A profile's own `size` goes before it; where there is no such size, `parameters` decide.","examples":["medium"]},"notOn":{"type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["mlx","openai","openrouter","anthropic"]},"description":"Kinds of backends that can't serve such a model.","examples":[["mlx"]]}},"patternProperties":{"^x-":{}}},"tier":{"type":"object","description":"One step of the ladder.","examples":[{"id":"high","about":"hard questions","profiles":["opus","coder"]}],"additionalProperties":false,"required":["id"],"properties":{"id":{"$ref":"#/definitions/tierId"},"about":{"type":"string","minLength":1,"description":"What it is for.","examples":["everyday questions and edits"]},"profiles":{"type":"array","minItems":1,"maxItems":16,"uniqueItems":true,"items":{"type":"string"},"description":"The chain: profiles, tried in order. The next one is asked when one can't answer, for the reasons in `moveOn`.","examples":[["coder"],["opus","coder"]]},"moveOn":{"type":"array","uniqueItems":true,"items":{"enum":["noKey","refused","overloaded","tooLong","timedOut"]},"description":"Reasons to go on to the next profile of the chain: no key for it; nobody listens, or the server refuses (401, 402, 403, 404); it has no room (429, 5xx); the prompt is too long for it; it has not begun to answer in time. Never once words have reached the client. Default: all.","examples":[["noKey","overloaded"],[]]},"overflow":{"type":"object","description":"When to go on to the next profile although this one could answer. Default: never.","examples":[{"busy":2}],"additionalProperties":false,"properties":{"busy":{"type":"integer","minimum":1,"maximum":10000,"description":"So many turns are being answered by its backend already.","examples":[2]},"promptTokens":{"type":"integer","minimum":1,"maximum":100000000,"description":"The profile's model would read more tokens than this: after trimming, with its tools, before the talk is cut.","examples":[50000]}},"patternProperties":{"^x-":{}},"minProperties":1},"patience":{"type":"string","pattern":"^[1-9][0-9]{0,3}(ms|s|m)$","description":"How long a profile may take until its first word, loading and reading included, while another one of the chain is left. Default: as long as it takes; of a server elsewhere a first sign of life within 60s.","examples":["30s"]}},"patternProperties":{"^x-":{}}},"packTier":{"type":"object","description":"One step of the ladder; a pack names it, the project fills it.","examples":[{"id":"high","about":"hard questions"}],"additionalProperties":false,"required":["id"],"properties":{"id":{"$ref":"#/definitions/tierId"},"about":{"type":"string","minLength":1,"description":"What it is for.","examples":["everyday questions and edits"]}},"patternProperties":{"^x-":{}}},"size":{"type":"object","description":"What a model of this size is shown.","examples":[{"upTo":"4B","prompt":"mallex:prompts/small","toolset":"core"}],"additionalProperties":false,"properties":{"upTo":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MB]$","description":"Models up to this many parameters; a size without it takes the rest.","examples":["4B"]},"prompt":{"type":"string","minLength":1,"description":"Template of the system prompt, or `client`: the client's own words.","examples":["mallex:prompts/small","./prompts/mine.hbs","client"]},"toolset":{"type":"string","minLength":1,"description":"Which tools the model sees.","examples":["core"]},"budget":{"type":"object","description":"How many tokens this size may take of a window.","examples":[{"head":1500}],"additionalProperties":false,"properties":{"head":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of the prompt before a talk, at most: instructions and tools, without the facts of a project. `compile` warns above it, and reckons with it where the prompt is the client's own.","examples":[1500]},"talk":{"type":"integer","minimum":100,"maximum":100000000,"description":"Tokens of the talk behind the head at most. Beyond it old tool results are shortened, then old turns left out, far enough that what is left stays the same for many turns. Default: what the window leaves.","examples":[4000]},"result":{"type":"integer","minimum":50,"maximum":100000000,"description":"Tokens of one tool result at most: its beginning and its end are shown. Default: half of what the window leaves.","examples":[2000]}},"minProperties":1}},"patternProperties":{"^x-":{}}},"toolset":{"type":"object","description":"Which tools the model sees, under which names, and how its calls map back.","examples":[{"tools":{"read":"Read"},"others":"drop"}],"additionalProperties":false,"required":["others"],"properties":{"shell":{"type":"string","minLength":1,"description":"The client's tool that runs a command; fallbacks call it. Default Bash.","examples":["Bash"]},"tools":{"type":"object","description":"The model's name of a tool and what it stands for, in the order in which the model sees them.","examples":[{"read":"Read","run":{"as":"Bash","args":{"command":"command"}}}],"propertyNames":{"pattern":"^[A-Za-z][A-Za-z0-9_-]{0,63}$","description":"A name: letters, digits, dashes and underscores, a letter first."},"additionalProperties":{"$ref":"#/definitions/tool"}},"others":{"description":"What happens to the client's tools that are not listed: `keep` shows them as they are, `stub` with a short text, `find` only to a model that looks for them, `drop` not at all. Or a map from patterns of their names (`*` is any text), of which the one with the most letters counts, and of equally long ones the first by the alphabet; what none fits is dropped.","examples":["drop",{"*":"drop","mcp__*":"find"}],"anyOf":[{"enum":["keep","stub","find","drop"]},{"type":"object","minProperties":1,"description":"Patterns of names, each with what happens to such tools: `{ \"*\": drop, \"mcp__*\": find }`.","additionalProperties":{"enum":["keep","stub","find","drop"],"description":"What happens to tools with such a name.","examples":["find"]}}]},"find":{"type":"object","description":"The two tools by which a model looks for others and calls them; there only when there is something to find.","examples":[{"find":"find_tool","use":"use_tool","client":"ToolSearch"}],"additionalProperties":false,"properties":{"find":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]{0,63}$","description":"The model's name of the tool that looks for tools. Default `find_tool`.","examples":["find_tool"]},"use":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]{0,63}$","description":"The model's name of the tool that calls one that was found. Default `use_tool`.","examples":["use_tool"]},"client":{"type":"string","minLength":1,"description":"The client's own tool that searches, for those that only the client knows.","examples":["ToolSearch"]}}}},"patternProperties":{"^x-":{}}},"clientTool":{"type":"object","description":"A tool of the client.","examples":[{"client":">=2.0","args":{"file_path":"string"},"required":["file_path"]}],"additionalProperties":false,"properties":{"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client that have it: `<2.1`, `>=2.0 <2.2`. Default: all.","examples":[">=2.0"]},"args":{"type":"object","description":"Its arguments in all these releases together, with their types. Without it they are not known.","examples":[{"file_path":"string","offset":"number"}],"propertyNames":{"pattern":"^[A-Za-z-][A-Za-z0-9_-]{0,63}$","description":"A name: letters, digits, dashes and underscores, a letter first."},"additionalProperties":{"enum":["string","number","boolean","array","object","any"],"description":"Type of the argument; whole numbers are numbers."}},"needs":{"type":"array","items":{"$ref":"#/definitions/finder"},"description":"The client's words without which the tool is of no use, such as the list of what it can be given. Where a model is offered the tool they stay: no rule takes them out, no template and no short text leaves them out.","examples":[[{"paragraph":"The following skills are available"}]]},"required":{"type":"array","items":{"type":"string","minLength":1},"description":"Arguments that no release leaves out.","examples":[["file_path"]]}},"patternProperties":{"^x-":{}}},"textTest":{"description":"A test on text; a plain string means `contains`.","examples":["git log",{"startsWith":"Please write","flags":"i","matches":"title$"}],"type":["string","object"],"additionalProperties":false,"properties":{"is":{"type":"string","minLength":1,"description":"The whole text, spaces around it left out.","examples":["quota"]},"startsWith":{"type":"string","minLength":1,"description":"Its first words.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"Words somewhere in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"A regular expression of the linear kind: no look-around, no back-references.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]}},"patternProperties":{"^x-":{}},"minProperties":1,"minLength":1},"when":{"type":"object","description":"All that is given must hold.","examples":[{"class":"main","user":{"contains":"commit"}}],"additionalProperties":false,"properties":{"class":{"description":"The request class, or one of several.","examples":["main",["title","summary"]],"type":["string","array"],"minItems":1,"items":{"type":"string","minLength":1},"minLength":1},"model":{"description":"The model that the client names; `*` stands for any text.","examples":["*haiku*",["*opus*","*sonnet*"]],"type":["string","array"],"minItems":1,"items":{"type":"string","minLength":1},"minLength":1},"tools":{"description":"`none` or `some`: whether the request brings tools. Else names of tools, of which it brings one; `*` stands for any text.","examples":["none",["WebSearch","mcp__*"]],"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1}},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"user":{"$ref":"#/definitions/textTest"},"system":{"$ref":"#/definitions/textTest"},"outputField":{"type":"string","minLength":1,"description":"A JSON schema for the answer that has this field.","examples":["title"]},"maxTokens":{"type":"object","description":"The answer's cap that the client asks for, in tokens.","examples":[{"under":100}],"additionalProperties":false,"properties":{"is":{"type":"integer","description":"Exactly.","examples":[1]},"under":{"type":"integer","description":"Less than.","examples":[100]},"over":{"type":"integer","description":"More than.","examples":[4000]}},"patternProperties":{"^x-":{}},"minProperties":1},"stream":{"type":"boolean","description":"Whether the client asks for a stream.","examples":[true]},"prefilled":{"type":"boolean","description":"Whether the request brings the first words of the answer.","examples":[true]},"agent":{"description":"The id of the client's helper that asks, `*` for any text; `none`: no helper does.","examples":["none","*"],"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1}},"has":{"description":"Something in the talk: an image or a document, in a message or in a tool's result.","examples":["image",["image","document"]],"type":["string","array"],"minItems":1,"items":{"enum":["image","document"]},"minLength":1,"pattern":"^(image|document)$"},"effort":{"description":"The effort that the client asks for, or one of several: low, medium, high, xhigh, max.","examples":["high",["high","max"]],"type":["string","array"],"minItems":1,"items":{"enum":["low","medium","high","xhigh","max"]},"minLength":1,"pattern":"^(low|medium|high|xhigh|max)$"},"thinking":{"type":"boolean","description":"Whether the client asks for thinking.","examples":[true]},"promptTokens":{"type":"object","description":"Tokens of the whole request as the client sends it, with its own prompt and all tools, by a quick estimate (some 15 % off either way). No model reads that much where a size trims it; `overflow.promptTokens` of a tier counts what a model reads.","examples":[{"over":50000}],"additionalProperties":false,"properties":{"under":{"type":"integer","description":"Less than.","examples":[1000]},"over":{"type":"integer","description":"More than.","examples":[50000]}},"patternProperties":{"^x-":{}},"minProperties":1},"session":{"description":"The client's session id; `*` stands for any text.","examples":["5f1c*"],"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1}},"project":{"description":"The working folder, as the client names it; `*` stands for any text, `~/` for a home: a folder in `/home`, `/var/home`, `/Users` or `C:\\Users`, or `/root`. One elsewhere needs its whole path. It is read from the part `environment`.","examples":["~/code/*"],"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1}},"tag":{"description":"A tag that the person writes into the question: its NAME in `<mallex:NAME>`, of letters, digits, `.`, `_` and `-`. The model never sees it.","examples":["high",["high","careful"]],"type":["string","array"],"minLength":1,"pattern":"^[A-Za-z0-9_.-]{1,100}$","minItems":1,"items":{"type":"string","description":"The NAME in `<mallex:NAME>`: letters, digits, `.`, `_` and `-`.","minLength":1,"pattern":"^[A-Za-z0-9_.-]{1,100}$"}}},"patternProperties":{"^x-":{}},"minProperties":1},"class":{"type":"object","description":"A kind of request. The first that matches names it; `main` when none does.","examples":[{"id":"title","when":{"outputField":"title"},"background":true}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"locked":{"$ref":"#/definitions/locked"},"unlock":{"$ref":"#/definitions/unlock"},"when":{"$ref":"#/definitions/when"},"background":{"type":"boolean","description":"True: not asked by the person. Default false.","examples":[true]}},"patternProperties":{"^x-":{}}},"route":{"type":"object","description":"Where a request goes. The first that matches decides.","examples":[{"id":"titles","when":{"class":"title"},"tier":"low"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"locked":{"$ref":"#/definitions/locked"},"unlock":{"$ref":"#/definitions/unlock"},"when":{"$ref":"#/definitions/when"},"tier":{"type":"string","minLength":1,"description":"The tier that answers; `lowest` is the first of the ladder and `highest` the last, whatever their names.","examples":["low","highest"]},"atLeast":{"type":"string","minLength":1,"description":"With `tier` or `profile`: a size. Where the model is smaller, the request is refused.","examples":["medium"]},"reply":{"type":"string","minLength":1,"description":"Template of an answer given at once, without a model.","examples":["mallex:replies/none","./replies/title.hbs"]},"refuse":{"type":"string","minLength":1,"description":"Why such a request is refused.","examples":["images can't be shown to this model"]},"profile":{"type":"string","minLength":1,"description":"The profile that answers.","examples":["coder"]},"take":{"$ref":"#/definitions/finder","description":"A stretch of the newest user message, as it came, that the reply reads as `taken` (with a group in `matches`, what the group has matched). Without it there, the route does not match."}},"patternProperties":{"^x-":{}}},"packRoute":{"type":"object","description":"Where a request goes. The first that matches decides.","examples":[{"id":"titles","when":{"class":"title"},"tier":"low"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"locked":{"$ref":"#/definitions/locked"},"unlock":{"$ref":"#/definitions/unlock"},"when":{"$ref":"#/definitions/when"},"tier":{"type":"string","minLength":1,"description":"The tier that answers; `lowest` is the first of the ladder and `highest` the last, whatever their names.","examples":["low","highest"]},"atLeast":{"type":"string","minLength":1,"description":"With `tier` or `profile`: a size. Where the model is smaller, the request is refused.","examples":["medium"]},"reply":{"type":"string","minLength":1,"description":"Template of an answer given at once, without a model.","examples":["mallex:replies/none","./replies/title.hbs"]},"refuse":{"type":"string","minLength":1,"description":"Why such a request is refused.","examples":["images can't be shown to this model"]},"take":{"$ref":"#/definitions/finder","description":"A stretch of the newest user message, as it came, that the reply reads as `taken` (with a group in `matches`, what the group has matched). Without it there, the route does not match."}},"patternProperties":{"^x-":{}}},"finder":{"type":"object","description":"One place where a part may stand.","examples":[{"section":"# Environment","startsWith":"# Env"}],"additionalProperties":false,"properties":{"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]},"until":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"In place of `end`: it stops in front of the first of these words, or at the end of the text.","examples":[["\n# Environment"]]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]},"without":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"Lines that start with these words are left out of what is taken.","examples":[["Platform:","OS Version:"]]}},"patternProperties":{"^x-":{}}},"sourceFinder":{"type":"object","description":"One place where a source's words stand. With no `tag` or the like, the whole text is meant.","examples":[{"role":"system","paragraph":"SessionStart:"}],"additionalProperties":false,"required":["role"],"properties":{"role":{"enum":["system","user","tool"],"description":"In text with role system, in a user's message, or in a tool's result.","examples":["system"]},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]},"until":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"In place of `end`: it stops in front of the first of these words, or at the end of the text.","examples":[["\n# Environment"]]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]}},"patternProperties":{"^x-":{}}},"ruleCondition":{"type":"object","description":"The rule applies only where all of this holds.","examples":[{"promptTokens":{"over":6000}}],"additionalProperties":false,"required":["promptTokens"],"properties":{"promptTokens":{"type":"object","description":"Tokens of the request as it came, by estimate: system texts, conversation and tools. A conversation grows, so the rule applies from some turn on, and then always.","examples":[{"over":6000}],"additionalProperties":false,"required":["over"],"properties":{"over":{"type":"integer","minimum":1,"description":"More than this.","examples":[6000]}},"patternProperties":{"^x-":{}}}},"patternProperties":{"^x-":{}}},"trim":{"type":"object","description":"A rule on text with role system.","examples":[{"id":"no-tips","section":"# Tips","do":"drop"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"locked":{"$ref":"#/definitions/locked"},"unlock":{"$ref":"#/definitions/unlock"},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":["<2.1"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]},"until":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"In place of `end`: it stops in front of the first of these words, or at the end of the text.","examples":[["\n# Environment"]]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]},"unless":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"Not where the model is shown this tool of the client's, or one of these.","examples":["ToolSearch",["Agent","Task"]]},"when":{"$ref":"#/definitions/ruleCondition"},"require":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"Words that must survive: what has one of them in it is left in, and reported. For `drop` and `replace`.","examples":[["Working directory:"]]},"do":{"enum":["drop","keep"],"description":"Drop it, or keep it from all later rules.","examples":["drop"]}},"patternProperties":{"^x-":{}}},"filter":{"type":"object","description":"A rule on user and tool text.","examples":[{"id":"no-reminders","tag":"system-reminder","do":"drop"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"locked":{"$ref":"#/definitions/locked"},"unlock":{"$ref":"#/definitions/unlock"},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"from":{"type":"string","minLength":1,"description":"A source: its words, wherever the client's release puts them, text with role system too. In place of `tag`, `section`, `between`, `paragraph` and `line`.","examples":["hook"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]},"until":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"In place of `end`: it stops in front of the first of these words, or at the end of the text.","examples":[["\n# Environment"]]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]},"unless":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"Not where the model is shown this tool of the client's, or one of these.","examples":["ToolSearch",["Agent","Task"]]},"when":{"$ref":"#/definitions/ruleCondition"},"require":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"Words that must survive: what has one of them in it is left in, and reported. For `drop` and `replace`.","examples":[["Working directory:"]]},"do":{"enum":["drop","keep","unwrap","replace"],"description":"Drop it, keep it from all later rules, keep what is inside its tag, or put `with` in its place.","examples":["drop"]},"with":{"type":"string","description":"What `replace` puts in the place.","examples":["(left out)"]}},"patternProperties":{"^x-":{}}},"tool":{"type":["string","object"],"minLength":1,"description":"A tool of the client by its name, or how it is shown.","examples":["Read",{"as":"Bash","about":"Run a command.","args":{"command":"command"}}],"additionalProperties":false,"required":["as"],"properties":{"as":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"The client's tool; of several, the first that the client offers.","examples":["Read",["Grep","Search"]]},"about":{"type":"string","minLength":1,"description":"What it does, in a few words. Default: the first sentence of the client's.","examples":["Read a file."]},"args":{"type":"object","description":"The model's name of each argument it is shown, and the client's. Default: all of the client's, under their names.","examples":[{"path":"file_path"}],"propertyNames":{"pattern":"^[A-Za-z][A-Za-z0-9_-]{0,63}$","description":"A name: letters, digits, dashes and underscores, a letter first."},"additionalProperties":{"type":"string","minLength":1}},"fallback":{"enum":["shell.grep","shell.glob"],"description":"Built-in command to use where the client does not offer the tool.","examples":["shell.grep"]}},"patternProperties":{"^x-":{}}},"test":{"type":"object","description":"A request and what the rules make of it. Without `expect`, `mallex test` prints what they do.","examples":[{"name":"a question stays cheap","given":{"user":"what is 2+2"},"expect":{"tier":"low"}}],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"description":"Says what holds: `a question stays local`. Unique over all files.","examples":["a question stays cheap"]},"given":{"$ref":"#/definitions/given"},"expect":{"$ref":"#/definitions/expect"}},"patternProperties":{"^x-":{}},"required":["name","given"]},"given":{"type":"object","description":"The request: one of `user`, `messages` or `file`, and what else it brings.","examples":[{"user":"what is 2+2"}],"additionalProperties":false,"properties":{"user":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"What the person says; several texts are blocks of one message.","examples":["what is 2+2"]},"messages":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/givenMessage"},"description":"A longer talk, in order.","examples":[[{"user":"what is in a.txt?"},{"call":{"tool":"Read","input":{"file_path":"a.txt"}}},{"result":"hello"}]]},"file":{"type":"string","minLength":1,"description":"A request that `mallex record` kept, or a bare request body: JSON, beside this file. What else stands here goes before it.","examples":["recorded.json"]},"system":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"The client's system text; several texts are blocks of it.","examples":["You are a helpful assistant."]},"client":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)*$","description":"Release of the client: 2.1.329. Default: unknown, which fits no range.","examples":["2.1.329"]},"model":{"type":"string","minLength":1,"description":"What the client asks for: a tier, a profile, or a name of its own. Default: `mallex/anthropic-auto`.","examples":["low","coder"]},"tools":{"type":"array","items":{"$ref":"#/definitions/givenTool"},"description":"The client's tools, in its order. Default: none.","examples":[["Read","Bash"]]},"maxTokens":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of the answer at most. Default 32000.","examples":[32000]},"outputField":{"type":"string","minLength":1,"description":"The answer must be JSON with this field.","examples":["title"]},"stream":{"type":"boolean","description":"Whether the client asks for a stream. Default true.","examples":[true]},"image":{"const":true,"description":"The person's words bring a picture.","examples":[true]},"effort":{"enum":["low","medium","high","xhigh","max"],"description":"The effort that the client asks for. Default: none.","examples":["high"]},"thinking":{"type":"boolean","description":"Whether the client asks for thinking. Default false.","examples":[true]},"agent":{"type":"string","minLength":1,"description":"Id of the client's helper that asks. Default: the person does.","examples":["explorer"]},"session":{"type":"string","minLength":1,"description":"Id of the session, as the client says it. Default: none.","examples":["6f1c"]},"size":{"type":"string","minLength":1,"description":"As if the profile were of this size. For packs, which have no profiles.","examples":["small"]},"dialect":{"type":"string","minLength":1,"description":"As if the profile had this dialect.","examples":["tagged"]}},"patternProperties":{"^x-":{}}},"givenMessage":{"type":"object","description":"One step of the talk: one of these keys.","examples":[{"user":"what is in a.txt?"}],"additionalProperties":false,"properties":{"user":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"What the person says; several texts are blocks of one message.","examples":["what is 2+2"]},"assistant":{"type":"string","minLength":1,"description":"What the model has answered.","examples":["I will look."]},"call":{"type":"object","description":"A tool that the model has called.","examples":[{"tool":"Read","input":{"file_path":"a.txt"}}],"additionalProperties":false,"properties":{"tool":{"type":"string","minLength":1,"description":"Its name, as the client has it.","examples":["Read"]},"input":{"type":"object","description":"Its arguments.","examples":[{"file_path":"a.txt"}]}},"patternProperties":{"^x-":{}},"required":["tool"]},"result":{"type":"string","description":"What the first call without a result returned.","examples":["hello"]},"system":{"type":"string","minLength":1,"description":"A system message inside the talk.","examples":["You are a helpful assistant."]}},"patternProperties":{"^x-":{}},"minProperties":1,"maxProperties":1},"givenTool":{"type":["string","object"],"minLength":1,"description":"A tool of `clientTools` by its name, or any other with its arguments.","examples":["Read",{"name":"Read","args":{"file_path":"string"}}],"additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"description":"Its name, as the client has it.","examples":["Read"]},"about":{"type":"string","minLength":1,"description":"What the client says of it.","examples":["Reads a file."]},"args":{"type":"object","description":"Its arguments with their types.","examples":[{"file_path":"string"}],"additionalProperties":{"enum":["string","number","boolean","array","object","any"],"description":"Type of the argument."}},"required":{"type":"array","items":{"type":"string","minLength":1},"description":"Arguments that no call may leave out.","examples":[["file_path"]]}},"patternProperties":{"^x-":{}}},"expect":{"type":"object","description":"All that is said must hold.","examples":[{"class":"main","tier":"low","headTokens":{"under":450}}],"additionalProperties":false,"properties":{"class":{"type":"string","minLength":1,"description":"The request class.","examples":["main"]},"route":{"type":"string","minLength":1,"description":"The route that matches, by id; `none`: no route does.","examples":["titles","none"]},"intent":{"type":"string","minLength":1,"description":"The intent of the person's words, found without a model; `none`: something else has decided.","examples":["hard_question","none"]},"step":{"enum":["patterns","examples","default"],"description":"The step that finds the intent.","examples":["patterns"]},"tier":{"type":"string","minLength":1,"description":"The tier that answers.","examples":["low"]},"profile":{"type":"string","minLength":1,"description":"The profile that answers.","examples":["coder"]},"chain":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"The profiles that are tried, in order: those of the tier, without what `bound` keeps out.","examples":[["opus","coder"]]},"bound":{"type":"string","minLength":1,"description":"What keeps the session with local profiles: the id of a rule of `neverLeaves`, or `localOnly`; `none`: nothing does.","examples":["secrets","none"]},"reply":{"$ref":"#/definitions/textTest","description":"Answered without a model, with this text."},"refused":{"$ref":"#/definitions/textTest","description":"Refused, with this message."},"fired":{"type":"array","items":{"type":"string","minLength":1},"description":"Ids of trim rules and filters, and names of parts: all of these fire. An empty list: none does.","examples":[["no-reminders"],[]]},"notFired":{"type":"array","items":{"type":"string","minLength":1},"description":"None of these fires.","examples":[["no-tips"]]},"prompt":{"type":"object","description":"The whole prompt, as the model gets it.","examples":[{"contains":"Today's date","without":"gitStatus"}],"additionalProperties":false,"properties":{"contains":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"Each of these texts is in it.","examples":["Today's date"]},"without":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"None of these texts is in it.","examples":["gitStatus",["gitStatus","claudeMd"]]}},"patternProperties":{"^x-":{}}},"tools":{"type":"array","items":{"type":"string","minLength":1},"description":"Names of the tools that the model sees, in order.","examples":[["read","run"]]},"headTokens":{"$ref":"#/definitions/numberTest","description":"Tokens of the system text and of the tools."},"promptTokens":{"$ref":"#/definitions/numberTest","description":"Tokens of the whole prompt."},"stablePrefixWith":{"type":"string","minLength":1,"description":"Another test whose prompt is the beginning of this one's, message for message: the cache holds.","examples":["a question stays cheap"]}},"patternProperties":{"^x-":{}}},"numberTest":{"type":"object","description":"A test on a number.","examples":[{"under":450}],"additionalProperties":false,"properties":{"is":{"type":"integer","description":"Exactly.","examples":[450]},"under":{"type":"integer","description":"Less than.","examples":[450]},"over":{"type":"integer","description":"More than.","examples":[100]}},"patternProperties":{"^x-":{}},"minProperties":1},"policy":{"type":"object","description":"How talks are laid out for the model's chat template, where its server takes it. `mallex probe` finds what keeps the longest prefix.","examples":[{"midSystem":"fold","date":"fixed"}],"additionalProperties":false,"properties":{"system":{"enum":["message","user"],"description":"Where the system prompt stands: a message of its own (default), or in front of the person's first words, for templates that refuse it or move it through the talk.","examples":["message"]},"midSystem":{"enum":["fold","inPlace"],"description":"Where a system message inside the talk stands: folded into the user's words (default), or in its place as a message of its own, which some templates refuse.","examples":["fold"]},"arguments":{"enum":["object","string"],"description":"How the template gets the arguments of earlier calls: as an object (default), or as JSON text. For `mlx` only: other servers decide it themselves.","examples":["object"]},"date":{"enum":["live","fixed"],"description":"Today's date in templates that print one: the day's own (default), or that of the day on which the model server started, so that midnight does not cost the prompt cache. For `mlx` only.","examples":["fixed"]}},"patternProperties":{"^x-":{}}},"key":{"type":"object","description":"Where the key is; never the key itself. One of the two.","examples":[{"env":"CLOUD_KEY"},{"file":"~/.config/cloud-key"}],"additionalProperties":false,"properties":{"env":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","description":"Name of the environment variable.","examples":["CLOUD_KEY"]},"file":{"type":"string","minLength":1,"description":"A file that holds the key and nothing else, and that only you can read (mode 0600). Relative to this file; `~/` is your home.","examples":["~/.config/cloud-key"]}},"patternProperties":{"^x-":{}},"minProperties":1,"maxProperties":1},"price":{"type":"object","description":"What a million tokens cost, in US dollars.","examples":[{"input":3,"output":15}],"additionalProperties":false,"required":["input","output"],"properties":{"input":{"type":"number","minimum":0,"description":"Tokens read.","examples":[3]},"output":{"type":"number","minimum":0,"description":"Tokens written.","examples":[15]},"cacheRead":{"type":"number","minimum":0,"description":"Tokens found in the cache. Default: as `input`.","examples":[0.3]},"cacheWrite":{"type":"number","minimum":0,"description":"Tokens put into the cache. Default: as `input`.","examples":[3.75]}},"patternProperties":{"^x-":{}}},"intentName":{"type":"string","pattern":"^[a-z][A-Za-z0-9_-]*$","minLength":1,"description":"A name: letters, digits, dashes and underscores, a small letter first.","examples":["hard_question"]},"intent":{"type":"object","description":"What a person's turn may ask for.","examples":[{"tier":"low","about":"talk, questions","examples":["what is 2+2"]}],"additionalProperties":false,"properties":{"about":{"type":"string","minLength":1,"description":"What it is, in a few words: for people, and for the model that may decide.","examples":["talk, questions"]},"tier":{"type":"string","minLength":1,"description":"The tier that answers; `lowest` is the first of the ladder and `highest` the last. Either this or `escalate`.","examples":["low"]},"escalate":{"type":"integer","minimum":1,"maximum":10,"description":"So many steps up from the tier that answered last, to a profile that is another. Either this or `tier`.","examples":[1]},"patterns":{"type":"array","items":{"$ref":"#/definitions/textTest"},"description":"Who says this means this; the first intent whose pattern fits decides. Only for what is certain.","examples":[[{"matches":"^(hi|hello)[.!]?$","flags":"i"}]]},"examples":{"type":["array","string"],"minLength":1,"items":{"type":"string","minLength":1,"maxLength":2000},"description":"Things people say: a list, or a text file beside this file with one a line (`#` begins a comment). The more, and the more different, the better: at least ten.","examples":[["what is 2+2","who was Ada Lovelace?"],"./examples/chit-chat.txt"]}},"patternProperties":{"^x-":{}},"minProperties":1},"decide":{"type":"object","description":"How the intent of a person's turn is found, where no route has decided.","examples":[{"by":["patterns","examples"],"default":"simple_code"}],"additionalProperties":false,"properties":{"by":{"type":"array","uniqueItems":true,"items":{"enum":["patterns","examples","model"]},"description":"The steps, in this order, each only where those before it are not sure: the intents' patterns; a classifier that is compiled from their examples; a model. None: intents are not asked for. Default: patterns, examples.","examples":[["patterns","examples"],["examples","model"],[]]},"default":{"type":"string","minLength":1,"description":"The intent where no step finds one. Default: the first.","examples":["simple_code"]},"model":{"type":"string","minLength":1,"description":"With the step `model`: the profile that is asked, with a short prompt that is always the same. It must be local.","examples":["tiny"]},"grammar":{"type":"boolean","description":"With the step `model`: its server takes a grammar (llama-server), so that it can only say an intent. Default false.","examples":[true]},"stickiness":{"type":"integer","minimum":0,"maximum":100000000,"description":"A lower tier does not take over a talk of which its model would have to read more than this many tokens anew; the talk stays where it is. Default: it always takes over.","examples":[20000]},"forget":{"type":"string","pattern":"^[0-9]+(m|h)$","description":"What is known of a session, its tier above all, is forgotten when it was silent for so long. Default 12h.","examples":["12h"]}},"patternProperties":{"^x-":{}}},"privateRule":{"type":"object","description":"Something that must stay here. All that is given must hold.","examples":[{"id":"customers","matches":"\\bCUST-[0-9]{6}\\b"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"locked":{"$ref":"#/definitions/locked"},"unlock":{"$ref":"#/definitions/unlock"},"about":{"type":"string","minLength":1,"description":"Why, for the one who is told.","examples":["customers' numbers"]},"path":{"type":"string","minLength":1,"description":"Files: a path in the arguments of a tool, or anywhere in the text. `**` stands for folders, `*` for any part of a name.","examples":["secrets/**","*.pem"]},"contains":{"type":"string","minLength":1,"description":"These words, in whatever case.","examples":["Project Nightingale"]},"matches":{"type":"string","minLength":1,"description":"A regular expression of the linear kind.","examples":["\\bCUST-[0-9]{6}\\b"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["i"]}},"patternProperties":{"^x-":{}}},"budget":{"type":"object","description":"What the cloud may cost.","examples":[{"perDay":5}],"additionalProperties":false,"required":["perDay"],"properties":{"perDay":{"type":"number","minimum":0,"description":"US dollars a day, by the clock of this machine; then every profile with a price is closed until midnight.","examples":[5]}},"patternProperties":{"^x-":{}}},"packDecide":{"type":"object","description":"How the intent of a person's turn is found, where no route has decided.","examples":[{"by":["patterns","examples"],"default":"simple_code"}],"additionalProperties":false,"properties":{"by":{"type":"array","uniqueItems":true,"items":{"enum":["patterns","examples"]},"description":"The steps, in this order: the intents' patterns; a classifier that is compiled from their examples. Default: both.","examples":[["patterns","examples"]]},"default":{"type":"string","minLength":1,"description":"The intent where no step finds one. Default: the first.","examples":["simple_code"]},"stickiness":{"type":"integer","minimum":0,"maximum":100000000,"description":"A lower tier does not take over a talk of which its model would have to read more than this many tokens anew; the talk stays where it is. Default: it always takes over.","examples":[20000]},"forget":{"type":"string","pattern":"^[0-9]+(m|h)$","description":"What is known of a session, its tier above all, is forgotten when it was silent for so long. Default 12h.","examples":["12h"]}},"patternProperties":{"^x-":{}}},"tierId":{"type":"string","pattern":"^[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The tier's own name.","examples":["high"]},"locked":{"type":"boolean","description":"True: who changes this rule or takes it out has to say `unlock: true` there. Default false.","examples":[true]},"unlock":{"type":"boolean","description":"True: this changes or takes out a rule that is locked, on purpose. Not for packs.","examples":[true]},"turnEnd":{"type":"object","description":"A token that ends a turn, and what the next turn begins with.","examples":[{"token":"<|im_end|>","next":"<|im_start|>"}],"additionalProperties":false,"required":["token"],"properties":{"token":{"type":"string","minLength":3,"pattern":"^\\S(.*\\S)?$","description":"The token as text.","examples":["<|im_end|>"]},"next":{"type":"string","minLength":3,"pattern":"^\\S(.*\\S)?$","description":"What the next turn begins with: where it follows the token, the rest of the answer is cut, too.","examples":["<|im_start|>"]}}},"marks":{"type":"object","description":"Where a thought begins and where it ends, as the model writes it.","examples":[{"start":"<think>","end":"</think>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":3,"description":"What the thought begins with.","examples":["<think>"]},"end":{"type":"string","minLength":3,"description":"What it ends with. Without it `start` is left out alone, and the answer follows.","examples":["</think>"]}}},"dialect":{"type":"object","description":"A form in which models write calls of tools as text, and how it is read. By its name a profile or a model's facts ask for it.","examples":[{"call":"<tool_call>{json}</tool_call>"}],"additionalProperties":false,"required":["call"],"properties":{"about":{"type":"string","minLength":1,"description":"Which models write so, in a few words.","examples":["JSON between two tags: Hermes, Qwen2.5, Qwen3"]},"call":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"One call, as a text with holes: `{name}`, `{arguments}` (JSON, or by `argument`), `{json}` (name and arguments as one map, by `keys`), `{python}` (`name(key=value)`), `{id}`. Of several forms all are read, and the first that holds a call is written. A run of blanks stands for any blanks, also none.","examples":["<tool_call>{json}</tool_call>",["[TOOL_CALLS]{name}[ARGS]{arguments}","[TOOL_CALLS]{json}"]]},"argument":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"One argument, where `{arguments}` are not JSON: `{key}`, and `{value}` (text as it is) or `{json}`.","examples":["<parameter={key}>\n{value}\n</parameter>\n"]},"keys":{"type":"object","description":"What the name and the arguments are called in a `{json}`; of several the first is written. Default `name`, and `arguments` or `parameters`.","examples":[{"name":"name","arguments":"parameters"}],"additionalProperties":false,"properties":{"name":{"type":["string","array"],"minLength":1,"pattern":"^[\\w.-]{1,64}$","minItems":1,"items":{"type":"string","pattern":"^[\\w.-]{1,64}$","minLength":1},"description":"Of the tool's name.","examples":["name",["name","tool_name"]]},"arguments":{"type":["string","array"],"minLength":1,"pattern":"^[\\w.-]{1,64}$","minItems":1,"items":{"type":"string","pattern":"^[\\w.-]{1,64}$","minLength":1},"description":"Of the arguments.","examples":["parameters",["arguments","input"]]}},"minProperties":1},"around":{"type":"object","description":"What stands round all calls of an answer.","examples":[{"start":"<function_calls>","end":"</function_calls>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"Before the first call.","examples":["<function_calls>"]},"end":{"type":"string","minLength":1,"description":"Behind the last call.","examples":["</function_calls>"]}}},"between":{"type":"string","description":"What stands between two calls. Default: a line break.","examples":["\n",", "]},"result":{"type":"string","minLength":1,"description":"How a result is written: `{text}`, and `{name}` of the tool where it should be said. Default: the text between `<tool_result>` and `</tool_result>`.","examples":["<tool_response>\n{text}\n</tool_response>"]}},"patternProperties":{"^x-":{}}},"style":{"type":"object","description":"How a family of models is told to use tools.","examples":[{"template":"mallex:styles/qwen","schemas":"flat"}],"additionalProperties":false,"properties":{"template":{"type":"string","minLength":1,"description":"Template of what a prompt says of calling tools: its `{{howToCall}}`.","examples":["mallex:styles/qwen","./styles/mine.hbs"]},"schemas":{"enum":["full","flat"],"description":"How arguments are declared: `full` as the client does, `flat` without what small models trip over (maps within maps, choices of types, references). Calls come back in the client's own shape. Default `full`.","examples":["flat"]}},"minProperties":1,"patternProperties":{"^x-":{}}}},"$id":"mallex.schema.json"};
const schema12 = {"type":"object","description":"How mallex itself listens.","examples":[{"port":3456,"record":false}],"additionalProperties":false,"properties":{"port":{"type":"integer","minimum":0,"maximum":65535,"description":"Port to try first; when it is taken mallex says so and uses the next free one (`--port` insists). 0 lets the system choose. Default 3456.","examples":[3456,0]},"record":{"type":"boolean","description":"Keep the last 50 turns, redacted, in the state folder. Default true.","examples":[false]},"earlyHead":{"type":"string","pattern":"^[0-9]+(ms|s)$","description":"How long a stream waits for the model before its head is sent. Default 800ms.","examples":["800ms","2s"]},"ping":{"type":"string","pattern":"^[0-9]+(ms|s)$","description":"Time between pings while the model is silent. Default 8s.","examples":["8s"]},"maxBody":{"type":"string","pattern":"^[0-9]+(KB|MB)$","description":"Largest request body. Default 32MB.","examples":["32MB"]},"reload":{"type":"boolean","description":"Watch the file and its packs; a good change takes effect for new turns, a bad one changes nothing. Default true.","examples":[false]},"strict":{"type":"boolean","description":"Check every answer against the grammar of the protocol while it is sent, and refuse requests with fields or blocks that mallex does not know. Default false.","examples":[true]},"grace":{"type":"string","pattern":"^[0-9]+(ms|s)$","description":"How long answers under way may still take when mallex ends. Default 3s.","examples":["3s"]}},"patternProperties":{"^x-":{}}};
const schema17 = {"type":"string","pattern":"^[a-z][A-Za-z0-9-]*$","minLength":1,"description":"A name: letters, digits and dashes, a small letter first.","examples":["coder"]};
const schema40 = {"type":"object","description":"What a model of this size is shown.","examples":[{"upTo":"4B","prompt":"mallex:prompts/small","toolset":"core"}],"additionalProperties":false,"properties":{"upTo":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MB]$","description":"Models up to this many parameters; a size without it takes the rest.","examples":["4B"]},"prompt":{"type":"string","minLength":1,"description":"Template of the system prompt, or `client`: the client's own words.","examples":["mallex:prompts/small","./prompts/mine.hbs","client"]},"toolset":{"type":"string","minLength":1,"description":"Which tools the model sees.","examples":["core"]},"budget":{"type":"object","description":"How many tokens this size may take of a window.","examples":[{"head":1500}],"additionalProperties":false,"properties":{"head":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of the prompt before a talk, at most: instructions and tools, without the facts of a project. `compile` warns above it, and reckons with it where the prompt is the client's own.","examples":[1500]},"talk":{"type":"integer","minimum":100,"maximum":100000000,"description":"Tokens of the talk behind the head at most. Beyond it old tool results are shortened, then old turns left out, far enough that what is left stays the same for many turns. Default: what the window leaves.","examples":[4000]},"result":{"type":"integer","minimum":50,"maximum":100000000,"description":"Tokens of one tool result at most: its beginning and its end are shown. Default: half of what the window leaves.","examples":[2000]}},"minProperties":1}},"patternProperties":{"^x-":{}}};
const schema42 = {"type":"object","description":"One place where a part may stand.","examples":[{"section":"# Environment","startsWith":"# Env"}],"additionalProperties":false,"properties":{"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]},"until":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"In place of `end`: it stops in front of the first of these words, or at the end of the text.","examples":[["\n# Environment"]]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]},"without":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"Lines that start with these words are left out of what is taken.","examples":[["Platform:","OS Version:"]]}},"patternProperties":{"^x-":{}}};
const schema44 = {"type":"object","description":"One place where a source's words stand. With no `tag` or the like, the whole text is meant.","examples":[{"role":"system","paragraph":"SessionStart:"}],"additionalProperties":false,"required":["role"],"properties":{"role":{"enum":["system","user","tool"],"description":"In text with role system, in a user's message, or in a tool's result.","examples":["system"]},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]},"until":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"In place of `end`: it stops in front of the first of these words, or at the end of the text.","examples":[["\n# Environment"]]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]}},"patternProperties":{"^x-":{}}};
const schema46 = {"type":"object","description":"Where a thought begins and where it ends, as the model writes it.","examples":[{"start":"<think>","end":"</think>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":3,"description":"What the thought begins with.","examples":["<think>"]},"end":{"type":"string","minLength":3,"description":"What it ends with. Without it `start` is left out alone, and the answer follows.","examples":["</think>"]}}};
const schema36 = {"type":"object","description":"A token that ends a turn, and what the next turn begins with.","examples":[{"token":"<|im_end|>","next":"<|im_start|>"}],"additionalProperties":false,"required":["token"],"properties":{"token":{"type":"string","minLength":3,"pattern":"^\\S(.*\\S)?$","description":"The token as text.","examples":["<|im_end|>"]},"next":{"type":"string","minLength":3,"pattern":"^\\S(.*\\S)?$","description":"What the next turn begins with: where it follows the token, the rest of the answer is cut, too.","examples":["<|im_start|>"]}}};
const schema50 = {"type":"object","description":"A form in which models write calls of tools as text, and how it is read. By its name a profile or a model's facts ask for it.","examples":[{"call":"<tool_call>{json}</tool_call>"}],"additionalProperties":false,"required":["call"],"properties":{"about":{"type":"string","minLength":1,"description":"Which models write so, in a few words.","examples":["JSON between two tags: Hermes, Qwen2.5, Qwen3"]},"call":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"One call, as a text with holes: `{name}`, `{arguments}` (JSON, or by `argument`), `{json}` (name and arguments as one map, by `keys`), `{python}` (`name(key=value)`), `{id}`. Of several forms all are read, and the first that holds a call is written. A run of blanks stands for any blanks, also none.","examples":["<tool_call>{json}</tool_call>",["[TOOL_CALLS]{name}[ARGS]{arguments}","[TOOL_CALLS]{json}"]]},"argument":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"One argument, where `{arguments}` are not JSON: `{key}`, and `{value}` (text as it is) or `{json}`.","examples":["<parameter={key}>\n{value}\n</parameter>\n"]},"keys":{"type":"object","description":"What the name and the arguments are called in a `{json}`; of several the first is written. Default `name`, and `arguments` or `parameters`.","examples":[{"name":"name","arguments":"parameters"}],"additionalProperties":false,"properties":{"name":{"type":["string","array"],"minLength":1,"pattern":"^[\\w.-]{1,64}$","minItems":1,"items":{"type":"string","pattern":"^[\\w.-]{1,64}$","minLength":1},"description":"Of the tool's name.","examples":["name",["name","tool_name"]]},"arguments":{"type":["string","array"],"minLength":1,"pattern":"^[\\w.-]{1,64}$","minItems":1,"items":{"type":"string","pattern":"^[\\w.-]{1,64}$","minLength":1},"description":"Of the arguments.","examples":["parameters",["arguments","input"]]}},"minProperties":1},"around":{"type":"object","description":"What stands round all calls of an answer.","examples":[{"start":"<function_calls>","end":"</function_calls>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"Before the first call.","examples":["<function_calls>"]},"end":{"type":"string","minLength":1,"description":"Behind the last call.","examples":["</function_calls>"]}}},"between":{"type":"string","description":"What stands between two calls. Default: a line break.","examples":["\n",", "]},"result":{"type":"string","minLength":1,"description":"How a result is written: `{text}`, and `{name}` of the tool where it should be said. Default: the text between `<tool_result>` and `</tool_result>`.","examples":["<tool_response>\n{text}\n</tool_response>"]}},"patternProperties":{"^x-":{}}};
const schema52 = {"type":"object","description":"How a family of models is told to use tools.","examples":[{"template":"mallex:styles/qwen","schemas":"flat"}],"additionalProperties":false,"properties":{"template":{"type":"string","minLength":1,"description":"Template of what a prompt says of calling tools: its `{{howToCall}}`.","examples":["mallex:styles/qwen","./styles/mine.hbs"]},"schemas":{"enum":["full","flat"],"description":"How arguments are declared: `full` as the client does, `flat` without what small models trip over (maps within maps, choices of types, references). Calls come back in the client's own shape. Default `full`.","examples":["flat"]}},"minProperties":1,"patternProperties":{"^x-":{}}};
const schema88 = {"type":"string","pattern":"^[a-z][A-Za-z0-9_-]*$","minLength":1,"description":"A name: letters, digits, dashes and underscores, a small letter first.","examples":["hard_question"]};
const schema91 = {"type":"object","description":"How the intent of a person's turn is found, where no route has decided.","examples":[{"by":["patterns","examples"],"default":"simple_code"}],"additionalProperties":false,"properties":{"by":{"type":"array","uniqueItems":true,"items":{"enum":["patterns","examples","model"]},"description":"The steps, in this order, each only where those before it are not sure: the intents' patterns; a classifier that is compiled from their examples; a model. None: intents are not asked for. Default: patterns, examples.","examples":[["patterns","examples"],["examples","model"],[]]},"default":{"type":"string","minLength":1,"description":"The intent where no step finds one. Default: the first.","examples":["simple_code"]},"model":{"type":"string","minLength":1,"description":"With the step `model`: the profile that is asked, with a short prompt that is always the same. It must be local.","examples":["tiny"]},"grammar":{"type":"boolean","description":"With the step `model`: its server takes a grammar (llama-server), so that it can only say an intent. Default false.","examples":[true]},"stickiness":{"type":"integer","minimum":0,"maximum":100000000,"description":"A lower tier does not take over a talk of which its model would have to read more than this many tokens anew; the talk stays where it is. Default: it always takes over.","examples":[20000]},"forget":{"type":"string","pattern":"^[0-9]+(m|h)$","description":"What is known of a session, its tier above all, is forgotten when it was silent for so long. Default 12h.","examples":["12h"]}},"patternProperties":{"^x-":{}}};
const schema98 = {"type":"object","description":"What the cloud may cost.","examples":[{"perDay":5}],"additionalProperties":false,"required":["perDay"],"properties":{"perDay":{"type":"number","minimum":0,"description":"US dollars a day, by the clock of this machine; then every profile with a price is closed until midnight.","examples":[5]}},"patternProperties":{"^x-":{}}};
const func2 = Object.prototype.hasOwnProperty;
const func3 = require("ajv/dist/runtime/ucs2length").default;
const func0 = require("ajv/dist/runtime/equal").default;
const pattern0 = new RegExp("^x-", "u");
const pattern3 = new RegExp("^[0-9]+(ms|s)$", "u");
const pattern5 = new RegExp("^[0-9]+(KB|MB)$", "u");
const pattern14 = new RegExp("^[a-z][A-Za-z0-9-]*$", "u");
const pattern43 = new RegExp("^[0-9]+(\\.[0-9]+)?[MB]$", "u");
const pattern11 = new RegExp("^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$", "u");
const pattern70 = new RegExp("^[A-Za-z][A-Za-z0-9_-]*$", "u");
const pattern71 = new RegExp("^#{1,6} .+$", "u");
const pattern73 = new RegExp("^[ims]*$", "u");
const pattern58 = new RegExp("^\\S(.*\\S)?$", "u");
const pattern87 = new RegExp("^[\\w.-]{1,64}$", "u");
const pattern139 = new RegExp("^[A-Za-z][A-Za-z0-9_-]{0,127}[*]?$", "u");
const pattern159 = new RegExp("^[a-z][A-Za-z0-9_-]*$", "u");
const pattern164 = new RegExp("^[0-9]+(m|h)$", "u");
const schema13 = {"type":"object","description":"How the client is started.","examples":[{"args":["--verbose"],"env":{"MY_VARIABLE":"1"}}],"additionalProperties":false,"properties":{"client":{"type":"string","minLength":1,"description":"Path of the client. Default: `claude` on the PATH, else the one mallex installs.","examples":["/opt/homebrew/bin/claude","./bin/claude"]},"args":{"type":"array","items":{"type":"string"},"description":"Arguments put in front of the person's own.","examples":[["--verbose"]]},"env":{"type":"object","description":"Variables for the client; null removes an inherited one.","examples":[{"MY_VARIABLE":"1","ANTHROPIC_BASE_URL":{"from":"url"}}],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","description":"A variable: letters, digits and underscores, no digit first."},"additionalProperties":{"$ref":"#/definitions/launchValue"}},"window":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens; overrides the window derived from the profiles.","examples":[65536]},"releases":{"type":"object","description":"What some releases of the client are given besides: all entries that match, in order.","examples":[{"quiet":{"client":">=2.1","settings":{"spinnerTipsEnabled":false}}}],"additionalProperties":{"$ref":"#/definitions/launchRelease"}}},"patternProperties":{"^x-":{}}};
const schema14 = {"description":"A literal, or `{ from: url }`: what mallex knows when it starts the client.","examples":["1",{"from":"url"}],"type":["string","object"],"additionalProperties":false,"required":["from"],"properties":{"from":{"enum":["url","token","tokenHeader","model","window","output","noProxy","smallWindow","promptSuggestions"],"description":"Which value.","examples":["url"]}},"patternProperties":{"^x-":{}}};
const pattern8 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const schema15 = {"type":"object","description":"What a release of the client is given.","examples":[{"client":">=2.1","settings":{"spinnerTipsEnabled":false}}],"additionalProperties":false,"properties":{"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`. Default: all, and those whose number is not known.","examples":[">=2.1"]},"env":{"type":"object","description":"Variables for the client; those of `launch.env` win.","examples":[{"MY_VARIABLE":"1"}],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","description":"A variable: letters, digits and underscores, no digit first."},"additionalProperties":{"$ref":"#/definitions/launchValue"}},"settings":{"type":"object","description":"Settings for the client, as in its settings files. The person's own `--settings` win.","examples":[{"spinnerTipsEnabled":false}],"propertyNames":{"not":{"const":"env"},"description":"A setting of the client. Variables stand under `env`."},"additionalProperties":true}},"patternProperties":{"^x-":{}}};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "client") || (key0 === "env")) || (key0 === "settings")) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.client !== undefined){
let data0 = data.client;
if(typeof data0 === "string"){
if(!pattern11.test(data0)){
const err1 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema15.properties.client,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.client.type,parentSchema:schema15.properties.client,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.env !== undefined){
let data1 = data.env;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const _errs6 = errors;
if(typeof key1 === "string"){
if(!pattern8.test(key1)){
const err3 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema15.properties.env.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
const err4 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema15.properties.env.propertyNames,parentSchema:schema15.properties.env,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key2 in data1){
let data2 = data1[key2];
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err5 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/type",keyword:"type",params:{type: schema14.type},message:"must be string,object",schema:schema14.type,parentSchema:schema14,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.from === undefined){
const err6 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema14.required,parentSchema:schema14,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key3 in data2){
if(!((key3 === "from") || (pattern0.test(key3)))){
const err7 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema14,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.from !== undefined){
let data3 = data2.from;
if(!(((((((((data3 === "url") || (data3 === "token")) || (data3 === "tokenHeader")) || (data3 === "model")) || (data3 === "window")) || (data3 === "output")) || (data3 === "noProxy")) || (data3 === "smallWindow")) || (data3 === "promptSuggestions"))){
const err8 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/definitions/launchValue/properties/from/enum",keyword:"enum",params:{allowedValues: schema14.properties.from.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.from.enum,parentSchema:schema14.properties.from,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.properties.env.type,parentSchema:schema15.properties.env,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.settings !== undefined){
let data4 = data.settings;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key4 in data4){
const _errs15 = errors;
const _errs16 = errors;
const _errs17 = errors;
if("env" !== key4){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid6 = _errs17 === errors;
if(valid6){
const err11 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/propertyNames/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema15.properties.settings.propertyNames.not,parentSchema:schema15.properties.settings.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
}
var valid5 = _errs15 === errors;
if(!valid5){
const err12 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid",schema:schema15.properties.settings.propertyNames,parentSchema:schema15.properties.settings,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.properties.settings.type,parentSchema:schema15.properties.settings,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "client") || (key0 === "args")) || (key0 === "env")) || (key0 === "window")) || (key0 === "releases")) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.client !== undefined){
let data0 = data.client;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.client,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.client.type,parentSchema:schema13.properties.client,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.args !== undefined){
let data1 = data.args;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/args/" + i0,schemaPath:"#/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.args.items.type,parentSchema:schema13.properties.args.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.args.type,parentSchema:schema13.properties.args,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.env !== undefined){
let data3 = data.env;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
const _errs10 = errors;
if(typeof key1 === "string"){
if(!pattern8.test(key1)){
const err5 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema13.properties.env.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
const err6 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema13.properties.env.propertyNames,parentSchema:schema13.properties.env,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
for(const key2 in data3){
let data4 = data3[key2];
if((typeof data4 !== "string") && (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))){
const err7 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/type",keyword:"type",params:{type: schema14.type},message:"must be string,object",schema:schema14.type,parentSchema:schema14,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.from === undefined){
const err8 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema14.required,parentSchema:schema14,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key3 in data4){
if(!((key3 === "from") || (pattern0.test(key3)))){
const err9 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema14,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.from !== undefined){
let data5 = data4.from;
if(!(((((((((data5 === "url") || (data5 === "token")) || (data5 === "tokenHeader")) || (data5 === "model")) || (data5 === "window")) || (data5 === "output")) || (data5 === "noProxy")) || (data5 === "smallWindow")) || (data5 === "promptSuggestions"))){
const err10 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/definitions/launchValue/properties/from/enum",keyword:"enum",params:{allowedValues: schema14.properties.from.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.from.enum,parentSchema:schema14.properties.from,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.env.type,parentSchema:schema13.properties.env,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.window !== undefined){
let data6 = data.window;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err12 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.window.type,parentSchema:schema13.properties.window,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 100000000 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema13.properties.window,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.window,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.releases !== undefined){
let data7 = data.releases;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key4 in data7){
if(!(validate12(data7[key4], {instancePath:instancePath+"/releases/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data7,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/releases",schemaPath:"#/properties/releases/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.releases.type,parentSchema:schema13.properties.releases,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema18 = {"description":"A server that answers.","examples":[{"kind":"mlx","prefillStep":512},{"kind":"openai","url":"https://api.example.com/v1","key":{"env":"CLOUD_KEY"}},{"kind":"anthropic","key":{"env":"ANTHROPIC_API_KEY"}},{"kind":"openrouter"}],"type":"object","discriminator":{"propertyName":"kind"},"oneOf":[{"type":"object","description":"mlx_lm.server, started and watched by mallex.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"mlx","description":"mlx_lm.server.","examples":["mlx"]},"prefillStep":{"type":"integer","minimum":16,"maximum":8192,"description":"Tokens of the prompt read at a time; small steps make Ctrl-C quicker. Default: 512; 128 on Linux, where the processor reads.","examples":[512]},"promptCacheEntries":{"type":"integer","minimum":1,"maximum":1000,"description":"Conversations whose prompt stays in memory. Default 10.","examples":[10]},"promptCacheBytes":{"type":"string","pattern":"^[0-9]+(MB|GB)$","description":"Memory for the prompts of conversations; what was used longest ago goes first. Default: no limit but `promptCacheEntries`.","examples":["4GB"]},"metalCache":{"type":"string","pattern":"^[0-9]+(MB|GB)$","description":"Memory that MLX may keep for reuse beside the model, on a Mac. Default: as MLX decides.","examples":["2GB"]},"idleStop":{"type":"string","pattern":"^([1-9][0-9]*(s|m|h)|never)$","description":"A model that nobody has asked for so long is taken out of the memory; the next question loads it again. Default 15m.","examples":["15m","never"]},"onExit":{"enum":["askOnce","ask","stop","keep"],"description":"What becomes of the model server when the last mallex that uses it ends: `keep` leaves it running for the next one, until `idleStop`. `askOnce` asks about models of 2 GB or more and remembers the answer for this file, `ask` asks each time; without a terminal both mean `stop`. Default askOnce.","examples":["stop"]},"startWithin":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long a model may take to load and to generate its first token. Default 10m.","examples":["10m"]},"hangAfter":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"A server that has work and makes no step for so long is ended and started anew. Default 2m.","examples":["2m"]},"concurrent":{"type":"integer","minimum":1,"maximum":1000,"description":"Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, no limit for others.","examples":[2]},"waiting":{"type":"integer","minimum":0,"maximum":10000,"description":"Turns that may wait for a place; one more is told to come back later (429). Default 100.","examples":[100]},"firstToken":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long to wait for the first sign of life of an answer. Default: 10m elsewhere; a server that mallex started is watched instead.","examples":["10m"]},"betweenTokens":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long an answer may be silent in its middle. Default: 5m elsewhere; a server that mallex started is watched instead.","examples":["5m"]}},"patternProperties":{"^x-":{}},"title":"MlxBackend"},{"type":"object","description":"Any server that speaks the OpenAI chat completions API.","additionalProperties":false,"required":["kind","url"],"properties":{"kind":{"const":"openai","description":"OpenAI-compatible.","examples":["openai"]},"url":{"type":"string","pattern":"^https?://[^\\s]+$","description":"Base URL, up to and including /v1.","examples":["https://api.example.com/v1"]},"key":{"$ref":"#/definitions/key"},"private":{"type":"boolean","description":"True: a server of your own, on another machine. What `neverLeaves` names, and what is `localOnly`, may be sent to it. Default: only servers on this machine are.","examples":[true]},"concurrent":{"type":"integer","minimum":1,"maximum":1000,"description":"Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, no limit for others.","examples":[2]},"waiting":{"type":"integer","minimum":0,"maximum":10000,"description":"Turns that may wait for a place; one more is told to come back later (429). Default 100.","examples":[100]},"firstToken":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long to wait for the first sign of life of an answer. Default: 10m elsewhere; a server that mallex started is watched instead.","examples":["10m"]},"betweenTokens":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long an answer may be silent in its middle. Default: 5m elsewhere; a server that mallex started is watched instead.","examples":["5m"]}},"patternProperties":{"^x-":{}},"title":"OpenaiBackend"},{"type":"object","description":"The Claude API: with a key of yours, or with the login of the client itself. Requests go there as the client wrote them.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"anthropic","description":"The Claude API.","examples":["anthropic"]},"url":{"type":"string","pattern":"^https?://[^\\s]+$","description":"Base URL, without /v1. Default: https://api.anthropic.com.","examples":["https://api.anthropic.com"]},"key":{"$ref":"#/definitions/key"},"login":{"const":"client","description":"Pass on the client's own login instead of a key: nothing but `model` changes in its requests. Either this or `key`; neither means the key in ANTHROPIC_API_KEY.","examples":["client"]},"concurrent":{"type":"integer","minimum":1,"maximum":1000,"description":"Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, no limit for others.","examples":[2]},"waiting":{"type":"integer","minimum":0,"maximum":10000,"description":"Turns that may wait for a place; one more is told to come back later (429). Default 100.","examples":[100]},"firstToken":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long to wait for the first sign of life of an answer. Default: 10m elsewhere; a server that mallex started is watched instead.","examples":["10m"]},"betweenTokens":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long an answer may be silent in its middle. Default: 5m elsewhere; a server that mallex started is watched instead.","examples":["5m"]}},"patternProperties":{"^x-":{}},"title":"AnthropicBackend"},{"type":"object","description":"OpenRouter: many models behind one key.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"openrouter","description":"OpenRouter.","examples":["openrouter"]},"url":{"type":"string","pattern":"^https?://[^\\s]+$","description":"Base URL, up to and including /v1. Default: https://openrouter.ai/api/v1.","examples":["https://openrouter.ai/api/v1"]},"key":{"$ref":"#/definitions/key"},"concurrent":{"type":"integer","minimum":1,"maximum":1000,"description":"Turns that the server answers at once; the next ones wait in the queue. Default: 4 for `mlx`, no limit for others.","examples":[2]},"waiting":{"type":"integer","minimum":0,"maximum":10000,"description":"Turns that may wait for a place; one more is told to come back later (429). Default 100.","examples":[100]},"firstToken":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long to wait for the first sign of life of an answer. Default: 10m elsewhere; a server that mallex started is watched instead.","examples":["10m"]},"betweenTokens":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$","description":"How long an answer may be silent in its middle. Default: 5m elsewhere; a server that mallex started is watched instead.","examples":["5m"]}},"patternProperties":{"^x-":{}},"title":"OpenrouterBackend"}]};
const schema19 = {"type":"object","description":"Where the key is; never the key itself. One of the two.","examples":[{"env":"CLOUD_KEY"},{"file":"~/.config/cloud-key"}],"additionalProperties":false,"properties":{"env":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","description":"Name of the environment variable.","examples":["CLOUD_KEY"]},"file":{"type":"string","minLength":1,"description":"A file that holds the key and nothing else, and that only you can read (mode 0600). Relative to this file; `~/` is your home.","examples":["~/.config/cloud-key"]}},"patternProperties":{"^x-":{}},"minProperties":1,"maxProperties":1};
const pattern16 = new RegExp("^[0-9]+(MB|GB)$", "u");
const pattern18 = new RegExp("^([1-9][0-9]*(s|m|h)|never)$", "u");
const pattern19 = new RegExp("^[1-9][0-9]*(s|m|h)$", "u");
const pattern24 = new RegExp("^https?://[^\\s]+$", "u");

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "mlx"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema18.oneOf[0].required,parentSchema:schema18.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((func2.call(schema18.oneOf[0].properties, key0)) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18.oneOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if("mlx" !== data0){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "mlx"},message:"must be equal to constant",schema:"mlx",parentSchema:schema18.oneOf[0].properties.kind,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.prefillStep !== undefined){
let data1 = data.prefillStep;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/prefillStep",schemaPath:"#/oneOf/0/properties/prefillStep/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.oneOf[0].properties.prefillStep.type,parentSchema:schema18.oneOf[0].properties.prefillStep,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 8192 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/prefillStep",schemaPath:"#/oneOf/0/properties/prefillStep/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8192},message:"must be <= 8192",schema:8192,parentSchema:schema18.oneOf[0].properties.prefillStep,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 16 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/prefillStep",schemaPath:"#/oneOf/0/properties/prefillStep/minimum",keyword:"minimum",params:{comparison: ">=", limit: 16},message:"must be >= 16",schema:16,parentSchema:schema18.oneOf[0].properties.prefillStep,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.promptCacheEntries !== undefined){
let data2 = data.promptCacheEntries;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/promptCacheEntries",schemaPath:"#/oneOf/0/properties/promptCacheEntries/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.oneOf[0].properties.promptCacheEntries.type,parentSchema:schema18.oneOf[0].properties.promptCacheEntries,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/promptCacheEntries",schemaPath:"#/oneOf/0/properties/promptCacheEntries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema18.oneOf[0].properties.promptCacheEntries,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/promptCacheEntries",schemaPath:"#/oneOf/0/properties/promptCacheEntries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema18.oneOf[0].properties.promptCacheEntries,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.promptCacheBytes !== undefined){
let data3 = data.promptCacheBytes;
if(typeof data3 === "string"){
if(!pattern16.test(data3)){
const err9 = {instancePath:instancePath+"/promptCacheBytes",schemaPath:"#/oneOf/0/properties/promptCacheBytes/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(MB|GB)$"},message:"must match pattern \""+"^[0-9]+(MB|GB)$"+"\"",schema:"^[0-9]+(MB|GB)$",parentSchema:schema18.oneOf[0].properties.promptCacheBytes,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/promptCacheBytes",schemaPath:"#/oneOf/0/properties/promptCacheBytes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[0].properties.promptCacheBytes.type,parentSchema:schema18.oneOf[0].properties.promptCacheBytes,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.metalCache !== undefined){
let data4 = data.metalCache;
if(typeof data4 === "string"){
if(!pattern16.test(data4)){
const err11 = {instancePath:instancePath+"/metalCache",schemaPath:"#/oneOf/0/properties/metalCache/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(MB|GB)$"},message:"must match pattern \""+"^[0-9]+(MB|GB)$"+"\"",schema:"^[0-9]+(MB|GB)$",parentSchema:schema18.oneOf[0].properties.metalCache,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/metalCache",schemaPath:"#/oneOf/0/properties/metalCache/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[0].properties.metalCache.type,parentSchema:schema18.oneOf[0].properties.metalCache,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.idleStop !== undefined){
let data5 = data.idleStop;
if(typeof data5 === "string"){
if(!pattern18.test(data5)){
const err13 = {instancePath:instancePath+"/idleStop",schemaPath:"#/oneOf/0/properties/idleStop/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]*(s|m|h)|never)$"},message:"must match pattern \""+"^([1-9][0-9]*(s|m|h)|never)$"+"\"",schema:"^([1-9][0-9]*(s|m|h)|never)$",parentSchema:schema18.oneOf[0].properties.idleStop,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/idleStop",schemaPath:"#/oneOf/0/properties/idleStop/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[0].properties.idleStop.type,parentSchema:schema18.oneOf[0].properties.idleStop,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.onExit !== undefined){
let data6 = data.onExit;
if(!((((data6 === "askOnce") || (data6 === "ask")) || (data6 === "stop")) || (data6 === "keep"))){
const err15 = {instancePath:instancePath+"/onExit",schemaPath:"#/oneOf/0/properties/onExit/enum",keyword:"enum",params:{allowedValues: schema18.oneOf[0].properties.onExit.enum},message:"must be equal to one of the allowed values",schema:schema18.oneOf[0].properties.onExit.enum,parentSchema:schema18.oneOf[0].properties.onExit,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.startWithin !== undefined){
let data7 = data.startWithin;
if(typeof data7 === "string"){
if(!pattern19.test(data7)){
const err16 = {instancePath:instancePath+"/startWithin",schemaPath:"#/oneOf/0/properties/startWithin/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h)$"},message:"must match pattern \""+"^[1-9][0-9]*(s|m|h)$"+"\"",schema:"^[1-9][0-9]*(s|m|h)$",parentSchema:schema18.oneOf[0].properties.startWithin,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/startWithin",schemaPath:"#/oneOf/0/properties/startWithin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[0].properties.startWithin.type,parentSchema:schema18.oneOf[0].properties.startWithin,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.hangAfter !== undefined){
let data8 = data.hangAfter;
if(typeof data8 === "string"){
if(!pattern19.test(data8)){
const err18 = {instancePath:instancePath+"/hangAfter",schemaPath:"#/oneOf/0/properties/hangAfter/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h)$"},message:"must match pattern \""+"^[1-9][0-9]*(s|m|h)$"+"\"",schema:"^[1-9][0-9]*(s|m|h)$",parentSchema:schema18.oneOf[0].properties.hangAfter,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/hangAfter",schemaPath:"#/oneOf/0/properties/hangAfter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[0].properties.hangAfter.type,parentSchema:schema18.oneOf[0].properties.hangAfter,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.concurrent !== undefined){
let data9 = data.concurrent;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err20 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/0/properties/concurrent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.oneOf[0].properties.concurrent.type,parentSchema:schema18.oneOf[0].properties.concurrent,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1000 || isNaN(data9)){
const err21 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/0/properties/concurrent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema18.oneOf[0].properties.concurrent,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err22 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/0/properties/concurrent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema18.oneOf[0].properties.concurrent,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data.waiting !== undefined){
let data10 = data.waiting;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err23 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/0/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.oneOf[0].properties.waiting.type,parentSchema:schema18.oneOf[0].properties.waiting,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 10000 || isNaN(data10)){
const err24 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/0/properties/waiting/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema18.oneOf[0].properties.waiting,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err25 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/0/properties/waiting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema18.oneOf[0].properties.waiting,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.firstToken !== undefined){
let data11 = data.firstToken;
if(typeof data11 === "string"){
if(!pattern19.test(data11)){
const err26 = {instancePath:instancePath+"/firstToken",schemaPath:"#/oneOf/0/properties/firstToken/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h)$"},message:"must match pattern \""+"^[1-9][0-9]*(s|m|h)$"+"\"",schema:"^[1-9][0-9]*(s|m|h)$",parentSchema:schema18.oneOf[0].properties.firstToken,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/firstToken",schemaPath:"#/oneOf/0/properties/firstToken/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[0].properties.firstToken.type,parentSchema:schema18.oneOf[0].properties.firstToken,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.betweenTokens !== undefined){
let data12 = data.betweenTokens;
if(typeof data12 === "string"){
if(!pattern19.test(data12)){
const err28 = {instancePath:instancePath+"/betweenTokens",schemaPath:"#/oneOf/0/properties/betweenTokens/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h)$"},message:"must match pattern \""+"^[1-9][0-9]*(s|m|h)$"+"\"",schema:"^[1-9][0-9]*(s|m|h)$",parentSchema:schema18.oneOf[0].properties.betweenTokens,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/betweenTokens",schemaPath:"#/oneOf/0/properties/betweenTokens/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[0].properties.betweenTokens.type,parentSchema:schema18.oneOf[0].properties.betweenTokens,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.oneOf[0].type,parentSchema:schema18.oneOf[0],data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else if(tag0 === "openai"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err31 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema18.oneOf[1].required,parentSchema:schema18.oneOf[1],data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data.url === undefined){
const err32 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema18.oneOf[1].required,parentSchema:schema18.oneOf[1],data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key1 in data){
if(!(((((((((key1 === "kind") || (key1 === "url")) || (key1 === "key")) || (key1 === "private")) || (key1 === "concurrent")) || (key1 === "waiting")) || (key1 === "firstToken")) || (key1 === "betweenTokens")) || (pattern0.test(key1)))){
const err33 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema18.oneOf[1],data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.kind !== undefined){
let data13 = data.kind;
if("openai" !== data13){
const err34 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "openai"},message:"must be equal to constant",schema:"openai",parentSchema:schema18.oneOf[1].properties.kind,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.url !== undefined){
let data14 = data.url;
if(typeof data14 === "string"){
if(!pattern24.test(data14)){
const err35 = {instancePath:instancePath+"/url",schemaPath:"#/oneOf/1/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},message:"must match pattern \""+"^https?://[^\\s]+$"+"\"",schema:"^https?://[^\\s]+$",parentSchema:schema18.oneOf[1].properties.url,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/url",schemaPath:"#/oneOf/1/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[1].properties.url.type,parentSchema:schema18.oneOf[1].properties.url,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.key !== undefined){
let data15 = data.key;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(Object.keys(data15).length > 1){
const err37 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema19,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(Object.keys(data15).length < 1){
const err38 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema19,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key2 in data15){
if(!(((key2 === "env") || (key2 === "file")) || (pattern0.test(key2)))){
const err39 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data15.env !== undefined){
let data16 = data15.env;
if(typeof data16 === "string"){
if(!pattern8.test(data16)){
const err40 = {instancePath:instancePath+"/key/env",schemaPath:"#/definitions/key/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema19.properties.env,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/key/env",schemaPath:"#/definitions/key/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.env.type,parentSchema:schema19.properties.env,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data15.file !== undefined){
let data17 = data15.file;
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err42 = {instancePath:instancePath+"/key/file",schemaPath:"#/definitions/key/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.file,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/key/file",schemaPath:"#/definitions/key/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.file.type,parentSchema:schema19.properties.file,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.private !== undefined){
let data18 = data.private;
if(typeof data18 !== "boolean"){
const err45 = {instancePath:instancePath+"/private",schemaPath:"#/oneOf/1/properties/private/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema18.oneOf[1].properties.private.type,parentSchema:schema18.oneOf[1].properties.private,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.concurrent !== undefined){
let data19 = data.concurrent;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err46 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/1/properties/concurrent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.oneOf[1].properties.concurrent.type,parentSchema:schema18.oneOf[1].properties.concurrent,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 1000 || isNaN(data19)){
const err47 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/1/properties/concurrent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema18.oneOf[1].properties.concurrent,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err48 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/1/properties/concurrent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema18.oneOf[1].properties.concurrent,data:data19};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data.waiting !== undefined){
let data20 = data.waiting;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err49 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/1/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.oneOf[1].properties.waiting.type,parentSchema:schema18.oneOf[1].properties.waiting,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 10000 || isNaN(data20)){
const err50 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/1/properties/waiting/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema18.oneOf[1].properties.waiting,data:data20};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err51 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/1/properties/waiting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema18.oneOf[1].properties.waiting,data:data20};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data.firstToken !== undefined){
let data21 = data.firstToken;
if(typeof data21 === "string"){
if(!pattern19.test(data21)){
const err52 = {instancePath:instancePath+"/firstToken",schemaPath:"#/oneOf/1/properties/firstToken/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h)$"},message:"must match pattern \""+"^[1-9][0-9]*(s|m|h)$"+"\"",schema:"^[1-9][0-9]*(s|m|h)$",parentSchema:schema18.oneOf[1].properties.firstToken,data:data21};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/firstToken",schemaPath:"#/oneOf/1/properties/firstToken/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[1].properties.firstToken.type,parentSchema:schema18.oneOf[1].properties.firstToken,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.betweenTokens !== undefined){
let data22 = data.betweenTokens;
if(typeof data22 === "string"){
if(!pattern19.test(data22)){
const err54 = {instancePath:instancePath+"/betweenTokens",schemaPath:"#/oneOf/1/properties/betweenTokens/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h)$"},message:"must match pattern \""+"^[1-9][0-9]*(s|m|h)$"+"\"",schema:"^[1-9][0-9]*(s|m|h)$",parentSchema:schema18.oneOf[1].properties.betweenTokens,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/betweenTokens",schemaPath:"#/oneOf/1/properties/betweenTokens/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[1].properties.betweenTokens.type,parentSchema:schema18.oneOf[1].properties.betweenTokens,data:data22};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.oneOf[1].type,parentSchema:schema18.oneOf[1],data};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else if(tag0 === "anthropic"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err57 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema18.oneOf[2].required,parentSchema:schema18.oneOf[2],data};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key3 in data){
if(!(((((((((key3 === "kind") || (key3 === "url")) || (key3 === "key")) || (key3 === "login")) || (key3 === "concurrent")) || (key3 === "waiting")) || (key3 === "firstToken")) || (key3 === "betweenTokens")) || (pattern0.test(key3)))){
const err58 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema18.oneOf[2],data};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.kind !== undefined){
let data23 = data.kind;
if("anthropic" !== data23){
const err59 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "anthropic"},message:"must be equal to constant",schema:"anthropic",parentSchema:schema18.oneOf[2].properties.kind,data:data23};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.url !== undefined){
let data24 = data.url;
if(typeof data24 === "string"){
if(!pattern24.test(data24)){
const err60 = {instancePath:instancePath+"/url",schemaPath:"#/oneOf/2/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},message:"must match pattern \""+"^https?://[^\\s]+$"+"\"",schema:"^https?://[^\\s]+$",parentSchema:schema18.oneOf[2].properties.url,data:data24};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/url",schemaPath:"#/oneOf/2/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[2].properties.url.type,parentSchema:schema18.oneOf[2].properties.url,data:data24};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.key !== undefined){
let data25 = data.key;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(Object.keys(data25).length > 1){
const err62 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema19,data:data25};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(Object.keys(data25).length < 1){
const err63 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema19,data:data25};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key4 in data25){
if(!(((key4 === "env") || (key4 === "file")) || (pattern0.test(key4)))){
const err64 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data:data25};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data25.env !== undefined){
let data26 = data25.env;
if(typeof data26 === "string"){
if(!pattern8.test(data26)){
const err65 = {instancePath:instancePath+"/key/env",schemaPath:"#/definitions/key/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema19.properties.env,data:data26};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/key/env",schemaPath:"#/definitions/key/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.env.type,parentSchema:schema19.properties.env,data:data26};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data25.file !== undefined){
let data27 = data25.file;
if(typeof data27 === "string"){
if(func3(data27) < 1){
const err67 = {instancePath:instancePath+"/key/file",schemaPath:"#/definitions/key/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.file,data:data27};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/key/file",schemaPath:"#/definitions/key/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.file.type,parentSchema:schema19.properties.file,data:data27};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data:data25};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.login !== undefined){
let data28 = data.login;
if("client" !== data28){
const err70 = {instancePath:instancePath+"/login",schemaPath:"#/oneOf/2/properties/login/const",keyword:"const",params:{allowedValue: "client"},message:"must be equal to constant",schema:"client",parentSchema:schema18.oneOf[2].properties.login,data:data28};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.concurrent !== undefined){
let data29 = data.concurrent;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err71 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/2/properties/concurrent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.oneOf[2].properties.concurrent.type,parentSchema:schema18.oneOf[2].properties.concurrent,data:data29};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 1000 || isNaN(data29)){
const err72 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/2/properties/concurrent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema18.oneOf[2].properties.concurrent,data:data29};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data29 < 1 || isNaN(data29)){
const err73 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/2/properties/concurrent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema18.oneOf[2].properties.concurrent,data:data29};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
if(data.waiting !== undefined){
let data30 = data.waiting;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err74 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/2/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.oneOf[2].properties.waiting.type,parentSchema:schema18.oneOf[2].properties.waiting,data:data30};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 10000 || isNaN(data30)){
const err75 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/2/properties/waiting/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema18.oneOf[2].properties.waiting,data:data30};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err76 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/2/properties/waiting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema18.oneOf[2].properties.waiting,data:data30};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
if(data.firstToken !== undefined){
let data31 = data.firstToken;
if(typeof data31 === "string"){
if(!pattern19.test(data31)){
const err77 = {instancePath:instancePath+"/firstToken",schemaPath:"#/oneOf/2/properties/firstToken/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h)$"},message:"must match pattern \""+"^[1-9][0-9]*(s|m|h)$"+"\"",schema:"^[1-9][0-9]*(s|m|h)$",parentSchema:schema18.oneOf[2].properties.firstToken,data:data31};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/firstToken",schemaPath:"#/oneOf/2/properties/firstToken/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[2].properties.firstToken.type,parentSchema:schema18.oneOf[2].properties.firstToken,data:data31};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.betweenTokens !== undefined){
let data32 = data.betweenTokens;
if(typeof data32 === "string"){
if(!pattern19.test(data32)){
const err79 = {instancePath:instancePath+"/betweenTokens",schemaPath:"#/oneOf/2/properties/betweenTokens/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h)$"},message:"must match pattern \""+"^[1-9][0-9]*(s|m|h)$"+"\"",schema:"^[1-9][0-9]*(s|m|h)$",parentSchema:schema18.oneOf[2].properties.betweenTokens,data:data32};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/betweenTokens",schemaPath:"#/oneOf/2/properties/betweenTokens/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[2].properties.betweenTokens.type,parentSchema:schema18.oneOf[2].properties.betweenTokens,data:data32};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.oneOf[2].type,parentSchema:schema18.oneOf[2],data};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else if(tag0 === "openrouter"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err82 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema18.oneOf[3].required,parentSchema:schema18.oneOf[3],data};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key5 in data){
if(!((((((((key5 === "kind") || (key5 === "url")) || (key5 === "key")) || (key5 === "concurrent")) || (key5 === "waiting")) || (key5 === "firstToken")) || (key5 === "betweenTokens")) || (pattern0.test(key5)))){
const err83 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema18.oneOf[3],data};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.kind !== undefined){
let data33 = data.kind;
if("openrouter" !== data33){
const err84 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "openrouter"},message:"must be equal to constant",schema:"openrouter",parentSchema:schema18.oneOf[3].properties.kind,data:data33};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.url !== undefined){
let data34 = data.url;
if(typeof data34 === "string"){
if(!pattern24.test(data34)){
const err85 = {instancePath:instancePath+"/url",schemaPath:"#/oneOf/3/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},message:"must match pattern \""+"^https?://[^\\s]+$"+"\"",schema:"^https?://[^\\s]+$",parentSchema:schema18.oneOf[3].properties.url,data:data34};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/url",schemaPath:"#/oneOf/3/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[3].properties.url.type,parentSchema:schema18.oneOf[3].properties.url,data:data34};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.key !== undefined){
let data35 = data.key;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(Object.keys(data35).length > 1){
const err87 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema19,data:data35};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(Object.keys(data35).length < 1){
const err88 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema19,data:data35};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key6 in data35){
if(!(((key6 === "env") || (key6 === "file")) || (pattern0.test(key6)))){
const err89 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data:data35};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data35.env !== undefined){
let data36 = data35.env;
if(typeof data36 === "string"){
if(!pattern8.test(data36)){
const err90 = {instancePath:instancePath+"/key/env",schemaPath:"#/definitions/key/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema19.properties.env,data:data36};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/key/env",schemaPath:"#/definitions/key/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.env.type,parentSchema:schema19.properties.env,data:data36};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data35.file !== undefined){
let data37 = data35.file;
if(typeof data37 === "string"){
if(func3(data37) < 1){
const err92 = {instancePath:instancePath+"/key/file",schemaPath:"#/definitions/key/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.file,data:data37};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/key/file",schemaPath:"#/definitions/key/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.file.type,parentSchema:schema19.properties.file,data:data37};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data:data35};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.concurrent !== undefined){
let data38 = data.concurrent;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err95 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/3/properties/concurrent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.oneOf[3].properties.concurrent.type,parentSchema:schema18.oneOf[3].properties.concurrent,data:data38};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 1000 || isNaN(data38)){
const err96 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/3/properties/concurrent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema18.oneOf[3].properties.concurrent,data:data38};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data38 < 1 || isNaN(data38)){
const err97 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/3/properties/concurrent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema18.oneOf[3].properties.concurrent,data:data38};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
if(data.waiting !== undefined){
let data39 = data.waiting;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err98 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/3/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.oneOf[3].properties.waiting.type,parentSchema:schema18.oneOf[3].properties.waiting,data:data39};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 10000 || isNaN(data39)){
const err99 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/3/properties/waiting/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema18.oneOf[3].properties.waiting,data:data39};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err100 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/3/properties/waiting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema18.oneOf[3].properties.waiting,data:data39};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
if(data.firstToken !== undefined){
let data40 = data.firstToken;
if(typeof data40 === "string"){
if(!pattern19.test(data40)){
const err101 = {instancePath:instancePath+"/firstToken",schemaPath:"#/oneOf/3/properties/firstToken/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h)$"},message:"must match pattern \""+"^[1-9][0-9]*(s|m|h)$"+"\"",schema:"^[1-9][0-9]*(s|m|h)$",parentSchema:schema18.oneOf[3].properties.firstToken,data:data40};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/firstToken",schemaPath:"#/oneOf/3/properties/firstToken/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[3].properties.firstToken.type,parentSchema:schema18.oneOf[3].properties.firstToken,data:data40};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.betweenTokens !== undefined){
let data41 = data.betweenTokens;
if(typeof data41 === "string"){
if(!pattern19.test(data41)){
const err103 = {instancePath:instancePath+"/betweenTokens",schemaPath:"#/oneOf/3/properties/betweenTokens/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h)$"},message:"must match pattern \""+"^[1-9][0-9]*(s|m|h)$"+"\"",schema:"^[1-9][0-9]*(s|m|h)$",parentSchema:schema18.oneOf[3].properties.betweenTokens,data:data41};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/betweenTokens",schemaPath:"#/oneOf/3/properties/betweenTokens/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.oneOf[3].properties.betweenTokens.type,parentSchema:schema18.oneOf[3].properties.betweenTokens,data:data41};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.oneOf[3].type,parentSchema:schema18.oneOf[3],data};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema18.discriminator,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema18.discriminator,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":"object","description":"A model as mallex sees it.","examples":[{"backend":"local","model":"mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit","window":65536}],"additionalProperties":false,"required":["backend","model"],"properties":{"backend":{"type":"string","description":"Which backend answers.","examples":["local"]},"model":{"type":"string","minLength":1,"description":"Model id or folder: `mlx-community/…`, `./my-model`; `mallex/smollm2-135m` is the small one that mallex brings.","examples":["mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit","./my-model","mallex/smollm2-135m"]},"window":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of prompt and answer together.","examples":[65536]},"output":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of an answer at most.","examples":[8192]},"parameters":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MB]$","description":"Size of the model: 135M, 30B.","examples":["30B","135M"]},"sampling":{"$ref":"#/definitions/sampling"},"size":{"type":"string","description":"What the model is shown; default: by its parameters.","examples":["small"]},"tokenizer":{"type":"string","minLength":1,"description":"Folder with tokenizer.json, for exact counts, where it is not the model's own.","examples":["./my-tokenizer"]},"dialect":{"type":"string","minLength":1,"description":"How tool calls look to the model: `native` (the server's own form), or a name in `dialects` (text: `tagged`, `qwenCoder`, …).","examples":["tagged"]},"alsoReads":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1},"description":"Dialects in which calls are read, too: what the model falls back to, or writes where its server does not read it. What the server reads itself is always read: `native` needs no naming. Default for `native`: `tagged`.","examples":[["tagged","qwenCoder"]]},"style":{"type":"string","minLength":1,"description":"How the model is told to use tools: a name in `styles`. Default `neutral`.","examples":["qwen"]},"repair":{"enum":["off","mend","ask"],"description":"For this profile, over `calls.repair`.","examples":["ask"]},"policy":{"$ref":"#/definitions/policy"},"price":{"$ref":"#/definitions/price"},"localOnly":{"type":"boolean","description":"True: what this profile is asked stays with local profiles, for the rest of the session: no chain, no overflow and no later turn takes it to a cloud. Default false.","examples":[true]},"thinking":{"enum":["on","off"],"description":"Whether a model that can do both thinks before it answers, by its chat template's `enable_thinking`. Default: as its server does.","examples":["off"]},"thoughts":{"enum":["hide","show"],"description":"Whether the client gets to see what the model thinks before it answers. Default `hide`.","examples":["show"]},"images":{"type":"boolean","description":"Whether the model sees pictures. Without it a request that shows one goes to a profile that does, or is refused. Default: as is known of the model, else false.","examples":[true]},"promptCacheEntries":{"type":"integer","minimum":1,"maximum":1000,"description":"For this model, over that of its backend.","examples":[4]},"promptCacheBytes":{"type":"string","pattern":"^[0-9]+(MB|GB)$","description":"For this model, over that of its backend.","examples":["2GB"]}},"patternProperties":{"^x-":{}}};
const schema24 = {"type":"object","description":"How the next token is drawn. A request's own temperature, top_p and top_k go before it; a temperature of 1, the protocol's default, asks for nothing.","examples":[{"temperature":0.7,"topP":0.8}],"additionalProperties":false,"properties":{"temperature":{"type":"number","minimum":0,"maximum":2,"description":"0 always takes the likeliest token.","examples":[0,0.7]},"topP":{"type":"number","minimum":0,"maximum":1,"description":"Keep the likeliest tokens up to this share.","examples":[0.95]},"topK":{"type":"integer","minimum":0,"maximum":1000,"description":"Keep this many tokens; 0 keeps all.","examples":[40]},"minP":{"type":"number","minimum":0,"maximum":1,"description":"Drop tokens less likely than this share of the best.","examples":[0.05]},"repetitionPenalty":{"type":"number","minimum":0.5,"maximum":2,"description":"Above 1 makes repeating less likely.","examples":[1.1]}},"patternProperties":{"^x-":{}}};
const schema25 = {"type":"object","description":"How talks are laid out for the model's chat template, where its server takes it. `mallex probe` finds what keeps the longest prefix.","examples":[{"midSystem":"fold","date":"fixed"}],"additionalProperties":false,"properties":{"system":{"enum":["message","user"],"description":"Where the system prompt stands: a message of its own (default), or in front of the person's first words, for templates that refuse it or move it through the talk.","examples":["message"]},"midSystem":{"enum":["fold","inPlace"],"description":"Where a system message inside the talk stands: folded into the user's words (default), or in its place as a message of its own, which some templates refuse.","examples":["fold"]},"arguments":{"enum":["object","string"],"description":"How the template gets the arguments of earlier calls: as an object (default), or as JSON text. For `mlx` only: other servers decide it themselves.","examples":["object"]},"date":{"enum":["live","fixed"],"description":"Today's date in templates that print one: the day's own (default), or that of the day on which the model server started, so that midnight does not cost the prompt cache. For `mlx` only.","examples":["fixed"]}},"patternProperties":{"^x-":{}}};
const schema26 = {"type":"object","description":"What a million tokens cost, in US dollars.","examples":[{"input":3,"output":15}],"additionalProperties":false,"required":["input","output"],"properties":{"input":{"type":"number","minimum":0,"description":"Tokens read.","examples":[3]},"output":{"type":"number","minimum":0,"description":"Tokens written.","examples":[15]},"cacheRead":{"type":"number","minimum":0,"description":"Tokens found in the cache. Default: as `input`.","examples":[0.3]},"cacheWrite":{"type":"number","minimum":0,"description":"Tokens put into the cache. Default: as `input`.","examples":[3.75]}},"patternProperties":{"^x-":{}}};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.backend === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((func2.call(schema23.properties, key0)) || (pattern0.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.backend !== undefined){
let data0 = data.backend;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.backend.type,parentSchema:schema23.properties.backend,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.model !== undefined){
let data1 = data.model;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema23.properties.model,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.model.type,parentSchema:schema23.properties.model,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.window !== undefined){
let data2 = data.window;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.window.type,parentSchema:schema23.properties.window,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100000000 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema23.properties.window,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema23.properties.window,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.output !== undefined){
let data3 = data.output;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.output.type,parentSchema:schema23.properties.output,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 100000000 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema23.properties.output,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema23.properties.output,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.parameters !== undefined){
let data4 = data.parameters;
if(typeof data4 === "string"){
if(!pattern43.test(data4)){
const err12 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?[MB]$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?[MB]$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?[MB]$",parentSchema:schema23.properties.parameters,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.parameters.type,parentSchema:schema23.properties.parameters,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.sampling !== undefined){
let data5 = data.sampling;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((((((key1 === "temperature") || (key1 === "topP")) || (key1 === "topK")) || (key1 === "minP")) || (key1 === "repetitionPenalty")) || (pattern0.test(key1)))){
const err14 = {instancePath:instancePath+"/sampling",schemaPath:"#/definitions/sampling/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema24,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.temperature !== undefined){
let data6 = data5.temperature;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 2 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/sampling/temperature",schemaPath:"#/definitions/sampling/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema24.properties.temperature,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/sampling/temperature",schemaPath:"#/definitions/sampling/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema24.properties.temperature,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/sampling/temperature",schemaPath:"#/definitions/sampling/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema24.properties.temperature.type,parentSchema:schema24.properties.temperature,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.topP !== undefined){
let data7 = data5.topP;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/sampling/topP",schemaPath:"#/definitions/sampling/properties/topP/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema24.properties.topP,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err19 = {instancePath:instancePath+"/sampling/topP",schemaPath:"#/definitions/sampling/properties/topP/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema24.properties.topP,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/sampling/topP",schemaPath:"#/definitions/sampling/properties/topP/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema24.properties.topP.type,parentSchema:schema24.properties.topP,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.topK !== undefined){
let data8 = data5.topK;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err21 = {instancePath:instancePath+"/sampling/topK",schemaPath:"#/definitions/sampling/properties/topK/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema24.properties.topK.type,parentSchema:schema24.properties.topK,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1000 || isNaN(data8)){
const err22 = {instancePath:instancePath+"/sampling/topK",schemaPath:"#/definitions/sampling/properties/topK/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema24.properties.topK,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err23 = {instancePath:instancePath+"/sampling/topK",schemaPath:"#/definitions/sampling/properties/topK/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema24.properties.topK,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data5.minP !== undefined){
let data9 = data5.minP;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1 || isNaN(data9)){
const err24 = {instancePath:instancePath+"/sampling/minP",schemaPath:"#/definitions/sampling/properties/minP/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema24.properties.minP,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/sampling/minP",schemaPath:"#/definitions/sampling/properties/minP/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema24.properties.minP,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/sampling/minP",schemaPath:"#/definitions/sampling/properties/minP/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema24.properties.minP.type,parentSchema:schema24.properties.minP,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data5.repetitionPenalty !== undefined){
let data10 = data5.repetitionPenalty;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 2 || isNaN(data10)){
const err27 = {instancePath:instancePath+"/sampling/repetitionPenalty",schemaPath:"#/definitions/sampling/properties/repetitionPenalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema24.properties.repetitionPenalty,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data10 < 0.5 || isNaN(data10)){
const err28 = {instancePath:instancePath+"/sampling/repetitionPenalty",schemaPath:"#/definitions/sampling/properties/repetitionPenalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.5},message:"must be >= 0.5",schema:0.5,parentSchema:schema24.properties.repetitionPenalty,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/sampling/repetitionPenalty",schemaPath:"#/definitions/sampling/properties/repetitionPenalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema24.properties.repetitionPenalty.type,parentSchema:schema24.properties.repetitionPenalty,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/sampling",schemaPath:"#/definitions/sampling/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data:data5};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.size !== undefined){
let data11 = data.size;
if(typeof data11 !== "string"){
const err31 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.size.type,parentSchema:schema23.properties.size,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.tokenizer !== undefined){
let data12 = data.tokenizer;
if(typeof data12 === "string"){
if(func3(data12) < 1){
const err32 = {instancePath:instancePath+"/tokenizer",schemaPath:"#/properties/tokenizer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema23.properties.tokenizer,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/tokenizer",schemaPath:"#/properties/tokenizer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.tokenizer.type,parentSchema:schema23.properties.tokenizer,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.dialect !== undefined){
let data13 = data.dialect;
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err34 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema23.properties.dialect,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.dialect.type,parentSchema:schema23.properties.dialect,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.alsoReads !== undefined){
let data14 = data.alsoReads;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(typeof data15 === "string"){
if(func3(data15) < 1){
const err36 = {instancePath:instancePath+"/alsoReads/" + i0,schemaPath:"#/properties/alsoReads/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema23.properties.alsoReads.items,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/alsoReads/" + i0,schemaPath:"#/properties/alsoReads/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.alsoReads.items.type,parentSchema:schema23.properties.alsoReads.items,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
let i1 = data14.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data14[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err38 = {instancePath:instancePath+"/alsoReads",schemaPath:"#/properties/alsoReads/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema23.properties.alsoReads,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err39 = {instancePath:instancePath+"/alsoReads",schemaPath:"#/properties/alsoReads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.alsoReads.type,parentSchema:schema23.properties.alsoReads,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.style !== undefined){
let data16 = data.style;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err40 = {instancePath:instancePath+"/style",schemaPath:"#/properties/style/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema23.properties.style,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/style",schemaPath:"#/properties/style/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.style.type,parentSchema:schema23.properties.style,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.repair !== undefined){
let data17 = data.repair;
if(!(((data17 === "off") || (data17 === "mend")) || (data17 === "ask"))){
const err42 = {instancePath:instancePath+"/repair",schemaPath:"#/properties/repair/enum",keyword:"enum",params:{allowedValues: schema23.properties.repair.enum},message:"must be equal to one of the allowed values",schema:schema23.properties.repair.enum,parentSchema:schema23.properties.repair,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.policy !== undefined){
let data18 = data.policy;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key2 in data18){
if(!(((((key2 === "system") || (key2 === "midSystem")) || (key2 === "arguments")) || (key2 === "date")) || (pattern0.test(key2)))){
const err43 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema25,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data18.system !== undefined){
let data19 = data18.system;
if(!((data19 === "message") || (data19 === "user"))){
const err44 = {instancePath:instancePath+"/policy/system",schemaPath:"#/definitions/policy/properties/system/enum",keyword:"enum",params:{allowedValues: schema25.properties.system.enum},message:"must be equal to one of the allowed values",schema:schema25.properties.system.enum,parentSchema:schema25.properties.system,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data18.midSystem !== undefined){
let data20 = data18.midSystem;
if(!((data20 === "fold") || (data20 === "inPlace"))){
const err45 = {instancePath:instancePath+"/policy/midSystem",schemaPath:"#/definitions/policy/properties/midSystem/enum",keyword:"enum",params:{allowedValues: schema25.properties.midSystem.enum},message:"must be equal to one of the allowed values",schema:schema25.properties.midSystem.enum,parentSchema:schema25.properties.midSystem,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data18.arguments !== undefined){
let data21 = data18.arguments;
if(!((data21 === "object") || (data21 === "string"))){
const err46 = {instancePath:instancePath+"/policy/arguments",schemaPath:"#/definitions/policy/properties/arguments/enum",keyword:"enum",params:{allowedValues: schema25.properties.arguments.enum},message:"must be equal to one of the allowed values",schema:schema25.properties.arguments.enum,parentSchema:schema25.properties.arguments,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data18.date !== undefined){
let data22 = data18.date;
if(!((data22 === "live") || (data22 === "fixed"))){
const err47 = {instancePath:instancePath+"/policy/date",schemaPath:"#/definitions/policy/properties/date/enum",keyword:"enum",params:{allowedValues: schema25.properties.date.enum},message:"must be equal to one of the allowed values",schema:schema25.properties.date.enum,parentSchema:schema25.properties.date,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.type,parentSchema:schema25,data:data18};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.price !== undefined){
let data23 = data.price;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.input === undefined){
const err49 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/required",keyword:"required",params:{missingProperty: "input"},message:"must have required property '"+"input"+"'",schema:schema26.required,parentSchema:schema26,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data23.output === undefined){
const err50 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'",schema:schema26.required,parentSchema:schema26,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key3 in data23){
if(!(((((key3 === "input") || (key3 === "output")) || (key3 === "cacheRead")) || (key3 === "cacheWrite")) || (pattern0.test(key3)))){
const err51 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data23.input !== undefined){
let data24 = data23.input;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
const err52 = {instancePath:instancePath+"/price/input",schemaPath:"#/definitions/price/properties/input/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema26.properties.input,data:data24};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/price/input",schemaPath:"#/definitions/price/properties/input/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema26.properties.input.type,parentSchema:schema26.properties.input,data:data24};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data23.output !== undefined){
let data25 = data23.output;
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
const err54 = {instancePath:instancePath+"/price/output",schemaPath:"#/definitions/price/properties/output/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema26.properties.output,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/price/output",schemaPath:"#/definitions/price/properties/output/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema26.properties.output.type,parentSchema:schema26.properties.output,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data23.cacheRead !== undefined){
let data26 = data23.cacheRead;
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
const err56 = {instancePath:instancePath+"/price/cacheRead",schemaPath:"#/definitions/price/properties/cacheRead/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema26.properties.cacheRead,data:data26};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/price/cacheRead",schemaPath:"#/definitions/price/properties/cacheRead/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema26.properties.cacheRead.type,parentSchema:schema26.properties.cacheRead,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data23.cacheWrite !== undefined){
let data27 = data23.cacheWrite;
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
const err58 = {instancePath:instancePath+"/price/cacheWrite",schemaPath:"#/definitions/price/properties/cacheWrite/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema26.properties.cacheWrite,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/price/cacheWrite",schemaPath:"#/definitions/price/properties/cacheWrite/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema26.properties.cacheWrite.type,parentSchema:schema26.properties.cacheWrite,data:data27};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data:data23};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.localOnly !== undefined){
let data28 = data.localOnly;
if(typeof data28 !== "boolean"){
const err61 = {instancePath:instancePath+"/localOnly",schemaPath:"#/properties/localOnly/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema23.properties.localOnly.type,parentSchema:schema23.properties.localOnly,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.thinking !== undefined){
let data29 = data.thinking;
if(!((data29 === "on") || (data29 === "off"))){
const err62 = {instancePath:instancePath+"/thinking",schemaPath:"#/properties/thinking/enum",keyword:"enum",params:{allowedValues: schema23.properties.thinking.enum},message:"must be equal to one of the allowed values",schema:schema23.properties.thinking.enum,parentSchema:schema23.properties.thinking,data:data29};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.thoughts !== undefined){
let data30 = data.thoughts;
if(!((data30 === "hide") || (data30 === "show"))){
const err63 = {instancePath:instancePath+"/thoughts",schemaPath:"#/properties/thoughts/enum",keyword:"enum",params:{allowedValues: schema23.properties.thoughts.enum},message:"must be equal to one of the allowed values",schema:schema23.properties.thoughts.enum,parentSchema:schema23.properties.thoughts,data:data30};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.images !== undefined){
let data31 = data.images;
if(typeof data31 !== "boolean"){
const err64 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema23.properties.images.type,parentSchema:schema23.properties.images,data:data31};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.promptCacheEntries !== undefined){
let data32 = data.promptCacheEntries;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err65 = {instancePath:instancePath+"/promptCacheEntries",schemaPath:"#/properties/promptCacheEntries/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.promptCacheEntries.type,parentSchema:schema23.properties.promptCacheEntries,data:data32};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 1000 || isNaN(data32)){
const err66 = {instancePath:instancePath+"/promptCacheEntries",schemaPath:"#/properties/promptCacheEntries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema23.properties.promptCacheEntries,data:data32};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data32 < 1 || isNaN(data32)){
const err67 = {instancePath:instancePath+"/promptCacheEntries",schemaPath:"#/properties/promptCacheEntries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema23.properties.promptCacheEntries,data:data32};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(data.promptCacheBytes !== undefined){
let data33 = data.promptCacheBytes;
if(typeof data33 === "string"){
if(!pattern16.test(data33)){
const err68 = {instancePath:instancePath+"/promptCacheBytes",schemaPath:"#/properties/promptCacheBytes/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(MB|GB)$"},message:"must match pattern \""+"^[0-9]+(MB|GB)$"+"\"",schema:"^[0-9]+(MB|GB)$",parentSchema:schema23.properties.promptCacheBytes,data:data33};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/promptCacheBytes",schemaPath:"#/properties/promptCacheBytes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.promptCacheBytes.type,parentSchema:schema23.properties.promptCacheBytes,data:data33};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

const schema27 = {"type":"object","description":"One step of the ladder.","examples":[{"id":"high","about":"hard questions","profiles":["opus","coder"]}],"additionalProperties":false,"required":["id"],"properties":{"id":{"$ref":"#/definitions/tierId"},"about":{"type":"string","minLength":1,"description":"What it is for.","examples":["everyday questions and edits"]},"profiles":{"type":"array","minItems":1,"maxItems":16,"uniqueItems":true,"items":{"type":"string"},"description":"The chain: profiles, tried in order. The next one is asked when one can't answer, for the reasons in `moveOn`.","examples":[["coder"],["opus","coder"]]},"moveOn":{"type":"array","uniqueItems":true,"items":{"enum":["noKey","refused","overloaded","tooLong","timedOut"]},"description":"Reasons to go on to the next profile of the chain: no key for it; nobody listens, or the server refuses (401, 402, 403, 404); it has no room (429, 5xx); the prompt is too long for it; it has not begun to answer in time. Never once words have reached the client. Default: all.","examples":[["noKey","overloaded"],[]]},"overflow":{"type":"object","description":"When to go on to the next profile although this one could answer. Default: never.","examples":[{"busy":2}],"additionalProperties":false,"properties":{"busy":{"type":"integer","minimum":1,"maximum":10000,"description":"So many turns are being answered by its backend already.","examples":[2]},"promptTokens":{"type":"integer","minimum":1,"maximum":100000000,"description":"The profile's model would read more tokens than this: after trimming, with its tools, before the talk is cut.","examples":[50000]}},"patternProperties":{"^x-":{}},"minProperties":1},"patience":{"type":"string","pattern":"^[1-9][0-9]{0,3}(ms|s|m)$","description":"How long a profile may take until its first word, loading and reading included, while another one of the chain is left. Default: as long as it takes; of a server elsewhere a first sign of life within 60s.","examples":["30s"]}},"patternProperties":{"^x-":{}}};
const schema28 = {"type":"string","pattern":"^[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The tier's own name.","examples":["high"]};
const pattern51 = new RegExp("^[1-9][0-9]{0,3}(ms|s|m)$", "u");

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "id") || (key0 === "about")) || (key0 === "profiles")) || (key0 === "moveOn")) || (key0 === "overflow")) || (key0 === "patience")) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/tierId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema28,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern14.test(data0)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/tierId/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema28,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/tierId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.type,parentSchema:schema28,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.about !== undefined){
let data1 = data.about;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err5 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema27.properties.about,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.about.type,parentSchema:schema27.properties.about,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.profiles !== undefined){
let data2 = data.profiles;
if(Array.isArray(data2)){
if(data2.length > 16){
const err7 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items",schema:16,parentSchema:schema27.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema27.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/profiles/" + i0,schemaPath:"#/properties/profiles/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.profiles.items.type,parentSchema:schema27.properties.profiles.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data2[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err10 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema27.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err11 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.profiles.type,parentSchema:schema27.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.moveOn !== undefined){
let data4 = data.moveOn;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i2=0; i2<len1; i2++){
let data5 = data4[i2];
if(!(((((data5 === "noKey") || (data5 === "refused")) || (data5 === "overloaded")) || (data5 === "tooLong")) || (data5 === "timedOut"))){
const err12 = {instancePath:instancePath+"/moveOn/" + i2,schemaPath:"#/properties/moveOn/items/enum",keyword:"enum",params:{allowedValues: schema27.properties.moveOn.items.enum},message:"must be equal to one of the allowed values",schema:schema27.properties.moveOn.items.enum,parentSchema:schema27.properties.moveOn.items,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i3 = data4.length;
let j1;
if(i3 > 1){
outer0:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data4[i3], data4[j1])){
const err13 = {instancePath:instancePath+"/moveOn",schemaPath:"#/properties/moveOn/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema27.properties.moveOn,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/moveOn",schemaPath:"#/properties/moveOn/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.moveOn.type,parentSchema:schema27.properties.moveOn,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.overflow !== undefined){
let data6 = data.overflow;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
const err15 = {instancePath:instancePath+"/overflow",schemaPath:"#/properties/overflow/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema27.properties.overflow,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 in data6){
if(!(((key1 === "busy") || (key1 === "promptTokens")) || (pattern0.test(key1)))){
const err16 = {instancePath:instancePath+"/overflow",schemaPath:"#/properties/overflow/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema27.properties.overflow,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.busy !== undefined){
let data7 = data6.busy;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err17 = {instancePath:instancePath+"/overflow/busy",schemaPath:"#/properties/overflow/properties/busy/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema27.properties.overflow.properties.busy.type,parentSchema:schema27.properties.overflow.properties.busy,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 10000 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/overflow/busy",schemaPath:"#/properties/overflow/properties/busy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema27.properties.overflow.properties.busy,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err19 = {instancePath:instancePath+"/overflow/busy",schemaPath:"#/properties/overflow/properties/busy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema27.properties.overflow.properties.busy,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data6.promptTokens !== undefined){
let data8 = data6.promptTokens;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err20 = {instancePath:instancePath+"/overflow/promptTokens",schemaPath:"#/properties/overflow/properties/promptTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema27.properties.overflow.properties.promptTokens.type,parentSchema:schema27.properties.overflow.properties.promptTokens,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 100000000 || isNaN(data8)){
const err21 = {instancePath:instancePath+"/overflow/promptTokens",schemaPath:"#/properties/overflow/properties/promptTokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema27.properties.overflow.properties.promptTokens,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err22 = {instancePath:instancePath+"/overflow/promptTokens",schemaPath:"#/properties/overflow/properties/promptTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema27.properties.overflow.properties.promptTokens,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/overflow",schemaPath:"#/properties/overflow/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.properties.overflow.type,parentSchema:schema27.properties.overflow,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.patience !== undefined){
let data9 = data.patience;
if(typeof data9 === "string"){
if(!pattern51.test(data9)){
const err24 = {instancePath:instancePath+"/patience",schemaPath:"#/properties/patience/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,3}(ms|s|m)$"},message:"must match pattern \""+"^[1-9][0-9]{0,3}(ms|s|m)$"+"\"",schema:"^[1-9][0-9]{0,3}(ms|s|m)$",parentSchema:schema27.properties.patience,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/patience",schemaPath:"#/properties/patience/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.patience.type,parentSchema:schema27.properties.patience,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

const schema29 = {"type":"object","description":"What is known of a family of models.","examples":[{"id":"our-coders","match":"our-team/coder-*","window":65536}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"locked":{"$ref":"#/definitions/locked"},"unlock":{"$ref":"#/definitions/unlock"},"match":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"Model ids, of which one must fit, whatever the capitals; `*` stands for any text.","examples":["mlx-community/Qwen3-Coder-*",["*qwen3-coder-30b*","qwen3-coder:30b*"]]},"window":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of prompt and answer together.","examples":[65536]},"output":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of an answer at most.","examples":[8192]},"parameters":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MB]$","description":"Size of the model: 135M, 30B.","examples":["30B","135M"]},"sampling":{"$ref":"#/definitions/sampling"},"source":{"type":"string","minLength":1,"description":"Where these figures come from.","examples":["the model's card and its config.json"]},"dialect":{"type":"string","minLength":1,"description":"How tool calls look to the model: `native` (the server's own form), or a name in `dialects` (text: `tagged`, `qwenCoder`, …).","examples":["tagged"]},"turnEnds":{"type":"array","items":{"$ref":"#/definitions/turnEnd"},"description":"Special tokens with which this model ends a turn, beside those of the section `turnEnds` and of its own files: cut at the end of an answer, and the end of a call.","examples":[[{"token":"<|turn_over|>","next":"<|turn_start|>"}]]},"alsoReads":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1},"description":"Dialects in which calls are read, too: what the model falls back to, or writes where its server does not read it. What the server reads itself is always read: `native` needs no naming. Default for `native`: `tagged`.","examples":[["tagged","qwenCoder"]]},"style":{"type":"string","minLength":1,"description":"How the model is told to use tools: a name in `styles`. Default `neutral`.","examples":["qwen"]},"policy":{"$ref":"#/definitions/policy"},"price":{"$ref":"#/definitions/price"},"about":{"type":"string","minLength":1,"description":"What such a model is good for, in a few words.","examples":["writes code"]},"memory":{"type":"string","pattern":"^[0-9]+GB$","description":"The least memory of a machine that runs it with its window.","examples":["32GB"]},"weights":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MG]B$","description":"Size of its weights, to download and on disk.","examples":["17.2GB"]},"perToken":{"type":"integer","minimum":1,"maximum":100000000,"description":"Bytes of memory that the state of each token of a talk takes. With `weights` it says which window fits on a machine.","examples":[98304]},"thinking":{"enum":["on","off","always","never"],"description":"Whether such a model thinks before it answers: `on` and `off` where it can do both, by its chat template's `enable_thinking`; `always` and `never` where nobody can change it. Default: not known; it does as its server says.","examples":["off","never"]},"images":{"type":"boolean","description":"Whether such a model sees pictures.","examples":[true]},"size":{"type":"string","minLength":1,"description":"The size that such a model is treated as, whatever its `parameters`. A profile's own `size` goes before it; where there is no such size, `parameters` decide.","examples":["medium"]},"notOn":{"type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["mlx","openai","openrouter","anthropic"]},"description":"Kinds of backends that can't serve such a model.","examples":[["mlx"]]}},"patternProperties":{"^x-":{}}};
const schema30 = {"type":"string","pattern":"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The rule's own name, unique in its list. A pack that is shared puts its own name before it.","examples":["no-tips","acme/no-tips"]};
const schema31 = {"type":"string","pattern":"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The id of an inherited rule; the keys beside it replace that rule's.","examples":["reminders"]};
const schema32 = {"type":"string","pattern":"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The id of an inherited rule that shall not apply.","examples":["reminders"]};
const schema33 = {"type":"boolean","description":"True: who changes this rule or takes it out has to say `unlock: true` there. Default false.","examples":[true]};
const schema34 = {"type":"boolean","description":"True: this changes or takes out a rule that is locked, on purpose. Not for packs.","examples":[true]};
const pattern53 = new RegExp("^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$", "u");
const pattern62 = new RegExp("^[0-9]+GB$", "u");
const pattern63 = new RegExp("^[0-9]+(\\.[0-9]+)?[MG]B$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema29.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern53.test(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.type,parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.override !== undefined){
let data1 = data.override;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern53.test(data1)){
const err5 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.type,parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.disable !== undefined){
let data2 = data.disable;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err7 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern53.test(data2)){
const err8 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.locked !== undefined){
let data3 = data.locked;
if(typeof data3 !== "boolean"){
const err10 = {instancePath:instancePath+"/locked",schemaPath:"#/definitions/locked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.unlock !== undefined){
let data4 = data.unlock;
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/unlock",schemaPath:"#/definitions/unlock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.type,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.match !== undefined){
let data5 = data.match;
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
const err12 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/type",keyword:"type",params:{type: schema29.properties.match.type},message:"must be string,array",schema:schema29.properties.match.type,parentSchema:schema29.properties.match,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err13 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema29.properties.match,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(Array.isArray(data5)){
if(data5.length < 1){
const err14 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema29.properties.match,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err15 = {instancePath:instancePath+"/match/" + i0,schemaPath:"#/properties/match/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema29.properties.match.items,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/match/" + i0,schemaPath:"#/properties/match/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.match.items.type,parentSchema:schema29.properties.match.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
if(data.window !== undefined){
let data7 = data.window;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err17 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema29.properties.window.type,parentSchema:schema29.properties.window,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000000 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema29.properties.window,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err19 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema29.properties.window,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data.output !== undefined){
let data8 = data.output;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err20 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema29.properties.output.type,parentSchema:schema29.properties.output,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 100000000 || isNaN(data8)){
const err21 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema29.properties.output,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err22 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema29.properties.output,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data.parameters !== undefined){
let data9 = data.parameters;
if(typeof data9 === "string"){
if(!pattern43.test(data9)){
const err23 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?[MB]$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?[MB]$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?[MB]$",parentSchema:schema29.properties.parameters,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.parameters.type,parentSchema:schema29.properties.parameters,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.sampling !== undefined){
let data10 = data.sampling;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key1 in data10){
if(!((((((key1 === "temperature") || (key1 === "topP")) || (key1 === "topK")) || (key1 === "minP")) || (key1 === "repetitionPenalty")) || (pattern0.test(key1)))){
const err25 = {instancePath:instancePath+"/sampling",schemaPath:"#/definitions/sampling/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema24,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data10.temperature !== undefined){
let data11 = data10.temperature;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 2 || isNaN(data11)){
const err26 = {instancePath:instancePath+"/sampling/temperature",schemaPath:"#/definitions/sampling/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema24.properties.temperature,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err27 = {instancePath:instancePath+"/sampling/temperature",schemaPath:"#/definitions/sampling/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema24.properties.temperature,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/sampling/temperature",schemaPath:"#/definitions/sampling/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema24.properties.temperature.type,parentSchema:schema24.properties.temperature,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data10.topP !== undefined){
let data12 = data10.topP;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1 || isNaN(data12)){
const err29 = {instancePath:instancePath+"/sampling/topP",schemaPath:"#/definitions/sampling/properties/topP/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema24.properties.topP,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err30 = {instancePath:instancePath+"/sampling/topP",schemaPath:"#/definitions/sampling/properties/topP/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema24.properties.topP,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/sampling/topP",schemaPath:"#/definitions/sampling/properties/topP/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema24.properties.topP.type,parentSchema:schema24.properties.topP,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data10.topK !== undefined){
let data13 = data10.topK;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err32 = {instancePath:instancePath+"/sampling/topK",schemaPath:"#/definitions/sampling/properties/topK/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema24.properties.topK.type,parentSchema:schema24.properties.topK,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000 || isNaN(data13)){
const err33 = {instancePath:instancePath+"/sampling/topK",schemaPath:"#/definitions/sampling/properties/topK/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema24.properties.topK,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err34 = {instancePath:instancePath+"/sampling/topK",schemaPath:"#/definitions/sampling/properties/topK/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema24.properties.topK,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data10.minP !== undefined){
let data14 = data10.minP;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1 || isNaN(data14)){
const err35 = {instancePath:instancePath+"/sampling/minP",schemaPath:"#/definitions/sampling/properties/minP/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema24.properties.minP,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err36 = {instancePath:instancePath+"/sampling/minP",schemaPath:"#/definitions/sampling/properties/minP/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema24.properties.minP,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/sampling/minP",schemaPath:"#/definitions/sampling/properties/minP/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema24.properties.minP.type,parentSchema:schema24.properties.minP,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data10.repetitionPenalty !== undefined){
let data15 = data10.repetitionPenalty;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 2 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/sampling/repetitionPenalty",schemaPath:"#/definitions/sampling/properties/repetitionPenalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema24.properties.repetitionPenalty,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data15 < 0.5 || isNaN(data15)){
const err39 = {instancePath:instancePath+"/sampling/repetitionPenalty",schemaPath:"#/definitions/sampling/properties/repetitionPenalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.5},message:"must be >= 0.5",schema:0.5,parentSchema:schema24.properties.repetitionPenalty,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/sampling/repetitionPenalty",schemaPath:"#/definitions/sampling/properties/repetitionPenalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema24.properties.repetitionPenalty.type,parentSchema:schema24.properties.repetitionPenalty,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/sampling",schemaPath:"#/definitions/sampling/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data:data10};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.source !== undefined){
let data16 = data.source;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err42 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema29.properties.source,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.source.type,parentSchema:schema29.properties.source,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.dialect !== undefined){
let data17 = data.dialect;
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err44 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema29.properties.dialect,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.dialect.type,parentSchema:schema29.properties.dialect,data:data17};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.turnEnds !== undefined){
let data18 = data.turnEnds;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.token === undefined){
const err46 = {instancePath:instancePath+"/turnEnds/" + i1,schemaPath:"#/definitions/turnEnd/required",keyword:"required",params:{missingProperty: "token"},message:"must have required property '"+"token"+"'",schema:schema36.required,parentSchema:schema36,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key2 in data19){
if(!((key2 === "token") || (key2 === "next"))){
const err47 = {instancePath:instancePath+"/turnEnds/" + i1,schemaPath:"#/definitions/turnEnd/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data19.token !== undefined){
let data20 = data19.token;
if(typeof data20 === "string"){
if(func3(data20) < 3){
const err48 = {instancePath:instancePath+"/turnEnds/" + i1+"/token",schemaPath:"#/definitions/turnEnd/properties/token/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters",schema:3,parentSchema:schema36.properties.token,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!pattern58.test(data20)){
const err49 = {instancePath:instancePath+"/turnEnds/" + i1+"/token",schemaPath:"#/definitions/turnEnd/properties/token/pattern",keyword:"pattern",params:{pattern: "^\\S(.*\\S)?$"},message:"must match pattern \""+"^\\S(.*\\S)?$"+"\"",schema:"^\\S(.*\\S)?$",parentSchema:schema36.properties.token,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/turnEnds/" + i1+"/token",schemaPath:"#/definitions/turnEnd/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.token.type,parentSchema:schema36.properties.token,data:data20};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data19.next !== undefined){
let data21 = data19.next;
if(typeof data21 === "string"){
if(func3(data21) < 3){
const err51 = {instancePath:instancePath+"/turnEnds/" + i1+"/next",schemaPath:"#/definitions/turnEnd/properties/next/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters",schema:3,parentSchema:schema36.properties.next,data:data21};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!pattern58.test(data21)){
const err52 = {instancePath:instancePath+"/turnEnds/" + i1+"/next",schemaPath:"#/definitions/turnEnd/properties/next/pattern",keyword:"pattern",params:{pattern: "^\\S(.*\\S)?$"},message:"must match pattern \""+"^\\S(.*\\S)?$"+"\"",schema:"^\\S(.*\\S)?$",parentSchema:schema36.properties.next,data:data21};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/turnEnds/" + i1+"/next",schemaPath:"#/definitions/turnEnd/properties/next/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.next.type,parentSchema:schema36.properties.next,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/turnEnds/" + i1,schemaPath:"#/definitions/turnEnd/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/turnEnds",schemaPath:"#/properties/turnEnds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema29.properties.turnEnds.type,parentSchema:schema29.properties.turnEnds,data:data18};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.alsoReads !== undefined){
let data22 = data.alsoReads;
if(Array.isArray(data22)){
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
if(typeof data23 === "string"){
if(func3(data23) < 1){
const err56 = {instancePath:instancePath+"/alsoReads/" + i2,schemaPath:"#/properties/alsoReads/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema29.properties.alsoReads.items,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/alsoReads/" + i2,schemaPath:"#/properties/alsoReads/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.alsoReads.items.type,parentSchema:schema29.properties.alsoReads.items,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
let i3 = data22.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data22[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err58 = {instancePath:instancePath+"/alsoReads",schemaPath:"#/properties/alsoReads/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i3+" are identical)",schema:true,parentSchema:schema29.properties.alsoReads,data:data22};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err59 = {instancePath:instancePath+"/alsoReads",schemaPath:"#/properties/alsoReads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema29.properties.alsoReads.type,parentSchema:schema29.properties.alsoReads,data:data22};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.style !== undefined){
let data24 = data.style;
if(typeof data24 === "string"){
if(func3(data24) < 1){
const err60 = {instancePath:instancePath+"/style",schemaPath:"#/properties/style/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema29.properties.style,data:data24};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/style",schemaPath:"#/properties/style/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.style.type,parentSchema:schema29.properties.style,data:data24};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.policy !== undefined){
let data25 = data.policy;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key3 in data25){
if(!(((((key3 === "system") || (key3 === "midSystem")) || (key3 === "arguments")) || (key3 === "date")) || (pattern0.test(key3)))){
const err62 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema25,data:data25};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data25.system !== undefined){
let data26 = data25.system;
if(!((data26 === "message") || (data26 === "user"))){
const err63 = {instancePath:instancePath+"/policy/system",schemaPath:"#/definitions/policy/properties/system/enum",keyword:"enum",params:{allowedValues: schema25.properties.system.enum},message:"must be equal to one of the allowed values",schema:schema25.properties.system.enum,parentSchema:schema25.properties.system,data:data26};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data25.midSystem !== undefined){
let data27 = data25.midSystem;
if(!((data27 === "fold") || (data27 === "inPlace"))){
const err64 = {instancePath:instancePath+"/policy/midSystem",schemaPath:"#/definitions/policy/properties/midSystem/enum",keyword:"enum",params:{allowedValues: schema25.properties.midSystem.enum},message:"must be equal to one of the allowed values",schema:schema25.properties.midSystem.enum,parentSchema:schema25.properties.midSystem,data:data27};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data25.arguments !== undefined){
let data28 = data25.arguments;
if(!((data28 === "object") || (data28 === "string"))){
const err65 = {instancePath:instancePath+"/policy/arguments",schemaPath:"#/definitions/policy/properties/arguments/enum",keyword:"enum",params:{allowedValues: schema25.properties.arguments.enum},message:"must be equal to one of the allowed values",schema:schema25.properties.arguments.enum,parentSchema:schema25.properties.arguments,data:data28};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data25.date !== undefined){
let data29 = data25.date;
if(!((data29 === "live") || (data29 === "fixed"))){
const err66 = {instancePath:instancePath+"/policy/date",schemaPath:"#/definitions/policy/properties/date/enum",keyword:"enum",params:{allowedValues: schema25.properties.date.enum},message:"must be equal to one of the allowed values",schema:schema25.properties.date.enum,parentSchema:schema25.properties.date,data:data29};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.type,parentSchema:schema25,data:data25};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.price !== undefined){
let data30 = data.price;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.input === undefined){
const err68 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/required",keyword:"required",params:{missingProperty: "input"},message:"must have required property '"+"input"+"'",schema:schema26.required,parentSchema:schema26,data:data30};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data30.output === undefined){
const err69 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'",schema:schema26.required,parentSchema:schema26,data:data30};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key4 in data30){
if(!(((((key4 === "input") || (key4 === "output")) || (key4 === "cacheRead")) || (key4 === "cacheWrite")) || (pattern0.test(key4)))){
const err70 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data:data30};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data30.input !== undefined){
let data31 = data30.input;
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 0 || isNaN(data31)){
const err71 = {instancePath:instancePath+"/price/input",schemaPath:"#/definitions/price/properties/input/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema26.properties.input,data:data31};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/price/input",schemaPath:"#/definitions/price/properties/input/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema26.properties.input.type,parentSchema:schema26.properties.input,data:data31};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data30.output !== undefined){
let data32 = data30.output;
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
const err73 = {instancePath:instancePath+"/price/output",schemaPath:"#/definitions/price/properties/output/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema26.properties.output,data:data32};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/price/output",schemaPath:"#/definitions/price/properties/output/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema26.properties.output.type,parentSchema:schema26.properties.output,data:data32};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data30.cacheRead !== undefined){
let data33 = data30.cacheRead;
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
const err75 = {instancePath:instancePath+"/price/cacheRead",schemaPath:"#/definitions/price/properties/cacheRead/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema26.properties.cacheRead,data:data33};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/price/cacheRead",schemaPath:"#/definitions/price/properties/cacheRead/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema26.properties.cacheRead.type,parentSchema:schema26.properties.cacheRead,data:data33};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data30.cacheWrite !== undefined){
let data34 = data30.cacheWrite;
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
const err77 = {instancePath:instancePath+"/price/cacheWrite",schemaPath:"#/definitions/price/properties/cacheWrite/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema26.properties.cacheWrite,data:data34};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/price/cacheWrite",schemaPath:"#/definitions/price/properties/cacheWrite/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema26.properties.cacheWrite.type,parentSchema:schema26.properties.cacheWrite,data:data34};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data:data30};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.about !== undefined){
let data35 = data.about;
if(typeof data35 === "string"){
if(func3(data35) < 1){
const err80 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema29.properties.about,data:data35};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.about.type,parentSchema:schema29.properties.about,data:data35};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.memory !== undefined){
let data36 = data.memory;
if(typeof data36 === "string"){
if(!pattern62.test(data36)){
const err82 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/pattern",keyword:"pattern",params:{pattern: "^[0-9]+GB$"},message:"must match pattern \""+"^[0-9]+GB$"+"\"",schema:"^[0-9]+GB$",parentSchema:schema29.properties.memory,data:data36};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.memory.type,parentSchema:schema29.properties.memory,data:data36};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.weights !== undefined){
let data37 = data.weights;
if(typeof data37 === "string"){
if(!pattern63.test(data37)){
const err84 = {instancePath:instancePath+"/weights",schemaPath:"#/properties/weights/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?[MG]B$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?[MG]B$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?[MG]B$",parentSchema:schema29.properties.weights,data:data37};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/weights",schemaPath:"#/properties/weights/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.weights.type,parentSchema:schema29.properties.weights,data:data37};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.perToken !== undefined){
let data38 = data.perToken;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err86 = {instancePath:instancePath+"/perToken",schemaPath:"#/properties/perToken/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema29.properties.perToken.type,parentSchema:schema29.properties.perToken,data:data38};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 100000000 || isNaN(data38)){
const err87 = {instancePath:instancePath+"/perToken",schemaPath:"#/properties/perToken/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema29.properties.perToken,data:data38};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data38 < 1 || isNaN(data38)){
const err88 = {instancePath:instancePath+"/perToken",schemaPath:"#/properties/perToken/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema29.properties.perToken,data:data38};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
if(data.thinking !== undefined){
let data39 = data.thinking;
if(!((((data39 === "on") || (data39 === "off")) || (data39 === "always")) || (data39 === "never"))){
const err89 = {instancePath:instancePath+"/thinking",schemaPath:"#/properties/thinking/enum",keyword:"enum",params:{allowedValues: schema29.properties.thinking.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.thinking.enum,parentSchema:schema29.properties.thinking,data:data39};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data.images !== undefined){
let data40 = data.images;
if(typeof data40 !== "boolean"){
const err90 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema29.properties.images.type,parentSchema:schema29.properties.images,data:data40};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.size !== undefined){
let data41 = data.size;
if(typeof data41 === "string"){
if(func3(data41) < 1){
const err91 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema29.properties.size,data:data41};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.size.type,parentSchema:schema29.properties.size,data:data41};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.notOn !== undefined){
let data42 = data.notOn;
if(Array.isArray(data42)){
if(data42.length < 1){
const err93 = {instancePath:instancePath+"/notOn",schemaPath:"#/properties/notOn/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema29.properties.notOn,data:data42};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
const len3 = data42.length;
for(let i4=0; i4<len3; i4++){
let data43 = data42[i4];
if(!((((data43 === "mlx") || (data43 === "openai")) || (data43 === "openrouter")) || (data43 === "anthropic"))){
const err94 = {instancePath:instancePath+"/notOn/" + i4,schemaPath:"#/properties/notOn/items/enum",keyword:"enum",params:{allowedValues: schema29.properties.notOn.items.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.notOn.items.enum,parentSchema:schema29.properties.notOn.items,data:data43};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
let i5 = data42.length;
let j1;
if(i5 > 1){
outer0:
for(;i5--;){
for(j1 = i5; j1--;){
if(func0(data42[i5], data42[j1])){
const err95 = {instancePath:instancePath+"/notOn",schemaPath:"#/properties/notOn/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i5+" are identical)",schema:true,parentSchema:schema29.properties.notOn,data:data42};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err96 = {instancePath:instancePath+"/notOn",schemaPath:"#/properties/notOn/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema29.properties.notOn.type,parentSchema:schema29.properties.notOn,data:data42};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

const schema53 = {"type":"object","description":"A kind of request. The first that matches names it; `main` when none does.","examples":[{"id":"title","when":{"outputField":"title"},"background":true}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"locked":{"$ref":"#/definitions/locked"},"unlock":{"$ref":"#/definitions/unlock"},"when":{"$ref":"#/definitions/when"},"background":{"type":"boolean","description":"True: not asked by the person. Default false.","examples":[true]}},"patternProperties":{"^x-":{}}};
const schema59 = {"type":"object","description":"All that is given must hold.","examples":[{"class":"main","user":{"contains":"commit"}}],"additionalProperties":false,"properties":{"class":{"description":"The request class, or one of several.","examples":["main",["title","summary"]],"type":["string","array"],"minItems":1,"items":{"type":"string","minLength":1},"minLength":1},"model":{"description":"The model that the client names; `*` stands for any text.","examples":["*haiku*",["*opus*","*sonnet*"]],"type":["string","array"],"minItems":1,"items":{"type":"string","minLength":1},"minLength":1},"tools":{"description":"`none` or `some`: whether the request brings tools. Else names of tools, of which it brings one; `*` stands for any text.","examples":["none",["WebSearch","mcp__*"]],"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1}},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"user":{"$ref":"#/definitions/textTest"},"system":{"$ref":"#/definitions/textTest"},"outputField":{"type":"string","minLength":1,"description":"A JSON schema for the answer that has this field.","examples":["title"]},"maxTokens":{"type":"object","description":"The answer's cap that the client asks for, in tokens.","examples":[{"under":100}],"additionalProperties":false,"properties":{"is":{"type":"integer","description":"Exactly.","examples":[1]},"under":{"type":"integer","description":"Less than.","examples":[100]},"over":{"type":"integer","description":"More than.","examples":[4000]}},"patternProperties":{"^x-":{}},"minProperties":1},"stream":{"type":"boolean","description":"Whether the client asks for a stream.","examples":[true]},"prefilled":{"type":"boolean","description":"Whether the request brings the first words of the answer.","examples":[true]},"agent":{"description":"The id of the client's helper that asks, `*` for any text; `none`: no helper does.","examples":["none","*"],"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1}},"has":{"description":"Something in the talk: an image or a document, in a message or in a tool's result.","examples":["image",["image","document"]],"type":["string","array"],"minItems":1,"items":{"enum":["image","document"]},"minLength":1,"pattern":"^(image|document)$"},"effort":{"description":"The effort that the client asks for, or one of several: low, medium, high, xhigh, max.","examples":["high",["high","max"]],"type":["string","array"],"minItems":1,"items":{"enum":["low","medium","high","xhigh","max"]},"minLength":1,"pattern":"^(low|medium|high|xhigh|max)$"},"thinking":{"type":"boolean","description":"Whether the client asks for thinking.","examples":[true]},"promptTokens":{"type":"object","description":"Tokens of the whole request as the client sends it, with its own prompt and all tools, by a quick estimate (some 15 % off either way). No model reads that much where a size trims it; `overflow.promptTokens` of a tier counts what a model reads.","examples":[{"over":50000}],"additionalProperties":false,"properties":{"under":{"type":"integer","description":"Less than.","examples":[1000]},"over":{"type":"integer","description":"More than.","examples":[50000]}},"patternProperties":{"^x-":{}},"minProperties":1},"session":{"description":"The client's session id; `*` stands for any text.","examples":["5f1c*"],"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1}},"project":{"description":"The working folder, as the client names it; `*` stands for any text, `~/` for a home: a folder in `/home`, `/var/home`, `/Users` or `C:\\Users`, or `/root`. One elsewhere needs its whole path. It is read from the part `environment`.","examples":["~/code/*"],"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1}},"tag":{"description":"A tag that the person writes into the question: its NAME in `<mallex:NAME>`, of letters, digits, `.`, `_` and `-`. The model never sees it.","examples":["high",["high","careful"]],"type":["string","array"],"minLength":1,"pattern":"^[A-Za-z0-9_.-]{1,100}$","minItems":1,"items":{"type":"string","description":"The NAME in `<mallex:NAME>`: letters, digits, `.`, `_` and `-`.","minLength":1,"pattern":"^[A-Za-z0-9_.-]{1,100}$"}}},"patternProperties":{"^x-":{}},"minProperties":1};
const schema60 = {"description":"A test on text; a plain string means `contains`.","examples":["git log",{"startsWith":"Please write","flags":"i","matches":"title$"}],"type":["string","object"],"additionalProperties":false,"properties":{"is":{"type":"string","minLength":1,"description":"The whole text, spaces around it left out.","examples":["quota"]},"startsWith":{"type":"string","minLength":1,"description":"Its first words.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"Words somewhere in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"A regular expression of the linear kind: no look-around, no back-references.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]}},"patternProperties":{"^x-":{}},"minProperties":1,"minLength":1};
const pattern104 = new RegExp("^(image|document)$", "u");
const pattern105 = new RegExp("^(low|medium|high|xhigh|max)$", "u");
const pattern107 = new RegExp("^[A-Za-z0-9_.-]{1,100}$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((func2.call(schema59.properties, key0)) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.class !== undefined){
let data0 = data.class;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err2 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: schema59.properties.class.type},message:"must be string,array",schema:schema59.properties.class.type,parentSchema:schema59.properties.class,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err3 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.class,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(Array.isArray(data0)){
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema59.properties.class,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err5 = {instancePath:instancePath+"/class/" + i0,schemaPath:"#/properties/class/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.class.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/class/" + i0,schemaPath:"#/properties/class/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.class.items.type,parentSchema:schema59.properties.class.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
if(data.model !== undefined){
let data2 = data.model;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err7 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: schema59.properties.model.type},message:"must be string,array",schema:schema59.properties.model.type,parentSchema:schema59.properties.model,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err8 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.model,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(Array.isArray(data2)){
if(data2.length < 1){
const err9 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema59.properties.model,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err10 = {instancePath:instancePath+"/model/" + i1,schemaPath:"#/properties/model/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.model.items,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/model/" + i1,schemaPath:"#/properties/model/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.model.items.type,parentSchema:schema59.properties.model.items,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
if(data.tools !== undefined){
let data4 = data.tools;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
const err12 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: schema59.properties.tools.type},message:"must be string,array",schema:schema59.properties.tools.type,parentSchema:schema59.properties.tools,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err13 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.tools,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(Array.isArray(data4)){
if(data4.length < 1){
const err14 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema59.properties.tools,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err15 = {instancePath:instancePath+"/tools/" + i2,schemaPath:"#/properties/tools/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.tools.items,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/tools/" + i2,schemaPath:"#/properties/tools/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.tools.items.type,parentSchema:schema59.properties.tools.items,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
if(data.client !== undefined){
let data6 = data.client;
if(typeof data6 === "string"){
if(!pattern11.test(data6)){
const err17 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema59.properties.client,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.client.type,parentSchema:schema59.properties.client,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.user !== undefined){
let data7 = data.user;
if((typeof data7 !== "string") && (!(data7 && typeof data7 == "object" && !Array.isArray(data7)))){
const err19 = {instancePath:instancePath+"/user",schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: schema60.type},message:"must be string,object",schema:schema60.type,parentSchema:schema60,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err20 = {instancePath:instancePath+"/user",schemaPath:"#/definitions/textTest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length < 1){
const err21 = {instancePath:instancePath+"/user",schemaPath:"#/definitions/textTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema60,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key1 in data7){
if(!((((((key1 === "is") || (key1 === "startsWith")) || (key1 === "contains")) || (key1 === "matches")) || (key1 === "flags")) || (pattern0.test(key1)))){
const err22 = {instancePath:instancePath+"/user",schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.is !== undefined){
let data8 = data7.is;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err23 = {instancePath:instancePath+"/user/is",schemaPath:"#/definitions/textTest/properties/is/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.is,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/user/is",schemaPath:"#/definitions/textTest/properties/is/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.is.type,parentSchema:schema60.properties.is,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data7.startsWith !== undefined){
let data9 = data7.startsWith;
if(typeof data9 === "string"){
if(func3(data9) < 1){
const err25 = {instancePath:instancePath+"/user/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.startsWith,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/user/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.startsWith.type,parentSchema:schema60.properties.startsWith,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.contains !== undefined){
let data10 = data7.contains;
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err27 = {instancePath:instancePath+"/user/contains",schemaPath:"#/definitions/textTest/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.contains,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/user/contains",schemaPath:"#/definitions/textTest/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.contains.type,parentSchema:schema60.properties.contains,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data7.matches !== undefined){
let data11 = data7.matches;
if(typeof data11 === "string"){
if(func3(data11) < 1){
const err29 = {instancePath:instancePath+"/user/matches",schemaPath:"#/definitions/textTest/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.matches,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/user/matches",schemaPath:"#/definitions/textTest/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.matches.type,parentSchema:schema60.properties.matches,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data7.flags !== undefined){
let data12 = data7.flags;
if(typeof data12 === "string"){
if(!pattern73.test(data12)){
const err31 = {instancePath:instancePath+"/user/flags",schemaPath:"#/definitions/textTest/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema60.properties.flags,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/user/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.flags.type,parentSchema:schema60.properties.flags,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
if(data.system !== undefined){
let data13 = data.system;
if((typeof data13 !== "string") && (!(data13 && typeof data13 == "object" && !Array.isArray(data13)))){
const err33 = {instancePath:instancePath+"/system",schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: schema60.type},message:"must be string,object",schema:schema60.type,parentSchema:schema60,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err34 = {instancePath:instancePath+"/system",schemaPath:"#/definitions/textTest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length < 1){
const err35 = {instancePath:instancePath+"/system",schemaPath:"#/definitions/textTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema60,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key2 in data13){
if(!((((((key2 === "is") || (key2 === "startsWith")) || (key2 === "contains")) || (key2 === "matches")) || (key2 === "flags")) || (pattern0.test(key2)))){
const err36 = {instancePath:instancePath+"/system",schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data13.is !== undefined){
let data14 = data13.is;
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err37 = {instancePath:instancePath+"/system/is",schemaPath:"#/definitions/textTest/properties/is/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.is,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/system/is",schemaPath:"#/definitions/textTest/properties/is/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.is.type,parentSchema:schema60.properties.is,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data13.startsWith !== undefined){
let data15 = data13.startsWith;
if(typeof data15 === "string"){
if(func3(data15) < 1){
const err39 = {instancePath:instancePath+"/system/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.startsWith,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/system/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.startsWith.type,parentSchema:schema60.properties.startsWith,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data13.contains !== undefined){
let data16 = data13.contains;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err41 = {instancePath:instancePath+"/system/contains",schemaPath:"#/definitions/textTest/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.contains,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/system/contains",schemaPath:"#/definitions/textTest/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.contains.type,parentSchema:schema60.properties.contains,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data13.matches !== undefined){
let data17 = data13.matches;
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err43 = {instancePath:instancePath+"/system/matches",schemaPath:"#/definitions/textTest/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.matches,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/system/matches",schemaPath:"#/definitions/textTest/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.matches.type,parentSchema:schema60.properties.matches,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data13.flags !== undefined){
let data18 = data13.flags;
if(typeof data18 === "string"){
if(!pattern73.test(data18)){
const err45 = {instancePath:instancePath+"/system/flags",schemaPath:"#/definitions/textTest/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema60.properties.flags,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/system/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.flags.type,parentSchema:schema60.properties.flags,data:data18};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
}
if(data.outputField !== undefined){
let data19 = data.outputField;
if(typeof data19 === "string"){
if(func3(data19) < 1){
const err47 = {instancePath:instancePath+"/outputField",schemaPath:"#/properties/outputField/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.outputField,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/outputField",schemaPath:"#/properties/outputField/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.outputField.type,parentSchema:schema59.properties.outputField,data:data19};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.maxTokens !== undefined){
let data20 = data.maxTokens;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(Object.keys(data20).length < 1){
const err49 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema59.properties.maxTokens,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key3 in data20){
if(!((((key3 === "is") || (key3 === "under")) || (key3 === "over")) || (pattern0.test(key3)))){
const err50 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema59.properties.maxTokens,data:data20};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data20.is !== undefined){
let data21 = data20.is;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err51 = {instancePath:instancePath+"/maxTokens/is",schemaPath:"#/properties/maxTokens/properties/is/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema59.properties.maxTokens.properties.is.type,parentSchema:schema59.properties.maxTokens.properties.is,data:data21};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data20.under !== undefined){
let data22 = data20.under;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err52 = {instancePath:instancePath+"/maxTokens/under",schemaPath:"#/properties/maxTokens/properties/under/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema59.properties.maxTokens.properties.under.type,parentSchema:schema59.properties.maxTokens.properties.under,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data20.over !== undefined){
let data23 = data20.over;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err53 = {instancePath:instancePath+"/maxTokens/over",schemaPath:"#/properties/maxTokens/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema59.properties.maxTokens.properties.over.type,parentSchema:schema59.properties.maxTokens.properties.over,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.maxTokens.type,parentSchema:schema59.properties.maxTokens,data:data20};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.stream !== undefined){
let data24 = data.stream;
if(typeof data24 !== "boolean"){
const err55 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema59.properties.stream.type,parentSchema:schema59.properties.stream,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.prefilled !== undefined){
let data25 = data.prefilled;
if(typeof data25 !== "boolean"){
const err56 = {instancePath:instancePath+"/prefilled",schemaPath:"#/properties/prefilled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema59.properties.prefilled.type,parentSchema:schema59.properties.prefilled,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.agent !== undefined){
let data26 = data.agent;
if((typeof data26 !== "string") && (!(Array.isArray(data26)))){
const err57 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: schema59.properties.agent.type},message:"must be string,array",schema:schema59.properties.agent.type,parentSchema:schema59.properties.agent,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(typeof data26 === "string"){
if(func3(data26) < 1){
const err58 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.agent,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(Array.isArray(data26)){
if(data26.length < 1){
const err59 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema59.properties.agent,data:data26};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
const len3 = data26.length;
for(let i3=0; i3<len3; i3++){
let data27 = data26[i3];
if(typeof data27 === "string"){
if(func3(data27) < 1){
const err60 = {instancePath:instancePath+"/agent/" + i3,schemaPath:"#/properties/agent/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.agent.items,data:data27};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/agent/" + i3,schemaPath:"#/properties/agent/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.agent.items.type,parentSchema:schema59.properties.agent.items,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
}
if(data.has !== undefined){
let data28 = data.has;
if((typeof data28 !== "string") && (!(Array.isArray(data28)))){
const err62 = {instancePath:instancePath+"/has",schemaPath:"#/properties/has/type",keyword:"type",params:{type: schema59.properties.has.type},message:"must be string,array",schema:schema59.properties.has.type,parentSchema:schema59.properties.has,data:data28};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(typeof data28 === "string"){
if(func3(data28) < 1){
const err63 = {instancePath:instancePath+"/has",schemaPath:"#/properties/has/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.has,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!pattern104.test(data28)){
const err64 = {instancePath:instancePath+"/has",schemaPath:"#/properties/has/pattern",keyword:"pattern",params:{pattern: "^(image|document)$"},message:"must match pattern \""+"^(image|document)$"+"\"",schema:"^(image|document)$",parentSchema:schema59.properties.has,data:data28};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(Array.isArray(data28)){
if(data28.length < 1){
const err65 = {instancePath:instancePath+"/has",schemaPath:"#/properties/has/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema59.properties.has,data:data28};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
let data29 = data28[i4];
if(!((data29 === "image") || (data29 === "document"))){
const err66 = {instancePath:instancePath+"/has/" + i4,schemaPath:"#/properties/has/items/enum",keyword:"enum",params:{allowedValues: schema59.properties.has.items.enum},message:"must be equal to one of the allowed values",schema:schema59.properties.has.items.enum,parentSchema:schema59.properties.has.items,data:data29};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
}
if(data.effort !== undefined){
let data30 = data.effort;
if((typeof data30 !== "string") && (!(Array.isArray(data30)))){
const err67 = {instancePath:instancePath+"/effort",schemaPath:"#/properties/effort/type",keyword:"type",params:{type: schema59.properties.effort.type},message:"must be string,array",schema:schema59.properties.effort.type,parentSchema:schema59.properties.effort,data:data30};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(typeof data30 === "string"){
if(func3(data30) < 1){
const err68 = {instancePath:instancePath+"/effort",schemaPath:"#/properties/effort/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.effort,data:data30};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!pattern105.test(data30)){
const err69 = {instancePath:instancePath+"/effort",schemaPath:"#/properties/effort/pattern",keyword:"pattern",params:{pattern: "^(low|medium|high|xhigh|max)$"},message:"must match pattern \""+"^(low|medium|high|xhigh|max)$"+"\"",schema:"^(low|medium|high|xhigh|max)$",parentSchema:schema59.properties.effort,data:data30};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(Array.isArray(data30)){
if(data30.length < 1){
const err70 = {instancePath:instancePath+"/effort",schemaPath:"#/properties/effort/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema59.properties.effort,data:data30};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
const len5 = data30.length;
for(let i5=0; i5<len5; i5++){
let data31 = data30[i5];
if(!(((((data31 === "low") || (data31 === "medium")) || (data31 === "high")) || (data31 === "xhigh")) || (data31 === "max"))){
const err71 = {instancePath:instancePath+"/effort/" + i5,schemaPath:"#/properties/effort/items/enum",keyword:"enum",params:{allowedValues: schema59.properties.effort.items.enum},message:"must be equal to one of the allowed values",schema:schema59.properties.effort.items.enum,parentSchema:schema59.properties.effort.items,data:data31};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
}
if(data.thinking !== undefined){
let data32 = data.thinking;
if(typeof data32 !== "boolean"){
const err72 = {instancePath:instancePath+"/thinking",schemaPath:"#/properties/thinking/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema59.properties.thinking.type,parentSchema:schema59.properties.thinking,data:data32};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.promptTokens !== undefined){
let data33 = data.promptTokens;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(Object.keys(data33).length < 1){
const err73 = {instancePath:instancePath+"/promptTokens",schemaPath:"#/properties/promptTokens/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema59.properties.promptTokens,data:data33};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
for(const key4 in data33){
if(!(((key4 === "under") || (key4 === "over")) || (pattern0.test(key4)))){
const err74 = {instancePath:instancePath+"/promptTokens",schemaPath:"#/properties/promptTokens/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema59.properties.promptTokens,data:data33};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data33.under !== undefined){
let data34 = data33.under;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err75 = {instancePath:instancePath+"/promptTokens/under",schemaPath:"#/properties/promptTokens/properties/under/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema59.properties.promptTokens.properties.under.type,parentSchema:schema59.properties.promptTokens.properties.under,data:data34};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data33.over !== undefined){
let data35 = data33.over;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err76 = {instancePath:instancePath+"/promptTokens/over",schemaPath:"#/properties/promptTokens/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema59.properties.promptTokens.properties.over.type,parentSchema:schema59.properties.promptTokens.properties.over,data:data35};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/promptTokens",schemaPath:"#/properties/promptTokens/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.promptTokens.type,parentSchema:schema59.properties.promptTokens,data:data33};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.session !== undefined){
let data36 = data.session;
if((typeof data36 !== "string") && (!(Array.isArray(data36)))){
const err78 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/type",keyword:"type",params:{type: schema59.properties.session.type},message:"must be string,array",schema:schema59.properties.session.type,parentSchema:schema59.properties.session,data:data36};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(typeof data36 === "string"){
if(func3(data36) < 1){
const err79 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.session,data:data36};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(Array.isArray(data36)){
if(data36.length < 1){
const err80 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema59.properties.session,data:data36};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
const len6 = data36.length;
for(let i6=0; i6<len6; i6++){
let data37 = data36[i6];
if(typeof data37 === "string"){
if(func3(data37) < 1){
const err81 = {instancePath:instancePath+"/session/" + i6,schemaPath:"#/properties/session/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.session.items,data:data37};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/session/" + i6,schemaPath:"#/properties/session/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.session.items.type,parentSchema:schema59.properties.session.items,data:data37};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
}
if(data.project !== undefined){
let data38 = data.project;
if((typeof data38 !== "string") && (!(Array.isArray(data38)))){
const err83 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type: schema59.properties.project.type},message:"must be string,array",schema:schema59.properties.project.type,parentSchema:schema59.properties.project,data:data38};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(typeof data38 === "string"){
if(func3(data38) < 1){
const err84 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.project,data:data38};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(Array.isArray(data38)){
if(data38.length < 1){
const err85 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema59.properties.project,data:data38};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
const len7 = data38.length;
for(let i7=0; i7<len7; i7++){
let data39 = data38[i7];
if(typeof data39 === "string"){
if(func3(data39) < 1){
const err86 = {instancePath:instancePath+"/project/" + i7,schemaPath:"#/properties/project/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.project.items,data:data39};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/project/" + i7,schemaPath:"#/properties/project/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.project.items.type,parentSchema:schema59.properties.project.items,data:data39};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
}
if(data.tag !== undefined){
let data40 = data.tag;
if((typeof data40 !== "string") && (!(Array.isArray(data40)))){
const err88 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: schema59.properties.tag.type},message:"must be string,array",schema:schema59.properties.tag.type,parentSchema:schema59.properties.tag,data:data40};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(typeof data40 === "string"){
if(func3(data40) < 1){
const err89 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.tag,data:data40};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(!pattern107.test(data40)){
const err90 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_.-]{1,100}$"+"\"",schema:"^[A-Za-z0-9_.-]{1,100}$",parentSchema:schema59.properties.tag,data:data40};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(Array.isArray(data40)){
if(data40.length < 1){
const err91 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema59.properties.tag,data:data40};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
const len8 = data40.length;
for(let i8=0; i8<len8; i8++){
let data41 = data40[i8];
if(typeof data41 === "string"){
if(func3(data41) < 1){
const err92 = {instancePath:instancePath+"/tag/" + i8,schemaPath:"#/properties/tag/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.tag.items,data:data41};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!pattern107.test(data41)){
const err93 = {instancePath:instancePath+"/tag/" + i8,schemaPath:"#/properties/tag/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_.-]{1,100}$"+"\"",schema:"^[A-Za-z0-9_.-]{1,100}$",parentSchema:schema59.properties.tag.items,data:data41};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/tag/" + i8,schemaPath:"#/properties/tag/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.tag.items.type,parentSchema:schema59.properties.tag.items,data:data41};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
}
}
else {
const err95 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.type,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "override")) || (key0 === "disable")) || (key0 === "locked")) || (key0 === "unlock")) || (key0 === "when")) || (key0 === "background")) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern53.test(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.type,parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.override !== undefined){
let data1 = data.override;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern53.test(data1)){
const err5 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.type,parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.disable !== undefined){
let data2 = data.disable;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err7 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern53.test(data2)){
const err8 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.locked !== undefined){
let data3 = data.locked;
if(typeof data3 !== "boolean"){
const err10 = {instancePath:instancePath+"/locked",schemaPath:"#/definitions/locked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.unlock !== undefined){
let data4 = data.unlock;
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/unlock",schemaPath:"#/definitions/unlock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.type,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.when !== undefined){
if(!(validate24(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.background !== undefined){
let data6 = data.background;
if(typeof data6 !== "boolean"){
const err12 = {instancePath:instancePath+"/background",schemaPath:"#/properties/background/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema53.properties.background.type,parentSchema:schema53.properties.background,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema62 = {"type":"object","description":"A rule on text with role system.","examples":[{"id":"no-tips","section":"# Tips","do":"drop"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"locked":{"$ref":"#/definitions/locked"},"unlock":{"$ref":"#/definitions/unlock"},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":["<2.1"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]},"until":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"In place of `end`: it stops in front of the first of these words, or at the end of the text.","examples":[["\n# Environment"]]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]},"unless":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"Not where the model is shown this tool of the client's, or one of these.","examples":["ToolSearch",["Agent","Task"]]},"when":{"$ref":"#/definitions/ruleCondition"},"require":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"Words that must survive: what has one of them in it is left in, and reported. For `drop` and `replace`.","examples":[["Working directory:"]]},"do":{"enum":["drop","keep"],"description":"Drop it, or keep it from all later rules.","examples":["drop"]}},"patternProperties":{"^x-":{}}};
const schema68 = {"type":"object","description":"The rule applies only where all of this holds.","examples":[{"promptTokens":{"over":6000}}],"additionalProperties":false,"required":["promptTokens"],"properties":{"promptTokens":{"type":"object","description":"Tokens of the request as it came, by estimate: system texts, conversation and tools. A conversation grows, so the rule applies from some turn on, and then always.","examples":[{"over":6000}],"additionalProperties":false,"required":["over"],"properties":{"over":{"type":"integer","minimum":1,"description":"More than this.","examples":[6000]}},"patternProperties":{"^x-":{}}}},"patternProperties":{"^x-":{}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema62.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern53.test(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.type,parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.override !== undefined){
let data1 = data.override;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern53.test(data1)){
const err5 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.type,parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.disable !== undefined){
let data2 = data.disable;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err7 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern53.test(data2)){
const err8 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.locked !== undefined){
let data3 = data.locked;
if(typeof data3 !== "boolean"){
const err10 = {instancePath:instancePath+"/locked",schemaPath:"#/definitions/locked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.unlock !== undefined){
let data4 = data.unlock;
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/unlock",schemaPath:"#/definitions/unlock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.type,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.client !== undefined){
let data5 = data.client;
if(typeof data5 === "string"){
if(!pattern11.test(data5)){
const err12 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema62.properties.client,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.client.type,parentSchema:schema62.properties.client,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.tag !== undefined){
let data6 = data.tag;
if(typeof data6 === "string"){
if(!pattern70.test(data6)){
const err14 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]*$",parentSchema:schema62.properties.tag,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.tag.type,parentSchema:schema62.properties.tag,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.section !== undefined){
let data7 = data.section;
if(typeof data7 === "string"){
if(!pattern71.test(data7)){
const err16 = {instancePath:instancePath+"/section",schemaPath:"#/properties/section/pattern",keyword:"pattern",params:{pattern: "^#{1,6} .+$"},message:"must match pattern \""+"^#{1,6} .+$"+"\"",schema:"^#{1,6} .+$",parentSchema:schema62.properties.section,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/section",schemaPath:"#/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.section.type,parentSchema:schema62.properties.section,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.between !== undefined){
let data8 = data.between;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.start === undefined){
const err18 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema62.properties.between.required,parentSchema:schema62.properties.between,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data8){
if(!((((key1 === "start") || (key1 === "end")) || (key1 === "until")) || (pattern0.test(key1)))){
const err19 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema62.properties.between,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.start !== undefined){
let data9 = data8.start;
if(typeof data9 === "string"){
if(func3(data9) < 1){
const err20 = {instancePath:instancePath+"/between/start",schemaPath:"#/properties/between/properties/start/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.between.properties.start,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/between/start",schemaPath:"#/properties/between/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.between.properties.start.type,parentSchema:schema62.properties.between.properties.start,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.end !== undefined){
let data10 = data8.end;
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err22 = {instancePath:instancePath+"/between/end",schemaPath:"#/properties/between/properties/end/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.between.properties.end,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/between/end",schemaPath:"#/properties/between/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.between.properties.end.type,parentSchema:schema62.properties.between.properties.end,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.until !== undefined){
let data11 = data8.until;
if(Array.isArray(data11)){
if(data11.length < 1){
const err24 = {instancePath:instancePath+"/between/until",schemaPath:"#/properties/between/properties/until/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema62.properties.between.properties.until,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(typeof data12 === "string"){
if(func3(data12) < 1){
const err25 = {instancePath:instancePath+"/between/until/" + i0,schemaPath:"#/properties/between/properties/until/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.between.properties.until.items,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/between/until/" + i0,schemaPath:"#/properties/between/properties/until/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.between.properties.until.items.type,parentSchema:schema62.properties.between.properties.until.items,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/between/until",schemaPath:"#/properties/between/properties/until/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.between.properties.until.type,parentSchema:schema62.properties.between.properties.until,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.properties.between.type,parentSchema:schema62.properties.between,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.paragraph !== undefined){
let data13 = data.paragraph;
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err29 = {instancePath:instancePath+"/paragraph",schemaPath:"#/properties/paragraph/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.paragraph,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/paragraph",schemaPath:"#/properties/paragraph/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.paragraph.type,parentSchema:schema62.properties.paragraph,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.line !== undefined){
let data14 = data.line;
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err31 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.line,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.line.type,parentSchema:schema62.properties.line,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.startsWith !== undefined){
let data15 = data.startsWith;
if(typeof data15 === "string"){
if(func3(data15) < 1){
const err33 = {instancePath:instancePath+"/startsWith",schemaPath:"#/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.startsWith,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/startsWith",schemaPath:"#/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.startsWith.type,parentSchema:schema62.properties.startsWith,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.contains !== undefined){
let data16 = data.contains;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err35 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.contains,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.contains.type,parentSchema:schema62.properties.contains,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.matches !== undefined){
let data17 = data.matches;
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err37 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.matches,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.matches.type,parentSchema:schema62.properties.matches,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.flags !== undefined){
let data18 = data.flags;
if(typeof data18 === "string"){
if(!pattern73.test(data18)){
const err39 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema62.properties.flags,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.flags.type,parentSchema:schema62.properties.flags,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.unless !== undefined){
let data19 = data.unless;
if((typeof data19 !== "string") && (!(Array.isArray(data19)))){
const err41 = {instancePath:instancePath+"/unless",schemaPath:"#/properties/unless/type",keyword:"type",params:{type: schema62.properties.unless.type},message:"must be string,array",schema:schema62.properties.unless.type,parentSchema:schema62.properties.unless,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(typeof data19 === "string"){
if(func3(data19) < 1){
const err42 = {instancePath:instancePath+"/unless",schemaPath:"#/properties/unless/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.unless,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(Array.isArray(data19)){
if(data19.length < 1){
const err43 = {instancePath:instancePath+"/unless",schemaPath:"#/properties/unless/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema62.properties.unless,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
if(typeof data20 === "string"){
if(func3(data20) < 1){
const err44 = {instancePath:instancePath+"/unless/" + i1,schemaPath:"#/properties/unless/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.unless.items,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/unless/" + i1,schemaPath:"#/properties/unless/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.unless.items.type,parentSchema:schema62.properties.unless.items,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
}
if(data.when !== undefined){
let data21 = data.when;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.promptTokens === undefined){
const err46 = {instancePath:instancePath+"/when",schemaPath:"#/definitions/ruleCondition/required",keyword:"required",params:{missingProperty: "promptTokens"},message:"must have required property '"+"promptTokens"+"'",schema:schema68.required,parentSchema:schema68,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key2 in data21){
if(!((key2 === "promptTokens") || (pattern0.test(key2)))){
const err47 = {instancePath:instancePath+"/when",schemaPath:"#/definitions/ruleCondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema68,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data21.promptTokens !== undefined){
let data22 = data21.promptTokens;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.over === undefined){
const err48 = {instancePath:instancePath+"/when/promptTokens",schemaPath:"#/definitions/ruleCondition/properties/promptTokens/required",keyword:"required",params:{missingProperty: "over"},message:"must have required property '"+"over"+"'",schema:schema68.properties.promptTokens.required,parentSchema:schema68.properties.promptTokens,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key3 in data22){
if(!((key3 === "over") || (pattern0.test(key3)))){
const err49 = {instancePath:instancePath+"/when/promptTokens",schemaPath:"#/definitions/ruleCondition/properties/promptTokens/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.promptTokens,data:data22};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data22.over !== undefined){
let data23 = data22.over;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err50 = {instancePath:instancePath+"/when/promptTokens/over",schemaPath:"#/definitions/ruleCondition/properties/promptTokens/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema68.properties.promptTokens.properties.over.type,parentSchema:schema68.properties.promptTokens.properties.over,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 1 || isNaN(data23)){
const err51 = {instancePath:instancePath+"/when/promptTokens/over",schemaPath:"#/definitions/ruleCondition/properties/promptTokens/properties/over/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema68.properties.promptTokens.properties.over,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
}
else {
const err52 = {instancePath:instancePath+"/when/promptTokens",schemaPath:"#/definitions/ruleCondition/properties/promptTokens/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.promptTokens.type,parentSchema:schema68.properties.promptTokens,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/when",schemaPath:"#/definitions/ruleCondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.type,parentSchema:schema68,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.require !== undefined){
let data24 = data.require;
if(Array.isArray(data24)){
if(data24.length < 1){
const err54 = {instancePath:instancePath+"/require",schemaPath:"#/properties/require/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema62.properties.require,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
let data25 = data24[i2];
if(typeof data25 === "string"){
if(func3(data25) < 1){
const err55 = {instancePath:instancePath+"/require/" + i2,schemaPath:"#/properties/require/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.require.items,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/require/" + i2,schemaPath:"#/properties/require/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.require.items.type,parentSchema:schema62.properties.require.items,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/require",schemaPath:"#/properties/require/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.require.type,parentSchema:schema62.properties.require,data:data24};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.do !== undefined){
let data26 = data.do;
if(!((data26 === "drop") || (data26 === "keep"))){
const err58 = {instancePath:instancePath+"/do",schemaPath:"#/properties/do/enum",keyword:"enum",params:{allowedValues: schema62.properties.do.enum},message:"must be equal to one of the allowed values",schema:schema62.properties.do.enum,parentSchema:schema62.properties.do,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.type,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

const schema69 = {"type":"object","description":"A rule on user and tool text.","examples":[{"id":"no-reminders","tag":"system-reminder","do":"drop"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"locked":{"$ref":"#/definitions/locked"},"unlock":{"$ref":"#/definitions/unlock"},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"from":{"type":"string","minLength":1,"description":"A source: its words, wherever the client's release puts them, text with role system too. In place of `tag`, `section`, `between`, `paragraph` and `line`.","examples":["hook"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]},"until":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"In place of `end`: it stops in front of the first of these words, or at the end of the text.","examples":[["\n# Environment"]]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]},"unless":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"Not where the model is shown this tool of the client's, or one of these.","examples":["ToolSearch",["Agent","Task"]]},"when":{"$ref":"#/definitions/ruleCondition"},"require":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"Words that must survive: what has one of them in it is left in, and reported. For `drop` and `replace`.","examples":[["Working directory:"]]},"do":{"enum":["drop","keep","unwrap","replace"],"description":"Drop it, keep it from all later rules, keep what is inside its tag, or put `with` in its place.","examples":["drop"]},"with":{"type":"string","description":"What `replace` puts in the place.","examples":["(left out)"]}},"patternProperties":{"^x-":{}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema69.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern53.test(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.type,parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.override !== undefined){
let data1 = data.override;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern53.test(data1)){
const err5 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.type,parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.disable !== undefined){
let data2 = data.disable;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err7 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern53.test(data2)){
const err8 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.locked !== undefined){
let data3 = data.locked;
if(typeof data3 !== "boolean"){
const err10 = {instancePath:instancePath+"/locked",schemaPath:"#/definitions/locked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.unlock !== undefined){
let data4 = data.unlock;
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/unlock",schemaPath:"#/definitions/unlock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.type,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.client !== undefined){
let data5 = data.client;
if(typeof data5 === "string"){
if(!pattern11.test(data5)){
const err12 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema69.properties.client,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.client.type,parentSchema:schema69.properties.client,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.from !== undefined){
let data6 = data.from;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err14 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.from,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.from.type,parentSchema:schema69.properties.from,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.tag !== undefined){
let data7 = data.tag;
if(typeof data7 === "string"){
if(!pattern70.test(data7)){
const err16 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]*$",parentSchema:schema69.properties.tag,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.tag.type,parentSchema:schema69.properties.tag,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.section !== undefined){
let data8 = data.section;
if(typeof data8 === "string"){
if(!pattern71.test(data8)){
const err18 = {instancePath:instancePath+"/section",schemaPath:"#/properties/section/pattern",keyword:"pattern",params:{pattern: "^#{1,6} .+$"},message:"must match pattern \""+"^#{1,6} .+$"+"\"",schema:"^#{1,6} .+$",parentSchema:schema69.properties.section,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/section",schemaPath:"#/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.section.type,parentSchema:schema69.properties.section,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.between !== undefined){
let data9 = data.between;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.start === undefined){
const err20 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema69.properties.between.required,parentSchema:schema69.properties.between,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data9){
if(!((((key1 === "start") || (key1 === "end")) || (key1 === "until")) || (pattern0.test(key1)))){
const err21 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema69.properties.between,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.start !== undefined){
let data10 = data9.start;
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err22 = {instancePath:instancePath+"/between/start",schemaPath:"#/properties/between/properties/start/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.between.properties.start,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/between/start",schemaPath:"#/properties/between/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.between.properties.start.type,parentSchema:schema69.properties.between.properties.start,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data9.end !== undefined){
let data11 = data9.end;
if(typeof data11 === "string"){
if(func3(data11) < 1){
const err24 = {instancePath:instancePath+"/between/end",schemaPath:"#/properties/between/properties/end/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.between.properties.end,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/between/end",schemaPath:"#/properties/between/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.between.properties.end.type,parentSchema:schema69.properties.between.properties.end,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.until !== undefined){
let data12 = data9.until;
if(Array.isArray(data12)){
if(data12.length < 1){
const err26 = {instancePath:instancePath+"/between/until",schemaPath:"#/properties/between/properties/until/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema69.properties.between.properties.until,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err27 = {instancePath:instancePath+"/between/until/" + i0,schemaPath:"#/properties/between/properties/until/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.between.properties.until.items,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/between/until/" + i0,schemaPath:"#/properties/between/properties/until/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.between.properties.until.items.type,parentSchema:schema69.properties.between.properties.until.items,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/between/until",schemaPath:"#/properties/between/properties/until/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema69.properties.between.properties.until.type,parentSchema:schema69.properties.between.properties.until,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.properties.between.type,parentSchema:schema69.properties.between,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.paragraph !== undefined){
let data14 = data.paragraph;
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err31 = {instancePath:instancePath+"/paragraph",schemaPath:"#/properties/paragraph/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.paragraph,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/paragraph",schemaPath:"#/properties/paragraph/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.paragraph.type,parentSchema:schema69.properties.paragraph,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.line !== undefined){
let data15 = data.line;
if(typeof data15 === "string"){
if(func3(data15) < 1){
const err33 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.line,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.line.type,parentSchema:schema69.properties.line,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.startsWith !== undefined){
let data16 = data.startsWith;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err35 = {instancePath:instancePath+"/startsWith",schemaPath:"#/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.startsWith,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/startsWith",schemaPath:"#/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.startsWith.type,parentSchema:schema69.properties.startsWith,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.contains !== undefined){
let data17 = data.contains;
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err37 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.contains,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.contains.type,parentSchema:schema69.properties.contains,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.matches !== undefined){
let data18 = data.matches;
if(typeof data18 === "string"){
if(func3(data18) < 1){
const err39 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.matches,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.matches.type,parentSchema:schema69.properties.matches,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.flags !== undefined){
let data19 = data.flags;
if(typeof data19 === "string"){
if(!pattern73.test(data19)){
const err41 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema69.properties.flags,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.flags.type,parentSchema:schema69.properties.flags,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.unless !== undefined){
let data20 = data.unless;
if((typeof data20 !== "string") && (!(Array.isArray(data20)))){
const err43 = {instancePath:instancePath+"/unless",schemaPath:"#/properties/unless/type",keyword:"type",params:{type: schema69.properties.unless.type},message:"must be string,array",schema:schema69.properties.unless.type,parentSchema:schema69.properties.unless,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(typeof data20 === "string"){
if(func3(data20) < 1){
const err44 = {instancePath:instancePath+"/unless",schemaPath:"#/properties/unless/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.unless,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(Array.isArray(data20)){
if(data20.length < 1){
const err45 = {instancePath:instancePath+"/unless",schemaPath:"#/properties/unless/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema69.properties.unless,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
let data21 = data20[i1];
if(typeof data21 === "string"){
if(func3(data21) < 1){
const err46 = {instancePath:instancePath+"/unless/" + i1,schemaPath:"#/properties/unless/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.unless.items,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/unless/" + i1,schemaPath:"#/properties/unless/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.unless.items.type,parentSchema:schema69.properties.unless.items,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
}
if(data.when !== undefined){
let data22 = data.when;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.promptTokens === undefined){
const err48 = {instancePath:instancePath+"/when",schemaPath:"#/definitions/ruleCondition/required",keyword:"required",params:{missingProperty: "promptTokens"},message:"must have required property '"+"promptTokens"+"'",schema:schema68.required,parentSchema:schema68,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key2 in data22){
if(!((key2 === "promptTokens") || (pattern0.test(key2)))){
const err49 = {instancePath:instancePath+"/when",schemaPath:"#/definitions/ruleCondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema68,data:data22};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data22.promptTokens !== undefined){
let data23 = data22.promptTokens;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.over === undefined){
const err50 = {instancePath:instancePath+"/when/promptTokens",schemaPath:"#/definitions/ruleCondition/properties/promptTokens/required",keyword:"required",params:{missingProperty: "over"},message:"must have required property '"+"over"+"'",schema:schema68.properties.promptTokens.required,parentSchema:schema68.properties.promptTokens,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key3 in data23){
if(!((key3 === "over") || (pattern0.test(key3)))){
const err51 = {instancePath:instancePath+"/when/promptTokens",schemaPath:"#/definitions/ruleCondition/properties/promptTokens/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.promptTokens,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data23.over !== undefined){
let data24 = data23.over;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err52 = {instancePath:instancePath+"/when/promptTokens/over",schemaPath:"#/definitions/ruleCondition/properties/promptTokens/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema68.properties.promptTokens.properties.over.type,parentSchema:schema68.properties.promptTokens.properties.over,data:data24};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 1 || isNaN(data24)){
const err53 = {instancePath:instancePath+"/when/promptTokens/over",schemaPath:"#/definitions/ruleCondition/properties/promptTokens/properties/over/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema68.properties.promptTokens.properties.over,data:data24};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
}
else {
const err54 = {instancePath:instancePath+"/when/promptTokens",schemaPath:"#/definitions/ruleCondition/properties/promptTokens/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.promptTokens.type,parentSchema:schema68.properties.promptTokens,data:data23};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/when",schemaPath:"#/definitions/ruleCondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.type,parentSchema:schema68,data:data22};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.require !== undefined){
let data25 = data.require;
if(Array.isArray(data25)){
if(data25.length < 1){
const err56 = {instancePath:instancePath+"/require",schemaPath:"#/properties/require/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema69.properties.require,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
let data26 = data25[i2];
if(typeof data26 === "string"){
if(func3(data26) < 1){
const err57 = {instancePath:instancePath+"/require/" + i2,schemaPath:"#/properties/require/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.require.items,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/require/" + i2,schemaPath:"#/properties/require/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.require.items.type,parentSchema:schema69.properties.require.items,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/require",schemaPath:"#/properties/require/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema69.properties.require.type,parentSchema:schema69.properties.require,data:data25};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.do !== undefined){
let data27 = data.do;
if(!((((data27 === "drop") || (data27 === "keep")) || (data27 === "unwrap")) || (data27 === "replace"))){
const err60 = {instancePath:instancePath+"/do",schemaPath:"#/properties/do/enum",keyword:"enum",params:{allowedValues: schema69.properties.do.enum},message:"must be equal to one of the allowed values",schema:schema69.properties.do.enum,parentSchema:schema69.properties.do,data:data27};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.with !== undefined){
let data28 = data.with;
if(typeof data28 !== "string"){
const err61 = {instancePath:instancePath+"/with",schemaPath:"#/properties/with/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.with.type,parentSchema:schema69.properties.with,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.type,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

const schema77 = {"type":"object","description":"Which tools the model sees, under which names, and how its calls map back.","examples":[{"tools":{"read":"Read"},"others":"drop"}],"additionalProperties":false,"required":["others"],"properties":{"shell":{"type":"string","minLength":1,"description":"The client's tool that runs a command; fallbacks call it. Default Bash.","examples":["Bash"]},"tools":{"type":"object","description":"The model's name of a tool and what it stands for, in the order in which the model sees them.","examples":[{"read":"Read","run":{"as":"Bash","args":{"command":"command"}}}],"propertyNames":{"pattern":"^[A-Za-z][A-Za-z0-9_-]{0,63}$","description":"A name: letters, digits, dashes and underscores, a letter first."},"additionalProperties":{"$ref":"#/definitions/tool"}},"others":{"description":"What happens to the client's tools that are not listed: `keep` shows them as they are, `stub` with a short text, `find` only to a model that looks for them, `drop` not at all. Or a map from patterns of their names (`*` is any text), of which the one with the most letters counts, and of equally long ones the first by the alphabet; what none fits is dropped.","examples":["drop",{"*":"drop","mcp__*":"find"}],"anyOf":[{"enum":["keep","stub","find","drop"]},{"type":"object","minProperties":1,"description":"Patterns of names, each with what happens to such tools: `{ \"*\": drop, \"mcp__*\": find }`.","additionalProperties":{"enum":["keep","stub","find","drop"],"description":"What happens to tools with such a name.","examples":["find"]}}]},"find":{"type":"object","description":"The two tools by which a model looks for others and calls them; there only when there is something to find.","examples":[{"find":"find_tool","use":"use_tool","client":"ToolSearch"}],"additionalProperties":false,"properties":{"find":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]{0,63}$","description":"The model's name of the tool that looks for tools. Default `find_tool`.","examples":["find_tool"]},"use":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]{0,63}$","description":"The model's name of the tool that calls one that was found. Default `use_tool`.","examples":["use_tool"]},"client":{"type":"string","minLength":1,"description":"The client's own tool that searches, for those that only the client knows.","examples":["ToolSearch"]}}}},"patternProperties":{"^x-":{}}};
const schema78 = {"type":["string","object"],"minLength":1,"description":"A tool of the client by its name, or how it is shown.","examples":["Read",{"as":"Bash","about":"Run a command.","args":{"command":"command"}}],"additionalProperties":false,"required":["as"],"properties":{"as":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"The client's tool; of several, the first that the client offers.","examples":["Read",["Grep","Search"]]},"about":{"type":"string","minLength":1,"description":"What it does, in a few words. Default: the first sentence of the client's.","examples":["Read a file."]},"args":{"type":"object","description":"The model's name of each argument it is shown, and the client's. Default: all of the client's, under their names.","examples":[{"path":"file_path"}],"propertyNames":{"pattern":"^[A-Za-z][A-Za-z0-9_-]{0,63}$","description":"A name: letters, digits, dashes and underscores, a letter first."},"additionalProperties":{"type":"string","minLength":1}},"fallback":{"enum":["shell.grep","shell.glob"],"description":"Built-in command to use where the client does not offer the tool.","examples":["shell.grep"]}},"patternProperties":{"^x-":{}}};
const pattern133 = new RegExp("^[A-Za-z][A-Za-z0-9_-]{0,63}$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.others === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "others"},message:"must have required property '"+"others"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "shell") || (key0 === "tools")) || (key0 === "others")) || (key0 === "find")) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.shell !== undefined){
let data0 = data.shell;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err2 = {instancePath:instancePath+"/shell",schemaPath:"#/properties/shell/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema77.properties.shell,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/shell",schemaPath:"#/properties/shell/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.shell.type,parentSchema:schema77.properties.shell,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tools !== undefined){
let data1 = data.tools;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const _errs6 = errors;
if(typeof key1 === "string"){
if(!pattern133.test(key1)){
const err4 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]{0,63}$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]{0,63}$",parentSchema:schema77.properties.tools.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
const err5 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema77.properties.tools.propertyNames,parentSchema:schema77.properties.tools,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
for(const key2 in data1){
let data2 = data1[key2];
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err6 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/tool/type",keyword:"type",params:{type: schema78.type},message:"must be string,object",schema:schema78.type,parentSchema:schema78,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err7 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/tool/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema78,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.as === undefined){
const err8 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/tool/required",keyword:"required",params:{missingProperty: "as"},message:"must have required property '"+"as"+"'",schema:schema78.required,parentSchema:schema78,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key3 in data2){
if(!(((((key3 === "as") || (key3 === "about")) || (key3 === "args")) || (key3 === "fallback")) || (pattern0.test(key3)))){
const err9 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/tool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema78,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.as !== undefined){
let data3 = data2.as;
if((typeof data3 !== "string") && (!(Array.isArray(data3)))){
const err10 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/as",schemaPath:"#/definitions/tool/properties/as/type",keyword:"type",params:{type: schema78.properties.as.type},message:"must be string,array",schema:schema78.properties.as.type,parentSchema:schema78.properties.as,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err11 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/as",schemaPath:"#/definitions/tool/properties/as/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema78.properties.as,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(Array.isArray(data3)){
if(data3.length < 1){
const err12 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/as",schemaPath:"#/definitions/tool/properties/as/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema78.properties.as,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err13 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/as/" + i0,schemaPath:"#/definitions/tool/properties/as/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema78.properties.as.items,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/as/" + i0,schemaPath:"#/definitions/tool/properties/as/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.as.items.type,parentSchema:schema78.properties.as.items,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
if(data2.about !== undefined){
let data5 = data2.about;
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err15 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/about",schemaPath:"#/definitions/tool/properties/about/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema78.properties.about,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/about",schemaPath:"#/definitions/tool/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.about.type,parentSchema:schema78.properties.about,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.args !== undefined){
let data6 = data2.args;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key4 in data6){
const _errs20 = errors;
if(typeof key4 === "string"){
if(!pattern133.test(key4)){
const err17 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/definitions/tool/properties/args/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]{0,63}$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]{0,63}$",parentSchema:schema78.properties.args.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var valid7 = _errs20 === errors;
if(!valid7){
const err18 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/definitions/tool/properties/args/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid",schema:schema78.properties.args.propertyNames,parentSchema:schema78.properties.args,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
for(const key5 in data6){
let data7 = data6[key5];
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err19 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/args/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/tool/properties/args/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema78.properties.args.additionalProperties,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/args/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/tool/properties/args/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.args.additionalProperties.type,parentSchema:schema78.properties.args.additionalProperties,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/definitions/tool/properties/args/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.args.type,parentSchema:schema78.properties.args,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data2.fallback !== undefined){
let data8 = data2.fallback;
if(!((data8 === "shell.grep") || (data8 === "shell.glob"))){
const err22 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallback",schemaPath:"#/definitions/tool/properties/fallback/enum",keyword:"enum",params:{allowedValues: schema78.properties.fallback.enum},message:"must be equal to one of the allowed values",schema:schema78.properties.fallback.enum,parentSchema:schema78.properties.fallback,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.tools.type,parentSchema:schema77.properties.tools,data:data1};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.others !== undefined){
let data9 = data.others;
const _errs26 = errors;
let valid9 = false;
const _errs27 = errors;
if(!((((data9 === "keep") || (data9 === "stub")) || (data9 === "find")) || (data9 === "drop"))){
const err24 = {instancePath:instancePath+"/others",schemaPath:"#/properties/others/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema77.properties.others.anyOf[0].enum},message:"must be equal to one of the allowed values",schema:schema77.properties.others.anyOf[0].enum,parentSchema:schema77.properties.others.anyOf[0],data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid0 = _errs27 === errors;
valid9 = valid9 || _valid0;
if(!valid9){
const _errs28 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length < 1){
const err25 = {instancePath:instancePath+"/others",schemaPath:"#/properties/others/anyOf/1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema77.properties.others.anyOf[1],data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key6 in data9){
let data10 = data9[key6];
if(!((((data10 === "keep") || (data10 === "stub")) || (data10 === "find")) || (data10 === "drop"))){
const err26 = {instancePath:instancePath+"/others/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/others/anyOf/1/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema77.properties.others.anyOf[1].additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema77.properties.others.anyOf[1].additionalProperties.enum,parentSchema:schema77.properties.others.anyOf[1].additionalProperties,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/others",schemaPath:"#/properties/others/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.others.anyOf[1].type,parentSchema:schema77.properties.others.anyOf[1],data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid0 = _errs28 === errors;
valid9 = valid9 || _valid0;
}
if(!valid9){
const err28 = {instancePath:instancePath+"/others",schemaPath:"#/properties/others/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema77.properties.others.anyOf,parentSchema:schema77.properties.others,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
}
if(data.find !== undefined){
let data11 = data.find;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key7 in data11){
if(!(((key7 === "find") || (key7 === "use")) || (key7 === "client"))){
const err29 = {instancePath:instancePath+"/find",schemaPath:"#/properties/find/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.find,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11.find !== undefined){
let data12 = data11.find;
if(typeof data12 === "string"){
if(!pattern133.test(data12)){
const err30 = {instancePath:instancePath+"/find/find",schemaPath:"#/properties/find/properties/find/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]{0,63}$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]{0,63}$",parentSchema:schema77.properties.find.properties.find,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/find/find",schemaPath:"#/properties/find/properties/find/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.find.properties.find.type,parentSchema:schema77.properties.find.properties.find,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data11.use !== undefined){
let data13 = data11.use;
if(typeof data13 === "string"){
if(!pattern133.test(data13)){
const err32 = {instancePath:instancePath+"/find/use",schemaPath:"#/properties/find/properties/use/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]{0,63}$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]{0,63}$",parentSchema:schema77.properties.find.properties.use,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/find/use",schemaPath:"#/properties/find/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.find.properties.use.type,parentSchema:schema77.properties.find.properties.use,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data11.client !== undefined){
let data14 = data11.client;
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err34 = {instancePath:instancePath+"/find/client",schemaPath:"#/properties/find/properties/client/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema77.properties.find.properties.client,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/find/client",schemaPath:"#/properties/find/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.find.properties.client.type,parentSchema:schema77.properties.find.properties.client,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/find",schemaPath:"#/properties/find/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.find.type,parentSchema:schema77.properties.find,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.type,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

const schema79 = {"type":"object","description":"A tool of the client.","examples":[{"client":">=2.0","args":{"file_path":"string"},"required":["file_path"]}],"additionalProperties":false,"properties":{"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client that have it: `<2.1`, `>=2.0 <2.2`. Default: all.","examples":[">=2.0"]},"args":{"type":"object","description":"Its arguments in all these releases together, with their types. Without it they are not known.","examples":[{"file_path":"string","offset":"number"}],"propertyNames":{"pattern":"^[A-Za-z-][A-Za-z0-9_-]{0,63}$","description":"A name: letters, digits, dashes and underscores, a letter first."},"additionalProperties":{"enum":["string","number","boolean","array","object","any"],"description":"Type of the argument; whole numbers are numbers."}},"needs":{"type":"array","items":{"$ref":"#/definitions/finder"},"description":"The client's words without which the tool is of no use, such as the list of what it can be given. Where a model is offered the tool they stay: no rule takes them out, no template and no short text leaves them out.","examples":[[{"paragraph":"The following skills are available"}]]},"required":{"type":"array","items":{"type":"string","minLength":1},"description":"Arguments that no release leaves out.","examples":[["file_path"]]}},"patternProperties":{"^x-":{}}};
const pattern142 = new RegExp("^[A-Za-z-][A-Za-z0-9_-]{0,63}$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "client") || (key0 === "args")) || (key0 === "needs")) || (key0 === "required")) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.client !== undefined){
let data0 = data.client;
if(typeof data0 === "string"){
if(!pattern11.test(data0)){
const err1 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema79.properties.client,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema79.properties.client.type,parentSchema:schema79.properties.client,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.args !== undefined){
let data1 = data.args;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const _errs6 = errors;
if(typeof key1 === "string"){
if(!pattern142.test(key1)){
const err3 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z-][A-Za-z0-9_-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z-][A-Za-z0-9_-]{0,63}$"+"\"",schema:"^[A-Za-z-][A-Za-z0-9_-]{0,63}$",parentSchema:schema79.properties.args.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
const err4 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema79.properties.args.propertyNames,parentSchema:schema79.properties.args,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key2 in data1){
let data2 = data1[key2];
if(!((((((data2 === "string") || (data2 === "number")) || (data2 === "boolean")) || (data2 === "array")) || (data2 === "object")) || (data2 === "any"))){
const err5 = {instancePath:instancePath+"/args/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/args/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema79.properties.args.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema79.properties.args.additionalProperties.enum,parentSchema:schema79.properties.args.additionalProperties,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema79.properties.args.type,parentSchema:schema79.properties.args,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.needs !== undefined){
let data3 = data.needs;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key3 in data4){
if(!((func2.call(schema42.properties, key3)) || (pattern0.test(key3)))){
const err7 = {instancePath:instancePath+"/needs/" + i0,schemaPath:"#/definitions/finder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.client !== undefined){
let data5 = data4.client;
if(typeof data5 === "string"){
if(!pattern11.test(data5)){
const err8 = {instancePath:instancePath+"/needs/" + i0+"/client",schemaPath:"#/definitions/finder/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema42.properties.client,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/needs/" + i0+"/client",schemaPath:"#/definitions/finder/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.client.type,parentSchema:schema42.properties.client,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.tag !== undefined){
let data6 = data4.tag;
if(typeof data6 === "string"){
if(!pattern70.test(data6)){
const err10 = {instancePath:instancePath+"/needs/" + i0+"/tag",schemaPath:"#/definitions/finder/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]*$",parentSchema:schema42.properties.tag,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/needs/" + i0+"/tag",schemaPath:"#/definitions/finder/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.tag.type,parentSchema:schema42.properties.tag,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.section !== undefined){
let data7 = data4.section;
if(typeof data7 === "string"){
if(!pattern71.test(data7)){
const err12 = {instancePath:instancePath+"/needs/" + i0+"/section",schemaPath:"#/definitions/finder/properties/section/pattern",keyword:"pattern",params:{pattern: "^#{1,6} .+$"},message:"must match pattern \""+"^#{1,6} .+$"+"\"",schema:"^#{1,6} .+$",parentSchema:schema42.properties.section,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/needs/" + i0+"/section",schemaPath:"#/definitions/finder/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.section.type,parentSchema:schema42.properties.section,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.between !== undefined){
let data8 = data4.between;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.start === undefined){
const err14 = {instancePath:instancePath+"/needs/" + i0+"/between",schemaPath:"#/definitions/finder/properties/between/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema42.properties.between.required,parentSchema:schema42.properties.between,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key4 in data8){
if(!((((key4 === "start") || (key4 === "end")) || (key4 === "until")) || (pattern0.test(key4)))){
const err15 = {instancePath:instancePath+"/needs/" + i0+"/between",schemaPath:"#/definitions/finder/properties/between/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.between,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data8.start !== undefined){
let data9 = data8.start;
if(typeof data9 === "string"){
if(func3(data9) < 1){
const err16 = {instancePath:instancePath+"/needs/" + i0+"/between/start",schemaPath:"#/definitions/finder/properties/between/properties/start/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.between.properties.start,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/needs/" + i0+"/between/start",schemaPath:"#/definitions/finder/properties/between/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.between.properties.start.type,parentSchema:schema42.properties.between.properties.start,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.end !== undefined){
let data10 = data8.end;
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err18 = {instancePath:instancePath+"/needs/" + i0+"/between/end",schemaPath:"#/definitions/finder/properties/between/properties/end/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.between.properties.end,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/needs/" + i0+"/between/end",schemaPath:"#/definitions/finder/properties/between/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.between.properties.end.type,parentSchema:schema42.properties.between.properties.end,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.until !== undefined){
let data11 = data8.until;
if(Array.isArray(data11)){
if(data11.length < 1){
const err20 = {instancePath:instancePath+"/needs/" + i0+"/between/until",schemaPath:"#/definitions/finder/properties/between/properties/until/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.between.properties.until,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 === "string"){
if(func3(data12) < 1){
const err21 = {instancePath:instancePath+"/needs/" + i0+"/between/until/" + i1,schemaPath:"#/definitions/finder/properties/between/properties/until/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.between.properties.until.items,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/needs/" + i0+"/between/until/" + i1,schemaPath:"#/definitions/finder/properties/between/properties/until/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.between.properties.until.items.type,parentSchema:schema42.properties.between.properties.until.items,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/needs/" + i0+"/between/until",schemaPath:"#/definitions/finder/properties/between/properties/until/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.between.properties.until.type,parentSchema:schema42.properties.between.properties.until,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/needs/" + i0+"/between",schemaPath:"#/definitions/finder/properties/between/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.between.type,parentSchema:schema42.properties.between,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data4.paragraph !== undefined){
let data13 = data4.paragraph;
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err25 = {instancePath:instancePath+"/needs/" + i0+"/paragraph",schemaPath:"#/definitions/finder/properties/paragraph/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.paragraph,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/needs/" + i0+"/paragraph",schemaPath:"#/definitions/finder/properties/paragraph/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.paragraph.type,parentSchema:schema42.properties.paragraph,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data4.line !== undefined){
let data14 = data4.line;
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err27 = {instancePath:instancePath+"/needs/" + i0+"/line",schemaPath:"#/definitions/finder/properties/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.line,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/needs/" + i0+"/line",schemaPath:"#/definitions/finder/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.line.type,parentSchema:schema42.properties.line,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data4.startsWith !== undefined){
let data15 = data4.startsWith;
if(typeof data15 === "string"){
if(func3(data15) < 1){
const err29 = {instancePath:instancePath+"/needs/" + i0+"/startsWith",schemaPath:"#/definitions/finder/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.startsWith,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/needs/" + i0+"/startsWith",schemaPath:"#/definitions/finder/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.startsWith.type,parentSchema:schema42.properties.startsWith,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data4.contains !== undefined){
let data16 = data4.contains;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err31 = {instancePath:instancePath+"/needs/" + i0+"/contains",schemaPath:"#/definitions/finder/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.contains,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/needs/" + i0+"/contains",schemaPath:"#/definitions/finder/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.contains.type,parentSchema:schema42.properties.contains,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data4.matches !== undefined){
let data17 = data4.matches;
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err33 = {instancePath:instancePath+"/needs/" + i0+"/matches",schemaPath:"#/definitions/finder/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.matches,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/needs/" + i0+"/matches",schemaPath:"#/definitions/finder/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.matches.type,parentSchema:schema42.properties.matches,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data4.flags !== undefined){
let data18 = data4.flags;
if(typeof data18 === "string"){
if(!pattern73.test(data18)){
const err35 = {instancePath:instancePath+"/needs/" + i0+"/flags",schemaPath:"#/definitions/finder/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema42.properties.flags,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/needs/" + i0+"/flags",schemaPath:"#/definitions/finder/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.flags.type,parentSchema:schema42.properties.flags,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data4.without !== undefined){
let data19 = data4.without;
if(Array.isArray(data19)){
if(data19.length < 1){
const err37 = {instancePath:instancePath+"/needs/" + i0+"/without",schemaPath:"#/definitions/finder/properties/without/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.without,data:data19};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
let data20 = data19[i2];
if(typeof data20 === "string"){
if(func3(data20) < 1){
const err38 = {instancePath:instancePath+"/needs/" + i0+"/without/" + i2,schemaPath:"#/definitions/finder/properties/without/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.without.items,data:data20};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/needs/" + i0+"/without/" + i2,schemaPath:"#/definitions/finder/properties/without/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.without.items.type,parentSchema:schema42.properties.without.items,data:data20};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/needs/" + i0+"/without",schemaPath:"#/definitions/finder/properties/without/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.without.type,parentSchema:schema42.properties.without,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/needs/" + i0,schemaPath:"#/definitions/finder/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data:data4};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/needs",schemaPath:"#/properties/needs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema79.properties.needs.type,parentSchema:schema79.properties.needs,data:data3};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.required !== undefined){
let data21 = data.required;
if(Array.isArray(data21)){
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
let data22 = data21[i3];
if(typeof data22 === "string"){
if(func3(data22) < 1){
const err43 = {instancePath:instancePath+"/required/" + i3,schemaPath:"#/properties/required/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema79.properties.required.items,data:data22};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/required/" + i3,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema79.properties.required.items.type,parentSchema:schema79.properties.required.items,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema79.properties.required.type,parentSchema:schema79.properties.required,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema79.type,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}

const schema81 = {"type":"object","description":"Where a request goes. The first that matches decides.","examples":[{"id":"titles","when":{"class":"title"},"tier":"low"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"locked":{"$ref":"#/definitions/locked"},"unlock":{"$ref":"#/definitions/unlock"},"when":{"$ref":"#/definitions/when"},"tier":{"type":"string","minLength":1,"description":"The tier that answers; `lowest` is the first of the ladder and `highest` the last, whatever their names.","examples":["low","highest"]},"atLeast":{"type":"string","minLength":1,"description":"With `tier` or `profile`: a size. Where the model is smaller, the request is refused.","examples":["medium"]},"reply":{"type":"string","minLength":1,"description":"Template of an answer given at once, without a model.","examples":["mallex:replies/none","./replies/title.hbs"]},"refuse":{"type":"string","minLength":1,"description":"Why such a request is refused.","examples":["images can't be shown to this model"]},"profile":{"type":"string","minLength":1,"description":"The profile that answers.","examples":["coder"]},"take":{"$ref":"#/definitions/finder","description":"A stretch of the newest user message, as it came, that the reply reads as `taken` (with a group in `matches`, what the group has matched). Without it there, the route does not match."}},"patternProperties":{"^x-":{}}};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema81.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern53.test(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.type,parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.override !== undefined){
let data1 = data.override;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern53.test(data1)){
const err5 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.type,parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.disable !== undefined){
let data2 = data.disable;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err7 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern53.test(data2)){
const err8 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.locked !== undefined){
let data3 = data.locked;
if(typeof data3 !== "boolean"){
const err10 = {instancePath:instancePath+"/locked",schemaPath:"#/definitions/locked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.unlock !== undefined){
let data4 = data.unlock;
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/unlock",schemaPath:"#/definitions/unlock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.type,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.when !== undefined){
if(!(validate24(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.tier !== undefined){
let data6 = data.tier;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err12 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema81.properties.tier,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema81.properties.tier.type,parentSchema:schema81.properties.tier,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.atLeast !== undefined){
let data7 = data.atLeast;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err14 = {instancePath:instancePath+"/atLeast",schemaPath:"#/properties/atLeast/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema81.properties.atLeast,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/atLeast",schemaPath:"#/properties/atLeast/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema81.properties.atLeast.type,parentSchema:schema81.properties.atLeast,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.reply !== undefined){
let data8 = data.reply;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err16 = {instancePath:instancePath+"/reply",schemaPath:"#/properties/reply/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema81.properties.reply,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/reply",schemaPath:"#/properties/reply/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema81.properties.reply.type,parentSchema:schema81.properties.reply,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.refuse !== undefined){
let data9 = data.refuse;
if(typeof data9 === "string"){
if(func3(data9) < 1){
const err18 = {instancePath:instancePath+"/refuse",schemaPath:"#/properties/refuse/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema81.properties.refuse,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/refuse",schemaPath:"#/properties/refuse/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema81.properties.refuse.type,parentSchema:schema81.properties.refuse,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.profile !== undefined){
let data10 = data.profile;
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err20 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema81.properties.profile,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema81.properties.profile.type,parentSchema:schema81.properties.profile,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.take !== undefined){
let data11 = data.take;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key1 in data11){
if(!((func2.call(schema42.properties, key1)) || (pattern0.test(key1)))){
const err22 = {instancePath:instancePath+"/take",schemaPath:"#/definitions/finder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data11.client !== undefined){
let data12 = data11.client;
if(typeof data12 === "string"){
if(!pattern11.test(data12)){
const err23 = {instancePath:instancePath+"/take/client",schemaPath:"#/definitions/finder/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema42.properties.client,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/take/client",schemaPath:"#/definitions/finder/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.client.type,parentSchema:schema42.properties.client,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.tag !== undefined){
let data13 = data11.tag;
if(typeof data13 === "string"){
if(!pattern70.test(data13)){
const err25 = {instancePath:instancePath+"/take/tag",schemaPath:"#/definitions/finder/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]*$",parentSchema:schema42.properties.tag,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/take/tag",schemaPath:"#/definitions/finder/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.tag.type,parentSchema:schema42.properties.tag,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11.section !== undefined){
let data14 = data11.section;
if(typeof data14 === "string"){
if(!pattern71.test(data14)){
const err27 = {instancePath:instancePath+"/take/section",schemaPath:"#/definitions/finder/properties/section/pattern",keyword:"pattern",params:{pattern: "^#{1,6} .+$"},message:"must match pattern \""+"^#{1,6} .+$"+"\"",schema:"^#{1,6} .+$",parentSchema:schema42.properties.section,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/take/section",schemaPath:"#/definitions/finder/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.section.type,parentSchema:schema42.properties.section,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.between !== undefined){
let data15 = data11.between;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.start === undefined){
const err29 = {instancePath:instancePath+"/take/between",schemaPath:"#/definitions/finder/properties/between/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema42.properties.between.required,parentSchema:schema42.properties.between,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key2 in data15){
if(!((((key2 === "start") || (key2 === "end")) || (key2 === "until")) || (pattern0.test(key2)))){
const err30 = {instancePath:instancePath+"/take/between",schemaPath:"#/definitions/finder/properties/between/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.between,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data15.start !== undefined){
let data16 = data15.start;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err31 = {instancePath:instancePath+"/take/between/start",schemaPath:"#/definitions/finder/properties/between/properties/start/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.between.properties.start,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/take/between/start",schemaPath:"#/definitions/finder/properties/between/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.between.properties.start.type,parentSchema:schema42.properties.between.properties.start,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data15.end !== undefined){
let data17 = data15.end;
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err33 = {instancePath:instancePath+"/take/between/end",schemaPath:"#/definitions/finder/properties/between/properties/end/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.between.properties.end,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/take/between/end",schemaPath:"#/definitions/finder/properties/between/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.between.properties.end.type,parentSchema:schema42.properties.between.properties.end,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.until !== undefined){
let data18 = data15.until;
if(Array.isArray(data18)){
if(data18.length < 1){
const err35 = {instancePath:instancePath+"/take/between/until",schemaPath:"#/definitions/finder/properties/between/properties/until/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.between.properties.until,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
let data19 = data18[i0];
if(typeof data19 === "string"){
if(func3(data19) < 1){
const err36 = {instancePath:instancePath+"/take/between/until/" + i0,schemaPath:"#/definitions/finder/properties/between/properties/until/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.between.properties.until.items,data:data19};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/take/between/until/" + i0,schemaPath:"#/definitions/finder/properties/between/properties/until/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.between.properties.until.items.type,parentSchema:schema42.properties.between.properties.until.items,data:data19};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/take/between/until",schemaPath:"#/definitions/finder/properties/between/properties/until/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.between.properties.until.type,parentSchema:schema42.properties.between.properties.until,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/take/between",schemaPath:"#/definitions/finder/properties/between/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.between.type,parentSchema:schema42.properties.between,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data11.paragraph !== undefined){
let data20 = data11.paragraph;
if(typeof data20 === "string"){
if(func3(data20) < 1){
const err40 = {instancePath:instancePath+"/take/paragraph",schemaPath:"#/definitions/finder/properties/paragraph/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.paragraph,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/take/paragraph",schemaPath:"#/definitions/finder/properties/paragraph/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.paragraph.type,parentSchema:schema42.properties.paragraph,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data11.line !== undefined){
let data21 = data11.line;
if(typeof data21 === "string"){
if(func3(data21) < 1){
const err42 = {instancePath:instancePath+"/take/line",schemaPath:"#/definitions/finder/properties/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.line,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/take/line",schemaPath:"#/definitions/finder/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.line.type,parentSchema:schema42.properties.line,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data11.startsWith !== undefined){
let data22 = data11.startsWith;
if(typeof data22 === "string"){
if(func3(data22) < 1){
const err44 = {instancePath:instancePath+"/take/startsWith",schemaPath:"#/definitions/finder/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.startsWith,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/take/startsWith",schemaPath:"#/definitions/finder/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.startsWith.type,parentSchema:schema42.properties.startsWith,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data11.contains !== undefined){
let data23 = data11.contains;
if(typeof data23 === "string"){
if(func3(data23) < 1){
const err46 = {instancePath:instancePath+"/take/contains",schemaPath:"#/definitions/finder/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.contains,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/take/contains",schemaPath:"#/definitions/finder/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.contains.type,parentSchema:schema42.properties.contains,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data11.matches !== undefined){
let data24 = data11.matches;
if(typeof data24 === "string"){
if(func3(data24) < 1){
const err48 = {instancePath:instancePath+"/take/matches",schemaPath:"#/definitions/finder/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.matches,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/take/matches",schemaPath:"#/definitions/finder/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.matches.type,parentSchema:schema42.properties.matches,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data11.flags !== undefined){
let data25 = data11.flags;
if(typeof data25 === "string"){
if(!pattern73.test(data25)){
const err50 = {instancePath:instancePath+"/take/flags",schemaPath:"#/definitions/finder/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema42.properties.flags,data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/take/flags",schemaPath:"#/definitions/finder/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.flags.type,parentSchema:schema42.properties.flags,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data11.without !== undefined){
let data26 = data11.without;
if(Array.isArray(data26)){
if(data26.length < 1){
const err52 = {instancePath:instancePath+"/take/without",schemaPath:"#/definitions/finder/properties/without/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.without,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len1 = data26.length;
for(let i1=0; i1<len1; i1++){
let data27 = data26[i1];
if(typeof data27 === "string"){
if(func3(data27) < 1){
const err53 = {instancePath:instancePath+"/take/without/" + i1,schemaPath:"#/definitions/finder/properties/without/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.without.items,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/take/without/" + i1,schemaPath:"#/definitions/finder/properties/without/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.without.items.type,parentSchema:schema42.properties.without.items,data:data27};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/take/without",schemaPath:"#/definitions/finder/properties/without/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.without.type,parentSchema:schema42.properties.without,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/take",schemaPath:"#/definitions/finder/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data:data11};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema81.type,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

const schema89 = {"type":"object","description":"What a person's turn may ask for.","examples":[{"tier":"low","about":"talk, questions","examples":["what is 2+2"]}],"additionalProperties":false,"properties":{"about":{"type":"string","minLength":1,"description":"What it is, in a few words: for people, and for the model that may decide.","examples":["talk, questions"]},"tier":{"type":"string","minLength":1,"description":"The tier that answers; `lowest` is the first of the ladder and `highest` the last. Either this or `escalate`.","examples":["low"]},"escalate":{"type":"integer","minimum":1,"maximum":10,"description":"So many steps up from the tier that answered last, to a profile that is another. Either this or `tier`.","examples":[1]},"patterns":{"type":"array","items":{"$ref":"#/definitions/textTest"},"description":"Who says this means this; the first intent whose pattern fits decides. Only for what is certain.","examples":[[{"matches":"^(hi|hello)[.!]?$","flags":"i"}]]},"examples":{"type":["array","string"],"minLength":1,"items":{"type":"string","minLength":1,"maxLength":2000},"description":"Things people say: a list, or a text file beside this file with one a line (`#` begins a comment). The more, and the more different, the better: at least ten.","examples":[["what is 2+2","who was Ada Lovelace?"],"./examples/chit-chat.txt"]}},"patternProperties":{"^x-":{}},"minProperties":1};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema89,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "about") || (key0 === "tier")) || (key0 === "escalate")) || (key0 === "patterns")) || (key0 === "examples")) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema89,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.about !== undefined){
let data0 = data.about;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err2 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema89.properties.about,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.properties.about.type,parentSchema:schema89.properties.about,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tier !== undefined){
let data1 = data.tier;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema89.properties.tier,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.properties.tier.type,parentSchema:schema89.properties.tier,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.escalate !== undefined){
let data2 = data.escalate;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/escalate",schemaPath:"#/properties/escalate/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema89.properties.escalate.type,parentSchema:schema89.properties.escalate,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 10 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/escalate",schemaPath:"#/properties/escalate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema89.properties.escalate,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/escalate",schemaPath:"#/properties/escalate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema89.properties.escalate,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.patterns !== undefined){
let data3 = data.patterns;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if((typeof data4 !== "string") && (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))){
const err9 = {instancePath:instancePath+"/patterns/" + i0,schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: schema60.type},message:"must be string,object",schema:schema60.type,parentSchema:schema60,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err10 = {instancePath:instancePath+"/patterns/" + i0,schemaPath:"#/definitions/textTest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length < 1){
const err11 = {instancePath:instancePath+"/patterns/" + i0,schemaPath:"#/definitions/textTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema60,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data4){
if(!((((((key1 === "is") || (key1 === "startsWith")) || (key1 === "contains")) || (key1 === "matches")) || (key1 === "flags")) || (pattern0.test(key1)))){
const err12 = {instancePath:instancePath+"/patterns/" + i0,schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.is !== undefined){
let data5 = data4.is;
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err13 = {instancePath:instancePath+"/patterns/" + i0+"/is",schemaPath:"#/definitions/textTest/properties/is/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.is,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/patterns/" + i0+"/is",schemaPath:"#/definitions/textTest/properties/is/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.is.type,parentSchema:schema60.properties.is,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.startsWith !== undefined){
let data6 = data4.startsWith;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err15 = {instancePath:instancePath+"/patterns/" + i0+"/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.startsWith,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/patterns/" + i0+"/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.startsWith.type,parentSchema:schema60.properties.startsWith,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.contains !== undefined){
let data7 = data4.contains;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err17 = {instancePath:instancePath+"/patterns/" + i0+"/contains",schemaPath:"#/definitions/textTest/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.contains,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/patterns/" + i0+"/contains",schemaPath:"#/definitions/textTest/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.contains.type,parentSchema:schema60.properties.contains,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.matches !== undefined){
let data8 = data4.matches;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err19 = {instancePath:instancePath+"/patterns/" + i0+"/matches",schemaPath:"#/definitions/textTest/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.matches,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/patterns/" + i0+"/matches",schemaPath:"#/definitions/textTest/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.matches.type,parentSchema:schema60.properties.matches,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.flags !== undefined){
let data9 = data4.flags;
if(typeof data9 === "string"){
if(!pattern73.test(data9)){
const err21 = {instancePath:instancePath+"/patterns/" + i0+"/flags",schemaPath:"#/definitions/textTest/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema60.properties.flags,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/patterns/" + i0+"/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.flags.type,parentSchema:schema60.properties.flags,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/patterns",schemaPath:"#/properties/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema89.properties.patterns.type,parentSchema:schema89.properties.patterns,data:data3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.examples !== undefined){
let data10 = data.examples;
if((!(Array.isArray(data10))) && (typeof data10 !== "string")){
const err24 = {instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/type",keyword:"type",params:{type: schema89.properties.examples.type},message:"must be array,string",schema:schema89.properties.examples.type,parentSchema:schema89.properties.examples,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err25 = {instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema89.properties.examples,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(func3(data11) > 2000){
const err26 = {instancePath:instancePath+"/examples/" + i1,schemaPath:"#/properties/examples/items/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema89.properties.examples.items,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func3(data11) < 1){
const err27 = {instancePath:instancePath+"/examples/" + i1,schemaPath:"#/properties/examples/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema89.properties.examples.items,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/examples/" + i1,schemaPath:"#/properties/examples/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.properties.examples.items.type,parentSchema:schema89.properties.examples.items,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema89.type,parentSchema:schema89,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

const schema92 = {"type":"object","description":"Something that must stay here. All that is given must hold.","examples":[{"id":"customers","matches":"\\bCUST-[0-9]{6}\\b"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"locked":{"$ref":"#/definitions/locked"},"unlock":{"$ref":"#/definitions/unlock"},"about":{"type":"string","minLength":1,"description":"Why, for the one who is told.","examples":["customers' numbers"]},"path":{"type":"string","minLength":1,"description":"Files: a path in the arguments of a tool, or anywhere in the text. `**` stands for folders, `*` for any part of a name.","examples":["secrets/**","*.pem"]},"contains":{"type":"string","minLength":1,"description":"These words, in whatever case.","examples":["Project Nightingale"]},"matches":{"type":"string","minLength":1,"description":"A regular expression of the linear kind.","examples":["\\bCUST-[0-9]{6}\\b"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["i"]}},"patternProperties":{"^x-":{}}};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema92.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern53.test(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.type,parentSchema:schema30,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.override !== undefined){
let data1 = data.override;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern53.test(data1)){
const err5 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.type,parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.disable !== undefined){
let data2 = data.disable;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err7 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern53.test(data2)){
const err8 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/pattern",keyword:"pattern",params:{pattern: "^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$"+"\"",schema:"^([a-z][A-Za-z0-9-]*/)?[a-z][A-Za-z0-9-]*$",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.locked !== undefined){
let data3 = data.locked;
if(typeof data3 !== "boolean"){
const err10 = {instancePath:instancePath+"/locked",schemaPath:"#/definitions/locked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.unlock !== undefined){
let data4 = data.unlock;
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/unlock",schemaPath:"#/definitions/unlock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.type,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.about !== undefined){
let data5 = data.about;
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err12 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema92.properties.about,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.properties.about.type,parentSchema:schema92.properties.about,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.path !== undefined){
let data6 = data.path;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err14 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema92.properties.path,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.properties.path.type,parentSchema:schema92.properties.path,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.contains !== undefined){
let data7 = data.contains;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err16 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema92.properties.contains,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.properties.contains.type,parentSchema:schema92.properties.contains,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.matches !== undefined){
let data8 = data.matches;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err18 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema92.properties.matches,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.properties.matches.type,parentSchema:schema92.properties.matches,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.flags !== undefined){
let data9 = data.flags;
if(typeof data9 === "string"){
if(!pattern73.test(data9)){
const err20 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema92.properties.flags,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.properties.flags.type,parentSchema:schema92.properties.flags,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema92.type,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}

const schema99 = {"type":"object","description":"A request and what the rules make of it. Without `expect`, `mallex test` prints what they do.","examples":[{"name":"a question stays cheap","given":{"user":"what is 2+2"},"expect":{"tier":"low"}}],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"description":"Says what holds: `a question stays local`. Unique over all files.","examples":["a question stays cheap"]},"given":{"$ref":"#/definitions/given"},"expect":{"$ref":"#/definitions/expect"}},"patternProperties":{"^x-":{}},"required":["name","given"]};
const schema100 = {"type":"object","description":"The request: one of `user`, `messages` or `file`, and what else it brings.","examples":[{"user":"what is 2+2"}],"additionalProperties":false,"properties":{"user":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"What the person says; several texts are blocks of one message.","examples":["what is 2+2"]},"messages":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/givenMessage"},"description":"A longer talk, in order.","examples":[[{"user":"what is in a.txt?"},{"call":{"tool":"Read","input":{"file_path":"a.txt"}}},{"result":"hello"}]]},"file":{"type":"string","minLength":1,"description":"A request that `mallex record` kept, or a bare request body: JSON, beside this file. What else stands here goes before it.","examples":["recorded.json"]},"system":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"The client's system text; several texts are blocks of it.","examples":["You are a helpful assistant."]},"client":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)*$","description":"Release of the client: 2.1.329. Default: unknown, which fits no range.","examples":["2.1.329"]},"model":{"type":"string","minLength":1,"description":"What the client asks for: a tier, a profile, or a name of its own. Default: `mallex/anthropic-auto`.","examples":["low","coder"]},"tools":{"type":"array","items":{"$ref":"#/definitions/givenTool"},"description":"The client's tools, in its order. Default: none.","examples":[["Read","Bash"]]},"maxTokens":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of the answer at most. Default 32000.","examples":[32000]},"outputField":{"type":"string","minLength":1,"description":"The answer must be JSON with this field.","examples":["title"]},"stream":{"type":"boolean","description":"Whether the client asks for a stream. Default true.","examples":[true]},"image":{"const":true,"description":"The person's words bring a picture.","examples":[true]},"effort":{"enum":["low","medium","high","xhigh","max"],"description":"The effort that the client asks for. Default: none.","examples":["high"]},"thinking":{"type":"boolean","description":"Whether the client asks for thinking. Default false.","examples":[true]},"agent":{"type":"string","minLength":1,"description":"Id of the client's helper that asks. Default: the person does.","examples":["explorer"]},"session":{"type":"string","minLength":1,"description":"Id of the session, as the client says it. Default: none.","examples":["6f1c"]},"size":{"type":"string","minLength":1,"description":"As if the profile were of this size. For packs, which have no profiles.","examples":["small"]},"dialect":{"type":"string","minLength":1,"description":"As if the profile had this dialect.","examples":["tagged"]}},"patternProperties":{"^x-":{}}};
const schema101 = {"type":"object","description":"One step of the talk: one of these keys.","examples":[{"user":"what is in a.txt?"}],"additionalProperties":false,"properties":{"user":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"What the person says; several texts are blocks of one message.","examples":["what is 2+2"]},"assistant":{"type":"string","minLength":1,"description":"What the model has answered.","examples":["I will look."]},"call":{"type":"object","description":"A tool that the model has called.","examples":[{"tool":"Read","input":{"file_path":"a.txt"}}],"additionalProperties":false,"properties":{"tool":{"type":"string","minLength":1,"description":"Its name, as the client has it.","examples":["Read"]},"input":{"type":"object","description":"Its arguments.","examples":[{"file_path":"a.txt"}]}},"patternProperties":{"^x-":{}},"required":["tool"]},"result":{"type":"string","description":"What the first call without a result returned.","examples":["hello"]},"system":{"type":"string","minLength":1,"description":"A system message inside the talk.","examples":["You are a helpful assistant."]}},"patternProperties":{"^x-":{}},"minProperties":1,"maxProperties":1};
const schema102 = {"type":["string","object"],"minLength":1,"description":"A tool of `clientTools` by its name, or any other with its arguments.","examples":["Read",{"name":"Read","args":{"file_path":"string"}}],"additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"description":"Its name, as the client has it.","examples":["Read"]},"about":{"type":"string","minLength":1,"description":"What the client says of it.","examples":["Reads a file."]},"args":{"type":"object","description":"Its arguments with their types.","examples":[{"file_path":"string"}],"additionalProperties":{"enum":["string","number","boolean","array","object","any"],"description":"Type of the argument."}},"required":{"type":"array","items":{"type":"string","minLength":1},"description":"Arguments that no call may leave out.","examples":[["file_path"]]}},"patternProperties":{"^x-":{}}};
const pattern175 = new RegExp("^[0-9]+(\\.[0-9]+)*$", "u");

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema100.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema100,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.user !== undefined){
let data0 = data.user;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: schema100.properties.user.type},message:"must be string,array",schema:schema100.properties.user.type,parentSchema:schema100.properties.user,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err2 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema100.properties.user,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema100.properties.user,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/user/" + i0,schemaPath:"#/properties/user/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema100.properties.user.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/user/" + i0,schemaPath:"#/properties/user/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.user.items.type,parentSchema:schema100.properties.user.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
if(data.messages !== undefined){
let data2 = data.messages;
if(Array.isArray(data2)){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema100.properties.messages,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length > 1){
const err7 = {instancePath:instancePath+"/messages/" + i1,schemaPath:"#/definitions/givenMessage/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema101,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Object.keys(data3).length < 1){
const err8 = {instancePath:instancePath+"/messages/" + i1,schemaPath:"#/definitions/givenMessage/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema101,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data3){
if(!((((((key1 === "user") || (key1 === "assistant")) || (key1 === "call")) || (key1 === "result")) || (key1 === "system")) || (pattern0.test(key1)))){
const err9 = {instancePath:instancePath+"/messages/" + i1,schemaPath:"#/definitions/givenMessage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema101,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.user !== undefined){
let data4 = data3.user;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
const err10 = {instancePath:instancePath+"/messages/" + i1+"/user",schemaPath:"#/definitions/givenMessage/properties/user/type",keyword:"type",params:{type: schema101.properties.user.type},message:"must be string,array",schema:schema101.properties.user.type,parentSchema:schema101.properties.user,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err11 = {instancePath:instancePath+"/messages/" + i1+"/user",schemaPath:"#/definitions/givenMessage/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.user,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(Array.isArray(data4)){
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/messages/" + i1+"/user",schemaPath:"#/definitions/givenMessage/properties/user/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema101.properties.user,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err13 = {instancePath:instancePath+"/messages/" + i1+"/user/" + i2,schemaPath:"#/definitions/givenMessage/properties/user/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.user.items,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/messages/" + i1+"/user/" + i2,schemaPath:"#/definitions/givenMessage/properties/user/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.user.items.type,parentSchema:schema101.properties.user.items,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
if(data3.assistant !== undefined){
let data6 = data3.assistant;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err15 = {instancePath:instancePath+"/messages/" + i1+"/assistant",schemaPath:"#/definitions/givenMessage/properties/assistant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.assistant,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/messages/" + i1+"/assistant",schemaPath:"#/definitions/givenMessage/properties/assistant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.assistant.type,parentSchema:schema101.properties.assistant,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.call !== undefined){
let data7 = data3.call;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.tool === undefined){
const err17 = {instancePath:instancePath+"/messages/" + i1+"/call",schemaPath:"#/definitions/givenMessage/properties/call/required",keyword:"required",params:{missingProperty: "tool"},message:"must have required property '"+"tool"+"'",schema:schema101.properties.call.required,parentSchema:schema101.properties.call,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 in data7){
if(!(((key2 === "tool") || (key2 === "input")) || (pattern0.test(key2)))){
const err18 = {instancePath:instancePath+"/messages/" + i1+"/call",schemaPath:"#/definitions/givenMessage/properties/call/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema101.properties.call,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.tool !== undefined){
let data8 = data7.tool;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err19 = {instancePath:instancePath+"/messages/" + i1+"/call/tool",schemaPath:"#/definitions/givenMessage/properties/call/properties/tool/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.call.properties.tool,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/messages/" + i1+"/call/tool",schemaPath:"#/definitions/givenMessage/properties/call/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.call.properties.tool.type,parentSchema:schema101.properties.call.properties.tool,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.input !== undefined){
let data9 = data7.input;
if(!(data9 && typeof data9 == "object" && !Array.isArray(data9))){
const err21 = {instancePath:instancePath+"/messages/" + i1+"/call/input",schemaPath:"#/definitions/givenMessage/properties/call/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema101.properties.call.properties.input.type,parentSchema:schema101.properties.call.properties.input,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/messages/" + i1+"/call",schemaPath:"#/definitions/givenMessage/properties/call/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema101.properties.call.type,parentSchema:schema101.properties.call,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data3.result !== undefined){
let data10 = data3.result;
if(typeof data10 !== "string"){
const err23 = {instancePath:instancePath+"/messages/" + i1+"/result",schemaPath:"#/definitions/givenMessage/properties/result/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.result.type,parentSchema:schema101.properties.result,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.system !== undefined){
let data11 = data3.system;
if(typeof data11 === "string"){
if(func3(data11) < 1){
const err24 = {instancePath:instancePath+"/messages/" + i1+"/system",schemaPath:"#/definitions/givenMessage/properties/system/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.system,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/messages/" + i1+"/system",schemaPath:"#/definitions/givenMessage/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.system.type,parentSchema:schema101.properties.system,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/messages/" + i1,schemaPath:"#/definitions/givenMessage/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema101.type,parentSchema:schema101,data:data3};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema100.properties.messages.type,parentSchema:schema100.properties.messages,data:data2};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.file !== undefined){
let data12 = data.file;
if(typeof data12 === "string"){
if(func3(data12) < 1){
const err28 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema100.properties.file,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.file.type,parentSchema:schema100.properties.file,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.system !== undefined){
let data13 = data.system;
if((typeof data13 !== "string") && (!(Array.isArray(data13)))){
const err30 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/type",keyword:"type",params:{type: schema100.properties.system.type},message:"must be string,array",schema:schema100.properties.system.type,parentSchema:schema100.properties.system,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err31 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema100.properties.system,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(Array.isArray(data13)){
if(data13.length < 1){
const err32 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema100.properties.system,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
let data14 = data13[i3];
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err33 = {instancePath:instancePath+"/system/" + i3,schemaPath:"#/properties/system/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema100.properties.system.items,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/system/" + i3,schemaPath:"#/properties/system/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.system.items.type,parentSchema:schema100.properties.system.items,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
}
if(data.client !== undefined){
let data15 = data.client;
if(typeof data15 === "string"){
if(!pattern175.test(data15)){
const err35 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)*$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)*$"+"\"",schema:"^[0-9]+(\\.[0-9]+)*$",parentSchema:schema100.properties.client,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.client.type,parentSchema:schema100.properties.client,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.model !== undefined){
let data16 = data.model;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err37 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema100.properties.model,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.model.type,parentSchema:schema100.properties.model,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.tools !== undefined){
let data17 = data.tools;
if(Array.isArray(data17)){
const len4 = data17.length;
for(let i4=0; i4<len4; i4++){
let data18 = data17[i4];
if((typeof data18 !== "string") && (!(data18 && typeof data18 == "object" && !Array.isArray(data18)))){
const err39 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/definitions/givenTool/type",keyword:"type",params:{type: schema102.type},message:"must be string,object",schema:schema102.type,parentSchema:schema102,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data18 === "string"){
if(func3(data18) < 1){
const err40 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/definitions/givenTool/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema102,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.name === undefined){
const err41 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/definitions/givenTool/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema102.required,parentSchema:schema102,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key3 in data18){
if(!(((((key3 === "name") || (key3 === "about")) || (key3 === "args")) || (key3 === "required")) || (pattern0.test(key3)))){
const err42 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/definitions/givenTool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema102,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data18.name !== undefined){
let data19 = data18.name;
if(typeof data19 === "string"){
if(func3(data19) < 1){
const err43 = {instancePath:instancePath+"/tools/" + i4+"/name",schemaPath:"#/definitions/givenTool/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema102.properties.name,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/tools/" + i4+"/name",schemaPath:"#/definitions/givenTool/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.name.type,parentSchema:schema102.properties.name,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data18.about !== undefined){
let data20 = data18.about;
if(typeof data20 === "string"){
if(func3(data20) < 1){
const err45 = {instancePath:instancePath+"/tools/" + i4+"/about",schemaPath:"#/definitions/givenTool/properties/about/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema102.properties.about,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/tools/" + i4+"/about",schemaPath:"#/definitions/givenTool/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.about.type,parentSchema:schema102.properties.about,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data18.args !== undefined){
let data21 = data18.args;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key4 in data21){
let data22 = data21[key4];
if(!((((((data22 === "string") || (data22 === "number")) || (data22 === "boolean")) || (data22 === "array")) || (data22 === "object")) || (data22 === "any"))){
const err47 = {instancePath:instancePath+"/tools/" + i4+"/args/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/givenTool/properties/args/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema102.properties.args.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema102.properties.args.additionalProperties.enum,parentSchema:schema102.properties.args.additionalProperties,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/tools/" + i4+"/args",schemaPath:"#/definitions/givenTool/properties/args/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.properties.args.type,parentSchema:schema102.properties.args,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data18.required !== undefined){
let data23 = data18.required;
if(Array.isArray(data23)){
const len5 = data23.length;
for(let i5=0; i5<len5; i5++){
let data24 = data23[i5];
if(typeof data24 === "string"){
if(func3(data24) < 1){
const err49 = {instancePath:instancePath+"/tools/" + i4+"/required/" + i5,schemaPath:"#/definitions/givenTool/properties/required/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema102.properties.required.items,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/tools/" + i4+"/required/" + i5,schemaPath:"#/definitions/givenTool/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.required.items.type,parentSchema:schema102.properties.required.items,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/tools/" + i4+"/required",schemaPath:"#/definitions/givenTool/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema102.properties.required.type,parentSchema:schema102.properties.required,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
}
}
else {
const err52 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema100.properties.tools.type,parentSchema:schema100.properties.tools,data:data17};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.maxTokens !== undefined){
let data25 = data.maxTokens;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err53 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema100.properties.maxTokens.type,parentSchema:schema100.properties.maxTokens,data:data25};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 100000000 || isNaN(data25)){
const err54 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema100.properties.maxTokens,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data25 < 1 || isNaN(data25)){
const err55 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema100.properties.maxTokens,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data.outputField !== undefined){
let data26 = data.outputField;
if(typeof data26 === "string"){
if(func3(data26) < 1){
const err56 = {instancePath:instancePath+"/outputField",schemaPath:"#/properties/outputField/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema100.properties.outputField,data:data26};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/outputField",schemaPath:"#/properties/outputField/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.outputField.type,parentSchema:schema100.properties.outputField,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.stream !== undefined){
let data27 = data.stream;
if(typeof data27 !== "boolean"){
const err58 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema100.properties.stream.type,parentSchema:schema100.properties.stream,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.image !== undefined){
let data28 = data.image;
if(true !== data28){
const err59 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema100.properties.image,data:data28};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.effort !== undefined){
let data29 = data.effort;
if(!(((((data29 === "low") || (data29 === "medium")) || (data29 === "high")) || (data29 === "xhigh")) || (data29 === "max"))){
const err60 = {instancePath:instancePath+"/effort",schemaPath:"#/properties/effort/enum",keyword:"enum",params:{allowedValues: schema100.properties.effort.enum},message:"must be equal to one of the allowed values",schema:schema100.properties.effort.enum,parentSchema:schema100.properties.effort,data:data29};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.thinking !== undefined){
let data30 = data.thinking;
if(typeof data30 !== "boolean"){
const err61 = {instancePath:instancePath+"/thinking",schemaPath:"#/properties/thinking/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema100.properties.thinking.type,parentSchema:schema100.properties.thinking,data:data30};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.agent !== undefined){
let data31 = data.agent;
if(typeof data31 === "string"){
if(func3(data31) < 1){
const err62 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema100.properties.agent,data:data31};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.agent.type,parentSchema:schema100.properties.agent,data:data31};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.session !== undefined){
let data32 = data.session;
if(typeof data32 === "string"){
if(func3(data32) < 1){
const err64 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema100.properties.session,data:data32};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.session.type,parentSchema:schema100.properties.session,data:data32};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.size !== undefined){
let data33 = data.size;
if(typeof data33 === "string"){
if(func3(data33) < 1){
const err66 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema100.properties.size,data:data33};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.size.type,parentSchema:schema100.properties.size,data:data33};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.dialect !== undefined){
let data34 = data.dialect;
if(typeof data34 === "string"){
if(func3(data34) < 1){
const err68 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema100.properties.dialect,data:data34};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.dialect.type,parentSchema:schema100.properties.dialect,data:data34};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema100.type,parentSchema:schema100,data};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}

const schema103 = {"type":"object","description":"All that is said must hold.","examples":[{"class":"main","tier":"low","headTokens":{"under":450}}],"additionalProperties":false,"properties":{"class":{"type":"string","minLength":1,"description":"The request class.","examples":["main"]},"route":{"type":"string","minLength":1,"description":"The route that matches, by id; `none`: no route does.","examples":["titles","none"]},"intent":{"type":"string","minLength":1,"description":"The intent of the person's words, found without a model; `none`: something else has decided.","examples":["hard_question","none"]},"step":{"enum":["patterns","examples","default"],"description":"The step that finds the intent.","examples":["patterns"]},"tier":{"type":"string","minLength":1,"description":"The tier that answers.","examples":["low"]},"profile":{"type":"string","minLength":1,"description":"The profile that answers.","examples":["coder"]},"chain":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"The profiles that are tried, in order: those of the tier, without what `bound` keeps out.","examples":[["opus","coder"]]},"bound":{"type":"string","minLength":1,"description":"What keeps the session with local profiles: the id of a rule of `neverLeaves`, or `localOnly`; `none`: nothing does.","examples":["secrets","none"]},"reply":{"$ref":"#/definitions/textTest","description":"Answered without a model, with this text."},"refused":{"$ref":"#/definitions/textTest","description":"Refused, with this message."},"fired":{"type":"array","items":{"type":"string","minLength":1},"description":"Ids of trim rules and filters, and names of parts: all of these fire. An empty list: none does.","examples":[["no-reminders"],[]]},"notFired":{"type":"array","items":{"type":"string","minLength":1},"description":"None of these fires.","examples":[["no-tips"]]},"prompt":{"type":"object","description":"The whole prompt, as the model gets it.","examples":[{"contains":"Today's date","without":"gitStatus"}],"additionalProperties":false,"properties":{"contains":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"Each of these texts is in it.","examples":["Today's date"]},"without":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"None of these texts is in it.","examples":["gitStatus",["gitStatus","claudeMd"]]}},"patternProperties":{"^x-":{}}},"tools":{"type":"array","items":{"type":"string","minLength":1},"description":"Names of the tools that the model sees, in order.","examples":[["read","run"]]},"headTokens":{"$ref":"#/definitions/numberTest","description":"Tokens of the system text and of the tools."},"promptTokens":{"$ref":"#/definitions/numberTest","description":"Tokens of the whole prompt."},"stablePrefixWith":{"type":"string","minLength":1,"description":"Another test whose prompt is the beginning of this one's, message for message: the cache holds.","examples":["a question stays cheap"]}},"patternProperties":{"^x-":{}}};
const schema106 = {"type":"object","description":"A test on a number.","examples":[{"under":450}],"additionalProperties":false,"properties":{"is":{"type":"integer","description":"Exactly.","examples":[450]},"under":{"type":"integer","description":"Less than.","examples":[450]},"over":{"type":"integer","description":"More than.","examples":[100]}},"patternProperties":{"^x-":{}},"minProperties":1};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema103.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema103,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.class !== undefined){
let data0 = data.class;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.class,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.class.type,parentSchema:schema103.properties.class,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.route !== undefined){
let data1 = data.route;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err3 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.route,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.route.type,parentSchema:schema103.properties.route,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.intent !== undefined){
let data2 = data.intent;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err5 = {instancePath:instancePath+"/intent",schemaPath:"#/properties/intent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.intent,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/intent",schemaPath:"#/properties/intent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.intent.type,parentSchema:schema103.properties.intent,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.step !== undefined){
let data3 = data.step;
if(!(((data3 === "patterns") || (data3 === "examples")) || (data3 === "default"))){
const err7 = {instancePath:instancePath+"/step",schemaPath:"#/properties/step/enum",keyword:"enum",params:{allowedValues: schema103.properties.step.enum},message:"must be equal to one of the allowed values",schema:schema103.properties.step.enum,parentSchema:schema103.properties.step,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.tier !== undefined){
let data4 = data.tier;
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err8 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.tier,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.tier.type,parentSchema:schema103.properties.tier,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.profile !== undefined){
let data5 = data.profile;
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err10 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.profile,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.profile.type,parentSchema:schema103.properties.profile,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.chain !== undefined){
let data6 = data.chain;
if(Array.isArray(data6)){
if(data6.length < 1){
const err12 = {instancePath:instancePath+"/chain",schemaPath:"#/properties/chain/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema103.properties.chain,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err13 = {instancePath:instancePath+"/chain/" + i0,schemaPath:"#/properties/chain/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.chain.items,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/chain/" + i0,schemaPath:"#/properties/chain/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.chain.items.type,parentSchema:schema103.properties.chain.items,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/chain",schemaPath:"#/properties/chain/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema103.properties.chain.type,parentSchema:schema103.properties.chain,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.bound !== undefined){
let data8 = data.bound;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err16 = {instancePath:instancePath+"/bound",schemaPath:"#/properties/bound/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.bound,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/bound",schemaPath:"#/properties/bound/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.bound.type,parentSchema:schema103.properties.bound,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.reply !== undefined){
let data9 = data.reply;
if((typeof data9 !== "string") && (!(data9 && typeof data9 == "object" && !Array.isArray(data9)))){
const err18 = {instancePath:instancePath+"/reply",schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: schema60.type},message:"must be string,object",schema:schema60.type,parentSchema:schema60,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data9 === "string"){
if(func3(data9) < 1){
const err19 = {instancePath:instancePath+"/reply",schemaPath:"#/definitions/textTest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length < 1){
const err20 = {instancePath:instancePath+"/reply",schemaPath:"#/definitions/textTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema60,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data9){
if(!((((((key1 === "is") || (key1 === "startsWith")) || (key1 === "contains")) || (key1 === "matches")) || (key1 === "flags")) || (pattern0.test(key1)))){
const err21 = {instancePath:instancePath+"/reply",schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.is !== undefined){
let data10 = data9.is;
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err22 = {instancePath:instancePath+"/reply/is",schemaPath:"#/definitions/textTest/properties/is/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.is,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/reply/is",schemaPath:"#/definitions/textTest/properties/is/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.is.type,parentSchema:schema60.properties.is,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data9.startsWith !== undefined){
let data11 = data9.startsWith;
if(typeof data11 === "string"){
if(func3(data11) < 1){
const err24 = {instancePath:instancePath+"/reply/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.startsWith,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/reply/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.startsWith.type,parentSchema:schema60.properties.startsWith,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.contains !== undefined){
let data12 = data9.contains;
if(typeof data12 === "string"){
if(func3(data12) < 1){
const err26 = {instancePath:instancePath+"/reply/contains",schemaPath:"#/definitions/textTest/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.contains,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/reply/contains",schemaPath:"#/definitions/textTest/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.contains.type,parentSchema:schema60.properties.contains,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.matches !== undefined){
let data13 = data9.matches;
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err28 = {instancePath:instancePath+"/reply/matches",schemaPath:"#/definitions/textTest/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.matches,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/reply/matches",schemaPath:"#/definitions/textTest/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.matches.type,parentSchema:schema60.properties.matches,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.flags !== undefined){
let data14 = data9.flags;
if(typeof data14 === "string"){
if(!pattern73.test(data14)){
const err30 = {instancePath:instancePath+"/reply/flags",schemaPath:"#/definitions/textTest/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema60.properties.flags,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/reply/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.flags.type,parentSchema:schema60.properties.flags,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
if(data.refused !== undefined){
let data15 = data.refused;
if((typeof data15 !== "string") && (!(data15 && typeof data15 == "object" && !Array.isArray(data15)))){
const err32 = {instancePath:instancePath+"/refused",schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: schema60.type},message:"must be string,object",schema:schema60.type,parentSchema:schema60,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(typeof data15 === "string"){
if(func3(data15) < 1){
const err33 = {instancePath:instancePath+"/refused",schemaPath:"#/definitions/textTest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(Object.keys(data15).length < 1){
const err34 = {instancePath:instancePath+"/refused",schemaPath:"#/definitions/textTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema60,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key2 in data15){
if(!((((((key2 === "is") || (key2 === "startsWith")) || (key2 === "contains")) || (key2 === "matches")) || (key2 === "flags")) || (pattern0.test(key2)))){
const err35 = {instancePath:instancePath+"/refused",schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.is !== undefined){
let data16 = data15.is;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err36 = {instancePath:instancePath+"/refused/is",schemaPath:"#/definitions/textTest/properties/is/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.is,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/refused/is",schemaPath:"#/definitions/textTest/properties/is/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.is.type,parentSchema:schema60.properties.is,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.startsWith !== undefined){
let data17 = data15.startsWith;
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err38 = {instancePath:instancePath+"/refused/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.startsWith,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/refused/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.startsWith.type,parentSchema:schema60.properties.startsWith,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data15.contains !== undefined){
let data18 = data15.contains;
if(typeof data18 === "string"){
if(func3(data18) < 1){
const err40 = {instancePath:instancePath+"/refused/contains",schemaPath:"#/definitions/textTest/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.contains,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/refused/contains",schemaPath:"#/definitions/textTest/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.contains.type,parentSchema:schema60.properties.contains,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data15.matches !== undefined){
let data19 = data15.matches;
if(typeof data19 === "string"){
if(func3(data19) < 1){
const err42 = {instancePath:instancePath+"/refused/matches",schemaPath:"#/definitions/textTest/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.matches,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/refused/matches",schemaPath:"#/definitions/textTest/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.matches.type,parentSchema:schema60.properties.matches,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data15.flags !== undefined){
let data20 = data15.flags;
if(typeof data20 === "string"){
if(!pattern73.test(data20)){
const err44 = {instancePath:instancePath+"/refused/flags",schemaPath:"#/definitions/textTest/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema60.properties.flags,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/refused/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.flags.type,parentSchema:schema60.properties.flags,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
}
if(data.fired !== undefined){
let data21 = data.fired;
if(Array.isArray(data21)){
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
let data22 = data21[i1];
if(typeof data22 === "string"){
if(func3(data22) < 1){
const err46 = {instancePath:instancePath+"/fired/" + i1,schemaPath:"#/properties/fired/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.fired.items,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/fired/" + i1,schemaPath:"#/properties/fired/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.fired.items.type,parentSchema:schema103.properties.fired.items,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/fired",schemaPath:"#/properties/fired/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema103.properties.fired.type,parentSchema:schema103.properties.fired,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.notFired !== undefined){
let data23 = data.notFired;
if(Array.isArray(data23)){
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
let data24 = data23[i2];
if(typeof data24 === "string"){
if(func3(data24) < 1){
const err49 = {instancePath:instancePath+"/notFired/" + i2,schemaPath:"#/properties/notFired/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.notFired.items,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/notFired/" + i2,schemaPath:"#/properties/notFired/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.notFired.items.type,parentSchema:schema103.properties.notFired.items,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/notFired",schemaPath:"#/properties/notFired/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema103.properties.notFired.type,parentSchema:schema103.properties.notFired,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.prompt !== undefined){
let data25 = data.prompt;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key3 in data25){
if(!(((key3 === "contains") || (key3 === "without")) || (pattern0.test(key3)))){
const err52 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema103.properties.prompt,data:data25};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data25.contains !== undefined){
let data26 = data25.contains;
if((typeof data26 !== "string") && (!(Array.isArray(data26)))){
const err53 = {instancePath:instancePath+"/prompt/contains",schemaPath:"#/properties/prompt/properties/contains/type",keyword:"type",params:{type: schema103.properties.prompt.properties.contains.type},message:"must be string,array",schema:schema103.properties.prompt.properties.contains.type,parentSchema:schema103.properties.prompt.properties.contains,data:data26};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(typeof data26 === "string"){
if(func3(data26) < 1){
const err54 = {instancePath:instancePath+"/prompt/contains",schemaPath:"#/properties/prompt/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.prompt.properties.contains,data:data26};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(Array.isArray(data26)){
if(data26.length < 1){
const err55 = {instancePath:instancePath+"/prompt/contains",schemaPath:"#/properties/prompt/properties/contains/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema103.properties.prompt.properties.contains,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
const len3 = data26.length;
for(let i3=0; i3<len3; i3++){
let data27 = data26[i3];
if(typeof data27 === "string"){
if(func3(data27) < 1){
const err56 = {instancePath:instancePath+"/prompt/contains/" + i3,schemaPath:"#/properties/prompt/properties/contains/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.prompt.properties.contains.items,data:data27};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/prompt/contains/" + i3,schemaPath:"#/properties/prompt/properties/contains/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.prompt.properties.contains.items.type,parentSchema:schema103.properties.prompt.properties.contains.items,data:data27};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
}
if(data25.without !== undefined){
let data28 = data25.without;
if((typeof data28 !== "string") && (!(Array.isArray(data28)))){
const err58 = {instancePath:instancePath+"/prompt/without",schemaPath:"#/properties/prompt/properties/without/type",keyword:"type",params:{type: schema103.properties.prompt.properties.without.type},message:"must be string,array",schema:schema103.properties.prompt.properties.without.type,parentSchema:schema103.properties.prompt.properties.without,data:data28};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(typeof data28 === "string"){
if(func3(data28) < 1){
const err59 = {instancePath:instancePath+"/prompt/without",schemaPath:"#/properties/prompt/properties/without/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.prompt.properties.without,data:data28};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(Array.isArray(data28)){
if(data28.length < 1){
const err60 = {instancePath:instancePath+"/prompt/without",schemaPath:"#/properties/prompt/properties/without/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema103.properties.prompt.properties.without,data:data28};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
let data29 = data28[i4];
if(typeof data29 === "string"){
if(func3(data29) < 1){
const err61 = {instancePath:instancePath+"/prompt/without/" + i4,schemaPath:"#/properties/prompt/properties/without/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.prompt.properties.without.items,data:data29};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/prompt/without/" + i4,schemaPath:"#/properties/prompt/properties/without/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.prompt.properties.without.items.type,parentSchema:schema103.properties.prompt.properties.without.items,data:data29};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
}
}
else {
const err63 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema103.properties.prompt.type,parentSchema:schema103.properties.prompt,data:data25};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.tools !== undefined){
let data30 = data.tools;
if(Array.isArray(data30)){
const len5 = data30.length;
for(let i5=0; i5<len5; i5++){
let data31 = data30[i5];
if(typeof data31 === "string"){
if(func3(data31) < 1){
const err64 = {instancePath:instancePath+"/tools/" + i5,schemaPath:"#/properties/tools/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.tools.items,data:data31};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/tools/" + i5,schemaPath:"#/properties/tools/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.tools.items.type,parentSchema:schema103.properties.tools.items,data:data31};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema103.properties.tools.type,parentSchema:schema103.properties.tools,data:data30};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.headTokens !== undefined){
let data32 = data.headTokens;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(Object.keys(data32).length < 1){
const err67 = {instancePath:instancePath+"/headTokens",schemaPath:"#/definitions/numberTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema106,data:data32};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
for(const key4 in data32){
if(!((((key4 === "is") || (key4 === "under")) || (key4 === "over")) || (pattern0.test(key4)))){
const err68 = {instancePath:instancePath+"/headTokens",schemaPath:"#/definitions/numberTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema106,data:data32};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data32.is !== undefined){
let data33 = data32.is;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err69 = {instancePath:instancePath+"/headTokens/is",schemaPath:"#/definitions/numberTest/properties/is/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema106.properties.is.type,parentSchema:schema106.properties.is,data:data33};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data32.under !== undefined){
let data34 = data32.under;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err70 = {instancePath:instancePath+"/headTokens/under",schemaPath:"#/definitions/numberTest/properties/under/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema106.properties.under.type,parentSchema:schema106.properties.under,data:data34};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data32.over !== undefined){
let data35 = data32.over;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err71 = {instancePath:instancePath+"/headTokens/over",schemaPath:"#/definitions/numberTest/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema106.properties.over.type,parentSchema:schema106.properties.over,data:data35};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/headTokens",schemaPath:"#/definitions/numberTest/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema106.type,parentSchema:schema106,data:data32};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.promptTokens !== undefined){
let data36 = data.promptTokens;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(Object.keys(data36).length < 1){
const err73 = {instancePath:instancePath+"/promptTokens",schemaPath:"#/definitions/numberTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema106,data:data36};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
for(const key5 in data36){
if(!((((key5 === "is") || (key5 === "under")) || (key5 === "over")) || (pattern0.test(key5)))){
const err74 = {instancePath:instancePath+"/promptTokens",schemaPath:"#/definitions/numberTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema106,data:data36};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data36.is !== undefined){
let data37 = data36.is;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err75 = {instancePath:instancePath+"/promptTokens/is",schemaPath:"#/definitions/numberTest/properties/is/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema106.properties.is.type,parentSchema:schema106.properties.is,data:data37};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data36.under !== undefined){
let data38 = data36.under;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err76 = {instancePath:instancePath+"/promptTokens/under",schemaPath:"#/definitions/numberTest/properties/under/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema106.properties.under.type,parentSchema:schema106.properties.under,data:data38};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data36.over !== undefined){
let data39 = data36.over;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err77 = {instancePath:instancePath+"/promptTokens/over",schemaPath:"#/definitions/numberTest/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema106.properties.over.type,parentSchema:schema106.properties.over,data:data39};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/promptTokens",schemaPath:"#/definitions/numberTest/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema106.type,parentSchema:schema106,data:data36};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.stablePrefixWith !== undefined){
let data40 = data.stablePrefixWith;
if(typeof data40 === "string"){
if(func3(data40) < 1){
const err79 = {instancePath:instancePath+"/stablePrefixWith",schemaPath:"#/properties/stablePrefixWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.stablePrefixWith,data:data40};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/stablePrefixWith",schemaPath:"#/properties/stablePrefixWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.stablePrefixWith.type,parentSchema:schema103.properties.stablePrefixWith,data:data40};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema103.type,parentSchema:schema103,data};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema99.required,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.given === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "given"},message:"must have required property '"+"given"+"'",schema:schema99.required,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "given")) || (key0 === "expect")) || (pattern0.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema99.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema99.properties.name.type,parentSchema:schema99.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.given !== undefined){
if(!(validate43(data.given, {instancePath:instancePath+"/given",parentData:data,parentDataProperty:"given",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.expect !== undefined){
if(!(validate45(data.expect, {instancePath:instancePath+"/expect",parentData:data,parentDataProperty:"expect",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema99.type,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mallex.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((func2.call(schema11.properties, key0)) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(1 !== data0){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema11.properties.version,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.extends !== undefined){
let data1 = data.extends;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err3 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/type",keyword:"type",params:{type: schema11.properties.extends.items.type},message:"must be string,object",schema:schema11.properties.extends.items.type,parentSchema:schema11.properties.extends.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err4 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.extends.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.pack === undefined){
const err5 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/required",keyword:"required",params:{missingProperty: "pack"},message:"must have required property '"+"pack"+"'",schema:schema11.properties.extends.items.required,parentSchema:schema11.properties.extends.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "pack") || (key1 === "use")) || (key1 === "removeOnly")) || (pattern0.test(key1)))){
const err6 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.extends.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.pack !== undefined){
let data3 = data2.pack;
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err7 = {instancePath:instancePath+"/extends/" + i0+"/pack",schemaPath:"#/properties/extends/items/properties/pack/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.extends.items.properties.pack,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/extends/" + i0+"/pack",schemaPath:"#/properties/extends/items/properties/pack/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.extends.items.properties.pack.type,parentSchema:schema11.properties.extends.items.properties.pack,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.use !== undefined){
let data4 = data2.use;
if(Array.isArray(data4)){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/extends/" + i0+"/use",schemaPath:"#/properties/extends/items/properties/use/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.extends.items.properties.use,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(!((((((((((((((((((data5 === "tiers") || (data5 === "models")) || (data5 === "userAgent")) || (data5 === "sizes")) || (data5 === "parts")) || (data5 === "sources")) || (data5 === "thoughts")) || (data5 === "turnEnds")) || (data5 === "classes")) || (data5 === "trim")) || (data5 === "filters")) || (data5 === "toolsets")) || (data5 === "clientTools")) || (data5 === "routes")) || (data5 === "intents")) || (data5 === "decide")) || (data5 === "neverLeaves")) || (data5 === "tests"))){
const err10 = {instancePath:instancePath+"/extends/" + i0+"/use/" + i1,schemaPath:"#/properties/extends/items/properties/use/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.extends.items.properties.use.items.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.extends.items.properties.use.items.enum,parentSchema:schema11.properties.extends.items.properties.use.items,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
let i2 = data4.length;
let j0;
if(i2 > 1){
outer0:
for(;i2--;){
for(j0 = i2; j0--;){
if(func0(data4[i2], data4[j0])){
const err11 = {instancePath:instancePath+"/extends/" + i0+"/use",schemaPath:"#/properties/extends/items/properties/use/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema11.properties.extends.items.properties.use,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/extends/" + i0+"/use",schemaPath:"#/properties/extends/items/properties/use/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.extends.items.properties.use.type,parentSchema:schema11.properties.extends.items.properties.use,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.removeOnly !== undefined){
let data6 = data2.removeOnly;
if(typeof data6 !== "boolean"){
const err13 = {instancePath:instancePath+"/extends/" + i0+"/removeOnly",schemaPath:"#/properties/extends/items/properties/removeOnly/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.extends.items.properties.removeOnly.type,parentSchema:schema11.properties.extends.items.properties.removeOnly,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.extends.type,parentSchema:schema11.properties.extends,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.server !== undefined){
let data7 = data.server;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
if(!(((((((((key2 === "port") || (key2 === "record")) || (key2 === "earlyHead")) || (key2 === "ping")) || (key2 === "maxBody")) || (key2 === "reload")) || (key2 === "strict")) || (key2 === "grace")) || (pattern0.test(key2)))){
const err15 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.port !== undefined){
let data8 = data7.port;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err16 = {instancePath:instancePath+"/server/port",schemaPath:"#/definitions/server/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.port.type,parentSchema:schema12.properties.port,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 65535 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/server/port",schemaPath:"#/definitions/server/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema12.properties.port,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/server/port",schemaPath:"#/definitions/server/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema12.properties.port,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data7.record !== undefined){
let data9 = data7.record;
if(typeof data9 !== "boolean"){
const err19 = {instancePath:instancePath+"/server/record",schemaPath:"#/definitions/server/properties/record/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.record.type,parentSchema:schema12.properties.record,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.earlyHead !== undefined){
let data10 = data7.earlyHead;
if(typeof data10 === "string"){
if(!pattern3.test(data10)){
const err20 = {instancePath:instancePath+"/server/earlyHead",schemaPath:"#/definitions/server/properties/earlyHead/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s)$"},message:"must match pattern \""+"^[0-9]+(ms|s)$"+"\"",schema:"^[0-9]+(ms|s)$",parentSchema:schema12.properties.earlyHead,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/server/earlyHead",schemaPath:"#/definitions/server/properties/earlyHead/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.earlyHead.type,parentSchema:schema12.properties.earlyHead,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.ping !== undefined){
let data11 = data7.ping;
if(typeof data11 === "string"){
if(!pattern3.test(data11)){
const err22 = {instancePath:instancePath+"/server/ping",schemaPath:"#/definitions/server/properties/ping/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s)$"},message:"must match pattern \""+"^[0-9]+(ms|s)$"+"\"",schema:"^[0-9]+(ms|s)$",parentSchema:schema12.properties.ping,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/server/ping",schemaPath:"#/definitions/server/properties/ping/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.ping.type,parentSchema:schema12.properties.ping,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.maxBody !== undefined){
let data12 = data7.maxBody;
if(typeof data12 === "string"){
if(!pattern5.test(data12)){
const err24 = {instancePath:instancePath+"/server/maxBody",schemaPath:"#/definitions/server/properties/maxBody/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(KB|MB)$"},message:"must match pattern \""+"^[0-9]+(KB|MB)$"+"\"",schema:"^[0-9]+(KB|MB)$",parentSchema:schema12.properties.maxBody,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/server/maxBody",schemaPath:"#/definitions/server/properties/maxBody/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.maxBody.type,parentSchema:schema12.properties.maxBody,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data7.reload !== undefined){
let data13 = data7.reload;
if(typeof data13 !== "boolean"){
const err26 = {instancePath:instancePath+"/server/reload",schemaPath:"#/definitions/server/properties/reload/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.reload.type,parentSchema:schema12.properties.reload,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.strict !== undefined){
let data14 = data7.strict;
if(typeof data14 !== "boolean"){
const err27 = {instancePath:instancePath+"/server/strict",schemaPath:"#/definitions/server/properties/strict/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.strict.type,parentSchema:schema12.properties.strict,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data7.grace !== undefined){
let data15 = data7.grace;
if(typeof data15 === "string"){
if(!pattern3.test(data15)){
const err28 = {instancePath:instancePath+"/server/grace",schemaPath:"#/definitions/server/properties/grace/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s)$"},message:"must match pattern \""+"^[0-9]+(ms|s)$"+"\"",schema:"^[0-9]+(ms|s)$",parentSchema:schema12.properties.grace,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/server/grace",schemaPath:"#/definitions/server/properties/grace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.grace.type,parentSchema:schema12.properties.grace,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.launch !== undefined){
if(!(validate11(data.launch, {instancePath:instancePath+"/launch",parentData:data,parentDataProperty:"launch",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data.backends !== undefined){
let data17 = data.backends;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
const _errs38 = errors;
if(typeof key3 === "string"){
if(func3(key3) < 1){
const err31 = {instancePath:instancePath+"/backends",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!pattern14.test(key3)){
const err32 = {instancePath:instancePath+"/backends",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema17,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/backends",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var valid9 = _errs38 === errors;
if(!valid9){
const err34 = {instancePath:instancePath+"/backends",schemaPath:"#/properties/backends/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema11.properties.backends.propertyNames,parentSchema:schema11.properties.backends,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
for(const key4 in data17){
if(!(validate15(data17[key4], {instancePath:instancePath+"/backends/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data17,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/backends",schemaPath:"#/properties/backends/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.backends.type,parentSchema:schema11.properties.backends,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.profiles !== undefined){
let data19 = data.profiles;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key5 in data19){
const _errs45 = errors;
if(typeof key5 === "string"){
if(func3(key5) < 1){
const err36 = {instancePath:instancePath+"/profiles",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!pattern14.test(key5)){
const err37 = {instancePath:instancePath+"/profiles",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema17,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/profiles",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var valid12 = _errs45 === errors;
if(!valid12){
const err39 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/propertyNames",keyword:"propertyNames",params:{propertyName: key5},message:"property name must be valid",schema:schema11.properties.profiles.propertyNames,parentSchema:schema11.properties.profiles,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
for(const key6 in data19){
if(!(validate17(data19[key6], {instancePath:instancePath+"/profiles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data19,parentDataProperty:key6,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err40 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.profiles.type,parentSchema:schema11.properties.profiles,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.tiers !== undefined){
let data21 = data.tiers;
if(Array.isArray(data21)){
if(data21.length < 1){
const err41 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.tiers,data:data21};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len2 = data21.length;
for(let i3=0; i3<len2; i3++){
if(!(validate19(data21[i3], {instancePath:instancePath+"/tiers/" + i3,parentData:data21,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
}
else {
const err42 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.tiers.type,parentSchema:schema11.properties.tiers,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.models !== undefined){
let data23 = data.models;
if(Array.isArray(data23)){
const len3 = data23.length;
for(let i4=0; i4<len3; i4++){
if(!(validate21(data23[i4], {instancePath:instancePath+"/models/" + i4,parentData:data23,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err43 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.models.type,parentSchema:schema11.properties.models,data:data23};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.userAgent !== undefined){
let data25 = data.userAgent;
if(typeof data25 === "string"){
if(func3(data25) < 1){
const err44 = {instancePath:instancePath+"/userAgent",schemaPath:"#/properties/userAgent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.userAgent,data:data25};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/userAgent",schemaPath:"#/properties/userAgent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.userAgent.type,parentSchema:schema11.properties.userAgent,data:data25};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.sizes !== undefined){
let data26 = data.sizes;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key7 in data26){
const _errs60 = errors;
if(typeof key7 === "string"){
if(func3(key7) < 1){
const err46 = {instancePath:instancePath+"/sizes",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!pattern14.test(key7)){
const err47 = {instancePath:instancePath+"/sizes",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema17,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/sizes",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var valid19 = _errs60 === errors;
if(!valid19){
const err49 = {instancePath:instancePath+"/sizes",schemaPath:"#/properties/sizes/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid",schema:schema11.properties.sizes.propertyNames,parentSchema:schema11.properties.sizes,data:data26};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
for(const key8 in data26){
let data27 = data26[key8];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key9 in data27){
if(!(((((key9 === "upTo") || (key9 === "prompt")) || (key9 === "toolset")) || (key9 === "budget")) || (pattern0.test(key9)))){
const err50 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/size/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data27};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data27.upTo !== undefined){
let data28 = data27.upTo;
if(typeof data28 === "string"){
if(!pattern43.test(data28)){
const err51 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/upTo",schemaPath:"#/definitions/size/properties/upTo/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?[MB]$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?[MB]$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?[MB]$",parentSchema:schema40.properties.upTo,data:data28};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/upTo",schemaPath:"#/definitions/size/properties/upTo/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.upTo.type,parentSchema:schema40.properties.upTo,data:data28};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data27.prompt !== undefined){
let data29 = data27.prompt;
if(typeof data29 === "string"){
if(func3(data29) < 1){
const err53 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/prompt",schemaPath:"#/definitions/size/properties/prompt/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.prompt,data:data29};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/prompt",schemaPath:"#/definitions/size/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.prompt.type,parentSchema:schema40.properties.prompt,data:data29};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data27.toolset !== undefined){
let data30 = data27.toolset;
if(typeof data30 === "string"){
if(func3(data30) < 1){
const err55 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/toolset",schemaPath:"#/definitions/size/properties/toolset/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.toolset,data:data30};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/toolset",schemaPath:"#/definitions/size/properties/toolset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.toolset.type,parentSchema:schema40.properties.toolset,data:data30};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data27.budget !== undefined){
let data31 = data27.budget;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(Object.keys(data31).length < 1){
const err57 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget",schemaPath:"#/definitions/size/properties/budget/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema40.properties.budget,data:data31};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key10 in data31){
if(!(((key10 === "head") || (key10 === "talk")) || (key10 === "result"))){
const err58 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget",schemaPath:"#/definitions/size/properties/budget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.budget,data:data31};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data31.head !== undefined){
let data32 = data31.head;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err59 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/head",schemaPath:"#/definitions/size/properties/budget/properties/head/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema40.properties.budget.properties.head.type,parentSchema:schema40.properties.budget.properties.head,data:data32};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 100000000 || isNaN(data32)){
const err60 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/head",schemaPath:"#/definitions/size/properties/budget/properties/head/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema40.properties.budget.properties.head,data:data32};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data32 < 1 || isNaN(data32)){
const err61 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/head",schemaPath:"#/definitions/size/properties/budget/properties/head/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema40.properties.budget.properties.head,data:data32};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
if(data31.talk !== undefined){
let data33 = data31.talk;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err62 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/talk",schemaPath:"#/definitions/size/properties/budget/properties/talk/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema40.properties.budget.properties.talk.type,parentSchema:schema40.properties.budget.properties.talk,data:data33};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 100000000 || isNaN(data33)){
const err63 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/talk",schemaPath:"#/definitions/size/properties/budget/properties/talk/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema40.properties.budget.properties.talk,data:data33};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data33 < 100 || isNaN(data33)){
const err64 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/talk",schemaPath:"#/definitions/size/properties/budget/properties/talk/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema40.properties.budget.properties.talk,data:data33};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
if(data31.result !== undefined){
let data34 = data31.result;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err65 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/result",schemaPath:"#/definitions/size/properties/budget/properties/result/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema40.properties.budget.properties.result.type,parentSchema:schema40.properties.budget.properties.result,data:data34};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 100000000 || isNaN(data34)){
const err66 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/result",schemaPath:"#/definitions/size/properties/budget/properties/result/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema40.properties.budget.properties.result,data:data34};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data34 < 50 || isNaN(data34)){
const err67 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/result",schemaPath:"#/definitions/size/properties/budget/properties/result/minimum",keyword:"minimum",params:{comparison: ">=", limit: 50},message:"must be >= 50",schema:50,parentSchema:schema40.properties.budget.properties.result,data:data34};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
}
else {
const err68 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget",schemaPath:"#/definitions/size/properties/budget/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.budget.type,parentSchema:schema40.properties.budget,data:data31};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/sizes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/size/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data:data27};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/sizes",schemaPath:"#/properties/sizes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.sizes.type,parentSchema:schema11.properties.sizes,data:data26};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.parts !== undefined){
let data35 = data.parts;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key11 in data35){
const _errs85 = errors;
if(typeof key11 === "string"){
if(func3(key11) < 1){
const err71 = {instancePath:instancePath+"/parts",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!pattern14.test(key11)){
const err72 = {instancePath:instancePath+"/parts",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema17,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/parts",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var valid25 = _errs85 === errors;
if(!valid25){
const err74 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/propertyNames",keyword:"propertyNames",params:{propertyName: key11},message:"property name must be valid",schema:schema11.properties.parts.propertyNames,parentSchema:schema11.properties.parts,data:data35};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
for(const key12 in data35){
let data36 = data35[key12];
if(Array.isArray(data36)){
const len4 = data36.length;
for(let i5=0; i5<len4; i5++){
let data37 = data36[i5];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key13 in data37){
if(!((func2.call(schema42.properties, key13)) || (pattern0.test(key13)))){
const err75 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/definitions/finder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data:data37};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data37.client !== undefined){
let data38 = data37.client;
if(typeof data38 === "string"){
if(!pattern11.test(data38)){
const err76 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/client",schemaPath:"#/definitions/finder/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema42.properties.client,data:data38};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/client",schemaPath:"#/definitions/finder/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.client.type,parentSchema:schema42.properties.client,data:data38};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data37.tag !== undefined){
let data39 = data37.tag;
if(typeof data39 === "string"){
if(!pattern70.test(data39)){
const err78 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/tag",schemaPath:"#/definitions/finder/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]*$",parentSchema:schema42.properties.tag,data:data39};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/tag",schemaPath:"#/definitions/finder/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.tag.type,parentSchema:schema42.properties.tag,data:data39};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data37.section !== undefined){
let data40 = data37.section;
if(typeof data40 === "string"){
if(!pattern71.test(data40)){
const err80 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/section",schemaPath:"#/definitions/finder/properties/section/pattern",keyword:"pattern",params:{pattern: "^#{1,6} .+$"},message:"must match pattern \""+"^#{1,6} .+$"+"\"",schema:"^#{1,6} .+$",parentSchema:schema42.properties.section,data:data40};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/section",schemaPath:"#/definitions/finder/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.section.type,parentSchema:schema42.properties.section,data:data40};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data37.between !== undefined){
let data41 = data37.between;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.start === undefined){
const err82 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/between",schemaPath:"#/definitions/finder/properties/between/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema42.properties.between.required,parentSchema:schema42.properties.between,data:data41};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key14 in data41){
if(!((((key14 === "start") || (key14 === "end")) || (key14 === "until")) || (pattern0.test(key14)))){
const err83 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/between",schemaPath:"#/definitions/finder/properties/between/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.between,data:data41};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data41.start !== undefined){
let data42 = data41.start;
if(typeof data42 === "string"){
if(func3(data42) < 1){
const err84 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/between/start",schemaPath:"#/definitions/finder/properties/between/properties/start/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.between.properties.start,data:data42};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/between/start",schemaPath:"#/definitions/finder/properties/between/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.between.properties.start.type,parentSchema:schema42.properties.between.properties.start,data:data42};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data41.end !== undefined){
let data43 = data41.end;
if(typeof data43 === "string"){
if(func3(data43) < 1){
const err86 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/between/end",schemaPath:"#/definitions/finder/properties/between/properties/end/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.between.properties.end,data:data43};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/between/end",schemaPath:"#/definitions/finder/properties/between/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.between.properties.end.type,parentSchema:schema42.properties.between.properties.end,data:data43};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data41.until !== undefined){
let data44 = data41.until;
if(Array.isArray(data44)){
if(data44.length < 1){
const err88 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/between/until",schemaPath:"#/definitions/finder/properties/between/properties/until/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.between.properties.until,data:data44};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
const len5 = data44.length;
for(let i6=0; i6<len5; i6++){
let data45 = data44[i6];
if(typeof data45 === "string"){
if(func3(data45) < 1){
const err89 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/between/until/" + i6,schemaPath:"#/definitions/finder/properties/between/properties/until/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.between.properties.until.items,data:data45};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/between/until/" + i6,schemaPath:"#/definitions/finder/properties/between/properties/until/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.between.properties.until.items.type,parentSchema:schema42.properties.between.properties.until.items,data:data45};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/between/until",schemaPath:"#/definitions/finder/properties/between/properties/until/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.between.properties.until.type,parentSchema:schema42.properties.between.properties.until,data:data44};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/between",schemaPath:"#/definitions/finder/properties/between/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.between.type,parentSchema:schema42.properties.between,data:data41};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data37.paragraph !== undefined){
let data46 = data37.paragraph;
if(typeof data46 === "string"){
if(func3(data46) < 1){
const err93 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/paragraph",schemaPath:"#/definitions/finder/properties/paragraph/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.paragraph,data:data46};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/paragraph",schemaPath:"#/definitions/finder/properties/paragraph/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.paragraph.type,parentSchema:schema42.properties.paragraph,data:data46};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data37.line !== undefined){
let data47 = data37.line;
if(typeof data47 === "string"){
if(func3(data47) < 1){
const err95 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/line",schemaPath:"#/definitions/finder/properties/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.line,data:data47};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/line",schemaPath:"#/definitions/finder/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.line.type,parentSchema:schema42.properties.line,data:data47};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data37.startsWith !== undefined){
let data48 = data37.startsWith;
if(typeof data48 === "string"){
if(func3(data48) < 1){
const err97 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/startsWith",schemaPath:"#/definitions/finder/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.startsWith,data:data48};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/startsWith",schemaPath:"#/definitions/finder/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.startsWith.type,parentSchema:schema42.properties.startsWith,data:data48};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data37.contains !== undefined){
let data49 = data37.contains;
if(typeof data49 === "string"){
if(func3(data49) < 1){
const err99 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/contains",schemaPath:"#/definitions/finder/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.contains,data:data49};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/contains",schemaPath:"#/definitions/finder/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.contains.type,parentSchema:schema42.properties.contains,data:data49};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data37.matches !== undefined){
let data50 = data37.matches;
if(typeof data50 === "string"){
if(func3(data50) < 1){
const err101 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/matches",schemaPath:"#/definitions/finder/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.matches,data:data50};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/matches",schemaPath:"#/definitions/finder/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.matches.type,parentSchema:schema42.properties.matches,data:data50};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data37.flags !== undefined){
let data51 = data37.flags;
if(typeof data51 === "string"){
if(!pattern73.test(data51)){
const err103 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/flags",schemaPath:"#/definitions/finder/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema42.properties.flags,data:data51};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/flags",schemaPath:"#/definitions/finder/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.flags.type,parentSchema:schema42.properties.flags,data:data51};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data37.without !== undefined){
let data52 = data37.without;
if(Array.isArray(data52)){
if(data52.length < 1){
const err105 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/without",schemaPath:"#/definitions/finder/properties/without/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.without,data:data52};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
const len6 = data52.length;
for(let i7=0; i7<len6; i7++){
let data53 = data52[i7];
if(typeof data53 === "string"){
if(func3(data53) < 1){
const err106 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/without/" + i7,schemaPath:"#/definitions/finder/properties/without/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.without.items,data:data53};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/without/" + i7,schemaPath:"#/definitions/finder/properties/without/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.without.items.type,parentSchema:schema42.properties.without.items,data:data53};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/without",schemaPath:"#/definitions/finder/properties/without/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.without.type,parentSchema:schema42.properties.without,data:data52};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/definitions/finder/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data:data37};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/parts/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.parts.additionalProperties.type,parentSchema:schema11.properties.parts.additionalProperties,data:data36};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.parts.type,parentSchema:schema11.properties.parts,data:data35};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.sources !== undefined){
let data54 = data.sources;
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
for(const key15 in data54){
const _errs130 = errors;
if(typeof key15 === "string"){
if(func3(key15) < 1){
const err112 = {instancePath:instancePath+"/sources",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:key15,propertyName:key15};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(!pattern14.test(key15)){
const err113 = {instancePath:instancePath+"/sources",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema17,data:key15,propertyName:key15};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/sources",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:key15,propertyName:key15};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
var valid37 = _errs130 === errors;
if(!valid37){
const err115 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/propertyNames",keyword:"propertyNames",params:{propertyName: key15},message:"property name must be valid",schema:schema11.properties.sources.propertyNames,parentSchema:schema11.properties.sources,data:data54};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
for(const key16 in data54){
let data55 = data54[key16];
if(Array.isArray(data55)){
const len7 = data55.length;
for(let i8=0; i8<len7; i8++){
let data56 = data55[i8];
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.role === undefined){
const err116 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8,schemaPath:"#/definitions/sourceFinder/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'",schema:schema44.required,parentSchema:schema44,data:data56};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
for(const key17 in data56){
if(!((func2.call(schema44.properties, key17)) || (pattern0.test(key17)))){
const err117 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8,schemaPath:"#/definitions/sourceFinder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data:data56};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data56.role !== undefined){
let data57 = data56.role;
if(!(((data57 === "system") || (data57 === "user")) || (data57 === "tool"))){
const err118 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/role",schemaPath:"#/definitions/sourceFinder/properties/role/enum",keyword:"enum",params:{allowedValues: schema44.properties.role.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.role.enum,parentSchema:schema44.properties.role,data:data57};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data56.client !== undefined){
let data58 = data56.client;
if(typeof data58 === "string"){
if(!pattern11.test(data58)){
const err119 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/client",schemaPath:"#/definitions/sourceFinder/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema44.properties.client,data:data58};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/client",schemaPath:"#/definitions/sourceFinder/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.client.type,parentSchema:schema44.properties.client,data:data58};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data56.tag !== undefined){
let data59 = data56.tag;
if(typeof data59 === "string"){
if(!pattern70.test(data59)){
const err121 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/tag",schemaPath:"#/definitions/sourceFinder/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]*$",parentSchema:schema44.properties.tag,data:data59};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/tag",schemaPath:"#/definitions/sourceFinder/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.tag.type,parentSchema:schema44.properties.tag,data:data59};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data56.section !== undefined){
let data60 = data56.section;
if(typeof data60 === "string"){
if(!pattern71.test(data60)){
const err123 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/section",schemaPath:"#/definitions/sourceFinder/properties/section/pattern",keyword:"pattern",params:{pattern: "^#{1,6} .+$"},message:"must match pattern \""+"^#{1,6} .+$"+"\"",schema:"^#{1,6} .+$",parentSchema:schema44.properties.section,data:data60};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/section",schemaPath:"#/definitions/sourceFinder/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.section.type,parentSchema:schema44.properties.section,data:data60};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data56.between !== undefined){
let data61 = data56.between;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.start === undefined){
const err125 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/between",schemaPath:"#/definitions/sourceFinder/properties/between/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema44.properties.between.required,parentSchema:schema44.properties.between,data:data61};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
for(const key18 in data61){
if(!((((key18 === "start") || (key18 === "end")) || (key18 === "until")) || (pattern0.test(key18)))){
const err126 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/between",schemaPath:"#/definitions/sourceFinder/properties/between/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.between,data:data61};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data61.start !== undefined){
let data62 = data61.start;
if(typeof data62 === "string"){
if(func3(data62) < 1){
const err127 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/between/start",schemaPath:"#/definitions/sourceFinder/properties/between/properties/start/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.between.properties.start,data:data62};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/between/start",schemaPath:"#/definitions/sourceFinder/properties/between/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.between.properties.start.type,parentSchema:schema44.properties.between.properties.start,data:data62};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data61.end !== undefined){
let data63 = data61.end;
if(typeof data63 === "string"){
if(func3(data63) < 1){
const err129 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/between/end",schemaPath:"#/definitions/sourceFinder/properties/between/properties/end/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.between.properties.end,data:data63};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/between/end",schemaPath:"#/definitions/sourceFinder/properties/between/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.between.properties.end.type,parentSchema:schema44.properties.between.properties.end,data:data63};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data61.until !== undefined){
let data64 = data61.until;
if(Array.isArray(data64)){
if(data64.length < 1){
const err131 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/between/until",schemaPath:"#/definitions/sourceFinder/properties/between/properties/until/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.properties.between.properties.until,data:data64};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
const len8 = data64.length;
for(let i9=0; i9<len8; i9++){
let data65 = data64[i9];
if(typeof data65 === "string"){
if(func3(data65) < 1){
const err132 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/between/until/" + i9,schemaPath:"#/definitions/sourceFinder/properties/between/properties/until/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.between.properties.until.items,data:data65};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
else {
const err133 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/between/until/" + i9,schemaPath:"#/definitions/sourceFinder/properties/between/properties/until/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.between.properties.until.items.type,parentSchema:schema44.properties.between.properties.until.items,data:data65};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/between/until",schemaPath:"#/definitions/sourceFinder/properties/between/properties/until/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.between.properties.until.type,parentSchema:schema44.properties.between.properties.until,data:data64};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/between",schemaPath:"#/definitions/sourceFinder/properties/between/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.between.type,parentSchema:schema44.properties.between,data:data61};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data56.paragraph !== undefined){
let data66 = data56.paragraph;
if(typeof data66 === "string"){
if(func3(data66) < 1){
const err136 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/paragraph",schemaPath:"#/definitions/sourceFinder/properties/paragraph/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.paragraph,data:data66};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
else {
const err137 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/paragraph",schemaPath:"#/definitions/sourceFinder/properties/paragraph/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.paragraph.type,parentSchema:schema44.properties.paragraph,data:data66};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data56.line !== undefined){
let data67 = data56.line;
if(typeof data67 === "string"){
if(func3(data67) < 1){
const err138 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/line",schemaPath:"#/definitions/sourceFinder/properties/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.line,data:data67};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/line",schemaPath:"#/definitions/sourceFinder/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.line.type,parentSchema:schema44.properties.line,data:data67};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data56.startsWith !== undefined){
let data68 = data56.startsWith;
if(typeof data68 === "string"){
if(func3(data68) < 1){
const err140 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/startsWith",schemaPath:"#/definitions/sourceFinder/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.startsWith,data:data68};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/startsWith",schemaPath:"#/definitions/sourceFinder/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.startsWith.type,parentSchema:schema44.properties.startsWith,data:data68};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data56.contains !== undefined){
let data69 = data56.contains;
if(typeof data69 === "string"){
if(func3(data69) < 1){
const err142 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/contains",schemaPath:"#/definitions/sourceFinder/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.contains,data:data69};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/contains",schemaPath:"#/definitions/sourceFinder/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.contains.type,parentSchema:schema44.properties.contains,data:data69};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data56.matches !== undefined){
let data70 = data56.matches;
if(typeof data70 === "string"){
if(func3(data70) < 1){
const err144 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/matches",schemaPath:"#/definitions/sourceFinder/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.matches,data:data70};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/matches",schemaPath:"#/definitions/sourceFinder/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matches.type,parentSchema:schema44.properties.matches,data:data70};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data56.flags !== undefined){
let data71 = data56.flags;
if(typeof data71 === "string"){
if(!pattern73.test(data71)){
const err146 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/flags",schemaPath:"#/definitions/sourceFinder/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema44.properties.flags,data:data71};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
else {
const err147 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8+"/flags",schemaPath:"#/definitions/sourceFinder/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.flags.type,parentSchema:schema44.properties.flags,data:data71};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
else {
const err148 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8,schemaPath:"#/definitions/sourceFinder/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data:data56};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
else {
const err149 = {instancePath:instancePath+"/sources/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sources/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.sources.additionalProperties.type,parentSchema:schema11.properties.sources.additionalProperties,data:data55};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.sources.type,parentSchema:schema11.properties.sources,data:data54};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data.thoughts !== undefined){
let data72 = data.thoughts;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
for(const key19 in data72){
const _errs172 = errors;
if(typeof key19 === "string"){
if(func3(key19) < 1){
const err151 = {instancePath:instancePath+"/thoughts",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:key19,propertyName:key19};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(!pattern14.test(key19)){
const err152 = {instancePath:instancePath+"/thoughts",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema17,data:key19,propertyName:key19};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
else {
const err153 = {instancePath:instancePath+"/thoughts",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:key19,propertyName:key19};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
var valid47 = _errs172 === errors;
if(!valid47){
const err154 = {instancePath:instancePath+"/thoughts",schemaPath:"#/properties/thoughts/propertyNames",keyword:"propertyNames",params:{propertyName: key19},message:"property name must be valid",schema:schema11.properties.thoughts.propertyNames,parentSchema:schema11.properties.thoughts,data:data72};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
for(const key20 in data72){
let data73 = data72[key20];
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
if(data73.start === undefined){
const err155 = {instancePath:instancePath+"/thoughts/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/marks/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema46.required,parentSchema:schema46,data:data73};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
for(const key21 in data73){
if(!((key21 === "start") || (key21 === "end"))){
const err156 = {instancePath:instancePath+"/thoughts/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/marks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data:data73};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data73.start !== undefined){
let data74 = data73.start;
if(typeof data74 === "string"){
if(func3(data74) < 3){
const err157 = {instancePath:instancePath+"/thoughts/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/start",schemaPath:"#/definitions/marks/properties/start/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters",schema:3,parentSchema:schema46.properties.start,data:data74};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
else {
const err158 = {instancePath:instancePath+"/thoughts/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/start",schemaPath:"#/definitions/marks/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.start.type,parentSchema:schema46.properties.start,data:data74};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data73.end !== undefined){
let data75 = data73.end;
if(typeof data75 === "string"){
if(func3(data75) < 3){
const err159 = {instancePath:instancePath+"/thoughts/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/end",schemaPath:"#/definitions/marks/properties/end/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters",schema:3,parentSchema:schema46.properties.end,data:data75};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/thoughts/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/end",schemaPath:"#/definitions/marks/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.end.type,parentSchema:schema46.properties.end,data:data75};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
else {
const err161 = {instancePath:instancePath+"/thoughts/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/marks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data:data73};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/thoughts",schemaPath:"#/properties/thoughts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.thoughts.type,parentSchema:schema11.properties.thoughts,data:data72};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data.turnEnds !== undefined){
let data76 = data.turnEnds;
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
for(const key22 in data76){
const _errs186 = errors;
if(typeof key22 === "string"){
if(func3(key22) < 1){
const err163 = {instancePath:instancePath+"/turnEnds",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:key22,propertyName:key22};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(!pattern14.test(key22)){
const err164 = {instancePath:instancePath+"/turnEnds",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema17,data:key22,propertyName:key22};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
else {
const err165 = {instancePath:instancePath+"/turnEnds",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:key22,propertyName:key22};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
var valid52 = _errs186 === errors;
if(!valid52){
const err166 = {instancePath:instancePath+"/turnEnds",schemaPath:"#/properties/turnEnds/propertyNames",keyword:"propertyNames",params:{propertyName: key22},message:"property name must be valid",schema:schema11.properties.turnEnds.propertyNames,parentSchema:schema11.properties.turnEnds,data:data76};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
for(const key23 in data76){
let data77 = data76[key23];
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.token === undefined){
const err167 = {instancePath:instancePath+"/turnEnds/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/turnEnd/required",keyword:"required",params:{missingProperty: "token"},message:"must have required property '"+"token"+"'",schema:schema36.required,parentSchema:schema36,data:data77};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
for(const key24 in data77){
if(!((key24 === "token") || (key24 === "next"))){
const err168 = {instancePath:instancePath+"/turnEnds/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/turnEnd/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data:data77};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data77.token !== undefined){
let data78 = data77.token;
if(typeof data78 === "string"){
if(func3(data78) < 3){
const err169 = {instancePath:instancePath+"/turnEnds/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/definitions/turnEnd/properties/token/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters",schema:3,parentSchema:schema36.properties.token,data:data78};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(!pattern58.test(data78)){
const err170 = {instancePath:instancePath+"/turnEnds/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/definitions/turnEnd/properties/token/pattern",keyword:"pattern",params:{pattern: "^\\S(.*\\S)?$"},message:"must match pattern \""+"^\\S(.*\\S)?$"+"\"",schema:"^\\S(.*\\S)?$",parentSchema:schema36.properties.token,data:data78};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/turnEnds/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/definitions/turnEnd/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.token.type,parentSchema:schema36.properties.token,data:data78};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data77.next !== undefined){
let data79 = data77.next;
if(typeof data79 === "string"){
if(func3(data79) < 3){
const err172 = {instancePath:instancePath+"/turnEnds/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/next",schemaPath:"#/definitions/turnEnd/properties/next/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters",schema:3,parentSchema:schema36.properties.next,data:data79};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(!pattern58.test(data79)){
const err173 = {instancePath:instancePath+"/turnEnds/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/next",schemaPath:"#/definitions/turnEnd/properties/next/pattern",keyword:"pattern",params:{pattern: "^\\S(.*\\S)?$"},message:"must match pattern \""+"^\\S(.*\\S)?$"+"\"",schema:"^\\S(.*\\S)?$",parentSchema:schema36.properties.next,data:data79};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
else {
const err174 = {instancePath:instancePath+"/turnEnds/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/next",schemaPath:"#/definitions/turnEnd/properties/next/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.next.type,parentSchema:schema36.properties.next,data:data79};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
else {
const err175 = {instancePath:instancePath+"/turnEnds/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/turnEnd/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data:data77};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
}
else {
const err176 = {instancePath:instancePath+"/turnEnds",schemaPath:"#/properties/turnEnds/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.turnEnds.type,parentSchema:schema11.properties.turnEnds,data:data76};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data.dialects !== undefined){
let data80 = data.dialects;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
for(const key25 in data80){
const _errs200 = errors;
if(typeof key25 === "string"){
if(func3(key25) < 1){
const err177 = {instancePath:instancePath+"/dialects",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:key25,propertyName:key25};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(!pattern14.test(key25)){
const err178 = {instancePath:instancePath+"/dialects",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema17,data:key25,propertyName:key25};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
else {
const err179 = {instancePath:instancePath+"/dialects",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:key25,propertyName:key25};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
var valid57 = _errs200 === errors;
if(!valid57){
const err180 = {instancePath:instancePath+"/dialects",schemaPath:"#/properties/dialects/propertyNames",keyword:"propertyNames",params:{propertyName: key25},message:"property name must be valid",schema:schema11.properties.dialects.propertyNames,parentSchema:schema11.properties.dialects,data:data80};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
for(const key26 in data80){
let data81 = data80[key26];
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
if(data81.call === undefined){
const err181 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/dialect/required",keyword:"required",params:{missingProperty: "call"},message:"must have required property '"+"call"+"'",schema:schema50.required,parentSchema:schema50,data:data81};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
for(const key27 in data81){
if(!((((((((key27 === "about") || (key27 === "call")) || (key27 === "argument")) || (key27 === "keys")) || (key27 === "around")) || (key27 === "between")) || (key27 === "result")) || (pattern0.test(key27)))){
const err182 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/dialect/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties",schema:false,parentSchema:schema50,data:data81};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data81.about !== undefined){
let data82 = data81.about;
if(typeof data82 === "string"){
if(func3(data82) < 1){
const err183 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/about",schemaPath:"#/definitions/dialect/properties/about/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.about,data:data82};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
else {
const err184 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/about",schemaPath:"#/definitions/dialect/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.about.type,parentSchema:schema50.properties.about,data:data82};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data81.call !== undefined){
let data83 = data81.call;
if((typeof data83 !== "string") && (!(Array.isArray(data83)))){
const err185 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/call",schemaPath:"#/definitions/dialect/properties/call/type",keyword:"type",params:{type: schema50.properties.call.type},message:"must be string,array",schema:schema50.properties.call.type,parentSchema:schema50.properties.call,data:data83};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(typeof data83 === "string"){
if(func3(data83) < 1){
const err186 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/call",schemaPath:"#/definitions/dialect/properties/call/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.call,data:data83};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(Array.isArray(data83)){
if(data83.length < 1){
const err187 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/call",schemaPath:"#/definitions/dialect/properties/call/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema50.properties.call,data:data83};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
const len9 = data83.length;
for(let i10=0; i10<len9; i10++){
let data84 = data83[i10];
if(typeof data84 === "string"){
if(func3(data84) < 1){
const err188 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/call/" + i10,schemaPath:"#/definitions/dialect/properties/call/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.call.items,data:data84};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
else {
const err189 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/call/" + i10,schemaPath:"#/definitions/dialect/properties/call/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.call.items.type,parentSchema:schema50.properties.call.items,data:data84};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
}
}
if(data81.argument !== undefined){
let data85 = data81.argument;
if((typeof data85 !== "string") && (!(Array.isArray(data85)))){
const err190 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/argument",schemaPath:"#/definitions/dialect/properties/argument/type",keyword:"type",params:{type: schema50.properties.argument.type},message:"must be string,array",schema:schema50.properties.argument.type,parentSchema:schema50.properties.argument,data:data85};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if(typeof data85 === "string"){
if(func3(data85) < 1){
const err191 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/argument",schemaPath:"#/definitions/dialect/properties/argument/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.argument,data:data85};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(Array.isArray(data85)){
if(data85.length < 1){
const err192 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/argument",schemaPath:"#/definitions/dialect/properties/argument/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema50.properties.argument,data:data85};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
const len10 = data85.length;
for(let i11=0; i11<len10; i11++){
let data86 = data85[i11];
if(typeof data86 === "string"){
if(func3(data86) < 1){
const err193 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/argument/" + i11,schemaPath:"#/definitions/dialect/properties/argument/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.argument.items,data:data86};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
else {
const err194 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/argument/" + i11,schemaPath:"#/definitions/dialect/properties/argument/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.argument.items.type,parentSchema:schema50.properties.argument.items,data:data86};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
}
if(data81.keys !== undefined){
let data87 = data81.keys;
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
if(Object.keys(data87).length < 1){
const err195 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys",schemaPath:"#/definitions/dialect/properties/keys/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema50.properties.keys,data:data87};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
for(const key28 in data87){
if(!((key28 === "name") || (key28 === "arguments"))){
const err196 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys",schemaPath:"#/definitions/dialect/properties/keys/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties",schema:false,parentSchema:schema50.properties.keys,data:data87};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data87.name !== undefined){
let data88 = data87.name;
if((typeof data88 !== "string") && (!(Array.isArray(data88)))){
const err197 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/name",schemaPath:"#/definitions/dialect/properties/keys/properties/name/type",keyword:"type",params:{type: schema50.properties.keys.properties.name.type},message:"must be string,array",schema:schema50.properties.keys.properties.name.type,parentSchema:schema50.properties.keys.properties.name,data:data88};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if(typeof data88 === "string"){
if(func3(data88) < 1){
const err198 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/name",schemaPath:"#/definitions/dialect/properties/keys/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.keys.properties.name,data:data88};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(!pattern87.test(data88)){
const err199 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/name",schemaPath:"#/definitions/dialect/properties/keys/properties/name/pattern",keyword:"pattern",params:{pattern: "^[\\w.-]{1,64}$"},message:"must match pattern \""+"^[\\w.-]{1,64}$"+"\"",schema:"^[\\w.-]{1,64}$",parentSchema:schema50.properties.keys.properties.name,data:data88};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(Array.isArray(data88)){
if(data88.length < 1){
const err200 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/name",schemaPath:"#/definitions/dialect/properties/keys/properties/name/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema50.properties.keys.properties.name,data:data88};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
const len11 = data88.length;
for(let i12=0; i12<len11; i12++){
let data89 = data88[i12];
if(typeof data89 === "string"){
if(func3(data89) < 1){
const err201 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/name/" + i12,schemaPath:"#/definitions/dialect/properties/keys/properties/name/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.keys.properties.name.items,data:data89};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if(!pattern87.test(data89)){
const err202 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/name/" + i12,schemaPath:"#/definitions/dialect/properties/keys/properties/name/items/pattern",keyword:"pattern",params:{pattern: "^[\\w.-]{1,64}$"},message:"must match pattern \""+"^[\\w.-]{1,64}$"+"\"",schema:"^[\\w.-]{1,64}$",parentSchema:schema50.properties.keys.properties.name.items,data:data89};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
else {
const err203 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/name/" + i12,schemaPath:"#/definitions/dialect/properties/keys/properties/name/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.keys.properties.name.items.type,parentSchema:schema50.properties.keys.properties.name.items,data:data89};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
}
}
if(data87.arguments !== undefined){
let data90 = data87.arguments;
if((typeof data90 !== "string") && (!(Array.isArray(data90)))){
const err204 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/arguments",schemaPath:"#/definitions/dialect/properties/keys/properties/arguments/type",keyword:"type",params:{type: schema50.properties.keys.properties.arguments.type},message:"must be string,array",schema:schema50.properties.keys.properties.arguments.type,parentSchema:schema50.properties.keys.properties.arguments,data:data90};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(typeof data90 === "string"){
if(func3(data90) < 1){
const err205 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/arguments",schemaPath:"#/definitions/dialect/properties/keys/properties/arguments/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.keys.properties.arguments,data:data90};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(!pattern87.test(data90)){
const err206 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/arguments",schemaPath:"#/definitions/dialect/properties/keys/properties/arguments/pattern",keyword:"pattern",params:{pattern: "^[\\w.-]{1,64}$"},message:"must match pattern \""+"^[\\w.-]{1,64}$"+"\"",schema:"^[\\w.-]{1,64}$",parentSchema:schema50.properties.keys.properties.arguments,data:data90};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(Array.isArray(data90)){
if(data90.length < 1){
const err207 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/arguments",schemaPath:"#/definitions/dialect/properties/keys/properties/arguments/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema50.properties.keys.properties.arguments,data:data90};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
const len12 = data90.length;
for(let i13=0; i13<len12; i13++){
let data91 = data90[i13];
if(typeof data91 === "string"){
if(func3(data91) < 1){
const err208 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/arguments/" + i13,schemaPath:"#/definitions/dialect/properties/keys/properties/arguments/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.keys.properties.arguments.items,data:data91};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if(!pattern87.test(data91)){
const err209 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/arguments/" + i13,schemaPath:"#/definitions/dialect/properties/keys/properties/arguments/items/pattern",keyword:"pattern",params:{pattern: "^[\\w.-]{1,64}$"},message:"must match pattern \""+"^[\\w.-]{1,64}$"+"\"",schema:"^[\\w.-]{1,64}$",parentSchema:schema50.properties.keys.properties.arguments.items,data:data91};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
else {
const err210 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/arguments/" + i13,schemaPath:"#/definitions/dialect/properties/keys/properties/arguments/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.keys.properties.arguments.items.type,parentSchema:schema50.properties.keys.properties.arguments.items,data:data91};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
}
}
else {
const err211 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys",schemaPath:"#/definitions/dialect/properties/keys/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.properties.keys.type,parentSchema:schema50.properties.keys,data:data87};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data81.around !== undefined){
let data92 = data81.around;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
if(data92.start === undefined){
const err212 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/around",schemaPath:"#/definitions/dialect/properties/around/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema50.properties.around.required,parentSchema:schema50.properties.around,data:data92};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
for(const key29 in data92){
if(!((key29 === "start") || (key29 === "end"))){
const err213 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/around",schemaPath:"#/definitions/dialect/properties/around/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties",schema:false,parentSchema:schema50.properties.around,data:data92};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data92.start !== undefined){
let data93 = data92.start;
if(typeof data93 === "string"){
if(func3(data93) < 1){
const err214 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/around/start",schemaPath:"#/definitions/dialect/properties/around/properties/start/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.around.properties.start,data:data93};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
else {
const err215 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/around/start",schemaPath:"#/definitions/dialect/properties/around/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.around.properties.start.type,parentSchema:schema50.properties.around.properties.start,data:data93};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data92.end !== undefined){
let data94 = data92.end;
if(typeof data94 === "string"){
if(func3(data94) < 1){
const err216 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/around/end",schemaPath:"#/definitions/dialect/properties/around/properties/end/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.around.properties.end,data:data94};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
else {
const err217 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/around/end",schemaPath:"#/definitions/dialect/properties/around/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.around.properties.end.type,parentSchema:schema50.properties.around.properties.end,data:data94};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
}
else {
const err218 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/around",schemaPath:"#/definitions/dialect/properties/around/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.properties.around.type,parentSchema:schema50.properties.around,data:data92};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data81.between !== undefined){
let data95 = data81.between;
if(typeof data95 !== "string"){
const err219 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/between",schemaPath:"#/definitions/dialect/properties/between/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.between.type,parentSchema:schema50.properties.between,data:data95};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data81.result !== undefined){
let data96 = data81.result;
if(typeof data96 === "string"){
if(func3(data96) < 1){
const err220 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/result",schemaPath:"#/definitions/dialect/properties/result/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.result,data:data96};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
else {
const err221 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/result",schemaPath:"#/definitions/dialect/properties/result/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.result.type,parentSchema:schema50.properties.result,data:data96};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
}
else {
const err222 = {instancePath:instancePath+"/dialects/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/dialect/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.type,parentSchema:schema50,data:data81};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
else {
const err223 = {instancePath:instancePath+"/dialects",schemaPath:"#/properties/dialects/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.dialects.type,parentSchema:schema11.properties.dialects,data:data80};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data.styles !== undefined){
let data97 = data.styles;
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
for(const key30 in data97){
const _errs242 = errors;
if(typeof key30 === "string"){
if(func3(key30) < 1){
const err224 = {instancePath:instancePath+"/styles",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:key30,propertyName:key30};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if(!pattern14.test(key30)){
const err225 = {instancePath:instancePath+"/styles",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema17,data:key30,propertyName:key30};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
else {
const err226 = {instancePath:instancePath+"/styles",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:key30,propertyName:key30};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
var valid72 = _errs242 === errors;
if(!valid72){
const err227 = {instancePath:instancePath+"/styles",schemaPath:"#/properties/styles/propertyNames",keyword:"propertyNames",params:{propertyName: key30},message:"property name must be valid",schema:schema11.properties.styles.propertyNames,parentSchema:schema11.properties.styles,data:data97};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
for(const key31 in data97){
let data98 = data97[key31];
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
if(Object.keys(data98).length < 1){
const err228 = {instancePath:instancePath+"/styles/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/style/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema52,data:data98};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
for(const key32 in data98){
if(!(((key32 === "template") || (key32 === "schemas")) || (pattern0.test(key32)))){
const err229 = {instancePath:instancePath+"/styles/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/style/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data:data98};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data98.template !== undefined){
let data99 = data98.template;
if(typeof data99 === "string"){
if(func3(data99) < 1){
const err230 = {instancePath:instancePath+"/styles/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/template",schemaPath:"#/definitions/style/properties/template/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema52.properties.template,data:data99};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
else {
const err231 = {instancePath:instancePath+"/styles/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/template",schemaPath:"#/definitions/style/properties/template/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.properties.template.type,parentSchema:schema52.properties.template,data:data99};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data98.schemas !== undefined){
let data100 = data98.schemas;
if(!((data100 === "full") || (data100 === "flat"))){
const err232 = {instancePath:instancePath+"/styles/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/schemas",schemaPath:"#/definitions/style/properties/schemas/enum",keyword:"enum",params:{allowedValues: schema52.properties.schemas.enum},message:"must be equal to one of the allowed values",schema:schema52.properties.schemas.enum,parentSchema:schema52.properties.schemas,data:data100};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/styles/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/style/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data:data98};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/styles",schemaPath:"#/properties/styles/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.styles.type,parentSchema:schema11.properties.styles,data:data97};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data.classes !== undefined){
let data101 = data.classes;
if(Array.isArray(data101)){
const len13 = data101.length;
for(let i14=0; i14<len13; i14++){
if(!(validate23(data101[i14], {instancePath:instancePath+"/classes/" + i14,parentData:data101,parentDataProperty:i14,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err235 = {instancePath:instancePath+"/classes",schemaPath:"#/properties/classes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.classes.type,parentSchema:schema11.properties.classes,data:data101};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data.trim !== undefined){
let data103 = data.trim;
if(Array.isArray(data103)){
const len14 = data103.length;
for(let i15=0; i15<len14; i15++){
if(!(validate27(data103[i15], {instancePath:instancePath+"/trim/" + i15,parentData:data103,parentDataProperty:i15,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err236 = {instancePath:instancePath+"/trim",schemaPath:"#/properties/trim/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.trim.type,parentSchema:schema11.properties.trim,data:data103};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data.filters !== undefined){
let data105 = data.filters;
if(Array.isArray(data105)){
const len15 = data105.length;
for(let i16=0; i16<len15; i16++){
if(!(validate29(data105[i16], {instancePath:instancePath+"/filters/" + i16,parentData:data105,parentDataProperty:i16,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err237 = {instancePath:instancePath+"/filters",schemaPath:"#/properties/filters/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.filters.type,parentSchema:schema11.properties.filters,data:data105};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data.toolsets !== undefined){
let data107 = data.toolsets;
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
for(const key33 in data107){
const _errs264 = errors;
if(typeof key33 === "string"){
if(func3(key33) < 1){
const err238 = {instancePath:instancePath+"/toolsets",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:key33,propertyName:key33};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
if(!pattern14.test(key33)){
const err239 = {instancePath:instancePath+"/toolsets",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema17,data:key33,propertyName:key33};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
else {
const err240 = {instancePath:instancePath+"/toolsets",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:key33,propertyName:key33};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
var valid83 = _errs264 === errors;
if(!valid83){
const err241 = {instancePath:instancePath+"/toolsets",schemaPath:"#/properties/toolsets/propertyNames",keyword:"propertyNames",params:{propertyName: key33},message:"property name must be valid",schema:schema11.properties.toolsets.propertyNames,parentSchema:schema11.properties.toolsets,data:data107};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
for(const key34 in data107){
if(!(validate31(data107[key34], {instancePath:instancePath+"/toolsets/" + key34.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data107,parentDataProperty:key34,rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
const err242 = {instancePath:instancePath+"/toolsets",schemaPath:"#/properties/toolsets/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.toolsets.type,parentSchema:schema11.properties.toolsets,data:data107};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data.calls !== undefined){
let data109 = data.calls;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
for(const key35 in data109){
if(!(((key35 === "repair") || (key35 === "repeats")) || (pattern0.test(key35)))){
const err243 = {instancePath:instancePath+"/calls",schemaPath:"#/properties/calls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.calls,data:data109};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data109.repair !== undefined){
let data110 = data109.repair;
if(!(((data110 === "off") || (data110 === "mend")) || (data110 === "ask"))){
const err244 = {instancePath:instancePath+"/calls/repair",schemaPath:"#/properties/calls/properties/repair/enum",keyword:"enum",params:{allowedValues: schema11.properties.calls.properties.repair.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.calls.properties.repair.enum,parentSchema:schema11.properties.calls.properties.repair,data:data110};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data109.repeats !== undefined){
let data111 = data109.repeats;
const _errs274 = errors;
let valid87 = false;
const _errs275 = errors;
if("off" !== data111){
const err245 = {instancePath:instancePath+"/calls/repeats",schemaPath:"#/properties/calls/properties/repeats/anyOf/0/const",keyword:"const",params:{allowedValue: "off"},message:"must be equal to constant",schema:"off",parentSchema:schema11.properties.calls.properties.repeats.anyOf[0],data:data111};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
var _valid0 = _errs275 === errors;
valid87 = valid87 || _valid0;
if(!valid87){
const _errs276 = errors;
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
for(const key36 in data111){
if(!(((key36 === "tell") || (key36 === "stop")) || (key36 === "text"))){
const err246 = {instancePath:instancePath+"/calls/repeats",schemaPath:"#/properties/calls/properties/repeats/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.calls.properties.repeats.anyOf[1],data:data111};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data111.tell !== undefined){
let data112 = data111.tell;
if(!(((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112))) && (isFinite(data112)))){
const err247 = {instancePath:instancePath+"/calls/repeats/tell",schemaPath:"#/properties/calls/properties/repeats/anyOf/1/properties/tell/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.calls.properties.repeats.anyOf[1].properties.tell.type,parentSchema:schema11.properties.calls.properties.repeats.anyOf[1].properties.tell,data:data112};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
if((typeof data112 == "number") && (isFinite(data112))){
if(data112 > 1000 || isNaN(data112)){
const err248 = {instancePath:instancePath+"/calls/repeats/tell",schemaPath:"#/properties/calls/properties/repeats/anyOf/1/properties/tell/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema11.properties.calls.properties.repeats.anyOf[1].properties.tell,data:data112};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
if(data112 < 2 || isNaN(data112)){
const err249 = {instancePath:instancePath+"/calls/repeats/tell",schemaPath:"#/properties/calls/properties/repeats/anyOf/1/properties/tell/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},message:"must be >= 2",schema:2,parentSchema:schema11.properties.calls.properties.repeats.anyOf[1].properties.tell,data:data112};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
}
if(data111.stop !== undefined){
let data113 = data111.stop;
if(!(((typeof data113 == "number") && (!(data113 % 1) && !isNaN(data113))) && (isFinite(data113)))){
const err250 = {instancePath:instancePath+"/calls/repeats/stop",schemaPath:"#/properties/calls/properties/repeats/anyOf/1/properties/stop/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.calls.properties.repeats.anyOf[1].properties.stop.type,parentSchema:schema11.properties.calls.properties.repeats.anyOf[1].properties.stop,data:data113};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if((typeof data113 == "number") && (isFinite(data113))){
if(data113 > 1000 || isNaN(data113)){
const err251 = {instancePath:instancePath+"/calls/repeats/stop",schemaPath:"#/properties/calls/properties/repeats/anyOf/1/properties/stop/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema11.properties.calls.properties.repeats.anyOf[1].properties.stop,data:data113};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
if(data113 < 2 || isNaN(data113)){
const err252 = {instancePath:instancePath+"/calls/repeats/stop",schemaPath:"#/properties/calls/properties/repeats/anyOf/1/properties/stop/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},message:"must be >= 2",schema:2,parentSchema:schema11.properties.calls.properties.repeats.anyOf[1].properties.stop,data:data113};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
}
if(data111.text !== undefined){
let data114 = data111.text;
const _errs284 = errors;
let valid89 = false;
const _errs285 = errors;
if("off" !== data114){
const err253 = {instancePath:instancePath+"/calls/repeats/text",schemaPath:"#/properties/calls/properties/repeats/anyOf/1/properties/text/anyOf/0/const",keyword:"const",params:{allowedValue: "off"},message:"must be equal to constant",schema:"off",parentSchema:schema11.properties.calls.properties.repeats.anyOf[1].properties.text.anyOf[0],data:data114};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
var _valid1 = _errs285 === errors;
valid89 = valid89 || _valid1;
if(!valid89){
const _errs286 = errors;
if(!(((typeof data114 == "number") && (!(data114 % 1) && !isNaN(data114))) && (isFinite(data114)))){
const err254 = {instancePath:instancePath+"/calls/repeats/text",schemaPath:"#/properties/calls/properties/repeats/anyOf/1/properties/text/anyOf/1/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.calls.properties.repeats.anyOf[1].properties.text.anyOf[1].type,parentSchema:schema11.properties.calls.properties.repeats.anyOf[1].properties.text.anyOf[1],data:data114};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 > 1000000 || isNaN(data114)){
const err255 = {instancePath:instancePath+"/calls/repeats/text",schemaPath:"#/properties/calls/properties/repeats/anyOf/1/properties/text/anyOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema11.properties.calls.properties.repeats.anyOf[1].properties.text.anyOf[1],data:data114};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(data114 < 1000 || isNaN(data114)){
const err256 = {instancePath:instancePath+"/calls/repeats/text",schemaPath:"#/properties/calls/properties/repeats/anyOf/1/properties/text/anyOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema11.properties.calls.properties.repeats.anyOf[1].properties.text.anyOf[1],data:data114};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
var _valid1 = _errs286 === errors;
valid89 = valid89 || _valid1;
}
if(!valid89){
const err257 = {instancePath:instancePath+"/calls/repeats/text",schemaPath:"#/properties/calls/properties/repeats/anyOf/1/properties/text/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema11.properties.calls.properties.repeats.anyOf[1].properties.text.anyOf,parentSchema:schema11.properties.calls.properties.repeats.anyOf[1].properties.text,data:data114};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
else {
errors = _errs284;
if(vErrors !== null){
if(_errs284){
vErrors.length = _errs284;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err258 = {instancePath:instancePath+"/calls/repeats",schemaPath:"#/properties/calls/properties/repeats/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.calls.properties.repeats.anyOf[1].type,parentSchema:schema11.properties.calls.properties.repeats.anyOf[1],data:data111};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
var _valid0 = _errs276 === errors;
valid87 = valid87 || _valid0;
}
if(!valid87){
const err259 = {instancePath:instancePath+"/calls/repeats",schemaPath:"#/properties/calls/properties/repeats/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema11.properties.calls.properties.repeats.anyOf,parentSchema:schema11.properties.calls.properties.repeats,data:data111};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
else {
errors = _errs274;
if(vErrors !== null){
if(_errs274){
vErrors.length = _errs274;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err260 = {instancePath:instancePath+"/calls",schemaPath:"#/properties/calls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.calls.type,parentSchema:schema11.properties.calls,data:data109};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data.clientTools !== undefined){
let data115 = data.clientTools;
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
for(const key37 in data115){
const _errs290 = errors;
if(typeof key37 === "string"){
if(!pattern139.test(key37)){
const err261 = {instancePath:instancePath+"/clientTools",schemaPath:"#/properties/clientTools/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]{0,127}[*]?$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]{0,127}[*]?$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]{0,127}[*]?$",parentSchema:schema11.properties.clientTools.propertyNames,data:key37,propertyName:key37};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
var valid90 = _errs290 === errors;
if(!valid90){
const err262 = {instancePath:instancePath+"/clientTools",schemaPath:"#/properties/clientTools/propertyNames",keyword:"propertyNames",params:{propertyName: key37},message:"property name must be valid",schema:schema11.properties.clientTools.propertyNames,parentSchema:schema11.properties.clientTools,data:data115};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
for(const key38 in data115){
if(!(validate33(data115[key38], {instancePath:instancePath+"/clientTools/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data115,parentDataProperty:key38,rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err263 = {instancePath:instancePath+"/clientTools",schemaPath:"#/properties/clientTools/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.clientTools.type,parentSchema:schema11.properties.clientTools,data:data115};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data.routes !== undefined){
let data117 = data.routes;
if(Array.isArray(data117)){
const len16 = data117.length;
for(let i17=0; i17<len16; i17++){
if(!(validate35(data117[i17], {instancePath:instancePath+"/routes/" + i17,parentData:data117,parentDataProperty:i17,rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err264 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.routes.type,parentSchema:schema11.properties.routes,data:data117};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data.aliases !== undefined){
let data119 = data.aliases;
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
for(const key39 in data119){
const _errs298 = errors;
if(typeof key39 === "string"){
if(func3(key39) < 1){
const err265 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.aliases.propertyNames,data:key39,propertyName:key39};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
var valid94 = _errs298 === errors;
if(!valid94){
const err266 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/propertyNames",keyword:"propertyNames",params:{propertyName: key39},message:"property name must be valid",schema:schema11.properties.aliases.propertyNames,parentSchema:schema11.properties.aliases,data:data119};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
for(const key40 in data119){
let data120 = data119[key40];
if(typeof data120 === "string"){
if(func3(data120) < 1){
const err267 = {instancePath:instancePath+"/aliases/" + key40.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.aliases.additionalProperties,data:data120};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
else {
const err268 = {instancePath:instancePath+"/aliases/" + key40.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.aliases.additionalProperties.type,parentSchema:schema11.properties.aliases.additionalProperties,data:data120};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
}
else {
const err269 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.aliases.type,parentSchema:schema11.properties.aliases,data:data119};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(data.intents !== undefined){
let data121 = data.intents;
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
for(const key41 in data121){
const _errs304 = errors;
if(typeof key41 === "string"){
if(func3(key41) < 1){
const err270 = {instancePath:instancePath+"/intents",schemaPath:"#/definitions/intentName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema88,data:key41,propertyName:key41};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
if(!pattern159.test(key41)){
const err271 = {instancePath:instancePath+"/intents",schemaPath:"#/definitions/intentName/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9_-]*$"+"\"",schema:"^[a-z][A-Za-z0-9_-]*$",parentSchema:schema88,data:key41,propertyName:key41};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
else {
const err272 = {instancePath:instancePath+"/intents",schemaPath:"#/definitions/intentName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema88.type,parentSchema:schema88,data:key41,propertyName:key41};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
var valid96 = _errs304 === errors;
if(!valid96){
const err273 = {instancePath:instancePath+"/intents",schemaPath:"#/properties/intents/propertyNames",keyword:"propertyNames",params:{propertyName: key41},message:"property name must be valid",schema:schema11.properties.intents.propertyNames,parentSchema:schema11.properties.intents,data:data121};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
for(const key42 in data121){
if(!(validate38(data121[key42], {instancePath:instancePath+"/intents/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data121,parentDataProperty:key42,rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err274 = {instancePath:instancePath+"/intents",schemaPath:"#/properties/intents/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.intents.type,parentSchema:schema11.properties.intents,data:data121};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data.decide !== undefined){
let data123 = data.decide;
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
for(const key43 in data123){
if(!(((((((key43 === "by") || (key43 === "default")) || (key43 === "model")) || (key43 === "grammar")) || (key43 === "stickiness")) || (key43 === "forget")) || (pattern0.test(key43)))){
const err275 = {instancePath:instancePath+"/decide",schemaPath:"#/definitions/decide/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key43},message:"must NOT have additional properties",schema:false,parentSchema:schema91,data:data123};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data123.by !== undefined){
let data124 = data123.by;
if(Array.isArray(data124)){
const len17 = data124.length;
for(let i18=0; i18<len17; i18++){
let data125 = data124[i18];
if(!(((data125 === "patterns") || (data125 === "examples")) || (data125 === "model"))){
const err276 = {instancePath:instancePath+"/decide/by/" + i18,schemaPath:"#/definitions/decide/properties/by/items/enum",keyword:"enum",params:{allowedValues: schema91.properties.by.items.enum},message:"must be equal to one of the allowed values",schema:schema91.properties.by.items.enum,parentSchema:schema91.properties.by.items,data:data125};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
let i19 = data124.length;
let j1;
if(i19 > 1){
outer1:
for(;i19--;){
for(j1 = i19; j1--;){
if(func0(data124[i19], data124[j1])){
const err277 = {instancePath:instancePath+"/decide/by",schemaPath:"#/definitions/decide/properties/by/uniqueItems",keyword:"uniqueItems",params:{i: i19, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i19+" are identical)",schema:true,parentSchema:schema91.properties.by,data:data124};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err278 = {instancePath:instancePath+"/decide/by",schemaPath:"#/definitions/decide/properties/by/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema91.properties.by.type,parentSchema:schema91.properties.by,data:data124};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data123.default !== undefined){
let data126 = data123.default;
if(typeof data126 === "string"){
if(func3(data126) < 1){
const err279 = {instancePath:instancePath+"/decide/default",schemaPath:"#/definitions/decide/properties/default/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema91.properties.default,data:data126};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
else {
const err280 = {instancePath:instancePath+"/decide/default",schemaPath:"#/definitions/decide/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema91.properties.default.type,parentSchema:schema91.properties.default,data:data126};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data123.model !== undefined){
let data127 = data123.model;
if(typeof data127 === "string"){
if(func3(data127) < 1){
const err281 = {instancePath:instancePath+"/decide/model",schemaPath:"#/definitions/decide/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema91.properties.model,data:data127};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
else {
const err282 = {instancePath:instancePath+"/decide/model",schemaPath:"#/definitions/decide/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema91.properties.model.type,parentSchema:schema91.properties.model,data:data127};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data123.grammar !== undefined){
let data128 = data123.grammar;
if(typeof data128 !== "boolean"){
const err283 = {instancePath:instancePath+"/decide/grammar",schemaPath:"#/definitions/decide/properties/grammar/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema91.properties.grammar.type,parentSchema:schema91.properties.grammar,data:data128};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data123.stickiness !== undefined){
let data129 = data123.stickiness;
if(!(((typeof data129 == "number") && (!(data129 % 1) && !isNaN(data129))) && (isFinite(data129)))){
const err284 = {instancePath:instancePath+"/decide/stickiness",schemaPath:"#/definitions/decide/properties/stickiness/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema91.properties.stickiness.type,parentSchema:schema91.properties.stickiness,data:data129};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if((typeof data129 == "number") && (isFinite(data129))){
if(data129 > 100000000 || isNaN(data129)){
const err285 = {instancePath:instancePath+"/decide/stickiness",schemaPath:"#/definitions/decide/properties/stickiness/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema91.properties.stickiness,data:data129};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if(data129 < 0 || isNaN(data129)){
const err286 = {instancePath:instancePath+"/decide/stickiness",schemaPath:"#/definitions/decide/properties/stickiness/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema91.properties.stickiness,data:data129};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
}
if(data123.forget !== undefined){
let data130 = data123.forget;
if(typeof data130 === "string"){
if(!pattern164.test(data130)){
const err287 = {instancePath:instancePath+"/decide/forget",schemaPath:"#/definitions/decide/properties/forget/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(m|h)$"},message:"must match pattern \""+"^[0-9]+(m|h)$"+"\"",schema:"^[0-9]+(m|h)$",parentSchema:schema91.properties.forget,data:data130};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
else {
const err288 = {instancePath:instancePath+"/decide/forget",schemaPath:"#/definitions/decide/properties/forget/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema91.properties.forget.type,parentSchema:schema91.properties.forget,data:data130};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
}
else {
const err289 = {instancePath:instancePath+"/decide",schemaPath:"#/definitions/decide/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema91.type,parentSchema:schema91,data:data123};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data.neverLeaves !== undefined){
let data131 = data.neverLeaves;
if(Array.isArray(data131)){
const len18 = data131.length;
for(let i20=0; i20<len18; i20++){
if(!(validate40(data131[i20], {instancePath:instancePath+"/neverLeaves/" + i20,parentData:data131,parentDataProperty:i20,rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
const err290 = {instancePath:instancePath+"/neverLeaves",schemaPath:"#/properties/neverLeaves/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.neverLeaves.type,parentSchema:schema11.properties.neverLeaves,data:data131};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data.budget !== undefined){
let data133 = data.budget;
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
if(data133.perDay === undefined){
const err291 = {instancePath:instancePath+"/budget",schemaPath:"#/definitions/budget/required",keyword:"required",params:{missingProperty: "perDay"},message:"must have required property '"+"perDay"+"'",schema:schema98.required,parentSchema:schema98,data:data133};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
for(const key44 in data133){
if(!((key44 === "perDay") || (pattern0.test(key44)))){
const err292 = {instancePath:instancePath+"/budget",schemaPath:"#/definitions/budget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44},message:"must NOT have additional properties",schema:false,parentSchema:schema98,data:data133};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data133.perDay !== undefined){
let data134 = data133.perDay;
if((typeof data134 == "number") && (isFinite(data134))){
if(data134 < 0 || isNaN(data134)){
const err293 = {instancePath:instancePath+"/budget/perDay",schemaPath:"#/definitions/budget/properties/perDay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema98.properties.perDay,data:data134};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
else {
const err294 = {instancePath:instancePath+"/budget/perDay",schemaPath:"#/definitions/budget/properties/perDay/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema98.properties.perDay.type,parentSchema:schema98.properties.perDay,data:data134};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
}
else {
const err295 = {instancePath:instancePath+"/budget",schemaPath:"#/definitions/budget/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema98.type,parentSchema:schema98,data:data133};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data.tests !== undefined){
let data135 = data.tests;
if(Array.isArray(data135)){
const len19 = data135.length;
for(let i21=0; i21<len19; i21++){
if(!(validate42(data135[i21], {instancePath:instancePath+"/tests/" + i21,parentData:data135,parentDataProperty:i21,rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
else {
const err296 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.tests.type,parentSchema:schema11.properties.tests,data:data135};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
}
else {
const err297 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
