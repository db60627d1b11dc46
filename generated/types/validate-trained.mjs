// From schema/trained.schema.json by `npm run generate`. Never edited.
"use strict";
export const validateTrained = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"Trained","description":"A classifier that is there already, with what it was trained on.","type":"object","additionalProperties":false,"required":["key","classifier"],"properties":{"key":{"type":"string","description":"SHA-256 (hex) of the examples and of the way to train; equal keys, equal classifiers."},"classifier":{"$ref":"plan.schema.json#/definitions/classifier"}},"$id":"trained.schema.json"};
const schema58 = {"type":"object","additionalProperties":false,"required":["labels","buckets","weights","scale","bias","known","margin"],"properties":{"labels":{"type":"array","items":{"type":"string"},"description":"Names of intents, in the order of the weights."},"buckets":{"type":"integer","description":"How many features there are; a power of two."},"weights":{"type":"string","description":"Base64 of signed bytes: for every feature one byte a label."},"scale":{"type":"number","description":"What a byte is worth."},"bias":{"type":"array","items":{"type":"number"},"description":"One a label."},"known":{"type":"string","description":"Base64 of one byte a feature. Its two lowest bits say how common it is among the examples (0: they don't have it; else from 1 to 3), the others are the highest of its hash."},"margin":{"type":"number","description":"From 0 to 1: the lead of the likeliest over the second from which on the answer is sure."}},"description":"Compiled from the examples of the intents."};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="trained.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.classifier === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "classifier"},message:"must have required property '"+"classifier"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "key") || (key0 === "classifier"))){
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
if(data.key !== undefined){
if(typeof data.key !== "string"){
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.classifier !== undefined){
let data1 = data.classifier;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.labels === undefined){
const err4 = {instancePath:instancePath+"/classifier",schemaPath:"plan.schema.json#/definitions/classifier/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.buckets === undefined){
const err5 = {instancePath:instancePath+"/classifier",schemaPath:"plan.schema.json#/definitions/classifier/required",keyword:"required",params:{missingProperty: "buckets"},message:"must have required property '"+"buckets"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.weights === undefined){
const err6 = {instancePath:instancePath+"/classifier",schemaPath:"plan.schema.json#/definitions/classifier/required",keyword:"required",params:{missingProperty: "weights"},message:"must have required property '"+"weights"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1.scale === undefined){
const err7 = {instancePath:instancePath+"/classifier",schemaPath:"plan.schema.json#/definitions/classifier/required",keyword:"required",params:{missingProperty: "scale"},message:"must have required property '"+"scale"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.bias === undefined){
const err8 = {instancePath:instancePath+"/classifier",schemaPath:"plan.schema.json#/definitions/classifier/required",keyword:"required",params:{missingProperty: "bias"},message:"must have required property '"+"bias"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1.known === undefined){
const err9 = {instancePath:instancePath+"/classifier",schemaPath:"plan.schema.json#/definitions/classifier/required",keyword:"required",params:{missingProperty: "known"},message:"must have required property '"+"known"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1.margin === undefined){
const err10 = {instancePath:instancePath+"/classifier",schemaPath:"plan.schema.json#/definitions/classifier/required",keyword:"required",params:{missingProperty: "margin"},message:"must have required property '"+"margin"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data1){
if(!(((((((key1 === "labels") || (key1 === "buckets")) || (key1 === "weights")) || (key1 === "scale")) || (key1 === "bias")) || (key1 === "known")) || (key1 === "margin"))){
const err11 = {instancePath:instancePath+"/classifier",schemaPath:"plan.schema.json#/definitions/classifier/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.labels !== undefined){
let data2 = data1.labels;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0 && errors<100; i0++){
if(typeof data2[i0] !== "string"){
const err12 = {instancePath:instancePath+"/classifier/labels/" + i0,schemaPath:"plan.schema.json#/definitions/classifier/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err13 = {instancePath:instancePath+"/classifier/labels",schemaPath:"plan.schema.json#/definitions/classifier/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.buckets !== undefined){
let data4 = data1.buckets;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err14 = {instancePath:instancePath+"/classifier/buckets",schemaPath:"plan.schema.json#/definitions/classifier/properties/buckets/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.weights !== undefined){
if(typeof data1.weights !== "string"){
const err15 = {instancePath:instancePath+"/classifier/weights",schemaPath:"plan.schema.json#/definitions/classifier/properties/weights/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.scale !== undefined){
let data6 = data1.scale;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/classifier/scale",schemaPath:"plan.schema.json#/definitions/classifier/properties/scale/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data1.bias !== undefined){
let data7 = data1.bias;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1 && errors<100; i1++){
let data8 = data7[i1];
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err17 = {instancePath:instancePath+"/classifier/bias/" + i1,schemaPath:"plan.schema.json#/definitions/classifier/properties/bias/items/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err18 = {instancePath:instancePath+"/classifier/bias",schemaPath:"plan.schema.json#/definitions/classifier/properties/bias/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.known !== undefined){
if(typeof data1.known !== "string"){
const err19 = {instancePath:instancePath+"/classifier/known",schemaPath:"plan.schema.json#/definitions/classifier/properties/known/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.margin !== undefined){
let data10 = data1.margin;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err20 = {instancePath:instancePath+"/classifier/margin",schemaPath:"plan.schema.json#/definitions/classifier/properties/margin/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err21 = {instancePath:instancePath+"/classifier",schemaPath:"plan.schema.json#/definitions/classifier/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate10.errors = vErrors;
return errors === 0;
}
