// From schema/explanation.schema.json by `npm run generate`. Never edited.
"use strict";
export const validateExplanation = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"Explanation","description":"What the rules make of one request, in the order in which it is decided: the `data` of `mallex explain --json`. A place is `file:line`.","type":"object","additionalProperties":false,"required":["version","summary","request","plan","outcome","decision","class","route","parts","rules","dropped","tokens"],"properties":{"version":{"const":1},"summary":{"type":"object","description":"The whole in three sentences.","additionalProperties":false,"required":["answered","why","cut"],"properties":{"answered":{"type":"string","description":"Who answered, or would: the profile and its model, the tier; of a recorded turn how much it wrote and how long it took."},"why":{"type":"string","description":"What has decided that, and where it is written."},"cut":{"type":"string","description":"What of the request no model has read."}}},"request":{"type":"object","additionalProperties":false,"required":["from","model","messages","tools","stream"],"properties":{"from":{"type":"string","description":"The file, the turn's id, or `-`."},"client":{"type":"string","description":"The client's release; absent: unknown, and no condition on it holds."},"model":{"type":"string"},"messages":{"type":"integer"},"tools":{"type":"integer"},"stream":{"type":"boolean"},"failed":{"type":"string","description":"What went wrong when the recorded turn was answered."}}},"plan":{"type":"object","additionalProperties":false,"required":["hash"],"properties":{"hash":{"type":"string","description":"Of the rules that explain the request: today's."},"answeredBy":{"type":"string","description":"Of the rules by which the recorded turn was answered, where they were others."}}},"outcome":{"enum":["ask","relay","reply","refuse"],"description":"`relay`: the client's own request goes on as it is."},"decision":{"$ref":"#/definitions/decision"},"class":{"type":"object","additionalProperties":false,"required":["id","background","tried"],"properties":{"id":{"type":"string"},"background":{"type":"boolean"},"at":{"type":"string"},"tried":{"type":"array","items":{"$ref":"#/definitions/triedRule"}}}},"route":{"type":"object","additionalProperties":false,"required":["tried"],"properties":{"id":{"type":"string","description":"Absent: none holds."},"to":{"type":"string","description":"`tier low`, `reply mallex:replies/title`, …"},"at":{"type":"string"},"tried":{"type":"array","items":{"$ref":"#/definitions/triedRule"}}}},"intent":{"$ref":"#/definitions/explainedIntent"},"chain":{"type":"array","description":"The profiles that are tried, in order, each as it is now on this machine; absent: no tier has been asked for.","items":{"$ref":"#/definitions/chainProfile"}},"bound":{"type":"object","description":"Why what is sent stays with local profiles.","additionalProperties":false,"required":["by"],"properties":{"by":{"type":"string","description":"Id of a rule of `neverLeaves`, or `localOnly`."},"about":{"type":"string"},"found":{"type":"string","description":"Where in the request it stands: `system[2].text`, `messages[4].content[0].content (the result of Read)`."},"at":{"type":"string"}}},"profile":{"$ref":"#/definitions/explainedProfile"},"answered":{"$ref":"#/definitions/recorded"},"tools":{"type":"object","additionalProperties":false,"required":["toolset","offered"],"properties":{"toolset":{"type":"string"},"at":{"type":"string"},"offered":{"type":"array","items":{"type":"string"},"description":"Names as the model sees them."},"stubs":{"type":"array","items":{"type":"string"},"description":"Those of `offered` that the model is told of in short."},"findable":{"type":"array","items":{"type":"string"},"description":"The model is told of them when it looks for tools."},"dropped":{"type":"array","items":{"type":"string"},"description":"The client's names of those that the model can't call."},"head":{"type":"integer","description":"Tokens of the system text and the tools, which each turn of the talk begins with; about, as they are counted by themselves."}}},"parts":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","found","roles","tokens"],"properties":{"name":{"type":"string"},"found":{"type":"boolean"},"at":{"type":"string","description":"The finder that finds it; where none does, the first."},"roles":{"type":"array","items":{"enum":["system","user","assistant"]},"description":"Whose texts it stood in."},"tokens":{"type":"integer","description":"Cut out of the talk for it."}}}},"rules":{"type":"array","description":"Trims and filters that fired, in the order in which the file asks them.","items":{"type":"object","additionalProperties":false,"required":["list","id","do","times","tokens"],"properties":{"list":{"enum":["trim","filters"]},"id":{"type":"string"},"do":{"enum":["drop","keep","unwrap","replace"]},"times":{"type":"integer"},"tokens":{"type":"integer","description":"What came minus what went; negative: it saves."},"leftIn":{"type":"object","description":"What it would have taken out and has left in, because it holds words that must survive; absent: nothing.","additionalProperties":false,"required":["times","words"],"properties":{"times":{"type":"integer"},"words":{"type":"array","items":{"type":"string"}}}},"at":{"type":"string"},"byPack":{"const":true,"description":"A pack that is not built in has made or changed this rule."}}}},"unfired":{"type":"array","description":"Rules of the person's own files that did nothing in this turn; absent: none.","items":{"$ref":"#/definitions/unfiredRule"}},"packTexts":{"type":"array","description":"Words of packs that are not built in and that a model or the client is shown in this turn; absent: none.","items":{"type":"object","additionalProperties":false,"required":["what","reaches","from","at","text"],"properties":{"what":{"type":"string","description":"`the prompt of size small`, `the filter acme/no-tips`."},"reaches":{"enum":["system","user","tools","client"],"description":"A model, as its system text, in the talk, or as its tools; or the client."},"from":{"type":"string","description":"The file that holds the words."},"at":{"type":"string","description":"Who says it; of a template: who names it."},"text":{"type":"string","description":"The whole, as it stands in the file."}}}},"dropped":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","why","count"],"properties":{"what":{"type":"string"},"why":{"type":"string"},"rule":{"type":"string"},"count":{"type":"integer"}}}},"reply":{"type":"string","description":"What is answered without a model."},"problem":{"type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"type":"string"},"message":{"type":"string"},"hint":{"type":"string"}}},"tokens":{"type":"object","additionalProperties":false,"required":["sent","read","exact"],"properties":{"sent":{"type":"integer","description":"What the client sends: system text, messages, and tools as JSON."},"read":{"type":"integer","description":"What the model reads; 0 where none is asked."},"exact":{"type":"boolean","description":"`read` is counted with the model's own tokenizer and chat template; else estimated."},"inexact":{"type":"string","description":"Why not."}}},"prompt":{"type":"object","description":"What the model is asked.","additionalProperties":true,"required":["messages","tools","maxTokens"],"properties":{"messages":{"type":"array","items":{"type":"object"}},"tools":{"type":"array","items":{"type":"object"}},"maxTokens":{"type":"integer"}}}},"definitions":{"decision":{"type":"object","additionalProperties":false,"required":["class","why"],"properties":{"class":{"type":"string"},"route":{"type":"string"},"by":{"enum":["tag","name","alias"],"description":"What has named the tier or profile."},"tier":{"type":"string"},"profile":{"type":"string"},"intent":{"$ref":"#/definitions/intentChoice"},"passed":{"type":"array","items":{"$ref":"#/definitions/passed"}},"switched":{"$ref":"#/definitions/switched"},"bound":{"type":"string","description":"Id of a rule of `neverLeaves`, or `localOnly`."},"saved":{"type":"integer"},"why":{"type":"string"}}},"intentChoice":{"type":"object","additionalProperties":false,"required":["id","step"],"properties":{"id":{"type":"string"},"step":{"enum":["patterns","examples","model","default","pinned"]},"scores":{"type":"object","additionalProperties":{"type":"number"},"description":"From 0 to 1 by intent, where the examples were asked."},"margin":{"type":"number","description":"The lead of the likeliest over the second."}}},"explainedIntent":{"type":"object","description":"What the person's words ask for, found without a model and without knowing the session.","additionalProperties":false,"required":["id","step","to","words"],"properties":{"id":{"type":"string"},"step":{"enum":["patterns","examples","model","default","pinned"]},"scores":{"type":"object","additionalProperties":{"type":"number"}},"margin":{"type":"number"},"sure":{"type":"boolean","description":"False: with the step `model`, a model is asked."},"to":{"type":"string","description":"`tier low`, `escalate 1`."},"words":{"type":"string","description":"What was read, shortened."},"at":{"type":"string"}}},"passed":{"type":"object","additionalProperties":false,"required":["profile","reason","why"],"properties":{"profile":{"type":"string"},"reason":{"enum":["noKey","refused","overloaded","tooLong","timedOut","busy","long","budget","private","resting"]},"why":{"type":"string"}}},"switched":{"type":"object","additionalProperties":false,"required":["from","reread"],"properties":{"from":{"type":"string","description":"The profile that answered before."},"reread":{"type":"integer","description":"Tokens, by estimate, that the new one has to read."}}},"chainProfile":{"type":"object","additionalProperties":false,"required":["name","model","backend","usable"],"properties":{"name":{"type":"string"},"model":{"type":"string"},"backend":{"type":"string"},"usable":{"type":"boolean","description":"Nothing that is known before asking speaks against it."},"reason":{"enum":["noKey","refused","overloaded","tooLong","timedOut","busy","long","budget","private","resting"]},"why":{"type":"string","description":"Why it is not usable, in words."},"leaves":{"const":true,"description":"What it is sent leaves the person's own machines."},"price":{"type":"object","description":"By its price: what it costs to read what the client sends, and what an answer of a thousand tokens does.","additionalProperties":false,"required":["read","perThousand"],"properties":{"read":{"type":"number","description":"US dollars."},"perThousand":{"type":"number","description":"US dollars."}}},"at":{"type":"string"}}},"recorded":{"type":"object","description":"What happened when the recorded turn was answered.","additionalProperties":false,"required":["decision"],"properties":{"decision":{"$ref":"#/definitions/decision"},"usage":{"type":"object","description":"Tokens, as its server has counted them.","additionalProperties":{"type":"integer"}},"cost":{"type":"object","additionalProperties":false,"required":["usd","dearest"],"properties":{"usd":{"type":"number"},"dearest":{"type":"number","description":"What the same tokens would have cost on the dearest profile that a tier holds."},"estimated":{"const":true,"description":"The answer was stopped before its backend had counted all of it."}}},"repair":{"enum":["called","said","failed","noRoom"],"description":"What came of asking once more for a call that could not be carried out."},"ms":{"type":"integer"},"stopped":{"const":true,"description":"The client has closed the request before the answer had ended: Esc, or its end."}}},"unfiredRule":{"type":"object","title":"UnfiredRule","description":"A rule of the person's own files that did nothing.","additionalProperties":false,"required":["list","id"],"properties":{"list":{"enum":["routes","trim","filters"]},"id":{"type":"string"},"at":{"type":"string"},"words":{"$ref":"#/definitions/ruleWords","description":"In this request; absent: they don't stand in it."},"lately":{"type":"object","description":"It has not fired in any of the newest kept turns, though its words went by. Absent: it has, they did not, or no turn is kept.","additionalProperties":false,"required":["turns","withWords","words"],"properties":{"turns":{"type":"integer","description":"Kept turns in which a model of the person's own was asked, 20 at most."},"withWords":{"type":"integer","description":"In so many of them its words stand."},"words":{"$ref":"#/definitions/ruleWords","description":"In the newest of these."}}}}},"ruleWords":{"type":"object","title":"RuleWords","description":"Where the words stand that a trim rule or filter looks for.","additionalProperties":false,"required":["in"],"properties":{"in":{"type":"array","items":{"type":"string"},"description":"What `hook` says, in system text; `results of tools`."},"why":{"type":"string","description":"The rule looks there, and still did nothing. Absent: it does not look there."},"write":{"type":"string","description":"What to write instead, tried on this request. Absent: nothing finds them."}}},"triedRule":{"type":"object","additionalProperties":false,"required":["id","holds"],"properties":{"id":{"type":"string"},"holds":{"type":"boolean"},"failed":{"type":"string","description":"The first condition that failed, in short: `tools: none`."},"has":{"type":"string","description":"What the request has instead."},"at":{"type":"string","description":"Of that condition; of the rule where it holds."}}},"explainedProfile":{"type":"object","additionalProperties":false,"required":["name","model","backend","size","prompt","dialect","window","output","why"],"properties":{"name":{"type":"string"},"model":{"type":"string"},"backend":{"type":"string"},"size":{"type":"string"},"prompt":{"type":"string","description":"Of the size: a template, or `client`."},"head":{"type":"string","description":"Tokens that each of its prompts begins with, as `mallex compile` prints them: `65` measured, `~65` estimated or stated. Absent: nothing says it."},"dialect":{"type":"string"},"alsoReads":{"type":"array","items":{"type":"string"},"description":"Dialects in which calls are read beside its own. Absent: in none."},"style":{"type":"string","description":"How it is told to use tools. Absent: as any model is."},"repair":{"enum":["off","mend","ask"],"description":"Absent: what is asked goes on as it is, and so do the calls."},"repeats":{"type":"object","description":"Rounds without anything new after which the model is told so, and after which the turn ends. Absent: nothing happens.","additionalProperties":false,"required":["tell","stop"],"properties":{"tell":{"type":"integer"},"stop":{"type":"integer"},"streak":{"type":"integer","description":"So many calls in a row have brought nothing new. Absent: none."},"last":{"type":"string","description":"The newest of them: its name and its arguments, as the client has sent them. Absent: none."}}},"window":{"type":"integer"},"output":{"type":"integer"},"why":{"type":"string"},"at":{"type":"string"}}}},"$id":"explanation.schema.json"};
const schema16 = {"type":"object","additionalProperties":false,"required":["id","holds"],"properties":{"id":{"type":"string"},"holds":{"type":"boolean"},"failed":{"type":"string","description":"The first condition that failed, in short: `tools: none`."},"has":{"type":"string","description":"What the request has instead."},"at":{"type":"string","description":"Of that condition; of the rule where it holds."}}};
const schema18 = {"type":"object","description":"What the person's words ask for, found without a model and without knowing the session.","additionalProperties":false,"required":["id","step","to","words"],"properties":{"id":{"type":"string"},"step":{"enum":["patterns","examples","model","default","pinned"]},"scores":{"type":"object","additionalProperties":{"type":"number"}},"margin":{"type":"number"},"sure":{"type":"boolean","description":"False: with the step `model`, a model is asked."},"to":{"type":"string","description":"`tier low`, `escalate 1`."},"words":{"type":"string","description":"What was read, shortened."},"at":{"type":"string"}}};
const schema19 = {"type":"object","additionalProperties":false,"required":["name","model","backend","usable"],"properties":{"name":{"type":"string"},"model":{"type":"string"},"backend":{"type":"string"},"usable":{"type":"boolean","description":"Nothing that is known before asking speaks against it."},"reason":{"enum":["noKey","refused","overloaded","tooLong","timedOut","busy","long","budget","private","resting"]},"why":{"type":"string","description":"Why it is not usable, in words."},"leaves":{"const":true,"description":"What it is sent leaves the person's own machines."},"price":{"type":"object","description":"By its price: what it costs to read what the client sends, and what an answer of a thousand tokens does.","additionalProperties":false,"required":["read","perThousand"],"properties":{"read":{"type":"number","description":"US dollars."},"perThousand":{"type":"number","description":"US dollars."}}},"at":{"type":"string"}}};
const schema20 = {"type":"object","additionalProperties":false,"required":["name","model","backend","size","prompt","dialect","window","output","why"],"properties":{"name":{"type":"string"},"model":{"type":"string"},"backend":{"type":"string"},"size":{"type":"string"},"prompt":{"type":"string","description":"Of the size: a template, or `client`."},"head":{"type":"string","description":"Tokens that each of its prompts begins with, as `mallex compile` prints them: `65` measured, `~65` estimated or stated. Absent: nothing says it."},"dialect":{"type":"string"},"alsoReads":{"type":"array","items":{"type":"string"},"description":"Dialects in which calls are read beside its own. Absent: in none."},"style":{"type":"string","description":"How it is told to use tools. Absent: as any model is."},"repair":{"enum":["off","mend","ask"],"description":"Absent: what is asked goes on as it is, and so do the calls."},"repeats":{"type":"object","description":"Rounds without anything new after which the model is told so, and after which the turn ends. Absent: nothing happens.","additionalProperties":false,"required":["tell","stop"],"properties":{"tell":{"type":"integer"},"stop":{"type":"integer"},"streak":{"type":"integer","description":"So many calls in a row have brought nothing new. Absent: none."},"last":{"type":"string","description":"The newest of them: its name and its arguments, as the client has sent them. Absent: none."}}},"window":{"type":"integer"},"output":{"type":"integer"},"why":{"type":"string"},"at":{"type":"string"}}};
const func2 = Object.prototype.hasOwnProperty;
const schema12 = {"type":"object","additionalProperties":false,"required":["class","why"],"properties":{"class":{"type":"string"},"route":{"type":"string"},"by":{"enum":["tag","name","alias"],"description":"What has named the tier or profile."},"tier":{"type":"string"},"profile":{"type":"string"},"intent":{"$ref":"#/definitions/intentChoice"},"passed":{"type":"array","items":{"$ref":"#/definitions/passed"}},"switched":{"$ref":"#/definitions/switched"},"bound":{"type":"string","description":"Id of a rule of `neverLeaves`, or `localOnly`."},"saved":{"type":"integer"},"why":{"type":"string"}}};
const schema13 = {"type":"object","additionalProperties":false,"required":["id","step"],"properties":{"id":{"type":"string"},"step":{"enum":["patterns","examples","model","default","pinned"]},"scores":{"type":"object","additionalProperties":{"type":"number"},"description":"From 0 to 1 by intent, where the examples were asked."},"margin":{"type":"number","description":"The lead of the likeliest over the second."}}};
const schema14 = {"type":"object","additionalProperties":false,"required":["profile","reason","why"],"properties":{"profile":{"type":"string"},"reason":{"enum":["noKey","refused","overloaded","tooLong","timedOut","busy","long","budget","private","resting"]},"why":{"type":"string"}}};
const schema15 = {"type":"object","additionalProperties":false,"required":["from","reread"],"properties":{"from":{"type":"string","description":"The profile that answered before."},"reread":{"type":"integer","description":"Tokens, by estimate, that the new one has to read."}}};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.class === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.why === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema12.properties, key0))){
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
if(data.class !== undefined){
if(typeof data.class !== "string"){
const err3 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.route !== undefined){
if(typeof data.route !== "string"){
const err4 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.by !== undefined){
let data2 = data.by;
if(!(((data2 === "tag") || (data2 === "name")) || (data2 === "alias"))){
const err5 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/enum",keyword:"enum",params:{allowedValues: schema12.properties.by.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.tier !== undefined){
if(typeof data.tier !== "string"){
const err6 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
if(typeof data.profile !== "string"){
const err7 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.intent !== undefined){
let data5 = data.intent;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.id === undefined){
const err8 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/intentChoice/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data5.step === undefined){
const err9 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/intentChoice/required",keyword:"required",params:{missingProperty: "step"},message:"must have required property '"+"step"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data5){
if(!((((key1 === "id") || (key1 === "step")) || (key1 === "scores")) || (key1 === "margin"))){
const err10 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/intentChoice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.id !== undefined){
if(typeof data5.id !== "string"){
const err11 = {instancePath:instancePath+"/intent/id",schemaPath:"#/definitions/intentChoice/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.step !== undefined){
let data7 = data5.step;
if(!(((((data7 === "patterns") || (data7 === "examples")) || (data7 === "model")) || (data7 === "default")) || (data7 === "pinned"))){
const err12 = {instancePath:instancePath+"/intent/step",schemaPath:"#/definitions/intentChoice/properties/step/enum",keyword:"enum",params:{allowedValues: schema13.properties.step.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.scores !== undefined){
let data8 = data5.scores;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
let data9 = data8[key2];
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err13 = {instancePath:instancePath+"/intent/scores/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/intentChoice/properties/scores/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err14 = {instancePath:instancePath+"/intent/scores",schemaPath:"#/definitions/intentChoice/properties/scores/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.margin !== undefined){
let data10 = data5.margin;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err15 = {instancePath:instancePath+"/intent/margin",schemaPath:"#/definitions/intentChoice/properties/margin/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err16 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/intentChoice/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.passed !== undefined){
let data11 = data.passed;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0 && errors<100; i0++){
let data12 = data11[i0];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.profile === undefined){
const err17 = {instancePath:instancePath+"/passed/" + i0,schemaPath:"#/definitions/passed/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data12.reason === undefined){
const err18 = {instancePath:instancePath+"/passed/" + i0,schemaPath:"#/definitions/passed/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data12.why === undefined){
const err19 = {instancePath:instancePath+"/passed/" + i0,schemaPath:"#/definitions/passed/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key3 in data12){
if(!(((key3 === "profile") || (key3 === "reason")) || (key3 === "why"))){
const err20 = {instancePath:instancePath+"/passed/" + i0,schemaPath:"#/definitions/passed/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.profile !== undefined){
if(typeof data12.profile !== "string"){
const err21 = {instancePath:instancePath+"/passed/" + i0+"/profile",schemaPath:"#/definitions/passed/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.reason !== undefined){
let data14 = data12.reason;
if(!((((((((((data14 === "noKey") || (data14 === "refused")) || (data14 === "overloaded")) || (data14 === "tooLong")) || (data14 === "timedOut")) || (data14 === "busy")) || (data14 === "long")) || (data14 === "budget")) || (data14 === "private")) || (data14 === "resting"))){
const err22 = {instancePath:instancePath+"/passed/" + i0+"/reason",schemaPath:"#/definitions/passed/properties/reason/enum",keyword:"enum",params:{allowedValues: schema14.properties.reason.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data12.why !== undefined){
if(typeof data12.why !== "string"){
const err23 = {instancePath:instancePath+"/passed/" + i0+"/why",schemaPath:"#/definitions/passed/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err24 = {instancePath:instancePath+"/passed/" + i0,schemaPath:"#/definitions/passed/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err25 = {instancePath:instancePath+"/passed",schemaPath:"#/properties/passed/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.switched !== undefined){
let data16 = data.switched;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.from === undefined){
const err26 = {instancePath:instancePath+"/switched",schemaPath:"#/definitions/switched/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data16.reread === undefined){
const err27 = {instancePath:instancePath+"/switched",schemaPath:"#/definitions/switched/required",keyword:"required",params:{missingProperty: "reread"},message:"must have required property '"+"reread"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key4 in data16){
if(!((key4 === "from") || (key4 === "reread"))){
const err28 = {instancePath:instancePath+"/switched",schemaPath:"#/definitions/switched/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data16.from !== undefined){
if(typeof data16.from !== "string"){
const err29 = {instancePath:instancePath+"/switched/from",schemaPath:"#/definitions/switched/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data16.reread !== undefined){
let data18 = data16.reread;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err30 = {instancePath:instancePath+"/switched/reread",schemaPath:"#/definitions/switched/properties/reread/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err31 = {instancePath:instancePath+"/switched",schemaPath:"#/definitions/switched/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.bound !== undefined){
if(typeof data.bound !== "string"){
const err32 = {instancePath:instancePath+"/bound",schemaPath:"#/properties/bound/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.saved !== undefined){
let data20 = data.saved;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err33 = {instancePath:instancePath+"/saved",schemaPath:"#/properties/saved/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.why !== undefined){
if(typeof data.why !== "string"){
const err34 = {instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema21 = {"type":"object","description":"What happened when the recorded turn was answered.","additionalProperties":false,"required":["decision"],"properties":{"decision":{"$ref":"#/definitions/decision"},"usage":{"type":"object","description":"Tokens, as its server has counted them.","additionalProperties":{"type":"integer"}},"cost":{"type":"object","additionalProperties":false,"required":["usd","dearest"],"properties":{"usd":{"type":"number"},"dearest":{"type":"number","description":"What the same tokens would have cost on the dearest profile that a tier holds."},"estimated":{"const":true,"description":"The answer was stopped before its backend had counted all of it."}}},"repair":{"enum":["called","said","failed","noRoom"],"description":"What came of asking once more for a call that could not be carried out."},"ms":{"type":"integer"},"stopped":{"const":true,"description":"The client has closed the request before the answer had ended: Esc, or its end."}}};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.decision === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decision"},message:"must have required property '"+"decision"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "decision") || (key0 === "usage")) || (key0 === "cost")) || (key0 === "repair")) || (key0 === "ms")) || (key0 === "stopped"))){
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
if(data.decision !== undefined){
if(!(validate11(data.decision, {instancePath:instancePath+"/decision",parentData:data,parentDataProperty:"decision",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data.usage !== undefined){
let data1 = data.usage;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
let data2 = data1[key1];
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err2 = {instancePath:instancePath+"/usage/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/usage/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.cost !== undefined){
let data3 = data.cost;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.usd === undefined){
const err4 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/required",keyword:"required",params:{missingProperty: "usd"},message:"must have required property '"+"usd"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data3.dearest === undefined){
const err5 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/required",keyword:"required",params:{missingProperty: "dearest"},message:"must have required property '"+"dearest"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data3){
if(!(((key2 === "usd") || (key2 === "dearest")) || (key2 === "estimated"))){
const err6 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.usd !== undefined){
let data4 = data3.usd;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err7 = {instancePath:instancePath+"/cost/usd",schemaPath:"#/properties/cost/properties/usd/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.dearest !== undefined){
let data5 = data3.dearest;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err8 = {instancePath:instancePath+"/cost/dearest",schemaPath:"#/properties/cost/properties/dearest/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.estimated !== undefined){
if(true !== data3.estimated){
const err9 = {instancePath:instancePath+"/cost/estimated",schemaPath:"#/properties/cost/properties/estimated/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
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
const err10 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.repair !== undefined){
let data7 = data.repair;
if(!((((data7 === "called") || (data7 === "said")) || (data7 === "failed")) || (data7 === "noRoom"))){
const err11 = {instancePath:instancePath+"/repair",schemaPath:"#/properties/repair/enum",keyword:"enum",params:{allowedValues: schema21.properties.repair.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.ms !== undefined){
let data8 = data.ms;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err12 = {instancePath:instancePath+"/ms",schemaPath:"#/properties/ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.stopped !== undefined){
if(true !== data.stopped){
const err13 = {instancePath:instancePath+"/stopped",schemaPath:"#/properties/stopped/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
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
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"object","title":"UnfiredRule","description":"A rule of the person's own files that did nothing.","additionalProperties":false,"required":["list","id"],"properties":{"list":{"enum":["routes","trim","filters"]},"id":{"type":"string"},"at":{"type":"string"},"words":{"$ref":"#/definitions/ruleWords","description":"In this request; absent: they don't stand in it."},"lately":{"type":"object","description":"It has not fired in any of the newest kept turns, though its words went by. Absent: it has, they did not, or no turn is kept.","additionalProperties":false,"required":["turns","withWords","words"],"properties":{"turns":{"type":"integer","description":"Kept turns in which a model of the person's own was asked, 20 at most."},"withWords":{"type":"integer","description":"In so many of them its words stand."},"words":{"$ref":"#/definitions/ruleWords","description":"In the newest of these."}}}}};
const schema23 = {"type":"object","title":"RuleWords","description":"Where the words stand that a trim rule or filter looks for.","additionalProperties":false,"required":["in"],"properties":{"in":{"type":"array","items":{"type":"string"},"description":"What `hook` says, in system text; `results of tools`."},"why":{"type":"string","description":"The rule looks there, and still did nothing. Absent: it does not look there."},"write":{"type":"string","description":"What to write instead, tried on this request. Absent: nothing finds them."}}};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.list === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "list"},message:"must have required property '"+"list"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "list") || (key0 === "id")) || (key0 === "at")) || (key0 === "words")) || (key0 === "lately"))){
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
if(data.list !== undefined){
let data0 = data.list;
if(!(((data0 === "routes") || (data0 === "trim")) || (data0 === "filters"))){
const err3 = {instancePath:instancePath+"/list",schemaPath:"#/properties/list/enum",keyword:"enum",params:{allowedValues: schema22.properties.list.enum},message:"must be equal to one of the allowed values"};
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
if(data.at !== undefined){
if(typeof data.at !== "string"){
const err5 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.words !== undefined){
let data3 = data.words;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.in === undefined){
const err6 = {instancePath:instancePath+"/words",schemaPath:"#/definitions/ruleWords/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data3){
if(!(((key1 === "in") || (key1 === "why")) || (key1 === "write"))){
const err7 = {instancePath:instancePath+"/words",schemaPath:"#/definitions/ruleWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.in !== undefined){
let data4 = data3.in;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0 && errors<100; i0++){
if(typeof data4[i0] !== "string"){
const err8 = {instancePath:instancePath+"/words/in/" + i0,schemaPath:"#/definitions/ruleWords/properties/in/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err9 = {instancePath:instancePath+"/words/in",schemaPath:"#/definitions/ruleWords/properties/in/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.why !== undefined){
if(typeof data3.why !== "string"){
const err10 = {instancePath:instancePath+"/words/why",schemaPath:"#/definitions/ruleWords/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.write !== undefined){
if(typeof data3.write !== "string"){
const err11 = {instancePath:instancePath+"/words/write",schemaPath:"#/definitions/ruleWords/properties/write/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err12 = {instancePath:instancePath+"/words",schemaPath:"#/definitions/ruleWords/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.lately !== undefined){
let data8 = data.lately;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.turns === undefined){
const err13 = {instancePath:instancePath+"/lately",schemaPath:"#/properties/lately/required",keyword:"required",params:{missingProperty: "turns"},message:"must have required property '"+"turns"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data8.withWords === undefined){
const err14 = {instancePath:instancePath+"/lately",schemaPath:"#/properties/lately/required",keyword:"required",params:{missingProperty: "withWords"},message:"must have required property '"+"withWords"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data8.words === undefined){
const err15 = {instancePath:instancePath+"/lately",schemaPath:"#/properties/lately/required",keyword:"required",params:{missingProperty: "words"},message:"must have required property '"+"words"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data8){
if(!(((key2 === "turns") || (key2 === "withWords")) || (key2 === "words"))){
const err16 = {instancePath:instancePath+"/lately",schemaPath:"#/properties/lately/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.turns !== undefined){
let data9 = data8.turns;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err17 = {instancePath:instancePath+"/lately/turns",schemaPath:"#/properties/lately/properties/turns/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.withWords !== undefined){
let data10 = data8.withWords;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err18 = {instancePath:instancePath+"/lately/withWords",schemaPath:"#/properties/lately/properties/withWords/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.words !== undefined){
let data11 = data8.words;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.in === undefined){
const err19 = {instancePath:instancePath+"/lately/words",schemaPath:"#/definitions/ruleWords/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key3 in data11){
if(!(((key3 === "in") || (key3 === "why")) || (key3 === "write"))){
const err20 = {instancePath:instancePath+"/lately/words",schemaPath:"#/definitions/ruleWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data11.in !== undefined){
let data12 = data11.in;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1 && errors<100; i1++){
if(typeof data12[i1] !== "string"){
const err21 = {instancePath:instancePath+"/lately/words/in/" + i1,schemaPath:"#/definitions/ruleWords/properties/in/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err22 = {instancePath:instancePath+"/lately/words/in",schemaPath:"#/definitions/ruleWords/properties/in/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data11.why !== undefined){
if(typeof data11.why !== "string"){
const err23 = {instancePath:instancePath+"/lately/words/why",schemaPath:"#/definitions/ruleWords/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data11.write !== undefined){
if(typeof data11.write !== "string"){
const err24 = {instancePath:instancePath+"/lately/words/write",schemaPath:"#/definitions/ruleWords/properties/write/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err25 = {instancePath:instancePath+"/lately/words",schemaPath:"#/definitions/ruleWords/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err26 = {instancePath:instancePath+"/lately",schemaPath:"#/properties/lately/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate16.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="explanation.schema.json" */;
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
if(data.summary === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.request === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "request"},message:"must have required property '"+"request"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.plan === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "plan"},message:"must have required property '"+"plan"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.outcome === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.decision === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decision"},message:"must have required property '"+"decision"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.class === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.route === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "route"},message:"must have required property '"+"route"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.parts === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parts"},message:"must have required property '"+"parts"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.rules === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.dropped === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dropped"},message:"must have required property '"+"dropped"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.tokens === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tokens"},message:"must have required property '"+"tokens"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.version !== undefined){
if(1 !== data.version){
const err13 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.summary !== undefined){
let data1 = data.summary;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.answered === undefined){
const err14 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "answered"},message:"must have required property '"+"answered"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data1.why === undefined){
const err15 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data1.cut === undefined){
const err16 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "cut"},message:"must have required property '"+"cut"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data1){
if(!(((key1 === "answered") || (key1 === "why")) || (key1 === "cut"))){
const err17 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data1.answered !== undefined){
if(typeof data1.answered !== "string"){
const err18 = {instancePath:instancePath+"/summary/answered",schemaPath:"#/properties/summary/properties/answered/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.why !== undefined){
if(typeof data1.why !== "string"){
const err19 = {instancePath:instancePath+"/summary/why",schemaPath:"#/properties/summary/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.cut !== undefined){
if(typeof data1.cut !== "string"){
const err20 = {instancePath:instancePath+"/summary/cut",schemaPath:"#/properties/summary/properties/cut/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err21 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.request !== undefined){
let data5 = data.request;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.from === undefined){
const err22 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data5.model === undefined){
const err23 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data5.messages === undefined){
const err24 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: "messages"},message:"must have required property '"+"messages"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data5.tools === undefined){
const err25 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: "tools"},message:"must have required property '"+"tools"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data5.stream === undefined){
const err26 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: "stream"},message:"must have required property '"+"stream"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data5){
if(!(((((((key2 === "from") || (key2 === "client")) || (key2 === "model")) || (key2 === "messages")) || (key2 === "tools")) || (key2 === "stream")) || (key2 === "failed"))){
const err27 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data5.from !== undefined){
if(typeof data5.from !== "string"){
const err28 = {instancePath:instancePath+"/request/from",schemaPath:"#/properties/request/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data5.client !== undefined){
if(typeof data5.client !== "string"){
const err29 = {instancePath:instancePath+"/request/client",schemaPath:"#/properties/request/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data5.model !== undefined){
if(typeof data5.model !== "string"){
const err30 = {instancePath:instancePath+"/request/model",schemaPath:"#/properties/request/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data5.messages !== undefined){
let data9 = data5.messages;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err31 = {instancePath:instancePath+"/request/messages",schemaPath:"#/properties/request/properties/messages/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data5.tools !== undefined){
let data10 = data5.tools;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err32 = {instancePath:instancePath+"/request/tools",schemaPath:"#/properties/request/properties/tools/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data5.stream !== undefined){
if(typeof data5.stream !== "boolean"){
const err33 = {instancePath:instancePath+"/request/stream",schemaPath:"#/properties/request/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data5.failed !== undefined){
if(typeof data5.failed !== "string"){
const err34 = {instancePath:instancePath+"/request/failed",schemaPath:"#/properties/request/properties/failed/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err35 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.plan !== undefined){
let data13 = data.plan;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.hash === undefined){
const err36 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key3 in data13){
if(!((key3 === "hash") || (key3 === "answeredBy"))){
const err37 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data13.hash !== undefined){
if(typeof data13.hash !== "string"){
const err38 = {instancePath:instancePath+"/plan/hash",schemaPath:"#/properties/plan/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data13.answeredBy !== undefined){
if(typeof data13.answeredBy !== "string"){
const err39 = {instancePath:instancePath+"/plan/answeredBy",schemaPath:"#/properties/plan/properties/answeredBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err40 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.outcome !== undefined){
let data16 = data.outcome;
if(!((((data16 === "ask") || (data16 === "relay")) || (data16 === "reply")) || (data16 === "refuse"))){
const err41 = {instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema11.properties.outcome.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.decision !== undefined){
if(!(validate11(data.decision, {instancePath:instancePath+"/decision",parentData:data,parentDataProperty:"decision",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data.class !== undefined){
let data18 = data.class;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.id === undefined){
const err42 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data18.background === undefined){
const err43 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/required",keyword:"required",params:{missingProperty: "background"},message:"must have required property '"+"background"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data18.tried === undefined){
const err44 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/required",keyword:"required",params:{missingProperty: "tried"},message:"must have required property '"+"tried"+"'"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key4 in data18){
if(!((((key4 === "id") || (key4 === "background")) || (key4 === "at")) || (key4 === "tried"))){
const err45 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data18.id !== undefined){
if(typeof data18.id !== "string"){
const err46 = {instancePath:instancePath+"/class/id",schemaPath:"#/properties/class/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data18.background !== undefined){
if(typeof data18.background !== "boolean"){
const err47 = {instancePath:instancePath+"/class/background",schemaPath:"#/properties/class/properties/background/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data18.at !== undefined){
if(typeof data18.at !== "string"){
const err48 = {instancePath:instancePath+"/class/at",schemaPath:"#/properties/class/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data18.tried !== undefined){
let data22 = data18.tried;
if(Array.isArray(data22)){
const len0 = data22.length;
for(let i0=0; i0<len0 && errors<100; i0++){
let data23 = data22[i0];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.id === undefined){
const err49 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data23.holds === undefined){
const err50 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "holds"},message:"must have required property '"+"holds"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key5 in data23){
if(!(((((key5 === "id") || (key5 === "holds")) || (key5 === "failed")) || (key5 === "has")) || (key5 === "at"))){
const err51 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data23.id !== undefined){
if(typeof data23.id !== "string"){
const err52 = {instancePath:instancePath+"/class/tried/" + i0+"/id",schemaPath:"#/definitions/triedRule/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data23.holds !== undefined){
if(typeof data23.holds !== "boolean"){
const err53 = {instancePath:instancePath+"/class/tried/" + i0+"/holds",schemaPath:"#/definitions/triedRule/properties/holds/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data23.failed !== undefined){
if(typeof data23.failed !== "string"){
const err54 = {instancePath:instancePath+"/class/tried/" + i0+"/failed",schemaPath:"#/definitions/triedRule/properties/failed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data23.has !== undefined){
if(typeof data23.has !== "string"){
const err55 = {instancePath:instancePath+"/class/tried/" + i0+"/has",schemaPath:"#/definitions/triedRule/properties/has/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data23.at !== undefined){
if(typeof data23.at !== "string"){
const err56 = {instancePath:instancePath+"/class/tried/" + i0+"/at",schemaPath:"#/definitions/triedRule/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err57 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err58 = {instancePath:instancePath+"/class/tried",schemaPath:"#/properties/class/properties/tried/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err59 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.route !== undefined){
let data29 = data.route;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.tried === undefined){
const err60 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/required",keyword:"required",params:{missingProperty: "tried"},message:"must have required property '"+"tried"+"'"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
for(const key6 in data29){
if(!((((key6 === "id") || (key6 === "to")) || (key6 === "at")) || (key6 === "tried"))){
const err61 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data29.id !== undefined){
if(typeof data29.id !== "string"){
const err62 = {instancePath:instancePath+"/route/id",schemaPath:"#/properties/route/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data29.to !== undefined){
if(typeof data29.to !== "string"){
const err63 = {instancePath:instancePath+"/route/to",schemaPath:"#/properties/route/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data29.at !== undefined){
if(typeof data29.at !== "string"){
const err64 = {instancePath:instancePath+"/route/at",schemaPath:"#/properties/route/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data29.tried !== undefined){
let data33 = data29.tried;
if(Array.isArray(data33)){
const len1 = data33.length;
for(let i1=0; i1<len1 && errors<100; i1++){
let data34 = data33[i1];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.id === undefined){
const err65 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data34.holds === undefined){
const err66 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "holds"},message:"must have required property '"+"holds"+"'"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key7 in data34){
if(!(((((key7 === "id") || (key7 === "holds")) || (key7 === "failed")) || (key7 === "has")) || (key7 === "at"))){
const err67 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data34.id !== undefined){
if(typeof data34.id !== "string"){
const err68 = {instancePath:instancePath+"/route/tried/" + i1+"/id",schemaPath:"#/definitions/triedRule/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data34.holds !== undefined){
if(typeof data34.holds !== "boolean"){
const err69 = {instancePath:instancePath+"/route/tried/" + i1+"/holds",schemaPath:"#/definitions/triedRule/properties/holds/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data34.failed !== undefined){
if(typeof data34.failed !== "string"){
const err70 = {instancePath:instancePath+"/route/tried/" + i1+"/failed",schemaPath:"#/definitions/triedRule/properties/failed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data34.has !== undefined){
if(typeof data34.has !== "string"){
const err71 = {instancePath:instancePath+"/route/tried/" + i1+"/has",schemaPath:"#/definitions/triedRule/properties/has/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data34.at !== undefined){
if(typeof data34.at !== "string"){
const err72 = {instancePath:instancePath+"/route/tried/" + i1+"/at",schemaPath:"#/definitions/triedRule/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err74 = {instancePath:instancePath+"/route/tried",schemaPath:"#/properties/route/properties/tried/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err75 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.intent !== undefined){
let data40 = data.intent;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.id === undefined){
const err76 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/explainedIntent/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data40.step === undefined){
const err77 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/explainedIntent/required",keyword:"required",params:{missingProperty: "step"},message:"must have required property '"+"step"+"'"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data40.to === undefined){
const err78 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/explainedIntent/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data40.words === undefined){
const err79 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/explainedIntent/required",keyword:"required",params:{missingProperty: "words"},message:"must have required property '"+"words"+"'"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
for(const key8 in data40){
if(!((((((((key8 === "id") || (key8 === "step")) || (key8 === "scores")) || (key8 === "margin")) || (key8 === "sure")) || (key8 === "to")) || (key8 === "words")) || (key8 === "at"))){
const err80 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/explainedIntent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data40.id !== undefined){
if(typeof data40.id !== "string"){
const err81 = {instancePath:instancePath+"/intent/id",schemaPath:"#/definitions/explainedIntent/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data40.step !== undefined){
let data42 = data40.step;
if(!(((((data42 === "patterns") || (data42 === "examples")) || (data42 === "model")) || (data42 === "default")) || (data42 === "pinned"))){
const err82 = {instancePath:instancePath+"/intent/step",schemaPath:"#/definitions/explainedIntent/properties/step/enum",keyword:"enum",params:{allowedValues: schema18.properties.step.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data40.scores !== undefined){
let data43 = data40.scores;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key9 in data43){
let data44 = data43[key9];
if(!((typeof data44 == "number") && (isFinite(data44)))){
const err83 = {instancePath:instancePath+"/intent/scores/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/explainedIntent/properties/scores/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err84 = {instancePath:instancePath+"/intent/scores",schemaPath:"#/definitions/explainedIntent/properties/scores/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data40.margin !== undefined){
let data45 = data40.margin;
if(!((typeof data45 == "number") && (isFinite(data45)))){
const err85 = {instancePath:instancePath+"/intent/margin",schemaPath:"#/definitions/explainedIntent/properties/margin/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data40.sure !== undefined){
if(typeof data40.sure !== "boolean"){
const err86 = {instancePath:instancePath+"/intent/sure",schemaPath:"#/definitions/explainedIntent/properties/sure/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data40.to !== undefined){
if(typeof data40.to !== "string"){
const err87 = {instancePath:instancePath+"/intent/to",schemaPath:"#/definitions/explainedIntent/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data40.words !== undefined){
if(typeof data40.words !== "string"){
const err88 = {instancePath:instancePath+"/intent/words",schemaPath:"#/definitions/explainedIntent/properties/words/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data40.at !== undefined){
if(typeof data40.at !== "string"){
const err89 = {instancePath:instancePath+"/intent/at",schemaPath:"#/definitions/explainedIntent/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err90 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/explainedIntent/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.chain !== undefined){
let data50 = data.chain;
if(Array.isArray(data50)){
const len2 = data50.length;
for(let i2=0; i2<len2 && errors<100; i2++){
let data51 = data50[i2];
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.name === undefined){
const err91 = {instancePath:instancePath+"/chain/" + i2,schemaPath:"#/definitions/chainProfile/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data51.model === undefined){
const err92 = {instancePath:instancePath+"/chain/" + i2,schemaPath:"#/definitions/chainProfile/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data51.backend === undefined){
const err93 = {instancePath:instancePath+"/chain/" + i2,schemaPath:"#/definitions/chainProfile/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data51.usable === undefined){
const err94 = {instancePath:instancePath+"/chain/" + i2,schemaPath:"#/definitions/chainProfile/required",keyword:"required",params:{missingProperty: "usable"},message:"must have required property '"+"usable"+"'"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
for(const key10 in data51){
if(!(func2.call(schema19.properties, key10))){
const err95 = {instancePath:instancePath+"/chain/" + i2,schemaPath:"#/definitions/chainProfile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data51.name !== undefined){
if(typeof data51.name !== "string"){
const err96 = {instancePath:instancePath+"/chain/" + i2+"/name",schemaPath:"#/definitions/chainProfile/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data51.model !== undefined){
if(typeof data51.model !== "string"){
const err97 = {instancePath:instancePath+"/chain/" + i2+"/model",schemaPath:"#/definitions/chainProfile/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data51.backend !== undefined){
if(typeof data51.backend !== "string"){
const err98 = {instancePath:instancePath+"/chain/" + i2+"/backend",schemaPath:"#/definitions/chainProfile/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data51.usable !== undefined){
if(typeof data51.usable !== "boolean"){
const err99 = {instancePath:instancePath+"/chain/" + i2+"/usable",schemaPath:"#/definitions/chainProfile/properties/usable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data51.reason !== undefined){
let data56 = data51.reason;
if(!((((((((((data56 === "noKey") || (data56 === "refused")) || (data56 === "overloaded")) || (data56 === "tooLong")) || (data56 === "timedOut")) || (data56 === "busy")) || (data56 === "long")) || (data56 === "budget")) || (data56 === "private")) || (data56 === "resting"))){
const err100 = {instancePath:instancePath+"/chain/" + i2+"/reason",schemaPath:"#/definitions/chainProfile/properties/reason/enum",keyword:"enum",params:{allowedValues: schema19.properties.reason.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data51.why !== undefined){
if(typeof data51.why !== "string"){
const err101 = {instancePath:instancePath+"/chain/" + i2+"/why",schemaPath:"#/definitions/chainProfile/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data51.leaves !== undefined){
if(true !== data51.leaves){
const err102 = {instancePath:instancePath+"/chain/" + i2+"/leaves",schemaPath:"#/definitions/chainProfile/properties/leaves/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data51.price !== undefined){
let data59 = data51.price;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.read === undefined){
const err103 = {instancePath:instancePath+"/chain/" + i2+"/price",schemaPath:"#/definitions/chainProfile/properties/price/required",keyword:"required",params:{missingProperty: "read"},message:"must have required property '"+"read"+"'"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data59.perThousand === undefined){
const err104 = {instancePath:instancePath+"/chain/" + i2+"/price",schemaPath:"#/definitions/chainProfile/properties/price/required",keyword:"required",params:{missingProperty: "perThousand"},message:"must have required property '"+"perThousand"+"'"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
for(const key11 in data59){
if(!((key11 === "read") || (key11 === "perThousand"))){
const err105 = {instancePath:instancePath+"/chain/" + i2+"/price",schemaPath:"#/definitions/chainProfile/properties/price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data59.read !== undefined){
let data60 = data59.read;
if(!((typeof data60 == "number") && (isFinite(data60)))){
const err106 = {instancePath:instancePath+"/chain/" + i2+"/price/read",schemaPath:"#/definitions/chainProfile/properties/price/properties/read/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data59.perThousand !== undefined){
let data61 = data59.perThousand;
if(!((typeof data61 == "number") && (isFinite(data61)))){
const err107 = {instancePath:instancePath+"/chain/" + i2+"/price/perThousand",schemaPath:"#/definitions/chainProfile/properties/price/properties/perThousand/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err108 = {instancePath:instancePath+"/chain/" + i2+"/price",schemaPath:"#/definitions/chainProfile/properties/price/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data51.at !== undefined){
if(typeof data51.at !== "string"){
const err109 = {instancePath:instancePath+"/chain/" + i2+"/at",schemaPath:"#/definitions/chainProfile/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err110 = {instancePath:instancePath+"/chain/" + i2,schemaPath:"#/definitions/chainProfile/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err111 = {instancePath:instancePath+"/chain",schemaPath:"#/properties/chain/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.bound !== undefined){
let data63 = data.bound;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(data63.by === undefined){
const err112 = {instancePath:instancePath+"/bound",schemaPath:"#/properties/bound/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
for(const key12 in data63){
if(!((((key12 === "by") || (key12 === "about")) || (key12 === "found")) || (key12 === "at"))){
const err113 = {instancePath:instancePath+"/bound",schemaPath:"#/properties/bound/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data63.by !== undefined){
if(typeof data63.by !== "string"){
const err114 = {instancePath:instancePath+"/bound/by",schemaPath:"#/properties/bound/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data63.about !== undefined){
if(typeof data63.about !== "string"){
const err115 = {instancePath:instancePath+"/bound/about",schemaPath:"#/properties/bound/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data63.found !== undefined){
if(typeof data63.found !== "string"){
const err116 = {instancePath:instancePath+"/bound/found",schemaPath:"#/properties/bound/properties/found/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data63.at !== undefined){
if(typeof data63.at !== "string"){
const err117 = {instancePath:instancePath+"/bound/at",schemaPath:"#/properties/bound/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
else {
const err118 = {instancePath:instancePath+"/bound",schemaPath:"#/properties/bound/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.profile !== undefined){
let data68 = data.profile;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(data68.name === undefined){
const err119 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data68.model === undefined){
const err120 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data68.backend === undefined){
const err121 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data68.size === undefined){
const err122 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data68.prompt === undefined){
const err123 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "prompt"},message:"must have required property '"+"prompt"+"'"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data68.dialect === undefined){
const err124 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "dialect"},message:"must have required property '"+"dialect"+"'"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data68.window === undefined){
const err125 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "window"},message:"must have required property '"+"window"+"'"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data68.output === undefined){
const err126 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data68.why === undefined){
const err127 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
for(const key13 in data68){
if(!(func2.call(schema20.properties, key13))){
const err128 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data68.name !== undefined){
if(typeof data68.name !== "string"){
const err129 = {instancePath:instancePath+"/profile/name",schemaPath:"#/definitions/explainedProfile/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data68.model !== undefined){
if(typeof data68.model !== "string"){
const err130 = {instancePath:instancePath+"/profile/model",schemaPath:"#/definitions/explainedProfile/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data68.backend !== undefined){
if(typeof data68.backend !== "string"){
const err131 = {instancePath:instancePath+"/profile/backend",schemaPath:"#/definitions/explainedProfile/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data68.size !== undefined){
if(typeof data68.size !== "string"){
const err132 = {instancePath:instancePath+"/profile/size",schemaPath:"#/definitions/explainedProfile/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data68.prompt !== undefined){
if(typeof data68.prompt !== "string"){
const err133 = {instancePath:instancePath+"/profile/prompt",schemaPath:"#/definitions/explainedProfile/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data68.head !== undefined){
if(typeof data68.head !== "string"){
const err134 = {instancePath:instancePath+"/profile/head",schemaPath:"#/definitions/explainedProfile/properties/head/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data68.dialect !== undefined){
if(typeof data68.dialect !== "string"){
const err135 = {instancePath:instancePath+"/profile/dialect",schemaPath:"#/definitions/explainedProfile/properties/dialect/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data68.alsoReads !== undefined){
let data76 = data68.alsoReads;
if(Array.isArray(data76)){
const len3 = data76.length;
for(let i3=0; i3<len3 && errors<100; i3++){
if(typeof data76[i3] !== "string"){
const err136 = {instancePath:instancePath+"/profile/alsoReads/" + i3,schemaPath:"#/definitions/explainedProfile/properties/alsoReads/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
else {
const err137 = {instancePath:instancePath+"/profile/alsoReads",schemaPath:"#/definitions/explainedProfile/properties/alsoReads/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data68.style !== undefined){
if(typeof data68.style !== "string"){
const err138 = {instancePath:instancePath+"/profile/style",schemaPath:"#/definitions/explainedProfile/properties/style/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data68.repair !== undefined){
let data79 = data68.repair;
if(!(((data79 === "off") || (data79 === "mend")) || (data79 === "ask"))){
const err139 = {instancePath:instancePath+"/profile/repair",schemaPath:"#/definitions/explainedProfile/properties/repair/enum",keyword:"enum",params:{allowedValues: schema20.properties.repair.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data68.repeats !== undefined){
let data80 = data68.repeats;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.tell === undefined){
const err140 = {instancePath:instancePath+"/profile/repeats",schemaPath:"#/definitions/explainedProfile/properties/repeats/required",keyword:"required",params:{missingProperty: "tell"},message:"must have required property '"+"tell"+"'"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data80.stop === undefined){
const err141 = {instancePath:instancePath+"/profile/repeats",schemaPath:"#/definitions/explainedProfile/properties/repeats/required",keyword:"required",params:{missingProperty: "stop"},message:"must have required property '"+"stop"+"'"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
for(const key14 in data80){
if(!((((key14 === "tell") || (key14 === "stop")) || (key14 === "streak")) || (key14 === "last"))){
const err142 = {instancePath:instancePath+"/profile/repeats",schemaPath:"#/definitions/explainedProfile/properties/repeats/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data80.tell !== undefined){
let data81 = data80.tell;
if(!(((typeof data81 == "number") && (!(data81 % 1) && !isNaN(data81))) && (isFinite(data81)))){
const err143 = {instancePath:instancePath+"/profile/repeats/tell",schemaPath:"#/definitions/explainedProfile/properties/repeats/properties/tell/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data80.stop !== undefined){
let data82 = data80.stop;
if(!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))){
const err144 = {instancePath:instancePath+"/profile/repeats/stop",schemaPath:"#/definitions/explainedProfile/properties/repeats/properties/stop/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data80.streak !== undefined){
let data83 = data80.streak;
if(!(((typeof data83 == "number") && (!(data83 % 1) && !isNaN(data83))) && (isFinite(data83)))){
const err145 = {instancePath:instancePath+"/profile/repeats/streak",schemaPath:"#/definitions/explainedProfile/properties/repeats/properties/streak/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data80.last !== undefined){
if(typeof data80.last !== "string"){
const err146 = {instancePath:instancePath+"/profile/repeats/last",schemaPath:"#/definitions/explainedProfile/properties/repeats/properties/last/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err147 = {instancePath:instancePath+"/profile/repeats",schemaPath:"#/definitions/explainedProfile/properties/repeats/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data68.window !== undefined){
let data85 = data68.window;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err148 = {instancePath:instancePath+"/profile/window",schemaPath:"#/definitions/explainedProfile/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data68.output !== undefined){
let data86 = data68.output;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
const err149 = {instancePath:instancePath+"/profile/output",schemaPath:"#/definitions/explainedProfile/properties/output/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data68.why !== undefined){
if(typeof data68.why !== "string"){
const err150 = {instancePath:instancePath+"/profile/why",schemaPath:"#/definitions/explainedProfile/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data68.at !== undefined){
if(typeof data68.at !== "string"){
const err151 = {instancePath:instancePath+"/profile/at",schemaPath:"#/definitions/explainedProfile/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data.answered !== undefined){
if(!(validate13(data.answered, {instancePath:instancePath+"/answered",parentData:data,parentDataProperty:"answered",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data90 = data.tools;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
if(data90.toolset === undefined){
const err153 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "toolset"},message:"must have required property '"+"toolset"+"'"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(data90.offered === undefined){
const err154 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "offered"},message:"must have required property '"+"offered"+"'"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
for(const key15 in data90){
if(!(((((((key15 === "toolset") || (key15 === "at")) || (key15 === "offered")) || (key15 === "stubs")) || (key15 === "findable")) || (key15 === "dropped")) || (key15 === "head"))){
const err155 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data90.toolset !== undefined){
if(typeof data90.toolset !== "string"){
const err156 = {instancePath:instancePath+"/tools/toolset",schemaPath:"#/properties/tools/properties/toolset/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data90.at !== undefined){
if(typeof data90.at !== "string"){
const err157 = {instancePath:instancePath+"/tools/at",schemaPath:"#/properties/tools/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data90.offered !== undefined){
let data93 = data90.offered;
if(Array.isArray(data93)){
const len4 = data93.length;
for(let i4=0; i4<len4 && errors<100; i4++){
if(typeof data93[i4] !== "string"){
const err158 = {instancePath:instancePath+"/tools/offered/" + i4,schemaPath:"#/properties/tools/properties/offered/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
else {
const err159 = {instancePath:instancePath+"/tools/offered",schemaPath:"#/properties/tools/properties/offered/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data90.stubs !== undefined){
let data95 = data90.stubs;
if(Array.isArray(data95)){
const len5 = data95.length;
for(let i5=0; i5<len5 && errors<100; i5++){
if(typeof data95[i5] !== "string"){
const err160 = {instancePath:instancePath+"/tools/stubs/" + i5,schemaPath:"#/properties/tools/properties/stubs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err161 = {instancePath:instancePath+"/tools/stubs",schemaPath:"#/properties/tools/properties/stubs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data90.findable !== undefined){
let data97 = data90.findable;
if(Array.isArray(data97)){
const len6 = data97.length;
for(let i6=0; i6<len6 && errors<100; i6++){
if(typeof data97[i6] !== "string"){
const err162 = {instancePath:instancePath+"/tools/findable/" + i6,schemaPath:"#/properties/tools/properties/findable/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/tools/findable",schemaPath:"#/properties/tools/properties/findable/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data90.dropped !== undefined){
let data99 = data90.dropped;
if(Array.isArray(data99)){
const len7 = data99.length;
for(let i7=0; i7<len7 && errors<100; i7++){
if(typeof data99[i7] !== "string"){
const err164 = {instancePath:instancePath+"/tools/dropped/" + i7,schemaPath:"#/properties/tools/properties/dropped/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
else {
const err165 = {instancePath:instancePath+"/tools/dropped",schemaPath:"#/properties/tools/properties/dropped/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data90.head !== undefined){
let data101 = data90.head;
if(!(((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101))) && (isFinite(data101)))){
const err166 = {instancePath:instancePath+"/tools/head",schemaPath:"#/properties/tools/properties/head/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
else {
const err167 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data.parts !== undefined){
let data102 = data.parts;
if(Array.isArray(data102)){
const len8 = data102.length;
for(let i8=0; i8<len8 && errors<100; i8++){
let data103 = data102[i8];
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
if(data103.name === undefined){
const err168 = {instancePath:instancePath+"/parts/" + i8,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data103.found === undefined){
const err169 = {instancePath:instancePath+"/parts/" + i8,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "found"},message:"must have required property '"+"found"+"'"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(data103.roles === undefined){
const err170 = {instancePath:instancePath+"/parts/" + i8,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "roles"},message:"must have required property '"+"roles"+"'"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(data103.tokens === undefined){
const err171 = {instancePath:instancePath+"/parts/" + i8,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "tokens"},message:"must have required property '"+"tokens"+"'"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
for(const key16 in data103){
if(!(((((key16 === "name") || (key16 === "found")) || (key16 === "at")) || (key16 === "roles")) || (key16 === "tokens"))){
const err172 = {instancePath:instancePath+"/parts/" + i8,schemaPath:"#/properties/parts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data103.name !== undefined){
if(typeof data103.name !== "string"){
const err173 = {instancePath:instancePath+"/parts/" + i8+"/name",schemaPath:"#/properties/parts/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data103.found !== undefined){
if(typeof data103.found !== "boolean"){
const err174 = {instancePath:instancePath+"/parts/" + i8+"/found",schemaPath:"#/properties/parts/items/properties/found/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data103.at !== undefined){
if(typeof data103.at !== "string"){
const err175 = {instancePath:instancePath+"/parts/" + i8+"/at",schemaPath:"#/properties/parts/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data103.roles !== undefined){
let data107 = data103.roles;
if(Array.isArray(data107)){
const len9 = data107.length;
for(let i9=0; i9<len9 && errors<100; i9++){
let data108 = data107[i9];
if(!(((data108 === "system") || (data108 === "user")) || (data108 === "assistant"))){
const err176 = {instancePath:instancePath+"/parts/" + i8+"/roles/" + i9,schemaPath:"#/properties/parts/items/properties/roles/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.parts.items.properties.roles.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
}
else {
const err177 = {instancePath:instancePath+"/parts/" + i8+"/roles",schemaPath:"#/properties/parts/items/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data103.tokens !== undefined){
let data109 = data103.tokens;
if(!(((typeof data109 == "number") && (!(data109 % 1) && !isNaN(data109))) && (isFinite(data109)))){
const err178 = {instancePath:instancePath+"/parts/" + i8+"/tokens",schemaPath:"#/properties/parts/items/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
else {
const err179 = {instancePath:instancePath+"/parts/" + i8,schemaPath:"#/properties/parts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
else {
const err180 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data.rules !== undefined){
let data110 = data.rules;
if(Array.isArray(data110)){
const len10 = data110.length;
for(let i10=0; i10<len10 && errors<100; i10++){
let data111 = data110[i10];
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
if(data111.list === undefined){
const err181 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "list"},message:"must have required property '"+"list"+"'"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(data111.id === undefined){
const err182 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(data111.do === undefined){
const err183 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "do"},message:"must have required property '"+"do"+"'"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(data111.times === undefined){
const err184 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "times"},message:"must have required property '"+"times"+"'"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if(data111.tokens === undefined){
const err185 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "tokens"},message:"must have required property '"+"tokens"+"'"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
for(const key17 in data111){
if(!((((((((key17 === "list") || (key17 === "id")) || (key17 === "do")) || (key17 === "times")) || (key17 === "tokens")) || (key17 === "leftIn")) || (key17 === "at")) || (key17 === "byPack"))){
const err186 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data111.list !== undefined){
let data112 = data111.list;
if(!((data112 === "trim") || (data112 === "filters"))){
const err187 = {instancePath:instancePath+"/rules/" + i10+"/list",schemaPath:"#/properties/rules/items/properties/list/enum",keyword:"enum",params:{allowedValues: schema11.properties.rules.items.properties.list.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data111.id !== undefined){
if(typeof data111.id !== "string"){
const err188 = {instancePath:instancePath+"/rules/" + i10+"/id",schemaPath:"#/properties/rules/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data111.do !== undefined){
let data114 = data111.do;
if(!((((data114 === "drop") || (data114 === "keep")) || (data114 === "unwrap")) || (data114 === "replace"))){
const err189 = {instancePath:instancePath+"/rules/" + i10+"/do",schemaPath:"#/properties/rules/items/properties/do/enum",keyword:"enum",params:{allowedValues: schema11.properties.rules.items.properties.do.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data111.times !== undefined){
let data115 = data111.times;
if(!(((typeof data115 == "number") && (!(data115 % 1) && !isNaN(data115))) && (isFinite(data115)))){
const err190 = {instancePath:instancePath+"/rules/" + i10+"/times",schemaPath:"#/properties/rules/items/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data111.tokens !== undefined){
let data116 = data111.tokens;
if(!(((typeof data116 == "number") && (!(data116 % 1) && !isNaN(data116))) && (isFinite(data116)))){
const err191 = {instancePath:instancePath+"/rules/" + i10+"/tokens",schemaPath:"#/properties/rules/items/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data111.leftIn !== undefined){
let data117 = data111.leftIn;
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
if(data117.times === undefined){
const err192 = {instancePath:instancePath+"/rules/" + i10+"/leftIn",schemaPath:"#/properties/rules/items/properties/leftIn/required",keyword:"required",params:{missingProperty: "times"},message:"must have required property '"+"times"+"'"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(data117.words === undefined){
const err193 = {instancePath:instancePath+"/rules/" + i10+"/leftIn",schemaPath:"#/properties/rules/items/properties/leftIn/required",keyword:"required",params:{missingProperty: "words"},message:"must have required property '"+"words"+"'"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
for(const key18 in data117){
if(!((key18 === "times") || (key18 === "words"))){
const err194 = {instancePath:instancePath+"/rules/" + i10+"/leftIn",schemaPath:"#/properties/rules/items/properties/leftIn/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data117.times !== undefined){
let data118 = data117.times;
if(!(((typeof data118 == "number") && (!(data118 % 1) && !isNaN(data118))) && (isFinite(data118)))){
const err195 = {instancePath:instancePath+"/rules/" + i10+"/leftIn/times",schemaPath:"#/properties/rules/items/properties/leftIn/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data117.words !== undefined){
let data119 = data117.words;
if(Array.isArray(data119)){
const len11 = data119.length;
for(let i11=0; i11<len11 && errors<100; i11++){
if(typeof data119[i11] !== "string"){
const err196 = {instancePath:instancePath+"/rules/" + i10+"/leftIn/words/" + i11,schemaPath:"#/properties/rules/items/properties/leftIn/properties/words/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
else {
const err197 = {instancePath:instancePath+"/rules/" + i10+"/leftIn/words",schemaPath:"#/properties/rules/items/properties/leftIn/properties/words/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
}
else {
const err198 = {instancePath:instancePath+"/rules/" + i10+"/leftIn",schemaPath:"#/properties/rules/items/properties/leftIn/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data111.at !== undefined){
if(typeof data111.at !== "string"){
const err199 = {instancePath:instancePath+"/rules/" + i10+"/at",schemaPath:"#/properties/rules/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data111.byPack !== undefined){
if(true !== data111.byPack){
const err200 = {instancePath:instancePath+"/rules/" + i10+"/byPack",schemaPath:"#/properties/rules/items/properties/byPack/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
}
else {
const err201 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
}
else {
const err202 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data.unfired !== undefined){
let data123 = data.unfired;
if(Array.isArray(data123)){
const len12 = data123.length;
for(let i12=0; i12<len12 && errors<100; i12++){
if(!(validate16(data123[i12], {instancePath:instancePath+"/unfired/" + i12,parentData:data123,parentDataProperty:i12,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
}
else {
const err203 = {instancePath:instancePath+"/unfired",schemaPath:"#/properties/unfired/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data.packTexts !== undefined){
let data125 = data.packTexts;
if(Array.isArray(data125)){
const len13 = data125.length;
for(let i13=0; i13<len13 && errors<100; i13++){
let data126 = data125[i13];
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
if(data126.what === undefined){
const err204 = {instancePath:instancePath+"/packTexts/" + i13,schemaPath:"#/properties/packTexts/items/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(data126.reaches === undefined){
const err205 = {instancePath:instancePath+"/packTexts/" + i13,schemaPath:"#/properties/packTexts/items/required",keyword:"required",params:{missingProperty: "reaches"},message:"must have required property '"+"reaches"+"'"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(data126.from === undefined){
const err206 = {instancePath:instancePath+"/packTexts/" + i13,schemaPath:"#/properties/packTexts/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if(data126.at === undefined){
const err207 = {instancePath:instancePath+"/packTexts/" + i13,schemaPath:"#/properties/packTexts/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if(data126.text === undefined){
const err208 = {instancePath:instancePath+"/packTexts/" + i13,schemaPath:"#/properties/packTexts/items/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
for(const key19 in data126){
if(!(((((key19 === "what") || (key19 === "reaches")) || (key19 === "from")) || (key19 === "at")) || (key19 === "text"))){
const err209 = {instancePath:instancePath+"/packTexts/" + i13,schemaPath:"#/properties/packTexts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data126.what !== undefined){
if(typeof data126.what !== "string"){
const err210 = {instancePath:instancePath+"/packTexts/" + i13+"/what",schemaPath:"#/properties/packTexts/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data126.reaches !== undefined){
let data128 = data126.reaches;
if(!((((data128 === "system") || (data128 === "user")) || (data128 === "tools")) || (data128 === "client"))){
const err211 = {instancePath:instancePath+"/packTexts/" + i13+"/reaches",schemaPath:"#/properties/packTexts/items/properties/reaches/enum",keyword:"enum",params:{allowedValues: schema11.properties.packTexts.items.properties.reaches.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data126.from !== undefined){
if(typeof data126.from !== "string"){
const err212 = {instancePath:instancePath+"/packTexts/" + i13+"/from",schemaPath:"#/properties/packTexts/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data126.at !== undefined){
if(typeof data126.at !== "string"){
const err213 = {instancePath:instancePath+"/packTexts/" + i13+"/at",schemaPath:"#/properties/packTexts/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data126.text !== undefined){
if(typeof data126.text !== "string"){
const err214 = {instancePath:instancePath+"/packTexts/" + i13+"/text",schemaPath:"#/properties/packTexts/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
else {
const err215 = {instancePath:instancePath+"/packTexts/" + i13,schemaPath:"#/properties/packTexts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
}
else {
const err216 = {instancePath:instancePath+"/packTexts",schemaPath:"#/properties/packTexts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data.dropped !== undefined){
let data132 = data.dropped;
if(Array.isArray(data132)){
const len14 = data132.length;
for(let i14=0; i14<len14 && errors<100; i14++){
let data133 = data132[i14];
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
if(data133.what === undefined){
const err217 = {instancePath:instancePath+"/dropped/" + i14,schemaPath:"#/properties/dropped/items/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(data133.why === undefined){
const err218 = {instancePath:instancePath+"/dropped/" + i14,schemaPath:"#/properties/dropped/items/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(data133.count === undefined){
const err219 = {instancePath:instancePath+"/dropped/" + i14,schemaPath:"#/properties/dropped/items/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
for(const key20 in data133){
if(!((((key20 === "what") || (key20 === "why")) || (key20 === "rule")) || (key20 === "count"))){
const err220 = {instancePath:instancePath+"/dropped/" + i14,schemaPath:"#/properties/dropped/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data133.what !== undefined){
if(typeof data133.what !== "string"){
const err221 = {instancePath:instancePath+"/dropped/" + i14+"/what",schemaPath:"#/properties/dropped/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data133.why !== undefined){
if(typeof data133.why !== "string"){
const err222 = {instancePath:instancePath+"/dropped/" + i14+"/why",schemaPath:"#/properties/dropped/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data133.rule !== undefined){
if(typeof data133.rule !== "string"){
const err223 = {instancePath:instancePath+"/dropped/" + i14+"/rule",schemaPath:"#/properties/dropped/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data133.count !== undefined){
let data137 = data133.count;
if(!(((typeof data137 == "number") && (!(data137 % 1) && !isNaN(data137))) && (isFinite(data137)))){
const err224 = {instancePath:instancePath+"/dropped/" + i14+"/count",schemaPath:"#/properties/dropped/items/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
}
else {
const err225 = {instancePath:instancePath+"/dropped/" + i14,schemaPath:"#/properties/dropped/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
}
else {
const err226 = {instancePath:instancePath+"/dropped",schemaPath:"#/properties/dropped/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data.reply !== undefined){
if(typeof data.reply !== "string"){
const err227 = {instancePath:instancePath+"/reply",schemaPath:"#/properties/reply/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data.problem !== undefined){
let data139 = data.problem;
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
if(data139.code === undefined){
const err228 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if(data139.message === undefined){
const err229 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
for(const key21 in data139){
if(!(((key21 === "code") || (key21 === "message")) || (key21 === "hint"))){
const err230 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data139.code !== undefined){
if(typeof data139.code !== "string"){
const err231 = {instancePath:instancePath+"/problem/code",schemaPath:"#/properties/problem/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data139.message !== undefined){
if(typeof data139.message !== "string"){
const err232 = {instancePath:instancePath+"/problem/message",schemaPath:"#/properties/problem/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data139.hint !== undefined){
if(typeof data139.hint !== "string"){
const err233 = {instancePath:instancePath+"/problem/hint",schemaPath:"#/properties/problem/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err234 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data.tokens !== undefined){
let data143 = data.tokens;
if(data143 && typeof data143 == "object" && !Array.isArray(data143)){
if(data143.sent === undefined){
const err235 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/required",keyword:"required",params:{missingProperty: "sent"},message:"must have required property '"+"sent"+"'"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
if(data143.read === undefined){
const err236 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/required",keyword:"required",params:{missingProperty: "read"},message:"must have required property '"+"read"+"'"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if(data143.exact === undefined){
const err237 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/required",keyword:"required",params:{missingProperty: "exact"},message:"must have required property '"+"exact"+"'"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
for(const key22 in data143){
if(!((((key22 === "sent") || (key22 === "read")) || (key22 === "exact")) || (key22 === "inexact"))){
const err238 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data143.sent !== undefined){
let data144 = data143.sent;
if(!(((typeof data144 == "number") && (!(data144 % 1) && !isNaN(data144))) && (isFinite(data144)))){
const err239 = {instancePath:instancePath+"/tokens/sent",schemaPath:"#/properties/tokens/properties/sent/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data143.read !== undefined){
let data145 = data143.read;
if(!(((typeof data145 == "number") && (!(data145 % 1) && !isNaN(data145))) && (isFinite(data145)))){
const err240 = {instancePath:instancePath+"/tokens/read",schemaPath:"#/properties/tokens/properties/read/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(data143.exact !== undefined){
if(typeof data143.exact !== "boolean"){
const err241 = {instancePath:instancePath+"/tokens/exact",schemaPath:"#/properties/tokens/properties/exact/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data143.inexact !== undefined){
if(typeof data143.inexact !== "string"){
const err242 = {instancePath:instancePath+"/tokens/inexact",schemaPath:"#/properties/tokens/properties/inexact/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
}
else {
const err243 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data.prompt !== undefined){
let data148 = data.prompt;
if(data148 && typeof data148 == "object" && !Array.isArray(data148)){
if(data148.messages === undefined){
const err244 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/required",keyword:"required",params:{missingProperty: "messages"},message:"must have required property '"+"messages"+"'"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data148.tools === undefined){
const err245 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/required",keyword:"required",params:{missingProperty: "tools"},message:"must have required property '"+"tools"+"'"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(data148.maxTokens === undefined){
const err246 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/required",keyword:"required",params:{missingProperty: "maxTokens"},message:"must have required property '"+"maxTokens"+"'"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
if(data148.messages !== undefined){
let data149 = data148.messages;
if(Array.isArray(data149)){
const len15 = data149.length;
for(let i15=0; i15<len15 && errors<100; i15++){
let data150 = data149[i15];
if(!(data150 && typeof data150 == "object" && !Array.isArray(data150))){
const err247 = {instancePath:instancePath+"/prompt/messages/" + i15,schemaPath:"#/properties/prompt/properties/messages/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
}
else {
const err248 = {instancePath:instancePath+"/prompt/messages",schemaPath:"#/properties/prompt/properties/messages/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data148.tools !== undefined){
let data151 = data148.tools;
if(Array.isArray(data151)){
const len16 = data151.length;
for(let i16=0; i16<len16 && errors<100; i16++){
let data152 = data151[i16];
if(!(data152 && typeof data152 == "object" && !Array.isArray(data152))){
const err249 = {instancePath:instancePath+"/prompt/tools/" + i16,schemaPath:"#/properties/prompt/properties/tools/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err250 = {instancePath:instancePath+"/prompt/tools",schemaPath:"#/properties/prompt/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data148.maxTokens !== undefined){
let data153 = data148.maxTokens;
if(!(((typeof data153 == "number") && (!(data153 % 1) && !isNaN(data153))) && (isFinite(data153)))){
const err251 = {instancePath:instancePath+"/prompt/maxTokens",schemaPath:"#/properties/prompt/properties/maxTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
}
else {
const err252 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err253 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
