import type { TurnStage } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { Conversation, MessagePiece } from "../conversation/conversation.ts";

/** What the person is told once, in front of an answer. These very words are looked for when the conversation comes back. */
export const CUT_NOTICE =
  "[mallex: this talk is longer than its model may read; from here on the oldest of it is left out]";

/** A conversation in which no answer begins with the line: the model has not said it. */
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
 * Tells the person, in front of what the model says, that it no longer sees all of the conversation. An answer of nothing stays one.
 * @param isFirst asked when there is something to stand in front of: whether they have not been told yet
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
