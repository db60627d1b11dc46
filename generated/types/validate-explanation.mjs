// From schema/explanation.schema.json by `npm run generate`. Never edited.
"use strict";
export const validateExplanation = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"Explanation","description":"What the rules make of one request, in the order in which it is decided: the `data` of `mallex explain --json`. A place is `file:line`.","type":"object","additionalProperties":false,"required":["version","request","plan","outcome","decision","class","route","parts","rules","dropped","tokens"],"properties":{"version":{"const":1},"request":{"type":"object","additionalProperties":false,"required":["from","model","messages","tools","stream"],"properties":{"from":{"type":"string","description":"The file, the turn's id, or `-`."},"client":{"type":"string","description":"The client's release; absent: unknown, and no condition on it holds."},"model":{"type":"string"},"messages":{"type":"integer"},"tools":{"type":"integer"},"stream":{"type":"boolean"}}},"plan":{"type":"object","additionalProperties":false,"required":["hash"],"properties":{"hash":{"type":"string","description":"Of the rules that explain the request: today's."},"answeredBy":{"type":"string","description":"Of the rules by which the recorded turn was answered, where they were others."}}},"outcome":{"enum":["ask","reply","refuse"]},"decision":{"$ref":"#/definitions/decision"},"class":{"type":"object","additionalProperties":false,"required":["id","background","tried"],"properties":{"id":{"type":"string"},"background":{"type":"boolean"},"at":{"type":"string"},"tried":{"type":"array","items":{"$ref":"#/definitions/triedRule"}}}},"route":{"type":"object","additionalProperties":false,"required":["tried"],"properties":{"id":{"type":"string","description":"Absent: none holds."},"to":{"type":"string","description":"`tier low`, `reply mallex:replies/title`, …"},"at":{"type":"string"},"tried":{"type":"array","items":{"$ref":"#/definitions/triedRule"}}}},"profile":{"$ref":"#/definitions/explainedProfile"},"tools":{"type":"object","additionalProperties":false,"required":["toolset","offered"],"properties":{"toolset":{"type":"string"},"at":{"type":"string"},"offered":{"type":"array","items":{"type":"string"},"description":"Names as the model sees them."}}},"parts":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","found","roles","tokens"],"properties":{"name":{"type":"string"},"found":{"type":"boolean"},"at":{"type":"string","description":"The finder that finds it; where none does, the first."},"roles":{"type":"array","items":{"enum":["system","user","assistant"]},"description":"Whose texts it stood in."},"tokens":{"type":"integer","description":"Cut out of the talk for it."}}}},"rules":{"type":"array","description":"Trims and filters that fired, in the order in which the file asks them.","items":{"type":"object","additionalProperties":false,"required":["list","id","do","times","tokens"],"properties":{"list":{"enum":["trim","filters"]},"id":{"type":"string"},"do":{"enum":["drop","keep","unwrap","replace"]},"times":{"type":"integer"},"tokens":{"type":"integer","description":"What came minus what went; negative: it saves."},"at":{"type":"string"}}}},"dropped":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","why","count"],"properties":{"what":{"type":"string"},"why":{"type":"string"},"rule":{"type":"string"},"count":{"type":"integer"}}}},"reply":{"type":"string","description":"What is answered without a model."},"problem":{"type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"type":"string"},"message":{"type":"string"},"hint":{"type":"string"}}},"tokens":{"type":"object","additionalProperties":false,"required":["sent","read","exact"],"properties":{"sent":{"type":"integer","description":"What the client sends: system text, messages, and tools as JSON."},"read":{"type":"integer","description":"What the model reads; 0 where none is asked."},"exact":{"type":"boolean","description":"`read` is counted with the model's own tokenizer and chat template; else estimated."},"inexact":{"type":"string","description":"Why not."}}},"prompt":{"type":"object","description":"What the model is asked.","additionalProperties":true,"required":["messages","tools","maxTokens"],"properties":{"messages":{"type":"array","items":{"type":"object"}},"tools":{"type":"array","items":{"type":"object"}},"maxTokens":{"type":"integer"}}}},"definitions":{"decision":{"type":"object","additionalProperties":false,"required":["class","why"],"properties":{"class":{"type":"string"},"route":{"type":"string"},"tier":{"type":"string"},"profile":{"type":"string"},"saved":{"type":"integer"},"why":{"type":"string"}}},"triedRule":{"type":"object","additionalProperties":false,"required":["id","holds"],"properties":{"id":{"type":"string"},"holds":{"type":"boolean"},"failed":{"type":"string","description":"The first condition that failed, in short: `tools: none`."},"has":{"type":"string","description":"What the request has instead."},"at":{"type":"string","description":"Of that condition; of the rule where it holds."}}},"explainedProfile":{"type":"object","additionalProperties":false,"required":["name","model","backend","size","prompt","dialect","window","output","why"],"properties":{"name":{"type":"string"},"model":{"type":"string"},"backend":{"type":"string"},"size":{"type":"string"},"prompt":{"type":"string","description":"Of the size: a template, or `client`."},"dialect":{"type":"string"},"window":{"type":"integer"},"output":{"type":"integer"},"why":{"type":"string"},"at":{"type":"string"}}}},"$id":"explanation.schema.json"};
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
if(!((((((key1 === "from") || (key1 === "client")) || (key1 === "model")) || (key1 === "messages")) || (key1 === "tools")) || (key1 === "stream"))){
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
}
else {
const err25 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.plan !== undefined){
let data8 = data.plan;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.hash === undefined){
const err26 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data8){
if(!((key2 === "hash") || (key2 === "answeredBy"))){
const err27 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8.hash !== undefined){
if(typeof data8.hash !== "string"){
const err28 = {instancePath:instancePath+"/plan/hash",schemaPath:"#/properties/plan/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data8.answeredBy !== undefined){
if(typeof data8.answeredBy !== "string"){
const err29 = {instancePath:instancePath+"/plan/answeredBy",schemaPath:"#/properties/plan/properties/answeredBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err30 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.outcome !== undefined){
let data11 = data.outcome;
if(!(((data11 === "ask") || (data11 === "reply")) || (data11 === "refuse"))){
const err31 = {instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema11.properties.outcome.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.decision !== undefined){
let data12 = data.decision;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.class === undefined){
const err32 = {instancePath:instancePath+"/decision",schemaPath:"#/definitions/decision/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data12.why === undefined){
const err33 = {instancePath:instancePath+"/decision",schemaPath:"#/definitions/decision/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key3 in data12){
if(!((((((key3 === "class") || (key3 === "route")) || (key3 === "tier")) || (key3 === "profile")) || (key3 === "saved")) || (key3 === "why"))){
const err34 = {instancePath:instancePath+"/decision",schemaPath:"#/definitions/decision/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.class !== undefined){
if(typeof data12.class !== "string"){
const err35 = {instancePath:instancePath+"/decision/class",schemaPath:"#/definitions/decision/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data12.route !== undefined){
if(typeof data12.route !== "string"){
const err36 = {instancePath:instancePath+"/decision/route",schemaPath:"#/definitions/decision/properties/route/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data12.tier !== undefined){
if(typeof data12.tier !== "string"){
const err37 = {instancePath:instancePath+"/decision/tier",schemaPath:"#/definitions/decision/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data12.profile !== undefined){
if(typeof data12.profile !== "string"){
const err38 = {instancePath:instancePath+"/decision/profile",schemaPath:"#/definitions/decision/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data12.saved !== undefined){
let data17 = data12.saved;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err39 = {instancePath:instancePath+"/decision/saved",schemaPath:"#/definitions/decision/properties/saved/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data12.why !== undefined){
if(typeof data12.why !== "string"){
const err40 = {instancePath:instancePath+"/decision/why",schemaPath:"#/definitions/decision/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err41 = {instancePath:instancePath+"/decision",schemaPath:"#/definitions/decision/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.class !== undefined){
let data19 = data.class;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.id === undefined){
const err42 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data19.background === undefined){
const err43 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/required",keyword:"required",params:{missingProperty: "background"},message:"must have required property '"+"background"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data19.tried === undefined){
const err44 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/required",keyword:"required",params:{missingProperty: "tried"},message:"must have required property '"+"tried"+"'"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key4 in data19){
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
if(data19.id !== undefined){
if(typeof data19.id !== "string"){
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
if(data19.background !== undefined){
if(typeof data19.background !== "boolean"){
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
if(data19.at !== undefined){
if(typeof data19.at !== "string"){
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
if(data19.tried !== undefined){
let data23 = data19.tried;
if(Array.isArray(data23)){
const len0 = data23.length;
for(let i0=0; i0<len0; i0++){
let data24 = data23[i0];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.id === undefined){
const err49 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data24.holds === undefined){
const err50 = {instancePath:instancePath+"/class/tried/" + i0,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "holds"},message:"must have required property '"+"holds"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key5 in data24){
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
if(data24.id !== undefined){
if(typeof data24.id !== "string"){
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
if(data24.holds !== undefined){
if(typeof data24.holds !== "boolean"){
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
if(data24.failed !== undefined){
if(typeof data24.failed !== "string"){
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
if(data24.has !== undefined){
if(typeof data24.has !== "string"){
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
if(data24.at !== undefined){
if(typeof data24.at !== "string"){
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
let data30 = data.route;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.tried === undefined){
const err60 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/required",keyword:"required",params:{missingProperty: "tried"},message:"must have required property '"+"tried"+"'"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
for(const key6 in data30){
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
if(data30.id !== undefined){
if(typeof data30.id !== "string"){
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
if(data30.to !== undefined){
if(typeof data30.to !== "string"){
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
if(data30.at !== undefined){
if(typeof data30.at !== "string"){
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
if(data30.tried !== undefined){
let data34 = data30.tried;
if(Array.isArray(data34)){
const len1 = data34.length;
for(let i1=0; i1<len1; i1++){
let data35 = data34[i1];
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.id === undefined){
const err65 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data35.holds === undefined){
const err66 = {instancePath:instancePath+"/route/tried/" + i1,schemaPath:"#/definitions/triedRule/required",keyword:"required",params:{missingProperty: "holds"},message:"must have required property '"+"holds"+"'"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key7 in data35){
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
if(data35.id !== undefined){
if(typeof data35.id !== "string"){
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
if(data35.holds !== undefined){
if(typeof data35.holds !== "boolean"){
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
if(data35.failed !== undefined){
if(typeof data35.failed !== "string"){
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
if(data35.has !== undefined){
if(typeof data35.has !== "string"){
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
if(data35.at !== undefined){
if(typeof data35.at !== "string"){
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
if(data.profile !== undefined){
let data41 = data.profile;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.name === undefined){
const err76 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data41.model === undefined){
const err77 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data41.backend === undefined){
const err78 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data41.size === undefined){
const err79 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data41.prompt === undefined){
const err80 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "prompt"},message:"must have required property '"+"prompt"+"'"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data41.dialect === undefined){
const err81 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "dialect"},message:"must have required property '"+"dialect"+"'"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data41.window === undefined){
const err82 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "window"},message:"must have required property '"+"window"+"'"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data41.output === undefined){
const err83 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data41.why === undefined){
const err84 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
for(const key8 in data41){
if(!(func2.call(schema15.properties, key8))){
const err85 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data41.name !== undefined){
if(typeof data41.name !== "string"){
const err86 = {instancePath:instancePath+"/profile/name",schemaPath:"#/definitions/explainedProfile/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data41.model !== undefined){
if(typeof data41.model !== "string"){
const err87 = {instancePath:instancePath+"/profile/model",schemaPath:"#/definitions/explainedProfile/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data41.backend !== undefined){
if(typeof data41.backend !== "string"){
const err88 = {instancePath:instancePath+"/profile/backend",schemaPath:"#/definitions/explainedProfile/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data41.size !== undefined){
if(typeof data41.size !== "string"){
const err89 = {instancePath:instancePath+"/profile/size",schemaPath:"#/definitions/explainedProfile/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data41.prompt !== undefined){
if(typeof data41.prompt !== "string"){
const err90 = {instancePath:instancePath+"/profile/prompt",schemaPath:"#/definitions/explainedProfile/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data41.dialect !== undefined){
if(typeof data41.dialect !== "string"){
const err91 = {instancePath:instancePath+"/profile/dialect",schemaPath:"#/definitions/explainedProfile/properties/dialect/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data41.window !== undefined){
let data48 = data41.window;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err92 = {instancePath:instancePath+"/profile/window",schemaPath:"#/definitions/explainedProfile/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data41.output !== undefined){
let data49 = data41.output;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err93 = {instancePath:instancePath+"/profile/output",schemaPath:"#/definitions/explainedProfile/properties/output/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data41.why !== undefined){
if(typeof data41.why !== "string"){
const err94 = {instancePath:instancePath+"/profile/why",schemaPath:"#/definitions/explainedProfile/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data41.at !== undefined){
if(typeof data41.at !== "string"){
const err95 = {instancePath:instancePath+"/profile/at",schemaPath:"#/definitions/explainedProfile/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err96 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/explainedProfile/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.tools !== undefined){
let data52 = data.tools;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.toolset === undefined){
const err97 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "toolset"},message:"must have required property '"+"toolset"+"'"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data52.offered === undefined){
const err98 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/required",keyword:"required",params:{missingProperty: "offered"},message:"must have required property '"+"offered"+"'"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
for(const key9 in data52){
if(!(((key9 === "toolset") || (key9 === "at")) || (key9 === "offered"))){
const err99 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data52.toolset !== undefined){
if(typeof data52.toolset !== "string"){
const err100 = {instancePath:instancePath+"/tools/toolset",schemaPath:"#/properties/tools/properties/toolset/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data52.at !== undefined){
if(typeof data52.at !== "string"){
const err101 = {instancePath:instancePath+"/tools/at",schemaPath:"#/properties/tools/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data52.offered !== undefined){
let data55 = data52.offered;
if(Array.isArray(data55)){
const len2 = data55.length;
for(let i2=0; i2<len2; i2++){
if(typeof data55[i2] !== "string"){
const err102 = {instancePath:instancePath+"/tools/offered/" + i2,schemaPath:"#/properties/tools/properties/offered/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/tools/offered",schemaPath:"#/properties/tools/properties/offered/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err104 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data.parts !== undefined){
let data57 = data.parts;
if(Array.isArray(data57)){
const len3 = data57.length;
for(let i3=0; i3<len3; i3++){
let data58 = data57[i3];
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.name === undefined){
const err105 = {instancePath:instancePath+"/parts/" + i3,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(data58.found === undefined){
const err106 = {instancePath:instancePath+"/parts/" + i3,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "found"},message:"must have required property '"+"found"+"'"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data58.roles === undefined){
const err107 = {instancePath:instancePath+"/parts/" + i3,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "roles"},message:"must have required property '"+"roles"+"'"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data58.tokens === undefined){
const err108 = {instancePath:instancePath+"/parts/" + i3,schemaPath:"#/properties/parts/items/required",keyword:"required",params:{missingProperty: "tokens"},message:"must have required property '"+"tokens"+"'"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
for(const key10 in data58){
if(!(((((key10 === "name") || (key10 === "found")) || (key10 === "at")) || (key10 === "roles")) || (key10 === "tokens"))){
const err109 = {instancePath:instancePath+"/parts/" + i3,schemaPath:"#/properties/parts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data58.name !== undefined){
if(typeof data58.name !== "string"){
const err110 = {instancePath:instancePath+"/parts/" + i3+"/name",schemaPath:"#/properties/parts/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data58.found !== undefined){
if(typeof data58.found !== "boolean"){
const err111 = {instancePath:instancePath+"/parts/" + i3+"/found",schemaPath:"#/properties/parts/items/properties/found/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data58.at !== undefined){
if(typeof data58.at !== "string"){
const err112 = {instancePath:instancePath+"/parts/" + i3+"/at",schemaPath:"#/properties/parts/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data58.roles !== undefined){
let data62 = data58.roles;
if(Array.isArray(data62)){
const len4 = data62.length;
for(let i4=0; i4<len4; i4++){
let data63 = data62[i4];
if(!(((data63 === "system") || (data63 === "user")) || (data63 === "assistant"))){
const err113 = {instancePath:instancePath+"/parts/" + i3+"/roles/" + i4,schemaPath:"#/properties/parts/items/properties/roles/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.parts.items.properties.roles.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/parts/" + i3+"/roles",schemaPath:"#/properties/parts/items/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data58.tokens !== undefined){
let data64 = data58.tokens;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err115 = {instancePath:instancePath+"/parts/" + i3+"/tokens",schemaPath:"#/properties/parts/items/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/parts/" + i3,schemaPath:"#/properties/parts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err117 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data.rules !== undefined){
let data65 = data.rules;
if(Array.isArray(data65)){
const len5 = data65.length;
for(let i5=0; i5<len5; i5++){
let data66 = data65[i5];
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.list === undefined){
const err118 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "list"},message:"must have required property '"+"list"+"'"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data66.id === undefined){
const err119 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data66.do === undefined){
const err120 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "do"},message:"must have required property '"+"do"+"'"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data66.times === undefined){
const err121 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "times"},message:"must have required property '"+"times"+"'"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data66.tokens === undefined){
const err122 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "tokens"},message:"must have required property '"+"tokens"+"'"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
for(const key11 in data66){
if(!((((((key11 === "list") || (key11 === "id")) || (key11 === "do")) || (key11 === "times")) || (key11 === "tokens")) || (key11 === "at"))){
const err123 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data66.list !== undefined){
let data67 = data66.list;
if(!((data67 === "trim") || (data67 === "filters"))){
const err124 = {instancePath:instancePath+"/rules/" + i5+"/list",schemaPath:"#/properties/rules/items/properties/list/enum",keyword:"enum",params:{allowedValues: schema11.properties.rules.items.properties.list.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data66.id !== undefined){
if(typeof data66.id !== "string"){
const err125 = {instancePath:instancePath+"/rules/" + i5+"/id",schemaPath:"#/properties/rules/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data66.do !== undefined){
let data69 = data66.do;
if(!((((data69 === "drop") || (data69 === "keep")) || (data69 === "unwrap")) || (data69 === "replace"))){
const err126 = {instancePath:instancePath+"/rules/" + i5+"/do",schemaPath:"#/properties/rules/items/properties/do/enum",keyword:"enum",params:{allowedValues: schema11.properties.rules.items.properties.do.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data66.times !== undefined){
let data70 = data66.times;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
const err127 = {instancePath:instancePath+"/rules/" + i5+"/times",schemaPath:"#/properties/rules/items/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data66.tokens !== undefined){
let data71 = data66.tokens;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err128 = {instancePath:instancePath+"/rules/" + i5+"/tokens",schemaPath:"#/properties/rules/items/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data66.at !== undefined){
if(typeof data66.at !== "string"){
const err129 = {instancePath:instancePath+"/rules/" + i5+"/at",schemaPath:"#/properties/rules/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err130 = {instancePath:instancePath+"/rules/" + i5,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err131 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data.dropped !== undefined){
let data73 = data.dropped;
if(Array.isArray(data73)){
const len6 = data73.length;
for(let i6=0; i6<len6; i6++){
let data74 = data73[i6];
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.what === undefined){
const err132 = {instancePath:instancePath+"/dropped/" + i6,schemaPath:"#/properties/dropped/items/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data74.why === undefined){
const err133 = {instancePath:instancePath+"/dropped/" + i6,schemaPath:"#/properties/dropped/items/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data74.count === undefined){
const err134 = {instancePath:instancePath+"/dropped/" + i6,schemaPath:"#/properties/dropped/items/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
for(const key12 in data74){
if(!((((key12 === "what") || (key12 === "why")) || (key12 === "rule")) || (key12 === "count"))){
const err135 = {instancePath:instancePath+"/dropped/" + i6,schemaPath:"#/properties/dropped/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data74.what !== undefined){
if(typeof data74.what !== "string"){
const err136 = {instancePath:instancePath+"/dropped/" + i6+"/what",schemaPath:"#/properties/dropped/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data74.why !== undefined){
if(typeof data74.why !== "string"){
const err137 = {instancePath:instancePath+"/dropped/" + i6+"/why",schemaPath:"#/properties/dropped/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data74.rule !== undefined){
if(typeof data74.rule !== "string"){
const err138 = {instancePath:instancePath+"/dropped/" + i6+"/rule",schemaPath:"#/properties/dropped/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data74.count !== undefined){
let data78 = data74.count;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err139 = {instancePath:instancePath+"/dropped/" + i6+"/count",schemaPath:"#/properties/dropped/items/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err140 = {instancePath:instancePath+"/dropped/" + i6,schemaPath:"#/properties/dropped/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err141 = {instancePath:instancePath+"/dropped",schemaPath:"#/properties/dropped/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data.reply !== undefined){
if(typeof data.reply !== "string"){
const err142 = {instancePath:instancePath+"/reply",schemaPath:"#/properties/reply/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data.problem !== undefined){
let data80 = data.problem;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.code === undefined){
const err143 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data80.message === undefined){
const err144 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
for(const key13 in data80){
if(!(((key13 === "code") || (key13 === "message")) || (key13 === "hint"))){
const err145 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data80.code !== undefined){
if(typeof data80.code !== "string"){
const err146 = {instancePath:instancePath+"/problem/code",schemaPath:"#/properties/problem/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data80.message !== undefined){
if(typeof data80.message !== "string"){
const err147 = {instancePath:instancePath+"/problem/message",schemaPath:"#/properties/problem/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data80.hint !== undefined){
if(typeof data80.hint !== "string"){
const err148 = {instancePath:instancePath+"/problem/hint",schemaPath:"#/properties/problem/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err149 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data.tokens !== undefined){
let data84 = data.tokens;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
if(data84.sent === undefined){
const err150 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/required",keyword:"required",params:{missingProperty: "sent"},message:"must have required property '"+"sent"+"'"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data84.read === undefined){
const err151 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/required",keyword:"required",params:{missingProperty: "read"},message:"must have required property '"+"read"+"'"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data84.exact === undefined){
const err152 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/required",keyword:"required",params:{missingProperty: "exact"},message:"must have required property '"+"exact"+"'"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
for(const key14 in data84){
if(!((((key14 === "sent") || (key14 === "read")) || (key14 === "exact")) || (key14 === "inexact"))){
const err153 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data84.sent !== undefined){
let data85 = data84.sent;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err154 = {instancePath:instancePath+"/tokens/sent",schemaPath:"#/properties/tokens/properties/sent/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data84.read !== undefined){
let data86 = data84.read;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
const err155 = {instancePath:instancePath+"/tokens/read",schemaPath:"#/properties/tokens/properties/read/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data84.exact !== undefined){
if(typeof data84.exact !== "boolean"){
const err156 = {instancePath:instancePath+"/tokens/exact",schemaPath:"#/properties/tokens/properties/exact/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data84.inexact !== undefined){
if(typeof data84.inexact !== "string"){
const err157 = {instancePath:instancePath+"/tokens/inexact",schemaPath:"#/properties/tokens/properties/inexact/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
else {
const err158 = {instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data.prompt !== undefined){
let data89 = data.prompt;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(data89.messages === undefined){
const err159 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/required",keyword:"required",params:{missingProperty: "messages"},message:"must have required property '"+"messages"+"'"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data89.tools === undefined){
const err160 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/required",keyword:"required",params:{missingProperty: "tools"},message:"must have required property '"+"tools"+"'"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data89.maxTokens === undefined){
const err161 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/required",keyword:"required",params:{missingProperty: "maxTokens"},message:"must have required property '"+"maxTokens"+"'"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(data89.messages !== undefined){
let data90 = data89.messages;
if(Array.isArray(data90)){
const len7 = data90.length;
for(let i7=0; i7<len7; i7++){
let data91 = data90[i7];
if(!(data91 && typeof data91 == "object" && !Array.isArray(data91))){
const err162 = {instancePath:instancePath+"/prompt/messages/" + i7,schemaPath:"#/properties/prompt/properties/messages/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err163 = {instancePath:instancePath+"/prompt/messages",schemaPath:"#/properties/prompt/properties/messages/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data89.tools !== undefined){
let data92 = data89.tools;
if(Array.isArray(data92)){
const len8 = data92.length;
for(let i8=0; i8<len8; i8++){
let data93 = data92[i8];
if(!(data93 && typeof data93 == "object" && !Array.isArray(data93))){
const err164 = {instancePath:instancePath+"/prompt/tools/" + i8,schemaPath:"#/properties/prompt/properties/tools/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err165 = {instancePath:instancePath+"/prompt/tools",schemaPath:"#/properties/prompt/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data89.maxTokens !== undefined){
let data94 = data89.maxTokens;
if(!(((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94))) && (isFinite(data94)))){
const err166 = {instancePath:instancePath+"/prompt/maxTokens",schemaPath:"#/properties/prompt/properties/maxTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err167 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err168 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
