import type { TurnEvent } from "../terms/turn-event.ts";
import { MallexError } from "../problem/mallex-error.ts";

/** No tokenizer makes one token of more characters, but for runs of blanks. */
const CHARS_PER_TOKEN = 256;
/** Beyond what the limit allows: a server may count a little otherwise. */
const SLACK_CHARS = 64 * 1024;

/** Lets an answer pass that can be one of so many tokens. @throws {MallexError} MX8103 for one that goes on: its server does not end by itself */
export async function* enforceOutputLimit(
  events: AsyncIterable<TurnEvent>,
  maxTokens: number,
): AsyncGenerator<TurnEvent> {
  let left = maxTokens * CHARS_PER_TOKEN + SLACK_CHARS;
  for await (const event of events) {
    left -= charsOf(event);
    if (left < 0) throw endless(maxTokens);
    yield event;
  }
}

function charsOf(event: TurnEvent): number {
  if (event.type === "text-delta" || event.type === "thinking-delta") return event.text.length;
  return event.type === "tool-call" ? event.input.length : 0;
}

function endless(maxTokens: number): MallexError {
  const message = `the backend goes on beyond the ${maxTokens} tokens that it may say`;
  return new MallexError({ code: "MX8103", severity: "error", message });
}
