// From schema/tests.schema.json by `npm run generate`. Never edited.
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
"use strict";
export const validateTests = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"Tests","description":"A `*.test.yaml`: tests of the rules beside it.","type":"object","additionalProperties":false,"required":["version","tests"],"properties":{"version":{"const":1,"description":"Version of this language."},"tests":{"type":"array","minItems":1,"description":"Requests and what the rules make of them.","items":{"$ref":"mallex.schema.json#/definitions/test"}}},"patternProperties":{"^x-":{}},"$id":"tests.schema.json"};
const pattern0 = new RegExp("^x-", "u");
const schema100 = {"type":"object","description":"A request and what the rules make of it. Without `expect`, `mallex test` prints what they do.","examples":[{"name":"a question stays cheap","given":{"user":"what is 2+2"},"expect":{"tier":"low"}}],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"description":"Says what holds: `a question stays local`. Unique over all files.","examples":["a question stays cheap"]},"given":{"$ref":"#/definitions/given"},"expect":{"$ref":"#/definitions/expect"}},"patternProperties":{"^x-":{}},"required":["name","given"]};
const func3 = require("ajv/dist/runtime/ucs2length").default;
const schema101 = {"type":"object","description":"The request: one of `user`, `messages` or `file`, and what else it brings.","examples":[{"user":"what is 2+2"}],"additionalProperties":false,"properties":{"user":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"What the person says; several texts are blocks of one message.","examples":["what is 2+2"]},"messages":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/givenMessage"},"description":"A longer talk, in order.","examples":[[{"user":"what is in a.txt?"},{"call":{"tool":"Read","input":{"file_path":"a.txt"}}},{"result":"hello"}]]},"file":{"type":"string","minLength":1,"description":"A request that `mallex record` kept, or a bare request body: JSON, beside this file. What else stands here goes before it.","examples":["recorded.json"]},"system":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"The client's system text; several texts are blocks of it.","examples":["You are a helpful assistant."]},"client":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)*$","description":"Release of the client: 2.1.329. Default: unknown, which fits no range.","examples":["2.1.329"]},"model":{"type":"string","minLength":1,"description":"What the client asks for: a tier, a profile, or a name of its own. Default: `mallex/anthropic-auto`.","examples":["low","coder"]},"tools":{"type":"array","items":{"$ref":"#/definitions/givenTool"},"description":"The client's tools, in its order. Default: none.","examples":[["Read","Bash"]]},"maxTokens":{"type":"integer","minimum":1,"maximum":100000000,"description":"Tokens of the answer at most. Default 32000.","examples":[32000]},"outputField":{"type":"string","minLength":1,"description":"The answer must be JSON with this field.","examples":["title"]},"stream":{"type":"boolean","description":"Whether the client asks for a stream. Default true.","examples":[true]},"image":{"const":true,"description":"The person's words bring a picture.","examples":[true]},"effort":{"enum":["low","medium","high","xhigh","max"],"description":"The effort that the client asks for. Default: none.","examples":["high"]},"thinking":{"type":"boolean","description":"Whether the client asks for thinking. Default false.","examples":[true]},"agent":{"type":"string","minLength":1,"description":"Id of the client's helper that asks. Default: the person does.","examples":["explorer"]},"session":{"type":"string","minLength":1,"description":"Id of the session, as the client says it. Default: none.","examples":["6f1c"]},"size":{"type":"string","minLength":1,"description":"As if the profile were of this size. For packs, which have no profiles.","examples":["small"]},"dialect":{"type":"string","minLength":1,"description":"As if the profile had this dialect.","examples":["tagged"]}},"patternProperties":{"^x-":{}}};
const schema102 = {"type":"object","description":"One step of the talk: one of these keys.","examples":[{"user":"what is in a.txt?"}],"additionalProperties":false,"properties":{"user":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"What the person says; several texts are blocks of one message.","examples":["what is 2+2"]},"assistant":{"type":"string","minLength":1,"description":"What the model has answered.","examples":["I will look."]},"call":{"type":"object","description":"A tool that the model has called.","examples":[{"tool":"Read","input":{"file_path":"a.txt"}}],"additionalProperties":false,"properties":{"tool":{"type":"string","minLength":1,"description":"Its name, as the client has it.","examples":["Read"]},"input":{"type":"object","description":"Its arguments.","examples":[{"file_path":"a.txt"}]}},"patternProperties":{"^x-":{}},"required":["tool"]},"result":{"type":"string","description":"What the first call without a result returned.","examples":["hello"]},"system":{"type":"string","minLength":1,"description":"A system message inside the talk.","examples":["You are a helpful assistant."]}},"patternProperties":{"^x-":{}},"minProperties":1,"maxProperties":1};
const schema103 = {"type":["string","object"],"minLength":1,"description":"A tool of `clientTools` by its name, or any other with its arguments.","examples":["Read",{"name":"Read","args":{"file_path":"string"}}],"additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"description":"Its name, as the client has it.","examples":["Read"]},"about":{"type":"string","minLength":1,"description":"What the client says of it.","examples":["Reads a file."]},"args":{"type":"object","description":"Its arguments with their types.","examples":[{"file_path":"string"}],"additionalProperties":{"enum":["string","number","boolean","array","object","any"],"description":"Type of the argument."}},"required":{"type":"array","items":{"type":"string","minLength":1},"description":"Arguments that no call may leave out.","examples":[["file_path"]]}},"patternProperties":{"^x-":{}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern176 = new RegExp("^[0-9]+(\\.[0-9]+)*$", "u");

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema101.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema101,data};
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
const err1 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: schema101.properties.user.type},message:"must be string,array",schema:schema101.properties.user.type,parentSchema:schema101.properties.user,data:data0};
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
const err2 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.user,data:data0};
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
const err3 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema101.properties.user,data:data0};
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
const err4 = {instancePath:instancePath+"/user/" + i0,schemaPath:"#/properties/user/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.user.items,data:data1};
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
const err5 = {instancePath:instancePath+"/user/" + i0,schemaPath:"#/properties/user/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.user.items.type,parentSchema:schema101.properties.user.items,data:data1};
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
const err6 = {instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema101.properties.messages,data:data2};
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
const err7 = {instancePath:instancePath+"/messages/" + i1,schemaPath:"#/definitions/givenMessage/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema102,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Object.keys(data3).length < 1){
const err8 = {instancePath:instancePath+"/messages/" + i1,schemaPath:"#/definitions/givenMessage/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema102,data:data3};
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
const err9 = {instancePath:instancePath+"/messages/" + i1,schemaPath:"#/definitions/givenMessage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema102,data:data3};
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
const err10 = {instancePath:instancePath+"/messages/" + i1+"/user",schemaPath:"#/definitions/givenMessage/properties/user/type",keyword:"type",params:{type: schema102.properties.user.type},message:"must be string,array",schema:schema102.properties.user.type,parentSchema:schema102.properties.user,data:data4};
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
const err11 = {instancePath:instancePath+"/messages/" + i1+"/user",schemaPath:"#/definitions/givenMessage/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema102.properties.user,data:data4};
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
const err12 = {instancePath:instancePath+"/messages/" + i1+"/user",schemaPath:"#/definitions/givenMessage/properties/user/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema102.properties.user,data:data4};
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
const err13 = {instancePath:instancePath+"/messages/" + i1+"/user/" + i2,schemaPath:"#/definitions/givenMessage/properties/user/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema102.properties.user.items,data:data5};
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
const err14 = {instancePath:instancePath+"/messages/" + i1+"/user/" + i2,schemaPath:"#/definitions/givenMessage/properties/user/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.user.items.type,parentSchema:schema102.properties.user.items,data:data5};
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
const err15 = {instancePath:instancePath+"/messages/" + i1+"/assistant",schemaPath:"#/definitions/givenMessage/properties/assistant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema102.properties.assistant,data:data6};
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
const err16 = {instancePath:instancePath+"/messages/" + i1+"/assistant",schemaPath:"#/definitions/givenMessage/properties/assistant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.assistant.type,parentSchema:schema102.properties.assistant,data:data6};
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
const err17 = {instancePath:instancePath+"/messages/" + i1+"/call",schemaPath:"#/definitions/givenMessage/properties/call/required",keyword:"required",params:{missingProperty: "tool"},message:"must have required property '"+"tool"+"'",schema:schema102.properties.call.required,parentSchema:schema102.properties.call,data:data7};
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
const err18 = {instancePath:instancePath+"/messages/" + i1+"/call",schemaPath:"#/definitions/givenMessage/properties/call/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema102.properties.call,data:data7};
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
const err19 = {instancePath:instancePath+"/messages/" + i1+"/call/tool",schemaPath:"#/definitions/givenMessage/properties/call/properties/tool/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema102.properties.call.properties.tool,data:data8};
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
const err20 = {instancePath:instancePath+"/messages/" + i1+"/call/tool",schemaPath:"#/definitions/givenMessage/properties/call/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.call.properties.tool.type,parentSchema:schema102.properties.call.properties.tool,data:data8};
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
const err21 = {instancePath:instancePath+"/messages/" + i1+"/call/input",schemaPath:"#/definitions/givenMessage/properties/call/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.properties.call.properties.input.type,parentSchema:schema102.properties.call.properties.input,data:data9};
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
const err22 = {instancePath:instancePath+"/messages/" + i1+"/call",schemaPath:"#/definitions/givenMessage/properties/call/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.properties.call.type,parentSchema:schema102.properties.call,data:data7};
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
const err23 = {instancePath:instancePath+"/messages/" + i1+"/result",schemaPath:"#/definitions/givenMessage/properties/result/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.result.type,parentSchema:schema102.properties.result,data:data10};
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
const err24 = {instancePath:instancePath+"/messages/" + i1+"/system",schemaPath:"#/definitions/givenMessage/properties/system/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema102.properties.system,data:data11};
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
const err25 = {instancePath:instancePath+"/messages/" + i1+"/system",schemaPath:"#/definitions/givenMessage/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.system.type,parentSchema:schema102.properties.system,data:data11};
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
const err26 = {instancePath:instancePath+"/messages/" + i1,schemaPath:"#/definitions/givenMessage/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.type,parentSchema:schema102,data:data3};
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
const err27 = {instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema101.properties.messages.type,parentSchema:schema101.properties.messages,data:data2};
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
const err28 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.file,data:data12};
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
const err29 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.file.type,parentSchema:schema101.properties.file,data:data12};
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
const err30 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/type",keyword:"type",params:{type: schema101.properties.system.type},message:"must be string,array",schema:schema101.properties.system.type,parentSchema:schema101.properties.system,data:data13};
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
const err31 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.system,data:data13};
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
const err32 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema101.properties.system,data:data13};
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
const err33 = {instancePath:instancePath+"/system/" + i3,schemaPath:"#/properties/system/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.system.items,data:data14};
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
const err34 = {instancePath:instancePath+"/system/" + i3,schemaPath:"#/properties/system/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.system.items.type,parentSchema:schema101.properties.system.items,data:data14};
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
if(!pattern176.test(data15)){
const err35 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)*$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)*$"+"\"",schema:"^[0-9]+(\\.[0-9]+)*$",parentSchema:schema101.properties.client,data:data15};
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
const err36 = {instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.client.type,parentSchema:schema101.properties.client,data:data15};
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
const err37 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.model,data:data16};
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
const err38 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.model.type,parentSchema:schema101.properties.model,data:data16};
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
const err39 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/definitions/givenTool/type",keyword:"type",params:{type: schema103.type},message:"must be string,object",schema:schema103.type,parentSchema:schema103,data:data18};
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
const err40 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/definitions/givenTool/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103,data:data18};
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
const err41 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/definitions/givenTool/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema103.required,parentSchema:schema103,data:data18};
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
const err42 = {instancePath:instancePath+"/tools/" + i4,schemaPath:"#/definitions/givenTool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema103,data:data18};
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
const err43 = {instancePath:instancePath+"/tools/" + i4+"/name",schemaPath:"#/definitions/givenTool/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.name,data:data19};
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
const err44 = {instancePath:instancePath+"/tools/" + i4+"/name",schemaPath:"#/definitions/givenTool/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.name.type,parentSchema:schema103.properties.name,data:data19};
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
const err45 = {instancePath:instancePath+"/tools/" + i4+"/about",schemaPath:"#/definitions/givenTool/properties/about/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.about,data:data20};
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
const err46 = {instancePath:instancePath+"/tools/" + i4+"/about",schemaPath:"#/definitions/givenTool/properties/about/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.about.type,parentSchema:schema103.properties.about,data:data20};
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
const err47 = {instancePath:instancePath+"/tools/" + i4+"/args/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/givenTool/properties/args/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema103.properties.args.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema103.properties.args.additionalProperties.enum,parentSchema:schema103.properties.args.additionalProperties,data:data22};
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
const err48 = {instancePath:instancePath+"/tools/" + i4+"/args",schemaPath:"#/definitions/givenTool/properties/args/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema103.properties.args.type,parentSchema:schema103.properties.args,data:data21};
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
const err49 = {instancePath:instancePath+"/tools/" + i4+"/required/" + i5,schemaPath:"#/definitions/givenTool/properties/required/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema103.properties.required.items,data:data24};
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
const err50 = {instancePath:instancePath+"/tools/" + i4+"/required/" + i5,schemaPath:"#/definitions/givenTool/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema103.properties.required.items.type,parentSchema:schema103.properties.required.items,data:data24};
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
const err51 = {instancePath:instancePath+"/tools/" + i4+"/required",schemaPath:"#/definitions/givenTool/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema103.properties.required.type,parentSchema:schema103.properties.required,data:data23};
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
const err52 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema101.properties.tools.type,parentSchema:schema101.properties.tools,data:data17};
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
const err53 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema101.properties.maxTokens.type,parentSchema:schema101.properties.maxTokens,data:data25};
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
const err54 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema101.properties.maxTokens,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data25 < 1 || isNaN(data25)){
const err55 = {instancePath:instancePath+"/maxTokens",schemaPath:"#/properties/maxTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema101.properties.maxTokens,data:data25};
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
const err56 = {instancePath:instancePath+"/outputField",schemaPath:"#/properties/outputField/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.outputField,data:data26};
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
const err57 = {instancePath:instancePath+"/outputField",schemaPath:"#/properties/outputField/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.outputField.type,parentSchema:schema101.properties.outputField,data:data26};
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
const err58 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema101.properties.stream.type,parentSchema:schema101.properties.stream,data:data27};
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
const err59 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema101.properties.image,data:data28};
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
const err60 = {instancePath:instancePath+"/effort",schemaPath:"#/properties/effort/enum",keyword:"enum",params:{allowedValues: schema101.properties.effort.enum},message:"must be equal to one of the allowed values",schema:schema101.properties.effort.enum,parentSchema:schema101.properties.effort,data:data29};
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
const err61 = {instancePath:instancePath+"/thinking",schemaPath:"#/properties/thinking/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema101.properties.thinking.type,parentSchema:schema101.properties.thinking,data:data30};
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
const err62 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.agent,data:data31};
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
const err63 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.agent.type,parentSchema:schema101.properties.agent,data:data31};
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
const err64 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.session,data:data32};
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
const err65 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.session.type,parentSchema:schema101.properties.session,data:data32};
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
const err66 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.size,data:data33};
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
const err67 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.size.type,parentSchema:schema101.properties.size,data:data33};
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
const err68 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema101.properties.dialect,data:data34};
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
const err69 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.dialect.type,parentSchema:schema101.properties.dialect,data:data34};
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
const err70 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema101.type,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

const schema104 = {"type":"object","description":"All that is said must hold.","examples":[{"class":"main","tier":"low","headTokens":{"under":450}}],"additionalProperties":false,"properties":{"class":{"type":"string","minLength":1,"description":"The request class.","examples":["main"]},"route":{"type":"string","minLength":1,"description":"The route that matches, by id; `none`: no route does.","examples":["titles","none"]},"intent":{"type":"string","minLength":1,"description":"The intent of the person's words, found without a model; `none`: something else has decided.","examples":["hard_question","none"]},"step":{"enum":["patterns","examples","default"],"description":"The step that finds the intent.","examples":["patterns"]},"tier":{"type":"string","minLength":1,"description":"The tier that answers.","examples":["low"]},"profile":{"type":"string","minLength":1,"description":"The profile that answers.","examples":["coder"]},"chain":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"The profiles that are tried, in order: those of the tier, without what `bound` keeps out.","examples":[["opus","coder"]]},"bound":{"type":"string","minLength":1,"description":"What keeps the session with local profiles: the id of a rule of `neverLeaves`, or `localOnly`; `none`: nothing does.","examples":["secrets","none"]},"reply":{"$ref":"#/definitions/textTest","description":"Answered without a model, with this text."},"refused":{"$ref":"#/definitions/textTest","description":"Refused, with this message."},"fired":{"type":"array","items":{"type":"string","minLength":1},"description":"Ids of trim rules and filters, and names of parts: all of these fire. An empty list: none does.","examples":[["no-reminders"],[]]},"notFired":{"type":"array","items":{"type":"string","minLength":1},"description":"None of these fires.","examples":[["no-tips"]]},"prompt":{"type":"object","description":"The whole prompt, as the model gets it.","examples":[{"contains":"Today's date","without":"gitStatus"}],"additionalProperties":false,"properties":{"contains":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"Each of these texts is in it.","examples":["Today's date"]},"without":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"None of these texts is in it.","examples":["gitStatus",["gitStatus","claudeMd"]]}},"patternProperties":{"^x-":{}}},"tools":{"type":"array","items":{"type":"string","minLength":1},"description":"Names of the tools that the model sees, in order.","examples":[["read","run"]]},"headTokens":{"$ref":"#/definitions/numberTest","description":"Tokens of the system text and of the tools."},"promptTokens":{"$ref":"#/definitions/numberTest","description":"Tokens of the whole prompt."},"stablePrefixWith":{"type":"string","minLength":1,"description":"Another test whose prompt is the beginning of this one's, message for message: the cache holds.","examples":["a question stays cheap"]}},"patternProperties":{"^x-":{}}};
const schema61 = {"description":"A test on text; a plain string means `contains`.","examples":["git log",{"startsWith":"Please write","flags":"i","matches":"title$"}],"type":["string","object"],"additionalProperties":false,"properties":{"is":{"type":"string","minLength":1,"description":"The whole text, spaces around it left out.","examples":["quota"]},"startsWith":{"type":"string","minLength":1,"description":"Its first words.","examples":["Please write a title"]},"contains":{"type":"string","minLength":1,"description":"Words somewhere in it.","examples":["git log"]},"matches":{"type":"string","minLength":1,"description":"A regular expression of the linear kind: no look-around, no back-references.","examples":["^commit [0-9a-f]{7,40}$"]},"flags":{"type":"string","pattern":"^[ims]*$","description":"Of the expression: i, m, s.","examples":["im"]}},"patternProperties":{"^x-":{}},"minProperties":1,"minLength":1};
const schema107 = {"type":"object","description":"A test on a number.","examples":[{"under":450}],"additionalProperties":false,"properties":{"is":{"type":"integer","description":"Exactly.","examples":[450]},"under":{"type":"integer","description":"Less than.","examples":[450]},"over":{"type":"integer","description":"More than.","examples":[100]}},"patternProperties":{"^x-":{}},"minProperties":1};
const pattern74 = new RegExp("^[ims]*$", "u");

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema104.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema104,data};
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
const err1 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.class,data:data0};
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
const err2 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema104.properties.class.type,parentSchema:schema104.properties.class,data:data0};
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
const err3 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.route,data:data1};
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
const err4 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema104.properties.route.type,parentSchema:schema104.properties.route,data:data1};
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
const err5 = {instancePath:instancePath+"/intent",schemaPath:"#/properties/intent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.intent,data:data2};
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
const err6 = {instancePath:instancePath+"/intent",schemaPath:"#/properties/intent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema104.properties.intent.type,parentSchema:schema104.properties.intent,data:data2};
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
const err7 = {instancePath:instancePath+"/step",schemaPath:"#/properties/step/enum",keyword:"enum",params:{allowedValues: schema104.properties.step.enum},message:"must be equal to one of the allowed values",schema:schema104.properties.step.enum,parentSchema:schema104.properties.step,data:data3};
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
const err8 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.tier,data:data4};
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
const err9 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema104.properties.tier.type,parentSchema:schema104.properties.tier,data:data4};
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
const err10 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.profile,data:data5};
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
const err11 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema104.properties.profile.type,parentSchema:schema104.properties.profile,data:data5};
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
const err12 = {instancePath:instancePath+"/chain",schemaPath:"#/properties/chain/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema104.properties.chain,data:data6};
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
const err13 = {instancePath:instancePath+"/chain/" + i0,schemaPath:"#/properties/chain/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.chain.items,data:data7};
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
const err14 = {instancePath:instancePath+"/chain/" + i0,schemaPath:"#/properties/chain/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema104.properties.chain.items.type,parentSchema:schema104.properties.chain.items,data:data7};
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
const err15 = {instancePath:instancePath+"/chain",schemaPath:"#/properties/chain/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema104.properties.chain.type,parentSchema:schema104.properties.chain,data:data6};
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
const err16 = {instancePath:instancePath+"/bound",schemaPath:"#/properties/bound/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.bound,data:data8};
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
const err17 = {instancePath:instancePath+"/bound",schemaPath:"#/properties/bound/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema104.properties.bound.type,parentSchema:schema104.properties.bound,data:data8};
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
const err18 = {instancePath:instancePath+"/reply",schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: schema61.type},message:"must be string,object",schema:schema61.type,parentSchema:schema61,data:data9};
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
const err19 = {instancePath:instancePath+"/reply",schemaPath:"#/definitions/textTest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61,data:data9};
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
const err20 = {instancePath:instancePath+"/reply",schemaPath:"#/definitions/textTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema61,data:data9};
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
const err21 = {instancePath:instancePath+"/reply",schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema61,data:data9};
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
const err22 = {instancePath:instancePath+"/reply/is",schemaPath:"#/definitions/textTest/properties/is/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.is,data:data10};
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
const err23 = {instancePath:instancePath+"/reply/is",schemaPath:"#/definitions/textTest/properties/is/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.is.type,parentSchema:schema61.properties.is,data:data10};
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
const err24 = {instancePath:instancePath+"/reply/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.startsWith,data:data11};
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
const err25 = {instancePath:instancePath+"/reply/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.startsWith.type,parentSchema:schema61.properties.startsWith,data:data11};
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
const err26 = {instancePath:instancePath+"/reply/contains",schemaPath:"#/definitions/textTest/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.contains,data:data12};
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
const err27 = {instancePath:instancePath+"/reply/contains",schemaPath:"#/definitions/textTest/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.contains.type,parentSchema:schema61.properties.contains,data:data12};
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
const err28 = {instancePath:instancePath+"/reply/matches",schemaPath:"#/definitions/textTest/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.matches,data:data13};
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
const err29 = {instancePath:instancePath+"/reply/matches",schemaPath:"#/definitions/textTest/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.matches.type,parentSchema:schema61.properties.matches,data:data13};
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
if(!pattern74.test(data14)){
const err30 = {instancePath:instancePath+"/reply/flags",schemaPath:"#/definitions/textTest/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema61.properties.flags,data:data14};
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
const err31 = {instancePath:instancePath+"/reply/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.flags.type,parentSchema:schema61.properties.flags,data:data14};
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
const err32 = {instancePath:instancePath+"/refused",schemaPath:"#/definitions/textTest/type",keyword:"type",params:{type: schema61.type},message:"must be string,object",schema:schema61.type,parentSchema:schema61,data:data15};
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
const err33 = {instancePath:instancePath+"/refused",schemaPath:"#/definitions/textTest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61,data:data15};
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
const err34 = {instancePath:instancePath+"/refused",schemaPath:"#/definitions/textTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema61,data:data15};
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
const err35 = {instancePath:instancePath+"/refused",schemaPath:"#/definitions/textTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema61,data:data15};
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
const err36 = {instancePath:instancePath+"/refused/is",schemaPath:"#/definitions/textTest/properties/is/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.is,data:data16};
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
const err37 = {instancePath:instancePath+"/refused/is",schemaPath:"#/definitions/textTest/properties/is/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.is.type,parentSchema:schema61.properties.is,data:data16};
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
const err38 = {instancePath:instancePath+"/refused/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.startsWith,data:data17};
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
const err39 = {instancePath:instancePath+"/refused/startsWith",schemaPath:"#/definitions/textTest/properties/startsWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.startsWith.type,parentSchema:schema61.properties.startsWith,data:data17};
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
const err40 = {instancePath:instancePath+"/refused/contains",schemaPath:"#/definitions/textTest/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.contains,data:data18};
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
const err41 = {instancePath:instancePath+"/refused/contains",schemaPath:"#/definitions/textTest/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.contains.type,parentSchema:schema61.properties.contains,data:data18};
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
const err42 = {instancePath:instancePath+"/refused/matches",schemaPath:"#/definitions/textTest/properties/matches/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.matches,data:data19};
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
const err43 = {instancePath:instancePath+"/refused/matches",schemaPath:"#/definitions/textTest/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.matches.type,parentSchema:schema61.properties.matches,data:data19};
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
if(!pattern74.test(data20)){
const err44 = {instancePath:instancePath+"/refused/flags",schemaPath:"#/definitions/textTest/properties/flags/pattern",keyword:"pattern",params:{pattern: "^[ims]*$"},message:"must match pattern \""+"^[ims]*$"+"\"",schema:"^[ims]*$",parentSchema:schema61.properties.flags,data:data20};
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
const err45 = {instancePath:instancePath+"/refused/flags",schemaPath:"#/definitions/textTest/properties/flags/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.flags.type,parentSchema:schema61.properties.flags,data:data20};
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
const err46 = {instancePath:instancePath+"/fired/" + i1,schemaPath:"#/properties/fired/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.fired.items,data:data22};
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
const err47 = {instancePath:instancePath+"/fired/" + i1,schemaPath:"#/properties/fired/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema104.properties.fired.items.type,parentSchema:schema104.properties.fired.items,data:data22};
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
const err48 = {instancePath:instancePath+"/fired",schemaPath:"#/properties/fired/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema104.properties.fired.type,parentSchema:schema104.properties.fired,data:data21};
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
const err49 = {instancePath:instancePath+"/notFired/" + i2,schemaPath:"#/properties/notFired/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.notFired.items,data:data24};
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
const err50 = {instancePath:instancePath+"/notFired/" + i2,schemaPath:"#/properties/notFired/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema104.properties.notFired.items.type,parentSchema:schema104.properties.notFired.items,data:data24};
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
const err51 = {instancePath:instancePath+"/notFired",schemaPath:"#/properties/notFired/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema104.properties.notFired.type,parentSchema:schema104.properties.notFired,data:data23};
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
const err52 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema104.properties.prompt,data:data25};
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
const err53 = {instancePath:instancePath+"/prompt/contains",schemaPath:"#/properties/prompt/properties/contains/type",keyword:"type",params:{type: schema104.properties.prompt.properties.contains.type},message:"must be string,array",schema:schema104.properties.prompt.properties.contains.type,parentSchema:schema104.properties.prompt.properties.contains,data:data26};
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
const err54 = {instancePath:instancePath+"/prompt/contains",schemaPath:"#/properties/prompt/properties/contains/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.prompt.properties.contains,data:data26};
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
const err55 = {instancePath:instancePath+"/prompt/contains",schemaPath:"#/properties/prompt/properties/contains/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema104.properties.prompt.properties.contains,data:data26};
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
const err56 = {instancePath:instancePath+"/prompt/contains/" + i3,schemaPath:"#/properties/prompt/properties/contains/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.prompt.properties.contains.items,data:data27};
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
const err57 = {instancePath:instancePath+"/prompt/contains/" + i3,schemaPath:"#/properties/prompt/properties/contains/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema104.properties.prompt.properties.contains.items.type,parentSchema:schema104.properties.prompt.properties.contains.items,data:data27};
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
const err58 = {instancePath:instancePath+"/prompt/without",schemaPath:"#/properties/prompt/properties/without/type",keyword:"type",params:{type: schema104.properties.prompt.properties.without.type},message:"must be string,array",schema:schema104.properties.prompt.properties.without.type,parentSchema:schema104.properties.prompt.properties.without,data:data28};
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
const err59 = {instancePath:instancePath+"/prompt/without",schemaPath:"#/properties/prompt/properties/without/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.prompt.properties.without,data:data28};
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
const err60 = {instancePath:instancePath+"/prompt/without",schemaPath:"#/properties/prompt/properties/without/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema104.properties.prompt.properties.without,data:data28};
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
const err61 = {instancePath:instancePath+"/prompt/without/" + i4,schemaPath:"#/properties/prompt/properties/without/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.prompt.properties.without.items,data:data29};
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
const err62 = {instancePath:instancePath+"/prompt/without/" + i4,schemaPath:"#/properties/prompt/properties/without/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema104.properties.prompt.properties.without.items.type,parentSchema:schema104.properties.prompt.properties.without.items,data:data29};
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
const err63 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema104.properties.prompt.type,parentSchema:schema104.properties.prompt,data:data25};
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
const err64 = {instancePath:instancePath+"/tools/" + i5,schemaPath:"#/properties/tools/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.tools.items,data:data31};
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
const err65 = {instancePath:instancePath+"/tools/" + i5,schemaPath:"#/properties/tools/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema104.properties.tools.items.type,parentSchema:schema104.properties.tools.items,data:data31};
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
const err66 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema104.properties.tools.type,parentSchema:schema104.properties.tools,data:data30};
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
const err67 = {instancePath:instancePath+"/headTokens",schemaPath:"#/definitions/numberTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema107,data:data32};
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
const err68 = {instancePath:instancePath+"/headTokens",schemaPath:"#/definitions/numberTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema107,data:data32};
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
const err69 = {instancePath:instancePath+"/headTokens/is",schemaPath:"#/definitions/numberTest/properties/is/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema107.properties.is.type,parentSchema:schema107.properties.is,data:data33};
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
const err70 = {instancePath:instancePath+"/headTokens/under",schemaPath:"#/definitions/numberTest/properties/under/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema107.properties.under.type,parentSchema:schema107.properties.under,data:data34};
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
const err71 = {instancePath:instancePath+"/headTokens/over",schemaPath:"#/definitions/numberTest/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema107.properties.over.type,parentSchema:schema107.properties.over,data:data35};
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
const err72 = {instancePath:instancePath+"/headTokens",schemaPath:"#/definitions/numberTest/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema107.type,parentSchema:schema107,data:data32};
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
const err73 = {instancePath:instancePath+"/promptTokens",schemaPath:"#/definitions/numberTest/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema107,data:data36};
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
const err74 = {instancePath:instancePath+"/promptTokens",schemaPath:"#/definitions/numberTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema107,data:data36};
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
const err75 = {instancePath:instancePath+"/promptTokens/is",schemaPath:"#/definitions/numberTest/properties/is/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema107.properties.is.type,parentSchema:schema107.properties.is,data:data37};
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
const err76 = {instancePath:instancePath+"/promptTokens/under",schemaPath:"#/definitions/numberTest/properties/under/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema107.properties.under.type,parentSchema:schema107.properties.under,data:data38};
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
const err77 = {instancePath:instancePath+"/promptTokens/over",schemaPath:"#/definitions/numberTest/properties/over/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema107.properties.over.type,parentSchema:schema107.properties.over,data:data39};
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
const err78 = {instancePath:instancePath+"/promptTokens",schemaPath:"#/definitions/numberTest/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema107.type,parentSchema:schema107,data:data36};
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
const err79 = {instancePath:instancePath+"/stablePrefixWith",schemaPath:"#/properties/stablePrefixWith/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema104.properties.stablePrefixWith,data:data40};
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
const err80 = {instancePath:instancePath+"/stablePrefixWith",schemaPath:"#/properties/stablePrefixWith/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema104.properties.stablePrefixWith.type,parentSchema:schema104.properties.stablePrefixWith,data:data40};
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
const err81 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema104.type,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema100.required,parentSchema:schema100,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.given === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "given"},message:"must have required property '"+"given"+"'",schema:schema100.required,parentSchema:schema100,data};
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
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema100,data};
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
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema100.properties.name,data:data0};
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
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.name.type,parentSchema:schema100.properties.name,data:data0};
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
if(!(validate44(data.given, {instancePath:instancePath+"/given",parentData:data,parentDataProperty:"given",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data.expect !== undefined){
if(!(validate46(data.expect, {instancePath:instancePath+"/expect",parentData:data,parentDataProperty:"expect",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema100.type,parentSchema:schema100,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="tests.schema.json" */;
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
if(data.tests === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tests"},message:"must have required property '"+"tests"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "version") || (key0 === "tests")) || (pattern0.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(1 !== data0){
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema11.properties.version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tests !== undefined){
let data1 = data.tests;
if(Array.isArray(data1)){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.tests,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate49(data1[i0], {instancePath:instancePath+"/tests/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.tests.type,parentSchema:schema11.properties.tests,data:data1};
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
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
