// From schema/explanation.schema.json by `npm run generate`. Never edited.
"use strict";
export const validateExplanation = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"Explanation","description":"What the rules make of one request, in the order in which it is decided: the `data` of `mallex explain --json`. A place is `file:line`.","type":"object","additionalProperties":false,"required":["version","request","plan","outcome","decision","class","route","parts","rules","dropped","tokens"],"properties":{"version":{"const":1},"request":{"type":"object","additionalProperties":false,"required":["from","model","messages","tools","stream"],"properties":{"from":{"type":"string","description":"The file, the turn's id, or `-`."},"client":{"type":"string","description":"The client's release; absent: unknown, and no condition on it holds."},"model":{"type":"string"},"messages":{"type":"integer"},"tools":{"type":"integer"},"stream":{"type":"boolean"},"failed":{"type":"string","description":"What went wrong when the recorded turn was answered."}}},"plan":{"type":"object","additionalProperties":false,"required":["hash"],"properties":{"hash":{"type":"string","description":"Of the rules that explain the request: today's."},"answeredBy":{"type":"string","description":"Of the rules by which the recorded turn was answered, where they were others."}}},"outcome":{"enum":["ask","reply","refuse"]},"decision":{"$ref":"#/definitions/decision"},"class":{"type":"object","additionalProperties":false,"required":["id","background","tried"],"properties":{"id":{"type":"string"},"background":{"type":"boolean"},"at":{"type":"string"},"tried":{"type":"array","items":{"$ref":"#/definitions/triedRule"}}}},"route":{"type":"object","additionalProperties":false,"required":["tried"],"properties":{"id":{"type":"string","description":"Absent: none holds."},"to":{"type":"string","description":"`tier low`, `reply mallex:replies/title`, …"},"at":{"type":"string"},"tried":{"type":"array","items":{"$ref":"#/definitions/triedRule"}}}},"profile":{"$ref":"#/definitions/explainedProfile"},"tools":{"type":"object","additionalProperties":false,"required":["toolset","offered"],"properties":{"toolset":{"type":"string"},"at":{"type":"string"},"offered":{"type":"array","items":{"type":"string"},"description":"Names as the model sees them."}}},"parts":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","found","roles","tokens"],"properties":{"name":{"type":"string"},"found":{"type":"boolean"},"at":{"type":"string","description":"The finder that finds it; where none does, the first."},"roles":{"type":"array","items":{"enum":["system","user","assistant"]},"description":"Whose texts it stood in."},"tokens":{"type":"integer","description":"Cut out of the talk for it."}}}},"rules":{"type":"array","description":"Trims and filters that fired, in the order in which the file asks them.","items":{"type":"object","additionalProperties":false,"required":["list","id","do","times","tokens"],"properties":{"list":{"enum":["trim","filters"]},"id":{"type":"string"},"do":{"enum":["drop","keep","unwrap","replace"]},"times":{"type":"integer"},"tokens":{"type":"integer","description":"What came minus what went; negative: it saves."},"at":{"type":"string"}}}},"dropped":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","why","count"],"properties":{"what":{"type":"string"},"why":{"type":"string"},"rule":{"type":"string"},"count":{"type":"integer"}}}},"reply":{"type":"string","description":"What is answered without a model."},"problem":{"type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"type":"string"},"message":{"type":"string"},"hint":{"type":"string"}}},"tokens":{"type":"object","additionalProperties":false,"required":["sent","read","exact"],"properties":{"sent":{"type":"integer","description":"What the client sends: system text, messages, and tools as JSON."},"read":{"type":"integer","description":"What the model reads; 0 where none is asked."},"exact":{"type":"boolean","description":"`read` is counted with the model's own tokenizer and chat template; else estimated."},"inexact":{"type":"string","description":"Why not."}}},"prompt":{"type":"object","description":"What the model is asked.","additionalProperties":true,"required":["messages","tools","maxTokens"],"properties":{"messages":{"type":"array","items":{"type":"object"}},"tools":{"type":"array","items":{"type":"object"}},"maxTokens":{"type":"integer"}}}},"definitions":{"decision":{"type":"object","additionalProperties":false,"required":["class","why"],"properties":{"class":{"type":"string"},"route":{"type":"string"},"tier":{"type":"string"},"profile":{"type":"string"},"saved":{"type":"integer"},"why":{"type":"string"}}},"triedRule":{"type":"object","additionalProperties":false,"required":["id","holds"],"properties":{"id":{"type":"string"},"holds":{"type":"boolean"},"failed":{"type":"string","description":"The first condition that failed, in short: `tools: none`."},"has":{"type":"string","description":"What the request has instead."},"at":{"type":"string","description":"Of that condition; of the rule where it holds."}}},"explainedProfile":{"type":"object","additionalProperties":false,"required":["name","model","backend","size","prompt","dialect","window","output","why"],"properties":{"name":{"type":"string"},"model":{"type":"string"},"backend":{"type":"string"},"size":{"type":"string"},"prompt":{"type":"string","description":"Of the size: a template, or `client`."},"dialect":{"type":"string"},"window":{"type":"integer"},"output":{"type":"integer"},"why":{"type":"string"},"at":{"type":"string"}}}},"$id":"explanation.schema.json"};
const schema12 = {"type":"object","additionalProperties":false,"required":["class","why"],"properties":{"class":{"type":"string"},"route":{"type":"string"},"tier":{"type":"string"},"profile":{"type":"string"},"saved":{"type":"integer"},"why":{"type":"string"}}};
const schema13 = {"type":"object","additionalProperties":false,"required":["id","holds"],"properties":{"id":{"type":"string"},"holds":{"type":"boolean"},"failed":{"type":"string","description":"The first condition that failed, in short: `tools: none`."},"has":{"type":"string","description":"What the request has instead."},"at":{"type":"string","description":"Of that condition; of the rule where it holds."}}};
const schema15 = {"type":"object","additionalProperties":false,"required":["name","model","backend","size","prompt","dialect","window","output","why"],"properties":{"name":{"type":"string"},"model":{"type":"string"},"backend":{"type":"string"},"size":{"type":"string"},"prompt":{"type":"string","description":"Of the size: a template, or `client`."},"dialect":{"type":"string"},"window":{"type":"integer"},"output":{"type":"integer"},"why":{"type":"string"},"at":{"type":"string"}}};
const func2 = Object.prototype.hasOwnProperty;

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
if(!(((data12 === "ask") || (data12 === "reply")) || (data12 === "refuse"))){
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
let data13 = data.decision;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.class === undefined){
const err33 = {instancePath:instancePath+"/decision",schemaPath:"#/definitions/decision/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data13.why === undefined){
const err34 = {instancePath:instancePath+"/decision",schemaPath:"#/definitions/decision/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 in data13){
if(!((((((key3 === "class") || (key3 === "route")) || (key3 === "tier")) || (key3 === "profile")) || (key3 === "saved")) || (key3 === "why"))){
const err35 = {instancePath:instancePath+"/decision",schemaPath:"#/definitions/decision/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.class !== undefined){
if(typeof data13.class !== "string"){
const err36 = {instancePath:instancePath+"/decision/class",schemaPath:"#/definitions/decision/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data13.route !== undefined){
if(typeof data13.route !== "string"){
const err37 = {instancePath:instancePath+"/decision/route",schemaPath:"#/definitions/decision/properties/route/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data13.tier !== undefined){
if(typeof data13.tier !== "string"){
const err38 = {instancePath:instancePath+"/decision/tier",schemaPath:"#/definitions/decision/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data13.profile !== undefined){
if(typeof data13.profile !== "string"){
const err39 = {instancePath:instancePath+"/decision/profile",schemaPath:"#/definitions/decision/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data13.saved !== undefined){
let data18 = data13.saved;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err40 = {instancePath:instancePath+"/decision/saved",schemaPath:"#/definitions/decision/properties/saved/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data13.why !== undefined){
if(typeof data13.why !== "string"){
const err41 = {instancePath:instancePath+"/decision/why",schemaPath:"#/definitions/decision/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err42 = {instancePath:instancePath+"/decision",schemaPath:"#/definitions/decision/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.class !== undefined){
let data20 = data.class;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.id === undefined){
const err43 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data20.background === undefined){
const err44 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/required",keyword:"required",params:{missingProperty: "background"},message:"must have required property '"+"background"+"'"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data20.tried === undefined){
const err45 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/required",keyword:"required",params:{missingProperty: "tried"},message:"must have required property '"+"tried"+"'"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key4 in data20){
if(!((((key4 === "id") || (key4 === "background")) || (key4 === "at")) || (key4 === "tried"))){
const err46 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.id !== undefined){
if(typeof data20.id !== "string"){
const err47 = {instancePath:instancePath+"/class/id",schemaPath:"#/properties/class/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data20.background !== undefined){
if(typeof data20.background !== "boolean"){
const err48 = {instancePath:instancePath+"/class/background",schemaPath:"#/properties/class/properties/background/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data20.at !== undefined){
if(typeof data20.at !== "string"){
const err49 = {instancePath:instancePath+"/class/at",schemaPath:"#/properties/class/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data20.tried !== undefined){
let data24 = data20.tried;
if(Array.isArray(data24)){
const len0 = data24.length;
for(let i0=0; i0<len0; i0++){
let data25 = data24[i0];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.id === undefined){
const err50 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data25.holds === undefined){
const err51 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "holds"},message:"must have required property '"+"holds"+"'"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key5 in data25){
if(!(((((key5 === "id") || (key5 === "holds")) || (key5 === "failed")) || (key5 === "has")) || (key5 === "at"))){
const err52 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
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
const err53 = {instancePath:instancePath+"/class/tried/" + i0+"/id",schemaPath:"#/definitions/triedRule/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data25.holds !== undefined){
if(typeof data25.holds !== "boolean"){
const err54 = {instancePath:instancePath+"/class/tried/" + i0+"/holds",schemaPath:"#/definitions/triedRule/properties/holds/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data25.failed !== undefined){
if(typeof data25.failed !== "string"){
const err55 = {instancePath:instancePath+"/class/tried/" + i0+"/failed",schemaPath:"#/definitions/triedRule/properties/failed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data25.has !== undefined){
if(typeof data25.has !== "string"){
const err56 = {instancePath:instancePath+"/class/tried/" + i0+"/has",schemaPath:"#/definitions/triedRule/properties/has/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data25.at !== undefined){
if(typeof data25.at !== "string"){
const err57 = {instancePath:instancePath+"/class/tried/" + i0+"/at",schemaPath:"#/definitions/triedRule/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err58 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err59 = {instancePath:instancePath+"/class/tried",schemaPath:"#/properties/class/properties/tried/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err60 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.route !== undefined){
let data31 = data.route;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.tried === undefined){
const err61 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/required",keyword:"required",params:{missingProperty: "tried"},message:"must have required property '"+"tried"+"'"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
for(const key6 in data31){
if(!((((key6 === "id") || (key6 === "to")) || (key6 === "at")) || (key6 === "tried"))){
const err62 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data31.id !== undefined){
if(typeof data31.id !== "string"){
const err63 = {instancePath:instancePath+"/route/id",schemaPath:"#/properties/route/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data31.to !== undefined){
if(typeof data31.to !== "string"){
const err64 = {instancePath:instancePath+"/route/to",schemaPath:"#/properties/route/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data31.at !== undefined){
if(typeof data31.at !== "string"){
const err65 = {instancePath:instancePath+"/route/at",schemaPath:"#/properties/route/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data31.tried !== undefined){
let data35 = data31.tried;
if(Array.isArray(data35)){
const len1 = data35.length;
for(let i1=0; i1<len1; i1++){
let data36 = data35[i1];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.id === undefined){
const err66 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data36.holds === undefined){
const err67 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "holds"},message:"must have required property '"+"holds"+"'"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
for(const key7 in data36){
if(!(((((key7 === "id") || (key7 === "holds")) || (key7 === "failed")) || (key7 === "has")) || (key7 === "at"))){
const err68 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data36.id !== undefined){
if(typeof data36.id !== "string"){
const err69 = {instancePath:instancePath+"/route/tried/" + i1+"/id",schemaPath:"#/definitions/triedRule/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data36.holds !== undefined){
if(typeof data36.holds !== "boolean"){
const err70 = {instancePath:instancePath+"/route/tried/" + i1+"/holds",schemaPath:"#/definitions/triedRule/properties/holds/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data36.failed !== undefined){
if(typeof data36.failed !== "string"){
const err71 = {instancePath:instancePath+"/route/tried/" + i1+"/failed",schemaPath:"#/definitions/triedRule/properties/failed/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data36.has !== undefined){
if(typeof data36.has !== "string"){
const err72 = {instancePath:instancePath+"/route/tried/" + i1+"/has",schemaPath:"#/definitions/triedRule/properties/has/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data36.at !== undefined){
if(typeof data36.at !== "string"){
const err73 = {instancePath:instancePath+"/route/tried/" + i1+"/at",schemaPath:"#/definitions/triedRule/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err74 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err75 = {instancePath:instancePath+"/route/tried",schemaPath:"#/properties/route/properties/tried/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err76 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.profile !== undefined){
let data42 = data.profile;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.name === undefined){
const err77 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data42.model === undefined){
const err78 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data42.backend === undefined){
const err79 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data42.size === undefined){
const err80 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data42.prompt === undefined){
const err81 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "prompt"},message:"must have required property '"+"prompt"+"'"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data42.dialect === undefined){
const err82 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "dialect"},message:"must have required property '"+"dialect"+"'"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data42.window === undefined){
const err83 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "window"},message:"must have required property '"+"window"+"'"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data42.output === undefined){
const err84 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data42.why === undefined){
const err85 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
for(const key8 in data42){
if(!(func2.call(schema15.properties, key8))){
const err86 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data42.name !== undefined){
if(typeof data42.name !== "string"){
const err87 = {instancePath:instancePath+"/profile/name",schemaPath:"#/definitions/explainedProfile/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data42.model !== undefined){
if(typeof data42.model !== "string"){
const err88 = {instancePath:instancePath+"/profile/model",schemaPath:"#/definitions/explainedProfile/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data42.backend !== undefined){
if(typeof data42.backend !== "string"){
const err89 = {instancePath:instancePath+"/profile/backend",schemaPath:"#/definitions/explainedProfile/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data42.size !== undefined){
if(typeof data42.size !== "string"){
const err90 = {instancePath:instancePath+"/profile/size",schemaPath:"#/definitions/explainedProfile/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data42.prompt !== undefined){
if(typeof data42.prompt !== "string"){
const err91 = {instancePath:instancePath+"/profile/prompt",schemaPath:"#/definitions/explainedProfile/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data42.dialect !== undefined){
if(typeof data42.dialect !== "string"){
const err92 = {instancePath:instancePath+"/profile/dialect",schemaPath:"#/definitions/explainedProfile/properties/dialect/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data42.window !== undefined){
let data49 = data42.window;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err93 = {instancePath:instancePath+"/profile/window",schemaPath:"#/definitions/explainedProfile/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data42.output !== undefined){
let data50 = data42.output;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err94 = {instancePath:instancePath+"/profile/output",schemaPath:"#/definitions/explainedProfile/properties/output/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data42.why !== undefined){
if(typeof data42.why !== "string"){
const err95 = {instancePath:instancePath+"/profile/why",schemaPath:"#/definitions/explainedProfile/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data42.at !== undefined){
if(typeof data42.at !== "string"){
const err96 = {instancePath:instancePath+"/profile/at",schemaPath:"#/definitions/explainedProfile/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err97 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data.tools !== undefined){
let data53 = data.tools;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.toolset === undefined){
const err98 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "toolset"},message:"must have required property '"+"toolset"+"'"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data53.offered === undefined){
const err99 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "offered"},message:"must have required property '"+"offered"+"'"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
for(const key9 in data53){
if(!(((key9 === "toolset") || (key9 === "at")) || (key9 === "offered"))){
const err100 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data53.toolset !== undefined){
if(typeof data53.toolset !== "string"){
const err101 = {instancePath:instancePath+"/tools/toolset",schemaPath:"#/properties/tools/properties/toolset/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data53.at !== undefined){
if(typeof data53.at !== "string"){
const err102 = {instancePath:instancePath+"/tools/at",schemaPath:"#/properties/tools/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data53.offered !== undefined){
let data56 = data53.offered;
if(Array.isArray(data56)){
const len2 = data56.length;
for(let i2=0; i2<len2; i2++){
if(typeof data56[i2] !== "string"){
const err103 = {instancePath:instancePath+"/tools/offered/" + i2,schemaPath:"#/properties/tools/properties/offered/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/tools/offered",schemaPath:"#/properties/tools/properties/offered/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err105 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data.parts !== undefined){
let data58 = data.parts;
if(Array.isArray(data58)){
const len3 = data58.length;
for(let i3=0; i3<len3; i3++){
let data59 = data58[i3];
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.name === undefined){
const err106 = {instancePath:instancePath+"/parts/" + i3,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data59.found === undefined){
const err107 = {instancePath:instancePath+"/parts/" + i3,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "found"},message:"must have required property '"+"found"+"'"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data59.roles === undefined){
const err108 = {instancePath:instancePath+"/parts/" + i3,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "roles"},message:"must have required property '"+"roles"+"'"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data59.tokens === undefined){
const err109 = {instancePath:instancePath+"/parts/" + i3,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "tokens"},message:"must have required property '"+"tokens"+"'"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
for(const key10 in data59){
if(!(((((key10 === "name") || (key10 === "found")) || (key10 === "at")) || (key10 === "roles")) || (key10 === "tokens"))){
const err110 = {instancePath:instancePath+"/parts/" + i3,schemaPath:"#/properties/parts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data59.name !== undefined){
if(typeof data59.name !== "string"){
const err111 = {instancePath:instancePath+"/parts/" + i3+"/name",schemaPath:"#/properties/parts/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data59.found !== undefined){
if(typeof data59.found !== "boolean"){
const err112 = {instancePath:instancePath+"/parts/" + i3+"/found",schemaPath:"#/properties/parts/items/properties/found/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data59.at !== undefined){
if(typeof data59.at !== "string"){
const err113 = {instancePath:instancePath+"/parts/" + i3+"/at",schemaPath:"#/properties/parts/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data59.roles !== undefined){
let data63 = data59.roles;
if(Array.isArray(data63)){
const len4 = data63.length;
for(let i4=0; i4<len4; i4++){
let data64 = data63[i4];
if(!(((data64 === "system") || (data64 === "user")) || (data64 === "assistant"))){
const err114 = {instancePath:instancePath+"/parts/" + i3+"/roles/" + i4,schemaPath:"#/properties/parts/items/properties/roles/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.parts.items.properties.roles.items.enum},message:"must be equal to one of the allowed values"};
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
const err115 = {instancePath:instancePath+"/parts/" + i3+"/roles",schemaPath:"#/properties/parts/items/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data59.tokens !== undefined){
let data65 = data59.tokens;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err116 = {instancePath:instancePath+"/parts/" + i3+"/tokens",schemaPath:"#/properties/parts/items/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/parts/" + i3,schemaPath:"#/properties/parts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err118 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.rules !== undefined){
let data66 = data.rules;
if(Array.isArray(data66)){
const len5 = data66.length;
for(let i5=0; i5<len5; i5++){
let data67 = data66[i5];
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.list === undefined){
const err119 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "list"},message:"must have required property '"+"list"+"'"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data67.id === undefined){
const err120 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data67.do === undefined){
const err121 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "do"},message:"must have required property '"+"do"+"'"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data67.times === undefined){
const err122 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "times"},message:"must have required property '"+"times"+"'"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data67.tokens === undefined){
const err123 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "tokens"},message:"must have required property '"+"tokens"+"'"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
for(const key11 in data67){
if(!((((((key11 === "list") || (key11 === "id")) || (key11 === "do")) || (key11 === "times")) || (key11 === "tokens")) || (key11 === "at"))){
const err124 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data67.list !== undefined){
let data68 = data67.list;
if(!((data68 === "trim") || (data68 === "filters"))){
const err125 = {instancePath:instancePath+"/rules/" + i5+"/list",schemaPath:"#/properties/rules/items/properties/list/enum",keyword:"enum",params:{allowedValues: schema11.properties.rules.items.properties.list.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data67.id !== undefined){
if(typeof data67.id !== "string"){
const err126 = {instancePath:instancePath+"/rules/" + i5+"/id",schemaPath:"#/properties/rules/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data67.do !== undefined){
let data70 = data67.do;
if(!((((data70 === "drop") || (data70 === "keep")) || (data70 === "unwrap")) || (data70 === "replace"))){
const err127 = {instancePath:instancePath+"/rules/" + i5+"/do",schemaPath:"#/properties/rules/items/properties/do/enum",keyword:"enum",params:{allowedValues: schema11.properties.rules.items.properties.do.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data67.times !== undefined){
let data71 = data67.times;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err128 = {instancePath:instancePath+"/rules/" + i5+"/times",schemaPath:"#/properties/rules/items/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data67.tokens !== undefined){
let data72 = data67.tokens;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err129 = {instancePath:instancePath+"/rules/" + i5+"/tokens",schemaPath:"#/properties/rules/items/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data67.at !== undefined){
if(typeof data67.at !== "string"){
const err130 = {instancePath:instancePath+"/rules/" + i5+"/at",schemaPath:"#/properties/rules/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data.dropped !== undefined){
let data74 = data.dropped;
if(Array.isArray(data74)){
const len6 = data74.length;
for(let i6=0; i6<len6; i6++){
let data75 = data74[i6];
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
if(data75.what === undefined){
const err133 = {instancePath:instancePath+"/dropped/" + i6,schemaPath:"#/properties/dropped/items/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data75.why === undefined){
const err134 = {instancePath:instancePath+"/dropped/" + i6,schemaPath:"#/properties/dropped/items/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data75.count === undefined){
const err135 = {instancePath:instancePath+"/dropped/" + i6,schemaPath:"#/properties/dropped/items/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
for(const key12 in data75){
if(!((((key12 === "what") || (key12 === "why")) || (key12 === "rule")) || (key12 === "count"))){
const err136 = {instancePath:instancePath+"/dropped/" + i6,schemaPath:"#/properties/dropped/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data75.what !== undefined){
if(typeof data75.what !== "string"){
const err137 = {instancePath:instancePath+"/dropped/" + i6+"/what",schemaPath:"#/properties/dropped/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data75.why !== undefined){
if(typeof data75.why !== "string"){
const err138 = {instancePath:instancePath+"/dropped/" + i6+"/why",schemaPath:"#/properties/dropped/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data75.rule !== undefined){
if(typeof data75.rule !== "string"){
const err139 = {instancePath:instancePath+"/dropped/" + i6+"/rule",schemaPath:"#/properties/dropped/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data75.count !== undefined){
let data79 = data75.count;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err140 = {instancePath:instancePath+"/dropped/" + i6+"/count",schemaPath:"#/properties/dropped/items/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err141 = {instancePath:instancePath+"/dropped/" + i6,schemaPath:"#/properties/dropped/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err142 = {instancePath:instancePath+"/dropped",schemaPath:"#/properties/dropped/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data.reply !== undefined){
if(typeof data.reply !== "string"){
const err143 = {instancePath:instancePath+"/reply",schemaPath:"#/properties/reply/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data.problem !== undefined){
let data81 = data.problem;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
if(data81.code === undefined){
const err144 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data81.message === undefined){
const err145 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
for(const key13 in data81){
if(!(((key13 === "code") || (key13 === "message")) || (key13 === "hint"))){
const err146 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data81.code !== undefined){
if(typeof data81.code !== "string"){
const err147 = {instancePath:instancePath+"/problem/code",schemaPath:"#/properties/problem/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data81.message !== undefined){
if(typeof data81.message !== "string"){
const err148 = {instancePath:instancePath+"/problem/message",schemaPath:"#/properties/problem/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data81.hint !== undefined){
if(typeof data81.hint !== "string"){
const err149 = {instancePath:instancePath+"/problem/hint",schemaPath:"#/properties/problem/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err150 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data.tokens !== undefined){
let data85 = data.tokens;
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
if(data85.sent === undefined){
const err151 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/required",keyword:"required",params:{missingProperty: "sent"},message:"must have required property '"+"sent"+"'"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data85.read === undefined){
const err152 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/required",keyword:"required",params:{missingProperty: "read"},message:"must have required property '"+"read"+"'"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data85.exact === undefined){
const err153 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/required",keyword:"required",params:{missingProperty: "exact"},message:"must have required property '"+"exact"+"'"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
for(const key14 in data85){
if(!((((key14 === "sent") || (key14 === "read")) || (key14 === "exact")) || (key14 === "inexact"))){
const err154 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data85.sent !== undefined){
let data86 = data85.sent;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
const err155 = {instancePath:instancePath+"/tokens/sent",schemaPath:"#/properties/tokens/properties/sent/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data85.read !== undefined){
let data87 = data85.read;
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
const err156 = {instancePath:instancePath+"/tokens/read",schemaPath:"#/properties/tokens/properties/read/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data85.exact !== undefined){
if(typeof data85.exact !== "boolean"){
const err157 = {instancePath:instancePath+"/tokens/exact",schemaPath:"#/properties/tokens/properties/exact/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data85.inexact !== undefined){
if(typeof data85.inexact !== "string"){
const err158 = {instancePath:instancePath+"/tokens/inexact",schemaPath:"#/properties/tokens/properties/inexact/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err159 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data.prompt !== undefined){
let data90 = data.prompt;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
if(data90.messages === undefined){
const err160 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/required",keyword:"required",params:{missingProperty: "messages"},message:"must have required property '"+"messages"+"'"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data90.tools === undefined){
const err161 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/required",keyword:"required",params:{missingProperty: "tools"},message:"must have required property '"+"tools"+"'"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(data90.maxTokens === undefined){
const err162 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/required",keyword:"required",params:{missingProperty: "maxTokens"},message:"must have required property '"+"maxTokens"+"'"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if(data90.messages !== undefined){
let data91 = data90.messages;
if(Array.isArray(data91)){
const len7 = data91.length;
for(let i7=0; i7<len7; i7++){
let data92 = data91[i7];
if(!(data92 && typeof data92 == "object" && !Array.isArray(data92))){
const err163 = {instancePath:instancePath+"/prompt/messages/" + i7,schemaPath:"#/properties/prompt/properties/messages/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
else {
const err164 = {instancePath:instancePath+"/prompt/messages",schemaPath:"#/properties/prompt/properties/messages/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data90.tools !== undefined){
let data93 = data90.tools;
if(Array.isArray(data93)){
const len8 = data93.length;
for(let i8=0; i8<len8; i8++){
let data94 = data93[i8];
if(!(data94 && typeof data94 == "object" && !Array.isArray(data94))){
const err165 = {instancePath:instancePath+"/prompt/tools/" + i8,schemaPath:"#/properties/prompt/properties/tools/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
else {
const err166 = {instancePath:instancePath+"/prompt/tools",schemaPath:"#/properties/prompt/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data90.maxTokens !== undefined){
let data95 = data90.maxTokens;
if(!(((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95))) && (isFinite(data95)))){
const err167 = {instancePath:instancePath+"/prompt/maxTokens",schemaPath:"#/properties/prompt/properties/maxTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
else {
const err168 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err169 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
