import type { SseEvent } from "../wire/sse/write-sse.ts";
import type { AnthropicMessage } from "../wire/anthropic/encode-message.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { checkMessage } from "../wire/anthropic/check-message.ts";
import { createStreamCheck } from "../wire/anthropic/check-stream.ts";

/** Passes an answer on as far as it keeps to the grammar. @throws {MallexError} MX8130 instead of the first event that breaks it */
export async function* strictly<T extends SseEvent>(events: AsyncIterable<T>): AsyncGenerator<T> {
  const check = createStreamCheck();
  for await (const event of events) {
    const fault = check.next(event);
    if (fault !== undefined) throw breach(`${event.event}: ${fault}`);
    yield event;
  }
  const missing = check.end();
  if (missing !== undefined) throw breach(missing);
}

/** The same for an answer that is not streamed. @throws {MallexError} MX8130 */
export function strictMessage(message: AnthropicMessage): AnthropicMessage {
  const fault = checkMessage(message);
  if (fault !== undefined) throw breach(fault);
  return message;
}

function breach(what: string): MallexError {
  return new MallexError({
    code: "MX8130",
    severity: "error",
    message: `the answer breaks the grammar of the Messages API: ${what}`,
    hint: "please report it; without --strict (server.strict) it is sent as it is",
  });
}
