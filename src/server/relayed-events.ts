import type { Relayed } from "../backend/relay.ts";
import type { UpstreamAnswer } from "../backend/upstream-answer.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import { isUpstreamAnswer } from "../backend/upstream-answer.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { decodeStream } from "../wire/anthropic/decode-stream.ts";
import { relayedRefusal, awaitFirstContent } from "./until-content.ts";

/**
 * An answer of the Claude API as events, for a client of another language.
 * @throws {MallexError} MX8102 what it refuses, with its status, or an error in the middle; MX8103 what can't be read, or has no end
 */
export async function* relayedEvents(answer: Relayed): AsyncGenerator<TurnEvent> {
  const { headers, body } = await awaitFirstContent(answer).catch((error: unknown) => {
    (relayedRefusal(error) ?? answer).discard();
    throw withoutAnswer(error);
  });
  const reader = decodeStream(headers["content-type"], headers["content-encoding"]);
  for await (const bytes of body) {
    yield* withoutCutCalls(reader.push(bytes));
    failIn(reader.problem);
  }
  yield* withoutCutCalls(reader.end());
  failIn(reader.problem);
}

/** A call that the limit has cut is not handed on: why the answer has ended says it. */
function withoutCutCalls(events: readonly TurnEvent[]): TurnEvent[] {
  return events.filter(({ type }) => type !== "tool-call");
}

function failIn(problem: string | undefined): void {
  if (problem === undefined) return;
  throw new MallexError({
    code: "MX8102",
    severity: "error",
    message: `the Claude API stopped with an error: ${problem}`,
  });
}

/** The same refusal, not to be shown as it came. */
function withoutAnswer(error: unknown): unknown {
  if (!(error instanceof MallexError) || !isUpstreamAnswer(error.cause)) return error;
  const { status, retryAfter } = error.cause;
  const cause: UpstreamAnswer = { status, ...(retryAfter !== undefined && { retryAfter }) };
  return new MallexError(error.problems, { cause });
}
