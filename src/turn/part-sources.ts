import type { PartSource } from "./find-parts.ts";
import { pieceTexts } from "./read-talk.ts";
import type { Conversation, ConversationMessage } from "./talk.ts";

/** All before the first answer: it never changes while the talk goes on. */
export function openingOf({ messages }: Conversation): readonly ConversationMessage[] {
  const firstAnswer = messages.findIndex(({ role }) => role === "assistant");
  return messages.slice(0, firstAnswer < 0 ? messages.length : firstAnswer);
}

/** The texts in which parts may stand: the system texts, then the words of the opening. */
export function partSources(conversation: Conversation): PartSource[] {
  return [
    ...conversation.system.map((text) => ({ text, role: "system" }) as const),
    ...openingOf(conversation).flatMap(({ role, pieces }) => pieceTexts(pieces).map((text) => ({ text, role }))),
  ];
}
