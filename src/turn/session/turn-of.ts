import type { Plan } from "../../../generated/types/plan.d.ts";
import { ownWords } from "../own-words.ts";
import { wordsOf, type Talk, type TalkMessage } from "../read-talk.ts";
import { shortHash } from "./short-hash.ts";

/** Which part of a talk a request is. */
export interface Turn {
  /** A user turn begins with a person's words; all that follows until the next words are its tool turns. */
  readonly kind: "user" | "tool";
  /** The same for all requests of one user turn: for its tool turns, and for a request that is sent again. */
  readonly turnKey: string;
  /** What the intent is decided on: the newest words of the person, without tags for mallex. */
  readonly words: string;
}

const TAG = /<mallex:[^<>\s]*>/g;

/**
 * Finds the user turn that a request belongs to. The talk is all it needs: it has one form for the strings and the
 * blocks that a client sends for the same text. What stands beside tool results is the client's, not the person's.
 */
export function turnOf(plan: Plan, talk: Talk): Turn {
  const messages = talk.messages.filter(({ role }) => role === "user").map((message) => said(plan, message));
  const withWords = messages.filter((words) => words !== "");
  const newest = withWords.at(-1) ?? "";
  return {
    kind: newest !== "" && messages.at(-1) === newest ? "user" : "tool",
    // Blocks that become one string may lose or gain the line ends between them.
    turnKey: shortHash(`${withWords.length} ${newest.replace(/\s+/g, "")}`),
    words: newest.replace(TAG, "").trim(),
  };
}

function said(plan: Plan, { pieces }: TalkMessage): string {
  if (pieces.some(({ kind }) => kind === "result")) return "";
  const texts = wordsOf(pieces).map((text) => ownWords(plan, text));
  return texts.filter((text) => text !== "").join("\n\n");
}
