// From schema/status.schema.json by `npm run generate`. Never edited.
"use strict";
export const validateRunStatus = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"status.schema.json","title":"RunStatus","description":"What GET /mallex/status answers: what a running mallex does now. Times are ISO 8601, durations milliseconds, sizes bytes.","type":"object","additionalProperties":false,"required":["plan","servers","queues","turns","counts"],"properties":{"run":{"type":"string","description":"Its id: whether it is the run that was asked for."},"plan":{"type":"string","description":"Hash of the plan that new turns get."},"reload":{"$ref":"#/definitions/reload"},"servers":{"type":"array","items":{"$ref":"#/definitions/server"}},"backends":{"type":"array","items":{"$ref":"#/definitions/backend"},"description":"Those of kind `openai` and `openrouter` that a profile uses. Absent: there are none."},"queues":{"type":"array","items":{"$ref":"#/definitions/queue"}},"turns":{"type":"array","items":{"$ref":"#/definitions/turn"}},"counts":{"type":"object","additionalProperties":{"type":"number"}}},"definitions":{"phase":{"description":"Where a model server is in its life; `waiting`: it has failed and is started again in a moment; `asleep`: nobody has asked for long, the next question wakes it.","enum":["absent","starting","loading","warming","ready","stopping","waiting","asleep","failed","stopped"]},"fault":{"type":"object","additionalProperties":false,"required":["at","code","message"],"properties":{"at":{"type":"string"},"code":{"type":"string"},"message":{"type":"string"}}},"server":{"title":"ServerStatus","type":"object","additionalProperties":false,"required":["model","phase","since","restarts","turns","log"],"properties":{"model":{"type":"string"},"phase":{"$ref":"#/definitions/phase"},"since":{"type":"string","description":"When it came into this phase."},"pid":{"type":"integer"},"startTime":{"type":"string","description":"With the pid: which process it is."},"url":{"type":"string"},"shared":{"type":"boolean","description":"Another mallex started it."},"restarts":{"type":"integer","description":"How often this mallex had to start it anew."},"turns":{"type":"integer","description":"Turns of this mallex that it answers now."},"memory":{"$ref":"#/definitions/memory"},"fault":{"$ref":"#/definitions/fault"},"log":{"type":"string","description":"File of its own words."}}},"memory":{"type":"object","additionalProperties":false,"required":["used"],"properties":{"used":{"type":"integer","description":"By the model and its prompts now."},"peak":{"type":"integer"},"cache":{"type":"integer","description":"Kept for reuse."},"resident":{"type":"integer","description":"Of the whole process, as the system counts it."}}},"backend":{"title":"BackendStatus","description":"What a server elsewhere has answered to GET /models, sent for this status. No model was called.","type":"object","additionalProperties":false,"required":["backend","url","state","profiles"],"properties":{"backend":{"type":"string"},"url":{"type":"string"},"state":{"enum":["listed","unlisted","refused","unreachable","noKey"],"description":"`listed`: it lists its models; `unlisted`: it answers, without a list that can be read; `refused`: HTTP 401 or 403; `unreachable`: no answer within a second; `noKey`: no request was sent, because its key is missing."},"why":{"type":"string","description":"In every state but `listed`."},"ms":{"type":"integer","description":"Until the list was there."},"models":{"type":"array","items":{"type":"string"},"description":"The first 50 that it lists, names cut at 200 characters."},"modelCount":{"type":"integer","description":"How many it lists."},"profiles":{"type":"array","items":{"$ref":"#/definitions/backendProfile"}}}},"backendProfile":{"title":"BackendProfile","description":"Times are of this run's last 20 answers that began with text or thinking, from the request to the backend on: waiting in the queue is not part of it.","type":"object","additionalProperties":false,"required":["profile","model","answers"],"properties":{"profile":{"type":"string"},"model":{"type":"string"},"listed":{"type":"boolean","description":"Whether the backend lists the model. Absent: there is no list."},"answers":{"type":"integer","description":"How many the times are of."},"firstTokenMs":{"type":"integer","description":"Until the first text or thinking, median."},"tokensPerSecond":{"type":"number","description":"From the first token to the end, by the backend's own count. Absent: it counts none, or its answers come in one piece."}}},"queue":{"title":"QueueStatus","type":"object","additionalProperties":false,"required":["backend","running","waiting","refused"],"properties":{"backend":{"type":"string"},"concurrent":{"type":"integer","description":"Absent: no limit."},"running":{"type":"integer"},"waiting":{"type":"integer"},"refused":{"type":"integer","description":"Turns that were told to come back later, since the start."},"meanMs":{"type":"integer","description":"How long a turn holds its place, lately."}}},"turn":{"title":"TurnInProgress","type":"object","additionalProperties":false,"required":["id","state","ms"],"properties":{"id":{"type":"string"},"class":{"type":"string"},"session":{"type":"string","description":"The client's id of it, for `claude --resume ID`; of other clients a short hash: which turns belong together."},"profile":{"type":"string"},"state":{"enum":["deciding","queued","reading","answering"],"description":"`reading`: asked, nothing has come yet."},"ms":{"type":"integer","description":"Since its request came."}}},"reload":{"title":"ReloadStatus","type":"object","additionalProperties":false,"required":["at","ok"],"properties":{"at":{"type":"string"},"ok":{"type":"boolean","description":"False: the file has errors, and the plan before it still serves."},"plan":{"type":"string"},"problems":{"type":"array","items":{"type":"string"},"description":"As `mallex compile` prints them."},"later":{"type":"array","items":{"type":"string"},"description":"What takes effect at the next start only."}}}}};
const schema12 = {"title":"ReloadStatus","type":"object","additionalProperties":false,"required":["at","ok"],"properties":{"at":{"type":"string"},"ok":{"type":"boolean","description":"False: the file has errors, and the plan before it still serves."},"plan":{"type":"string"},"problems":{"type":"array","items":{"type":"string"},"description":"As `mallex compile` prints them."},"later":{"type":"array","items":{"type":"string"},"description":"What takes effect at the next start only."}}};
const schema19 = {"title":"QueueStatus","type":"object","additionalProperties":false,"required":["backend","running","waiting","refused"],"properties":{"backend":{"type":"string"},"concurrent":{"type":"integer","description":"Absent: no limit."},"running":{"type":"integer"},"waiting":{"type":"integer"},"refused":{"type":"integer","description":"Turns that were told to come back later, since the start."},"meanMs":{"type":"integer","description":"How long a turn holds its place, lately."}}};
const schema20 = {"title":"TurnInProgress","type":"object","additionalProperties":false,"required":["id","state","ms"],"properties":{"id":{"type":"string"},"class":{"type":"string"},"session":{"type":"string","description":"The client's id of it, for `claude --resume ID`; of other clients a short hash: which turns belong together."},"profile":{"type":"string"},"state":{"enum":["deciding","queued","reading","answering"],"description":"`reading`: asked, nothing has come yet."},"ms":{"type":"integer","description":"Since its request came."}}};
const schema13 = {"title":"ServerStatus","type":"object","additionalProperties":false,"required":["model","phase","since","restarts","turns","log"],"properties":{"model":{"type":"string"},"phase":{"$ref":"#/definitions/phase"},"since":{"type":"string","description":"When it came into this phase."},"pid":{"type":"integer"},"startTime":{"type":"string","description":"With the pid: which process it is."},"url":{"type":"string"},"shared":{"type":"boolean","description":"Another mallex started it."},"restarts":{"type":"integer","description":"How often this mallex had to start it anew."},"turns":{"type":"integer","description":"Turns of this mallex that it answers now."},"memory":{"$ref":"#/definitions/memory"},"fault":{"$ref":"#/definitions/fault"},"log":{"type":"string","description":"File of its own words."}}};
const schema14 = {"description":"Where a model server is in its life; `waiting`: it has failed and is started again in a moment; `asleep`: nobody has asked for long, the next question wakes it.","enum":["absent","starting","loading","warming","ready","stopping","waiting","asleep","failed","stopped"]};
const schema15 = {"type":"object","additionalProperties":false,"required":["used"],"properties":{"used":{"type":"integer","description":"By the model and its prompts now."},"peak":{"type":"integer"},"cache":{"type":"integer","description":"Kept for reuse."},"resident":{"type":"integer","description":"Of the whole process, as the system counts it."}}};
const schema16 = {"type":"object","additionalProperties":false,"required":["at","code","message"],"properties":{"at":{"type":"string"},"code":{"type":"string"},"message":{"type":"string"}}};
const func2 = Object.prototype.hasOwnProperty;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.phase === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "phase"},message:"must have required property '"+"phase"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.since === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "since"},message:"must have required property '"+"since"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.restarts === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "restarts"},message:"must have required property '"+"restarts"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.turns === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "turns"},message:"must have required property '"+"turns"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.log === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "log"},message:"must have required property '"+"log"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema13.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err7 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.phase !== undefined){
let data1 = data.phase;
if(!((((((((((data1 === "absent") || (data1 === "starting")) || (data1 === "loading")) || (data1 === "warming")) || (data1 === "ready")) || (data1 === "stopping")) || (data1 === "waiting")) || (data1 === "asleep")) || (data1 === "failed")) || (data1 === "stopped"))){
const err8 = {instancePath:instancePath+"/phase",schemaPath:"#/definitions/phase/enum",keyword:"enum",params:{allowedValues: schema14.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.since !== undefined){
if(typeof data.since !== "string"){
const err9 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.pid !== undefined){
let data3 = data.pid;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err10 = {instancePath:instancePath+"/pid",schemaPath:"#/properties/pid/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.startTime !== undefined){
if(typeof data.startTime !== "string"){
const err11 = {instancePath:instancePath+"/startTime",schemaPath:"#/properties/startTime/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.url !== undefined){
if(typeof data.url !== "string"){
const err12 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.shared !== undefined){
if(typeof data.shared !== "boolean"){
const err13 = {instancePath:instancePath+"/shared",schemaPath:"#/properties/shared/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.restarts !== undefined){
let data7 = data.restarts;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err14 = {instancePath:instancePath+"/restarts",schemaPath:"#/properties/restarts/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.turns !== undefined){
let data8 = data.turns;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err15 = {instancePath:instancePath+"/turns",schemaPath:"#/properties/turns/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.memory !== undefined){
let data9 = data.memory;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.used === undefined){
const err16 = {instancePath:instancePath+"/memory",schemaPath:"#/definitions/memory/required",keyword:"required",params:{missingProperty: "used"},message:"must have required property '"+"used"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data9){
if(!((((key1 === "used") || (key1 === "peak")) || (key1 === "cache")) || (key1 === "resident"))){
const err17 = {instancePath:instancePath+"/memory",schemaPath:"#/definitions/memory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.used !== undefined){
let data10 = data9.used;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err18 = {instancePath:instancePath+"/memory/used",schemaPath:"#/definitions/memory/properties/used/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.peak !== undefined){
let data11 = data9.peak;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err19 = {instancePath:instancePath+"/memory/peak",schemaPath:"#/definitions/memory/properties/peak/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.cache !== undefined){
let data12 = data9.cache;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err20 = {instancePath:instancePath+"/memory/cache",schemaPath:"#/definitions/memory/properties/cache/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9.resident !== undefined){
let data13 = data9.resident;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err21 = {instancePath:instancePath+"/memory/resident",schemaPath:"#/definitions/memory/properties/resident/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err22 = {instancePath:instancePath+"/memory",schemaPath:"#/definitions/memory/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.fault !== undefined){
let data14 = data.fault;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.at === undefined){
const err23 = {instancePath:instancePath+"/fault",schemaPath:"#/definitions/fault/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data14.code === undefined){
const err24 = {instancePath:instancePath+"/fault",schemaPath:"#/definitions/fault/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data14.message === undefined){
const err25 = {instancePath:instancePath+"/fault",schemaPath:"#/definitions/fault/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key2 in data14){
if(!(((key2 === "at") || (key2 === "code")) || (key2 === "message"))){
const err26 = {instancePath:instancePath+"/fault",schemaPath:"#/definitions/fault/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data14.at !== undefined){
if(typeof data14.at !== "string"){
const err27 = {instancePath:instancePath+"/fault/at",schemaPath:"#/definitions/fault/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data14.code !== undefined){
if(typeof data14.code !== "string"){
const err28 = {instancePath:instancePath+"/fault/code",schemaPath:"#/definitions/fault/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data14.message !== undefined){
if(typeof data14.message !== "string"){
const err29 = {instancePath:instancePath+"/fault/message",schemaPath:"#/definitions/fault/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err30 = {instancePath:instancePath+"/fault",schemaPath:"#/definitions/fault/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.log !== undefined){
if(typeof data.log !== "string"){
const err31 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema17 = {"title":"BackendStatus","description":"What a server elsewhere has answered to GET /models, sent for this status. No model was called.","type":"object","additionalProperties":false,"required":["backend","url","state","profiles"],"properties":{"backend":{"type":"string"},"url":{"type":"string"},"state":{"enum":["listed","unlisted","refused","unreachable","noKey"],"description":"`listed`: it lists its models; `unlisted`: it answers, without a list that can be read; `refused`: HTTP 401 or 403; `unreachable`: no answer within a second; `noKey`: no request was sent, because its key is missing."},"why":{"type":"string","description":"In every state but `listed`."},"ms":{"type":"integer","description":"Until the list was there."},"models":{"type":"array","items":{"type":"string"},"description":"The first 50 that it lists, names cut at 200 characters."},"modelCount":{"type":"integer","description":"How many it lists."},"profiles":{"type":"array","items":{"$ref":"#/definitions/backendProfile"}}}};
const schema18 = {"title":"BackendProfile","description":"Times are of this run's last 20 answers that began with text or thinking, from the request to the backend on: waiting in the queue is not part of it.","type":"object","additionalProperties":false,"required":["profile","model","answers"],"properties":{"profile":{"type":"string"},"model":{"type":"string"},"listed":{"type":"boolean","description":"Whether the backend lists the model. Absent: there is no list."},"answers":{"type":"integer","description":"How many the times are of."},"firstTokenMs":{"type":"integer","description":"Until the first text or thinking, median."},"tokensPerSecond":{"type":"number","description":"From the first token to the end, by the backend's own count. Absent: it counts none, or its answers come in one piece."}}};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(data.url === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.state === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.profiles === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profiles"},message:"must have required property '"+"profiles"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "backend") || (key0 === "url")) || (key0 === "state")) || (key0 === "why")) || (key0 === "ms")) || (key0 === "models")) || (key0 === "modelCount")) || (key0 === "profiles"))){
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
if(data.backend !== undefined){
if(typeof data.backend !== "string"){
const err5 = {instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.url !== undefined){
if(typeof data.url !== "string"){
const err6 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.state !== undefined){
let data2 = data.state;
if(!(((((data2 === "listed") || (data2 === "unlisted")) || (data2 === "refused")) || (data2 === "unreachable")) || (data2 === "noKey"))){
const err7 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema17.properties.state.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.why !== undefined){
if(typeof data.why !== "string"){
const err8 = {instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.ms !== undefined){
let data4 = data.ms;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/ms",schemaPath:"#/properties/ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.models !== undefined){
let data5 = data.models;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0 && errors<100; i0++){
if(typeof data5[i0] !== "string"){
const err10 = {instancePath:instancePath+"/models/" + i0,schemaPath:"#/properties/models/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err11 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.modelCount !== undefined){
let data7 = data.modelCount;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err12 = {instancePath:instancePath+"/modelCount",schemaPath:"#/properties/modelCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.profiles !== undefined){
let data8 = data.profiles;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1 && errors<100; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.profile === undefined){
const err13 = {instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/definitions/backendProfile/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data9.model === undefined){
const err14 = {instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/definitions/backendProfile/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data9.answers === undefined){
const err15 = {instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/definitions/backendProfile/required",keyword:"required",params:{missingProperty: "answers"},message:"must have required property '"+"answers"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 in data9){
if(!((((((key1 === "profile") || (key1 === "model")) || (key1 === "listed")) || (key1 === "answers")) || (key1 === "firstTokenMs")) || (key1 === "tokensPerSecond"))){
const err16 = {instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/definitions/backendProfile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data9.profile !== undefined){
if(typeof data9.profile !== "string"){
const err17 = {instancePath:instancePath+"/profiles/" + i1+"/profile",schemaPath:"#/definitions/backendProfile/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.model !== undefined){
if(typeof data9.model !== "string"){
const err18 = {instancePath:instancePath+"/profiles/" + i1+"/model",schemaPath:"#/definitions/backendProfile/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.listed !== undefined){
if(typeof data9.listed !== "boolean"){
const err19 = {instancePath:instancePath+"/profiles/" + i1+"/listed",schemaPath:"#/definitions/backendProfile/properties/listed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.answers !== undefined){
let data13 = data9.answers;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err20 = {instancePath:instancePath+"/profiles/" + i1+"/answers",schemaPath:"#/definitions/backendProfile/properties/answers/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9.firstTokenMs !== undefined){
let data14 = data9.firstTokenMs;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err21 = {instancePath:instancePath+"/profiles/" + i1+"/firstTokenMs",schemaPath:"#/definitions/backendProfile/properties/firstTokenMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.tokensPerSecond !== undefined){
let data15 = data9.tokensPerSecond;
if(!((typeof data15 == "number") && (isFinite(data15)))){
const err22 = {instancePath:instancePath+"/profiles/" + i1+"/tokensPerSecond",schemaPath:"#/definitions/backendProfile/properties/tokensPerSecond/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err23 = {instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/definitions/backendProfile/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err24 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="status.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.plan === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "plan"},message:"must have required property '"+"plan"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.servers === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "servers"},message:"must have required property '"+"servers"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.queues === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "queues"},message:"must have required property '"+"queues"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.turns === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "turns"},message:"must have required property '"+"turns"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.counts === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "counts"},message:"must have required property '"+"counts"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "run") || (key0 === "plan")) || (key0 === "reload")) || (key0 === "servers")) || (key0 === "backends")) || (key0 === "queues")) || (key0 === "turns")) || (key0 === "counts"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.run !== undefined){
if(typeof data.run !== "string"){
const err6 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.plan !== undefined){
if(typeof data.plan !== "string"){
const err7 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.reload !== undefined){
let data2 = data.reload;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.at === undefined){
const err8 = {instancePath:instancePath+"/reload",schemaPath:"#/definitions/reload/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.ok === undefined){
const err9 = {instancePath:instancePath+"/reload",schemaPath:"#/definitions/reload/required",keyword:"required",params:{missingProperty: "ok"},message:"must have required property '"+"ok"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!(((((key1 === "at") || (key1 === "ok")) || (key1 === "plan")) || (key1 === "problems")) || (key1 === "later"))){
const err10 = {instancePath:instancePath+"/reload",schemaPath:"#/definitions/reload/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.at !== undefined){
if(typeof data2.at !== "string"){
const err11 = {instancePath:instancePath+"/reload/at",schemaPath:"#/definitions/reload/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.ok !== undefined){
if(typeof data2.ok !== "boolean"){
const err12 = {instancePath:instancePath+"/reload/ok",schemaPath:"#/definitions/reload/properties/ok/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.plan !== undefined){
if(typeof data2.plan !== "string"){
const err13 = {instancePath:instancePath+"/reload/plan",schemaPath:"#/definitions/reload/properties/plan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.problems !== undefined){
let data6 = data2.problems;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0 && errors<100; i0++){
if(typeof data6[i0] !== "string"){
const err14 = {instancePath:instancePath+"/reload/problems/" + i0,schemaPath:"#/definitions/reload/properties/problems/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err15 = {instancePath:instancePath+"/reload/problems",schemaPath:"#/definitions/reload/properties/problems/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.later !== undefined){
let data8 = data2.later;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1 && errors<100; i1++){
if(typeof data8[i1] !== "string"){
const err16 = {instancePath:instancePath+"/reload/later/" + i1,schemaPath:"#/definitions/reload/properties/later/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err17 = {instancePath:instancePath+"/reload/later",schemaPath:"#/definitions/reload/properties/later/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err18 = {instancePath:instancePath+"/reload",schemaPath:"#/definitions/reload/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.servers !== undefined){
let data10 = data.servers;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2 && errors<100; i2++){
if(!(validate11(data10[i2], {instancePath:instancePath+"/servers/" + i2,parentData:data10,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/servers",schemaPath:"#/properties/servers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.backends !== undefined){
let data12 = data.backends;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3 && errors<100; i3++){
if(!(validate13(data12[i3], {instancePath:instancePath+"/backends/" + i3,parentData:data12,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/backends",schemaPath:"#/properties/backends/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.queues !== undefined){
let data14 = data.queues;
if(Array.isArray(data14)){
const len4 = data14.length;
for(let i4=0; i4<len4 && errors<100; i4++){
let data15 = data14[i4];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.backend === undefined){
const err21 = {instancePath:instancePath+"/queues/" + i4,schemaPath:"#/definitions/queue/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data15.running === undefined){
const err22 = {instancePath:instancePath+"/queues/" + i4,schemaPath:"#/definitions/queue/required",keyword:"required",params:{missingProperty: "running"},message:"must have required property '"+"running"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data15.waiting === undefined){
const err23 = {instancePath:instancePath+"/queues/" + i4,schemaPath:"#/definitions/queue/required",keyword:"required",params:{missingProperty: "waiting"},message:"must have required property '"+"waiting"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data15.refused === undefined){
const err24 = {instancePath:instancePath+"/queues/" + i4,schemaPath:"#/definitions/queue/required",keyword:"required",params:{missingProperty: "refused"},message:"must have required property '"+"refused"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 in data15){
if(!((((((key2 === "backend") || (key2 === "concurrent")) || (key2 === "running")) || (key2 === "waiting")) || (key2 === "refused")) || (key2 === "meanMs"))){
const err25 = {instancePath:instancePath+"/queues/" + i4,schemaPath:"#/definitions/queue/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data15.backend !== undefined){
if(typeof data15.backend !== "string"){
const err26 = {instancePath:instancePath+"/queues/" + i4+"/backend",schemaPath:"#/definitions/queue/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data15.concurrent !== undefined){
let data17 = data15.concurrent;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err27 = {instancePath:instancePath+"/queues/" + i4+"/concurrent",schemaPath:"#/definitions/queue/properties/concurrent/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data15.running !== undefined){
let data18 = data15.running;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err28 = {instancePath:instancePath+"/queues/" + i4+"/running",schemaPath:"#/definitions/queue/properties/running/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data15.waiting !== undefined){
let data19 = data15.waiting;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err29 = {instancePath:instancePath+"/queues/" + i4+"/waiting",schemaPath:"#/definitions/queue/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data15.refused !== undefined){
let data20 = data15.refused;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err30 = {instancePath:instancePath+"/queues/" + i4+"/refused",schemaPath:"#/definitions/queue/properties/refused/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data15.meanMs !== undefined){
let data21 = data15.meanMs;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err31 = {instancePath:instancePath+"/queues/" + i4+"/meanMs",schemaPath:"#/definitions/queue/properties/meanMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err32 = {instancePath:instancePath+"/queues/" + i4,schemaPath:"#/definitions/queue/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err33 = {instancePath:instancePath+"/queues",schemaPath:"#/properties/queues/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.turns !== undefined){
let data22 = data.turns;
if(Array.isArray(data22)){
const len5 = data22.length;
for(let i5=0; i5<len5 && errors<100; i5++){
let data23 = data22[i5];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.id === undefined){
const err34 = {instancePath:instancePath+"/turns/" + i5,schemaPath:"#/definitions/turn/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data23.state === undefined){
const err35 = {instancePath:instancePath+"/turns/" + i5,schemaPath:"#/definitions/turn/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data23.ms === undefined){
const err36 = {instancePath:instancePath+"/turns/" + i5,schemaPath:"#/definitions/turn/required",keyword:"required",params:{missingProperty: "ms"},message:"must have required property '"+"ms"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key3 in data23){
if(!((((((key3 === "id") || (key3 === "class")) || (key3 === "session")) || (key3 === "profile")) || (key3 === "state")) || (key3 === "ms"))){
const err37 = {instancePath:instancePath+"/turns/" + i5,schemaPath:"#/definitions/turn/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data23.id !== undefined){
if(typeof data23.id !== "string"){
const err38 = {instancePath:instancePath+"/turns/" + i5+"/id",schemaPath:"#/definitions/turn/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data23.class !== undefined){
if(typeof data23.class !== "string"){
const err39 = {instancePath:instancePath+"/turns/" + i5+"/class",schemaPath:"#/definitions/turn/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data23.session !== undefined){
if(typeof data23.session !== "string"){
const err40 = {instancePath:instancePath+"/turns/" + i5+"/session",schemaPath:"#/definitions/turn/properties/session/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data23.profile !== undefined){
if(typeof data23.profile !== "string"){
const err41 = {instancePath:instancePath+"/turns/" + i5+"/profile",schemaPath:"#/definitions/turn/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data23.state !== undefined){
let data28 = data23.state;
if(!((((data28 === "deciding") || (data28 === "queued")) || (data28 === "reading")) || (data28 === "answering"))){
const err42 = {instancePath:instancePath+"/turns/" + i5+"/state",schemaPath:"#/definitions/turn/properties/state/enum",keyword:"enum",params:{allowedValues: schema20.properties.state.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data23.ms !== undefined){
let data29 = data23.ms;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err43 = {instancePath:instancePath+"/turns/" + i5+"/ms",schemaPath:"#/definitions/turn/properties/ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err44 = {instancePath:instancePath+"/turns/" + i5,schemaPath:"#/definitions/turn/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err45 = {instancePath:instancePath+"/turns",schemaPath:"#/properties/turns/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.counts !== undefined){
let data30 = data.counts;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key4 in data30){
let data31 = data30[key4];
if(!((typeof data31 == "number") && (isFinite(data31)))){
const err46 = {instancePath:instancePath+"/counts/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/counts/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err47 = {instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err48 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
