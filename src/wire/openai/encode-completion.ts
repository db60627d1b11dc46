import type { AnthropicMessage } from "../anthropic/encode-message.ts";
import type { AnswerBlock } from "../anthropic/write-blocks.ts";
import type { ChatHead } from "./encode-chunks.ts";
import { encodeChatUsage, type ReportedChatUsage } from "./encode-chat-usage.ts";
import { toFinishReason } from "./to-finish-reason.ts";

interface CompletionCall {
  readonly id: string;
  readonly type: "function";
  readonly function: { readonly name: string; readonly arguments: string };
}

interface CompletionMessage {
  readonly role: "assistant";
  /** null: nothing but calls. */
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

/** The whole answer at once, made of a message. */
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
