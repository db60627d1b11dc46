import type { FormattedMessage, FormattedPiece } from "../write-talk.ts";

/** An answer, and all that the model was told after it. The first one has no answer: it is the talk's opening. */
export interface Round {
  /** Index of the first message of the answer. */
  readonly start: number;
  /** Index of the first message behind the answer. */
  readonly requestIndex: number;
  /** Index behind the last message. */
  readonly end: number;
  /** A person asks something new: here a turn begins. */
  readonly isQuestion: boolean;
  /** Results that belong to the calls of the answer stand beside it. */
  readonly hasResults: boolean;
}

/**
 * A talk in its rounds. A round is known when the next answer begins: what comes later changes nothing.
 * @param asks whether a person says something in the message with this index
 */
export function readRounds(messages: readonly FormattedMessage[], isUserTurn: (index: number) => boolean): Round[] {
  const rounds: Round[] = [];
  let start = 0;
  while (start < messages.length || rounds.length === 0) {
    const isOpening = rounds.length === 0;
    const requestIndex = isOpening ? 0 : indexFrom(messages, start, ({ role }) => role !== "assistant");
    const end = indexFrom(messages, requestIndex, ({ role }) => role === "assistant");
    const round = messages.slice(requestIndex, end);
    const isQuestion = isOpening || round.some((_, at) => isUserTurn(requestIndex + at));
    const hasResults = round.some(({ pieces }) => pieces.some((piece) => resultOf(piece) !== undefined));
    rounds.push({ start, requestIndex, end, isQuestion, hasResults });
    start = end;
  }
  return rounds;
}

/** The text of a result, in whatever form it is shown. */
export function resultOf(piece: FormattedPiece): string | undefined {
  if (piece.kind === "result") return piece.text;
  return piece.kind === "text" && piece.isResult === true ? piece.text : undefined;
}

function indexFrom(
  messages: readonly FormattedMessage[],
  start: number,
  holds: (message: FormattedMessage) => boolean,
): number {
  let at = start;
  for (let message = messages[at]; message !== undefined && !holds(message); message = messages[at]) at++;
  return at;
}
