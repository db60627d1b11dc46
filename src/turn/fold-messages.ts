import type { ChatMessage } from "../terms/prompt.ts";

/** A message whose pieces have been through the rules. */
export interface PlainMessage {
  readonly role: "user" | "assistant" | "system";
  readonly texts: readonly string[];
}

/**
 * Folds system messages inside the talk into the user's turn, in front of the last words, and joins neighbours of
 * one role: chat templates differ in what they accept, all accept this. A longer talk folds to a longer prompt that
 * begins with the same messages.
 */
export function foldMessages(head: string, messages: readonly PlainMessage[]): ChatMessage[] {
  const turns: { role: "user" | "assistant"; texts: string[] }[] = [];
  for (const { role, texts } of messages) {
    const last = turns.at(-1);
    if (role === "system" && last?.role === "user") last.texts.splice(-1, 0, ...texts);
    else if (last?.role === (role === "system" ? "user" : role)) last.texts.push(...texts);
    else if (texts.length > 0) turns.push({ role: role === "system" ? "user" : role, texts: [...texts] });
  }
  const system: ChatMessage[] = head === "" ? [] : [{ role: "system", content: head }];
  return [...system, ...turns.map(({ role, texts }) => ({ role, content: texts.join("\n\n") }))];
}
