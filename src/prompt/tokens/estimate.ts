import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { ChatMessage, ToolDeclaration } from "../../shared/prompt-types.ts";
import type { TemplatePrompt } from "../templates/chat-template.ts";
import { memoizeObject } from "../../shared/memoize-object.ts";
import { countNonAscii, estimateText } from "../../shared/text/estimate-text.ts";
import { estimateImage, measureImage } from "./images.ts";

/** The role, its markers and the newline that chat templates put round each message, each call and each tool. */
const PER_TEXT = 5;

/**
 * Estimated tokens of a conversation without tokenizer, rather too high. Latin text and code come out 0 to 30 % high; other
 * scripts count one token per UTF-16 unit.
 */
export function estimateTokens({ messages, tools }: TemplatePrompt): number {
  const texts = [...messages.flatMap(textsOf), ...tools.map(toolJson)];
  return texts.reduce((sum, text) => sum + PER_TEXT + estimateText(text), PER_TEXT + estimateImages(messages));
}

/** A lower bound for any vocabulary: at most 5 ASCII characters per token on average, 4 of other scripts. */
export function leastTokens({ messages, tools }: TemplatePrompt): number {
  return [...messages.flatMap(textsOf), ...tools.map(toolJson)].reduce((sum, text) => {
    const written = text.replaceAll(/\s+/g, " ");
    const others = countNonAscii(written);
    return sum + Math.floor((written.length - others) / 5 + others / 4);
  }, 0);
}

/** Tokens of the pictures alone. 0: there are none. */
export function estimateImages(messages: readonly ChatMessage[]): number {
  const images = messages.flatMap((message) => (message.role === "user" ? (message.images ?? []) : []));
  return images.reduce((sum, { tokens }) => sum + tokens, 0);
}

/** A tool as JSON text, for its tokens. */
export const toolJson: (tool: ToolDeclaration) => string = memoizeObject(JSON.stringify);

function textsOf(message: ChatMessage): string[] {
  const calls = message.role === "assistant" ? (message.calls ?? []) : [];
  return [message.content, ...calls.map(({ name, input }) => JSON.stringify({ name, input }))];
}

/** Quick estimate for an entire request. At least 1. */
export function estimateRequest({ system, messages, tools = [] }: MessagesRequest): number {
  return [system, ...messages.map(({ content }) => content), ...tools].reduce<number>(
    (sum, part) =>
      sum + PER_TEXT + (typeof part === "object" && part !== null ? estimatePart(part) : estimateValue(part)),
    0,
  );
}

const estimatePart = memoizeObject(estimateValue);

function estimateValue(value: unknown): number {
  if (typeof value === "string") return estimateText(value);
  if (typeof value !== "object" || value === null) return value === undefined ? 0 : 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + estimateValue(one), 0);
  // A document that is no text counts as a picture of unknown size.
  if ("type" in value && "data" in value && value.type === "base64")
    return estimateImage(measureImage(String(value.data)));
  // Names of fields are seen by no model but for those in the arguments of tools, which are short.
  return Object.values(value).reduce<number>((sum, one) => sum + estimateValue(one), 0);
}
