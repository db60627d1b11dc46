import type { Stage } from "../../shared/stages.ts";
import type { FinishReason, StopReason } from "../../shared/turn-event.ts";
import { unreachable } from "../../shared/utilities.ts";
import type { AnswerBlock, BlockEvent } from "../anthropic/encode-blocks.ts";
import type { AnthropicMessage, AnthropicUsage, MessageEvent } from "../anthropic/encode-stream.ts";
import { writeData } from "../sse/read-write-events.ts";
import type { ErrorType } from "../anthropic/errors.ts";

/** Known before the model answers. */
export interface ChatHead {
  /** `chatcmpl-…` */
  readonly id: string;
  /** The requested name. */
  readonly model: string;
  /** Unix time, in seconds. */
  readonly created: number;
  /** The client asks for usage at the end. */
  readonly includesUsage: boolean;
}

interface CallPiece extends Pick<Partial<CompletionCall>, "id" | "type"> {
  readonly index: number;
  readonly function: { readonly name?: string; readonly arguments: string };
}

interface EncodedDelta {
  readonly role?: "assistant";
  readonly content?: string;
  readonly reasoning_content?: string;
  readonly tool_calls?: readonly [CallPiece];
}

interface EncodedChoice {
  readonly index: 0;
  readonly delta: EncodedDelta;
  readonly logprobs: null;
  readonly finish_reason: string | null;
}

export interface ChatCompletionChunk {
  readonly id: string;
  readonly object: "chat.completion.chunk";
  readonly created: number;
  readonly model: string;
  readonly choices: readonly EncodedChoice[];
  readonly usage?: ReportedChatUsage | null;
}

/** A stream event; pings are empty. */
export type ChatEvent =
  | { readonly type: "chunk"; readonly chunk: ChatCompletionChunk }
  | { readonly type: "ping" | "done" };

/** Converts a message stream to a chat completion stream, so that both are equal. */
export function encodeChunks(head: ChatHead): Stage<MessageEvent, ChatEvent> {
  const calls = new Map<number, number>();
  return {
    push({ data }, emit) {
      switch (data.type) {
        case "message_start":
          return emit(chunkOf(head, { role: "assistant", content: "" }));
        case "ping":
          return emit({ type: "ping" });
        case "content_block_start":
        case "content_block_delta":
        case "content_block_stop": {
          const delta = deltaOf(data, calls);
          return delta && emit(chunkOf(head, delta));
        }
        case "message_delta":
          emit(chunkOf(head, {}, toFinishReason(data.delta.stop_reason)));
          if (head.includesUsage)
            emit({ type: "chunk", chunk: { ...frameOf(head), choices: [], usage: encodeChatUsage(data.usage) } });
          return;
        case "message_stop":
          return emit({ type: "done" });
        default:
          unreachable(data);
      }
    },
  };
}

/** @param calls the index of each call among the calls, by that of its block */
function deltaOf(data: BlockEvent["data"], calls: Map<number, number>): EncodedDelta | undefined {
  const call = calls.get(data.index) ?? calls.size;
  if (data.type === "content_block_start" && data.content_block.type === "tool_use") {
    const { id, name } = data.content_block;
    calls.set(data.index, call);
    return { tool_calls: [{ index: call, id, type: "function", function: { name, arguments: "" } }] };
  }
  if (data.type !== "content_block_delta") return undefined;
  const { delta } = data;
  switch (delta.type) {
    case "text_delta":
      return { content: delta.text };
    case "thinking_delta":
      return { reasoning_content: delta.thinking };
    case "input_json_delta":
      return { tool_calls: [{ index: call, function: { arguments: delta.partial_json } }] };
    case "signature_delta":
      return undefined;
    default:
      return unreachable(delta);
  }
}

function chunkOf(head: ChatHead, delta: EncodedDelta, finish: string | null = null): ChatEvent {
  const choice: EncodedChoice = { index: 0, delta, logprobs: null, finish_reason: finish };
  return { type: "chunk", chunk: { ...frameOf(head), choices: [choice], ...(head.includesUsage && { usage: null }) } };
}

function frameOf({ id, created, model }: ChatHead): Omit<ChatCompletionChunk, "choices"> {
  return { id, object: "chat.completion.chunk", created, model };
}

interface CompletionCall {
  readonly id: string;
  readonly type: "function";
  readonly function: { readonly name: string; readonly arguments: string };
}

interface CompletionMessage {
  readonly role: "assistant";
  /** null: only calls. */
  readonly content: string | null;
  readonly refusal: null;
  readonly reasoning_content?: string;
  readonly tool_calls?: readonly CompletionCall[];
}

export interface ChatCompletion {
  readonly id: string;
  readonly object: "chat.completion";
  readonly created: number;
  readonly model: string;
  readonly choices: readonly [
    { readonly index: 0; readonly message: CompletionMessage; readonly logprobs: null; readonly finish_reason: string },
  ];
  readonly usage: ReportedChatUsage;
}

export function encodeCompletion(message: AnthropicMessage, { id, created, model }: ChatHead): ChatCompletion {
  const finish = toFinishReason(message.stop_reason);
  return {
    id,
    object: "chat.completion",
    created,
    model,
    choices: [{ index: 0, message: collectAnswer(message.content), logprobs: null, finish_reason: finish }],
    usage: encodeChatUsage(message.usage),
  };
}

function collectAnswer(content: readonly AnswerBlock[]): CompletionMessage {
  const texts = content.flatMap((block) => (block.type === "text" ? block.text : []));
  const thoughts = content.flatMap((block) => (block.type === "thinking" ? block.thinking : []));
  const calls = content.flatMap((block) => (block.type === "tool_use" ? callOf(block) : []));
  return {
    role: "assistant",
    content: texts.length === 0 ? null : texts.join(""),
    refusal: null,
    ...(thoughts.length > 0 && { reasoning_content: thoughts.join("\n\n") }),
    ...(calls.length > 0 && { tool_calls: calls }),
  };
}

function callOf({ id, name, input }: Extract<AnswerBlock, { type: "tool_use" }>): CompletionCall {
  return { id, type: "function", function: { name, arguments: JSON.stringify(input) } };
}

interface ReportedChatUsage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
  readonly prompt_tokens_details: { readonly cached_tokens: number };
}

/** Here the prompt's tokens hold those that came from the cache. */
function encodeChatUsage(usage: AnthropicUsage): ReportedChatUsage {
  const cached = usage.cache_read_input_tokens;
  const prompt = usage.input_tokens + usage.cache_creation_input_tokens + cached;
  return {
    prompt_tokens: prompt,
    completion_tokens: usage.output_tokens,
    total_tokens: prompt + usage.output_tokens,
    prompt_tokens_details: { cached_tokens: cached },
  };
}

/** A stop string ends an answer as its own end does; a window that is full as a limit. */
function toFinishReason(reason: StopReason): FinishReason {
  switch (reason) {
    case "end_turn":
    case "stop_sequence":
      return "stop";
    case "max_tokens":
    case "model_context_window_exceeded":
      return "length";
    case "tool_use":
      return "tool_calls";
    case "refusal":
      return "content_filter";
    default:
      return unreachable(reason);
  }
}

/** Signs of life are comments: clients read every event as a chunk. */
export function writeChatEvent(event: ChatEvent): string {
  if (event.type === "chunk") return writeData(event.chunk);
  return event.type === "ping" ? ": ping\n\n" : "data: [DONE]\n\n";
}

interface ChatError {
  readonly error: {
    readonly message: string;
    readonly type: string;
    /** The field that is wrong. */
    readonly param: string | null;
    readonly code: string;
  };
}

export interface ChatFault {
  readonly type: ErrorType;
  readonly message: string;
  /** mallex's own. */
  readonly code: string;
  readonly path?: string;
}

/** What OpenAI calls the kinds of errors; those that are called the same on both sides are not listed. */
const TYPES: Partial<Readonly<Record<ErrorType, string>>> = {
  not_found_error: "invalid_request_error",
  request_too_large: "invalid_request_error",
  conflict_error: "invalid_request_error",
  billing_error: "insufficient_quota",
  api_error: "server_error",
  overloaded_error: "server_error",
};

/** Codes that clients know, and act by; any other is mallex's own. */
const CODES: Readonly<Record<string, string>> = {
  MX8004: "context_length_exceeded",
  MX8011: "invalid_api_key",
  MX8404: "model_not_found",
};

/** The same shape as an HTTP body and as the data of an event. */
export function encodeChatError({ type, message, code, path }: ChatFault): ChatError {
  const known = type === "rate_limit_error" ? "rate_limit_exceeded" : CODES[code];
  return { error: { message, type: TYPES[type] ?? type, param: path ?? null, code: known ?? code } };
}
