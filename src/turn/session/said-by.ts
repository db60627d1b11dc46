import type { Plan } from "../../../generated/types/plan.d.ts";
import { ownWords } from "../own-words.ts";
import type { TalkMessage } from "../talk.ts";
import { isFailure, wordsOf } from "../read-talk.ts";

/**
 * What a person says in a message. Words beside tool results are the client's own, but for one case: the person has
 * stopped a tool, so that it has no result, the client has noted that, and their words follow.
 */
export function saidBy(plan: Plan, message: TalkMessage | undefined): string[] {
  const { role = "system", pieces = [] } = message ?? {};
  if (role !== "user") return [];
  const texts = wordsOf(pieces)
    .map((text) => ownWords(plan, text))
    .filter((text) => text !== "");
  const results = pieces.filter((piece) => piece.kind === "result");
  if (results.length === 0) return texts;
  return results.some(isFailure) && texts.length > 1 ? texts.slice(1) : [];
}
