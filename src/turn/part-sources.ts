import type { PartSource } from "./find-parts.ts";
import { wordsOf } from "./read-talk.ts";
import type { Talk, TalkMessage } from "./talk.ts";

/** All before the first answer: it never changes while the talk goes on. */
export function openingOf({ messages }: Talk): readonly TalkMessage[] {
  const firstAnswer = messages.findIndex(({ role }) => role === "assistant");
  return messages.slice(0, firstAnswer < 0 ? messages.length : firstAnswer);
}

/** The texts in which parts may stand: the system texts, then the words of the opening. */
export function partSources(talk: Talk): PartSource[] {
  return [
    ...talk.system.map((text) => ({ text, role: "system" }) as const),
    ...openingOf(talk).flatMap(({ role, pieces }) => wordsOf(pieces).map((text) => ({ text, role }))),
  ];
}
