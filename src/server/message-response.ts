import type { TurnEvent } from "../terms/turn-event.ts";
import type { StreamOptions } from "./stream-response.ts";
import { encodeMessage } from "../wire/anthropic/encode-message.ts";
import { jsonResponse } from "./respond.ts";
import { strictMessage } from "./strictly.ts";

/** The whole answer at once. Fails as the events fail, and then has its HTTP status. */
export async function messageResponse(
  events: AsyncIterable<TurnEvent>,
  { head, exchange, headers, isStrict }: Pick<StreamOptions, "head" | "exchange" | "headers" | "isStrict">,
): Promise<Response> {
  const message = await encodeMessage(events, head);
  return jsonResponse(isStrict ? strictMessage(message) : message, exchange.requestId, headers());
}
