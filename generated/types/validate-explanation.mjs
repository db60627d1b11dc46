// From schema/explanation.schema.json by `npm run generate`. Never edited.
"use strict";
export const validateExplanation = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"Explanation","description":"What the rules make of one request, in the order in which it is decided: the `data` of `mallex explain --json`. A place is `file:line`.","type":"object","additionalProperties":false,"required":["version","request","plan","outcome","decision","class","route","parts","rules","dropped","tokens"],"properties":{"version":{"const":1},"request":{"type":"object","additionalProperties":false,"required":["from","model","messages","tools","stream"],"properties":{"from":{"type":"string","description":"The file, the turn's id, or `-`."},"client":{"type":"string","description":"The client's release; absent: unknown, and no condition on it holds."},"model":{"type":"string"},"messages":{"type":"integer"},"tools":{"type":"integer"},"stream":{"type":"boolean"},"failed":{"type":"string","description":"What went wrong when the recorded turn was answered."}}},"plan":{"type":"object","additionalProperties":false,"required":["hash"],"properties":{"hash":{"type":"string","description":"Of the rules that explain the request: today's."},"answeredBy":{"type":"string","description":"Of the rules by which the recorded turn was answered, where they were others."}}},"outcome":{"enum":["ask","relay","reply","refuse"],"description":"`relay`: the client's own request goes on as it is."},"decision":{"$ref":"#/definitions/decision"},"class":{"type":"object","additionalProperties":false,"required":["id","background","tried"],"properties":{"id":{"type":"string"},"background":{"type":"boolean"},"at":{"type":"string"},"tried":{"type":"array","items":{"$ref":"#/definitions/triedRule"}}}},"route":{"type":"object","additionalProperties":false,"required":["tried"],"properties":{"id":{"type":"string","description":"Absent: none holds."},"to":{"type":"string","description":"`tier low`, `reply mallex:replies/title`, …"},"at":{"type":"string"},"tried":{"type":"array","items":{"$ref":"#/definitions/triedRule"}}}},"intent":{"$ref":"#/definitions/explainedIntent"},"chain":{"type":"array","description":"The profiles that are tried, in order, each as it is now on this machine; absent: no tier has been asked for.","items":{"$ref":"#/definitions/chainProfile"}},"bound":{"type":"object","description":"Why what is sent stays with local profiles.","additionalProperties":false,"required":["by"],"properties":{"by":{"type":"string","description":"Id of a rule of `neverLeaves`, or `localOnly`."},"about":{"type":"string"},"found":{"type":"string","description":"Where in the request it stands: `system[2].text`, `messages[4].content[0].content (the result of Read)`."},"at":{"type":"string"}}},"profile":{"$ref":"#/definitions/explainedProfile"},"answered":{"$ref":"#/definitions/recorded"},"tools":{"type":"object","additionalProperties":false,"required":["toolset","offered"],"properties":{"toolset":{"type":"string"},"at":{"type":"string"},"offered":{"type":"array","items":{"type":"string"},"description":"Names as the model sees them."},"stubs":{"type":"array","items":{"type":"string"},"description":"Those of `offered` that the model is told of in short."},"findable":{"type":"array","items":{"type":"string"},"description":"The model is told of them when it looks for tools."},"dropped":{"type":"array","items":{"type":"string"},"description":"The client's names of those that the model can't call."},"head":{"type":"integer","description":"Tokens of the system text and the tools, which each turn of the talk begins with; about, as they are counted by themselves."}}},"parts":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","found","roles","tokens"],"properties":{"name":{"type":"string"},"found":{"type":"boolean"},"at":{"type":"string","description":"The finder that finds it; where none does, the first."},"roles":{"type":"array","items":{"enum":["system","user","assistant"]},"description":"Whose texts it stood in."},"tokens":{"type":"integer","description":"Cut out of the talk for it."}}}},"rules":{"type":"array","description":"Trims and filters that fired, in the order in which the file asks them.","items":{"type":"object","additionalProperties":false,"required":["list","id","do","times","tokens"],"properties":{"list":{"enum":["trim","filters"]},"id":{"type":"string"},"do":{"enum":["drop","keep","unwrap","replace"]},"times":{"type":"integer"},"tokens":{"type":"integer","description":"What came minus what went; negative: it saves."},"at":{"type":"string"},"byPack":{"const":true,"description":"A pack that is not built in has made or changed this rule."}}}},"packTexts":{"type":"array","description":"Words of packs that are not built in and that a model or the client is shown in this turn; absent: none.","items":{"type":"object","additionalProperties":false,"required":["what","reaches","from","at","text"],"properties":{"what":{"type":"string","description":"`the prompt of size small`, `the filter acme/no-tips`."},"reaches":{"enum":["system","user","tools","client"],"description":"A model, as its system text, in the talk, or as its tools; or the client."},"from":{"type":"string","description":"The file that holds the words."},"at":{"type":"string","description":"Who says it; of a template: who names it."},"text":{"type":"string","description":"The whole, as it stands in the file."}}}},"dropped":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","why","count"],"properties":{"what":{"type":"string"},"why":{"type":"string"},"rule":{"type":"string"},"count":{"type":"integer"}}}},"reply":{"type":"string","description":"What is answered without a model."},"problem":{"type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"type":"string"},"message":{"type":"string"},"hint":{"type":"string"}}},"tokens":{"type":"object","additionalProperties":false,"required":["sent","read","exact"],"properties":{"sent":{"type":"integer","description":"What the client sends: system text, messages, and tools as JSON."},"read":{"type":"integer","description":"What the model reads; 0 where none is asked."},"exact":{"type":"boolean","description":"`read` is counted with the model's own tokenizer and chat template; else estimated."},"inexact":{"type":"string","description":"Why not."}}},"prompt":{"type":"object","description":"What the model is asked.","additionalProperties":true,"required":["messages","tools","maxTokens"],"properties":{"messages":{"type":"array","items":{"type":"object"}},"tools":{"type":"array","items":{"type":"object"}},"maxTokens":{"type":"integer"}}}},"definitions":{"decision":{"type":"object","additionalProperties":false,"required":["class","why"],"properties":{"class":{"type":"string"},"route":{"type":"string"},"by":{"enum":["tag","name","alias"],"description":"What has named the tier or profile."},"tier":{"type":"string"},"profile":{"type":"string"},"intent":{"$ref":"#/definitions/intentChoice"},"passed":{"type":"array","items":{"$ref":"#/definitions/passed"}},"switched":{"$ref":"#/definitions/switched"},"bound":{"type":"string","description":"Id of a rule of `neverLeaves`, or `localOnly`."},"saved":{"type":"integer"},"why":{"type":"string"}}},"intentChoice":{"type":"object","additionalProperties":false,"required":["id","step"],"properties":{"id":{"type":"string"},"step":{"enum":["patterns","examples","model","default","pinned"]},"scores":{"type":"object","additionalProperties":{"type":"number"},"description":"From 0 to 1 by intent, where the examples were asked."},"margin":{"type":"number","description":"The lead of the likeliest over the second."}}},"explainedIntent":{"type":"object","description":"What the person's words ask for, found without a model and without knowing the session.","additionalProperties":false,"required":["id","step","to","words"],"properties":{"id":{"type":"string"},"step":{"enum":["patterns","examples","model","default","pinned"]},"scores":{"type":"object","additionalProperties":{"type":"number"}},"margin":{"type":"number"},"sure":{"type":"boolean","description":"False: with the step `model`, a model is asked."},"to":{"type":"string","description":"`tier low`, `escalate 1`."},"words":{"type":"string","description":"What was read, shortened."},"at":{"type":"string"}}},"passed":{"type":"object","additionalProperties":false,"required":["profile","reason","why"],"properties":{"profile":{"type":"string"},"reason":{"enum":["noKey","refused","overloaded","tooLong","timedOut","busy","long","budget","private","resting"]},"why":{"type":"string"}}},"switched":{"type":"object","additionalProperties":false,"required":["from","reread"],"properties":{"from":{"type":"string","description":"The profile that answered before."},"reread":{"type":"integer","description":"Tokens, by estimate, that the new one has to read."}}},"chainProfile":{"type":"object","additionalProperties":false,"required":["name","model","backend","usable"],"properties":{"name":{"type":"string"},"model":{"type":"string"},"backend":{"type":"string"},"usable":{"type":"boolean","description":"Nothing that is known before asking speaks against it."},"reason":{"enum":["noKey","refused","overloaded","tooLong","timedOut","busy","long","budget","private","resting"]},"why":{"type":"string","description":"Why it is not usable, in words."},"leaves":{"const":true,"description":"What it is sent leaves the person's own machines."},"price":{"type":"object","description":"By its price: what it costs to read what the client sends, and what an answer of a thousand tokens does.","additionalProperties":false,"required":["read","perThousand"],"properties":{"read":{"type":"number","description":"US dollars."},"perThousand":{"type":"number","description":"US dollars."}}},"at":{"type":"string"}}},"recorded":{"type":"object","description":"What happened when the recorded turn was answered.","additionalProperties":false,"required":["decision"],"properties":{"decision":{"$ref":"#/definitions/decision"},"usage":{"type":"object","description":"Tokens, as its server has counted them.","additionalProperties":{"type":"integer"}},"cost":{"type":"object","additionalProperties":false,"required":["usd","dearest"],"properties":{"usd":{"type":"number"},"dearest":{"type":"number","description":"What the same tokens would have cost on the dearest profile that a tier holds."},"estimated":{"const":true,"description":"The answer was stopped before its backend had counted all of it."}}},"repair":{"enum":["called","said","failed","noRoom"],"description":"What came of asking once more for a call that could not be carried out."},"ms":{"type":"integer"}}},"triedRule":{"type":"object","additionalProperties":false,"required":["id","holds"],"properties":{"id":{"type":"string"},"holds":{"type":"boolean"},"failed":{"type":"string","description":"The first condition that failed, in short: `tools: none`."},"has":{"type":"string","description":"What the request has instead."},"at":{"type":"string","description":"Of that condition; of the rule where it holds."}}},"explainedProfile":{"type":"object","additionalProperties":false,"required":["name","model","backend","size","prompt","dialect","window","output","why"],"properties":{"name":{"type":"string"},"model":{"type":"string"},"backend":{"type":"string"},"size":{"type":"string"},"prompt":{"type":"string","description":"Of the size: a template, or `client`."},"dialect":{"type":"string"},"alsoReads":{"type":"array","items":{"type":"string"},"description":"Dialects in which calls are read beside its own. Absent: in none."},"style":{"type":"string","description":"How it is told to use tools. Absent: as any model is."},"repair":{"enum":["off","mend","ask"],"description":"Absent: what is asked goes on as it is, and so do the calls."},"repeats":{"type":"object","description":"Rounds without anything new after which the model is told so, and after which the turn ends. Absent: nothing happens.","additionalProperties":false,"required":["tell","stop"],"properties":{"tell":{"type":"integer"},"stop":{"type":"integer"},"streak":{"type":"integer","description":"So many calls in a row have brought nothing new. Absent: none."},"last":{"type":"string","description":"The newest of them: its name and its arguments, as the client has sent them. Absent: none."}}},"window":{"type":"integer"},"output":{"type":"integer"},"why":{"type":"string"},"at":{"type":"string"}}}},"$id":"explanation.schema.json"};
const schema16 = {"type":"object","additionalProperties":false,"required":["id","holds"],"properties":{"id":{"type":"string"},"holds":{"type":"boolean"},"failed":{"type":"string","description":"The first condition that failed, in short: `tools: none`."},"has":{"type":"string","description":"What the request has instead."},"at":{"type":"string","description":"Of that condition; of the rule where it holds."}}};
const schema18 = {"type":"object","description":"What the person's words ask for, found without a model and without knowing the session.","additionalProperties":false,"required":["id","step","to","words"],"properties":{"id":{"type":"string"},"step":{"enum":["patterns","examples","model","default","pinned"]},"scores":{"type":"object","additionalProperties":{"type":"number"}},"margin":{"type":"number"},"sure":{"type":"boolean","description":"False: with the step `model`, a model is asked."},"to":{"type":"string","description":"`tier low`, `escalate 1`."},"words":{"type":"string","description":"What was read, shortened."},"at":{"type":"string"}}};
const schema19 = {"type":"object","additionalProperties":false,"required":["name","model","backend","usable"],"properties":{"name":{"type":"string"},"model":{"type":"string"},"backend":{"type":"string"},"usable":{"type":"boolean","description":"Nothing that is known before asking speaks against it."},"reason":{"enum":["noKey","refused","overloaded","tooLong","timedOut","busy","long","budget","private","resting"]},"why":{"type":"string","description":"Why it is not usable, in words."},"leaves":{"const":true,"description":"What it is sent leaves the person's own machines."},"price":{"type":"object","description":"By its price: what it costs to read what the client sends, and what an answer of a thousand tokens does.","additionalProperties":false,"required":["read","perThousand"],"properties":{"read":{"type":"number","description":"US dollars."},"perThousand":{"type":"number","description":"US dollars."}}},"at":{"type":"string"}}};
const schema20 = {"type":"object","additionalProperties":false,"required":["name","model","backend","size","prompt","dialect","window","output","why"],"properties":{"name":{"type":"string"},"model":{"type":"string"},"backend":{"type":"string"},"size":{"type":"string"},"prompt":{"type":"string","description":"Of the size: a template, or `client`."},"dialect":{"type":"string"},"alsoReads":{"type":"array","items":{"type":"string"},"description":"Dialects in which calls are read beside its own. Absent: in none."},"style":{"type":"string","description":"How it is told to use tools. Absent: as any model is."},"repair":{"enum":["off","mend","ask"],"description":"Absent: what is asked goes on as it is, and so do the calls."},"repeats":{"type":"object","description":"Rounds without anything new after which the model is told so, and after which the turn ends. Absent: nothing happens.","additionalProperties":false,"required":["tell","stop"],"properties":{"tell":{"type":"integer"},"stop":{"type":"integer"},"streak":{"type":"integer","description":"So many calls in a row have brought nothing new. Absent: none."},"last":{"type":"string","description":"The newest of them: its name and its arguments, as the client has sent them. Absent: none."}}},"window":{"type":"integer"},"output":{"type":"integer"},"why":{"type":"string"},"at":{"type":"string"}}};
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

const schema21 = {"type":"object","description":"What happened when the recorded turn was answered.","additionalProperties":false,"required":["decision"],"properties":{"decision":{"$ref":"#/definitions/decision"},"usage":{"type":"object","description":"Tokens, as its server has counted them.","additionalProperties":{"type":"integer"}},"cost":{"type":"object","additionalProperties":false,"required":["usd","dearest"],"properties":{"usd":{"type":"number"},"dearest":{"type":"number","description":"What the same tokens would have cost on the dearest profile that a tier holds."},"estimated":{"const":true,"description":"The answer was stopped before its backend had counted all of it."}}},"repair":{"enum":["called","said","failed","noRoom"],"description":"What came of asking once more for a call that could not be carried out."},"ms":{"type":"integer"}}};

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
if(!(((((key0 === "decision") || (key0 === "usage")) || (key0 === "cost")) || (key0 === "repair")) || (key0 === "ms"))){
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
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate13.errors = vErrors;
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
if(data.request === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "request"},message:"must have required property '"+"request"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.plan === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "plan"},message:"must have required property '"+"plan"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.outcome === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.decision === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decision"},message:"must have required property '"+"decision"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.class === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.route === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "route"},message:"must have required property '"+"route"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.parts === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parts"},message:"must have required property '"+"parts"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.rules === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.dropped === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dropped"},message:"must have required property '"+"dropped"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.tokens === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tokens"},message:"must have required property '"+"tokens"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err11 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.version !== undefined){
if(1 !== data.version){
const err12 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.request !== undefined){
let data1 = data.request;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.from === undefined){
const err13 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data1.model === undefined){
const err14 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data1.messages === undefined){
const err15 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: "messages"},message:"must have required property '"+"messages"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data1.tools === undefined){
const err16 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: "tools"},message:"must have required property '"+"tools"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data1.stream === undefined){
const err17 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: "stream"},message:"must have required property '"+"stream"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data1){
if(!(((((((key1 === "from") || (key1 === "client")) || (key1 === "model")) || (key1 === "messages")) || (key1 === "tools")) || (key1 === "stream")) || (key1 === "failed"))){
const err18 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.from !== undefined){
if(typeof data1.from !== "string"){
const err19 = {instancePath:instancePath+"/request/from",schemaPath:"#/properties/request/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.client !== undefined){
if(typeof data1.client !== "string"){
const err20 = {instancePath:instancePath+"/request/client",schemaPath:"#/properties/request/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data1.model !== undefined){
if(typeof data1.model !== "string"){
const err21 = {instancePath:instancePath+"/request/model",schemaPath:"#/properties/request/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.messages !== undefined){
let data5 = data1.messages;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err22 = {instancePath:instancePath+"/request/messages",schemaPath:"#/properties/request/properties/messages/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data1.tools !== undefined){
let data6 = data1.tools;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err23 = {instancePath:instancePath+"/request/tools",schemaPath:"#/properties/request/properties/tools/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.stream !== undefined){
if(typeof data1.stream !== "boolean"){
const err24 = {instancePath:instancePath+"/request/stream",schemaPath:"#/properties/request/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data1.failed !== undefined){
if(typeof data1.failed !== "string"){
const err25 = {instancePath:instancePath+"/request/failed",schemaPath:"#/properties/request/properties/failed/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err26 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.plan !== undefined){
let data9 = data.plan;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.hash === undefined){
const err27 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data9){
if(!((key2 === "hash") || (key2 === "answeredBy"))){
const err28 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.hash !== undefined){
if(typeof data9.hash !== "string"){
const err29 = {instancePath:instancePath+"/plan/hash",schemaPath:"#/properties/plan/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.answeredBy !== undefined){
if(typeof data9.answeredBy !== "string"){
const err30 = {instancePath:instancePath+"/plan/answeredBy",schemaPath:"#/properties/plan/properties/answeredBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err31 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.outcome !== undefined){
let data12 = data.outcome;
if(!((((data12 === "ask") || (data12 === "relay")) || (data12 === "reply")) || (data12 === "refuse"))){
const err32 = {instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema11.properties.outcome.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
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
let data14 = data.class;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.id === undefined){
const err33 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data14.background === undefined){
const err34 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/required",keyword:"required",params:{missingProperty: "background"},message:"must have required property '"+"background"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data14.tried === undefined){
const err35 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/required",keyword:"required",params:{missingProperty: "tried"},message:"must have required property '"+"tried"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key3 in data14){
if(!((((key3 === "id") || (key3 === "background")) || (key3 === "at")) || (key3 === "tried"))){
const err36 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data14.id !== undefined){
if(typeof data14.id !== "string"){
const err37 = {instancePath:instancePath+"/class/id",schemaPath:"#/properties/class/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data14.background !== undefined){
if(typeof data14.background !== "boolean"){
const err38 = {instancePath:instancePath+"/class/background",schemaPath:"#/properties/class/properties/background/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data14.at !== undefined){
if(typeof data14.at !== "string"){
const err39 = {instancePath:instancePath+"/class/at",schemaPath:"#/properties/class/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data14.tried !== undefined){
let data18 = data14.tried;
if(Array.isArray(data18)){
const len0 = data18.length;
for(let i0=0; i0<len0 && errors<100; i0++){
let data19 = data18[i0];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.id === undefined){
const err40 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data19.holds === undefined){
const err41 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "holds"},message:"must have required property '"+"holds"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key4 in data19){
if(!(((((key4 === "id") || (key4 === "holds")) || (key4 === "failed")) || (key4 === "has")) || (key4 === "at"))){
const err42 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data19.id !== undefined){
if(typeof data19.id !== "string"){
const err43 = {instancePath:instancePath+"/class/tried/" + i0+"/id",schemaPath:"#/definitions/triedRule/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data19.holds !== undefined){
if(typeof data19.holds !== "boolean"){
const err44 = {instancePath:instancePath+"/class/tried/" + i0+"/holds",schemaPath:"#/definitions/triedRule/properties/holds/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.failed !== undefined){
if(typeof data19.failed !== "string"){
const err45 = {instancePath:instancePath+"/class/tried/" + i0+"/failed",schemaPath:"#/definitions/triedRule/properties/failed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data19.has !== undefined){
if(typeof data19.has !== "string"){
const err46 = {instancePath:instancePath+"/class/tried/" + i0+"/has",schemaPath:"#/definitions/triedRule/properties/has/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.at !== undefined){
if(typeof data19.at !== "string"){
const err47 = {instancePath:instancePath+"/class/tried/" + i0+"/at",schemaPath:"#/definitions/triedRule/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err48 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err49 = {instancePath:instancePath+"/class/tried",schemaPath:"#/properties/class/properties/tried/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err50 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.route !== undefined){
let data25 = data.route;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.tried === undefined){
const err51 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/required",keyword:"required",params:{missingProperty: "tried"},message:"must have required property '"+"tried"+"'"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key5 in data25){
if(!((((key5 === "id") || (key5 === "to")) || (key5 === "at")) || (key5 === "tried"))){
const err52 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data25.id !== undefined){
if(typeof data25.id !== "string"){
const err53 = {instancePath:instancePath+"/route/id",schemaPath:"#/properties/route/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data25.to !== undefined){
if(typeof data25.to !== "string"){
const err54 = {instancePath:instancePath+"/route/to",schemaPath:"#/properties/route/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data25.at !== undefined){
if(typeof data25.at !== "string"){
const err55 = {instancePath:instancePath+"/route/at",schemaPath:"#/properties/route/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data25.tried !== undefined){
let data29 = data25.tried;
if(Array.isArray(data29)){
const len1 = data29.length;
for(let i1=0; i1<len1 && errors<100; i1++){
let data30 = data29[i1];
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.id === undefined){
const err56 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data30.holds === undefined){
const err57 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "holds"},message:"must have required property '"+"holds"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key6 in data30){
if(!(((((key6 === "id") || (key6 === "holds")) || (key6 === "failed")) || (key6 === "has")) || (key6 === "at"))){
const err58 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data30.id !== undefined){
if(typeof data30.id !== "string"){
const err59 = {instancePath:instancePath+"/route/tried/" + i1+"/id",schemaPath:"#/definitions/triedRule/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data30.holds !== undefined){
if(typeof data30.holds !== "boolean"){
const err60 = {instancePath:instancePath+"/route/tried/" + i1+"/holds",schemaPath:"#/definitions/triedRule/properties/holds/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data30.failed !== undefined){
if(typeof data30.failed !== "string"){
const err61 = {instancePath:instancePath+"/route/tried/" + i1+"/failed",schemaPath:"#/definitions/triedRule/properties/failed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data30.has !== undefined){
if(typeof data30.has !== "string"){
const err62 = {instancePath:instancePath+"/route/tried/" + i1+"/has",schemaPath:"#/definitions/triedRule/properties/has/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data30.at !== undefined){
if(typeof data30.at !== "string"){
const err63 = {instancePath:instancePath+"/route/tried/" + i1+"/at",schemaPath:"#/definitions/triedRule/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err65 = {instancePath:instancePath+"/route/tried",schemaPath:"#/properties/route/properties/tried/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err66 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.intent !== undefined){
let data36 = data.intent;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.id === undefined){
const err67 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/explainedIntent/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data36.step === undefined){
const err68 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/explainedIntent/required",keyword:"required",params:{missingProperty: "step"},message:"must have required property '"+"step"+"'"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data36.to === undefined){
const err69 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/explainedIntent/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data36.words === undefined){
const err70 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/explainedIntent/required",keyword:"required",params:{missingProperty: "words"},message:"must have required property '"+"words"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key7 in data36){
if(!((((((((key7 === "id") || (key7 === "step")) || (key7 === "scores")) || (key7 === "margin")) || (key7 === "sure")) || (key7 === "to")) || (key7 === "words")) || (key7 === "at"))){
const err71 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/explainedIntent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data36.id !== undefined){
if(typeof data36.id !== "string"){
const err72 = {instancePath:instancePath+"/intent/id",schemaPath:"#/definitions/explainedIntent/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data36.step !== undefined){
let data38 = data36.step;
if(!(((((data38 === "patterns") || (data38 === "examples")) || (data38 === "model")) || (data38 === "default")) || (data38 === "pinned"))){
const err73 = {instancePath:instancePath+"/intent/step",schemaPath:"#/definitions/explainedIntent/properties/step/enum",keyword:"enum",params:{allowedValues: schema18.properties.step.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data36.scores !== undefined){
let data39 = data36.scores;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key8 in data39){
let data40 = data39[key8];
if(!((typeof data40 == "number") && (isFinite(data40)))){
const err74 = {instancePath:instancePath+"/intent/scores/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/explainedIntent/properties/scores/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err75 = {instancePath:instancePath+"/intent/scores",schemaPath:"#/definitions/explainedIntent/properties/scores/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data36.margin !== undefined){
let data41 = data36.margin;
if(!((typeof data41 == "number") && (isFinite(data41)))){
const err76 = {instancePath:instancePath+"/intent/margin",schemaPath:"#/definitions/explainedIntent/properties/margin/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data36.sure !== undefined){
if(typeof data36.sure !== "boolean"){
const err77 = {instancePath:instancePath+"/intent/sure",schemaPath:"#/definitions/explainedIntent/properties/sure/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data36.to !== undefined){
if(typeof data36.to !== "string"){
const err78 = {instancePath:instancePath+"/intent/to",schemaPath:"#/definitions/explainedIntent/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data36.words !== undefined){
if(typeof data36.words !== "string"){
const err79 = {instancePath:instancePath+"/intent/words",schemaPath:"#/definitions/explainedIntent/properties/words/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data36.at !== undefined){
if(typeof data36.at !== "string"){
const err80 = {instancePath:instancePath+"/intent/at",schemaPath:"#/definitions/explainedIntent/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err81 = {instancePath:instancePath+"/intent",schemaPath:"#/definitions/explainedIntent/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.chain !== undefined){
let data46 = data.chain;
if(Array.isArray(data46)){
const len2 = data46.length;
for(let i2=0; i2<len2 && errors<100; i2++){
let data47 = data46[i2];
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(data47.name === undefined){
const err82 = {instancePath:instancePath+"/chain/" + i2,schemaPath:"#/definitions/chainProfile/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data47.model === undefined){
const err83 = {instancePath:instancePath+"/chain/" + i2,schemaPath:"#/definitions/chainProfile/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data47.backend === undefined){
const err84 = {instancePath:instancePath+"/chain/" + i2,schemaPath:"#/definitions/chainProfile/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data47.usable === undefined){
const err85 = {instancePath:instancePath+"/chain/" + i2,schemaPath:"#/definitions/chainProfile/required",keyword:"required",params:{missingProperty: "usable"},message:"must have required property '"+"usable"+"'"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
for(const key9 in data47){
if(!(func2.call(schema19.properties, key9))){
const err86 = {instancePath:instancePath+"/chain/" + i2,schemaPath:"#/definitions/chainProfile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data47.name !== undefined){
if(typeof data47.name !== "string"){
const err87 = {instancePath:instancePath+"/chain/" + i2+"/name",schemaPath:"#/definitions/chainProfile/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data47.model !== undefined){
if(typeof data47.model !== "string"){
const err88 = {instancePath:instancePath+"/chain/" + i2+"/model",schemaPath:"#/definitions/chainProfile/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data47.backend !== undefined){
if(typeof data47.backend !== "string"){
const err89 = {instancePath:instancePath+"/chain/" + i2+"/backend",schemaPath:"#/definitions/chainProfile/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data47.usable !== undefined){
if(typeof data47.usable !== "boolean"){
const err90 = {instancePath:instancePath+"/chain/" + i2+"/usable",schemaPath:"#/definitions/chainProfile/properties/usable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data47.reason !== undefined){
let data52 = data47.reason;
if(!((((((((((data52 === "noKey") || (data52 === "refused")) || (data52 === "overloaded")) || (data52 === "tooLong")) || (data52 === "timedOut")) || (data52 === "busy")) || (data52 === "long")) || (data52 === "budget")) || (data52 === "private")) || (data52 === "resting"))){
const err91 = {instancePath:instancePath+"/chain/" + i2+"/reason",schemaPath:"#/definitions/chainProfile/properties/reason/enum",keyword:"enum",params:{allowedValues: schema19.properties.reason.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data47.why !== undefined){
if(typeof data47.why !== "string"){
const err92 = {instancePath:instancePath+"/chain/" + i2+"/why",schemaPath:"#/definitions/chainProfile/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data47.leaves !== undefined){
if(true !== data47.leaves){
const err93 = {instancePath:instancePath+"/chain/" + i2+"/leaves",schemaPath:"#/definitions/chainProfile/properties/leaves/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data47.price !== undefined){
let data55 = data47.price;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.read === undefined){
const err94 = {instancePath:instancePath+"/chain/" + i2+"/price",schemaPath:"#/definitions/chainProfile/properties/price/required",keyword:"required",params:{missingProperty: "read"},message:"must have required property '"+"read"+"'"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data55.perThousand === undefined){
const err95 = {instancePath:instancePath+"/chain/" + i2+"/price",schemaPath:"#/definitions/chainProfile/properties/price/required",keyword:"required",params:{missingProperty: "perThousand"},message:"must have required property '"+"perThousand"+"'"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
for(const key10 in data55){
if(!((key10 === "read") || (key10 === "perThousand"))){
const err96 = {instancePath:instancePath+"/chain/" + i2+"/price",schemaPath:"#/definitions/chainProfile/properties/price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data55.read !== undefined){
let data56 = data55.read;
if(!((typeof data56 == "number") && (isFinite(data56)))){
const err97 = {instancePath:instancePath+"/chain/" + i2+"/price/read",schemaPath:"#/definitions/chainProfile/properties/price/properties/read/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data55.perThousand !== undefined){
let data57 = data55.perThousand;
if(!((typeof data57 == "number") && (isFinite(data57)))){
const err98 = {instancePath:instancePath+"/chain/" + i2+"/price/perThousand",schemaPath:"#/definitions/chainProfile/properties/price/properties/perThousand/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath:instancePath+"/chain/" + i2+"/price",schemaPath:"#/definitions/chainProfile/properties/price/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data47.at !== undefined){
if(typeof data47.at !== "string"){
const err100 = {instancePath:instancePath+"/chain/" + i2+"/at",schemaPath:"#/definitions/chainProfile/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err101 = {instancePath:instancePath+"/chain/" + i2,schemaPath:"#/definitions/chainProfile/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err102 = {instancePath:instancePath+"/chain",schemaPath:"#/properties/chain/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.bound !== undefined){
let data59 = data.bound;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.by === undefined){
const err103 = {instancePath:instancePath+"/bound",schemaPath:"#/properties/bound/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
for(const key11 in data59){
if(!((((key11 === "by") || (key11 === "about")) || (key11 === "found")) || (key11 === "at"))){
const err104 = {instancePath:instancePath+"/bound",schemaPath:"#/properties/bound/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data59.by !== undefined){
if(typeof data59.by !== "string"){
const err105 = {instancePath:instancePath+"/bound/by",schemaPath:"#/properties/bound/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data59.about !== undefined){
if(typeof data59.about !== "string"){
const err106 = {instancePath:instancePath+"/bound/about",schemaPath:"#/properties/bound/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data59.found !== undefined){
if(typeof data59.found !== "string"){
const err107 = {instancePath:instancePath+"/bound/found",schemaPath:"#/properties/bound/properties/found/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data59.at !== undefined){
if(typeof data59.at !== "string"){
const err108 = {instancePath:instancePath+"/bound/at",schemaPath:"#/properties/bound/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err109 = {instancePath:instancePath+"/bound",schemaPath:"#/properties/bound/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data.profile !== undefined){
let data64 = data.profile;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.name === undefined){
const err110 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data64.model === undefined){
const err111 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data64.backend === undefined){
const err112 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data64.size === undefined){
const err113 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data64.prompt === undefined){
const err114 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "prompt"},message:"must have required property '"+"prompt"+"'"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(data64.dialect === undefined){
const err115 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "dialect"},message:"must have required property '"+"dialect"+"'"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data64.window === undefined){
const err116 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "window"},message:"must have required property '"+"window"+"'"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data64.output === undefined){
const err117 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data64.why === undefined){
const err118 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
for(const key12 in data64){
if(!(func2.call(schema20.properties, key12))){
const err119 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data64.name !== undefined){
if(typeof data64.name !== "string"){
const err120 = {instancePath:instancePath+"/profile/name",schemaPath:"#/definitions/explainedProfile/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data64.model !== undefined){
if(typeof data64.model !== "string"){
const err121 = {instancePath:instancePath+"/profile/model",schemaPath:"#/definitions/explainedProfile/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data64.backend !== undefined){
if(typeof data64.backend !== "string"){
const err122 = {instancePath:instancePath+"/profile/backend",schemaPath:"#/definitions/explainedProfile/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data64.size !== undefined){
if(typeof data64.size !== "string"){
const err123 = {instancePath:instancePath+"/profile/size",schemaPath:"#/definitions/explainedProfile/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data64.prompt !== undefined){
if(typeof data64.prompt !== "string"){
const err124 = {instancePath:instancePath+"/profile/prompt",schemaPath:"#/definitions/explainedProfile/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data64.dialect !== undefined){
if(typeof data64.dialect !== "string"){
const err125 = {instancePath:instancePath+"/profile/dialect",schemaPath:"#/definitions/explainedProfile/properties/dialect/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data64.alsoReads !== undefined){
let data71 = data64.alsoReads;
if(Array.isArray(data71)){
const len3 = data71.length;
for(let i3=0; i3<len3 && errors<100; i3++){
if(typeof data71[i3] !== "string"){
const err126 = {instancePath:instancePath+"/profile/alsoReads/" + i3,schemaPath:"#/definitions/explainedProfile/properties/alsoReads/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err127 = {instancePath:instancePath+"/profile/alsoReads",schemaPath:"#/definitions/explainedProfile/properties/alsoReads/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data64.style !== undefined){
if(typeof data64.style !== "string"){
const err128 = {instancePath:instancePath+"/profile/style",schemaPath:"#/definitions/explainedProfile/properties/style/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data64.repair !== undefined){
let data74 = data64.repair;
if(!(((data74 === "off") || (data74 === "mend")) || (data74 === "ask"))){
const err129 = {instancePath:instancePath+"/profile/repair",schemaPath:"#/definitions/explainedProfile/properties/repair/enum",keyword:"enum",params:{allowedValues: schema20.properties.repair.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data64.repeats !== undefined){
let data75 = data64.repeats;
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
if(data75.tell === undefined){
const err130 = {instancePath:instancePath+"/profile/repeats",schemaPath:"#/definitions/explainedProfile/properties/repeats/required",keyword:"required",params:{missingProperty: "tell"},message:"must have required property '"+"tell"+"'"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data75.stop === undefined){
const err131 = {instancePath:instancePath+"/profile/repeats",schemaPath:"#/definitions/explainedProfile/properties/repeats/required",keyword:"required",params:{missingProperty: "stop"},message:"must have required property '"+"stop"+"'"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
for(const key13 in data75){
if(!((((key13 === "tell") || (key13 === "stop")) || (key13 === "streak")) || (key13 === "last"))){
const err132 = {instancePath:instancePath+"/profile/repeats",schemaPath:"#/definitions/explainedProfile/properties/repeats/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data75.tell !== undefined){
let data76 = data75.tell;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
const err133 = {instancePath:instancePath+"/profile/repeats/tell",schemaPath:"#/definitions/explainedProfile/properties/repeats/properties/tell/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data75.stop !== undefined){
let data77 = data75.stop;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
const err134 = {instancePath:instancePath+"/profile/repeats/stop",schemaPath:"#/definitions/explainedProfile/properties/repeats/properties/stop/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data75.streak !== undefined){
let data78 = data75.streak;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err135 = {instancePath:instancePath+"/profile/repeats/streak",schemaPath:"#/definitions/explainedProfile/properties/repeats/properties/streak/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data75.last !== undefined){
if(typeof data75.last !== "string"){
const err136 = {instancePath:instancePath+"/profile/repeats/last",schemaPath:"#/definitions/explainedProfile/properties/repeats/properties/last/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err137 = {instancePath:instancePath+"/profile/repeats",schemaPath:"#/definitions/explainedProfile/properties/repeats/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data64.window !== undefined){
let data80 = data64.window;
if(!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))){
const err138 = {instancePath:instancePath+"/profile/window",schemaPath:"#/definitions/explainedProfile/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data64.output !== undefined){
let data81 = data64.output;
if(!(((typeof data81 == "number") && (!(data81 % 1) && !isNaN(data81))) && (isFinite(data81)))){
const err139 = {instancePath:instancePath+"/profile/output",schemaPath:"#/definitions/explainedProfile/properties/output/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data64.why !== undefined){
if(typeof data64.why !== "string"){
const err140 = {instancePath:instancePath+"/profile/why",schemaPath:"#/definitions/explainedProfile/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data64.at !== undefined){
if(typeof data64.at !== "string"){
const err141 = {instancePath:instancePath+"/profile/at",schemaPath:"#/definitions/explainedProfile/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err142 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
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
let data85 = data.tools;
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
if(data85.toolset === undefined){
const err143 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "toolset"},message:"must have required property '"+"toolset"+"'"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data85.offered === undefined){
const err144 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "offered"},message:"must have required property '"+"offered"+"'"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
for(const key14 in data85){
if(!(((((((key14 === "toolset") || (key14 === "at")) || (key14 === "offered")) || (key14 === "stubs")) || (key14 === "findable")) || (key14 === "dropped")) || (key14 === "head"))){
const err145 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data85.toolset !== undefined){
if(typeof data85.toolset !== "string"){
const err146 = {instancePath:instancePath+"/tools/toolset",schemaPath:"#/properties/tools/properties/toolset/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data85.at !== undefined){
if(typeof data85.at !== "string"){
const err147 = {instancePath:instancePath+"/tools/at",schemaPath:"#/properties/tools/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data85.offered !== undefined){
let data88 = data85.offered;
if(Array.isArray(data88)){
const len4 = data88.length;
for(let i4=0; i4<len4 && errors<100; i4++){
if(typeof data88[i4] !== "string"){
const err148 = {instancePath:instancePath+"/tools/offered/" + i4,schemaPath:"#/properties/tools/properties/offered/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err149 = {instancePath:instancePath+"/tools/offered",schemaPath:"#/properties/tools/properties/offered/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data85.stubs !== undefined){
let data90 = data85.stubs;
if(Array.isArray(data90)){
const len5 = data90.length;
for(let i5=0; i5<len5 && errors<100; i5++){
if(typeof data90[i5] !== "string"){
const err150 = {instancePath:instancePath+"/tools/stubs/" + i5,schemaPath:"#/properties/tools/properties/stubs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
else {
const err151 = {instancePath:instancePath+"/tools/stubs",schemaPath:"#/properties/tools/properties/stubs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data85.findable !== undefined){
let data92 = data85.findable;
if(Array.isArray(data92)){
const len6 = data92.length;
for(let i6=0; i6<len6 && errors<100; i6++){
if(typeof data92[i6] !== "string"){
const err152 = {instancePath:instancePath+"/tools/findable/" + i6,schemaPath:"#/properties/tools/properties/findable/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/tools/findable",schemaPath:"#/properties/tools/properties/findable/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data85.dropped !== undefined){
let data94 = data85.dropped;
if(Array.isArray(data94)){
const len7 = data94.length;
for(let i7=0; i7<len7 && errors<100; i7++){
if(typeof data94[i7] !== "string"){
const err154 = {instancePath:instancePath+"/tools/dropped/" + i7,schemaPath:"#/properties/tools/properties/dropped/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/tools/dropped",schemaPath:"#/properties/tools/properties/dropped/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data85.head !== undefined){
let data96 = data85.head;
if(!(((typeof data96 == "number") && (!(data96 % 1) && !isNaN(data96))) && (isFinite(data96)))){
const err156 = {instancePath:instancePath+"/tools/head",schemaPath:"#/properties/tools/properties/head/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
else {
const err157 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data.parts !== undefined){
let data97 = data.parts;
if(Array.isArray(data97)){
const len8 = data97.length;
for(let i8=0; i8<len8 && errors<100; i8++){
let data98 = data97[i8];
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
if(data98.name === undefined){
const err158 = {instancePath:instancePath+"/parts/" + i8,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data98.found === undefined){
const err159 = {instancePath:instancePath+"/parts/" + i8,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "found"},message:"must have required property '"+"found"+"'"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data98.roles === undefined){
const err160 = {instancePath:instancePath+"/parts/" + i8,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "roles"},message:"must have required property '"+"roles"+"'"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data98.tokens === undefined){
const err161 = {instancePath:instancePath+"/parts/" + i8,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "tokens"},message:"must have required property '"+"tokens"+"'"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
for(const key15 in data98){
if(!(((((key15 === "name") || (key15 === "found")) || (key15 === "at")) || (key15 === "roles")) || (key15 === "tokens"))){
const err162 = {instancePath:instancePath+"/parts/" + i8,schemaPath:"#/properties/parts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data98.name !== undefined){
if(typeof data98.name !== "string"){
const err163 = {instancePath:instancePath+"/parts/" + i8+"/name",schemaPath:"#/properties/parts/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data98.found !== undefined){
if(typeof data98.found !== "boolean"){
const err164 = {instancePath:instancePath+"/parts/" + i8+"/found",schemaPath:"#/properties/parts/items/properties/found/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data98.at !== undefined){
if(typeof data98.at !== "string"){
const err165 = {instancePath:instancePath+"/parts/" + i8+"/at",schemaPath:"#/properties/parts/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data98.roles !== undefined){
let data102 = data98.roles;
if(Array.isArray(data102)){
const len9 = data102.length;
for(let i9=0; i9<len9 && errors<100; i9++){
let data103 = data102[i9];
if(!(((data103 === "system") || (data103 === "user")) || (data103 === "assistant"))){
const err166 = {instancePath:instancePath+"/parts/" + i8+"/roles/" + i9,schemaPath:"#/properties/parts/items/properties/roles/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.parts.items.properties.roles.items.enum},message:"must be equal to one of the allowed values"};
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
const err167 = {instancePath:instancePath+"/parts/" + i8+"/roles",schemaPath:"#/properties/parts/items/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data98.tokens !== undefined){
let data104 = data98.tokens;
if(!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104)))){
const err168 = {instancePath:instancePath+"/parts/" + i8+"/tokens",schemaPath:"#/properties/parts/items/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
else {
const err169 = {instancePath:instancePath+"/parts/" + i8,schemaPath:"#/properties/parts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
else {
const err170 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data.rules !== undefined){
let data105 = data.rules;
if(Array.isArray(data105)){
const len10 = data105.length;
for(let i10=0; i10<len10 && errors<100; i10++){
let data106 = data105[i10];
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
if(data106.list === undefined){
const err171 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "list"},message:"must have required property '"+"list"+"'"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(data106.id === undefined){
const err172 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data106.do === undefined){
const err173 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "do"},message:"must have required property '"+"do"+"'"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(data106.times === undefined){
const err174 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "times"},message:"must have required property '"+"times"+"'"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data106.tokens === undefined){
const err175 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "tokens"},message:"must have required property '"+"tokens"+"'"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
for(const key16 in data106){
if(!(((((((key16 === "list") || (key16 === "id")) || (key16 === "do")) || (key16 === "times")) || (key16 === "tokens")) || (key16 === "at")) || (key16 === "byPack"))){
const err176 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data106.list !== undefined){
let data107 = data106.list;
if(!((data107 === "trim") || (data107 === "filters"))){
const err177 = {instancePath:instancePath+"/rules/" + i10+"/list",schemaPath:"#/properties/rules/items/properties/list/enum",keyword:"enum",params:{allowedValues: schema11.properties.rules.items.properties.list.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data106.id !== undefined){
if(typeof data106.id !== "string"){
const err178 = {instancePath:instancePath+"/rules/" + i10+"/id",schemaPath:"#/properties/rules/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data106.do !== undefined){
let data109 = data106.do;
if(!((((data109 === "drop") || (data109 === "keep")) || (data109 === "unwrap")) || (data109 === "replace"))){
const err179 = {instancePath:instancePath+"/rules/" + i10+"/do",schemaPath:"#/properties/rules/items/properties/do/enum",keyword:"enum",params:{allowedValues: schema11.properties.rules.items.properties.do.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data106.times !== undefined){
let data110 = data106.times;
if(!(((typeof data110 == "number") && (!(data110 % 1) && !isNaN(data110))) && (isFinite(data110)))){
const err180 = {instancePath:instancePath+"/rules/" + i10+"/times",schemaPath:"#/properties/rules/items/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data106.tokens !== undefined){
let data111 = data106.tokens;
if(!(((typeof data111 == "number") && (!(data111 % 1) && !isNaN(data111))) && (isFinite(data111)))){
const err181 = {instancePath:instancePath+"/rules/" + i10+"/tokens",schemaPath:"#/properties/rules/items/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data106.at !== undefined){
if(typeof data106.at !== "string"){
const err182 = {instancePath:instancePath+"/rules/" + i10+"/at",schemaPath:"#/properties/rules/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data106.byPack !== undefined){
if(true !== data106.byPack){
const err183 = {instancePath:instancePath+"/rules/" + i10+"/byPack",schemaPath:"#/properties/rules/items/properties/byPack/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
else {
const err184 = {instancePath:instancePath+"/rules/" + i10,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
else {
const err185 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data.packTexts !== undefined){
let data114 = data.packTexts;
if(Array.isArray(data114)){
const len11 = data114.length;
for(let i11=0; i11<len11 && errors<100; i11++){
let data115 = data114[i11];
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
if(data115.what === undefined){
const err186 = {instancePath:instancePath+"/packTexts/" + i11,schemaPath:"#/properties/packTexts/items/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data115.reaches === undefined){
const err187 = {instancePath:instancePath+"/packTexts/" + i11,schemaPath:"#/properties/packTexts/items/required",keyword:"required",params:{missingProperty: "reaches"},message:"must have required property '"+"reaches"+"'"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data115.from === undefined){
const err188 = {instancePath:instancePath+"/packTexts/" + i11,schemaPath:"#/properties/packTexts/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(data115.at === undefined){
const err189 = {instancePath:instancePath+"/packTexts/" + i11,schemaPath:"#/properties/packTexts/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data115.text === undefined){
const err190 = {instancePath:instancePath+"/packTexts/" + i11,schemaPath:"#/properties/packTexts/items/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
for(const key17 in data115){
if(!(((((key17 === "what") || (key17 === "reaches")) || (key17 === "from")) || (key17 === "at")) || (key17 === "text"))){
const err191 = {instancePath:instancePath+"/packTexts/" + i11,schemaPath:"#/properties/packTexts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data115.what !== undefined){
if(typeof data115.what !== "string"){
const err192 = {instancePath:instancePath+"/packTexts/" + i11+"/what",schemaPath:"#/properties/packTexts/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data115.reaches !== undefined){
let data117 = data115.reaches;
if(!((((data117 === "system") || (data117 === "user")) || (data117 === "tools")) || (data117 === "client"))){
const err193 = {instancePath:instancePath+"/packTexts/" + i11+"/reaches",schemaPath:"#/properties/packTexts/items/properties/reaches/enum",keyword:"enum",params:{allowedValues: schema11.properties.packTexts.items.properties.reaches.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data115.from !== undefined){
if(typeof data115.from !== "string"){
const err194 = {instancePath:instancePath+"/packTexts/" + i11+"/from",schemaPath:"#/properties/packTexts/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data115.at !== undefined){
if(typeof data115.at !== "string"){
const err195 = {instancePath:instancePath+"/packTexts/" + i11+"/at",schemaPath:"#/properties/packTexts/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data115.text !== undefined){
if(typeof data115.text !== "string"){
const err196 = {instancePath:instancePath+"/packTexts/" + i11+"/text",schemaPath:"#/properties/packTexts/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err197 = {instancePath:instancePath+"/packTexts/" + i11,schemaPath:"#/properties/packTexts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err198 = {instancePath:instancePath+"/packTexts",schemaPath:"#/properties/packTexts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data.dropped !== undefined){
let data121 = data.dropped;
if(Array.isArray(data121)){
const len12 = data121.length;
for(let i12=0; i12<len12 && errors<100; i12++){
let data122 = data121[i12];
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
if(data122.what === undefined){
const err199 = {instancePath:instancePath+"/dropped/" + i12,schemaPath:"#/properties/dropped/items/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
if(data122.why === undefined){
const err200 = {instancePath:instancePath+"/dropped/" + i12,schemaPath:"#/properties/dropped/items/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(data122.count === undefined){
const err201 = {instancePath:instancePath+"/dropped/" + i12,schemaPath:"#/properties/dropped/items/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
for(const key18 in data122){
if(!((((key18 === "what") || (key18 === "why")) || (key18 === "rule")) || (key18 === "count"))){
const err202 = {instancePath:instancePath+"/dropped/" + i12,schemaPath:"#/properties/dropped/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data122.what !== undefined){
if(typeof data122.what !== "string"){
const err203 = {instancePath:instancePath+"/dropped/" + i12+"/what",schemaPath:"#/properties/dropped/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data122.why !== undefined){
if(typeof data122.why !== "string"){
const err204 = {instancePath:instancePath+"/dropped/" + i12+"/why",schemaPath:"#/properties/dropped/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data122.rule !== undefined){
if(typeof data122.rule !== "string"){
const err205 = {instancePath:instancePath+"/dropped/" + i12+"/rule",schemaPath:"#/properties/dropped/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data122.count !== undefined){
let data126 = data122.count;
if(!(((typeof data126 == "number") && (!(data126 % 1) && !isNaN(data126))) && (isFinite(data126)))){
const err206 = {instancePath:instancePath+"/dropped/" + i12+"/count",schemaPath:"#/properties/dropped/items/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
else {
const err207 = {instancePath:instancePath+"/dropped/" + i12,schemaPath:"#/properties/dropped/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath:instancePath+"/dropped",schemaPath:"#/properties/dropped/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data.reply !== undefined){
if(typeof data.reply !== "string"){
const err209 = {instancePath:instancePath+"/reply",schemaPath:"#/properties/reply/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data.problem !== undefined){
let data128 = data.problem;
if(data128 && typeof data128 == "object" && !Array.isArray(data128)){
if(data128.code === undefined){
const err210 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if(data128.message === undefined){
const err211 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
for(const key19 in data128){
if(!(((key19 === "code") || (key19 === "message")) || (key19 === "hint"))){
const err212 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data128.code !== undefined){
if(typeof data128.code !== "string"){
const err213 = {instancePath:instancePath+"/problem/code",schemaPath:"#/properties/problem/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data128.message !== undefined){
if(typeof data128.message !== "string"){
const err214 = {instancePath:instancePath+"/problem/message",schemaPath:"#/properties/problem/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data128.hint !== undefined){
if(typeof data128.hint !== "string"){
const err215 = {instancePath:instancePath+"/problem/hint",schemaPath:"#/properties/problem/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err216 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data.tokens !== undefined){
let data132 = data.tokens;
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
if(data132.sent === undefined){
const err217 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/required",keyword:"required",params:{missingProperty: "sent"},message:"must have required property '"+"sent"+"'"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(data132.read === undefined){
const err218 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/required",keyword:"required",params:{missingProperty: "read"},message:"must have required property '"+"read"+"'"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(data132.exact === undefined){
const err219 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/required",keyword:"required",params:{missingProperty: "exact"},message:"must have required property '"+"exact"+"'"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
for(const key20 in data132){
if(!((((key20 === "sent") || (key20 === "read")) || (key20 === "exact")) || (key20 === "inexact"))){
const err220 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data132.sent !== undefined){
let data133 = data132.sent;
if(!(((typeof data133 == "number") && (!(data133 % 1) && !isNaN(data133))) && (isFinite(data133)))){
const err221 = {instancePath:instancePath+"/tokens/sent",schemaPath:"#/properties/tokens/properties/sent/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data132.read !== undefined){
let data134 = data132.read;
if(!(((typeof data134 == "number") && (!(data134 % 1) && !isNaN(data134))) && (isFinite(data134)))){
const err222 = {instancePath:instancePath+"/tokens/read",schemaPath:"#/properties/tokens/properties/read/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data132.exact !== undefined){
if(typeof data132.exact !== "boolean"){
const err223 = {instancePath:instancePath+"/tokens/exact",schemaPath:"#/properties/tokens/properties/exact/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data132.inexact !== undefined){
if(typeof data132.inexact !== "string"){
const err224 = {instancePath:instancePath+"/tokens/inexact",schemaPath:"#/properties/tokens/properties/inexact/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err225 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data.prompt !== undefined){
let data137 = data.prompt;
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
if(data137.messages === undefined){
const err226 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/required",keyword:"required",params:{missingProperty: "messages"},message:"must have required property '"+"messages"+"'"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
if(data137.tools === undefined){
const err227 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/required",keyword:"required",params:{missingProperty: "tools"},message:"must have required property '"+"tools"+"'"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if(data137.maxTokens === undefined){
const err228 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/required",keyword:"required",params:{missingProperty: "maxTokens"},message:"must have required property '"+"maxTokens"+"'"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if(data137.messages !== undefined){
let data138 = data137.messages;
if(Array.isArray(data138)){
const len13 = data138.length;
for(let i13=0; i13<len13 && errors<100; i13++){
let data139 = data138[i13];
if(!(data139 && typeof data139 == "object" && !Array.isArray(data139))){
const err229 = {instancePath:instancePath+"/prompt/messages/" + i13,schemaPath:"#/properties/prompt/properties/messages/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
}
else {
const err230 = {instancePath:instancePath+"/prompt/messages",schemaPath:"#/properties/prompt/properties/messages/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data137.tools !== undefined){
let data140 = data137.tools;
if(Array.isArray(data140)){
const len14 = data140.length;
for(let i14=0; i14<len14 && errors<100; i14++){
let data141 = data140[i14];
if(!(data141 && typeof data141 == "object" && !Array.isArray(data141))){
const err231 = {instancePath:instancePath+"/prompt/tools/" + i14,schemaPath:"#/properties/prompt/properties/tools/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
}
else {
const err232 = {instancePath:instancePath+"/prompt/tools",schemaPath:"#/properties/prompt/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data137.maxTokens !== undefined){
let data142 = data137.maxTokens;
if(!(((typeof data142 == "number") && (!(data142 % 1) && !isNaN(data142))) && (isFinite(data142)))){
const err233 = {instancePath:instancePath+"/prompt/maxTokens",schemaPath:"#/properties/prompt/properties/maxTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err234 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
else {
const err235 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
