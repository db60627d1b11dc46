import { MallexError } from "../diagnostics/problem.ts";
import type { TurnEvent } from "../shared/turn-event.ts";

export interface RetryOptions {
  /** One request, including the wait for its server. The second one runs alone, so that a crash can be attributed to it. */
  readonly request: (isSecond: boolean) => AsyncIterable<TurnEvent>;
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
export async function* retryLost({ request, isStream, onLost }: RetryOptions): AsyncGenerator<TurnEvent> {
  let sent = "";
  let isFinished = false;
  let lost: MallexError;
  try {
    for await (const event of request(false)) {
      isFinished ||= isStream && endsBlock(event);
      if (event.type === "text-delta" && isStream && !isFinished) sent += event.text;
      yield event;
    }
    return;
  } catch (error) {
    if (isFinished || !isConnectionLost(error)) throw error;
    lost = error;
  }
  onLost(lost);
  if (!isStream) yield { type: "begin-again" };
  yield* answerAfter(sent, request(true), lost);
}

/** The connection ended before the answer did: the server crashed, was ended because it hung, or dropped the request. */
export function isConnectionLost(error: unknown): error is MallexError {
  return error instanceof MallexError && (error.problem.code === "MX8101" || error.problem.code === "MX8103");
}

/** A call is a block of its own, and ends the text before it. From then on the client may act on what it has. */
function endsBlock({ type }: TurnEvent): boolean {
  return type === "tool-use" || type === "turn-end";
}

/** The rest of an answer after a text that was sent already. @throws `otherwise` when the answer does not begin with that text */
async function* answerAfter(
  sent: string,
  events: AsyncIterable<TurnEvent>,
  otherwise: MallexError,
): AsyncGenerator<TurnEvent> {
  let left = sent;
  for await (const event of events) {
    if (left !== "" && endsBlock(event)) throw otherwise;
    if (left === "" || event.type !== "text-delta") {
      yield event;
      continue;
    }
    const { text } = event;
    if (!left.startsWith(text) && !text.startsWith(left)) throw otherwise;
    if (text.length > left.length) yield { type: "text-delta", text: text.slice(left.length) };
    left = left.slice(text.length);
  }
}
