import type { ChatCompletionRequest } from "../../../generated/types/chat.d.ts";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { AnswerForm } from "../../terms/prompt.ts";
import type { Dropped } from "../../terms/report.ts";
import { validateChatCompletionRequest } from "../../../generated/types/validate-chat.mjs";
import { MallexError } from "../../problem/mallex-error.ts";
import { fieldProblems } from "../anthropic/field-problems.ts";
import { chatFieldName } from "./chat-field-name.ts";
import { chatWithoutNulls } from "./chat-without-nulls.ts";
import { chatForm, readChatFields } from "./read-chat-fields.ts";
import { readChatMessages } from "./read-chat-messages.ts";
import { readChatTools } from "./read-chat-tools.ts";
import { refuseChatFields } from "./refuse-chat-fields.ts";

export interface ChatLimits {
  /** Tokens: what is taken where the client names no limit. */
  readonly maxTokens: number;
  /** A field that is unknown is refused, not left out. */
  readonly isStrict: boolean;
}

/** A chat completion that is asked for, in the words of the one road. */
export interface DecodedChatRequest {
  readonly request: MessagesRequest;
  /** The client names no limit of its own: each profile's holds. */
  readonly isUnlimited: boolean;
  /** A stream ends with what it has used. */
  readonly includesUsage: boolean;
  /** What the client says of the answer's form, beside its schema. */
  readonly form?: Omit<AnswerForm, "schema">;
  /** What there are no words for on the road. */
  readonly left: readonly Dropped[];
  /** The client's own name of a field of `request`. */
  readonly nameOf: (path: string) => string;
}

/**
 * The body of POST /v1/chat/completions, as a request of the Messages API.
 * @throws {MallexError} MX8002 for each wrong field, MX8017 an unknown one under `strict`, MX8021 a result without its call, MX8026 what nothing
 * here can do, MX8027 arguments that are no JSON; all with the client's own path
 */
export function decodeChatRequest(body: unknown, { maxTokens, isStrict }: ChatLimits): DecodedChatRequest {
  const chatRequest = chatWithoutNulls(body);
  if (!validateChatCompletionRequest(chatRequest))
    throw new MallexError(fieldProblems(validateChatCompletionRequest.errors ?? [], chatRequest));
  const problem = refuseChatFields(chatRequest, isStrict);
  if (problem !== undefined) throw new MallexError(problem);
  const chat = readChatMessages(chatRequest.messages);
  const tools = readChatTools(chatRequest);
  const fields = readChatFields(chatRequest);
  const limit = limitOf(chatRequest);
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
    nameOf: (path) => chatFieldName(path, { origins: chat.origins, request: chatRequest }),
  };
}

/** The newer name goes before the older one. */
function limitOf({ max_completion_tokens: newer, max_tokens: older }: ChatCompletionRequest): number | undefined {
  return newer ?? older;
}
