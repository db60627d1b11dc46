import type { Plan } from "../../../generated/types/plan.d.ts";
import { withoutTags } from "../find-tags.ts";
import { endsOfAll } from "../intent/plain-text.ts";
import type { Conversation } from "../talk.ts";
import { personTextsOf } from "./said-by.ts";
import { shortHash } from "./short-hash.ts";
import { textWithoutSpaces } from "./solid-words.ts";

/** Which part of a talk a request is. */
export interface SessionTurn {
  /** A user turn begins with a person's words; all that follows until the next words are its tool turns. */
  readonly kind: "user" | "tool";
  /** The same for all requests of one user turn: for its tool turns, and for a request that is sent again. */
  readonly turnKey: string;
  /** What the intent is decided on: all that the person says in this turn, without tags for mallex; of long texts the ends. */
  readonly text: string;
}

/**
 * Finds the user turn that a request belongs to. The talk is all it needs: it has one form for the strings and the
 * blocks that a client sends for the same text.
 */
export function turnOf(plan: Plan, conversation: Conversation): SessionTurn {
  const messages = conversation.messages
    .filter(({ role }) => role === "user")
    .map((message) => personTextsOf(plan, message));
  const withWords = messages.filter((texts) => texts.length > 0);
  const newest = withWords.at(-1) ?? [];
  return {
    kind: newest.length > 0 && messages.at(-1) === newest ? "user" : "tool",
    // With the first words, which differ once the client has put a summary in place of the talk.
    turnKey: shortHash([withWords.length, solidOf(withWords[0]), solidOf(newest)].join(" ")),
    text: endsOfAll(newestQuestion(newest.map((text) => withoutTags(text).trim()).filter((text) => text !== ""))),
  };
}

function solidOf(texts: readonly string[] = []): string {
  return textWithoutSpaces(texts.join(""));
}

/**
 * A client notes in brackets, as a text of its own, that the person has stopped an answer, or where a picture comes from. Behind a whole question
 * comes such a note, so what stands before one, with words behind it, is an older question that has no answer.
 */
function newestQuestion(texts: readonly string[]): readonly string[] {
  const end = texts.findLastIndex((text) => !isClientNote(text)) + 1;
  const start = texts.slice(0, end).findLastIndex(isClientNote) + 1;
  return end === 0 ? texts : texts.slice(start, end);
}

function isClientNote(text: string): boolean {
  return text.startsWith("[") && text.endsWith("]");
}
