// From schema/openai.schema.json by `npm run generate`. Never edited.
import type { ErrorObject } from "ajv";
import type { ModelList, ModelEntry, ChatRequest, ChatRequestMessage, ChatRequestPart, ChatRequestCall, ChatRequestTool, ChatChunk, ChunkChoice, ChunkDelta, ChunkText, CallDelta, FunctionDelta, ChatUsage } from "./openai.d.ts";

/** A type guard; after `false`, `errors` has the reasons, until the next call. */
interface Validate<T> {
  (value: unknown): value is T;
  errors?: ErrorObject[] | null;
}

export declare const validateModelList: Validate<ModelList>;
export declare const validateModelEntry: Validate<ModelEntry>;
export declare const validateChatRequest: Validate<ChatRequest>;
export declare const validateChatRequestMessage: Validate<ChatRequestMessage>;
export declare const validateChatRequestPart: Validate<ChatRequestPart>;
export declare const validateChatRequestCall: Validate<ChatRequestCall>;
export declare const validateChatRequestTool: Validate<ChatRequestTool>;
export declare const validateChatChunk: Validate<ChatChunk>;
export declare const validateChunkChoice: Validate<ChunkChoice>;
export declare const validateChunkDelta: Validate<ChunkDelta>;
export declare const validateChunkText: Validate<ChunkText>;
export declare const validateCallDelta: Validate<CallDelta>;
export declare const validateFunctionDelta: Validate<FunctionDelta>;
export declare const validateChatUsage: Validate<ChatUsage>;
