import { MallexError } from "../diagnostics/problem.ts";
import type { TurnEvent } from "../shared/turn-event.ts";

export interface RetryOptions {
  /** One question, from the wait for its server to the last word. The second one is asked alone: what kills a server is found out so. */
  readonly request: (isSecond: boolean) => AsyncIterable<TurnEvent>;
  /** The client reads along: what it has read can't be taken back. */
  readonly isStream: boolean;
  /** Told before the second question. */
  readonly onLost: (error: MallexError) => void;
}

/**
 * Asks a server of our own, and once more when it was lost before the first finished block of its answer. A client that reads along goes on where it
 * is when the second answer begins as the first did; of an answer that nobody has read yet the beginning is forgotten.
 * @throws what the first question threw when it can't be asked again, or the second answer is another one; what the second one threw
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

/** The connection ended before the answer did: its server has died, was ended because it hung, or has dropped the request. */
export function isConnectionLost(error: unknown): error is MallexError {
  return error instanceof MallexError && (error.problem.code === "MX8101" || error.problem.code === "MX8103");
}

/** A call is a block of its own, and ends the text before it. From here on the client may act on what it has. */
function endsBlock({ type }: TurnEvent): boolean {
  return type === "tool-use" || type === "turn-end";
}

/** What an answer says behind a text that has been said already. @throws `otherwise` when it does not begin with that text */
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
