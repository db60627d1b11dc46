import type { ChatMessage, Prompt } from "../terms/prompt.ts";
import type { TokenCounter } from "../turn/count-tokens.ts";

export interface PrintedPrompt {
  readonly text: string;
  /** Why it is not the very text that the model reads. */
  readonly note?: string;
}

/** The prompt as the model gets it: through its own chat template where that is at hand, else message by message. */
export function printPrompt(prompt: Prompt, counter: TokenCounter | undefined): PrintedPrompt {
  if (counter?.render === undefined) {
    const note = counter?.inexact ?? "the model's files are not on this machine";
    return { text: byMessage(prompt), note: `message by message, for ${note}` };
  }
  try {
    return { text: counter.render(prompt) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { text: byMessage(prompt), note: `message by message, for the chat template refuses this talk: ${why}` };
  }
}

function byMessage({ messages, tools }: Prompt): string {
  const declared = tools.map(({ name, description, schema }) => JSON.stringify({ name, description, schema }));
  const parts = [...(declared.length === 0 ? [] : [`[tools]\n${declared.join("\n")}`]), ...messages.map(printMessage)];
  return parts.join("\n\n");
}

function printMessage(message: ChatMessage): string {
  const calls = message.role === "assistant" ? (message.calls ?? []) : [];
  const written = calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`);
  return [`[${message.role}]`, message.content, ...written].filter((text) => text !== "").join("\n");
}
