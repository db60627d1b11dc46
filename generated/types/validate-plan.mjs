// From schema/plan.schema.json by `npm run generate`. Never edited.
"use strict";
export const validatePlan = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"Plan","description":"The compiled artefact: what the server executes. Immutable; carries its own hash.","type":"object","additionalProperties":false,"required":["version","hash","server","launch","backends","profiles","tiers","sizes","classes","routes","parts","thoughts","trim","filters","toolsets","templates","dialects","styles"],"properties":{"version":{"const":1},"hash":{"type":"string","description":"SHA-256 (hex, first 16 digits) over the plan without this field and without its port, and over its templates."},"server":{"$ref":"#/definitions/server"},"launch":{"$ref":"#/definitions/launch"},"backends":{"type":"object","additionalProperties":{"$ref":"#/definitions/backend"}},"profiles":{"type":"object","additionalProperties":{"$ref":"#/definitions/profile"}},"tiers":{"type":"array","description":"Low to high.","items":{"$ref":"#/definitions/tier"}},"userAgent":{"type":"string","description":"What stands before the release in the client's User-Agent; absent: the release is unknown."},"sizes":{"type":"object","additionalProperties":{"$ref":"#/definitions/size"}},"classes":{"type":"array","items":{"$ref":"#/definitions/requestClass"}},"routes":{"type":"array","items":{"$ref":"#/definitions/route"}},"parts":{"type":"object","additionalProperties":{"type":"array","items":{"$ref":"#/definitions/partFinder"}}},"sources":{"type":"object","description":"Where whose words stand, by name. Absent: none.","additionalProperties":{"type":"array","items":{"$ref":"#/definitions/sourceFinder"}}},"needs":{"type":"object","description":"By names of the client's tools: its words that stay where a model is offered the tool. Absent: none.","additionalProperties":{"type":"array","items":{"$ref":"#/definitions/partFinder"}}},"thoughts":{"type":"array","description":"Marks between which models write what they think.","items":{"$ref":"#/definitions/marks"}},"turnEnds":{"type":"array","description":"Tokens that end a turn. Absent: none.","items":{"$ref":"#/definitions/turnEnd"}},"dialects":{"type":"object","additionalProperties":{"$ref":"#/definitions/dialect"}},"styles":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["template"],"properties":{"template":{"type":"string","description":"A name in `templates`."},"flat":{"const":true,"description":"Arguments are declared without what small models trip over."}}}},"trim":{"type":"array","items":{"$ref":"#/definitions/rule"}},"filters":{"type":"array","items":{"$ref":"#/definitions/rule"}},"toolsets":{"type":"object","additionalProperties":{"$ref":"#/definitions/toolset"}},"repeats":{"type":"object","description":"Absent: nothing happens, however often a call is made.","additionalProperties":false,"required":["tell","stop"],"properties":{"tell":{"type":"integer"},"stop":{"type":"integer"},"text":{"type":"integer","description":"Characters of an answer that may only repeat the same words. Absent: no limit."}}},"aliases":{"type":"array","description":"The most exact first. Absent: none.","items":{"$ref":"#/definitions/alias"}},"intents":{"type":"array","items":{"$ref":"#/definitions/intent"},"description":"Absent: none."},"decide":{"$ref":"#/definitions/decide"},"neverLeaves":{"type":"array","items":{"$ref":"#/definitions/privateRule"},"description":"Absent: none."},"budget":{"type":"object","additionalProperties":false,"required":["perDay"],"properties":{"perDay":{"type":"number","description":"US dollars."}}},"templates":{"type":"array","description":"Names of the templates that the plan renders; their precompiled code lies beside the plan.","items":{"type":"string"}}},"definitions":{"server":{"type":"object","additionalProperties":false,"required":["port","record","earlyHeadMs","pingMs","maxBodyBytes","reload","graceMs","strict"],"properties":{"port":{"type":"integer","description":"The port to try first; 0 lets the system choose."},"record":{"type":"boolean","description":"Keep the last 50 turns in the state folder."},"earlyHeadMs":{"type":"integer","description":"Milliseconds to wait for the backend before the head of a stream is sent."},"pingMs":{"type":"integer","description":"Milliseconds between pings while nothing else is sent."},"maxBodyBytes":{"type":"integer","description":"Bytes of a request body; more is a 413."},"reload":{"type":"boolean","description":"Changes of the file take effect while mallex runs."},"strict":{"type":"boolean","description":"Answers are held against the grammar; what is unknown in a request is refused."},"graceMs":{"type":"integer","description":"For answers under way when mallex ends."}}},"launch":{"type":"object","additionalProperties":false,"required":["args","env"],"properties":{"client":{"type":"string","description":"Path of the client; absent: `claude` on the PATH, else the one mallex installs."},"args":{"type":"array","items":{"type":"string"}},"env":{"type":"object","additionalProperties":{"$ref":"#/definitions/launchValue"}},"window":{"type":"integer","description":"Tokens; overrides what is derived from the profiles."},"releases":{"type":"array","description":"In the order of the file; those whose range holds the client's release count, low to high.","items":{"$ref":"#/definitions/launchRelease"}}}},"launchValue":{"oneOf":[{"type":"string"},{"type":"object","additionalProperties":false,"required":["from"],"properties":{"from":{"enum":["url","token","tokenHeader","model","window","output","noProxy","smallWindow","promptSuggestions"]}}}]},"launchRelease":{"type":"object","additionalProperties":false,"properties":{"client":{"$ref":"#/definitions/versionRange"},"env":{"type":"object","additionalProperties":{"$ref":"#/definitions/launchValue"}},"settings":{"type":"object","description":"`{ from: … }` in it is filled in when the client starts.","additionalProperties":true}}},"backend":{"oneOf":[{"title":"MlxBackend","type":"object","additionalProperties":false,"required":["kind","promptCacheEntries","onExit","startWithinMs","hangAfterMs","concurrent","waiting"],"properties":{"kind":{"const":"mlx"},"prefillStep":{"type":"integer","description":"Tokens of the prompt read at a time."},"promptCacheEntries":{"type":"integer","description":"Conversations the server keeps."},"promptCacheBytes":{"type":"integer","description":"Bytes; absent: no limit."},"metalCacheBytes":{"type":"integer","description":"Bytes that MLX keeps for reuse; absent: as MLX decides."},"idleStopMs":{"type":"integer","description":"Absent: never."},"onExit":{"enum":["askOnce","ask","stop","keep"]},"startWithinMs":{"type":"integer","description":"From the start to the first token."},"hangAfterMs":{"type":"integer","description":"Without a step while there is work."},"concurrent":{"type":"integer","description":"Turns at once; absent: no limit."},"waiting":{"type":"integer","description":"Turns that may wait; absent: no limit, because nothing waits."},"firstTokenMs":{"type":"integer","description":"Absent: the usual of its kind."},"betweenTokensMs":{"type":"integer","description":"Absent: the usual of its kind."}}},{"title":"OpenaiBackend","type":"object","additionalProperties":false,"required":["kind","url"],"properties":{"kind":{"const":"openai"},"url":{"type":"string","description":"Base URL up to and including /v1, without a slash at the end."},"key":{"$ref":"#/definitions/key"},"private":{"type":"boolean","description":"A server of the person's own on another machine."},"concurrent":{"type":"integer","description":"Turns at once; absent: no limit."},"waiting":{"type":"integer","description":"Turns that may wait; absent: no limit, because nothing waits."},"firstTokenMs":{"type":"integer","description":"Absent: the usual of its kind."},"betweenTokensMs":{"type":"integer","description":"Absent: the usual of its kind."}}},{"title":"OpenrouterBackend","type":"object","additionalProperties":false,"required":["kind","url","key"],"properties":{"kind":{"const":"openrouter"},"url":{"type":"string","description":"Base URL up to and including /v1, without a slash at the end."},"key":{"$ref":"#/definitions/key"},"concurrent":{"type":"integer","description":"Turns at once; absent: no limit."},"waiting":{"type":"integer","description":"Turns that may wait; absent: no limit, because nothing waits."},"firstTokenMs":{"type":"integer","description":"Absent: the usual of its kind."},"betweenTokensMs":{"type":"integer","description":"Absent: the usual of its kind."}}},{"title":"AnthropicBackend","type":"object","additionalProperties":false,"required":["kind","url"],"properties":{"kind":{"const":"anthropic"},"url":{"type":"string","description":"Base URL without /v1 and without a slash at the end."},"key":{"$ref":"#/definitions/key"},"login":{"const":"client"},"concurrent":{"type":"integer","description":"Turns at once; absent: no limit."},"waiting":{"type":"integer","description":"Turns that may wait; absent: no limit, because nothing waits."},"firstTokenMs":{"type":"integer","description":"Absent: the usual of its kind."},"betweenTokensMs":{"type":"integer","description":"Absent: the usual of its kind."}},"description":"Exactly one of key and login."}]},"profile":{"type":"object","additionalProperties":false,"required":["backend","model","window","output","size","sampling","dialect"],"properties":{"backend":{"type":"string"},"model":{"type":"string"},"window":{"type":"integer","description":"Tokens of prompt and answer together."},"output":{"type":"integer","description":"Tokens of an answer at most."},"size":{"type":"string"},"tokenizer":{"type":"string","description":"Folder with tokenizer.json and the chat template, where it is not the model's own."},"sampling":{"$ref":"#/definitions/sampling"},"dialect":{"type":"string","description":"`native`, or a name in `dialects`: how calls are shown to the model."},"turnEnds":{"type":"array","items":{"$ref":"#/definitions/turnEnd"},"description":"Tokens with which this model ends a turn, beside those of the plan."},"reads":{"type":"array","items":{"type":"string"},"description":"Names in `dialects`: in which calls are read in its text, its own first. Absent: in none."},"style":{"type":"string","description":"A name in `styles`."},"repair":{"enum":["off","ask"],"description":"What becomes of a call that is not as it should be. Absent: what can be read in one way only is mended."},"policy":{"$ref":"#/definitions/policy"},"thinking":{"type":"boolean","description":"What the chat template is told as `enable_thinking`; absent: nothing is said."},"alwaysThinks":{"const":true,"description":"The model thinks before each answer, and nobody can change it."},"thoughts":{"const":"show","description":"The client gets to see what the model thinks."},"images":{"const":true,"description":"The model sees pictures."},"price":{"$ref":"#/definitions/price"},"leaves":{"const":true,"description":"What it is sent leaves the person's own machines."},"localOnly":{"const":true,"description":"What it is asked binds the session to profiles that do not leave."},"promptCacheEntries":{"type":"integer","description":"Over that of the backend."},"promptCacheBytes":{"type":"integer","description":"Over that of the backend."}}},"sampling":{"type":"object","additionalProperties":false,"properties":{"temperature":{"type":"number"},"topP":{"type":"number"},"topK":{"type":"integer"},"minP":{"type":"number"},"repetitionPenalty":{"type":"number"}}},"tier":{"type":"object","additionalProperties":false,"required":["id","profiles"],"properties":{"id":{"type":"string"},"about":{"type":"string"},"profiles":{"type":"array","minItems":1,"items":{"type":"string"}},"moveOn":{"type":"array","items":{"enum":["noKey","refused","overloaded","tooLong","timedOut"]},"description":"Absent: all of them."},"overflow":{"type":"object","additionalProperties":false,"required":[],"properties":{"busy":{"type":"integer"},"promptTokens":{"type":"integer"}}},"patienceMs":{"type":"integer","description":"Milliseconds until the first word, while another profile is left."}}},"size":{"type":"object","additionalProperties":false,"required":["prompt","toolset"],"properties":{"prompt":{"type":"string","description":"A template's name, or `client`: the client's own words."},"toolset":{"type":"string"},"budget":{"type":"object","description":"Tokens, as the person has turned them on.","additionalProperties":false,"properties":{"head":{"type":"integer","description":"Of the prompt's own words and the tools at most: tools that the toolset does not list give way."},"talk":{"type":"integer","description":"Of the talk behind the head at most."},"result":{"type":"integer","description":"Of one tool result at most."}}}}},"toolset":{"type":"object","additionalProperties":false,"required":["shell","tools","others"],"properties":{"shell":{"type":"string"},"tools":{"type":"array","items":{"$ref":"#/definitions/tool"}},"others":{"type":"array","description":"The most particular pattern first; `*` is the last.","items":{"type":"object","additionalProperties":false,"required":["match","do"],"properties":{"match":{"type":"string"},"do":{"enum":["keep","stub","find","drop"]}}}},"find":{"type":"object","description":"Present where a pattern says `find`.","additionalProperties":false,"required":["find","use"],"properties":{"find":{"type":"string"},"use":{"type":"string"},"client":{"type":"string"}}}}},"requestClass":{"type":"object","additionalProperties":false,"required":["id","when","background"],"properties":{"id":{"type":"string"},"when":{"type":"array","items":{"$ref":"#/definitions/condition"}},"background":{"type":"boolean","description":"Not asked by the person."}}},"route":{"type":"object","additionalProperties":false,"required":["id","when","to"],"properties":{"id":{"type":"string"},"when":{"type":"array","items":{"$ref":"#/definitions/condition"}},"to":{"$ref":"#/definitions/target"},"take":{"$ref":"#/definitions/partFinder"}}},"target":{"oneOf":[{"type":"object","additionalProperties":false,"required":["kind","tier"],"properties":{"kind":{"const":"tier"},"tier":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind","profile"],"properties":{"kind":{"const":"profile"},"profile":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind","template"],"properties":{"kind":{"const":"reply"},"template":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind","message"],"properties":{"kind":{"const":"refuse"},"message":{"type":"string"}}}]},"condition":{"oneOf":[{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"class"},"any":{"type":"array","items":{"type":"string"}}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"model"},"any":{"type":"array","description":"Names; `*` stands for any text.","items":{"type":"string"}}}},{"type":"object","additionalProperties":false,"required":["kind","some"],"properties":{"kind":{"const":"tools"},"some":{"type":"boolean"}}},{"type":"object","additionalProperties":false,"required":["kind","range"],"properties":{"kind":{"const":"client"},"range":{"$ref":"#/definitions/versionRange"}}},{"type":"object","additionalProperties":false,"required":["kind","text"],"properties":{"kind":{"const":"user"},"text":{"$ref":"#/definitions/textTest"}}},{"type":"object","additionalProperties":false,"required":["kind","text"],"properties":{"kind":{"const":"system"},"text":{"$ref":"#/definitions/textTest"}}},{"type":"object","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"const":"outputField"},"name":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"maxTokens"},"under":{"type":"integer"},"over":{"type":"integer"},"is":{"type":"integer"}}},{"type":"object","additionalProperties":false,"required":["kind","is"],"properties":{"kind":{"const":"stream"},"is":{"type":"boolean"}}},{"type":"object","additionalProperties":false,"required":["kind","is"],"properties":{"kind":{"const":"prefilled"},"is":{"type":"boolean"}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"toolNames"},"any":{"type":"array","items":{"type":"string"},"description":"Names; `*` stands for any text."}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"agent"},"any":{"type":"array","items":{"type":"string"},"description":"Ids; `*` stands for any text; none at all: no helper asks."}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"has"},"any":{"type":"array","items":{"type":"string"}}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"effort"},"any":{"type":"array","items":{"type":"string"}}}},{"type":"object","additionalProperties":false,"required":["kind","is"],"properties":{"kind":{"const":"thinking"},"is":{"type":"boolean"}}},{"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"promptTokens"},"under":{"type":"integer"},"over":{"type":"integer"}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"session"},"any":{"type":"array","items":{"type":"string"},"description":"Names; `*` stands for any text."}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"project"},"any":{"type":"array","items":{"type":"string"},"description":"Names; `*` stands for any text."}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"tag"},"any":{"type":"array","items":{"type":"string"}}}}]},"versionRange":{"type":"array","description":"All must hold.","items":{"type":"object","additionalProperties":false,"required":["op","version"],"properties":{"op":{"enum":["<","<=",">",">=","="]},"version":{"type":"array","items":{"type":"integer"}}}}},"textTest":{"type":"object","additionalProperties":false,"required":["op","value"],"properties":{"op":{"enum":["is","startsWith","contains","matches"]},"value":{"type":"string","description":"The text, or for `matches` the pattern in the linear engine's own form."},"flags":{"type":"string","description":"Of a pattern: any of i, m, s."}}},"locator":{"type":"object","description":"Finds spans of text. Narrowed in this order: tag, section, between, paragraph, line; then the tests must hold; then `without` leaves lines out of what is taken.","additionalProperties":false,"properties":{"tag":{"type":"string"},"section":{"type":"string"},"between":{"type":"object","additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string"},"end":{"type":"string"},"until":{"type":"array","items":{"type":"string"}}}},"paragraph":{"type":"string"},"line":{"type":"string"},"tests":{"type":"array","items":{"$ref":"#/definitions/textTest"}},"without":{"type":"array","items":{"type":"string"}}}},"partFinder":{"type":"object","additionalProperties":false,"required":["at"],"properties":{"client":{"$ref":"#/definitions/versionRange"},"at":{"$ref":"#/definitions/locator"}}},"sourceFinder":{"type":"object","additionalProperties":false,"required":["role","at"],"properties":{"role":{"enum":["system","user","tool"],"description":"Tool: a tool's result."},"client":{"$ref":"#/definitions/versionRange"},"at":{"$ref":"#/definitions/locator"}}},"rule":{"type":"object","additionalProperties":false,"required":["id","at","do"],"properties":{"id":{"type":"string"},"client":{"$ref":"#/definitions/versionRange"},"from":{"type":"string","description":"A name in `sources`: it looks there, and `at` holds its tests alone."},"at":{"$ref":"#/definitions/locator"},"do":{"enum":["drop","keep","unwrap","replace"]},"unless":{"type":"array","items":{"type":"string"},"description":"Not where the model is shown one of these tools of the client's."},"when":{"type":"object","additionalProperties":false,"required":["promptTokens"],"properties":{"promptTokens":{"type":"object","additionalProperties":false,"required":["over"],"properties":{"over":{"type":"integer"}}}}},"require":{"type":"array","items":{"type":"string"},"description":"Words that must survive."},"with":{"type":"string","description":"What `replace` puts in the place."}}},"tool":{"type":"object","additionalProperties":false,"required":["name","as"],"properties":{"name":{"type":"string"},"as":{"type":"array","items":{"type":"string"}},"about":{"type":"string"},"args":{"type":"array","description":"Absent: all of the client's.","items":{"type":"object","additionalProperties":false,"required":["name","to"],"properties":{"name":{"type":"string"},"to":{"type":"string"}}}},"fallback":{"enum":["shell.grep","shell.glob"]}}},"policy":{"type":"object","description":"Where a talk is laid out in another way than usual; what is absent is `message`, `fold`, `object`, `live`.","additionalProperties":false,"properties":{"system":{"const":"user"},"midSystem":{"const":"inPlace"},"arguments":{"const":"string"},"date":{"const":"fixed"}}},"key":{"oneOf":[{"type":"object","additionalProperties":false,"required":["env"],"properties":{"env":{"type":"string","description":"Name of the environment variable; never the key."}}},{"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"type":"string","description":"Absolute, or relative to the compiled file; `~/` is the home."}}}]},"price":{"type":"object","additionalProperties":false,"required":["input","output","cacheRead","cacheWrite"],"properties":{"input":{"type":"number"},"output":{"type":"number"},"cacheRead":{"type":"number"},"cacheWrite":{"type":"number"}},"description":"US dollars for a million tokens."},"aim":{"oneOf":[{"type":"object","additionalProperties":false,"required":["kind","tier"],"properties":{"kind":{"const":"tier"},"tier":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind","profile"],"properties":{"kind":{"const":"profile"},"profile":{"type":"string"}}}]},"alias":{"type":"object","additionalProperties":false,"required":["match","to"],"properties":{"match":{"type":"string","description":"`*` stands for any text."},"to":{"$ref":"#/definitions/aim"}}},"intent":{"type":"object","additionalProperties":false,"required":["id","about","to","patterns"],"properties":{"id":{"type":"string"},"about":{"type":"string"},"to":{"oneOf":[{"type":"object","additionalProperties":false,"required":["kind","tier"],"properties":{"kind":{"const":"tier"},"tier":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind","by"],"properties":{"kind":{"const":"escalate"},"by":{"type":"integer"}}}]},"patterns":{"type":"array","items":{"$ref":"#/definitions/textTest"}}}},"classifier":{"type":"object","additionalProperties":false,"required":["labels","buckets","weights","scale","bias","known","margin"],"properties":{"labels":{"type":"array","items":{"type":"string"},"description":"Names of intents, in the order of the weights."},"buckets":{"type":"integer","description":"How many features there are; a power of two."},"weights":{"type":"string","description":"Base64 of signed bytes: for every feature one byte a label."},"scale":{"type":"number","description":"What a byte is worth."},"bias":{"type":"array","items":{"type":"number"},"description":"One a label."},"known":{"type":"string","description":"Base64 of one byte a feature. Its two lowest bits say how common it is among the examples (0: they don't have it; else from 1 to 3), the others are the highest of its hash."},"margin":{"type":"number","description":"From 0 to 1: the lead of the likeliest over the second from which on the answer is sure."}},"description":"Compiled from the examples of the intents."},"decide":{"type":"object","additionalProperties":false,"required":["by","default","forgetMs"],"properties":{"by":{"type":"array","items":{"enum":["patterns","examples","model"]}},"default":{"type":"string","description":"An intent."},"stickiness":{"type":"integer","description":"Tokens."},"forgetMs":{"type":"integer"},"classifier":{"$ref":"#/definitions/classifier"},"model":{"type":"object","additionalProperties":false,"required":["profile","grammar","system","shown"],"properties":{"profile":{"type":"string"},"grammar":{"type":"boolean"},"system":{"type":"string","description":"The fixed prompt."},"shown":{"type":"array","description":"What it is shown of the intents, as questions that it has answered.","items":{"type":"object","additionalProperties":false,"required":["words","label"],"properties":{"words":{"type":"string"},"label":{"type":"string"}}}}}}}},"privateRule":{"type":"object","additionalProperties":false,"required":["id","tests"],"properties":{"id":{"type":"string"},"about":{"type":"string"},"tests":{"type":"array","description":"All must hold in one text.","items":{"oneOf":[{"type":"object","additionalProperties":false,"required":["op","value"],"properties":{"op":{"const":"contains"},"value":{"type":"string","description":"In small letters."}}},{"type":"object","additionalProperties":false,"required":["op","source","flags"],"properties":{"op":{"const":"matches"},"source":{"type":"string"},"flags":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["op","source"],"properties":{"op":{"const":"path"},"source":{"type":"string","description":"An expression of the linear kind that finds such a path in a text."},"home":{"const":true,"description":"A path in somebody's home: it is looked for in a text in which `~` stands for the client's home, where that is known."},"folders":{"const":true,"description":"A path with folders in it: a command may name the rest of it only, relative to the folder to which it went."}}}]}}}},"turnEnd":{"type":"object","additionalProperties":false,"required":["token"],"properties":{"token":{"type":"string"},"next":{"type":"string","description":"What the next turn begins with."}}},"marks":{"type":"object","additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string"},"end":{"type":"string","description":"Absent: the mark stands alone, and what follows is the answer."}}},"step":{"description":"A piece of a form: text that stands there, or a hole.","oneOf":[{"type":"object","additionalProperties":false,"required":["text"],"properties":{"text":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["hole"],"properties":{"hole":{"enum":["name","id","arguments","json","python","key","value","text"]}}}]},"dialect":{"type":"object","additionalProperties":false,"required":["forms","keys","between","result"],"properties":{"forms":{"type":"array","items":{"type":"array","items":{"$ref":"#/definitions/step"}},"description":"Of one call; the first that holds a call is written."},"argument":{"type":"array","items":{"type":"array","items":{"$ref":"#/definitions/step"}},"description":"Of one argument; absent: arguments are JSON."},"keys":{"type":"object","additionalProperties":false,"required":["name","arguments"],"properties":{"name":{"type":"array","items":{"type":"string"}},"arguments":{"type":"array","items":{"type":"string"}}}},"around":{"type":"object","additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string"},"end":{"type":"string"}}},"between":{"type":"string"},"result":{"type":"array","items":{"$ref":"#/definitions/step"},"description":"With the holes `text` and `name`."}}}},"$id":"plan.schema.json"};
const schema12 = {"type":"object","additionalProperties":false,"required":["port","record","earlyHeadMs","pingMs","maxBodyBytes","reload","graceMs","strict"],"properties":{"port":{"type":"integer","description":"The port to try first; 0 lets the system choose."},"record":{"type":"boolean","description":"Keep the last 50 turns in the state folder."},"earlyHeadMs":{"type":"integer","description":"Milliseconds to wait for the backend before the head of a stream is sent."},"pingMs":{"type":"integer","description":"Milliseconds between pings while nothing else is sent."},"maxBodyBytes":{"type":"integer","description":"Bytes of a request body; more is a 413."},"reload":{"type":"boolean","description":"Changes of the file take effect while mallex runs."},"strict":{"type":"boolean","description":"Answers are held against the grammar; what is unknown in a request is refused."},"graceMs":{"type":"integer","description":"For answers under way when mallex ends."}}};
const schema27 = {"type":"object","additionalProperties":false,"required":["id","profiles"],"properties":{"id":{"type":"string"},"about":{"type":"string"},"profiles":{"type":"array","minItems":1,"items":{"type":"string"}},"moveOn":{"type":"array","items":{"enum":["noKey","refused","overloaded","tooLong","timedOut"]},"description":"Absent: all of them."},"overflow":{"type":"object","additionalProperties":false,"required":[],"properties":{"busy":{"type":"integer"},"promptTokens":{"type":"integer"}}},"patienceMs":{"type":"integer","description":"Milliseconds until the first word, while another profile is left."}}};
const schema28 = {"type":"object","additionalProperties":false,"required":["prompt","toolset"],"properties":{"prompt":{"type":"string","description":"A template's name, or `client`: the client's own words."},"toolset":{"type":"string"},"budget":{"type":"object","description":"Tokens, as the person has turned them on.","additionalProperties":false,"properties":{"head":{"type":"integer","description":"Of the prompt's own words and the tools at most: tools that the toolset does not list give way."},"talk":{"type":"integer","description":"Of the talk behind the head at most."},"result":{"type":"integer","description":"Of one tool result at most."}}}}};
const schema42 = {"type":"object","additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string"},"end":{"type":"string","description":"Absent: the mark stands alone, and what follows is the answer."}}};
const schema24 = {"type":"object","additionalProperties":false,"required":["token"],"properties":{"token":{"type":"string"},"next":{"type":"string","description":"What the next turn begins with."}}};
const schema58 = {"type":"object","additionalProperties":false,"required":["id","tests"],"properties":{"id":{"type":"string"},"about":{"type":"string"},"tests":{"type":"array","description":"All must hold in one text.","items":{"oneOf":[{"type":"object","additionalProperties":false,"required":["op","value"],"properties":{"op":{"const":"contains"},"value":{"type":"string","description":"In small letters."}}},{"type":"object","additionalProperties":false,"required":["op","source","flags"],"properties":{"op":{"const":"matches"},"source":{"type":"string"},"flags":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["op","source"],"properties":{"op":{"const":"path"},"source":{"type":"string","description":"An expression of the linear kind that finds such a path in a text."},"home":{"const":true,"description":"A path in somebody's home: it is looked for in a text in which `~` stands for the client's home, where that is known."},"folders":{"const":true,"description":"A path with folders in it: a command may name the rest of it only, relative to the folder to which it went."}}}]}}}};
const func2 = Object.prototype.hasOwnProperty;
const schema13 = {"type":"object","additionalProperties":false,"required":["args","env"],"properties":{"client":{"type":"string","description":"Path of the client; absent: `claude` on the PATH, else the one mallex installs."},"args":{"type":"array","items":{"type":"string"}},"env":{"type":"object","additionalProperties":{"$ref":"#/definitions/launchValue"}},"window":{"type":"integer","description":"Tokens; overrides what is derived from the profiles."},"releases":{"type":"array","description":"In the order of the file; those whose range holds the client's release count, low to high.","items":{"$ref":"#/definitions/launchRelease"}}}};
const schema14 = {"oneOf":[{"type":"string"},{"type":"object","additionalProperties":false,"required":["from"],"properties":{"from":{"enum":["url","token","tokenHeader","model","window","output","noProxy","smallWindow","promptSuggestions"]}}}]};
const schema15 = {"type":"object","additionalProperties":false,"properties":{"client":{"$ref":"#/definitions/versionRange"},"env":{"type":"object","additionalProperties":{"$ref":"#/definitions/launchValue"}},"settings":{"type":"object","description":"`{ from: … }` in it is filled in when the client starts.","additionalProperties":true}}};
const schema16 = {"type":"array","description":"All must hold.","items":{"type":"object","additionalProperties":false,"required":["op","version"],"properties":{"op":{"enum":["<","<=",">",">=","="]},"version":{"type":"array","items":{"type":"integer"}}}}};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "client") || (key0 === "env")) || (key0 === "settings"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0 && errors<100; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.op === undefined){
const err1 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.version === undefined){
const err2 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "op") || (key1 === "version"))){
const err3 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.op !== undefined){
let data2 = data1.op;
if(!(((((data2 === "<") || (data2 === "<=")) || (data2 === ">")) || (data2 === ">=")) || (data2 === "="))){
const err4 = {instancePath:instancePath+"/client/" + i0+"/op",schemaPath:"#/definitions/versionRange/items/properties/op/enum",keyword:"enum",params:{allowedValues: schema16.items.properties.op.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.version !== undefined){
let data3 = data1.version;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1 && errors<100; i1++){
let data4 = data3[i1];
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err5 = {instancePath:instancePath+"/client/" + i0+"/version/" + i1,schemaPath:"#/definitions/versionRange/items/properties/version/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err6 = {instancePath:instancePath+"/client/" + i0+"/version",schemaPath:"#/definitions/versionRange/items/properties/version/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err7 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/client",schemaPath:"#/definitions/versionRange/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.env !== undefined){
let data5 = data.env;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
const _errs18 = errors;
let valid9 = false;
let passing0 = null;
const _errs19 = errors;
if(typeof data6 !== "string"){
const err9 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs19 === errors;
if(_valid0){
valid9 = true;
passing0 = 0;
}
const _errs21 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.from === undefined){
const err10 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/oneOf/1/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key3 in data6){
if(!(key3 === "from")){
const err11 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.from !== undefined){
let data7 = data6.from;
if(!(((((((((data7 === "url") || (data7 === "token")) || (data7 === "tokenHeader")) || (data7 === "model")) || (data7 === "window")) || (data7 === "output")) || (data7 === "noProxy")) || (data7 === "smallWindow")) || (data7 === "promptSuggestions"))){
const err12 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/definitions/launchValue/oneOf/1/properties/from/enum",keyword:"enum",params:{allowedValues: schema14.oneOf[1].properties.from.enum},message:"must be equal to one of the allowed values"};
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
const err13 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs21 === errors;
if(_valid0 && valid9){
valid9 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid9 = true;
passing0 = 1;
}
}
if(!valid9){
const err14 = {instancePath:instancePath+"/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.settings !== undefined){
let data8 = data.settings;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
}
else {
const err16 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
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
if(data.args === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "args"},message:"must have required property '"+"args"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.env === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "client") || (key0 === "args")) || (key0 === "env")) || (key0 === "window")) || (key0 === "releases"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.client !== undefined){
if(typeof data.client !== "string"){
const err3 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.args !== undefined){
let data1 = data.args;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0 && errors<100; i0++){
if(typeof data1[i0] !== "string"){
const err4 = {instancePath:instancePath+"/args/" + i0,schemaPath:"#/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err5 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.env !== undefined){
let data3 = data.env;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
let data4 = data3[key1];
const _errs13 = errors;
let valid5 = false;
let passing0 = null;
const _errs14 = errors;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs14 === errors;
if(_valid0){
valid5 = true;
passing0 = 0;
}
const _errs16 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.from === undefined){
const err7 = {instancePath:instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/oneOf/1/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "from")){
const err8 = {instancePath:instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.from !== undefined){
let data5 = data4.from;
if(!(((((((((data5 === "url") || (data5 === "token")) || (data5 === "tokenHeader")) || (data5 === "model")) || (data5 === "window")) || (data5 === "output")) || (data5 === "noProxy")) || (data5 === "smallWindow")) || (data5 === "promptSuggestions"))){
const err9 = {instancePath:instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/definitions/launchValue/oneOf/1/properties/from/enum",keyword:"enum",params:{allowedValues: schema14.oneOf[1].properties.from.enum},message:"must be equal to one of the allowed values"};
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
const err10 = {instancePath:instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs16 === errors;
if(_valid0 && valid5){
valid5 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid5 = true;
passing0 = 1;
}
}
if(!valid5){
const err11 = {instancePath:instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/launchValue/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.window !== undefined){
let data6 = data.window;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err13 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.releases !== undefined){
let data7 = data.releases;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1 && errors<100; i1++){
if(!(validate12(data7[i1], {instancePath:instancePath+"/releases/" + i1,parentData:data7,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/releases",schemaPath:"#/properties/releases/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
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

const schema18 = {"oneOf":[{"title":"MlxBackend","type":"object","additionalProperties":false,"required":["kind","promptCacheEntries","onExit","startWithinMs","hangAfterMs","concurrent","waiting"],"properties":{"kind":{"const":"mlx"},"prefillStep":{"type":"integer","description":"Tokens of the prompt read at a time."},"promptCacheEntries":{"type":"integer","description":"Conversations the server keeps."},"promptCacheBytes":{"type":"integer","description":"Bytes; absent: no limit."},"metalCacheBytes":{"type":"integer","description":"Bytes that MLX keeps for reuse; absent: as MLX decides."},"idleStopMs":{"type":"integer","description":"Absent: never."},"onExit":{"enum":["askOnce","ask","stop","keep"]},"startWithinMs":{"type":"integer","description":"From the start to the first token."},"hangAfterMs":{"type":"integer","description":"Without a step while there is work."},"concurrent":{"type":"integer","description":"Turns at once; absent: no limit."},"waiting":{"type":"integer","description":"Turns that may wait; absent: no limit, because nothing waits."},"firstTokenMs":{"type":"integer","description":"Absent: the usual of its kind."},"betweenTokensMs":{"type":"integer","description":"Absent: the usual of its kind."}}},{"title":"OpenaiBackend","type":"object","additionalProperties":false,"required":["kind","url"],"properties":{"kind":{"const":"openai"},"url":{"type":"string","description":"Base URL up to and including /v1, without a slash at the end."},"key":{"$ref":"#/definitions/key"},"private":{"type":"boolean","description":"A server of the person's own on another machine."},"concurrent":{"type":"integer","description":"Turns at once; absent: no limit."},"waiting":{"type":"integer","description":"Turns that may wait; absent: no limit, because nothing waits."},"firstTokenMs":{"type":"integer","description":"Absent: the usual of its kind."},"betweenTokensMs":{"type":"integer","description":"Absent: the usual of its kind."}}},{"title":"OpenrouterBackend","type":"object","additionalProperties":false,"required":["kind","url","key"],"properties":{"kind":{"const":"openrouter"},"url":{"type":"string","description":"Base URL up to and including /v1, without a slash at the end."},"key":{"$ref":"#/definitions/key"},"concurrent":{"type":"integer","description":"Turns at once; absent: no limit."},"waiting":{"type":"integer","description":"Turns that may wait; absent: no limit, because nothing waits."},"firstTokenMs":{"type":"integer","description":"Absent: the usual of its kind."},"betweenTokensMs":{"type":"integer","description":"Absent: the usual of its kind."}}},{"title":"AnthropicBackend","type":"object","additionalProperties":false,"required":["kind","url"],"properties":{"kind":{"const":"anthropic"},"url":{"type":"string","description":"Base URL without /v1 and without a slash at the end."},"key":{"$ref":"#/definitions/key"},"login":{"const":"client"},"concurrent":{"type":"integer","description":"Turns at once; absent: no limit."},"waiting":{"type":"integer","description":"Turns that may wait; absent: no limit, because nothing waits."},"firstTokenMs":{"type":"integer","description":"Absent: the usual of its kind."},"betweenTokensMs":{"type":"integer","description":"Absent: the usual of its kind."}},"description":"Exactly one of key and login."}]};
const schema19 = {"oneOf":[{"type":"object","additionalProperties":false,"required":["env"],"properties":{"env":{"type":"string","description":"Name of the environment variable; never the key."}}},{"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"type":"string","description":"Absolute, or relative to the compiled file; `~/` is the home."}}}]};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.promptCacheEntries === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "promptCacheEntries"},message:"must have required property '"+"promptCacheEntries"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.onExit === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "onExit"},message:"must have required property '"+"onExit"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.startWithinMs === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "startWithinMs"},message:"must have required property '"+"startWithinMs"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.hangAfterMs === undefined){
const err4 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "hangAfterMs"},message:"must have required property '"+"hangAfterMs"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.concurrent === undefined){
const err5 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "concurrent"},message:"must have required property '"+"concurrent"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.waiting === undefined){
const err6 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "waiting"},message:"must have required property '"+"waiting"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema18.oneOf[0].properties, key0))){
const err7 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.kind !== undefined){
if("mlx" !== data.kind){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "mlx"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.prefillStep !== undefined){
let data1 = data.prefillStep;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/prefillStep",schemaPath:"#/oneOf/0/properties/prefillStep/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.promptCacheEntries !== undefined){
let data2 = data.promptCacheEntries;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err10 = {instancePath:instancePath+"/promptCacheEntries",schemaPath:"#/oneOf/0/properties/promptCacheEntries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.promptCacheBytes !== undefined){
let data3 = data.promptCacheBytes;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err11 = {instancePath:instancePath+"/promptCacheBytes",schemaPath:"#/oneOf/0/properties/promptCacheBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.metalCacheBytes !== undefined){
let data4 = data.metalCacheBytes;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/metalCacheBytes",schemaPath:"#/oneOf/0/properties/metalCacheBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.idleStopMs !== undefined){
let data5 = data.idleStopMs;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err13 = {instancePath:instancePath+"/idleStopMs",schemaPath:"#/oneOf/0/properties/idleStopMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.onExit !== undefined){
let data6 = data.onExit;
if(!((((data6 === "askOnce") || (data6 === "ask")) || (data6 === "stop")) || (data6 === "keep"))){
const err14 = {instancePath:instancePath+"/onExit",schemaPath:"#/oneOf/0/properties/onExit/enum",keyword:"enum",params:{allowedValues: schema18.oneOf[0].properties.onExit.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.startWithinMs !== undefined){
let data7 = data.startWithinMs;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/startWithinMs",schemaPath:"#/oneOf/0/properties/startWithinMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.hangAfterMs !== undefined){
let data8 = data.hangAfterMs;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err16 = {instancePath:instancePath+"/hangAfterMs",schemaPath:"#/oneOf/0/properties/hangAfterMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.concurrent !== undefined){
let data9 = data.concurrent;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err17 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/0/properties/concurrent/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.waiting !== undefined){
let data10 = data.waiting;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err18 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/0/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.firstTokenMs !== undefined){
let data11 = data.firstTokenMs;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err19 = {instancePath:instancePath+"/firstTokenMs",schemaPath:"#/oneOf/0/properties/firstTokenMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.betweenTokensMs !== undefined){
let data12 = data.betweenTokensMs;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err20 = {instancePath:instancePath+"/betweenTokensMs",schemaPath:"#/oneOf/0/properties/betweenTokensMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err21 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs28 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err22 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data.url === undefined){
const err23 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key1 in data){
if(!((((((((key1 === "kind") || (key1 === "url")) || (key1 === "key")) || (key1 === "private")) || (key1 === "concurrent")) || (key1 === "waiting")) || (key1 === "firstTokenMs")) || (key1 === "betweenTokensMs"))){
const err24 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.kind !== undefined){
if("openai" !== data.kind){
const err25 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "openai"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.url !== undefined){
if(typeof data.url !== "string"){
const err26 = {instancePath:instancePath+"/url",schemaPath:"#/oneOf/1/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.key !== undefined){
let data15 = data.key;
const _errs36 = errors;
let valid4 = false;
let passing1 = null;
const _errs37 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.env === undefined){
const err27 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/0/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data15){
if(!(key2 === "env")){
const err28 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data15.env !== undefined){
if(typeof data15.env !== "string"){
const err29 = {instancePath:instancePath+"/key/env",schemaPath:"#/definitions/key/oneOf/0/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err30 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid1 = _errs37 === errors;
if(_valid1){
valid4 = true;
passing1 = 0;
}
const _errs42 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.file === undefined){
const err31 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/1/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data15){
if(!(key3 === "file")){
const err32 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data15.file !== undefined){
if(typeof data15.file !== "string"){
const err33 = {instancePath:instancePath+"/key/file",schemaPath:"#/definitions/key/oneOf/1/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid1 = _errs42 === errors;
if(_valid1 && valid4){
valid4 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid4 = true;
passing1 = 1;
}
}
if(!valid4){
const err35 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
else {
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
}
}
if(data.private !== undefined){
if(typeof data.private !== "boolean"){
const err36 = {instancePath:instancePath+"/private",schemaPath:"#/oneOf/1/properties/private/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.concurrent !== undefined){
let data19 = data.concurrent;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err37 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/1/properties/concurrent/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.waiting !== undefined){
let data20 = data.waiting;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err38 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/1/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.firstTokenMs !== undefined){
let data21 = data.firstTokenMs;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err39 = {instancePath:instancePath+"/firstTokenMs",schemaPath:"#/oneOf/1/properties/firstTokenMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.betweenTokensMs !== undefined){
let data22 = data.betweenTokensMs;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err40 = {instancePath:instancePath+"/betweenTokensMs",schemaPath:"#/oneOf/1/properties/betweenTokensMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err41 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid0 = _errs28 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs57 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err42 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data.url === undefined){
const err43 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data.key === undefined){
const err44 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key4 in data){
if(!(((((((key4 === "kind") || (key4 === "url")) || (key4 === "key")) || (key4 === "concurrent")) || (key4 === "waiting")) || (key4 === "firstTokenMs")) || (key4 === "betweenTokensMs"))){
const err45 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.kind !== undefined){
if("openrouter" !== data.kind){
const err46 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "openrouter"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.url !== undefined){
if(typeof data.url !== "string"){
const err47 = {instancePath:instancePath+"/url",schemaPath:"#/oneOf/2/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.key !== undefined){
let data25 = data.key;
const _errs65 = errors;
let valid9 = false;
let passing2 = null;
const _errs66 = errors;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.env === undefined){
const err48 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/0/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key5 in data25){
if(!(key5 === "env")){
const err49 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data25.env !== undefined){
if(typeof data25.env !== "string"){
const err50 = {instancePath:instancePath+"/key/env",schemaPath:"#/definitions/key/oneOf/0/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err51 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid2 = _errs66 === errors;
if(_valid2){
valid9 = true;
passing2 = 0;
}
const _errs71 = errors;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.file === undefined){
const err52 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/1/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
for(const key6 in data25){
if(!(key6 === "file")){
const err53 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data25.file !== undefined){
if(typeof data25.file !== "string"){
const err54 = {instancePath:instancePath+"/key/file",schemaPath:"#/definitions/key/oneOf/1/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err55 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var _valid2 = _errs71 === errors;
if(_valid2 && valid9){
valid9 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid9 = true;
passing2 = 1;
}
}
if(!valid9){
const err56 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf",keyword:"oneOf",params:{passingSchemas: passing2},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
else {
errors = _errs65;
if(vErrors !== null){
if(_errs65){
vErrors.length = _errs65;
}
else {
vErrors = null;
}
}
}
}
if(data.concurrent !== undefined){
let data28 = data.concurrent;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err57 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/2/properties/concurrent/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.waiting !== undefined){
let data29 = data.waiting;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err58 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/2/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.firstTokenMs !== undefined){
let data30 = data.firstTokenMs;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err59 = {instancePath:instancePath+"/firstTokenMs",schemaPath:"#/oneOf/2/properties/firstTokenMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.betweenTokensMs !== undefined){
let data31 = data.betweenTokensMs;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err60 = {instancePath:instancePath+"/betweenTokensMs",schemaPath:"#/oneOf/2/properties/betweenTokensMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var _valid0 = _errs57 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs84 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err62 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data.url === undefined){
const err63 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key7 in data){
if(!((((((((key7 === "kind") || (key7 === "url")) || (key7 === "key")) || (key7 === "login")) || (key7 === "concurrent")) || (key7 === "waiting")) || (key7 === "firstTokenMs")) || (key7 === "betweenTokensMs"))){
const err64 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.kind !== undefined){
if("anthropic" !== data.kind){
const err65 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "anthropic"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.url !== undefined){
if(typeof data.url !== "string"){
const err66 = {instancePath:instancePath+"/url",schemaPath:"#/oneOf/3/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.key !== undefined){
let data34 = data.key;
const _errs92 = errors;
let valid14 = false;
let passing3 = null;
const _errs93 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.env === undefined){
const err67 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/0/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
for(const key8 in data34){
if(!(key8 === "env")){
const err68 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data34.env !== undefined){
if(typeof data34.env !== "string"){
const err69 = {instancePath:instancePath+"/key/env",schemaPath:"#/definitions/key/oneOf/0/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err70 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var _valid3 = _errs93 === errors;
if(_valid3){
valid14 = true;
passing3 = 0;
}
const _errs98 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.file === undefined){
const err71 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/1/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key9 in data34){
if(!(key9 === "file")){
const err72 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data34.file !== undefined){
if(typeof data34.file !== "string"){
const err73 = {instancePath:instancePath+"/key/file",schemaPath:"#/definitions/key/oneOf/1/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err74 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
var _valid3 = _errs98 === errors;
if(_valid3 && valid14){
valid14 = false;
passing3 = [passing3, 1];
}
else {
if(_valid3){
valid14 = true;
passing3 = 1;
}
}
if(!valid14){
const err75 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/key/oneOf",keyword:"oneOf",params:{passingSchemas: passing3},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
else {
errors = _errs92;
if(vErrors !== null){
if(_errs92){
vErrors.length = _errs92;
}
else {
vErrors = null;
}
}
}
}
if(data.login !== undefined){
if("client" !== data.login){
const err76 = {instancePath:instancePath+"/login",schemaPath:"#/oneOf/3/properties/login/const",keyword:"const",params:{allowedValue: "client"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.concurrent !== undefined){
let data38 = data.concurrent;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err77 = {instancePath:instancePath+"/concurrent",schemaPath:"#/oneOf/3/properties/concurrent/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.waiting !== undefined){
let data39 = data.waiting;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err78 = {instancePath:instancePath+"/waiting",schemaPath:"#/oneOf/3/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.firstTokenMs !== undefined){
let data40 = data.firstTokenMs;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err79 = {instancePath:instancePath+"/firstTokenMs",schemaPath:"#/oneOf/3/properties/firstTokenMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.betweenTokensMs !== undefined){
let data41 = data.betweenTokensMs;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err80 = {instancePath:instancePath+"/betweenTokensMs",schemaPath:"#/oneOf/3/properties/betweenTokensMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err81 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
var _valid0 = _errs84 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
}
}
}
if(!valid0){
const err82 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate15.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"object","additionalProperties":false,"required":["backend","model","window","output","size","sampling","dialect"],"properties":{"backend":{"type":"string"},"model":{"type":"string"},"window":{"type":"integer","description":"Tokens of prompt and answer together."},"output":{"type":"integer","description":"Tokens of an answer at most."},"size":{"type":"string"},"tokenizer":{"type":"string","description":"Folder with tokenizer.json and the chat template, where it is not the model's own."},"sampling":{"$ref":"#/definitions/sampling"},"dialect":{"type":"string","description":"`native`, or a name in `dialects`: how calls are shown to the model."},"turnEnds":{"type":"array","items":{"$ref":"#/definitions/turnEnd"},"description":"Tokens with which this model ends a turn, beside those of the plan."},"reads":{"type":"array","items":{"type":"string"},"description":"Names in `dialects`: in which calls are read in its text, its own first. Absent: in none."},"style":{"type":"string","description":"A name in `styles`."},"repair":{"enum":["off","ask"],"description":"What becomes of a call that is not as it should be. Absent: what can be read in one way only is mended."},"policy":{"$ref":"#/definitions/policy"},"thinking":{"type":"boolean","description":"What the chat template is told as `enable_thinking`; absent: nothing is said."},"alwaysThinks":{"const":true,"description":"The model thinks before each answer, and nobody can change it."},"thoughts":{"const":"show","description":"The client gets to see what the model thinks."},"images":{"const":true,"description":"The model sees pictures."},"price":{"$ref":"#/definitions/price"},"leaves":{"const":true,"description":"What it is sent leaves the person's own machines."},"localOnly":{"const":true,"description":"What it is asked binds the session to profiles that do not leave."},"promptCacheEntries":{"type":"integer","description":"Over that of the backend."},"promptCacheBytes":{"type":"integer","description":"Over that of the backend."}}};
const schema23 = {"type":"object","additionalProperties":false,"properties":{"temperature":{"type":"number"},"topP":{"type":"number"},"topK":{"type":"integer"},"minP":{"type":"number"},"repetitionPenalty":{"type":"number"}}};
const schema25 = {"type":"object","description":"Where a talk is laid out in another way than usual; what is absent is `message`, `fold`, `object`, `live`.","additionalProperties":false,"properties":{"system":{"const":"user"},"midSystem":{"const":"inPlace"},"arguments":{"const":"string"},"date":{"const":"fixed"}}};
const schema26 = {"type":"object","additionalProperties":false,"required":["input","output","cacheRead","cacheWrite"],"properties":{"input":{"type":"number"},"output":{"type":"number"},"cacheRead":{"type":"number"},"cacheWrite":{"type":"number"}},"description":"US dollars for a million tokens."};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.backend === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.window === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "window"},message:"must have required property '"+"window"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.output === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.size === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.sampling === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sampling"},message:"must have required property '"+"sampling"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.dialect === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dialect"},message:"must have required property '"+"dialect"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema22.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.backend !== undefined){
if(typeof data.backend !== "string"){
const err8 = {instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err9 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.window !== undefined){
let data2 = data.window;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err10 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.output !== undefined){
let data3 = data.output;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err11 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.size !== undefined){
if(typeof data.size !== "string"){
const err12 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.tokenizer !== undefined){
if(typeof data.tokenizer !== "string"){
const err13 = {instancePath:instancePath+"/tokenizer",schemaPath:"#/properties/tokenizer/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
let data6 = data.sampling;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!(((((key1 === "temperature") || (key1 === "topP")) || (key1 === "topK")) || (key1 === "minP")) || (key1 === "repetitionPenalty"))){
const err14 = {instancePath:instancePath+"/sampling",schemaPath:"#/definitions/sampling/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.temperature !== undefined){
let data7 = data6.temperature;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/sampling/temperature",schemaPath:"#/definitions/sampling/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.topP !== undefined){
let data8 = data6.topP;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err16 = {instancePath:instancePath+"/sampling/topP",schemaPath:"#/definitions/sampling/properties/topP/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.topK !== undefined){
let data9 = data6.topK;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err17 = {instancePath:instancePath+"/sampling/topK",schemaPath:"#/definitions/sampling/properties/topK/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.minP !== undefined){
let data10 = data6.minP;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err18 = {instancePath:instancePath+"/sampling/minP",schemaPath:"#/definitions/sampling/properties/minP/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.repetitionPenalty !== undefined){
let data11 = data6.repetitionPenalty;
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err19 = {instancePath:instancePath+"/sampling/repetitionPenalty",schemaPath:"#/definitions/sampling/properties/repetitionPenalty/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
else {
const err20 = {instancePath:instancePath+"/sampling",schemaPath:"#/definitions/sampling/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.dialect !== undefined){
if(typeof data.dialect !== "string"){
const err21 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.turnEnds !== undefined){
let data13 = data.turnEnds;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0 && errors<100; i0++){
let data14 = data13[i0];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.token === undefined){
const err22 = {instancePath:instancePath+"/turnEnds/" + i0,schemaPath:"#/definitions/turnEnd/required",keyword:"required",params:{missingProperty: "token"},message:"must have required property '"+"token"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data14){
if(!((key2 === "token") || (key2 === "next"))){
const err23 = {instancePath:instancePath+"/turnEnds/" + i0,schemaPath:"#/definitions/turnEnd/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data14.token !== undefined){
if(typeof data14.token !== "string"){
const err24 = {instancePath:instancePath+"/turnEnds/" + i0+"/token",schemaPath:"#/definitions/turnEnd/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data14.next !== undefined){
if(typeof data14.next !== "string"){
const err25 = {instancePath:instancePath+"/turnEnds/" + i0+"/next",schemaPath:"#/definitions/turnEnd/properties/next/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err26 = {instancePath:instancePath+"/turnEnds/" + i0,schemaPath:"#/definitions/turnEnd/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err27 = {instancePath:instancePath+"/turnEnds",schemaPath:"#/properties/turnEnds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.reads !== undefined){
let data17 = data.reads;
if(Array.isArray(data17)){
const len1 = data17.length;
for(let i1=0; i1<len1 && errors<100; i1++){
if(typeof data17[i1] !== "string"){
const err28 = {instancePath:instancePath+"/reads/" + i1,schemaPath:"#/properties/reads/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err29 = {instancePath:instancePath+"/reads",schemaPath:"#/properties/reads/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.style !== undefined){
if(typeof data.style !== "string"){
const err30 = {instancePath:instancePath+"/style",schemaPath:"#/properties/style/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.repair !== undefined){
let data20 = data.repair;
if(!((data20 === "off") || (data20 === "ask"))){
const err31 = {instancePath:instancePath+"/repair",schemaPath:"#/properties/repair/enum",keyword:"enum",params:{allowedValues: schema22.properties.repair.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.policy !== undefined){
let data21 = data.policy;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key3 in data21){
if(!((((key3 === "system") || (key3 === "midSystem")) || (key3 === "arguments")) || (key3 === "date"))){
const err32 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data21.system !== undefined){
if("user" !== data21.system){
const err33 = {instancePath:instancePath+"/policy/system",schemaPath:"#/definitions/policy/properties/system/const",keyword:"const",params:{allowedValue: "user"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data21.midSystem !== undefined){
if("inPlace" !== data21.midSystem){
const err34 = {instancePath:instancePath+"/policy/midSystem",schemaPath:"#/definitions/policy/properties/midSystem/const",keyword:"const",params:{allowedValue: "inPlace"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data21.arguments !== undefined){
if("string" !== data21.arguments){
const err35 = {instancePath:instancePath+"/policy/arguments",schemaPath:"#/definitions/policy/properties/arguments/const",keyword:"const",params:{allowedValue: "string"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data21.date !== undefined){
if("fixed" !== data21.date){
const err36 = {instancePath:instancePath+"/policy/date",schemaPath:"#/definitions/policy/properties/date/const",keyword:"const",params:{allowedValue: "fixed"},message:"must be equal to constant"};
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
const err37 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/policy/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.thinking !== undefined){
if(typeof data.thinking !== "boolean"){
const err38 = {instancePath:instancePath+"/thinking",schemaPath:"#/properties/thinking/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.alwaysThinks !== undefined){
if(true !== data.alwaysThinks){
const err39 = {instancePath:instancePath+"/alwaysThinks",schemaPath:"#/properties/alwaysThinks/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.thoughts !== undefined){
if("show" !== data.thoughts){
const err40 = {instancePath:instancePath+"/thoughts",schemaPath:"#/properties/thoughts/const",keyword:"const",params:{allowedValue: "show"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.images !== undefined){
if(true !== data.images){
const err41 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.price !== undefined){
let data30 = data.price;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.input === undefined){
const err42 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/required",keyword:"required",params:{missingProperty: "input"},message:"must have required property '"+"input"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data30.output === undefined){
const err43 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data30.cacheRead === undefined){
const err44 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/required",keyword:"required",params:{missingProperty: "cacheRead"},message:"must have required property '"+"cacheRead"+"'"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data30.cacheWrite === undefined){
const err45 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/required",keyword:"required",params:{missingProperty: "cacheWrite"},message:"must have required property '"+"cacheWrite"+"'"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key4 in data30){
if(!((((key4 === "input") || (key4 === "output")) || (key4 === "cacheRead")) || (key4 === "cacheWrite"))){
const err46 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data30.input !== undefined){
let data31 = data30.input;
if(!((typeof data31 == "number") && (isFinite(data31)))){
const err47 = {instancePath:instancePath+"/price/input",schemaPath:"#/definitions/price/properties/input/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data30.output !== undefined){
let data32 = data30.output;
if(!((typeof data32 == "number") && (isFinite(data32)))){
const err48 = {instancePath:instancePath+"/price/output",schemaPath:"#/definitions/price/properties/output/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data30.cacheRead !== undefined){
let data33 = data30.cacheRead;
if(!((typeof data33 == "number") && (isFinite(data33)))){
const err49 = {instancePath:instancePath+"/price/cacheRead",schemaPath:"#/definitions/price/properties/cacheRead/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data30.cacheWrite !== undefined){
let data34 = data30.cacheWrite;
if(!((typeof data34 == "number") && (isFinite(data34)))){
const err50 = {instancePath:instancePath+"/price/cacheWrite",schemaPath:"#/definitions/price/properties/cacheWrite/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err51 = {instancePath:instancePath+"/price",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.leaves !== undefined){
if(true !== data.leaves){
const err52 = {instancePath:instancePath+"/leaves",schemaPath:"#/properties/leaves/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.localOnly !== undefined){
if(true !== data.localOnly){
const err53 = {instancePath:instancePath+"/localOnly",schemaPath:"#/properties/localOnly/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.promptCacheEntries !== undefined){
let data37 = data.promptCacheEntries;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err54 = {instancePath:instancePath+"/promptCacheEntries",schemaPath:"#/properties/promptCacheEntries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.promptCacheBytes !== undefined){
let data38 = data.promptCacheBytes;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err55 = {instancePath:instancePath+"/promptCacheBytes",schemaPath:"#/properties/promptCacheBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

const schema29 = {"type":"object","additionalProperties":false,"required":["id","when","background"],"properties":{"id":{"type":"string"},"when":{"type":"array","items":{"$ref":"#/definitions/condition"}},"background":{"type":"boolean","description":"Not asked by the person."}}};
const schema30 = {"oneOf":[{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"class"},"any":{"type":"array","items":{"type":"string"}}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"model"},"any":{"type":"array","description":"Names; `*` stands for any text.","items":{"type":"string"}}}},{"type":"object","additionalProperties":false,"required":["kind","some"],"properties":{"kind":{"const":"tools"},"some":{"type":"boolean"}}},{"type":"object","additionalProperties":false,"required":["kind","range"],"properties":{"kind":{"const":"client"},"range":{"$ref":"#/definitions/versionRange"}}},{"type":"object","additionalProperties":false,"required":["kind","text"],"properties":{"kind":{"const":"user"},"text":{"$ref":"#/definitions/textTest"}}},{"type":"object","additionalProperties":false,"required":["kind","text"],"properties":{"kind":{"const":"system"},"text":{"$ref":"#/definitions/textTest"}}},{"type":"object","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"const":"outputField"},"name":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"maxTokens"},"under":{"type":"integer"},"over":{"type":"integer"},"is":{"type":"integer"}}},{"type":"object","additionalProperties":false,"required":["kind","is"],"properties":{"kind":{"const":"stream"},"is":{"type":"boolean"}}},{"type":"object","additionalProperties":false,"required":["kind","is"],"properties":{"kind":{"const":"prefilled"},"is":{"type":"boolean"}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"toolNames"},"any":{"type":"array","items":{"type":"string"},"description":"Names; `*` stands for any text."}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"agent"},"any":{"type":"array","items":{"type":"string"},"description":"Ids; `*` stands for any text; none at all: no helper asks."}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"has"},"any":{"type":"array","items":{"type":"string"}}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"effort"},"any":{"type":"array","items":{"type":"string"}}}},{"type":"object","additionalProperties":false,"required":["kind","is"],"properties":{"kind":{"const":"thinking"},"is":{"type":"boolean"}}},{"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"promptTokens"},"under":{"type":"integer"},"over":{"type":"integer"}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"session"},"any":{"type":"array","items":{"type":"string"},"description":"Names; `*` stands for any text."}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"project"},"any":{"type":"array","items":{"type":"string"},"description":"Names; `*` stands for any text."}}},{"type":"object","additionalProperties":false,"required":["kind","any"],"properties":{"kind":{"const":"tag"},"any":{"type":"array","items":{"type":"string"}}}}]};
const schema32 = {"type":"object","additionalProperties":false,"required":["op","value"],"properties":{"op":{"enum":["is","startsWith","contains","matches"]},"value":{"type":"string","description":"The text, or for `matches` the pattern in the linear engine's own form."},"flags":{"type":"string","description":"Of a pattern: any of i, m, s."}}};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.any === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "any"},message:"must have required property '"+"any"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "any"))){
const err2 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
if("class" !== data.kind){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "class"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.any !== undefined){
let data1 = data.any;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0 && errors<100; i0++){
if(typeof data1[i0] !== "string"){
const err4 = {instancePath:instancePath+"/any/" + i0,schemaPath:"#/oneOf/0/properties/any/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err5 = {instancePath:instancePath+"/any",schemaPath:"#/oneOf/0/properties/any/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err6 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err7 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.any === undefined){
const err8 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "any"},message:"must have required property '"+"any"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "any"))){
const err9 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.kind !== undefined){
if("model" !== data.kind){
const err10 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "model"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.any !== undefined){
let data4 = data.any;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1 && errors<100; i1++){
if(typeof data4[i1] !== "string"){
const err11 = {instancePath:instancePath+"/any/" + i1,schemaPath:"#/oneOf/1/properties/any/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err12 = {instancePath:instancePath+"/any",schemaPath:"#/oneOf/1/properties/any/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err13 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err14 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.some === undefined){
const err15 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "some"},message:"must have required property '"+"some"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data){
if(!((key2 === "kind") || (key2 === "some"))){
const err16 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.kind !== undefined){
if("tools" !== data.kind){
const err17 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "tools"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.some !== undefined){
if(typeof data.some !== "boolean"){
const err18 = {instancePath:instancePath+"/some",schemaPath:"#/oneOf/2/properties/some/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
else {
const err19 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid0 = _errs17 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err20 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data.range === undefined){
const err21 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "range"},message:"must have required property '"+"range"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key3 in data){
if(!((key3 === "kind") || (key3 === "range"))){
const err22 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.kind !== undefined){
if("client" !== data.kind){
const err23 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "client"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.range !== undefined){
let data9 = data.range;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2 && errors<100; i2++){
let data10 = data9[i2];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.op === undefined){
const err24 = {instancePath:instancePath+"/range/" + i2,schemaPath:"#/definitions/versionRange/items/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10.version === undefined){
const err25 = {instancePath:instancePath+"/range/" + i2,schemaPath:"#/definitions/versionRange/items/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key4 in data10){
if(!((key4 === "op") || (key4 === "version"))){
const err26 = {instancePath:instancePath+"/range/" + i2,schemaPath:"#/definitions/versionRange/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data10.op !== undefined){
let data11 = data10.op;
if(!(((((data11 === "<") || (data11 === "<=")) || (data11 === ">")) || (data11 === ">=")) || (data11 === "="))){
const err27 = {instancePath:instancePath+"/range/" + i2+"/op",schemaPath:"#/definitions/versionRange/items/properties/op/enum",keyword:"enum",params:{allowedValues: schema16.items.properties.op.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data10.version !== undefined){
let data12 = data10.version;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3 && errors<100; i3++){
let data13 = data12[i3];
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err28 = {instancePath:instancePath+"/range/" + i2+"/version/" + i3,schemaPath:"#/definitions/versionRange/items/properties/version/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err29 = {instancePath:instancePath+"/range/" + i2+"/version",schemaPath:"#/definitions/versionRange/items/properties/version/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err30 = {instancePath:instancePath+"/range/" + i2,schemaPath:"#/definitions/versionRange/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err31 = {instancePath:instancePath+"/range",schemaPath:"#/definitions/versionRange/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err32 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid0 = _errs23 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
const _errs38 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err33 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data.text === undefined){
const err34 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key5 in data){
if(!((key5 === "kind") || (key5 === "text"))){
const err35 = {instancePath,schemaPath:"#/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.kind !== undefined){
if("user" !== data.kind){
const err36 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/4/properties/kind/const",keyword:"const",params:{allowedValue: "user"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.text !== undefined){
let data15 = data.text;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.op === undefined){
const err37 = {instancePath:instancePath+"/text",schemaPath:"#/definitions/textTest/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data15.value === undefined){
const err38 = {instancePath:instancePath+"/text",schemaPath:"#/definitions/textTest/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key6 in data15){
if(!(((key6 === "op") || (key6 === "value")) || (key6 === "flags"))){
const err39 = {instancePath:instancePath+"/text",schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data15.op !== undefined){
let data16 = data15.op;
if(!((((data16 === "is") || (data16 === "startsWith")) || (data16 === "contains")) || (data16 === "matches"))){
const err40 = {instancePath:instancePath+"/text/op",schemaPath:"#/definitions/textTest/properties/op/enum",keyword:"enum",params:{allowedValues: schema32.properties.op.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.value !== undefined){
if(typeof data15.value !== "string"){
const err41 = {instancePath:instancePath+"/text/value",schemaPath:"#/definitions/textTest/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data15.flags !== undefined){
if(typeof data15.flags !== "string"){
const err42 = {instancePath:instancePath+"/text/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err43 = {instancePath:instancePath+"/text",schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err44 = {instancePath,schemaPath:"#/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid0 = _errs38 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
const _errs51 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err45 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data.text === undefined){
const err46 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key7 in data){
if(!((key7 === "kind") || (key7 === "text"))){
const err47 = {instancePath,schemaPath:"#/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.kind !== undefined){
if("system" !== data.kind){
const err48 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/5/properties/kind/const",keyword:"const",params:{allowedValue: "system"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.text !== undefined){
let data20 = data.text;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.op === undefined){
const err49 = {instancePath:instancePath+"/text",schemaPath:"#/definitions/textTest/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data20.value === undefined){
const err50 = {instancePath:instancePath+"/text",schemaPath:"#/definitions/textTest/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key8 in data20){
if(!(((key8 === "op") || (key8 === "value")) || (key8 === "flags"))){
const err51 = {instancePath:instancePath+"/text",schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data20.op !== undefined){
let data21 = data20.op;
if(!((((data21 === "is") || (data21 === "startsWith")) || (data21 === "contains")) || (data21 === "matches"))){
const err52 = {instancePath:instancePath+"/text/op",schemaPath:"#/definitions/textTest/properties/op/enum",keyword:"enum",params:{allowedValues: schema32.properties.op.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data20.value !== undefined){
if(typeof data20.value !== "string"){
const err53 = {instancePath:instancePath+"/text/value",schemaPath:"#/definitions/textTest/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data20.flags !== undefined){
if(typeof data20.flags !== "string"){
const err54 = {instancePath:instancePath+"/text/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err55 = {instancePath:instancePath+"/text",schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err56 = {instancePath,schemaPath:"#/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
var _valid0 = _errs51 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
}
const _errs64 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err57 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data.name === undefined){
const err58 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key9 in data){
if(!((key9 === "kind") || (key9 === "name"))){
const err59 = {instancePath,schemaPath:"#/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.kind !== undefined){
if("outputField" !== data.kind){
const err60 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/6/properties/kind/const",keyword:"const",params:{allowedValue: "outputField"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err61 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/6/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err62 = {instancePath,schemaPath:"#/oneOf/6/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
var _valid0 = _errs64 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid0 = true;
passing0 = 6;
}
const _errs70 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err63 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key10 in data){
if(!((((key10 === "kind") || (key10 === "under")) || (key10 === "over")) || (key10 === "is"))){
const err64 = {instancePath,schemaPath:"#/oneOf/7/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.kind !== undefined){
if("maxTokens" !== data.kind){
const err65 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/7/properties/kind/const",keyword:"const",params:{allowedValue: "maxTokens"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.under !== undefined){
let data27 = data.under;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err66 = {instancePath:instancePath+"/under",schemaPath:"#/oneOf/7/properties/under/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.over !== undefined){
let data28 = data.over;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err67 = {instancePath:instancePath+"/over",schemaPath:"#/oneOf/7/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.is !== undefined){
let data29 = data.is;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err68 = {instancePath:instancePath+"/is",schemaPath:"#/oneOf/7/properties/is/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err69 = {instancePath,schemaPath:"#/oneOf/7/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var _valid0 = _errs70 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 7];
}
else {
if(_valid0){
valid0 = true;
passing0 = 7;
}
const _errs80 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err70 = {instancePath,schemaPath:"#/oneOf/8/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data.is === undefined){
const err71 = {instancePath,schemaPath:"#/oneOf/8/required",keyword:"required",params:{missingProperty: "is"},message:"must have required property '"+"is"+"'"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key11 in data){
if(!((key11 === "kind") || (key11 === "is"))){
const err72 = {instancePath,schemaPath:"#/oneOf/8/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.kind !== undefined){
if("stream" !== data.kind){
const err73 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/8/properties/kind/const",keyword:"const",params:{allowedValue: "stream"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.is !== undefined){
if(typeof data.is !== "boolean"){
const err74 = {instancePath:instancePath+"/is",schemaPath:"#/oneOf/8/properties/is/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err75 = {instancePath,schemaPath:"#/oneOf/8/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
var _valid0 = _errs80 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 8];
}
else {
if(_valid0){
valid0 = true;
passing0 = 8;
}
const _errs86 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err76 = {instancePath,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data.is === undefined){
const err77 = {instancePath,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty: "is"},message:"must have required property '"+"is"+"'"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key12 in data){
if(!((key12 === "kind") || (key12 === "is"))){
const err78 = {instancePath,schemaPath:"#/oneOf/9/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.kind !== undefined){
if("prefilled" !== data.kind){
const err79 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/9/properties/kind/const",keyword:"const",params:{allowedValue: "prefilled"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.is !== undefined){
if(typeof data.is !== "boolean"){
const err80 = {instancePath:instancePath+"/is",schemaPath:"#/oneOf/9/properties/is/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err81 = {instancePath,schemaPath:"#/oneOf/9/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
var _valid0 = _errs86 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 9];
}
else {
if(_valid0){
valid0 = true;
passing0 = 9;
}
const _errs92 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err82 = {instancePath,schemaPath:"#/oneOf/10/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data.any === undefined){
const err83 = {instancePath,schemaPath:"#/oneOf/10/required",keyword:"required",params:{missingProperty: "any"},message:"must have required property '"+"any"+"'"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
for(const key13 in data){
if(!((key13 === "kind") || (key13 === "any"))){
const err84 = {instancePath,schemaPath:"#/oneOf/10/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.kind !== undefined){
if("toolNames" !== data.kind){
const err85 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/10/properties/kind/const",keyword:"const",params:{allowedValue: "toolNames"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.any !== undefined){
let data35 = data.any;
if(Array.isArray(data35)){
const len4 = data35.length;
for(let i4=0; i4<len4 && errors<100; i4++){
if(typeof data35[i4] !== "string"){
const err86 = {instancePath:instancePath+"/any/" + i4,schemaPath:"#/oneOf/10/properties/any/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/any",schemaPath:"#/oneOf/10/properties/any/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err88 = {instancePath,schemaPath:"#/oneOf/10/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
var _valid0 = _errs92 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 10];
}
else {
if(_valid0){
valid0 = true;
passing0 = 10;
}
const _errs100 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err89 = {instancePath,schemaPath:"#/oneOf/11/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data.any === undefined){
const err90 = {instancePath,schemaPath:"#/oneOf/11/required",keyword:"required",params:{missingProperty: "any"},message:"must have required property '"+"any"+"'"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
for(const key14 in data){
if(!((key14 === "kind") || (key14 === "any"))){
const err91 = {instancePath,schemaPath:"#/oneOf/11/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.kind !== undefined){
if("agent" !== data.kind){
const err92 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/11/properties/kind/const",keyword:"const",params:{allowedValue: "agent"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.any !== undefined){
let data38 = data.any;
if(Array.isArray(data38)){
const len5 = data38.length;
for(let i5=0; i5<len5 && errors<100; i5++){
if(typeof data38[i5] !== "string"){
const err93 = {instancePath:instancePath+"/any/" + i5,schemaPath:"#/oneOf/11/properties/any/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err94 = {instancePath:instancePath+"/any",schemaPath:"#/oneOf/11/properties/any/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err95 = {instancePath,schemaPath:"#/oneOf/11/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
var _valid0 = _errs100 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 11];
}
else {
if(_valid0){
valid0 = true;
passing0 = 11;
}
const _errs108 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err96 = {instancePath,schemaPath:"#/oneOf/12/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data.any === undefined){
const err97 = {instancePath,schemaPath:"#/oneOf/12/required",keyword:"required",params:{missingProperty: "any"},message:"must have required property '"+"any"+"'"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
for(const key15 in data){
if(!((key15 === "kind") || (key15 === "any"))){
const err98 = {instancePath,schemaPath:"#/oneOf/12/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.kind !== undefined){
if("has" !== data.kind){
const err99 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/12/properties/kind/const",keyword:"const",params:{allowedValue: "has"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.any !== undefined){
let data41 = data.any;
if(Array.isArray(data41)){
const len6 = data41.length;
for(let i6=0; i6<len6 && errors<100; i6++){
if(typeof data41[i6] !== "string"){
const err100 = {instancePath:instancePath+"/any/" + i6,schemaPath:"#/oneOf/12/properties/any/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err101 = {instancePath:instancePath+"/any",schemaPath:"#/oneOf/12/properties/any/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath,schemaPath:"#/oneOf/12/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
var _valid0 = _errs108 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 12];
}
else {
if(_valid0){
valid0 = true;
passing0 = 12;
}
const _errs116 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err103 = {instancePath,schemaPath:"#/oneOf/13/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data.any === undefined){
const err104 = {instancePath,schemaPath:"#/oneOf/13/required",keyword:"required",params:{missingProperty: "any"},message:"must have required property '"+"any"+"'"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
for(const key16 in data){
if(!((key16 === "kind") || (key16 === "any"))){
const err105 = {instancePath,schemaPath:"#/oneOf/13/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data.kind !== undefined){
if("effort" !== data.kind){
const err106 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/13/properties/kind/const",keyword:"const",params:{allowedValue: "effort"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.any !== undefined){
let data44 = data.any;
if(Array.isArray(data44)){
const len7 = data44.length;
for(let i7=0; i7<len7 && errors<100; i7++){
if(typeof data44[i7] !== "string"){
const err107 = {instancePath:instancePath+"/any/" + i7,schemaPath:"#/oneOf/13/properties/any/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err108 = {instancePath:instancePath+"/any",schemaPath:"#/oneOf/13/properties/any/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err109 = {instancePath,schemaPath:"#/oneOf/13/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
var _valid0 = _errs116 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 13];
}
else {
if(_valid0){
valid0 = true;
passing0 = 13;
}
const _errs124 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err110 = {instancePath,schemaPath:"#/oneOf/14/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data.is === undefined){
const err111 = {instancePath,schemaPath:"#/oneOf/14/required",keyword:"required",params:{missingProperty: "is"},message:"must have required property '"+"is"+"'"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
for(const key17 in data){
if(!((key17 === "kind") || (key17 === "is"))){
const err112 = {instancePath,schemaPath:"#/oneOf/14/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data.kind !== undefined){
if("thinking" !== data.kind){
const err113 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/14/properties/kind/const",keyword:"const",params:{allowedValue: "thinking"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data.is !== undefined){
if(typeof data.is !== "boolean"){
const err114 = {instancePath:instancePath+"/is",schemaPath:"#/oneOf/14/properties/is/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath,schemaPath:"#/oneOf/14/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
var _valid0 = _errs124 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 14];
}
else {
if(_valid0){
valid0 = true;
passing0 = 14;
}
const _errs130 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err116 = {instancePath,schemaPath:"#/oneOf/15/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
for(const key18 in data){
if(!(((key18 === "kind") || (key18 === "under")) || (key18 === "over"))){
const err117 = {instancePath,schemaPath:"#/oneOf/15/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data.kind !== undefined){
if("promptTokens" !== data.kind){
const err118 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/15/properties/kind/const",keyword:"const",params:{allowedValue: "promptTokens"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.under !== undefined){
let data49 = data.under;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err119 = {instancePath:instancePath+"/under",schemaPath:"#/oneOf/15/properties/under/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data.over !== undefined){
let data50 = data.over;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err120 = {instancePath:instancePath+"/over",schemaPath:"#/oneOf/15/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath,schemaPath:"#/oneOf/15/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
var _valid0 = _errs130 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 15];
}
else {
if(_valid0){
valid0 = true;
passing0 = 15;
}
const _errs138 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err122 = {instancePath,schemaPath:"#/oneOf/16/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data.any === undefined){
const err123 = {instancePath,schemaPath:"#/oneOf/16/required",keyword:"required",params:{missingProperty: "any"},message:"must have required property '"+"any"+"'"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
for(const key19 in data){
if(!((key19 === "kind") || (key19 === "any"))){
const err124 = {instancePath,schemaPath:"#/oneOf/16/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data.kind !== undefined){
if("session" !== data.kind){
const err125 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/16/properties/kind/const",keyword:"const",params:{allowedValue: "session"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.any !== undefined){
let data52 = data.any;
if(Array.isArray(data52)){
const len8 = data52.length;
for(let i8=0; i8<len8 && errors<100; i8++){
if(typeof data52[i8] !== "string"){
const err126 = {instancePath:instancePath+"/any/" + i8,schemaPath:"#/oneOf/16/properties/any/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/any",schemaPath:"#/oneOf/16/properties/any/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath,schemaPath:"#/oneOf/16/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
var _valid0 = _errs138 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 16];
}
else {
if(_valid0){
valid0 = true;
passing0 = 16;
}
const _errs146 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err129 = {instancePath,schemaPath:"#/oneOf/17/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data.any === undefined){
const err130 = {instancePath,schemaPath:"#/oneOf/17/required",keyword:"required",params:{missingProperty: "any"},message:"must have required property '"+"any"+"'"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
for(const key20 in data){
if(!((key20 === "kind") || (key20 === "any"))){
const err131 = {instancePath,schemaPath:"#/oneOf/17/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data.kind !== undefined){
if("project" !== data.kind){
const err132 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/17/properties/kind/const",keyword:"const",params:{allowedValue: "project"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data.any !== undefined){
let data55 = data.any;
if(Array.isArray(data55)){
const len9 = data55.length;
for(let i9=0; i9<len9 && errors<100; i9++){
if(typeof data55[i9] !== "string"){
const err133 = {instancePath:instancePath+"/any/" + i9,schemaPath:"#/oneOf/17/properties/any/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err134 = {instancePath:instancePath+"/any",schemaPath:"#/oneOf/17/properties/any/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err135 = {instancePath,schemaPath:"#/oneOf/17/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
var _valid0 = _errs146 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 17];
}
else {
if(_valid0){
valid0 = true;
passing0 = 17;
}
const _errs154 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err136 = {instancePath,schemaPath:"#/oneOf/18/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data.any === undefined){
const err137 = {instancePath,schemaPath:"#/oneOf/18/required",keyword:"required",params:{missingProperty: "any"},message:"must have required property '"+"any"+"'"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
for(const key21 in data){
if(!((key21 === "kind") || (key21 === "any"))){
const err138 = {instancePath,schemaPath:"#/oneOf/18/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data.kind !== undefined){
if("tag" !== data.kind){
const err139 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/18/properties/kind/const",keyword:"const",params:{allowedValue: "tag"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data.any !== undefined){
let data58 = data.any;
if(Array.isArray(data58)){
const len10 = data58.length;
for(let i10=0; i10<len10 && errors<100; i10++){
if(typeof data58[i10] !== "string"){
const err140 = {instancePath:instancePath+"/any/" + i10,schemaPath:"#/oneOf/18/properties/any/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
else {
const err141 = {instancePath:instancePath+"/any",schemaPath:"#/oneOf/18/properties/any/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
}
else {
const err142 = {instancePath,schemaPath:"#/oneOf/18/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
var _valid0 = _errs154 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 18];
}
else {
if(_valid0){
valid0 = true;
passing0 = 18;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
if(!valid0){
const err143 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate20.errors = vErrors;
return errors === 0;
}


function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.when === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "when"},message:"must have required property '"+"when"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.background === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "background"},message:"must have required property '"+"background"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "id") || (key0 === "when")) || (key0 === "background"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.when !== undefined){
let data1 = data.when;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0 && errors<100; i0++){
if(!(validate20(data1[i0], {instancePath:instancePath+"/when/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.background !== undefined){
if(typeof data.background !== "boolean"){
const err6 = {instancePath:instancePath+"/background",schemaPath:"#/properties/background/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

const schema34 = {"type":"object","additionalProperties":false,"required":["id","when","to"],"properties":{"id":{"type":"string"},"when":{"type":"array","items":{"$ref":"#/definitions/condition"}},"to":{"$ref":"#/definitions/target"},"take":{"$ref":"#/definitions/partFinder"}}};
const schema35 = {"oneOf":[{"type":"object","additionalProperties":false,"required":["kind","tier"],"properties":{"kind":{"const":"tier"},"tier":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind","profile"],"properties":{"kind":{"const":"profile"},"profile":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind","template"],"properties":{"kind":{"const":"reply"},"template":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind","message"],"properties":{"kind":{"const":"refuse"},"message":{"type":"string"}}}]};
const schema36 = {"type":"object","additionalProperties":false,"required":["at"],"properties":{"client":{"$ref":"#/definitions/versionRange"},"at":{"$ref":"#/definitions/locator"}}};
const schema38 = {"type":"object","description":"Finds spans of text. Narrowed in this order: tag, section, between, paragraph, line; then the tests must hold; then `without` leaves lines out of what is taken.","additionalProperties":false,"properties":{"tag":{"type":"string"},"section":{"type":"string"},"between":{"type":"object","additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string"},"end":{"type":"string"},"until":{"type":"array","items":{"type":"string"}}}},"paragraph":{"type":"string"},"line":{"type":"string"},"tests":{"type":"array","items":{"$ref":"#/definitions/textTest"}},"without":{"type":"array","items":{"type":"string"}}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "tag") || (key0 === "section")) || (key0 === "between")) || (key0 === "paragraph")) || (key0 === "line")) || (key0 === "tests")) || (key0 === "without"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.tag !== undefined){
if(typeof data.tag !== "string"){
const err1 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.section !== undefined){
if(typeof data.section !== "string"){
const err2 = {instancePath:instancePath+"/section",schemaPath:"#/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.between !== undefined){
let data2 = data.between;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.start === undefined){
const err3 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data2){
if(!(((key1 === "start") || (key1 === "end")) || (key1 === "until"))){
const err4 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.start !== undefined){
if(typeof data2.start !== "string"){
const err5 = {instancePath:instancePath+"/between/start",schemaPath:"#/properties/between/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.end !== undefined){
if(typeof data2.end !== "string"){
const err6 = {instancePath:instancePath+"/between/end",schemaPath:"#/properties/between/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.until !== undefined){
let data5 = data2.until;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0 && errors<100; i0++){
if(typeof data5[i0] !== "string"){
const err7 = {instancePath:instancePath+"/between/until/" + i0,schemaPath:"#/properties/between/properties/until/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/between/until",schemaPath:"#/properties/between/properties/until/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err9 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.paragraph !== undefined){
if(typeof data.paragraph !== "string"){
const err10 = {instancePath:instancePath+"/paragraph",schemaPath:"#/properties/paragraph/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.line !== undefined){
if(typeof data.line !== "string"){
const err11 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.tests !== undefined){
let data9 = data.tests;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1 && errors<100; i1++){
let data10 = data9[i1];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.op === undefined){
const err12 = {instancePath:instancePath+"/tests/" + i1,schemaPath:"#/definitions/textTest/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data10.value === undefined){
const err13 = {instancePath:instancePath+"/tests/" + i1,schemaPath:"#/definitions/textTest/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data10){
if(!(((key2 === "op") || (key2 === "value")) || (key2 === "flags"))){
const err14 = {instancePath:instancePath+"/tests/" + i1,schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.op !== undefined){
let data11 = data10.op;
if(!((((data11 === "is") || (data11 === "startsWith")) || (data11 === "contains")) || (data11 === "matches"))){
const err15 = {instancePath:instancePath+"/tests/" + i1+"/op",schemaPath:"#/definitions/textTest/properties/op/enum",keyword:"enum",params:{allowedValues: schema32.properties.op.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data10.value !== undefined){
if(typeof data10.value !== "string"){
const err16 = {instancePath:instancePath+"/tests/" + i1+"/value",schemaPath:"#/definitions/textTest/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data10.flags !== undefined){
if(typeof data10.flags !== "string"){
const err17 = {instancePath:instancePath+"/tests/" + i1+"/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err18 = {instancePath:instancePath+"/tests/" + i1,schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err19 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.without !== undefined){
let data14 = data.without;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2 && errors<100; i2++){
if(typeof data14[i2] !== "string"){
const err20 = {instancePath:instancePath+"/without/" + i2,schemaPath:"#/properties/without/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err21 = {instancePath:instancePath+"/without",schemaPath:"#/properties/without/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "client") || (key0 === "at"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.client !== undefined){
let data0 = data.client;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0 && errors<100; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.op === undefined){
const err2 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.version === undefined){
const err3 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "op") || (key1 === "version"))){
const err4 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.op !== undefined){
let data2 = data1.op;
if(!(((((data2 === "<") || (data2 === "<=")) || (data2 === ">")) || (data2 === ">=")) || (data2 === "="))){
const err5 = {instancePath:instancePath+"/client/" + i0+"/op",schemaPath:"#/definitions/versionRange/items/properties/op/enum",keyword:"enum",params:{allowedValues: schema16.items.properties.op.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.version !== undefined){
let data3 = data1.version;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1 && errors<100; i1++){
let data4 = data3[i1];
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err6 = {instancePath:instancePath+"/client/" + i0+"/version/" + i1,schemaPath:"#/definitions/versionRange/items/properties/version/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
else {
const err7 = {instancePath:instancePath+"/client/" + i0+"/version",schemaPath:"#/definitions/versionRange/items/properties/version/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err9 = {instancePath:instancePath+"/client",schemaPath:"#/definitions/versionRange/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.at !== undefined){
if(!(validate26(data.at, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.when === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "when"},message:"must have required property '"+"when"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.to === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "id") || (key0 === "when")) || (key0 === "to")) || (key0 === "take"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.when !== undefined){
let data1 = data.when;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0 && errors<100; i0++){
if(!(validate20(data1[i0], {instancePath:instancePath+"/when/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.to !== undefined){
let data3 = data.to;
const _errs9 = errors;
let valid4 = false;
let passing0 = null;
const _errs10 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.kind === undefined){
const err6 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3.tier === undefined){
const err7 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/0/required",keyword:"required",params:{missingProperty: "tier"},message:"must have required property '"+"tier"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "kind") || (key1 === "tier"))){
const err8 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.kind !== undefined){
if("tier" !== data3.kind){
const err9 = {instancePath:instancePath+"/to/kind",schemaPath:"#/definitions/target/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "tier"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.tier !== undefined){
if(typeof data3.tier !== "string"){
const err10 = {instancePath:instancePath+"/to/tier",schemaPath:"#/definitions/target/oneOf/0/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err11 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs10 === errors;
if(_valid0){
valid4 = true;
passing0 = 0;
}
const _errs16 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.kind === undefined){
const err12 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3.profile === undefined){
const err13 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/1/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data3){
if(!((key2 === "kind") || (key2 === "profile"))){
const err14 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.kind !== undefined){
if("profile" !== data3.kind){
const err15 = {instancePath:instancePath+"/to/kind",schemaPath:"#/definitions/target/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "profile"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.profile !== undefined){
if(typeof data3.profile !== "string"){
const err16 = {instancePath:instancePath+"/to/profile",schemaPath:"#/definitions/target/oneOf/1/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err17 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid0 = _errs16 === errors;
if(_valid0 && valid4){
valid4 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid4 = true;
passing0 = 1;
}
const _errs22 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.kind === undefined){
const err18 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data3.template === undefined){
const err19 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/2/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key3 in data3){
if(!((key3 === "kind") || (key3 === "template"))){
const err20 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.kind !== undefined){
if("reply" !== data3.kind){
const err21 = {instancePath:instancePath+"/to/kind",schemaPath:"#/definitions/target/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "reply"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.template !== undefined){
if(typeof data3.template !== "string"){
const err22 = {instancePath:instancePath+"/to/template",schemaPath:"#/definitions/target/oneOf/2/properties/template/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err23 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid0 = _errs22 === errors;
if(_valid0 && valid4){
valid4 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid4 = true;
passing0 = 2;
}
const _errs28 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.kind === undefined){
const err24 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data3.message === undefined){
const err25 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/3/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key4 in data3){
if(!((key4 === "kind") || (key4 === "message"))){
const err26 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data3.kind !== undefined){
if("refuse" !== data3.kind){
const err27 = {instancePath:instancePath+"/to/kind",schemaPath:"#/definitions/target/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "refuse"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data3.message !== undefined){
if(typeof data3.message !== "string"){
const err28 = {instancePath:instancePath+"/to/message",schemaPath:"#/definitions/target/oneOf/3/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err29 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid0 = _errs28 === errors;
if(_valid0 && valid4){
valid4 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid4 = true;
passing0 = 3;
}
}
}
}
if(!valid4){
const err30 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/target/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
}
if(data.take !== undefined){
if(!(validate25(data.take, {instancePath:instancePath+"/take",parentData:data,parentDataProperty:"take",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema40 = {"type":"object","additionalProperties":false,"required":["role","at"],"properties":{"role":{"enum":["system","user","tool"],"description":"Tool: a tool's result."},"client":{"$ref":"#/definitions/versionRange"},"at":{"$ref":"#/definitions/locator"}}};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.role === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "role") || (key0 === "client")) || (key0 === "at"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.role !== undefined){
let data0 = data.role;
if(!(((data0 === "system") || (data0 === "user")) || (data0 === "tool"))){
const err3 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema40.properties.role.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.client !== undefined){
let data1 = data.client;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0 && errors<100; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.op === undefined){
const err4 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.version === undefined){
const err5 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "op") || (key1 === "version"))){
const err6 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.op !== undefined){
let data3 = data2.op;
if(!(((((data3 === "<") || (data3 === "<=")) || (data3 === ">")) || (data3 === ">=")) || (data3 === "="))){
const err7 = {instancePath:instancePath+"/client/" + i0+"/op",schemaPath:"#/definitions/versionRange/items/properties/op/enum",keyword:"enum",params:{allowedValues: schema16.items.properties.op.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.version !== undefined){
let data4 = data2.version;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1 && errors<100; i1++){
let data5 = data4[i1];
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err8 = {instancePath:instancePath+"/client/" + i0+"/version/" + i1,schemaPath:"#/definitions/versionRange/items/properties/version/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
else {
const err9 = {instancePath:instancePath+"/client/" + i0+"/version",schemaPath:"#/definitions/versionRange/items/properties/version/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err10 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err11 = {instancePath:instancePath+"/client",schemaPath:"#/definitions/versionRange/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.at !== undefined){
if(!(validate26(data.at, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

const schema44 = {"type":"object","additionalProperties":false,"required":["forms","keys","between","result"],"properties":{"forms":{"type":"array","items":{"type":"array","items":{"$ref":"#/definitions/step"}},"description":"Of one call; the first that holds a call is written."},"argument":{"type":"array","items":{"type":"array","items":{"$ref":"#/definitions/step"}},"description":"Of one argument; absent: arguments are JSON."},"keys":{"type":"object","additionalProperties":false,"required":["name","arguments"],"properties":{"name":{"type":"array","items":{"type":"string"}},"arguments":{"type":"array","items":{"type":"string"}}}},"around":{"type":"object","additionalProperties":false,"required":["start"],"properties":{"start":{"type":"string"},"end":{"type":"string"}}},"between":{"type":"string"},"result":{"type":"array","items":{"$ref":"#/definitions/step"},"description":"With the holes `text` and `name`."}}};
const schema45 = {"description":"A piece of a form: text that stands there, or a hole.","oneOf":[{"type":"object","additionalProperties":false,"required":["text"],"properties":{"text":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["hole"],"properties":{"hole":{"enum":["name","id","arguments","json","python","key","value","text"]}}}]};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.forms === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "forms"},message:"must have required property '"+"forms"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.keys === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "keys"},message:"must have required property '"+"keys"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.between === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "between"},message:"must have required property '"+"between"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.result === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "result"},message:"must have required property '"+"result"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "forms") || (key0 === "argument")) || (key0 === "keys")) || (key0 === "around")) || (key0 === "between")) || (key0 === "result"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.forms !== undefined){
let data0 = data.forms;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0 && errors<100; i0++){
let data1 = data0[i0];
if(Array.isArray(data1)){
const len1 = data1.length;
for(let i1=0; i1<len1 && errors<100; i1++){
let data2 = data1[i1];
const _errs8 = errors;
let valid6 = false;
let passing0 = null;
const _errs9 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.text === undefined){
const err5 = {instancePath:instancePath+"/forms/" + i0+"/" + i1,schemaPath:"#/definitions/step/oneOf/0/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "text")){
const err6 = {instancePath:instancePath+"/forms/" + i0+"/" + i1,schemaPath:"#/definitions/step/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.text !== undefined){
if(typeof data2.text !== "string"){
const err7 = {instancePath:instancePath+"/forms/" + i0+"/" + i1+"/text",schemaPath:"#/definitions/step/oneOf/0/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/forms/" + i0+"/" + i1,schemaPath:"#/definitions/step/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs9 === errors;
if(_valid0){
valid6 = true;
passing0 = 0;
}
const _errs14 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.hole === undefined){
const err9 = {instancePath:instancePath+"/forms/" + i0+"/" + i1,schemaPath:"#/definitions/step/oneOf/1/required",keyword:"required",params:{missingProperty: "hole"},message:"must have required property '"+"hole"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key2 in data2){
if(!(key2 === "hole")){
const err10 = {instancePath:instancePath+"/forms/" + i0+"/" + i1,schemaPath:"#/definitions/step/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.hole !== undefined){
let data4 = data2.hole;
if(!((((((((data4 === "name") || (data4 === "id")) || (data4 === "arguments")) || (data4 === "json")) || (data4 === "python")) || (data4 === "key")) || (data4 === "value")) || (data4 === "text"))){
const err11 = {instancePath:instancePath+"/forms/" + i0+"/" + i1+"/hole",schemaPath:"#/definitions/step/oneOf/1/properties/hole/enum",keyword:"enum",params:{allowedValues: schema45.oneOf[1].properties.hole.enum},message:"must be equal to one of the allowed values"};
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
else {
const err12 = {instancePath:instancePath+"/forms/" + i0+"/" + i1,schemaPath:"#/definitions/step/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs14 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid6 = true;
passing0 = 1;
}
}
if(!valid6){
const err13 = {instancePath:instancePath+"/forms/" + i0+"/" + i1,schemaPath:"#/definitions/step/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/forms/" + i0,schemaPath:"#/properties/forms/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err15 = {instancePath:instancePath+"/forms",schemaPath:"#/properties/forms/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.argument !== undefined){
let data5 = data.argument;
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2 && errors<100; i2++){
let data6 = data5[i2];
if(Array.isArray(data6)){
const len3 = data6.length;
for(let i3=0; i3<len3 && errors<100; i3++){
let data7 = data6[i3];
const _errs24 = errors;
let valid14 = false;
let passing1 = null;
const _errs25 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.text === undefined){
const err16 = {instancePath:instancePath+"/argument/" + i2+"/" + i3,schemaPath:"#/definitions/step/oneOf/0/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key3 in data7){
if(!(key3 === "text")){
const err17 = {instancePath:instancePath+"/argument/" + i2+"/" + i3,schemaPath:"#/definitions/step/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.text !== undefined){
if(typeof data7.text !== "string"){
const err18 = {instancePath:instancePath+"/argument/" + i2+"/" + i3+"/text",schemaPath:"#/definitions/step/oneOf/0/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err19 = {instancePath:instancePath+"/argument/" + i2+"/" + i3,schemaPath:"#/definitions/step/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid1 = _errs25 === errors;
if(_valid1){
valid14 = true;
passing1 = 0;
}
const _errs30 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.hole === undefined){
const err20 = {instancePath:instancePath+"/argument/" + i2+"/" + i3,schemaPath:"#/definitions/step/oneOf/1/required",keyword:"required",params:{missingProperty: "hole"},message:"must have required property '"+"hole"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key4 in data7){
if(!(key4 === "hole")){
const err21 = {instancePath:instancePath+"/argument/" + i2+"/" + i3,schemaPath:"#/definitions/step/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.hole !== undefined){
let data9 = data7.hole;
if(!((((((((data9 === "name") || (data9 === "id")) || (data9 === "arguments")) || (data9 === "json")) || (data9 === "python")) || (data9 === "key")) || (data9 === "value")) || (data9 === "text"))){
const err22 = {instancePath:instancePath+"/argument/" + i2+"/" + i3+"/hole",schemaPath:"#/definitions/step/oneOf/1/properties/hole/enum",keyword:"enum",params:{allowedValues: schema45.oneOf[1].properties.hole.enum},message:"must be equal to one of the allowed values"};
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
const err23 = {instancePath:instancePath+"/argument/" + i2+"/" + i3,schemaPath:"#/definitions/step/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid1 = _errs30 === errors;
if(_valid1 && valid14){
valid14 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid14 = true;
passing1 = 1;
}
}
if(!valid14){
const err24 = {instancePath:instancePath+"/argument/" + i2+"/" + i3,schemaPath:"#/definitions/step/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/argument/" + i2,schemaPath:"#/properties/argument/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err26 = {instancePath:instancePath+"/argument",schemaPath:"#/properties/argument/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.keys !== undefined){
let data10 = data.keys;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name === undefined){
const err27 = {instancePath:instancePath+"/keys",schemaPath:"#/properties/keys/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data10.arguments === undefined){
const err28 = {instancePath:instancePath+"/keys",schemaPath:"#/properties/keys/required",keyword:"required",params:{missingProperty: "arguments"},message:"must have required property '"+"arguments"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key5 in data10){
if(!((key5 === "name") || (key5 === "arguments"))){
const err29 = {instancePath:instancePath+"/keys",schemaPath:"#/properties/keys/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.name !== undefined){
let data11 = data10.name;
if(Array.isArray(data11)){
const len4 = data11.length;
for(let i4=0; i4<len4 && errors<100; i4++){
if(typeof data11[i4] !== "string"){
const err30 = {instancePath:instancePath+"/keys/name/" + i4,schemaPath:"#/properties/keys/properties/name/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err31 = {instancePath:instancePath+"/keys/name",schemaPath:"#/properties/keys/properties/name/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data10.arguments !== undefined){
let data13 = data10.arguments;
if(Array.isArray(data13)){
const len5 = data13.length;
for(let i5=0; i5<len5 && errors<100; i5++){
if(typeof data13[i5] !== "string"){
const err32 = {instancePath:instancePath+"/keys/arguments/" + i5,schemaPath:"#/properties/keys/properties/arguments/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err33 = {instancePath:instancePath+"/keys/arguments",schemaPath:"#/properties/keys/properties/arguments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/keys",schemaPath:"#/properties/keys/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.around !== undefined){
let data15 = data.around;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.start === undefined){
const err35 = {instancePath:instancePath+"/around",schemaPath:"#/properties/around/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key6 in data15){
if(!((key6 === "start") || (key6 === "end"))){
const err36 = {instancePath:instancePath+"/around",schemaPath:"#/properties/around/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.start !== undefined){
if(typeof data15.start !== "string"){
const err37 = {instancePath:instancePath+"/around/start",schemaPath:"#/properties/around/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.end !== undefined){
if(typeof data15.end !== "string"){
const err38 = {instancePath:instancePath+"/around/end",schemaPath:"#/properties/around/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err39 = {instancePath:instancePath+"/around",schemaPath:"#/properties/around/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.between !== undefined){
if(typeof data.between !== "string"){
const err40 = {instancePath:instancePath+"/between",schemaPath:"#/properties/between/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.result !== undefined){
let data19 = data.result;
if(Array.isArray(data19)){
const len6 = data19.length;
for(let i6=0; i6<len6 && errors<100; i6++){
let data20 = data19[i6];
const _errs58 = errors;
let valid26 = false;
let passing2 = null;
const _errs59 = errors;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.text === undefined){
const err41 = {instancePath:instancePath+"/result/" + i6,schemaPath:"#/definitions/step/oneOf/0/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key7 in data20){
if(!(key7 === "text")){
const err42 = {instancePath:instancePath+"/result/" + i6,schemaPath:"#/definitions/step/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data20.text !== undefined){
if(typeof data20.text !== "string"){
const err43 = {instancePath:instancePath+"/result/" + i6+"/text",schemaPath:"#/definitions/step/oneOf/0/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err44 = {instancePath:instancePath+"/result/" + i6,schemaPath:"#/definitions/step/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid2 = _errs59 === errors;
if(_valid2){
valid26 = true;
passing2 = 0;
}
const _errs64 = errors;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.hole === undefined){
const err45 = {instancePath:instancePath+"/result/" + i6,schemaPath:"#/definitions/step/oneOf/1/required",keyword:"required",params:{missingProperty: "hole"},message:"must have required property '"+"hole"+"'"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key8 in data20){
if(!(key8 === "hole")){
const err46 = {instancePath:instancePath+"/result/" + i6,schemaPath:"#/definitions/step/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.hole !== undefined){
let data22 = data20.hole;
if(!((((((((data22 === "name") || (data22 === "id")) || (data22 === "arguments")) || (data22 === "json")) || (data22 === "python")) || (data22 === "key")) || (data22 === "value")) || (data22 === "text"))){
const err47 = {instancePath:instancePath+"/result/" + i6+"/hole",schemaPath:"#/definitions/step/oneOf/1/properties/hole/enum",keyword:"enum",params:{allowedValues: schema45.oneOf[1].properties.hole.enum},message:"must be equal to one of the allowed values"};
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
const err48 = {instancePath:instancePath+"/result/" + i6,schemaPath:"#/definitions/step/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid2 = _errs64 === errors;
if(_valid2 && valid26){
valid26 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid26 = true;
passing2 = 1;
}
}
if(!valid26){
const err49 = {instancePath:instancePath+"/result/" + i6,schemaPath:"#/definitions/step/oneOf",keyword:"oneOf",params:{passingSchemas: passing2},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
else {
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err50 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err51 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

const schema48 = {"type":"object","additionalProperties":false,"required":["id","at","do"],"properties":{"id":{"type":"string"},"client":{"$ref":"#/definitions/versionRange"},"from":{"type":"string","description":"A name in `sources`: it looks there, and `at` holds its tests alone."},"at":{"$ref":"#/definitions/locator"},"do":{"enum":["drop","keep","unwrap","replace"]},"unless":{"type":"array","items":{"type":"string"},"description":"Not where the model is shown one of these tools of the client's."},"when":{"type":"object","additionalProperties":false,"required":["promptTokens"],"properties":{"promptTokens":{"type":"object","additionalProperties":false,"required":["over"],"properties":{"over":{"type":"integer"}}}}},"require":{"type":"array","items":{"type":"string"},"description":"Words that must survive."},"with":{"type":"string","description":"What `replace` puts in the place."}}};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.do === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "do"},message:"must have required property '"+"do"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema48.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.client !== undefined){
let data1 = data.client;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0 && errors<100; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.op === undefined){
const err5 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.version === undefined){
const err6 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "op") || (key1 === "version"))){
const err7 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.op !== undefined){
let data3 = data2.op;
if(!(((((data3 === "<") || (data3 === "<=")) || (data3 === ">")) || (data3 === ">=")) || (data3 === "="))){
const err8 = {instancePath:instancePath+"/client/" + i0+"/op",schemaPath:"#/definitions/versionRange/items/properties/op/enum",keyword:"enum",params:{allowedValues: schema16.items.properties.op.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.version !== undefined){
let data4 = data2.version;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1 && errors<100; i1++){
let data5 = data4[i1];
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err9 = {instancePath:instancePath+"/client/" + i0+"/version/" + i1,schemaPath:"#/definitions/versionRange/items/properties/version/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err10 = {instancePath:instancePath+"/client/" + i0+"/version",schemaPath:"#/definitions/versionRange/items/properties/version/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err11 = {instancePath:instancePath+"/client/" + i0,schemaPath:"#/definitions/versionRange/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err12 = {instancePath:instancePath+"/client",schemaPath:"#/definitions/versionRange/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.from !== undefined){
if(typeof data.from !== "string"){
const err13 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
if(!(validate26(data.at, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.do !== undefined){
let data8 = data.do;
if(!((((data8 === "drop") || (data8 === "keep")) || (data8 === "unwrap")) || (data8 === "replace"))){
const err14 = {instancePath:instancePath+"/do",schemaPath:"#/properties/do/enum",keyword:"enum",params:{allowedValues: schema48.properties.do.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.unless !== undefined){
let data9 = data.unless;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2 && errors<100; i2++){
if(typeof data9[i2] !== "string"){
const err15 = {instancePath:instancePath+"/unless/" + i2,schemaPath:"#/properties/unless/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err16 = {instancePath:instancePath+"/unless",schemaPath:"#/properties/unless/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.when !== undefined){
let data11 = data.when;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.promptTokens === undefined){
const err17 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/required",keyword:"required",params:{missingProperty: "promptTokens"},message:"must have required property '"+"promptTokens"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 in data11){
if(!(key2 === "promptTokens")){
const err18 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data11.promptTokens !== undefined){
let data12 = data11.promptTokens;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.over === undefined){
const err19 = {instancePath:instancePath+"/when/promptTokens",schemaPath:"#/properties/when/properties/promptTokens/required",keyword:"required",params:{missingProperty: "over"},message:"must have required property '"+"over"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key3 in data12){
if(!(key3 === "over")){
const err20 = {instancePath:instancePath+"/when/promptTokens",schemaPath:"#/properties/when/properties/promptTokens/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.over !== undefined){
let data13 = data12.over;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err21 = {instancePath:instancePath+"/when/promptTokens/over",schemaPath:"#/properties/when/properties/promptTokens/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err22 = {instancePath:instancePath+"/when/promptTokens",schemaPath:"#/properties/when/properties/promptTokens/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err23 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.require !== undefined){
let data14 = data.require;
if(Array.isArray(data14)){
const len3 = data14.length;
for(let i3=0; i3<len3 && errors<100; i3++){
if(typeof data14[i3] !== "string"){
const err24 = {instancePath:instancePath+"/require/" + i3,schemaPath:"#/properties/require/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err25 = {instancePath:instancePath+"/require",schemaPath:"#/properties/require/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.with !== undefined){
if(typeof data.with !== "string"){
const err26 = {instancePath:instancePath+"/with",schemaPath:"#/properties/with/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

const schema50 = {"type":"object","additionalProperties":false,"required":["shell","tools","others"],"properties":{"shell":{"type":"string"},"tools":{"type":"array","items":{"$ref":"#/definitions/tool"}},"others":{"type":"array","description":"The most particular pattern first; `*` is the last.","items":{"type":"object","additionalProperties":false,"required":["match","do"],"properties":{"match":{"type":"string"},"do":{"enum":["keep","stub","find","drop"]}}}},"find":{"type":"object","description":"Present where a pattern says `find`.","additionalProperties":false,"required":["find","use"],"properties":{"find":{"type":"string"},"use":{"type":"string"},"client":{"type":"string"}}}}};
const schema51 = {"type":"object","additionalProperties":false,"required":["name","as"],"properties":{"name":{"type":"string"},"as":{"type":"array","items":{"type":"string"}},"about":{"type":"string"},"args":{"type":"array","description":"Absent: all of the client's.","items":{"type":"object","additionalProperties":false,"required":["name","to"],"properties":{"name":{"type":"string"},"to":{"type":"string"}}}},"fallback":{"enum":["shell.grep","shell.glob"]}}};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.shell === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shell"},message:"must have required property '"+"shell"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.tools === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tools"},message:"must have required property '"+"tools"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.others === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "others"},message:"must have required property '"+"others"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "shell") || (key0 === "tools")) || (key0 === "others")) || (key0 === "find"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.shell !== undefined){
if(typeof data.shell !== "string"){
const err4 = {instancePath:instancePath+"/shell",schemaPath:"#/properties/shell/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.tools !== undefined){
let data1 = data.tools;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0 && errors<100; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err5 = {instancePath:instancePath+"/tools/" + i0,schemaPath:"#/definitions/tool/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.as === undefined){
const err6 = {instancePath:instancePath+"/tools/" + i0,schemaPath:"#/definitions/tool/required",keyword:"required",params:{missingProperty: "as"},message:"must have required property '"+"as"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!(((((key1 === "name") || (key1 === "as")) || (key1 === "about")) || (key1 === "args")) || (key1 === "fallback"))){
const err7 = {instancePath:instancePath+"/tools/" + i0,schemaPath:"#/definitions/tool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.name !== undefined){
if(typeof data2.name !== "string"){
const err8 = {instancePath:instancePath+"/tools/" + i0+"/name",schemaPath:"#/definitions/tool/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.as !== undefined){
let data4 = data2.as;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1 && errors<100; i1++){
if(typeof data4[i1] !== "string"){
const err9 = {instancePath:instancePath+"/tools/" + i0+"/as/" + i1,schemaPath:"#/definitions/tool/properties/as/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err10 = {instancePath:instancePath+"/tools/" + i0+"/as",schemaPath:"#/definitions/tool/properties/as/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.about !== undefined){
if(typeof data2.about !== "string"){
const err11 = {instancePath:instancePath+"/tools/" + i0+"/about",schemaPath:"#/definitions/tool/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.args !== undefined){
let data7 = data2.args;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2 && errors<100; i2++){
let data8 = data7[i2];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.name === undefined){
const err12 = {instancePath:instancePath+"/tools/" + i0+"/args/" + i2,schemaPath:"#/definitions/tool/properties/args/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data8.to === undefined){
const err13 = {instancePath:instancePath+"/tools/" + i0+"/args/" + i2,schemaPath:"#/definitions/tool/properties/args/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data8){
if(!((key2 === "name") || (key2 === "to"))){
const err14 = {instancePath:instancePath+"/tools/" + i0+"/args/" + i2,schemaPath:"#/definitions/tool/properties/args/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data8.name !== undefined){
if(typeof data8.name !== "string"){
const err15 = {instancePath:instancePath+"/tools/" + i0+"/args/" + i2+"/name",schemaPath:"#/definitions/tool/properties/args/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data8.to !== undefined){
if(typeof data8.to !== "string"){
const err16 = {instancePath:instancePath+"/tools/" + i0+"/args/" + i2+"/to",schemaPath:"#/definitions/tool/properties/args/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err17 = {instancePath:instancePath+"/tools/" + i0+"/args/" + i2,schemaPath:"#/definitions/tool/properties/args/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err18 = {instancePath:instancePath+"/tools/" + i0+"/args",schemaPath:"#/definitions/tool/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.fallback !== undefined){
let data11 = data2.fallback;
if(!((data11 === "shell.grep") || (data11 === "shell.glob"))){
const err19 = {instancePath:instancePath+"/tools/" + i0+"/fallback",schemaPath:"#/definitions/tool/properties/fallback/enum",keyword:"enum",params:{allowedValues: schema51.properties.fallback.enum},message:"must be equal to one of the allowed values"};
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
else {
const err20 = {instancePath:instancePath+"/tools/" + i0,schemaPath:"#/definitions/tool/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err21 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.others !== undefined){
let data12 = data.others;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3 && errors<100; i3++){
let data13 = data12[i3];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.match === undefined){
const err22 = {instancePath:instancePath+"/others/" + i3,schemaPath:"#/properties/others/items/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data13.do === undefined){
const err23 = {instancePath:instancePath+"/others/" + i3,schemaPath:"#/properties/others/items/required",keyword:"required",params:{missingProperty: "do"},message:"must have required property '"+"do"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key3 in data13){
if(!((key3 === "match") || (key3 === "do"))){
const err24 = {instancePath:instancePath+"/others/" + i3,schemaPath:"#/properties/others/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data13.match !== undefined){
if(typeof data13.match !== "string"){
const err25 = {instancePath:instancePath+"/others/" + i3+"/match",schemaPath:"#/properties/others/items/properties/match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data13.do !== undefined){
let data15 = data13.do;
if(!((((data15 === "keep") || (data15 === "stub")) || (data15 === "find")) || (data15 === "drop"))){
const err26 = {instancePath:instancePath+"/others/" + i3+"/do",schemaPath:"#/properties/others/items/properties/do/enum",keyword:"enum",params:{allowedValues: schema50.properties.others.items.properties.do.enum},message:"must be equal to one of the allowed values"};
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
const err27 = {instancePath:instancePath+"/others/" + i3,schemaPath:"#/properties/others/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err28 = {instancePath:instancePath+"/others",schemaPath:"#/properties/others/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.find !== undefined){
let data16 = data.find;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.find === undefined){
const err29 = {instancePath:instancePath+"/find",schemaPath:"#/properties/find/required",keyword:"required",params:{missingProperty: "find"},message:"must have required property '"+"find"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data16.use === undefined){
const err30 = {instancePath:instancePath+"/find",schemaPath:"#/properties/find/required",keyword:"required",params:{missingProperty: "use"},message:"must have required property '"+"use"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key4 in data16){
if(!(((key4 === "find") || (key4 === "use")) || (key4 === "client"))){
const err31 = {instancePath:instancePath+"/find",schemaPath:"#/properties/find/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data16.find !== undefined){
if(typeof data16.find !== "string"){
const err32 = {instancePath:instancePath+"/find/find",schemaPath:"#/properties/find/properties/find/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data16.use !== undefined){
if(typeof data16.use !== "string"){
const err33 = {instancePath:instancePath+"/find/use",schemaPath:"#/properties/find/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data16.client !== undefined){
if(typeof data16.client !== "string"){
const err34 = {instancePath:instancePath+"/find/client",schemaPath:"#/properties/find/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err35 = {instancePath:instancePath+"/find",schemaPath:"#/properties/find/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}

const schema52 = {"type":"object","additionalProperties":false,"required":["match","to"],"properties":{"match":{"type":"string","description":"`*` stands for any text."},"to":{"$ref":"#/definitions/aim"}}};
const schema53 = {"oneOf":[{"type":"object","additionalProperties":false,"required":["kind","tier"],"properties":{"kind":{"const":"tier"},"tier":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind","profile"],"properties":{"kind":{"const":"profile"},"profile":{"type":"string"}}}]};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.match === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.to === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "match") || (key0 === "to"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.match !== undefined){
if(typeof data.match !== "string"){
const err3 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.to !== undefined){
let data1 = data.to;
const _errs6 = errors;
let valid2 = false;
let passing0 = null;
const _errs7 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.kind === undefined){
const err4 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/aim/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.tier === undefined){
const err5 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/aim/oneOf/0/required",keyword:"required",params:{missingProperty: "tier"},message:"must have required property '"+"tier"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "kind") || (key1 === "tier"))){
const err6 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/aim/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.kind !== undefined){
if("tier" !== data1.kind){
const err7 = {instancePath:instancePath+"/to/kind",schemaPath:"#/definitions/aim/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "tier"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.tier !== undefined){
if(typeof data1.tier !== "string"){
const err8 = {instancePath:instancePath+"/to/tier",schemaPath:"#/definitions/aim/oneOf/0/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err9 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/aim/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs7 === errors;
if(_valid0){
valid2 = true;
passing0 = 0;
}
const _errs13 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.kind === undefined){
const err10 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/aim/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1.profile === undefined){
const err11 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/aim/oneOf/1/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key2 in data1){
if(!((key2 === "kind") || (key2 === "profile"))){
const err12 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/aim/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.kind !== undefined){
if("profile" !== data1.kind){
const err13 = {instancePath:instancePath+"/to/kind",schemaPath:"#/definitions/aim/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "profile"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.profile !== undefined){
if(typeof data1.profile !== "string"){
const err14 = {instancePath:instancePath+"/to/profile",schemaPath:"#/definitions/aim/oneOf/1/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err15 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/aim/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs13 === errors;
if(_valid0 && valid2){
valid2 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid2 = true;
passing0 = 1;
}
}
if(!valid2){
const err16 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/aim/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}

const schema54 = {"type":"object","additionalProperties":false,"required":["id","about","to","patterns"],"properties":{"id":{"type":"string"},"about":{"type":"string"},"to":{"oneOf":[{"type":"object","additionalProperties":false,"required":["kind","tier"],"properties":{"kind":{"const":"tier"},"tier":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind","by"],"properties":{"kind":{"const":"escalate"},"by":{"type":"integer"}}}]},"patterns":{"type":"array","items":{"$ref":"#/definitions/textTest"}}}};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.about === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "about"},message:"must have required property '"+"about"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.to === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.patterns === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "patterns"},message:"must have required property '"+"patterns"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "id") || (key0 === "about")) || (key0 === "to")) || (key0 === "patterns"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.about !== undefined){
if(typeof data.about !== "string"){
const err6 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.to !== undefined){
let data2 = data.to;
const _errs7 = errors;
let valid1 = false;
let passing0 = null;
const _errs8 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
const err7 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.tier === undefined){
const err8 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/oneOf/0/required",keyword:"required",params:{missingProperty: "tier"},message:"must have required property '"+"tier"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "kind") || (key1 === "tier"))){
const err9 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.kind !== undefined){
if("tier" !== data2.kind){
const err10 = {instancePath:instancePath+"/to/kind",schemaPath:"#/properties/to/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "tier"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.tier !== undefined){
if(typeof data2.tier !== "string"){
const err11 = {instancePath:instancePath+"/to/tier",schemaPath:"#/properties/to/oneOf/0/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err12 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs8 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs14 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
const err13 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data2.by === undefined){
const err14 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/oneOf/1/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key2 in data2){
if(!((key2 === "kind") || (key2 === "by"))){
const err15 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.kind !== undefined){
if("escalate" !== data2.kind){
const err16 = {instancePath:instancePath+"/to/kind",schemaPath:"#/properties/to/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "escalate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.by !== undefined){
let data6 = data2.by;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err17 = {instancePath:instancePath+"/to/by",schemaPath:"#/properties/to/oneOf/1/properties/by/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
else {
const err18 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs14 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err19 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
}
if(data.patterns !== undefined){
let data7 = data.patterns;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0 && errors<100; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.op === undefined){
const err20 = {instancePath:instancePath+"/patterns/" + i0,schemaPath:"#/definitions/textTest/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data8.value === undefined){
const err21 = {instancePath:instancePath+"/patterns/" + i0,schemaPath:"#/definitions/textTest/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key3 in data8){
if(!(((key3 === "op") || (key3 === "value")) || (key3 === "flags"))){
const err22 = {instancePath:instancePath+"/patterns/" + i0,schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.op !== undefined){
let data9 = data8.op;
if(!((((data9 === "is") || (data9 === "startsWith")) || (data9 === "contains")) || (data9 === "matches"))){
const err23 = {instancePath:instancePath+"/patterns/" + i0+"/op",schemaPath:"#/definitions/textTest/properties/op/enum",keyword:"enum",params:{allowedValues: schema32.properties.op.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.value !== undefined){
if(typeof data8.value !== "string"){
const err24 = {instancePath:instancePath+"/patterns/" + i0+"/value",schemaPath:"#/definitions/textTest/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.flags !== undefined){
if(typeof data8.flags !== "string"){
const err25 = {instancePath:instancePath+"/patterns/" + i0+"/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err26 = {instancePath:instancePath+"/patterns/" + i0,schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err27 = {instancePath:instancePath+"/patterns",schemaPath:"#/properties/patterns/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}

const schema56 = {"type":"object","additionalProperties":false,"required":["by","default","forgetMs"],"properties":{"by":{"type":"array","items":{"enum":["patterns","examples","model"]}},"default":{"type":"string","description":"An intent."},"stickiness":{"type":"integer","description":"Tokens."},"forgetMs":{"type":"integer"},"classifier":{"$ref":"#/definitions/classifier"},"model":{"type":"object","additionalProperties":false,"required":["profile","grammar","system","shown"],"properties":{"profile":{"type":"string"},"grammar":{"type":"boolean"},"system":{"type":"string","description":"The fixed prompt."},"shown":{"type":"array","description":"What it is shown of the intents, as questions that it has answered.","items":{"type":"object","additionalProperties":false,"required":["words","label"],"properties":{"words":{"type":"string"},"label":{"type":"string"}}}}}}}};
const schema57 = {"type":"object","additionalProperties":false,"required":["labels","buckets","weights","scale","bias","known","margin"],"properties":{"labels":{"type":"array","items":{"type":"string"},"description":"Names of intents, in the order of the weights."},"buckets":{"type":"integer","description":"How many features there are; a power of two."},"weights":{"type":"string","description":"Base64 of signed bytes: for every feature one byte a label."},"scale":{"type":"number","description":"What a byte is worth."},"bias":{"type":"array","items":{"type":"number"},"description":"One a label."},"known":{"type":"string","description":"Base64 of one byte a feature. Its two lowest bits say how common it is among the examples (0: they don't have it; else from 1 to 3), the others are the highest of its hash."},"margin":{"type":"number","description":"From 0 to 1: the lead of the likeliest over the second from which on the answer is sure."}},"description":"Compiled from the examples of the intents."};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.by === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.default === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "default"},message:"must have required property '"+"default"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.forgetMs === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "forgetMs"},message:"must have required property '"+"forgetMs"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "by") || (key0 === "default")) || (key0 === "stickiness")) || (key0 === "forgetMs")) || (key0 === "classifier")) || (key0 === "model"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.by !== undefined){
let data0 = data.by;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0 && errors<100; i0++){
let data1 = data0[i0];
if(!(((data1 === "patterns") || (data1 === "examples")) || (data1 === "model"))){
const err4 = {instancePath:instancePath+"/by/" + i0,schemaPath:"#/properties/by/items/enum",keyword:"enum",params:{allowedValues: schema56.properties.by.items.enum},message:"must be equal to one of the allowed values"};
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
const err5 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.default !== undefined){
if(typeof data.default !== "string"){
const err6 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.stickiness !== undefined){
let data3 = data.stickiness;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/stickiness",schemaPath:"#/properties/stickiness/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.forgetMs !== undefined){
let data4 = data.forgetMs;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/forgetMs",schemaPath:"#/properties/forgetMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.classifier !== undefined){
let data5 = data.classifier;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.labels === undefined){
const err9 = {instancePath:instancePath+"/classifier",schemaPath:"#/definitions/classifier/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.buckets === undefined){
const err10 = {instancePath:instancePath+"/classifier",schemaPath:"#/definitions/classifier/required",keyword:"required",params:{missingProperty: "buckets"},message:"must have required property '"+"buckets"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5.weights === undefined){
const err11 = {instancePath:instancePath+"/classifier",schemaPath:"#/definitions/classifier/required",keyword:"required",params:{missingProperty: "weights"},message:"must have required property '"+"weights"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5.scale === undefined){
const err12 = {instancePath:instancePath+"/classifier",schemaPath:"#/definitions/classifier/required",keyword:"required",params:{missingProperty: "scale"},message:"must have required property '"+"scale"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5.bias === undefined){
const err13 = {instancePath:instancePath+"/classifier",schemaPath:"#/definitions/classifier/required",keyword:"required",params:{missingProperty: "bias"},message:"must have required property '"+"bias"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5.known === undefined){
const err14 = {instancePath:instancePath+"/classifier",schemaPath:"#/definitions/classifier/required",keyword:"required",params:{missingProperty: "known"},message:"must have required property '"+"known"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5.margin === undefined){
const err15 = {instancePath:instancePath+"/classifier",schemaPath:"#/definitions/classifier/required",keyword:"required",params:{missingProperty: "margin"},message:"must have required property '"+"margin"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 in data5){
if(!(((((((key1 === "labels") || (key1 === "buckets")) || (key1 === "weights")) || (key1 === "scale")) || (key1 === "bias")) || (key1 === "known")) || (key1 === "margin"))){
const err16 = {instancePath:instancePath+"/classifier",schemaPath:"#/definitions/classifier/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.labels !== undefined){
let data6 = data5.labels;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1 && errors<100; i1++){
if(typeof data6[i1] !== "string"){
const err17 = {instancePath:instancePath+"/classifier/labels/" + i1,schemaPath:"#/definitions/classifier/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err18 = {instancePath:instancePath+"/classifier/labels",schemaPath:"#/definitions/classifier/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.buckets !== undefined){
let data8 = data5.buckets;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err19 = {instancePath:instancePath+"/classifier/buckets",schemaPath:"#/definitions/classifier/properties/buckets/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.weights !== undefined){
if(typeof data5.weights !== "string"){
const err20 = {instancePath:instancePath+"/classifier/weights",schemaPath:"#/definitions/classifier/properties/weights/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.scale !== undefined){
let data10 = data5.scale;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err21 = {instancePath:instancePath+"/classifier/scale",schemaPath:"#/definitions/classifier/properties/scale/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.bias !== undefined){
let data11 = data5.bias;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2 && errors<100; i2++){
let data12 = data11[i2];
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err22 = {instancePath:instancePath+"/classifier/bias/" + i2,schemaPath:"#/definitions/classifier/properties/bias/items/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err23 = {instancePath:instancePath+"/classifier/bias",schemaPath:"#/definitions/classifier/properties/bias/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.known !== undefined){
if(typeof data5.known !== "string"){
const err24 = {instancePath:instancePath+"/classifier/known",schemaPath:"#/definitions/classifier/properties/known/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.margin !== undefined){
let data14 = data5.margin;
if(!((typeof data14 == "number") && (isFinite(data14)))){
const err25 = {instancePath:instancePath+"/classifier/margin",schemaPath:"#/definitions/classifier/properties/margin/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err26 = {instancePath:instancePath+"/classifier",schemaPath:"#/definitions/classifier/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.model !== undefined){
let data15 = data.model;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.profile === undefined){
const err27 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data15.grammar === undefined){
const err28 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/required",keyword:"required",params:{missingProperty: "grammar"},message:"must have required property '"+"grammar"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data15.system === undefined){
const err29 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/required",keyword:"required",params:{missingProperty: "system"},message:"must have required property '"+"system"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data15.shown === undefined){
const err30 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/required",keyword:"required",params:{missingProperty: "shown"},message:"must have required property '"+"shown"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key2 in data15){
if(!((((key2 === "profile") || (key2 === "grammar")) || (key2 === "system")) || (key2 === "shown"))){
const err31 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data15.profile !== undefined){
if(typeof data15.profile !== "string"){
const err32 = {instancePath:instancePath+"/model/profile",schemaPath:"#/properties/model/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data15.grammar !== undefined){
if(typeof data15.grammar !== "boolean"){
const err33 = {instancePath:instancePath+"/model/grammar",schemaPath:"#/properties/model/properties/grammar/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data15.system !== undefined){
if(typeof data15.system !== "string"){
const err34 = {instancePath:instancePath+"/model/system",schemaPath:"#/properties/model/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.shown !== undefined){
let data19 = data15.shown;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3 && errors<100; i3++){
let data20 = data19[i3];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.words === undefined){
const err35 = {instancePath:instancePath+"/model/shown/" + i3,schemaPath:"#/properties/model/properties/shown/items/required",keyword:"required",params:{missingProperty: "words"},message:"must have required property '"+"words"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data20.label === undefined){
const err36 = {instancePath:instancePath+"/model/shown/" + i3,schemaPath:"#/properties/model/properties/shown/items/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key3 in data20){
if(!((key3 === "words") || (key3 === "label"))){
const err37 = {instancePath:instancePath+"/model/shown/" + i3,schemaPath:"#/properties/model/properties/shown/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data20.words !== undefined){
if(typeof data20.words !== "string"){
const err38 = {instancePath:instancePath+"/model/shown/" + i3+"/words",schemaPath:"#/properties/model/properties/shown/items/properties/words/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data20.label !== undefined){
if(typeof data20.label !== "string"){
const err39 = {instancePath:instancePath+"/model/shown/" + i3+"/label",schemaPath:"#/properties/model/properties/shown/items/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err40 = {instancePath:instancePath+"/model/shown/" + i3,schemaPath:"#/properties/model/properties/shown/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err41 = {instancePath:instancePath+"/model/shown",schemaPath:"#/properties/model/properties/shown/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err42 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="plan.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.hash === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.server === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.launch === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "launch"},message:"must have required property '"+"launch"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.backends === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "backends"},message:"must have required property '"+"backends"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.profiles === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profiles"},message:"must have required property '"+"profiles"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.tiers === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tiers"},message:"must have required property '"+"tiers"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.sizes === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sizes"},message:"must have required property '"+"sizes"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.classes === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "classes"},message:"must have required property '"+"classes"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.routes === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routes"},message:"must have required property '"+"routes"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.parts === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parts"},message:"must have required property '"+"parts"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.thoughts === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "thoughts"},message:"must have required property '"+"thoughts"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.trim === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "trim"},message:"must have required property '"+"trim"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.filters === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "filters"},message:"must have required property '"+"filters"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.toolsets === undefined){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "toolsets"},message:"must have required property '"+"toolsets"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.templates === undefined){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "templates"},message:"must have required property '"+"templates"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data.dialects === undefined){
const err16 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dialects"},message:"must have required property '"+"dialects"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data.styles === undefined){
const err17 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "styles"},message:"must have required property '"+"styles"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err18 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.version !== undefined){
if(1 !== data.version){
const err19 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.hash !== undefined){
if(typeof data.hash !== "string"){
const err20 = {instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.server !== undefined){
let data2 = data.server;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.port === undefined){
const err21 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data2.record === undefined){
const err22 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/required",keyword:"required",params:{missingProperty: "record"},message:"must have required property '"+"record"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data2.earlyHeadMs === undefined){
const err23 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/required",keyword:"required",params:{missingProperty: "earlyHeadMs"},message:"must have required property '"+"earlyHeadMs"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data2.pingMs === undefined){
const err24 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/required",keyword:"required",params:{missingProperty: "pingMs"},message:"must have required property '"+"pingMs"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data2.maxBodyBytes === undefined){
const err25 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/required",keyword:"required",params:{missingProperty: "maxBodyBytes"},message:"must have required property '"+"maxBodyBytes"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data2.reload === undefined){
const err26 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/required",keyword:"required",params:{missingProperty: "reload"},message:"must have required property '"+"reload"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data2.graceMs === undefined){
const err27 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/required",keyword:"required",params:{missingProperty: "graceMs"},message:"must have required property '"+"graceMs"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data2.strict === undefined){
const err28 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/required",keyword:"required",params:{missingProperty: "strict"},message:"must have required property '"+"strict"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key1 in data2){
if(!((((((((key1 === "port") || (key1 === "record")) || (key1 === "earlyHeadMs")) || (key1 === "pingMs")) || (key1 === "maxBodyBytes")) || (key1 === "reload")) || (key1 === "strict")) || (key1 === "graceMs"))){
const err29 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data2.port !== undefined){
let data3 = data2.port;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err30 = {instancePath:instancePath+"/server/port",schemaPath:"#/definitions/server/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data2.record !== undefined){
if(typeof data2.record !== "boolean"){
const err31 = {instancePath:instancePath+"/server/record",schemaPath:"#/definitions/server/properties/record/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data2.earlyHeadMs !== undefined){
let data5 = data2.earlyHeadMs;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err32 = {instancePath:instancePath+"/server/earlyHeadMs",schemaPath:"#/definitions/server/properties/earlyHeadMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data2.pingMs !== undefined){
let data6 = data2.pingMs;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err33 = {instancePath:instancePath+"/server/pingMs",schemaPath:"#/definitions/server/properties/pingMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data2.maxBodyBytes !== undefined){
let data7 = data2.maxBodyBytes;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err34 = {instancePath:instancePath+"/server/maxBodyBytes",schemaPath:"#/definitions/server/properties/maxBodyBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data2.reload !== undefined){
if(typeof data2.reload !== "boolean"){
const err35 = {instancePath:instancePath+"/server/reload",schemaPath:"#/definitions/server/properties/reload/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data2.strict !== undefined){
if(typeof data2.strict !== "boolean"){
const err36 = {instancePath:instancePath+"/server/strict",schemaPath:"#/definitions/server/properties/strict/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data2.graceMs !== undefined){
let data10 = data2.graceMs;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err37 = {instancePath:instancePath+"/server/graceMs",schemaPath:"#/definitions/server/properties/graceMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err38 = {instancePath:instancePath+"/server",schemaPath:"#/definitions/server/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
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
let data12 = data.backends;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!(validate15(data12[key2], {instancePath:instancePath+"/backends/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data12,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/backends",schemaPath:"#/properties/backends/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.profiles !== undefined){
let data14 = data.profiles;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key3 in data14){
if(!(validate17(data14[key3], {instancePath:instancePath+"/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data14,parentDataProperty:key3,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err40 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
let data16 = data.tiers;
if(Array.isArray(data16)){
const len0 = data16.length;
for(let i0=0; i0<len0 && errors<100; i0++){
let data17 = data16[i0];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.id === undefined){
const err41 = {instancePath:instancePath+"/tiers/" + i0,schemaPath:"#/definitions/tier/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data17.profiles === undefined){
const err42 = {instancePath:instancePath+"/tiers/" + i0,schemaPath:"#/definitions/tier/required",keyword:"required",params:{missingProperty: "profiles"},message:"must have required property '"+"profiles"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key4 in data17){
if(!((((((key4 === "id") || (key4 === "about")) || (key4 === "profiles")) || (key4 === "moveOn")) || (key4 === "overflow")) || (key4 === "patienceMs"))){
const err43 = {instancePath:instancePath+"/tiers/" + i0,schemaPath:"#/definitions/tier/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data17.id !== undefined){
if(typeof data17.id !== "string"){
const err44 = {instancePath:instancePath+"/tiers/" + i0+"/id",schemaPath:"#/definitions/tier/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data17.about !== undefined){
if(typeof data17.about !== "string"){
const err45 = {instancePath:instancePath+"/tiers/" + i0+"/about",schemaPath:"#/definitions/tier/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data17.profiles !== undefined){
let data20 = data17.profiles;
if(Array.isArray(data20)){
if(data20.length < 1){
const err46 = {instancePath:instancePath+"/tiers/" + i0+"/profiles",schemaPath:"#/definitions/tier/properties/profiles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len1 = data20.length;
for(let i1=0; i1<len1 && errors<100; i1++){
if(typeof data20[i1] !== "string"){
const err47 = {instancePath:instancePath+"/tiers/" + i0+"/profiles/" + i1,schemaPath:"#/definitions/tier/properties/profiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err48 = {instancePath:instancePath+"/tiers/" + i0+"/profiles",schemaPath:"#/definitions/tier/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data17.moveOn !== undefined){
let data22 = data17.moveOn;
if(Array.isArray(data22)){
const len2 = data22.length;
for(let i2=0; i2<len2 && errors<100; i2++){
let data23 = data22[i2];
if(!(((((data23 === "noKey") || (data23 === "refused")) || (data23 === "overloaded")) || (data23 === "tooLong")) || (data23 === "timedOut"))){
const err49 = {instancePath:instancePath+"/tiers/" + i0+"/moveOn/" + i2,schemaPath:"#/definitions/tier/properties/moveOn/items/enum",keyword:"enum",params:{allowedValues: schema27.properties.moveOn.items.enum},message:"must be equal to one of the allowed values"};
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
const err50 = {instancePath:instancePath+"/tiers/" + i0+"/moveOn",schemaPath:"#/definitions/tier/properties/moveOn/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data17.overflow !== undefined){
let data24 = data17.overflow;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key5 in data24){
if(!((key5 === "busy") || (key5 === "promptTokens"))){
const err51 = {instancePath:instancePath+"/tiers/" + i0+"/overflow",schemaPath:"#/definitions/tier/properties/overflow/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data24.busy !== undefined){
let data25 = data24.busy;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err52 = {instancePath:instancePath+"/tiers/" + i0+"/overflow/busy",schemaPath:"#/definitions/tier/properties/overflow/properties/busy/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data24.promptTokens !== undefined){
let data26 = data24.promptTokens;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err53 = {instancePath:instancePath+"/tiers/" + i0+"/overflow/promptTokens",schemaPath:"#/definitions/tier/properties/overflow/properties/promptTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err54 = {instancePath:instancePath+"/tiers/" + i0+"/overflow",schemaPath:"#/definitions/tier/properties/overflow/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data17.patienceMs !== undefined){
let data27 = data17.patienceMs;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err55 = {instancePath:instancePath+"/tiers/" + i0+"/patienceMs",schemaPath:"#/definitions/tier/properties/patienceMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err56 = {instancePath:instancePath+"/tiers/" + i0,schemaPath:"#/definitions/tier/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err57 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.userAgent !== undefined){
if(typeof data.userAgent !== "string"){
const err58 = {instancePath:instancePath+"/userAgent",schemaPath:"#/properties/userAgent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.sizes !== undefined){
let data29 = data.sizes;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key6 in data29){
let data30 = data29[key6];
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.prompt === undefined){
const err59 = {instancePath:instancePath+"/sizes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/size/required",keyword:"required",params:{missingProperty: "prompt"},message:"must have required property '"+"prompt"+"'"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data30.toolset === undefined){
const err60 = {instancePath:instancePath+"/sizes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/size/required",keyword:"required",params:{missingProperty: "toolset"},message:"must have required property '"+"toolset"+"'"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
for(const key7 in data30){
if(!(((key7 === "prompt") || (key7 === "toolset")) || (key7 === "budget"))){
const err61 = {instancePath:instancePath+"/sizes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/size/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data30.prompt !== undefined){
if(typeof data30.prompt !== "string"){
const err62 = {instancePath:instancePath+"/sizes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/prompt",schemaPath:"#/definitions/size/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data30.toolset !== undefined){
if(typeof data30.toolset !== "string"){
const err63 = {instancePath:instancePath+"/sizes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/toolset",schemaPath:"#/definitions/size/properties/toolset/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data30.budget !== undefined){
let data33 = data30.budget;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key8 in data33){
if(!(((key8 === "head") || (key8 === "talk")) || (key8 === "result"))){
const err64 = {instancePath:instancePath+"/sizes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget",schemaPath:"#/definitions/size/properties/budget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data33.head !== undefined){
let data34 = data33.head;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err65 = {instancePath:instancePath+"/sizes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/head",schemaPath:"#/definitions/size/properties/budget/properties/head/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data33.talk !== undefined){
let data35 = data33.talk;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err66 = {instancePath:instancePath+"/sizes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/talk",schemaPath:"#/definitions/size/properties/budget/properties/talk/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data33.result !== undefined){
let data36 = data33.result;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err67 = {instancePath:instancePath+"/sizes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget/result",schemaPath:"#/definitions/size/properties/budget/properties/result/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
else {
const err68 = {instancePath:instancePath+"/sizes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/budget",schemaPath:"#/definitions/size/properties/budget/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err69 = {instancePath:instancePath+"/sizes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/size/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err70 = {instancePath:instancePath+"/sizes",schemaPath:"#/properties/sizes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.classes !== undefined){
let data37 = data.classes;
if(Array.isArray(data37)){
const len3 = data37.length;
for(let i3=0; i3<len3 && errors<100; i3++){
if(!(validate19(data37[i3], {instancePath:instancePath+"/classes/" + i3,parentData:data37,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
}
else {
const err71 = {instancePath:instancePath+"/classes",schemaPath:"#/properties/classes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.routes !== undefined){
let data39 = data.routes;
if(Array.isArray(data39)){
const len4 = data39.length;
for(let i4=0; i4<len4 && errors<100; i4++){
if(!(validate23(data39[i4], {instancePath:instancePath+"/routes/" + i4,parentData:data39,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err72 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.parts !== undefined){
let data41 = data.parts;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key9 in data41){
let data42 = data41[key9];
if(Array.isArray(data42)){
const len5 = data42.length;
for(let i5=0; i5<len5 && errors<100; i5++){
if(!(validate25(data42[i5], {instancePath:instancePath+"/parts/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,parentData:data42,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err73 = {instancePath:instancePath+"/parts/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/parts/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err74 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.sources !== undefined){
let data44 = data.sources;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key10 in data44){
let data45 = data44[key10];
if(Array.isArray(data45)){
const len6 = data45.length;
for(let i6=0; i6<len6 && errors<100; i6++){
if(!(validate31(data45[i6], {instancePath:instancePath+"/sources/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,parentData:data45,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
const err75 = {instancePath:instancePath+"/sources/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sources/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err76 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.needs !== undefined){
let data47 = data.needs;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key11 in data47){
let data48 = data47[key11];
if(Array.isArray(data48)){
const len7 = data48.length;
for(let i7=0; i7<len7 && errors<100; i7++){
if(!(validate25(data48[i7], {instancePath:instancePath+"/needs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7,parentData:data48,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err77 = {instancePath:instancePath+"/needs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/needs/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err78 = {instancePath:instancePath+"/needs",schemaPath:"#/properties/needs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.thoughts !== undefined){
let data50 = data.thoughts;
if(Array.isArray(data50)){
const len8 = data50.length;
for(let i8=0; i8<len8 && errors<100; i8++){
let data51 = data50[i8];
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.start === undefined){
const err79 = {instancePath:instancePath+"/thoughts/" + i8,schemaPath:"#/definitions/marks/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
for(const key12 in data51){
if(!((key12 === "start") || (key12 === "end"))){
const err80 = {instancePath:instancePath+"/thoughts/" + i8,schemaPath:"#/definitions/marks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data51.start !== undefined){
if(typeof data51.start !== "string"){
const err81 = {instancePath:instancePath+"/thoughts/" + i8+"/start",schemaPath:"#/definitions/marks/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data51.end !== undefined){
if(typeof data51.end !== "string"){
const err82 = {instancePath:instancePath+"/thoughts/" + i8+"/end",schemaPath:"#/definitions/marks/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err83 = {instancePath:instancePath+"/thoughts/" + i8,schemaPath:"#/definitions/marks/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/thoughts",schemaPath:"#/properties/thoughts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.turnEnds !== undefined){
let data54 = data.turnEnds;
if(Array.isArray(data54)){
const len9 = data54.length;
for(let i9=0; i9<len9 && errors<100; i9++){
let data55 = data54[i9];
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.token === undefined){
const err85 = {instancePath:instancePath+"/turnEnds/" + i9,schemaPath:"#/definitions/turnEnd/required",keyword:"required",params:{missingProperty: "token"},message:"must have required property '"+"token"+"'"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
for(const key13 in data55){
if(!((key13 === "token") || (key13 === "next"))){
const err86 = {instancePath:instancePath+"/turnEnds/" + i9,schemaPath:"#/definitions/turnEnd/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data55.token !== undefined){
if(typeof data55.token !== "string"){
const err87 = {instancePath:instancePath+"/turnEnds/" + i9+"/token",schemaPath:"#/definitions/turnEnd/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data55.next !== undefined){
if(typeof data55.next !== "string"){
const err88 = {instancePath:instancePath+"/turnEnds/" + i9+"/next",schemaPath:"#/definitions/turnEnd/properties/next/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err89 = {instancePath:instancePath+"/turnEnds/" + i9,schemaPath:"#/definitions/turnEnd/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/turnEnds",schemaPath:"#/properties/turnEnds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.dialects !== undefined){
let data58 = data.dialects;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key14 in data58){
if(!(validate35(data58[key14], {instancePath:instancePath+"/dialects/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data58,parentDataProperty:key14,rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err91 = {instancePath:instancePath+"/dialects",schemaPath:"#/properties/dialects/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.styles !== undefined){
let data60 = data.styles;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
for(const key15 in data60){
let data61 = data60[key15];
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.template === undefined){
const err92 = {instancePath:instancePath+"/styles/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/styles/additionalProperties/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
for(const key16 in data61){
if(!((key16 === "template") || (key16 === "flat"))){
const err93 = {instancePath:instancePath+"/styles/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/styles/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data61.template !== undefined){
if(typeof data61.template !== "string"){
const err94 = {instancePath:instancePath+"/styles/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/template",schemaPath:"#/properties/styles/additionalProperties/properties/template/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data61.flat !== undefined){
if(true !== data61.flat){
const err95 = {instancePath:instancePath+"/styles/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/flat",schemaPath:"#/properties/styles/additionalProperties/properties/flat/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/styles/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/styles/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err97 = {instancePath:instancePath+"/styles",schemaPath:"#/properties/styles/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data.trim !== undefined){
let data64 = data.trim;
if(Array.isArray(data64)){
const len10 = data64.length;
for(let i10=0; i10<len10 && errors<100; i10++){
if(!(validate37(data64[i10], {instancePath:instancePath+"/trim/" + i10,parentData:data64,parentDataProperty:i10,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err98 = {instancePath:instancePath+"/trim",schemaPath:"#/properties/trim/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.filters !== undefined){
let data66 = data.filters;
if(Array.isArray(data66)){
const len11 = data66.length;
for(let i11=0; i11<len11 && errors<100; i11++){
if(!(validate37(data66[i11], {instancePath:instancePath+"/filters/" + i11,parentData:data66,parentDataProperty:i11,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err99 = {instancePath:instancePath+"/filters",schemaPath:"#/properties/filters/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.toolsets !== undefined){
let data68 = data.toolsets;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
for(const key17 in data68){
if(!(validate41(data68[key17], {instancePath:instancePath+"/toolsets/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data68,parentDataProperty:key17,rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err100 = {instancePath:instancePath+"/toolsets",schemaPath:"#/properties/toolsets/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.repeats !== undefined){
let data70 = data.repeats;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.tell === undefined){
const err101 = {instancePath:instancePath+"/repeats",schemaPath:"#/properties/repeats/required",keyword:"required",params:{missingProperty: "tell"},message:"must have required property '"+"tell"+"'"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data70.stop === undefined){
const err102 = {instancePath:instancePath+"/repeats",schemaPath:"#/properties/repeats/required",keyword:"required",params:{missingProperty: "stop"},message:"must have required property '"+"stop"+"'"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
for(const key18 in data70){
if(!(((key18 === "tell") || (key18 === "stop")) || (key18 === "text"))){
const err103 = {instancePath:instancePath+"/repeats",schemaPath:"#/properties/repeats/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data70.tell !== undefined){
let data71 = data70.tell;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err104 = {instancePath:instancePath+"/repeats/tell",schemaPath:"#/properties/repeats/properties/tell/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data70.stop !== undefined){
let data72 = data70.stop;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err105 = {instancePath:instancePath+"/repeats/stop",schemaPath:"#/properties/repeats/properties/stop/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data70.text !== undefined){
let data73 = data70.text;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err106 = {instancePath:instancePath+"/repeats/text",schemaPath:"#/properties/repeats/properties/text/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/repeats",schemaPath:"#/properties/repeats/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.aliases !== undefined){
let data74 = data.aliases;
if(Array.isArray(data74)){
const len12 = data74.length;
for(let i12=0; i12<len12 && errors<100; i12++){
if(!(validate43(data74[i12], {instancePath:instancePath+"/aliases/" + i12,parentData:data74,parentDataProperty:i12,rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
else {
const err108 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data.intents !== undefined){
let data76 = data.intents;
if(Array.isArray(data76)){
const len13 = data76.length;
for(let i13=0; i13<len13 && errors<100; i13++){
if(!(validate45(data76[i13], {instancePath:instancePath+"/intents/" + i13,parentData:data76,parentDataProperty:i13,rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err109 = {instancePath:instancePath+"/intents",schemaPath:"#/properties/intents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data.decide !== undefined){
if(!(validate47(data.decide, {instancePath:instancePath+"/decide",parentData:data,parentDataProperty:"decide",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
if(data.neverLeaves !== undefined){
let data79 = data.neverLeaves;
if(Array.isArray(data79)){
const len14 = data79.length;
for(let i14=0; i14<len14 && errors<100; i14++){
let data80 = data79[i14];
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.id === undefined){
const err110 = {instancePath:instancePath+"/neverLeaves/" + i14,schemaPath:"#/definitions/privateRule/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data80.tests === undefined){
const err111 = {instancePath:instancePath+"/neverLeaves/" + i14,schemaPath:"#/definitions/privateRule/required",keyword:"required",params:{missingProperty: "tests"},message:"must have required property '"+"tests"+"'"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
for(const key19 in data80){
if(!(((key19 === "id") || (key19 === "about")) || (key19 === "tests"))){
const err112 = {instancePath:instancePath+"/neverLeaves/" + i14,schemaPath:"#/definitions/privateRule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data80.id !== undefined){
if(typeof data80.id !== "string"){
const err113 = {instancePath:instancePath+"/neverLeaves/" + i14+"/id",schemaPath:"#/definitions/privateRule/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data80.about !== undefined){
if(typeof data80.about !== "string"){
const err114 = {instancePath:instancePath+"/neverLeaves/" + i14+"/about",schemaPath:"#/definitions/privateRule/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data80.tests !== undefined){
let data83 = data80.tests;
if(Array.isArray(data83)){
const len15 = data83.length;
for(let i15=0; i15<len15 && errors<100; i15++){
let data84 = data83[i15];
const _errs178 = errors;
let valid58 = false;
let passing0 = null;
const _errs179 = errors;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
if(data84.op === undefined){
const err115 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/0/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data84.value === undefined){
const err116 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/0/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
for(const key20 in data84){
if(!((key20 === "op") || (key20 === "value"))){
const err117 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data84.op !== undefined){
if("contains" !== data84.op){
const err118 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15+"/op",schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/0/properties/op/const",keyword:"const",params:{allowedValue: "contains"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data84.value !== undefined){
if(typeof data84.value !== "string"){
const err119 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15+"/value",schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/0/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
var _valid0 = _errs179 === errors;
if(_valid0){
valid58 = true;
passing0 = 0;
}
const _errs185 = errors;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
if(data84.op === undefined){
const err121 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/1/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data84.source === undefined){
const err122 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/1/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data84.flags === undefined){
const err123 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/1/required",keyword:"required",params:{missingProperty: "flags"},message:"must have required property '"+"flags"+"'"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
for(const key21 in data84){
if(!(((key21 === "op") || (key21 === "source")) || (key21 === "flags"))){
const err124 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data84.op !== undefined){
if("matches" !== data84.op){
const err125 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15+"/op",schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/1/properties/op/const",keyword:"const",params:{allowedValue: "matches"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data84.source !== undefined){
if(typeof data84.source !== "string"){
const err126 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15+"/source",schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/1/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data84.flags !== undefined){
if(typeof data84.flags !== "string"){
const err127 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15+"/flags",schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/1/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
var _valid0 = _errs185 === errors;
if(_valid0 && valid58){
valid58 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid58 = true;
passing0 = 1;
}
const _errs193 = errors;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
if(data84.op === undefined){
const err129 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/2/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data84.source === undefined){
const err130 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/2/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
for(const key22 in data84){
if(!((((key22 === "op") || (key22 === "source")) || (key22 === "home")) || (key22 === "folders"))){
const err131 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data84.op !== undefined){
if("path" !== data84.op){
const err132 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15+"/op",schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/2/properties/op/const",keyword:"const",params:{allowedValue: "path"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data84.source !== undefined){
if(typeof data84.source !== "string"){
const err133 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15+"/source",schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/2/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data84.home !== undefined){
if(true !== data84.home){
const err134 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15+"/home",schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/2/properties/home/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data84.folders !== undefined){
if(true !== data84.folders){
const err135 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15+"/folders",schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/2/properties/folders/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
var _valid0 = _errs193 === errors;
if(_valid0 && valid58){
valid58 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid58 = true;
passing0 = 2;
}
}
}
if(!valid58){
const err137 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests/" + i15,schemaPath:"#/definitions/privateRule/properties/tests/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
else {
errors = _errs178;
if(vErrors !== null){
if(_errs178){
vErrors.length = _errs178;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err138 = {instancePath:instancePath+"/neverLeaves/" + i14+"/tests",schemaPath:"#/definitions/privateRule/properties/tests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/neverLeaves/" + i14,schemaPath:"#/definitions/privateRule/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
else {
const err140 = {instancePath:instancePath+"/neverLeaves",schemaPath:"#/properties/neverLeaves/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data.budget !== undefined){
let data94 = data.budget;
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.perDay === undefined){
const err141 = {instancePath:instancePath+"/budget",schemaPath:"#/properties/budget/required",keyword:"required",params:{missingProperty: "perDay"},message:"must have required property '"+"perDay"+"'"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
for(const key23 in data94){
if(!(key23 === "perDay")){
const err142 = {instancePath:instancePath+"/budget",schemaPath:"#/properties/budget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data94.perDay !== undefined){
let data95 = data94.perDay;
if(!((typeof data95 == "number") && (isFinite(data95)))){
const err143 = {instancePath:instancePath+"/budget/perDay",schemaPath:"#/properties/budget/properties/perDay/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/budget",schemaPath:"#/properties/budget/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data.templates !== undefined){
let data96 = data.templates;
if(Array.isArray(data96)){
const len16 = data96.length;
for(let i16=0; i16<len16 && errors<100; i16++){
if(typeof data96[i16] !== "string"){
const err145 = {instancePath:instancePath+"/templates/" + i16,schemaPath:"#/properties/templates/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
else {
const err146 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
else {
const err147 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
