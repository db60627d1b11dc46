// From schema/mallex.schema.json by `npm run generate`. Never edited.
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
"use strict";
export const validateMallex = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"Mallex","description":"mallex.yaml: how Claude Code runs on the models that a person owns.","type":"object","additionalProperties":false,"required":["version"],"properties":{"version":{"const":1,"description":"Version of this language.","examples":[1]},"extends":{"type":"array","items":{"type":"string","minLength":1},"description":"Packs, low to high: `mallex:<name>` is built in, `./path.yaml` lies beside this file.","examples":[["mallex:claude-code","./packs/team.yaml"]]},"server":{"$ref":"#/definitions/server"},"launch":{"$ref":"#/definitions/launch"},"backends":{"type":"object","description":"Servers that answer; `local` is built in.","examples":[{"cloud":{"kind":"openai","url":"https://api.example.com/v1","key":{"env":"CLOUD_KEY"}}}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/backend"}},"profiles":{"type":"object","description":"Models as mallex sees them.","examples":[{"coder":{"backend":"local","model":"mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit","window":65536}}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/profile"}},"tiers":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/tier"},"description":"The ladder, low to high. A tier without profiles holds the first profile.","examples":[[{"id":"low","profiles":["tiny"]},{"id":"high","profiles":["coder"]}]]},"models":{"type":"array","description":"What is known of models, by their id. Keyed by id: see the page on merging.","examples":[[{"id":"our-coders","match":"our-team/coder-*","window":65536,"parameters":"30B"}]],"items":{"$ref":"#/definitions/model"}},"userAgent":{"type":"string","minLength":1,"description":"What stands before the release in the client's User-Agent: `claude-cli/`. Default: none, the release is unknown and fits no range.","examples":["claude-cli/"]},"sizes":{"type":"object","description":"What models of a size are shown.","examples":[{"small":{"upTo":"4B","prompt":"mallex:prompts/small","toolset":"core"}}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/size"}},"parts":{"type":"object","description":"Pieces that templates may read, and where releases of the client keep them; the first place that has it wins.","examples":[{"folder":[{"line":"Working directory:"}]}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"type":"array","items":{"$ref":"#/definitions/finder"}}},"classes":{"type":"array","description":"Kinds of requests, in order. Keyed by id: see the page on merging.","examples":[[{"id":"title","when":{"outputField":"title"},"background":true}]],"items":{"$ref":"#/definitions/class"}},"trim":{"type":"array","description":"Rules on system text, in order. Keyed by id: see the page on merging.","examples":[[{"id":"no-tips","section":"# Tips","do":"drop"}]],"items":{"$ref":"#/definitions/trim"}},"filters":{"type":"array","description":"Rules on user and tool text, in order. Keyed by id: see the page on merging.","examples":[[{"id":"no-reminders","tag":"system-reminder","do":"drop"}]],"items":{"$ref":"#/definitions/filter"}},"toolsets":{"type":"object","description":"Sets of tools.","examples":[{"core":{"tools":{"read":"Read","run":{"as":"Bash","args":{"command":"command"}}},"others":"drop"}}],"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/toolset"}},"clientTools":{"type":"object","description":"The client's own tools, as its releases offer them: names and types. Mappings are checked with it; no model is shown it.","examples":[{"Read":{"client":">=2.0","args":{"file_path":"string","offset":"number"},"required":["file_path"]}}],"propertyNames":{"pattern":"^[A-Za-z][A-Za-z0-9_-]{0,127}$","description":"A name: letters, digits, dashes and underscores, a letter first."},"additionalProperties":{"$ref":"#/definitions/clientTool"}},"routes":{"type":"array","description":"Where requests go, in order. Keyed by id: see the page on merging.","examples":[[{"id":"titles","when":{"class":"title"},"tier":"low"}]],"items":{"$ref":"#/definitions/route"}},"tests":{"type":"array","description":"Requests and what the rules make of them, for `mallex test`. Also in `*.test.yaml` beside the file.","examples":[[{"name":"a question stays cheap","given":{"user":"what is 2+2"},"expect":{"tier":"low"}}]],"items":{"$ref":"#/definitions/test"}}},"patternProperties":{"^x-":{}},"definitions":{"name":{"type":"string","pattern":"^[a-z][A-Za-z0-9-]*$","minLength":1,"description":"A name: letters, digits and dashes, a small letter first.","examples":["coder"]},"id":{"type":"string","pattern":"^[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The rule's own name, unique in its list.","examples":["no-tips"]},"override":{"type":"string","pattern":"^[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The id of an inherited rule; the keys beside it replace that rule's.","examples":["reminders"]},"disable":{"type":"string","pattern":"^[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The id of an inherited rule that shall not apply.","examples":["reminders"]},"server":{"type":"object","description":"How mallex itself listens.","examples":[{"port":3456,"record":false}],"additionalProperties":false,"properties":{"port":{"type":"integer","minimum":0,"maximum":65535,"description":"Port to try first; when it is taken mallex says so and uses the next free one (`--port` insists). 0 lets the system choose. Default 3456.","examples":[3456,0]},"record":{"type":"boolean","description":"Keep the last 50 turns, redacted, in the state folder. Default true.","examples":[false]},"earlyHead":{"type":"string","pattern":"^[0-9]+(ms|s)$","description":"How long a stream waits for the model before its head is sent. Default 1500ms.","examples":["1500ms","2s"]},"ping":{"type":"string","pattern":"^[0-9]+(ms|s)$","description":"Time between pings while the model is silent. Default 8s.","examples":["8s"]},"maxBody":{"type":"string","pattern":"^[0-9]+(KB|MB)$","description":"Largest request body. Default 32MB.","examples":["32MB"]}},"patternProperties":{"^x-":{}}},"launchValue":{"description":"A literal, or `{ from: url }`: what mallex knows when it starts the client.","examples":["1",{"from":"url"}],"type":["string","object"],"additionalProperties":false,"required":["from"],"properties":{"from":{"enum":["url","token","tokenHeader","model","window","output","noProxy"],"description":"Which value.","examples":["url"]}},"patternProperties":{"^x-":{}}},"launch":{"type":"object","description":"How the client is started.","examples":[{"args":["--verbose"],"env":{"MY_VARIABLE":"1"}}],"additionalProperties":false,"properties":{"client":{"type":"string","minLength":1,"description":"Path of the client. Default: `claude` on the PATH, else the one mallex installs.","examples":["/opt/homebrew/bin/claude","./bin/claude"]},"args":{"type":"array","items":{"type":"string"},"description":"Arguments put in front of the person's own.","examples":[["--verbose"]]},"env":{"type":"object","description":"Variables for the client; null removes an inherited one.","examples":[{"MY_VARIABLE":"1","ANTHROPIC_BASE_URL":{"from":"url"}}],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","description":"A variable: letters, digits and underscores, no digit first."},"additionalProperties":{"$ref":"#/definitions/launchValue"}},"window":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens; overrides the window derived from the profiles.","examples":[65536]}},"patternProperties":{"^x-":{}}},"backend":{"description":"A server that answers.","examples":[{"kind":"mlx","prefillStep":512},{"kind":"openai","url":"https://api.example.com/v1","key":{"env":"CLOUD_KEY"}}],"type":"object","discriminator":{"propertyName":"kind"},"oneOf":[{"type":"object","description":"mlx_lm.server, started and watched by mallex.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"mlx","description":"mlx_lm.server.","examples":["mlx"]},"prefillStep":{"type":"integer","minimum":16,"maximum":8192,"description":"Tokens of the prompt read at a time; small steps make Ctrl-C quicker. Default: 512; 128 on Linux, where the processor reads.","examples":[512]},"promptCacheEntries":{"type":"integer","minimum":1,"maximum":1000,"description":"Conversations whose prompt stays in memory. Default 10.","examples":[10]}},"patternProperties":{"^x-":{}},"title":"MlxBackend"},{"type":"object","description":"Any server that speaks the OpenAI chat completions API.","additionalProperties":false,"required":["kind","url"],"properties":{"kind":{"const":"openai","description":"OpenAI-compatible.","examples":["openai"]},"url":{"type":"string","pattern":"^https?://[^\\s]+$","description":"Base URL, up to and including /v1.","examples":["https://api.example.com/v1"]},"key":{"type":"object","description":"Where the key is; never the key itself.","examples":[{"env":"CLOUD_KEY"}],"additionalProperties":false,"required":["env"],"properties":{"env":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","description":"Name of the environment variable.","examples":["CLOUD_KEY"]}},"patternProperties":{"^x-":{}}}},"patternProperties":{"^x-":{}},"title":"OpenaiBackend"}]},"sampling":{"type":"object","description":"How the next token is drawn. A request's own temperature, top_p and top_k go before it; a temperature of 1, the protocol's default, asks for nothing.","examples":[{"temperature":0.7,"topP":0.8}],"additionalProperties":false,"properties":{"temperature":{"type":"number","minimum":0,"maximum":2,"description":"0 always takes the likeliest token.","examples":[0,0.7]},"topP":{"type":"number","minimum":0,"maximum":1,"description":"Keep the likeliest tokens up to this share.","examples":[0.95]},"topK":{"type":"integer","minimum":0,"maximum":1000,"description":"Keep this many tokens; 0 keeps all.","examples":[40]},"minP":{"type":"number","minimum":0,"maximum":1,"description":"Drop tokens less likely than this share of the best.","examples":[0.05]},"repetitionPenalty":{"type":"number","minimum":0.5,"maximum":2,"description":"Above 1 makes repeating less likely.","examples":[1.1]}},"patternProperties":{"^x-":{}}},"profile":{"type":"object","description":"A model as mallex sees it.","examples":[{"backend":"local","model":"mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit","window":65536}],"additionalProperties":false,"required":["backend","model"],"properties":{"backend":{"type":"string","description":"Which backend answers.","examples":["local"]},"model":{"type":"string","minLength":1,"description":"Model id or folder: `mlx-community/…`, `./my-model`; `mallex/smollm2-135m` is the small one that mallex brings.","examples":["mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit","./my-model","mallex/smollm2-135m"]},"window":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of prompt and answer together.","examples":[65536]},"output":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of an answer at most.","examples":[8192]},"parameters":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MB]$","description":"Size of the model: 135M, 30B.","examples":["30B","135M"]},"sampling":{"$ref":"#/definitions/sampling"},"size":{"type":"string","description":"What the model is shown; default: by its parameters.","examples":["small"]},"tokenizer":{"type":"string","minLength":1,"description":"Folder with tokenizer.json, for exact counts, where it is not the model's own.","examples":["./my-tokenizer"]},"dialect":{"enum":["native","tagged"],"description":"How tool calls look to the model: `native` (the server's own form) or `tagged` (a line of text, for small models).","examples":["tagged"]},"policy":{"$ref":"#/definitions/policy"}},"patternProperties":{"^x-":{}}},"model":{"type":"object","description":"What is known of a family of models.","examples":[{"id":"our-coders","match":"our-team/coder-*","window":65536}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"match":{"type":"string","minLength":1,"description":"Model ids; `*` stands for any text.","examples":["mlx-community/Qwen3-Coder-*"]},"window":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of prompt and answer together.","examples":[65536]},"output":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of an answer at most.","examples":[8192]},"parameters":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MB]$","description":"Size of the model: 135M, 30B.","examples":["30B","135M"]},"sampling":{"$ref":"#/definitions/sampling"},"source":{"type":"string","minLength":1,"description":"Where these figures come from.","examples":["the model's card and its config.json"]},"dialect":{"enum":["native","tagged"],"description":"How tool calls look to the model: `native` (the server's own form) or `tagged` (a line of text, for small models).","examples":["tagged"]},"policy":{"$ref":"#/definitions/policy"}},"patternProperties":{"^x-":{}}},"tier":{"type":"object","description":"One step of the ladder.","examples":[{"id":"high","about":"hard questions","profiles":["coder"]}],"additionalProperties":false,"required":["id"],"properties":{"id":{"$ref":"#/definitions/id"},"about":{"type":"string","minLength":1,"description":"What it is for.","examples":["everyday questions and edits"]},"profiles":{"type":"array","minItems":1,"maxItems":1,"items":{"type":"string"},"description":"The profile that answers. One for now: chains are not built yet.","examples":[["coder"]]}},"patternProperties":{"^x-":{}}},"packTier":{"type":"object","description":"One step of the ladder; a pack names it, the project fills it.","examples":[{"id":"high","about":"hard questions"}],"additionalProperties":false,"required":["id"],"properties":{"id":{"$ref":"#/definitions/id"},"about":{"type":"string","minLength":1,"description":"What it is for.","examples":["everyday questions and edits"]}},"patternProperties":{"^x-":{}}},"size":{"type":"object","description":"What a model of this size is shown.","examples":[{"upTo":"4B","prompt":"mallex:prompts/small","toolset":"core"}],"additionalProperties":false,"properties":{"upTo":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MB]$","description":"Models up to this many parameters; a size without it takes the rest.","examples":["4B"]},"prompt":{"type":"string","minLength":1,"description":"Template of the system prompt, or `client`: the client's own words.","examples":["mallex:prompts/small","./prompts/mine.hbs","client"]},"toolset":{"type":"string","minLength":1,"description":"Which tools the model sees.","examples":["core"]},"budget":{"type":"object","description":"How much of a window this size may take.","examples":[{"head":1500}],"additionalProperties":false,"required":["head"],"properties":{"head":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of the prompt before a talk, at most: instructions and tools, without the facts of a project. `compile` warns above it, and reckons with it where the prompt is the client's own.","examples":[1500]}}}},"patternProperties":{"^x-":{}}},"toolset":{"type":"object","description":"Which tools the model sees, under which names, and how its calls map back.","examples":[{"tools":{"read":"Read"},"others":"drop"}],"additionalProperties":false,"required":["others"],"properties":{"shell":{"type":"string","minLength":1,"description":"The client's tool that runs a command; fallbacks call it. Default Bash.","examples":["Bash"]},"tools":{"type":"object","description":"The model's name of a tool and what it stands for, in the order in which the model sees them.","examples":[{"read":"Read","run":{"as":"Bash","args":{"command":"command"}}}],"propertyNames":{"pattern":"^[A-Za-z][A-Za-z0-9_-]{0,63}$","description":"A name: letters, digits, dashes and underscores, a letter first."},"additionalProperties":{"$ref":"#/definitions/tool"}},"others":{"enum":["keep","stub","drop"],"description":"What happens to the client's tools that are not listed: shown as they are, shown with a short text, or left out.","examples":["drop"]}},"patternProperties":{"^x-":{}}},"clientTool":{"type":"object","description":"A tool of the client.","examples":[{"client":">=2.0","args":{"file_path":"string"},"required":["file_path"]}],"additionalProperties":false,"properties":{"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client that have it: `<2.1`, `>=2.0 <2.2`. Default: all.","examples":[">=2.0"]},"args":{"type":"object","description":"Its arguments in all these releases together, with their types. Without it they are not known.","examples":[{"file_path":"string","offset":"number"}],"propertyNames":{"pattern":"^[A-Za-z-][A-Za-z0-9_-]{0,63}$","description":"A name: letters, digits, dashes and underscores, a letter first."},"additionalProperties":{"enum":["string","number","boolean","array","object","any"],"description":"Type of the argument; whole numbers are numbers."}},"required":{"type":"array","items":{"type":"string","minLength":1},"description":"Arguments that no release leaves out.","examples":[["file_path"]]}},"patternProperties":{"^x-":{}}},"textTest":{"description":"A test on text; a plain string means `contains`.","examples":["git log",{"startsWith":"Please write","flags":"i","matches":"title$"}],"type":["string","object"],"additionalProperties":false,"properties":{"is":{"type":"string","minLength":1,"description":"The whole text, spaces around it left out.","examples":["quota"]},"startsWith":{"type":"string","minLength":1,"description":"Its first words.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"Words somewhere in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"A regular expression of the linear kind: no look-around, no back-references.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]}},"patternProperties":{"^x-":{}},"minProperties":1,"minLength":1},"when":{"type":"object","description":"All that is given must hold.","examples":[{"class":"main","user":{"contains":"commit"}}],"additionalProperties":false,"properties":{"class":{"description":"The request class, or one of several.","examples":["main",["title","summary"]],"type":["string","array"],"minItems":1,"items":{"type":"string","minLength":1},"minLength":1},"model":{"description":"The model that the client names; `*` stands for any text.","examples":["*haiku*",["*opus*","*sonnet*"]],"type":["string","array"],"minItems":1,"items":{"type":"string","minLength":1},"minLength":1},"tools":{"enum":["none","some"],"description":"Whether the request brings tools.","examples":["none"]},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"user":{"$ref":"#/definitions/textTest"},"system":{"$ref":"#/definitions/textTest"},"outputField":{"type":"string","minLength":1,"description":"A JSON schema for the answer that has this field.","examples":["title"]},"maxTokens":{"type":"object","description":"The answer's cap that the client asks for, in tokens.","examples":[{"under":100}],"additionalProperties":false,"properties":{"is":{"type":"integer","description":"Exactly.","examples":[1]},"under":{"type":"integer","description":"Less than.","examples":[100]},"over":{"type":"integer","description":"More than.","examples":[4000]}},"patternProperties":{"^x-":{}},"minProperties":1},"stream":{"type":"boolean","description":"Whether the client asks for a stream.","examples":[true]},"prefilled":{"type":"boolean","description":"Whether the request brings the first words of the answer.","examples":[true]}},"patternProperties":{"^x-":{}},"minProperties":1},"class":{"type":"object","description":"A kind of request. The first that matches names it; `main` when none does.","examples":[{"id":"title","when":{"outputField":"title"},"background":true}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"when":{"$ref":"#/definitions/when"},"background":{"type":"boolean","description":"True: not asked by the person. Default false.","examples":[true]}},"patternProperties":{"^x-":{}}},"route":{"type":"object","description":"Where a request goes. The first that matches decides.","examples":[{"id":"titles","when":{"class":"title"},"tier":"low"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"when":{"$ref":"#/definitions/when"},"tier":{"type":"string","minLength":1,"description":"The tier that answers; `highest` is the last of the ladder, whatever its name.","examples":["low","highest"]},"atLeast":{"type":"string","minLength":1,"description":"With `tier` or `profile`: a size. Where the model is smaller, the request is refused.","examples":["medium"]},"reply":{"type":"string","minLength":1,"description":"Template of an answer given at once, without a model.","examples":["mallex:replies/none","./replies/title.hbs"]},"refuse":{"type":"string","minLength":1,"description":"Why such a request is refused.","examples":["images can't be shown to this model"]},"profile":{"type":"string","minLength":1,"description":"The profile that answers.","examples":["coder"]},"take":{"$ref":"#/definitions/finder","description":"A stretch of the newest user message, as it came, that the reply reads as `taken` (with a group in `matches`, what the group has matched). Without it there, the route does not match."}},"patternProperties":{"^x-":{}}},"packRoute":{"type":"object","description":"Where a request goes. The first that matches decides.","examples":[{"id":"titles","when":{"class":"title"},"tier":"low"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"when":{"$ref":"#/definitions/when"},"tier":{"type":"string","minLength":1,"description":"The tier that answers; `highest` is the last of the ladder, whatever its name.","examples":["low","highest"]},"atLeast":{"type":"string","minLength":1,"description":"With `tier` or `profile`: a size. Where the model is smaller, the request is refused.","examples":["medium"]},"reply":{"type":"string","minLength":1,"description":"Template of an answer given at once, without a model.","examples":["mallex:replies/none","./replies/title.hbs"]},"refuse":{"type":"string","minLength":1,"description":"Why such a request is refused.","examples":["images can't be shown to this model"]},"take":{"$ref":"#/definitions/finder","description":"A stretch of the newest user message, as it came, that the reply reads as `taken` (with a group in `matches`, what the group has matched). Without it there, the route does not match."}},"patternProperties":{"^x-":{}}},"finder":{"type":"object","description":"One place where a part may stand.","examples":[{"section":"# Environment","startsWith":"# Env"}],"additionalProperties":false,"properties":{"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]},"without":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"Lines that start with these words are left out of what is taken.","examples":[["Platform:","OS Version:"]]}},"patternProperties":{"^x-":{}}},"trim":{"type":"object","description":"A rule on text with role system.","examples":[{"id":"no-tips","section":"# Tips","do":"drop"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":["<2.1"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]},"do":{"enum":["drop","keep"],"description":"Drop it, or keep it from all later rules.","examples":["drop"]}},"patternProperties":{"^x-":{}}},"filter":{"type":"object","description":"A rule on user and tool text.","examples":[{"id":"no-reminders","tag":"system-reminder","do":"drop"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]},"do":{"enum":["drop","keep","unwrap","replace"],"description":"Drop it, keep it from all later rules, keep what is inside its tag, or put `with` in its place.","examples":["drop"]},"with":{"type":"string","description":"What `replace` puts in the place.","examples":["(left out)"]}},"patternProperties":{"^x-":{}}},"tool":{"type":["string","object"],"minLength":1,"description":"A tool of the client by its name, or how it is shown.","examples":["Read",{"as":"Bash","about":"Run a command.","args":{"command":"command"}}],"additionalProperties":false,"required":["as"],"properties":{"as":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"The client's tool; of several, the first that the client offers.","examples":["Read",["Grep","Search"]]},"about":{"type":"string","minLength":1,"description":"What it does, in a few words. Default: the first sentence of the client's.","examples":["Read a file."]},"args":{"type":"object","description":"The model's name of each argument it is shown, and the client's. Default: all of the client's, under their names.","examples":[{"path":"file_path"}],"propertyNames":{"pattern":"^[A-Za-z][A-Za-z0-9_-]{0,63}$","description":"A name: letters, digits, dashes and underscores, a letter first."},"additionalProperties":{"type":"string","minLength":1}},"fallback":{"enum":["shell.grep","shell.glob"],"description":"Built-in command to use where the client does not offer the tool.","examples":["shell.grep"]}},"patternProperties":{"^x-":{}}},"test":{"type":"object","description":"A request and what the rules make of it. Without `expect`, `mallex test` prints what they do.","examples":[{"name":"a question stays cheap","given":{"user":"what is 2+2"},"expect":{"tier":"low"}}],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"description":"Says what holds: `a question stays local`. Unique over all files.","examples":["a question stays cheap"]},"given":{"$ref":"#/definitions/given"},"expect":{"$ref":"#/definitions/expect"}},"patternProperties":{"^x-":{}},"required":["name","given"]},"given":{"type":"object","description":"The request: one of `user`, `messages` or `file`, and what else it brings.","examples":[{"user":"what is 2+2"}],"additionalProperties":false,"properties":{"user":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"What the person says; several texts are blocks of one message.","examples":["what is 2+2"]},"messages":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/givenMessage"},"description":"A longer talk, in order.","examples":[[{"user":"what is in a.txt?"},{"call":{"tool":"Read","input":{"file_path":"a.txt"}}},{"result":"hello"}]]},"file":{"type":"string","minLength":1,"description":"A request that `mallex record` kept, or a bare request body: JSON, beside this file. What else stands here goes before it.","examples":["recorded.json"]},"system":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"The client's system text; several texts are blocks of it.","examples":["You are a helpful assistant."]},"client":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)*$","description":"Release of the client: 2.1.329. Default: unknown, which fits no range.","examples":["2.1.329"]},"model":{"type":"string","minLength":1,"description":"What the client asks for: a tier, a profile, or a name of its own. Default: `mallex/anthropic-auto`.","examples":["low","coder"]},"tools":{"type":"array","items":{"$ref":"#/definitions/givenTool"},"description":"The client's tools, in its order. Default: none.","examples":[["Read","Bash"]]},"maxTokens":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of the answer at most. Default 32000.","examples":[32000]},"outputField":{"type":"string","minLength":1,"description":"The answer must be JSON with this field.","examples":["title"]},"stream":{"type":"boolean","description":"Whether the client asks for a stream. Default true.","examples":[true]},"size":{"type":"string","minLength":1,"description":"As if the profile were of this size. For packs, which have no profiles.","examples":["small"]},"dialect":{"enum":["native","tagged"],"description":"As if the profile had this dialect.","examples":["tagged"]}},"patternProperties":{"^x-":{}}},"givenMessage":{"type":"object","description":"One step of the talk: one of these keys.","examples":[{"user":"what is in a.txt?"}],"additionalProperties":false,"properties":{"user":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"What the person says; several texts are blocks of one message.","examples":["what is 2+2"]},"assistant":{"type":"string","minLength":1,"description":"What the model has answered.","examples":["I will look."]},"call":{"type":"object","description":"A tool that the model has called.","examples":[{"tool":"Read","input":{"file_path":"a.txt"}}],"additionalProperties":false,"properties":{"tool":{"type":"string","minLength":1,"description":"Its name, as the client has it.","examples":["Read"]},"input":{"type":"object","description":"Its arguments.","examples":[{"file_path":"a.txt"}]}},"patternProperties":{"^x-":{}},"required":["tool"]},"result":{"type":"string","description":"What the first call without a result returned.","examples":["hello"]},"system":{"type":"string","minLength":1,"description":"A system message inside the talk.","examples":["You are a helpful assistant."]}},"patternProperties":{"^x-":{}},"minProperties":1,"maxProperties":1},"givenTool":{"type":["string","object"],"minLength":1,"description":"A tool of `clientTools` by its name, or any other with its arguments.","examples":["Read",{"name":"Read","args":{"file_path":"string"}}],"additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"description":"Its name, as the client has it.","examples":["Read"]},"about":{"type":"string","minLength":1,"description":"What the client says of it.","examples":["Reads a file."]},"args":{"type":"object","description":"Its arguments with their types.","examples":[{"file_path":"string"}],"additionalProperties":{"enum":["string","number","boolean","array","object","any"],"description":"Type of the argument."}},"required":{"type":"array","items":{"type":"string","minLength":1},"description":"Arguments that no call may leave out.","examples":[["file_path"]]}},"patternProperties":{"^x-":{}}},"expect":{"type":"object","description":"All that is said must hold.","examples":[{"class":"main","tier":"low","headTokens":{"under":450}}],"additionalProperties":false,"properties":{"class":{"type":"string","minLength":1,"description":"The request class.","examples":["main"]},"route":{"type":"string","minLength":1,"description":"The route that matches, by id; `none`: no route does.","examples":["titles","none"]},"tier":{"type":"string","minLength":1,"description":"The tier that answers.","examples":["low"]},"profile":{"type":"string","minLength":1,"description":"The profile that answers.","examples":["coder"]},"reply":{"$ref":"#/definitions/textTest","description":"Answered without a model, with this text."},"refused":{"$ref":"#/definitions/textTest","description":"Refused, with this message."},"fired":{"type":"array","items":{"type":"string","minLength":1},"description":"Ids of trim rules and filters, and names of parts: all of these fire. An empty list: none does.","examples":[["no-reminders"],[]]},"notFired":{"type":"array","items":{"type":"string","minLength":1},"description":"None of these fires.","examples":[["no-tips"]]},"prompt":{"type":"object","description":"The whole prompt, as the model gets it.","examples":[{"contains":"Today's date","without":"gitStatus"}],"additionalProperties":false,"properties":{"contains":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"Each of these texts is in it.","examples":["Today's date"]},"without":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"None of these texts is in it.","examples":["gitStatus",["gitStatus","claudeMd"]]}},"patternProperties":{"^x-":{}}},"tools":{"type":"array","items":{"type":"string","minLength":1},"description":"Names of the tools that the model sees, in order.","examples":[["read","run"]]},"headTokens":{"$ref":"#/definitions/numberTest","description":"Tokens of the system text and of the tools."},"promptTokens":{"$ref":"#/definitions/numberTest","description":"Tokens of the whole prompt."},"stablePrefixWith":{"type":"string","minLength":1,"description":"Another test whose prompt is the beginning of this one's, message for message: the cache holds.","examples":["a question stays cheap"]}},"patternProperties":{"^x-":{}}},"numberTest":{"type":"object","description":"A test on a number.","examples":[{"under":450}],"additionalProperties":false,"properties":{"is":{"type":"integer","description":"Exactly.","examples":[450]},"under":{"type":"integer","description":"Less than.","examples":[450]},"over":{"type":"integer","description":"More than.","examples":[100]}},"patternProperties":{"^x-":{}},"minProperties":1},"policy":{"type":"object","description":"How talks are laid out for the model's chat template, where its server takes it. `mallex probe` finds what keeps the longest prefix.","examples":[{"midSystem":"fold","date":"fixed"}],"additionalProperties":false,"properties":{"system":{"enum":["message","user"],"description":"Where the system prompt stands: a message of its own (default), or in front of the person's first words, for templates that refuse it or move it through the talk.","examples":["message"]},"midSystem":{"enum":["fold","inPlace"],"description":"Where a system message inside the talk stands: folded into the user's words (default), or in its place as a message of its own, which some templates refuse.","examples":["fold"]},"arguments":{"enum":["object","string"],"description":"How the template gets the arguments of earlier calls: as an object (default), or as JSON text. For `mlx` only: other servers decide it themselves.","examples":["object"]},"date":{"enum":["live","fixed"],"description":"Today's date in templates that print one: the day's own (default), or that of the day on which the model server started, so that midnight does not cost the prompt cache. For `mlx` only.","examples":["fixed"]}},"patternProperties":{"^x-":{}}}},"$id":"mallex.schema.json"};
const schema12 = {"type":"object","description":"How mallex itself listens.","examples":[{"port":3456,"record":false}],"additionalProperties":false,"properties":{"port":{"type":"integer","minimum":0,"maximum":65535,"description":"Port to try first; when it is taken mallex says so and uses the next free one (`--port` insists). 0 lets the system choose. Default 3456.","examples":[3456,0]},"record":{"type":"boolean","description":"Keep the last 50 turns, redacted, in the state folder. Default true.","examples":[false]},"earlyHead":{"type":"string","pattern":"^[0-9]+(ms|s)$","description":"How long a stream waits for the model before its head is sent. Default 1500ms.","examples":["1500ms","2s"]},"ping":{"type":"string","pattern":"^[0-9]+(ms|s)$","description":"Time between pings while the model is silent. Default 8s.","examples":["8s"]},"maxBody":{"type":"string","pattern":"^[0-9]+(KB|MB)$","description":"Largest request body. Default 32MB.","examples":["32MB"]}},"patternProperties":{"^x-":{}}};
const schema15 = {"type":"string","pattern":"^[a-z][A-Za-z0-9-]*$","minLength":1,"description":"A name: letters, digits and dashes, a small letter first.","examples":["coder"]};
const schema16 = {"description":"A server that answers.","examples":[{"kind":"mlx","prefillStep":512},{"kind":"openai","url":"https://api.example.com/v1","key":{"env":"CLOUD_KEY"}}],"type":"object","discriminator":{"propertyName":"kind"},"oneOf":[{"type":"object","description":"mlx_lm.server, started and watched by mallex.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"mlx","description":"mlx_lm.server.","examples":["mlx"]},"prefillStep":{"type":"integer","minimum":16,"maximum":8192,"description":"Tokens of the prompt read at a time; small steps make Ctrl-C quicker. Default: 512; 128 on Linux, where the processor reads.","examples":[512]},"promptCacheEntries":{"type":"integer","minimum":1,"maximum":1000,"description":"Conversations whose prompt stays in memory. Default 10.","examples":[10]}},"patternProperties":{"^x-":{}},"title":"MlxBackend"},{"type":"object","description":"Any server that speaks the OpenAI chat completions API.","additionalProperties":false,"required":["kind","url"],"properties":{"kind":{"const":"openai","description":"OpenAI-compatible.","examples":["openai"]},"url":{"type":"string","pattern":"^https?://[^\\s]+$","description":"Base URL, up to and including /v1.","examples":["https://api.example.com/v1"]},"key":{"type":"object","description":"Where the key is; never the key itself.","examples":[{"env":"CLOUD_KEY"}],"additionalProperties":false,"required":["env"],"properties":{"env":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","description":"Name of the environment variable.","examples":["CLOUD_KEY"]}},"patternProperties":{"^x-":{}}}},"patternProperties":{"^x-":{}},"title":"OpenaiBackend"}]};
const schema30 = {"type":"object","description":"What a model of this size is shown.","examples":[{"upTo":"4B","prompt":"mallex:prompts/small","toolset":"core"}],"additionalProperties":false,"properties":{"upTo":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MB]$","description":"Models up to this many parameters; a size without it takes the rest.","examples":["4B"]},"prompt":{"type":"string","minLength":1,"description":"Template of the system prompt, or `client`: the client's own words.","examples":["mallex:prompts/small","./prompts/mine.hbs","client"]},"toolset":{"type":"string","minLength":1,"description":"Which tools the model sees.","examples":["core"]},"budget":{"type":"object","description":"How much of a window this size may take.","examples":[{"head":1500}],"additionalProperties":false,"required":["head"],"properties":{"head":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of the prompt before a talk, at most: instructions and tools, without the facts of a project. `compile` warns above it, and reckons with it where the prompt is the client's own.","examples":[1500]}}}},"patternProperties":{"^x-":{}}};
const schema32 = {"type":"object","description":"One place where a part may stand.","examples":[{"section":"# Environment","startsWith":"# Env"}],"additionalProperties":false,"properties":{"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]},"without":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"Lines that start with these words are left out of what is taken.","examples":[["Platform:","OS Version:"]]}},"patternProperties":{"^x-":{}}};
const schema51 = {"type":"object","description":"A tool of the client.","examples":[{"client":">=2.0","args":{"file_path":"string"},"required":["file_path"]}],"additionalProperties":false,"properties":{"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client that have it: `<2.1`, `>=2.0 <2.2`. Default: all.","examples":[">=2.0"]},"args":{"type":"object","description":"Its arguments in all these releases together, with their types. Without it they are not known.","examples":[{"file_path":"string","offset":"number"}],"propertyNames":{"pattern":"^[A-Za-z-][A-Za-z0-9_-]{0,63}$","description":"A name: letters, digits, dashes and underscores, a letter first."},"additionalProperties":{"enum":["string","number","boolean","array","object","any"],"description":"Type of the argument; whole numbers are numbers."}},"required":{"type":"array","items":{"type":"string","minLength":1},"description":"Arguments that no release leaves out.","examples":[["file_path"]]}},"patternProperties":{"^x-":{}}};
const func2 = Object.prototype.hasOwnProperty;
const func3 = require("ajv/dist/runtime/ucs2length").default;
const pattern0 = new RegExp("^x-", "u");
const pattern2 = new RegExp("^[0-9]+(ms|s)$", "u");
const pattern4 = new RegExp("^[0-9]+(KB|MB)$", "u");
const pattern8 = new RegExp("^[a-z][A-Za-z0-9-]*$", "u");
const pattern11 = new RegExp("^https?://[^\\s]+$", "u");
const pattern6 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern16 = new RegExp("^[0-9]+(\\.[0-9]+)?[MB]$", "u");
const pattern33 = new RegExp("^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$", "u");
const pattern34 = new RegExp("^[A-Za-z][A-Za-z0-9_-]*$", "u");
const pattern35 = new RegExp("^#{1,6} .+$", "u");
const pattern37 = new RegExp("^[ims]*$", "u");
const pattern72 = new RegExp("^[A-Za-z][A-Za-z0-9_-]{0,127}$", "u");
const pattern75 = new RegExp("^[A-Za-z-][A-Za-z0-9_-]{0,63}$", "u");
const schema13 = {"type":"object","description":"How the client is started.","examples":[{"args":["--verbose"],"env":{"MY_VARIABLE":"1"}}],"additionalProperties":false,"properties":{"client":{"type":"string","minLength":1,"description":"Path of the client. Default: `claude` on the PATH, else the one mallex installs.","examples":["/opt/homebrew/bin/claude","./bin/claude"]},"args":{"type":"array","items":{"type":"string"},"description":"Arguments put in front of the person's own.","examples":[["--verbose"]]},"env":{"type":"object","description":"Variables for the client; null removes an inherited one.","examples":[{"MY_VARIABLE":"1","ANTHROPIC_BASE_URL":{"from":"url"}}],"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","description":"A variable: letters, digits and underscores, no digit first."},"additionalProperties":{"$ref":"#/definitions/launchValue"}},"window":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens; overrides the window derived from the profiles.","examples":[65536]}},"patternProperties":{"^x-":{}}};
const schema14 = {"description":"A literal, or `{ from: url }`: what mallex knows when it starts the client.","examples":["1",{"from":"url"}],"type":["string","object"],"additionalProperties":false,"required":["from"],"properties":{"from":{"enum":["url","token","tokenHeader","model","window","output","noProxy"],"description":"Which value.","examples":["url"]}},"patternProperties":{"^x-":{}}};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "client") || (key0 === "args")) || (key0 === "env")) || (key0 === "window")) || (pattern0.test(key0)))){
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
if(!pattern6.test(key1)){
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
if(!(((((((data5 === "url") || (data5 === "token")) || (data5 === "tokenHeader")) || (data5 === "model")) || (data5 === "window")) || (data5 === "output")) || (data5 === "noProxy"))){
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
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"object","description":"A model as mallex sees it.","examples":[{"backend":"local","model":"mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit","window":65536}],"additionalProperties":false,"required":["backend","model"],"properties":{"backend":{"type":"string","description":"Which backend answers.","examples":["local"]},"model":{"type":"string","minLength":1,"description":"Model id or folder: `mlx-community/…`, `./my-model`; `mallex/smollm2-135m` is the small one that mallex brings.","examples":["mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit","./my-model","mallex/smollm2-135m"]},"window":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of prompt and answer together.","examples":[65536]},"output":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of an answer at most.","examples":[8192]},"parameters":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MB]$","description":"Size of the model: 135M, 30B.","examples":["30B","135M"]},"sampling":{"$ref":"#/definitions/sampling"},"size":{"type":"string","description":"What the model is shown; default: by its parameters.","examples":["small"]},"tokenizer":{"type":"string","minLength":1,"description":"Folder with tokenizer.json, for exact counts, where it is not the model's own.","examples":["./my-tokenizer"]},"dialect":{"enum":["native","tagged"],"description":"How tool calls look to the model: `native` (the server's own form) or `tagged` (a line of text, for small models).","examples":["tagged"]},"policy":{"$ref":"#/definitions/policy"}},"patternProperties":{"^x-":{}}};
const schema19 = {"type":"object","description":"How the next token is drawn. A request's own temperature, top_p and top_k go before it; a temperature of 1, the protocol's default, asks for nothing.","examples":[{"temperature":0.7,"topP":0.8}],"additionalProperties":false,"properties":{"temperature":{"type":"number","minimum":0,"maximum":2,"description":"0 always takes the likeliest token.","examples":[0,0.7]},"topP":{"type":"number","minimum":0,"maximum":1,"description":"Keep the likeliest tokens up to this share.","examples":[0.95]},"topK":{"type":"integer","minimum":0,"maximum":1000,"description":"Keep this many tokens; 0 keeps all.","examples":[40]},"minP":{"type":"number","minimum":0,"maximum":1,"description":"Drop tokens less likely than this share of the best.","examples":[0.05]},"repetitionPenalty":{"type":"number","minimum":0.5,"maximum":2,"description":"Above 1 makes repeating less likely.","examples":[1.1]}},"patternProperties":{"^x-":{}}};
const schema20 = {"type":"object","description":"How talks are laid out for the model's chat template, where its server takes it. `mallex probe` finds what keeps the longest prefix.","examples":[{"midSystem":"fold","date":"fixed"}],"additionalProperties":false,"properties":{"system":{"enum":["message","user"],"description":"Where the system prompt stands: a message of its own (default), or in front of the person's first words, for templates that refuse it or move it through the talk.","examples":["message"]},"midSystem":{"enum":["fold","inPlace"],"description":"Where a system message inside the talk stands: folded into the user's words (default), or in its place as a message of its own, which some templates refuse.","examples":["fold"]},"arguments":{"enum":["object","string"],"description":"How the template gets the arguments of earlier calls: as an object (default), or as JSON text. For `mlx` only: other servers decide it themselves.","examples":["object"]},"date":{"enum":["live","fixed"],"description":"Today's date in templates that print one: the day's own (default), or that of the day on which the model server started, so that midnight does not cost the prompt cache. For `mlx` only.","examples":["fixed"]}},"patternProperties":{"^x-":{}}};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.backend === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((func2.call(schema18.properties, key0)) || (pattern0.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data};
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
const err3 = {instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.backend.type,parentSchema:schema18.properties.backend,data:data0};
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
const err4 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema18.properties.model,data:data1};
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
const err5 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.model.type,parentSchema:schema18.properties.model,data:data1};
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
const err6 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.properties.window.type,parentSchema:schema18.properties.window,data:data2};
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
const err7 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema18.properties.window,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema18.properties.window,data:data2};
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
const err9 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.properties.output.type,parentSchema:schema18.properties.output,data:data3};
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
const err10 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema18.properties.output,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema18.properties.output,data:data3};
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
if(!pattern16.test(data4)){
const err12 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?[MB]$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?[MB]$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?[MB]$",parentSchema:schema18.properties.parameters,data:data4};
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
const err13 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.parameters.type,parentSchema:schema18.properties.parameters,data:data4};
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
const err14 = {instancePath:instancePath+"/sampling",schemaPath:"#/definitions/sampling/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data:data5};
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
const err15 = {instancePath:instancePath+"/sampling/temperature",schemaPath:"#/definitions/sampling/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema19.properties.temperature,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/sampling/temperature",schemaPath:"#/definitions/sampling/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema19.properties.temperature,data:data6};
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
const err17 = {instancePath:instancePath+"/sampling/temperature",schemaPath:"#/definitions/sampling/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.temperature.type,parentSchema:schema19.properties.temperature,data:data6};
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
const err18 = {instancePath:instancePath+"/sampling/topP",schemaPath:"#/definitions/sampling/properties/topP/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema19.properties.topP,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err19 = {instancePath:instancePath+"/sampling/topP",schemaPath:"#/definitions/sampling/properties/topP/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema19.properties.topP,data:data7};
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
const err20 = {instancePath:instancePath+"/sampling/topP",schemaPath:"#/definitions/sampling/properties/topP/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.topP.type,parentSchema:schema19.properties.topP,data:data7};
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
const err21 = {instancePath:instancePath+"/sampling/topK",schemaPath:"#/definitions/sampling/properties/topK/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.topK.type,parentSchema:schema19.properties.topK,data:data8};
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
const err22 = {instancePath:instancePath+"/sampling/topK",schemaPath:"#/definitions/sampling/properties/topK/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema19.properties.topK,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err23 = {instancePath:instancePath+"/sampling/topK",schemaPath:"#/definitions/sampling/properties/topK/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema19.properties.topK,data:data8};
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
const err24 = {instancePath:instancePath+"/sampling/minP",schemaPath:"#/definitions/sampling/properties/minP/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema19.properties.minP,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/sampling/minP",schemaPath:"#/definitions/sampling/properties/minP/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema19.properties.minP,data:data9};
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
const err26 = {instancePath:instancePath+"/sampling/minP",schemaPath:"#/definitions/sampling/properties/minP/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.minP.type,parentSchema:schema19.properties.minP,data:data9};
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
const err27 = {instancePath:instancePath+"/sampling/repetitionPenalty",schemaPath:"#/definitions/sampling/properties/repetitionPenalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema19.properties.repetitionPenalty,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data10 < 0.5 || isNaN(data10)){
const err28 = {instancePath:instancePath+"/sampling/repetitionPenalty",schemaPath:"#/definitions/sampling/properties/repetitionPenalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.5},message:"must be >= 0.5",schema:0.5,parentSchema:schema19.properties.repetitionPenalty,data:data10};
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
const err29 = {instancePath:instancePath+"/sampling/repetitionPenalty",schemaPath:"#/definitions/sampling/properties/repetitionPenalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.repetitionPenalty.type,parentSchema:schema19.properties.repetitionPenalty,data:data10};
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
const err30 = {instancePath:instancePath+"/sampling",schemaPath:"#/definitions/sampling/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data:data5};
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
const err31 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.size.type,parentSchema:schema18.properties.size,data:data11};
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
const err32 = {instancePath:instancePath+"/tokenizer",schemaPath:"#/properties/tokenizer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema18.properties.tokenizer,data:data12};
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
const err33 = {instancePath:instancePath+"/tokenizer",schemaPath:"#/properties/tokenizer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.tokenizer.type,parentSchema:schema18.properties.tokenizer,data:data12};
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
if(!((data13 === "native") || (data13 === "tagged"))){
const err34 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/enum",keyword:"enum",params:{allowedValues: schema18.properties.dialect.enum},message:"must be equal to one of the allowed values",schema:schema18.properties.dialect.enum,parentSchema:schema18.properties.dialect,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.policy !== undefined){
let data14 = data.policy;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 in data14){
if(!(((((key2 === "system") || (key2 === "midSystem")) || (key2 === "arguments")) || (key2 === "date")) || (pattern0.test(key2)))){
const err35 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema20,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data14.system !== undefined){
let data15 = data14.system;
if(!((data15 === "message") || (data15 === "user"))){
const err36 = {instancePath:instancePath+"/policy/system",schemaPath:"#/definitions/policy/properties/system/enum",keyword:"enum",params:{allowedValues: schema20.properties.system.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.system.enum,parentSchema:schema20.properties.system,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data14.midSystem !== undefined){
let data16 = data14.midSystem;
if(!((data16 === "fold") || (data16 === "inPlace"))){
const err37 = {instancePath:instancePath+"/policy/midSystem",schemaPath:"#/definitions/policy/properties/midSystem/enum",keyword:"enum",params:{allowedValues: schema20.properties.midSystem.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.midSystem.enum,parentSchema:schema20.properties.midSystem,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data14.arguments !== undefined){
let data17 = data14.arguments;
if(!((data17 === "object") || (data17 === "string"))){
const err38 = {instancePath:instancePath+"/policy/arguments",schemaPath:"#/definitions/policy/properties/arguments/enum",keyword:"enum",params:{allowedValues: schema20.properties.arguments.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.arguments.enum,parentSchema:schema20.properties.arguments,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data14.date !== undefined){
let data18 = data14.date;
if(!((data18 === "live") || (data18 === "fixed"))){
const err39 = {instancePath:instancePath+"/policy/date",schemaPath:"#/definitions/policy/properties/date/enum",keyword:"enum",params:{allowedValues: schema20.properties.date.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.date.enum,parentSchema:schema20.properties.date,data:data18};
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
const err40 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data:data14};
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
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

const schema21 = {"type":"object","description":"One step of the ladder.","examples":[{"id":"high","about":"hard questions","profiles":["coder"]}],"additionalProperties":false,"required":["id"],"properties":{"id":{"$ref":"#/definitions/id"},"about":{"type":"string","minLength":1,"description":"What it is for.","examples":["everyday questions and edits"]},"profiles":{"type":"array","minItems":1,"maxItems":1,"items":{"type":"string"},"description":"The profile that answers. One for now: chains are not built yet.","examples":[["coder"]]}},"patternProperties":{"^x-":{}}};
const schema22 = {"type":"string","pattern":"^[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The rule's own name, unique in its list.","examples":["no-tips"]};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "id") || (key0 === "about")) || (key0 === "profiles")) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data};
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
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema22,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern8.test(data0)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema22,data:data0};
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
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.type,parentSchema:schema22,data:data0};
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
const err5 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema21.properties.about,data:data1};
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
const err6 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.about.type,parentSchema:schema21.properties.about,data:data1};
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
if(data2.length > 1){
const err7 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/maxItems",keyword:"maxItems",params:{limit: 1},message:"must NOT have more than 1 items",schema:1,parentSchema:schema21.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema21.properties.profiles,data:data2};
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
const err9 = {instancePath:instancePath+"/profiles/" + i0,schemaPath:"#/properties/profiles/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.profiles.items.type,parentSchema:schema21.properties.profiles.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.profiles.type,parentSchema:schema21.properties.profiles,data:data2};
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
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":"object","description":"What is known of a family of models.","examples":[{"id":"our-coders","match":"our-team/coder-*","window":65536}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"match":{"type":"string","minLength":1,"description":"Model ids; `*` stands for any text.","examples":["mlx-community/Qwen3-Coder-*"]},"window":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of prompt and answer together.","examples":[65536]},"output":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of an answer at most.","examples":[8192]},"parameters":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[MB]$","description":"Size of the model: 135M, 30B.","examples":["30B","135M"]},"sampling":{"$ref":"#/definitions/sampling"},"source":{"type":"string","minLength":1,"description":"Where these figures come from.","examples":["the model's card and its config.json"]},"dialect":{"enum":["native","tagged"],"description":"How tool calls look to the model: `native` (the server's own form) or `tagged` (a line of text, for small models).","examples":["tagged"]},"policy":{"$ref":"#/definitions/policy"}},"patternProperties":{"^x-":{}}};
const schema25 = {"type":"string","pattern":"^[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The id of an inherited rule; the keys beside it replace that rule's.","examples":["reminders"]};
const schema26 = {"type":"string","pattern":"^[a-z][A-Za-z0-9-]*$","minLength":1,"description":"The id of an inherited rule that shall not apply.","examples":["reminders"]};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema23.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data};
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
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema22,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern8.test(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema22,data:data0};
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
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.type,parentSchema:schema22,data:data0};
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
const err4 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema25,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern8.test(data1)){
const err5 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema25,data:data1};
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
const err6 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.type,parentSchema:schema25,data:data1};
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
const err7 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema26,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern8.test(data2)){
const err8 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema26,data:data2};
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
const err9 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.type,parentSchema:schema26,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.match !== undefined){
let data3 = data.match;
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err10 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema23.properties.match,data:data3};
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
const err11 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.match.type,parentSchema:schema23.properties.match,data:data3};
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
let data4 = data.window;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.window.type,parentSchema:schema23.properties.window,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100000000 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema23.properties.window,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema23.properties.window,data:data4};
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
if(data.output !== undefined){
let data5 = data.output;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema23.properties.output.type,parentSchema:schema23.properties.output,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100000000 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema23.properties.output,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err17 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema23.properties.output,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.parameters !== undefined){
let data6 = data.parameters;
if(typeof data6 === "string"){
if(!pattern16.test(data6)){
const err18 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?[MB]$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?[MB]$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?[MB]$",parentSchema:schema23.properties.parameters,data:data6};
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
const err19 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.parameters.type,parentSchema:schema23.properties.parameters,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.sampling !== undefined){
let data7 = data.sampling;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!((((((key1 === "temperature") || (key1 === "topP")) || (key1 === "topK")) || (key1 === "minP")) || (key1 === "repetitionPenalty")) || (pattern0.test(key1)))){
const err20 = {instancePath:instancePath+"/sampling",schemaPath:"#/definitions/sampling/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.temperature !== undefined){
let data8 = data7.temperature;
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 2 || isNaN(data8)){
const err21 = {instancePath:instancePath+"/sampling/temperature",schemaPath:"#/definitions/sampling/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema19.properties.temperature,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err22 = {instancePath:instancePath+"/sampling/temperature",schemaPath:"#/definitions/sampling/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema19.properties.temperature,data:data8};
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
const err23 = {instancePath:instancePath+"/sampling/temperature",schemaPath:"#/definitions/sampling/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.temperature.type,parentSchema:schema19.properties.temperature,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.topP !== undefined){
let data9 = data7.topP;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1 || isNaN(data9)){
const err24 = {instancePath:instancePath+"/sampling/topP",schemaPath:"#/definitions/sampling/properties/topP/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema19.properties.topP,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/sampling/topP",schemaPath:"#/definitions/sampling/properties/topP/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema19.properties.topP,data:data9};
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
const err26 = {instancePath:instancePath+"/sampling/topP",schemaPath:"#/definitions/sampling/properties/topP/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.topP.type,parentSchema:schema19.properties.topP,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.topK !== undefined){
let data10 = data7.topK;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err27 = {instancePath:instancePath+"/sampling/topK",schemaPath:"#/definitions/sampling/properties/topK/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.topK.type,parentSchema:schema19.properties.topK,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 1000 || isNaN(data10)){
const err28 = {instancePath:instancePath+"/sampling/topK",schemaPath:"#/definitions/sampling/properties/topK/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema19.properties.topK,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err29 = {instancePath:instancePath+"/sampling/topK",schemaPath:"#/definitions/sampling/properties/topK/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema19.properties.topK,data:data10};
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
if(data7.minP !== undefined){
let data11 = data7.minP;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1 || isNaN(data11)){
const err30 = {instancePath:instancePath+"/sampling/minP",schemaPath:"#/definitions/sampling/properties/minP/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema19.properties.minP,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err31 = {instancePath:instancePath+"/sampling/minP",schemaPath:"#/definitions/sampling/properties/minP/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema19.properties.minP,data:data11};
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
const err32 = {instancePath:instancePath+"/sampling/minP",schemaPath:"#/definitions/sampling/properties/minP/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.minP.type,parentSchema:schema19.properties.minP,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data7.repetitionPenalty !== undefined){
let data12 = data7.repetitionPenalty;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 2 || isNaN(data12)){
const err33 = {instancePath:instancePath+"/sampling/repetitionPenalty",schemaPath:"#/definitions/sampling/properties/repetitionPenalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema19.properties.repetitionPenalty,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data12 < 0.5 || isNaN(data12)){
const err34 = {instancePath:instancePath+"/sampling/repetitionPenalty",schemaPath:"#/definitions/sampling/properties/repetitionPenalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.5},message:"must be >= 0.5",schema:0.5,parentSchema:schema19.properties.repetitionPenalty,data:data12};
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
const err35 = {instancePath:instancePath+"/sampling/repetitionPenalty",schemaPath:"#/definitions/sampling/properties/repetitionPenalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.repetitionPenalty.type,parentSchema:schema19.properties.repetitionPenalty,data:data12};
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
const err36 = {instancePath:instancePath+"/sampling",schemaPath:"#/definitions/sampling/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data:data7};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.source !== undefined){
let data13 = data.source;
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err37 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema23.properties.source,data:data13};
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
const err38 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.source.type,parentSchema:schema23.properties.source,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.dialect !== undefined){
let data14 = data.dialect;
if(!((data14 === "native") || (data14 === "tagged"))){
const err39 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/enum",keyword:"enum",params:{allowedValues: schema23.properties.dialect.enum},message:"must be equal to one of the allowed values",schema:schema23.properties.dialect.enum,parentSchema:schema23.properties.dialect,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.policy !== undefined){
let data15 = data.policy;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key2 in data15){
if(!(((((key2 === "system") || (key2 === "midSystem")) || (key2 === "arguments")) || (key2 === "date")) || (pattern0.test(key2)))){
const err40 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema20,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.system !== undefined){
let data16 = data15.system;
if(!((data16 === "message") || (data16 === "user"))){
const err41 = {instancePath:instancePath+"/policy/system",schemaPath:"#/definitions/policy/properties/system/enum",keyword:"enum",params:{allowedValues: schema20.properties.system.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.system.enum,parentSchema:schema20.properties.system,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data15.midSystem !== undefined){
let data17 = data15.midSystem;
if(!((data17 === "fold") || (data17 === "inPlace"))){
const err42 = {instancePath:instancePath+"/policy/midSystem",schemaPath:"#/definitions/policy/properties/midSystem/enum",keyword:"enum",params:{allowedValues: schema20.properties.midSystem.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.midSystem.enum,parentSchema:schema20.properties.midSystem,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data15.arguments !== undefined){
let data18 = data15.arguments;
if(!((data18 === "object") || (data18 === "string"))){
const err43 = {instancePath:instancePath+"/policy/arguments",schemaPath:"#/definitions/policy/properties/arguments/enum",keyword:"enum",params:{allowedValues: schema20.properties.arguments.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.arguments.enum,parentSchema:schema20.properties.arguments,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data15.date !== undefined){
let data19 = data15.date;
if(!((data19 === "live") || (data19 === "fixed"))){
const err44 = {instancePath:instancePath+"/policy/date",schemaPath:"#/definitions/policy/properties/date/enum",keyword:"enum",params:{allowedValues: schema20.properties.date.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.date.enum,parentSchema:schema20.properties.date,data:data19};
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
const err45 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data:data15};
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
const err46 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

const schema33 = {"type":"object","description":"A kind of request. The first that matches names it; `main` when none does.","examples":[{"id":"title","when":{"outputField":"title"},"background":true}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"when":{"$ref":"#/definitions/when"},"background":{"type":"boolean","description":"True: not asked by the person. Default false.","examples":[true]}},"patternProperties":{"^x-":{}}};
const schema37 = {"type":"object","description":"All that is given must hold.","examples":[{"class":"main","user":{"contains":"commit"}}],"additionalProperties":false,"properties":{"class":{"description":"The request class, or one of several.","examples":["main",["title","summary"]],"type":["string","array"],"minItems":1,"items":{"type":"string","minLength":1},"minLength":1},"model":{"description":"The model that the client names; `*` stands for any text.","examples":["*haiku*",["*opus*","*sonnet*"]],"type":["string","array"],"minItems":1,"items":{"type":"string","minLength":1},"minLength":1},"tools":{"enum":["none","some"],"description":"Whether the request brings tools.","examples":["none"]},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"user":{"$ref":"#/definitions/textTest"},"system":{"$ref":"#/definitions/textTest"},"outputField":{"type":"string","minLength":1,"description":"A JSON schema for the answer that has this field.","examples":["title"]},"maxTokens":{"type":"object","description":"The answer's cap that the client asks for, in tokens.","examples":[{"under":100}],"additionalProperties":false,"properties":{"is":{"type":"integer","description":"Exactly.","examples":[1]},"under":{"type":"integer","description":"Less than.","examples":[100]},"over":{"type":"integer","description":"More than.","examples":[4000]}},"patternProperties":{"^x-":{}},"minProperties":1},"stream":{"type":"boolean","description":"Whether the client asks for a stream.","examples":[true]},"prefilled":{"type":"boolean","description":"Whether the request brings the first words of the answer.","examples":[true]}},"patternProperties":{"^x-":{}},"minProperties":1};
const schema38 = {"description":"A test on text; a plain string means `contains`.","examples":["git log",{"startsWith":"Please write","flags":"i","matches":"title$"}],"type":["string","object"],"additionalProperties":false,"properties":{"is":{"type":"string","minLength":1,"description":"The whole text, spaces around it left out.","examples":["quota"]},"startsWith":{"type":"string","minLength":1,"description":"Its first words.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"Words somewhere in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"A regular expression of the linear kind: no look-around, no back-references.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]}},"patternProperties":{"^x-":{}},"minProperties":1,"minLength":1};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((func2.call(schema37.properties, key0)) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
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
const err2 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: schema37.properties.class.type},message:"must be string,array",schema:schema37.properties.class.type,parentSchema:schema37.properties.class,data:data0};
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
const err3 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.class,data:data0};
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
const err4 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema37.properties.class,data:data0};
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
const err5 = {instancePath:instancePath+"/class/" + i0,schemaPath:"#/properties/class/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.class.items,data:data1};
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
const err6 = {instancePath:instancePath+"/class/" + i0,schemaPath:"#/properties/class/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.class.items.type,parentSchema:schema37.properties.class.items,data:data1};
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
const err7 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: schema37.properties.model.type},message:"must be string,array",schema:schema37.properties.model.type,parentSchema:schema37.properties.model,data:data2};
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
const err8 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.model,data:data2};
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
const err9 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema37.properties.model,data:data2};
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
const err10 = {instancePath:instancePath+"/model/" + i1,schemaPath:"#/properties/model/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.model.items,data:data3};
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
const err11 = {instancePath:instancePath+"/model/" + i1,schemaPath:"#/properties/model/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.model.items.type,parentSchema:schema37.properties.model.items,data:data3};
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
if(!((data4 === "none") || (data4 === "some"))){
const err12 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/enum",keyword:"enum",params:{allowedValues: schema37.properties.tools.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.tools.enum,parentSchema:schema37.properties.tools,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.client !== undefined){
let data5 = data.client;
if(typeof data5 === "string"){
if(!pattern33.test(data5)){
const err13 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema37.properties.client,data:data5};
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
const err14 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.client.type,parentSchema:schema37.properties.client,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.user !== undefined){
let data6 = data.user;
if((typeof data6 !== "string") && (!(data6 && typeof data6 == "object" && !Array.isArray(data6)))){
const err15 = {instancePath:instancePath+"/user",schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: schema38.type},message:"must be string,object",schema:schema38.type,parentSchema:schema38,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err16 = {instancePath:instancePath+"/user",schemaPath:"#/definitions/textTest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
const err17 = {instancePath:instancePath+"/user",schemaPath:"#/definitions/textTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema38,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data6){
if(!((((((key1 === "is") || (key1 === "startsWith")) || (key1 === "contains")) || (key1 === "matches")) || (key1 === "flags")) || (pattern0.test(key1)))){
const err18 = {instancePath:instancePath+"/user",schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.is !== undefined){
let data7 = data6.is;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err19 = {instancePath:instancePath+"/user/is",schemaPath:"#/definitions/textTest/properties/is/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.is,data:data7};
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
const err20 = {instancePath:instancePath+"/user/is",schemaPath:"#/definitions/textTest/properties/is/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.is.type,parentSchema:schema38.properties.is,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.startsWith !== undefined){
let data8 = data6.startsWith;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err21 = {instancePath:instancePath+"/user/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.startsWith,data:data8};
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
const err22 = {instancePath:instancePath+"/user/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.startsWith.type,parentSchema:schema38.properties.startsWith,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.contains !== undefined){
let data9 = data6.contains;
if(typeof data9 === "string"){
if(func3(data9) < 1){
const err23 = {instancePath:instancePath+"/user/contains",schemaPath:"#/definitions/textTest/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.contains,data:data9};
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
const err24 = {instancePath:instancePath+"/user/contains",schemaPath:"#/definitions/textTest/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.contains.type,parentSchema:schema38.properties.contains,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.matches !== undefined){
let data10 = data6.matches;
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err25 = {instancePath:instancePath+"/user/matches",schemaPath:"#/definitions/textTest/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.matches,data:data10};
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
const err26 = {instancePath:instancePath+"/user/matches",schemaPath:"#/definitions/textTest/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.matches.type,parentSchema:schema38.properties.matches,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.flags !== undefined){
let data11 = data6.flags;
if(typeof data11 === "string"){
if(!pattern37.test(data11)){
const err27 = {instancePath:instancePath+"/user/flags",schemaPath:"#/definitions/textTest/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema38.properties.flags,data:data11};
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
const err28 = {instancePath:instancePath+"/user/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.flags.type,parentSchema:schema38.properties.flags,data:data11};
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
if(data.system !== undefined){
let data12 = data.system;
if((typeof data12 !== "string") && (!(data12 && typeof data12 == "object" && !Array.isArray(data12)))){
const err29 = {instancePath:instancePath+"/system",schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: schema38.type},message:"must be string,object",schema:schema38.type,parentSchema:schema38,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data12 === "string"){
if(func3(data12) < 1){
const err30 = {instancePath:instancePath+"/system",schemaPath:"#/definitions/textTest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length < 1){
const err31 = {instancePath:instancePath+"/system",schemaPath:"#/definitions/textTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema38,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data12){
if(!((((((key2 === "is") || (key2 === "startsWith")) || (key2 === "contains")) || (key2 === "matches")) || (key2 === "flags")) || (pattern0.test(key2)))){
const err32 = {instancePath:instancePath+"/system",schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.is !== undefined){
let data13 = data12.is;
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err33 = {instancePath:instancePath+"/system/is",schemaPath:"#/definitions/textTest/properties/is/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.is,data:data13};
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
const err34 = {instancePath:instancePath+"/system/is",schemaPath:"#/definitions/textTest/properties/is/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.is.type,parentSchema:schema38.properties.is,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.startsWith !== undefined){
let data14 = data12.startsWith;
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err35 = {instancePath:instancePath+"/system/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.startsWith,data:data14};
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
const err36 = {instancePath:instancePath+"/system/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.startsWith.type,parentSchema:schema38.properties.startsWith,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data12.contains !== undefined){
let data15 = data12.contains;
if(typeof data15 === "string"){
if(func3(data15) < 1){
const err37 = {instancePath:instancePath+"/system/contains",schemaPath:"#/definitions/textTest/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.contains,data:data15};
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
const err38 = {instancePath:instancePath+"/system/contains",schemaPath:"#/definitions/textTest/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.contains.type,parentSchema:schema38.properties.contains,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data12.matches !== undefined){
let data16 = data12.matches;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err39 = {instancePath:instancePath+"/system/matches",schemaPath:"#/definitions/textTest/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.matches,data:data16};
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
const err40 = {instancePath:instancePath+"/system/matches",schemaPath:"#/definitions/textTest/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.matches.type,parentSchema:schema38.properties.matches,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data12.flags !== undefined){
let data17 = data12.flags;
if(typeof data17 === "string"){
if(!pattern37.test(data17)){
const err41 = {instancePath:instancePath+"/system/flags",schemaPath:"#/definitions/textTest/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema38.properties.flags,data:data17};
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
const err42 = {instancePath:instancePath+"/system/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.flags.type,parentSchema:schema38.properties.flags,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
}
if(data.outputField !== undefined){
let data18 = data.outputField;
if(typeof data18 === "string"){
if(func3(data18) < 1){
const err43 = {instancePath:instancePath+"/outputField",schemaPath:"#/properties/outputField/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.outputField,data:data18};
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
const err44 = {instancePath:instancePath+"/outputField",schemaPath:"#/properties/outputField/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.outputField.type,parentSchema:schema37.properties.outputField,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.maxTokens !== undefined){
let data19 = data.maxTokens;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(Object.keys(data19).length < 1){
const err45 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema37.properties.maxTokens,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key3 in data19){
if(!((((key3 === "is") || (key3 === "under")) || (key3 === "over")) || (pattern0.test(key3)))){
const err46 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.maxTokens,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.is !== undefined){
let data20 = data19.is;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err47 = {instancePath:instancePath+"/maxTokens/is",schemaPath:"#/properties/maxTokens/properties/is/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.maxTokens.properties.is.type,parentSchema:schema37.properties.maxTokens.properties.is,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data19.under !== undefined){
let data21 = data19.under;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err48 = {instancePath:instancePath+"/maxTokens/under",schemaPath:"#/properties/maxTokens/properties/under/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.maxTokens.properties.under.type,parentSchema:schema37.properties.maxTokens.properties.under,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data19.over !== undefined){
let data22 = data19.over;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err49 = {instancePath:instancePath+"/maxTokens/over",schemaPath:"#/properties/maxTokens/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.maxTokens.properties.over.type,parentSchema:schema37.properties.maxTokens.properties.over,data:data22};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.maxTokens.type,parentSchema:schema37.properties.maxTokens,data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.stream !== undefined){
let data23 = data.stream;
if(typeof data23 !== "boolean"){
const err51 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema37.properties.stream.type,parentSchema:schema37.properties.stream,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.prefilled !== undefined){
let data24 = data.prefilled;
if(typeof data24 !== "boolean"){
const err52 = {instancePath:instancePath+"/prefilled",schemaPath:"#/properties/prefilled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema37.properties.prefilled.type,parentSchema:schema37.properties.prefilled,data:data24};
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
const err53 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}


function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "override")) || (key0 === "disable")) || (key0 === "when")) || (key0 === "background")) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
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
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema22,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern8.test(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema22,data:data0};
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
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.type,parentSchema:schema22,data:data0};
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
const err4 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema25,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern8.test(data1)){
const err5 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema25,data:data1};
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
const err6 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.type,parentSchema:schema25,data:data1};
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
const err7 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema26,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern8.test(data2)){
const err8 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema26,data:data2};
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
const err9 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.type,parentSchema:schema26,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.when !== undefined){
if(!(validate20(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
if(data.background !== undefined){
let data4 = data.background;
if(typeof data4 !== "boolean"){
const err10 = {instancePath:instancePath+"/background",schemaPath:"#/properties/background/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.background.type,parentSchema:schema33.properties.background,data:data4};
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
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

const schema40 = {"type":"object","description":"A rule on text with role system.","examples":[{"id":"no-tips","section":"# Tips","do":"drop"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":["<2.1"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]},"do":{"enum":["drop","keep"],"description":"Drop it, or keep it from all later rules.","examples":["drop"]}},"patternProperties":{"^x-":{}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema40.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
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
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema22,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern8.test(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema22,data:data0};
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
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.type,parentSchema:schema22,data:data0};
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
const err4 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema25,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern8.test(data1)){
const err5 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema25,data:data1};
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
const err6 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.type,parentSchema:schema25,data:data1};
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
const err7 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema26,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern8.test(data2)){
const err8 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema26,data:data2};
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
const err9 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.type,parentSchema:schema26,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.client !== undefined){
let data3 = data.client;
if(typeof data3 === "string"){
if(!pattern33.test(data3)){
const err10 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema40.properties.client,data:data3};
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
const err11 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.client.type,parentSchema:schema40.properties.client,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.tag !== undefined){
let data4 = data.tag;
if(typeof data4 === "string"){
if(!pattern34.test(data4)){
const err12 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]*$",parentSchema:schema40.properties.tag,data:data4};
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
const err13 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.tag.type,parentSchema:schema40.properties.tag,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.section !== undefined){
let data5 = data.section;
if(typeof data5 === "string"){
if(!pattern35.test(data5)){
const err14 = {instancePath:instancePath+"/section",schemaPath:"#/properties/section/pattern",keyword:"pattern",params:{pattern: "^#{1,6} .+$"},message:"must match pattern \""+"^#{1,6} .+$"+"\"",schema:"^#{1,6} .+$",parentSchema:schema40.properties.section,data:data5};
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
const err15 = {instancePath:instancePath+"/section",schemaPath:"#/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.section.type,parentSchema:schema40.properties.section,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.between !== undefined){
let data6 = data.between;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.start === undefined){
const err16 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema40.properties.between.required,parentSchema:schema40.properties.between,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data6){
if(!(((key1 === "start") || (key1 === "end")) || (pattern0.test(key1)))){
const err17 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.between,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.start !== undefined){
let data7 = data6.start;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err18 = {instancePath:instancePath+"/between/start",schemaPath:"#/properties/between/properties/start/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.between.properties.start,data:data7};
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
const err19 = {instancePath:instancePath+"/between/start",schemaPath:"#/properties/between/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.between.properties.start.type,parentSchema:schema40.properties.between.properties.start,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.end !== undefined){
let data8 = data6.end;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err20 = {instancePath:instancePath+"/between/end",schemaPath:"#/properties/between/properties/end/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.between.properties.end,data:data8};
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
const err21 = {instancePath:instancePath+"/between/end",schemaPath:"#/properties/between/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.between.properties.end.type,parentSchema:schema40.properties.between.properties.end,data:data8};
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
const err22 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.between.type,parentSchema:schema40.properties.between,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.paragraph !== undefined){
let data9 = data.paragraph;
if(typeof data9 === "string"){
if(func3(data9) < 1){
const err23 = {instancePath:instancePath+"/paragraph",schemaPath:"#/properties/paragraph/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.paragraph,data:data9};
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
const err24 = {instancePath:instancePath+"/paragraph",schemaPath:"#/properties/paragraph/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.paragraph.type,parentSchema:schema40.properties.paragraph,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.line !== undefined){
let data10 = data.line;
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err25 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.line,data:data10};
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
const err26 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.line.type,parentSchema:schema40.properties.line,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.startsWith !== undefined){
let data11 = data.startsWith;
if(typeof data11 === "string"){
if(func3(data11) < 1){
const err27 = {instancePath:instancePath+"/startsWith",schemaPath:"#/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.startsWith,data:data11};
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
const err28 = {instancePath:instancePath+"/startsWith",schemaPath:"#/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.startsWith.type,parentSchema:schema40.properties.startsWith,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.contains !== undefined){
let data12 = data.contains;
if(typeof data12 === "string"){
if(func3(data12) < 1){
const err29 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.contains,data:data12};
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
const err30 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.contains.type,parentSchema:schema40.properties.contains,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.matches !== undefined){
let data13 = data.matches;
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err31 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.matches,data:data13};
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
const err32 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.matches.type,parentSchema:schema40.properties.matches,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.flags !== undefined){
let data14 = data.flags;
if(typeof data14 === "string"){
if(!pattern37.test(data14)){
const err33 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema40.properties.flags,data:data14};
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
const err34 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.flags.type,parentSchema:schema40.properties.flags,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.do !== undefined){
let data15 = data.do;
if(!((data15 === "drop") || (data15 === "keep"))){
const err35 = {instancePath:instancePath+"/do",schemaPath:"#/properties/do/enum",keyword:"enum",params:{allowedValues: schema40.properties.do.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.do.enum,parentSchema:schema40.properties.do,data:data15};
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
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema44 = {"type":"object","description":"A rule on user and tool text.","examples":[{"id":"no-reminders","tag":"system-reminder","do":"drop"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"client":{"type":"string","pattern":"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$","description":"Releases of the client: `<2.1`, `>=2.0 <2.2`.","examples":[">=2.0 <2.2"]},"tag":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","description":"An element: `system-reminder` finds <system-reminder>…</system-reminder>.","examples":["system-reminder"]},"section":{"type":"string","pattern":"^#{1,6} .+$","description":"A heading and what follows, up to the next heading of its level or a higher one.","examples":["# Tone and style"]},"between":{"type":"object","description":"From a mark to another, both included.","examples":[{"start":"<env>","end":"</env>"}],"additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string","minLength":1,"description":"First words.","examples":["<env>"]},"end":{"type":"string","minLength":1,"description":"Last words; default: the end of the text.","examples":["</env>"]}},"patternProperties":{"^x-":{}}},"paragraph":{"type":"string","minLength":1,"description":"A paragraph that starts with these words, with the list that belongs to it.","examples":["IMPORTANT: Assist with"]},"line":{"type":"string","minLength":1,"description":"A line that starts with these words, whatever bullet stands before them.","examples":["Platform:"]},"startsWith":{"type":"string","minLength":1,"description":"What is found must start so.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"What is found must have these words in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"What is found must match this regular expression of the linear kind.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]},"do":{"enum":["drop","keep","unwrap","replace"],"description":"Drop it, keep it from all later rules, keep what is inside its tag, or put `with` in its place.","examples":["drop"]},"with":{"type":"string","description":"What `replace` puts in the place.","examples":["(left out)"]}},"patternProperties":{"^x-":{}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema44.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
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
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema22,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern8.test(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema22,data:data0};
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
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.type,parentSchema:schema22,data:data0};
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
const err4 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema25,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern8.test(data1)){
const err5 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema25,data:data1};
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
const err6 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.type,parentSchema:schema25,data:data1};
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
const err7 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema26,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern8.test(data2)){
const err8 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema26,data:data2};
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
const err9 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.type,parentSchema:schema26,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.client !== undefined){
let data3 = data.client;
if(typeof data3 === "string"){
if(!pattern33.test(data3)){
const err10 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema44.properties.client,data:data3};
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
const err11 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.client.type,parentSchema:schema44.properties.client,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.tag !== undefined){
let data4 = data.tag;
if(typeof data4 === "string"){
if(!pattern34.test(data4)){
const err12 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]*$",parentSchema:schema44.properties.tag,data:data4};
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
const err13 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.tag.type,parentSchema:schema44.properties.tag,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.section !== undefined){
let data5 = data.section;
if(typeof data5 === "string"){
if(!pattern35.test(data5)){
const err14 = {instancePath:instancePath+"/section",schemaPath:"#/properties/section/pattern",keyword:"pattern",params:{pattern: "^#{1,6} .+$"},message:"must match pattern \""+"^#{1,6} .+$"+"\"",schema:"^#{1,6} .+$",parentSchema:schema44.properties.section,data:data5};
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
const err15 = {instancePath:instancePath+"/section",schemaPath:"#/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.section.type,parentSchema:schema44.properties.section,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.between !== undefined){
let data6 = data.between;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.start === undefined){
const err16 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema44.properties.between.required,parentSchema:schema44.properties.between,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data6){
if(!(((key1 === "start") || (key1 === "end")) || (pattern0.test(key1)))){
const err17 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.between,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.start !== undefined){
let data7 = data6.start;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err18 = {instancePath:instancePath+"/between/start",schemaPath:"#/properties/between/properties/start/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.between.properties.start,data:data7};
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
const err19 = {instancePath:instancePath+"/between/start",schemaPath:"#/properties/between/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.between.properties.start.type,parentSchema:schema44.properties.between.properties.start,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.end !== undefined){
let data8 = data6.end;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err20 = {instancePath:instancePath+"/between/end",schemaPath:"#/properties/between/properties/end/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.between.properties.end,data:data8};
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
const err21 = {instancePath:instancePath+"/between/end",schemaPath:"#/properties/between/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.between.properties.end.type,parentSchema:schema44.properties.between.properties.end,data:data8};
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
const err22 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.between.type,parentSchema:schema44.properties.between,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.paragraph !== undefined){
let data9 = data.paragraph;
if(typeof data9 === "string"){
if(func3(data9) < 1){
const err23 = {instancePath:instancePath+"/paragraph",schemaPath:"#/properties/paragraph/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.paragraph,data:data9};
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
const err24 = {instancePath:instancePath+"/paragraph",schemaPath:"#/properties/paragraph/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.paragraph.type,parentSchema:schema44.properties.paragraph,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.line !== undefined){
let data10 = data.line;
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err25 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.line,data:data10};
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
const err26 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.line.type,parentSchema:schema44.properties.line,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.startsWith !== undefined){
let data11 = data.startsWith;
if(typeof data11 === "string"){
if(func3(data11) < 1){
const err27 = {instancePath:instancePath+"/startsWith",schemaPath:"#/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.startsWith,data:data11};
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
const err28 = {instancePath:instancePath+"/startsWith",schemaPath:"#/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.startsWith.type,parentSchema:schema44.properties.startsWith,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.contains !== undefined){
let data12 = data.contains;
if(typeof data12 === "string"){
if(func3(data12) < 1){
const err29 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.contains,data:data12};
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
const err30 = {instancePath:instancePath+"/contains",schemaPath:"#/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.contains.type,parentSchema:schema44.properties.contains,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.matches !== undefined){
let data13 = data.matches;
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err31 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.matches,data:data13};
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
const err32 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matches.type,parentSchema:schema44.properties.matches,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.flags !== undefined){
let data14 = data.flags;
if(typeof data14 === "string"){
if(!pattern37.test(data14)){
const err33 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema44.properties.flags,data:data14};
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
const err34 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.flags.type,parentSchema:schema44.properties.flags,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.do !== undefined){
let data15 = data.do;
if(!((((data15 === "drop") || (data15 === "keep")) || (data15 === "unwrap")) || (data15 === "replace"))){
const err35 = {instancePath:instancePath+"/do",schemaPath:"#/properties/do/enum",keyword:"enum",params:{allowedValues: schema44.properties.do.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.do.enum,parentSchema:schema44.properties.do,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.with !== undefined){
let data16 = data.with;
if(typeof data16 !== "string"){
const err36 = {instancePath:instancePath+"/with",schemaPath:"#/properties/with/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.with.type,parentSchema:schema44.properties.with,data:data16};
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
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}

const schema49 = {"type":"object","description":"Which tools the model sees, under which names, and how its calls map back.","examples":[{"tools":{"read":"Read"},"others":"drop"}],"additionalProperties":false,"required":["others"],"properties":{"shell":{"type":"string","minLength":1,"description":"The client's tool that runs a command; fallbacks call it. Default Bash.","examples":["Bash"]},"tools":{"type":"object","description":"The model's name of a tool and what it stands for, in the order in which the model sees them.","examples":[{"read":"Read","run":{"as":"Bash","args":{"command":"command"}}}],"propertyNames":{"pattern":"^[A-Za-z][A-Za-z0-9_-]{0,63}$","description":"A name: letters, digits, dashes and underscores, a letter first."},"additionalProperties":{"$ref":"#/definitions/tool"}},"others":{"enum":["keep","stub","drop"],"description":"What happens to the client's tools that are not listed: shown as they are, shown with a short text, or left out.","examples":["drop"]}},"patternProperties":{"^x-":{}}};
const schema50 = {"type":["string","object"],"minLength":1,"description":"A tool of the client by its name, or how it is shown.","examples":["Read",{"as":"Bash","about":"Run a command.","args":{"command":"command"}}],"additionalProperties":false,"required":["as"],"properties":{"as":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"The client's tool; of several, the first that the client offers.","examples":["Read",["Grep","Search"]]},"about":{"type":"string","minLength":1,"description":"What it does, in a few words. Default: the first sentence of the client's.","examples":["Read a file."]},"args":{"type":"object","description":"The model's name of each argument it is shown, and the client's. Default: all of the client's, under their names.","examples":[{"path":"file_path"}],"propertyNames":{"pattern":"^[A-Za-z][A-Za-z0-9_-]{0,63}$","description":"A name: letters, digits, dashes and underscores, a letter first."},"additionalProperties":{"type":"string","minLength":1}},"fallback":{"enum":["shell.grep","shell.glob"],"description":"Built-in command to use where the client does not offer the tool.","examples":["shell.grep"]}},"patternProperties":{"^x-":{}}};
const pattern69 = new RegExp("^[A-Za-z][A-Za-z0-9_-]{0,63}$", "u");

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.others === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "others"},message:"must have required property '"+"others"+"'",schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "shell") || (key0 === "tools")) || (key0 === "others")) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data};
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
const err2 = {instancePath:instancePath+"/shell",schemaPath:"#/properties/shell/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema49.properties.shell,data:data0};
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
const err3 = {instancePath:instancePath+"/shell",schemaPath:"#/properties/shell/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.shell.type,parentSchema:schema49.properties.shell,data:data0};
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
if(!pattern69.test(key1)){
const err4 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]{0,63}$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]{0,63}$",parentSchema:schema49.properties.tools.propertyNames,data:key1,propertyName:key1};
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
const err5 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema49.properties.tools.propertyNames,parentSchema:schema49.properties.tools,data:data1};
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
const err6 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/tool/type",keyword:"type",params:{type: schema50.type},message:"must be string,object",schema:schema50.type,parentSchema:schema50,data:data2};
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
const err7 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/tool/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50,data:data2};
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
const err8 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/tool/required",keyword:"required",params:{missingProperty: "as"},message:"must have required property '"+"as"+"'",schema:schema50.required,parentSchema:schema50,data:data2};
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
const err9 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/tool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema50,data:data2};
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
const err10 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/as",schemaPath:"#/definitions/tool/properties/as/type",keyword:"type",params:{type: schema50.properties.as.type},message:"must be string,array",schema:schema50.properties.as.type,parentSchema:schema50.properties.as,data:data3};
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
const err11 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/as",schemaPath:"#/definitions/tool/properties/as/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.as,data:data3};
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
const err12 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/as",schemaPath:"#/definitions/tool/properties/as/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema50.properties.as,data:data3};
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
const err13 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/as/" + i0,schemaPath:"#/definitions/tool/properties/as/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.as.items,data:data4};
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
const err14 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/as/" + i0,schemaPath:"#/definitions/tool/properties/as/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.as.items.type,parentSchema:schema50.properties.as.items,data:data4};
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
const err15 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/about",schemaPath:"#/definitions/tool/properties/about/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.about,data:data5};
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
const err16 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/about",schemaPath:"#/definitions/tool/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.about.type,parentSchema:schema50.properties.about,data:data5};
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
if(!pattern69.test(key4)){
const err17 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/definitions/tool/properties/args/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]{0,63}$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]{0,63}$",parentSchema:schema50.properties.args.propertyNames,data:key4,propertyName:key4};
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
const err18 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/definitions/tool/properties/args/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid",schema:schema50.properties.args.propertyNames,parentSchema:schema50.properties.args,data:data6};
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
const err19 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/args/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/tool/properties/args/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.args.additionalProperties,data:data7};
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
const err20 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/args/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/tool/properties/args/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.args.additionalProperties.type,parentSchema:schema50.properties.args.additionalProperties,data:data7};
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
const err21 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/definitions/tool/properties/args/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.properties.args.type,parentSchema:schema50.properties.args,data:data6};
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
const err22 = {instancePath:instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallback",schemaPath:"#/definitions/tool/properties/fallback/enum",keyword:"enum",params:{allowedValues: schema50.properties.fallback.enum},message:"must be equal to one of the allowed values",schema:schema50.properties.fallback.enum,parentSchema:schema50.properties.fallback,data:data8};
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
const err23 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.properties.tools.type,parentSchema:schema49.properties.tools,data:data1};
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
if(!(((data9 === "keep") || (data9 === "stub")) || (data9 === "drop"))){
const err24 = {instancePath:instancePath+"/others",schemaPath:"#/properties/others/enum",keyword:"enum",params:{allowedValues: schema49.properties.others.enum},message:"must be equal to one of the allowed values",schema:schema49.properties.others.enum,parentSchema:schema49.properties.others,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

const schema52 = {"type":"object","description":"Where a request goes. The first that matches decides.","examples":[{"id":"titles","when":{"class":"title"},"tier":"low"}],"additionalProperties":false,"properties":{"id":{"$ref":"#/definitions/id"},"override":{"$ref":"#/definitions/override"},"disable":{"$ref":"#/definitions/disable"},"when":{"$ref":"#/definitions/when"},"tier":{"type":"string","minLength":1,"description":"The tier that answers; `highest` is the last of the ladder, whatever its name.","examples":["low","highest"]},"atLeast":{"type":"string","minLength":1,"description":"With `tier` or `profile`: a size. Where the model is smaller, the request is refused.","examples":["medium"]},"reply":{"type":"string","minLength":1,"description":"Template of an answer given at once, without a model.","examples":["mallex:replies/none","./replies/title.hbs"]},"refuse":{"type":"string","minLength":1,"description":"Why such a request is refused.","examples":["images can't be shown to this model"]},"profile":{"type":"string","minLength":1,"description":"The profile that answers.","examples":["coder"]},"take":{"$ref":"#/definitions/finder","description":"A stretch of the newest user message, as it came, that the reply reads as `taken` (with a group in `matches`, what the group has matched). Without it there, the route does not match."}},"patternProperties":{"^x-":{}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema52.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data};
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
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema22,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern8.test(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema22,data:data0};
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
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.type,parentSchema:schema22,data:data0};
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
const err4 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema25,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern8.test(data1)){
const err5 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema25,data:data1};
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
const err6 = {instancePath:instancePath+"/override",schemaPath:"#/definitions/override/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.type,parentSchema:schema25,data:data1};
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
const err7 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema26,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern8.test(data2)){
const err8 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema26,data:data2};
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
const err9 = {instancePath:instancePath+"/disable",schemaPath:"#/definitions/disable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.type,parentSchema:schema26,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.when !== undefined){
if(!(validate20(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
if(data.tier !== undefined){
let data4 = data.tier;
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err10 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema52.properties.tier,data:data4};
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
const err11 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.properties.tier.type,parentSchema:schema52.properties.tier,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.atLeast !== undefined){
let data5 = data.atLeast;
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err12 = {instancePath:instancePath+"/atLeast",schemaPath:"#/properties/atLeast/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema52.properties.atLeast,data:data5};
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
const err13 = {instancePath:instancePath+"/atLeast",schemaPath:"#/properties/atLeast/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.properties.atLeast.type,parentSchema:schema52.properties.atLeast,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.reply !== undefined){
let data6 = data.reply;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err14 = {instancePath:instancePath+"/reply",schemaPath:"#/properties/reply/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema52.properties.reply,data:data6};
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
const err15 = {instancePath:instancePath+"/reply",schemaPath:"#/properties/reply/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.properties.reply.type,parentSchema:schema52.properties.reply,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.refuse !== undefined){
let data7 = data.refuse;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err16 = {instancePath:instancePath+"/refuse",schemaPath:"#/properties/refuse/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema52.properties.refuse,data:data7};
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
const err17 = {instancePath:instancePath+"/refuse",schemaPath:"#/properties/refuse/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.properties.refuse.type,parentSchema:schema52.properties.refuse,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.profile !== undefined){
let data8 = data.profile;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err18 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema52.properties.profile,data:data8};
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
const err19 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.properties.profile.type,parentSchema:schema52.properties.profile,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.take !== undefined){
let data9 = data.take;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
if(!((func2.call(schema32.properties, key1)) || (pattern0.test(key1)))){
const err20 = {instancePath:instancePath+"/take",schemaPath:"#/definitions/finder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9.client !== undefined){
let data10 = data9.client;
if(typeof data10 === "string"){
if(!pattern33.test(data10)){
const err21 = {instancePath:instancePath+"/take/client",schemaPath:"#/definitions/finder/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema32.properties.client,data:data10};
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
const err22 = {instancePath:instancePath+"/take/client",schemaPath:"#/definitions/finder/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.client.type,parentSchema:schema32.properties.client,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.tag !== undefined){
let data11 = data9.tag;
if(typeof data11 === "string"){
if(!pattern34.test(data11)){
const err23 = {instancePath:instancePath+"/take/tag",schemaPath:"#/definitions/finder/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]*$",parentSchema:schema32.properties.tag,data:data11};
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
const err24 = {instancePath:instancePath+"/take/tag",schemaPath:"#/definitions/finder/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.tag.type,parentSchema:schema32.properties.tag,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.section !== undefined){
let data12 = data9.section;
if(typeof data12 === "string"){
if(!pattern35.test(data12)){
const err25 = {instancePath:instancePath+"/take/section",schemaPath:"#/definitions/finder/properties/section/pattern",keyword:"pattern",params:{pattern: "^#{1,6} .+$"},message:"must match pattern \""+"^#{1,6} .+$"+"\"",schema:"^#{1,6} .+$",parentSchema:schema32.properties.section,data:data12};
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
const err26 = {instancePath:instancePath+"/take/section",schemaPath:"#/definitions/finder/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.section.type,parentSchema:schema32.properties.section,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.between !== undefined){
let data13 = data9.between;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.start === undefined){
const err27 = {instancePath:instancePath+"/take/between",schemaPath:"#/definitions/finder/properties/between/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema32.properties.between.required,parentSchema:schema32.properties.between,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data13){
if(!(((key2 === "start") || (key2 === "end")) || (pattern0.test(key2)))){
const err28 = {instancePath:instancePath+"/take/between",schemaPath:"#/definitions/finder/properties/between/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.between,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data13.start !== undefined){
let data14 = data13.start;
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err29 = {instancePath:instancePath+"/take/between/start",schemaPath:"#/definitions/finder/properties/between/properties/start/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.between.properties.start,data:data14};
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
const err30 = {instancePath:instancePath+"/take/between/start",schemaPath:"#/definitions/finder/properties/between/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.between.properties.start.type,parentSchema:schema32.properties.between.properties.start,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data13.end !== undefined){
let data15 = data13.end;
if(typeof data15 === "string"){
if(func3(data15) < 1){
const err31 = {instancePath:instancePath+"/take/between/end",schemaPath:"#/definitions/finder/properties/between/properties/end/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.between.properties.end,data:data15};
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
const err32 = {instancePath:instancePath+"/take/between/end",schemaPath:"#/definitions/finder/properties/between/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.between.properties.end.type,parentSchema:schema32.properties.between.properties.end,data:data15};
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
else {
const err33 = {instancePath:instancePath+"/take/between",schemaPath:"#/definitions/finder/properties/between/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.between.type,parentSchema:schema32.properties.between,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.paragraph !== undefined){
let data16 = data9.paragraph;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err34 = {instancePath:instancePath+"/take/paragraph",schemaPath:"#/definitions/finder/properties/paragraph/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.paragraph,data:data16};
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
const err35 = {instancePath:instancePath+"/take/paragraph",schemaPath:"#/definitions/finder/properties/paragraph/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.paragraph.type,parentSchema:schema32.properties.paragraph,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data9.line !== undefined){
let data17 = data9.line;
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err36 = {instancePath:instancePath+"/take/line",schemaPath:"#/definitions/finder/properties/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.line,data:data17};
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
const err37 = {instancePath:instancePath+"/take/line",schemaPath:"#/definitions/finder/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.line.type,parentSchema:schema32.properties.line,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.startsWith !== undefined){
let data18 = data9.startsWith;
if(typeof data18 === "string"){
if(func3(data18) < 1){
const err38 = {instancePath:instancePath+"/take/startsWith",schemaPath:"#/definitions/finder/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.startsWith,data:data18};
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
const err39 = {instancePath:instancePath+"/take/startsWith",schemaPath:"#/definitions/finder/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.startsWith.type,parentSchema:schema32.properties.startsWith,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data9.contains !== undefined){
let data19 = data9.contains;
if(typeof data19 === "string"){
if(func3(data19) < 1){
const err40 = {instancePath:instancePath+"/take/contains",schemaPath:"#/definitions/finder/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.contains,data:data19};
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
const err41 = {instancePath:instancePath+"/take/contains",schemaPath:"#/definitions/finder/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.contains.type,parentSchema:schema32.properties.contains,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data9.matches !== undefined){
let data20 = data9.matches;
if(typeof data20 === "string"){
if(func3(data20) < 1){
const err42 = {instancePath:instancePath+"/take/matches",schemaPath:"#/definitions/finder/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.matches,data:data20};
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
const err43 = {instancePath:instancePath+"/take/matches",schemaPath:"#/definitions/finder/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.matches.type,parentSchema:schema32.properties.matches,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data9.flags !== undefined){
let data21 = data9.flags;
if(typeof data21 === "string"){
if(!pattern37.test(data21)){
const err44 = {instancePath:instancePath+"/take/flags",schemaPath:"#/definitions/finder/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema32.properties.flags,data:data21};
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
const err45 = {instancePath:instancePath+"/take/flags",schemaPath:"#/definitions/finder/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.flags.type,parentSchema:schema32.properties.flags,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.without !== undefined){
let data22 = data9.without;
if(Array.isArray(data22)){
if(data22.length < 1){
const err46 = {instancePath:instancePath+"/take/without",schemaPath:"#/definitions/finder/properties/without/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.without,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len0 = data22.length;
for(let i0=0; i0<len0; i0++){
let data23 = data22[i0];
if(typeof data23 === "string"){
if(func3(data23) < 1){
const err47 = {instancePath:instancePath+"/take/without/" + i0,schemaPath:"#/definitions/finder/properties/without/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.without.items,data:data23};
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
const err48 = {instancePath:instancePath+"/take/without/" + i0,schemaPath:"#/definitions/finder/properties/without/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.without.items.type,parentSchema:schema32.properties.without.items,data:data23};
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
else {
const err49 = {instancePath:instancePath+"/take/without",schemaPath:"#/definitions/finder/properties/without/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.without.type,parentSchema:schema32.properties.without,data:data22};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/take",schemaPath:"#/definitions/finder/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data9};
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
const err51 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

const schema57 = {"type":"object","description":"A request and what the rules make of it. Without `expect`, `mallex test` prints what they do.","examples":[{"name":"a question stays cheap","given":{"user":"what is 2+2"},"expect":{"tier":"low"}}],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"description":"Says what holds: `a question stays local`. Unique over all files.","examples":["a question stays cheap"]},"given":{"$ref":"#/definitions/given"},"expect":{"$ref":"#/definitions/expect"}},"patternProperties":{"^x-":{}},"required":["name","given"]};
const schema58 = {"type":"object","description":"The request: one of `user`, `messages` or `file`, and what else it brings.","examples":[{"user":"what is 2+2"}],"additionalProperties":false,"properties":{"user":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"What the person says; several texts are blocks of one message.","examples":["what is 2+2"]},"messages":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/givenMessage"},"description":"A longer talk, in order.","examples":[[{"user":"what is in a.txt?"},{"call":{"tool":"Read","input":{"file_path":"a.txt"}}},{"result":"hello"}]]},"file":{"type":"string","minLength":1,"description":"A request that `mallex record` kept, or a bare request body: JSON, beside this file. What else stands here goes before it.","examples":["recorded.json"]},"system":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"The client's system text; several texts are blocks of it.","examples":["You are a helpful assistant."]},"client":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)*$","description":"Release of the client: 2.1.329. Default: unknown, which fits no range.","examples":["2.1.329"]},"model":{"type":"string","minLength":1,"description":"What the client asks for: a tier, a profile, or a name of its own. Default: `mallex/anthropic-auto`.","examples":["low","coder"]},"tools":{"type":"array","items":{"$ref":"#/definitions/givenTool"},"description":"The client's tools, in its order. Default: none.","examples":[["Read","Bash"]]},"maxTokens":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of the answer at most. Default 32000.","examples":[32000]},"outputField":{"type":"string","minLength":1,"description":"The answer must be JSON with this field.","examples":["title"]},"stream":{"type":"boolean","description":"Whether the client asks for a stream. Default true.","examples":[true]},"size":{"type":"string","minLength":1,"description":"As if the profile were of this size. For packs, which have no profiles.","examples":["small"]},"dialect":{"enum":["native","tagged"],"description":"As if the profile had this dialect.","examples":["tagged"]}},"patternProperties":{"^x-":{}}};
const schema59 = {"type":"object","description":"One step of the talk: one of these keys.","examples":[{"user":"what is in a.txt?"}],"additionalProperties":false,"properties":{"user":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"What the person says; several texts are blocks of one message.","examples":["what is 2+2"]},"assistant":{"type":"string","minLength":1,"description":"What the model has answered.","examples":["I will look."]},"call":{"type":"object","description":"A tool that the model has called.","examples":[{"tool":"Read","input":{"file_path":"a.txt"}}],"additionalProperties":false,"properties":{"tool":{"type":"string","minLength":1,"description":"Its name, as the client has it.","examples":["Read"]},"input":{"type":"object","description":"Its arguments.","examples":[{"file_path":"a.txt"}]}},"patternProperties":{"^x-":{}},"required":["tool"]},"result":{"type":"string","description":"What the first call without a result returned.","examples":["hello"]},"system":{"type":"string","minLength":1,"description":"A system message inside the talk.","examples":["You are a helpful assistant."]}},"patternProperties":{"^x-":{}},"minProperties":1,"maxProperties":1};
const schema60 = {"type":["string","object"],"minLength":1,"description":"A tool of `clientTools` by its name, or any other with its arguments.","examples":["Read",{"name":"Read","args":{"file_path":"string"}}],"additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"description":"Its name, as the client has it.","examples":["Read"]},"about":{"type":"string","minLength":1,"description":"What the client says of it.","examples":["Reads a file."]},"args":{"type":"object","description":"Its arguments with their types.","examples":[{"file_path":"string"}],"additionalProperties":{"enum":["string","number","boolean","array","object","any"],"description":"Type of the argument."}},"required":{"type":"array","items":{"type":"string","minLength":1},"description":"Arguments that no call may leave out.","examples":[["file_path"]]}},"patternProperties":{"^x-":{}}};
const pattern90 = new RegExp("^[0-9]+(\\.[0-9]+)*$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema58.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema58,data};
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
const err1 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: schema58.properties.user.type},message:"must be string,array",schema:schema58.properties.user.type,parentSchema:schema58.properties.user,data:data0};
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
const err2 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.user,data:data0};
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
const err3 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema58.properties.user,data:data0};
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
const err4 = {instancePath:instancePath+"/user/" + i0,schemaPath:"#/properties/user/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.user.items,data:data1};
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
const err5 = {instancePath:instancePath+"/user/" + i0,schemaPath:"#/properties/user/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.user.items.type,parentSchema:schema58.properties.user.items,data:data1};
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
const err6 = {instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema58.properties.messages,data:data2};
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
const err7 = {instancePath:instancePath+"/messages/" + i1,schemaPath:"#/definitions/givenMessage/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema59,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Object.keys(data3).length < 1){
const err8 = {instancePath:instancePath+"/messages/" + i1,schemaPath:"#/definitions/givenMessage/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema59,data:data3};
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
const err9 = {instancePath:instancePath+"/messages/" + i1,schemaPath:"#/definitions/givenMessage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema59,data:data3};
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
const err10 = {instancePath:instancePath+"/messages/" + i1+"/user",schemaPath:"#/definitions/givenMessage/properties/user/type",keyword:"type",params:{type: schema59.properties.user.type},message:"must be string,array",schema:schema59.properties.user.type,parentSchema:schema59.properties.user,data:data4};
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
const err11 = {instancePath:instancePath+"/messages/" + i1+"/user",schemaPath:"#/definitions/givenMessage/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.user,data:data4};
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
const err12 = {instancePath:instancePath+"/messages/" + i1+"/user",schemaPath:"#/definitions/givenMessage/properties/user/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema59.properties.user,data:data4};
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
const err13 = {instancePath:instancePath+"/messages/" + i1+"/user/" + i2,schemaPath:"#/definitions/givenMessage/properties/user/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.user.items,data:data5};
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
const err14 = {instancePath:instancePath+"/messages/" + i1+"/user/" + i2,schemaPath:"#/definitions/givenMessage/properties/user/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.user.items.type,parentSchema:schema59.properties.user.items,data:data5};
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
const err15 = {instancePath:instancePath+"/messages/" + i1+"/assistant",schemaPath:"#/definitions/givenMessage/properties/assistant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.assistant,data:data6};
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
const err16 = {instancePath:instancePath+"/messages/" + i1+"/assistant",schemaPath:"#/definitions/givenMessage/properties/assistant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.assistant.type,parentSchema:schema59.properties.assistant,data:data6};
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
const err17 = {instancePath:instancePath+"/messages/" + i1+"/call",schemaPath:"#/definitions/givenMessage/properties/call/required",keyword:"required",params:{missingProperty: "tool"},message:"must have required property '"+"tool"+"'",schema:schema59.properties.call.required,parentSchema:schema59.properties.call,data:data7};
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
const err18 = {instancePath:instancePath+"/messages/" + i1+"/call",schemaPath:"#/definitions/givenMessage/properties/call/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema59.properties.call,data:data7};
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
const err19 = {instancePath:instancePath+"/messages/" + i1+"/call/tool",schemaPath:"#/definitions/givenMessage/properties/call/properties/tool/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.call.properties.tool,data:data8};
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
const err20 = {instancePath:instancePath+"/messages/" + i1+"/call/tool",schemaPath:"#/definitions/givenMessage/properties/call/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.call.properties.tool.type,parentSchema:schema59.properties.call.properties.tool,data:data8};
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
const err21 = {instancePath:instancePath+"/messages/" + i1+"/call/input",schemaPath:"#/definitions/givenMessage/properties/call/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.call.properties.input.type,parentSchema:schema59.properties.call.properties.input,data:data9};
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
const err22 = {instancePath:instancePath+"/messages/" + i1+"/call",schemaPath:"#/definitions/givenMessage/properties/call/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.call.type,parentSchema:schema59.properties.call,data:data7};
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
const err23 = {instancePath:instancePath+"/messages/" + i1+"/result",schemaPath:"#/definitions/givenMessage/properties/result/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.result.type,parentSchema:schema59.properties.result,data:data10};
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
const err24 = {instancePath:instancePath+"/messages/" + i1+"/system",schemaPath:"#/definitions/givenMessage/properties/system/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.system,data:data11};
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
const err25 = {instancePath:instancePath+"/messages/" + i1+"/system",schemaPath:"#/definitions/givenMessage/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.system.type,parentSchema:schema59.properties.system,data:data11};
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
const err26 = {instancePath:instancePath+"/messages/" + i1,schemaPath:"#/definitions/givenMessage/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.type,parentSchema:schema59,data:data3};
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
const err27 = {instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema58.properties.messages.type,parentSchema:schema58.properties.messages,data:data2};
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
const err28 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.file,data:data12};
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
const err29 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.file.type,parentSchema:schema58.properties.file,data:data12};
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
const err30 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/type",keyword:"type",params:{type: schema58.properties.system.type},message:"must be string,array",schema:schema58.properties.system.type,parentSchema:schema58.properties.system,data:data13};
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
const err31 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.system,data:data13};
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
const err32 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema58.properties.system,data:data13};
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
const err33 = {instancePath:instancePath+"/system/" + i3,schemaPath:"#/properties/system/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.system.items,data:data14};
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
const err34 = {instancePath:instancePath+"/system/" + i3,schemaPath:"#/properties/system/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.system.items.type,parentSchema:schema58.properties.system.items,data:data14};
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
if(!pattern90.test(data15)){
const err35 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)*$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)*$"+"\"",schema:"^[0-9]+(\\.[0-9]+)*$",parentSchema:schema58.properties.client,data:data15};
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
const err36 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.client.type,parentSchema:schema58.properties.client,data:data15};
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
const err37 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.model,data:data16};
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
const err38 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.model.type,parentSchema:schema58.properties.model,data:data16};
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
const err39 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/definitions/givenTool/type",keyword:"type",params:{type: schema60.type},message:"must be string,object",schema:schema60.type,parentSchema:schema60,data:data18};
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
const err40 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/definitions/givenTool/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60,data:data18};
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
const err41 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/definitions/givenTool/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema60.required,parentSchema:schema60,data:data18};
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
const err42 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/definitions/givenTool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data:data18};
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
const err43 = {instancePath:instancePath+"/tools/" + i4+"/name",schemaPath:"#/definitions/givenTool/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.name,data:data19};
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
const err44 = {instancePath:instancePath+"/tools/" + i4+"/name",schemaPath:"#/definitions/givenTool/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.name.type,parentSchema:schema60.properties.name,data:data19};
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
const err45 = {instancePath:instancePath+"/tools/" + i4+"/about",schemaPath:"#/definitions/givenTool/properties/about/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.about,data:data20};
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
const err46 = {instancePath:instancePath+"/tools/" + i4+"/about",schemaPath:"#/definitions/givenTool/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.about.type,parentSchema:schema60.properties.about,data:data20};
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
const err47 = {instancePath:instancePath+"/tools/" + i4+"/args/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/givenTool/properties/args/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema60.properties.args.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema60.properties.args.additionalProperties.enum,parentSchema:schema60.properties.args.additionalProperties,data:data22};
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
const err48 = {instancePath:instancePath+"/tools/" + i4+"/args",schemaPath:"#/definitions/givenTool/properties/args/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.properties.args.type,parentSchema:schema60.properties.args,data:data21};
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
const err49 = {instancePath:instancePath+"/tools/" + i4+"/required/" + i5,schemaPath:"#/definitions/givenTool/properties/required/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.required.items,data:data24};
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
const err50 = {instancePath:instancePath+"/tools/" + i4+"/required/" + i5,schemaPath:"#/definitions/givenTool/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.required.items.type,parentSchema:schema60.properties.required.items,data:data24};
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
const err51 = {instancePath:instancePath+"/tools/" + i4+"/required",schemaPath:"#/definitions/givenTool/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema60.properties.required.type,parentSchema:schema60.properties.required,data:data23};
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
const err52 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema58.properties.tools.type,parentSchema:schema58.properties.tools,data:data17};
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
const err53 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema58.properties.maxTokens.type,parentSchema:schema58.properties.maxTokens,data:data25};
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
const err54 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema58.properties.maxTokens,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data25 < 1 || isNaN(data25)){
const err55 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema58.properties.maxTokens,data:data25};
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
const err56 = {instancePath:instancePath+"/outputField",schemaPath:"#/properties/outputField/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.outputField,data:data26};
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
const err57 = {instancePath:instancePath+"/outputField",schemaPath:"#/properties/outputField/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.outputField.type,parentSchema:schema58.properties.outputField,data:data26};
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
const err58 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema58.properties.stream.type,parentSchema:schema58.properties.stream,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.size !== undefined){
let data28 = data.size;
if(typeof data28 === "string"){
if(func3(data28) < 1){
const err59 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.size,data:data28};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.size.type,parentSchema:schema58.properties.size,data:data28};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.dialect !== undefined){
let data29 = data.dialect;
if(!((data29 === "native") || (data29 === "tagged"))){
const err61 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/enum",keyword:"enum",params:{allowedValues: schema58.properties.dialect.enum},message:"must be equal to one of the allowed values",schema:schema58.properties.dialect.enum,parentSchema:schema58.properties.dialect,data:data29};
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
const err62 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.type,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}

const schema61 = {"type":"object","description":"All that is said must hold.","examples":[{"class":"main","tier":"low","headTokens":{"under":450}}],"additionalProperties":false,"properties":{"class":{"type":"string","minLength":1,"description":"The request class.","examples":["main"]},"route":{"type":"string","minLength":1,"description":"The route that matches, by id; `none`: no route does.","examples":["titles","none"]},"tier":{"type":"string","minLength":1,"description":"The tier that answers.","examples":["low"]},"profile":{"type":"string","minLength":1,"description":"The profile that answers.","examples":["coder"]},"reply":{"$ref":"#/definitions/textTest","description":"Answered without a model, with this text."},"refused":{"$ref":"#/definitions/textTest","description":"Refused, with this message."},"fired":{"type":"array","items":{"type":"string","minLength":1},"description":"Ids of trim rules and filters, and names of parts: all of these fire. An empty list: none does.","examples":[["no-reminders"],[]]},"notFired":{"type":"array","items":{"type":"string","minLength":1},"description":"None of these fires.","examples":[["no-tips"]]},"prompt":{"type":"object","description":"The whole prompt, as the model gets it.","examples":[{"contains":"Today's date","without":"gitStatus"}],"additionalProperties":false,"properties":{"contains":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"Each of these texts is in it.","examples":["Today's date"]},"without":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"None of these texts is in it.","examples":["gitStatus",["gitStatus","claudeMd"]]}},"patternProperties":{"^x-":{}}},"tools":{"type":"array","items":{"type":"string","minLength":1},"description":"Names of the tools that the model sees, in order.","examples":[["read","run"]]},"headTokens":{"$ref":"#/definitions/numberTest","description":"Tokens of the system text and of the tools."},"promptTokens":{"$ref":"#/definitions/numberTest","description":"Tokens of the whole prompt."},"stablePrefixWith":{"type":"string","minLength":1,"description":"Another test whose prompt is the beginning of this one's, message for message: the cache holds.","examples":["a question stays cheap"]}},"patternProperties":{"^x-":{}}};
const schema64 = {"type":"object","description":"A test on a number.","examples":[{"under":450}],"additionalProperties":false,"properties":{"is":{"type":"integer","description":"Exactly.","examples":[450]},"under":{"type":"integer","description":"Less than.","examples":[450]},"over":{"type":"integer","description":"More than.","examples":[100]}},"patternProperties":{"^x-":{}},"minProperties":1};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema61.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema61,data};
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
const err1 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.class,data:data0};
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
const err2 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.class.type,parentSchema:schema61.properties.class,data:data0};
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
const err3 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.route,data:data1};
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
const err4 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.route.type,parentSchema:schema61.properties.route,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.tier !== undefined){
let data2 = data.tier;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err5 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.tier,data:data2};
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
const err6 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.tier.type,parentSchema:schema61.properties.tier,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.profile !== undefined){
let data3 = data.profile;
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err7 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.profile,data:data3};
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
const err8 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.profile.type,parentSchema:schema61.properties.profile,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.reply !== undefined){
let data4 = data.reply;
if((typeof data4 !== "string") && (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))){
const err9 = {instancePath:instancePath+"/reply",schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: schema38.type},message:"must be string,object",schema:schema38.type,parentSchema:schema38,data:data4};
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
const err10 = {instancePath:instancePath+"/reply",schemaPath:"#/definitions/textTest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38,data:data4};
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
const err11 = {instancePath:instancePath+"/reply",schemaPath:"#/definitions/textTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema38,data:data4};
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
const err12 = {instancePath:instancePath+"/reply",schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data:data4};
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
const err13 = {instancePath:instancePath+"/reply/is",schemaPath:"#/definitions/textTest/properties/is/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.is,data:data5};
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
const err14 = {instancePath:instancePath+"/reply/is",schemaPath:"#/definitions/textTest/properties/is/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.is.type,parentSchema:schema38.properties.is,data:data5};
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
const err15 = {instancePath:instancePath+"/reply/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.startsWith,data:data6};
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
const err16 = {instancePath:instancePath+"/reply/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.startsWith.type,parentSchema:schema38.properties.startsWith,data:data6};
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
const err17 = {instancePath:instancePath+"/reply/contains",schemaPath:"#/definitions/textTest/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.contains,data:data7};
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
const err18 = {instancePath:instancePath+"/reply/contains",schemaPath:"#/definitions/textTest/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.contains.type,parentSchema:schema38.properties.contains,data:data7};
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
const err19 = {instancePath:instancePath+"/reply/matches",schemaPath:"#/definitions/textTest/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.matches,data:data8};
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
const err20 = {instancePath:instancePath+"/reply/matches",schemaPath:"#/definitions/textTest/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.matches.type,parentSchema:schema38.properties.matches,data:data8};
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
if(!pattern37.test(data9)){
const err21 = {instancePath:instancePath+"/reply/flags",schemaPath:"#/definitions/textTest/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema38.properties.flags,data:data9};
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
const err22 = {instancePath:instancePath+"/reply/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.flags.type,parentSchema:schema38.properties.flags,data:data9};
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
if(data.refused !== undefined){
let data10 = data.refused;
if((typeof data10 !== "string") && (!(data10 && typeof data10 == "object" && !Array.isArray(data10)))){
const err23 = {instancePath:instancePath+"/refused",schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: schema38.type},message:"must be string,object",schema:schema38.type,parentSchema:schema38,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err24 = {instancePath:instancePath+"/refused",schemaPath:"#/definitions/textTest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(Object.keys(data10).length < 1){
const err25 = {instancePath:instancePath+"/refused",schemaPath:"#/definitions/textTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema38,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key2 in data10){
if(!((((((key2 === "is") || (key2 === "startsWith")) || (key2 === "contains")) || (key2 === "matches")) || (key2 === "flags")) || (pattern0.test(key2)))){
const err26 = {instancePath:instancePath+"/refused",schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data10.is !== undefined){
let data11 = data10.is;
if(typeof data11 === "string"){
if(func3(data11) < 1){
const err27 = {instancePath:instancePath+"/refused/is",schemaPath:"#/definitions/textTest/properties/is/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.is,data:data11};
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
const err28 = {instancePath:instancePath+"/refused/is",schemaPath:"#/definitions/textTest/properties/is/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.is.type,parentSchema:schema38.properties.is,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data10.startsWith !== undefined){
let data12 = data10.startsWith;
if(typeof data12 === "string"){
if(func3(data12) < 1){
const err29 = {instancePath:instancePath+"/refused/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.startsWith,data:data12};
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
const err30 = {instancePath:instancePath+"/refused/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.startsWith.type,parentSchema:schema38.properties.startsWith,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data10.contains !== undefined){
let data13 = data10.contains;
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err31 = {instancePath:instancePath+"/refused/contains",schemaPath:"#/definitions/textTest/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.contains,data:data13};
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
const err32 = {instancePath:instancePath+"/refused/contains",schemaPath:"#/definitions/textTest/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.contains.type,parentSchema:schema38.properties.contains,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data10.matches !== undefined){
let data14 = data10.matches;
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err33 = {instancePath:instancePath+"/refused/matches",schemaPath:"#/definitions/textTest/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.matches,data:data14};
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
const err34 = {instancePath:instancePath+"/refused/matches",schemaPath:"#/definitions/textTest/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.matches.type,parentSchema:schema38.properties.matches,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data10.flags !== undefined){
let data15 = data10.flags;
if(typeof data15 === "string"){
if(!pattern37.test(data15)){
const err35 = {instancePath:instancePath+"/refused/flags",schemaPath:"#/definitions/textTest/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema38.properties.flags,data:data15};
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
const err36 = {instancePath:instancePath+"/refused/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.flags.type,parentSchema:schema38.properties.flags,data:data15};
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
}
if(data.fired !== undefined){
let data16 = data.fired;
if(Array.isArray(data16)){
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err37 = {instancePath:instancePath+"/fired/" + i0,schemaPath:"#/properties/fired/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.fired.items,data:data17};
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
const err38 = {instancePath:instancePath+"/fired/" + i0,schemaPath:"#/properties/fired/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.fired.items.type,parentSchema:schema61.properties.fired.items,data:data17};
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
const err39 = {instancePath:instancePath+"/fired",schemaPath:"#/properties/fired/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema61.properties.fired.type,parentSchema:schema61.properties.fired,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.notFired !== undefined){
let data18 = data.notFired;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(typeof data19 === "string"){
if(func3(data19) < 1){
const err40 = {instancePath:instancePath+"/notFired/" + i1,schemaPath:"#/properties/notFired/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.notFired.items,data:data19};
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
const err41 = {instancePath:instancePath+"/notFired/" + i1,schemaPath:"#/properties/notFired/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.notFired.items.type,parentSchema:schema61.properties.notFired.items,data:data19};
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
const err42 = {instancePath:instancePath+"/notFired",schemaPath:"#/properties/notFired/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema61.properties.notFired.type,parentSchema:schema61.properties.notFired,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.prompt !== undefined){
let data20 = data.prompt;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key3 in data20){
if(!(((key3 === "contains") || (key3 === "without")) || (pattern0.test(key3)))){
const err43 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema61.properties.prompt,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data20.contains !== undefined){
let data21 = data20.contains;
if((typeof data21 !== "string") && (!(Array.isArray(data21)))){
const err44 = {instancePath:instancePath+"/prompt/contains",schemaPath:"#/properties/prompt/properties/contains/type",keyword:"type",params:{type: schema61.properties.prompt.properties.contains.type},message:"must be string,array",schema:schema61.properties.prompt.properties.contains.type,parentSchema:schema61.properties.prompt.properties.contains,data:data21};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(typeof data21 === "string"){
if(func3(data21) < 1){
const err45 = {instancePath:instancePath+"/prompt/contains",schemaPath:"#/properties/prompt/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.prompt.properties.contains,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(Array.isArray(data21)){
if(data21.length < 1){
const err46 = {instancePath:instancePath+"/prompt/contains",schemaPath:"#/properties/prompt/properties/contains/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema61.properties.prompt.properties.contains,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
let data22 = data21[i2];
if(typeof data22 === "string"){
if(func3(data22) < 1){
const err47 = {instancePath:instancePath+"/prompt/contains/" + i2,schemaPath:"#/properties/prompt/properties/contains/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.prompt.properties.contains.items,data:data22};
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
const err48 = {instancePath:instancePath+"/prompt/contains/" + i2,schemaPath:"#/properties/prompt/properties/contains/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.prompt.properties.contains.items.type,parentSchema:schema61.properties.prompt.properties.contains.items,data:data22};
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
}
if(data20.without !== undefined){
let data23 = data20.without;
if((typeof data23 !== "string") && (!(Array.isArray(data23)))){
const err49 = {instancePath:instancePath+"/prompt/without",schemaPath:"#/properties/prompt/properties/without/type",keyword:"type",params:{type: schema61.properties.prompt.properties.without.type},message:"must be string,array",schema:schema61.properties.prompt.properties.without.type,parentSchema:schema61.properties.prompt.properties.without,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(typeof data23 === "string"){
if(func3(data23) < 1){
const err50 = {instancePath:instancePath+"/prompt/without",schemaPath:"#/properties/prompt/properties/without/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.prompt.properties.without,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(Array.isArray(data23)){
if(data23.length < 1){
const err51 = {instancePath:instancePath+"/prompt/without",schemaPath:"#/properties/prompt/properties/without/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema61.properties.prompt.properties.without,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
let data24 = data23[i3];
if(typeof data24 === "string"){
if(func3(data24) < 1){
const err52 = {instancePath:instancePath+"/prompt/without/" + i3,schemaPath:"#/properties/prompt/properties/without/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.prompt.properties.without.items,data:data24};
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
const err53 = {instancePath:instancePath+"/prompt/without/" + i3,schemaPath:"#/properties/prompt/properties/without/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.prompt.properties.without.items.type,parentSchema:schema61.properties.prompt.properties.without.items,data:data24};
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
}
else {
const err54 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema61.properties.prompt.type,parentSchema:schema61.properties.prompt,data:data20};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.tools !== undefined){
let data25 = data.tools;
if(Array.isArray(data25)){
const len4 = data25.length;
for(let i4=0; i4<len4; i4++){
let data26 = data25[i4];
if(typeof data26 === "string"){
if(func3(data26) < 1){
const err55 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/properties/tools/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.tools.items,data:data26};
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
const err56 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/properties/tools/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.tools.items.type,parentSchema:schema61.properties.tools.items,data:data26};
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
const err57 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema61.properties.tools.type,parentSchema:schema61.properties.tools,data:data25};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.headTokens !== undefined){
let data27 = data.headTokens;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(Object.keys(data27).length < 1){
const err58 = {instancePath:instancePath+"/headTokens",schemaPath:"#/definitions/numberTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema64,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key4 in data27){
if(!((((key4 === "is") || (key4 === "under")) || (key4 === "over")) || (pattern0.test(key4)))){
const err59 = {instancePath:instancePath+"/headTokens",schemaPath:"#/definitions/numberTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema64,data:data27};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data27.is !== undefined){
let data28 = data27.is;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err60 = {instancePath:instancePath+"/headTokens/is",schemaPath:"#/definitions/numberTest/properties/is/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema64.properties.is.type,parentSchema:schema64.properties.is,data:data28};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data27.under !== undefined){
let data29 = data27.under;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err61 = {instancePath:instancePath+"/headTokens/under",schemaPath:"#/definitions/numberTest/properties/under/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema64.properties.under.type,parentSchema:schema64.properties.under,data:data29};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data27.over !== undefined){
let data30 = data27.over;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err62 = {instancePath:instancePath+"/headTokens/over",schemaPath:"#/definitions/numberTest/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema64.properties.over.type,parentSchema:schema64.properties.over,data:data30};
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
else {
const err63 = {instancePath:instancePath+"/headTokens",schemaPath:"#/definitions/numberTest/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.type,parentSchema:schema64,data:data27};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.promptTokens !== undefined){
let data31 = data.promptTokens;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(Object.keys(data31).length < 1){
const err64 = {instancePath:instancePath+"/promptTokens",schemaPath:"#/definitions/numberTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema64,data:data31};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key5 in data31){
if(!((((key5 === "is") || (key5 === "under")) || (key5 === "over")) || (pattern0.test(key5)))){
const err65 = {instancePath:instancePath+"/promptTokens",schemaPath:"#/definitions/numberTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema64,data:data31};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data31.is !== undefined){
let data32 = data31.is;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err66 = {instancePath:instancePath+"/promptTokens/is",schemaPath:"#/definitions/numberTest/properties/is/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema64.properties.is.type,parentSchema:schema64.properties.is,data:data32};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data31.under !== undefined){
let data33 = data31.under;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err67 = {instancePath:instancePath+"/promptTokens/under",schemaPath:"#/definitions/numberTest/properties/under/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema64.properties.under.type,parentSchema:schema64.properties.under,data:data33};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data31.over !== undefined){
let data34 = data31.over;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err68 = {instancePath:instancePath+"/promptTokens/over",schemaPath:"#/definitions/numberTest/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema64.properties.over.type,parentSchema:schema64.properties.over,data:data34};
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
const err69 = {instancePath:instancePath+"/promptTokens",schemaPath:"#/definitions/numberTest/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.type,parentSchema:schema64,data:data31};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.stablePrefixWith !== undefined){
let data35 = data.stablePrefixWith;
if(typeof data35 === "string"){
if(func3(data35) < 1){
const err70 = {instancePath:instancePath+"/stablePrefixWith",schemaPath:"#/properties/stablePrefixWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.stablePrefixWith,data:data35};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/stablePrefixWith",schemaPath:"#/properties/stablePrefixWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.stablePrefixWith.type,parentSchema:schema61.properties.stablePrefixWith,data:data35};
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
const err72 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema61.type,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.given === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "given"},message:"must have required property '"+"given"+"'",schema:schema57.required,parentSchema:schema57,data};
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
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data};
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
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema57.properties.name,data:data0};
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
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.name.type,parentSchema:schema57.properties.name,data:data0};
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
if(!(validate33(data.given, {instancePath:instancePath+"/given",parentData:data,parentDataProperty:"given",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.expect !== undefined){
if(!(validate35(data.expect, {instancePath:instancePath+"/expect",parentData:data,parentDataProperty:"expect",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate32.errors = vErrors;
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
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err3 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.extends.items,data:data2};
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
const err4 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.extends.items.type,parentSchema:schema11.properties.extends.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.extends.type,parentSchema:schema11.properties.extends,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.server !== undefined){
let data3 = data.server;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((((((key1 === "port") || (key1 === "record")) || (key1 === "earlyHead")) || (key1 === "ping")) || (key1 === "maxBody")) || (pattern0.test(key1)))){
const err6 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.port !== undefined){
let data4 = data3.port;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err7 = {instancePath:instancePath+"/server/port",schemaPath:"#/definitions/server/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.port.type,parentSchema:schema12.properties.port,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 65535 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/server/port",schemaPath:"#/definitions/server/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema12.properties.port,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/server/port",schemaPath:"#/definitions/server/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema12.properties.port,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data3.record !== undefined){
let data5 = data3.record;
if(typeof data5 !== "boolean"){
const err10 = {instancePath:instancePath+"/server/record",schemaPath:"#/definitions/server/properties/record/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.record.type,parentSchema:schema12.properties.record,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.earlyHead !== undefined){
let data6 = data3.earlyHead;
if(typeof data6 === "string"){
if(!pattern2.test(data6)){
const err11 = {instancePath:instancePath+"/server/earlyHead",schemaPath:"#/definitions/server/properties/earlyHead/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s)$"},message:"must match pattern \""+"^[0-9]+(ms|s)$"+"\"",schema:"^[0-9]+(ms|s)$",parentSchema:schema12.properties.earlyHead,data:data6};
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
const err12 = {instancePath:instancePath+"/server/earlyHead",schemaPath:"#/definitions/server/properties/earlyHead/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.earlyHead.type,parentSchema:schema12.properties.earlyHead,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.ping !== undefined){
let data7 = data3.ping;
if(typeof data7 === "string"){
if(!pattern2.test(data7)){
const err13 = {instancePath:instancePath+"/server/ping",schemaPath:"#/definitions/server/properties/ping/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s)$"},message:"must match pattern \""+"^[0-9]+(ms|s)$"+"\"",schema:"^[0-9]+(ms|s)$",parentSchema:schema12.properties.ping,data:data7};
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
const err14 = {instancePath:instancePath+"/server/ping",schemaPath:"#/definitions/server/properties/ping/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.ping.type,parentSchema:schema12.properties.ping,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.maxBody !== undefined){
let data8 = data3.maxBody;
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
const err15 = {instancePath:instancePath+"/server/maxBody",schemaPath:"#/definitions/server/properties/maxBody/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(KB|MB)$"},message:"must match pattern \""+"^[0-9]+(KB|MB)$"+"\"",schema:"^[0-9]+(KB|MB)$",parentSchema:schema12.properties.maxBody,data:data8};
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
const err16 = {instancePath:instancePath+"/server/maxBody",schemaPath:"#/definitions/server/properties/maxBody/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.maxBody.type,parentSchema:schema12.properties.maxBody,data:data8};
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
else {
const err17 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
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
let data10 = data.backends;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
const _errs24 = errors;
if(typeof key2 === "string"){
if(func3(key2) < 1){
const err18 = {instancePath:instancePath+"/backends",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern8.test(key2)){
const err19 = {instancePath:instancePath+"/backends",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema15,data:key2,propertyName:key2};
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
const err20 = {instancePath:instancePath+"/backends",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var valid5 = _errs24 === errors;
if(!valid5){
const err21 = {instancePath:instancePath+"/backends",schemaPath:"#/properties/backends/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid",schema:schema11.properties.backends.propertyNames,parentSchema:schema11.properties.backends,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
for(const key3 in data10){
let data11 = data10[key3];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
const tag0 = data11.kind;
if(typeof tag0 == "string"){
if(tag0 === "mlx"){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.kind === undefined){
const err22 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/backend/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema16.oneOf[0].required,parentSchema:schema16.oneOf[0],data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key4 in data11){
if(!((((key4 === "kind") || (key4 === "prefillStep")) || (key4 === "promptCacheEntries")) || (pattern0.test(key4)))){
const err23 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/backend/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema16.oneOf[0],data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data11.kind !== undefined){
let data12 = data11.kind;
if("mlx" !== data12){
const err24 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/definitions/backend/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "mlx"},message:"must be equal to constant",schema:"mlx",parentSchema:schema16.oneOf[0].properties.kind,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.prefillStep !== undefined){
let data13 = data11.prefillStep;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err25 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/prefillStep",schemaPath:"#/definitions/backend/oneOf/0/properties/prefillStep/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema16.oneOf[0].properties.prefillStep.type,parentSchema:schema16.oneOf[0].properties.prefillStep,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 8192 || isNaN(data13)){
const err26 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/prefillStep",schemaPath:"#/definitions/backend/oneOf/0/properties/prefillStep/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8192},message:"must be <= 8192",schema:8192,parentSchema:schema16.oneOf[0].properties.prefillStep,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data13 < 16 || isNaN(data13)){
const err27 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/prefillStep",schemaPath:"#/definitions/backend/oneOf/0/properties/prefillStep/minimum",keyword:"minimum",params:{comparison: ">=", limit: 16},message:"must be >= 16",schema:16,parentSchema:schema16.oneOf[0].properties.prefillStep,data:data13};
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
if(data11.promptCacheEntries !== undefined){
let data14 = data11.promptCacheEntries;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err28 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/promptCacheEntries",schemaPath:"#/definitions/backend/oneOf/0/properties/promptCacheEntries/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema16.oneOf[0].properties.promptCacheEntries.type,parentSchema:schema16.oneOf[0].properties.promptCacheEntries,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000 || isNaN(data14)){
const err29 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/promptCacheEntries",schemaPath:"#/definitions/backend/oneOf/0/properties/promptCacheEntries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema16.oneOf[0].properties.promptCacheEntries,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err30 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/promptCacheEntries",schemaPath:"#/definitions/backend/oneOf/0/properties/promptCacheEntries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema16.oneOf[0].properties.promptCacheEntries,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/backend/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.oneOf[0].type,parentSchema:schema16.oneOf[0],data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else if(tag0 === "openai"){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.kind === undefined){
const err32 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/backend/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema16.oneOf[1].required,parentSchema:schema16.oneOf[1],data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data11.url === undefined){
const err33 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/backend/oneOf/1/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema16.oneOf[1].required,parentSchema:schema16.oneOf[1],data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key5 in data11){
if(!((((key5 === "kind") || (key5 === "url")) || (key5 === "key")) || (pattern0.test(key5)))){
const err34 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/backend/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema16.oneOf[1],data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data11.kind !== undefined){
let data15 = data11.kind;
if("openai" !== data15){
const err35 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/definitions/backend/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "openai"},message:"must be equal to constant",schema:"openai",parentSchema:schema16.oneOf[1].properties.kind,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data11.url !== undefined){
let data16 = data11.url;
if(typeof data16 === "string"){
if(!pattern11.test(data16)){
const err36 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/definitions/backend/oneOf/1/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},message:"must match pattern \""+"^https?://[^\\s]+$"+"\"",schema:"^https?://[^\\s]+$",parentSchema:schema16.oneOf[1].properties.url,data:data16};
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
const err37 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/definitions/backend/oneOf/1/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.oneOf[1].properties.url.type,parentSchema:schema16.oneOf[1].properties.url,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data11.key !== undefined){
let data17 = data11.key;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.env === undefined){
const err38 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/key",schemaPath:"#/definitions/backend/oneOf/1/properties/key/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'",schema:schema16.oneOf[1].properties.key.required,parentSchema:schema16.oneOf[1].properties.key,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key6 in data17){
if(!((key6 === "env") || (pattern0.test(key6)))){
const err39 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/key",schemaPath:"#/definitions/backend/oneOf/1/properties/key/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema16.oneOf[1].properties.key,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data17.env !== undefined){
let data18 = data17.env;
if(typeof data18 === "string"){
if(!pattern6.test(data18)){
const err40 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/key/env",schemaPath:"#/definitions/backend/oneOf/1/properties/key/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema16.oneOf[1].properties.key.properties.env,data:data18};
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
const err41 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/key/env",schemaPath:"#/definitions/backend/oneOf/1/properties/key/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.oneOf[1].properties.key.properties.env.type,parentSchema:schema16.oneOf[1].properties.key.properties.env,data:data18};
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
const err42 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/key",schemaPath:"#/definitions/backend/oneOf/1/properties/key/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.oneOf[1].properties.key.type,parentSchema:schema16.oneOf[1].properties.key,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/backend/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.oneOf[1].type,parentSchema:schema16.oneOf[1],data:data11};
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
const err44 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/backend/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema16.discriminator,parentSchema:schema16,data:data11};
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
const err45 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/backend/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema16.discriminator,parentSchema:schema16,data:data11};
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
const err46 = {instancePath:instancePath+"/backends/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/backend/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.type,parentSchema:schema16,data:data11};
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
else {
const err47 = {instancePath:instancePath+"/backends",schemaPath:"#/properties/backends/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.backends.type,parentSchema:schema11.properties.backends,data:data10};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.profiles !== undefined){
let data19 = data.profiles;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key7 in data19){
const _errs53 = errors;
if(typeof key7 === "string"){
if(func3(key7) < 1){
const err48 = {instancePath:instancePath+"/profiles",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!pattern8.test(key7)){
const err49 = {instancePath:instancePath+"/profiles",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema15,data:key7,propertyName:key7};
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
const err50 = {instancePath:instancePath+"/profiles",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
var valid15 = _errs53 === errors;
if(!valid15){
const err51 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid",schema:schema11.properties.profiles.propertyNames,parentSchema:schema11.properties.profiles,data:data19};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
for(const key8 in data19){
if(!(validate13(data19[key8], {instancePath:instancePath+"/profiles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data19,parentDataProperty:key8,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
}
else {
const err52 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.profiles.type,parentSchema:schema11.properties.profiles,data:data19};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.tiers !== undefined){
let data21 = data.tiers;
if(Array.isArray(data21)){
if(data21.length < 1){
const err53 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.tiers,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
if(!(validate15(data21[i1], {instancePath:instancePath+"/tiers/" + i1,parentData:data21,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err54 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.tiers.type,parentSchema:schema11.properties.tiers,data:data21};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.models !== undefined){
let data23 = data.models;
if(Array.isArray(data23)){
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
if(!(validate17(data23[i2], {instancePath:instancePath+"/models/" + i2,parentData:data23,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err55 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.models.type,parentSchema:schema11.properties.models,data:data23};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.userAgent !== undefined){
let data25 = data.userAgent;
if(typeof data25 === "string"){
if(func3(data25) < 1){
const err56 = {instancePath:instancePath+"/userAgent",schemaPath:"#/properties/userAgent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.userAgent,data:data25};
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
const err57 = {instancePath:instancePath+"/userAgent",schemaPath:"#/properties/userAgent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.userAgent.type,parentSchema:schema11.properties.userAgent,data:data25};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.sizes !== undefined){
let data26 = data.sizes;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key9 in data26){
const _errs68 = errors;
if(typeof key9 === "string"){
if(func3(key9) < 1){
const err58 = {instancePath:instancePath+"/sizes",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!pattern8.test(key9)){
const err59 = {instancePath:instancePath+"/sizes",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema15,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/sizes",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var valid22 = _errs68 === errors;
if(!valid22){
const err61 = {instancePath:instancePath+"/sizes",schemaPath:"#/properties/sizes/propertyNames",keyword:"propertyNames",params:{propertyName: key9},message:"property name must be valid",schema:schema11.properties.sizes.propertyNames,parentSchema:schema11.properties.sizes,data:data26};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
for(const key10 in data26){
let data27 = data26[key10];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key11 in data27){
if(!(((((key11 === "upTo") || (key11 === "prompt")) || (key11 === "toolset")) || (key11 === "budget")) || (pattern0.test(key11)))){
const err62 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/size/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data:data27};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data27.upTo !== undefined){
let data28 = data27.upTo;
if(typeof data28 === "string"){
if(!pattern16.test(data28)){
const err63 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/upTo",schemaPath:"#/definitions/size/properties/upTo/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?[MB]$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?[MB]$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?[MB]$",parentSchema:schema30.properties.upTo,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/upTo",schemaPath:"#/definitions/size/properties/upTo/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.upTo.type,parentSchema:schema30.properties.upTo,data:data28};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data27.prompt !== undefined){
let data29 = data27.prompt;
if(typeof data29 === "string"){
if(func3(data29) < 1){
const err65 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/prompt",schemaPath:"#/definitions/size/properties/prompt/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30.properties.prompt,data:data29};
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
const err66 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/prompt",schemaPath:"#/definitions/size/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.prompt.type,parentSchema:schema30.properties.prompt,data:data29};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data27.toolset !== undefined){
let data30 = data27.toolset;
if(typeof data30 === "string"){
if(func3(data30) < 1){
const err67 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/toolset",schemaPath:"#/definitions/size/properties/toolset/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30.properties.toolset,data:data30};
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
const err68 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/toolset",schemaPath:"#/definitions/size/properties/toolset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.toolset.type,parentSchema:schema30.properties.toolset,data:data30};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data27.budget !== undefined){
let data31 = data27.budget;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.head === undefined){
const err69 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget",schemaPath:"#/definitions/size/properties/budget/required",keyword:"required",params:{missingProperty: "head"},message:"must have required property '"+"head"+"'",schema:schema30.properties.budget.required,parentSchema:schema30.properties.budget,data:data31};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key12 in data31){
if(!(key12 === "head")){
const err70 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget",schemaPath:"#/definitions/size/properties/budget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.budget,data:data31};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data31.head !== undefined){
let data32 = data31.head;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err71 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/head",schemaPath:"#/definitions/size/properties/budget/properties/head/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema30.properties.budget.properties.head.type,parentSchema:schema30.properties.budget.properties.head,data:data32};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 100000000 || isNaN(data32)){
const err72 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/head",schemaPath:"#/definitions/size/properties/budget/properties/head/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema30.properties.budget.properties.head,data:data32};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data32 < 1 || isNaN(data32)){
const err73 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/head",schemaPath:"#/definitions/size/properties/budget/properties/head/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema30.properties.budget.properties.head,data:data32};
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
}
else {
const err74 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget",schemaPath:"#/definitions/size/properties/budget/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.budget.type,parentSchema:schema30.properties.budget,data:data31};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/sizes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/size/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data:data27};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/sizes",schemaPath:"#/properties/sizes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.sizes.type,parentSchema:schema11.properties.sizes,data:data26};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.parts !== undefined){
let data33 = data.parts;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key13 in data33){
const _errs89 = errors;
if(typeof key13 === "string"){
if(func3(key13) < 1){
const err77 = {instancePath:instancePath+"/parts",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!pattern8.test(key13)){
const err78 = {instancePath:instancePath+"/parts",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema15,data:key13,propertyName:key13};
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
const err79 = {instancePath:instancePath+"/parts",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var valid28 = _errs89 === errors;
if(!valid28){
const err80 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/propertyNames",keyword:"propertyNames",params:{propertyName: key13},message:"property name must be valid",schema:schema11.properties.parts.propertyNames,parentSchema:schema11.properties.parts,data:data33};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
for(const key14 in data33){
let data34 = data33[key14];
if(Array.isArray(data34)){
const len3 = data34.length;
for(let i3=0; i3<len3; i3++){
let data35 = data34[i3];
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key15 in data35){
if(!((func2.call(schema32.properties, key15)) || (pattern0.test(key15)))){
const err81 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/definitions/finder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data35};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data35.client !== undefined){
let data36 = data35.client;
if(typeof data36 === "string"){
if(!pattern33.test(data36)){
const err82 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/client",schemaPath:"#/definitions/finder/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema32.properties.client,data:data36};
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
const err83 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/client",schemaPath:"#/definitions/finder/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.client.type,parentSchema:schema32.properties.client,data:data36};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data35.tag !== undefined){
let data37 = data35.tag;
if(typeof data37 === "string"){
if(!pattern34.test(data37)){
const err84 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/tag",schemaPath:"#/definitions/finder/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]*$",parentSchema:schema32.properties.tag,data:data37};
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
const err85 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/tag",schemaPath:"#/definitions/finder/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.tag.type,parentSchema:schema32.properties.tag,data:data37};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data35.section !== undefined){
let data38 = data35.section;
if(typeof data38 === "string"){
if(!pattern35.test(data38)){
const err86 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/section",schemaPath:"#/definitions/finder/properties/section/pattern",keyword:"pattern",params:{pattern: "^#{1,6} .+$"},message:"must match pattern \""+"^#{1,6} .+$"+"\"",schema:"^#{1,6} .+$",parentSchema:schema32.properties.section,data:data38};
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
const err87 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/section",schemaPath:"#/definitions/finder/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.section.type,parentSchema:schema32.properties.section,data:data38};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data35.between !== undefined){
let data39 = data35.between;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.start === undefined){
const err88 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/between",schemaPath:"#/definitions/finder/properties/between/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema32.properties.between.required,parentSchema:schema32.properties.between,data:data39};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key16 in data39){
if(!(((key16 === "start") || (key16 === "end")) || (pattern0.test(key16)))){
const err89 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/between",schemaPath:"#/definitions/finder/properties/between/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.between,data:data39};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data39.start !== undefined){
let data40 = data39.start;
if(typeof data40 === "string"){
if(func3(data40) < 1){
const err90 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/between/start",schemaPath:"#/definitions/finder/properties/between/properties/start/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.between.properties.start,data:data40};
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
const err91 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/between/start",schemaPath:"#/definitions/finder/properties/between/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.between.properties.start.type,parentSchema:schema32.properties.between.properties.start,data:data40};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data39.end !== undefined){
let data41 = data39.end;
if(typeof data41 === "string"){
if(func3(data41) < 1){
const err92 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/between/end",schemaPath:"#/definitions/finder/properties/between/properties/end/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.between.properties.end,data:data41};
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
const err93 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/between/end",schemaPath:"#/definitions/finder/properties/between/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.between.properties.end.type,parentSchema:schema32.properties.between.properties.end,data:data41};
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
const err94 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/between",schemaPath:"#/definitions/finder/properties/between/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.between.type,parentSchema:schema32.properties.between,data:data39};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data35.paragraph !== undefined){
let data42 = data35.paragraph;
if(typeof data42 === "string"){
if(func3(data42) < 1){
const err95 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/paragraph",schemaPath:"#/definitions/finder/properties/paragraph/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.paragraph,data:data42};
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
const err96 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/paragraph",schemaPath:"#/definitions/finder/properties/paragraph/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.paragraph.type,parentSchema:schema32.properties.paragraph,data:data42};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data35.line !== undefined){
let data43 = data35.line;
if(typeof data43 === "string"){
if(func3(data43) < 1){
const err97 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/line",schemaPath:"#/definitions/finder/properties/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.line,data:data43};
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
const err98 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/line",schemaPath:"#/definitions/finder/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.line.type,parentSchema:schema32.properties.line,data:data43};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data35.startsWith !== undefined){
let data44 = data35.startsWith;
if(typeof data44 === "string"){
if(func3(data44) < 1){
const err99 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/startsWith",schemaPath:"#/definitions/finder/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.startsWith,data:data44};
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
const err100 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/startsWith",schemaPath:"#/definitions/finder/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.startsWith.type,parentSchema:schema32.properties.startsWith,data:data44};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data35.contains !== undefined){
let data45 = data35.contains;
if(typeof data45 === "string"){
if(func3(data45) < 1){
const err101 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/contains",schemaPath:"#/definitions/finder/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.contains,data:data45};
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
const err102 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/contains",schemaPath:"#/definitions/finder/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.contains.type,parentSchema:schema32.properties.contains,data:data45};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data35.matches !== undefined){
let data46 = data35.matches;
if(typeof data46 === "string"){
if(func3(data46) < 1){
const err103 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/matches",schemaPath:"#/definitions/finder/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.matches,data:data46};
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
const err104 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/matches",schemaPath:"#/definitions/finder/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.matches.type,parentSchema:schema32.properties.matches,data:data46};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data35.flags !== undefined){
let data47 = data35.flags;
if(typeof data47 === "string"){
if(!pattern37.test(data47)){
const err105 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/flags",schemaPath:"#/definitions/finder/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema32.properties.flags,data:data47};
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
const err106 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/flags",schemaPath:"#/definitions/finder/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.flags.type,parentSchema:schema32.properties.flags,data:data47};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data35.without !== undefined){
let data48 = data35.without;
if(Array.isArray(data48)){
if(data48.length < 1){
const err107 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/without",schemaPath:"#/definitions/finder/properties/without/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.without,data:data48};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
const len4 = data48.length;
for(let i4=0; i4<len4; i4++){
let data49 = data48[i4];
if(typeof data49 === "string"){
if(func3(data49) < 1){
const err108 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/without/" + i4,schemaPath:"#/definitions/finder/properties/without/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.without.items,data:data49};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/without/" + i4,schemaPath:"#/definitions/finder/properties/without/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.without.items.type,parentSchema:schema32.properties.without.items,data:data49};
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
const err110 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3+"/without",schemaPath:"#/definitions/finder/properties/without/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.without.type,parentSchema:schema32.properties.without,data:data48};
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
const err111 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/definitions/finder/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data35};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath:instancePath+"/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/parts/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.parts.additionalProperties.type,parentSchema:schema11.properties.parts.additionalProperties,data:data34};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.parts.type,parentSchema:schema11.properties.parts,data:data33};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data.classes !== undefined){
let data50 = data.classes;
if(Array.isArray(data50)){
const len5 = data50.length;
for(let i5=0; i5<len5; i5++){
if(!(validate19(data50[i5], {instancePath:instancePath+"/classes/" + i5,parentData:data50,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
}
else {
const err114 = {instancePath:instancePath+"/classes",schemaPath:"#/properties/classes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.classes.type,parentSchema:schema11.properties.classes,data:data50};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data.trim !== undefined){
let data52 = data.trim;
if(Array.isArray(data52)){
const len6 = data52.length;
for(let i6=0; i6<len6; i6++){
if(!(validate23(data52[i6], {instancePath:instancePath+"/trim/" + i6,parentData:data52,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err115 = {instancePath:instancePath+"/trim",schemaPath:"#/properties/trim/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.trim.type,parentSchema:schema11.properties.trim,data:data52};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.filters !== undefined){
let data54 = data.filters;
if(Array.isArray(data54)){
const len7 = data54.length;
for(let i7=0; i7<len7; i7++){
if(!(validate25(data54[i7], {instancePath:instancePath+"/filters/" + i7,parentData:data54,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err116 = {instancePath:instancePath+"/filters",schemaPath:"#/properties/filters/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.filters.type,parentSchema:schema11.properties.filters,data:data54};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data.toolsets !== undefined){
let data56 = data.toolsets;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
for(const key17 in data56){
const _errs139 = errors;
if(typeof key17 === "string"){
if(func3(key17) < 1){
const err117 = {instancePath:instancePath+"/toolsets",schemaPath:"#/definitions/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15,data:key17,propertyName:key17};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(!pattern8.test(key17)){
const err118 = {instancePath:instancePath+"/toolsets",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9-]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9-]*$"+"\"",schema:"^[a-z][A-Za-z0-9-]*$",parentSchema:schema15,data:key17,propertyName:key17};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/toolsets",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:key17,propertyName:key17};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
var valid44 = _errs139 === errors;
if(!valid44){
const err120 = {instancePath:instancePath+"/toolsets",schemaPath:"#/properties/toolsets/propertyNames",keyword:"propertyNames",params:{propertyName: key17},message:"property name must be valid",schema:schema11.properties.toolsets.propertyNames,parentSchema:schema11.properties.toolsets,data:data56};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
for(const key18 in data56){
if(!(validate27(data56[key18], {instancePath:instancePath+"/toolsets/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data56,parentDataProperty:key18,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err121 = {instancePath:instancePath+"/toolsets",schemaPath:"#/properties/toolsets/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.toolsets.type,parentSchema:schema11.properties.toolsets,data:data56};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data.clientTools !== undefined){
let data58 = data.clientTools;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key19 in data58){
const _errs146 = errors;
if(typeof key19 === "string"){
if(!pattern72.test(key19)){
const err122 = {instancePath:instancePath+"/clientTools",schemaPath:"#/properties/clientTools/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]{0,127}$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]{0,127}$",parentSchema:schema11.properties.clientTools.propertyNames,data:key19,propertyName:key19};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
var valid47 = _errs146 === errors;
if(!valid47){
const err123 = {instancePath:instancePath+"/clientTools",schemaPath:"#/properties/clientTools/propertyNames",keyword:"propertyNames",params:{propertyName: key19},message:"property name must be valid",schema:schema11.properties.clientTools.propertyNames,parentSchema:schema11.properties.clientTools,data:data58};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
for(const key20 in data58){
let data59 = data58[key20];
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
for(const key21 in data59){
if(!((((key21 === "client") || (key21 === "args")) || (key21 === "required")) || (pattern0.test(key21)))){
const err124 = {instancePath:instancePath+"/clientTools/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/clientTool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema51,data:data59};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data59.client !== undefined){
let data60 = data59.client;
if(typeof data60 === "string"){
if(!pattern33.test(data60)){
const err125 = {instancePath:instancePath+"/clientTools/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/client",schemaPath:"#/definitions/clientTool/properties/client/pattern",keyword:"pattern",params:{pattern: "^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"},message:"must match pattern \""+"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$"+"\"",schema:"^(<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*( (<=|>=|<|>|=)?[0-9]+(\\.[0-9]+)*)*$",parentSchema:schema51.properties.client,data:data60};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
else {
const err126 = {instancePath:instancePath+"/clientTools/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/client",schemaPath:"#/definitions/clientTool/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.client.type,parentSchema:schema51.properties.client,data:data60};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data59.args !== undefined){
let data61 = data59.args;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key22 in data61){
const _errs156 = errors;
if(typeof key22 === "string"){
if(!pattern75.test(key22)){
const err127 = {instancePath:instancePath+"/clientTools/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/definitions/clientTool/properties/args/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z-][A-Za-z0-9_-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z-][A-Za-z0-9_-]{0,63}$"+"\"",schema:"^[A-Za-z-][A-Za-z0-9_-]{0,63}$",parentSchema:schema51.properties.args.propertyNames,data:key22,propertyName:key22};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
var valid51 = _errs156 === errors;
if(!valid51){
const err128 = {instancePath:instancePath+"/clientTools/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/definitions/clientTool/properties/args/propertyNames",keyword:"propertyNames",params:{propertyName: key22},message:"property name must be valid",schema:schema51.properties.args.propertyNames,parentSchema:schema51.properties.args,data:data61};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
for(const key23 in data61){
let data62 = data61[key23];
if(!((((((data62 === "string") || (data62 === "number")) || (data62 === "boolean")) || (data62 === "array")) || (data62 === "object")) || (data62 === "any"))){
const err129 = {instancePath:instancePath+"/clientTools/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/args/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/clientTool/properties/args/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema51.properties.args.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema51.properties.args.additionalProperties.enum,parentSchema:schema51.properties.args.additionalProperties,data:data62};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
else {
const err130 = {instancePath:instancePath+"/clientTools/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/args",schemaPath:"#/definitions/clientTool/properties/args/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.properties.args.type,parentSchema:schema51.properties.args,data:data61};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data59.required !== undefined){
let data63 = data59.required;
if(Array.isArray(data63)){
const len8 = data63.length;
for(let i8=0; i8<len8; i8++){
let data64 = data63[i8];
if(typeof data64 === "string"){
if(func3(data64) < 1){
const err131 = {instancePath:instancePath+"/clientTools/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/required/" + i8,schemaPath:"#/definitions/clientTool/properties/required/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51.properties.required.items,data:data64};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/clientTools/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/required/" + i8,schemaPath:"#/definitions/clientTool/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.required.items.type,parentSchema:schema51.properties.required.items,data:data64};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/clientTools/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/required",schemaPath:"#/definitions/clientTool/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.required.type,parentSchema:schema51.properties.required,data:data63};
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
const err134 = {instancePath:instancePath+"/clientTools/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/clientTool/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.type,parentSchema:schema51,data:data59};
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
const err135 = {instancePath:instancePath+"/clientTools",schemaPath:"#/properties/clientTools/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.clientTools.type,parentSchema:schema11.properties.clientTools,data:data58};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data.routes !== undefined){
let data65 = data.routes;
if(Array.isArray(data65)){
const len9 = data65.length;
for(let i9=0; i9<len9; i9++){
if(!(validate29(data65[i9], {instancePath:instancePath+"/routes/" + i9,parentData:data65,parentDataProperty:i9,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err136 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.routes.type,parentSchema:schema11.properties.routes,data:data65};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data.tests !== undefined){
let data67 = data.tests;
if(Array.isArray(data67)){
const len10 = data67.length;
for(let i10=0; i10<len10; i10++){
if(!(validate32(data67[i10], {instancePath:instancePath+"/tests/" + i10,parentData:data67,parentDataProperty:i10,rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err137 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.tests.type,parentSchema:schema11.properties.tests,data:data67};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
else {
const err138 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
