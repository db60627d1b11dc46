import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { TokenCount, TokenCounter } from "../turn/count-tokens.ts";
import { drain } from "../turn/drain.ts";
import { estimateText, estimateTokens } from "../turn/estimate-tokens.ts";
import { collectDropped } from "../turn/collect-dropped.ts";
import { hideMedia } from "../turn/hide-media.ts";
import type { MessagePiece } from "../turn/talk.ts";
import { parseMessages } from "../turn/read-talk.ts";
import type { TemplatePrompt } from "../turn/render-chat-template.ts";

/** Counts texts as a model does where its tokenizer is at hand; else estimates. */
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
