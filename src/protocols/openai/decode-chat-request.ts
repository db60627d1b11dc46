import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import { validateChatCompletionRequest } from "../../../generated/types/validate-chat.mjs";
import { MallexError } from "../../diagnostics/problem.ts";
import type { AnswerForm } from "../../shared/prompt-types.ts";
import type { Dropped } from "../../shared/turn-report.ts";
import { isRecord } from "../../shared/utilities.ts";
import { fieldProblems, refuseManyFields } from "../anthropic/decode-request.ts";
import { chatForm, readChatFields, readChatTools, refuseChatFields } from "./decode-chat-fields.ts";
import { readChatMessages } from "./decode-chat-messages.ts";

export interface ChatLimits {
  /** Tokens: what is taken where the client names no limit. */
  readonly maxTokens: number;
  /** A field that is unknown is refused, not left out. */
  readonly isStrict: boolean;
}

/** A chat completion request in terms of the Messages API. */
export interface DecodedChatRequest {
  readonly request: MessagesRequest;
  /** The client names no limit of its own: each profile's holds. */
  readonly isUnlimited: boolean;
  /** A stream ends with what it has used. */
  readonly includesUsage: boolean;
  readonly form?: Omit<AnswerForm, "schema">;
  /** What there are no words for on the road. */
  readonly left: readonly Dropped[];
  readonly names: ChatNames;
}

/** The client's own names of the fields of a converted request. */
export interface ChatNames {
  /** Of `max_tokens`. */
  readonly limit: string;
  /** @see ReadChat */
  readonly origins: ReadonlyMap<string, string>;
}

/**
 * The body of POST /v1/chat/completions as a Messages request.
 * @throws {MallexError} MX8002 wrong fields, MX8017 unknown fields under `strict`, MX8021 a result without call, MX8026
 * unsupported, MX8027 invalid arguments; with the client's paths
 */
export function decodeChatRequest(body: unknown, { maxTokens, isStrict }: ChatLimits): DecodedChatRequest {
  refuseManyFields(body);
  const chatRequest = chatWithoutNulls(body);
  if (!validateChatCompletionRequest(chatRequest))
    throw new MallexError(fieldProblems(validateChatCompletionRequest.errors ?? [], chatRequest));
  const problem = refuseChatFields(chatRequest, isStrict);
  if (problem !== undefined) throw new MallexError(problem);
  const chat = readChatMessages(chatRequest.messages);
  const tools = readChatTools(chatRequest);
  const fields = readChatFields(chatRequest);
  // The newer name goes before the older one.
  const limit = chatRequest.max_completion_tokens ?? chatRequest.max_tokens;
  const form = chatForm(chatRequest);
  const request: MessagesRequest = {
    model: chatRequest.model,
    max_tokens: limit ?? maxTokens,
    ...(chat.system.length > 0 && { system: chat.system }),
    messages: chat.messages,
    ...tools.fields,
    ...fields.fields,
  };
  return {
    request,
    isUnlimited: limit === undefined,
    ...(form !== undefined && { form }),
    includesUsage: chatRequest.stream_options?.include_usage === true,
    left: [...chat.left, ...tools.left, ...fields.left],
    names: {
      limit: chatRequest.max_completion_tokens === undefined ? "max_tokens" : "max_completion_tokens",
      origins: chat.origins,
    },
  };
}

/** Names of the Messages API, as regular expressions, and what a client of chat completions calls the same. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^tools(\[\d+\])?\.input_schema/, "tools$1.function.parameters"],
  [/^tools(\[\d+\])?\.(name|description|strict)/, "tools$1.function.$2"],
  [/^tool_choice\.name/, "tool_choice.function.name"],
  [/^(?:tool_choice\.)?disable_parallel_tool_use/, "parallel_tool_calls"],
  [/^output_config\.effort/, "reasoning_effort"],
  [/^output_config\.format\.schema/, "response_format.json_schema.schema"],
  [/^output_config\.format/, "response_format"],
  [/^thinking\b.*/, "reasoning_effort"],
  [/^stop_sequences/, "stop"],
];

/** The client's own path for a path of the converted request. */
export function chatFieldName(path: string, { limit, origins }: ChatNames): string {
  if (path === "max_tokens") return limit;
  for (const form of [/^messages\[\d+\]\.content\[\d+\]/, /^(?:messages|system)\[\d+\]/]) {
    const prefix = form.exec(path)?.[0] ?? "";
    const origin = origins.get(prefix);
    const rest = path.slice(prefix.length);
    if (origin !== undefined)
      return origin + rest.replace(/\.source\b.*$/, "").replace(/\.tool_use_id$/, ".tool_call_id");
  }
  for (const [pattern, name] of NAMES) if (pattern.test(path)) return path.replace(pattern, name);
  return path;
}

type ChatFields = Readonly<Record<string, unknown>>;

/** A body in which `null` is what it means: absent. Clients that fill in each field of a type send it. */
function chatWithoutNulls(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const fields = Object.entries(filled(body)).map(([key, field]) => [key, filled(field)]);
  return { ...Object.fromEntries(fields), ...messagesOf(body), ...toolsOf(body), ...formOf(body) };
}

function messagesOf({ messages }: ChatFields): ChatFields {
  return Array.isArray(messages) ? { messages: messages.map(filled) } : {};
}

/** Only the tool's own fields; schemas stay unchanged. */
function toolsOf({ tools }: ChatFields): ChatFields {
  if (!Array.isArray(tools)) return {};
  return {
    tools: tools.map((tool: unknown) =>
      isRecord(tool) && isRecord(tool["function"]) ? { ...filled(tool), function: filled(tool["function"]) } : tool,
    ),
  };
}

function formOf({ response_format: format }: ChatFields): ChatFields {
  if (!isRecord(format) || !isRecord(format["json_schema"])) return {};
  return { response_format: { ...filled(format), json_schema: filled(format["json_schema"]) } };
}

function filled<T>(value: T): T {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null)) as T;
}
