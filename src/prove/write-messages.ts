import type { ChatMessage, Prompt } from "../terms/prompt.ts";

/** A prompt as a person reads it, message by message; tools that the server declares come first. */
export function writeMessages({ messages, tools }: Pick<Prompt, "messages" | "tools">): string {
  const declared = tools.map(({ name, description, schema }) => JSON.stringify({ name, description, schema }));
  const head = declared.length === 0 ? [] : [`[tools]\n${declared.join("\n")}`];
  return [...head, ...messages.map((message) => `[${message.role}]\n${textOfMessage(message)}`)].join("\n\n");
}

/** What a message says; a call is its name and its arguments as JSON, a picture the name of its kind. */
export function textOfMessage(message: ChatMessage): string {
  const calls = message.role === "assistant" ? (message.calls ?? []) : [];
  const written = calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`);
  const images = message.role === "user" ? (message.images ?? []) : [];
  const seen = images.map(({ mediaType }) => `[${mediaType}]`);
  return [message.content, ...written, ...seen].filter((text) => text !== "").join("\n");
}
