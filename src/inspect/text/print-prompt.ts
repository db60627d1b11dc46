import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import { hideMedia, type MessagePiece } from "../../prompt/conversation/conversation.ts";
import { parseMessages } from "../../prompt/conversation/parse-messages.ts";
import type { TemplatePrompt } from "../../prompt/templates/chat-template.ts";
import { estimateTokens } from "../../prompt/tokens/estimate.ts";
import { estimateText } from "../../shared/text/estimate-text.ts";
import type { TokenCount, TokenCounter } from "../../prompt/tokens/token-counter.ts";
import { drain } from "../../shared/async.ts";
import { collectDropped } from "../../shared/dropped-collector.ts";
import type { ChatMessage, Prompt } from "../../shared/prompt-types.ts";

/** Formats a prompt for the user, message by message; tools that the server declares come first. */
export function writeMessages({ messages, tools }: Pick<Prompt, "messages" | "tools">): string {
  const declared = tools.map(({ name, description, schema }) => JSON.stringify({ name, description, schema }));
  const head = declared.length === 0 ? [] : [`[tools]\n${declared.join("\n")}`];
  return [...head, ...messages.map((message) => `[${message.role}]\n${textOfMessage(message)}`)].join("\n\n");
}

/** The text of a message; a call is its name and its arguments as JSON, a picture its media type. */
export function textOfMessage(message: ChatMessage): string {
  const calls = message.role === "assistant" ? (message.calls ?? []) : [];
  const written = calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`);
  const images = message.role === "user" ? (message.images ?? []) : [];
  const seen = images.map(({ mediaType }) => `[${mediaType}]`);
  return [message.content, ...written, ...seen].filter((text) => text !== "").join("\n");
}

export interface PrintedPrompt {
  readonly text: string;
  /** Why it differs from the text that the model reads. */
  readonly note?: string;
}

/** The prompt as the model receives it: through its own chat template if available, else message by message. */
export function printPrompt(prompt: Prompt, counter: TokenCounter | undefined): PrintedPrompt {
  if (counter?.render === undefined) {
    const note = counter?.inexact ?? "the model's files are not on this machine";
    return { text: writeMessages(prompt), note: `message by message, for ${note}` };
  }
  try {
    return { text: counter.render(prompt) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      text: writeMessages(prompt),
      note: `message by message, for the chat template refuses this conversation: ${why}`,
    };
  }
}

/** Counts tokens with the model's tokenizer if available; else estimates. */
export interface TokenMeter {
  text(text: string): number;
  prompt(prompt: TemplatePrompt): TokenCount;
}

export function createMeter(counter: TokenCounter | undefined): TokenMeter {
  if (counter === undefined)
    return { text: estimateText, prompt: (prompt) => ({ tokens: estimateTokens(prompt), exact: false }) };
  const alone = (content: string): number => counter.count({ messages: [{ role: "user", content }], tools: [] });
  const frame = alone("");
  return {
    text: (text) => (text === "" ? 0 : alone(text) - frame),
    prompt: (prompt) => drain(counter.countInSteps(prompt)),
  };
}

/** Tokens of all that the client sends: system text, messages, and tools as JSON. */
export function countSent(request: MessagesRequest, meter: TokenMeter): number {
  const dropped = collectDropped();
  const conversation = parseMessages(request, dropped);
  const tools = (request.tools ?? []).map(({ name, description, input_schema }) =>
    JSON.stringify({ name, description, input_schema }),
  );
  const texts = [
    ...conversation.system,
    ...conversation.messages.flatMap(({ pieces }) => hideMedia(pieces, dropped).map(textOf)),
    ...tools,
  ];
  return texts.reduce((sum, text) => sum + meter.text(text), 0);
}

function textOf(piece: MessagePiece): string {
  if (piece.kind === "medium") return "";
  return piece.kind === "call" ? JSON.stringify([piece.call.name, piece.call.input]) : piece.text;
}
