import type { Plan } from "../../../generated/types/plan.d.ts";
import { withoutTags } from "../find-tags.ts";
import type { Talk } from "../talk.ts";
import { saidBy } from "./said-by.ts";
import { shortHash } from "./short-hash.ts";
import { solidWords } from "./solid-words.ts";

/** Which part of a talk a request is. */
export interface Turn {
  /** A user turn begins with a person's words; all that follows until the next words are its tool turns. */
  readonly kind: "user" | "tool";
  /** The same for all requests of one user turn: for its tool turns, and for a request that is sent again. */
  readonly turnKey: string;
  /** What the intent is decided on: the newest words of the person, without tags for mallex. */
  readonly words: string;
}

/**
 * Finds the user turn that a request belongs to. The talk is all it needs: it has one form for the strings and the
 * blocks that a client sends for the same text.
 */
export function turnOf(plan: Plan, talk: Talk): Turn {
  const messages = talk.messages.filter(({ role }) => role === "user").map((message) => saidBy(plan, message));
  const withWords = messages.filter((texts) => texts.length > 0);
  const newest = withWords.at(-1) ?? [];
  return {
    kind: newest.length > 0 && messages.at(-1) === newest ? "user" : "tool",
    // With the first words, which differ once the client has put a summary in place of the talk.
    turnKey: shortHash([withWords.length, solidOf(withWords[0]), solidOf(newest)].join(" ")),
    words: lastText(newest.map((text) => withoutTags(text).trim())),
  };
}

function solidOf(texts: readonly string[] = []): string {
  return solidWords(texts.join(""));
}

/** The client puts what a person has done before (a command and its output) in front of the question. */
function lastText(texts: readonly string[]): string {
  return texts.findLast((text) => text !== "") ?? "";
}
