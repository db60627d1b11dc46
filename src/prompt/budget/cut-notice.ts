import type { TurnStage } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { Conversation, MessagePiece } from "../conversation/conversation.ts";

/** Notice before the first answer after a cut. Searched for in the history, so it must not change. */
export const CUT_NOTICE =
  "[mallex: this conversation is longer than its model may read; from here on the oldest of it is left out]";

/** Removes the notices from the history: the model didn't write them. */
export function withoutCutNotices(conversation: Conversation): Conversation {
  return {
    ...conversation,
    messages: conversation.messages.map((message) =>
      message.role === "assistant" ? { ...message, pieces: message.pieces.flatMap(withoutCutNotice) } : message,
    ),
  };
}

function withoutCutNotice(piece: MessagePiece): MessagePiece[] {
  if (piece.kind !== "words" || !piece.text.startsWith(CUT_NOTICE)) return [piece];
  const text = piece.text.slice(CUT_NOTICE.length).replace(/^\s+/, "");
  return text === "" ? [] : [{ ...piece, text }];
}

const SPOKEN: ReadonlySet<TurnEvent["type"]> = new Set(["text-delta", "tool-use"]);

/**
 * Emits the notice before the first output of an answer.
 * @param isFirst called lazily: whether the person has not been notified yet
 */
export function reportCut(isFirst: () => boolean): TurnStage {
  let reportsCut: boolean | undefined;
  let hasBegun = false;
  return {
    push(event, emit) {
      if (event.type === "begin-again") hasBegun = false;
      if (!hasBegun && SPOKEN.has(event.type)) {
        hasBegun = true;
        reportsCut ??= isFirst();
        if (reportsCut) emit({ type: "text-delta", text: `${CUT_NOTICE}\n\n` });
      }
      emit(event);
    },
  };
}
