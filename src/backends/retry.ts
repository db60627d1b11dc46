import { MallexError } from "../diagnostics/problem.ts";
import { pipe, type Sink, type AnswerSource, type TurnStage } from "../shared/stages.ts";
import type { TurnEvent } from "../shared/turn-event.ts";

export interface RetryOptions {
  /** One request, including the wait for its server. The second one runs alone, so that a crash can be attributed to it. */
  readonly request: (isSecond: boolean) => AnswerSource;
  /** The client gets the answer as a stream: what it has read can't be taken back. */
  readonly isStream: boolean;
  /** Called before the second request. */
  readonly onLost: (error: MallexError) => void;
}

/**
 * Calls a supervised server, and retries once when the connection is lost before the first complete block of the answer. A streaming client continues
 * where it is if the second answer begins like the first; otherwise the answer starts over.
 * @throws the first error when no retry is possible or the second answer differs; else the error of the retry
 */
export async function retryLost({ request, isStream, onLost }: RetryOptions, sink: Sink): Promise<void> {
  let sent = "";
  let isFinished = false;
  let lost: MallexError;
  const note: TurnStage = {
    push(event, emit) {
      isFinished ||= isStream && endsBlock(event);
      if (event.type === "text-delta" && isStream && !isFinished) sent += event.text;
      emit(event);
    },
  };
  try {
    return await request(false)(pipe([note], sink));
  } catch (error) {
    if (isFinished || !isConnectionLost(error)) throw error;
    lost = error;
  }
  onLost(lost);
  if (!isStream) sink.push({ type: "begin-again" });
  const rest = answerAfter(sent, sink);
  await request(true)(rest);
  if (rest.isOther) throw lost;
}

/** The connection ended before the answer did: the server crashed, was ended because it hung, or dropped the request. */
export function isConnectionLost(error: unknown): error is MallexError {
  return error instanceof MallexError && (error.problem.code === "MX8101" || error.problem.code === "MX8103");
}

/** A call is a block of its own, and ends the text before it. From then on the client may act on what it has. */
function endsBlock({ type }: TurnEvent): boolean {
  return type === "tool-use" || type === "turn-end";
}

/** Passes the rest of an answer after a text that was sent already. `isOther`, and over, when the answer does not begin with that text. */
function answerAfter(sent: string, sink: Sink): Sink & { readonly isOther: boolean } {
  let left = sent;
  let isOther = false;
  return {
    push(event) {
      isOther ||= left !== "" && endsBlock(event);
      if (isOther) return;
      if (left === "" || event.type !== "text-delta") return sink.push(event);
      const { text } = event;
      isOther = !left.startsWith(text) && !text.startsWith(left);
      if (!isOther && text.length > left.length) sink.push({ type: "text-delta", text: text.slice(left.length) });
      left = left.slice(text.length);
    },
    get isOther() {
      return isOther;
    },
    get isOver() {
      return isOther || sink.isOver;
    },
    drain: () => sink.drain(),
  };
}
