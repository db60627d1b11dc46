import type { Plan } from "../../../generated/types/plan.d.ts";
import { personText } from "../own-words.ts";
import type { ConversationMessage } from "../talk.ts";
import { isFailure, pieceTexts } from "../read-talk.ts";

/**
 * What a person says in a message. Words beside tool results are the client's own, but for one case: the person has
 * stopped a tool, so that it has no result, the client has noted that, and their words follow.
 */
export function personTextsOf(plan: Plan, message: ConversationMessage | undefined): string[] {
  const { role = "system", pieces = [] } = message ?? {};
  if (role !== "user") return [];
  const texts = pieceTexts(pieces)
    .map((text) => personText(plan, text))
    .filter((text) => text !== "");
  const results = pieces.filter((piece) => piece.kind === "result");
  if (results.length === 0) return texts;
  return results.some(isFailure) && texts.length > 1 ? texts.slice(1) : [];
}
