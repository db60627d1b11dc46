// From schema/lock.schema.json by `npm run generate`. Never edited.
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
"use strict";
export const validateLock = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"Lock","description":"`mallex.lock`: what lies outside of the project's text files. `mallex update` writes the packs, `mallex probe --write` the models; `compile` reads it.","type":"object","additionalProperties":false,"required":["version"],"properties":{"version":{"const":1},"packs":{"type":"object","description":"Packs from git and npm, by repository and ref, or by package and range: `git+https://git.example.com/acme/rules?ref=v1.2.0`, `npm:@acme/rules@^1.2`.","additionalProperties":{"$ref":"#/definitions/lockedPack"}},"models":{"type":"object","description":"What the files of models say, by model id.","additionalProperties":{"$ref":"#/definitions/lockedModel"}}},"definitions":{"lockedModel":{"type":"object","additionalProperties":false,"required":["template","policy","stable","heads"],"properties":{"template":{"type":"string","pattern":"^[0-9a-f]{16}$","description":"SHA-256 of the chat template's text, first 16 digits."},"policy":{"$ref":"#/definitions/lockedPolicy"},"stable":{"type":"object","description":"How much of a prompt the next one begins with, in percent of its bytes, for each policy that the template renders. Policies are named by the parts that make a difference, such as `tagged fixed`; `any` where none does.","additionalProperties":{"$ref":"#/definitions/lockedShares"}},"unrendered":{"type":"array","items":{"type":"string"},"description":"Policies of which nothing is known, since mallex can't render the template for them; named as in `stable`. Those that stand nowhere, the template refuses."},"hides":{"type":"object","description":"What the template leaves out of the prompts that it is given, for each policy under which it leaves out something; named as in `stable`, the dialect always. Such a policy has no figures.","additionalProperties":{"type":"array","items":{"enum":["tools","calls","results","system","words"]}}},"heads":{"type":"object","description":"Tokens of the prompt before a talk, by size and dialect.","additionalProperties":{"type":"object","additionalProperties":{"$ref":"#/definitions/lockedHead"}}}}},"lockedPolicy":{"type":"object","description":"The policy with the longest stable prefix.","additionalProperties":false,"required":["dialect","system","midSystem","arguments","date"],"properties":{"dialect":{"type":"string","minLength":1,"description":"`native` or a name in `dialects`."},"system":{"enum":["message","user"]},"midSystem":{"enum":["fold","inPlace"]},"arguments":{"enum":["object","string"]},"date":{"enum":["live","fixed"]}}},"lockedShares":{"type":"object","additionalProperties":false,"required":["all","toolTurn","userTurn"],"properties":{"all":{"type":"integer","minimum":0,"maximum":100,"description":"Over the whole talk."},"toolTurn":{"type":"integer","minimum":0,"maximum":100,"description":"When tool results come."},"userTurn":{"type":"integer","minimum":0,"maximum":100,"description":"When a person speaks again."}}},"lockedHead":{"type":"object","additionalProperties":false,"required":["tokens","of"],"properties":{"tokens":{"type":"integer","minimum":0},"of":{"type":"string","pattern":"^[0-9a-f]{16}$","description":"SHA-256 of the messages and tools that were counted, first 16 digits: other rules, other figures."}}},"lockedPack":{"type":"object","additionalProperties":false,"required":["resolved","integrity","files","rules"],"properties":{"resolved":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64}|[0-9]+\\.[0-9]+\\.[0-9]+([+-][0-9A-Za-z.+-]+)?)$","description":"The full commit, or the exact version."},"integrity":{"type":"string","pattern":"^sha256-[0-9a-f]{64}$","description":"SHA-256 over the lines `<hash>  <path>\\n` of `files`, sorted by path."},"files":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[^/\\\\\\u0000-\\u001f][^\\\\\\u0000-\\u001f]*$"},"additionalProperties":{"type":"string","pattern":"^[0-9a-f]{64}$"},"description":"SHA-256 of every file that is used, by its path in the repository or package."},"rules":{"type":"integer","minimum":0,"description":"How many rules they hold: what a turn can make fire. Tiers, sizes and models are none."}}}},"$id":"lock.schema.json"};
const schema12 = {"type":"object","additionalProperties":false,"required":["resolved","integrity","files","rules"],"properties":{"resolved":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64}|[0-9]+\\.[0-9]+\\.[0-9]+([+-][0-9A-Za-z.+-]+)?)$","description":"The full commit, or the exact version."},"integrity":{"type":"string","pattern":"^sha256-[0-9a-f]{64}$","description":"SHA-256 over the lines `<hash>  <path>\\n` of `files`, sorted by path."},"files":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[^/\\\\\\u0000-\\u001f][^\\\\\\u0000-\\u001f]*$"},"additionalProperties":{"type":"string","pattern":"^[0-9a-f]{64}$"},"description":"SHA-256 of every file that is used, by its path in the repository or package."},"rules":{"type":"integer","minimum":0,"description":"How many rules they hold: what a turn can make fire. Tiers, sizes and models are none."}}};
const pattern0 = new RegExp("^([0-9a-f]{40}|[0-9a-f]{64}|[0-9]+\\.[0-9]+\\.[0-9]+([+-][0-9A-Za-z.+-]+)?)$", "u");
const pattern1 = new RegExp("^sha256-[0-9a-f]{64}$", "u");
const pattern2 = new RegExp("^[^/\\\\\\u0000-\\u001f][^\\\\\\u0000-\\u001f]*$", "u");
const pattern3 = new RegExp("^[0-9a-f]{64}$", "u");
const schema13 = {"type":"object","additionalProperties":false,"required":["template","policy","stable","heads"],"properties":{"template":{"type":"string","pattern":"^[0-9a-f]{16}$","description":"SHA-256 of the chat template's text, first 16 digits."},"policy":{"$ref":"#/definitions/lockedPolicy"},"stable":{"type":"object","description":"How much of a prompt the next one begins with, in percent of its bytes, for each policy that the template renders. Policies are named by the parts that make a difference, such as `tagged fixed`; `any` where none does.","additionalProperties":{"$ref":"#/definitions/lockedShares"}},"unrendered":{"type":"array","items":{"type":"string"},"description":"Policies of which nothing is known, since mallex can't render the template for them; named as in `stable`. Those that stand nowhere, the template refuses."},"hides":{"type":"object","description":"What the template leaves out of the prompts that it is given, for each policy under which it leaves out something; named as in `stable`, the dialect always. Such a policy has no figures.","additionalProperties":{"type":"array","items":{"enum":["tools","calls","results","system","words"]}}},"heads":{"type":"object","description":"Tokens of the prompt before a talk, by size and dialect.","additionalProperties":{"type":"object","additionalProperties":{"$ref":"#/definitions/lockedHead"}}}}};
const schema14 = {"type":"object","description":"The policy with the longest stable prefix.","additionalProperties":false,"required":["dialect","system","midSystem","arguments","date"],"properties":{"dialect":{"type":"string","minLength":1,"description":"`native` or a name in `dialects`."},"system":{"enum":["message","user"]},"midSystem":{"enum":["fold","inPlace"]},"arguments":{"enum":["object","string"]},"date":{"enum":["live","fixed"]}}};
const schema15 = {"type":"object","additionalProperties":false,"required":["all","toolTurn","userTurn"],"properties":{"all":{"type":"integer","minimum":0,"maximum":100,"description":"Over the whole talk."},"toolTurn":{"type":"integer","minimum":0,"maximum":100,"description":"When tool results come."},"userTurn":{"type":"integer","minimum":0,"maximum":100,"description":"When a person speaks again."}}};
const schema16 = {"type":"object","additionalProperties":false,"required":["tokens","of"],"properties":{"tokens":{"type":"integer","minimum":0},"of":{"type":"string","pattern":"^[0-9a-f]{16}$","description":"SHA-256 of the messages and tools that were counted, first 16 digits: other rules, other figures."}}};
const pattern4 = new RegExp("^[0-9a-f]{16}$", "u");
const func2 = require("ajv/dist/runtime/ucs2length").default;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.template === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.policy === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "policy"},message:"must have required property '"+"policy"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.stable === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stable"},message:"must have required property '"+"stable"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.heads === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "heads"},message:"must have required property '"+"heads"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "template") || (key0 === "policy")) || (key0 === "stable")) || (key0 === "unrendered")) || (key0 === "hides")) || (key0 === "heads"))){
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
if(data.template !== undefined){
let data0 = data.template;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err5 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""};
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
const err6 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.policy !== undefined){
let data1 = data.policy;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.dialect === undefined){
const err7 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/lockedPolicy/required",keyword:"required",params:{missingProperty: "dialect"},message:"must have required property '"+"dialect"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.system === undefined){
const err8 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/lockedPolicy/required",keyword:"required",params:{missingProperty: "system"},message:"must have required property '"+"system"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1.midSystem === undefined){
const err9 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/lockedPolicy/required",keyword:"required",params:{missingProperty: "midSystem"},message:"must have required property '"+"midSystem"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1.arguments === undefined){
const err10 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/lockedPolicy/required",keyword:"required",params:{missingProperty: "arguments"},message:"must have required property '"+"arguments"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1.date === undefined){
const err11 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/lockedPolicy/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data1){
if(!(((((key1 === "dialect") || (key1 === "system")) || (key1 === "midSystem")) || (key1 === "arguments")) || (key1 === "date"))){
const err12 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/lockedPolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.dialect !== undefined){
let data2 = data1.dialect;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err13 = {instancePath:instancePath+"/policy/dialect",schemaPath:"#/definitions/lockedPolicy/properties/dialect/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err14 = {instancePath:instancePath+"/policy/dialect",schemaPath:"#/definitions/lockedPolicy/properties/dialect/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.system !== undefined){
let data3 = data1.system;
if(!((data3 === "message") || (data3 === "user"))){
const err15 = {instancePath:instancePath+"/policy/system",schemaPath:"#/definitions/lockedPolicy/properties/system/enum",keyword:"enum",params:{allowedValues: schema14.properties.system.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.midSystem !== undefined){
let data4 = data1.midSystem;
if(!((data4 === "fold") || (data4 === "inPlace"))){
const err16 = {instancePath:instancePath+"/policy/midSystem",schemaPath:"#/definitions/lockedPolicy/properties/midSystem/enum",keyword:"enum",params:{allowedValues: schema14.properties.midSystem.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data1.arguments !== undefined){
let data5 = data1.arguments;
if(!((data5 === "object") || (data5 === "string"))){
const err17 = {instancePath:instancePath+"/policy/arguments",schemaPath:"#/definitions/lockedPolicy/properties/arguments/enum",keyword:"enum",params:{allowedValues: schema14.properties.arguments.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data1.date !== undefined){
let data6 = data1.date;
if(!((data6 === "live") || (data6 === "fixed"))){
const err18 = {instancePath:instancePath+"/policy/date",schemaPath:"#/definitions/lockedPolicy/properties/date/enum",keyword:"enum",params:{allowedValues: schema14.properties.date.enum},message:"must be equal to one of the allowed values"};
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
const err19 = {instancePath:instancePath+"/policy",schemaPath:"#/definitions/lockedPolicy/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.stable !== undefined){
let data7 = data.stable;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
let data8 = data7[key2];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.all === undefined){
const err20 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedShares/required",keyword:"required",params:{missingProperty: "all"},message:"must have required property '"+"all"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data8.toolTurn === undefined){
const err21 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedShares/required",keyword:"required",params:{missingProperty: "toolTurn"},message:"must have required property '"+"toolTurn"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data8.userTurn === undefined){
const err22 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedShares/required",keyword:"required",params:{missingProperty: "userTurn"},message:"must have required property '"+"userTurn"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key3 in data8){
if(!(((key3 === "all") || (key3 === "toolTurn")) || (key3 === "userTurn"))){
const err23 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedShares/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.all !== undefined){
let data9 = data8.all;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err24 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/all",schemaPath:"#/definitions/lockedShares/properties/all/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 100 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/all",schemaPath:"#/definitions/lockedShares/properties/all/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err26 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/all",schemaPath:"#/definitions/lockedShares/properties/all/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data8.toolTurn !== undefined){
let data10 = data8.toolTurn;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err27 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/toolTurn",schemaPath:"#/definitions/lockedShares/properties/toolTurn/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 100 || isNaN(data10)){
const err28 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/toolTurn",schemaPath:"#/definitions/lockedShares/properties/toolTurn/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err29 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/toolTurn",schemaPath:"#/definitions/lockedShares/properties/toolTurn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data8.userTurn !== undefined){
let data11 = data8.userTurn;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err30 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/userTurn",schemaPath:"#/definitions/lockedShares/properties/userTurn/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 100 || isNaN(data11)){
const err31 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/userTurn",schemaPath:"#/definitions/lockedShares/properties/userTurn/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err32 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/userTurn",schemaPath:"#/definitions/lockedShares/properties/userTurn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
else {
const err33 = {instancePath:instancePath+"/stable/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedShares/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err34 = {instancePath:instancePath+"/stable",schemaPath:"#/properties/stable/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.unrendered !== undefined){
let data12 = data.unrendered;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0 && errors<100; i0++){
if(typeof data12[i0] !== "string"){
const err35 = {instancePath:instancePath+"/unrendered/" + i0,schemaPath:"#/properties/unrendered/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err36 = {instancePath:instancePath+"/unrendered",schemaPath:"#/properties/unrendered/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.hides !== undefined){
let data14 = data.hides;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key4 in data14){
let data15 = data14[key4];
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0; i1<len1 && errors<100; i1++){
let data16 = data15[i1];
if(!(((((data16 === "tools") || (data16 === "calls")) || (data16 === "results")) || (data16 === "system")) || (data16 === "words"))){
const err37 = {instancePath:instancePath+"/hides/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/properties/hides/additionalProperties/items/enum",keyword:"enum",params:{allowedValues: schema13.properties.hides.additionalProperties.items.enum},message:"must be equal to one of the allowed values"};
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
const err38 = {instancePath:instancePath+"/hides/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hides/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err39 = {instancePath:instancePath+"/hides",schemaPath:"#/properties/hides/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.heads !== undefined){
let data17 = data.heads;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key5 in data17){
let data18 = data17[key5];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key6 in data18){
let data19 = data18[key6];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.tokens === undefined){
const err40 = {instancePath:instancePath+"/heads/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedHead/required",keyword:"required",params:{missingProperty: "tokens"},message:"must have required property '"+"tokens"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data19.of === undefined){
const err41 = {instancePath:instancePath+"/heads/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedHead/required",keyword:"required",params:{missingProperty: "of"},message:"must have required property '"+"of"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key7 in data19){
if(!((key7 === "tokens") || (key7 === "of"))){
const err42 = {instancePath:instancePath+"/heads/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedHead/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data19.tokens !== undefined){
let data20 = data19.tokens;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err43 = {instancePath:instancePath+"/heads/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tokens",schemaPath:"#/definitions/lockedHead/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
const err44 = {instancePath:instancePath+"/heads/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tokens",schemaPath:"#/definitions/lockedHead/properties/tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data19.of !== undefined){
let data21 = data19.of;
if(typeof data21 === "string"){
if(!pattern4.test(data21)){
const err45 = {instancePath:instancePath+"/heads/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/of",schemaPath:"#/definitions/lockedHead/properties/of/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""};
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
const err46 = {instancePath:instancePath+"/heads/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/of",schemaPath:"#/definitions/lockedHead/properties/of/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err47 = {instancePath:instancePath+"/heads/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedHead/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err48 = {instancePath:instancePath+"/heads/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/heads/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err49 = {instancePath:instancePath+"/heads",schemaPath:"#/properties/heads/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err50 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="lock.schema.json" */;
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
for(const key0 in data){
if(!(((key0 === "version") || (key0 === "packs")) || (key0 === "models"))){
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
if(data.version !== undefined){
if(1 !== data.version){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.packs !== undefined){
let data1 = data.packs;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
let data2 = data1[key1];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.resolved === undefined){
const err3 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedPack/required",keyword:"required",params:{missingProperty: "resolved"},message:"must have required property '"+"resolved"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data2.integrity === undefined){
const err4 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedPack/required",keyword:"required",params:{missingProperty: "integrity"},message:"must have required property '"+"integrity"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.files === undefined){
const err5 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedPack/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.rules === undefined){
const err6 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedPack/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key2 in data2){
if(!((((key2 === "resolved") || (key2 === "integrity")) || (key2 === "files")) || (key2 === "rules"))){
const err7 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedPack/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.resolved !== undefined){
let data3 = data2.resolved;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err8 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/resolved",schemaPath:"#/definitions/lockedPack/properties/resolved/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64}|[0-9]+\\.[0-9]+\\.[0-9]+([+-][0-9A-Za-z.+-]+)?)$"},message:"must match pattern \""+"^([0-9a-f]{40}|[0-9a-f]{64}|[0-9]+\\.[0-9]+\\.[0-9]+([+-][0-9A-Za-z.+-]+)?)$"+"\""};
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
const err9 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/resolved",schemaPath:"#/definitions/lockedPack/properties/resolved/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.integrity !== undefined){
let data4 = data2.integrity;
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err10 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/integrity",schemaPath:"#/definitions/lockedPack/properties/integrity/pattern",keyword:"pattern",params:{pattern: "^sha256-[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256-[0-9a-f]{64}$"+"\""};
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
const err11 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/integrity",schemaPath:"#/definitions/lockedPack/properties/integrity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.files !== undefined){
let data5 = data2.files;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length < 1){
const err12 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/definitions/lockedPack/properties/files/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key3 in data5){
const _errs16 = errors;
if(typeof key3 === "string"){
if(!pattern2.test(key3)){
const err13 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/definitions/lockedPack/properties/files/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[^/\\\\\\u0000-\\u001f][^\\\\\\u0000-\\u001f]*$"},message:"must match pattern \""+"^[^/\\\\\\u0000-\\u001f][^\\\\\\u0000-\\u001f]*$"+"\"",propertyName:key3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var valid4 = _errs16 === errors;
if(!valid4){
const err14 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/definitions/lockedPack/properties/files/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
for(const key4 in data5){
let data6 = data5[key4];
if(typeof data6 === "string"){
if(!pattern3.test(data6)){
const err15 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedPack/properties/files/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
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
const err16 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedPack/properties/files/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err17 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/definitions/lockedPack/properties/files/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data2.rules !== undefined){
let data7 = data2.rules;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err18 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/rules",schemaPath:"#/definitions/lockedPack/properties/rules/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err19 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/rules",schemaPath:"#/definitions/lockedPack/properties/rules/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
}
else {
const err20 = {instancePath:instancePath+"/packs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/lockedPack/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err21 = {instancePath:instancePath+"/packs",schemaPath:"#/properties/packs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.models !== undefined){
let data8 = data.models;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key5 in data8){
if(!(validate11(data8[key5], {instancePath:instancePath+"/models/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data8,parentDataProperty:key5,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
