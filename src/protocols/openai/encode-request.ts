import type {
  ChatRequest,
  ChatRequestMessage,
  ChatRequestPart,
  ChatRequestTool,
} from "../../../generated/types/openai.d.ts";
import type { Sampling } from "../../../generated/types/plan.d.ts";
import { memoizeObject } from "../../shared/memoize-object.ts";
import { memoizeText } from "../../shared/text/memo.ts";
import {
  MAX_TOP_K,
  type AnswerForm,
  type ChatMessage,
  type PositionedImage,
  type Prompt,
  type ToolDeclaration,
} from "../../shared/prompt-types.ts";

/**
 * The body of POST /v1/chat/completions, in memory of its own. Turn n+1 repeats the texts of turn n, so the bytes of each are made once. Claude Code may
 * cut outputs inside an emoji, and tokenizers refuse such text, so unpaired surrogates become U+FFFD.
 */
export function encodeBody(prompt: Prompt, model: string): Uint8Array<ArrayBuffer> {
  const { messages, tools, ...others } = prompt;
  const parts: (string | Uint8Array)[] = [`{"model":${JSON.stringify(model)},"messages":[`];
  for (const [at, message] of messages.entries()) {
    if (at > 0) parts.push(",");
    parts.push(...messageParts(message, prompt.textArguments));
  }
  for (const [at, tool] of tools.entries()) parts.push(at === 0 ? '],"tools":[' : ",", toolBytes(tool));
  const options = wellFormedJson(others, (given) =>
    optionsOf(encodeRequest({ ...given, messages: [], tools: [] }, "")),
  );
  parts.push(`],${options.slice(1)}`);
  return joinBytes(parts);
}

function messageParts(message: ChatMessage, textArguments: boolean | undefined): (string | Uint8Array)[] {
  const { content } = encodeMessage(message, textArguments);
  const head = wellFormedJson(message, (one) => ({ ...encodeMessage(one, textArguments), content: undefined }));
  const start = `${head.slice(0, -1)},"content":`;
  if (typeof content === "string") return [start, textBytes(content), "}"];
  return [start, wellFormedJson(content, (parts) => parts), "}"];
}

function optionsOf({ model: _model, messages: _messages, ...options }: ChatRequest): object {
  return options;
}

const textBytes = memoizeText((text) => Buffer.from(JSON.stringify(text.toWellFormed())));
const toolBytes = memoizeObject((tool: ToolDeclaration) => Buffer.from(wellFormedJson(tool, encodeTool)));

/** JSON has unpaired surrogates as `\\ud…`, which hardly any text contains. */
function wellFormedJson<Value>(value: Value, encode: (value: Value) => object): string {
  const json = JSON.stringify(encode(value));
  return json.includes("\\ud") ? JSON.stringify(encode(replaceLoneSurrogates(value))) : json;
}

function joinBytes(parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const all = parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part));
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/**
 * The body of POST /v1/chat/completions as an object. Always streamed, since mlx_lm.server doesn't notice a closed connection otherwise.
 * Absent fields are omitted; `stop` is not sent, since that server matches stop strings by tokens, wrongly. @see
 * mlx_lm/server.py, APIHandler.validate_model_parameters
 */
export function encodeRequest(prompt: Prompt, model: string): ChatRequest {
  return {
    model,
    messages: prompt.messages.map((message) => encodeMessage(message, prompt.textArguments)),
    ...(prompt.tools.length > 0 && { tools: prompt.tools.map(encodeTool) }),
    max_tokens: Math.max(1, Math.floor(prompt.maxTokens)),
    stream: true,
    stream_options: { include_usage: true },
    ...encodeSampling(prompt.sampling),
    ...(prompt.thinking !== undefined && { chat_template_kwargs: { enable_thinking: prompt.thinking } }),
    ...(prompt.grammar !== undefined && { grammar: prompt.grammar }),
    ...encodeServerOptions(prompt),
  };
}

/** Options of some servers only. */
function encodeServerOptions({ toolChoice: choice, format, effort }: Prompt): Partial<ChatRequest> {
  return {
    ...(choice?.kind === "any" && { tool_choice: "required" }),
    ...(choice?.kind === "tool" && { tool_choice: { type: "function", function: { name: choice.name } } }),
    ...(format !== undefined && { response_format: encodeForm(format) }),
    ...(effort !== undefined && { reasoning_effort: effort }),
  };
}

/** Each schema needs a name, and the Messages API has none. */
function encodeForm({ isAnyMap, ...form }: AnswerForm): NonNullable<ChatRequest["response_format"]> {
  if (isAnyMap === true) return { type: "json_object" };
  return { type: "json_schema", json_schema: { name: "answer", ...form } };
}

/** Arguments are JSON text, which mlx_lm.server parses for its template: for text arguments it is JSON of JSON. */
function encodeMessage(message: ChatMessage, textArguments = false): ChatRequestMessage {
  const { content } = message;
  if (message.role === "tool") return { role: "tool", tool_call_id: message.callId, content };
  if (message.role === "user" && message.images !== undefined)
    return { role: "user", content: contentParts(content, message.images) };
  if (message.role !== "assistant") return { role: message.role, content };
  if (!message.calls?.length) return { role: "assistant", content };
  const calls = message.calls.map(({ id, name, input }) => ({
    id,
    type: "function" as const,
    function: { name, arguments: textArguments ? JSON.stringify(JSON.stringify(input)) : JSON.stringify(input) },
  }));
  return { role: "assistant", content, tool_calls: calls };
}

/** Words and pictures in their order; a picture is its own bytes, for servers fetch what has an address. */
function contentParts(content: string, images: readonly PositionedImage[]): ChatRequestPart[] {
  const parts: ChatRequestPart[] = [];
  let from = 0;
  const appendUpTo = (at: number): void => {
    if (at > from) parts.push({ type: "text", text: content.slice(from, at) });
    from = at;
  };
  for (const { at, mediaType, data } of images) {
    appendUpTo(at);
    parts.push({ type: "image_url", image_url: { url: `data:${mediaType};base64,${data}` } });
  }
  appendUpTo(content.length);
  return parts;
}

const encodeTool = memoizeObject(({ name, description, schema, strict }: ToolDeclaration): ChatRequestTool => ({
  type: "function",
  function: { name, description, parameters: schema, ...(strict === true && { strict }) },
}));

function encodeSampling({ temperature, topP, topK, minP, repetitionPenalty }: Sampling): Partial<ChatRequest> {
  return {
    ...(isWithin(temperature, 0, Number.MAX_VALUE) && { temperature }),
    ...(isWithin(topP, 0, 1) && { top_p: topP }),
    ...(isWithin(topK, 0, Number.MAX_SAFE_INTEGER) && { top_k: Math.min(Math.floor(topK), MAX_TOP_K) }),
    ...(isWithin(minP, 0, 1) && { min_p: minP }),
    ...(isWithin(repetitionPenalty, 0, Number.MAX_VALUE) && { repetition_penalty: repetitionPenalty }),
  };
}

function isWithin(value: number | undefined, low: number, high: number): value is number {
  return value !== undefined && value >= low && value <= high;
}

/** Replaces unpaired surrogates with U+FFFD, in names too. */
export function replaceLoneSurrogates<T>(value: T): T {
  return replaceSurrogates(value) as T;
}

function replaceSurrogates(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(replaceSurrogates);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.toWellFormed(), replaceSurrogates(inner)]),
  );
}
